"""Workshops on disk, the real Live, Room and Sockets, and screens at the other end of a wire that carries bytes.

Batches are run here and now by `hall.run()`, in this thread, so that a test decides what is in each.
"""

import itertools
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import orjson
from flask_socketio import ConnectionRefusedError

from app import clock
from app.config import Settings
from app.domain.command import COMMANDS
from app.domain.entities import Forgetting, Workshop
from app.domain.state import State
from app.domain.who import SYSTEM, Who
from app.errors import RuleBroken
from app.live.connection import Connection
from app.live.limits import Limits
from app.live.live import Live
from app.live.room import Answer, Job, Room
from app.live.sockets import Sockets
from app.storage.installation import Installation
from app.storage.workshop import WorkshopStore, file_of
from app.tickets import Tickets
from tests.cast import ID, OWNER, PHONES, Finds, Play, plain, secret_of
from tests.live.screen import Screen
from tests.live.wire import Wire

_ids = itertools.count(1)


def command_id() -> str:
    return f"command{next(_ids):015}"


class Quiet:
    """A pulse without a thread."""

    def now(self) -> dict:
        return {}

    def came(self, *_: Any) -> None: ...

    went = leads = finish = want = stop = came


class OneByOne(Sockets):
    """The real sockets; only the counts that beat in a thread of their own are left out."""

    def pulse(self, workshop: str, room: Room) -> Quiet:
        return Quiet()


def write(where: Path | Settings, *plays: Play) -> None:
    """Workshops on disk, in a folder or where the settings say, as they are in memory."""
    settings = where if isinstance(where, Settings) else Settings(data_dir=where)
    for play in plays:
        store = WorkshopStore(settings, play.id, new=True)
        rows = {(cls, id): row for cls, rows in play.state.rows.items() for id, row in rows.items()}
        store.persist(rows, dict.fromkeys(rows), play.files)
        store.close()


