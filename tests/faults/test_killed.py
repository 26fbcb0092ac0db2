"""kill -9 while a hundred phones write: what was answered "ok" is on disk, once, and everybody comes back."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable
from contextlib import nullcontext

import pytest
import sqlalchemy as sa

from tests.browser.prepared import Prepared
from tests.faults.aside import run_aside
from tests.faults.client import Client, random_id
from tests.faults.hall import Hall
from tests.faults.written import Written


async def killed(hall: Hall, kills: int, pause: float) -> tuple[Written, float]:
    """Everybody writes and the lead sorts while the server is killed; the seconds from its last start until all
    screens were current again."""
    written = Written()
    phones, lead, _board = hall.phones(), hall.lead(), hall.board()
    steps = [hall.step("collect"), hall.step("collect", 1)]
    async with hall:
        await hall.open_all()
        # One sleeps through it all, and through a change that no later life of the server tells of.
        sleeper = phones.pop()
        await sleeper.closes()
        await lead.does("add_theme", step=hall.step("cluster"), name="Medan den sov")
        at_work = [asyncio.create_task(written.now_and_then(phone, steps, pause)) for phone in phones]
        at_work.append(asyncio.create_task(sorting(lead, hall.step("cluster"))))
        for kill in range(kills):
            await asyncio.sleep(random.uniform(0.7, 1.5))
            # Every other one between deciding and committing, where an answer that came too soon would show.
            with hall.locked() if kill % 2 else nullcontext():
                await asyncio.sleep(0.2)
                hall.server.kill()
            await asyncio.to_thread(hall.server.start)
            began = time.monotonic()
        sleeper.opens()
        for task in at_work:
            task.cancel()
        await hall.everyone_current(lead)
        seconds = time.monotonic() - began
    return written, seconds


async def sorting(lead: Client, step: str) -> None:
    """A lead whose themes every screen shows: one added, and named anew over and over."""
    name = f"Att vänta {random_id()[:4]}"
    await lead.does("add_theme", step=step, name=name)
    (theme,) = (theme["id"] for theme in lead.store.all("theme") if theme["name"] == name)
    while True:
        await lead.does("rename_theme", theme=theme, name=f"Att vänta {random_id()[:4]}")
        await asyncio.sleep(0.05)


def begun(prepared: Prepared) -> None:
    """Both steps of writing and the sorting have been on the board, so that they can be written in."""
    for step in (prepared.step("collect"), prepared.step("cluster"), prepared.step("collect", 1)):
        prepared.shows(step)


def story(
    make_hall: Callable[..., Hall], say, what: str, *, kills: int, phones: int, pause: float, **env
) -> None:
    hall = make_hall(phones=phones, prepare=begun, **env)
    written, seconds = run_aside(killed(hall, kills, pause))
    figures = written.judge(hall.judge())
    say(f"{what} ×{kills}, {phones} phones: {figures}, everyone current after {seconds:.1f} s")


def test_killed_while_a_hundred_phones_write(make_hall, say):
    story(make_hall, say, "kill -9", kills=3, phones=100, pause=0.3)


@pytest.mark.long
def test_killed_fifty_times(make_hall, say):
    story(make_hall, say, "kill -9", kills=50, phones=100, pause=0.8)


def test_killed_on_postgresql(make_hall, say, postgres_url):
    story(make_hall, say, "kill -9 on PostgreSQL", kills=2, phones=100, pause=0.5, DATABASE_URL=postgres_url)


@pytest.mark.long
def test_killed_fifty_times_on_postgresql(make_hall, say, postgres_url):
    story(make_hall, say, "kill -9 on PostgreSQL", kills=50, phones=100, pause=0.8, DATABASE_URL=postgres_url)


async def comes_at_once(hall: Hall) -> int:
    """Everybody connects in the moment the server answers: the most connections it ever had to the database."""
    connections = [0]
    engine = sa.create_engine(hall.settings.database_url)
    hall.phones()
    with engine.connect() as connection:
        async with hall:
            opening = asyncio.create_task(hall.open_all())
            while not opening.done():
                counted = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                connections.append(connection.exec_driver_sql(counted).scalar_one() - 1)
                connection.rollback()  # what is seen of others stands still within a transaction
                await asyncio.sleep(0.01)
            await opening
    engine.dispose()
    return max(connections)


def test_a_room_that_comes_back_at_once_does_not_use_up_postgresql(make_hall, say, postgres_url):
    hall = make_hall(phones=100, DATABASE_URL=postgres_url)
    most = run_aside(comes_at_once(hall))
    hall.judge()
    say(f"100 phones come at once on PostgreSQL: at most {most} connections to it")
    assert most < 50, "PostgreSQL's own limit is 100, for all programs together"
