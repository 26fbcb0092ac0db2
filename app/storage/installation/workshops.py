"""What the installation knows of its workshops: the index, the open doors, and what closes by itself."""

import secrets
from typing import NamedTuple

import sqlalchemy as sa

from app.storage.installation.base import Base
from app.storage.installation_tables import account, closing, door, invite, keeping, workshop_index

CODE_DIGITS = "23456789"  # 0 and 1 look like letters
CODE_LENGTH = 6


class Indexed(NamedTuple):
    """A workshop as "my workshops" shows it: `day` and `stage` are those of the meeting that comes next."""

    workshop: str
    role: str
    title: str
    day: str
    stage: str


class Rehearsal(NamedTuple):
    """A workshop to be thrown away, whose it is, and since when there is one (ms since 1970)."""

    workshop: str
    account: str
    since: int


class Workshops(Base):
    def index_workshop(
        self, workshop: str, accounts: dict[str, str], title: str, day: str, stage: str, rehearsal: int = 0
    ) -> None:
        """Note what "my workshops" shows, for each account (→ role) that leads the workshop.

        `rehearsal` is when it was made (ms since 1970), if it is one.
        """
        shared = {"workshop": workshop, "title": title, "day": day, "stage": stage, "rehearsal": rehearsal}
        rows = [{**shared, "account": account, "role": role} for account, role in accounts.items()]
        self._do(
            workshop_index.delete().where(workshop_index.c.workshop == workshop),
            *(workshop_index.insert().values(row) for row in rows),
        )

    def workshops_of(self, account_id: str) -> list[Indexed]:
        """The account's workshops, the latest day first; rehearsals are none."""
        columns = workshop_index.c
        query = sa.select(columns.workshop, columns.role, columns.title, columns.day, columns.stage)
        query = query.where(columns.account == account_id, columns.rehearsal == 0)
        return [Indexed(*row) for row in self._rows(query.order_by(columns.day.desc(), columns.title))]

    def forget_workshop(self, workshop: str) -> None:
        self._do(
            *(
                table.delete().where(table.c.workshop == workshop)
                for table in (workshop_index, door, closing, invite, keeping)
            )
        )

    def count_workshops(self) -> int:
        """How many there are; rehearsals are none."""
        query = sa.select(sa.func.count(workshop_index.c.workshop.distinct()))
        return self._first(query.where(workshop_index.c.rehearsal == 0))[0]

    def workshop_ids(self) -> set[str]:
        """Of all it knows; rehearsals are none."""
        query = sa.select(workshop_index.c.workshop).where(workshop_index.c.rehearsal == 0)
        return {row.workshop for row in self._rows(query)}

    def rehearsals(self) -> list[Rehearsal]:
        """All rehearsals, each by whose it is; the oldest first."""
        columns = workshop_index.c
        query = sa.select(columns.workshop, columns.account, columns.rehearsal)
        query = query.where(columns.rehearsal > 0, columns.role == "owner").order_by(columns.rehearsal)
        return [Rehearsal(*row) for row in self._rows(query)]

    def rehearsal_since(self, workshop: str) -> int:
        """When a rehearsal was made, 0 if it is none."""
        query = sa.select(sa.func.max(workshop_index.c.rehearsal)).where(
            workshop_index.c.workshop == workshop
        )
        return self._first(query)[0] or 0

    def names_of(self, accounts: set[str]) -> dict[str, str]:
        """The names of these accounts, by id; of those who have none here any more, none."""
        rows = self._rows(sa.select(account.c.id, account.c.name).where(account.c.id.in_(accounts)))
        return {row.id: row.name for row in rows}

    def new_code(self) -> str:
        """Six digits that open no door yet."""
        while True:
            code = "".join(secrets.choice(CODE_DIGITS) for _ in range(CODE_LENGTH))
            if self.find_door(code) is None:
                return code

    def open_door(self, code: str, workshop: str, token: str) -> None:
        """A workshop has at most one open door, so this shuts the one before."""
        self._do(
            door.delete().where(door.c.workshop == workshop),
            door.insert().values(code=code, workshop=workshop, token=token),
        )

    def shut_door(self, workshop: str) -> None:
        self._do(door.delete().where(door.c.workshop == workshop))

    def find_door(self, code: str) -> tuple[str, str] | None:
        """(workshop, token) behind an open code."""
        row = self._first(sa.select(door.c.workshop, door.c.token).where(door.c.code == code))
        return tuple(row) if row else None

    def plan_closing(self, workshop: str, what: str, at: int) -> None:
        """`what`, a step or a meeting, is to be closed at `at`; a plan made before is replaced."""
        self._do(_closing_of(workshop, what), closing.insert().values(workshop=workshop, what=what, at=at))

    def has_closing(self, workshop: str, what: str) -> bool:
        """Whether its closing is planned: somebody who changes the meeting does not put it off."""
        planned = (closing.c.workshop == workshop) & (closing.c.what == what)
        return bool(self._rows(sa.select(closing.c.at).where(planned)))

    def drop_closing(self, workshop: str, what: str) -> None:
        self._do(_closing_of(workshop, what))

    def closings_due(self, now: int) -> list[tuple[str, str]]:
        """(workshop, what) that should be closed by now, the longest overdue first."""
        query = sa.select(closing.c.workshop, closing.c.what).where(closing.c.at <= now)
        return [tuple(row) for row in self._rows(query.order_by(closing.c.at))]


def _closing_of(workshop: str, what: str) -> sa.Delete:
    return closing.delete().where((closing.c.workshop == workshop) & (closing.c.what == what))
