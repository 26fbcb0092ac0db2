"""What is one's own is told whole once, and after that by what changes of it."""

import orjson
import pytest

from app.domain.entities import Idea
from tests.cast import handle
from tests.live.hall import Hall
from tests.live.screen import MINE, MY_CHANGES, Screen


class Told:
    """The personal messages a screen gets, beside what its store makes of them."""

    def __init__(self, screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
        self.heard: list[tuple[str, bytes]] = []
        hears = screen.hears

        def noted(event: str, data: bytes) -> None:
            if event in (MINE, MY_CHANGES):
                self.heard.append((event, data))
            hears(event, data)

        monkeypatch.setattr(screen, "hears", noted)

    def since(self) -> list[tuple[str, dict]]:
        """What has come since one asked last."""
        heard, self.heard = self.heard, []
        return [(event, orjson.loads(data)) for event, data in heard]


@pytest.fixture
def kim(hall: Hall) -> Screen:
    """With ten visions written, and the visions being written still."""
    kim = hall.phone("kim")
    assert hall.tell(hall.lead(), "show_step", step=hall.step("vision"))["ok"]
    for number in range(10):
        writes(hall, kim, f"Vision nummer {number}")
    return kim


def writes(hall: Hall, screen: Screen, text: str) -> str:
    name = handle()
    assert hall.tell(screen, "post_idea", step=hall.step("vision"), handle=name, text=text)["ok"]
    return name


def test_one_more_idea_is_told_alone(hall: Hall, kim: Screen, monkeypatch: pytest.MonkeyPatch):
    told = Told(kim, monkeypatch)
    name = writes(hall, kim, "Någon ringer tillbaka")
    ((event, message),) = told.since()
    assert (event, message["drop"]) == (MY_CHANGES, {})
    assert [idea["id"] for idea in message["put"]["my_idea"]] == [name]
    assert len(kim.store.all("my_idea")) > 10


def test_what_is_taken_back_is_dropped_by_the_name_one_knows_it_by(
    hall: Hall, kim: Screen, monkeypatch: pytest.MonkeyPatch
):
    name = writes(hall, kim, "Någon ringer tillbaka")
    told = Told(kim, monkeypatch)
    assert hall.tell(kim, "withdraw_idea", handle=name)["ok"]
    assert told.since() == [(MY_CHANGES, {"put": {}, "drop": {"my_idea": [name]}})]


def test_an_idea_under_a_new_id_stays_ones_own(hall: Hall, kim: Screen, monkeypatch: pytest.MonkeyPatch):
    """The reveal makes all ids anew; a phone knows its ideas by names of its own."""
    before = {idea["id"]: idea for idea in kim.store.all("my_idea")}
    ids = {idea.id for idea in hall.those(Idea, step=hall.step("vision"))}
    told = Told(kim, monkeypatch)
    fatima = hall.lead()
    for command in ("gather", "reveal_ideas"):
        assert hall.tell(fatima, command, step=hall.step("vision"))["ok"]
    assert not ids & {idea.id for idea in hall.those(Idea, step=hall.step("vision"))}
    assert {idea["id"]: idea for idea in kim.store.all("my_idea")} == before
    assert not any(message.get("drop") for _event, message in told.since())


def test_closing_takes_away_what_was_ones_own(hall: Hall, kim: Screen):
    written = {idea["id"] for idea in kim.store.all("my_idea") if idea["step"] == hall.step("vision").id}
    assert hall.tell(hall.lead(), "close_step", step=hall.step("vision"))["ok"]
    assert written
    assert not written & {idea["id"] for idea in kim.store.all("my_idea")}


def test_a_screen_that_comes_back_is_told_the_whole(hall: Hall, kim: Screen, monkeypatch: pytest.MonkeyPatch):
    before = kim.store.seen()[MINE]
    told = Told(kim, monkeypatch)
    hall.wire.call("since", kim.sid, kim.store.frames())
    ((event, message),) = told.since()
    assert event == MINE
    assert {kind: {one["id"]: one for one in ones} for kind, ones in message["put"].items()} == before
