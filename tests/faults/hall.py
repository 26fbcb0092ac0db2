"""A workshop on a real server with screens at real sockets, and what fault tests do to it.

hall = Hall(tmp_path, phones=100, prepare=lambda prepared: …)
async with hall:
    lead, phones = hall.lead(), hall.phones()
    await hall.open_all()
    ...                                    # faults
    seconds = await hall.everyone_current(lead)
hall.judge()                               # each screen == a fresh snapshot of what the database holds
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import orjson
import sqlalchemy as sa

from app import clock
from app.config import Settings
from app.domain.entities import Meeting, Step, Workshop
from app.domain.state import State
from app.domain.who import SYSTEM
from app.live.connection import Connection
from app.process.leads import AddLead
from app.storage.engine import make_engine, reading
from app.storage.rows import load_state
from app.storage.workshop import file_of
from tests.browser.prepared import Prepared
from tests.browser.server import Server
from tests.faults.client import Client, random_id
from tests.faults.line import Broken, http
from tests.live import truth

PERSPECTIVES = ("client", "staff", "manager", "other")
#: How long anything may take to come right, on a slow machine: what a test measures is printed, not judged.
PATIENCE = float(os.environ.get("FAULTS_PATIENCE", "90"))


async def until(true: Callable[[], bool], what: str, patience: float = PATIENCE) -> float:
    """Wait for something to become true; the seconds it took."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < patience, f"{what}: not within {patience} s"
        await asyncio.sleep(0.01)
    return time.monotonic() - began


async def ticket(base: str, workshop: str, session: str) -> str:
    """What a lead's page fetches before each connect."""
    headers = {"Content-Type": "application/json", "Cookie": f"session={session}"}
    status, body = await http(base, "POST", f"/w/{workshop}/ticket", body=b"{}", headers=headers)
    if status != 200:
        raise Broken(f"no ticket: {status}")
    return orjson.loads(body)["ticket"]


