"""One more meeting after the last: what was promised at a follow-up is followed up, too."""

import re

from app.domain import undo
from app.domain.command import Command, Id, command
from app.domain.entities import Meeting, Step
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.process.agenda import USED_ONCE, anew, as_called

MOST_MEETINGS = 12
#: The day and its follow-up, which every format has.
FIRST = 2
NUMBER = re.compile(r" (\d+)$")


class AddMeeting(Command):
    pass


@command("lead")
def add_meeting(state: Draft, who: Who, c: AddMeeting) -> None:
    """Plan a meeting after the last one and like it, on a day that is chosen then: the same steps, begun anew.

    What is skipped there is left out, and so is what sorts ideas of an earlier meeting: those are sorted once.
    """
    meetings = sorted(state.all(Meeting), key=lambda meeting: meeting.position)
    last = meetings[-1]
    if len(meetings) >= MOST_MEETINGS:
        raise RuleBroken("too_many", most=MOST_MEETINGS)
    id = state.new_id()
    agenda = []
    for step in _like(state, last, id):
        state.put(step)
        agenda.append(step.id)
    if not agenda:
        raise RuleBroken("agenda_empty")
    names = {language: _next(name) for language, name in last.names.items()}
    position, starts = last.position + 1, last.starts
    state.put(
        Meeting(
            id=id,
            key=f"meeting_{position}",
            position=position,
            names=names,
            starts=starts,
            agenda=tuple(agenda),
        )
    )


def _like(state: Draft, last: Meeting, meeting: str) -> list[Step]:
    """The last meeting's steps once more; what one uses of that meeting is its new step."""
    ids = {"": ""}
    steps = []
    for id in last.agenda:
        step = state.need(Step, id)
        source = state.get(Step, step.source)
        if source is not None and source.meeting != last.id and step.kind not in USED_ONCE:
            ids[source.id] = source.id
        if step.skipped or step.source not in ids:
            continue
        ids[id] = state.new_id()
        steps.append(anew(step, id=ids[id], meeting=meeting, source=ids[step.source]))
    return steps


def _next(name: str) -> str:
    """ "Follow-up" → "Follow-up 2" → "Follow-up 3"."""
    found = NUMBER.search(name)
    return f"{name[: found.start()]} {int(found[1]) + 1}" if found else f"{name} 2"


class RemoveMeeting(Command):
    meeting: Id


@command("lead")
def remove_meeting(state: Draft, who: Who, c: RemoveMeeting) -> None:
    """Take a meeting that was added off again, as long as it is planned."""
    meeting = state.need(Meeting, c.meeting)
    if meeting.stage != "planned" or meeting.position < FIRST:
        raise RuleBroken("meeting_stays")
    users = [step for step in state.all(Step) if step.source in meeting.agenda and step.meeting != meeting.id]
    if users:
        raise RuleBroken("needed_by", steps=", ".join(as_called(state, step) for step in users))
    undo.forget(state, {meeting.id, *meeting.agenda})
    for id in meeting.agenda:
        state.drop(state.need(Step, id))
    state.drop(meeting)
