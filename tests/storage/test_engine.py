"""How a database is opened and written: durable, overwritten when erased, and never waiting inside SQLite."""

import os
import socket
import sqlite3
import subprocess
import sys
import threading
import time

import pytest
import sqlalchemy as sa

from app.config import ROOT, Settings, load
from app.storage import engine as module
from app.storage.engine import make_engine, reading, write

NOTE = sa.Table("note", sa.MetaData(), sa.Column("id", sa.Text, primary_key=True))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "notes.db"


@pytest.fixture
def engine(path):
    engine = make_engine(Settings(), path)
    write(engine, NOTE.create)
    yield engine
    engine.dispose()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("secure_delete", 1), ("busy_timeout", 0)],
)
def test_every_connection_is_opened_the_same_way(engine, pragma, value):
    with reading(engine).connect() as one, reading(engine).connect() as another:
        for connection in (one, another):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_tables_made_in_a_transaction_that_fails_are_not_made(engine):
    other = sa.Table("other", sa.MetaData(), sa.Column("id", sa.Text))

    def fail(connection):
        other.create(connection)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write(engine, fail)
    with reading(engine).connect() as connection:
        assert sa.inspect(connection).get_table_names() == ["note"]


def test_somebody_who_reads_does_not_stop_somebody_who_writes(engine):
    with reading(engine).connect() as reader:
        reader.execute(sa.select(NOTE)).all()
        write(engine, lambda connection: connection.execute(NOTE.insert().values(id="a")))
        assert reader.execute(sa.select(NOTE)).all() == []
    with reading(engine).connect() as reader:
        assert reader.execute(sa.select(NOTE)).all() == [("a",)]


def test_a_locked_database_is_tried_again_until_it_is_free(engine, path):
    holder = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    threading.Timer(0.2, lambda: holder.execute("COMMIT")).start()
    began = time.monotonic()
    write(engine, lambda connection: connection.execute(NOTE.insert().values(id="a")))
    assert 0.15 < time.monotonic() - began < 5
    holder.close()


def test_a_file_nobody_else_may_open_is_opened_when_it_is_free(engine, path):
    """As while what a killed process has left is being read."""
    engine.dispose()
    holder = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    holder.execute("PRAGMA locking_mode=exclusive")
    holder.execute("BEGIN EXCLUSIVE")
    threading.Timer(0.2, holder.close).start()
    with reading(make_engine(Settings(), path)).connect() as connection:
        assert connection.execute(sa.select(NOTE)).all() == []


def test_a_database_that_stays_locked_is_given_up(engine, path, monkeypatch):
    monkeypatch.setattr(module, "LOCKED_SECONDS", 0.1)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(sa.exc.OperationalError):
        write(engine, lambda connection: connection.execute(NOTE.insert().values(id="a")))
    holder.close()


def test_what_people_wrote_does_not_reach_a_log_through_an_exception(engine):
    write(engine, lambda connection: connection.execute(NOTE.insert().values(id="Anna på plan 2")))
    with pytest.raises(sa.exc.IntegrityError) as caught:
        write(engine, lambda connection: connection.execute(NOTE.insert().values(id="Anna på plan 2")))
    assert "Anna" not in str(caught.value)


ASK_ONE_THAT_SAYS_NOTHING = """
import sys
if sys.argv[1] == "eventlet":
    import eventlet
    eventlet.monkey_patch()
from pathlib import Path
import sqlalchemy as sa
from app.config import load
from app.storage import engine
engine.ANSWER_SECONDS = 2
settings = load({"DATABASE_URL": f"postgresql://kim:hemligt@127.0.0.1:{sys.argv[2]}/x"})
try:
    engine.make_engine(settings, Path()).connect()
except sa.exc.OperationalError as problem:
    print(problem.orig)
"""


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_a_postgresql_that_lets_one_in_and_says_nothing_is_not_waited_for_without_end(mode):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        answer = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", ASK_ONE_THAT_SAYS_NOTHING, mode, str(silent.getsockname()[1])],
            cwd=ROOT, capture_output=True, encoding="utf-8",
        )  # fmt: skip
    assert "timeout expired" in answer.stdout, answer.stderr


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="only Linux says what it was told")
def test_a_line_to_postgresql_that_breaks_unseen_is_given_up_by_both_ends(tmp_path, postgres_url):
    """A cut cable, or a firewall that has forgotten the line. Here nothing can be cut so: what both ends were told."""
    with make_engine(load({"DATABASE_URL": postgres_url}), tmp_path).connect() as connection:
        theirs = [
            connection.exec_driver_sql(f"SHOW tcp_keepalives_{name}").scalar()
            for name in ("idle", "interval", "count")
        ]
        ours = socket.socket(fileno=os.dup(connection.connection.dbapi_connection.fileno()))
        with ours:
            options = (socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT, socket.TCP_USER_TIMEOUT)
            told = [ours.getsockopt(socket.IPPROTO_TCP, option) for option in options]
    assert theirs == ["30", "10", "3"]
    assert told == [30, 10, 3, 60_000]
