"""The room's count with people who have no phone: never more who have written than there are people."""

from app.process.commands import EndMeeting, OpenMeeting
from app.process.invariants import broken
from app.process.paper import CountWithoutPhone, TypeBallot, TypeIdea
from app.steps.vote.commands import SetDots
from tests.rules import FATIMA, Play, opened, phone, pulse_of


def counts(play: Play, *seats: str) -> tuple[int, int]:
    counted = pulse_of(play.state, *seats)
    return counted["written"], counted["present"]


def test_somebody_without_a_phone_is_present():
    play = opened()
    assert counts(play, "seat1") == (0, 1)
    play(FATIMA, CountWithoutPhone(n=2))
    assert counts(play, "seat1") == (0, 3)


def test_several_papers_are_no_more_people_than_there_are_without_a_phone():
    play = opened().show("critique")
    play(FATIMA, CountWithoutPhone(n=1))
    play.write("critique", 1, "telefon")
    for n in range(3):
        play(FATIMA, TypeIdea(step="critique", text=f"lapp {n}"))
    assert counts(play, "seat1") == (2, 2)
    play(FATIMA, CountWithoutPhone(n=2))
    assert counts(play, "seat1") == (3, 3)


def test_a_paper_ballot_has_voted():
    play = opened().show("critique", "themes")
    theme = play.theme("Breven").id
    play.show("vote")
    play(FATIMA, CountWithoutPhone(n=1))
    play(phone(1), SetDots(step="vote", theme=theme, dots=1))
    play(FATIMA, TypeBallot(step="vote", dots={theme: 1}))
    assert counts(play, "seat1") == (2, 2)


def test_papers_of_a_meeting_that_is_opened_again_are_no_fault_in_it():
    play = opened().show("critique", "themes")
    theme = play.theme("Breven").id
    play.show("vote")
    play(FATIMA, CountWithoutPhone(n=2))
    for _paper in range(2):
        play(FATIMA, TypeBallot(step="vote", dots={theme: 1}))
    play(FATIMA, EndMeeting(meeting="day"))
    play(FATIMA, OpenMeeting(meeting="day"))
    play.seat(1)
    assert [each for each in broken(play.state) if each.rule == "check_head_count"] == []
