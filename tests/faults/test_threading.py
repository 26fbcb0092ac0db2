"""The same story and the same rights in both modes: `ASYNC_MODE=threading python wsgi.py` is the app too.

`tests/live/test_who_may.py` carries the matrix of commands out in plain threads, with a stand-in for the sockets. Here
it goes through the real ones, of the mode that is named.
"""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import orjson
import pytest

from app import clock
from app.config import Settings
from app.domain.entities import Forgetting, Group, Idea, Receipt, Result, Workshop
from app.storage.installation import Installation
from app.storage.installation_tables import account as accounts
from app.storage.tables import TABLES
from app.storage.workshop import file_of
from tests import story
from tests.browser.server import Server
from tests.cast import Play, plain, secret_of
from tests.faults.aside import run_aside
from tests.faults.client import Client, random_id
from tests.faults.hall import PATIENCE, Hall, ticket, until
from tests.faults.line import http
from tests.live.conftest import also_led
from tests.live.examples import EXAMPLES
from tests.live.hall import write
from tests.live.test_who_may import BY_SOCKET, MAY, REFUSALS

MODES = pytest.mark.parametrize("mode", ["threading", "eventlet"])


# --- One story ----------------------------------------------------------------------------------------------


async def takes_a_seat(hall: Hall, secret: str) -> None:
    seat = {"token": hall.door_token, "secret": secret, "perspective": "client"}
    headers = {"Content-Type": "application/json"}
    status, _ = await http(hall.base, "POST", f"/w/{hall.id}/seat", body=orjson.dumps(seat), headers=headers)
    assert status == 200


async def a_day(hall: Hall) -> None:
    """Join, write, gather, reveal, sort, vote, reveal; every screen sees it happen."""
    collect, cluster, vote = hall.step("collect"), hall.step("cluster"), hall.step("vote")
    async with hall:
        lead, board = await hall.lead().opened(), await hall.board().opened()
        phones = hall.phones()
        phones[-1].over = "polling"
        await asyncio.gather(*(takes_a_seat(hall, phone.auth["secret"]) for phone in phones))
        await hall.open_all()
        for phone in phones:
            await phone.does("post_idea", step=collect, handle=random_id(), text="Väntan i telefon")
        assert not board.store.all("idea")
        await lead.does("gather", step=collect)
        assert len(lead.store.all("idea")) == len(phones)
        await lead.does("reveal_ideas", step=collect)
        await until(lambda: len(board.store.all("idea")) == len(phones), "the wall on the board")
        await lead.does("show_step", step=cluster)
        await lead.does("add_theme", step=cluster, name="Att vänta")
        (theme,) = lead.store.all("theme")
        for idea in lead.store.all("idea"):
            await lead.does("place_idea", idea=idea["id"], theme=theme["id"])
        await lead.does("show_step", step=vote)
        await asyncio.gather(
            *(phone.does("set_dots", step=vote, theme=theme["id"], dots=3) for phone in phones)
        )
        await lead.does("reveal_votes", step=vote)
        await hall.everyone_current(lead)
        (result,) = board.store.all("result")
        assert result["rows"] == [[theme["id"], 3 * len(phones)]]


@MODES
def test_a_day_from_the_door_to_the_vote(make_hall, say, mode: str):
    hall = make_hall(phones=4, ASYNC_MODE=mode)
    run_aside(a_day(hall))
    state = hall.judge()
    assert (state.count(Idea), state.count(Result)) == (4, 1)
    say(f"{mode}: a day from the door to the vote, on lead, board and 4 phones (one polling), and on disk")


# --- Every command by everybody -----------------------------------------------------------------------------


Cell = tuple[str, str]  # a command, and who sends it
# Whoever leaves hears no answer: tried in tests/live/test_who_may.py.
ALLOWED = [
    (name, who)
    for name in sorted(MAY)
    for who in sorted(MAY[name])
    if who in BY_SOCKET and name != "leave_workshop"
]
REFUSED = [(name, who) for name in sorted(MAY) for who in BY_SOCKET if who not in MAY[name]]


# Each cell has a workshop of its own: so many are tried at the same time.
AT_ONCE = 8


