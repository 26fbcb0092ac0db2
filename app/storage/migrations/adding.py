"""Adds columns to a table that has rows, so that it reads, to the letter, as if it had been made with them."""

import sqlalchemy as sa
from alembic import op

#: name → type, and what every row there is has in it.
Columns = dict[str, tuple[sa.types.TypeEngine, object]]


def add_columns(table: str, columns: Columns) -> None:
    """Columns that are never null, put last. Works on the table as it is, whichever columns earlier steps gave it.

    SQLite adds none that is never null without a default that stays, so there the table is made anew, its rows moved
    over, and its indexes made again.
    """
    database = op.get_bind()
    if database.dialect.name == "sqlite":
        _make_anew(table, columns, sa.inspect(database))
        return
    for name, (type_, value) in columns.items():
        default = sa.false() if value is False else sa.text(f"'{value}'")
        op.add_column(table, sa.Column(name, type_, nullable=False, server_default=default))
        op.alter_column(table, name, server_default=None)


def _make_anew(table: str, columns: Columns, there: sa.Inspector) -> None:
    before, key, indexes = there.get_columns(table), there.get_pk_constraint(table), there.get_indexes(table)
    old = f"{table}_before"
    op.rename_table(table, old)
    made = op.create_table(
        table,
        *(sa.Column(column["name"], column["type"], nullable=False) for column in before),
        *(sa.Column(name, type_, nullable=False) for name, (type_, _value) in columns.items()),
        sa.PrimaryKeyConstraint(*key["constrained_columns"]),
        sqlite_with_rowid=False,
    )
    moved = sa.table(old, *(sa.column(column["name"]) for column in before)).c
    new = (sa.literal(value, type_) for type_, value in columns.values())
    op.execute(made.insert().from_select([column.name for column in made.columns], sa.select(*moved, *new)))
    op.drop_table(old)
    for index in indexes:
        op.create_index(index["name"], table, index["column_names"], unique=bool(index["unique"]))
