"""Random names: ids, tokens and handles, of letters and digits only so that they fit everywhere."""

import base64
import secrets


def new_id() -> str:
    """22 letters and digits: more than 126 random bits (128, less what two doubled signs cost)."""
    return _written(16)[:22]


def new_workshop_id() -> str:
    """12 letters and digits: it stands in every address, guards nothing, and keeps the QR codes small."""
    return _written(9)


def _written(length: int) -> str:
    # Base 64 with letters in place of its two signs: they would need escaping, or look like an option.
    return base64.b64encode(secrets.token_bytes(length), altchars=b"Ab").decode()
