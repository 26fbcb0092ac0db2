"""Commands of clustering: themes made, renamed, merged, split; ideas moved and merged; proposals from the room."""

from app.domain import undo as undoing
from app.domain.batches import release
from app.domain.command import MODERATORS, Command, Handle, Id, Ids, Saying, Words, command, on
from app.domain.entities import Ballot, Hidden, Idea, Meeting, Proposal, Result, Step, Theme
from app.domain.hidden import COVER, uncover
from app.domain.owned import fresh, own
from app.domain.rules import begun, clean, not_closed, said, step_of, writable
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.steps.collect.commands import in_sight, seen_by_lead, together, with_alike

NAME = 24
MOST_THEMES = 60
MOST_PROPOSALS_EACH = 10


class AddTheme(Saying):
    step: Id
    name: Words


@command("lead", leads=MODERATORS, undo={Theme: ()})
def add_theme(state: Draft, who: Who, c: AddTheme) -> None:
    make_theme(state, begun(state, step_of(state, c.step, "cluster")), said(state, c, c.name, NAME))


def make_theme(state: Draft, step: Step, name: str) -> Theme:
    """A new theme last in the list; `vote_open` while a vote on the themes goes on, `too_many` at the bound."""
    no_vote(state, step)
    themes = state.all(Theme, step=step.id)
    if len(themes) >= MOST_THEMES:
        raise RuleBroken("too_many", most=MOST_THEMES)
    position = max((theme.position for theme in themes), default=0) + 1
    return state.put(Theme(id=state.new_id(), step=step.id, name=clean(name, NAME), position=position))


def no_vote(state: Draft, step: Step) -> None:
    """Themes stay as they are once somebody has put a dot on one; a vote shown by mistake holds nothing up."""
    for other in state.all(Step, meeting=step.meeting):
        votes = other.kind == "vote" and other.source == step.id and other.stage == "voting"
        if votes and any(ballot.dots for ballot in state.all(Ballot, step=other.id)):
            raise RuleBroken("vote_open")


def theme_of(state: Draft, id: str) -> Theme:
    """A theme of an open meeting that is not merged away; else `gone`."""
    theme = state.need(Theme, id)
    begun(state, state.need(Step, theme.step))
    if theme.merged_into:
        raise RuleBroken("gone")
    return theme


class RenameTheme(Saying):
    theme: Id
    name: Words


@command("lead", leads=MODERATORS, undo={Theme: ("name",)})
def rename_theme(state: Draft, who: Who, c: RenameTheme) -> None:
    state.change(theme_of(state, c.theme), name=said(state, c, c.name, NAME))


class MergeThemes(Command):
    theme: Id
    into: Id


@command("lead", leads=MODERATORS, undo={Theme: ("merged_into",), Idea: ("theme",)})
def merge_themes(state: Draft, who: Who, c: MergeThemes) -> None:
    """One theme goes up in another with all its ideas; nothing is dropped, so it can be undone."""
    theme, into = theme_of(state, c.theme), theme_of(state, c.into)
    if theme.step != into.step or theme.id == into.id:
        raise RuleBroken("gone")
    no_vote(state, state.need(Step, theme.step))
    for idea in ideas_in(state, theme):
        state.change(idea, theme=into.id)
    state.change(theme, merged_into=into.id)


def ideas_in(state: Draft, theme: Theme) -> list[Idea]:
    return state.all(Idea, theme=theme.id)


class SplitTheme(Saying):
    theme: Id
    name: Words
    ideas: list[Id]


@command("lead", leads=MODERATORS, undo={Theme: (), Idea: ("theme",)})
def split_theme(state: Draft, who: Who, c: SplitTheme) -> None:
    """Some of a theme's ideas, not all, become a theme of their own; those merged into them go along."""
    theme = theme_of(state, c.theme)
    ideas, chosen = ideas_in(state, theme), set(c.ideas)
    moved = [idea for idea in ideas if (idea.merged_into or idea.id) in chosen]
    if len(moved) in (0, len(ideas)):
        raise RuleBroken("choose_ideas")
    new = make_theme(state, state.need(Step, theme.step), said(state, c, c.name, NAME))
    for idea in moved:
        state.change(idea, theme=new.id)


class RemoveTheme(Command):
    theme: Id


