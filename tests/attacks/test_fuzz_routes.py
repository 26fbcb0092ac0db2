"""Every route with every method and whatever a request can hold: no mishap, and a no is a sentence one can read."""

from __future__ import annotations

import logging
import sqlite3
from collections import Counter
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from random import Random
from typing import Any

import pytest
from flask import request
from werkzeug.routing import Rule

from app.address import phone_address
from app.domain.entities import Meeting, Picture
from app.domain.rules import clean
from app.domain.who import Who
from app.errors import RuleBroken
from app.i18n import sentence
from app.languages import STAFF
from app.messages import DIST
from app.pages.administration import ACTS
from app.pages.guard import PICTURE, SESSION, VISITOR
from app.pages.limiting import Limits
from app.process.room import EditRoom
from app.process.workshop import EditWorkshop
from app.sentences import UNKNOWN
from tests.attacks import fuzz
from tests.attacks.pair import ADMINISTRATOR, Pair, filled, messages, messages_of, routes
from tests.attacks.words import some
from tests.cast import ID
from tests.live.conftest import THERE
from tests.pages.visitor import HOME, PASSWORD, Form, Visitor
from tests.photo import HOSTILE, jpeg

SEED = 21
EACH, EACH_LONG = 300, 10_000
# The routes are dealt out, so that several processes share them.
PARTS = 4
# How much of what is sent is whole, or nothing would ever be carried out and put back.
AS_MEANT = 0.2
METHODS = ("GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE")
FORMS = ("/", "/sign-in", "/new-account", "/new-password", "/workshops/new", "/invited", "/administration")
VISITORS = ("", "fatima", "peer", ADMINISTRATOR)
# Deleting is for whoever types the name: tests/pages/test_deleting.py. Rehearsing makes workshops and people:
# tests/pages/test_rehearsing.py. The styleguide is for developers, and switched off.
NEVER = {
    "POST /w/<id>/delete",
    "POST /w/<id>/rehearse",
    "POST /w/<id>/rehearse/end",
    "GET /styleguide",
    "GET /styleguide/<name>",
}
PASSING = ("-wal", "-shm", "-journal")


