"""Entities as rows: read all of a workshop, write a batch of changes.

SQLAlchemy makes the statements. SQLite is given them ready compiled: preparing each row anew would cost more
than writing it. PostgreSQL is given them by SQLAlchemy, which sends many rows in one.
"""

from collections import defaultdict
from functools import cache
from operator import attrgetter

import sqlalchemy as sa
from msgspec import structs
from sqlalchemy.dialects import sqlite

from app.domain.entities import ENTITIES, Entity, Picture
from app.domain.state import Changes, Files, State
from app.storage.pictures import drop_pictures, save_pictures
from app.storage.tables import TABLES, Packed

_BY_ID = attrgetter("id")


def load_state(connection: sa.Connection, workshop: str) -> State:
    """Everything the database holds of a workshop, which may be nothing."""
    state = State()
    for cls in ENTITIES:
        table = TABLES[cls]
        columns = [table.c[field.name] for field in structs.fields(cls)]
        rows = connection.execute(
            sa.select(*columns).where(table.c.workshop == workshop).order_by(*_in_order(table))
        )
        state.adopt({(cls, row.id): cls(**row._mapping) for row in rows})
    return state


def _in_order(table: sa.Table) -> tuple[sa.Column, ...]:
    """What has a number is read in its order, in which it was put (`Draft.newest`)."""
    return (table.c.number,) if "number" in table.c else ()


def save_changes(
    connection: sa.Connection, workshop: str, changes: Changes, befores: Changes, files: Files
) -> None:
    """Write a batch, in the transaction the connection is in; a picture comes and goes with its bytes (`files`).

    Rows go in the order of their ids, which says nothing of who came first.
    """
    new: defaultdict[type[Entity], list] = defaultdict(list)
    changed: defaultdict[type[Entity], list] = defaultdict(list)
    gone: defaultdict[type[Entity], list] = defaultdict(list)
    for (cls, id), entity in changes.items():
        before = befores[cls, id]
        if entity is None:
            if before is not None:
                gone[cls].append(before)
        elif before is None:
            new[cls].append(entity)
        elif before != entity:
            changed[cls].append(entity)
    for make, entities_of in ((_delete, gone), (_insert, new), (_update, changed)):
        for cls, entities in entities_of.items():
            _run(connection, make(cls), cls, workshop, sorted(entities, key=_BY_ID))
    if gone[Picture]:
        drop_pictures(connection, workshop, gone[Picture])
    if new[Picture]:
        save_pictures(connection, workshop, new[Picture], files)


@cache
def _insert(cls: type[Entity]) -> sa.Insert:
    table = TABLES[cls]
    return table.insert().values({name: sa.bindparam(name) for name in ("workshop", *_names(cls))})


@cache
def _update(cls: type[Entity]) -> sa.Update:
    columns = {name: sa.bindparam(name) for name in _names(cls) if name != "id"}
    return TABLES[cls].update().where(_here(cls)).values(columns)


@cache
def _delete(cls: type[Entity]) -> sa.Delete:
    return TABLES[cls].delete().where(_here(cls))


def _here(cls: type[Entity]) -> sa.ColumnElement[bool]:
    # Not named as the columns are: SQLAlchemy would take those for values to be set.
    columns = TABLES[cls].c
    return (columns.workshop == sa.bindparam("of_workshop")) & (columns.id == sa.bindparam("of_id"))


def _names(cls: type[Entity]) -> tuple[str, ...]:
    return tuple(field.name for field in structs.fields(cls))


def _run(
    connection: sa.Connection,
    statement: sa.Executable,
    cls: type[Entity],
    workshop: str,
    entities: list[Entity],
) -> None:
    if connection.dialect.name == "sqlite":
        sql, marks = _compiled(statement, cls)
        connection.exec_driver_sql(sql, marks.rows(workshop, entities))
        return
    rows = [structs.asdict(entity) for entity in entities]
    for row in rows:
        row["workshop"] = row["of_workshop"] = workshop
        row["of_id"] = row["id"]
    connection.execute(statement, rows)


class Marks:
    """What stands for each question mark of a compiled statement, read from an entity in one go."""

    def __init__(self, names: list[str], cls: type[Entity]) -> None:
        columns = ["id" if name == "of_id" else name for name in names]
        self._workshop = next(at for at, name in enumerate(columns) if name in ("workshop", "of_workshop"))
        types = [TABLES[cls].c[name].type if name in TABLES[cls].c else None for name in columns]
        self._packed = [
            (at, type_.process_bind_param) for at, type_ in enumerate(types) if isinstance(type_, Packed)
        ]
        del columns[self._workshop]
        self._one = len(columns) == 1
        self._read = attrgetter(*columns)

    def rows(self, workshop: str, entities: list[Entity]) -> list[tuple]:
        rows = []
        for entity in entities:
            row = [self._read(entity)] if self._one else list(self._read(entity))
            row.insert(self._workshop, workshop)
            for at, pack in self._packed:
                row[at] = pack(row[at], None)
            rows.append(tuple(row))
        return rows


@cache
def _compiled(statement: sa.Executable, cls: type[Entity]) -> tuple[str, Marks]:
    compiled = statement.compile(dialect=sqlite.dialect(paramstyle="qmark"))
    return str(compiled), Marks(compiled.positiontup, cls)
