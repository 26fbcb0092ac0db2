"""Meetings: opened one at a time, ended with everything closed and each action kept as a promise."""

import pytest

from app.domain.entities import (
    ACTION_FIELDS,
    Action,
    Forgetting,
    Group,
    Idea,
    Meeting,
    Promise,
    Receipt,
    Seat,
    Undo,
)
from app.domain.who import SYSTEM, Who
from app.process.agenda import SkipStep
from app.process.commands import (
    CloseStep,
    EditMeeting,
    EndMeeting,
    Forgotten,
    OpenMeeting,
    ShowStep,
)
from app.process.door import LetOneIn, TakeSeat
from app.process.invariants import broken
from app.process.timer import SetTimer
from app.steps.groups.commands import AddGroup, ChooseGroup
from app.steps.plan.commands import AddAction, EditAction
from app.steps.review.commands import SayHowItGoes
from tests.rules import FATIMA, NOON, Play, group, phone, planned, refused


def meeting(play, id="day") -> Meeting:
    return play.get(Meeting, id)


def promising(play):
    """A group with one action, in the open meeting."""
    play.show("groups")
    play(FATIMA, AddGroup(step="groups", name="Breven"))
    play.group = play.only(Group).id
    play(group(play.group), AddAction(group=play.group, what="Skriva om kallelsen"))
    return play


def test_opening_puts_the_first_step_on_the_board(play):
    assert (meeting(play).stage, meeting(play).current, meeting(play).date) == (
        "open",
        "welcome",
        "2026-09-21",
    )
    assert play.step("welcome").begun
    assert not play.step("critique").begun


DAY_MS = 24 * 3600 * 1000


def later(play, days):
    play.now += days * DAY_MS


def test_a_date_that_was_set_stays_while_it_has_not_passed():
    play = Play(planned())
    play(FATIMA, EditMeeting(meeting="day", date="2027-04-14"))
    play(FATIMA, OpenMeeting(meeting="day"))
    assert meeting(play).date == "2027-04-14"


def test_a_meeting_was_held_on_the_day_it_was_held():
    """Late or early, whatever was planned; and whoever only tries it out the day before has held nothing."""
    play = Play(planned())
    play(FATIMA, EditMeeting(meeting="day", date="2026-09-22"))
    play(FATIMA, OpenMeeting(meeting="day"))
    play.show("critique")
    play(FATIMA, EndMeeting(meeting="day"))
    assert meeting(play).date == "2026-09-21", "it was tried out"
    later(play, 3)
    play(FATIMA, OpenMeeting(meeting="day"))
    assert meeting(play).date == "2026-09-24"
    for secret in "abc":
        play(Who("door", secret=secret, token=meeting(play).token), TakeSeat(perspective="client"))
    play(FATIMA, EndMeeting(meeting="day"))
    later(play, 1)
    play(FATIMA, OpenMeeting(meeting="day"))
    assert meeting(play).date == "2026-09-24", "opened again, to mend something"


def test_a_year_that_is_being_typed_is_no_date(play):
    with refused(play, "bad_date"):
        play(FATIMA, EditMeeting(meeting="follow_up", date="0202-05-23"))


def test_a_meeting_is_not_moved_to_a_day_that_has_been(play):
    with refused(play, "day_has_been"):
        play(FATIMA, EditMeeting(meeting="follow_up", date="2025-09-22"))
    play(FATIMA, EditMeeting(meeting="follow_up", date="2026-09-22"))
    later(play, 2)
    play(FATIMA, EditMeeting(meeting="follow_up", date="2026-09-22", starts="13:00"))
    assert meeting(play, "follow_up").starts == "13:00", "the day stands as it did"


def test_the_follow_up_comes_after_the_day():
    play = Play(planned())
    play(FATIMA, EditMeeting(meeting="day", date="2026-10-01"))
    for date in ("2026-09-30", "2026-10-01"):
        with refused(play, "follow_up_first"):
            play(FATIMA, EditMeeting(meeting="follow_up", date=date))
    play(FATIMA, EditMeeting(meeting="follow_up", date="2026-10-02"))
    for date in ("2026-10-02", "2026-10-03"):
        with refused(play, "day_first"):
            play(FATIMA, EditMeeting(meeting="day", date=date))
    play(FATIMA, EditMeeting(meeting="follow_up", date=""))
    play(FATIMA, EditMeeting(meeting="day", date="2026-10-03"))


