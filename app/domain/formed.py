"""Which groups a step goes on with: those formed in its source, and those that have been formed since."""

from collections.abc import Iterable, Sequence
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
    agenda = [id for meeting in meetings for id in meeting.agenda]
    found = forming(step.id, list(_places(filter(None, (state.get(Step, id) for id in agenda)))))
    return [
        group for id in found for group in sorted(state.all(Group, step=id), key=lambda group: group.position)
    ]


def _places(steps: Iterable[Step]) -> Iterable[Place]:
    return (Place(step.id, step.kind, step.source) for step in steps)
