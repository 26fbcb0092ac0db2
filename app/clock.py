"""The program's clock: the computer's, moved ahead by CLOCK_OFFSET_DAYS when half a year is to be rehearsed."""

import time
from datetime import UTC, datetime

DAY_MS = 24 * 3600 * 1000
_offset_ms = 0


def move_ahead(days: int) -> None:
    """Set once when the app is made."""
    global _offset_ms
    _offset_ms = days * DAY_MS


def now_ms() -> int:
    """Milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000 + _offset_ms


def today() -> str:
    """The ISO date where the server stands."""
    return datetime.fromtimestamp(now_ms() / 1000, UTC).astimezone().date().isoformat()
