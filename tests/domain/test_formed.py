"""Which groups a plan or a review goes on with, when they are formed in more than one step."""

import pytest

from app.domain.entities import Action, Group, Meeting
from app.domain.formed import Place, forming, groups_of
from app.domain.view import BOARD
from app.process.agenda import RepeatStep
from app.process.commands import CloseStep, OpenMeeting
from app.process.hiding import HideWords
from app.process.invariants import broken
from app.steps.groups.commands import AddGroup
from app.steps.plan import see as plan
from app.steps.plan.commands import AddAction
from tests.documents.conftest import minutes_of
from tests.rules import FATIMA, group, opened


def places(words: str) -> list[Place]:
    """ "groups2<vote" is a step of that name that uses the other; what a name begins with is its kind."""
    parted = [word.partition("<") for word in words.split()]
    return [Place(id, id.rstrip("0123456789"), source) for id, _, source in parted]


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        ("vote groups<vote plan<groups", "groups"),
        ("groups groups2 plan<groups", "groups groups2"),
        ("groups plan<groups groups2", "groups"),
        ("groups2 groups plan<groups", "groups"),
        ("groups groups2 plan<groups plan2<groups2", "groups"),
        ("groups groups2 plan2<groups2 plan<groups", "groups"),
        ("groups vote plan<groups", "groups"),
        ("plan", ""),
        ("plan<gone", ""),
        ("groups", ""),
    ],
)
def test_those_of_its_source_and_those_formed_since_that_no_other_step_goes_on_with(steps, found):
    assert forming("plan", places(steps)) == found.split()


def promises(play, step: str, name: str, what: str) -> None:
    play(FATIMA, AddGroup(step=step, name=name))
    (made,) = (each for each in play.all(Group) if each.name == name)
    play(group(made.id), AddAction(group=made.id, what=what))


@pytest.fixture
def twice():
    """Groups have been formed, and again in the same step repeated."""
    play = opened().show("groups")
    promises(play, "groups", "Breven", "Skriva om brev")
    play(FATIMA, CloseStep(step="groups"))
    play(FATIMA, RepeatStep(step="groups"))
    agenda = play.get(Meeting, "day").agenda
    again = agenda[agenda.index("groups") + 1]
    play.show(again)
    promises(play, again, "Tiden", "Ringa upp")
    return play.show("plan")


@pytest.mark.parametrize("step", ["plan", "review", "next_plan"])
def test_groups_of_a_repeated_step_are_planned_with_and_followed_up(twice, step):
    assert [each.name for each in groups_of(twice.state, twice.step(step))] == ["Breven", "Tiden"]
    assert broken(twice.state) == []


def test_they_stand_in_the_minutes_of_the_day_and_of_the_follow_up(twice):
    def groups(meeting: str, kind: str) -> list[tuple[str, int]]:
        (part,) = (part for part in minutes_of(twice, meeting).parts if part.kind == kind)
        return [(each.name, len(each.actions)) for each in part.groups]

    assert groups("day", "plan") == [("Breven", 1), ("Tiden", 1)]
    twice(FATIMA, OpenMeeting(meeting="follow_up"))
    assert groups("follow_up", "review") == [("Breven", 1), ("Tiden", 1)]


def test_what_is_hidden_of_theirs_is_counted(twice):
    step = twice.step("plan")
    assert plan.see_step(BOARD, step, twice.state) == {"hidden": 0}
    (action,) = (each for each in twice.all(Action) if each.what == "Ringa upp")
    twice(FATIMA, HideWords(what="action", id=action.id))
    assert plan.see_step(BOARD, step, twice.state) == {"hidden": 1}
