"""Who reads too slowly is cut off, comes back, and holds what a fresh snapshot holds."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from contextlib import closing

import pytest

from app.live.views import KEPT_FRAMES
from app.steps.collect.commands import MOST_TOGETHER
from tests.browser.prepared import Prepared
from tests.faults.aside import run_aside
from tests.faults.client import Client
from tests.faults.hall import Hall, until
from tests.faults.test_killed import sorting

#: What the server's log says of it.
CUT_OFF = "a socket did not read and was cut off"
CHANNEL = "board"
#: Bytes the kernel keeps for a board that dozes, and for one that reads.
LITTLE, MUCH = 4096, 1 << 20
LONGEST = 1000
#: Pairs of large frames: several times what the kernel and the server together keep for a reader.
FAR_TOO_MANY = 100


class Dozing(Client):
    """A screen that stops reading, and counts how often it is told everything."""

    snapshots = 0

    def hears(self, event: str, data: dict) -> None:
        self.snapshots += event == "snapshot" and data["channel"] == CHANNEL
        super().hears(event, data)

    def dozes(self) -> Callable[[], None]:
        """It reads nothing, not even that it is hung up on, until what this returns is called."""
        transport = self._line._transport.underlying_transport
        line = transport.get_extra_info("socket")
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, LITTLE)

        def wakes() -> None:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, MUCH)
            transport.resume_reading()

        transport.pause_reading()
        return wakes


def frame_of(board: Client) -> int:
    return int(board.store.last[CHANNEL].split(":")[1])


def full_wall(prepared: Prepared) -> None:
    """As many notes as may be placed at once, as long as they may be, which is a large frame; and a theme."""
    prepared.play(
        prepared.fatima, "edit_step", step=prepared.step("collect").id, settings={"length": LONGEST}
    )
    prepared.wall([f"{number} {'ord ' * 250}"[:LONGEST].strip() for number in range(MOST_TOGETHER)])
    prepared.play(prepared.fatima, "add_theme", step=prepared.step("cluster").id, name="Allt")


async def behind(hall: Hall, more: int) -> str:
    """A board reads nothing until it is cut off, and so many changes longer; what was measured, in words."""
    lead, other = hall.lead(), hall.board()
    board = hall._client(other.auth, kind=Dozing)
    async with hall:
        await hall.open_all()
        ideas = [idea["id"] for idea in lead.store.all("idea")]
        (theme,) = (theme["id"] for theme in lead.store.all("theme"))
        begun = frame_of(board)
        wakes = board.dozes()
        for place in FAR_TOO_MANY * [theme, ""]:
            await lead.does("place_ideas", ideas=ideas, theme=place)
            if CUT_OFF in hall.server.log:
                break
        else:
            pytest.fail("it was never cut off")
        cut = frame_of(other)
        for number in range(more):
            await lead.does("rename_theme", theme=theme, name=f"Namn {number}")
        await lead.does("place_ideas", ideas=ideas)
        await lead.does("remove_theme", theme=theme)
        assert board.connects == 1
        assert frame_of(board) == begun, "it was no slow reader"
        at_work = asyncio.create_task(sorting(lead, hall.step("cluster")))
        wakes()
        await until(lambda: board.connects == 2, "the board's coming back")
        at_work.cancel()
        seconds = await hall.everyone_current(lead)
        assert [lead.connects, other.connects] == [1, 1], "others were cut off too"
        again = board.snapshots - 1
    assert again == (more >= KEPT_FRAMES), (
        "all is told again when it is more than is remembered, and only then"
    )
    return f"{cut - begun} frames until it is cut off, {more} more: all screens equal {seconds:.1f} s after it is back"


@pytest.mark.parametrize("more", [10, KEPT_FRAMES], ids=["what it missed", "everything anew"])
def test_a_board_that_was_cut_off_catches_up(tmp_path, say, more: int):
    with closing(Hall(tmp_path, phones=0, prepare=full_wall, MOST_PER_SECOND="1000000")) as hall:
        figures = run_aside(behind(hall, more))
        hall.judge()
    say(f"a board that does not read: {figures}")
