"""Flask-SocketIO itself, its rooms and the writer's own thread: what the halls' stand-in takes for granted."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask_socketio import SocketIOTestClient

from app import clock, create_app
from app.config import Settings
from app.domain.entities import Group, Lead, Workshop
from app.domain.who import SYSTEM
from app.process.leads import AddLead, RemoveLead
from app.storage.installation.invites import hashed
from tests import story
from tests.cast import ID, Play, secret_of
from tests.live.hall import command_id, write

PATIENCE = 10


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Flask]:
    play = Play()
    story.rich(play)
    write(tmp_path, play)
    app = create_app(Settings(data_dir=tmp_path, async_mode="threading"))
    yield app
    app.extensions["live"].close()


class Client:
    """A Socket.IO client that keeps what it has received."""

    def __init__(self, app: Flask, auth: dict) -> None:
        socketio = app.extensions["socketio"]
        self._client = SocketIOTestClient(app, socketio, query_string=f"?w={ID}", auth=auth)
        self.heard: list[tuple[str, Any]] = []

    def is_connected(self) -> bool:
        return self._client.is_connected()

    def send(self, name: str, **data: Any) -> dict:
        """A command, answered by the writer's thread: its `done`."""
        id = command_id()
        self._client.emit("command", {"id": id, "name": name, "data": data})
        return self.waits_for("done", lambda done: done["id"] == id)

    def left(self) -> list[tuple[str, Any]]:
        """What has come and nobody has asked for yet."""
        return [(packet["name"], packet["args"][0]) for packet in self._client.queue]

    def waits_for(self, event: str, which: Callable[[Any], bool] = lambda _: True) -> Any:
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            # Flask-SocketIO's own client gives what was sent to it once.
            self.heard += [(packet["name"], packet["args"][0]) for packet in self._client.get_received()]
            for name, data in self.heard:
                if name == event and which(data):
                    return data
            time.sleep(0.01)
        raise AssertionError(f"no {event} among {[name for name, _ in self.heard]}")


def lead(app: Flask, account: str, session: str = "") -> Client:
    ticket = app.extensions["tickets"].issue(ID, account, clock.now_ms(), session)
    return Client(app, {"as": "lead", "ticket": ticket})


def test_a_phone_gets_onto_its_groups_channel_while_connected(app: Flask):
    """The writer's thread lets it in: there is no request there."""
    noor = Client(app, {"as": "phone", "secret": secret_of("noor")})
    state = app.extensions["live"].state(ID)
    group = next(group for group in state.all(Group) if group.name == "Svar")
    assert noor.send("choose_group", group=group.id)["ok"]
    channel = f"group:{group.id}"
    noor.waits_for("snapshot", lambda message: message["channel"] == channel)
    assert noor.send("add_action", group=group.id, what="Ring upp")["ok"]
    noor.waits_for(
        "changes", lambda message: message["channel"] == channel and "our_action" in message["put"]
    )


def test_what_a_lead_does_reaches_the_board_before_the_answer(app: Flask):
    board = Client(app, {"as": "board", "token": app.extensions["live"].state(ID).one(Workshop).board_token})
    fatima = lead(app, "fatima")
    assert fatima.send("hide_board", hidden=True)["ok"]
    events = [name for name, _ in fatima.heard]
    assert events.index("changes") < events.index("done")
    board.waits_for("changes", lambda message: message["put"]["meeting"][0]["hidden"])


def test_whoever_has_to_go_is_told_and_hung_up_on(app: Flask):
    live = app.extensions["live"]
    live.submit(ID, SYSTEM, AddLead("anna"))
    anna = lead(app, "anna")
    assert anna.is_connected()
    live.submit(ID, SYSTEM, RemoveLead("anna"))
    give_up = time.monotonic() + PATIENCE
    while anna.is_connected() and time.monotonic() < give_up:
        time.sleep(0.01)
    assert not anna.is_connected()
    assert lead(app, "fatima").send("hide_board", hidden=True)["ok"], "the writer goes on"


def test_whoever_may_not_be_here_is_not_let_in(app: Flask):
    assert not Client(app, {"as": "phone", "secret": secret_of("nobody")}).is_connected()
    assert not Client(app, {"as": "lead", "ticket": "guessed"}).is_connected()
    assert Client(app, {"as": "phone", "secret": secret_of("kim")}).is_connected()


def waits_until_gone(client: Client) -> bool:
    give_up = time.monotonic() + PATIENCE
    while client.is_connected() and time.monotonic() < give_up:
        time.sleep(0.01)
    return not client.is_connected()


def test_a_dismissed_lead_can_do_and_see_nothing_more(app: Flask):
    """Control: until then the same socket could."""
    live = app.extensions["live"]
    live.submit(ID, SYSTEM, AddLead("anna"))
    anna, fatima = lead(app, "anna"), lead(app, "fatima")
    assert anna.send("hide_board", hidden=True)["ok"]
    who = next(one for one in live.state(ID).all(Lead) if one.account == "anna")
    assert fatima.send("dismiss_lead", lead=who.id)["ok"]
    assert waits_until_gone(anna)
    # What came while she was here is not the question: a workshop just opened also says that it has forgotten.
    before = len(anna.left())
    assert fatima.send("hide_board", hidden=False)["ok"]
    assert not anna.left()[before:], "its rooms are left"
    assert not lead(app, "anna").is_connected()


def test_whoever_is_signed_out_is_hung_up_on(app: Flask):
    """By the administrator, or in another process: what counts is what the installation says."""
    installation, sockets = app.extensions["installation"], app.extensions["sockets"]
    now = clock.now_ms()
    tokens = {
        name: installation.start_session("fatima", now, now + clock.DAY_MS) for name in ("here", "there")
    }
    at = {name: lead(app, "fatima", hashed(token)) for name, token in tokens.items()}
    sockets.end_sessions()
    assert all(client.is_connected() for client in at.values())
    installation.end_session(tokens["there"])
    sockets.end_sessions()
    assert waits_until_gone(at["there"])
    assert at["here"].send("hide_board", hidden=True)["ok"], "elsewhere one is still signed in"
    assert sockets.end_sessions in app.extensions["live"].chores, "looked after every minute too"
