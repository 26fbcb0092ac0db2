"""Less waiting where it is not what is tried: the same commands and the same bytes, sooner."""

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

import app
from app.config import Settings
from app.live import room
from app.storage import engine, migrate, workshop
from app.storage.installation import base


def quick_pragmas() -> tuple[str, ...]:
    """Files are written without waiting for the disk: only a power cut could tell."""
    return tuple(pragma.replace("synchronous=full", "synchronous=off") for pragma in engine.PRAGMAS)


@cache
def made(history: str) -> Path:
    """An empty database brought up to date, to be copied."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = Path(folder) / f"{history}.db"
    empty = engine.make_engine(Settings(), path)
    migrate.upgrade(empty, history)
    empty.dispose()
    return path


def upgrade(of: sa.Engine, history: str) -> None:
    """As `migrate.upgrade`; a file that is not there yet begins as a copy."""
    if of.dialect.name == "sqlite" and not Path(of.url.database).exists():
        shutil.copyfile(made(history), of.url.database)
    migrate.upgrade(of, history)


#: Statements for SQLite, compiled once for all databases: they are the same in each. It must never be full: its keys
#: hold dialects, which are called equal below only meanwhile, and one it cannot find again it looks for without end.
STATEMENTS = LRUCache(1_000_000)
create_engine = sa.create_engine


def quick_engine(*about: object, **how: object) -> sa.Engine:
    made = create_engine(*about, **how)
    if made.dialect.name == "sqlite":
        made._compiled_cache = STATEMENTS
    return made


@contextmanager
def quick_disk() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "PRAGMAS", quick_pragmas())
        patch.setattr(sa, "create_engine", quick_engine)
        # They are kept by dialect, and each engine has one of its own.
        patch.setattr(SQLiteDialect_pysqlite, "__hash__", lambda _self: hash(SQLiteDialect_pysqlite))
        patch.setattr(SQLiteDialect_pysqlite, "__eq__", lambda self, other: type(self) is type(other))
        for module in (base, workshop):
            patch.setattr(module, "upgrade", upgrade)
        yield


@contextmanager
def quickly() -> Iterator[None]:
    """For workshops that are made ready: nor does who sits down wait for others who do."""
    with quick_disk(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "GATHER_SECONDS", 0)
        yield


class Compiled(BytecodeCache):
    """Templates, compiled once for all apps."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()
load_all = cache(app.load_all)


def quick_app(settings: Settings) -> Flask:
    """As `create_app`; formats and templates are read once for all apps."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "load_all", load_all)
        made = app.create_app(settings)
    made.jinja_env.bytecode_cache = COMPILED
    return made
