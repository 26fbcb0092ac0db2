"""How it goes: six words and a note, said by the group or, for the room, by the lead; nothing said is lost."""

import pytest

from app.domain.entities import STATUSES, Action, Group, Report
from app.process.commands import EndMeeting, OpenMeeting
from app.steps.groups.commands import AddGroup
from app.steps.plan.commands import AddAction
from app.steps.review.commands import SayHowItGoes
from tests.rules import FATIMA, group, opened, phone, refused


@pytest.fixture
def play():
    play = opened().show("groups")
    for name in ("Breven", "Tonen"):
        play(FATIMA, AddGroup(step="groups", name=name))
    play.ours, play.theirs = (found.id for found in play.all(Group))
    play(group(play.ours), AddAction(group=play.ours, what="Skriva om kallelsen"))
    play.action = play.only(Action).id
    play(FATIMA, EndMeeting(meeting="day"))
    return play


def say(play, who, status="under_way", note=""):
    play(who, SayHowItGoes(action=play.action, status=status, note=note))


@pytest.mark.parametrize("status", STATUSES)
def test_six_words_and_a_note(play, status):
    say(play, group(play.ours), status, "Klart\n i maj ")
    report = play.only(Report)
    assert (report.status, report.note, report.group, report.action) == (
        status,
        "Klart\ni maj",
        play.ours,
        play.action,
    )
    assert (report.day, report.meeting) == ("2026-09-21", "")


@pytest.mark.parametrize("status", ["", "silence", "Done"])
def test_no_seventh_word(play, status):
    with refused(play, "unknown_choice"):
        say(play, group(play.ours), status)


def test_what_was_said_before_stays_in_order(play):
    for status in ("infancy", "under_way", "under_way"):
        say(play, group(play.ours), status)
    reports = sorted(play.all(Report), key=lambda report: report.number)
    assert [(r.number, r.status) for r in reports] == [(1, "infancy"), (2, "under_way"), (3, "under_way")]


def test_at_the_follow_up_a_report_belongs_to_the_meeting_and_the_lead_may_write_it(play):
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    for who in (FATIMA, group(play.ours), phone(1, play.ours)):
        say(play, who)
    assert {report.meeting for report in play.all(Report)} == {"follow_up"}
    assert len(play.all(Report)) == 3


def test_others_do_not_say_how_it_goes_for_a_group(play):
    with refused(play, "not_in_group"):
        say(play, group(play.theirs))
    with refused(play, "not_allowed"):
        say(play, phone(1))


def test_a_note_has_a_limit_and_an_action_must_be_there(play):
    with refused(play, "text_long", limit=400, over=10):
        say(play, group(play.ours), note="å" * 410)
    play.action = "nowhere"
    with refused(play, "gone"):
        say(play, FATIMA)
