"""The backups that have been made: where they were written, and until when they may be kept. Never what is in them."""

from typing import NamedTuple

import sqlalchemy as sa

from app.storage.installation.base import Base
from app.storage.installation_tables import backup


class Backup(NamedTuple):
    """`workshop` is "" when all are in it; times are ms since 1970."""

    path: str
    workshop: str
    made: int
    kept_until: int


class Backups(Base):
    def note_backup(self, made: Backup) -> None:
        """Know of a backup from now on; one at the same path before it was written over."""
        self._do(_at(made.path), backup.insert().values(made._asdict()))

    def forget_backup(self, path: str) -> None:
        self._do(_at(path))

    def backups(self) -> list[Backup]:
        """Those that are known of, the oldest first."""
        columns = backup.c
        query = sa.select(columns.path, columns.workshop, columns.made, columns.kept_until)
        return [Backup(*row) for row in self._rows(query.order_by(columns.made, columns.path))]


def _at(path: str) -> sa.Delete:
    return backup.delete().where(backup.c.path == path)
