"""Undo: the inverse of the columns a lead's command changed, and nothing else.

A command names the columns it lets undo put back (`@command(undo=…)`), so that no owner's tag and no text
of a participant can come back by it. Only an entity of a named type is made or dropped again.
"""

from operator import attrgetter
from typing import Any

from msgspec import structs

from app.domain.command import HOOKS, Spec
from app.domain.entities import BY_NAME, Step, Undo
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken

KEPT = 50
_NUMBER = attrgetter("number")


def note(state: Draft, who: Who, spec: Spec) -> None:
    """Put an `Undo` for what the command just decided, if anything it may undo has changed."""
    changes = []
    for (cls, id), after in list(state.mine.items()):
        if cls in spec.undo:
            before = state.before(cls, id)
            was, now = _columns(before, after, spec.undo[cls]), _columns(after, before, spec.undo[cls])
            if was != now:
                changes.append([cls.__name__, id, was, now])
    if not changes:
        return
    mine = state.all(Undo, account=who.account)
    number = max(mine, key=_NUMBER).number + 1 if mine else 1
    if len(mine) >= KEPT:
        state.drop(min(mine, key=_NUMBER))
    state.put(
        Undo(id=state.new_id(), account=who.account, number=number, command=spec.name, changes=tuple(changes))
    )


def _columns(entity: Any, other: Any, columns: tuple[str, ...]) -> dict | None:
    """The columns in which an entity differs from its other version; all of it if there is no other."""
    if entity is None:
        return None
    if other is None:
        return structs.asdict(entity)
    return {name: getattr(entity, name) for name in columns if getattr(entity, name) != getattr(other, name)}


def newest(state: Draft, account: str) -> Undo:
    """The lead's own newest entry; else `nothing_to_undo`."""
    return max(state.all(Undo, account=account), key=_NUMBER, default=None) or _nothing()


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
        if entity is not None and any(getattr(entity, column) != value for column, value in now.items()):
            raise RuleBroken("changed_since_undo")
        if was is None:
            state.drop(entity)
        elif now is None:
            state.put(cls(**was))
        else:
            state.change(entity, **was)
    for step in _concerned(state):
        if hook := HOOKS.get((step.kind, "undo")):
            hook(state, step)
    state.drop(undo)


def _concerned(state: Draft) -> list[Step]:
    """The steps of what has been changed, and those that use their output."""
    ids = set()
    for (cls, id), entity in state.mine.items():
        ids.add(getattr(entity or state.before(cls, id), "step", ""))
    return [step for step in state.all(Step) if ids & {step.id, step.source}]


def forget(state: Draft, ids: set[str]) -> None:
    """Drop every entry that concerns an entity which is no more (a withdrawn idea, an id made anew)."""
    for undo in state.all(Undo):
        if any(change[1] in ids for change in undo.changes):
            state.drop(undo)
