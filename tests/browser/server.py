"""A real server in a process of its own, as a browser test or a fault test needs it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from app.config import NAMES
from tests.browser.nursery import Forked, Nursery

ROOT = Path(__file__).resolve().parents[2]
#: Enough for a slow CI machine with a database to make; a healthy start takes one or two.
PATIENCE = 60
#: `wsgi.py` comes first: it swaps the standard library's sockets, and what was imported before would keep the old ones.
FAULTY = "import sys\nsys.path.insert(0, {root!r})\nimport wsgi\n{fault}\nsys.exit(wsgi.main())\n"


def free_port() -> int:
    """A port nobody has just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`wsgi.py` on a port and a data folder that stay the same through kills and restarts.

        server = Server(tmp_path).start()
        server.kill()                              # kill -9, in the middle of whatever was going on
        server.restart(CLOCK_OFFSET_DAYS="210")    # same port, same data; the setting stays
        server.stop()                              # asked politely: ends with 0
        server.assert_clean()                      # no traceback in anything it said

    Settings are the keyword arguments and nothing else: those of the person running the tests are left out.
    """

    #: What is run, in the project's folder.
    program: tuple[str, ...] = ("wsgi.py",)
    #: Where the tests have one: there it is not read in anew for each server.
    nursery: Nursery | None = None

    def __init__(self, folder: Path, **env: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.data = folder / "data"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen | Forked | None = None
        self._log = folder / "server.log"
        self._settings = env

    def breaks(self, fault: str) -> Server:
        """From the next start on it is a build with this fault, Python that is run before anything is served."""
        faulty = self.folder / "faulty.py"
        faulty.write_text(FAULTY.format(root=str(ROOT), fault=fault), "utf-8")
        self.program = (str(faulty),)
        return self

    # --- What it is ---

    @property
    def env(self) -> dict[str, str]:
        """The environment of the server, and of the app's own commands run beside it."""
        # Compiled once, also where Python has been told not to keep that: it is started a hundred times.
        left_out = {*NAMES, "PYTHONDONTWRITEBYTECODE"}
        base = {name: value for name, value in os.environ.items() if name not in left_out}
        return {
            **base,
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "DATA_DIR": str(self.data),
            "PYTHONUNBUFFERED": "1",
            "PYTHONUTF8": "1",
            **{name: str(value) for name, value in self._settings.items()},
        }

    @property
    def log(self) -> str:
        """Everything the server has said, in all its lives."""
        return self._log.read_text("utf-8", errors="replace") if self._log.exists() else ""

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    # --- What is done to it ---

    def start(self) -> Server:
        """Start it, and wait until it answers. It makes its database itself, or brings it up to date."""
        assert not self.running, "the server is already running"
        if self.nursery and self._as_others():
            self.process = self.nursery.starts(self.env, self._log, self.folder / "ended")
        else:
            self.process = self._starts()
        self._wait_until_it_answers()
        return self

    def _as_others(self) -> bool:
        """Whether it is the program itself, read in as all are, and only its settings are its own."""
        return self.program == Server.program and self._settings.keys() <= {*NAMES} - {"ASYNC_MODE"}

    def _starts(self) -> subprocess.Popen:
        with self._log.open("ab") as log:
            return subprocess.Popen(
                [sys.executable, *self.program],
                cwd=ROOT,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=os.name != "nt",  # Ctrl-C in the tests is not for the server
            )

    def kill(self) -> None:
        """kill -9: no goodbyes, nothing flushed."""
        if self.running:
            self.process.kill()
            self.process.wait()

    def freezes(self) -> Callable[[], None]:
        """It stands still, with all its connections open, until what this returns is called."""
        self.process.send_signal(signal.SIGSTOP)
        return lambda: self.process.send_signal(signal.SIGCONT)

    def stop(self) -> None:
        """Ask it to stop, and see that it does so by itself and with 0."""
        if not self.running:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(
                f"the server did not stop within 20 s of being asked\n{self.tail()}"
            ) from None
        if os.name != "nt":  # there, SIGTERM is what kill is
            assert code == 0, f"the server stopped with {code}\n{self.tail()}"

    def end(self) -> None:
        """Stop it whatever it takes; for the end of a test that may already have failed."""
        try:
            self.stop()
        finally:
            self.kill()

    def restart(self, **env: str) -> Server:
        """Stop it if it runs, and start it on the same port and data, with these settings changed from now on."""
        self.stop()
        self._settings = {**self._settings, **env}
        return self.start()

    def flask(self, *words: str) -> str:
        """Run one of the app's own commands with the server's settings, and give what it says."""
        answer = subprocess.run(
            [sys.executable, "-m", "flask", "--app", "app", *words],
            cwd=ROOT,
            env=self.env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert answer.returncode == 0, f"flask {' '.join(words)} gave {answer.returncode}\n{answer.stderr}"
        return answer.stdout

    # --- What is asked of it ---

    def healthy(self) -> bool:
        """Whether /healthz answers."""
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def assert_clean(self) -> None:
        """Nothing went wrong that nobody noticed."""
        log = self.log
        assert "Traceback" not in log, log[log.index("Traceback") :][:4000]

    def tail(self) -> str:
        """The last it said."""
        return "\n".join(self.log.splitlines()[-30:])

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self.healthy():
            code = self.process.poll()
            assert code is None, f"the server ended with {code} instead of starting\n{self.tail()}"
            if time.monotonic() > deadline:
                self.kill()
                raise AssertionError(f"the server did not answer within {PATIENCE} s\n{self.tail()}")
            time.sleep(0.05)

    def __enter__(self) -> Server:
        return self if self.running else self.start()

    def __exit__(self, kind: object, *_: object) -> None:
        self.end()
        if kind is None:  # what the test itself found comes first
            self.assert_clean()
