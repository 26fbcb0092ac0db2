"""The tables of a workshop, made from its entities: one ordinary table for each kind, one row each.

The workshop's id is in every key, so that the same tables stand in one file per workshop (SQLite) and in one
database for all (PostgreSQL). `WITHOUT ROWID`: no hidden number says in which order rows came.
"""

from typing import get_type_hints

import msgspec
import sqlalchemy as sa
from msgspec import structs

from app.domain.entities import ENTITIES, Entity, kind_of

metadata = sa.MetaData()


class Packed(sa.TypeDecorator):
    """A tuple or map, kept as JSON text and given back in its own type."""

    impl = sa.Text
    cache_ok = False

    def __init__(self, type_: type) -> None:
        super().__init__()
        self.type_ = type_

    def process_bind_param(self, value, dialect):
        return msgspec.json.encode(value).decode()

    def process_result_value(self, value, dialect):
        return msgspec.json.decode(value, type=self.type_)


_PLAIN = {str: sa.Text, int: sa.BigInteger, bool: sa.Boolean}


def _column(field: structs.FieldInfo, type_: type) -> sa.Column:
    plain = _PLAIN.get(type_)
    return sa.Column(
        field.encode_name, plain() if plain else Packed(type_), primary_key=field.name == "id", nullable=False
    )


def _table(cls: type[Entity]) -> sa.Table:
    hints = get_type_hints(cls)
    return sa.Table(
        kind_of(cls),
        metadata,
        sa.Column("workshop", sa.Text, primary_key=True, nullable=False),
        *(_column(field, hints[field.name]) for field in structs.fields(cls)),
        sqlite_with_rowid=False,
    )


TABLES: dict[type[Entity], sa.Table] = {cls: _table(cls) for cls in ENTITIES}

# The bytes of a `Picture`, under its id; `kind` is the media type. Too large for the value of a workshop.
picture_file = sa.Table(
    "picture_file",
    metadata,
    sa.Column("workshop", sa.Text, primary_key=True, nullable=False),
    sa.Column("id", sa.Text, primary_key=True, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
#: Everything a workshop's rows stand in.
ALL = tuple(metadata.tables.values())
