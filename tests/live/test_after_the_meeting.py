"""A phone that comes back after the meeting: thanked, told what the door tells everybody, and known by nobody."""

import pytest

from app import clock
from app.domain import papers
from app.domain.entities import Meeting, Seat
from app.errors import RuleBroken
from app.live.connection import no_seat
from tests.cast import refused, secret_of
from tests.live.hall import Hall


def refusal(hall: Hall, name: str, meeting: str) -> str:
    """Why a phone that says it sat in the meeting is not let in."""
    with pytest.raises(RuleBroken) as caught:
        hall.screen({"as": "phone", "secret": secret_of(name), "groups": [], "meeting": meeting})
    return caught.value.code


def test_everybody_is_thanked_when_the_meeting_ends(hall: Hall):
    names = ("kim", "sara", "mo", "noor")
    phones = [hall.phone(name) for name in names]
    # Two more are there without a phone: the lead has counted them in the story, and they are heads like the others.
    assert len(papers.without_phone(hall.state, hall.meeting().id)) == 2
    hall.fatima("end_meeting", meeting=hall.meeting())
    assert [phone.goodbye for phone in phones] == ["meeting_ended"] * 4
    assert not hall.those(Seat)
    assert not hall.loaded().all(Seat)
    assert hall.meeting().seats == 4 + 2
    assert [refusal(hall, name, hall.meeting().id) for name in names] == ["meeting_ended"] * 4


def test_who_was_there_cannot_be_told_from_who_was_not(hall: Hall):
    day = hall.meeting().id
    assert refusal(hall, "somebody", day) == "no_seat", "while it is open"
    hall.fatima("end_meeting", meeting=day)
    assert refusal(hall, "somebody", day) == refusal(hall, "kim", day) == "meeting_ended"
    for other in ("", "gone", hall.meeting("follow_up").id):
        assert refusal(hall, "kim", other) == "no_seat"


def test_what_a_phone_is_told_is_no_more_than_the_door_says(hall: Hall, monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: "2027-10-13")
    hall.fatima("end_meeting", meeting=hall.meeting())
    assert no_seat(hall.state, hall.meeting().id).data == {
        "title": "Hur vi möts",
        "language": "sv",
        "names": hall.meeting().names,
        "again": "2027-10-13",
    }
    monkeypatch.setattr(clock, "today", lambda: "2027-10-14")
    assert no_seat(hall.state, hall.meeting().id).data["again"] == "", "that day has been"


def test_once_a_meeting_is_open_one_comes_in_by_the_door(hall: Hall):
    day = hall.meeting()
    hall.fatima("end_meeting", meeting=day)
    hall.fatima("open_meeting", meeting=day)
    assert refusal(hall, "kim", day.id) == "no_seat"
    hall.fatima("open_meeting", meeting=hall.meeting("follow_up"))
    assert refusal(hall, "kim", day.id) == "no_seat"
    assert [m.key for m in hall.those(Meeting, stage="open")] == ["follow_up"]


def test_a_command_in_the_batch_that_ends_the_meeting_comes_too_late(hall: Hall):
    kim = hall.kim.screen
    hall.send(hall.fatima.screen, "end_meeting", {"meeting": hall.meeting()})
    hall.send(kim, "answer", {"step": hall.step("close"), "question": "said", "choice": "yes"})
    before = hall.dump()["answer"]
    assert hall.run() == 2
    assert len(hall.dump()["answer"]) == len(before)
    assert kim.goodbye == "meeting_ended"
    with refused("no_seat"):  # of a page from before, which does not say where it sat
        hall.connect(kim)
