"""In which order two sockets are heard: the program's own reading under eventlet, without the program.

It cuts nobody off. Told to STAND_STILL it does so until its standard input says to go on: what is sent meanwhile lies
there. Whoever asks is told all that was heard since: a letter for each frame, of who came as `flood` or of the other.
"""

import sys

import eventlet.wsgi
import socketio

from app.live import engine
from app.live.wire import SocketJSON

STAND_STILL, ASK = "stand still", "ask"
FLOOD, OTHER = "F", "O"


def main(port: int) -> None:
    server = socketio.Server(
        async_mode="eventlet", async_handlers=False, json=SocketJSON, cors_allowed_origins="*"
    )
    engine.bound(server, 1, on_flood=lambda _sid: None)
    letters: dict[str, str] = {}
    heard: list[str] = []
    # In its meter's place: each frame is counted once, whichever way it is read.
    engine.Socket.spend = lambda socket, _cost: heard.append(letters.get(socket.sid, ""))

    def connect(sid: str, environ: dict, _auth: object) -> None:
        socket = server.manager.eio_sid_from_sid(sid, "/")
        letters[socket] = FLOOD if "w=flood" in environ["QUERY_STRING"] else OTHER

    def command(sid: str, what: str) -> None:
        if what == STAND_STILL:
            print(what, flush=True)
            sys.stdin.readline()
            heard.clear()
        elif what == ASK:
            server.emit("done", "".join(heard), to=sid)

    server.on("connect", connect)
    server.on("command", command)
    listener = eventlet.listen(("127.0.0.1", port))
    print("ready", flush=True)
    eventlet.wsgi.server(listener, socketio.WSGIApp(server), log_output=False)
