"""Commands on the meetings and the agenda: what is open, what the board shows, what is closed; and undo."""

from app.domain import papers
from app.domain import undo as undoing
from app.domain.command import (
    FACILITATORS,
    HOOKS,
    MODERATORS,
    Command,
    Id,
    Words,
    command,
)
from app.domain.entities import (
    ACTION_FIELDS,
    OVER,
    TURNS,
    Action,
    Forgetting,
    Group,
    Meeting,
    Picture,
    Promise,
    Receipt,
    Report,
    Seat,
    Step,
    Theme,
    Undo,
    Workshop,
)
from app.domain.rules import begun, checked_minutes, checked_words, give_turn, in_meeting, not_closed
from app.domain.state import Draft, State
from app.domain.who import Who
from app.errors import RuleBroken
from app.process.agenda import fits, may_come_back, promises_at, shown_first
from app.process.held import SOMEBODY_WAS_THERE, leave, plan_again, was_held
from app.process.wording import QUESTION, Texts, reworded
from app.process.workshop import iso_date, keep_after, time_of_day
from app.steps.settings import has_turns
from app.steps.settings import kind as step_kind


class EditMeeting(Command):
    meeting: Id
    date: str
    starts: str | None = None


@command("lead")
def edit_meeting(state: Draft, who: Who, c: EditMeeting) -> None:
    meeting = state.need(Meeting, c.meeting)
    if meeting.stage == "ended":
        raise RuleBroken("meeting_over")
    starts = meeting.starts if c.starts is None else time_of_day(c.starts)
    day = iso_date(c.date)
    if day and day != meeting.date and day < state.today:
        raise RuleBroken("day_has_been")
    if day != meeting.date:
        _in_order(state, meeting, day)
        if day and "" < state.one(Workshop).results_until < day:
            raise RuleBroken("deleted_by_then")
    state.change(meeting, date=day, starts=starts)


def _in_order(state: Draft, meeting: Meeting, day: str) -> None:
    """Refuse a day that is not after those of the meetings before, or not before those of the meetings after."""
    for other in state.all(Meeting) if day else ():
        if other.date and other.position < meeting.position and day <= other.date:
            raise RuleBroken("follow_up_first")
        if other.date and other.position > meeting.position and day >= other.date:
            raise RuleBroken("day_first")


class EditStep(Command):
    step: Id
    texts: dict[str, dict[str, Words]] | None = None
    minutes: int | None = None
    settings: dict[str, bool | int | str | list[str]] | None = None


#: What `edit_step` changes of a step.
EDITED = ("texts", "minutes", "settings", "turn", "turns")


@command("lead", undo={Step: EDITED})
def edit_step(state: Draft, who: Who, c: EditStep) -> None:
    """Texts (merged per language), minutes and settings.

    Once the step has begun: its words but for closing questions, which people have answered, and those settings
    on which nothing depends yet, as its kind says (`@on(kind, "edit")`).
    """
    step = state.need(Step, c.step)
    texts = reworded(step.texts, c.texts or {}, state.one(Workshop).language)
    minutes = step.minutes if c.minutes is None else checked_minutes(c.minutes)
    settings = step_kind(step.kind).checked(step.settings | checked_words(c.settings or {}))
    turn, turns = step.turn, step.turns
    if step.begun:
        _may_still_become(state, step, texts, settings)
    else:
        turn = turn if has_turns(step.kind, step.stage, settings) else ""
        turns = bool(turn)
    state.change(step, texts=texts, minutes=minutes, settings=settings, turn=turn, turns=turns)


def _may_still_become(state: Draft, step: Step, texts: Texts, settings: dict) -> None:
    """Refuse other texts and settings of a step that has begun where something depends on those it has."""
    in_meeting(state, step)
    if _questions(texts) != _questions(step.texts):
        raise RuleBroken("setting_stands")
    if settings != step.settings:
        HOOKS.get((step.kind, "edit"), _stands)(state, not_closed(state, step), settings)


def _questions(texts: Texts) -> set[tuple[str, str, str]]:
    return {
        (language, key, text)
        for language, words in texts.items()
        for key, text in words.items()
        if key.startswith(QUESTION)
    }


def _stands(state: Draft, step: Step, settings: dict) -> None:
    raise RuleBroken("setting_stands")


class OpenMeeting(Command):
    meeting: Id


