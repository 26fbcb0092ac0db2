"""Brings a database to today's tables: two histories, the installation's and the workshop's.

Run each time a database is opened, so the common case, nothing to do, is one look at one row. One that is empty is
given today's tables at once: by all the steps it would take eight times as long, and a room that somebody else is
in stand still for it. Either is one transaction, on SQLite too: if it fails, nothing has changed.
"""

import threading
from functools import cache
from pathlib import Path

import sqlalchemy as sa
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory

from app.errors import RuleBroken
from app.storage import installation_tables, tables
from app.storage.engine import reading, write

#: The tables that the steps of each lead to.
HISTORIES = {"installation": installation_tables.metadata, "workshop": tables.metadata}
FOLDER = Path(__file__).parent / "migrations"
_LOCK_KEY = 0x46560001
# Alembic keeps the migration it runs in module globals: one at a time in a process.
_ONE_AT_A_TIME = threading.Lock()


class NewerThanProgram(RuleBroken):
    """The database was written by a later version of this program."""

    def __init__(self):
        super().__init__("newer_than_program")


def upgrade(engine: sa.Engine, history: str) -> None:
    """Bring the database to the newest revision of `history`, or raise `NewerThanProgram`."""
    if _stored(engine, history) != _scripts(history).get_current_head():
        with _ONE_AT_A_TIME:
            write(engine, lambda connection: _bring(connection, history, at_once=True))


def walk(engine: sa.Engine, history: str) -> None:
    """As `upgrade`, but by all the steps also from nothing: as the oldest databases have come."""
    with _ONE_AT_A_TIME:
        write(engine, lambda connection: _bring(connection, history, at_once=False))


def is_current(engine: sa.Engine, history: str) -> bool:
    """Whether the database is at the newest revision; `NewerThanProgram` if it is past it."""
    stored = _stored(engine, history)
    scripts = _scripts(history)
    if stored is not None and stored not in _known(scripts):
        raise NewerThanProgram
    return stored == scripts.get_current_head()


def is_begun(engine: sa.Engine, history: str) -> bool:
    """Whether anything of `history` has ever been made there."""
    return _stored(engine, history) is not None


def version_table(history: str) -> str:
    """Where a history notes how far it has come; both may stand in one PostgreSQL database."""
    return f"alembic_version_{history}"


@cache
def _scripts(history: str) -> ScriptDirectory:
    return ScriptDirectory(str(FOLDER / history))


def _known(scripts: ScriptDirectory) -> set[str]:
    return {script.revision for script in scripts.walk_revisions()}


def _stored(engine: sa.Engine, history: str) -> str | None:
    with reading(engine).connect() as connection:
        return _revision(connection, history)


def _revision(connection: sa.Connection, history: str) -> str | None:
    table = version_table(history)
    if not sa.inspect(connection).has_table(table):
        return None
    return connection.scalar(sa.select(sa.column("version_num")).select_from(sa.table(table)))


def _bring(connection: sa.Connection, history: str, *, at_once: bool) -> None:
    if connection.dialect.name == "postgresql":
        # Two processes may start together; the second finds the work done.
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK_KEY)))
    scripts = _scripts(history)
    stored = _revision(connection, history)
    if stored is not None and stored not in _known(scripts):
        raise NewerThanProgram

    def steps(revision, _context):
        return scripts._upgrade_revs("head", revision)

    def beginning(revision, _context):
        # Tables of that name that are there already would be somebody else's.
        HISTORIES[history].create_all(connection, checkfirst=False)
        return scripts._stamp_revs("head", revision)

    way = beginning if stored is None and at_once else steps
    with EnvironmentContext(Config(), scripts, fn=way) as environment:
        # `write` has begun the transaction; told that DDL belongs in it, Alembic commits nothing by itself.
        environment.configure(
            connection=connection, version_table=version_table(history), transactional_ddl=True
        )
        environment.run_migrations()
