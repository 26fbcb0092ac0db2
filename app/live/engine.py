"""engine.io with bounds: what one socket may send and leave unread, and how long it may stay a stranger.

The library has none of them and no place to put them, so its finished objects are given classes of ours. What is
private of it and used here is named in tests/live/test_library_names.py, which fails when a new version differs.
"""

import contextlib
import logging
import time
from collections.abc import Callable

import engineio
import orjson
import socketio
from engineio import exceptions, packet
from engineio import socket as engineio_socket

from app.live.limits import CONNECT_COST, new_meter, pieces
from app.live.room import where
from app.live.wire import framed
from app.offload import give_back_memory, under_eventlet

log = logging.getLogger(__name__)

# A socket that has not said who it is in this time is closed: a phone needs a second.
HELLO_SECONDS = 10
# How often sockets are looked over for those that have gone silent or never said hello.
SWEEP_SECONDS = 2
# Strangers at once; the oldest make room. 50 KB each, so that thousands of them cost less than 100 MB; and a hall
# of 1,000 may still scan the code in the same instant.
MOST_STRANGERS = 1600
# So many gone leave so much memory behind that it is worth looking for it, which takes some ms.
MANY_ENDED = 500
# Sockets in all, polling ones included: what the launcher lets in.
MOST_SOCKETS = 20_000
# What may wait for one reader: all frames its channels remember (KEPT_FRAMES each), or a few large snapshots.
# Who is further behind is cut off, comes back, and gets one snapshot instead.
MOST_PACKETS = 1024
MOST_BYTES_WAITING = 4 * 1024 * 1024
# The kinds of Socket.IO packets nobody here sends: binary ones, whose parts the library gathers without end.
BINARY_KINDS = ("5", "6")
CONNECT_KIND = "0"
# How nearly all that is sent begins. The library would look for a namespace, an acknowledgement and attachments first.
COMMAND = '2["command",'
# The same as a websocket brings it.
SAID = f"{packet.MESSAGE}{COMMAND}"
# Events by which the library says that somebody came or went.
RESERVED = ("connect", "disconnect")


def bound(server: socketio.Server, pace: int, on_flood: Callable[[str | None], None]) -> None:
    """Give the server's engine its bounds. `on_flood` is told the sid of who is about to be cut off."""
    server._handle_event_internal = _only_screens_events(server._handle_event_internal)
    engine = server.eio
    engine.__class__ = Engine
    engine.pace = pace
    engine.on_flood = lambda sid: on_flood(server.manager.sid_from_eio_sid(sid, "/"))
    engine.known = lambda sid: server.manager.sid_from_eio_sid(sid, "/")
    engine.on_event = server.handlers.setdefault("/", {})
    engine.strangers = {}
    engine.idle = Idle()
    engine.direct = getattr(server.manager, "direct", False)
    engine.ended = 0
    if under_eventlet():
        from app.live.websocket import Handshake

        engine._async = {**engine._async, "websocket": Handshake}


def _only_screens_events(handle: Callable) -> Callable:
    """What the library alone may say, that somebody came or went, nobody says by sending an event of that name.

    Whoever did would be forgotten and go on listening, whatever right is taken away; or come in again as another.
    What has more than one argument is nothing a screen of ours sends either.
    """

    def hear(
        server: socketio.Server, sid: str, eio_sid: str, data: list, namespace: str, id: int | None
    ) -> None:
        if data[0] not in RESERVED and len(data) <= 2:
            handle(server, sid, eio_sid, data, namespace, id)

    return hear


class Idle:
    """The websockets before which nothing waits to be sent, by the engine's id, each as the kernel's own `send` of it.

    `changes` counts how often it has become others, so that who sends to many need not look each up again.
    """

    __slots__ = ("changes", "sends")

    def __init__(self) -> None:
        self.sends: dict[str, Callable[[bytes], int]] = {}
        self.changes = 0

    def add(self, sid: str, send: Callable[[bytes], int]) -> None:
        if sid not in self.sends:
            self.sends[sid] = send
            self.changes += 1

    def replace(self, sid: str, send: Callable[[bytes], int]) -> None:
        """It is sent to in another way for a while; nothing if it is not idle."""
        if sid in self.sends:
            self.sends[sid] = send
            self.changes += 1

    def remove(self, sid: str) -> None:
        if self.sends.pop(sid, None) is not None:
            self.changes += 1


