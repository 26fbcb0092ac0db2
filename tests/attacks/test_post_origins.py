"""Every route that takes posts refuses those from elsewhere, before its view is asked; so does a seat's."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import wraps
from pathlib import Path

import pytest
from flask import request
from werkzeug.routing import Rule

from app.pages import guard
from app.storage.workshop import file_of
from tests.attacks.pair import ADMINISTRATOR, Pair, filled, routes
from tests.attacks.real import Real
from tests.cast import ID
from tests.pages.visitor import HOME, Form, Visitor

ELSEWHERE = "http://pwned.example"
# What a browser says of a post that a page elsewhere has made it send.
SAID: dict[str, dict[str, str]] = {
    "foreign": {"Origin": ELSEWHERE},
    "null": {"Origin": "null"},
    "none": {},
    "cross-site": {"Origin": HOME, "Sec-Fetch-Site": "cross-site"},
    "same-site": {"Origin": HOME, "Sec-Fetch-Site": "same-site"},
    "referer": {"Referer": f"{ELSEWHERE}/{HOME}"},
}
# A form that comes from nowhere that is said is judged by its token alone (`guard.check_form_origin`).
BY_TOKEN = {"null", "none"}


class Posts:
    """Posts to one app by who may do most there; `send` says whether the view was asked."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.asked = False
        self.visitors = [pair.visitor("fatima"), pair.visitor(ADMINISTRATOR)]
        self.routes = [rule for rule, method in routes(pair.app) if method == "POST"]
        for endpoint, view in pair.app.view_functions.items():
            pair.app.view_functions[endpoint] = self._noted(view)

    def _noted(self, view):
        @wraps(view)
        def noted(*_args, **_named):
            self.asked = True
            return "asked"

        return noted

    def send(
        self, visitor: Visitor, rule: Rule, headers: dict[str, str], *, form: bool, token: str = ""
    ) -> bool:
        self.asked = False
        body = {"data": {"form_token": token}} if form else {"json": {}}
        answer = visitor.client.post(filled(rule, id=ID), headers=headers, **body)
        assert self.asked or answer.status_code == 403
        return self.asked

    def let_in(self) -> tuple[int, set[tuple[str, str, str]]]:
        """(posts sent, those from elsewhere whose view was asked): every route, header, and kind of body."""
        sent, found = 0, set()
        for visitor in self.visitors:
            for rule in self.routes:
                for said, headers in SAID.items():
                    for form, token in ((False, ""), (True, ""), (True, self.tokens[visitor.name])):
                        if token and said in BY_TOKEN:
                            continue
                        sent += 1
                        if self.send(visitor, rule, headers, form=form, token=token):
                            found.add((rule.rule, said, "form" if form else "json"))
        return sent, found


@pytest.fixture
def posts(pair: Pair) -> Posts:
    tokens = {
        name: Form(pair.visitor(name).opens("/workshops/new").text).fields["form_token"]
        for name in ("fatima", ADMINISTRATOR)
    }
    posts = Posts(pair)
    posts.tokens = tokens
    return posts


def test_no_route_takes_a_post_from_elsewhere(posts: Posts, say):
    assert len(posts.routes) > 15
    sent, found = posts.let_in()
    assert found == set()
    say(
        f"origins of posts: {len(posts.routes)} routes × {len(SAID)} ways to come from elsewhere: {sent} sent, 0 let in"
    )


def test_every_route_takes_one_from_our_own_pages(posts: Posts):
    """Or the refusals above would say nothing."""
    visitor, token = posts.visitors[0], posts.tokens["fatima"]
    for rule in posts.routes:
        assert posts.send(visitor, rule, {"Origin": HOME}, form=False), rule.rule
        assert posts.send(visitor, rule, {"Origin": HOME}, form=True, token=token), rule.rule


@pytest.mark.parametrize("endpoint", ["door.seat", "accounts.sign_out"])
def test_control_a_view_that_is_exempted_is_caught(posts: Posts, endpoint: str, monkeypatch):
    checks = posts.pair.app.before_request_funcs[None]
    honest = guard.check
    exempted = lambda: None if request.endpoint == endpoint else honest()  # noqa: E731
    naive = [exempted if check is honest else check for check in checks]
    monkeypatch.setitem(posts.pair.app.before_request_funcs, None, naive)
    _, found = posts.let_in()
    assert {route for route, _, _ in found} == {
        rule.rule for rule in posts.routes if rule.endpoint == endpoint
    }
    assert {said for _, said, _ in found} == set(SAID)


# --- the seat that is taken without Flask ---

# What `ready.py` asks for is not asked.
UNGUARDED = "import app.pages.ready\napp.pages.ready.check_origin = lambda *_: None"


class Seats:
    def __init__(self, real: Real) -> None:
        self.real, self.sent = real, 0
        with real.lead() as lead:
            assert lead.command("set_door", open=True)["ok"]

    def count(self) -> int:
        with closing(sqlite3.connect(file_of(self.real.settings, ID))) as file:
            return file.execute("SELECT count(*) FROM seat").fetchone()[0]

    def asks(self, headers: dict[str, str]) -> bool:
        """Whether somebody from there is given a seat."""
        before, self.sent = self.count(), self.sent + 1
        body = {"token": self.real.door()[1], "secret": f"{self.sent:022}", "perspective": "client"}
        headers = {name: value.replace(HOME, self.real.server.url) for name, value in headers.items()}
        status, _ = self.real.posts(f"/w/{ID}/seat", body, headers=headers)
        assert (status == 200) == (self.count() > before)
        assert status in (200, 403)
        return status == 200


@pytest.fixture
def seats(scene: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Seats]:
    with Real(scene, tmp_path / "seats", getattr(request, "param", "")) as real:
        yield Seats(real)


def test_no_seat_is_given_to_a_page_elsewhere(seats: Seats, say):
    assert seats.asks({"Origin": HOME})
    assert [said for said, headers in SAID.items() if seats.asks(headers)] == []
    say(f"origins of posts, a seat on a real server: {len(SAID)} ways to come from elsewhere: 0 let in")


@pytest.mark.parametrize("seats", [UNGUARDED], indirect=True, ids=["unguarded"])
def test_control_a_seat_that_asks_for_no_origin_is_caught(seats: Seats):
    assert {said for said, headers in SAID.items() if seats.asks(headers)} == set(SAID)
