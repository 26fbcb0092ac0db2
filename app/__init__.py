"""The application: made in named steps, each in a module of its own."""

import logging
from pathlib import Path

from flask import Flask
from flask_socketio import SocketIO

from app import cli, clock, hosts, pages
from app.config import MOST_BYTES, ROOT, Settings
from app.formats import load_all
from app.keeping.due import due
from app.live.engine import bound
from app.live.fanout import Fanout
from app.live.limits import Limits
from app.live.live import Live
from app.live.sockets import Sockets
from app.live.wire import SocketJSON
from app.offload import under_eventlet
from app.pages.ready import Ready
from app.rehearsal.rehearsals import Rehearsals
from app.storage.installation import Installation


def create_app(settings: Settings | None = None) -> Flask:
    """The app with these settings; for a command with the environment's. Raises `FormatError`."""
    settings = settings or cli.settings()
    app = Flask(__name__, root_path=str(ROOT), static_folder="static", template_folder="templates")
    app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
    app.extensions["settings"] = settings
    clock.move_ahead(settings.clock_offset_days)
    app.extensions["formats"] = load_all(Path(ROOT) / "workshops")
    app.extensions["installation"] = Installation(settings)
    app.extensions["live"] = live = Live(settings, app.extensions["installation"])
    live.hourly = lambda: list(due(settings, app.extensions["installation"], live))
    app.extensions["rehearsals"] = Rehearsals(settings, app.extensions["installation"], live)
    pages.init_app(app)
    cli.init_app(app)
    add_sockets(app, settings)
    hosts.init_app(app)
    app.extensions["ready"] = Ready(app)
    return app


def add_sockets(app: Flask, settings: Settings) -> None:
    """Sockets on the same address; a message is handled where it is read, so that one screen's stay in order."""
    for library in ("engineio.server", "socketio.server"):
        # They would log what was sent to them, addresses and texts included; ours say where something broke.
        logging.getLogger(library).setLevel(logging.CRITICAL + 1)
    socketio = SocketIO(
        app,
        async_mode="eventlet" if under_eventlet() else "threading",
        async_handlers=False,
        client_manager=Fanout(
            direct=settings.direct_fanout != "off",
            at_once=settings.direct_fanout == "on" and under_eventlet(),
        ),
        json=SocketJSON,
        cors_allowed_origins=hosts.socket_check(settings),
        max_http_buffer_size=MOST_BYTES,
        manage_session=False,
        ping_interval=20,
        ping_timeout=20,
    )
    limits = Limits(settings.most_per_second)
    sockets = Sockets(app.extensions["live"], socketio.server, app.extensions["tickets"], limits)
    app.extensions["sockets"] = sockets
    bound(socketio.server, settings.most_per_second, on_flood=sockets.flooded)
