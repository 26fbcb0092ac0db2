"""Waiting for what happens by itself: as long as it takes, and not for ever."""

import time
from collections.abc import Callable

FOR_EVER = 120.0


def until(holds: Callable[[], object], seconds: float = FOR_EVER) -> None:
    """Return when it holds."""
    gives_up = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < gives_up, "it did not happen"
        time.sleep(0.02)
