"""Tickets: how a signed-in browser's socket shows who it is, without the cookie ever reaching the socket.

A ticket is got over HTTP, where cookie and origin are checked, and used once. Only in memory: it lives a minute.
"""

import secrets
from collections import OrderedDict

LIVES_MS = 60_000
MOST = 10_000


class Tickets:
    def __init__(self) -> None:
        self._issued: OrderedDict[str, tuple[str, str, int, str]] = OrderedDict()

    def issue(self, workshop: str, account: str, now: int, session: str = "") -> str:
        """A ticket with which `account` may connect to `workshop`, for as long as the session lasts."""
        while self._issued and (len(self._issued) >= MOST or next(iter(self._issued.values()))[2] <= now):
            self._issued.popitem(last=False)
        ticket = secrets.token_urlsafe(16)
        self._issued[ticket] = (workshop, account, now + LIVES_MS, session)
        return ticket

    def redeem(self, ticket: str, workshop: str, now: int) -> str | None:
        """The account, if the ticket is for this workshop and still good; used up either way."""
        return self.redeem_whole(ticket, workshop, now)[0] or None

    def redeem_whole(self, ticket: str, workshop: str, now: int) -> tuple[str, str]:
        """(account, session), or two times nothing."""
        issued_for, account, ends, session = self._issued.pop(ticket, ("", "", 0, ""))
        return (account, session) if issued_for == workshop and now < ends else ("", "")
