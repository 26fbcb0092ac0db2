"""Commands on the workshop, its meetings and the agenda."""

from datetime import date

from app.domain import undo as undoing
from app.domain.command import HOOKS, Command, Id, Words, command
from app.domain.entities import (
    ACTION_FIELDS,
    INFLUENCE,
    PERSPECTIVES,
    Action,
    Group,
    Lead,
    Meeting,
    Promise,
    Receipt,
    Seat,
    Step,
    Theme,
    Undo,
    Workshop,
)
from app.domain.rules import begun, clean, in_meeting
from app.domain.state import Draft
from app.domain.who import Who, hash_secret
from app.errors import RuleBroken
from app.steps.settings import kind as step_kind

LANGUAGES = ("sv", "en")
LONGEST_TIMER = 8 * 3600
TEXT_KEYS = ("title", "prompt", "subtitle", "help")


class EditWorkshop(Command):
    title: Words
    place: Words = ""
    language: str = "sv"
    influence: str = "involvement"
    recipient: Words = ""
    becomes: Words = ""


@command("lead")
def edit_workshop(state: Draft, who: Who, c: EditWorkshop) -> None:
    if c.language not in LANGUAGES or c.influence not in INFLUENCE:
        raise RuleBroken("unknown_choice")
    state.change(
        state.one(Workshop),
        title=clean(c.title, 80),
        place=clean(c.place, 80, empty=True),
        language=c.language,
        influence=c.influence,
        recipient=clean(c.recipient, 200, empty=True),
        becomes=clean(c.becomes, 400, empty=True),
    )


class EditMeeting(Command):
    meeting: Id
    date: str


@command("lead")
def edit_meeting(state: Draft, who: Who, c: EditMeeting) -> None:
    meeting = state.need(Meeting, c.meeting)
    if meeting.stage == "ended":
        raise RuleBroken("meeting_over")
    state.change(meeting, date=iso_date(c.date))


def iso_date(text: str) -> str:
    """The text, if it is a date as 2027-04-14 (or empty); else `bad_date`."""
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise RuleBroken("bad_date") from None


class EditStep(Command):
    step: Id
    texts: dict[str, dict[str, Words]] | None = None
    minutes: int | None = None
    settings: dict[str, bool | int | str | list[str]] | None = None


@command("lead")
def edit_step(state: Draft, who: Who, c: EditStep) -> None:
    """Texts (merged per language), minutes and settings, until the step has been on the board."""
    step = state.need(Step, c.step)
    if step.begun:
        raise RuleBroken("step_begun")
    texts = {language: dict(words) for language, words in step.texts.items()}
    for language, words in (c.texts or {}).items():
        if language not in LANGUAGES:
            raise RuleBroken("unknown_choice")
        for key, text in words.items():
            if key not in TEXT_KEYS and not key.startswith("question_"):
                raise RuleBroken("unknown_choice")
            texts.setdefault(language, {})[key[:60]] = clean(text, 400, lines=True, empty=True)
    minutes = step.minutes if c.minutes is None else c.minutes
    if not 0 <= minutes <= 480:
        raise RuleBroken("bad_number", least=0, most=480)
    settings = step_kind(step.kind).checked(step.settings | (c.settings or {}))
    state.change(step, texts=texts, minutes=minutes, settings=settings)


class OpenMeeting(Command):
    meeting: Id


@command("lead")
def open_meeting(state: Draft, who: Who, c: OpenMeeting) -> None:
    """Open a meeting with its door; another that is open ends (the screen asks first)."""
    meeting = state.need(Meeting, c.meeting)
    if meeting.stage == "open":
        return
    if not meeting.agenda:
        raise RuleBroken("gone")
    if any(other.position > meeting.position and other.stage != "planned" for other in state.all(Meeting)):
        raise RuleBroken("meeting_past")
    for other in state.all(Meeting):
        if other.stage == "open":
            finish(state, other)
    for other in state.all(Meeting):
        if other.id != meeting.id:
            for seat in state.all(Seat, meeting=other.id):
                state.drop(seat)
    # Not sooner: a group goes on writing after a meeting's end, and what it sends again must not be done again.
    for receipt in state.all(Receipt):
        state.drop(receipt)
    state.change(
        state.need(Meeting, meeting.id),
        stage="open",
        door=True,
        token=state.new_id(),
        code=state.new_code(),
        hidden=False,
        date=meeting.date or state.today,
        current=meeting.current or meeting.agenda[0],
    )
    begin(state, state.need(Step, meeting.current or meeting.agenda[0]))


