"""The computer's clock jumps an hour while people write: nothing is lost, and order is that of what happened."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from tests.faults.aside import run_aside
from tests.faults.client import Client
from tests.faults.hall import Hall, until
from tests.faults.test_killed import begun
from tests.faults.written import Written

HOUR = 3600
# Python runs this before the server: its clock is the computer's and what the file `ahead` says in seconds.
SHIFTED = """
import time
from pathlib import Path

ahead, real = Path(__file__).with_name("ahead"), time.time_ns
time.time_ns = lambda: real() + int(ahead.read_text()) * 10**9
time.time = lambda: time.time_ns() / 1e9
"""


class Clock:
    """The server's clock, which can be moved while it runs."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        (folder / "sitecustomize.py").write_text(SHIFTED, "utf-8")
        self.ahead(0)

    def ahead(self, seconds: int) -> None:
        new = self.folder / "new"
        new.write_text(str(seconds), "utf-8")
        new.replace(self.folder / "ahead")


#: Hours ahead, and whether the server starts anew there.
JUMPS = ((0, False), (1, False), (-1, False), (-1, True), (0, False))


async def through(hall: Hall, clock: Clock) -> tuple[Written, float]:
    """Everybody writes and the lead names a theme anew at each jump; the longest it took until all were current."""
    written, longest, seq = Written(), 0.0, 0
    lead, board, phones = hall.lead(), hall.board(), [hall.phone(n) for n in range(10)]
    async with hall:
        await hall.open_all()
        await lead.does("add_theme", step=hall.step("cluster"), name="Från början")
        (theme,) = (theme["id"] for theme in lead.store.all("theme"))
        for number, (hours, restart) in enumerate(JUMPS):
            clock.ahead(hours * HOUR)
            if restart:
                await asyncio.to_thread(hall.server.restart)
                seq = 0
            for phone in phones:
                for _ in range(5):
                    written.post(phone, hall.step("collect"))
            longest = max(longest, await hall.everyone_current(lead))
            done = await lead.does("rename_theme", theme=theme, name=f"Namn {number}")
            assert done["seq"] > seq, "later, whatever the clock says"
            seq = done["seq"]
            assert abs(await lag(board) - hours * HOUR) < 60, "the server's clock did not jump"
        # Undo takes the newest first: what came last, not what the clock said was last.
        for number in reversed(range(len(JUMPS) - 1)):
            await lead.does("undo")
            assert [theme["name"] for theme in lead.store.all("theme")] == [f"Namn {number}"]
        await hall.everyone_current(lead)
    return written, longest


async def lag(board: Client) -> float:
    """How far the server's clock is ahead of the tests', in seconds."""
    board.pulse = {}
    board.catch_up()  # answered with a pulse, as is a connect, should it come to that
    await until(lambda: board.pulse, "a pulse")
    return board.pulse["now"] / 1000 - time.time()


def test_the_clock_jumps_an_hour(make_hall, say, tmp_path):
    clock = Clock(tmp_path / "clock")
    hall = make_hall(phones=10, prepare=begun, PYTHONPATH=str(clock.folder))
    written, longest = run_aside(through(hall, clock))
    figures = written.judge(hall.judge())
    say(f"clock +1 h, −1 h, a restart, right again: {figures}, all current after {longest:.1f} s at most")
