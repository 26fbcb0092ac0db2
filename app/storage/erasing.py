"""Makes what has been erased leave the files too, where it would otherwise lie in free pages, in logs, or as an order.

SQLite: `VACUUM` writes every row anew in the order of its key, and a checkpoint that truncates empties the log.
PostgreSQL: `VACUUM FULL` does the first with a table's own file; its log is nobody's to empty but its own.
"""

import os
import re
import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from app.domain.entities import ENTITIES, Picture, Seat, Undo, kind_of
from app.storage.engine import LOCKED_SECONDS, is_busy
from app.storage.tables import picture_file

# The tables closing and ending erase from, and those a picture is taken away from.
ERASED_FROM = (
    *(kind_of(cls) for cls in ENTITIES if "tag" in cls.__struct_fields__ or cls in (Seat, Undo, Picture)),
    picture_file.name,
)
# Other workshops have their rows in the same tables. Whoever waits for us waits no longer than this.
LOCK_MS = 300
LOCK_NOT_AVAILABLE = "55P03"
PAUSE = 0.05
_NUMBER = re.compile(r"\d+")


def until_done(*works: Callable[[], bool]) -> None:
    """Do one after the other, each as often as it takes until nobody is in its way.

    `TimeoutError` if that takes longer than `LOCKED_SECONDS`: nothing is lost, and it can be done again.
    """
    give_up = time.monotonic() + LOCKED_SECONDS
    for work in works:
        while not work():
            if time.monotonic() > give_up:
                raise TimeoutError
            time.sleep(PAUSE)


def rewrite_file(file: Path) -> bool:
    """Write an SQLite file anew, without what was erased and without the order in which rows came.

    False: somebody is writing to it; try again. It uses a connection of its own and nothing that eventlet has
    changed, so that it may run in a real thread.
    """
    return _do(file, "VACUUM") is not None


def empty_log(file: Path) -> bool:
    """Bring what stands in the log into the file, and leave nothing in it. False: somebody is in the way; try again."""
    answer = _do(file, "PRAGMA wal_checkpoint(TRUNCATE)")
    return answer is not None and answer[0][0] == 0


def _do(file: Path, statement: str) -> list[tuple] | None:
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as database:
        # In memory: the copy that is made on the way must not lie on a disk afterwards.
        for pragma in ("synchronous=full", "secure_delete=on", "temp_store=memory"):
            database.execute(f"PRAGMA {pragma}")
        try:
            return database.execute(statement).fetchall()
        except sqlite3.OperationalError as problem:
            if is_busy(problem):
                return None
            raise


def rewrite_tables(engine: sa.Engine, tables: Iterable[str] = ERASED_FROM) -> bool:
    """PostgreSQL: write the tables anew. False: somebody holds one, or may still see what was erased; try again."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        # The driver's own: SQLAlchemy takes the notices away before one can read them.
        raw = connection.connection.driver_connection
        with raw.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = {LOCK_MS}")
            try:
                return all(_rewrite_table(cursor, name) for name in tables)
            except raw.OperationalError as problem:
                if problem.pgcode == LOCK_NOT_AVAILABLE:
                    return False
                raise
            finally:
                if not raw.closed:
                    cursor.execute("RESET lock_timeout")


def _rewrite_table(cursor: Any, name: str) -> bool:
    """Whether nothing of what was erased had to be kept for somebody who began to read before."""
    notices = cursor.connection.notices
    del notices[:]
    cursor.execute(f'VACUUM (FULL, VERBOSE) "{name}"')
    # "INFO: … / DETAIL: 3 dead row versions cannot be removed yet. …", in the database's own language.
    details = [lines[1] for notice in notices if len(lines := notice.splitlines()) > 1]
    kept = [int(number[0]) for detail in details if (number := _NUMBER.search(detail))]
    # What cannot be read is not taken for a yes: another version of PostgreSQL may say it otherwise.
    return kept != [] and not any(kept)


def sync_folder(folder: Path) -> None:
    """Make what was renamed or deleted in the folder outlast a power cut, where the system lets one."""
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
