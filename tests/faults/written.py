"""What phones have written during a test, and what became of it."""

from __future__ import annotations

import asyncio
import random
from collections import Counter

from app.domain.entities import Idea, Receipt
from app.domain.state import State
from tests.faults.client import Client, random_id


class Written:
    def __init__(self) -> None:
        #: (phone, the command's id, the idea's handle)
        self.posts: list[tuple[Client, str, str]] = []

    def __len__(self) -> int:
        return len(self.posts)

    def post(self, phone: Client, step: str) -> str:
        """Write an idea, whether connected or not; the command's id."""
        handle = random_id()
        id = phone.says("post_idea", step=step, handle=handle, text=f"Ordet {handle}")
        self.posts.append((phone, id, handle))
        return id

    async def now_and_then(self, phone: Client, steps: list[str], pause: float, most: int = 100) -> None:
        """Go on writing, up to `most` in each step, until cancelled."""
        for n in range(most * len(steps)):
            await asyncio.sleep(random.uniform(0, 2 * pause))
            self.post(phone, steps[n // most])

    @property
    def acked(self) -> int:
        return sum(phone.oks[id] > 0 for phone, id, _ in self.posts)

    def acked_handles(self) -> set[str]:
        return {handle for phone, id, handle in self.posts if phone.oks[id]}

    def judge(self, state: State) -> str:
        """What is stored against what was written and what was answered; the figures in words.

        These are phones that do not give up: in the end everything is answered "ok" and there, once.
        """
        stored = Counter(idea.handle for idea in state.all(Idea))
        lost = [handle for phone, id, handle in self.posts if phone.oks[id] and not stored[handle]]
        twice = [handle for _, _, handle in self.posts if stored[handle] > 1]
        unanswered = [id for phone, id, _ in self.posts if not phone.oks[id]]
        figures = f"{self.acked} acked, {len(lost)} lost, {len(twice)} twice"
        mishaps = lost + twice + unanswered
        assert not mishaps, f"{figures}, {len(unanswered)} of {len(self)} not answered"
        assert stored.keys() == {handle for _, _, handle in self.posts}, "stored, and written by nobody"
        assert state.count(Receipt) >= len(self)
        return figures
