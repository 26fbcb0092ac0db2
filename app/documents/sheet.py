"""The minutes as a table, CSV, for whoever wants to go on working with them in a spreadsheet."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from io import StringIO

from app.documents.minutes import Closing, Groups, Minutes, Pictures, Relay, Wall
from app.i18n import day, gettext, language
from app.words import influences, statuses

# A spreadsheet takes a cell that begins so for a formula, and runs it; some also when the sign is a full-width one,
# or when signs that are not seen stand before it.
_STARTS = frozenset("=+-@")
# What may part cells or end quotes, by the country the spreadsheet is set to: after each another cell could begin.
_PARTS = re.compile(r'([;,|\t\r\n"])')
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
    """A cell that stays text in every spreadsheet, also in one that parts cells by another sign than ours."""
    return "".join(f"'{part}" if _begins_as_formula(part) else part for part in _PARTS.split(str(cell)))


def _begins_as_formula(words: str) -> bool:
    for sign in words:
        if not sign.isspace() and unicodedata.category(sign)[0] not in "CZM":
            return unicodedata.normalize("NFKC", sign)[:1] in _STARTS
    return False


def rows(made: Minutes) -> Iterator[Row]:
    yield from _facts(made)
    for part in made.parts:
        if isinstance(part, Wall):
            yield from _wall(part)
        elif isinstance(part, Relay):
            yield from _relay(part)
        elif isinstance(part, Pictures):
            for number, picture in enumerate(part.pictures, 1):
                yield (
                    part.heading,
                    "",
                    number,
                    gettext("Picture"),
                    picture["caption"] or gettext("Picture without words"),
                )
        elif isinstance(part, Closing):
            yield from _erased(part)
            yield from (
                (part.heading, asked, "", word, n) for asked, given in part.questions for word, n in given
            )
            few = gettext("So few have answered that the answers are not shown.")
            yield from ((part.heading, asked, "", few, "") for asked in part.few)
            by = gettext("By perspective")
            yield from ((part.heading, asked, "", by, most) for asked, said in part.said for most in said)
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
        (gettext("What people wrote is deleted after"), day(workshop["contributions_until"], language())),
        (gettext("All the rest is deleted after"), day(workshop["results_until"], language())),
    )
    yield from ((gettext("Facts"), "", "", what, text) for what, text in facts if text)


def _wall(wall: Wall) -> Iterator[Row]:
    for theme in wall.themes:
        name = theme.name or gettext("Not sorted")
        if theme.dots is not None:
            yield wall.heading, name, "", gettext("Dots"), theme.dots
        yield from (
            (wall.heading, name, "", gettext("Among the three heaviest for"), whom) for whom in theme.rings
        )
        for number, (text, alike, original) in enumerate(theme.ideas, 1):
            yield wall.heading, name, number, gettext("Idea"), text
            if original:
                yield wall.heading, name, number, gettext("As it was written"), original
            if alike > 1:
                yield wall.heading, name, number, gettext("How many wrote the same"), alike
    if wall.voters:
        yield wall.heading, "", "", gettext("People who voted"), wall.voters
    if wall.too_few:
        too_few = gettext("So few have voted that the result is not shown.")
        yield wall.heading, "", "", gettext("Dots"), too_few
    yield from ((wall.heading, "", "", what, ", ".join(names)) for what, names in wall.differences)
    if wall.paper_voters:
        yield wall.heading, "", "", gettext("Of them on paper"), wall.paper_voters
    if wall.papers:
        yield wall.heading, "", "", gettext("Ideas written on paper"), wall.papers
    yield from _erased(wall)
    if not wall.erased:
        yield wall.heading, "", "", gettext("Hidden ideas"), wall.hidden
    if wall.hidden_themes:
        yield wall.heading, "", "", gettext("Hidden themes and proposals"), wall.hidden_themes
    if wall.unrendered:
        yield wall.heading, "", "", gettext("Ideas without a rendering, not shown"), wall.unrendered


def _relay(part: Relay) -> Iterator[Row]:
    for number, (question, replies) in enumerate(part.questions, 1):
        said = ((gettext("Question"), question), *((gettext("Reply"), reply) for reply in replies))
        for what, (text, _alike, original) in said:
            yield part.heading, "", number, what, text
            if original:
                yield part.heading, "", number, gettext("As it was written"), original
    yield from _erased(part)
    if not part.erased:
        yield part.heading, "", "", gettext("Hidden questions and replies"), part.hidden
    if part.unrendered:
        yield (
            part.heading,
            "",
            "",
            gettext("Questions and replies without a rendering, not shown"),
            part.unrendered,
        )


def _erased(part: Wall | Relay | Closing) -> Iterator[Row]:
    """The day on which what people had written was deleted, in its place."""
    if part.erased:
        yield (
            part.heading,
            "",
            "",
            gettext("What people had written was deleted"),
            day(part.erased, language()),
        )


def _groups(part: Groups) -> Iterator[Row]:
    for group in part.groups:
        if group.purpose:
            yield part.heading, group.name, "", gettext("Purpose"), group.purpose
        for number, action in enumerate(group.actions, 1):
            if action.new:
                yield part.heading, group.name, number, gettext("Promises"), gettext("New since last time")
            elif action.before is not None:
                word = (
                    gettext("Changed since last time") if action.before else gettext("Stands since last time")
                )
                yield part.heading, group.name, number, gettext("Promises"), word
            yield from ((part.heading, group.name, number, asked, said) for asked, said in action.answers)
            for asked, said in action.since:
                yield (
                    part.heading,
                    group.name,
                    number,
                    gettext("Changed since then: {what}", what=asked),
                    said,
                )
            for asked, said in action.before or ():
                yield (
                    part.heading,
                    group.name,
                    number,
                    gettext("As it was promised: {words}", words=asked),
                    said,
                )
            if action.hidden:
                yield (
                    part.heading,
                    group.name,
                    number,
                    gettext("Promises"),
                    gettext("Hidden by the facilitator"),
                )
            if part.kind == "review":
                yield from _reports(part.heading, group.name, number, action.reports)
        if not group.actions:
            yield part.heading, group.name, "", gettext("Promises"), gettext("Nothing was promised.")
    yield part.heading, "", "", gettext("Hidden texts"), part.hidden


def _reports(heading: str, name: str, number: int, reports: list[dict]) -> Iterator[Row]:
    how, note = gettext("How it goes"), gettext("Note")
    if not reports:
        yield heading, name, number, how, statuses()[""]
    for report in reports:
        when = day(report["day"], language())
        yield heading, name, number, f"{how}, {when}", statuses()[report["status"]]
        if report.get("hidden"):
            yield heading, name, number, f"{note}, {when}", gettext("Hidden by the facilitator")
        elif report["note"]:
            yield heading, name, number, f"{note}, {when}", report["note"]
