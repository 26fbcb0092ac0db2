"""What phones have written during a test, and what became of it."""

from __future__ import annotations

import asyncio
import random
from collections import Counter, defaultdict

from app.domain.entities import Idea, Receipt
from app.domain.state import State
from tests.faults.client import Client, random_id


class Written:
    def __init__(self) -> None:
        #: (phone, the command's id, the idea's handle)
        self.posts: list[tuple[Client, str, str]] = []
        self.again = 0
        self._data: dict[str, dict] = {}
        self._of: defaultdict[Client, list[str]] = defaultdict(list)

    def __len__(self) -> int:
        return len(self.posts)

    def post(self, phone: Client, step: str) -> str:
        """Write an idea, whether connected or not; the command's id."""
        data = {"step": step, "handle": random_id()}
        data["text"] = f"Ordet {data['handle']}"
        id = phone.says("post_idea", **data)
        self.posts.append((phone, id, data["handle"]))
        self._data[id] = data
        self._of[phone].append(id)
        return id

    def post_again(self, phone: Client) -> None:
        """Send one that was answered "ok" once more: nothing changes, and it is answered as before."""
        id = random.choice(self._of[phone])
        if phone.oks[id]:
            phone.says_again(id, "post_idea", **self._data[id])
            self.again += 1

    async def now_and_then(self, phone: Client, steps: list[str], pause: float, most: int = 100) -> None:
        """Go on writing, up to `most` in each step, until cancelled; now and then as if an answer had got lost."""
        for n in range(most * len(steps)):
            await asyncio.sleep(random.uniform(0, 2 * pause))
            self.post(phone, steps[n // most])
            if random.random() < 0.3:
                self.post_again(phone)

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
        figures = f"{self.acked:,} acked ({self.again} sent again), {len(lost)} lost, {len(twice)} twice"
        changed = [
            answer for phone in {phone for phone, *_ in self.posts} for answer in phone.changed_answers
        ]
        assert not changed, f"a command sent again was answered otherwise than at first: {changed}"
        mishaps = lost + twice + unanswered
        assert not mishaps, f"{figures}, {len(unanswered)} of {len(self)} not answered"
        assert stored.keys() == {handle for _, _, handle in self.posts}, "stored, and written by nobody"
        assert sum(len(receipt.hashes) for receipt in state.all(Receipt)) >= len(self)
        return figures
