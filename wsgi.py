"""Starts the server: the only file that knows which one carries the connections; `app/serving.py` is how eventlet does.

The order matters. eventlet swaps the standard library's sockets, locks and sleeps for its own, and whatever
was imported before keeps the old ones, so the swap is the very first thing here. Then the app is made, the
port is taken, the person at the terminal is greeted, and the server serves until it is told to stop.

Run it as `python wsgi.py`, usually by `bin/start`. `flask run` does not know eventlet.
"""

from __future__ import annotations

import os
import signal

# Ctrl-C before the server serves ends it without a traceback; `catch_stop_signals` takes over later.
signal.signal(signal.SIGINT, signal.SIG_DFL)

ASYNC_MODE = (os.environ.get("ASYNC_MODE") or "eventlet").strip().lower()

if ASYNC_MODE == "eventlet":
    import warnings

    # eventlet says on each start that it is in maintenance; we know, and nothing but this file depends on it.
    warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
    # The operating system's own look-up of names works without a network; eventlet's wants a DNS server.
    os.environ.setdefault("EVENTLET_NO_GREENDNS", "yes")
    import eventlet

    eventlet.monkey_patch()

import contextlib
import errno
import gc
import logging
import socket
import sys
from typing import TYPE_CHECKING, NoReturn

from app import create_app
from app.config import ConfigError, Settings, load
from app.greeting import CannotStart, before_start, greeting

if TYPE_CHECKING:
    from flask import Flask

#: Connections at once. eventlet's own limit is 1,024, and the 1,025th phone would hang without a word.
MAX_CONNECTIONS = 20_000
#: Files that are no connections: databases, the log, libraries.
OTHER_FILES = 100
#: Somebody who takes nothing of an answer for so long is gone.
STALLED_SECONDS = 30
#: A whole room scans the QR code within a few seconds; none of them should have to knock twice.
BACKLOG = 4096
#: Whole searches for garbage: once for so many partial ones. By itself Python does one for ten, which is two or three
#: for a thousand phones that arrive, a tenth of a second each.
SELDOM = 100
#: How long the live workshops may take to finish what they are writing when the server is told to stop.
CLOSING_SECONDS = 10


def main() -> int:
    """Serve until told to stop. The exit code: 0 stopped as asked, 2 could not start."""
    try:
        settings = load()
        logging.basicConfig(
            level=settings.log_level_number, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
        )
        logging.getLogger("alembic").setLevel(logging.WARNING)  # each workshop that is opened would say so
        app = create_app(settings)
        before_start(app)
        listener = listen(settings.host, settings.port)
        room_for = allow_many_connections()
        # Not before the port is bound: a line that can be clicked has to lead somewhere.
        lines = greeting(app, settings.port)
    except (ConfigError, CannotStart) as problem:
        print(problem, file=sys.stderr, flush=True)
        return 2

    for line in lines:
        print(line, flush=True)

    # What is there now stays: looking through it again for garbage would stop the room for a tenth of a second.
    gc.collect()
    gc.freeze()
    # And what a hall leaves behind that has come in the meantime is looked for more seldom: it would stop for as long.
    gc.set_threshold(*gc.get_threshold()[:2], SELDOM)
    app.extensions["live"].keep_house()
    serve = serve_eventlet if ASYNC_MODE == "eventlet" else serve_threading
    serve(app, settings, listener, room_for)
    return 0


def listen(host: str, port: int) -> socket.socket:
    """Take the port, or say in one sentence why it cannot be had.

    Not `eventlet.listen`: that one asks for SO_REUSEPORT, with which a second server on the same port starts
    without complaint and takes every other phone.
    """
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform == "win32":
        # On Windows SO_REUSEADDR means what SO_REUSEPORT does elsewhere.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Every connection inherits it: small messages leave at once instead of waiting to be joined by others.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except OSError as problem:
        listener.close()
        raise CannotStart(why_not_bound(problem, host, port)) from problem
    return listener


def why_not_bound(problem: OSError, host: str, port: int) -> str:
    """One sentence on what stands in the way, and what to do about it."""
    if problem.errno == errno.EADDRINUSE:
        return f"Port {port} används redan av ett annat program; välj en annan, till exempel --port {port % 65535 + 1}."
    if problem.errno in (errno.EACCES, errno.EPERM):
        return f"Port {port} får bara datorns administratör använda; välj en annan, till exempel --port 8000."
    return f"Det gick inte att lyssna på adressen {host} port {port}: {problem.strerror or problem}."


