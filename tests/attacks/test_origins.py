"""Other pages and other names: the matrix of hosts and origins over pages, posts, polling and websocket.

What is tried is what a browser can be made to send by a page elsewhere, by a name that is given our address (DNS
rebinding), and by headers a proxy would set.
"""

from __future__ import annotations

import json
import re
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from flask_socketio import SocketIO
from werkzeug.serving import make_server as make_plain_server

from tests.browser.server import Server, free_port

ELSEWHERE = "pwned.example"
FOREIGN_HOSTS = (ELSEWHERE, "127.0.0.1.pwned.example", "localhost.pwned.example", "pwned.example:{port}",
                 "[::1].pwned.example", "127.0.0.1@pwned.example",
                 "pwned.example@127.0.0.1", "pwned.example#127.0.0.1", "")  # fmt: skip
FOREIGN_ORIGINS = ("http://pwned.example", "http://pwned.example:{port}", "null", "https://127.0.0.1.pwned.example",
                   "http://127.0.0.1:1", "http://localhost.pwned.example:{port}", "file://", "http://",
                   "http://127.0.0.1:{port}@pwned.example", "http://pwned.example/127.0.0.1:{port}",
                   "http://pwned.example?127.0.0.1:{port}", "http://pwned.example#127.0.0.1:{port}")  # fmt: skip
SPOOFS = (
    {},
    {"X-Forwarded-Host": ELSEWHERE},
    {"X-Forwarded-Host": "127.0.0.1:{port}"},
    {"X-Forwarded-Host": ELSEWHERE, "X-Forwarded-Proto": "https", "X-Forwarded-Port": "443"},
    {"Forwarded": "host=pwned.example;proto=https"},
    {"X-Host": ELSEWHERE, "X-Original-Host": ELSEWHERE, "X-Forwarded-Server": ELSEWHERE},
)
WAYS = ("page", "post", "form", "polling", "websocket")
CODE = json.dumps({"code": "234567"})


@dataclass
class Answer:
    status: int
    text: str

    def speaks(self, way: str) -> bool:
        """Whether it did what it was asked: a page, a post that was looked at, a socket that was opened."""
        if way == "websocket":
            return self.status == 101
        if way == "polling":
            return self.status == 200 and '"sid"' in self.text
        if way in ("post", "form"):
            return not (self.status in (400, 403, 405) and "unknown_code" not in self.text)
        return self.status == 200


