"""Finds every kind's commands and every `see`, and asks the right one: the only way to what anyone may see."""

from importlib import import_module

import app.process.agenda
import app.process.commands
import app.process.door
import app.process.erasing
import app.process.hiding
import app.process.leads
import app.process.meetings
import app.process.note
import app.process.paper
import app.process.pictures
import app.process.room
import app.process.timer
import app.process.workshop  # noqa: F401 (all register their commands)
from app.domain.command import COMMANDS
from app.domain.entities import Entity, Seat, Step, kind_of
from app.domain.state import Changes, State
from app.domain.view import Viewer
from app.process import see as process
from app.steps.settings import KINDS

SEE: dict = dict(process.SEE)
MINE: dict = dict(process.MINE)
CHOSEN: dict = dict(process.CHOSEN)
AGAIN: dict = dict(process.AGAIN)
STEP: dict = {}
ME: list = []
ALONE: dict = {}

for _kind in KINDS:
    import_module(f"app.steps.{_kind}.commands")
    _see = import_module(f"app.steps.{_kind}.see")
    for _table, _mine in ((SEE, "SEE"), (MINE, "MINE"), (AGAIN, "AGAIN")):
        _new = getattr(_see, _mine, {})
        if twice := _table.keys() & _new.keys():
            raise ValueError(f"{_kind} sees again what another kind sees: {twice}")
        _table.update(_new)
    if hasattr(_see, "see_step"):
        STEP[_kind] = _see.see_step
    if hasattr(_see, "see_me"):
        ME.append(_see.see_me)
    if hasattr(_see, "stands_alone"):
        ALONE[_kind] = _see.stands_alone


def _me(seat: Seat, state: State) -> dict:
    """One's seat, with what the steps say of it to nobody else."""
    view = process.me(seat, state)
    for see_me in ME:
        view |= see_me(seat, state)
    return view


MINE[Seat] = (*process.MINE[Seat][:2], _me)
KIND = {cls: kind_of(cls) for cls in SEE}
PHONES = Viewer("phones")
BY_STEP = tuple(cls for cls in {*SEE, *MINE} if "step" in cls.INDEX)

__all__ = ["COMMANDS"]


def see(viewer: Viewer, entity: Entity, state: State) -> dict | None:
    """What a viewer sees of an entity, or None."""
    cls = type(entity)
    view = SEE[cls](viewer, entity, state)
    if cls is Step and view is not None and entity.kind in STEP:
        view |= STEP[entity.kind](viewer, entity, state)
    return view


def stands_alone(step: dict) -> bool:
    """Whether a phone can draw the step, as it sees it, before anything else of the workshop has come."""
    return step["kind"] in ALONE and ALONE[step["kind"]](step)


def seer(viewer: Viewer) -> Viewer:
    """The viewer whose eyes this one sees with: those with the same share a view, and its bytes.

    Phones see alike. `see` is not told their perspective, so that it cannot show one what is meant for another.
    """
    return PHONES if viewer.role == PHONES.role else viewer


def kind_for(viewer: Viewer, cls: type[Entity]) -> str:
    """The kind's name on the viewer's channel: a group's are its own, so that none comes by two channels."""
    return f"our_{KIND[cls]}" if viewer.role == "group" else KIND[cls]


def touched(changes: Changes, befores: Changes, state: State) -> set[tuple[type[Entity], str]]:
    """What must be seen again after adopted changes: themselves, a changed step's all, and what counts them."""
    keys = set(changes)
    for key, after in changes.items():
        cls, id = key
        if cls is Step and befores.get(key) != after:
            for other in BY_STEP:
                keys.update((other, entity.id) for entity in state.all(other, step=id))
        if cls in AGAIN:
            before = befores.get(key)
            if before is not None or after is not None:
                keys.update(
                    (type(entity), entity.id) for entity in AGAIN[cls](before, after, state) if entity
                )
    return keys


Keys = dict[str, list[str]]


def mine(keys: Keys, state: State) -> dict[str, list[dict]]:
    """The personal part: `keys` maps an index field (tag, id, account) to the values that are one's own."""
    found: dict[str, list[dict]] = {}
    for cls, (kind, _field, _show) in MINE.items():
        if own := all_own(cls, keys, state):
            found[kind] = sorted(own.values(), key=lambda view: view["id"])
    return found


def all_own(cls: type[Entity], keys: Keys, state: State) -> dict[str, dict]:
    """What one sees of all of a type that is one's own, by the entity's id."""
    _kind, field, show = MINE[cls]
    values = keys.get(field, ())
    own = CHOSEN[cls](values, state) if cls in CHOSEN else state.any_of(cls, field, values)
    views = ((entity.id, show(entity, state)) for entity in own)
    return {id: view for id, view in views if view is not None}


def see_own(cls: type[Entity], id: str, keys: Keys, state: State) -> dict | None:
    """What one sees of one entity as its owner, or None if one is not (any more)."""
    _kind, field, show = MINE[cls]
    entity = state.get(cls, id)
    return show(entity, state) if entity and getattr(entity, field) in keys.get(field, ()) else None
