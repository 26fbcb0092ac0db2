"""Two workshops in the same state: nothing of the one is reached from the other, by whatever word of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkzeug.routing import Rule

from app.domain.command import COMMANDS
from app.domain.entities import Lead, Meeting
from app.domain.state import Draft, State
from app.live.sockets import Sockets
from app.pages.limiting import Limits
from app.process.invariants import broken
from tests.attacks.pair import Pair, filled, messages, messages_of, routes
from tests.attacks.swap import Swap
from tests.attacks.undone import rows_of
from tests.attacks.words import foreign, some, words_in
from tests.cast import ID
from tests.live.conftest import THERE, copied
from tests.live.hall import Hall
from tests.live.test_who_may import BY_SOCKET
from tests.pages.visitor import Form


def test_no_word_of_another_workshop_is_good_in_a_command(hall: Hall, long: bool, say):
    before, swap = rows_of(hall), Swap(hall)
    swap.one_word_at_a_time(long)
    swap.whole_examples()
    assert swap.reached == set()
    assert swap.across == set()
    assert rows_of(hall) == before
    assert broken(hall.state) == []
    say(
        f"swap, commands: {len(swap.secret)} words of another workshop in {swap.sent:,} commands of {len(COMMANDS)}"
        f" kinds by {len(BY_SOCKET)} kinds of screens, {swap.bytes:,} bytes heard: 0 across, nothing changed there"
    )


def listen(swap: Swap, long: bool) -> None:
    """Say hello with every word, stay where one is let in, ask for every room there, and then something happens."""
    words = some(swap.theirs, None if long else 2)
    swap.hellos_there()
    for word in words:
        for screen in swap.hellos(word):
            swap.hall.hang_up(screen)
    for screen in swap.hellos(words[0]):
        swap.listens(screen)
    swap.happens_there()


def test_no_word_of_another_workshop_is_good_in_a_hello(hall: Hall, long: bool, say):
    swap = Swap(hall)
    listen(swap, long)
    assert swap.reached == set()
    assert swap.across == set()
    say(
        f"swap, hellos: {swap.connects:,} hellos with another workshop's words, {swap.bytes:,} bytes heard: 0 across"
    )


FORMS = ("/sign-in", "/workshops/new", "/new-account")


class Requests:
    """The attack on pages and posts: `across` is what an answer said of there that the request had not said itself."""

    def __init__(self, pair: Pair, long: bool) -> None:
        self.pair = pair
        self.messages = (lambda _rule: messages()) if long else messages_of
        theirs = foreign(pair.words(THERE), pair.words(ID))
        self.words = some(theirs, None if long else 1)
        self.ours = some(foreign(pair.words(ID), pair.words(THERE)), None if long else 1)
        self.in_forms = self.words if long else self.words[:6]
        self.secret = {word for words in theirs.values() for word in words} | {THERE}
        self.sent = self.bytes = 0
        self.across: set[tuple[str, str]] = set()

    def judge(self, route: str, said: str, answer) -> None:
        body = answer.get_data(as_text=True)
        heard = {*words_in(body), *words_in(str(answer.headers))}
        self.sent += 1
        self.bytes += len(body)
        assert answer.status_code < 500, route
        self.across |= {(route, word) for word in heard & self.secret - set(words_in(said))}

    def every_route(self, name: str) -> None:
        visitor = self.pair.visitor(name)
        for rule, method in routes(self.pair.app):
            if rule.endpoint == "static" or "dist" in rule.endpoint:
                continue
            for id in (ID, THERE) if rule.arguments else ("",):
                # What opens a door there is a key there, whoever posts it; ours must not be.
                for word in self.ours if method == "POST" and id == THERE else self.words:
                    path = filled(rule, **dict.fromkeys(rule.arguments, word) | {"id": id})
                    self.pair.signed_in(visitor)
                    if method == "GET":
                        query = {"w": THERE, "next": word}
                        self.judge(rule.rule, f"{path} {word}", visitor.opens(path, query_string=query))
                    else:
                        self.posts(visitor, rule, path, word)
        for word in self.words:  # as a workshop's id, where it is none
            for rule, method in routes(self.pair.app):
                if "id" in rule.arguments and method == "GET":
                    path = filled(rule, **dict.fromkeys(rule.arguments, word))
                    self.judge(rule.rule, path, visitor.opens(path))

    def posts(self, visitor, rule: Rule, path: str, word: str) -> None:
        """Every message this route may read, with the word in every field; and the page's own form, if it has one.

        In the long run every message there is.
        """
        route = rule.rule
        if path == "/code":  # a code is what opens: whoever knows it has stood before the board
            return
        for message in self.messages(rule):
            fields = message.__struct_fields__
            for field in fields or ("",):
                body = {name: (word if name == field else "client") for name in fields}
                self.judge(route, f"{path} {word}", visitor.posts(path, body))
        if path in FORMS and word in self.in_forms:
            form = Form(visitor.opens(path).get_data(as_text=True)).fields
            for field in set(form) - {"form_token"}:
                fields = {**form, field: word, "day": "ingen dag"}
                self.judge(route, f"{path} {word}", visitor.sends(path, fields))


VISITORS = ("", "fatima")


def test_no_word_of_another_workshop_is_good_in_a_request(pair: Pair, long: bool, say, monkeypatch):
    monkeypatch.setattr(
        "app.pages.accounts.is_password", lambda *_: False
    )  # takes a while, and is not tried here
    monkeypatch.setattr(Limits, "check", lambda *_: None)  # nobody guesses so often, and none must be good
    before = pair.bytes_of(THERE), pair.bytes_of(ID), pair.files()
    requests = Requests(pair, long)
    for name in VISITORS:
        requests.every_route(name)
    assert requests.across == set()
    assert (pair.bytes_of(THERE), pair.bytes_of(ID), pair.files()) == before
    say(
        f"swap, routes: {len(requests.words)} words of another workshop in {requests.sent:,} requests to"
        f" {len(routes(pair.app))} routes by nobody and a lead, {requests.bytes:,} bytes read: 0 across"
    )


# --- the controls: builds in which one workshop can be reached from another ---


def test_control_a_room_named_by_the_payload(scene: Path, tmp_path: Path, quick_disk, monkeypatch):
    """`since` lets in where it is told to: the screen hears what happens there."""
    honest = Sockets.on_since

    def naive(sockets: Sockets, sid: str, frames: object = None):
        for room in frames if isinstance(frames, dict) else ():
            sockets.server.enter_room(sid, room, namespace="/")
        return honest(sockets, sid, frames)

    monkeypatch.setattr(Sockets, "on_since", naive)
    with copied(scene, tmp_path / "control") as hall:
        swap = Swap(hall)
        listen(swap, long=False)
        assert swap.across


def test_control_things_are_found_whichever_workshop_they_are_in(
    scene: Path, tmp_path: Path, quick_disk, monkeypatch
):
    """One table for all, and a row looked up by its id alone."""
    with copied(scene, tmp_path / "control") as hall:
        swap = Swap(hall)
        there, honest = hall.room(THERE).state, Draft.get
        monkeypatch.setattr(
            Draft, "get", lambda draft, cls, id: honest(draft, cls, id) or State.get(there, cls, id)
        )
        swap.whole_examples()
        assert swap.reached


def test_control_who_leads_one_leads_all(pair: Pair, monkeypatch):
    """The minutes of another workshop, for whoever is signed in: everybody is taken for a facilitator of it."""
    state = pair.live.state(THERE)
    honest = type(state).all

    def naive(self, cls, **where):
        if cls is Lead:
            return [lead for lead in honest(self, cls) if lead.role == "facilitator"]
        return honest(self, cls, **where)

    monkeypatch.setattr(type(state), "all", naive)
    requests = Requests(pair, long=False)
    requests.words = requests.ours = [next(iter(state.rows[Meeting]))]
    requests.every_route("fatima")
    assert {route for route, _ in requests.across} >= {
        "/w/<id>/minutes/<meeting>",
        "/w/<id>/minutes/<meeting>.csv",
    }


@pytest.mark.parametrize("name", VISITORS)
def test_the_shells_of_another_workshop_say_nothing_of_it(pair: Pair, name: str):
    """They are the same for everybody, with nothing in them but the id that was asked for."""
    visitor = pair.visitor(name)
    theirs = {word for words in pair.words(THERE).values() for word in words} - {THERE}
    for screen in ("phone", "board", "group"):
        page = visitor.opens(f"/w/{THERE}/{screen}").get_data(as_text=True)
        assert not theirs & set(words_in(page))