class Caller:
    """Sends requests by hand: a browser would not let one choose these headers."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.sent = 0

    def __call__(self, way: str, host: str, origin: str | None, spoof: dict[str, str]) -> Answer:
        socket_path = "/socket.io/?EIO=4&w=framtid00001&transport="
        method, path, more, body = {
            "page": ("GET", "/", {}, ""),
            "post": ("POST", "/code", {"Content-Type": "application/json"}, CODE),
            "form": (
                "POST",
                "/sign-in",
                {"Content-Type": "application/x-www-form-urlencoded"},
                "name=a&password=b",
            ),
            "polling": ("GET", socket_path + "polling", {}, ""),
            "websocket": (
                "GET",
                socket_path + "websocket",
                {
                    "Upgrade": "websocket",
                    "Connection": "Upgrade",
                    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
                    "Sec-WebSocket-Version": "13",
                },
                "",
            ),
        }[way]
        headers = {
            "Host": host,
            "Connection": "close",
            **({} if origin is None else {"Origin": origin}),
            **spoof,
            **more,
        }
        if body:
            headers["Content-Length"] = str(len(body))
        lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
        self.sent += 1
        return self.send("\r\n".join([*lines, "", body]).replace("{port}", str(self.port)))

    def send(self, text: str) -> Answer:
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as line:
            line.sendall(text.encode())
            said = b""
            while not is_whole(said) and (data := line.recv(65536)):
                said += data
        text = said.decode("utf-8", "replace")
        return Answer(int(text.split()[1]) if text else 0, text)


def is_whole(said: bytes) -> bool:
    """Whether all of the answer has come, on a connection that may stay open."""
    head, ends, body = said.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: *(\d+)", head)
    if not ends or head.startswith(b"HTTP/1.1 101"):
        return bool(ends)
    return len(body) >= int(length[1]) if length else body.endswith(b"0\r\n\r\n")


def attacks(port: int) -> Iterator[tuple[str, str, str | None, dict[str, str]]]:
    """What must be refused: (way, host, origin, spoofed headers)."""
    ours = f"127.0.0.1:{port}"
    for spoof in SPOOFS:
        for way in WAYS:
            for host in FOREIGN_HOSTS:
                # Rebinding: the page and the request have the same foreign name.
                for origin in (f"http://{host}", f"http://{ours}", None):
                    yield way, host, origin, spoof
            if way != "page":  # a page may be opened from anywhere
                for origin in FOREIGN_ORIGINS:
                    yield way, ours, origin, spoof


def let_in(caller: Caller) -> set[tuple[str, str, str | None, str]]:
    """The attacks that got what they wanted."""
    return {
        (way, host, origin, str(spoof))
        for way, host, origin, spoof in attacks(caller.port)
        if caller(way, host, origin, spoof).speaks(way)
    }


@pytest.fixture(
    scope="module", params=[{}, {"PUBLIC_URL": "https://verkstad.example.se"}], ids=["room", "public"]
)
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with Server(tmp_path_factory.mktemp("origins"), **request.param) as server:
        yield server


def test_nothing_from_elsewhere_is_let_in(server: Server, say):
    caller = Caller(server.port)
    assert let_in(caller) == set()
    say(
        f"origins: {caller.sent} requests with foreign hosts, origins and forwarded hosts over {', '.join(WAYS)}:"
        " 0 let in"
    )


@pytest.mark.parametrize("way", WAYS)
def test_our_own_pages_are_let_in(server: Server, way: str):
    """Or the refusals above would say nothing. (A form without its token is refused for that.)"""
    ours = f"127.0.0.1:{server.port}"
    answer = Caller(server.port)(way, ours, f"http://{ours}", {})
    if way == "form":
        assert answer.status == 403
        assert "Ladda" in answer.text or "öppen länge" in answer.text
    else:
        assert answer.speaks(way)


@pytest.mark.parametrize("spoof", SPOOFS, ids=lambda spoof: " ".join(spoof) or "none")
def test_a_name_that_is_only_said_to_be_ours_is_shown_nowhere(server: Server, spoof: dict):
    """Links and square codes on our pages would lead there."""
    ours = f"127.0.0.1:{server.port}"
    caller = Caller(server.port)
    for way in ("page", "post", "form"):
        assert ELSEWHERE not in caller(way, ours, f"http://{ours}", spoof).text


def test_a_form_from_our_page_needs_its_token_and_cookie(server: Server):
    """With the right origin too: what a page elsewhere cannot read it cannot send."""
    ours = f"127.0.0.1:{server.port}"
    caller = Caller(server.port)
    for more in ({"Cookie": "visitor=chosen"}, {"Cookie": "session=chosen"}, {"Cookie": "visitor="}):
        assert not caller("form", ours, f"http://{ours}", more).speaks("form")


# --- the control ---


@pytest.fixture
def stock() -> Iterator[Caller]:
    """Flask and Flask-SocketIO as they come."""
    app = Flask("stock")
    app.add_url_rule("/", endpoint="page", view_func=lambda: "hej")
    app.add_url_rule(
        "/code",
        endpoint="code",
        view_func=lambda: ({"error": {"code": "unknown_code"}}, 404),
        methods=["POST"],
    )
    app.add_url_rule("/sign-in", endpoint="sign_in", view_func=lambda: "hej", methods=["POST"])
    SocketIO(app, async_mode="threading")
    served = make_plain_server("127.0.0.1", free_port(), app, threaded=True)
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    yield Caller(served.port)
    served.shutdown()
    thread.join()


def test_control_the_libraries_as_they_come_let_them_in(stock: Callable, say):
    """By a foreign name, by a spoofed X-Forwarded-Host, and posts from everywhere."""
    found = let_in(stock)
    ways = {way for way, *_ in found}
    assert {"page", "post", "form", "polling"} <= ways
    ours = f"127.0.0.1:{stock.port}"
    spoofed = {"X-Forwarded-Host": ELSEWHERE}
    assert stock("polling", ours, f"http://{ELSEWHERE}", spoofed).speaks("polling")
    assert not stock("polling", ours, f"http://{ELSEWHERE}", {}).speaks("polling")
    say(f"origins, control: stock Flask-SocketIO lets {len(found)} of {stock.sent - 2} in")


def test_the_address_on_the_square_code_is_ours(server: Server, tmp_path: Path):
    """What is drawn for the room is refused for any other address, whatever the request says it came by."""
    ours = f"127.0.0.1:{server.port}"
    caller = Caller(server.port)
    for spoof in SPOOFS:
        body = json.dumps({"text": f"http://{ELSEWHERE}/w/x/phone#j=x"})
        # A proxy on this computer is believed that it came by https, and then a page of http is none of ours.
        https = "X-Forwarded-Proto" in spoof
        for scheme in ("http", "https"):
            lines = ["POST /qr HTTP/1.1", f"Host: {ours}", f"Origin: {scheme}://{ours}", "Connection: close"]
            lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
            lines += [f"{name}: {value}" for name, value in spoof.items()]
            said = caller.send("\r\n".join([*lines, "", body])).text
            assert ("cross_site" if https and scheme == "http" else "not_our_address") in said
