"""Values nobody would send: made from what a message says of itself, from nothing but JSON, and from bytes."""

from __future__ import annotations

import string
from collections.abc import Callable
from random import Random
from typing import Any, get_args, get_origin, get_type_hints

from msgspec import structs

from tests.attacks.payloads import PAYLOADS
from tests.live.spoilt import LONG, TEXTS, WRONG_TYPES

# What a value may be told to be, as long as it is JSON.
NUMBERS = (0, 1, -1, 2, 3, 7, 20, 40, 480, 10**6, 2**31, 2**53, 2**63 - 1, -(2**63), 0.5, -0.0, 1e308)
SIGNS = string.printable + "åäöÅÄÖéß→’”…\u00a0\u200b\u200d\u202e\ufeff\u0301字😀"
DEEPEST = 5


def text(random: Random) -> str:
    kind = random.random()
    if kind < 0.35:
        return random.choice(TEXTS)
    if kind < 0.6:
        return random.choice(PAYLOADS)
    if kind < 0.63:
        return random.choice(LONG)
    return "".join(random.choices(SIGNS, k=random.choice((0, 1, 5, 22, 30, 140, 500))))


def anything(random: Random, deep: int = 0) -> Any:
    """Any JSON at all."""
    kind = random.random()
    if kind < 0.3:
        return random.choice(WRONG_TYPES)
    if kind < 0.6:
        return text(random)
    if kind < 0.75 or deep >= DEEPEST:
        return random.choice(NUMBERS)
    many = random.choice((0, 1, 2, 5))
    if kind < 0.87:
        return [anything(random, deep + 1) for _ in range(many)]
    return {text(random): anything(random, deep + 1) for _ in range(many)}


def of_type(kind: Any, random: Random, words: list[str]) -> Any:
    """A value the type allows, mostly; `words` are ids and other names that lead to something."""
    if random.random() < 0.04:
        return anything(random)
    origin, parts = get_origin(kind), get_args(kind)
    if hasattr(kind, "__metadata__"):
        return of_type(parts[0], random, words)
    if kind is str:
        return random.choice(words) if random.random() < 0.5 else text(random)
    if kind is bool:
        return random.random() < 0.5
    if kind in (int, float):
        return random.choice(NUMBERS[:-3]) if kind is int else random.choice(NUMBERS)
    if origin is list:
        return [of_type(parts[0], random, words) for _ in range(random.choice((0, 1, 2, 6)))]
    if origin is dict:
        keys = [
            of_type(parts[0], random, ["sv", "en", "title", "prompt", "dots", "wall", *words[:5]])
            for _ in range(2)
        ]
        return {str(key): of_type(parts[1], random, words) for key in keys}
    if parts:  # one or another
        return of_type(random.choice(parts), random, words)
    return None if kind is type(None) else anything(random)


def message(cls: type, random: Random, words: list[str], good: dict | None = None) -> dict:
    """Fields as the message has them, some left out, some as in a good example, now and then one too many."""
    hints = get_type_hints(cls, include_extras=True)
    made = {}
    for field in structs.fields(cls):
        if random.random() < 0.05:
            continue
        keep = good is not None and field.name in good and random.random() < 0.5
        made[field.name] = good[field.name] if keep else of_type(hints[field.name], random, words)
    if random.random() < 0.05:
        made[text(random)] = anything(random)
    return made


# --- bytes ---

METHODS = ("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "CONNECT", "get", "BREW", "")
VERSIONS = ("HTTP/1.1", "HTTP/1.0", "HTTP/2", "HTTP/9.9", "HTTP", "", "HTTP/1.1 x")
HEADERS = ("Host", "Origin", "Referer", "Cookie", "Accept-Language", "Accept-Encoding", "Content-Type",
           "Content-Length", "Transfer-Encoding", "Expect", "Connection", "Upgrade",
           "X-Forwarded-For", "X-Forwarded-Host", "Range",
           "If-Modified-Since", "If-None-Match", "Authorization", "Sec-WebSocket-Key",
           "Sec-WebSocket-Version")  # fmt: skip
TYPES = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "",
         "application/json; charset=utf-16", "application/xml", "multipart/form-data", "a/b; c=\"",
         "application/json;;")  # fmt: skip
