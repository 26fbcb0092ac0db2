"""wsgi.py: takes the port or says why not, greets when it answers, stops quietly. In both modes.

The app in these tests is a stand-in of twenty lines: what is tried is the launcher, and that it needs nothing of the
app but the few names it imports.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
import socketio

from app.config import NAMES, ROOT
from tests.browser.server import free_port

APP = """
import socket
import time
from flask import Flask, request
from flask_socketio import SocketIO

class Live:
    def keep_house(self):
        pass

    def close(self):
        time.sleep(0.2)  # the last commands being written
        print("closed", flush=True)

def create_app(settings):
    app = Flask(__name__)
    app.extensions["live"] = Live()
    sockets = SocketIO(app, async_mode=settings.async_mode)
    sockets.on("echo")(lambda said: said)
    app.get("/healthz")(lambda: "ok")

    @app.get("/delay")
    def delay():
        line = request.environ["eventlet.input"].get_socket()
        return f"no delay: {line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0}"

    return app
"""
GREETING = """
import os

class CannotStart(Exception):
    pass

def before_start(app):
    if os.environ.get("HELD"):
        raise CannotStart("Verkstaden är öppen i ett annat program.")

def greeting(app, port):
    return ["Välkommen", f"http://127.0.0.1:{port}/"]
"""

modes = pytest.mark.parametrize("mode", ["eventlet", "threading"])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__init__.py").write_text(APP, "utf-8")
    (tmp_path / "app" / "greeting.py").write_text(GREETING, "utf-8")
    for name in ("config.py", "serving.py"):
        shutil.copy(ROOT / "app" / name, tmp_path / "app")
    shutil.copy(ROOT / "wsgi.py", tmp_path)
    return tmp_path


def serve(project: Path, port: int, *, files: int = 0, **env: str) -> subprocess.Popen:
    """`files`: how many it may have open, whatever it asks for."""
    inherited = {name: value for name, value in os.environ.items() if name not in NAMES}
    return subprocess.Popen(
        [sys.executable, project / "wsgi.py"],
        env={**inherited, "HOST": "127.0.0.1", "PORT": str(port), "PYTHONUTF8": "1", **env},
        preexec_fn=(lambda: _allow(files)) if files else None,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def _allow(files: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))


def ends(process: subprocess.Popen) -> tuple[int, str, str]:
    """Its exit code and what it said. Killed if it does not end."""
    try:
        out, err = process.communicate(timeout=20)
    finally:
        process.kill()
    return process.returncode, out, err


@modes
@pytest.mark.skipif(os.name == "nt", reason="Windows has no polite kill")
@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGINT])
def test_it_greets_when_it_answers_and_stops_quietly_with_phones_connected(project, mode, asked):
    port = free_port()
    process = serve(project, port, ASYNC_MODE=mode)
    phones = []
    try:
        assert process.stdout.readline() == "Välkommen\n"
        assert process.stdout.readline() == f"http://127.0.0.1:{port}/\n"
        # No waiting and no second try: the greeting was true when it was printed.
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as answer:
            assert answer.read() == b"ok"
        for transport in ("websocket", "polling"):
            phone = socketio.SimpleClient(reconnection=False)
            phone.connect(f"http://127.0.0.1:{port}", transports=[transport])
            phones.append(phone)
            assert phone.call("echo", "hej") == "hej"
        begun = time.monotonic()
        process.send_signal(asked)
        code, out, err = ends(process)
        assert time.monotonic() - begun < 5
    finally:
        process.kill()
        for phone in phones:
            phone.client.shutdown()
    assert (code, out, err) == (0, "closed\n", "")


@modes
def test_a_port_in_use_when_it_is_taken(project, mode):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, out, err = ends(serve(project, port, ASYNC_MODE=mode))
    assert (code, out) == (2, "")
    assert err.startswith(f"Port {port} används redan")
    assert err.count("\n") == 1


@modes
def test_two_servers_never_share_a_port(project, mode):
    """With SO_REUSEPORT, which eventlet asks for by itself, the second would take every other phone."""
    port = free_port()
    first = serve(project, port, ASYNC_MODE=mode)
    try:
        assert first.stdout.readline() == "Välkommen\n"
        assert ends(serve(project, port, ASYNC_MODE=mode))[0] == 2
    finally:
        first.kill()
        first.communicate()


@pytest.mark.parametrize(
    ("env", "said"),
    [
        ({"HELD": "1"}, "Verkstaden är öppen i ett annat program."),
        ({"ASYNC_MODE": "gevent"}, "ASYNC_MODE ska vara eventlet eller threading, inte ”gevent”."),
        ({"HOST": "203.0.113.1"}, "Det gick inte att lyssna på adressen 203.0.113.1"),
    ],
)
def test_what_stops_the_start_is_one_sentence(project, env, said):
    code, out, err = ends(serve(project, free_port(), **env))
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_it_may_hold_a_whole_hall(project):
    process = serve(project, free_port())
    try:
        process.stdout.readline()
        limits = Path(f"/proc/{process.pid}/limits").read_text()
        _, _, _, soft, hard, _ = next(line for line in limits.splitlines() if "open files" in line).split()
        most = 20_000 + 100  # all who are let in, and what the program has open itself
        assert soft == "unlimited" or int(soft) >= (most if hard == "unlimited" else min(most, int(hard)))
    finally:
        process.kill()
        process.communicate()


# Of a listener the kernel says here how many may have knocked without having been let in yet (tcpi_sacked).
BACKLOG = """
import socket, struct
import wsgi
listener = wsgi.listen("127.0.0.1", 0)
print(struct.unpack_from("<I", listener.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 32), 28)[0])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux says of a socket")
def test_a_whole_hall_may_knock_at_once(project):
    command = [sys.executable, "-c", BACKLOG]
    said = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=60)
    most = int(Path("/proc/sys/net/core/somaxconn").read_text())
    assert said.stdout == f"{min(4096, most)}\n", said.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on open files")
def test_more_than_the_computer_allows_wait_at_the_door(project):
    """Otherwise the first connection too many would end the server, for everybody."""
    port = free_port()
    process = serve(project, port, files=130)
    lines = []
    try:
        assert process.stdout.readline() == "Välkommen\n"
        lines += [socket.create_connection(("127.0.0.1", port), timeout=5) for _ in range(200)]
        time.sleep(0.5)
        assert process.poll() is None
        for line in lines:
            line.close()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=20) as answer:
            assert answer.read() == b"ok"
    finally:
        process.kill()
        process.communicate()
        for line in lines:
            line.close()


def test_small_messages_leave_at_once(project):
    """The second of two would otherwise wait for the first to be acknowledged: forty ms, on most computers."""
    port = free_port()
    process = serve(project, port)
    try:
        process.stdout.readline()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/delay", timeout=5) as answer:
            assert answer.read() == b"no delay: True"
    finally:
        process.kill()
        process.communicate()