class EndMeeting(Command):
    meeting: Id


@command("lead", "system")
def end_meeting(state: Draft, who: Who, c: EndMeeting) -> None:
    meeting = state.need(Meeting, c.meeting)
    if meeting.stage != "open":
        raise RuleBroken("meeting_over")
    finish(state, meeting)


def finish(state: Draft, meeting: Meeting) -> None:
    """End a meeting: its steps are closed, each action becomes a promise, undo is dropped.

    Seats stay until the next meeting opens, so that a phone that comes back is met with thanks. A meeting that is
    opened again and ended again has given the promises of its last end.
    """
    for earlier in state.all(Promise, meeting=meeting.id):
        state.drop(earlier)
    for id in meeting.agenda:
        step = state.need(Step, id)
        if step.begun:
            close(state, step)
    for group in state.all(Group):
        for action in state.all(Action, group=group.id):
            words = {name: getattr(action, name) for name in ACTION_FIELDS}
            state.put(
                Promise(
                    id=state.new_id(),
                    meeting=meeting.id,
                    action=action.id,
                    group=group.id,
                    position=action.position,
                    **words,
                )
            )
    for undo_entry in state.all(Undo):
        state.drop(undo_entry)
    seats = len(state.all(Seat, meeting=meeting.id))
    state.change(
        meeting, stage="ended", door=False, token="", code="", pass_token="", seats=seats, hidden=False
    )


class SetDoor(Command):
    open: bool


def the_open_meeting(state: Draft) -> Meeting:
    """The open meeting, else `no_meeting`."""
    for meeting in state.all(Meeting):
        if meeting.stage == "open":
            return meeting
    raise RuleBroken("no_meeting")


@command("lead")
def set_door(state: Draft, who: Who, c: SetDoor) -> None:
    """Shut the door, or open it with a new code: an old code is dead at once."""
    meeting = the_open_meeting(state)
    if c.open == meeting.door:
        return
    if c.open:
        state.change(meeting, door=True, token=state.new_id(), code=state.new_code())
    else:
        state.change(meeting, door=False, token="", code="")


class LetOneIn(Command):
    pass


@command("lead")
def let_one_in(state: Draft, who: Who, c: LetOneIn) -> None:
    """A pass for one phone that lost its storage, whether the door is open or not."""
    state.change(the_open_meeting(state), pass_token=state.new_id())


class TakeSeat(Command):
    perspective: str


@command("door")
def take_seat(state: Draft, who: Who, c: TakeSeat) -> None:
    """Sit down. The same phone (the same secret) is the same seat, also with two tabs."""
    if c.perspective not in PERSPECTIVES:
        raise RuleBroken("unknown_choice")
    meeting = the_open_meeting(state)
    hashed = hash_secret(who.secret)
    if any(seat.meeting == meeting.id for seat in state.all(Seat, secret_hash=hashed)):
        return
    if meeting.pass_token and who.token == meeting.pass_token:
        state.change(meeting, pass_token="")
    elif not meeting.door or who.token != meeting.token:
        raise RuleBroken("door_shut")
    state.put(Seat(id=state.new_id(), meeting=meeting.id, secret_hash=hashed, perspective=c.perspective))


class ShowStep(Command):
    step: Id


@command("lead", undo={Meeting: ("current",)})
def show_step(state: Draft, who: Who, c: ShowStep) -> None:
    """The board goes to another step; nothing is erased, and what was open stays open."""
    step = state.need(Step, c.step)
    meeting = in_meeting(state, step)
    if step.id not in meeting.agenda:
        raise RuleBroken("gone")
    state.change(meeting, current=step.id, hidden=False)
    begin(state, step)


def begin(state: Draft, step: Step) -> None:
    if not step.begun:
        step = state.change(step, begun=True)
        if hook := HOOKS.get((step.kind, "begin")):
            hook(state, step)