class Requests:
    """Requests to one pair of workshops, which is put back after each that was carried out.

    `reached` counts those that got past the guard, by route and method; `carried` those that were carried out; `ends`
    how they were answered.
    """

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.answers: Counter[str] = Counter()
        self.reached: Counter[str] = Counter()
        self.carried: Counter[str] = Counter()
        self.ends: Counter[tuple[str, str]] = Counter()
        self.words = [ID, THERE, "x", *some(pair.words(ID), 3)]
        self.messages = messages()
        self.known = {
            "invite": list(pair.invites.values()),
            "what": list(ACTS),
            "id": [*pair.sessions, ID],
            "name": list(pair.sessions),
            "title": ["Så vill vi bli mötta"],
            "password": [PASSWORD, PASSWORD[:5]],
        }
        pair.live.submit(ID, Who("lead"), EditRoom(wifi_name="Gäst"))
        door = next(meeting for meeting in pair.live.state(ID).all(Meeting) if meeting.door)
        state = pair.live.state(ID)
        picture = state.all(Picture)[0]
        self.known["code"] = [door.code]
        self.ours = {"id": ID, "meeting": door.id, "step": door.agenda[0], "picture": picture.id}
        self.ours |= {"filename": "icon.svg", "name": next(DIST.glob("*.js")).name}
        self.good = {"code": door.code, "token": door.token, "secret": "s" * 22, "perspective": "client"}
        self.good |= {
            "role": "peer",
            "text": f"{phone_address(pair.settings)}/w/{ID}",
            "invite": "x",
            "act": "hide",
            "step": picture.step,
        }
        self.visitors = [pair.visitor(who, language) for who in VISITORS for language in STAFF]
        for visitor in self.visitors:
            visitor.forms = self.forms_of(visitor)
            found = {name: visitor.client.get_cookie(name) for name in (SESSION, VISITOR)}
            visitor.cookies = {name: cookie.value for name, cookie in found.items() if cookie}
        for endpoint, view in pair.app.view_functions.items():
            pair.app.view_functions[endpoint] = self._counted(view)
        self.kept = Kept(pair)

    @staticmethod
    def forms_of(visitor: Visitor) -> dict[str, dict[str, str]]:
        """The forms this visitor is shown; a token of one is good in all of theirs."""
        visitor.opens("/new-account")  # it gives a stranger the cookie that the token is bound to
        pages = {path: visitor.opens(path) for path in FORMS}
        forms = {path: Form(page.text).fields for path, page in pages.items() if page.status_code == 200}
        forms = {path: fields for path, fields in forms.items() if "form_token" in fields}
        forms["/sign-out"] = {"form_token": forms["/new-account"]["form_token"]}
        if "/administration" in forms:
            forms["/administration"]["what"] = ""
        return forms

    def _counted(self, view: Callable) -> Callable:
        """Whoever comes to a view has passed origins, form tokens and hosts."""

        @wraps(view)
        def counted(*args: Any, **named: Any) -> Any:
            self.reached[f"{request.method} {request.url_rule.rule}"] += 1
            return view(*args, **named)

        return counted

    def send(self, rule: Rule, method: str, random: Random) -> None:
        whole = random.random() < AS_MEANT
        visitor = random.choice(
            [one for one in self.visitors if not whole or rule.rule in one.forms or one.name == "fatima"]
        )
        visitor.client = self.pair.app.test_client()
        for name, value in visitor.cookies.items():
            visitor.client.set_cookie(name, value)
        language = visitor.headers["Accept-Language"]
        path, headers, more = self.path(rule, random, whole), {**visitor.headers, "Origin": HOME}, {}
        if random.random() < 0.2:
            headers[random.choice(fuzz.HEADERS)] = in_header(
                random.choice((fuzz.text(random), random.choice(fuzz.TYPES)))
            )
        if random.random() < 0.2 and "?" not in path:
            more["query_string"] = in_header(fuzz.escaped(random))
        if method not in ("GET", "HEAD", "OPTIONS", "TRACE") or random.random() < 0.1:
            more |= self.body(rule, visitor, random, whole)
        answer = visitor.client.open(path, method=method, headers=headers, **more)
        if answer.status_code < 400 and not (answer.location or "").startswith("/sign-in"):
            self.carried[f"{method} {rule.rule}"] += 1
        if answer.status_code < 400:
            self.kept.put_back()
        self.judge(
            rule,
            method,
            answer,
            answer.status_code < 400 or self.kept.is_as_it_was(),
            language if self.plain(headers, visitor, more) else "",
        )

    @staticmethod
    def plain(headers: dict, visitor: Visitor, more: dict) -> bool:
        """Whether nothing but the visitor's own header says which language they read."""
        same = headers["Accept-Language"] == visitor.headers["Accept-Language"]
        return same and "Cookie" not in headers and "lang" not in more.get("query_string", "")

    def path(self, rule: Rule, random: Random, whole: bool) -> str:
        if whole:
            return filled(rule, **self.ours)
        if random.random() < 0.1:
            return "/" + in_header(fuzz.escaped(random)).lstrip("/")
        values = {name: random.choice((*self.words, fuzz.escaped(random))) for name in rule.arguments}
        if random.random() < 0.6:
            values["id"] = random.choice((ID, THERE))
        return in_header(filled(rule, **values))

    def body(self, rule: Rule, visitor: Visitor, random: Random, whole: bool) -> dict[str, Any]:
        if rule.endpoint == "picture.add" and random.random() < 0.5:
            data, _ = random.choice(tuple(HOSTILE.values()))
            return {"data": jpeg() if whole else data, "content_type": PICTURE}
        kind = random.random()
        own = visitor.forms.get(rule.rule)
        if kind < (0.2 if own else 1 if whole else 0.5):
            return {"json": self.message(rule, random, whole)}
        if kind < 0.85 or whole:
            fields = own or random.choice(list(visitor.forms.values()))
            return {"data": {name: self.typed(name, value, random, whole) for name, value in fields.items()}}
        data = random.choice(fuzz.ENCODINGS)(fuzz.text(random)) if kind < 0.95 else fuzz.noise(random, 5000)
        return {"data": data, "content_type": random.choice(fuzz.TYPES)}

    def message(self, rule: Rule, random: Random, whole: bool) -> Any:
        """Mostly one of those this part of the program reads."""
        near = messages_of(rule)
        if whole:
            return {name: self.good.get(name, "x") for name in random.choice(near).__struct_fields__}
        if random.random() < 0.15:
            return fuzz.anything(random)
        message = random.choice(near if random.random() < 0.8 else self.messages)
        return fuzz.message(message, random, self.words, self.good)

    def typed(self, name: str, value: str, random: Random, whole: bool) -> str:
        """What stands in a field: as the form has it, something that leads somewhere, or anything."""
        chance = random.random()
        if name == "form_token":
            return value if whole or chance < 0.9 else fuzz.text(random)
        if name in self.known and (whole or chance < 0.5):
            return random.choice(self.known[name])
        return value if whole or chance < 0.7 else fuzz.text(random)

    def judge(self, rule: Rule, method: str, answer: Any, unchanged: bool, language: str) -> None:
        status, sent = answer.status_code, f"{method} {rule.rule}"
        self.answers[f"{status // 100}xx"] += 1
        self.ends[sent, f"{status // 100}xx"] += 1
        assert status < 500, f"{sent}: a mishap, {status}"
        if status < 400:
            return
        assert unchanged, f"{sent}: was refused and has written"
        if method == "HEAD":
            return
        said = answer.get_data(as_text=True)
        spoken = [language] if language else STAFF
        if answer.mimetype == "application/json":
            error = answer.get_json()["error"]
            known = {sentence(error["code"], each, **error["data"]) for each in spoken} - {"", UNKNOWN}
            assert error["text"] in known, f"{sent}: no words for {error}"
        elif answer.mimetype == "text/html":
            assert "<h1>" in said, f"{sent}: no words"
            assert UNKNOWN not in said, f"{sent}: no words of its own"
            assert any(f'<html lang="{each}"' in said for each in spoken), f"{sent}: another language"
        else:
            assert said.strip(), f"{sent}: no words"
        self.answers["in words"] += 1


