"""Which core does what: the server has one to itself, the load client another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
SERVER, LOAD = (CORES[0], CORES[-1]) if CORES else (0, 0)


def why_not() -> str:
    """Why sockets cannot be measured on this machine; "" where they can."""
    if not CORES:
        return "needs Linux: epoll, and processes that stay on their core"
    return "needs two cores: one for the server, one for the load" if len(CORES) < 2 else ""


@contextmanager
def on_core(core: int) -> Iterator[None]:
    """What is started within stays on this core, with all its threads."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)
