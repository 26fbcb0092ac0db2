"""A workshop copied to be rehearsed: its texts, settings and agenda, and nothing anybody has written or done in it."""

from collections.abc import Callable

from msgspec.structs import replace

from app.domain.entities import Lead, Meeting, Step, Workshop
from app.domain.state import Changes, State
from app.process.agenda import anew


def copy_workshop(state: State, id: str, new_id: Callable[[], str], *, account: str, until: str) -> Changes:
    """The entities of a rehearsal, led by `account` alone. Ids and tokens are new; `until` is its last day."""
    workshop = state.one(Workshop)
    days = {"contributions_until": until, "results_until": until}
    made: list = [
        replace(workshop, id=id, board_token=new_id(), rehearsal_of=workshop.id, **days),
        Lead(id=new_id(), account=account, role="owner"),
    ]
    ids = {entity.id: new_id() for cls in (Meeting, Step) for entity in state.all(cls)}
    made += [_meeting(meeting, ids) for meeting in state.all(Meeting)]
    steps = state.all(Step)
    used = _used(steps)
    made += [_step(step, ids, skipped=step.skipped and step.id not in used) for step in steps]
    return {(type(entity), entity.id): entity for entity in made}


def _meeting(meeting: Meeting, ids: dict[str, str]) -> Meeting:
    """As it was before it was opened: no door, nobody in it, nothing on the board."""
    return Meeting(
        id=ids[meeting.id],
        key=meeting.key,
        position=meeting.position,
        names=meeting.names,
        date=meeting.date,
        agenda=tuple(ids[step] for step in meeting.agenda),
        most=meeting.most,
        starts=meeting.starts,
    )


def _used(steps: list[Step]) -> set[str]:
    """What a step that is not skipped takes its material from, in the end: in the copy it has not begun either."""
    source = {step.id: step.source for step in steps}
    used: set[str] = set()
    for step in steps:
        id = "" if step.skipped else step.source
        while id and id not in used:
            used.add(id)
            id = source.get(id, "")
    return used


def _step(step: Step, ids: dict[str, str], *, skipped: bool) -> Step:
    """As it was before it began, with whose turn it will be first."""
    before = anew(step, id=ids[step.id], meeting=ids[step.meeting], source=ids.get(step.source, ""))
    return replace(before, turn=step.turn, turns=bool(step.turn), skipped=skipped)
