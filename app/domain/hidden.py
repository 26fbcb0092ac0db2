"""What the lead has hidden besides ideas: how it looks to whom, how many there are, and what shows it."""

from app.domain.entities import (
    ACTION_FIELDS,
    Action,
    Entity,
    Group,
    Hidden,
    Promise,
    Proposal,
    Report,
    Result,
    Step,
    Theme,
)
from app.domain.formed import groups_of
from app.domain.state import Draft, State
from app.domain.view import Viewer

#: What can be hidden, by the name commands know it by. A kind that shows people's words elsewhere gets a row here,
#: `covered` in its `see`, and its words in `WORDS`.
HIDEABLE: dict[str, type[Entity]] = {
    "proposal": Proposal,
    "theme": Theme,
    "group": Group,
    "action": Action,
    "report": Report,
}
WORDS: dict[type[Entity], tuple[str, ...]] = {
    Proposal: ("name",),
    Theme: ("name",),
    Group: ("name", "purpose"),
    Action: ACTION_FIELDS,
    Report: ("note",),
}
#: What stands where a heading was: it is the name of a place, and something has to.
COVER = "…"
SHOWN_IN = {"action": ("plan", "review"), "report": ("review",)}


def thing_of(state: State | Draft, kind: str, id: str) -> Entity | None:
    """What the row in `Hidden` is about, if it is still there."""
    return state.get(HIDEABLE[kind], id) if kind in HIDEABLE else None


def words_of(thing: Entity | None) -> str:
    """The first of its words, to name it by."""
    return getattr(thing, WORDS[type(thing)][0]) if thing else ""


def covered(
    viewer: Viewer, view: dict, id: str, words: tuple[str, ...], state: State, instead: str = ""
) -> dict:
    """The view as it is; or of what is hidden: to the lead with the reason, to all others without a word of it."""
    hidden = state.get(Hidden, id)
    if hidden is None:
        return view
    if viewer.role == "lead":
        return view | {"hidden": True, "reason": hidden.reason}
    return view | dict.fromkeys(words, instead) | {"hidden": True}


def in_step(step: Step, state: State, *kinds: str) -> int:
    """How many of these are hidden of what was made in the step."""
    things = (thing_of(state, hidden.kind, hidden.id) for hidden in state.all(Hidden) if hidden.kind in kinds)
    return sum(1 for thing in things if thing and thing.step == step.id and not _is_merged(thing))


def _is_merged(thing: Entity) -> bool:
    """A theme that lies in another is no heading any more, so none is missing."""
    return isinstance(thing, Theme) and bool(thing.merged_into)


def uncover(state: Draft, id: str) -> None:
    """What goes is no longer hidden either."""
    if hidden := state.get(Hidden, id):
        state.drop(hidden)


def hidden_in(step: Step, state: State, *kinds: str) -> int:
    """How many of these are hidden in what the step shows: that of the groups it goes on with."""
    found = [thing_of(state, hidden.kind, hidden.id) for hidden in state.all(Hidden) if hidden.kind in kinds]
    if not found:
        return 0
    groups = {group.id for group in groups_of(state, step)}
    return sum(1 for thing in found if thing and thing.group in groups)


def again(before: Hidden | None, after: Hidden | None, state: State) -> list:
    """What is hidden or shown again, the promises made from it, and the steps that count it."""
    hidden = after or before
    thing = thing_of(state, hidden.kind, hidden.id)
    if thing is None:
        return state.all(Step)  # in which it was counted has gone with it
    if isinstance(thing, Theme):
        proposals = (proposal for proposal in state.all(Proposal) if proposal.theme == thing.id)
        results = (result for result in state.all(Result) if thing.id in result.names)
        return [thing, *proposals, *results, state.get(Step, thing.step)]
    if hidden.kind not in SHOWN_IN:
        return [thing, state.get(Step, thing.step)]
    steps = [step for step in state.all(Step) if step.kind in SHOWN_IN[hidden.kind]]
    return [thing, *state.all(Promise, action=thing.id), *steps]
