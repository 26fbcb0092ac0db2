"""Whoever has gone leaves nothing that waits for a search for garbage: those are seldom (wsgi.py), and stop all."""

import socket
import struct
import subprocess
import sys
import time

from tests.browser.server import ROOT, free_port
from tests.live.raw import Raw

# The program's own sockets under eventlet, without the program. Asked by a line, it says how many are left of what a
# connection has; nothing is searched for.
SERVER = """
import eventlet
eventlet.monkey_patch()
import gc, sys
import eventlet.tpool, eventlet.wsgi, socketio
from app.live import engine, websocket
from app.live.fanout import Fanout
from app.live.wire import SocketJSON
from app.serving import Request

server = socketio.Server(
    async_mode="eventlet", async_handlers=False, client_manager=Fanout(direct=True), json=SocketJSON
)
engine.bound(server, 1_000_000, on_flood=lambda _sid: None)
server.on("connect", lambda sid, _environ, _auth: server.enter_room(sid, "all"))
kinds = (engine.Socket, websocket.WebSocket, websocket.Handshake, Request)
gc.disable()

def cut(number):
    for one in list(server.eio.sockets.values())[:number]:
        one.cut()

def answer():
    while asked := eventlet.tpool.execute(sys.stdin.readline):
        if asked.strip() == "cut":
            cut(5)
        server.eio.sweep(0)
        print(sum(type(one) in kinds for one in gc.get_objects()), flush=True)

eventlet.spawn(answer)
listener = eventlet.listen(("127.0.0.1", int(sys.argv[1])))
print("ready", flush=True)
eventlet.wsgi.server(listener, socketio.WSGIApp(server), log_output=False, protocol=Request)
"""


def test_a_connection_that_ended_is_gone_without_a_search_for_it():
    """Hung up on, broken off, or closed."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", SERVER, str(port)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def left(asked: str = "") -> int:
        process.stdin.write(f"{asked}\n")
        process.stdin.flush()
        return int(process.stdout.readline())

    try:
        assert process.stdout.readline() == "ready\n"
        screens = [Raw(f"http://127.0.0.1:{port}", "", {}) for _ in range(20)]
        assert left() >= 3 * 20
        left("cut")
        for screen in screens[5:10]:  # gone without a word
            screen.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        for screen in screens:
            screen.close()
        ends = time.monotonic() + 20
        while (still := left()) and time.monotonic() < ends:
            time.sleep(0.1)
        assert still == 0
    finally:
        process.kill()
        process.communicate()