@command("lead")
def open_meeting(state: Draft, who: Who, c: OpenMeeting) -> None:
    """Open a meeting with its door; another that is open ends (the screen asks first)."""
    meeting = state.need(Meeting, c.meeting)
    if meeting.stage == "open":
        return
    first = meeting.current or shown_first(state, meeting)
    if not first:
        raise RuleBroken("gone")
    for other in state.all(Meeting):
        if other.stage == "open":
            finish(state, other)
    if any(other.position > meeting.position and other.stage != "planned" for other in state.all(Meeting)):
        raise RuleBroken("meeting_past")
    keep_after(state)
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
        date=opened_on(state, meeting),
        current=first,
    )
    begin(state, state.need(Step, first))


def opened_on(state: Draft, meeting: Meeting) -> str:
    """The day a meeting that is opened is held: the planned one until that has passed, then today.

    One that is opened again keeps its day if people were there, or anything was promised: whoever tried it out the day
    before held nothing.
    """
    was_there = meeting.seats >= SOMEBODY_WAS_THERE or state.count(Promise, meeting=meeting.id)
    if meeting.stage == "ended" and was_there:
        return meeting.date
    return max(meeting.date, state.today)


class EndMeeting(Command):
    meeting: Id


@command("lead", "system")
def end_meeting(state: Draft, who: Who, c: EndMeeting) -> None:
    meeting = state.need(Meeting, c.meeting)
    if meeting.stage != "open":
        raise RuleBroken("meeting_over")
    finish(state, meeting)


def how_it_goes(state: Draft, action: Action) -> str:
    """The word in the newest report on an action; "" if nothing has been heard."""
    newest = max(state.all(Report, action=action.id), key=lambda report: report.number, default=None)
    return newest.status if newest else ""


def finish(state: Draft, meeting: Meeting) -> None:
    """End a meeting: its steps are closed, each action becomes a promise, undo is dropped, seats become a count.

    A meeting that was held before its day was held today. Who sits down again in one that is opened again cannot be
    told from somebody new, so its count is that of the fuller time. One opened by mistake is planned as before.
    """
    for undo_entry in state.all(Undo):
        state.drop(undo_entry)
    take_down(state, meeting.current)
    if not was_held(state, meeting):
        plan_again(state, meeting)
        return
    for id in meeting.agenda:
        step = state.need(Step, id)
        if step.begun:
            close(state, step)
    promise(state, meeting)
    count = max(meeting.seats, len(state.all(Seat, meeting=meeting.id)))
    leave(state, meeting, stage="ended", date=min(meeting.date, state.today), seats=count)


def promise(state: Draft, meeting: Meeting) -> None:
    """Each action as it reads now becomes a promise; what is done or ended by then is not promised once more.

    A meeting that is opened again and ended again the same day has given the promises of its last end. On a later day
    those that were given stand: what groups have written, and said to be done, since is no part of what was promised.
    """
    given = state.all(Promise, meeting=meeting.id)
    if given and meeting.date and meeting.date < state.today:
        return
    if not promises_at(state, meeting):
        return  # what was promised before is what one looks back at the next time, too
    once = {earlier.action for earlier in given}
    for earlier in given:
        state.drop(earlier)
    for group in state.all(Group):
        for action in state.all(Action, group=group.id):
            if how_it_goes(state, action) in OVER and action.id not in once:
                continue
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


def the_open_meeting(state: State | Draft) -> Meeting:
    """The open meeting, else `no_meeting`."""
    for meeting in state.all(Meeting):
        if meeting.stage == "open":
            return meeting
    raise RuleBroken("no_meeting")


class ShowStep(Command):
    step: Id


@command("lead", undo={Meeting: ("current", "hidden")})
def show_step(state: Draft, who: Who, c: ShowStep) -> None:
    """The board goes to another step; nothing is erased, what was open stays open. Skipped, it is so no more."""
    meeting = in_meeting(state, state.need(Step, c.step))
    if c.step not in meeting.agenda:
        raise RuleBroken("gone")
    for each in {meeting.current, c.step}:  # also one that was left by an undo
        take_down(state, each)
    step = state.need(Step, c.step)
    if step.skipped:
        step = state.change(step, skipped=False)
        fits(state)
    state.change(meeting, current=step.id, hidden=False)
    begin(state, state.need(Step, step.id))


