"""Whether a meeting has been held: one that was opened by mistake, or to have a look, is planned as before."""

from app.domain.entities import Forgetting, Meeting, Picture, Report, Seat, Step
from app.domain.state import Draft

#: So few may have been somebody trying it out.
SOMEBODY_WAS_THERE = 3


def was_held(state: Draft, meeting: Meeting) -> bool:
    """Whether an open meeting got beyond its welcome, people came, or anything was put into it."""
    begun = [step for step in state.all(Step, meeting=meeting.id) if step.begun]
    return (
        len(begun) > 1
        or any(step.kind != "welcome" or step.closed for step in begun)
        or max(meeting.seats, len(state.all(Seat, meeting=meeting.id))) >= SOMEBODY_WAS_THERE
        or any(state.all(Picture, step=step.id) for step in begun)
        or any(report.meeting == meeting.id for report in state.all(Report))
    )


def plan_again(state: Draft, meeting: Meeting) -> None:
    """An open meeting that was not held is planned for its day, as if it had never been opened.

    What cannot have been its day, as it is no later than that of a meeting before it, was got by opening it.
    """
    before = [other for other in state.all(Meeting) if other.position < meeting.position]
    got = any(other.stage != "ended" or other.date >= meeting.date for other in before)
    for step in state.all(Step, meeting=meeting.id):
        if step.begun:
            state.change(
                step, begun=False, locked=False, reopened=False, timer_ends=0, timer_left=0, focus=""
            )
    date = "" if got and meeting.date <= state.today else meeting.date
    leave(state, meeting, stage="planned", date=date, current="")


def leave(state: Draft, meeting: Meeting, **fields: object) -> None:
    """Everybody goes out: no seat, no key and no word to the room is left; `fields` of it change besides."""
    for seat in state.all(Seat, meeting=meeting.id):
        state.drop(seat)
    state.change(meeting, door=False, token="", code="", pass_token="", hidden=False, note="", **fields)
    state.put(Forgetting(id=state.new_id(), what=meeting.id))
