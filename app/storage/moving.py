"""A workshop's file as something to carry: which workshop is in it, and a copy that is whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.errors import RuleBroken


def workshop_in(file: Path) -> str:
    """The id of the workshop a file holds; `not_a_workshop` if that is not what it is."""
    try:
        with closing(_open(file)) as database:
            row = database.execute("SELECT id FROM workshop").fetchone()
    except sqlite3.DatabaseError as problem:
        raise RuleBroken("not_a_workshop", file=file.name) from problem
    if row is None:
        raise RuleBroken("not_a_workshop", file=file.name)
    return row[0]


def copy_database(source: Path, target: Path) -> None:
    """Copy with what stands in a write-ahead log beside it; the target appears whole or not at all."""
    unfinished = target.with_suffix(".new")
    unfinished.unlink(missing_ok=True)
    try:
        with closing(_open(source)) as old, closing(sqlite3.connect(unfinished)) as new:
            old.backup(new)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def _open(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(file.resolve().as_uri() + "?mode=rw", uri=True)
