"""A meeting that nobody ends is ended after the hours set, also when the server was away at that hour."""

from pathlib import Path

import pytest

from app import clock
from app.config import load
from app.domain.command import COMMANDS
from app.domain.entities import Forgetting, Idea, Meeting, Seat
from app.domain.who import Who, hash_secret
from app.formats import load_all
from app.live.live import Live
from app.storage.installation import Installation
from tests.waiting import until

FORMAT = load_all(Path(__file__).parents[2] / "workshops")["framtidsverkstad"]
FATIMA = Who("lead", account="fatima")
SECRET = "kim".ljust(22, "0")


@pytest.fixture
def live(tmp_path):
    settings = load({"DATA_DIR": str(tmp_path), "CLOSE_AFTER_HOURS": "12"})
    yield Live(settings, Installation(settings))
    clock.move_ahead(0)


def test_it_goes_on_while_something_is_done_in_it(live, monkeypatch):
    """Opened the evening before, it must not end in the middle of the day."""
    id = live.create(FORMAT, account="fatima", title="Hur vi möts", day="2026-11-22")
    day = min(live.state(id).all(Meeting), key=lambda meeting: meeting.position)

    def stage_after(minutes: int, *, step: int = 0) -> str:
        monkeypatch.setattr(clock, "_offset_ms", minutes * 60_000)
        if step:
            live.submit(id, FATIMA, COMMANDS["show_step"].message(step=day.agenda[step]))
        live.end_overdue()
        return live.state(id).get(Meeting, day.id).stage

    live.submit(id, FATIMA, COMMANDS["open_meeting"].message(meeting=day.id))
    assert stage_after(11 * 60, step=1) == "open"
    assert stage_after(11 * 60 + 59, step=2) == "open"
    assert stage_after(12 * 60 + 1) == "open", "something was done two minutes ago"
    assert stage_after(13 * 60) == "open", "looked at every hour"
    assert stage_after(13 * 60 + 2) == "ended"
    live.close()


def test_it_ends_after_the_hours_and_not_before(live):
    id = live.create(FORMAT, account="fatima", title="Hur vi möts", day="2026-11-22")
    day = min(live.state(id).all(Meeting), key=lambda meeting: meeting.position)

    def play(who: Who, name: str, **data) -> None:
        live.submit(id, who, COMMANDS[name].message(**data))

    play(FATIMA, "open_meeting", meeting=day.id)
    play(FATIMA, "show_step", step=day.agenda[1])
    token = live.state(id).get(Meeting, day.id).token
    play(Who("door", secret=SECRET, token=token), "take_seat", perspective="client")
    (seat,) = live.state(id).all(Seat, secret_hash=hash_secret(SECRET))
    kim = Who("phone", seat=seat.id, meeting=day.id, perspective="client", secret=SECRET)
    play(kim, "post_idea", step=day.agenda[1], handle="handle0000000000000000", text="Brev jag inte förstår")

    live.end_overdue()
    assert live.state(id).get(Meeting, day.id).stage == "open"
    live.close()

    clock.move_ahead(1)
    later = Live(live.settings, Installation(live.settings))
    later.end_overdue()
    assert later.state(id).get(Meeting, day.id).stage == "ended"
    (idea,) = later.state(id).all(Idea)
    assert (idea.tag, idea.handle) == ("", "")
    assert later.state(id).all(Seat) == []
    until(lambda: not later.state(id).count(Forgetting))
    until(lambda: later.installation.closings_due(clock.now_ms()) == [])
    later.close()
