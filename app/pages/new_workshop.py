"""The form for a new workshop: what is proposed, what was typed, and what is wrong with it."""

from collections.abc import Mapping
from datetime import date, timedelta

from app.domain.entities import INFLUENCE
from app.domain.rules import clean
from app.errors import RuleBroken
from app.formats import Format
from app.i18n import LANGUAGES, language, sentence

# Half a year, and the same weekday.
FOLLOW_UP_WEEKS = 26
# What `edit_workshop` allows, too.
LONGEST = {"title": 80, "place": 80, "recipient": 200, "becomes": 400}
NEEDED = ("title",)
CHOICES = {"language": tuple(LANGUAGES), "influence": INFLUENCE}
DATES = ("day", "follow_up")


def proposed(today: str, formats: Mapping[str, Format]) -> dict[str, str]:
    """What the form holds before anybody has typed."""
    return {
        "format": next(iter(formats)),
        "day": today,
        "follow_up": (date.fromisoformat(today) + timedelta(weeks=FOLLOW_UP_WEEKS)).isoformat(),
        "language": language(),
        "influence": "involvement",
    }


def checked(typed: Mapping[str, str], formats: Mapping) -> tuple[dict[str, str], dict[str, str]]:
    """(values, problems), both by field; a problem is a sentence to stand beside its field."""
    values: dict[str, str] = {}
    problems: dict[str, str] = {}
    for field in (*LONGEST, *DATES, *CHOICES, "format"):
        try:
            values[field] = _value(field, typed.get(field, ""), formats)
        except RuleBroken as problem:
            problems[field] = sentence(problem.code, language(), **problem.data)
    day, follow_up = values.get("day"), values.get("follow_up")
    if day and follow_up and follow_up <= day:
        problems["follow_up"] = sentence("follow_up_first", language())
    return values, problems


def _value(field: str, text: str, formats: Mapping) -> str:
    if field in LONGEST:
        return clean(text, LONGEST[field], lines=field == "becomes", empty=field not in NEEDED)
    if field in DATES:
        return _date(text)
    if text not in (formats if field == "format" else CHOICES[field]):
        raise RuleBroken("unknown_choice")
    return text


def _date(text: str) -> str:
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        raise RuleBroken("bad_date") from None
