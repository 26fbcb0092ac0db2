"""One workshop's database: open it as its only owner, load it, write a batch of changes."""

import re
from functools import cache
from pathlib import Path

import sqlalchemy as sa
from msgspec import structs

from app.config import Settings
from app.domain.entities import ENTITIES, Workshop
from app.domain.state import Changes, State
from app.errors import RuleBroken
from app.storage.engine import make_engine, reading, write
from app.storage.migrate import upgrade
from app.storage.ownership import FileLock, advisory_lock
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
        """Everything the database holds of this workshop; `unknown_workshop` if that is nothing."""
        state = State()
        with reading(self._engine).connect() as connection:
            for cls in ENTITIES:
                table = TABLES[cls]
                columns = [table.c[field.name] for field in structs.fields(cls)]
                rows = connection.execute(sa.select(*columns).where(table.c.workshop == self.id))
                state.adopt({(cls, row.id): cls(**row._mapping) for row in rows})
        return state

    def persist(self, changes: Changes, befores: Changes) -> None:
        """Write a batch in one transaction, all or nothing."""
        work = _statements(self.id, changes, befores)
        if self._owner is None:
            write(self._engine, lambda connection: _execute(connection, work))
            return
        if self._owner.invalidated or self._owner.closed:
            self._hold()
        with self._owner.begin():
            _execute(self._owner, work)

    def close(self) -> None:
        if self._owner is not None:
            self._owner.invalidate()
            self._owner.close()
        if hasattr(self, "_engine"):
            self._engine.dispose()
        if self._lock is not None:
            self._lock.release()


def _execute(connection: sa.Connection, work: list[tuple]) -> None:
    for statement, rows in work:
        connection.execute(statement, rows)


def _statements(workshop: str, changes: Changes, befores: Changes) -> list[tuple]:
    """(statement, rows) for each table: rows in the order of their ids, which says nothing of who came first."""
    new: dict = {}
    changed: dict = {}
    gone: dict = {}
    for (cls, id), entity in sorted(changes.items(), key=lambda item: item[0][1]):
        before = befores.get((cls, id))
        if entity is None:
            if before is not None:
                gone.setdefault(cls, []).append({"_workshop": workshop, "_id": id})
        elif before is None:
            new.setdefault(cls, []).append({"workshop": workshop, **structs.asdict(entity)})
        elif before != entity:
            row = structs.asdict(entity)
            changed.setdefault(cls, []).append({"_workshop": workshop, "_id": row.pop("id"), **row})
    work = [(_delete(TABLES[cls]), rows) for cls, rows in gone.items()]
    work += [(TABLES[cls].insert(), rows) for cls, rows in new.items()]
    work += [(_update(TABLES[cls]), rows) for cls, rows in changed.items()]
    return work


def _here(table: sa.Table) -> sa.ColumnElement[bool]:
    return (table.c.workshop == sa.bindparam("_workshop")) & (table.c.id == sa.bindparam("_id"))


def _delete(table: sa.Table) -> sa.Delete:
    return table.delete().where(_here(table))


def _update(table: sa.Table) -> sa.Update:
    columns = {
        column.name: sa.bindparam(column.name)
        for column in table.columns
        if column.name not in ("workshop", "id")
    }
    return table.update().where(_here(table)).values(columns)


def exists(settings: Settings, id: str) -> bool:
    """Whether this installation has such a workshop."""
    if not VALID_ID.fullmatch(id):
        return False
    if not settings.database_url:
        return file_of(settings, id).exists()
    with reading(_looking(settings)).connect() as connection:
        table = TABLES[Workshop]
        return connection.scalar(sa.select(table.c.id).where(table.c.workshop == id)) is not None


@cache
def _looking(settings: Settings) -> sa.Engine:
    """PostgreSQL: one engine for asking which workshops there are, made and brought up to date once."""
    engine = make_engine(settings, settings.data_dir)
    upgrade(engine, "workshop")
    return engine
