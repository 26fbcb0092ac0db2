"""One Socket.IO connection over websocket or long polling, cheap enough for thousands of them in one process.

A line is dialled once and dies once; redialling, the outbox and the store are the client's (`client.py`).
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from urllib.parse import urlsplit

import orjson
from picows import WSError, WSFrame, WSListener, WSMsgType, WSTransport, ws_connect

# Engine.IO's packet types, and Socket.IO's within a message.
OPEN, CLOSE, PING, PONG, MESSAGE, NOOP = "0", "1", "2", "3", "4", "6"
CONNECT, DISCONNECT, EVENT, ACK, CONNECT_ERROR = "0", "1", "2", "3", "4"
SEPARATOR = "\x1e"


class Broken(ConnectionError):
    """The line is dead, or never came to life."""


class Refused(Exception):
    """The server answers, and does not let one in: `code` says why, `wait` how many seconds to keep away."""

    def __init__(self, data: dict) -> None:
        self.code = data.get("code", "")
        self.wait = (data.get("data") or {}).get("wait_ms", 0) / 1000
        super().__init__(self.code)


class Line:
    """What both transports share: Engine.IO's pings and Socket.IO's packets.

    `hears(event, data)` is called with each event; `gone` is set when the line has died.
    """

    def __init__(self, base: str, workshop: str, hears: Callable[[str, object], None]) -> None:
        self.base = base
        self.path = f"/socket.io/?EIO=4&w={workshop}"
        self.gone = asyncio.Event()
        self._hears = hears
        self._opened: asyncio.Future[dict] = asyncio.get_running_loop().create_future()
        self._let_in: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._acks: dict[int, asyncio.Future] = {}
        self._numbers = 0
        self._silence: asyncio.TimerHandle | None = None

    async def connect(self, auth: dict) -> None:
        """Say who one is: returns when let in, else raises `Refused` or `Broken`."""
        self.send(MESSAGE + CONNECT + orjson.dumps(auth).decode())
        await self._let_in

    def emit(self, event: str, data: object) -> None:
        self.send(MESSAGE + EVENT + orjson.dumps([event, data]).decode())

    async def ask(self, event: str, data: object) -> object:
        """An event that is acknowledged: what with."""
        self._numbers += 1
        number = self._numbers
        self._acks[number] = asyncio.get_running_loop().create_future()
        self.send(f"{MESSAGE}{EVENT}{number}{orjson.dumps([event, data]).decode()}")
        return await self._acks[number]

    def receive(self, packet: str) -> None:
        kind = packet[:1]
        if kind == MESSAGE:
            self._message(packet[1], packet[2:])
        elif kind == PING:
            self.send(PONG)
            self._alive()
        elif kind == OPEN:
            self.hello = orjson.loads(packet[1:])
            self._alive()
            if not self._opened.done():
                self._opened.set_result(self.hello)
        elif kind == CLOSE:
            self.hang_up()

    def _message(self, kind: str, rest: str) -> None:
        if kind == EVENT:
            event, data = orjson.loads(rest)
            self._hears(event, data)
        elif kind == ACK:
            number, _, given = rest.partition("[")
            waiting = self._acks.pop(int(number), None)
            if waiting is not None and not waiting.done():
                waiting.set_result(orjson.loads("[" + given))
        elif kind == CONNECT and not self._let_in.done():
            self._let_in.set_result(None)
        elif kind == CONNECT_ERROR and not self._let_in.done():
            self._let_in.set_exception(Refused(orjson.loads(rest).get("data") or {}))
        elif kind == DISCONNECT:
            self.hang_up()

    def _alive(self) -> None:
        """The server pings; when it has not for so long as it promised to, the line is taken for dead."""
        if self._silence:
            self._silence.cancel()
        longest = (self.hello["pingInterval"] + self.hello["pingTimeout"]) / 1000
        self._silence = asyncio.get_running_loop().call_later(longest, self.hang_up)

    def die(self) -> None:
        """Whatever waits on the line need not wait any more."""
        if self._silence:
            self._silence.cancel()
        self.gone.set()
        for waiting in (self._opened, self._let_in, *self._acks.values()):
            if not waiting.done():
                waiting.set_exception(Broken())
                waiting.exception()  # nobody may be waiting, which is no mishap

    def send(self, packet: str) -> None:
        raise NotImplementedError

    def hang_up(self) -> None:
        raise NotImplementedError


class WebSocket(Line, WSListener):
    _transport: WSTransport | None = None

    async def open(self) -> None:
        url = self.base.replace("http", "ws", 1) + self.path + "&transport=websocket"
        try:
            await ws_connect(
                lambda: self, url, extra_headers={"Origin": self.base}, websocket_handshake_timeout=None
            )
        except (OSError, WSError) as problem:
            self.die()
            raise Broken(str(problem)) from problem
        if self._transport is None:  # picows says nothing when the connection is reset during the handshake
            self.die()
        await self._opened

    def on_ws_connected(self, transport: WSTransport) -> None:
        self._transport = transport

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type == WSMsgType.TEXT:
            self.receive(frame.get_payload_as_utf8_text())
        elif frame.msg_type == WSMsgType.CLOSE:
            transport.disconnect()

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        self.die()

    def send(self, packet: str) -> None:
        self.send_bytes(packet.encode())

    def send_bytes(self, data: bytes) -> None:
        if self._transport is not None and not self.gone.is_set():
            self._transport.send(WSMsgType.TEXT, data)

    def hang_up(self) -> None:
        if self._transport is not None:
            self._transport.disconnect(False)
        self.die()


class Polling(Line):
    """Long polling: one request that waits for what comes, and one for all that has gathered to be sent."""

    async def open(self) -> None:
        self.path += "&transport=polling"
        self._outgoing: list[str] = []
        self._more = asyncio.Event()
        self._tasks: list[asyncio.Task] = []
        try:
            await self._get()
            await self._opened
        except Broken:
            self.die()
            raise
        self.path += f"&sid={self.hello['sid']}"
        self._tasks = [asyncio.create_task(self._for_ever(work)) for work in (self._get, self._post)]

    def send(self, packet: str) -> None:
        self._outgoing.append(packet)
        self._more.set()

    async def _for_ever(self, work: Callable) -> None:
        with contextlib.suppress(Broken):
            while not self.gone.is_set():
                await work()
        self.hang_up()

    async def _get(self) -> None:
        for packet in (await self._request("GET")).split(SEPARATOR):
            self.receive(packet)

    async def _post(self) -> None:
        await self._more.wait()
        self._more.clear()
        packets, self._outgoing = self._outgoing, []
        await self._request("POST", SEPARATOR.join(packets).encode())

    async def _request(self, method: str, body: bytes = b"") -> str:
        status, answer = await http(
            self.base, method, self.path, body=body, headers={"Content-Type": "text/plain"}
        )
        if status != 200:
            raise Broken(f"{status}")
        return answer.decode()

    def hang_up(self) -> None:
        self.die()
        for task in self._tasks:
            if task is not asyncio.current_task():
                task.cancel()


async def http(
    base: str, method: str, path: str, *, body: bytes = b"", headers: dict[str, str] | None = None
) -> tuple[int, bytes]:
    """A request on a connection of its own: status and body. Raises `Broken` unless all of the answer came."""
    place = urlsplit(base)
    lines = [f"{method} {path} HTTP/1.1", "Connection: close", f"Host: {place.netloc}", f"Origin: {base}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    lines += [f"Content-Length: {len(body)}"] if body or method == "POST" else []
    writer = None
    try:
        reader, writer = await asyncio.open_connection(place.hostname, place.port)
        writer.write("\r\n".join((*lines, "", "")).encode() + body)
        head, _, answer = (await reader.read()).partition(b"\r\n\r\n")
    except OSError as problem:
        raise Broken(str(problem)) from problem
    finally:
        if writer is not None:
            writer.transport.abort()
    if not head:
        raise Broken("no answer")
    return int(head.split()[1]), _whole(head.decode().lower(), answer)


def _whole(head: str, answer: bytes) -> bytes:
    """The body, if all of it came: by its length, or in chunks of which the last is empty."""
    if "transfer-encoding: chunked" not in head:
        _, _, length = head.partition("content-length: ")
        if not length or len(answer) != int(length.split()[0]):
            raise Broken("half an answer")
        return answer
    body = b""
    while True:
        size, _, rest = answer.partition(b"\r\n")
        if not size or len(rest) < int(size, 16) + 2:
            raise Broken("half an answer")
        if int(size, 16) == 0:
            return body
        body, answer = body + rest[: int(size, 16)], rest[int(size, 16) + 2 :]


TRANSPORTS: dict[str, type[WebSocket | Polling]] = {"websocket": WebSocket, "polling": Polling}