@pytest.mark.parametrize(("status", "again"), [("under_way", True), ("done", False), ("ended", False)])
def test_what_is_over_is_not_promised_once_more(play, status, again):
    promising(play)
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    play(FATIMA, SayHowItGoes(action=play.only(Action).id, status="done"))
    play(FATIMA, SayHowItGoes(action=play.only(Action).id, status=status))
    play(FATIMA, EndMeeting(meeting="follow_up"))
    assert ([promise.meeting for promise in play.all(Promise)] == ["day", "follow_up"]) is again
    assert broken(play.state) == []


@pytest.mark.parametrize("date", ["14 april", "2027-02-30", "20270414x"])
def test_a_date_is_a_date(play, date):
    with refused(play, "bad_date"):
        play(FATIMA, EditMeeting(meeting="follow_up", date=date))


def test_opening_what_is_open_changes_nothing(play):
    assert play(FATIMA, OpenMeeting(meeting="day")) == {}


def test_ending_shuts_the_door_and_writes_how_many_came(play):
    play.show("critique")
    play(Who("door", secret="s", token=meeting(play).token), TakeSeat(perspective="client"))
    play(FATIMA, LetOneIn())
    play(FATIMA, EndMeeting(meeting="day"))
    ended = meeting(play)
    assert (ended.stage, ended.door, ended.token, ended.code, ended.pass_token, ended.seats) == (
        "ended",
        False,
        "",
        "",
        "",
        1,
    )


def test_ending_closes_every_step_that_has_begun(play):
    play.show("critique")
    play(FATIMA, SetTimer(step="critique", seconds=60))
    name = play.write("critique", 1, "Lång väntan")
    play(FATIMA, EndMeeting(meeting="day"))
    step = play.step("critique")
    assert (step.closed, step.locked, step.timer_ends) == (True, True, 0)
    assert not play.step("vote").closed
    assert play.only(Idea).tag == ""
    assert name not in repr(play.state.rows)


def test_ending_drops_undo_and_the_next_opening_drops_receipts(play):
    play.save({(Receipt, "r"): Receipt(id="r", seq=1)})
    play.show("critique")
    assert play.all(Undo)
    play(FATIMA, EndMeeting(meeting="day"))
    assert play.all(Undo) == []
    assert len(play.all(Receipt)) == 1, "a group may still send again what it sent before the end"
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    assert play.all(Receipt) == []


def test_seats_are_a_count_from_the_end_on(play):
    play.show("critique")
    for secret in ("s", "t"):
        play(Who("door", secret=secret, token=meeting(play).token), TakeSeat(perspective="client"))
    play(FATIMA, EndMeeting(meeting="day"))
    assert play.all(Seat) == []
    assert meeting(play).seats == 2


def test_a_meeting_opened_again_counts_those_of_its_fuller_time(play):
    """Whoever comes back cannot be told from somebody new: adding them up would count one person twice."""
    play.show("critique")
    for came, count in ((("s", "t"), 2), (("s",), 2), (("s", "t", "u"), 3)):
        for secret in came:
            play(Who("door", secret=secret, token=meeting(play).token), TakeSeat(perspective="client"))
        play(FATIMA, EndMeeting(meeting="day"))
        assert meeting(play).seats == count
        play(FATIMA, OpenMeeting(meeting="day"))


def test_closing_and_ending_note_what_is_to_leave_the_files(play):
    play.show("critique")
    play(FATIMA, CloseStep(step="critique"))
    assert [note.what for note in play.all(Forgetting)] == ["critique"]
    first = play.only(Forgetting)
    play(FATIMA, EndMeeting(meeting="day"))
    assert {"critique", "welcome", "day"} <= {note.what for note in play.all(Forgetting)}
    play(SYSTEM, Forgotten(notes=[first.id, "gone"]))
    assert first.id not in {note.id for note in play.all(Forgetting)}
    assert "day" in {note.what for note in play.all(Forgetting)}, "what was closed later has its own turn"


def test_opening_another_ends_the_first(play):
    promising(play)
    play(phone(1), ChooseGroup(group=play.group))
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    assert [found.stage for found in (meeting(play), meeting(play, "follow_up"))] == ["ended", "open"]
    assert play.get(Group, play.group).taken == 1
    assert play.only(Promise).meeting == "day"


def test_at_most_one_meeting_is_open(play):
    for id in ("day", "follow_up"):
        play(FATIMA, OpenMeeting(meeting=id))
        assert [found.id for found in play.all(Meeting) if found.stage == "open"] == [id]


def test_an_earlier_meeting_stays_ended_once_a_later_one_was_held(play):
    promising(play)
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    play.show("next_close")
    promised = play.all(Promise)
    with refused(play, "meeting_past"):
        play(FATIMA, OpenMeeting(meeting="day"))
    assert play.all(Promise) == promised


