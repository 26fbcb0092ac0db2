"""The real server's own log, in both modes and as talkative as can be: no text, no code, no token and no address in it.

Somebody joins behind a proxy, writes, types wrong codes, and sends bytes that are no request and no packet.
"""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from app.domain.entities import Meeting
from tests.attacks.test_fuzz_wire import status
from tests.cast import ID, handle, secret_of
from tests.live.raw import Raw, frame
from tests.live.serving import Served, served
from tests.privacy.conftest import CANARY

# As a proxy in front says where somebody comes from; it is believed, for the server is told to.
ADDRESS, BROWSER = "203.0.113.77", "Kanariebrowser/7"
AN_ADDRESS = re.compile(r"\b\d{1,3}(?:\.\d{1,3}){3}\b")
SECRET, WRONG_SECRET, CODE, GUESS = (
    secret_of("canary"),
    secret_of("wrong"),
    "987654",
    "guessed0kanariefagel0token",
)
BEHIND = {"X-Forwarded-For": ADDRESS, "X-Real-IP": ADDRESS, "User-Agent": BROWSER}
SETTINGS = {"LOG_LEVEL": "DEBUG", "TRUSTED_PROXIES": "127.0.0.1"}
MODES = pytest.mark.parametrize("mode", ["eventlet", "threading"])

# A build that logs each command, and each request with whom it comes from.
TELLING = """
import logging, sys
import wsgi
from flask import request
from app.live import room

decide, create = room.decide, wsgi.create_app

def telling(draft, who, message):
    logging.getLogger("app").info("%r", message)
    decide(draft, who, message)

def created(settings):
    app = create(settings)
    app.before_request(lambda: logging.getLogger("app").info("%s %s", request.headers, request.get_data()))
    return app

room.decide, wsgi.create_app = telling, created
sys.exit(wsgi.main())
"""


def posts(here: Served, path: str, data: dict) -> int:
    headers = {"Content-Type": "application/json", "Origin": here.url, **BEHIND}
    asked = urllib.request.Request(f"{here.url}{path}", json.dumps(data).encode(), headers)
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        return refused.code


def phone(here: Served, auth: dict) -> Raw:
    return Raw(here.url, ID, auth, deflate=False)


def a_bad_day(here: Served) -> list[str]:
    """Everything happens; the canaries that were let loose."""
    meeting = here.play.find(Meeting, stage="open")
    seat = {"token": meeting.token, "secret": SECRET, "perspective": "client"}
    assert posts(here, f"/w/{ID}/seat", seat) == 200
    assert posts(here, f"/w/{ID}/seat", {**seat, "token": GUESS, "secret": WRONG_SECRET}) >= 400
    assert posts(here, "/code", {"code": CODE}) >= 400
    assert posts(here, "/code", {"code": [CANARY]}) >= 400
    assert posts(here, f"/w/{CANARY.encode().hex()}/seat", seat) >= 400
    mine = [handle() for _ in range(3)]
    spoilt = (
        f'42["command", {{"id": "{mine[2]}", "text": "\\ud800{CANARY}"}}]',
        f'42["{CANARY}", {{"{SECRET}',
    )
    with phone(here, {"as": "phone", "secret": SECRET}) as writer:
        text = f"{CANARY} i luren"
        assert writer.command("post_idea", step=here.step, handle=mine[0], text=text)["ok"]
        for wrong in ({"text": text * 99}, {"text": text, "more": CANARY}, {"text": 7}):
            assert not writer.command("post_idea", step=here.step, handle=mine[1], **wrong)["ok"]
        assert not writer.command(f"{CANARY}_command")["ok"]
        for packet in spoilt:
            writer.send(frame(packet))
    for auth in ({"as": "phone", "secret": WRONG_SECRET}, {"as": "group", "token": GUESS}):
        phone(here, auth).close()
    headers = f"X-Forwarded-For: {ADDRESS}\r\nUser-Agent: {BROWSER}\r\nCookie: session={GUESS}\r\n".encode()
    canary = CANARY.encode()
    for request in (
        b"GET /" + canary + b" HTTP/1.1\r\nHost: x\r\n" + headers + b"\r\n",
        b"GET /\x00\xff" + canary + b" HTTP/9.9\r\n" + headers + b"\r\n",
        b"POST /code HTTP/1.1\r\nHost: "
        + canary
        + b"\r\nContent-Length: -"
        + canary
        + b"\r\n"
        + headers
        + b"\r\n",
        b"POST /code HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + headers + b"\r\n" + canary,
        b"\x16\x03\x01" + canary + headers,
        canary * 9000,
        headers * 900,
    ):
        status(here, request)
    assert here.server.healthy()
    return [CANARY, SECRET, WRONG_SECRET, CODE, GUESS, ADDRESS, BROWSER, meeting.token, meeting.code, *mine]


def looks(canary: str) -> set[str]:
    """As it is, as bytes of a request are read, and as numbers."""
    return {canary, canary.encode().decode("latin-1"), canary.encode().hex(), ascii(canary)[1:-1]}


def told(folder: Path, mode: str) -> tuple[list[str], set[str], int]:
    """The canaries and addresses of the log's lines since the server answered; its length."""
    with served(folder, ASYNC_MODE=mode, **SETTINGS) as here:
        before = len(here.server.log)  # the greeting holds addresses: its own
        canaries = a_bad_day(here)
    log = here.server.log[before:]
    found = {canary for canary in canaries if any(look in log for look in looks(canary))}
    return canaries, found | set(AN_ADDRESS.findall(log)), len(log)


@MODES
def test_the_servers_log_holds_no_canary_and_no_address(tmp_path: Path, mode: str, say):
    canaries, found, length = told(tmp_path, mode)
    say(
        f"the server's log, {mode}, DEBUG: {len(canaries)} canaries, {length:,} characters: {len(found)} found"
    )
    assert found == set()
    assert length, "the log was on"


@MODES
def test_control_a_server_that_tells(tmp_path: Path, mode: str, monkeypatch: pytest.MonkeyPatch, say):
    monkeypatch.setattr("tests.browser.server.Server.program", ("-c", TELLING))
    _canaries, found, _length = told(tmp_path, mode)
    say(f"the server's log, {mode}, control, it tells what comes from where: {len(found)} found")
    assert {CANARY, SECRET, CODE, ADDRESS} <= found
