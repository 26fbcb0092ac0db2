"""One phone floods for as long as it can: it is cut off and kept out, and nobody else loses anything by it."""

from __future__ import annotations

import asyncio
import contextlib
import select
import threading
import time
from itertools import cycle

import pytest

from tests.faults.aside import run_aside
from tests.faults.client import random_id
from tests.faults.figures import Latencies
from tests.faults.hall import Hall
from tests.faults.written import Written
from tests.live.raw import Raw, event

A_SECOND = 10_000
TICK = 0.01


class Flood(threading.Thread):
    """A phone that sends 10,000 messages a second, connecting again whenever it is cut off."""

    def __init__(self, hall: Hall, number: int) -> None:
        super().__init__(daemon=True)
        self.auth = hall.phone_auth(number)
        self.url, self.id = hall.base, hall.id
        self.sent = self.cuts = self.turned_away = 0
        self.first_cut = 0.0
        self._ends = threading.Event()
        empty = {"id": random_id(), "name": "post_idea", "data": {}}
        kinds = event("command", empty), event("finished", {"step": "", "finished": True}), event("since", {})
        self._heap = b"".join(
            data for _, data in zip(range(int(A_SECOND * TICK)), cycle(kinds), strict=False)
        )

    def run(self) -> None:
        began = time.monotonic()
        while not self._ends.wait(TICK):
            with contextlib.suppress(OSError, EOFError), Raw(self.url, self.id, self.auth) as socket:
                if socket.said[-1][0] == "refused":
                    self.turned_away += 1
                    continue
                self.flood(socket)
            if not self._ends.is_set():
                self.cuts += 1
                self.first_cut = self.first_cut or time.monotonic() - began

    def flood(self, line: Raw) -> None:
        """Until cut off. What is answered is read: it is not for that that it is to be cut off."""
        while not self._ends.wait(TICK):
            line.send(self._heap)
            self.sent += int(A_SECOND * TICK)
            while select.select([line.socket], [], [], 0)[0]:
                if not line.socket.recv(1 << 20):
                    return

    def end(self) -> None:
        self._ends.set()
        self.join()


async def flooded(hall: Hall, seconds: float) -> tuple[Written, Flood, Latencies, Latencies]:
    written, before, during = Written(), Latencies(), Latencies()
    lead, _board, phones = hall.lead(), hall.board(), [hall.phone(n) for n in range(1, 11)]
    step = hall.step("collect")
    async with hall:
        await hall.open_all()
        await before.measure(written, phones, step, 2)
        flood = Flood(hall, 0)
        flood.start()
        try:
            await during.measure(written, phones, step, seconds)
        finally:
            await asyncio.to_thread(flood.end)
        await hall.everyone_current(lead)
        assert [phone.connects for phone in phones] == [1] * len(phones), "nobody else was cut off"
    return written, flood, before, during


def story(make_hall, say, seconds: float) -> Flood:
    hall = make_hall(phones=11)
    written, flood, before, during = run_aside(flooded(hall, seconds))
    figures = written.judge(hall.judge())
    assert flood.cuts, "it was never cut off"
    assert flood.turned_away, "it was let in again at once"
    say(
        f"one phone floods for {seconds:g} s ({flood.sent:,} messages): cut off after {flood.first_cut:.2f} s,"
        f" {flood.cuts} times, {flood.turned_away} times turned away; the others' p95 {during.over(before)}, {figures}"
    )
    return flood


def test_one_phone_floods(make_hall, say):
    story(make_hall, say, 4)


@pytest.mark.long
def test_one_phone_floods_for_a_minute(make_hall, say):
    assert story(make_hall, say, 60).first_cut <= 2