class Hall:
    """`prepare(prepared)` plays commands before the server starts; settings are the keyword arguments."""

    def __init__(
        self,
        folder: Path,
        *,
        phones: int = 3,
        prepare: Callable[[Prepared], object] = lambda prepared: prepared.shows(prepared.step("collect")),
        **env: str,
    ) -> None:
        self.server = Server(folder, **env)
        prepared = Prepared(self.server.data, **env)
        prepared.open()
        self.id = prepared.id
        self.settings: Settings = prepared.app.extensions["settings"]
        self.seats = {_secret(n): prepared.sits_down(n, PERSPECTIVES[n % 4]).seat for n in range(phones)}
        prepare(prepared)
        self.state = prepared.state
        self.door_token = prepared.day.token
        self._board_token = self.state.one(Workshop).board_token
        installation = prepared.app.extensions["installation"]
        self.accounts = (prepared.account, installation.add_account("Bo", "signs in by no password"))
        prepared.live.submit(self.id, SYSTEM, AddLead(self.accounts[1]))
        day = 24 * 3600 * 1000
        self._sessions = {
            account: installation.start_session(account, clock.now_ms() - day, clock.now_ms() + day)
            for account in self.accounts
        }
        prepared.close()
        installation.close()
        #: Where screens connect to: the server, or a proxy before it.
        self.base = self.server.url
        self.clients: list[Client] = []

    def step(self, kind: str, number: int = 0) -> str:
        """The id of the day's step of a kind."""
        day = min(self.state.all(Meeting), key=lambda meeting: meeting.position)
        steps = [self.state.get(Step, id) for id in day.agenda]
        return [step.id for step in steps if step.kind == kind][number]

    # --- Screens ---

    def board(self) -> Client:
        return self._client({"as": "board", "token": self._board_token})

    def phone(self, number: int, **how: object) -> Client:
        """Another phone, or another tab of the same one."""
        client = self._client(self.phone_auth(number), **how)

        async def hello() -> dict:
            return {**client.auth, "groups": list(client.tokens.values())}

        client._hello = hello
        return client

    @staticmethod
    def phone_auth(number: int) -> dict:
        return {"as": "phone", "secret": _secret(number)}

    def phones(self) -> list[Client]:
        return [self.phone(number) for number in range(len(self.seats))]

    def lead(self, number: int = 0) -> Client:
        account = self.accounts[number]
        client = self._client({"as": "lead", "account": account})

        async def hello() -> dict:
            return {"as": "lead", "ticket": await ticket(client.base, self.id, self._sessions[account])}

        client._hello = hello
        return client

    def _client(self, auth: dict, *, kind: type[Client] = Client, **how: str) -> Client:
        async def hello() -> dict:
            return auth

        client = kind(self.base, self.id, hello, **how)
        client.auth = auth
        self.clients.append(client)
        return client

    async def open_all(self) -> None:
        """Connect everybody who is not connected."""
        opening = asyncio.gather(*(client.opened() for client in self.clients if not client.online))
        await asyncio.wait_for(opening, PATIENCE)

    # --- Coming and going ---

    async def __aenter__(self) -> Hall:
        await asyncio.to_thread(self.server.start)
        return self

    async def __aexit__(self, kind: object, *_: object) -> None:
        await asyncio.gather(*(client.closes() for client in self.clients))
        if kind is not None:  # what the test itself found comes first
            self.close()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Somebody else holds the workshop's database meanwhile: it can be read, and not written."""
        if self.settings.database_url:
            engine = sa.create_engine(self.settings.database_url)
            with engine.begin() as connection:
                connection.exec_driver_sql("LOCK TABLE receipt IN EXCLUSIVE MODE")
                yield
            engine.dispose()
        else:
            path = file_of(self.settings, self.id)
            with closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as file:
                file.execute("BEGIN IMMEDIATE")
                yield
                file.execute("ROLLBACK")

    def close(self) -> None:
        """Leave no server behind, whatever happened."""
        self.server.kill()

    async def everyone_current(self, lead: Client, clients: list[Client] | None = None) -> float:
        """Wait until everything anyone said is answered, and the lead's next word has reached every screen.

        Frames are ordered and so are answers: whoever shows that word shows all that came before it.
        """
        clients = self.clients if clients is None else clients
        began = time.monotonic()
        word = random_id()
        id = lead.says("edit_workshop", place=word)
        await until(lambda: id in lead.done, f"an answer to {lead}")
        assert lead.done[id]["ok"], lead.done[id]

        def current() -> bool:
            return not any(client.outbox for client in clients) and all(
                any(workshop["place"] == word for workshop in client.store.all("workshop"))
                for client in clients
            )

        await until(current, "everyone current")
        return time.monotonic() - began

    # --- What is stored ---

    def judge(self) -> State:
        """After the end: the server stops as it should and said nothing amiss, its database is whole, and every
        screen holds exactly what a fresh snapshot of that database would show it. The state, for more questions.
        """
        self.server.end()
        self.server.assert_clean()
        if not self.settings.database_url:
            self.assert_whole()
        state = self.stored()
        self.compare(state)
        return state

    def compare(self, state: State) -> None:
        """Each screen's store == a fresh snapshot."""
        for client in self.clients:
            shows, should = client.store.seen(), self.should_see(client, state)
            assert shows == should, truth.difference(client, should)

    def should_see(self, client: Client, state: State) -> truth.Seen:
        auth = client.auth
        connection = Connection("", self.id, auth["as"], "sv", auth.get("account", ""))
        if auth["as"] == "phone":
            connection.secret = auth["secret"]
            connection.seat = self.seats[auth["secret"]]
            connection.tokens = tuple(client.tokens.values())
        connection.look_up_keys(state)
        connection.keep_tokens(state)
        should = {viewer.channel: truth.seen(viewer, state) for viewer in connection.viewers(state)}
        should["mine"] = truth.own(connection, state)
        return {channel: kinds for channel, kinds in should.items() if kinds}

    def stored(self) -> State:
        """What is on disk now, read beside the running server."""
        engine = make_engine(self.settings, file_of(self.settings, self.id))
        with reading(engine).connect() as connection:
            state = load_state(connection, self.id)
        engine.dispose()
        return state

    def assert_whole(self) -> None:
        with closing(sqlite3.connect(file_of(self.settings, self.id))) as file:
            assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def _secret(number: int) -> str:
    """As `Prepared.sits_down` makes them."""
    return f"secret{number:020}"
