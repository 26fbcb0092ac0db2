"""The servers that are measured: the program itself, and the peers beside it. All are ended with the `stack`."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import _setup
from app.clock import now_ms
from app.config import load
from app.pages.guard import SESSION
from app.storage.installation import Installation
from tests.bench.cores import SERVER, on_core
from tests.bench.options import ROOT
from tests.bench.workshop import InMemory
from tests.browser.server import Server, free_port
from tests.live.hall import write

PEERS = Path(__file__).parent / "peers"
#: So many commands a second as nobody sends: one lead has to keep the server busy alone.
UNLIMITED = "1000000"


@dataclass
class Served:
    """A running server."""

    name: str
    port: int
    pid: int

    @property
    def memory(self) -> int:
        """Bytes it keeps in memory now."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text("ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")


class Program(Server):
    """The program, as `wsgi.py` serves it; without `storage` it keeps what it decides in memory only."""

    def __init__(self, folder: Path, *, storage: bool = True, **env: str) -> None:
        super().__init__(folder, **env)
        if not storage:
            self.program = ("-m", "tests.bench.without_storage")

    def holds(self, *workshops: InMemory) -> Program:
        """Before it is started: these workshops where it looks, and a facilitator who is signed in to lead them."""
        settings = load(self.env)
        installation = Installation(settings)
        account = installation.add_account("Fatima", "no password fits")
        self.session = installation.start_session(account, now_ms(), now_ms() + 3600 * 1000)
        installation.close()
        for workshop in workshops:
            workshop.system("add_lead", account=account)
        write(settings, *workshops)
        return self

    def serve(self, stack: ExitStack, name: str = "ours", core: int = SERVER) -> Served:
        stack.callback(self.end_and_judge)
        with on_core(core):
            self.start()
        return Served(name, self.port, self.process.pid)

    def end_and_judge(self) -> None:
        self.kill()
        self.assert_clean()

    def ticket(self, workshop: str) -> str:
        """What the signed-in facilitator's page gets for its socket."""
        headers = {
            "Content-Type": "application/json",
            "Origin": self.url,
            "Cookie": f"{SESSION}={self.session}",
        }
        asked = urllib.request.Request(f"{self.url}/w/{workshop}/ticket", b"{}", headers)
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return json.load(answer)["ticket"]

    def lead(self, workshop: str) -> dict:
        """What the lead's socket says when it connects."""
        return {"as": "lead", "ticket": self.ticket(workshop), "lang": "sv"}

    def page(self, path: str) -> str:
        with urllib.request.urlopen(self.url + path, timeout=30) as answer:
            return answer.read().decode()


def stock(stack: ExitStack, folder: Path, ready: dict[str, str], *, durable: bool = False) -> Served:
    """Flask-SocketIO as it comes; `durable`: it commits each post and each seat, to a database in `folder`."""
    database = [str(folder / "stock.db")] if durable else []
    return peer(stack, folder, "stock", [sys.executable, str(PEERS / "stock.py")], ready, *database)


def node(stack: ExitStack, folder: Path, ready: dict[str, str]) -> Served:
    return peer(stack, folder, "node", [*_setup.node(), str(PEERS / "node.mjs")], ready)


def floor(stack: ExitStack, folder: Path, ready: dict[str, str]) -> Served:
    return peer(stack, folder, "floor", [sys.executable, str(PEERS / "floor.py")], ready)


def peer(
    stack: ExitStack, folder: Path, name: str, command: list[str], ready: dict[str, str], *more: str
) -> Served:
    """Start a peer that sends the messages in `ready`, and wait until it answers."""
    file = folder / f"{name}.json"
    file.write_text(json.dumps(ready, ensure_ascii=False), "utf-8")
    port = free_port()
    with on_core(SERVER), (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            [*command, str(port), str(file), *more],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            start_new_session=True,
        )
    stack.callback(end, process)
    line = process.stdout.readline()
    if not line:
        raise RuntimeError(f"{name} did not start: {(folder / f'{name}.log').read_text('utf-8')[-2000:]}")
    served = Served(name, port, json.loads(line)["pid"])
    wait_for(port)
    return served


def end(process: subprocess.Popen) -> None:
    """It and what it has started: Node is run by a Python."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def wait_for(port: int) -> None:
    give_up = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            if time.monotonic() > give_up:
                raise
            time.sleep(0.02)
