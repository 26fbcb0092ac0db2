"""A batch looks only at the connections it concerns, and at all of those."""

from collections import Counter

import pytest

from app.domain.entities import Idea, Meeting, Seat, Theme
from app.domain.who import Who
from app.live.sockets import Sockets
from tests.cast import PHONES, secret_of
from tests.live.hall import Hall


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> Counter:
    """How many connections' personal parts and rights were looked at."""
    counts: Counter = Counter()
    for name in ("send_mine", "review_rights"):
        method = getattr(Sockets, name)

        def counted(self, *args, _method=method, _name=name, **options):
            counts[_name] += 1
            return _method(self, *args, **options)

        monkeypatch.setattr(Sockets, name, counted)
    return counts


def idea_and_theme(hall: Hall) -> tuple[Idea, Theme]:
    """An idea that is sorted, with none merged into it (they would move along), and another theme to put it in."""
    themes = {theme.id: theme for theme in hall.those(Theme, step=hall.step("critique_themes"))}
    merged = {idea.merged_into for idea in hall.state.all(Idea)}
    idea = next(
        idea
        for idea in hall.those(Idea, tray="", hidden=False, merged_into="")
        if idea.theme in themes and idea.id not in merged
    )
    return idea, next(t for id, t in themes.items() if id != idea.theme and not t.merged_into)


def test_a_move_looks_at_its_lead_and_at_whoever_wrote_the_idea(hall: Hall, looked_at: Counter):
    for name in PHONES:
        for _ in range(5):
            hall.phone(name)
    fatima, board = hall.lead(), hall.board()
    idea, theme = idea_and_theme(hall)
    looked_at.clear()
    before = board.heard
    assert hall.tell(fatima, "place_idea", idea=idea.id, theme=theme.id)["ok"]
    assert board.heard > before
    assert looked_at["review_rights"] == 0
    assert looked_at["send_mine"] <= 1 + 5, "the lead, and the pages of one phone"


def test_somebody_who_sits_down_concerns_nobody_else(hall: Hall, looked_at: Counter):
    for name in PHONES:
        hall.phone(name)
    hall.lead()
    opened = next(meeting for meeting in hall.those(Meeting) if meeting.stage == "open")
    looked_at.clear()
    somebody = Who("door", secret=secret_of("somebody"), token=opened.token)
    assert hall.inside(somebody, "take_seat", perspective="client").broken is None
    seats = hall.state.all(Seat, meeting=opened.id)
    assert sum(bool(seat.secret_hash) for seat in seats) == len(PHONES) + 1
    assert looked_at["review_rights"] == 0
    assert looked_at["send_mine"] <= 1, "the lead's own"


def test_what_a_lead_could_undo_reads_as_it_reads_now(hall: Hall):
    fatima, peer = hall.lead(), hall.lead("peer")
    idea, theme = idea_and_theme(hall)
    assert hall.tell(fatima, "place_idea", idea=idea.id, theme=theme.id)["ok"]
    assert hall.tell(peer, "rename_theme", theme=theme.id, name="Ett annat ord")["ok"]
    (undo,) = fatima.store.all("my_undo")
    assert undo["to"] == "Ett annat ord"
