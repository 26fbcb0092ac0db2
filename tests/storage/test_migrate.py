"""Migrations: from nothing to today, never half way, and never backwards in silence."""

import time

import pytest
import sqlalchemy as sa

from app.config import Settings, load
from app.errors import RuleBroken
from app.storage import migrate
from app.storage.engine import make_engine, reading, write


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request, tmp_path):
    settings = Settings()
    if request.param == "postgresql":
        settings = load({"DATABASE_URL": request.getfixturevalue("postgres_url")})
    engine = make_engine(settings, tmp_path / "file.db")
    yield engine
    engine.dispose()


@pytest.mark.parametrize("history", migrate.HISTORIES)
@pytest.mark.parametrize("way", [migrate.upgrade, migrate.walk], ids=["at once", "by all steps"])
def test_the_migrations_make_the_tables_the_program_uses(engine, history, way):
    way(engine, history)
    assert migrate.is_current(engine, history)
    with reading(engine).connect() as connection:
        there = sa.inspect(connection)
        assert set(there.get_table_names()) == {
            *migrate.HISTORIES[history].tables,
            migrate.version_table(history),
        }
        for name, table in migrate.HISTORIES[history].tables.items():
            columns = {column["name"]: column for column in there.get_columns(name)}
            assert set(columns) == set(table.columns.keys()), name
            for column in table.columns:
                assert columns[column.name]["nullable"] == column.nullable, f"{name}.{column.name}"
                assert isinstance(
                    columns[column.name]["type"], sa.Text | sa.BigInteger | sa.Boolean | sa.LargeBinary
                ), name
            assert there.get_pk_constraint(name)["constrained_columns"] == [c.name for c in table.primary_key]
            assert {i["name"] for i in there.get_indexes(name)} == {index.name for index in table.indexes}


def test_both_histories_fit_in_one_database(engine):
    for history in [*migrate.HISTORIES] * 2:
        migrate.upgrade(engine, history)


@pytest.mark.parametrize("history", migrate.HISTORIES)
def test_no_table_has_a_hidden_number_for_the_order_rows_came_in(tmp_path, history):
    engine = make_engine(Settings(), tmp_path / "file.db")
    migrate.upgrade(engine, history)
    with reading(engine).connect() as connection:
        made = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all()
    for name, sql in made:
        assert name == migrate.version_table(history) or "WITHOUT ROWID" in sql, name
    engine.dispose()


@pytest.mark.parametrize("history", migrate.HISTORIES)
def test_opening_what_is_up_to_date_costs_next_to_nothing(tmp_path, history):
    path = tmp_path / "file.db"
    first = make_engine(Settings(), path)
    migrate.upgrade(first, history)
    first.dispose()
    took = []
    for _ in range(5):
        engine = make_engine(Settings(), path)
        began = time.perf_counter()
        migrate.upgrade(engine, history)
        took.append(time.perf_counter() - began)
        engine.dispose()
    assert min(took) < 0.02  # about 2 ms on a quiet machine


@pytest.mark.parametrize("history", migrate.HISTORIES)
def test_a_file_from_a_newer_program_says_so_and_is_left_alone(engine, history):
    migrate.upgrade(engine, history)
    version = sa.table(migrate.version_table(history), sa.column("version_num"))
    write(engine, lambda connection: connection.execute(version.update().values(version_num="9999")))
    with pytest.raises(RuleBroken, match="newer_than_program"):
        migrate.upgrade(engine, history)
    with reading(engine).connect() as connection:
        assert connection.scalar(sa.select(version)) == "9999"


def test_a_migration_that_fails_changes_nothing(engine, monkeypatch):
    scripts = migrate._scripts("installation")
    *_, first = scripts.walk_revisions()
    whole = first.module.upgrade

    def fails():
        whole()
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(first.module, "upgrade", fails)
    with pytest.raises(RuntimeError):
        migrate.walk(engine, "installation")
    with reading(engine).connect() as connection:
        assert sa.inspect(connection).get_table_names() == []
    monkeypatch.undo()
    migrate.walk(engine, "installation")


@pytest.mark.parametrize("history", migrate.HISTORIES)
def test_a_beginning_that_fails_changes_nothing(engine, history):
    """A table in the way, which would be somebody else's; then the way is free."""
    name = list(migrate.HISTORIES[history].tables)[-1]
    write(engine, lambda connection: connection.execute(sa.text(f"CREATE TABLE {name} (x TEXT)")))
    with pytest.raises(sa.exc.DBAPIError):
        migrate.upgrade(engine, history)
    with reading(engine).connect() as connection:
        assert sa.inspect(connection).get_table_names() == [name]
    write(engine, lambda connection: connection.execute(sa.text(f"DROP TABLE {name}")))
    migrate.upgrade(engine, history)
    assert migrate.is_current(engine, history)
