"""Which core does what: the server has one to itself, the load client another."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
SERVER, LOAD = (CORES[0], CORES[-1]) if CORES else (0, 0)


def why_not() -> str:
    """Why sockets cannot be measured on this machine; "" where they can."""
    if not CORES:
        return "needs Linux: epoll, and processes that stay on their core"
    return "needs two cores: one for the server, one for the load" if len(CORES) < 2 else ""


def busy(seconds: float = 0.5) -> float:
    """How much of all cores is in use by whatever else runs, 0 to 1."""

    def read() -> tuple[int, int]:
        with open("/proc/stat", encoding="ascii") as file:
            ticks = [int(number) for number in file.readline().split()[1:9]]
        return sum(ticks), ticks[3] + ticks[4]  # idle, and waiting for a disk

    total, idle = read()
    time.sleep(seconds)
    later, idle_later = read()
    return 1 - (idle_later - idle) / max(1, later - total)


@contextmanager
def on_core(core: int) -> Iterator[None]:
    """What is started within stays on this core, with all its threads."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)
