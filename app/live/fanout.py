"""Sends what is encoded already: one websocket frame for all, straight into the connections that keep up.

The library packs, queues and sends each message anew for each recipient, by a greenlet of its own. Here the frame
is made once, and handed to the kernel for every websocket before which nothing waits: for many in one call, where
there is a ring (ring.py). Whatever is unusual goes the library's way, behind what waits there already: so each
recipient gets everything in order, by whichever way.

What is private of the libraries and used here is named in tests/live/test_library_names.py.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from engineio import packet
from socketio import Manager

from app.live.ring import MOST_BYTES, Many, Short, open_ring
from app.live.wire import framed

NAMESPACE = "/"
# The beginning of an engine.io message that carries a Socket.IO event.
EVENT = "42"
# To so few the way is not worth remembering; most rooms are of one.
FEW = 8


@dataclass(slots=True)
class Lane:
    """How a room is reached while neither its members nor who is idle changes."""

    changes: int
    straight: list[str]
    sends: list[Callable[[bytes], int]]
    queued: list[str]
    # The same as `sends`, for the ring.
    many: Many | None = None


class Fanout(Manager):
    """Socket.IO's register of who is in which room.

    `direct=False` leaves all sending to the library's queues; `at_once=False` makes a call of the kernel for each.
    """

    def __init__(self, *, direct: bool, at_once: bool = True) -> None:
        super().__init__()
        self.direct = direct
        self._ring = open_ring() if direct and at_once else None
        self._lanes: dict[str, Lane] = {}

    def deliver(self, event: str, data: bytes, room: str) -> None:
        """An event with one argument, JSON already, for everybody in a room (each socket is a room too)."""
        members = self.rooms.get(NAMESPACE, {}).get(room)
        if not members:
            return
        lane = self._lane(room, members.inverse)
        behind = lane.queued
        if lane.sends:
            # Snapshots are kept and sent to one after the other; everything else is sent to all at once.
            frame = (kept_frame if event == "snapshot" else frame_of)(event, data)
            for at, sent in _hand_over(lane, frame):
                if sent < 0:  # it does not read just now; or is gone, which its own sending finds out
                    behind = [*behind, lane.straight[at]]
                else:
                    self.server.eio.sockets[lane.straight[at]].carrier.finish(frame[sent:])
        if behind:
            queued = packet.Packet(packet.MESSAGE, message_of(event, data)[1:].decode())
            for eio_sid in behind:
                self.server._send_eio_packet(eio_sid, queued)

    def _lane(self, room: str, eio_sids: Iterable[str]) -> Lane:
        """Looked up anew only when something has changed: a hall's thousand look-ups cost as much as its sending."""
        idle = self.server.eio.idle
        lane = self._lanes.get(room)
        if lane is None or lane.changes != idle.changes:
            lane = Lane(idle.changes, [], [], [])
            for eio_sid in eio_sids:
                send = idle.sends.get(eio_sid)
                if send is None:
                    lane.queued.append(eio_sid)
                else:
                    lane.straight.append(eio_sid)
                    lane.sends.append(send)
            if len(lane.sends) > FEW:
                self._lanes[room] = lane
                sockets = [getattr(send, "__self__", None) for send in lane.sends]
                if self._ring and None not in sockets:  # nobody is being gathered for
                    lane.many = Many(self._ring, sockets)
        return lane

    def basic_enter_room(self, sid: str, namespace: str, room: str, eio_sid: str | None = None) -> None:
        self._lanes.pop(room, None)
        super().basic_enter_room(sid, namespace, room, eio_sid)

    def basic_leave_room(self, sid: str, namespace: str, room: str) -> None:
        self._lanes.pop(room, None)
        super().basic_leave_room(sid, namespace, room)


def _hand_over(lane: Lane, frame: bytes) -> Short:
    """Hand a frame to the kernel for everybody who is idle. Returns who has not taken all of it."""
    begin, short = 0, []
    if lane.many is not None and len(frame) <= MOST_BYTES:
        begin, short = lane.many.send(frame)
    length = len(frame)
    for at, send in enumerate(islice(lane.sends, begin, None), begin):
        try:
            sent = send(frame)
        except OSError:
            short.append((at, -1))
        else:
            if sent < length:
                short.append((at, sent))
    return short


def message_of(event: str, data: bytes) -> bytes:
    """The engine.io message."""
    return f'{EVENT}["{event}",'.encode() + data + b"]"


def frame_of(event: str, data: bytes) -> bytes:
    return framed(message_of(event, data))


kept_frame = lru_cache(maxsize=16)(frame_of)
