"""Finds every kind's commands and every `see`, and asks the right one: the only way to what anyone may see."""

from importlib import import_module

import app.process.commands  # noqa: F401 (registers its commands)
from app.domain.command import COMMANDS
from app.domain.entities import Entity, Step, kind_of
from app.domain.state import Changes, State
from app.domain.view import Viewer
from app.process import see as process
from app.steps.settings import KINDS

SEE: dict = dict(process.SEE)
MINE: dict = dict(process.MINE)
CHOSEN: dict = dict(process.CHOSEN)
AGAIN: dict = {}
STEP: dict = {}

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

KIND = {cls: kind_of(cls) for cls in SEE}
PHONES = Viewer("phones")
BY_STEP = tuple(cls for cls in {*SEE, *MINE} if "step" in cls.INDEX)

__all__ = ["COMMANDS"]


def see(viewer: Viewer, entity: Entity, state: State) -> dict | None:
    """What a viewer sees of an entity, or None."""
    view = SEE[type(entity)](viewer, entity, state)
    if view is not None and isinstance(entity, Step) and entity.kind in STEP:
        view |= STEP[entity.kind](viewer, entity, state)
    return view


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


def mine(keys: dict[str, list[str]], state: State) -> dict[str, list[dict]]:
    """The personal part: `keys` maps an index field (tag, id, account) to the values that are one's own."""
    found: dict[str, list[dict]] = {}
    for cls, (kind, field, show) in MINE.items():
        if own := state.any_of(cls, field, keys.get(field, ())):
            for entity in CHOSEN.get(cls, list)(own):
                if (view := show(entity, state)) is not None:
                    found.setdefault(kind, []).append(view)
    return {kind: sorted(views, key=lambda view: view["id"]) for kind, views in found.items()}
