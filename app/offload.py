"""Runs heavy work, such as hashing a password, where it does not stop everybody else.

Besides `wsgi.py`, `app/serving.py` and `app/live/websocket.py` the only file that knows eventlet: under it there is
one thread for all phones, and work that never waits for the network would hold them all up.
"""

import ctypes
import sys
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def offload(work: Callable[..., T], *args) -> T:
    """Answer `work(*args)`, worked out in a real thread; `work` must not touch our engines, locks or sockets."""
    if not under_eventlet():
        return work(*args)
    from eventlet import tpool

    return tpool.execute(work, *args)


def in_time(seconds: float, work: Callable[[], T]) -> T:
    """Answer `work()`, which waits for the network; `TimeoutError` under eventlet if it takes longer.

    Where nothing is swapped the libraries keep their own time, which under eventlet they do not.
    """
    if not under_eventlet():
        return work()
    from eventlet import Timeout

    with Timeout(seconds, TimeoutError()):
        return work()


def under_eventlet() -> bool:
    """Whether eventlet carries this process; on the command line and in tests nothing does."""
    if "eventlet" not in sys.modules:
        return False
    from eventlet.patcher import is_monkey_patched

    return is_monkey_patched("socket")


def give_back_memory() -> None:
    """Give the computer back what was freed. Only glibc keeps it by itself, and only it has this call."""
    if sys.platform == "linux" and hasattr(libc := ctypes.CDLL(None), "malloc_trim"):
        libc.malloc_trim(0)
