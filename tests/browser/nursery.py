"""Servers that are there at once: `wsgi.py` is imported once, and each server is a fork of the process that did.

Reading the libraries takes half a second of processor time, and a run of the tests starts some two hundred servers.
What a server is stays the same: a process of its own, with its own settings and its own loop, that can be stopped,
frozen and killed. Only what Python draws once for a process, the seed of its hashes, is that of the nursery.

    python -m tests.browser.nursery     reads a line of JSON for each server from its input, and says its number

That `python wsgi.py` starts by itself is tried by tests/setup and tests/test_greeting.py.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import threading
import traceback
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[2]


def possible() -> bool:
    """Whether there are forks here, and handles by which a process can be waited for that is not one's own child."""
    if not (hasattr(os, "fork") and hasattr(os, "pidfd_open") and hasattr(signal, "pidfd_send_signal")):
        return False
    try:
        os.close(os.pidfd_open(os.getpid()))
    except OSError:  # an old kernel, or one that does not let us
        return False
    return True


class Nursery:
    """Forks servers; begun with the first one, and ended with the tests."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen | None = None

    def starts(self, env: dict[str, str], log: Path, status: Path) -> Forked:
        """A server with this environment; `status` is where it says with what it ended."""
        status.unlink(missing_ok=True)
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                self._process = begun(env)
            self._process.stdin.write(json.dumps({"env": env, "log": str(log), "status": str(status)}) + "\n")
            self._process.stdin.flush()
            number = self._process.stdout.readline()
            assert number, "the nursery ended instead of starting a server; what it said stands above"
            return Forked(int(number), status)

    def end(self) -> None:
        if self._process is not None:
            self._process.stdin.close()
            self._process.wait()


def begun(env: dict[str, str]) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.browser.nursery"],
        cwd=ROOT,
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
        text=True,
    )


class Forked:
    """What `subprocess.Popen` is for a server that is the nursery's child and not ours."""

    def __init__(self, pid: int, status: Path) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._status = status
        self._handle = -1
        try:
            self._handle = os.pidfd_open(pid)
        except ProcessLookupError:  # it has ended already
            self._ended()

    def poll(self) -> int | None:
        """With what it ended; None while it runs."""
        return self._wait(0)

    def wait(self, timeout: float | None = None) -> int:
        code = self._wait(timeout)
        if code is None:
            raise subprocess.TimeoutExpired("wsgi.py", timeout)
        return code

    def send_signal(self, which: int) -> None:
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._handle, which)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def _wait(self, timeout: float | None) -> int | None:
        if self.returncode is None:
            looks = select.poll()
            looks.register(self._handle, select.POLLIN)
            if looks.poll(None if timeout is None else timeout * 1000):
                self._ended()
        return self.returncode

    def _ended(self) -> None:
        """One that has not said with what it ended is taken to have been killed."""
        said = self._status.read_text("ascii") if self._status.exists() else ""
        self.returncode = int(said) if said else -signal.SIGKILL
        if self._handle >= 0:
            os.close(self._handle)

    def __del__(self) -> None:
        if self.returncode is None and self._handle >= 0:
            os.close(self._handle)


def serve(asked: dict) -> None:
    """Be a server, from here to the end."""
    from eventlet import hubs

    import wsgi

    # Putting eventlet in place has made a loop. Servers that shared it would wake each other, and end each other.
    hubs.use_hub()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    for file, mode, number in (
        (os.devnull, os.O_RDONLY, 0),
        (asked["log"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 1),
    ):
        opened = os.open(file, mode, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    os.dup2(1, 2)
    os.environ.clear()
    os.environ.update(asked["env"])
    sys.argv = ["wsgi.py"]
    leaves = os._exit

    def says_and_leaves(code: int) -> NoReturn:
        Path(asked["status"]).write_text(str(code), "ascii")
        leaves(code)

    os._exit = says_and_leaves  # which is how a server ends
    code = 1
    try:
        code = wsgi.main()
    except BaseException:
        traceback.print_exc()
    wsgi.leave(code)


def main() -> None:
    import wsgi  # noqa: F401  it puts eventlet in place, and reads all that a server needs

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody else waits for them
    while line := sys.stdin.readline():
        asked = json.loads(line)
        if child := os.fork():
            print(child, flush=True)
        else:
            serve(asked)


if __name__ == "__main__":
    main()
