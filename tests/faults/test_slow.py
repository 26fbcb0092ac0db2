"""Connections that never finish what they begin, and heaps nobody may send: hung up on, and nobody else notices."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.browser.server import ROOT
from tests.faults.aside import run_aside
from tests.faults.figures import Latencies
from tests.faults.hall import Hall, until
from tests.faults.written import Written

#: What the server may still hold open of its own when all of these are gone.
A_FEW = 10

needs_proc = pytest.mark.skipif(sys.platform != "linux", reason="a process is looked into by /proc")


class Inside:
    """The server's process, seen from outside."""

    def __init__(self, hall: Hall) -> None:
        self.folder = Path("/proc") / str(hall.server.process.pid)

    @property
    def megabytes(self) -> float:
        (line,) = (
            line for line in (self.folder / "status").read_text().splitlines() if line.startswith("VmRSS")
        )
        return int(line.split()[1]) / 1024

    @property
    def open_files(self) -> int:
        return len(os.listdir(self.folder / "fd"))


async def beset(
    hall: Hall, slow: int, strangers: int, heaps: int, seconds: int, waves: int
) -> tuple[Written, str, list[float]]:
    """Others write before, during and after; what was measured, in words, and the megabytes the server grew by in each
    wave: not all is given back to the computer, but what is freed is used again.
    """
    written, before, during, after = Written(), Latencies(), Latencies(), Latencies()
    lead, _board, phones = hall.lead(), hall.board(), hall.phones()
    step = hall.step("collect")
    async with hall:
        await hall.open_all()
        await before.measure(written, phones, step, 2)
        inside = Inside(hall)
        own, files = inside.megabytes, inside.open_files
        numbers = list(map(str, (slow, strangers, heaps, seconds)))
        peaks = []
        for _ in range(waves):
            bad = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.bad", hall.base, hall.id, *numbers], cwd=ROOT
            )
            try:
                most, open_files = [own], [files]
                watching = asyncio.create_task(watch(inside, most, open_files))
                await during.measure(written, phones, step, seconds)
                begun = time.monotonic()
                await until(lambda bad=bad: bad.poll() is not None, "the server to hang up on all of them")
            finally:
                bad.kill()
            assert bad.wait() == 0
            assert max(open_files) > files + slow, "they never were there"
            await until(lambda: inside.open_files <= files + A_FEW, "the server to let go of their sockets")
            gone = time.monotonic() - begun
            watching.cancel()
            peaks.append(max(most))
        await after.measure(written, phones, step, 2)
        await hall.everyone_current(lead)
        assert [phone.connects for phone in phones] == [1] * len(phones), "nobody else was cut off"
        memory = " → ".join(f"{one:.0f}" for one in (own, *peaks, inside.megabytes))
        words = (
            f"the others' p95 {during.over(before)}, memory {memory} MB, all gone {gone:.0f} s after the last"
        )
    return written, words, [peak - own for peak in peaks]


async def watch(inside: Inside, megabytes: list[float], open_files: list[int]) -> None:
    while True:
        megabytes.append(inside.megabytes)
        open_files.append(inside.open_files)
        await asyncio.sleep(0.2)


def story(make_hall, say, slow: int, strangers: int, heaps: int, seconds: int, waves: int = 1) -> list[float]:
    hall = make_hall(phones=10)
    written, words, grown = run_aside(beset(hall, slow, strangers, heaps, seconds, waves))
    figures = written.judge(hall.judge())
    say(f"{slow} slowloris, {strangers:,} bare handshakes, {3 * heaps} heaps of 5 MB: {words}, {figures}")
    return grown


@needs_proc
def test_slow_and_half_open_connections(make_hall, say):
    story(make_hall, say, 50, 300, 2, 3)


@needs_proc
@pytest.mark.long
def test_hundreds_of_slow_and_thousands_of_half_open_connections(make_hall, say):
    first, second = story(make_hall, say, 500, 3000, 10, 15, waves=2)
    assert first < 100
    assert second < 1.15 * first, "what the first wave took was not used again"
