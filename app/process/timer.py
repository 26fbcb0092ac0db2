"""Commands on a step's soft timer: nothing happens by itself when it ends."""

from app.domain.command import (
    MODERATORS,
    Command,
    Id,
    command,
)
from app.domain.entities import (
    Step,
)
from app.domain.rules import begun
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken

LONGEST_TIMER = 8 * 3600


class SetTimer(Command):
    step: Id
    seconds: int


@command("lead", leads=MODERATORS)
def set_timer(state: Draft, who: Who, c: SetTimer) -> None:
    """Start the soft timer anew; 0 takes it away. Nothing happens by itself when it ends."""
    step = begun(state, state.need(Step, c.step))
    ends = state.now + _ms(c.seconds) if c.seconds else 0
    state.change(step, timer_ends=ends, timer_left=0)


def _ms(seconds: int) -> int:
    if not 0 <= seconds <= LONGEST_TIMER:
        raise RuleBroken("bad_number", least=0, most=LONGEST_TIMER)
    return seconds * 1000


class PauseTimer(Command):
    step: Id


@command("lead", leads=MODERATORS)
def pause_timer(state: Draft, who: Who, c: PauseTimer) -> None:
    step = begun(state, state.need(Step, c.step))
    if step.timer_ends:
        state.change(step, timer_ends=0, timer_left=max(1, step.timer_ends - state.now))


class ResumeTimer(Command):
    step: Id


@command("lead", leads=MODERATORS)
def resume_timer(state: Draft, who: Who, c: ResumeTimer) -> None:
    step = begun(state, state.need(Step, c.step))
    if step.timer_left:
        state.change(step, timer_ends=state.now + step.timer_left, timer_left=0)


class ExtendTimer(Command):
    step: Id
    seconds: int


@command("lead", leads=MODERATORS)
def extend_timer(state: Draft, who: Who, c: ExtendTimer) -> None:
    """More time: from where the timer stands, or from now if it has run out."""
    step = begun(state, state.need(Step, c.step))
    more = _ms(c.seconds)
    if step.timer_left:
        state.change(step, timer_left=step.timer_left + more)
    else:
        state.change(step, timer_ends=max(step.timer_ends, state.now) + more)
