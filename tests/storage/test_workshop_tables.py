"""The tables the migrations make are those the entities ask for, to the letter."""

from pathlib import Path

import sqlalchemy as sa

from app.config import Settings, load
from app.storage.engine import make_engine, reading, write
from app.storage.migrate import upgrade
from app.storage.tables import metadata


def test_on_sqlite_every_table_is_made_by_the_same_words(tmp_path):
    engines = [make_engine(Settings(), tmp_path / name) for name in ("migrated.db", "made.db")]
    upgrade(engines[0], "workshop")
    write(engines[1], metadata.create_all)
    migrated, made = (tables_in(engine) for engine in engines)
    assert migrated.pop("alembic_version_workshop")
    assert migrated == made
    assert len(made) == len(metadata.tables)
    for name, words in made.items():
        assert "WITHOUT ROWID" in words, name
    for engine in engines:
        engine.dispose()


def tables_in(engine: sa.Engine) -> dict[str, str]:
    with reading(engine).connect() as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        return {name: " ".join(words.split()) for name, words in rows}


def test_on_postgresql_every_column_is_the_same(postgres_url):
    engine = make_engine(load({"DATABASE_URL": postgres_url}), Path())
    upgrade(engine, "workshop")
    write(engine, lambda connection: connection.execute(sa.schema.CreateSchema("made")))
    with engine.begin() as connection:
        metadata.create_all(connection.execution_options(schema_translate_map={None: "made"}))
    with reading(engine).connect() as connection:
        migrated, made = (columns_in(connection, schema) for schema in ("public", "made"))
    migrated = {column for column in migrated if column[0] != "alembic_version_workshop"}
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
