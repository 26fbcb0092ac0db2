"""eventlet's websocket, with bounds on what it takes in and a way to send to it at once.

Besides `wsgi.py`, `app/serving.py` and `app/offload.py` the only file that knows eventlet, and imported only under
it. What is private of eventlet and used here is named in tests/live/test_library_names.py.
"""

import contextlib
import logging
import socket
from collections.abc import Callable, Sequence

import engineio
import eventlet
from engineio.async_drivers.eventlet import WebSocketWSGI
from engineio.exceptions import EngineIOError
from eventlet.websocket import FailedConnectionError, RFC6455WebSocket

from app.live.limits import pieces
from app.live.room import where

log = logging.getLogger(__name__)
TOO_BIG = 1009
# What is asked of the kernel at once. A frame is read in three pieces, and most are shorter than this.
AHEAD = 2048
# The first byte of a frame that is a whole text, and what the second one's length is counted from when it has a mask.
WHOLE_TEXT, MASKED = 0x81, 0x80


class Handshake(WebSocketWSGI):
    """Makes a websocket of a request, carries it, and sees that it ends with its engine.io socket."""

    def __init__(self, handler: Callable, server: engineio.Server) -> None:
        super().__init__(self._carry, server)
        self._handle = handler
        self._engine_socket = handler.__self__
        # The drafts before the standard: no browser speaks them any more, and eventlet reads them without bounds.
        self.support_legacy_versions = False

    def __call__(self, environ: dict, start_response: Callable):
        # Compression is refused: 100 KiB a connection, and a third of the CPU, for frames of 200 bytes.
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        try:
            return super().__call__(environ, start_response)
        finally:
            # Its own method: all that the connection had would stay until somebody searches for garbage.
            vars(self).pop("handler", None)

    def _handle_hybi_request(self, environ: dict) -> "WebSocket":
        websocket = super()._handle_hybi_request(environ)
        websocket.__class__ = WebSocket
        websocket.engine_socket = self._engine_socket
        websocket.busy = 0
        websocket.ahead = b""
        websocket.hand_over = websocket.socket.fd.send  # the kernel's own: takes what it can, and never waits
        websocket.socket.recv = websocket.recv
        websocket.log = Silence  # eventlet's lines hold addresses
        return websocket

    def _carry(self, websocket: "WebSocket"):
        engine_socket = self._engine_socket
        engine_socket.carrier = websocket
        try:
            return self._handle(websocket)
        except Exception as problem:  # nonsense that the library trips over
            log.debug("a websocket could not be read: %s", where(problem))
        finally:
            engine_socket.cut()
            engine_socket.carrier = None
            del websocket.socket.recv  # or they would hold each other


class Silence:
    """Where eventlet may write what nobody should read."""

    @staticmethod
    def write(_line: str) -> None: ...


