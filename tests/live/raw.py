"""The other end of a real server's sockets, byte by byte: for what no library would send, and for who does not read."""

from __future__ import annotations

import base64
import json
import os
import socket
import struct
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

TEXT, BINARY, CLOSE, PING = 1, 2, 8, 9
PATIENCE = 30


def frame(data: str | bytes, opcode: int = TEXT, *, final: bool = True) -> bytes:
    """A client's frame; its mask is all zeros, which the standard allows."""
    data = data.encode() if isinstance(data, str) else data
    head = bytes([opcode | (0x80 if final else 0)])
    if len(data) < 126:
        head += struct.pack("!B", 0x80 | len(data))
    elif len(data) < 65536:
        head += struct.pack("!BH", 0x80 | 126, len(data))
    else:
        head += struct.pack("!BQ", 0x80 | 127, len(data))
    return head + b"\0\0\0\0" + data


def event(name: str, *args: Any) -> bytes:
    """A frame with a Socket.IO event in it."""
    return frame("42" + json.dumps([name, *args]))


def dial(url: str) -> socket.socket:
    """A connection and nothing else."""
    address = urlsplit(url)
    return socket.create_connection((address.hostname, address.port), timeout=PATIENCE)


class Raw:
    """A websocket to a server. With `auth` it says hello and waits until it is let in.

    `deflate`: it says that it can read what is compressed, and cannot: a server of ours refuses, except in threads.
    """

    def __init__(
        self, url: str, workshop: str, auth: dict | None = None, *, small: bool = False, deflate: bool = True
    ) -> None:
        address = urlsplit(url)
        self.socket = socket.socket()
        if small:  # a reader that takes little before the server feels it
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.socket.settimeout(PATIENCE)
        self.socket.connect((address.hostname, address.port))
        self.headers = ""
        self._read = bytearray()
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(
            f"GET /socket.io/?EIO=4&transport=websocket&w={workshop} HTTP/1.1\r\n"
            f"Host: {address.netloc}\r\nOrigin: {url}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
            f"{'Sec-WebSocket-Extensions: permessage-deflate' if deflate else 'X-Plain: yes'}\r\n\r\n".encode()
        )
        while b"\r\n\r\n" not in self._read:
            self._more()
        head, _, rest = bytes(self._read).partition(b"\r\n\r\n")
        self.headers, self._read = head.decode(), bytearray(rest)
        self.said: list[tuple[str, Any]] = []
        if auth is not None:
            self.send(frame("40" + json.dumps(auth)))
            self.next("connected", "refused")

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def command(self, name: str, id: str = "", **data: Any) -> dict:
        """Send a command; its `done`."""
        id = id or base64.b32encode(os.urandom(15)).decode()[:22]
        self.send(event("command", {"id": id, "name": name, "data": data}))
        while (done := self.next("done"))["id"] != id:
            pass
        return done

    def next(self, *names: str) -> Any:
        """What comes next of these: an event's first argument, or what `connected` and `refused` say."""
        for name, data in self.heard():
            self.said.append((name, data))
            if name in names:
                return data
        raise EOFError(f"hung up on before {names}")

    def heard(self) -> Iterator[tuple[str, Any]]:
        """Everything from here on, pings answered, until the server hangs up."""
        for opcode, data in self.frames():
            text = data.decode() if opcode == TEXT else ""
            if text == "2":
                self.send(frame("3"))
            elif text.startswith("42"):
                name, *args = json.loads(text[2:])
                yield name, args[0] if args else None
            elif text.startswith("43"):
                yield "ack", json.loads(text[text.index("[") :])[0]
            elif text.startswith("40"):
                yield "connected", json.loads(text[2:])
            elif text.startswith("44"):
                yield "refused", json.loads(text[2:])

    def frames(self) -> Iterator[tuple[int, bytes]]:
        """(opcode, data) until the server hangs up; `TimeoutError` when nothing comes."""
        try:
            while True:
                opcode, length = self._take(2)
                if length == 126:
                    (length,) = struct.unpack("!H", self._take(2))
                elif length == 127:
                    (length,) = struct.unpack("!Q", self._take(8))
                yield opcode & 15, self._take(length)
        except (EOFError, ConnectionError):
            return

    def seconds_until_hung_up(self) -> float:
        began = time.monotonic()
        for _ in self.frames():
            pass
        return time.monotonic() - began

    def close(self) -> None:
        self.socket.close()

    def __enter__(self) -> Raw:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _take(self, length: int) -> bytes:
        while len(self._read) < length:
            self._more()
        taken = bytes(self._read[:length])
        del self._read[:length]
        return taken

    def _more(self) -> None:
        data = self.socket.recv(65536)
        if not data:
            raise EOFError
        self._read += data
