"""Bytes on the wire: JSON by orjson."""

from typing import Any

import orjson


def encode(value: Any) -> bytes:
    return orjson.dumps(value)


class SocketJSON:
    """What python-socketio asks of a JSON library."""

    @staticmethod
    def dumps(value: Any, **_options: Any) -> str:
        return orjson.dumps(value).decode()

    @staticmethod
    def loads(text: str | bytes, **_options: Any) -> Any:
        return orjson.loads(text)
