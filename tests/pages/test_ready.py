"""A hall that comes at once is answered without Flask, and just as Flask would: the same words, the same refusals."""

import json
from io import BytesIO

import pytest
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Response

from app.domain.entities import Seat
from app.pages import ready as module
from tests.pages.visitor import HOME

SECRET = "S" * 22


@pytest.fixture
def ready(app):
    return app.extensions["ready"]


@pytest.fixture
def seats(app, workshop):
    return lambda: app.extensions["live"].state(workshop).all(Seat)


def phone(workshop: str, **how) -> dict:
    how["headers"] = {"Accept-Language": "sv"} | how.get("headers", {})
    return EnvironBuilder(f"/w/{workshop}/phone", HOME, **how).get_environ()


def seat(workshop: str, token: str, **how) -> dict:
    body = {"token": token, "secret": SECRET, "perspective": "client"} | how.pop("body", {})
    how["headers"] = {"Origin": HOME, "X-Forwarded-For": "10.0.0.1"} | how.get("headers", {})
    how = {"data": json.dumps(body), "content_type": "application/json", "method": "POST"} | how
    return EnvironBuilder(
        f"/w/{workshop}/seat", HOME, environ_base={"REMOTE_ADDR": "127.0.0.1"}, **how
    ).get_environ()


def parts(answer: bytes) -> tuple[str, dict[str, str], bytes]:
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    assert len(headers) == len(lines)
    assert headers.pop("Date").endswith(" GMT")
    return first, headers, body


def flasks(app, environ: dict) -> tuple[str, dict[str, str], bytes]:
    answer = Response.from_app(app, environ, buffered=True)
    return f"HTTP/1.1 {answer.status}", dict(answer.headers), answer.data


@pytest.mark.parametrize("language", ["sv", "en", ""])
def test_the_page_is_flasks_own(app, ready, workshop, language):
    for _ in range(2):
        answer = ready(phone(workshop, headers={"Accept-Language": language}))
        assert parts(answer) == flasks(app, phone(workshop, headers={"Accept-Language": language}))


def test_a_page_asked_for_by_another_address_is_another_page(ready, workshop):
    there = parts(ready(phone(workshop, headers={"Host": "192.168.1.7:8000"})))[2]
    assert b'data-address="http://192.168.1.7:8000"' in there
    assert b"192.168.1.7" not in parts(ready(phone(workshop)))[2]


def test_a_page_is_kept_for_a_moment_only(app, ready, workshop, monkeypatch):
    asked = []
    monkeypatch.setattr(module, "_whole", lambda *_: asked.append(1) or b"page")
    now = 0.0
    monkeypatch.setattr(module.time, "monotonic", lambda: now)
    for now, times in ((10, 1), (10.9, 1), (11, 2), (11.5, 2)):  # noqa: B007
        assert ready(phone(workshop)) == b"page"
        assert len(asked) == times
    for number in range(module.MOST_KEPT * 3):
        ready(phone(workshop, headers={"Accept-Language": f"x{number}"}))
    assert len(ready._pages) <= module.MOST_KEPT


@pytest.mark.parametrize(
    "how",
    [
        {"headers": {"Cookie": "lang=en"}},
        {"headers": {"Host": "elsewhere.example"}},
        {"query_string": "lang=en"},
        {"method": "HEAD"},
        {"method": "POST"},
    ],
)
def test_what_is_not_plain_goes_the_long_way(ready, workshop, how):
    ready(phone(workshop))
    assert ready(phone(workshop, **how)) is None


@pytest.mark.parametrize(
    "path", ["/w/aaaaaaaaaaaa/phone", "/w/nothing/phone", "/", "/w/../phone", "/w//seat"]
)
def test_nothing_else_is_ready(ready, path):
    assert ready(EnvironBuilder(path, HOME).get_environ()) is None


def test_a_seat_is_taken_and_answered_as_by_flask(app, ready, workshop, open_door, seats):
    _, token = open_door
    answer = ready(seat(workshop, token))
    assert len(seats()) == 1
    assert parts(answer) == flasks(app, seat(workshop, token))
    assert len(seats()) == 1


REFUSED = {
    "cross_site": {"headers": {"Origin": "http://elsewhere.example"}},
    "page_old": {"content_type": "text/plain"},
    "door_shut": {"body": {"token": "guess"}},
    "bad_request": {"body": {"secret": "short"}},
    "unknown_choice": {"body": {"perspective": "boss"}},
}


@pytest.mark.parametrize("code", REFUSED)
def test_whoever_is_refused_is_told_so_by_flask(app, ready, workshop, open_door, seats, code):
    environ = seat(workshop, open_door[1], **REFUSED[code])
    assert ready(environ) is None
    answer = Response.from_app(app, environ, buffered=True)
    assert answer.status_code >= 400
    if answer.mimetype == "application/json":
        assert json.loads(answer.data)["error"]["code"] == code
    assert seats() == []


def test_a_mishap_is_flasks_too(app, ready, workshop, open_door, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(app.extensions["live"], "submit", broken)
    environ = seat(workshop, open_door[1])
    assert ready(environ) is None
    assert Response.from_app(app, environ, buffered=True).status_code == 500


def test_no_seat_for_a_host_that_is_not_ours(ready, workshop, open_door, seats):
    there = "elsewhere.example"
    assert ready(seat(workshop, open_door[1], headers={"Host": there, "Origin": f"http://{there}"})) is None
    assert seats() == []


def test_a_wrong_try_counts_once_and_the_many_before_it_stop_only_what_is_wrong(
    app, ready, workshop, open_door, seats
):
    limits, who = app.extensions["limits"], "10.0.0.1"
    counted = []
    limits.wrong = lambda *what: counted.append(what)
    environ = seat(workshop, "guess")
    assert ready(environ) is None
    Response.from_app(app, environ, buffered=True)
    assert counted == [("door", who)]
    del limits.wrong
    for _ in range(1001):
        limits.wrong("door", who)
    environ = seat(workshop, "guess")
    assert ready(environ) is None
    environ["wsgi.input"] = BytesIO(environ["wsgi.input"].getvalue())
    assert Response.from_app(app, environ, buffered=True).status_code == 429
    assert seats() == []
    assert ready(seat(workshop, open_door[1])).startswith(b"HTTP/1.1 200")
    assert len(seats()) == 1
