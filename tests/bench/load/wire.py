"""Bytes of HTTP, websocket and Socket.IO, as far as a load client needs them."""

from __future__ import annotations

import json
import secrets

TEXT, CLOSE, PING = 1, 8, 9
# Socket.IO in Engine.IO: the first figure says "message", the second what kind.
CONNECT, CONNECTED, REFUSED, EVENT = "40", "40", "44", "42"


def request(method: str, path: str, port: int, body: object = None) -> bytes:
    """A request as a browser on a page of that server sends it, on a connection that stays open."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", f"Origin: http://127.0.0.1:{port}"]
    content = b""
    if body is not None:
        content = json.dumps(body).encode()
        lines += ["Content-Type: application/json", f"Content-Length: {len(content)}"]
    return "\r\n".join([*lines, "", ""]).encode() + content


def upgrade(workshop: str, port: int) -> bytes:
    """A request for a websocket. It offers no compression: that spares the peers, ours would refuse it."""
    return "\r\n".join(
        [
            f"GET /socket.io/?EIO=4&transport=websocket&w={workshop} HTTP/1.1",
            f"Host: 127.0.0.1:{port}",
            f"Origin: http://127.0.0.1:{port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "",
        ]
    ).encode()


def response(data: bytearray) -> tuple[int, int]:
    """(status, length) of the response at the beginning of `data`, (0, 0) while it is not all there."""
    head = data.find(b"\r\n\r\n")
    if head < 0:
        return 0, 0
    status = int(data[9:12])
    at = data.lower().find(b"\r\ncontent-length:", 0, head)
    content = int(data[at + 17 : data.find(b"\r\n", at + 2)]) if at >= 0 else 0
    whole = head + 4 + content
    return (status, whole) if len(data) >= whole else (0, 0)


def frame(text: str) -> bytes:
    """A client's text frame. The mask is all zeros, by which the text stays as it is: cheap for us alone."""
    content = text.encode()
    length = len(content)
    size = bytes([0x80 | length]) if length < 126 else b"\xfe" + length.to_bytes(2, "big")
    return b"\x81" + size + b"\0\0\0\0" + content


def first_frame(data: bytearray) -> tuple[int, int, int]:
    """(opcode, where its content begins, where it ends) of a server's first frame; opcode 0: not all there."""
    if len(data) < 2:
        return 0, 0, 0
    length, begins = data[1] & 0x7F, 2
    if length == 126:
        begins, length = 4, int.from_bytes(data[2:4], "big")
    elif length == 127:
        begins, length = 10, int.from_bytes(data[2:10], "big")
    ends = begins + length
    return (data[0] & 0x0F, begins, ends) if len(data) >= max(begins, ends) else (0, 0, 0)


def command(name: str, data: dict) -> str:
    """A command with a new id."""
    return event("command", {"id": secrets.token_urlsafe(16), "name": name, "data": data})


def event(name: str, data: object) -> str:
    return EVENT + json.dumps([name, data], separators=(",", ":"))


def data_of(message: str) -> dict:
    return json.loads(message[2:])[1]


def name_of(message: str) -> str:
    """`42["changes",…` → changes."""
    return message[4 : message.find('"', 4)] if message.startswith('42["') else ""
