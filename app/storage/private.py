"""Folders and files that are nobody else's on this computer. On Windows the user's own folders are that already."""

import contextlib
import os
from pathlib import Path

FOLDER, FILE = 0o700, 0o600


def private_folder(path: Path) -> None:
    """There from now on, and closed to others, also if it was there before."""
    path.mkdir(mode=FOLDER, parents=True, exist_ok=True)
    _close(path, FOLDER)


def private_file(path: Path) -> None:
    """There from now on, empty if it is new: what SQLite lays beside its file it makes as open or closed as that."""
    with contextlib.suppress(OSError):  # there already, or nowhere to be: opening it then says so
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE))
    make_private(path)


def make_private(path: Path) -> None:
    _close(path, FILE)


def is_private(path: Path) -> bool:
    """Whether nobody but its owner may look at it."""
    return os.name == "nt" or not path.stat().st_mode & 0o077


def _close(path: Path, mode: int) -> None:
    # What belongs to somebody else we may use but not close; the administrator's page says so.
    with contextlib.suppress(OSError):
        if path.stat().st_mode & 0o077:
            path.chmod(mode)
