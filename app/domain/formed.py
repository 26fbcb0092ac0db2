"""Which groups a step goes on with: those formed in its source, and those that have been formed since."""

from collections.abc import Sequence
from typing import NamedTuple

from app.domain.entities import Group, Meeting, Step
from app.domain.state import Draft, State


class Place(NamedTuple):
    """A step, in the order in which they are held."""

    id: str
    kind: str
    source: str


def forming(id: str, steps: Sequence[Place]) -> list[str]:
    """The steps whose groups the step `id` goes on with, of all `steps` of a workshop in their order.

    Its source; and what forms groups after that and before it, as a repeated step or one added to the follow-up does,
    unless another step goes on with those.
    """
    order = [step.id for step in steps]
    source = next((step.source for step in steps if step.id == id), "")
    if source not in order:
        return []
    used = {step.source for step in steps}
    between = steps[order.index(source) + 1 : order.index(id)]
    return [source, *(step.id for step in between if step.kind == "groups" and step.id not in used)]


def groups_of(state: State | Draft, step: Step) -> list[Group]:
    """In the order of the steps that formed them, and in those in their own."""
    meetings = sorted(state.all(Meeting), key=lambda meeting: meeting.position)
    steps = [there for meeting in meetings for id in meeting.agenda if (there := state.get(Step, id))]
    found = forming(step.id, [Place(each.id, each.kind, each.source) for each in steps])
    return [
        group for id in found for group in sorted(state.all(Group, step=id), key=lambda group: group.position)
    ]
