"""Sends what is encoded already: one websocket frame for all, straight into the connections that keep up.

The library packs, queues and sends each message anew for each recipient, by a greenlet of its own. Here the frame
is made once, and handed to the kernel for every websocket before which nothing waits. Whatever is unusual goes the
library's way, behind what waits there already: so each recipient gets everything in order, by whichever way.

What is private of the libraries and used here is named in tests/live/test_library_names.py.
"""

import struct
from functools import lru_cache

from engineio import packet
from socketio import Manager

NAMESPACE = "/"
# The beginning of an engine.io message that carries a Socket.IO event.
EVENT = "42"


class Fanout(Manager):
    """Socket.IO's register of who is in which room; `direct=False` leaves all sending to the library's queues."""

    def __init__(self, *, direct: bool) -> None:
        super().__init__()
        self._direct = direct

    def deliver(self, event: str, data: bytes, room: str) -> None:
        """An event with one argument, JSON already, for everybody in a room (each socket is a room too)."""
        members = self.rooms.get(NAMESPACE, {}).get(room)
        if not members:
            return
        # Snapshots are kept and sent to one after the other; everything else is sent to all at once.
        frame = (kept_frame if event == "snapshot" else frame_of)(event, data)
        idle = self.server.eio.idle if self._direct else {}
        queued = None
        for eio_sid in list(members.inverse):
            websocket = idle.get(eio_sid)
            if websocket is not None and not websocket.busy:
                try:
                    sent = websocket.hand_over(frame)
                except BlockingIOError:  # it does not read just now
                    pass
                except OSError:  # it is gone, and whoever reads from it will notice
                    continue
                else:
                    if sent < len(frame):
                        websocket.finish(frame[sent:])
                    continue
            if queued is None:
                queued = packet.Packet(packet.MESSAGE, message_of(event, data)[1:].decode())
            self.server._send_eio_packet(eio_sid, queued)


def message_of(event: str, data: bytes) -> bytes:
    """The engine.io message."""
    return f'{EVENT}["{event}",'.encode() + data + b"]"


def frame_of(event: str, data: bytes) -> bytes:
    """The message as a server's websocket sends it: whole, text, without a mask."""
    message = message_of(event, data)
    length = len(message)
    if length < 126:
        return struct.pack("!BB", 0x81, length) + message
    if length < 65536:
        return struct.pack("!BBH", 0x81, 126, length) + message
    return struct.pack("!BBQ", 0x81, 127, length) + message


kept_frame = lru_cache(maxsize=16)(frame_of)