class Kept:
    """What is stored of a pair: the workshops' writes, every row of the installation, the data folder's files."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.writes = 0
        for id in (ID, THERE):
            self._count(pair.live.room(id))
        self.file = sqlite3.connect(pair.settings.data_dir / "installation.db", isolation_level=None)
        found = self.file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        self.tables = sorted(name for (name,) in found)
        self.looks()

    def _count(self, room: Any) -> None:
        honest = room._store.persist

        def persist(changes: Any, befores: Any, files: Any) -> None:
            self.writes += 1
            honest(changes, befores, files)

        room._store.persist = persist

    def looks(self) -> None:
        """Take what is there now for what has to stay."""
        self.before = self.writes
        self.rows, self.files, self.version = self.every_row(), self.every_file(), self.written()

    def written(self) -> int:
        """SQLite's own number, another as soon as anybody else has written to the file."""
        return self.file.execute("PRAGMA data_version").fetchone()[0]

    def every_row(self) -> dict[str, list[tuple]]:
        return {name: sorted(self.file.execute(f'SELECT * FROM "{name}"')) for name in self.tables}

    def every_file(self) -> set[Path]:
        found = self.pair.settings.data_dir.rglob("*")
        return {path for path in found if not path.name.endswith(PASSING)}

    def is_as_it_was(self) -> bool:
        if self.writes != self.before or self.every_file() != self.files:
            return False
        return self.written() == self.version or self.every_row() == self.rows

    def put_back(self) -> None:
        """Workshops that were made go, and the installation's rows are as they were."""
        for path in self.every_file() - self.files:
            if path.suffix == ".db":
                self.pair.live.delete(path.stem)
        if self.written() != self.version and self.every_row() != self.rows:
            self.file.execute("BEGIN")
            for name, rows in self.rows.items():
                self.file.execute(f'DELETE FROM "{name}"')
                if rows:
                    marks = ", ".join("?" * len(rows[0]))
                    self.file.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)
            self.file.execute("COMMIT")
        rows = self.rows
        self.looks()
        assert self.rows == rows

    def close(self) -> None:
        self.file.close()


def in_header(said: str) -> str:
    """As it can stand in a head or an address: on one line, and in single bytes."""
    return "".join(said.split("\r")).replace("\n", "").encode("utf-8", "replace").decode("latin-1")


@pytest.fixture(autouse=True)
def _nothing_slow(monkeypatch: pytest.MonkeyPatch):
    """A password's hash takes a while, and whoever tries so often is told to wait: neither is tried here."""
    monkeypatch.setattr(
        "app.pages.accounts.is_password", lambda given, hash: bool(hash) and given == PASSWORD
    )

    def hash_password(password: str) -> str:
        if len(password) < 10:
            raise RuleBroken("password_short", least=10)
        return clean("none fits", 40)

    monkeypatch.setattr("app.pages.accounts.hash_password", hash_password)
    monkeypatch.setattr(Limits, "check", lambda *_: None)


