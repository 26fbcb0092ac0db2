"""Opens a database the one right way, for the installation and for a workshop alike, and writes to it.

SQLite's own waiting for a lock would stop every greenlet of the process, so it never waits: `write` tries
again, sleeping outside the transaction. Nothing inside a transaction may yield for the same reason.
"""

import random
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa

from app.config import Settings
from app.offload import in_time
from app.storage.private import private_file

LOCKED_SECONDS = 10.0
#: How long PostgreSQL may take to let somebody in.
ANSWER_SECONDS = 10
#: A line that has been quiet for half a minute is asked whether anybody is there: firewalls forget one that says
#: nothing, some within five minutes. After half a minute more without an answer it is given up, by both ends: the
#: system's own two hours would be two in which PostgreSQL keeps a workshop for a server that cannot be reached.
KEEPALIVES = {"keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3}
#: The same of what was sent and has not come to the other computer, in ms. How long PostgreSQL works is another matter.
UNANSWERED_MS = 60_000
PRAGMAS = (
    "busy_timeout=0",
    "journal_mode=wal",
    "synchronous=full",  # what was answered "ok" is there after a power cut
    "secure_delete=on",  # what was erased is overwritten, not only forgotten
    "foreign_keys=off",
)
T = TypeVar("T")


def make_engine(settings: Settings, path: Path) -> sa.Engine:
    """An engine on the SQLite file `path`, or on the PostgreSQL database when one is set.

    A transaction begins as a writer's; `reading(engine)` is for those that only look.
    """
    if settings.database_url:
        engine = sa.create_engine(settings.database_url, pool_pre_ping=True, hide_parameters=True)
        sa.event.listen(engine, "do_connect", _connect)
        return engine
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)),
        connect_args={"timeout": 0, "check_same_thread": False},
        hide_parameters=True,  # what people wrote must not reach a log through an exception
    )
    sa.event.listen(engine, "do_connect", lambda *_: private_file(path))
    sa.event.listen(engine, "connect", _prepare)
    sa.event.listen(engine, "begin", _begin)
    return engine


def engine_on(database: sqlite3.Connection) -> sa.Engine:
    """An engine on an SQLite database that is open already, in memory for instance; closing is the caller's."""
    engine = sa.create_engine(
        "sqlite://", creator=lambda: database, poolclass=sa.pool.StaticPool, hide_parameters=True
    )
    sa.event.listen(engine, "connect", _prepare)
    sa.event.listen(engine, "begin", _begin)
    return engine


def reading(engine: sa.Engine) -> sa.Engine:
    """The same engine for looking only: its transactions take no lock from a writer."""
    return engine.execution_options(reading=True)


def write(engine: sa.Engine, work: Callable[[sa.Connection], T]) -> T:
    """Run `work` in one transaction; a database somebody else holds is tried again for `LOCKED_SECONDS`."""

    def once() -> T:
        with engine.begin() as connection:
            return work(connection)

    return _patiently(once)


def _patiently(work: Callable[[], T]) -> T:
    give_up = time.monotonic() + LOCKED_SECONDS
    pause = 0.005
    while True:
        try:
            return work()
        except (sa.exc.OperationalError, sqlite3.OperationalError) as problem:
            if not is_busy(getattr(problem, "orig", problem)) or time.monotonic() > give_up:
                raise
        time.sleep(pause * random.uniform(0.5, 1.5))
        pause = min(pause * 2, 0.2)


def is_busy(problem: BaseException | None) -> bool:
    """Whether another connection holds the SQLite file, so that trying again will help: of the driver's exception."""
    return errorname(problem).startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def errorname(problem: BaseException | None) -> str:
    """What SQLite calls it ("SQLITE_FULL"), of the driver's exception; "" of any other."""
    return getattr(problem, "sqlite_errorname", "") or ""


def _connect(dialect, _record, args, named):
    """A PostgreSQL that lets one in and says nothing more would be waited for without end."""
    ours = {"connect_timeout": ANSWER_SECONDS, "tcp_user_timeout": UNANSWERED_MS, **KEEPALIVES}
    named = ours | named  # what DATABASE_URL says counts
    try:
        return in_time(ANSWER_SECONDS, lambda: _greeted(dialect.connect(*args, **named)))
    except TimeoutError as problem:
        raise dialect.loaded_dbapi.OperationalError("timeout expired") from problem


def _greeted(connection):
    """PostgreSQL's end does as ours. Not told while connecting: what stands between may refuse that."""
    with connection.cursor() as cursor:
        cursor.execute("; ".join(f"SET tcp_{name} = {value}" for name, value in KEEPALIVES.items()))
    connection.commit()
    return connection


def _prepare(connection, _record) -> None:
    # Without this Python's driver decides by itself when a transaction begins, and DDL is left outside it.
    connection.isolation_level = None
    for pragma in PRAGMAS:
        # While somebody reads what a killed process has left, or writes the file anew, nobody can open it.
        _patiently(lambda pragma=pragma: connection.execute(f"PRAGMA {pragma}"))


def _begin(connection: sa.Connection) -> None:
    reads = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
