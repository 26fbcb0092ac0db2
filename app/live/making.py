"""A workshop made from a format: the format is copied into it, so that a file changed later changes no workshop."""

from collections.abc import Callable

from app.domain.entities import Lead, Meeting, Step, Workshop
from app.domain.state import Changes
from app.formats import Format, MeetingPlan
from app.steps.settings import kind


def make_workshop(
    id: str,
    format: Format,
    new_id: Callable[[], str],
    *,
    account: str,
    title: str,
    day: str,
    follow_up: str = "",
    place: str = "",
    language: str = "sv",
    influence: str = "involvement",
    recipient: str = "",
    becomes: str = "",
) -> Changes:
    """The entities of a new workshop: `day` and `follow_up` are ISO dates of its first and second meeting."""
    facts = {
        "place": place,
        "language": language,
        "influence": influence,
        "recipient": recipient,
        "becomes": becomes,
    }
    workshop = Workshop(id=id, title=title, format=format.key, board_token=new_id(), **facts)
    made: list = [workshop, Lead(id=new_id(), account=account, role="owner")]
    step_ids: dict[str, str] = {}
    dates = (day, follow_up)
    for position, plan in enumerate(format.meetings):
        date = dates[position] if position < len(dates) else ""
        made += _meeting(plan, position, date, step_ids, new_id)
    return {(type(entity), entity.id): entity for entity in made}


def _meeting(
    plan: MeetingPlan, position: int, date: str, step_ids: dict[str, str], new_id: Callable[[], str]
) -> list[Meeting | Step]:
    """The meeting and its steps; `step_ids` maps the format's keys to ids, across meetings."""
    meeting = new_id()
    steps = []
    for step in plan.steps:
        step_ids[step.key] = new_id()
        steps.append(
            Step(
                id=step_ids[step.key],
                meeting=meeting,
                kind=step.kind,
                phase=step.phase,
                texts=step.texts,
                minutes=step.minutes,
                source=step_ids.get(step.source, ""),
                settings=kind(step.kind).checked(step.settings),
                stage=kind(step.kind).stage,
            )
        )
    agenda = tuple(step.id for step in steps)
    return [
        Meeting(id=meeting, key=plan.key, position=position, names=plan.names, date=date, agenda=agenda),
        *steps,
    ]
