"""Commands of collecting: write, edit, take back; gather, reveal, hide; the tray of late ideas."""

from app.domain import undo
from app.domain.batches import release, renew
from app.domain.command import Command, Handle, Id, Words, command, on
from app.domain.entities import Idea, Step, Theme
from app.domain.rules import begun, clean, not_closed, step_of, writable
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.steps.collect.settings import Settings

MOST_EACH = 100
REASONS = ("name", "other")


class PostIdea(Command):
    step: Id
    handle: Handle
    text: Words


@command("phone")
def post_idea(state: Draft, who: Who, c: PostIdea) -> None:
    """Write an idea. One that comes after the writing is late: it waits in the tray for the lead."""
    step = begun(state, step_of(state, c.step, "collect"))
    settings = Settings.of(step)
    text = clean(c.text, settings.length)
    tag = "" if step.closed else who.tag(step)
    if state.count(Idea, handle=c.handle):
        raise RuleBroken("already_there")
    if tag and state.count(Idea, tag=tag) >= MOST_EACH:
        raise RuleBroken("too_many", most=MOST_EACH)
    late = (
        step.closed or step.locked or (step.stage in ("gathered", "revealed") and settings.wall == "private")
    )
    handle = "" if step.closed else c.handle
    state.put(
        Idea(
            id=state.new_id(), step=step.id, text=text, handle=handle, tag=tag, tray="waiting" if late else ""
        )
    )
    if late:
        release(state, tray_waiting(state, step))
    elif settings.wall == "open":
        release(state, wall_waiting(state, step))


def tray_waiting(state: Draft, step: Step) -> list[Idea]:
    return state.all(Idea, waits=f"tray:{step.id}")


def wall_waiting(state: Draft, step: Step) -> list[Idea]:
    return state.all(Idea, waits=f"wall:{step.id}")


def own_idea(state: Draft, who: Who, handle: str) -> Idea:
    """The sender's own idea; somebody else's is as if it were not there."""
    for idea in state.all(Idea, handle=handle):
        if idea.tag == who.tag(state.need(Step, idea.step)):
            return idea
    raise RuleBroken("not_yours")


class EditIdea(Command):
    handle: Handle
    text: Words


@command("phone")
def edit_idea(state: Draft, who: Who, c: EditIdea) -> None:
    """New words, while the writing goes on; what the lead has begun to read stays as it was."""
    idea = own_idea(state, who, c.handle)
    step = not_closed(state, state.need(Step, idea.step))
    if idea.tray != "waiting":
        writable(state, step)
        if step.stage == "gathered":
            raise RuleBroken("already_read")
    if idea.released or idea.hidden:
        raise RuleBroken("already_read")
    state.change(idea, text=clean(c.text, Settings.of(step).length))


class WithdrawIdea(Command):
    handle: Handle


@command("phone")
def withdraw_idea(state: Draft, who: Who, c: WithdrawIdea) -> None:
    """Take one's own idea back, until the step is closed; its undo entries go with it."""
    idea = own_idea(state, who, c.handle)
    not_closed(state, state.need(Step, idea.step))
    for same in state.all(Idea, merged_into=idea.id):
        state.change(same, merged_into="")
    undo.forget(state, {idea.id})
    state.drop(idea)


class Gather(Command):
    step: Id


@command("lead")
def gather(state: Draft, who: Who, c: Gather) -> None:
    """The writing ends; the lead alone sees all texts, at once."""
    step = begun(state, step_of(state, c.step, "collect"))
    if step.stage != "writing":
        return
    state.change(step, stage="gathered")


class RevealIdeas(Command):
    step: Id


@command("lead")
def reveal_ideas(state: Draft, who: Who, c: RevealIdeas) -> None:
    """Show the wall to all: shuffled, under new ids. It cannot be undone, and is asked for first."""
    step = begun(state, step_of(state, c.step, "collect"))
    if step.stage == "revealed":
        return
    state.change(step, stage="revealed")
    new = renew(state, [idea for idea in state.all(Idea, step=step.id) if not idea.late], released=True)
    for idea in new.values():
        if idea.merged_into in new:
            state.change(idea, merged_into=new[idea.merged_into].id)
    for theme in state.all(Theme):
        if theme.top in new:
            state.change(theme, top=new[theme.top].id)


class HideIdea(Command):
    idea: Id
    reason: str = "other"


@command("lead", undo={Idea: ("hidden", "reason")})
def hide_idea(state: Draft, who: Who, c: HideIdea) -> None:
    """Take an idea off the wall, with those merged into it; how many are hidden is always shown."""
    if c.reason not in REASONS:
        raise RuleBroken("unknown_choice")
    for idea in with_alike(state, seen_by_lead(state, c.idea)):
        state.change(idea, hidden=True, reason=c.reason)


class ShowIdea(Command):
    idea: Id


@command("lead", undo={Idea: ("hidden", "reason")})
def show_idea(state: Draft, who: Who, c: ShowIdea) -> None:
    for idea in with_alike(state, seen_by_lead(state, c.idea)):
        state.change(idea, hidden=False, reason="")


def with_alike(state: Draft, idea: Idea) -> list[Idea]:
    """An idea and those merged into it: what one does with the note one does with all of them."""
    return [idea, *state.all(Idea, merged_into=idea.id)]


def seen_by_lead(state: Draft, id: str) -> Idea:
    """An idea on the wall that the lead may already see; else `gone`, as for one that is not there."""
    idea = state.need(Idea, id)
    step = begun(state, state.need(Step, idea.step))
    gathered = step.stage != "writing" and Settings.of(step).wall == "private"
    if idea.late or not (idea.released or gathered):
        raise RuleBroken("gone")
    return idea


class AcceptLate(Command):
    idea: Id


@command("lead")
def accept_late(state: Draft, who: Who, c: AcceptLate) -> None:
    """A late idea goes up on the wall with the others; its author is told."""
    renew(state, [in_tray(state, c.idea)], tray="accepted")


class DeclineLate(Command):
    idea: Id


@command("lead")
def decline_late(state: Draft, who: Who, c: DeclineLate) -> None:
    state.change(in_tray(state, c.idea), tray="declined")


def in_tray(state: Draft, id: str) -> Idea:
    idea = state.need(Idea, id)
    begun(state, state.need(Step, idea.step))
    if idea.tray != "waiting" or not idea.released:
        raise RuleBroken("gone")
    return idea


@on("collect", "begin")
def begin(state: Draft, step: Step) -> None:
    """An open wall has no stages: it shows from the start what its batches let through."""
    if Settings.of(step).wall == "open":
        state.change(step, stage="revealed")


@on("collect", "lock")
def lock(state: Draft, step: Step) -> None:
    if Settings.of(step).wall == "open":
        release(state, wall_waiting(state, step), all_of_it=not step.reopened)


@on("collect", "close")
def close(state: Draft, step: Step) -> None:
    """Let everything through that waits, and erase what tells whose it is."""
    if Settings.of(step).wall == "open":
        release(state, wall_waiting(state, step), all_of_it=True)
    release(state, tray_waiting(state, step), all_of_it=True)
    for idea in state.all(Idea, step=step.id):
        if idea.tag or idea.handle:
            state.change(idea, tag="", handle="")
