"""A real server with a workshop that is rehearsed, and the lead who does: by HTTP and a socket, as the lead's page."""

from __future__ import annotations

import json
import secrets
import shutil
import time
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path

from app import clock
from app.rehearsal.line import Line, Where
from app.storage.workshop import file_of
from tests.browser.prepared import Prepared
from tests.browser.server import Server

#: A person's second takes a fiftieth of one.
QUICKLY = "import app.rehearsal.participant\napp.rehearsal.participant.BEAT = 0.02"
PATIENCE = 40
PEOPLE = {"client": 4, "staff": 6, "manager": 1, "other": 1}


class Rehearsed:
    """`with Rehearsed(folder) as hall: copy = hall.begins()`."""

    def __init__(self, folder: Path, format: str = "framtidsverkstad", **env: str) -> None:
        self.server = Server(folder, **env).breaks(QUICKLY)
        prepared = Prepared(self.server.data, format, **env)
        prepared.open()
        prepared.wall(["Väntan", "Breven", "Ingen ringer"])
        self.id = prepared.id
        self.settings = prepared.app.extensions["settings"]
        self.installation = prepared.app.extensions["installation"]
        now = clock.now_ms()
        self.session = self.installation.start_session(prepared.account, now, now + clock.DAY_MS)
        self.account = prepared.account
        prepared.close()
        self.lead: Line | None = None
        self.copy = self.board_token = ""
        self.pulse: dict = {"present": 0, "step": ""}
        self.things: dict[str, dict[str, dict]] = {}

    def posts(self, path: str, body: dict | None = None, session: str = "") -> tuple[int, dict]:
        connection = HTTPConnection("127.0.0.1", self.server.port, timeout=PATIENCE)
        host = f"127.0.0.1:{self.server.port}"
        headers = {"Content-Type": "application/json", "Host": host, "Origin": f"http://{host}"}
        headers["Cookie"] = f"session={session or self.session}"
        connection.request("POST", path, json.dumps(body or {}), headers)
        answer = connection.getresponse()
        status, said = answer.status, json.loads(answer.read())
        connection.close()
        return status, said

    def begins(self, people: dict[str, int] = PEOPLE) -> str:
        status, said = self.posts(f"/w/{self.id}/rehearse", {"people": people})
        assert status == 200, said
        self.copy, self.board_token = said["workshop"], said["board_token"]
        return self.copy

    def ends(self) -> None:
        assert self.posts(f"/w/{self.copy}/rehearse/end") == (200, {"ok": True})

    def leads(self) -> None:
        """The lead's page of the rehearsal is open from now on."""
        _, said = self.posts(f"/w/{self.copy}/ticket")
        where = Where("127.0.0.1", self.server.port, self.copy)
        self.lead = Line(where, {"as": "lead", "ticket": said["ticket"], "lang": "sv"})
        for heard in self.lead.early:
            self._hears(*heard)

    def does(self, command: str, /, **data: object) -> None:
        id = secrets.token_hex(11)
        self.lead.say("command", {"id": id, "name": command, "data": data})
        while heard := self.lead.hear(PATIENCE):
            self._hears(*heard)
            if heard[0] == "done" and heard[1]["id"] == id:
                assert heard[1]["ok"], heard
                return
        raise AssertionError(f"no answer to {command}")

    def until(self, what: Callable[[], object], words: str) -> object:
        """Wait for what the lead's page shows; everything that comes is taken in."""
        deadline = time.monotonic() + PATIENCE
        while not (found := what()):
            assert time.monotonic() < deadline, f"never: {words}; {self.pulse}"
            if heard := self.lead.hear(0.5):
                self._hears(*heard)
        return found

    def _hears(self, name: str, what: dict) -> None:
        if name in ("snapshot", "changes"):
            for kind, entities in what["put"].items():
                self.things.setdefault(kind, {}).update({each["id"]: each for each in entities})
            for kind, ids in what.get("drop", {}).items():
                for id in ids:
                    self.things[kind].pop(id, None)
        elif name == "pulse":
            self.pulse = what

    def all(self, kind: str, **fields: object) -> list[dict]:
        found = self.things.get(kind, {}).values()
        return [each for each in found if all(each[name] == value for name, value in fields.items())]

    def meeting(self, number: int = 0) -> dict:
        return sorted(self.all("meeting"), key=lambda meeting: meeting["position"])[number]

    def steps(self, number: int = 0) -> list[dict]:
        return [self.things["step"][id] for id in self.meeting(number)["agenda"]]

    def files(self) -> list[Path]:
        """What lies on the disk of the rehearsal."""
        return sorted(file_of(self.settings, self.copy).parent.glob(f"{self.copy}*"))

    def seized(self, folder: Path) -> dict[str, bytes]:
        """Every byte of the data folder."""
        shutil.copytree(self.server.data, folder)
        return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}

    def __enter__(self) -> Rehearsed:
        self.server.start()
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if self.lead is not None:
            self.lead.close()
        self.server.end()
        self.installation.close()
        if kind is None:
            self.server.assert_clean()
