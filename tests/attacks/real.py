"""The two workshops on a real server, sockets and all; and the same server with a fault in it."""

from __future__ import annotations

import json
import secrets
import shutil
import sqlite3
import time
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

from app import clock
from app.config import Settings
from app.domain.state import State
from app.storage.installation import Installation
from app.storage.workshop import file_of
from tests.attacks.pair import DAYS_MS, LEADS, add_account
from tests.browser.server import Server
from tests.cast import ID, secret_of
from tests.live.conftest import THERE
from tests.live.hall import Hall
from tests.live.raw import PATIENCE, Raw, event, frame


class Tapped(Raw):
    """A socket that keeps every byte it is sent."""

    def __init__(self, url: str, workshop: str, auth: dict) -> None:
        self.all = bytearray()
        super().__init__(url, workshop, auth)

    def _more(self) -> None:
        before = len(self._read)
        super()._more()
        self.all += self._read[before:]

    def tells(self, name: str, data: dict) -> dict:
        """As `command`, for data with any names."""
        id = secrets.token_hex(11)
        self.send(event("command", {"id": id, "name": name, "data": data}))
        while (done := self.next("done"))["id"] != id:
            pass
        return done

    def still_known(self) -> bool:
        """Whether the server answers it; all it was sent before that has then come."""
        return self.asks({}) == "ok"

    def asks(self, frames: dict) -> str:
        """`since`, again and again while one is told to wait: "ok", or "gone" to one the server does not know."""
        while True:
            self.send(frame("4217" + json.dumps(["since", frames])))
            answer = self.next("ack")
            if not isinstance(answer, dict):
                return answer
            time.sleep(answer["wait_ms"] / 1000)


class Real:
    """`state[ID]` and `state[THERE]` as they were before; every lead of either is signed in."""

    def __init__(self, scene: Path, folder: Path, fault: str = "", **settings: str) -> None:
        self.server = Server(folder, MOST_PER_SECOND="1000000", **settings)
        shutil.copytree(scene, self.server.data)
        self.settings = Settings(data_dir=self.server.data)
        self._sign_in()
        hall = Hall(self.server.data)
        self.state: dict[str, State] = {id: hall.loaded(id) for id in (ID, THERE)}
        hall.close()
        if fault:
            self.server.breaks(fault)
        self.server.start()

    def _sign_in(self) -> None:
        installation, now = Installation(self.settings), clock.now_ms()
        self.sessions: dict[str, str] = {}
        for name in LEADS:
            add_account(installation, name)
            self.sessions[name] = installation.start_session(name, now, now + DAYS_MS)
        installation.close()

    def __enter__(self) -> Real:
        return self

    def __exit__(self, *_: object) -> None:
        self.server.end()

    def posts(
        self, path: str, body: dict, session: str = "", headers: dict[str, str] | None = None
    ) -> tuple[int, dict]:
        """From our own page, unless `headers` say where from."""
        headers = {"Origin": self.server.url} if headers is None else headers
        headers = {**headers, "Content-Type": "application/json"}
        headers |= {"Cookie": f"session={session}"} if session else {}
        # On a connection that stays open, as browsers': others never come to what answers without Flask.
        with closing(HTTPConnection("127.0.0.1", self.server.port, timeout=PATIENCE)) as line:
            line.request("POST", path, json.dumps(body), headers)
            answer = line.getresponse()
            return answer.status, json.load(answer)

    def screen(self, auth: dict, workshop: str = ID) -> Tapped:
        return Tapped(self.server.url, workshop, auth)

    def lead(self, account: str = "fatima", workshop: str = ID) -> Tapped:
        _, said = self.posts(f"/w/{workshop}/ticket", {}, self.sessions[account])
        return self.screen({"as": "lead", "ticket": said["ticket"]}, workshop)

    def phone(self, name: str, workshop: str = ID) -> Tapped:
        return self.screen({"as": "phone", "secret": secret_of(name)}, workshop)

    def door(self, workshop: str = ID) -> tuple[str, str]:
        """(code, token) of the open door, as it is stored."""
        with closing(sqlite3.connect(file_of(self.settings, workshop))) as file:
            return file.execute("SELECT code, token FROM meeting WHERE stage = 'open'").fetchone()
