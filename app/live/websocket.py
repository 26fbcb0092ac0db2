"""eventlet's websocket, with bounds on what it takes in and a way to send to it at once.

Besides `wsgi.py` and `app/offload.py` the only file that knows eventlet, and imported only under it. What is
private of eventlet and used here is named in tests/live/test_library_names.py.
"""

import contextlib
import logging
import socket
from collections.abc import Callable

import engineio
import eventlet
from engineio.async_drivers.eventlet import WebSocketWSGI
from engineio.exceptions import EngineIOError
from eventlet.websocket import FailedConnectionError, RFC6455WebSocket

from app.live.limits import pieces
from app.live.room import where

log = logging.getLogger(__name__)
TOO_BIG = 1009


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
        return super().__call__(environ, start_response)

    def _handle_hybi_request(self, environ: dict) -> "WebSocket":
        websocket = super()._handle_hybi_request(environ)
        websocket.__class__ = WebSocket
        websocket.engine_socket = self._engine_socket
        websocket.busy = 0
        websocket.hand_over = websocket.socket.fd.send  # the kernel's own: takes what it can, and never waits
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


class Silence:
    """Where eventlet may write what nobody should read."""

    @staticmethod
    def write(_line: str) -> None: ...


class WebSocket(RFC6455WebSocket):
    """One websocket of the server. `engine_socket` counts what comes in; `busy` are those sending just now."""

    def _recv_frame(self, message=None):
        """The next frame, after everybody else had a turn: reading what has already come would never yield."""
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

    @staticmethod
    def _apply_mask(data: bytes, mask: tuple[int, ...], length: int | None = None, offset: int = 0) -> bytes:
        """The mask laid over the data, as one large number: eventlet's own takes 20 ms for 64 KB."""
        length = len(data)
        turned = bytes(mask[(offset + i) % 4] for i in range(4))
        pattern = (turned * (length // 4 + 1))[:length]
        return (int.from_bytes(data, "big") ^ int.from_bytes(pattern, "big")).to_bytes(length, "big")

    def _send(self, frame: bytes) -> None:
        self.busy += 1
        try:
            super()._send(frame)
        finally:
            self.busy -= 1

    def finish(self, rest: bytes) -> None:
        """Send what the kernel did not take of a frame, and keep everybody else out until it is done.

        A pong, or the library's queue, would otherwise come into the middle of the frame.
        """
        self.busy += 1
        self._sendlock.acquire()  # there is nobody to wait for: `busy` was 0
        eventlet.spawn_n(self._finish, rest)

    def _finish(self, rest: bytes) -> None:
        try:
            self.socket.sendall(rest)
        except OSError:  # half a frame: nothing that comes after it could be understood
            self.hang_up()
        finally:
            self._sendlock.release()
            self.busy -= 1

    def hang_up(self) -> None:
        """End the connection at once; whoever reads from it or sends to it is woken."""
        with contextlib.suppress(OSError):
            self.socket.fd.shutdown(socket.SHUT_RDWR)
