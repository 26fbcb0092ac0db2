"""Facilitators: their accounts, who administers the installation, and who is signed in."""

import secrets
import unicodedata
from typing import NamedTuple

import sqlalchemy as sa

from app.domain.rules import clean
from app.errors import RuleBroken
from app.storage.engine import reading, write
from app.storage.installation.base import Base
from app.storage.installation.invites import MAKES_ACCOUNT, hashed, valid
from app.storage.installation_tables import account, invite, session, workshop_index

LONGEST_NAME = 60


class Account(NamedTuple):
    id: str
    name: str
    password_hash: str
    administrator: bool = False


class Looked(NamedTuple):
    """An account as the administrator sees it: how many workshops it leads, and on how many devices it is signed in."""

    id: str
    name: str
    administrator: bool
    workshops: int
    sessions: int


def account_name(name: str) -> str:
    """A name as it is kept. Raises what `clean` does."""
    return clean(name, LONGEST_NAME)


def name_key(name: str) -> str:
    """A name as it is compared."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


class Accounts(Base):
    def has_accounts(self) -> bool:
        return self._first(sa.select(account.c.id).limit(1)) is not None

    def account_named(self, name: str) -> Account | None:
        return self._account(account.c.name_key == name_key(name))

    def account(self, id: str) -> Account | None:
        return self._account(account.c.id == id)

    def _account(self, which: sa.ColumnElement[bool]) -> Account | None:
        columns = (account.c.id, account.c.name, account.c.password_hash, account.c.administrator)
        row = self._first(sa.select(*columns).where(which))
        return Account(*row[:3], bool(row[3])) if row else None

    def add_account(
        self, name: str, password_hash: str, invite_token: str | None = None, now: int = 0
    ) -> str:
        """Make an account and answer its id; an invitation is used up by the same stroke. The first administers."""
        new = {"id": secrets.token_hex(8), "name": " ".join(name.split()), "name_key": name_key(name)}

        def work(connection: sa.Connection) -> str:
            if invite_token is not None:  # first, so that without one nobody can ask which names there are
                which = valid(invite_token, now, *MAKES_ACCOUNT)
                if not connection.execute(invite.delete().where(which)).rowcount:
                    raise RuleBroken("invite_used")
            if connection.scalar(sa.select(account.c.id).where(account.c.name_key == new["name_key"])):
                raise RuleBroken("name_taken")
            first = connection.scalar(sa.select(sa.func.count()).select_from(account)) == 0
            connection.execute(
                account.insert().values(**new, password_hash=password_hash, administrator=int(first))
            )
            return new["id"]

        try:
            return write(self.engine, work)
        except sa.exc.IntegrityError as problem:  # another process took the name in the same moment
            raise RuleBroken("name_taken") from problem

    def set_password(self, id: str, password_hash: str) -> None:
        """A new password ends every session: whoever knew the old one is signed out."""
        self._do(
            account.update().where(account.c.id == id).values(password_hash=password_hash),
            session.delete().where(session.c.account == id),
        )

    def start_session(self, account_id: str, now: int, ends: int) -> str:
        """The token of a new session. Those that have ended are forgotten."""
        token = secrets.token_urlsafe(24)
        self._do(
            session.delete().where(session.c.ends <= now),
            session.insert().values(token_hash=hashed(token), account=account_id, ends=ends),
        )
        return token

    def forget_ended(self, now: int) -> None:
        """Sessions that have ended and links that no longer work are nobody's use: their rows go."""
        self._do(session.delete().where(session.c.ends <= now), invite.delete().where(invite.c.ends <= now))

    def account_of_session(self, token: str, now: int) -> Account | None:
        good = (session.c.token_hash == hashed(token)) & (session.c.ends > now)
        return self._account(account.c.id == sa.select(session.c.account).where(good).scalar_subquery())

    def end_session(self, token: str) -> None:
        self._do(session.delete().where(session.c.token_hash == hashed(token)))

    def end_sessions(self, account_id: str) -> None:
        """Sign an account out everywhere."""
        self._do(session.delete().where(session.c.account == account_id))

    def sessions_alive(self, hashes: set[str], now: int) -> set[str]:
        """Which of these sessions, by what is kept of their tokens, have not ended."""
        query = sa.select(session.c.token_hash).where(
            (session.c.ends > now) & session.c.token_hash.in_(hashes)
        )
        return {row.token_hash for row in self._rows(query)}

    # --- for the administrator ---

    def has_administrator(self) -> bool:
        return self._first(sa.select(account.c.id).where(account.c.administrator == 1).limit(1)) is not None

    def set_administrator(self, id: str, yes: bool) -> None:
        """Whether an account looks after the installation; `last_administrator` if nobody would."""

        def work(connection: sa.Connection) -> None:
            if not yes:
                _not_the_last(connection, id)
            connection.execute(account.update().where(account.c.id == id).values(administrator=int(yes)))

        write(self.engine, work)

    def may_go(self, id: str) -> None:
        """`last_administrator` if nobody would look after the installation without this account."""
        with reading(self.engine).connect() as connection:
            _not_the_last(connection, id)

    def remove_account(self, id: str) -> None:
        """The account, where it is signed in, and its links. What it leads is for the workshops to know.

        Its name is in the files until `compact`.
        """

        def work(connection: sa.Connection) -> None:
            _not_the_last(connection, id)
            connection.execute(session.delete().where(session.c.account == id))
            connection.execute(invite.delete().where((invite.c.account == id) | (invite.c.sender == id)))
            connection.execute(account.delete().where(account.c.id == id))

        write(self.engine, work)

    def accounts(self, now: int) -> list[Looked]:
        """All of them, by name."""
        led = sa.select(sa.func.count()).where(
            (workshop_index.c.account == account.c.id) & (workshop_index.c.rehearsal == 0)
        )
        signed_in = sa.select(sa.func.count()).where(
            (session.c.account == account.c.id) & (session.c.ends > now)
        )
        columns = (account.c.id, account.c.name, account.c.administrator)
        query = sa.select(*columns, led.scalar_subquery(), signed_in.scalar_subquery())
        rows = self._rows(query.order_by(account.c.name_key))
        return [Looked(row[0], row[1], bool(row[2]), row[3], row[4]) for row in rows]


def _not_the_last(connection: sa.Connection, id: str) -> None:
    others = sa.select(account.c.id).where((account.c.administrator == 1) & (account.c.id != id))
    is_one = sa.select(account.c.id).where((account.c.administrator == 1) & (account.c.id == id))
    if connection.scalar(is_one) is not None and connection.scalar(others.limit(1)) is None:
        raise RuleBroken("last_administrator")
