"""A workshop belongs to one process at a time, and is free the moment that process is dead."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest
import sqlalchemy as sa

from app.config import ROOT, Settings, load
from app.domain.entities import Idea
from app.errors import RuleBroken
from app.storage.workshop import WorkshopStore, exists

OWNER = """
import sys
from app.config import load
from app.domain.entities import Idea
from app.storage.workshop import WorkshopStore

store = WorkshopStore(load(), "workshop1", new=True)
store.persist({(Idea, "a"): Idea(id="a", step="s", text="skrivet före olyckan")}, {(Idea, "a"): None}, {})
print("open", flush=True)
sys.stdin.read()
store.close()
"""


@contextmanager
def another_process(settings: Settings):
    """A process that has written an idea and holds the workshop."""
    env = {**os.environ, "DATA_DIR": str(settings.data_dir), "DATABASE_URL": settings.database_url}
    process = subprocess.Popen(
        [sys.executable, "-c", OWNER],
        cwd=ROOT,
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout.readline() == "open\n"
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()


def test_a_second_process_is_refused_and_takes_over_at_once_when_the_first_is_killed(settings):
    with another_process(settings) as owner:
        assert exists(settings, "workshop1") or settings.database_url  # no workshop's own row was written
        with pytest.raises(RuleBroken) as caught:
            WorkshopStore(settings, "workshop1")
        assert (caught.value.code, caught.value.data) == ("workshop_held", {"workshop": "workshop1"})
        os.kill(owner.pid, signal.SIGKILL)
        owner.wait()
        store = open_soon(settings)
        assert [idea.text for idea in store.load().all(Idea)] == ["skrivet före olyckan"]
        store.close()


def open_soon(settings: Settings) -> WorkshopStore:
    """SQLite: at once. PostgreSQL needs a moment to see that the connection is dead."""
    give_up = time.monotonic() + (5 if settings.database_url else 0)
    while True:
        try:
            return WorkshopStore(settings, "workshop1")
        except RuleBroken:
            if time.monotonic() >= give_up:
                raise
        time.sleep(0.02)


def test_two_stores_in_one_process_do_not_share_a_workshop_either(settings):
    store = WorkshopStore(settings, "workshop1", new=True)
    with pytest.raises(RuleBroken) as caught:
        WorkshopStore(settings, "workshop1")
    assert caught.value.code == "workshop_held"
    store.persist({(Idea, "a"): Idea(id="a", step="s", text="ännu min")}, {(Idea, "a"): None}, {})
    store.close()
    WorkshopStore(settings, "workshop1").close()


def test_another_workshop_is_free(settings, store):
    WorkshopStore(settings, "workshop2", new=True).close()


def test_a_workshop_that_could_not_be_opened_is_let_go_of(settings, monkeypatch):
    def fail(*_):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("app.storage.workshop.upgrade", fail)
    with pytest.raises(RuntimeError):
        WorkshopStore(settings, "workshop1", new=True)
    monkeypatch.undo()
    WorkshopStore(settings, "workshop1", new=True).close()


def test_on_postgresql_a_lost_connection_costs_one_batch_and_the_workshop_is_held_again(postgres_url):
    settings = load({"DATABASE_URL": postgres_url})
    store = WorkshopStore(settings, "workshop1", new=True)
    pid = store._owner.connection.dbapi_connection.info.backend_pid
    with sa.create_engine(settings.database_url).connect() as admin:
        admin.exec_driver_sql(f"SELECT pg_terminate_backend({pid})")
    batch = {(Idea, "a"): Idea(id="a", step="s", text="skrivet efter avbrottet")}
    with pytest.raises(sa.exc.OperationalError):
        store.persist(batch, dict.fromkeys(batch), {})
    assert store.regain().all(Idea) == []
    assert store.regain() is None
    store.persist(batch, dict.fromkeys(batch), {})
    with pytest.raises(RuleBroken) as caught:
        WorkshopStore(settings, "workshop1")
    assert caught.value.code == "workshop_held"
    store.close()


def test_on_postgresql_a_workshop_that_was_closed_is_free_at_once(postgres_url, monkeypatch):
    """Also while the database has not noticed yet that the connection has ended, as happens where it has much to do."""
    settings = load({"DATABASE_URL": postgres_url})
    store = WorkshopStore(settings, "workshop1", new=True)
    ended = store._owner
    with monkeypatch.context() as unnoticed:
        for ending in ("invalidate", "close"):
            unnoticed.setattr(ended, ending, lambda: None)
        store.close()
        WorkshopStore(settings, "workshop1").close()
    ended.invalidate()
    ended.close()
