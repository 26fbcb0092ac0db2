"""The simulated participants' end of a real line: posts and a websocket to this server, as a phone has them."""

import base64
import json
import os
import socket
import struct
import time
from http.client import HTTPConnection
from typing import Any, NamedTuple

from app.address import EVERYWHERE
from app.config import Settings

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
PATIENCE = 10
JSON = {"Content-Type": "application/json"}


class Refused(Exception):
    """The server lets nobody in: with the code of why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Where(NamedTuple):
    """One workshop on this server: nothing that is sent by way of it reaches another."""

    host: str
    port: int
    workshop: str

    @property
    def name(self) -> str:
        """A name that the server answers to whatever its settings are."""
        return f"localhost:{self.port}"

    @property
    def headers(self) -> dict[str, str]:
        return {"Host": self.name, "Origin": f"http://{self.name}"}

    def post(self, what: str, body: dict) -> dict:
        """What the workshop's page `what` answers; `Refused` if it does not."""
        connection = HTTPConnection(self.host, self.port, timeout=PATIENCE)
        try:
            headers = {**self.headers, **JSON}
            connection.request("POST", f"/w/{self.workshop}/{what}", json.dumps(body), headers)
            answer = connection.getresponse()
            said = json.loads(answer.read())
        finally:
            connection.close()
        if answer.status != 200:
            raise Refused(said["error"]["code"])
        return said


def here(settings: Settings, workshop: str) -> Where:
    """By the way that never leaves this computer, if the server listens on it."""
    local = "::1" if settings.host == "::" else "127.0.0.1"
    return Where(local if settings.host in EVERYWHERE else settings.host, settings.port, workshop)


class Line:
    """A websocket that has been let in as `auth`; raises `Refused`, `EOFError` when hung up on, and `OSError`."""

    def __init__(self, where: Where, auth: dict) -> None:
        self._socket = socket.create_connection((where.host, where.port), timeout=PATIENCE)
        self._read = bytearray()
        #: What came before the welcome.
        self.early: list[tuple[str, Any]] = []
        try:
            self._shake_hands(where)
            self._send("40" + json.dumps(auth))
            while (heard := self.hear(PATIENCE)) is None or heard[0] != "connected":
                if heard is None:
                    raise TimeoutError
                if heard[0] == "refused":
                    raise Refused(heard[1]["data"]["code"])
                self.early.append(heard)
        except BaseException:
            self.close()
            raise

    def _shake_hands(self, where: Where) -> None:
        fields = {
            **where.headers,
            "Upgrade": "websocket",
            "Connection": "Upgrade",
            "Sec-WebSocket-Key": base64.b64encode(os.urandom(16)).decode(),
            "Sec-WebSocket-Version": "13",
        }
        head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        path = f"/socket.io/?EIO=4&transport=websocket&w={where.workshop}"
        self._socket.sendall(f"GET {path} HTTP/1.1\r\n{head}\r\n".encode())
        while b"\r\n\r\n" not in self._read:
            self._more()
        head, _, self._read = self._read.partition(b"\r\n\r\n")
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise EOFError

    def say(self, event: str, what: dict) -> None:
        self._send("42" + json.dumps([event, what]))

    def hear(self, seconds: float) -> tuple[str, Any] | None:
        """The next event with what it says; None if none comes in the time."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 or self._whole():
            if not self._whole():
                self._socket.settimeout(max(left, 0.001))
                try:
                    self._more()
                except TimeoutError:
                    return None
            elif (event := self._event(*self._frame())) is not None:
                return event
        return None

    def close(self) -> None:
        self._socket.close()

    def _event(self, opcode: int, data: bytes) -> tuple[str, Any] | None:
        if opcode == CLOSE:
            raise EOFError
        if opcode == PING:
            self._send(data.decode(), PONG)
        text = data.decode() if opcode == TEXT else ""
        if text == "2":
            self._send("3")
        elif text.startswith("42"):
            name, *what = json.loads(text[2:])
            return name, what[0] if what else None
        elif text.startswith("40"):
            return "connected", json.loads(text[2:])
        elif text.startswith("44"):
            return "refused", json.loads(text[2:])
        elif text[:2] in ("1", "41"):
            raise EOFError
        return None

    def _send(self, text: str, opcode: int = TEXT) -> None:
        """In one frame. Its mask is zeros: it is there for proxies, and there is none in between."""
        data = text.encode()
        head = bytes([0x80 | opcode])
        if len(data) < 126:
            head += struct.pack("!B", 0x80 | len(data))
        else:
            head += struct.pack("!BH", 0x80 | 126, len(data))
        self._socket.settimeout(PATIENCE)
        self._socket.sendall(head + bytes(4) + data)

    def _whole(self) -> int:
        """How many bytes the frame at the beginning has, 0 until all of it is there."""
        head, read = 2, self._read
        if len(read) < head:
            return 0
        length = read[1]
        if length in (126, 127):
            size = 2 if length == 126 else 8
            head += size
            if len(read) < head:
                return 0
            length = int.from_bytes(read[2:head])
        return head + length if len(read) >= head + length else 0

    def _frame(self) -> tuple[int, bytes]:
        whole = self._whole()
        head = {126: 4, 127: 10}.get(self._read[1], 2)
        opcode, data = self._read[0] & 15, bytes(self._read[head:whole])
        del self._read[:whole]
        return opcode, data

    def _more(self) -> None:
        data = self._socket.recv(65536)
        if not data:
            raise EOFError
        self._read += data
