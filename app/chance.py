"""Random names: ids, tokens and handles, of letters and digits only so that they fit everywhere."""

import os
from binascii import b2a_base64
from collections import deque

_LETTERS = bytes.maketrans(b"+/", b"Ab")
# The system is asked for so many ids' worth at once: asking costs more than all the rest of making one.
_AT_ONCE = 64
_LENGTH = 22
# Letters for 33 bytes are two ids and nothing over.
_BYTES = _AT_ONCE * 33 // 2
_ids: deque[str] = deque()


def new_id() -> str:
    """22 letters and digits: more than 130 random bits (132, less what two doubled signs cost). Each is given once."""
    while True:
        try:
            return _ids.popleft()
        except IndexError:
            drawn = _written(os.urandom(_BYTES))
            _ids.extend(drawn[at : at + _LENGTH] for at in range(0, len(drawn), _LENGTH))


def new_workshop_id() -> str:
    """12 letters and digits: it stands in every address, guards nothing, and keeps the QR codes small."""
    return _written(os.urandom(9))


def _written(random: bytes) -> str:
    # Base 64 with letters in place of its two signs: they would need escaping, or look like an option.
    return b2a_base64(random, newline=False).translate(_LETTERS).decode()


def _forget() -> None:
    """A copy of this process must not give what the first one gives."""
    _ids.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
