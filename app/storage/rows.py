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

from app.domain.entities import ENTITIES, Entity
from app.domain.state import Changes, State
from app.storage.tables import TABLES, Packed

_BY_ID = attrgetter("id")


def load_state(connection: sa.Connection, workshop: str) -> State:
    """Everything the database holds of a workshop, which may be nothing."""
    state = State()
    for cls in ENTITIES:
        table = TABLES[cls]
        columns = [table.c[field.name] for field in structs.fields(cls)]
        rows = connection.execute(sa.select(*columns).where(table.c.workshop == workshop))
        state.adopt({(cls, row.id): cls(**row._mapping) for row in rows})
    return state


def save_changes(connection: sa.Connection, workshop: str, changes: Changes, befores: Changes) -> None:
    """Write a batch, in the transaction the connection is in.

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
            _run(connection, make(cls), cls, _rows(workshop, sorted(entities, key=_BY_ID)))


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


def _rows(workshop: str, entities: list[Entity]) -> list[dict]:
    rows = [structs.asdict(entity) for entity in entities]
    for row in rows:
        row["workshop"] = row["of_workshop"] = workshop
        row["of_id"] = row["id"]
    return rows


def _run(connection: sa.Connection, statement: sa.Executable, cls: type[Entity], rows: list[dict]) -> None:
    if connection.dialect.name != "sqlite":
        connection.execute(statement, rows)
        return
    for name in _packed(cls):
        pack = TABLES[cls].c[name].type.process_bind_param
        for row in rows:
            row[name] = pack(row[name], None)
    connection.exec_driver_sql(_sql(statement), rows)


@cache
def _packed(cls: type[Entity]) -> tuple[str, ...]:
    return tuple(name for name in _names(cls) if isinstance(TABLES[cls].c[name].type, Packed))


@cache
def _sql(statement: sa.Executable) -> str:
    return str(statement.compile(dialect=sqlite.dialect(paramstyle="named")))
