"""The soft timer: it is a time to end at, or what is left while it is paused; zero does nothing by itself."""

import pytest

from app.process.commands import CloseStep
from app.process.timer import (
    ExtendTimer,
    PauseTimer,
    ResumeTimer,
    SetTimer,
)
from tests.rules import FATIMA, NOON, phone, refused

MINUTE = 60_000


def timer(play):
    step = play.step("welcome")
    return step.timer_ends, step.timer_left


def set_to(play, seconds):
    return play(FATIMA, SetTimer(step="welcome", seconds=seconds))


def test_it_says_when_it_ends_and_can_be_taken_away(play):
    set_to(play, 300)
    assert timer(play) == (NOON + 5 * MINUTE, 0)
    set_to(play, 0)
    assert timer(play) == (0, 0)


def test_a_pause_keeps_what_is_left_however_long_it_lasts(play):
    set_to(play, 300)
    play.now += 2 * MINUTE
    play(FATIMA, PauseTimer(step="welcome"))
    assert timer(play) == (0, 3 * MINUTE)
    assert play(FATIMA, PauseTimer(step="welcome")) == {}
    play.now += 60 * MINUTE
    play(FATIMA, ResumeTimer(step="welcome"))
    assert timer(play) == (play.now + 3 * MINUTE, 0)
    assert play(FATIMA, ResumeTimer(step="welcome")) == {}


def test_two_minutes_more(play):
    set_to(play, 300)
    play.now += MINUTE
    play(FATIMA, ExtendTimer(step="welcome", seconds=120))
    assert timer(play) == (NOON + 7 * MINUTE, 0)


def test_more_time_while_paused(play):
    set_to(play, 60)
    play(FATIMA, PauseTimer(step="welcome"))
    play(FATIMA, ExtendTimer(step="welcome", seconds=120))
    assert timer(play) == (0, 3 * MINUTE)


def test_more_time_when_it_has_run_out_counts_from_now(play):
    set_to(play, 60)
    play.now += 10 * MINUTE
    play(FATIMA, ExtendTimer(step="welcome", seconds=120))
    assert timer(play) == (play.now + 2 * MINUTE, 0)


def test_pausing_what_has_run_out_leaves_nothing_to_wait_for(play):
    set_to(play, 60)
    play.now += 10 * MINUTE
    play(FATIMA, PauseTimer(step="welcome"))
    play(FATIMA, ResumeTimer(step="welcome"))
    assert timer(play)[0] - play.now in (0, 1)


def test_a_new_time_ends_the_pause(play):
    set_to(play, 60)
    play(FATIMA, PauseTimer(step="welcome"))
    set_to(play, 120)
    assert timer(play) == (NOON + 2 * MINUTE, 0)


@pytest.mark.parametrize("seconds", [-1, 8 * 3600 + 1, 10**20])
@pytest.mark.parametrize("message", [SetTimer, ExtendTimer])
def test_no_time_that_cannot_be(play, message, seconds):
    with refused(play, "bad_number", least=0, most=8 * 3600):
        play(FATIMA, message(step="welcome", seconds=seconds))


def test_closing_takes_it_away(play):
    set_to(play, 60)
    play(FATIMA, CloseStep(step="welcome"))
    assert timer(play) == (0, 0)


def test_no_timer_before_the_step_has_begun_and_none_from_a_phone(play):
    with refused(play, "step_not_begun"):
        play(FATIMA, SetTimer(step="critique", seconds=60))
    with refused(play, "not_allowed"):
        play(phone(1), SetTimer(step="welcome", seconds=60))
