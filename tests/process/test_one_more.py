"""One more meeting, like the last: planned, and taken off again while nothing has happened in it."""

import pytest

from app.domain.entities import Group, Meeting, Promise, Step
from app.domain.formed import groups_of
from app.process.agenda import AddStep, SkipStep
from app.process.commands import EditMeeting, EndMeeting, OpenMeeting
from app.process.invariants import broken
from app.process.meetings import MOST_MEETINGS, AddMeeting, RemoveMeeting
from app.steps.groups.commands import AddGroup
from app.steps.plan.commands import AddAction
from tests.rules import BO, FATIMA, group, opened, phone, refused


@pytest.fixture
def play():
    """A day in which something was promised, and its follow-up, open."""
    play = opened().show("groups")
    play(FATIMA, AddGroup(step="groups", name="Breven"))
    play.group = play.only(Group).id
    play(group(play.group), AddAction(group=play.group, what="Skriva om kallelsen"))
    play(FATIMA, EndMeeting(meeting="day"))
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    return play.show("review")


def third(play) -> Meeting:
    return max(play.all(Meeting), key=lambda meeting: meeting.position)


def test_it_has_the_steps_of_the_last_one_anew(play):
    play(FATIMA, SkipStep(step="next_close"))
    play(FATIMA, AddMeeting())
    added = third(play)
    steps = [play.step(id) for id in added.agenda]
    assert [(step.kind, step.source, step.begun) for step in steps] == [
        ("review", "groups", False),
        ("plan", "groups", False),
    ]
    assert not {step.id for step in steps} & {"review", "next_plan"}
    assert (added.stage, added.date, added.position) == ("planned", "", 2)
    assert broken(play.state) == []


def test_what_was_promised_at_the_follow_up_is_followed_up(play):
    play.show("next_plan")
    play(group(play.group), AddAction(group=play.group, what="Ringa upp"))
    play(FATIMA, AddMeeting())
    added = third(play)
    play(FATIMA, EditMeeting(meeting=added.id, date="2028-01-14"))
    play(FATIMA, OpenMeeting(meeting=added.id))
    review = play.step(play.get(Meeting, added.id).current)
    assert [each.name for each in groups_of(play.state, review)] == ["Breven"]
    play.show(play.get(Meeting, added.id).agenda[1])
    play(FATIMA, EndMeeting(meeting=added.id))
    promised = [(promise.meeting, promise.what) for promise in play.all(Promise)]
    assert sorted(what for meeting, what in promised if meeting == added.id) == [
        "Ringa upp",
        "Skriva om kallelsen",
    ]
    assert broken(play.state) == []


def added(play, kind: str, **where: str) -> str:
    before = {step.id for step in play.all(Step)}
    play(FATIMA, AddStep(meeting="follow_up", kind=kind, texts={"sv": {"title": "Ny"}}, **where))
    (new,) = ({step.id for step in play.all(Step)}) - before
    return new


def test_what_a_step_uses_of_its_own_meeting_is_its_new_step(play):
    wall = added(play, "collect", after="review")
    added(play, "cluster", after=wall, source=wall)
    play(FATIMA, AddMeeting())
    steps = {play.step(id).kind: play.step(id) for id in third(play).agenda}
    assert steps["cluster"].source == steps["collect"].id != wall
    assert steps["plan"].source == "groups"
    assert broken(play.state) == []


def test_what_sorts_ideas_of_an_earlier_meeting_is_left_out_with_what_uses_it(play):
    themes = added(play, "cluster", after="review", source="wall")
    added(play, "vote", after=themes, source=themes)
    play(FATIMA, AddMeeting())
    assert [play.step(id).kind for id in third(play).agenda] == ["review", "plan", "close"]
    assert broken(play.state) == []


def test_each_has_its_number_and_there_is_an_end(play):
    play(FATIMA, AddMeeting())
    first = third(play)
    play(BO, AddMeeting())
    was = play.get(Meeting, "follow_up").names
    assert [third(play).names, first.names] == [
        {code: f"{name} {n}" for code, name in was.items()} for n in (3, 2)
    ]
    for _more in range(MOST_MEETINGS - 4):
        play(FATIMA, AddMeeting())
    with refused(play, "too_many", most=MOST_MEETINGS):
        play(FATIMA, AddMeeting())
    assert broken(play.state) == []


def test_it_is_taken_off_while_it_is_planned_and_the_first_two_never(play):
    before = {step.id for step in play.all(Step)}
    play(FATIMA, AddMeeting())
    added = third(play)
    play(FATIMA, RemoveMeeting(meeting=added.id))
    assert {step.id for step in play.all(Step)} == before
    assert len(play.all(Meeting)) == 2
    play(FATIMA, AddMeeting())
    play(FATIMA, OpenMeeting(meeting=third(play).id))
    for id in ("day", "follow_up", third(play).id):
        with refused(play, "meeting_stays"):
            play(FATIMA, RemoveMeeting(meeting=id))


def test_only_those_who_lead_plan_meetings(play):
    for message in (AddMeeting(), RemoveMeeting(meeting="follow_up")):
        with refused(play, "not_allowed"):
            play(phone(1), message)
