"""Which core does what: the server has one to itself, the load client another."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
SERVER, LOAD = (CORES[0], CORES[-1]) if CORES else (0, 0)
#: Two servers, the load, and PostgreSQL, which is not ours to put anywhere and takes the one that is left.
FOR_TWO_SERVERS = 4


def shared(core: int, other: int) -> bool:
    """Whether they are two threads of one core, which do less than two cores do."""
    try:
        mask = Path(f"/sys/devices/system/cpu/cpu{core}/topology/thread_siblings").read_text("ascii")
    except OSError:
        return False
    return bool(int(mask.replace(",", ""), 16) >> other & 1)


def second(cores: list[int]) -> int:
    """Where a server beside the first one goes: not where the load is, nor on the first one's other thread."""
    free = cores[1:-1] or cores[1:] or [SERVER]
    return next((core for core in free if not shared(SERVER, core)), free[0])


SECOND = second(CORES)


def why_not() -> str:
    """Why sockets cannot be measured on this machine; "" where they can."""
    if not CORES:
        return "needs Linux: epoll, and processes that stay on their core"
    return "needs two cores: one for the server, one for the load" if len(CORES) < 2 else ""


def why_not_two() -> str:
    """Why two servers cannot be measured beside each other and their database; "" where they can."""
    if why := why_not():
        return why
    needed = "needs four cores: two for the servers, one for the load, one for PostgreSQL"
    return f"{needed}; here are {len(CORES)}" if len(CORES) < FOR_TWO_SERVERS else ""


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
