"""A server that stands still and a network that cuts, loses and goes silent: what was written arrives, once, and all
screens show the same soon after it has healed.
"""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import Awaitable, Callable

import pytest

from tests.faults.aside import run_aside
from tests.faults.hall import Hall
from tests.faults.proxy import Proxy
from tests.faults.test_killed import begun, sorting
from tests.faults.written import Written

Fault = Callable[[Hall, Proxy], Awaitable[None]]


def frozen(seconds: float) -> Fault:
    """The server stands still, as on a laptop whose lid was shut."""

    async def fault(hall: Hall, _network: Proxy) -> None:
        hall.server.process.send_signal(signal.SIGSTOP)
        await asyncio.sleep(seconds)
        hall.server.process.send_signal(signal.SIGCONT)

    return fault


def cut(every: float, times: int) -> Fault:
    async def fault(_hall: Hall, network: Proxy) -> None:
        for _ in range(times):
            await asyncio.sleep(every)
            network.cut()

    return fault


def lossy(seconds: float) -> Fault:
    """A fifth of what is sent comes late or breaks its connection; everything takes 30 ms longer."""

    async def fault(_hall: Hall, network: Proxy) -> None:
        network.loss, network.delay = 0.2, 0.03
        await asyncio.sleep(seconds)
        network.loss = network.delay = 0.0

    return fault


def half_open(seconds: float) -> Fault:
    """Every connection dies without a word to either end, as when a phone changes from wifi to mobile data."""

    async def fault(_hall: Hall, network: Proxy) -> None:
        network.abandon()
        await asyncio.sleep(seconds)

    return fault


async def through(hall: Hall, faults: dict[str, Fault], pause: float) -> tuple[Written, dict[str, float]]:
    """Everybody writes and the lead sorts through a network with each of these faults; the seconds from each one's
    healing until all screens were equal."""
    written, took = Written(), {}
    steps = [hall.step("collect"), hall.step("collect", 1)]
    with Proxy(hall.server.port) as network:
        hall.base = network.url
        phones, lead, _board = hall.phones(), hall.lead(), hall.board()
        phones[-1].over = phones[-2].over = "polling"
        async with hall:
            await hall.open_all()
            for what, fault in faults.items():
                at_work = [asyncio.create_task(written.now_and_then(phone, steps, pause)) for phone in phones]
                at_work.append(asyncio.create_task(sorting(lead, hall.step("cluster"))))
                await asyncio.sleep(0.5)
                await fault(hall, network)
                healed = time.monotonic()
                for task in at_work:
                    task.cancel()
                await hall.everyone_current(lead)
                took[what] = time.monotonic() - healed
    return written, took


def story(
    make_hall: Callable[..., Hall], say, faults: dict[str, Fault], *, phones: int, pause: float
) -> None:
    hall = make_hall(phones=phones, prepare=begun)
    written, took = run_aside(through(hall, faults, pause))
    figures = written.judge(hall.judge())
    healed = ", ".join(f"{seconds:.1f} s after “{what}”" for what, seconds in took.items())
    say(f"{phones} phones: {figures}, all screens equal {healed}")


def test_what_was_written_arrives(make_hall, say):
    short = {"frozen for 5 s": frozen(5), "cut every second": cut(1, 4), "20 % lost": lossy(4)}
    story(make_hall, say, short, phones=20, pause=0.2)


LONG = {
    "frozen for 75 s": (frozen(75), 1.5),
    "cut every 10 s for 2 min": (cut(10, 12), 1.5),
    "20 % lost for 2 min": (lossy(120), 1.5),
    "half-open": (half_open(30), 0.5),
}


@pytest.mark.long
@pytest.mark.parametrize("what", LONG)
def test_what_a_hundred_wrote_arrives(make_hall, say, what: str):
    fault, pause = LONG[what]
    story(make_hall, say, {what: fault}, phones=100, pause=pause)