def test_a_promise_is_a_copy_that_does_not_follow_the_action(play):
    promising(play)
    play(FATIMA, EndMeeting(meeting="day"))
    action, promise = play.only(Action), play.only(Promise)
    assert (promise.action, promise.group, promise.position) == (action.id, play.group, 1)
    assert all(getattr(promise, name) == getattr(action, name) for name in ACTION_FIELDS)
    play(
        group(play.group),
        EditAction(action=action.id, field="what", was="Skriva om kallelsen", now="Något annat"),
    )
    assert play.only(Promise) == promise


def test_each_meeting_has_promises_of_its_own(play):
    promising(play)
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    play(group(play.group), AddAction(group=play.group, what="Ringa"))
    play.show("next_close")
    play(FATIMA, EndMeeting(meeting="follow_up"))
    kept = sorted((promise.meeting, promise.what) for promise in play.all(Promise))
    assert kept == [
        ("day", "Skriva om kallelsen"),
        ("follow_up", "Ringa"),
        ("follow_up", "Skriva om kallelsen"),
    ]


def test_a_meeting_in_which_nothing_is_to_be_promised_makes_no_promises(play):
    """As a follow-up that only looks back: the next one looks back at what was promised on the day."""
    promising(play)
    play(FATIMA, EndMeeting(meeting="day"))
    play(FATIMA, SkipStep(step="next_plan", skipped=True))
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    play(group(play.group), AddAction(group=play.group, what="Ringa"))
    play.show("next_close")
    play(FATIMA, EndMeeting(meeting="follow_up"))
    assert [(promise.meeting, promise.what) for promise in play.all(Promise)] == [
        ("day", "Skriva om kallelsen")
    ]
    assert broken(play.state) == []


def test_a_meeting_ended_by_mistake_can_be_opened_again_and_promises_once(play):
    promising(play)
    play(FATIMA, EndMeeting(meeting="day"))
    play(FATIMA, OpenMeeting(meeting="day"))
    assert meeting(play).current == "groups"
    play(group(play.group), AddAction(group=play.group, what="Ringa"))
    play(FATIMA, EndMeeting(meeting="day"))
    assert sorted(promise.what for promise in play.all(Promise)) == ["Ringa", "Skriva om kallelsen"]


def test_what_is_done_by_then_was_promised_all_the_same_when_it_is_opened_again_that_day(play):
    promising(play)
    play(FATIMA, EndMeeting(meeting="day"))
    play(group(play.group), SayHowItGoes(action=play.only(Action).id, status="done"))
    play(FATIMA, OpenMeeting(meeting="day"))
    play(FATIMA, EndMeeting(meeting="day"))
    assert [promise.what for promise in play.all(Promise)] == ["Skriva om kallelsen"]
    assert broken(play.state) == []


def test_opened_again_on_a_later_day_what_was_promised_stands(play):
    """Somebody wants to see to something in a meeting that has been; meanwhile the groups have gone on."""
    promising(play)
    play(group(play.group), AddAction(group=play.group, what="Ringa"))
    play(FATIMA, EndMeeting(meeting="day"))
    day, given = meeting(play).date, play.all(Promise)
    play.now += 120 * 24 * 3600 * 1000
    first, second = play.all(Action)
    theirs = group(play.group)
    play(theirs, SayHowItGoes(action=first.id, status="done"))
    play(theirs, EditAction(action=second.id, field="what", was="Ringa", now="Skriva"))
    play(theirs, AddAction(group=play.group, what="Bjuda in"))
    play(FATIMA, OpenMeeting(meeting="day"))
    play(FATIMA, EndMeeting(meeting="day"))
    assert play.all(Promise) == given
    assert meeting(play).date == day
    assert broken(play.state) == []


def test_an_ended_meeting_stands_still(play):
    play.show("critique")
    play(FATIMA, EndMeeting(meeting="day"))
    for message in (
        EndMeeting(meeting="day"),
        ShowStep(step="critique"),
        CloseStep(step="welcome"),
        EditMeeting(meeting="day", date="2027-01-01"),
    ):
        with refused(play, "meeting_over"):
            play(FATIMA, message)


def test_a_meeting_that_is_not_there(play):
    with refused(play, "gone"):
        play(FATIMA, OpenMeeting(meeting="nowhere"))


def test_the_clock_says_the_day():
    play = Play(planned())
    play.now = NOON + 200 * 24 * 3600 * 1000
    play(FATIMA, OpenMeeting(meeting="day"))
    assert meeting(play).date == "2027-04-09"
