"""The installation's database, opened when it is first needed, and the two ways to reach into it."""

from functools import cached_property
from pathlib import Path

import sqlalchemy as sa

from app.config import Settings
from app.offload import offload
from app.storage.engine import make_engine, reading, write
from app.storage.erasing import empty_log, rewrite_file, rewrite_tables, until_done
from app.storage.installation_tables import metadata
from app.storage.migrate import is_begun, upgrade
from app.storage.private import private_folder


class Base:
    def __init__(self, settings: Settings):
        self._settings = settings

    @cached_property
    def engine(self) -> sa.Engine:
        """Made and brought up to date when first needed, so that making the app touches no disk."""
        if not self._settings.database_url:
            private_folder(self._settings.data_dir)
        engine = make_engine(self._settings, self._file)
        upgrade(engine, "installation")
        return engine

    def is_there(self) -> bool:
        """Whether a server has made it; to look makes nothing."""
        if not self._settings.database_url:
            return self._file.exists()
        engine = make_engine(self._settings, self._file)
        try:
            return is_begun(engine, "installation")
        finally:
            engine.dispose()

    @property
    def _file(self) -> Path:
        return self._settings.data_dir / "installation.db"

    def compact(self) -> None:
        """Leave nothing of what was deleted, in the database or in its log; waits for whoever is in the way.

        `TimeoutError` if that takes too long.
        """
        if self._settings.database_url:
            until_done(lambda: rewrite_tables(self.engine, metadata.tables))
        else:
            until_done(lambda: offload(rewrite_file, self._file), lambda: offload(empty_log, self._file))

    def close(self) -> None:
        self.engine.dispose()

    def _rows(self, query: sa.Select) -> list[sa.Row]:
        with reading(self.engine).connect() as connection:
            return list(connection.execute(query))

    def _first(self, query: sa.Select) -> sa.Row | None:
        with reading(self.engine).connect() as connection:
            return connection.execute(query).first()

    def _do(self, *statements: sa.Executable) -> None:
        """All of them or none."""

        def work(connection: sa.Connection) -> None:
            for statement in statements:
                connection.execute(statement)

        write(self.engine, work)
