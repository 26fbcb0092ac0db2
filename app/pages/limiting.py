"""How often one may guess: counted in memory only, and only guesses that were wrong.

A whole room shares one address, so an address gets far more tries than a person needs. The sum that matters:
codes are six of eight digits, 262,144 of them. Addresses from which nobody has come in may all together be wrong 150
times in any 24 hours, and those from which somebody has come in by a door, the rooms, 100 times. So whoever guesses
for a whole day, from as many addresses as they like and with helpers in the rooms, has 250 tries: a chance of 1 in
1,049 to come in by one open door, and with ten doors open 250 × 10 in 262,144, 1 in 105. A new code in between would
change nothing of that, since no guess is nearer to it than another.

Strangers who use the 150 up keep no room waiting: its address does not count among theirs once the first has come in,
by scanning. Somebody in a room who uses up its address's 60 keeps that room from typing for the rest of the day, and
not from scanning; 40 are left to the other rooms. Who has helpers in two rooms keeps all from typing. A program
that is started anew has forgotten what it had counted.

Nor does anybody lock others out elsewhere: a token of 128 bits is looked at first, and only a wrong one is ever refused
for the many before it; and a facilitator's address, once somebody has signed in there, is not counted with the
strangers'. Who has signed in nowhere since the server started waits with them.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator

from limits import parse_many
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.errors import RuleBroken

# What is guessed: wrong tries for each who, and for all together.
RATES = {
    "code": ("40/10 minutes; 60/day", "150/day"),
    # 128 random bits: nobody guesses them, only the work is limited
    "door": ("1000/10 minutes", "20000/hour"),
    "sign_in": ("60/15 minutes", "1000/hour"),
    "invite": ("20/10 minutes", "300/hour"),
    "hints": ("60/minute", "1200/minute"),
    "qr": ("600/minute", "6000/minute"),
}
# Wrong tries of one name from one address, where there is a name.
OF_NAMES = {"sign_in": "10/15 minutes"}
# What the rooms may be wrong with, all together and beside the strangers.
OF_ROOMS = {"code": "100/day"}
# An address from which somebody has come in, by a door or by signing in, is known for so long; and so many are.
KNOWN_HOURS, MOST_KNOWN = 12, 10_000


class Known:
    """Addresses from which somebody has come in."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._until: OrderedDict[str, float] = OrderedDict()
        self._now = now

    def add(self, who: str) -> None:
        self._until[who] = self._now() + KNOWN_HOURS * 3600
        self._until.move_to_end(who)
        while len(self._until) > MOST_KNOWN:
            self._until.popitem(last=False)

    def __contains__(self, who: str) -> bool:
        return self._until.get(who, 0) > self._now()

    def forget(self) -> None:
        """Let go of those whose time is over; the first to come in is the first to go."""
        while self._until and next(iter(self._until.values())) <= self._now():
            self._until.popitem(last=False)


class Memory(MemoryStorage):
    """The library's own lets go of what it has counted, but never of whom it has counted."""

    def forget(self) -> None:
        """Let go of everybody of whom nothing counts any more."""
        for key in list(self.events):
            with self.locks[key]:
                if all(event.expiry <= time.time() for event in self.events.get(key, ())):
                    self.clear(key)


class Limits:
    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        # Windows that move: nobody gets twice as much where one hour or day meets the next.
        self._memory = Memory()
        self._counter = MovingWindowRateLimiter(self._memory)
        self._rates = {what: tuple(map(parse_many, rates)) for what, rates in RATES.items()}
        self._of_rooms = {what: parse_many(rates) for what, rates in OF_ROOMS.items()}
        self._of_names = {what: parse_many(rates) for what, rates in OF_NAMES.items()}
        self._rooms, self._leads = Known(now), Known(now)

    def check(self, what: str, who: str, name: str = "") -> None:
        """Refuse, right or wrong, once there have been too many wrong tries: from `who`, or of `name` from there."""
        if not all(self._counter.test(*one) for one in self._counted(what, who, name)):
            raise RuleBroken("too_many_tries")

    def wrong(self, what: str, who: str, name: str = "") -> None:
        """Count a wrong try."""
        for one in self._counted(what, who, name):
            self._counter.hit(*one)

    def count(self, what: str, who: str) -> None:
        """Count a try; `too_many_tries` once there have been too many.

        Of what is work for the server every try is counted. Of what is too long to be guessed only a wrong one is, when
        it has been looked at: so nobody keeps out who comes with the right one, however many have been wrong.
        """
        self.check(what, who)
        self.wrong(what, who)

    def forget(self) -> None:
        """Whose tries count no longer, and who has not come in for long, is nowhere in memory any more."""
        self._memory.forget()
        self._rooms.forget()
        self._leads.forget()

    def _counted(self, what: str, who: str, name: str) -> Iterator[tuple]:
        """The counts a try belongs to: its sender's, its name's, and that of all like it."""
        each, together = self._rates[what]
        yield from ((rate, what, who) for rate in each)
        if name:
            yield from ((rate, what, who, name) for rate in self._of_names[what])
        if what in self._of_rooms and who in self._rooms:
            yield from ((rate, what, "rooms") for rate in self._of_rooms[what])
        elif not (what in self._of_names and who in self._leads):
            yield from ((rate, what) for rate in together)

    def came_in(self, who: str) -> None:
        """Somebody has shown a door's token from there, so that others there are most likely in the same room."""
        self._rooms.add(who)

    def signed_in(self, who: str) -> None:
        """Somebody has signed in from there: strangers elsewhere, however many, keep nobody there from it."""
        self._leads.add(who)
