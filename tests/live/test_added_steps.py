"""A step added while the room is connected works to the end: shown, written in, edited, counted, in the minutes."""

import pytest

from app.domain.entities import Idea, Meeting, Step
from app.domain.view import MINUTES
from tests.cast import handle, secret_of
from tests.live.hall import Hall
from tests.live.screen import Screen


@pytest.fixture
def lead(hall: Hall) -> Screen:
    return hall.lead()


def shown(screen: Screen, kind: str, id: str) -> dict | None:
    return next((each for each in screen.store.all(kind) if each["id"] == id), None)


def put_in(hall: Hall, lead: Screen) -> str:
    """One more wall after what is on the board; its id."""
    now = hall.meeting().current
    texts = {"sv": {"title": "Vad mer?", "prompt": "Vad har vi glömt?"}}
    before = set(hall.meeting().agenda)
    told = hall.tell(lead, "add_step", meeting=hall.meeting(), kind="collect", texts=texts, after=now)
    assert told["ok"], told
    (id,) = set(hall.meeting().agenda) - before
    return id


def test_who_is_in_already_writes_in_it_and_changes_what_they_wrote(hall: Hall, lead: Screen):
    board, kim = hall.board(), hall.phone("kim")
    id = put_in(hall, lead)
    for screen in (board, kim, lead):
        (meeting,) = [each for each in screen.store.all("meeting") if each["stage"] == "open"]
        assert meeting["agenda"][meeting["agenda"].index(meeting["current"]) + 1] == id
        assert shown(screen, "step", id)["texts"]["sv"]["title"] == "Vad mer?"
    assert hall.tell(lead, "show_step", step=id)["ok"]
    name = handle()
    assert hall.tell(kim, "post_idea", step=id, handle=name, text="Barnen")["ok"]
    assert shown(kim, "my_idea", name)["text"] == "Barnen"
    assert hall.tell(kim, "edit_idea", handle=name, text="Barnen och unga")["ok"]
    assert shown(kim, "my_idea", name)["text"] == "Barnen och unga"
    assert hall.tell(lead, "gather", step=id)["ok"]
    assert [idea["text"] for idea in lead.store.all("idea") if idea["step"] == id] == ["Barnen och unga"]
    assert hall.tell(lead, "reveal_ideas", step=id)["ok"]
    assert [idea["text"] for idea in board.store.all("idea") if idea["step"] == id] == ["Barnen och unga"]
    assert hall.tell(lead, "close_step", step=id)["ok"]
    (idea,) = hall.state.all(Idea, step=id)
    assert (idea.tag, idea.handle) == ("", "")
    assert hall.loaded().get(Step, id) == hall.state.get(Step, id)
    seen = hall.live.seen(hall.id, MINUTES)
    assert "Barnen och unga" in [each["text"] for each in seen["idea"]]


def test_its_tags_are_its_own(hall: Hall, lead: Screen):
    kim = hall.phone("kim")
    again = put_in(hall, lead)
    for step in (hall.step("vision").id, again):
        assert hall.tell(lead, "show_step", step=step)["ok"]
        assert hall.tell(kim, "post_idea", step=step, handle=handle(), text=f"I {step}")["ok"]
    tags = {idea.tag for idea in hall.state.all(Idea) if idea.text.startswith("I ")}
    assert len(tags) == 2
    assert secret_of("kim") not in tags


def test_skipping_and_moving_reach_every_screen_and_undo_takes_them_back(hall: Hall, lead: Screen):
    board, kim = hall.board(), hall.phone("kim")
    last, id = put_in(hall, lead), put_in(hall, lead)
    was = hall.meeting().agenda
    assert hall.tell(lead, "skip_step", step=last, skipped=True)["ok"]
    assert hall.tell(lead, "move_step", step=last, before=id)["ok"]
    for screen in (board, kim, lead):
        assert shown(screen, "step", last)["skipped"]
        assert shown(screen, "meeting", hall.meeting().id)["agenda"] != list(was)
    assert lead.store.all("my_undo")[0]["step"] == last
    for _each in range(4):
        assert hall.tell(lead, "undo")["ok"]
    for screen in (board, kim, lead):
        assert shown(screen, "step", id) is None
        assert id not in shown(screen, "meeting", hall.meeting().id)["agenda"]


def test_a_note_reaches_the_room_and_goes(hall: Hall, lead: Screen):
    screens = [hall.board(), hall.phone("kim"), lead]
    for note in ("Fika klockan tre", ""):
        assert hall.tell(lead, "tell_room", text=note)["ok"]
        for screen in screens:
            assert [
                meeting["note"] for meeting in screen.store.all("meeting") if meeting["stage"] == "open"
            ] == [note]
    assert hall.state.get(Meeting, hall.meeting().id).note == ""
