"""Random names: ids, tokens and handles, of letters and digits only so that they fit everywhere."""

import os
from binascii import b2a_base64

_LETTERS = bytes.maketrans(b"+/", b"Ab")


def new_id() -> str:
    """22 letters and digits: more than 126 random bits (128, less what two doubled signs cost)."""
    return _written(16)[:22]


def new_workshop_id() -> str:
    """12 letters and digits: it stands in every address, guards nothing, and keeps the QR codes small."""
    return _written(9)


def _written(length: int) -> str:
    # Base 64 with letters in place of its two signs: they would need escaping, or look like an option.
    return b2a_base64(os.urandom(length), newline=False).translate(_LETTERS).decode()
