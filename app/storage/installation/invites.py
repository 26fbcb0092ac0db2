"""One-time links: to make an account, to lead a workshop, to choose a new password. Only a hash of each is kept."""

import hashlib
import secrets
from typing import NamedTuple

import sqlalchemy as sa

from app.errors import RuleBroken
from app.storage.engine import write
from app.storage.installation.base import Base
from app.storage.installation_tables import invite

# What a link is for. "first" makes the first account, "account" another; both, and "lead", may make one.
KINDS = ("first", "account", "lead", "password")
MAKES_ACCOUNT = ("first", "account", "lead")


class Invite(NamedTuple):
    """`workshop` and `role` are what a "lead" is invited to, by the account `sender`; `account` gets a new password."""

    id: str
    kind: str
    ends: int
    workshop: str = ""
    role: str = ""
    sender: str = ""
    account: str = ""


COLUMNS = [invite.c[name] for name in Invite._fields]


def hashed(token: str) -> str:
    """What is kept of a token: enough to know it again, not enough to use it."""
    return hashlib.sha256(token.encode()).hexdigest()


def valid(token: str, now: int, *kinds: str) -> sa.ColumnElement[bool]:
    return (invite.c.token_hash == hashed(token)) & (invite.c.ends > now) & invite.c.kind.in_(kinds)


class Invites(Base):
    def new_invite(self, ends: int) -> str:
        """The token of a link that makes the first account; those made before it stop working."""
        self._do(invite.delete().where(invite.c.kind == "first"))
        return self.invite("first", ends)

    def invite(self, kind: str, ends: int, **what: str) -> str:
        """A link's token. Of links for a new password the newest alone works."""
        token = secrets.token_urlsafe(24)
        if kind == "password":
            self._do(invite.delete().where((invite.c.kind == kind) & (invite.c.account == what["account"])))
        self.put_back(token, Invite(secrets.token_hex(8), kind, ends, **what))
        return token

    def put_back(self, token: str, made: Invite) -> None:
        """Let a link work again: what it was used for could not be done."""
        self._do(invite.insert().values(token_hash=hashed(token), **made._asdict()))

    def find_invite(self, token: str, now: int, *kinds: str) -> Invite | None:
        row = self._first(sa.select(*COLUMNS).where(valid(token, now, *kinds)))
        return Invite(*row) if row else None

    def use_invite(self, token: str, now: int, *kinds: str) -> Invite:
        """What the link is for, used up by the same stroke; else `invite_used`."""
        which = valid(token, now, *kinds)

        def work(connection: sa.Connection) -> Invite:
            row = connection.execute(sa.select(*COLUMNS).where(which)).first()
            # Two who use it in the same moment both find it; one alone takes it away.
            if row is None or not connection.execute(invite.delete().where(which)).rowcount:
                raise RuleBroken("invite_used")
            return Invite(*row)

        return write(self.engine, work)

    def invites_to(self, workshop: str, now: int) -> list[Invite]:
        """Links to lead a workshop that nobody has used yet."""
        query = sa.select(*COLUMNS).where((invite.c.workshop == workshop) & (invite.c.ends > now))
        return [Invite(*row) for row in self._rows(query.order_by(invite.c.ends, invite.c.id))]

    def withdraw_invite(self, id: str, workshop: str) -> None:
        self._do(invite.delete().where((invite.c.id == id) & (invite.c.workshop == workshop)))
