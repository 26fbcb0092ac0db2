"""The agenda: the board goes to and fro and nothing is erased; a step is locked, unlocked and closed for good."""

import pytest

from app.domain.entities import Idea, Meeting, Step, Undo
from app.process.commands import CloseStep, Focus, HideBoard, LockStep, ShowStep
from tests.rules import FATIMA, everything, opened, phone, refused, sorting


@pytest.fixture
def play():
    return opened()


def current(play):
    return play.get(Meeting, "day").current


def test_showing_a_step_begins_it(play):
    assert not play.step("critique").begun
    play.show("critique")
    assert (current(play), play.step("critique").begun) == ("critique", True)


def test_going_back_and_forth_erases_nothing():
    play = sorting()
    play.theme("Breven")
    before = everything(play.state, Undo, Meeting)
    play.show("welcome", "critique", "themes")
    assert everything(play.state, Undo, Meeting) == before
    assert play.step("critique").stage == "gathered"


def test_what_was_open_stays_open(play):
    play.show("critique", "welcome")
    play.write("critique", 1, "Jag skriver ännu")
    assert play.only(Idea).tray == ""


def test_showing_a_step_shows_the_board_again(play):
    play(FATIMA, HideBoard(hidden=True))
    assert play.get(Meeting, "day").hidden
    play.show("critique")
    assert not play.get(Meeting, "day").hidden


@pytest.mark.parametrize(("step", "code"), [("nowhere", "gone"), ("review", "meeting_over")])
def test_only_steps_of_the_open_meeting_are_shown(play, step, code):
    with refused(play, code):
        play(FATIMA, ShowStep(step=step))


def test_a_step_outside_the_agenda_is_not_shown(play):
    loose = Step(id="loose", meeting="day", kind="welcome", phase="critique", texts={})
    play.save({(Step, "loose"): loose})
    with refused(play, "gone"):
        play(FATIMA, ShowStep(step="loose"))


def test_locking_and_unlocking(play):
    play(FATIMA, LockStep(step="welcome", locked=True))
    assert play.step("welcome").locked
    assert play(FATIMA, LockStep(step="welcome", locked=True)) == {}
    play(FATIMA, LockStep(step="welcome", locked=False))
    assert not play.step("welcome").locked


def test_a_closed_step_stays_closed(play):
    play(FATIMA, CloseStep(step="welcome"))
    step = play.step("welcome")
    assert (step.closed, step.locked) == (True, True)
    assert play(FATIMA, CloseStep(step="welcome")) == {}
    with refused(play, "step_closed"):
        play(FATIMA, LockStep(step="welcome", locked=False))
    play.show("critique", "welcome")
    assert play.step("welcome").closed


@pytest.mark.parametrize(
    "message", [LockStep(step="vote", locked=True), CloseStep(step="vote"), Focus(step="vote")]
)
def test_what_has_not_begun_is_neither_locked_nor_closed(play, message):
    with refused(play, "step_not_begun"):
        play(FATIMA, message)


def test_the_board_opens_a_theme_turns_its_pages_and_shuts_it():
    play = sorting()
    theme = play.theme("Breven")
    for on in (theme.id, f"{theme.id}:2", ":3", ""):
        play(FATIMA, Focus(step="themes", on=on))
        assert play.step("themes").focus == on


@pytest.mark.parametrize("on", ["nowhere", "nowhere:2", ":", ":²", ":1234", ":2:3", ":2\n", "\x00"])
def test_the_board_opens_only_what_is_there(play, on):
    with refused(play, "gone"):
        play(FATIMA, Focus(step="welcome", on=on))


def test_only_the_lead_leads(play):
    for message in (ShowStep(step="critique"), CloseStep(step="welcome"), HideBoard(hidden=True)):
        with refused(play, "not_allowed"):
            play(phone(1), message)
