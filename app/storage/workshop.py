"""One workshop's database: open it as its only owner, load it, write a batch of changes."""

import re
import threading
from functools import cache
from pathlib import Path

import sqlalchemy as sa

from app.config import Settings
from app.domain.entities import Workshop
from app.domain.state import Changes, State
from app.errors import RuleBroken
from app.storage.engine import make_engine, reading, write
from app.storage.migrate import upgrade
from app.storage.ownership import FileLock, advisory_lock
from app.storage.rows import load_state, save_changes
from app.storage.tables import TABLES

VALID_ID = re.compile("[A-Za-z0-9]{8,40}")


def file_of(settings: Settings, id: str) -> Path:
    """Where a workshop's file is; `unknown_workshop` if that cannot be an id."""
    if not VALID_ID.fullmatch(id):
        raise RuleBroken("unknown_workshop")
    return settings.data_dir / "workshops" / f"{id}.db"


class WorkshopStore:
    """An open workshop. Raises `workshop_held`, `unknown_workshop` or `newer_than_program` in its making."""

    def __init__(self, settings: Settings, id: str, *, new: bool = False) -> None:
        self.id = id
        path = file_of(settings, id)
        self._lock: FileLock | None = None
        self._owner: sa.Connection | None = None
        if settings.database_url:
            self._engine = make_engine(settings, path)
            self._hold()
        else:
            if not new and not path.exists():
                raise RuleBroken("unknown_workshop")
            path.parent.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(path.with_suffix(".lock"), id)
            self._engine = make_engine(settings, path)
        try:
            upgrade(self._engine, "workshop")
        except BaseException:
            self.close()
            raise

    def _hold(self) -> None:
        """Take the workshop on a connection that is kept: PostgreSQL lets go of it when that one ends."""
        self._owner = self._engine.connect()
        try:
            advisory_lock(self._owner, self.id)
        except BaseException:
            self._owner.close()
            raise

    def load(self) -> State:
        """Everything the database holds of this workshop, which may be nothing."""
        with reading(self._engine).connect() as connection:
            return load_state(connection, self.id)

    def regain(self) -> State | None:
        """If the hold on the workshop was lost, take it again and give the state anew; else None.

        Another process may have written meanwhile, and a commit that was not answered may have been carried out.
        Raises `HeldElsewhere` or what else stands in the way; the next call tries again.
        """
        if self._owner is None or not (self._owner.invalidated or self._owner.closed):
            return None
        self._owner.close()
        self._hold()
        try:
            return self.load()
        except BaseException:
            self._owner.close()
            raise

    def persist(self, changes: Changes, befores: Changes) -> None:
        """Write a batch in one transaction, all or nothing."""
        if self._owner is None:
            write(self._engine, lambda connection: save_changes(connection, self.id, changes, befores))
            return
        with self._owner.begin():
            save_changes(self._owner, self.id, changes, befores)

    def close(self) -> None:
        if self._owner is not None:
            self._owner.invalidate()
            self._owner.close()
        if hasattr(self, "_engine"):
            self._engine.dispose()
        if self._lock is not None:
            self._lock.release()


_one_at_a_time = threading.Lock()


def exists(settings: Settings, id: str) -> bool:
    """Whether this installation has such a workshop."""
    if not VALID_ID.fullmatch(id):
        return False
    if not settings.database_url:
        return file_of(settings, id).exists()
    # A room that comes at once would otherwise make an engine each, and use all of PostgreSQL's connections up.
    with _one_at_a_time:
        engine = _looking(settings)
    with reading(engine).connect() as connection:
        table = TABLES[Workshop]
        return connection.scalar(sa.select(table.c.id).where(table.c.workshop == id)) is not None


@cache
def _looking(settings: Settings) -> sa.Engine:
    """PostgreSQL: one engine for asking which workshops there are, made and brought up to date once."""
    engine = make_engine(settings, settings.data_dir)
    upgrade(engine, "workshop")
    return engine
