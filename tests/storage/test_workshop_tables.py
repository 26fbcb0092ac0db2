"""The tables that all steps lead to are those a new database has at once, to the letter: what the entities ask for."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from app.config import Settings, load
from app.storage.engine import make_engine, reading, write
from app.storage.migrate import HISTORIES, upgrade, version_table, walk


@pytest.mark.parametrize("history", HISTORIES)
def test_on_sqlite_everything_is_made_by_the_same_words(tmp_path, history):
    engines = [make_engine(Settings(), tmp_path / name) for name in ("migrated.db", "made.db")]
    walk(engines[0], history)
    upgrade(engines[1], history)
    migrated, made = (there(engine) for engine in engines)
    assert migrated == made
    assert made.pop(version_table(history))
    tables = HISTORIES[history].tables.values()
    assert set(made) == {each.name for table in tables for each in (table, *table.indexes)}
    for table in tables:
        assert "WITHOUT ROWID" in made[table.name], table.name
    for engine in engines:
        engine.dispose()


def there(engine: sa.Engine) -> dict[str, str]:
    """The tables and indexes, and the words each was made by; what SQLite makes by itself has none."""
    with reading(engine).connect() as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: " ".join(words.split()) for name, words in rows}


@pytest.mark.parametrize("history", HISTORIES)
def test_on_postgresql_every_column_is_the_same(postgres_url, history):
    engine = make_engine(load({"DATABASE_URL": postgres_url}), Path())
    metadata = HISTORIES[history]
    walk(engine, history)
    write(engine, lambda connection: connection.execute(sa.schema.CreateSchema("made")))
    with engine.begin() as connection:
        metadata.create_all(connection.execution_options(schema_translate_map={None: "made"}))
    with reading(engine).connect() as connection:
        migrated, made = (columns_in(connection, schema) for schema in ("public", "made"))
    migrated = {column for column in migrated if column[0] != version_table(history)}
    assert migrated == made
    assert {column[0] for column in made} == set(metadata.tables)
    engine.dispose()


def columns_in(connection: sa.Connection, schema: str) -> set[tuple]:
    """(table, column, place, type, nullable, default, place in the primary key)."""
    query = sa.text(
        "SELECT c.table_name, c.column_name, c.ordinal_position, c.data_type, c.is_nullable, c.column_default,"
        " k.ordinal_position FROM information_schema.columns c LEFT JOIN information_schema.key_column_usage k"
        " USING (table_schema, table_name, column_name) WHERE c.table_schema = :schema"
    )
    return {tuple(row) for row in connection.execute(query, {"schema": schema})}
