"""Random names: ids, tokens and handles, of letters and digits only so that they fit everywhere."""

import os
from binascii import b2a_base64
from collections import deque

_LETTERS = bytes.maketrans(b"+/", b"Ab")
# The system is asked for so many ids' worth at once: asking costs more than all the rest of making one.
_AT_ONCE = 64
_bytes: deque[bytes] = deque()


def new_id() -> str:
    """22 letters and digits: more than 126 random bits (128, less what two doubled signs cost)."""
    return _written(_random())[:22]


def new_workshop_id() -> str:
    """12 letters and digits: it stands in every address, guards nothing, and keeps the QR codes small."""
    return _written(os.urandom(9))


def _random() -> bytes:
    """16 bytes from the system, each given once."""
    while True:
        try:
            return _bytes.popleft()
        except IndexError:
            drawn = os.urandom(16 * _AT_ONCE)
            _bytes.extend(drawn[at : at + 16] for at in range(0, len(drawn), 16))


def _written(random: bytes) -> str:
    # Base 64 with letters in place of its two signs: they would need escaping, or look like an option.
    return b2a_base64(random, newline=False).translate(_LETTERS).decode()


def _forget() -> None:
    """A copy of this process must not give what the first one gives."""
    _bytes.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
