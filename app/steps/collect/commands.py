"""Commands of collecting: write, edit, take back; gather, reveal, hide; the tray of late ideas."""

from app.domain import undo
from app.domain.batches import release, renew
from app.domain.command import EVERY_LEAD, MODERATORS, Command, Handle, Id, Ids, Written, command, on
from app.domain.entities import Idea, Step, Theme
from app.domain.languages import Translating, in_words_of, translate
from app.domain.owned import fresh, own
from app.domain.rules import begun, give_turn, in_turn, not_closed, only_longer, step_of, writable
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.steps.collect.settings import Settings, has_turns

MOST_EACH = 100
MOST_TOGETHER = 200
REASONS = ("name", "other")


class PostIdea(Written, kw_only=True):
    step: Id
    handle: Handle


@command("phone")
def post_idea(state: Draft, who: Who, c: PostIdea) -> None:
    """Write an idea. One that comes after the writing is late: it waits in the tray for the lead."""
    step = in_turn(who, begun(state, step_of(state, c.step, "collect")))
    if step.turn and step.locked:
        raise RuleBroken(
            "step_locked"
        )  # the tray is read at once: what came late would be known to be theirs
    settings = Settings.of(step)
    words = in_words_of(state, c, c.language, settings.length)
    tag = "" if step.closed else who.tag(step)
    fresh(state, Idea, c.handle, tag, MOST_EACH)
    late = is_late(step, settings)
    handle = "" if step.closed else c.handle
    state.put(
        Idea(
            id=state.new_id(),
            step=step.id,
            handle=handle,
            tag=tag,
            tray="waiting" if late else "",
            **words,
        )
    )
    if late:
        release(state, Idea, tray(step))
    elif settings.wall == "open":
        release(state, Idea, wall(step))


def is_late(step: Step, settings: Settings) -> bool:
    """Whether what comes now comes after the writing, and goes to the tray."""
    read = step.stage in ("gathered", "revealed") and settings.wall == "private"
    return step.closed or step.locked or read


def tray(step: Step) -> str:
    """Where what came late waits (`Idea.waits`)."""
    return f"tray:{step.id}"


def wall(step: Step) -> str:
    """Where what is to come onto an open wall waits."""
    return f"wall:{step.id}"


class EditIdea(Written, kw_only=True):
    handle: Handle
    language: str | None = None


@command("phone")
def edit_idea(state: Draft, who: Who, c: EditIdea) -> None:
    """New words, while the writing goes on; what the lead has begun to read stays as it was.

    A rendering of the old words goes: the idea waits for one of the new.
    """
    idea, step = own(state, who, Idea, c.handle)
    in_turn(who, not_closed(state, step))
    if idea.tray != "waiting":
        writable(state, step)
        if step.stage == "gathered":
            raise RuleBroken("already_read")
    if idea.released or idea.hidden:
        raise RuleBroken("already_read")
    language = idea.language if c.language is None else c.language
    state.change(idea, **in_words_of(state, c, language, Settings.of(step).length))


class WithdrawIdea(Command):
    handle: Handle


@command("phone")
def withdraw_idea(state: Draft, who: Who, c: WithdrawIdea) -> None:
    """Take one's own idea back, until the step is closed; its undo entries go with it."""
    idea, step = own(state, who, Idea, c.handle)
    not_closed(state, step)
    take_away(state, idea)


def take_away(state: Draft, idea: Idea) -> None:
    """As if it had never been written: those merged into it stand by themselves again."""
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
    if step.turn:
        raise RuleBroken("turn_first")
    state.change(step, stage="gathered")


class RevealIdeas(Command):
    step: Id


@command("lead")
def reveal_ideas(state: Draft, who: Who, c: RevealIdeas) -> None:
    """Show the wall to all: shuffled, under new ids. It cannot be undone, and is asked for first."""
    step = begun(state, step_of(state, c.step, "collect"))
    if step.stage == "revealed":
        return
    # A picture that the board shows over the step makes room.
    state.change(step, stage="revealed", focus="")
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


@command("lead", leads=MODERATORS, undo={Idea: ("hidden", "reason")})
def hide_idea(state: Draft, who: Who, c: HideIdea) -> None:
    """Take an idea off the wall, with those merged into it; how many are hidden is always shown.

    Also when the meeting is over: the minutes and the groups' pages show it still.
    """
    hide(state, c.idea, c.reason)


