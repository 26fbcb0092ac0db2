"""The days until which a workshop is kept, and what is left when people's words have been erased."""

import pytest
from msgspec.structs import replace

from app.domain.entities import (
    Answer,
    Ballot,
    Idea,
    Meeting,
    Promise,
    Proposal,
    Result,
    Seat,
    Theme,
    Undo,
    Workshop,
)
from app.domain.view import BOARD, LEAD, phones
from app.domain.who import SYSTEM
from app.live.views import View
from app.process.commands import EditMeeting, EndMeeting, OpenMeeting
from app.process.erasing import EraseContributions, has_contributions, when_over
from app.process.invariants import broken
from app.process.workshop import EditKeeping
from tests import every_command, story
from tests.cast import Play as Cast
from tests.cast import refused as refusing
from tests.rules import BO, FATIMA, Play, everything, opened, phone, planned, refused


def test_a_lead_chooses_the_days():
    play = opened()
    play(BO, EditKeeping("2027-01-01", "2028-02-29"))
    workshop = play.only(Workshop)
    assert (workshop.contributions_until, workshop.results_until) == ("2027-01-01", "2028-02-29")
    play(FATIMA, EditKeeping(play.draft().today, play.draft().today))
    assert broken(play.state) == []


@pytest.mark.parametrize(
    ("contributions", "results", "code"),
    [
        ("", "2028-01-01", "bad_date"),
        ("2027-01-01", "", "bad_date"),
        ("2027-02-30", "2028-01-01", "bad_date"),
        ("i maj", "2028-01-01", "bad_date"),
        ("2020-01-01", "2028-01-01", "day_out_of_reach"),
        ("2027-01-01", "2099-01-01", "day_out_of_reach"),
        ("2028-01-01", "2027-01-01", "results_first"),
    ],
)
def test_days_that_make_no_sense_are_refused(contributions, results, code):
    play = opened()
    with refused(play, code):
        play(FATIMA, EditKeeping(contributions, results))


def test_the_workshop_is_not_deleted_before_a_meeting_that_is_planned():
    play = opened()
    play(FATIMA, EditMeeting(meeting="follow_up", date="2027-04-14"))
    with refused(play, "meeting_after_that"):
        play(FATIMA, EditKeeping("2027-01-01", "2027-04-13"))
    play(FATIMA, EditKeeping("2027-01-01", "2027-04-14"))
    with refused(play, "deleted_by_then"):
        play(FATIMA, EditMeeting(meeting="follow_up", date="2027-04-15"))
    play(FATIMA, EditMeeting(meeting="follow_up", date="2027-04-13"))
    play(FATIMA, EditKeeping("2027-01-01", "2027-04-13"))
    play(FATIMA, EditMeeting(meeting="follow_up", date=""))
    play(FATIMA, EditKeeping("2027-01-01", "2027-01-01"))


def test_a_day_that_has_been_may_stay_while_the_other_is_changed():
    play = opened()
    play(FATIMA, EditKeeping("2026-10-01", "2027-10-01"))
    play.now += 60 * 24 * 3600 * 1000
    play(FATIMA, EditKeeping("2026-10-01", "2028-10-01"))
    with refused(play, "day_out_of_reach"):
        play(FATIMA, EditKeeping("2026-10-02", "2028-10-01"))


@pytest.mark.parametrize(
    ("planned_for", "until", "counted"),
    [
        ("2026-03-26", "2026-04-25", "2026-10-21"),  # the year was mistyped: a month after, as it was planned
        ("2026-09-11", "2026-09-20", "2026-09-30"),
        ("2026-09-11", "2026-09-11", "2026-09-21"),  # not sooner than it is over
        ("2026-09-18", "2026-09-11", "2026-10-21"),  # planned after its day
        ("", "2026-09-11", "2026-10-21"),
        ("2026-09-11", "2026-09-21", "2026-09-21"),  # has not passed: as it was said to people
        ("2026-09-11", "2027-01-01", "2027-01-01"),
    ],
)
def test_what_is_written_at_a_meeting_held_today_is_not_due_today(planned_for, until, counted):
    play = Play(planned())
    play.save(
        {
            (Meeting, "follow_up"): replace(play.get(Meeting, "follow_up"), date=planned_for),
            (Workshop, "workshop1"): replace(
                play.only(Workshop), contributions_until=until, results_until=until
            ),
        }
    )
    play(FATIMA, OpenMeeting(meeting="day"))
    workshop = play.only(Workshop)
    assert (workshop.contributions_until, workshop.results_until) == (counted, counted)
    assert broken(play.state) == []
    play(FATIMA, EndMeeting(meeting="day"))
    with refusing("kept_longer"):
        when_over(play.draft().today)(play.state)


