"""The minutes as a table, CSV, for whoever wants to go on working with them in a spreadsheet."""

import csv
from collections.abc import Iterator
from io import StringIO

from app.documents.minutes import Closing, Groups, Minutes, Wall
from app.i18n import day, gettext, language
from app.words import influences, statuses

# A spreadsheet takes a cell that begins so for a formula, and runs it.
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
Row = tuple[str, str, str | int, str, str | int]


def sheet(made: Minutes) -> bytes:
    """UTF-8 with a byte order mark; semicolons where the language's spreadsheets expect them."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter="," if language() == "en" else ";")
    writer.writerow(
        (gettext("Part"), gettext("Theme or group"), gettext("Number"), gettext("What"), gettext("Text"))
    )
    for row in rows(made):
        writer.writerow([harmless(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: str | int) -> str:
    """A cell that stays text in every spreadsheet."""
    words = str(cell)
    return f"'{words}" if words.lstrip(" ").startswith(_DANGEROUS) else words


def rows(made: Minutes) -> Iterator[Row]:
    yield from _facts(made)
    for part in made.parts:
        if isinstance(part, Wall):
            yield from _wall(part)
        elif isinstance(part, Closing):
            yield from (
                (part.heading, asked, "", word, n) for asked, given in part.questions for word, n in given
            )
        else:
            yield from _groups(part)


def _facts(made: Minutes) -> Iterator[Row]:
    workshop, meeting = made.workshop, made.meeting
    facts = (
        (gettext("Workshop"), workshop["title"]),
        (gettext("Meeting"), made.name),
        (gettext("Place"), workshop["place"]),
        (gettext("Date"), day(meeting["date"], language())),
        (gettext("People in the room"), meeting["seats"] or ""),
        (gettext("Influence on offer"), influences()[workshop["influence"]]),
        (gettext("Who receives the result"), workshop["recipient"]),
        (gettext("What becomes of it"), workshop["becomes"]),
        (gettext("Next meeting"), day(made.next_date, language())),
    )
    yield from ((gettext("Facts"), "", "", what, text) for what, text in facts if text)


def _wall(wall: Wall) -> Iterator[Row]:
    for theme in wall.themes:
        name = theme.name or gettext("Not sorted")
        if theme.dots is not None:
            yield wall.heading, name, "", gettext("Dots"), theme.dots
        for number, (text, alike) in enumerate(theme.ideas, 1):
            yield wall.heading, name, number, gettext("Idea"), text
            if alike > 1:
                yield wall.heading, name, number, gettext("How many wrote the same"), alike
    if wall.voters:
        yield wall.heading, "", "", gettext("People who voted"), wall.voters
    yield wall.heading, "", "", gettext("Hidden ideas"), wall.hidden


def _groups(part: Groups) -> Iterator[Row]:
    for group in part.groups:
        if group.purpose:
            yield part.heading, group.name, "", gettext("Purpose"), group.purpose
        for number, action in enumerate(group.actions, 1):
            yield from ((part.heading, group.name, number, asked, said) for asked, said in action.answers)
            if part.kind == "review":
                yield from _reports(part.heading, group.name, number, action.reports)
        if not group.actions:
            yield part.heading, group.name, "", gettext("Promises"), gettext("Nothing was promised.")


def _reports(heading: str, name: str, number: int, reports: list[dict]) -> Iterator[Row]:
    how, note = gettext("How it goes"), gettext("Note")
    if not reports:
        yield heading, name, number, how, statuses()[""]
    for report in reports:
        when = day(report["day"], language())
        yield heading, name, number, f"{how}, {when}", statuses()[report["status"]]
        if report["note"]:
            yield heading, name, number, f"{note}, {when}", report["note"]
