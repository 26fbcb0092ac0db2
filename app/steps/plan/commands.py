"""Commands of planning: a group's actions, edited by its phones at once without anyone's words being lost."""

from app.domain import undo
from app.domain.command import Command, Id, Saying, Words, command
from app.domain.entities import ACTION_FIELDS, Action, Group, Hidden, Promise
from app.domain.rules import said
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken

LENGTH = 400
MOST_ACTIONS = 20


def our_group(state: Draft, who: Who, id: str) -> Group:
    """The group, if the sender holds its token; else as if it were not there."""
    if id not in who.groups:
        raise RuleBroken("not_in_group")
    return state.need(Group, id)


class AddAction(Saying):
    group: Id
    what: Words


@command("group")
def add_action(state: Draft, who: Who, c: AddAction) -> None:
    group = our_group(state, who, c.group)
    actions = state.all(Action, group=group.id)
    if len(actions) >= MOST_ACTIONS:
        raise RuleBroken("too_many", most=MOST_ACTIONS)
    position = max((action.position for action in actions), default=0) + 1
    what = said(state, c, c.what, LENGTH)
    state.put(Action(id=state.new_id(), group=group.id, position=position, what=what))


class EditAction(Saying):
    action: Id
    field: str
    was: Words
    now: Words


@command("group")
def edit_action(state: Draft, who: Who, c: EditAction) -> None:
    """Change one answer, if it still reads as the sender saw it; else `changed_since` with what it reads now."""
    action = state.need(Action, c.action)
    our_group(state, who, action.group)
    if c.field not in ACTION_FIELDS:
        raise RuleBroken("unknown_choice")
    if state.get(Hidden, action.id):
        raise RuleBroken("hidden_words")
    reads = getattr(action, c.field)
    now = said(state, c, c.now, LENGTH, lines=True, empty=c.field != "what")
    if reads not in (c.was, now):
        raise RuleBroken("changed_since", was=c.was, now=reads)
    state.change(action, **{c.field: now})


class RemoveAction(Command):
    action: Id
    was: Words


@command("group")
def remove_action(state: Draft, who: Who, c: RemoveAction) -> None:
    """Take away an action that reads as the sender saw it and has not been promised; a promise is ended instead."""
    action = state.need(Action, c.action)
    our_group(state, who, action.group)
    if state.get(Hidden, action.id):
        raise RuleBroken("hidden_words")
    if action.what != c.was:
        raise RuleBroken("changed_since", was=c.was, now=action.what)
    if state.all(Promise, action=action.id):
        raise RuleBroken("already_promised")
    undo.forget(state, {action.id})
    state.drop(action)
