"""What people wrote, erased when its time is over; what the groups came to and the frozen results stay."""

from collections.abc import Callable

from app.domain.command import Command, command
from app.domain.entities import RAW, ListedName, Meeting, Seat, Step, Undo, Workshop
from app.domain.hidden import uncover
from app.domain.state import Draft, State
from app.domain.who import SYSTEM, Who
from app.errors import RuleBroken
from app.process.commands import close, take_down

# Goes with them: it names them or says how they came, and could bring nothing back.
BESIDE = (Undo, ListedName)


class EraseContributions(Command):
    pass


@command("system")
def erase_contributions(state: Draft, who: Who, c: EraseContributions) -> None:
    """Drop every raw contribution. A step that had any is closed, and says from now on when they were erased."""
    had = {entity.step for cls in RAW for entity in state.all(cls)}
    for step in state.all(Step):
        if step.id in had:
            if not step.closed:
                close(state, step)
            take_down(state, step.id)
            state.change(state.need(Step, step.id), erased=state.today)
    for cls in (*RAW, *BESIDE):
        for entity in state.all(cls):
            uncover(state, entity.id)
            state.drop(entity)
    opened = {meeting.id for meeting in state.all(Meeting) if meeting.stage == "open"}
    for seat in state.all(Seat):
        if seat.meeting not in opened:
            state.drop(seat)


def has_contributions(state: State) -> bool:
    """Whether anything is left of what people wrote, of their having been there, or of whom they might name."""
    return any(state.count(cls) for cls in (*RAW, Seat, ListedName))


def when_over(today: str) -> Callable[[State | Draft], Who]:
    """Who erases: the program itself, once the day is past and nobody is meeting; asked when it is decided.

    Else `meeting_going_on` or `kept_longer`: what stands in the workshop counts, not what was known of it before.
    """

    def who(state: State | Draft) -> Who:
        if any(meeting.stage == "open" for meeting in state.all(Meeting)):
            raise RuleBroken("meeting_going_on")
        until = state.one(Workshop).contributions_until
        if not until or until >= today:
            raise RuleBroken("kept_longer")
        return SYSTEM

    return who
