"""Two hundred posts written without a network arrive, by websocket and by long polling, each once."""

from __future__ import annotations

import asyncio

from app.domain.entities import Idea
from tests.faults.aside import run_aside
from tests.faults.client import Client
from tests.faults.test_killed import begun
from tests.faults.written import Written

EACH_STEP = 100  # what one phone may write in a step


def test_two_hundred_posts_written_offline_arrive(make_hall, say):
    """Half of them in a step that is locked before the phones come back: those wait in the lead's tray."""
    hall, written = make_hall(phones=4, prepare=begun), Written()
    open_step, locked_step = hall.step("collect"), hall.step("collect", 1)
    over = ("websocket", "polling", "websocket", "polling")

    async def story() -> float:
        async with hall:
            lead = await hall.lead().opened()
            phones = [hall.phone(number, over=how) for number, how in enumerate(over)]
            for phone in phones:  # the last two have been here before; the first two only have their seat
                await (phone.opened() if phone in phones[2:] else asyncio.sleep(0))
            await asyncio.gather(*(phone.closes() for phone in phones))
            for phone in phones:
                for n in range(2 * EACH_STEP):
                    written.post(phone, open_step if n % 2 else locked_step)
            await lead.does("lock_step", step=locked_step, locked=True)
            await hall.open_all()
            seconds = await hall.everyone_current(lead)
            assert in_tray(lead, locked_step) == 4 * EACH_STEP
            assert in_tray(lead, open_step) == 0
            for phone in phones:
                states = sorted(idea["state"] for idea in phone.store.all("my_idea"))
                assert states == ["late"] * EACH_STEP + ["sent"] * EACH_STEP, "each is told what became of it"
            return seconds

    seconds = run_aside(story())
    state = hall.judge()
    figures = written.judge(state)
    late = [idea for idea in state.all(Idea) if idea.tray == "waiting"]
    assert len(late) == 4 * EACH_STEP
    assert {idea.step for idea in late} == {locked_step}
    say(
        f"200 posts written offline by each of {' + '.join(over)}: {figures}, {len(late)} after the lock in the"
        f" tray, after {seconds:.1f} s"
    )


def in_tray(lead: Client, step: str) -> int:
    """Those the lead may read, and those that wait for company: a batch is shown when three people are in it."""
    (shown,) = (shown for shown in lead.store.all("step") if shown["id"] == step)
    late = [idea for idea in lead.store.all("idea") if idea["tray"] == "waiting" and idea["step"] == step]
    return len(late) + shown.get("waiting", 0)
