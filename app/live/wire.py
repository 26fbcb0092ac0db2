"""Bytes on the wire: JSON by orjson, and a websocket's frames."""

import struct
from typing import Any

import orjson


def encode(value: Any) -> bytes:
    return orjson.dumps(value)


def framed(message: bytes) -> bytes:
    """A message as a server's websocket sends it: whole, text, without a mask."""
    length = len(message)
    if length < 126:
        return struct.pack("!BB", 0x81, length) + message
    if length < 65536:
        return struct.pack("!BBH", 0x81, 126, length) + message
    return struct.pack("!BBQ", 0x81, 127, length) + message


class SocketJSON:
    """What python-socketio asks of a JSON library."""

    @staticmethod
    def dumps(value: Any, **_options: Any) -> str:
        return orjson.dumps(value).decode()

    @staticmethod
    def loads(text: str | bytes, **_options: Any) -> Any:
        return orjson.loads(text)