def ended() -> Play:
    play = Play(planned())
    for stage in ("prepare", "collect", "sort", "vote", "form_groups", "promise"):
        getattr(every_command, stage)(play)
    return play


def late(play: Play, **until: str) -> Workshop:
    """The follow-up is opened when these days have passed."""
    play.save({(Workshop, "workshop1"): replace(play.only(Workshop), **until)})
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    return play.only(Workshop)


def test_what_was_to_be_gone_is_kept_no_longer_because_somebody_opens_a_meeting_first():
    workshop = late(play := ended(), contributions_until="2026-09-11")
    assert workshop.contributions_until == "2026-09-11"
    play(FATIMA, EndMeeting(meeting="follow_up"))
    assert when_over(play.draft().today)(play.state).role == "system"


def test_nor_is_the_whole_of_a_workshop_that_has_been():
    play = ended()
    play(SYSTEM, EraseContributions())
    days = {"contributions_until": "2026-09-11", "results_until": "2026-09-11"}
    assert late(play, **days).results_until == "2026-09-11"


def test_once_it_is_gone_the_day_is_counted_from_the_meeting():
    play = ended()
    play(SYSTEM, EraseContributions())
    assert late(play, contributions_until="2026-09-11").contributions_until > play.draft().today


def test_what_people_wrote_goes_and_what_was_promised_stays():
    play = ended()
    assert has_contributions(play.state)
    kept = {cls: play.all(cls) for cls in (Theme, Result, Promise)}
    play(SYSTEM, EraseContributions())
    for cls in (Idea, Proposal, Ballot, Answer, Undo, Seat):
        assert play.all(cls) == [], cls
    assert {cls: play.all(cls) for cls in kept} == kept
    assert not has_contributions(play.state)
    assert broken(play.state) == []
    assert {step for step in ("critique", "close") if play.step(step).erased} == {"critique", "close"}
    assert not play.step("welcome").erased


def test_done_again_it_changes_nothing():
    play = ended()
    play(SYSTEM, EraseContributions())
    before = everything(play.state)
    play.now += 3 * 24 * 3600 * 1000
    play(SYSTEM, EraseContributions())
    assert everything(play.state) == before


def test_it_is_erased_only_when_its_day_is_past_and_nobody_meets():
    play = opened()
    play(FATIMA, EditKeeping("2026-10-01", "2027-10-01"))
    with refusing("meeting_going_on"):
        when_over("2026-10-02")(play.state)
    over = ended()
    until = over.only(Workshop).contributions_until
    with refusing("kept_longer"):
        when_over(until)(over.state)
    assert when_over("2030-01-01")(over.state).role == "system"


def test_nobody_sees_any_of_it_afterwards():
    play = Cast()
    story.rich(play)
    words = {idea.text for idea in play.those(Idea)}
    assert words & set(said(play)), "they are seen before"
    play.system("erase_contributions")
    assert not words & set(said(play))


def said(play: Cast) -> list[str]:
    """Every text that some audience sees of an idea."""
    viewers = (BOARD, LEAD, phones("client"))
    return [idea["text"] for who in viewers for idea in View(who, play.state).entities().get("idea", ())]


def test_a_phone_cannot_write_what_another_has_to_answer_for():
    """Neither the days nor the erasing is a phone's to decide."""
    play = opened()
    with refused(play, "not_allowed"):
        play(phone(1), EditKeeping("2027-01-01", "2028-01-01"))
    with refused(play, "not_allowed"):
        play(FATIMA, EraseContributions())