class LockStep(Command):
    step: Id
    locked: bool


@command("lead")
def lock_step(state: Draft, who: Who, c: LockStep) -> None:
    """Nobody writes; can be unlocked."""
    step = begun(state, state.need(Step, c.step))
    if step.closed:
        raise RuleBroken("step_closed")
    if step.locked == c.locked:
        return
    step = state.change(step, locked=c.locked, reopened=step.reopened or not c.locked)
    if c.locked and (hook := HOOKS.get((step.kind, "lock"))):
        hook(state, step)


class CloseStep(Command):
    step: Id


@command("lead", "system")
def close_step(state: Draft, who: Who, c: CloseStep) -> None:
    """Erase the owners' tags: from now on nothing can be edited, and nothing leads to a phone."""
    step = begun(state, state.need(Step, c.step))
    if not step.closed:
        close(state, step)


def close(state: Draft, step: Step) -> None:
    step = state.change(step, closed=True, locked=True, timer_ends=0, timer_left=0)
    if hook := HOOKS.get((step.kind, "close")):
        hook(state, step)


class SetTimer(Command):
    step: Id
    seconds: int


@command("lead")
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


@command("lead")
def pause_timer(state: Draft, who: Who, c: PauseTimer) -> None:
    step = begun(state, state.need(Step, c.step))
    if step.timer_ends:
        state.change(step, timer_ends=0, timer_left=max(1, step.timer_ends - state.now))


class ResumeTimer(Command):
    step: Id


@command("lead")
def resume_timer(state: Draft, who: Who, c: ResumeTimer) -> None:
    step = begun(state, state.need(Step, c.step))
    if step.timer_left:
        state.change(step, timer_ends=state.now + step.timer_left, timer_left=0)


class ExtendTimer(Command):
    step: Id
    seconds: int


@command("lead")
def extend_timer(state: Draft, who: Who, c: ExtendTimer) -> None:
    """More time: from where the timer stands, or from now if it has run out."""
    step = begun(state, state.need(Step, c.step))
    more = _ms(c.seconds)
    if step.timer_left:
        state.change(step, timer_left=step.timer_left + more)
    else:
        state.change(step, timer_ends=max(step.timer_ends, state.now) + more)


class HideBoard(Command):
    hidden: bool


@command("lead")
def hide_board(state: Draft, who: Who, c: HideBoard) -> None:
    state.change(the_open_meeting(state), hidden=c.hidden)


class Focus(Command):
    step: Id
    on: str = ""


@command("lead")
def focus(state: Draft, who: Who, c: Focus) -> None:
    """What the board has opened in a step: a theme or a group, "" for the whole; ":2" after it is its second page."""
    step = begun(state, state.need(Step, c.step))
    on, colon, page = c.on.partition(":")
    if colon and not (page.isascii() and page.isdigit() and len(page) < 4):
        raise RuleBroken("gone")
    if on and not (state.get(Theme, on) or state.get(Group, on)):
        raise RuleBroken("gone")
    state.change(step, focus=c.on)


class UndoLast(Command):
    pass


@command("lead")
def undo(state: Draft, who: Who, c: UndoLast) -> None:
    """Take back the lead's own newest undoable command, also after a restart."""
    undoing.put_back(state, undoing.newest(state, who.account))


class SkipUndo(Command):
    pass


@command("lead")
def skip_undo(state: Draft, who: Who, c: SkipUndo) -> None:
    """Forget the newest entry without undoing it: the way past one that was changed since."""
    state.drop(undoing.newest(state, who.account))


class AddLead(Command):
    account: Id
    role: str = "facilitator"


@command("system")
def add_lead(state: Draft, who: Who, c: AddLead) -> None:
    if not state.all(Lead, account=c.account):
        state.put(Lead(id=state.new_id(), account=c.account, role=c.role))


class RemoveLead(Command):
    account: Id


@command("system")
def remove_lead(state: Draft, who: Who, c: RemoveLead) -> None:
    leads = state.all(Lead, account=c.account)
    if not leads:
        raise RuleBroken("gone")
    if len(state.all(Lead)) == len(leads):
        raise RuleBroken("last_lead")
    for lead in leads:
        state.drop(lead)