class HideIdeas(Command):
    ideas: Ids
    reason: str = "other"


@command("lead", leads=MODERATORS, undo={Idea: ("hidden", "reason")})
def hide_ideas(state: Draft, who: Who, c: HideIdeas) -> None:
    """As `hide_idea`, many at once: all of them or none, and one undo."""
    for id in together(c.ideas):
        hide(state, id, c.reason)


def hide(state: Draft, id: str, reason: str) -> None:
    if reason not in REASONS:
        raise RuleBroken("unknown_choice")
    for idea in with_alike(state, in_sight(state, id)):
        state.change(idea, hidden=True, reason=reason)


def together(ids: list[str]) -> list[str]:
    """Each of the ids once; `too_many_chosen` where there are more than one command carries out."""
    if len(ids) > MOST_TOGETHER:
        raise RuleBroken("too_many_chosen", most=MOST_TOGETHER)
    return list(dict.fromkeys(ids))


class ShowIdea(Command):
    idea: Id


@command("lead", leads=MODERATORS, undo={Idea: ("hidden", "reason")})
def show_idea(state: Draft, who: Who, c: ShowIdea) -> None:
    for idea in with_alike(state, in_sight(state, c.idea)):
        state.change(idea, hidden=False, reason="")


def with_alike(state: Draft, idea: Idea) -> list[Idea]:
    """An idea and those merged into it: what one does with the note one does with all of them."""
    return [idea, *state.all(Idea, merged_into=idea.id)]


def seen_by_lead(state: Draft, id: str) -> Idea:
    """As `in_sight`, in an open meeting."""
    idea = state.need(Idea, id)
    begun(state, state.need(Step, idea.step))
    return in_sight(state, id)


def in_sight(state: Draft, id: str) -> Idea:
    """An idea on the wall that the lead may already see; else `gone`, as for one that is not there."""
    idea = state.need(Idea, id)
    step = state.need(Step, idea.step)
    gathered = step.stage != "writing" and Settings.of(step).wall == "private"
    if idea.late or not (idea.released or gathered):
        raise RuleBroken("gone")
    return idea


class RenderIdea(Translating, kw_only=True):
    idea: Id


@command("lead", leads=EVERY_LEAD, undo={Idea: ("rendering", "rendered")})
def render_idea(state: Draft, who: Who, c: RenderIdea) -> None:
    """Type what an idea in another language says beside it; the room then sees both. Its writer's own words stay."""
    idea = state.need(Idea, c.idea)
    if not (idea.tray == "waiting" and idea.released):
        idea = seen_by_lead(state, c.idea)
    step = begun(state, state.need(Step, idea.step))
    translate(state, c, idea, Settings.of(step).length)


class AcceptLate(Command):
    idea: Id


@command("lead", leads=MODERATORS)
def accept_late(state: Draft, who: Who, c: AcceptLate) -> None:
    """A late idea goes up on the wall with the others; its author is told."""
    renew(state, [in_tray(state, c.idea)], tray="accepted")


class DeclineLate(Command):
    idea: Id


@command("lead", leads=MODERATORS, undo={Idea: ("tray",)})
def decline_late(state: Draft, who: Who, c: DeclineLate) -> None:
    """It stays off the wall; its author is told."""
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


@on("collect", "undo")
def undo_turn(state: Draft, step: Step) -> None:
    """It is nobody's turn again in what has been read through or closed since; where it is, nobody is counted."""
    if step.turn and (step.closed or not has_turns(step.stage, step.settings)):
        raise RuleBroken("changed_since_undo")
    give_turn(state, step, step.turn)


@on("collect", "lock")
def lock(state: Draft, step: Step) -> None:
    if Settings.of(step).wall == "open":
        release(state, Idea, wall(step), all_of_it=not step.reopened)


@on("collect", "close")
def close(state: Draft, step: Step) -> None:
    """Let everything through that waits, and erase what tells whose it is."""
    if Settings.of(step).wall == "open":
        release(state, Idea, wall(step), all_of_it=True)
    release(state, Idea, tray(step), all_of_it=True)
    for idea in state.all(Idea, step=step.id):
        if idea.tag or idea.handle:
            state.change(idea, tag="", handle="")


on("collect", "edit")(only_longer)
