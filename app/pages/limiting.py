"""How often one may guess: counted in memory only, and only guesses that were wrong.

A whole room shares one address, so an address gets far more tries than a person needs. The sum that matters:
codes are six of eight digits, 262,144 of them. All addresses together may be wrong 300 times an hour, so
somebody who guesses without pause finds a given open door within the hour with a chance of 1 in 870.
"""

from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from app.errors import RuleBroken

# What is guessed: wrong tries for each who, and for all together.
RATES = {
    "code": ("40/10 minutes", "300/hour"),
    "door": (
        "1000/10 minutes",
        "20000/hour",
    ),  # 128 random bits: nobody guesses them, only the work is limited
    "sign_in": ("10/15 minutes", "1000/hour"),
    "invite": ("20/10 minutes", "300/hour"),
    "qr": ("600/minute", "6000/minute"),
}


class Limits:
    def __init__(self) -> None:
        self._counter = FixedWindowRateLimiter(MemoryStorage())
        self._rates = {what: tuple(parse(rate) for rate in rates) for what, rates in RATES.items()}

    def check(self, what: str, who: str) -> None:
        """Refuse, right or wrong, once there have been too many wrong tries."""
        each, together = self._rates[what]
        if not (self._counter.test(each, what, who) and self._counter.test(together, what)):
            raise RuleBroken("too_many_tries")

    def wrong(self, what: str, who: str) -> None:
        """Count a wrong try."""
        each, together = self._rates[what]
        self._counter.hit(each, what, who)
        self._counter.hit(together, what)
