"""What connections leave behind: the program's own sockets under eventlet, without the program.

Nothing is searched for. Told a number, it hangs up on so many, and says how many objects are left of what a connection
has.
"""

import gc
import sys

import eventlet.tpool
import eventlet.wsgi
import socketio

from app.live import engine, websocket
from app.live.fanout import Fanout
from app.live.wire import SocketJSON
from app.serving import Request

KINDS = (engine.Socket, websocket.WebSocket, websocket.Handshake, Request)


def main(port: int) -> None:
    server = socketio.Server(
        async_mode="eventlet", async_handlers=False, client_manager=Fanout(direct=True), json=SocketJSON
    )
    engine.bound(server, 1_000_000, on_flood=lambda _sid: None)
    server.on("connect", lambda sid, _environ, _auth: server.enter_room(sid, "all"))
    gc.disable()
    eventlet.spawn(answer, server)
    listener = eventlet.listen(("127.0.0.1", port))
    print("ready", flush=True)
    eventlet.wsgi.server(listener, socketio.WSGIApp(server), log_output=False, protocol=Request)


def answer(server: socketio.Server) -> None:
    while asked := eventlet.tpool.execute(sys.stdin.readline):
        cut(server, int(asked))
        server.eio.sweep(0)
        print(sum(type(one) in KINDS for one in gc.get_objects()), flush=True)


def cut(server: socketio.Server, number: int) -> None:
    for one in list(server.eio.sockets.values())[:number]:
        one.cut()
