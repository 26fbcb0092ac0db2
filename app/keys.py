"""The installation's own secret: made at the first start, kept in the data folder, readable to its owner alone.

It makes the tokens that forms carry. Whoever loses it, or moves without it, loses nothing: pages that stand open are
loaded again. All other secrets are made for one person, and of those only hashes are kept.
"""

import contextlib
import os
import secrets
from functools import cache
from pathlib import Path

from app.config import Settings
from app.storage.private import make_private, private_folder

BYTES = 32


def form_key(settings: Settings) -> bytes:
    return _key(settings.data_dir / "secrets" / "form.key")


@cache
def _key(path: Path) -> bytes:
    """What is in the file, which is made if it is not there; of two processes that make it one wins."""
    private_folder(path.parent.parent)
    private_folder(path.parent)
    if not path.exists():
        _make(path)
    make_private(path)
    return path.read_bytes()


def _make(path: Path) -> None:
    """Whole or not at all, and never over one that is there."""
    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(BYTES))
        # Neither replaces what another process has made meanwhile.
        with contextlib.suppress(FileExistsError):
            (os.rename if os.name == "nt" else os.link)(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
