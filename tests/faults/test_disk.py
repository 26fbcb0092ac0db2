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


async def through(hall: Hall, trouble: Trouble, seconds: float, phones: int) -> tuple[Written, float]:
    """Everybody writes and the lead sorts while the disk has this trouble; the seconds it took to be well again."""
    written = Written()
    lead, board, writers = hall.lead(), hall.board(), [hall.phone(n) for n in range(phones)]
    async with hall:
        await hall.open_all()
        steps = [hall.step("collect"), hall.step("collect", 1)]
        at_work = [asyncio.create_task(written.now_and_then(phone, steps, 0.4)) for phone in writers]
        at_work.append(asyncio.create_task(sorting(lead, hall.step("cluster"))))
        await until(lambda: written.acked > 20, "the first posts")
        with trouble(hall):
            await asyncio.sleep(0.3)  # what had reached the disk is answered by now
            acked, waiting = written.acked, len(written)
            ends = time.monotonic() + seconds
            while time.monotonic() < ends:
                await everything_can_be_read(hall, board)
                await asyncio.sleep(0.2)
            assert len(written) > waiting, "nobody wrote meanwhile, so nothing was tried"
            assert written.acked == acked, "answered “ok” while nothing could be stored"
            assert written.acked_handles() <= hall.handles(), "answered “ok”, and not on the disk"
        healed = time.monotonic()
        for task in at_work:
            task.cancel()
        await hall.everyone_current(lead)
        return written, time.monotonic() - healed


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
    assert await board.asks_since() == ["ok"]


def story(hall: Hall, say, what: str, trouble: Trouble, seconds: float, phones: int = 20) -> None:
    written, took = asyncio.run(through(hall, trouble, seconds, phones))
    figures = written.judge(hall.judge())
    say(
        f"{what} for {seconds:g} s: no “ok” meanwhile, pages, snapshots and since answered; then {figures}, all"
        f" current {took:.1f} s after"
    )


def test_a_full_disk(small_disk, say):
    hall = Hall(small_disk, phones=20, prepare=begun)
    with closing(hall):
        story(hall, say, "disk full", full, 3)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of a running process can be set on Linux only")
def test_files_that_cannot_grow(make_hall, say):
    story(make_hall(phones=20, prepare=begun), say, "no file may grow", limited, 3)


def test_a_database_somebody_else_holds(make_hall, say):
    story(make_hall(phones=20, prepare=begun), say, "database locked", Hall.locked, 3)


@pytest.mark.long
def test_a_database_somebody_else_holds_for_ten_seconds(make_hall, say):
    story(make_hall(phones=20, prepare=begun), say, "database locked", Hall.locked, 10)


@pytest.mark.long
def test_a_database_somebody_else_holds_for_longer_than_the_server_tries(make_hall, say):
    story(make_hall(phones=20, prepare=begun), say, "database locked", Hall.locked, 25)


@pytest.mark.long
def test_a_postgresql_table_somebody_else_holds(make_hall, say, postgres_url):
    hall = make_hall(phones=20, prepare=begun, DATABASE_URL=postgres_url)
    story(hall, say, "PostgreSQL table locked", Hall.locked, 10)
