"""Backups under load: whatever was answered "ok" before one began is in it, and it opens on a server of its own."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from app.config import ROOT, Settings
from app.domain.entities import Idea
from app.keeping.backup import make_backup
from app.keeping.restore import restore
from app.storage.container import leftovers
from app.storage.installation import Installation
from tests.browser.prepared import Prepared
from tests.browser.server import Server
from tests.faults.aside import run_aside
from tests.faults.client import Client, random_id
from tests.faults.hall import PATIENCE, Hall
from tests.faults.written import Written
from tests.storage.frozen import lay_out, releases

AFTERWARDS = "Efter återställningen"


class Taken(NamedTuple):
    """A backup: what had been acked when it began, and how much more was when it ended."""

    file: Path
    before: set[str]
    meanwhile: int


def begun(prepared: Prepared) -> None:
    for step in (prepared.step("collect"), prepared.step("collect", 1)):
        prepared.shows(step)


def acked(written: Written) -> set[str]:
    """The texts of the posts that have been answered "ok"."""
    return {f"Ordet {handle}" for phone, id, handle in written.posts if phone.oks[id]}


async def backed_up(hall: Hall, backups: int, pause: float) -> tuple[Written, list[Taken]]:
    """Everybody writes while backups are made, the first by the command a person would use.

    The others are made at once when it is known what has been acked: while a command starts, the server's log of
    changes may be worked into its file, and a backup that did not read the log would be found out by chance only.
    """
    written, taken = Written(), []
    phones, lead = hall.phones(), hall.lead()
    steps = [hall.step("collect"), hall.step("collect", 1)]
    async with hall:
        await hall.open_all()
        at_work = [asyncio.create_task(written.now_and_then(phone, steps, pause)) for phone in phones]
        for number in range(backups):
            await asyncio.sleep(1)
            file = hall.server.folder / f"backup{number}.zip"
            before = acked(written)
            if number == 0:
                await asyncio.to_thread(hall.server.flask, "backup", str(file))
            else:
                await asyncio.to_thread(make_backup, hall.settings, Installation(hall.settings), file)
            taken.append(Taken(file, before, len(acked(written)) - len(before)))
        for task in at_work:
            task.cancel()
        await hall.everyone_current(lead)
    return written, taken


def restored(file: Path, data: Path, hall: Hall) -> set[str]:
    """The texts of the ideas in a backup, restored to a folder of its own if it is not there yet."""
    if not data.exists():
        restore(Settings(data_dir=data), file)
    with closing(sqlite3.connect(data / "workshops" / f"{hall.id}.db")) as database:
        return {text for (text,) in database.execute("SELECT text FROM idea")}


def served(file: Path, folder: Path, hall: Hall) -> Path:
    """Restore a backup to a server of its own: it is sound, and a phone of the room comes back and writes."""
    server = Server(folder)
    server.flask("restore", str(file))
    server.flask("check")
    with server:
        run_aside(gone_on_with(server, hall))
    return server.data


async def gone_on_with(server: Server, hall: Hall) -> None:
    async def hello() -> dict:
        return {"as": "phone", "secret": next(iter(hall.seats))}

    phone = await asyncio.wait_for(Client(server.url, hall.id, hello).opened(), PATIENCE)
    post = phone.does("post_idea", step=hall.step("collect"), handle=random_id(), text=AFTERWARDS)
    await asyncio.wait_for(post, PATIENCE)
    await phone.closes()


def story(
    make_hall: Callable[..., Hall], say, folder: Path, *, phones: int, backups: int, pause: float
) -> None:
    hall = make_hall(phones=phones, prepare=begun)
    written, taken = run_aside(backed_up(hall, backups, pause))
    state = hall.judge()
    written.judge(state)  # the backups have disturbed nobody
    data = served(taken[0].file, folder / "restored0", hall)
    assert AFTERWARDS in restored(taken[0].file, data, hall)
    lost = found = 0
    for number, backup in enumerate(taken):
        there = restored(backup.file, folder / f"restored{number}" / "data", hall) - {AFTERWARDS}
        assert there <= {idea.text for idea in state.all(Idea)}, "in it, and written by nobody"
        lost += len(backup.before - there)
        found += len(backup.before & there)
    before = sum(len(backup.before) for backup in taken)
    meanwhile = sum(backup.meanwhile for backup in taken)
    say(
        f"backup ×{backups}, {phones} phones writing: {before} acked before, {found} of them found after restoring, "
        f"{lost} lost; {meanwhile} acked while the backups were made"
    )
    assert before
    assert meanwhile, "nobody wrote while the backups were made"
    assert not lost


def test_backup_under_load_and_restore(make_hall, say, tmp_path):
    story(make_hall, say, tmp_path, phones=20, backups=3, pause=0.1)


@pytest.mark.long
def test_many_backups_under_load(make_hall, say, tmp_path):
    story(make_hall, say, tmp_path, phones=100, backups=10, pause=0.3)


KILLED = """
import os, signal
os.fsync = lambda _file: os.kill(os.getpid(), signal.SIGKILL)
from app import create_app
create_app().test_cli_runner().invoke(args=["backup", {target!r}])
"""


def test_a_backup_that_is_killed_leaves_no_half_one_and_nothing_for_good(tmp_path):
    server = Server(tmp_path)
    lay_out(releases()[-1], Settings(data_dir=server.data))
    target = tmp_path / "kept.zip"
    killed = subprocess.run(
        [sys.executable, "-c", KILLED.format(target=str(target))], cwd=ROOT, env=server.env
    )
    assert killed.returncode == -signal.SIGKILL
    assert not target.exists()
    assert leftovers(target), "it was killed too early to show anything"
    server.flask("check")
    later = Server(tmp_path, CLOCK_OFFSET_DAYS="31")
    later.flask("purge")
    assert not leftovers(target)
    server.flask("backup", str(target))
    assert target.exists()
