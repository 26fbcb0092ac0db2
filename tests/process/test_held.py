"""A meeting opened by mistake, or to have a look, is planned as before: nobody loses the day by one wrong button."""

import pytest

from app.domain.entities import Forgetting, Meeting, Seat, Undo
from app.process.commands import CloseStep, EditMeeting, EndMeeting, Focus, HideBoard, LockStep, OpenMeeting
from app.process.door import LetOneIn
from app.process.held import SOMEBODY_WAS_THERE
from app.process.invariants import broken
from app.process.timer import SetTimer
from tests.rules import FATIMA, Play, planned


def stages(play: Play) -> list[str]:
    return [play.get(Meeting, id).stage for id in ("day", "follow_up")]


@pytest.mark.parametrize("date", ["2027-03-22", ""])
def test_the_follow_up_half_a_year_too_early(date):
    play = Play(planned())
    play(FATIMA, EditMeeting(meeting="follow_up", date=date))
    was = play.get(Meeting, "follow_up")
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    play(FATIMA, OpenMeeting(meeting="day"))
    assert stages(play) == ["open", "planned"]
    assert play.get(Meeting, "follow_up") == was
    assert broken(play.state) == []


def test_the_follow_up_by_mistake_when_the_day_has_been():
    play = Play(planned())
    play(FATIMA, EditMeeting(meeting="follow_up", date="2027-03-22"))
    play(FATIMA, OpenMeeting(meeting="day"))
    play.show("critique")
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    assert stages(play) == ["ended", "open"]
    play(FATIMA, OpenMeeting(meeting="day"))
    assert stages(play) == ["open", "planned"]
    assert play.get(Meeting, "follow_up").date == "2027-03-22"


def test_ended_it_is_as_it_was():
    play = Play(planned())
    play(FATIMA, EditMeeting(meeting="day", date="2026-09-30"))
    was = play.get(Meeting, "day"), play.step("welcome")
    play(FATIMA, OpenMeeting(meeting="day"))
    play(FATIMA, LetOneIn())
    play(FATIMA, HideBoard(hidden=True))
    play(FATIMA, SetTimer(step="welcome", seconds=600))
    play(FATIMA, Focus(step="welcome", on=":2"))
    play(FATIMA, LockStep(step="welcome", locked=True))
    play(FATIMA, EndMeeting(meeting="day"))
    assert (play.get(Meeting, "day"), play.step("welcome")) == was
    assert play.all(Undo) == []
    assert broken(play.state) == []


def test_who_had_sat_down_to_try_it_is_forgotten():
    play = Play(planned())
    play(FATIMA, OpenMeeting(meeting="day"))
    play.seat(*range(1, SOMEBODY_WAS_THERE))
    play(FATIMA, EndMeeting(meeting="day"))
    assert play.get(Meeting, "day").stage == "planned"
    assert play.all(Seat) == []
    assert [note.what for note in play.all(Forgetting)] == ["day"]


def people_came(play):
    play.seat(*range(1, SOMEBODY_WAS_THERE + 1))


def it_went_on(play):
    play.show("critique")


def it_went_on_and_came_back(play):
    play.show("critique", "welcome")


def its_first_step_was_closed(play):
    play(FATIMA, CloseStep(step="welcome"))


@pytest.mark.parametrize(
    "what", [people_came, it_went_on, it_went_on_and_came_back, its_first_step_was_closed]
)
def test_what_has_been_held_has_ended(what):
    play = Play(planned())
    play(FATIMA, OpenMeeting(meeting="day"))
    what(play)
    play(FATIMA, EndMeeting(meeting="day"))
    assert play.get(Meeting, "day").stage == "ended"
    assert broken(play.state) == []
