"""Facilitators: their accounts, the invitations that make them, and who is signed in."""

import hashlib
import secrets
import unicodedata
from typing import NamedTuple

import sqlalchemy as sa

from app.errors import RuleBroken
from app.storage.engine import write
from app.storage.installation.base import Base
from app.storage.installation.tables import account, invite, session


class Account(NamedTuple):
    id: str
    name: str
    password_hash: str


def hashed(token: str) -> str:
    """What is kept of a token: enough to know it again, not enough to use it."""
    return hashlib.sha256(token.encode()).hexdigest()


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
        row = self._first(sa.select(account.c.id, account.c.name, account.c.password_hash).where(which))
        return Account(*row) if row else None

    def add_account(
        self, name: str, password_hash: str, invite_token: str | None = None, now: int = 0
    ) -> str:
        """Make an account and answer its id; an invitation is used up by the same stroke."""
        new = {"id": secrets.token_hex(8), "name": " ".join(name.split()), "name_key": name_key(name)}

        def work(connection: sa.Connection) -> str:
            if invite_token is not None:  # first, so that without one nobody can ask which names there are
                valid = (invite.c.token_hash == hashed(invite_token)) & (invite.c.ends > now)
                if not connection.execute(invite.delete().where(valid)).rowcount:
                    raise RuleBroken("invite_used")
            if connection.scalar(sa.select(account.c.id).where(account.c.name_key == new["name_key"])):
                raise RuleBroken("name_taken")
            connection.execute(account.insert().values(**new, password_hash=password_hash))
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

    def new_invite(self, ends: int) -> str:
        """A one-time link's token; the links made before it stop working."""
        token = secrets.token_urlsafe(24)
        self._do(invite.delete(), invite.insert().values(token_hash=hashed(token), ends=ends))
        return token

    def start_session(self, account_id: str, now: int, ends: int) -> str:
        """The token of a new session. Those that have ended are forgotten."""
        token = secrets.token_urlsafe(24)
        self._do(
            session.delete().where(session.c.ends <= now),
            session.insert().values(token_hash=hashed(token), account=account_id, ends=ends),
        )
        return token

    def account_of_session(self, token: str, now: int) -> Account | None:
        valid = (session.c.token_hash == hashed(token)) & (session.c.ends > now)
        return self._account(account.c.id == sa.select(session.c.account).where(valid).scalar_subquery())

    def end_session(self, token: str) -> None:
        self._do(session.delete().where(session.c.token_hash == hashed(token)))
