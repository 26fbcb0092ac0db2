"""A real server with a workshop on it, and who is in its room."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.entities import Workshop
from tests.browser.server import Server
from tests.cast import ID, PHONES, Play, secret_of
from tests.live.hall import write
from tests.live.raw import Raw

PERSPECTIVE = "client"


class Served:
    """`phones` more than the cast have sat down; the critique is being written. `fault`: see `Server.breaks`."""

    def __init__(self, folder: Path, *, phones: int = 0, fault: str = "", **settings: str) -> None:
        self.play = Play()
        self.extras = [f"extra{number:04}x" for number in range(phones)]
        for name in self.extras:
            self.play.sit_down(name, PERSPECTIVE)
        self.play.fatima("show_step", step=self.play.step("critique"))
        self.step = self.play.step("critique").id
        self.server = Server(folder, **settings)
        write(self.server.data, self.play)
        if fault:
            self.server.breaks(fault)
        self.server.start()
        self.url = self.server.url

    def phone(self, name: str = "kim", **how: bool) -> Raw:
        assert name in PHONES or name in self.extras
        return Raw(self.url, ID, {"as": "phone", "secret": secret_of(name)}, **how)

    def board(self, **how: bool) -> Raw:
        return Raw(self.url, ID, {"as": "board", "token": self.board_token}, **how)

    def stranger(self) -> Raw:
        return Raw(self.url, ID)

    @property
    def board_token(self) -> str:
        return self.play.find(Workshop).board_token


@contextmanager
def served(folder: Path, **how) -> Iterator[Served]:
    here = Served(folder, **how)
    with here.server:
        yield here
