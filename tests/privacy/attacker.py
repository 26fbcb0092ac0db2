"""Somebody who wants to know who wrote what, and has the files and the log, but no phone's secret.

`writers` names the seat behind as many ideas, ballots and so on as it can; `threads` tells what one person wrote in
different steps. Each must find nothing in the product and much in a build that stores a link (the controls).
"""

import base64
import hashlib
import hmac
from collections.abc import Iterator
from itertools import product

from tests.privacy.evidence import Evidence, Row

WRITTEN = ("idea", "ballot", "proposal", "answer", "member", "question", "reply")
# Columns whose value many rows share: they say nothing of one of them.
SHARED = (
    "workshop",
    "step",
    "meeting",
    "theme",
    "group",
    "round",
    "perspective",
    "question",
    "choice",
    "outcome",
)
SHORTEST = 12
WINDOW = 400
Pair = tuple[str, str]


def writers(evidence: Evidence) -> set[Pair]:
    """(id of what was written, id of the seat that wrote it)."""
    seats = {seat["id"]: set(own(seat)) for seat in evidence.rows("seat")}
    written = {row["id"]: set(own(row)) for table in WRITTEN for row in evidence.rows(table)}
    return {
        *same_value(written, seats),
        *made_from_the_seat(evidence, written, seats),
        *side_by_side(_all_rows(evidence), written, seats),
        *side_by_side((line.encode() for line in evidence.log), written, seats),
        *near_each_other(evidence, written, seats),
    }


def own(row: Row) -> list[str]:
    """The values that are a row's own: by them it is known again elsewhere."""
    return [
        value
        for name, value in row.items()
        if name not in SHARED and isinstance(value, str) and len(value) >= SHORTEST
    ]


def same_value(written: dict[str, set], seats: dict[str, set]) -> Iterator[Pair]:
    """A seat's id or hash stands in what it wrote."""
    for (thing, values), (seat, known) in product(written.items(), seats.items()):
        if values & known:
            yield thing, seat


def made_from_the_seat(evidence: Evidence, written: dict[str, set], seats: dict[str, set]) -> Iterator[Pair]:
    """A tag is made from what stands in the seat's row and something that stands elsewhere in the file."""
    steps = evidence.rows("step")
    contexts = {"", *(step["id"] for step in steps), *(f"{step['id']}:{step['round']}" for step in steps)}
    contexts |= {row["id"] for row in evidence.rows("meeting")} | {
        row["id"] for row in evidence.rows("workshop")
    }
    made = {}
    for seat, known in seats.items():
        for value, context in product(known, contexts):
            made.update(dict.fromkeys(derived(value, context), seat))
    for thing, values in written.items():
        own_context = [derived_seat for value in values if (derived_seat := made.get(value[:SHORTEST]))]
        yield from ((thing, seat) for seat in own_context)
        for seat, known in seats.items():
            for value, context in product(known, values):
                if {mine[:SHORTEST] for mine in values} & derived(value, context):
                    yield thing, seat


def derived(value: str, context: str) -> set[str]:
    """The beginnings of what one would make of a value and a context."""
    inputs = {value + context, context + value, f"{value}:{context}", f"{context}:{value}"}
    found = set()
    for kind in ("sha256", "sha1", "md5", "blake2b"):
        digests = [hashlib.new(kind, text.encode()).digest() for text in inputs]
        digests.append(hmac.digest(value.encode(), context.encode(), "sha256"))
        digests.append(hmac.digest(context.encode(), value.encode(), "sha256"))
        for digest in digests:
            encoded = base64.urlsafe_b64encode(digest).decode()
            found |= {digest.hex()[:SHORTEST], encoded[:SHORTEST]}
    return found


def _all_rows(evidence: Evidence) -> Iterator[bytes]:
    """Every row of every table of every file as one text."""
    for tables in evidence.tables.values():
        for rows in tables.values():
            yield from ("\n".join(map(str, row.values())).encode() for row in rows)


def side_by_side(texts: Iterator[bytes], written: dict[str, set], seats: dict[str, set]) -> Iterator[Pair]:
    """One row or one line of the log names both."""
    for text in texts:
        found = [seat for seat, known in seats.items() if any(value.encode() in text for value in known)]
        for seat in found:
            for thing, values in written.items():
                if thing != seat and any(value.encode() in text for value in values):
                    yield thing, seat


def near_each_other(evidence: Evidence, written: dict[str, set], seats: dict[str, set]) -> Iterator[Pair]:
    """In the raw bytes, also of rows that are gone: a seat's mark within a row's length of what was written."""
    for raw in evidence.raw.values():
        places = [
            (place, seat)
            for seat, known in seats.items()
            for value in known
            for place in _places(raw, value.encode())
        ]
        for place, seat in places:
            around = raw[max(0, place - WINDOW) : place + WINDOW]
            for thing, values in written.items():
                if any(value.encode() in around for value in values):
                    yield thing, seat


def _places(raw: bytes, value: bytes) -> Iterator[int]:
    place = raw.find(value)
    while place >= 0:
        yield place
        place = raw.find(value, place + 1)


def threads(evidence: Evidence) -> set[tuple[str, str, str]]:
    """(tag, step, step): the same mark on what was written in two steps is one person in both."""
    steps: dict[str, set[str]] = {}
    for table in WRITTEN:
        for row in evidence.rows(table):
            for name in ("tag", "handle"):
                if row.get(name):
                    steps.setdefault(row[name], set()).add(row["step"])
    return {(tag, *sorted(two)[:2]) for tag, two in steps.items() if len(two) > 1}
