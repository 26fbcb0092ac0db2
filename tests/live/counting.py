"""A server that counts aloud, under eventlet: the program's own sending and bounds, without the program.

It waits for its readers, then sends them the numbers below `until`, each with up to `size` letters beside it, now by
the fan-out and now by the library. When somebody is behind it waits for them, unless it is `strict`: then it does not,
and ends when a reader has been cut off. With the `ring` to more than a few at once, else to one after the other. At
the end it says what it counted, as JSON.
"""

import json
import socket
from errno import EAGAIN

import eventlet.wsgi
import socketio

from app.live import engine, websocket
from app.live.fanout import Fanout
from app.live.ring import Ring
from app.live.wire import SocketJSON

ROOM = "all"


def main(port: int, readers: int, until: int, size: int, direct: bool, strict: bool, ring: bool) -> None:
    server = socketio.Server(
        async_mode="eventlet",
        async_handlers=False,
        client_manager=Fanout(direct=direct, at_once=ring),
        json=SocketJSON,
        cors_allowed_origins="*",
    )
    engine.bound(server, 1_000_000, on_flood=lambda _sid: None)
    server.on("connect", lambda sid, _environ, _auth: server.enter_room(sid, ROOM))
    counts = {"straight": 0, "by the ring": 0, "rests": 0, "longest queue": 0, "cut off": 0}
    server.on("disconnect", lambda _sid, _reason: counts.update({"cut off": counts["cut off"] + 1}))
    watch_what_goes_straight(counts, wrapped=not ring)
    watch_the_ring(counts)
    listener = eventlet.listen(("127.0.0.1", port))
    eventlet.spawn(eventlet.wsgi.server, listener, socketio.WSGIApp(server), log_output=False)
    print("ready", flush=True)
    while len(server.manager.rooms.get("/", {}).get(ROOM, ())) < readers:
        eventlet.sleep(0.01)

    def behind() -> int:
        longest = max((one.queue.qsize() for one in server.eio.sockets.values()), default=0)
        counts["longest queue"] = max(counts["longest queue"], longest)
        return longest

    for number in range(until):
        data = [number, "x" * (number * 7919 % size)]
        if number % 10 == 9:
            server.emit("number", data, to=ROOM)
        else:
            server.manager.deliver("number", SocketJSON.dumps(data).encode(), ROOM)
        if number % 20 == 0:
            eventlet.sleep(0)
        while behind() > engine.MOST_PACKETS // 2 and not strict:
            eventlet.sleep(0.001)
        while number % 100 == 0 and direct and len(server.eio.idle.sends) < readers and not strict:
            eventlet.sleep(0.001)  # until nothing waits for anybody
        if strict and counts["cut off"]:
            break
    print(json.dumps(counts), flush=True)
    eventlet.sleep(60)  # until it is killed


def watch_the_ring(counts: dict[str, int]) -> None:
    send = Ring.send

    def counted(self, many, frame):
        begin, short = send(self, many, frame)
        counts["by the ring"] += begin - sum(sent == -EAGAIN for _at, sent in short)
        return begin, short

    Ring.send = counted


def watch_what_goes_straight(counts: dict[str, int], *, wrapped: bool) -> None:
    """`wrapped`: each hand-over is counted; the ring only sends to the kernel's own sockets, and finds none then."""
    finish = websocket.WebSocket.finish
    shake_hands = websocket.Handshake._handle_hybi_request

    def watched(self, environ):
        made = shake_hands(self, environ)
        if "w=slow" in environ["QUERY_STRING"]:  # its frames often go in part only
            made.socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        if wrapped:
            hand_over = made.hand_over

            def counted(frame):
                sent = hand_over(frame)
                counts["straight"] += 1
                return sent

            made.hand_over = counted
        return made

    def counted_finish(self, rest):
        counts["rests"] += 1
        finish(self, rest)

    websocket.Handshake._handle_hybi_request = watched
    websocket.WebSocket.finish = counted_finish
