"""One workshop's database: open it as its only owner, load it, write a batch of changes."""

import re
import sqlite3
import threading
from collections.abc import Iterable
from contextlib import closing, suppress
from functools import cache
from pathlib import Path

import sqlalchemy as sa

from app.config import Settings
from app.domain.entities import Workshop
from app.domain.state import Changes, Files, State
from app.errors import RuleBroken
from app.offload import offload
from app.storage.engine import make_engine, reading, write
from app.storage.erasing import ERASED_FROM, empty_log, rewrite_file, rewrite_tables, sync_folder, until_done
from app.storage.migrate import upgrade
from app.storage.ownership import FileLock, advisory_lock
from app.storage.pictures import picture
from app.storage.private import private_folder
from app.storage.rows import load_state, save_changes
from app.storage.tables import ALL, TABLES

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
        self.path = path = file_of(settings, id)
        self._lock: FileLock | None = None
        self._owner: sa.Connection | None = None
        if settings.database_url:
            self._engine = make_engine(settings, path)
            self._hold()
        else:
            if not new and not path.exists():
                raise RuleBroken("unknown_workshop")
            private_folder(path.parent)
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

    def look(self) -> None:
        """Find out whether the connection that holds the workshop is still there; `regain` goes by what was found.

        Nobody tells us: a connection that has ended shows itself only to whoever uses it.
        """
        if self._owner is not None and not (self._owner.invalidated or self._owner.closed):
            with suppress(sa.exc.DBAPIError), self._owner.begin():
                self._owner.execute(sa.select(1))

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

    def persist(self, changes: Changes, befores: Changes, files: Files) -> None:
        """Write a batch in one transaction, all or nothing."""
        if self._owner is None:
            write(self._engine, lambda connection: save_changes(connection, self.id, changes, befores, files))
            return
        with self._owner.begin():
            save_changes(self._owner, self.id, changes, befores, files)

    def picture(self, id: str) -> bytes | None:
        """The bytes of a picture, if it is there."""
        with reading(self._engine).connect() as connection:
            return picture(connection, self.id, id)

    def rewrite(self, tables: Iterable[str] = ERASED_FROM) -> bool:
        """Write everything anew, so that what has been erased is gone. False: somebody was in the way; try again.

        On PostgreSQL these tables: those that closing erases from, or all when a whole workshop goes.

        Whoever writes meanwhile waits, as for any other writer. Nobody else does: it is done in a real thread.
        """
        if self._owner is None:
            return offload(rewrite_file, self.path)
        return rewrite_tables(self._engine, tables)

    def empty_log(self) -> bool:
        """Leave nothing of it in the log either, where the log is ours. False: somebody was in the way; try again."""
        return self._owner is not None or offload(empty_log, self.path)

    def compact(self) -> None:
        """Leave nothing of what was erased, in the database or in its log; waits for whoever is in the way.

        `TimeoutError` if that takes too long.
        """
        every = [table.name for table in ALL]
        until_done(lambda: self.rewrite(every), self.empty_log)

    def destroy(self) -> None:
        """Delete the whole workshop, and let go of it. What was half done by a crash is done by calling it again."""
        if self._owner is None:
            self._engine.dispose()
            # The database last: as long as it is there the workshop is, and can be destroyed.
            for end in ("-wal", "-shm", "-journal", ""):
                self.path.with_name(self.path.name + end).unlink(missing_ok=True)
            sync_folder(self.path.parent)
            self.path.with_suffix(".lock").unlink(missing_ok=True)
        else:
            with self._owner.begin():
                for table in ALL:
                    self._owner.execute(table.delete().where(table.c.workshop == self.id))
            self.compact()
        self.close()

    def _let_go(self) -> None:
        """Say so, and not only hang up: PostgreSQL notices that in a moment, and would refuse the next until then."""
        with suppress(sa.exc.SQLAlchemyError):
            if not self._owner.invalidated:
                with self._owner.begin():
                    self._owner.execute(sa.select(sa.func.pg_advisory_unlock_all()))
        self._owner.invalidate()
        self._owner.close()

    def close(self) -> None:
        if self._owner is not None and not self._owner.closed:  # it is once another process has it
            self._let_go()
        if hasattr(self, "_engine"):
            self._engine.dispose()
        if self._lock is not None:
            self._lock.release()


def merge_logs(settings: Settings) -> None:
    """Write into each workshop's file what a killed server has left in the log beside it.

    Whoever copies the file would else leave the newest behind. One that cannot be read says so when it is opened.
    """
    for id in [] if settings.database_url else all_ids(settings):
        path = file_of(settings, id)
        log = path.with_name(f"{path.name}-wal")
        if log.exists() and log.stat().st_size:
            with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as database:
                database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def all_ids(settings: Settings) -> list[str]:
    """The ids of every workshop of the installation, in order."""
    if not settings.database_url:
        folder = settings.data_dir / "workshops"
        return sorted(file.stem for file in folder.glob("*.db") if VALID_ID.fullmatch(file.stem))
    with _one_at_a_time:
        engine = _looking(settings)
    with reading(engine).connect() as connection:
        return sorted(connection.scalars(sa.select(TABLES[Workshop].c.workshop)))


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
