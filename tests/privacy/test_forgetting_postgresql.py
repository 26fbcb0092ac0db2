"""Forgetting on PostgreSQL: gone from every table's and index's own file. What is left in its log is seen here too.

The attacker reads the server's files, which takes a superuser; what the program itself may do is less.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from app.domain.entities import Forgetting, Seat
from app.storage import erasing
from app.storage.workshop import WorkshopStore
from tests.cast import ID
from tests.privacy.test_forgetting import Day, marks
from tests.waiting import until


@pytest.fixture
def day(tmp_path: Path, postgres_url: str) -> Iterator[Day]:
    with Day(tmp_path, postgres_url) as day:
        day.people_write()
        yield day


class Thief:
    """Somebody with the server's disk."""

    def __init__(self, day: Day) -> None:
        self.engine = sa.create_engine(day.settings.database_url, isolation_level="AUTOCOMMIT")

    def relations(self) -> bytes:
        """The files of all tables and indexes of the database, as they are on the disk."""
        with self.engine.connect() as connection:
            connection.exec_driver_sql("CHECKPOINT")
            query = (
                "SELECT pg_read_binary_file(pg_relation_filepath(oid), 0, 100000000, true) FROM pg_class"
                " WHERE relkind IN ('r', 'i', 't') AND relnamespace IN"
                " (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'pg_toast'))"
            )
            return b"\0".join(bytes(raw) for (raw,) in connection.exec_driver_sql(query) if raw)

    def log(self) -> bytes:
        """The newest of its write-ahead log."""
        with self.engine.connect() as connection:
            query = "SELECT name FROM pg_ls_waldir() ORDER BY modification DESC LIMIT 3"
            names = [name for (name,) in connection.exec_driver_sql(query)]
            assert all(re.fullmatch("[0-9A-F]{24}", name) for name in names)
            return b"\0".join(
                bytes(connection.exec_driver_sql(f"SELECT pg_read_binary_file('pg_wal/{name}')").scalar())
                for name in names
            )


@pytest.fixture
def thief(day: Day) -> Iterator[Thief]:
    thief = Thief(day)
    yield thief
    thief.engine.dispose()


def count(marks: set[bytes], raw: bytes) -> int:
    return sum(mark in raw for mark in marks)


def test_no_table_tells_after_the_meeting_and_only_the_log_does(day: Day, thief: Thief, say):
    mine = marks(day.state)
    assert count(mine, thief.relations()) == len(mine), "the attack works as long as the meeting is open"
    day.end()
    day.has_forgotten()
    assert day.state.all(Seat) == []
    left, in_log = count(mine, thief.relations()), count(mine, thief.log())
    say(f"PostgreSQL: {len(mine)} marks, all in its tables before, {left} after; {in_log} in its own log")
    assert left == 0
    # Said in README and on the administrator's page: the log is the database's own to recycle.
    assert in_log > 0


def test_control_rows_that_are_only_erased(day: Day, thief: Thief, monkeypatch):
    monkeypatch.setattr(WorkshopStore, "rewrite", lambda _store: True)
    mine = marks(day.state)
    day.end()
    day.has_forgotten()
    assert count(mine, thief.relations()) == len(mine)


def test_control_ordinary_vacuum_is_not_enough(day: Day, thief: Thief, monkeypatch, say):
    monkeypatch.setattr(erasing, "_rewrite_table", _plain_vacuum)
    mine = marks(day.state)
    day.end()
    day.has_forgotten()
    left = count(mine, thief.relations())
    say(f"PostgreSQL, control, ordinary VACUUM: {left} of {len(mine)} marks in its tables")
    assert left > 0


def _plain_vacuum(cursor: Any, name: str) -> bool:
    cursor.execute(f'VACUUM "{name}"')
    return True


def test_control_without_asking_who_still_sees_it(day: Day, thief: Thief, monkeypatch):
    """One that began to read before keeps what was erased alive, and VACUUM FULL copies it along."""
    monkeypatch.setattr(erasing, "_rewrite_table", _without_asking)
    mine = marks(day.state)
    with thief.engine.connect() as reader:
        reader.exec_driver_sql("BEGIN ISOLATION LEVEL REPEATABLE READ")
        reader.exec_driver_sql("SELECT count(*) FROM pg_class")
        day.end()
        day.has_forgotten()
        reader.exec_driver_sql("COMMIT")
    assert count(mine, thief.relations()) == len(mine)


def _without_asking(cursor: Any, name: str) -> bool:
    cursor.execute(f'VACUUM FULL "{name}"')
    return True


@pytest.mark.parametrize("begins", ["BEGIN ISOLATION LEVEL REPEATABLE READ", "BEGIN"])
def test_somebody_who_reads_is_waited_for(day: Day, thief: Thief, begins: str):
    """As `pg_dump` does: one that began before still sees what was erased; one that reads a table holds it."""
    mine = marks(day.state)
    with thief.engine.connect() as reader:
        reader.exec_driver_sql(begins)
        reader.exec_driver_sql("SELECT count(*) FROM idea")
        day.end()
        assert day.live.room(ID)._store.rewrite() is False
        assert day.state.count(Forgetting)
        # And the room goes on meanwhile: a group's page may write after the end.
        day.lead("edit_workshop", title="Att mötas igen")
        reader.exec_driver_sql("COMMIT")
    until(lambda: not day.state.count(Forgetting))
    assert count(mine, thief.relations()) == 0


def test_one_that_sees_what_was_erased_without_holding_it_is_waited_for_too(day: Day, thief: Thief):
    mine = marks(day.state)
    with thief.engine.connect() as reader:
        reader.exec_driver_sql("BEGIN ISOLATION LEVEL REPEATABLE READ")
        reader.exec_driver_sql("SELECT count(*) FROM pg_class")
        day.end()
        assert day.live.room(ID)._store.rewrite() is False
        reader.exec_driver_sql("COMMIT")
    until(lambda: not day.state.count(Forgetting))
    assert count(mine, thief.relations()) == 0
