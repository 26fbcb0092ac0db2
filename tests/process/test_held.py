"""A meeting opened by mistake, or to have a look, is planned as before: nobody loses the day by one wrong button."""

import pytest
from msgspec.structs import replace

from app.domain.entities import Action, Forgetting, Group, Meeting, Picture, Seat, Step, Undo
from app.process.commands import CloseStep, EditMeeting, EndMeeting, Focus, HideBoard, LockStep, OpenMeeting
from app.process.door import LetOneIn
from app.process.held import SOMEBODY_WAS_THERE
from app.process.invariants import broken
from app.process.note import TellRoom
from app.process.timer import SetTimer
from app.steps.review.commands import SayHowItGoes
from tests.rules import FATIMA, Play, planned


def follow_up_with_a_welcome(play: Play) -> None:
    """As the formats have it."""
    meeting = play.get(Meeting, "follow_up")
    first = replace(
        play.step("welcome"), id="back", meeting="follow_up", begun=False, closed=False, locked=False
    )
    agenda = replace(meeting, agenda=("back", *meeting.agenda))
    play.save({(Step, "back"): first, (Meeting, "follow_up"): agenda})


def stages(play: Play) -> list[str]:
    return [play.get(Meeting, id).stage for id in ("day", "follow_up")]


@pytest.mark.parametrize("date", ["2027-03-22", ""])
def test_the_follow_up_half_a_year_too_early(date):
    play = Play(planned())
    follow_up_with_a_welcome(play)
    play(FATIMA, EditMeeting(meeting="follow_up", date=date))
    was = play.get(Meeting, "follow_up")
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    play(FATIMA, OpenMeeting(meeting="day"))
    assert stages(play) == ["open", "planned"]
    assert play.get(Meeting, "follow_up") == was
    assert broken(play.state) == []


def test_the_follow_up_by_mistake_when_the_day_has_been():
    play = Play(planned())
    follow_up_with_a_welcome(play)
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
    play(FATIMA, LockStep(step="welcome", locked=False))
    play(FATIMA, LockStep(step="welcome", locked=True))
    play(FATIMA, TellRoom(text="Vi väntar in några till"))
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


def test_a_later_meeting_keeps_no_day_it_cannot_have():
    """It had none, and got that of the day on which it was looked at, which was the day of the first."""
    play = Play(planned())
    play(FATIMA, OpenMeeting(meeting="day"))
    play.show("critique")
    play(FATIMA, EndMeeting(meeting="day"))
    follow_up_with_a_welcome(play)
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    play(FATIMA, EndMeeting(meeting="follow_up"))
    assert (play.get(Meeting, "follow_up").stage, play.get(Meeting, "follow_up").date) == ("planned", "")


def people_came(play):
    play.seat(*range(1, SOMEBODY_WAS_THERE + 1))


def it_went_on(play):
    play.show("critique")


def it_went_on_and_came_back(play):
    play.show("critique", "welcome")


def there_was_a_pause(play):
    meeting = play.get(Meeting, "day")
    pause = replace(play.step("welcome"), id="pause")
    play.save({(Step, "pause"): pause, (Meeting, "day"): replace(meeting, agenda=(*meeting.agenda, "pause"))})


def its_first_step_was_closed(play):
    play(FATIMA, CloseStep(step="welcome"))


def something_was_photographed(play):
    play.save({(Picture, "picture"): Picture(id="picture", step="welcome", position=1, width=40, height=30)})


def it_was_reported_how_it_goes(play):
    made = (
        Group(id="group", step="groups", name="Breven", position=1, token="token of it", taken=4),
        Action(id="action", group="group", position=1, what="Skriva om kallelsen"),
    )
    play.save({(type(each), each.id): each for each in made})
    play(FATIMA, SayHowItGoes(action="action", status="under_way"))


def test_one_that_begins_with_work_has_been_held():
    """What groups do has no step, and somebody may have asked, replied and taken it back again."""
    play = Play(planned())
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    assert play.get(Meeting, "follow_up").current == "review"
    play(FATIMA, EndMeeting(meeting="follow_up"))
    assert play.get(Meeting, "follow_up").stage == "ended"


@pytest.mark.parametrize(
    "what",
    [
        people_came,
        it_went_on,
        it_went_on_and_came_back,
        there_was_a_pause,
        its_first_step_was_closed,
        something_was_photographed,
        it_was_reported_how_it_goes,
    ],
)
def test_what_has_been_held_has_ended(what):
    play = Play(planned())
    play(FATIMA, OpenMeeting(meeting="day"))
    what(play)
    play(FATIMA, EndMeeting(meeting="day"))
    assert play.get(Meeting, "day").stage == "ended"
    assert broken(play.state) == []
