"""Tickets: how a signed-in browser's socket shows who it is, without the cookie ever reaching the socket.

A ticket is got over HTTP, where cookie and origin are checked, and used once. Only in memory: it lives a minute.
"""

import secrets
from collections import OrderedDict

LIVES_MS = 60_000
MOST = 10_000


class Tickets:
    def __init__(self) -> None:
        self._issued: OrderedDict[str, tuple[str, str, int]] = OrderedDict()

    def issue(self, workshop: str, account: str, now: int) -> str:
        """A ticket with which `account` may connect to `workshop`."""
        while self._issued and (len(self._issued) >= MOST or next(iter(self._issued.values()))[2] <= now):
            self._issued.popitem(last=False)
        ticket = secrets.token_urlsafe(16)
        self._issued[ticket] = (workshop, account, now + LIVES_MS)
        return ticket

    def redeem(self, ticket: str, workshop: str, now: int) -> str | None:
        """The account, if the ticket is for this workshop and still good; used up either way."""
        issued_for, account, ends = self._issued.pop(ticket, ("", "", 0))
        return account if issued_for == workshop and now < ends else None