class Engine(engineio.Server):
    """The server side of all sockets."""

    pace: int
    on_flood: Callable[[str], None]
    # By the engine's id: what Socket.IO calls somebody who has been let in, or None.
    known: Callable[[str], str | None]
    on_event: dict[str, Callable]
    strangers: dict[str, "Socket"]
    # `fanout.py` sends to them itself.
    idle: Idle
    # Whether anything is sent otherwise than by a socket's queue.
    direct: bool
    ended: int

    def _trigger_event(self, event: str, *args, **options):
        if event == "connect":
            if len(self.sockets) > MOST_SOCKETS:
                return "full"
            self._meet(self.sockets[args[0]])
        elif event == "message":
            return self._hear(*args)
        elif event == "disconnect":
            self.strangers.pop(args[0], None)
            self.ended += 1
        return super()._trigger_event(event, *args, **options)

    def _meet(self, socket: "Socket") -> None:
        """A new socket: a stranger until it has said who it is."""
        socket.__class__ = Socket
        socket.meter = new_meter(self.pace, time.monotonic())
        socket.stranger_since = time.monotonic()
        self.strangers[socket.sid] = socket
        while len(self.strangers) > MOST_STRANGERS:
            oldest = self.strangers.pop(next(iter(self.strangers)))
            if not self.known(oldest.sid):
                oldest.cut()

    def _hear(self, sid: str, data: str) -> None:
        """Our handlers see to their own mishaps: what breaks the library's reading is nonsense, and nobody we know."""
        try:
            if data.startswith(COMMAND) and (known := self.known(sid)):
                self.on_event["command"](known, *orjson.loads(data[1:])[1:])
            else:
                self.handlers["message"](sid, data)
        except Exception as problem:
            log.debug("a message could not be read: %s", where(problem))
            if socket := self.sockets.get(sid):
                socket.cut()

    def _service_task(self) -> None:
        """Look everybody over, again and again; runs beside everything else."""
        self.service_task_event = self.create_event()
        while not self.service_task_event.wait(timeout=SWEEP_SECONDS):
            try:
                self.sweep(time.monotonic())
            except Exception as problem:
                log.error("looking over the sockets failed: %s", where(problem))

    def sweep(self, now: float) -> None:
        """Forget the closed, hang up on strangers that say nothing, and on those that answer no ping."""
        for sid, socket in list(self.sockets.items()):
            if socket.closed:
                self.sockets.pop(sid, None)
            elif self.known(sid):
                socket.stranger_since = None
                self.strangers.pop(sid, None)
                socket.keep_alive(now)
            elif socket.stranger_since is None:  # it was told to go
                socket.stranger_since = now
            elif now - socket.stranger_since > HELLO_SECONDS:
                socket.cut()
        if self.ended >= MANY_ENDED:
            self.ended = 0
            give_back_memory()