class Hall(Finds):
    """The workshops in a folder; `id` is the one the cast is in."""

    def __init__(self, folder: Path, id: str = ID) -> None:
        self.settings = Settings(data_dir=folder)
        self.id = id
        self.open()

    def open(self) -> None:
        self.wire = Wire()
        self.live = Live(self.settings, Installation(self.settings))
        self.live.begin_forgetting = lambda _id: None  # when the test says so: see `forget`
        self.tickets = Tickets()
        # An hour passes between any two messages, so that nobody is ever too fast.
        limits = Limits(1, now=itertools.count(step=3600).__next__)
        self.sockets = OneByOne(self.live, self.wire, self.tickets, limits)
        self.rooms: dict[str, Room] = {}
        self.waiting: dict[str, list[Job]] = {}

    def close(self) -> None:
        self.live.close()
        self.live.installation.close()

    def reopen(self) -> None:
        """As after a restart: nothing is known but what is on disk, and nobody is connected."""
        self.close()
        for name in (OWNER, "peer", *PHONES):
            self.__dict__.pop(name, None)
        self.open()

    def room(self, id: str = "") -> Room:
        """The live workshop, which from now on waits for `run`."""
        id = id or self.id
        if id not in self.rooms:
            self.rooms[id] = self.live.room(id)
            self.waiting[id] = []
            self.rooms[id].submit = self.waiting[id].append
        return self.rooms[id]

    @property
    def state(self) -> State:
        return self.room().state

    def loaded(self, id: str = "") -> State:
        """What the database holds, loaded anew."""
        return self.room(id)._store.load()

    def dump(self, id: str = "") -> dict[str, list[tuple]]:
        """Every row of every table of the file, to compare."""
        with closing(sqlite3.connect(file_of(self.settings, id or self.id))) as file:
            tables = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: sorted(file.execute(f'SELECT * FROM "{name}"')) for name in tables}

    # --- screens ---

    def screen(self, auth: dict, workshop: str = "", *, steady: bool = True) -> Screen:
        screen = Screen(auth, workshop or self.id, steady=steady)
        self.connect(screen)
        return screen

    def board(self, workshop: str = "") -> Screen:
        token = self.room(workshop).state.one(Workshop).board_token
        return self.screen({"as": "board", "token": token}, workshop)

    def lead(self, account: str = OWNER, workshop: str = "") -> Screen:
        return self.screen({"as": "lead", "account": account}, workshop)

    def phone(self, name: str, workshop: str = "", groups: tuple[str, ...] = ()) -> Screen:
        return self.screen({"as": "phone", "secret": secret_of(name), "groups": list(groups)}, workshop)

    def group(self, token: str, workshop: str = "") -> Screen:
        return self.screen({"as": "group", "token": token}, workshop)

    def connect(self, screen: Screen) -> None:
        """Raises what the server refuses the connect with."""
        screen.sid, screen.goodbye = f"sid{next(_ids)}", ""
        self.room(screen.workshop)
        self.wire.screens[screen.sid] = screen
        hello = {"lang": "sv", "since": screen.store.frames(), **screen.auth}
        if account := hello.pop("account", ""):
            hello["ticket"] = self.tickets.issue(screen.workshop, account, clock.now_ms())
        try:
            self.wire.call("connect", screen.sid, {"QUERY_STRING": f"w={screen.workshop}"}, hello)
        except ConnectionRefusedError as refusal:
            self.wire.forget(screen.sid)
            raise RuleBroken(refusal.error_args["data"]["code"]) from None

    def hang_up(self, screen: Screen) -> None:
        self.wire.disconnect(screen.sid, "/")

    def wake(self, screen: Screen) -> None:
        """The screen hears again, and asks for what it missed."""
        screen.deaf = screen.behind = False
        if screen.sid:
            self.wire.call("since", screen.sid, screen.store.frames())

    def connection(self, screen: Screen) -> Connection:
        return self.sockets.roster.by_sid[screen.sid]

    def forget(self) -> bool:
        """What the program does by itself, here and now: one attempt to forget what has been erased to the end."""
        notes = self.state.all(Forgetting)
        store = self.room()._store
        done = store.rewrite() and store.empty_log()
        if done and notes:
            self.system("forgotten", notes=notes)
        return done

    # --- commands ---

    def send(self, screen: Screen, name: str, data: Any, id: str = "") -> str:
        """A command on its way as JSON, queued for `run`; its id."""
        id = id or command_id()
        message = orjson.loads(orjson.dumps({"id": id, "name": name, "data": plain(data)}))
        self.wire.call("command", screen.sid, message)
        return id

    def run(self, workshop: str = "", most: int = 64) -> int:
        """The next batch; how many commands were in it."""
        waiting = self.waiting[workshop or self.id]
        batch, waiting[:] = waiting[:most], waiting[most:]
        if batch:
            self.room(workshop).run(batch)
        return len(batch)

    def tell(self, screen: Screen, name: str, /, **data: Any) -> dict:
        """Send a command by itself; the `done` it was answered with."""
        id = self.send(screen, name, data)
        self.run(screen.workshop)
        return screen.done[id]

    def inside(self, who: Who, name: str, /, *, wait: bool = False, **data: Any) -> Answer | None:
        """A command that comes by no socket, from the door or the system; with `wait` it goes in the next batch."""
        answers: list[Answer] = []
        message = msgspec.convert(plain(data), COMMANDS[name].message)
        self.room().submit(Job(lambda _state: who, message, answers.append))
        if wait:
            return None
        self.run()
        return answers[0]

    # --- the cast, as in a Play: what is refused raises ---

    def __getattr__(self, name: str) -> Callable:
        """`hall.kim("post_idea", …)`: her screen is connected the first time she is named."""
        if name.startswith("_") or name not in (OWNER, "peer", "system", *PHONES):
            raise AttributeError(name)
        if name == "system":
            return lambda command, /, **data: _or_raise(self.inside(SYSTEM, command, **data).broken)
        screen = self.phone(name) if name in PHONES else self.lead(name)

        def act(command: str, /, **data: Any) -> None:
            done = self.tell(screen, command, **data)
            if not done["ok"]:
                raise RuleBroken(done["error"]["code"], **done["error"]["data"])

        act.screen = screen
        setattr(self, name, act)
        return act


def _or_raise(broken: RuleBroken | None) -> None:
    if broken is not None:
        raise broken
