"""Commands by which a lead hides words, at once and everywhere they show, and by which names are looked for."""

from app.domain.command import MODERATORS, Command, Id, Words, command
from app.domain.entities import Entity, Hidden, ListedName, Proposal
from app.domain.hidden import thing_of
from app.domain.rules import clean
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.steps.collect.commands import REASONS

NAME = 60
MOST_NAMES = 200


class HideWords(Command):
    what: str
    id: Id
    reason: str = "other"


@command("lead", leads=MODERATORS, undo={Hidden: ("reason",)})
def hide_words(state: Draft, who: Who, c: HideWords) -> None:
    """Hide a proposal, a theme, a group's name, an action with the promises made from it, or a report's note.

    Also between meetings, when the minutes and the groups' pages still show it.

    Nothing of it is changed, so that it can be shown again. How many are hidden is always shown.
    """
    if c.reason not in REASONS:
        raise RuleBroken("unknown_choice")
    thing = _seen(state, c.what, c.id)
    state.put(Hidden(id=thing.id, kind=c.what, reason=c.reason))


def _seen(state: Draft, kind: str, id: str) -> Entity:
    """What the lead sees of that kind; else `gone`."""
    thing = thing_of(state, kind, id)
    if thing is None or (isinstance(thing, Proposal) and not thing.released):
        raise RuleBroken("gone")
    return thing


class ShowWords(Command):
    id: Id


@command("lead", leads=MODERATORS, undo={Hidden: ("reason",)})
def show_words(state: Draft, who: Who, c: ShowWords) -> None:
    state.drop(state.need(Hidden, c.id))


class ListNames(Command):
    names: list[Words]


@command("lead")
def list_names(state: Draft, who: Who, c: ListNames) -> None:
    """The names to be asked about from now on; those that are no longer named are forgotten."""
    wanted = {name for each in c.names if (name := clean(each, NAME, empty=True))}
    if len(wanted) > MOST_NAMES:
        raise RuleBroken("too_many", most=MOST_NAMES)
    for listed in state.all(ListedName):
        if listed.name not in wanted:
            state.drop(listed)
        wanted.discard(listed.name)
    for name in sorted(wanted):
        state.put(ListedName(id=state.new_id(), name=name))
