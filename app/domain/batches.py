"""Letting things through only in company: an open wall, the late tray and the proposals.

A single new note on a wall points at whoever just put the phone away. So what comes in waits until at least
three different owners have something waiting, and then all of it comes, shuffled and under new ids.
"""

from app.domain import undo
from app.domain.entities import Entity
from app.domain.state import Draft

COMPANY = 3


def owners(waiting: list) -> int:
    """How many different people have something waiting; what has no tag any more counts one each."""
    tags = {thing.tag for thing in waiting if thing.tag}
    return len(tags) + sum(1 for thing in waiting if not thing.tag)


def release(state: Draft, waiting: list, *, all_of_it: bool = False) -> None:
    """Let the waiting through if there is company enough, or if nothing more can come (`all_of_it`)."""
    if all_of_it or owners(waiting) >= COMPANY:
        renew(state, waiting, released=True)


def renew(state: Draft, things: list[Entity], **fields) -> dict[str, Entity]:
    """The same things shuffled under new ids, so that nobody recognises one by the old: {old id: thing}."""
    new = {}
    for thing in state.shuffled(things):
        state.drop(thing)
        new[thing.id] = state.change(thing, id=state.new_id(), **fields)
    undo.forget(state, set(new))
    return new