@command("lead", leads=MODERATORS, undo={Theme: (), Hidden: ()})
def remove_theme(state: Draft, who: Who, c: RemoveTheme) -> None:
    """Only an empty theme can go."""
    theme = theme_of(state, c.theme)
    no_vote(state, state.need(Step, theme.step))
    if ideas_in(state, theme):
        raise RuleBroken("theme_not_empty")
    for other in state.all(Theme, step=theme.step):
        if other.merged_into == theme.id:
            raise RuleBroken("theme_not_empty")
    if state.get(Hidden, theme.id):
        _forget_name(state, theme)
    uncover(state, theme.id)
    state.drop(theme)


def _forget_name(state: Draft, theme: Theme) -> None:
    """A result keeps the names as they were. One that is hidden stays so there: nothing is left that could hide it."""
    for result in state.all(Result):
        if theme.id in result.names:
            state.change(result, names={**result.names, theme.id: COVER})


class PlaceIdea(Command):
    idea: Id
    theme: str = ""


@command("lead", leads=MODERATORS, undo={Idea: ("theme", "merged_into")})
def place_idea(state: Draft, who: Who, c: PlaceIdea) -> None:
    """Move an idea to a theme, or ("") back among the unsorted; those merged into it go along."""
    place(state, c.idea, c.theme)


class PlaceIdeas(Command):
    ideas: Ids
    theme: str = ""


@command("lead", leads=MODERATORS, undo={Idea: ("theme", "merged_into")})
def place_ideas(state: Draft, who: Who, c: PlaceIdeas) -> None:
    """As `place_idea`, many at once: all of them or none, and one undo."""
    for id in together(c.ideas):
        place(state, id, c.theme)


def place(state: Draft, id: str, theme_id: str) -> None:
    idea = sortable(state, id)
    if theme_id:
        theme = theme_of(state, theme_id)
        if state.need(Step, theme.step).source != idea.step:
            raise RuleBroken("gone")
    for same in with_alike(state, idea):
        state.change(same, theme=theme_id)


def to_sort(state: Draft, id: str) -> Idea:
    """An idea the lead sees, in the meeting it was written in, or in a later one where it is sorted; else refused."""
    idea = state.need(Idea, id)
    if _is_held(state, state.need(Step, idea.step)):
        return seen_by_lead(state, id)
    sorting = (step for step in state.all(Step) if step.kind == "cluster" and step.source == idea.step)
    sorted_now = any(step.begun and _is_held(state, step) for step in sorting)
    return in_sight(state, id) if sorted_now else seen_by_lead(state, id)


def _is_held(state: Draft, step: Step) -> bool:
    return state.need(Meeting, step.meeting).stage == "open"


def sortable(state: Draft, id: str) -> Idea:
    """An idea the lead sees and that stands by itself."""
    idea = to_sort(state, id)
    if idea.merged_into:
        raise RuleBroken("gone")
    return idea


class MergeIdea(Command):
    idea: Id
    into: Id


@command("lead", leads=MODERATORS, undo={Idea: ("theme", "merged_into", "hidden", "reason")})
def merge_idea(state: Draft, who: Who, c: MergeIdea) -> None:
    """Two ideas that say the same become one note ("3 lika"); no word of either is changed."""
    keep_theme(state, [c.idea], c.into)
    merge(state, c.idea, c.into)


class MergeIdeas(Command):
    ideas: Ids
    into: Id


@command("lead", leads=MODERATORS, undo={Idea: ("theme", "merged_into", "hidden", "reason")})
def merge_ideas(state: Draft, who: Who, c: MergeIdeas) -> None:
    """As `merge_idea`, many into one: all of them or none, and one undo."""
    ideas = together(c.ideas)
    keep_theme(state, ideas, c.into)
    for id in ideas:
        merge(state, id, c.into)


def keep_theme(state: Draft, ids: list[str], into_id: str) -> None:
    """Where only one theme is among those that become one note, that is its theme: sorting is not undone by merging."""
    into = sortable(state, into_id)
    themes = {theme for id in ids if (theme := sortable(state, id).theme)}
    if not into.theme and len(themes) == 1:
        (theme,) = themes
        for same in with_alike(state, into):
            state.change(same, theme=theme)


def merge(state: Draft, id: str, into_id: str) -> None:
    idea, into = sortable(state, id), sortable(state, into_id)
    if idea.step != into.step or idea.id == into.id:
        raise RuleBroken("gone")
    # Under a hidden note nothing is to be seen, so what goes there is hidden with it, and counted.
    unseen = {"hidden": True, "reason": into.reason} if into.hidden else {}
    for same in with_alike(state, idea):
        state.change(same, merged_into=into.id, theme=into.theme, **unseen)


class PartIdea(Command):
    idea: Id


