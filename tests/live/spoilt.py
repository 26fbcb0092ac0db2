"""Good examples spoilt: one field at a time given what it should not have, or could not be expected to have."""

from collections.abc import Iterator
from random import Random
from typing import Any

import msgspec
from msgspec import structs

from app.domain.command import COMMANDS
from tests.cast import Finds, plain
from tests.live.examples import EXAMPLES

WRONG_TYPES = (
    None,
    True,
    0,
    -1,
    1.5,
    2**31,
    2**53 + 1,
    -(2**63),
    2**64 - 1,
    1e300,
    [],
    ["x"],
    {},
    {"x": 1},
    [[]],
)
LONG = ("a" * 10_000, "å" * 20_000, "a" * 20_001, "字" * 30_000, "ab " * 10_000)
TEXTS = (
    "",
    " \t\n ",
    "x",
    "\u200b",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "'; DROP TABLE idea; --",
    "{limit} {0} %s %(n)s {{}}",
    "=HYPERLINK(1)",
    "../../etc/passwd",
    "\x00",
    "a\x00b\x07c\x1b[31md",
    "\x7f\x85\u2028\u2029",
    "\u202egnirts\u202c \u2066x\u2069",
    "مرحبا بكم في الورشة",
    "שלום",
    "ሰላም",
    "👩‍👩‍👧‍👦" * 30,
    "e\u0301" * 200,
    "\u0301",
    "\ufeff\ufffe\uffff",
    "\U0010ffff",
    "0",
    "-1",
    "null",
    "theme",
)
SENDER = {"lead": "fatima", "phone": "kim", "group": "kim", "door": "door", "system": "system"}


def sender_of(name: str) -> str:
    """Somebody who may send it, so that nothing but the data can be what is refused."""
    return next(SENDER[role] for role in SENDER if role in COMMANDS[name].roles)


def ids_of_other_things(w: Finds) -> list[str]:
    """One id of each kind of entity, and other words by which things are found."""
    firsts = [next(iter(rows.values())) for rows in w.state.rows.values() if rows]
    found = [entity.id for entity in firsts]
    for entity in firsts:
        found += [getattr(entity, name, "") for name in ("handle", "tag", "token", "secret_hash", "account")]
    return [id for id in found if id]


def whole(w: Finds, name: str) -> dict[str, Any]:
    """The example with every field there is, also those that may be left out."""
    return msgspec.to_builtins(msgspec.convert(plain(EXAMPLES[name](w)), COMMANDS[name].message))


def misshapen(w: Finds, name: str) -> Iterator[Any]:
    """Data that is no such command at all, whatever the workshop is like."""
    good = whole(w, name)
    yield from (None, [], "x", 1, [good], {**good, "extra": 1}, {**good, "": ""})
    for field in structs.fields(COMMANDS[name].message):
        if field.required:
            yield {key: value for key, value in good.items() if key != field.name}
        yield from ({**good, field.name: wrong} for wrong in (1.5, [[]], {"x": {"y": {"z": 1}}}))


def mistyped(w: Finds, name: str) -> Iterator[dict]:
    """Data with one field of another type, or a number nobody would send."""
    good = whole(w, name)
    for field, value in good.items():
        yield from ({**good, field: wrong} for wrong in WRONG_TYPES)
        if isinstance(value, list):
            yield from ({**good, field: [*value, odd]} for odd in WRONG_TYPES)


def spoilt(w: Finds, name: str) -> Iterator[dict]:
    """Data with one field that says something odd."""
    good = whole(w, name)
    for field, value in good.items():
        yield from ({**good, field: odd} for odd in (*TEXTS, *LONG, *ids_of_other_things(w)))
        if isinstance(value, dict):
            yield from ({**good, field: inner} for inner in _inside(value))
        if isinstance(value, list):
            yield from ({**good, field: [*value, odd]} for odd in (*TEXTS, *LONG))


def _inside(value: dict) -> Iterator[dict]:
    """A map with odd keys and odd values, two deep."""
    for key, inner in value.items():
        for odd in (*WRONG_TYPES, *TEXTS[:16], *LONG):
            yield {**value, key: odd}
            yield {**value, key: {next(iter(inner)): odd}} if isinstance(inner, dict) else {key: odd}
            if isinstance(odd, str):
                yield {**value, odd: inner}
                yield {key: {odd: "x"}}


def at_random(w: Finds, name: str, random: Random) -> Any:
    """Data with any number of fields spoilt at once, also by values that belong to another command."""
    good = whole(w, name)
    other = plain(EXAMPLES[random.choice(sorted(EXAMPLES))](w))
    pool = (*WRONG_TYPES, *TEXTS, *ids_of_other_things(w), *other.values())
    data = {field: random.choice(pool) if random.random() < 0.4 else value for field, value in good.items()}
    return {**data, **(other if random.random() < 0.1 else {})}