def take_down(state: Draft, step: str) -> None:
    """A picture that the board shows over the step is shown no longer; what else it has opened stays open."""
    shown = state.get(Step, step)
    if shown and state.get(Picture, shown.focus):
        state.change(shown, focus="")


def begin(state: Draft, step: Step) -> None:
    if not step.begun:
        step = state.change(step, begun=True)
        if hook := HOOKS.get((step.kind, "begin")):
            hook(state, step)


class SetTurn(Command):
    step: Id
    perspective: str = ""


@command("lead", undo={Step: ("turn",)})
def set_turn(state: Draft, who: Who, c: SetTurn) -> None:
    """Only one perspective writes for now; "" lets everybody. Before the step begins too, so that nobody is ahead.

    How many have such a perspective is not looked at: a refusal would tell when the fifth of them sat down.
    """
    step = state.need(Step, c.step)
    if state.need(Meeting, step.meeting).stage == "ended":
        raise RuleBroken("meeting_over")
    if c.perspective not in ("", *TURNS):
        raise RuleBroken("unknown_choice")
    if not has_turns(step.kind, step.stage, step.settings):
        raise RuleBroken("no_turns_here")
    if step.closed:
        raise RuleBroken("step_closed")
    give_turn(state, step, c.perspective)


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
    if step.turn:
        raise RuleBroken("turn_first")  # closed, it could be read, and nobody else could write
    if not step.closed:
        close(state, step)


def close(state: Draft, step: Step) -> None:
    step = state.change(step, closed=True, locked=True, turn="", timer_ends=0, timer_left=0)
    if hook := HOOKS.get((step.kind, "close")):
        hook(state, step)
    papers.forget(state, step)
    state.put(Forgetting(id=state.new_id(), what=step.id))


class Forgotten(Command):
    notes: list[Id]


@command("system")
def forgotten(state: Draft, who: Who, c: Forgotten) -> None:
    """The files have been written anew since these notes were put: nothing of what was erased is left in them."""
    for id in c.notes:
        if note := state.get(Forgetting, id):
            state.drop(note)


class HideBoard(Command):
    hidden: bool


@command("lead", leads=MODERATORS)
def hide_board(state: Draft, who: Who, c: HideBoard) -> None:
    state.change(the_open_meeting(state), hidden=c.hidden)


class Focus(Command):
    step: Id
    on: str = ""


@command("lead", leads=MODERATORS)
def focus(state: Draft, who: Who, c: Focus) -> None:
    """What the board has opened in a step: a theme, a group or a picture, "" for the whole; ":2" after it is a page.

    A picture is shown to the room by those who may reveal, and stands alone.
    """
    step = begun(state, state.need(Step, c.step))
    on, colon, page = c.on.partition(":")
    if colon and not (page.isascii() and page.isdigit() and len(page) < 4):
        raise RuleBroken("gone")
    picture = state.get(Picture, on)
    if picture and (picture.step != step.id or colon):
        raise RuleBroken("gone")
    if picture and who.lead not in FACILITATORS:
        raise RuleBroken("not_your_part")
    if on and not (picture or state.get(Theme, on) or state.get(Group, on)):
        raise RuleBroken("gone")
    state.change(step, focus=c.on)


class UndoLast(Command):
    pass


@command("lead", leads=MODERATORS)
def undo(state: Draft, who: Who, c: UndoLast) -> None:
    """Take back the lead's own newest undoable command, also after a restart."""
    undoing.put_back(state, undoing.newest(state, who.account))
    may_come_back(state)
    _words_fit(state)


def _words_fit(state: Draft) -> None:
    """What a step was before it was edited fits what people have done with it since; else `changed_since_undo`."""
    for (cls, id), step in list(state.mine.items()):
        was = state.before(cls, id)
        if cls is not Step or not was or not step or not was.begun:
            continue
        if (step.texts, step.settings) != (was.texts, was.settings):
            try:
                _may_still_become(state, was, step.texts, step.settings)
            except RuleBroken:
                raise RuleBroken("changed_since_undo") from None


class SkipUndo(Command):
    pass


@command("lead", leads=MODERATORS)
def skip_undo(state: Draft, who: Who, c: SkipUndo) -> None:
    """Forget the newest entry without undoing it: the way past one that was changed since."""
    state.drop(undoing.newest(state, who.account))
