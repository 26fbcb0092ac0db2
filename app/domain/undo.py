"""Undo: the inverse of the columns a lead's command changed, and nothing else.

A command names the columns it lets undo put back (`@command(undo=…)`), so that no owner's tag and no idea, question or
reply of a participant can come back by it. Only an entity of a named type is made or dropped again: a heading a lead
has removed or merged comes back with its name, also one that was accepted from a participant's proposal.
"""

from typing import Any

from msgspec import structs

from app.domain.command import HOOKS, Spec
from app.domain.entities import BY_NAME, Hidden, Step, Undo
from app.domain.hidden import thing_of, uncover
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken

# How far back a lead can go; what is older is forgotten some at a time, as looking for it costs more than keeping it.
KEPT = 50
FORGOTTEN_AT_ONCE = 16


def note(state: Draft, who: Who, spec: Spec) -> None:
    """Put an `Undo` for what the command just decided, if anything it may undo has changed."""
    changes = []
    for cls, own in state.own.items():
        if cls in spec.undo:
            for id, after in own.items():
                before = state.before(cls, id)
                was, now = _columns(before, after, spec.undo[cls]), _columns(after, before, spec.undo[cls])
                if was != now:
                    changes.append([cls.__name__, id, was, now])
    if not changes:
        return
    last = state.newest(Undo, account=who.account)
    number = last.number + 1 if last else 1
    if number % FORGOTTEN_AT_ONCE == 0:
        for undo in state.all(Undo, account=who.account):
            if undo.number < number - KEPT:
                state.drop(undo)
    state.put(
        Undo(id=state.new_id(), account=who.account, number=number, command=spec.name, changes=tuple(changes))
    )


def _columns(entity: Any, other: Any, columns: tuple[str, ...]) -> dict | None:
    """The columns in which an entity differs from its other version; all of it if there is no other.

    As the database gives them back: a tuple as a list.
    """
    if entity is None:
        return None
    whole = structs.asdict(entity)
    if other is not None:
        whole = {name: whole[name] for name in columns if whole[name] != getattr(other, name)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in whole.items()}


def newest(state: Draft, account: str) -> Undo:
    """The lead's own newest entry; else `nothing_to_undo`."""
    return state.newest(Undo, account=account) or _nothing()


def _nothing() -> Undo:
    raise RuleBroken("nothing_to_undo")


def put_back(state: Draft, undo: Undo) -> None:
    """Restore what the entry holds; `changed_since_undo` if anything reads otherwise than the command left it.

    The steps it concerns then say (`@on(kind, "undo")`) whether what came back fits what others have done since.
    """
    for name, id, was, now in undo.changes:
        cls = BY_NAME[name]
        entity = state.get(cls, id)
        if (entity is None) != (now is None):
            raise RuleBroken("changed_since_undo")
        if entity is not None and any(
            getattr(entity, column) != value for column, value in _kept(now).items()
        ):
            raise RuleBroken("changed_since_undo")
        if was is None:
            state.drop(entity)
        elif now is None:
            state.put(cls(**_kept(was)))
        else:
            state.change(entity, **_kept(was))
    _hidden_fits(state)
    for step in _concerned(state):
        if hook := HOOKS.get((step.kind, "undo")):
            hook(state, step)
    state.drop(undo)


def _kept(columns: dict) -> dict:
    """Columns as an entity has them: what is a list in an entry is a tuple there."""
    return {name: tuple(value) if isinstance(value, list) else value for name, value in columns.items()}


def _hidden_fits(state: Draft) -> None:
    """What goes again is no longer hidden, and what somebody has taken away meanwhile cannot be."""
    for (cls, id), entity in list(state.mine.items()):
        if cls is Hidden and entity is not None and thing_of(state, entity.kind, id) is None:
            raise RuleBroken("changed_since_undo")
        if cls is not Hidden and entity is None:
            uncover(state, id)


def _concerned(state: Draft) -> list[Step]:
    """The steps of what has been changed, and those that use their output."""
    ids = set()
    for (cls, id), entity in state.mine.items():
        ids.add(id if cls is Step else getattr(entity or state.before(cls, id), "step", ""))
    return [step for step in state.all(Step) if ids & {step.id, step.source}]


def forget(state: Draft, ids: set[str], command: str = "") -> None:
    """Drop every entry that concerns an entity which is no more (a withdrawn idea, an id made anew).

    With a `command` only those of that one: what it did has gone out to everybody, or can be no more.
    """
    for undo in state.all(Undo):
        if command in ("", undo.command) and any(change[1] in ids for change in undo.changes):
            state.drop(undo)
