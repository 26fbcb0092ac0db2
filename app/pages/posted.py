"""Posts with JSON: decoded into a typed message, so that what is not expected is refused at the door."""

from typing import TypeVar

import msgspec
from flask import request

from app.errors import RuleBroken

M = TypeVar("M", bound="Message")
LARGEST = 4096


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a script posts."""


def read(message: type[M]) -> M:
    """The body as `message`; else `bad_request`."""
    if request.mimetype != "application/json" or (request.content_length or 0) > LARGEST:
        raise RuleBroken("bad_request")
    return decode(request.get_data(), message)


def decode(body: bytes, message: type[M]) -> M:
    try:
        return msgspec.json.decode(body, type=message)
    except (msgspec.ValidationError, msgspec.DecodeError) as problem:
        raise RuleBroken("bad_request") from problem
