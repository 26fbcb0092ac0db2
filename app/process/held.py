"""Whether a meeting has been held: one that was opened by mistake, or to have a look, is planned as before."""

from app.domain.entities import ENTITIES, Forgetting, Meeting, Report, Seat, Step
from app.domain.state import Draft, State
from app.steps.settings import kind

#: So few may have been somebody trying it out.
SOMEBODY_WAS_THERE = 3
#: What people and leads make in a step.
MADE = tuple(cls for cls in ENTITIES if "step" in cls.INDEX)


def was_held(state: State | Draft, meeting: Meeting) -> bool:
    """Whether an open meeting got beyond its first step, people came, or anything was made or closed in it."""
    begun = [step for step in state.all(Step, meeting=meeting.id) if step.begun]
    return (
        len(begun) > 1
        or any(step.closed for step in begun)
        or max(meeting.seats, len(state.all(Seat, meeting=meeting.id))) >= SOMEBODY_WAS_THERE
        or any(state.all(cls, step=step.id) for cls in MADE for step in begun)
        or any(report.meeting == meeting.id for report in state.all(Report))
    )


def plan_again(state: Draft, meeting: Meeting) -> None:
    """An open meeting that was not held is planned for its day, as if it had never been opened.

    What got its date by being opened before the meeting that comes first has none again.
    """
    first = any(other.position < meeting.position and other.stage != "ended" for other in state.all(Meeting))
    date = "" if first and meeting.date <= state.today else meeting.date
    for step in state.all(Step, meeting=meeting.id):
        if step.begun:
            state.change(
                step,
                stage=kind(step.kind).stage,
                begun=False,
                locked=False,
                reopened=False,
                timer_ends=0,
                timer_left=0,
                focus="",
                heard=(),
            )
    for seat in state.all(Seat, meeting=meeting.id):
        state.drop(seat)
    state.change(
        meeting,
        stage="planned",
        date=date,
        current="",
        door=False,
        token="",
        code="",
        pass_token="",
        hidden=False,
        note="",
    )
    state.put(Forgetting(id=state.new_id(), what=meeting.id))  # who had sat down
