"""What others notice: how long a post takes until it is answered, by many phones at once."""

from __future__ import annotations

import asyncio
import random
import time

from tests.faults.client import Client
from tests.faults.written import Written

PAUSE = 0.25


class Latencies:
    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def measure(self, written: Written, phones: list[Client], step: str, seconds: float) -> None:
        """Each phone writes for so long, one post after the other was answered, some a second and at most 25."""
        ends = time.monotonic() + seconds
        pause = max(PAUSE, seconds / 25)

        async def write(phone: Client) -> None:
            while time.monotonic() < ends:
                await asyncio.sleep(random.uniform(0, 2 * pause))
                began = time.monotonic()
                await phone.answer_to(written.post(phone, step))
                self.seconds.append(time.monotonic() - began)

        await asyncio.gather(*(write(phone) for phone in phones))

    @property
    def p95(self) -> float:
        return sorted(self.seconds)[int(0.95 * len(self.seconds))]

    def over(self, before: Latencies) -> str:
        """In words: this p95 against the one before."""
        return f"{before.p95 * 1000:.1f} → {self.p95 * 1000:.1f} ms (×{self.p95 / before.p95:.1f})"