def fuzz_it(pair: Pair, times: int, which: list[tuple[Rule, str]]) -> Requests:
    requests = Requests(pair)
    try:
        for rule, own in which:
            random = Random(f"{SEED} {rule.rule} {own}")
            for _ in range(times):
                requests.send(rule, own if random.random() < 0.85 else random.choice(METHODS), random)
    finally:
        requests.kept.close()
    return requests


@pytest.mark.parametrize("part", range(PARTS))
def test_every_route(pair: Pair, part: int, long: bool, say, caplog: pytest.LogCaptureFixture):
    times, which = EACH_LONG if long else EACH, routes(pair.app)[part::PARTS]
    with caplog.at_level(logging.WARNING):
        requests = fuzz_it(pair, times, which)
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []
    each = {name: requests.reached[name] for name in (f"{own} {rule.rule}" for rule, own in which)}
    assert [name for name, n in each.items() if not n] == [], "every route is reached"
    assert [name for name in each if not requests.carried[name] and name not in NEVER] == [], (
        "some are carried out"
    )
    count = {kind: f"{n:,}" for kind, n in sorted(requests.answers.items())}
    posts = ", ".join(
        f"{name[5:]} {n:,} ({requests.carried[name]:,})"
        for name, n in each.items()
        if name.startswith("POST")
    )
    say(
        f"fuzz, routes {part + 1}/{PARTS}: {len(which)} × {times:,} requests: {count}, 0 mishaps, nothing refused was"
        f" written; past the guard (and carried out): {posts}; in all {sum(each.values()):,}"
    )


# --- the controls ---


def fails(pair: Pair, endpoint: str, says: str) -> None:
    """The fuzzing of one route fails, and says so."""
    with pytest.raises(AssertionError, match=says):
        fuzz_it(pair, EACH, [each for each in routes(pair.app) if each[0].endpoint == endpoint])


def test_control_a_route_that_trips(pair: Pair, monkeypatch):
    """It takes the body for what it should be."""
    naive = lambda: {"found": request.get_json(force=True)["code"]}  # noqa: E731
    monkeypatch.setitem(pair.app.view_functions, "start.code", naive)
    fails(pair, "start.code", "POST /code: a mishap, 500")


def refused_after(pair: Pair, does: Callable[[str], None]) -> Callable[[str], None]:
    def view(id: str) -> None:
        if pair.live.exists(id):
            does(id)
        raise RuleBroken("door_shut")

    return view


@pytest.mark.parametrize("what", ["workshop", "installation", "file"])
def test_control_a_route_that_writes_and_then_refuses(pair: Pair, what: str, monkeypatch):
    does = {
        "workshop": lambda id: pair.live.submit(
            id, Who("lead", account="fatima"), EditWorkshop(title="Annans")
        ),
        "installation": lambda id: pair.installation.invite("account", 2**50, sender="fatima"),
        "file": lambda id: (pair.settings.data_dir / "left").write_text(id),
    }[what]
    monkeypatch.setitem(pair.app.view_functions, "door.door", refused_after(pair, does))
    fails(pair, "door.door", "was refused and has written")


def test_control_a_refusal_without_words(pair: Pair, monkeypatch):
    handlers = pair.app.error_handler_spec[None][None]
    monkeypatch.setitem(handlers, RuleBroken, lambda problem: (problem.code, 400))
    fails(pair, "qr.qr", "no words")


def test_control_forms_of_somebody_else_end_at_the_guard(pair: Pair, monkeypatch):
    """What this test itself did before: one person's form tokens for all."""
    of_fatima = Requests.forms_of(pair.visitor("fatima"))
    monkeypatch.setattr(Requests, "forms_of", staticmethod(lambda _visitor: of_fatima))
    requests = fuzz_it(
        pair, EACH, [each for each in routes(pair.app) if each[0].endpoint == "administration.act"]
    )
    assert not requests.carried["POST /administration"]
    ends = {kind: n for (sent, kind), n in requests.ends.items() if sent == "POST /administration"}
    assert ends.keys() == {"4xx"}, "each is told no"
