"""A workshop belongs to one process at a time: a lock on a file beside it (SQLite) or in the database (PostgreSQL)."""

import contextlib
import hashlib
from pathlib import Path
from typing import BinaryIO

import sqlalchemy as sa

from app.config import Settings
from app.errors import RuleBroken
from app.storage.engine import make_engine

#: What a server holds beside its workshops. No workshop can have that id.
SERVER = "server.lock"


class HeldElsewhere(RuleBroken):
    """Another process has the workshop open."""

    def __init__(self, workshop: str):
        super().__init__("workshop_held", workshop=workshop)


class FileLock:
    """An operating-system lock on `path`: gone by itself when the process dies, however it dies."""

    def __init__(self, path: Path, workshop: str) -> None:
        self._file: BinaryIO = path.open("a+b")
        try:
            _lock(self._file)
        except OSError:
            self._file.close()
            raise HeldElsewhere(workshop) from None

    def release(self) -> None:
        with contextlib.suppress(OSError):
            _unlock(self._file)
        self._file.close()


try:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)

except ImportError:  # Windows
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

    def _unlock(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)


def advisory_lock(connection: sa.Connection, workshop: str) -> None:
    """PostgreSQL: hold the workshop for as long as this connection lives, or raise `HeldElsewhere`."""
    key = int.from_bytes(hashlib.sha256(workshop.encode()).digest()[:8], "big", signed=True)
    held = connection.scalar(sa.select(sa.func.pg_try_advisory_lock(key)))
    connection.commit()
    if not held:
        raise HeldElsewhere(workshop)


def hold_server(settings: Settings) -> FileLock | sa.Connection:
    """Be known as a server of this installation for as long as what is answered is kept; `HeldElsewhere` if one is."""
    if not settings.database_url:
        return FileLock(settings.data_dir / SERVER, "")
    connection = make_engine(settings, settings.data_dir).connect()
    try:
        advisory_lock(connection, SERVER)
    except BaseException:
        connection.close()
        raise
    return connection
