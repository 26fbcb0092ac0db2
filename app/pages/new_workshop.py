"""The form for a new workshop: what is proposed, what was typed, and what is wrong with it."""

from collections.abc import Mapping
from datetime import date, timedelta

from app.domain.entities import INFLUENCE
from app.errors import RuleBroken
from app.formats import Format
from app.i18n import language, sentence
from app.languages import STAFF
from app.process.workshop import (
    LONGEST,
    LONGEST_KEPT_YEARS,
    checked_fact,
    iso_date,
    latest_kept,
    time_of_day,
)

# Half a year, and the same weekday.
FOLLOW_UP_WEEKS = 26
CHOICES = {"language": STAFF, "influence": INFLUENCE}
DATES = ("day", "follow_up")
TIMES = ("starts",)
# May be left empty: then the installation's days are counted from the follow-up.
KEPT = ("contributions_until", "results_until")


def proposed(today: str, formats: Mapping[str, Format]) -> dict[str, str]:
    """What the form holds before anybody has typed."""
    return {
        "format": next(iter(formats)),
        "day": today,
        "follow_up": (date.fromisoformat(today) + timedelta(weeks=FOLLOW_UP_WEEKS)).isoformat(),
        "language": language(),
        "influence": "involvement",
    }


def checked(typed: Mapping[str, str], formats: Mapping, today: str) -> tuple[dict[str, str], dict[str, str]]:
    """(values, problems), both by field; a problem is a sentence to stand beside its field."""
    values: dict[str, str] = {}
    problems: dict[str, str] = {}
    for field in (*LONGEST, *DATES, *TIMES, *KEPT, *CHOICES, "format"):
        try:
            values[field] = _value(field, typed.get(field, ""), formats)
        except RuleBroken as problem:
            problems[field] = sentence(problem.code, language(), **problem.data)
    day, follow_up = values.get("day"), values.get("follow_up")
    if day and day < today:  # a year mistyped: what people write would be due before they have written it
        problems["day"] = sentence("day_has_been", language())
    if day and follow_up and follow_up <= day:
        problems["follow_up"] = sentence("follow_up_first", language())
    latest = latest_kept(max(today, follow_up or day or ""))
    for field in KEPT:
        if values.get(field, "") > latest:
            problems[field] = sentence("day_out_of_reach", language(), years=LONGEST_KEPT_YEARS)
    problems |= _kept_too_short(values)
    return values, problems


def _kept_too_short(values: dict[str, str]) -> dict[str, str]:
    """What people write is kept until the follow-up at least, and what the groups came to as long as that."""
    last = values.get("follow_up", "")
    for field, code in (("contributions_until", "kept_too_short"), ("results_until", "results_first")):
        chosen = values.get(field, "")
        if chosen and chosen < last:
            return {field: sentence(code, language())}
        last = chosen or last
    return {}


def _value(field: str, text: str, formats: Mapping) -> str:
    if field in LONGEST:
        return checked_fact(field, text)
    if field in TIMES:
        return time_of_day(text.strip())
    if field in KEPT and not text.strip():
        return ""
    if field in DATES + KEPT:
        return _date(text.strip())
    if text not in (formats if field == "format" else CHOICES[field]):
        raise RuleBroken("unknown_choice")
    return text


def _date(text: str) -> str:
    if not text:
        raise RuleBroken("bad_date")
    return iso_date(text)