ENCODINGS: tuple[Callable[[str], bytes], ...] = (
    lambda said: said.encode("utf-8", "replace"),
    lambda said: said.encode("utf-16", "replace"),
    lambda said: said.encode("latin-1", "replace"),
    lambda said: said.encode("utf-7", "replace"),
    lambda said: said.encode("utf-8", "replace")[: len(said) // 2],
    lambda said: b"\xff\xfe\x00" + said.encode("utf-8", "replace"),
)


def noise(random: Random, most: int = 60) -> bytes:
    return bytes(random.randrange(256) for _ in range(random.randrange(most)))


def escaped(random: Random) -> str:
    """Something in an address: escaped well, badly, twice, or not at all."""
    said = text(random)[:200]
    kind = random.random()
    if kind < 0.5:
        from urllib.parse import quote

        return quote(said.encode("utf-8", "replace"), safe="/" if kind < 0.1 else "")
    if kind < 0.7:
        return "".join(f"%{byte:02x}" for byte in noise(random, 12))
    if kind < 0.85:
        return random.choice(
            ("..", "../..", "%2e%2e%2f", "%252e", "%", "%zz", "%00", "//", "\\", "%c0%ae", ";", "?x=", ".")
        )
    return "".join(
        random.choices(string.ascii_letters + string.digits, k=random.choice((1, 12, 22, 64, 500)))
    )


def raw_request(random: Random, port: int, paths: list[str]) -> bytes:
    """A request as bytes, spoilt somewhere or everywhere."""
    path = random.choice(paths) + (escaped(random) if random.random() < 0.4 else "")
    line = (
        f"{random.choice(METHODS)} {path} {random.choice(VERSIONS) if random.random() < 0.3 else 'HTTP/1.1'}"
    )
    headers = {"Host": f"127.0.0.1:{port}", "Origin": f"http://127.0.0.1:{port}", "Connection": "close"}
    body = noise(random) if random.random() < 0.3 else random.choice(ENCODINGS)(text(random)[:3000])
    headers["Content-Length"] = str(len(body))
    for _ in range(random.choice((0, 1, 3))):
        value = random.choice(
            (text(random)[:300], random.choice(TYPES), "0", "-1", "1e9", "chunked", "100-continue", "close")
        )
        headers[random.choice(HEADERS)] = value
    lines = [line, *(f"{name}: {value}" for name, value in headers.items())]
    head = random.choice(("\r\n", "\r\n", "\r\n", "\n")).join(lines).encode("utf-8", "replace")
    made = head + b"\r\n\r\n" + body
    if random.random() < 0.2:  # a byte here and there
        spoilt = bytearray(made)
        for _ in range(5):
            spoilt[random.randrange(len(spoilt))] = random.randrange(256)
        made = bytes(spoilt)
    return made[: random.randrange(len(made))] if random.random() < 0.05 else made


# --- sockets ---


def packet(random: Random) -> str:
    """What comes by a websocket: Engine.IO and Socket.IO by the book, by half of it, or by none."""
    import json

    kind = random.random()
    event = random.choice(
        ("command", "since", "finished", "connect", "disconnect", "message", "", text(random))
    )
    if kind < 0.35:
        return "42" + json.dumps(
            [event, *(anything(random) for _ in range(random.choice((0, 1, 1, 1, 2, 4))))]
        )
    if kind < 0.55:
        command = {
            "id": random.choice(("x" * 22, "", 1, None)),
            "name": text(random),
            "data": anything(random),
        }
        return "42" + json.dumps(["command", command])
    if kind < 0.7:
        return random.choice("0123456789") + random.choice("0123456789") + json.dumps(anything(random))
    if kind < 0.8:
        return random.choice(("40", "41", "42", "43", "44", "45", "2probe", "3probe", "5", "6", "40/x,", "42/x,[]",
                              "421[]",
                              "42[", "42{}", "42[1]", "42null", "429" * 50 + "[]", "40{\"as\":", "4", ""))  # fmt: skip
    return text(random)