class Matrix:
    """Workshops on one server as `story.rich` leaves them: one for all that is refused, one for each other cell."""

    def __init__(self, folder: Path, mode: str) -> None:
        self.server = Server(folder, ASYNC_MODE=mode)
        self.settings = Settings(data_dir=self.server.data)
        self.play = Play()
        story.rich(self.play)
        also_led(self.play, "")
        write(self.server.data, self.play)
        self.cells = {cell: self.copy(number) for number, cell in enumerate(ALLOWED)}
        installation = Installation(self.settings)
        self.sessions = {}
        for account in ("fatima", "peer", "stod", "tolk"):
            row = {
                "id": account,
                "name": account,
                "name_key": account,
                "password_hash": "none fits",
                "administrator": 0,
            }
            with installation.engine.begin() as connection:
                connection.execute(accounts.insert().values(**row))
            self.sessions[account] = installation.start_session(account, clock.now_ms(), clock.now_ms() * 2)
        installation.close()

    def copy(self, number: int) -> str:
        """Another workshop in the same state; its id."""
        id = f"matrix{number:06}"
        shutil.copy(file_of(self.settings, self.play.id), file_of(self.settings, id))
        with closing(sqlite3.connect(file_of(self.settings, id))) as file, file:
            file.execute("PRAGMA synchronous=off")
            for cls, table in TABLES.items():
                file.execute(f'UPDATE "{table.name}" SET workshop = ?', (id,))
                if cls is Workshop:
                    file.execute(f'UPDATE "{table.name}" SET id = ?', (id,))
        return id

    def dump(self, workshop: str) -> dict[str, list[tuple]]:
        """Every row but the receipts, and the notes of what the program is forgetting by itself meanwhile."""
        with closing(sqlite3.connect(file_of(self.settings, workshop))) as file:
            names = {table.name for cls, table in TABLES.items() if cls not in (Receipt, Forgetting)}
            return {name: sorted(file.execute(f'SELECT * FROM "{name}"')) for name in names}

    async def screen(self, workshop: str, sender: str) -> Client:
        tokens = {group.name: group.token for group in self.play.state.all(Group)}
        hellos = {
            "board": {"as": "board", "token": self.play.state.one(Workshop).board_token},
            "owner": {"as": "lead", "account": "fatima"},
            "second lead": {"as": "lead", "account": "peer"},
            "peer supporter": {"as": "lead", "account": "stod"},
            "interpreter": {"as": "lead", "account": "tolk"},
            "phone": {"as": "phone", "secret": secret_of("noor"), "groups": []},
            "phone in the group": {"as": "phone", "secret": secret_of("kim"), "groups": []},
            "group": {"as": "group", "token": tokens["Svar"]},
            "another group": {"as": "group", "token": tokens["Ingen än"]},
        }

        async def hello() -> dict:
            auth = hellos[sender]
            if auth["as"] != "lead":
                return auth
            cookie = self.sessions[auth["account"]]
            return {"as": "lead", "ticket": await ticket(self.server.url, workshop, cookie)}

        return await Client(self.server.url, workshop, hello).opened()

    async def send(self, screen: Client, name: str) -> str:
        """The example of the command: "" if it was carried out, or the code of the refusal."""
        done = await asyncio.wait_for(screen.tells(name, **plain(EXAMPLES[name](self.play))), PATIENCE)
        return "" if done["ok"] else done["error"]["code"]

    async def refused(self) -> None:
        before = self.dump(self.play.id)
        for sender in BY_SOCKET:
            screen = await self.screen(self.play.id, sender)
            for name in (name for name, who in REFUSED if who == sender):
                assert await self.send(screen, name) in REFUSALS, (name, sender)
            await screen.closes()
            assert self.dump(self.play.id) == before, sender

    async def allowed(self) -> None:
        at_once = asyncio.Semaphore(AT_ONCE)

        async def is_allowed(name: str, sender: str, workshop: str) -> None:
            async with at_once:
                before = self.dump(workshop)
                screen = await self.screen(workshop, sender)
                assert await self.send(screen, name) == "", (name, sender)
                await screen.closes()
                assert self.dump(workshop) != before, (name, sender)

        await asyncio.gather(*(is_allowed(*cell, workshop) for cell, workshop in self.cells.items()))

    async def judge(self) -> None:
        await self.refused()
        await self.allowed()


def every_command_by_everybody(folder: Path, say, mode: str) -> None:
    matrix = Matrix(folder, mode)
    with matrix.server:
        run_aside(matrix.judge())
    say(
        f"{mode}: {len(REFUSED)} commands refused without a trace, {len(ALLOWED)} carried out, as the matrix says"
    )


def test_every_command_by_everybody_with_threads(tmp_path, say):
    every_command_by_everybody(tmp_path, say, "threading")


@pytest.mark.long
def test_every_command_by_everybody_with_eventlet(tmp_path, say):
    every_command_by_everybody(tmp_path, say, "eventlet")
