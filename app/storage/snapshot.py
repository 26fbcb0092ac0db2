"""An SQLite database as it is at one moment, in memory: taken while others write to it, and never laid on a disk.

Taking it is one read transaction, which hinders no writer (the databases are in WAL mode) and sees whatever was
committed before it began.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlalchemy as sa

from app.errors import RuleBroken
from app.storage.engine import engine_on, is_busy
from app.storage.migrate import upgrade
from app.storage.trouble import cannot_save


def damage(file: Path) -> bool:
    """Whether SQLite finds anything wrong with the file itself; `cannot_open` if it does not get to look."""
    try:
        with closing(_open(file)) as database:
            return database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]
    except sqlite3.DatabaseError as problem:
        _opened(file, problem)
        return True


@contextmanager
def snapshot(file: Path, history: str) -> Iterator[sa.Engine]:
    """The database brought up to date in memory; `cannot_open`, `unreadable` or `newer_than_program`."""
    with closing(_in_memory(file)) as memory:
        engine = engine_on(memory)
        upgrade(engine, history)
        yield engine


@contextmanager
def unpacked(content: bytes, history: str) -> Iterator[sa.Engine]:
    """What `packed` gave, as a database in memory that is brought up to date."""
    with closing(sqlite3.connect(":memory:", check_same_thread=False)) as memory:
        # A file in WAL mode says so in these two bytes, and a database in memory has no log.
        memory.deserialize(content[:18] + b"\x01\x01" + content[20:])
        engine = engine_on(memory)
        upgrade(engine, history)
        yield engine


def packed(engine: sa.Engine) -> bytes:
    """A snapshot as the bytes of a file, without what has been erased and without the order in which rows came."""
    with engine.connect() as connection:
        memory = connection.connection.driver_connection
    memory.execute("VACUUM")
    return memory.serialize()


def _in_memory(file: Path) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        with closing(_open(file)) as database:
            database.backup(memory)
    except sqlite3.DatabaseError as problem:
        memory.close()
        _opened(file, problem)
        raise RuleBroken("unreadable", file=file.name) from problem
    return memory


def _opened(file: Path, problem: sqlite3.DatabaseError) -> None:
    """`cannot_open` if it is no fault of the file's: it may not be opened, or the folder not be written to."""
    if cannot_save(problem) or is_busy(problem):
        raise RuleBroken("cannot_open", file=file.name, folder=str(file.parent)) from problem


def _open(file: Path) -> sqlite3.Connection:
    # Not "mode=ro": that leaves a log beside the file when nobody else has it open.
    database = sqlite3.connect(file.resolve().as_uri() + "?mode=rw", uri=True)
    database.execute("PRAGMA query_only=on")
    return database
