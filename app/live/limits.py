"""How much one may send: token buckets, and the figures they are filled with.

Nothing goes by address: a whole room shares one. Each socket has a bucket for all that comes in by it
(`engine.py`), and each seat, lead, group's link and board has a `Budget` for what it asks, whichever socket it
comes by, so that connecting anew does not fill it again.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

# A person: a lead who sorts by keyboard sends three or four a second, a phone that was offline all it has, four at
# a time. MOST_PER_SECOND (20) is what one may send for long, and ten seconds of it at once.
BURST_SECONDS = 10
# Each answer may be a whole snapshot. A screen asks when it wakes or has missed a frame, and not twice a second.
SINCE_PER_SECOND, SINCE_BURST = 0.5, 12
# Also a snapshot, and the connect itself. A phone on a bad network tries again after half a second to four.
CONNECTS_PER_SECOND, CONNECT_BURST = 1, 30
# Who was cut off for flooding waits so long before it may connect again.
COOL_SECONDS = 10
# Budgets that are remembered: more than anybody has seats, and a few MB.
MOST_BUDGETS = 20_000

# Everything that comes in by one socket, pings and nonsense included, is counted in pieces of this size …
PIECE = 2048
# … of which so many may come for each command one may send. Beyond that it is no person, and the socket is cut off.
PIECES_PER_COMMAND = 5
# What a "connect me" costs in pieces: looking somebody up, and a snapshot.
CONNECT_COST = 20


class Bucket:
    """Holds `burst`, and `per_second` flows in again."""

    __slots__ = ("_at", "_burst", "_left", "_per_second")

    def __init__(self, per_second: float, burst: float, now: float) -> None:
        self._per_second = per_second
        self._burst = burst
        self._left = float(burst)
        self._at = now

    def take(self, now: float, cost: float = 1) -> int:
        """0 if there was enough, and it is taken; otherwise in how many ms there will be, and nothing is."""
        self._left = min(self._burst, self._left + (now - self._at) * self._per_second)
        self._at = now
        if self._left >= cost:
            self._left -= cost
            return 0
        return math.ceil((cost - self._left) / self._per_second * 1000)

    def drain(self, now: float, seconds: float) -> None:
        """Leave so little that nothing can be taken for some seconds."""
        self._left = min(self._left, 1 - seconds * self._per_second)
        self._at = now


@dataclass(frozen=True, slots=True)
class Budget:
    """What one seat, lead, link or board may ask."""

    commands: Bucket
    since: Bucket
    connects: Bucket


class Limits:
    """The budgets of this process. `pace` is how many commands a second one may send for long."""

    def __init__(self, pace: int, now: Callable[[], float] = time.monotonic) -> None:
        self.now = now
        self._pace = pace
        self._budgets: OrderedDict[tuple[str, ...], Budget] = OrderedDict()

    def budget(self, key: tuple[str, ...]) -> Budget:
        """The same one for the same key, until so many others have come that it has long been full again."""
        budget = self._budgets.get(key)
        if budget is None:
            now = self.now()
            budget = self._budgets[key] = Budget(
                Bucket(self._pace, self._pace * BURST_SECONDS, now),
                Bucket(SINCE_PER_SECOND, SINCE_BURST, now),
                Bucket(CONNECTS_PER_SECOND, CONNECT_BURST, now),
            )
            if len(self._budgets) > MOST_BUDGETS:
                self._budgets.popitem(last=False)
        else:
            self._budgets.move_to_end(key)
        return budget

    def cool(self, key: tuple[str, ...]) -> None:
        """It has flooded: not back before COOL_SECONDS."""
        self.budget(key).connects.drain(self.now(), COOL_SECONDS)


def new_meter(pace: int, now: float) -> Bucket:
    """The bucket of all that comes in by one socket."""
    per_second = pace * PIECES_PER_COMMAND
    return Bucket(per_second, per_second * BURST_SECONDS / 2, now)


def pieces(length: int) -> int:
    """What a message of this length costs a socket's meter."""
    return 1 + length // PIECE
