"""An open wall shows ideas from the start, in batches of at least three different people."""

import pytest

from app.domain.entities import Idea
from app.process.commands import CloseStep, LockStep
from app.steps.collect.commands import EditIdea, HideIdea, WithdrawIdea
from tests.rules import FATIMA, opened, phone, refused


@pytest.fixture
def play():
    return opened().show("wall")


def shown(play) -> set[str]:
    return {idea.text for idea in play.all(Idea) if idea.released}


def test_it_is_revealed_from_the_start(play):
    assert play.step("wall").stage == "revealed"


def test_ideas_come_when_three_people_have_written_however_many_one_writes(play):
    for n in range(4):
        play.write("wall", 1, f"ett {n}")
    play.write("wall", 2, "två")
    assert shown(play) == set()
    play.write("wall", 3, "tre")
    assert shown(play) == {"ett 0", "ett 1", "ett 2", "ett 3", "två", "tre"}


def test_each_batch_needs_company_of_its_own_and_new_ids(play):
    names = {}
    for number in (1, 2):
        names[number] = play.write("wall", number, f"första {number}")
    before = {idea.id for idea in play.all(Idea)}
    play.write("wall", 3, "första 3")
    first = {idea.id for idea in play.all(Idea)}
    assert not before & first
    for number in (1, 2):
        play.write("wall", number, f"andra {number}")
    assert len(shown(play)) == 3
    play.write("wall", 4, "andra 4")
    assert len(shown(play)) == 6
    assert first < {idea.id for idea in play.all(Idea)}


def test_locking_lets_the_rest_through(play):
    play.write("wall", 1, "ensam")
    play(FATIMA, LockStep(step="wall", locked=True))
    assert shown(play) == {"ensam"}


def test_closing_lets_the_rest_through_and_erases_whose_it_is(play):
    play.write("wall", 1, "ensam")
    play(FATIMA, CloseStep(step="wall"))
    assert [(i.text, i.released, i.tag, i.handle) for i in play.all(Idea)] == [("ensam", True, "", "")]


def test_what_comes_while_locked_is_late(play):
    play(FATIMA, LockStep(step="wall", locked=True))
    play.write("wall", 1, "sen")
    assert play.idea("sen").tray == "waiting"
    play(FATIMA, LockStep(step="wall", locked=False))
    play.write("wall", 1, "i tid")
    assert play.idea("i tid").tray == ""


def test_what_hangs_on_the_wall_can_be_taken_back_but_not_reworded(play):
    names = [play.write("wall", number, f"nummer {number}") for number in (1, 2)]
    play(phone(1), EditIdea(handle=names[0], text="ändrat i tid"))
    play.write("wall", 3, "nummer 3")
    with refused(play, "already_read"):
        play(phone(1), EditIdea(handle=names[0], text="ändrat för sent"))
    play(phone(1), WithdrawIdea(handle=names[0]))
    assert shown(play) == {"nummer 2", "nummer 3"}


def test_the_lead_cannot_touch_what_does_not_hang_there_yet(play):
    play.write("wall", 1, "ensam")
    with refused(play, "gone"):
        play(FATIMA, HideIdea(idea=play.idea("ensam").id))
