"""A workshop made from a format: the format is copied into it, so that a file changed later changes no workshop."""

from collections.abc import Callable
from datetime import date, timedelta

from app.config import Settings
from app.domain.entities import Lead, Meeting, Step, Workshop
from app.domain.state import Changes
from app.formats import Format, MeetingPlan
from app.steps.settings import kind

KEEPING = ("contributions_until", "results_until")


def keeping_days(settings: Settings, last: str) -> dict[str, str]:
    """The installation's last days of keeping, for a workshop whose last meeting is on the ISO date `last`."""
    days = (
        settings.keep_contributions_days,
        max(settings.keep_contributions_days, settings.keep_results_days),
    )
    until = (date.fromisoformat(last) + timedelta(days=each) for each in days)
    return {name: day.isoformat() for name, day in zip(KEEPING, until, strict=True)}


def days_chosen(settings: Settings, facts: dict[str, str]) -> dict[str, str]:
    """The last days of keeping chosen for a new workshop; where none was, the installation's, fitted to the other."""
    days = keeping_days(settings, facts.get("follow_up") or facts["day"])
    chosen = {name: facts[name] for name in KEEPING if facts.get(name)}
    contributions, results = (chosen.get(name, days[name]) for name in KEEPING)
    if results < contributions:
        if "results_until" in chosen:
            contributions = results
        else:
            results = contributions
    return dict(zip(KEEPING, (contributions, results), strict=True))


def make_workshop(
    id: str,
    format: Format,
    new_id: Callable[[], str],
    *,
    account: str,
    title: str,
    day: str,
    starts: str = "",
    follow_up: str = "",
    place: str = "",
    language: str = "sv",
    influence: str = "involvement",
    recipient: str = "",
    becomes: str = "",
    why: str = "",
    contact: str = "",
    contributions_until: str = "",
    results_until: str = "",
) -> Changes:
    """The entities of a new workshop: `day` and `follow_up` are ISO dates of its meetings, the first at `starts`."""
    facts = {
        "place": place,
        "language": language,
        "influence": influence,
        "recipient": recipient,
        "becomes": becomes,
        "why": why,
        "contact": contact,
        "contributions_until": contributions_until,
        "results_until": results_until,
    }
    workshop = Workshop(id=id, title=title, format=format.key, board_token=new_id(), **facts)
    made: list = [workshop, Lead(id=new_id(), account=account, role="owner")]
    step_ids: dict[str, str] = {}
    dates = (day, follow_up)
    for position, plan in enumerate(format.meetings):
        date = dates[position] if position < len(dates) else ""
        made += _meeting(plan, position, date, "" if position else starts, step_ids, new_id)
    return {(type(entity), entity.id): entity for entity in made}


def _meeting(
    plan: MeetingPlan,
    position: int,
    date: str,
    starts: str,
    step_ids: dict[str, str],
    new_id: Callable[[], str],
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
                turn=step.turn,
                turns=bool(step.turn),
                source=step_ids.get(step.source, ""),
                settings=kind(step.kind).checked(step.settings),
                stage=kind(step.kind).stage,
            )
        )
    agenda = tuple(step.id for step in steps)
    return [
        Meeting(
            id=meeting,
            key=plan.key,
            position=position,
            names=plan.names,
            date=date,
            starts=starts,
            agenda=agenda,
        ),
        *steps,
    ]