@command("lead", leads=MODERATORS, undo={Idea: ("merged_into",)})
def part_idea(state: Draft, who: Who, c: PartIdea) -> None:
    """A merged idea is a note of its own again."""
    idea = to_sort(state, c.idea)
    if not idea.merged_into:
        raise RuleBroken("gone")
    state.change(idea, merged_into="")


class PutOnTop(Command):
    theme: Id
    idea: Id


@command("lead", leads=MODERATORS, undo={Theme: ("top",)})
def put_on_top(state: Draft, who: Who, c: PutOnTop) -> None:
    """Which idea lies on top of the theme's pile."""
    theme, idea = theme_of(state, c.theme), sortable(state, c.idea)
    if idea.theme != theme.id:
        raise RuleBroken("gone")
    state.change(theme, top=idea.id)


class ProposeTheme(Saying):
    step: Id
    handle: Handle
    name: Words


@command("phone")
def propose_theme(state: Draft, who: Who, c: ProposeTheme) -> None:
    """A theme somebody in the room would like; proposals reach the lead in company."""
    step = writable(state, step_of(state, c.step, "cluster"))
    tag = who.tag(step)
    fresh(state, Proposal, c.handle, tag, MOST_PROPOSALS_EACH)
    name = said(state, c, c.name, NAME)
    state.put(Proposal(id=state.new_id(), step=step.id, name=name, handle=c.handle, tag=tag))
    release(state, Proposal, step.id)


class WithdrawProposal(Command):
    handle: Handle


@command("phone")
def withdraw_proposal(state: Draft, who: Who, c: WithdrawProposal) -> None:
    """Take one's own proposal back until the step is closed, unless a theme has been made of it."""
    proposal, step = own(state, who, Proposal, c.handle)
    not_closed(state, step)
    if proposal.outcome in ("accepted", "merged"):
        raise RuleBroken("already_a_theme")
    undoing.forget(state, {proposal.id})
    uncover(state, proposal.id)
    state.drop(proposal)


class AcceptProposal(Command):
    proposal: Id


@command("lead", leads=MODERATORS)
def accept_proposal(state: Draft, who: Who, c: AcceptProposal) -> None:
    proposal = open_proposal(state, c.proposal)
    theme = make_theme(state, state.need(Step, proposal.step), proposal.name)
    state.change(proposal, outcome="accepted", theme=theme.id)


class MergeProposal(Command):
    proposal: Id
    theme: Id


@command("lead", leads=MODERATORS)
def merge_proposal(state: Draft, who: Who, c: MergeProposal) -> None:
    """The proposal says what a theme already says; its author is told which."""
    proposal, theme = open_proposal(state, c.proposal), theme_of(state, c.theme)
    if theme.step != proposal.step:
        raise RuleBroken("gone")
    state.change(proposal, outcome="merged", theme=theme.id)


class DeclineProposal(Command):
    proposal: Id


@command("lead", leads=MODERATORS, undo={Proposal: ("outcome",)})
def decline_proposal(state: Draft, who: Who, c: DeclineProposal) -> None:
    state.change(open_proposal(state, c.proposal), outcome="declined")


def open_proposal(state: Draft, id: str) -> Proposal:
    proposal = state.need(Proposal, id)
    begun(state, state.need(Step, proposal.step))
    if proposal.outcome != "waiting" or not proposal.released or state.get(Hidden, id):
        raise RuleBroken("gone")
    return proposal


@on("cluster", "lock")
def lock(state: Draft, step: Step) -> None:
    release(state, Proposal, step.id, all_of_it=not step.reopened)


@on("cluster", "undo")
def undo(state: Draft, step: Step) -> None:
    """What an undo puts back must leave every idea where it can be found, and the themes of a vote as they are."""
    for (cls, id), theme in list(state.mine.items()):
        if cls is Theme and _stands(theme) != _stands(state.before(Theme, id)):
            no_vote(state, step)
    for idea in state.all(Idea, step=step.source):
        theme, into = state.get(Theme, idea.theme), state.get(Idea, idea.merged_into)
        out_of_sight = idea.theme and not _stands(theme)
        if idea.merged_into:
            out_of_sight = out_of_sight or into is None or into.merged_into or into.theme != idea.theme
        if out_of_sight:
            raise RuleBroken("changed_since_undo")


def _stands(theme: Theme | None) -> bool:
    return theme is not None and not theme.merged_into


@on("cluster", "close")
def close(state: Draft, step: Step) -> None:
    release(state, Proposal, step.id, all_of_it=True)
    for proposal in state.all(Proposal, step=step.id):
        if proposal.tag or proposal.handle:
            state.change(proposal, tag="", handle="")
