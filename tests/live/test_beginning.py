"""What a phone that is new here gets ahead of the snapshot: enough to write, and nothing the snapshot does not have."""

import orjson
import pytest

from app.live.views import BEGINNING
from tests.cast import secret_of
from tests.live.hall import Hall
from tests.live.screen import MINE, Screen

CHANNEL = "phones:client"
SHOWN = ("snapshot", "changes", MINE)


class Listening(Screen):
    """Keeps what it is sent, in order."""

    said: list[tuple[str, dict]]

    def hears(self, event: str, data: bytes) -> None:
        if event in SHOWN:
            self.said.append((event, orjson.loads(data)))
        super().hears(event, data)


def noor(hall: Hall) -> Listening:
    """Noor's phone, which is in no group, with an empty store."""
    screen = Listening({"as": "phone", "secret": secret_of("noor")}, hall.id)
    screen.said = []
    hall.connect(screen)
    return screen


@pytest.fixture
def writing(hall: Hall) -> Hall:
    hall.fatima("show_step", step=hall.step("vision"))
    return hall


def test_the_step_comes_first_while_people_write(writing: Hall):
    said = noor(writing).said
    assert [event for event, _ in said[:3]] == ["snapshot", MINE, "snapshot"]
    first, whole = said[0][1], said[2][1]
    assert first["frame"] == BEGINNING
    assert set(first["put"]) == {"workshop", "meeting", "step"}
    assert [step["id"] for step in first["put"]["step"]] == [writing.step("vision").id]
    for kind, entities in first["put"].items():
        assert all(entity in whole["put"][kind] for entity in entities)


def test_the_snapshot_replaces_it_and_changes_follow_on_that(writing: Hall):
    screen = noor(writing)
    assert screen.store.frames()[CHANNEL] != BEGINNING
    writing.fatima("edit_workshop", title="Nytt namn")
    assert screen.said[-1][1]["put"]["workshop"][0]["title"] == "Nytt namn"
    assert not screen.out_of_order


def test_it_says_what_is_true_now(writing: Hall):
    noor(writing)
    writing.fatima("edit_workshop", title="Nytt namn")
    assert noor(writing).said[0][1]["put"]["workshop"][0]["title"] == "Nytt namn"


def test_whoever_has_only_the_beginning_is_sent_everything(writing: Hall):
    screen = noor(writing)
    screen.said.clear()
    writing.wire.call("since", screen.sid, {CHANNEL: BEGINNING})
    assert [event for event, _ in screen.said] == ["snapshot", MINE]
    assert screen.said[0][1]["frame"] != BEGINNING


def test_what_a_phone_has_is_never_taken_away_for_it(writing: Hall):
    screen = noor(writing)
    screen.said.clear()
    writing.wire.call("since", screen.sid, {CHANNEL: "lost:7"})
    assert [event for event, _ in screen.said] == ["snapshot", MINE]


@pytest.mark.parametrize("key", ["critique", "vision_vote", "plan"])
def test_a_step_that_shows_more_waits_for_the_snapshot(hall: Hall, key: str):
    hall.fatima("show_step", step=hall.step(key))
    assert [event for event, _ in noor(hall).said] == ["snapshot", MINE]


def test_the_board_and_the_lead_get_none(writing: Hall):
    for connect in (writing.board, writing.lead):
        writing.wire.sent.clear()
        screen = connect()
        assert [event for event, sid in writing.wire.sent if sid == screen.sid][:2] == ["snapshot", MINE]