class WebSocket(RFC6455WebSocket):
    """One websocket of the server. `engine_socket` counts what comes in; `busy` are those sending just now."""

    def _recv_frame(self, message=None):
        """The next frame, after everybody else had a turn: reading what has already come would never yield."""
        if self.ahead:
            eventlet.sleep(0)
        try:
            frame = super()._recv_frame(message)
            # Whole messages are counted when they are read; pings, pongs and fragments never get so far.
            if frame.opcode & 8 or not frame.finished:
                self.engine_socket.spend(pieces(len(frame.data[-1])))
        except EngineIOError:
            raise ConnectionAbortedError from None
        if sum(map(len, frame.data)) > self.max_frame_length:
            raise FailedConnectionError(TOO_BIG, "too big")
        return frame

    def wait(self) -> str | bytes | None:
        """The next message. A short one that is there whole, as nearly all are, is read at one glance."""
        self._look_ahead()
        text = self._glance()
        return super().wait() if text is None else text

    def _glance(self) -> str | None:
        """The text of a whole, masked, unfragmented frame at the beginning of what is there; None for all else."""
        ahead = self.ahead
        if len(ahead) < 6 or ahead[0] != WHOLE_TEXT or not MASKED <= ahead[1] <= MASKED + 126:
            return None
        length, begins = ahead[1] - MASKED, 6
        if length == 126:
            length, begins = int.from_bytes(ahead[2:4], "big"), 8
        ends = begins + length
        if len(ahead) < ends or length > self.max_frame_length:
            return None
        try:
            text = self._apply_mask(ahead[begins:ends], ahead[begins - 4 : begins]).decode()
        except UnicodeDecodeError:  # the library knows what to say to it
            return None
        self.ahead = ahead[ends:]
        return text

    def recv(self, length: int) -> bytes:
        """At most so many bytes, as the library's own; everybody else has a turn before they come."""
        if not self.ahead:
            self._read(max(length, AHEAD))
        taken, self.ahead = self.ahead[:length], self.ahead[length:]
        return taken

    def _read(self, length: int) -> None:
        try:
            self.ahead = self.socket.fd.recv(length)
        except BlockingIOError:  # there is nothing yet, which is the usual
            # Without the library's timer for each wait: the engine's sweep cuts off whoever answers no ping.
            self.socket._trampoline(self.socket.fd, read=True)
            self.ahead = type(self.socket).recv(self.socket, length)
        except OSError:  # nor will there ever be
            self.ahead = type(self.socket).recv(self.socket, length)
        else:
            eventlet.sleep(0)

    def _look_ahead(self) -> None:
        """Have something to read, after everybody else had a turn."""
        if self.ahead:
            eventlet.sleep(0)
        else:
            self._read(AHEAD)

    @staticmethod
    def _apply_mask(data: bytes, mask: Sequence[int], length: int | None = None, offset: int = 0) -> bytes:
        """The mask laid over the data, as one large number: eventlet's own takes 20 ms for 64 KB."""
        length = len(data)
        turned = bytes(mask[(offset + i) % 4] for i in range(4)) if offset % 4 else bytes(mask)
        pattern = (turned * (length // 4 + 1))[:length]
        return (int.from_bytes(data, "big") ^ int.from_bytes(pattern, "big")).to_bytes(length, "big")

    def _send(self, frame: bytes) -> None:
        self.begin_sending()
        try:
            super()._send(frame)
        finally:
            self.end_sending()

    def begin_sending(self) -> None:
        self.busy += 1
        self.engine_socket.server.idle.remove(self.engine_socket.sid)

    def end_sending(self) -> None:
        self.busy -= 1
        self.engine_socket.rest()

    def takes(self, frame: bytes) -> bool:
        """Hand a frame to the kernel; False if it takes nothing just now. Only for who is not busy."""
        try:
            sent = self.hand_over(frame)
        except BlockingIOError:  # it does not read just now
            return False
        except OSError:  # it is gone, and whoever reads from it will notice
            return True
        if sent < len(frame):
            self.finish(frame[sent:])
        return True

    def finish(self, rest: bytes) -> None:
        """Send what the kernel did not take of a frame, and keep everybody else out until it is done.

        A pong, or the queue, would otherwise come into the middle of the frame.
        """
        self._sendlock.acquire()  # there is nobody to wait for: it was idle
        self._finish_soon(rest)

    def _finish_soon(self, rest: bytes) -> None:
        self.begin_sending()
        eventlet.spawn_n(self._finish, rest)

    @contextlib.contextmanager
    def gathered(self):
        """What is handed over meanwhile leaves in one piece at the end. Only for who is not busy."""
        kept: list[bytes] = []

        def keep(frame: bytes) -> int:
            kept.append(frame)
            return len(frame)

        idle, sid = self.engine_socket.server.idle, self.engine_socket.sid
        self._sendlock.acquire()
        hand_over, self.hand_over = self.hand_over, keep
        idle.replace(sid, keep)
        rest = b""
        try:
            yield
        finally:
            self.hand_over = hand_over
            idle.replace(sid, hand_over)
            try:
                if rest := b"".join(kept):
                    rest = rest[hand_over(rest) :]
            except BlockingIOError:
                pass
            except OSError:  # it is gone
                rest = b""
            if rest:
                self._finish_soon(rest)
            else:
                self._sendlock.release()

    def _finish(self, rest: bytes) -> None:
        try:
            self.socket.sendall(rest)
        except OSError:  # half a frame: nothing that comes after it could be understood
            self.hang_up()
        finally:
            self._sendlock.release()
            self.end_sending()

    def hang_up(self) -> None:
        """End the connection at once; whoever reads from it or sends to it is woken."""
        with contextlib.suppress(OSError):
            self.socket.fd.shutdown(socket.SHUT_RDWR)
