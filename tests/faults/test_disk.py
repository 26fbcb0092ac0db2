"""The disk is full, or somebody else holds the database: no false "ok", reading goes on, and afterwards all is well
by itself.
"""

from __future__ import annotations

import asyncio
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from app.domain.entities import Idea
from tests.faults.aside import run_aside
from tests.faults.client import Client
from tests.faults.hall import Hall, until
from tests.faults.line import http
from tests.faults.test_killed import begun, sorting
from tests.faults.written import Written

Trouble = Callable[[Hall], AbstractContextManager]
MEGABYTES = 16


@contextmanager
def full(hall: Hall) -> Iterator[None]:
    """What is left of the disk is taken by something else."""
    filler = hall.server.data / "filler"
    with filler.open("wb", buffering=0) as file:
        while shutil.disk_usage(hall.server.data).free:
            file.write(bytes(4096))
    yield
    filler.unlink()


@contextmanager
def limited(hall: Hall) -> Iterator[None]:
    """The running server may make no file longer than a page."""
    pid, limits = hall.server.process.pid, resource.prlimit(hall.server.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (4096, limits[1]))
    yield
    resource.prlimit(pid, resource.RLIMIT_FSIZE, limits)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder for a hall whose data lie on a disk of a few megabytes."""
    data = tmp_path / "small" / "data"
    data.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(data)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("only an administrator may mount a small disk")
    yield data.parent
    subprocess.run(["umount", "--lazy", str(data)], check=True)


async def through(
    hall: Hall, troubles: dict[str, Trouble], seconds: float, phones: int
) -> tuple[Written, dict[str, float]]:
    """Everybody writes and the lead sorts while the disk has each of these troubles; the seconds from the end of each
    until all was well again."""
    written, took = Written(), {}
    lead, board, writers = hall.lead(), hall.board(), [hall.phone(n) for n in range(phones)]
    steps = [hall.step("collect"), hall.step("collect", 1)]
    async with hall:
        await hall.open_all()
        for what, trouble in troubles.items():
            before = written.acked
            at_work = [asyncio.create_task(written.now_and_then(phone, steps, 0.4, 20)) for phone in writers]
            at_work.append(asyncio.create_task(sorting(lead, hall.step("cluster"))))
            await until(lambda before=before: written.acked > before + 20, "the first posts")
            with trouble(hall):
                await nothing_is_acked(hall, written, board, seconds)
            healed = time.monotonic()
            for task in at_work:
                task.cancel()
            await hall.everyone_current(lead)
            took[what] = time.monotonic() - healed
    return written, took


async def nothing_is_acked(hall: Hall, written: Written, board: Client, seconds: float) -> None:
    """While nothing can be stored nobody is told "ok", people go on writing, and all can be read."""
    await asyncio.sleep(0.3)  # what had reached the disk is answered by now
    acked, waiting = written.acked, len(written)
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        await everything_can_be_read(hall, board)
        await asyncio.sleep(0.2)
    assert len(written) > waiting, "nobody wrote meanwhile, so nothing was tried"
    assert written.acked == acked, "answered “ok” while nothing could be stored"
    on_disk = {idea.handle for idea in hall.stored().all(Idea)}
    assert written.acked_handles() <= on_disk, "answered “ok”, and not on the disk"


async def everything_can_be_read(hall: Hall, board: Client) -> None:
    """The page, the snapshot of somebody who comes now, and what somebody has missed."""
    for path in ("/", f"/w/{hall.id}/board", f"/w/{hall.id}/phone"):
        status, page = await http(hall.base, "GET", path)
        assert status == 200, path
        assert b"</html>" in page
    newcomers = [hall.board(), hall.phone(0), hall.lead(1)]
    await asyncio.gather(*(newcomer.opened() for newcomer in newcomers))
    for newcomer in newcomers:
        await newcomer.closes()
        hall.clients.remove(newcomer)
    assert newcomers[0].store.seen() == board.store.seen()
    (answer,) = await board.asks_since()
    assert answer == "ok" or "wait_ms" in answer


def story(hall: Hall, say, troubles: dict[str, Trouble], seconds: float, phones: int = 20) -> None:
    written, took = run_aside(through(hall, troubles, seconds, phones))
    figures = written.judge(hall.judge())
    well = ", ".join(f"{after:.1f} s after “{what}”" for what, after in took.items())
    say(
        f"disk trouble for {seconds:g} s each: no “ok” meanwhile, pages, snapshots and since answered; {figures}, all"
        f" current {well}"
    )


LIMITED = {"no file may grow": limited} if sys.platform == "linux" else {}
LOCKED = {"database locked": Hall.locked}


def test_a_disk_that_is_full_or_somebody_elses(small_disk, say):
    with closing(Hall(small_disk, phones=20, prepare=begun)) as hall:
        story(hall, say, {"disk full": full, **LIMITED, **LOCKED}, 2)


def test_files_that_cannot_grow(make_hall, say):
    """As above, where no small disk may be mounted."""
    if os.geteuid() == 0:
        pytest.skip("the small disk shows as much")
    story(make_hall(phones=20, prepare=begun), say, {**LIMITED, **LOCKED}, 2)


@pytest.mark.long
@pytest.mark.parametrize("seconds", [10, 25], ids=["as long as the server tries", "longer than it tries"])
def test_a_database_somebody_else_holds(make_hall, say, seconds: int):
    story(make_hall(phones=20, prepare=begun), say, LOCKED, seconds)


@pytest.mark.long
def test_a_disk_that_is_full_for_a_minute(small_disk, say):
    with closing(Hall(small_disk, phones=20, prepare=begun)) as hall:
        story(hall, say, {"disk full": full}, 60)


@pytest.mark.long
def test_a_postgresql_table_somebody_else_holds(make_hall, say, postgres_url):
    hall = make_hall(phones=20, prepare=begun, DATABASE_URL=postgres_url)
    story(hall, say, LOCKED, 10)
