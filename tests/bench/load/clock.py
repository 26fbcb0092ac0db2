"""How long something took, and what it cost: us, and a server in another process."""

from __future__ import annotations

import time
from pathlib import Path

#: A load client that used more of its core than this is what was measured, and not the server.
BOTTLENECK = 0.9
#: So is one that other programs kept from its core for more of the time than this.
STARVED = 0.3


def cpu_of(pid: int) -> float:
    """Seconds of CPU another process has used so far, all its threads. Linux: see clock_getcpuclockid(3)."""
    return time.clock_gettime((~pid << 3) | 2)


def waited() -> float:
    """Seconds this process has stood in line for its core so far, because others were on it."""
    return int(Path("/proc/self/schedstat").read_text("ascii").split()[1]) / 1e9


class Window:
    """`with Window(pid) as window: …` and then `window.told()`."""

    def __init__(self, pid: int) -> None:
        self.pid = pid

    def __enter__(self) -> Window:
        self.begun = time.perf_counter()
        self._own, self._waited, self._server = time.process_time(), waited(), cpu_of(self.pid)
        return self

    def __exit__(self, *_: object) -> None:
        self.server_cpu = cpu_of(self.pid) - self._server
        self.own_cpu = time.process_time() - self._own
        self.waited = waited() - self._waited
        self.seconds = time.perf_counter() - self.begun

    def told(self) -> dict[str, float]:
        return {
            "seconds": self.seconds,
            "server_cpu": self.server_cpu,
            "server_share": self.server_cpu / self.seconds,
            "load_share": self.own_cpu / self.seconds,
            "load_waited": self.waited / self.seconds,
        }