def allow_many_connections() -> int:
    """Raise this process's own limit on open files, often 1,024; how many connections there is room for."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return MAX_CONNECTIONS
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MAX_CONNECTIONS + OTHER_FILES
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        # macOS says "unlimited" and then refuses anything above a limit of its own.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
        soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    # One connection too many would not be refused but end the server: it waits at the door instead.
    return MAX_CONNECTIONS if soft == resource.RLIM_INFINITY else min(MAX_CONNECTIONS, soft - OTHER_FILES)


def serve_eventlet(app: Flask, settings: Settings, listener: socket.socket, room_for: int) -> None:
    """Serve on eventlet's loop until a signal comes."""
    from eventlet.hubs import trampoline

    from app.serving import Request

    Request.ready = staticmethod(app.extensions.get("ready", Request.ready))

    # A signal handler must not close workshops itself: it runs in the middle of whatever was going on. It only
    # writes a byte, which wakes this greenlet even if the loop is asleep waiting for phones.
    woken, wake = socket.socketpair()
    woken.setblocking(False)
    wake.setblocking(False)
    signal.set_wakeup_fd(wake.fileno(), warn_on_full_buffer=False)
    catch_stop_signals(lambda: None)

    server = eventlet.spawn(
        eventlet.wsgi.server,
        listener,
        app,
        protocol=Request,
        max_size=room_for,
        socket_timeout=STALLED_SECONDS,
        log_output=False,  # a log of requests would hold the room's addresses
        debug=False,  # a phone is never shown a traceback
    )
    server.link(lambda _: wake.send(b"\0"))  # should the server itself end, do not sit here waiting
    trampoline(woken, read=True)

    ended_by_itself = server.dead
    restore_stop_signals()
    # Nobody new comes in while the last commands are written. The server itself is not waited for: it would wait
    # for every phone to hang up.
    listener.close()
    with eventlet.Timeout(CLOSING_SECONDS, False):
        close_workshops(app)
    leave(1 if ended_by_itself else 0)


def serve_threading(app: Flask, settings: Settings, listener: socket.socket, _room_for: int) -> None:
    """Serve with a thread for each connection, on Werkzeug's server: for finding bugs, not for a full room."""
    import threading

    from werkzeug.serving import WSGIRequestHandler, make_server

    class Request(WSGIRequestHandler):
        def log(self, *_line: object) -> None:
            """Nothing: its lines hold addresses, and of a request that is none its bytes."""

    # Its warning about production would worry the wrong person.
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    # What `socketio.run` does in this mode, except that the port is already bound: the greeting is true.
    where = {"fd": listener.fileno(), "request_handler": Request}
    server = make_server(settings.host, settings.port, app, threaded=True, **where)
    asked_to_stop = threading.Event()
    catch_stop_signals(asked_to_stop.set)
    server_thread = threading.Thread(target=server.serve_forever, name="server", daemon=True)
    server_thread.start()
    # A wait without a limit cannot be broken by a signal on Windows.
    while server_thread.is_alive() and not asked_to_stop.wait(0.5):
        pass

    ended_by_itself = not asked_to_stop.is_set()
    restore_stop_signals()
    server.shutdown()
    closing = threading.Thread(target=close_workshops, args=(app,), daemon=True)
    closing.start()
    closing.join(CLOSING_SECONDS)
    leave(1 if ended_by_itself else 0)


def catch_stop_signals(stop) -> None:
    """Ctrl-C and a polite kill both mean: finish writing, then go."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop())


def restore_stop_signals() -> None:
    """A second Ctrl-C, from somebody who has waited enough, ends the process at once."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


def close_workshops(app: Flask) -> None:
    """Let the live workshops finish what they are writing. Nothing acked depends on it: that is on disk already."""
    live = app.extensions.get("live")
    if live is None:
        return
    try:
        live.close()
    except Exception:
        logging.getLogger("wsgi").exception("closing the live workshops")


def leave(code: int) -> NoReturn:
    """End without tearing down what is still connected: a thread or greenlet for each phone may be waiting."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    sys.exit(main())