class Socket(engineio_socket.Socket):
    """One socket of the engine. `carrier` is its websocket, under eventlet.

    A `writer` empties its queue: summoned when something has to wait, or, where it began with long polling, the
    library's own, which stays and is `waiting` when it has nothing to do.
    """

    carrier = None
    writer = None
    summons_writers = False
    waiting = False
    unread = 0
    ping_due = 0.0

    def spend(self, cost: int) -> None:
        """Count what came in; beyond the limit the socket is cut off, and `SocketIsClosedError` raised."""
        if self.closed or self.meter.take(time.monotonic(), cost):
            if not self.closed:
                log.info("a socket sent far too much and was cut off")
                self.server.on_flood(self.sid)
                self.cut()
            raise exceptions.SocketIsClosedError

    def schedule_ping(self) -> None:
        """The next sweep after the interval sends it; the library has a greenlet sleep until then for each socket."""
        if self.last_ping:
            self.last_ping = None
            self.ping_due = time.monotonic() + self.server.ping_interval

    def keep_alive(self, now: float) -> None:
        """Ping it when that is due, and give it up if it did not answer."""
        if self.check_ping_timeout() and self.last_ping is None and now >= self.ping_due:
            self.last_ping = now
            self.send(packet.Packet(packet.PING))

    def check_ping_timeout(self) -> bool:
        """Whether it still answers. The library asks the clock on the wall: set an hour ahead it would cut off the
        whole room, and set back it would keep the dead.
        """
        if self.closed:
            raise exceptions.SocketIsClosedError
        if self.last_ping and time.monotonic() - self.last_ping > self.server.ping_timeout:
            self.close(reason=self.server.reason.PING_TIMEOUT)
            return False
        return True

    def receive(self, pkt: packet.Packet) -> None:
        is_text = pkt.packet_type == packet.MESSAGE and isinstance(pkt.data, str)
        kind = pkt.data[:1] if is_text else ""
        self.spend(pieces(_length(pkt)) + (CONNECT_COST if kind == CONNECT_KIND else 0))
        if kind in BINARY_KINDS:
            self.cut()
            raise exceptions.SocketIsClosedError
        if kind == CONNECT_KIND and (websocket := self.free()):
            with websocket.gathered():  # snapshots, the personal part, the pulse and the welcome
                super().receive(pkt)
        else:
            super().receive(pkt)

    def handle_get_request(self, environ: dict, start_response: Callable):
        self.spend(1)
        return super().handle_get_request(environ, start_response)

    def handle_post_request(self, environ: dict) -> None:
        """Nonsense ends the session with a 400: the library would answer "ok" and log the whole of it."""
        self.spend(1)
        try:
            super().handle_post_request(environ)
        except Exception:
            self.cut()
            raise exceptions.SocketIsClosedError from None

    def send(self, pkt: packet.Packet) -> None:
        """Send a packet at once if nothing waits, else queue it; a reader that is too far behind is cut off."""
        websocket = self.free()
        if websocket is not None and self.check_ping_timeout():
            text = pkt.encode()
            if isinstance(text, str) and websocket.takes(framed(text.encode())):
                return
        if self.queue.qsize() >= MOST_PACKETS or self.unread > MOST_BYTES_WAITING:
            log.info("a socket did not read and was cut off")
            self.cut()
            return
        self.server.idle.remove(self.sid)
        self.unread += _length(pkt)
        super().send(pkt)
        self._summon_writer()

    def free(self):
        """Its websocket, if nothing waits before it and nobody is sending."""
        return self.carrier if self.sid in self.server.idle.sends else None

    def rest(self) -> None:
        """Idle from now on, if all that it was given has been sent and nobody is sending."""
        if (
            self.server.direct
            and self.carrier is not None
            and not self.carrier.busy
            and self.upgraded
            and not self.closed
            and not self.queue.queue
            and (self.writer is None if self.summons_writers else self.waiting)
        ):
            self.server.idle.add(self.sid, self.carrier.hand_over)

    def poll(self) -> list[packet.Packet]:
        """Wait for what is to be sent; whoever asks has sent all that it was given before."""
        self.waiting = True
        self.rest()
        try:
            packets = super().poll()
        finally:
            self.waiting = False
        self.unread -= sum(map(_length, packets))
        return packets

    def _websocket_handler(self, websocket):
        """Read until it ends. The library has a greenlet wait for what is to be sent to each; here one comes when
        something has to wait, and goes again.
        """
        if self.carrier is None or self.connected:  # threads, and who began with long polling
            return super()._websocket_handler(websocket)
        websocket.socket.settimeout(self.server.ping_interval + self.server.ping_timeout)
        for pkt in self.poll():  # the engine's greeting
            websocket.send(pkt.encode())
        self.unread = 0  # it was not counted when it was queued
        self.connected = self.upgraded = self.summons_writers = True
        self.rest()
        try:
            while (text := websocket.wait()) is not None:
                if text.startswith(SAID):  # as `receive` would, and without making a packet of it first
                    self.spend(pieces(len(text) - 1))
                    self.server._hear(self.sid, text[1:])
                    continue
                with contextlib.suppress(exceptions.UnknownPacketError):
                    self.receive(packet.Packet(encoded_packet=text))
        except exceptions.SocketIsClosedError:
            pass
        finally:
            self.summons_writers = False
            self.cut()
            if self.writer is not None:
                self.writer.join()
                self.writer = None  # it holds this socket
        return []

    def _summon_writer(self) -> None:
        if self.summons_writers and self.writer is None:
            self.writer = self.server.start_background_task(self._write, self.carrier)

    def _write(self, websocket) -> None:
        """Send what waits; when that is the end, or nobody takes it, end the websocket."""
        try:
            while self.queue.queue and (packets := self.poll()):
                for pkt in packets:
                    websocket.send(pkt.encode())
        except Exception as problem:
            log.debug("a websocket could not be written to: %s", where(problem))
        else:
            if not self.closed:
                self.writer = None
                self.rest()
                return
        websocket.close()

    def close(self, wait: bool = True, abort: bool = False, reason: str | None = None) -> None:
        """Never waits: what is unread by a slow reader would hold up whoever closes it."""
        super().close(wait=False, abort=abort, reason=reason)
        self.server.idle.remove(self.sid)
        self._summon_writer()

    def cut(self) -> None:
        """Hang up at once, whatever is unread or being sent."""
        self.close(abort=True)
        if self.carrier is not None:
            self.carrier.hang_up()


def _length(pkt: packet.Packet) -> int:
    return len(pkt.data) if isinstance(pkt.data, str | bytes) else 0
