"""A workshop belongs to one process: a second one is refused in words, and has it the moment the first is dead."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from pathlib import Path

import orjson
import sqlalchemy as sa

from tests.browser.server import ROOT, Server
from tests.faults.aside import run_aside
from tests.faults.hall import Hall, until
from tests.faults.line import http
from tests.faults.proxy import Proxy
from tests.faults.test_killed import begun
from tests.faults.written import Written

IN_WORDS = "öppen i ett annat program"


def beside(hall: Hall, folder: Path) -> Server:
    """Another server on the same data."""
    server = Server(folder, DATABASE_URL=hall.settings.database_url)
    server.data = hall.server.data
    return server


async def taken_over(hall: Hall, second: Server, tmp_path: Path) -> tuple[Written, float]:
    """Phones are at the first server; it is killed; the same phones at the second: the seconds until all are in."""
    written = Written()
    async with hall:
        await asyncio.to_thread(second.start)  # nobody has opened the workshop yet
        phones, lead, stranger = hall.phones(), hall.lead(), hall.phone(0)
        stranger.base = second.url
        await asyncio.gather(lead.opened(), *(phone.opened() for phone in phones))
        at_work = [
            asyncio.create_task(written.now_and_then(phone, [hall.step("collect")], 0.1)) for phone in phones
        ]
        stranger.opens()
        await until(lambda: stranger.hindrances, "the stranger at the second server to be refused")
        assert set(stranger.hindrances) == {"workshop_held"}
        await said_in_words(hall, second)
        if not hall.settings.database_url:
            await does_not_start(beside(hall, tmp_path / "third"))
        hall.server.kill()
        killed = time.monotonic()
        for client in hall.clients:  # as nginx would send them
            client.base = second.url
        await until(lambda: stranger.online, "somebody to get in")
        took = time.monotonic() - killed
        for task in at_work:
            task.cancel()
        await hall.everyone_current(lead)
    second.end()
    second.assert_clean()
    return written, took


async def does_not_start(server: Server) -> None:
    """Told at the terminal now, and not when the room has gathered."""
    command = [sys.executable, ROOT / "wsgi.py"]
    how = {"cwd": ROOT, "env": server.env, "capture_output": True, "text": True, "timeout": 60}
    ended = await asyncio.to_thread(subprocess.run, command, **how)
    assert ended.returncode == 2
    assert IN_WORDS in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


async def said_in_words(hall: Hall, second: Server) -> None:
    """Whoever comes to the second server's page is told why, in their language."""
    token = orjson.dumps({"token": hall.door_token})
    headers = {"Content-Type": "application/json"}
    status, answer = await http(second.url, "POST", f"/w/{hall.id}/door", body=token, headers=headers)
    error = orjson.loads(answer)["error"]
    assert status >= 400
    assert error["code"] == "workshop_held"
    assert IN_WORDS in error["text"]


def story(hall: Hall, tmp_path: Path, say, what: str) -> None:
    second = beside(hall, tmp_path / "second")
    try:
        written, took = run_aside(taken_over(hall, second, tmp_path))
    finally:
        second.kill()
    figures = written.judge(hall.judge())
    say(
        f"{what}: a second process is refused in words; after kill -9 it let people in {took:.2f} s later: {figures}"
    )


def test_the_next_process_takes_over(make_hall, say, tmp_path):
    story(make_hall(phones=5, prepare=begun), tmp_path, say, "one owner")


def test_the_next_process_takes_over_on_postgresql(make_hall, say, tmp_path, postgres_url):
    hall = make_hall(phones=5, prepare=begun, DATABASE_URL=postgres_url)
    story(hall, tmp_path, say, "one owner on PostgreSQL")


async def lost(hall: Hall, second: Server, network: Proxy) -> tuple[Written, float]:
    """The first server's line to the database breaks, and the second takes over before it is mended."""
    written = Written()
    async with hall:
        await asyncio.to_thread(second.start)
        phones, lead, early = hall.phones(), hall.lead(), hall.phone(0)
        early.base = second.url
        await asyncio.gather(lead.opened(), *(phone.opened() for phone in phones))
        early.opens()
        await until(lambda: early.hindrances, "the early one at the second server to be refused")
        network.refusing = True
        network.cut()
        await until(lambda: early.online, "the second server to take over")
        network.refusing = False
        written.post(phones[1], hall.step("collect"))  # at a server that has lost the workshop

        def turned_away() -> bool:
            return not lead.online and all("workshop_held" in phone.hindrances for phone in phones)

        took = await until(turned_away, "those at the first server to be told; they saw what was of before")
        assert not written.acked, "nothing is promised where it was lost"
        for client in hall.clients:
            client.base = second.url
        await hall.everyone_current(lead)
    second.end()
    return written, took


def test_nobody_stays_at_a_server_that_has_lost_the_workshop(make_hall, say, tmp_path, postgres_url):
    url = sa.make_url(postgres_url)
    with Proxy(url.port or 5432) as network:
        near = url.set(host="127.0.0.1", port=network.port).render_as_string(hide_password=False)
        hall = make_hall(phones=5, prepare=begun, DATABASE_URL=near)
        second = Server(tmp_path / "second", DATABASE_URL=postgres_url)
        second.data = hall.server.data
        try:
            written, took = run_aside(lost(hall, second, network))
        finally:
            second.kill()
        figures = written.judge(hall.judge())
    say(f"a lost hold on PostgreSQL: hung up on after {took:.1f} s, and on at the other server: {figures}")
