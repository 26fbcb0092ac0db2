"""What closing would erase now, without closing anything in the room: for copies that are kept for later."""

from app.domain.entities import ENTITIES, Forgetting, Step
from app.domain.state import Draft
from app.process.commands import close

OWNED = tuple(cls for cls in ENTITIES if "tag" in cls.__struct_fields__)


def forget(state: Draft) -> None:
    """Close every step in which something still tells whose it is. A step where nothing does stays as it is.

    No note of it is left (`Forgetting`): a copy is packed before it is written anywhere.
    """
    owned = {entity.step for cls in OWNED for entity in state.all(cls) if is_owned(entity)}
    for step in state.all(Step):
        if step.id in owned and not step.closed:
            close(state, step)
    for note in state.all(Forgetting):
        state.drop(note)


def is_owned(entity) -> bool:
    """Whether it tells whose it is: by its owner's tag, by the phone's own name for it, or by a perspective."""
    return bool(entity.tag or getattr(entity, "handle", "") or getattr(entity, "perspective", ""))
