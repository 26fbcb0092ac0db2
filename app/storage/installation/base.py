"""The installation's database, opened when it is first needed, and the two ways to reach into it."""

from functools import cached_property

import sqlalchemy as sa

from app.config import Settings
from app.storage.engine import make_engine, reading, write
from app.storage.migrate import upgrade


class Base:
    def __init__(self, settings: Settings):
        self._settings = settings

    @cached_property
    def engine(self) -> sa.Engine:
        """Made and brought up to date when first needed, so that making the app touches no disk."""
        if not self._settings.database_url:
            self._settings.data_dir.mkdir(parents=True, exist_ok=True)
        engine = make_engine(self._settings, self._settings.data_dir / "installation.db")
        upgrade(engine, "installation")
        return engine

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
