"""Until when each workshop is kept, and the log of what has been deleted: ids, reasons and times, nobody's words."""

import secrets
from typing import NamedTuple

import sqlalchemy as sa

from app.storage.installation.base import Base
from app.storage.installation_tables import deletion, keeping

CONTRIBUTIONS, WORKSHOP, BACKUP = "contributions", "workshop", "backup"
#: A backup that was not there any more, where nobody knows whether it has been deleted.
MOVED = "moved"


class Deletion(NamedTuple):
    """`what` is contributions, workshop, backup or moved; `why` date or hand; `finished` is 0 while something is left.

    Times are ms since 1970. `workshop` is its id, "" for a backup of them all.
    """

    id: str
    workshop: str
    what: str
    why: str
    begun: int
    finished: int


class Deletions(Base):
    def note_keeping(self, workshop: str, contributions: str, results: str) -> None:
        """The last days on which there is something of a workshop to keep; "" for contributions: there are none."""
        values = {"contributions": contributions, "results": results}
        self._do(_keeping_of(workshop), keeping.insert().values(workshop=workshop, **values))

    def kept_until(self) -> dict[str, tuple[str, str]]:
        """{workshop: (contributions, results)} of all whose days are known."""
        rows = self._rows(sa.select(keeping.c.workshop, keeping.c.contributions, keeping.c.results))
        return {row.workshop: (row.contributions, row.results) for row in rows}

    def kept(self, workshop: str) -> tuple[str, str] | None:
        """What is noted of one workshop."""
        row = self._first(sa.select(keeping.c.contributions, keeping.c.results).where(_is(workshop)))
        return tuple(row) if row else None

    def begin_deletion(self, workshop: str, what: str, why: str, now: int) -> str:
        """Note that something is about to be deleted, before it is; the id of the entry.

        What was begun and not finished is gone on with.
        """
        same = (deletion.c.workshop == workshop) & (deletion.c.what == what) & (deletion.c.finished == 0)
        if row := self._first(sa.select(deletion.c.id).where(same)):
            return row.id
        new = Deletion(secrets.token_hex(8), workshop, what, why, now, 0)
        self._do(deletion.insert().values(new._asdict()))
        return new.id

    def finish_deletion(self, id: str, now: int) -> None:
        """Nothing is left of it."""
        self._do(deletion.update().where(deletion.c.id == id).values(finished=now))

    def drop_deletion(self, id: str) -> None:
        """It was not to be, after all."""
        self._do(deletion.delete().where(deletion.c.id == id))

    def deletions(self) -> list[Deletion]:
        """What was deleted when, the oldest first."""
        query = sa.select(*deletion.columns).order_by(deletion.c.begun, deletion.c.id)
        return [Deletion(*row) for row in self._rows(query)]

    def unfinished_deletions(self) -> list[Deletion]:
        return [each for each in self.deletions() if not each.finished]


def _keeping_of(workshop: str) -> sa.Delete:
    return keeping.delete().where(_is(workshop))


def _is(workshop: str) -> sa.ColumnElement[bool]:
    return keeping.c.workshop == workshop
