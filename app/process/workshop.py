"""Commands on the workshop: what it is called and is for, and how long it is kept."""

import re
from datetime import date, timedelta

from app.domain.command import Command, Words, command, given
from app.domain.entities import INFLUENCE, RAW, Meeting, Workshop
from app.domain.rules import clean
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.languages import STAFF

#: Words on what the workshop is about, and how long each may be.
LONGEST = {"title": 80, "place": 80, "recipient": 200, "becomes": 400, "why": 400, "contact": 200}
LONGEST_KEPT_YEARS = 10
A_MONTH = timedelta(days=30)
YEARS = range(2000, 2100)
TIME = re.compile("([01][0-9]|2[0-3]):[0-5][0-9]")


class EditWorkshop(Command):
    title: Words | None = None
    place: Words | None = None
    language: str | None = None
    influence: str | None = None
    recipient: Words | None = None
    becomes: Words | None = None
    why: Words | None = None
    contact: Words | None = None


@command("lead")
def edit_workshop(state: Draft, who: Who, c: EditWorkshop) -> None:
    """What is said of it; the rest stays as it is."""
    if c.language not in (None, *STAFF) or c.influence not in (None, *INFLUENCE):
        raise RuleBroken("unknown_choice")
    words = {field: checked_fact(field, text) for field, text in given(c, *LONGEST).items()}
    state.change(state.one(Workshop), **given(c, "language", "influence"), **words)


def checked_fact(field: str, text: str) -> str:
    """One of the words on what the workshop is about, as they are kept."""
    return clean(text, LONGEST[field], lines=field == "becomes", empty=field != "title")


def latest_kept(today: str) -> str:
    """The last day that can be chosen for keeping anything."""
    return f"{int(today[:4]) + LONGEST_KEPT_YEARS}{today[4:]}"


class EditKeeping(Command):
    contributions: str
    results: str


@command("lead", "system")
def edit_keeping(state: Draft, who: Who, c: EditKeeping) -> None:
    """The last days on which what people wrote, and the workshop, are kept.

    A day that has been is no longer chosen, and the workshop is not deleted before a meeting that is planned.
    """
    workshop = state.one(Workshop)
    contributions, results = (iso_date(day) or _no_date() for day in (c.contributions, c.results))
    latest = latest_kept(state.today)
    for chosen, before in ((contributions, workshop.contributions_until), (results, workshop.results_until)):
        if chosen != before and not state.today <= chosen <= latest:
            raise RuleBroken("day_out_of_reach", years=LONGEST_KEPT_YEARS)
    if results < contributions:
        raise RuleBroken("results_first")
    if results != workshop.results_until and any(
        meeting.stage == "planned" and meeting.date > results for meeting in state.all(Meeting)
    ):
        raise RuleBroken("meeting_after_that")
    state.change(workshop, contributions_until=contributions, results_until=results)


def keep_after(state: Draft) -> None:
    """A meeting is opened: had the last day for what people write been, it is counted from today instead.

    As many days after today as it was after the last meeting planned; a month if that was planned later still. Not
    while anything is left of what was to be deleted by then: it was promised to those who wrote it.
    """
    workshop = state.one(Workshop)
    until = workshop.contributions_until
    if not until or until >= state.today:
        return
    meetings = state.all(Meeting)
    over = workshop.results_until < state.today and any(meeting.stage == "ended" for meeting in meetings)
    if over or any(state.count(cls) for cls in RAW):
        return
    planned = max((meeting.date for meeting in meetings), default="")
    span = date.fromisoformat(until) - date.fromisoformat(planned) if "" < planned <= until else A_MONTH
    contributions = (date.fromisoformat(state.today) + span).isoformat()
    results = max(workshop.results_until, contributions)
    state.change(workshop, contributions_until=contributions, results_until=results)


def _no_date() -> str:
    raise RuleBroken("bad_date")


def time_of_day(text: str) -> str:
    """The text, if it is a time as 13:00 (or empty); else `bad_time`."""
    if text and not TIME.fullmatch(text):
        raise RuleBroken("bad_time")
    return text


def iso_date(text: str) -> str:
    """The text, if it is a date of this century as 2027-04-14 (or empty); else `bad_date`."""
    try:
        day = date.fromisoformat(text) if text else None
    except ValueError:
        raise RuleBroken("bad_date") from None
    if day and day.year not in YEARS:  # a year that is being typed: 0202
        raise RuleBroken("bad_date")
    return day.isoformat() if day else ""
