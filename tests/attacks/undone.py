"""A hall in which what is carried out is put back at once, so that every attack meets the same scene."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any, TypeVar

from app.domain.entities import Picture, Receipt
from app.domain.state import Changes, Files
from app.live.views import Views
from app.storage.workshop import file_of
from tests.live.conftest import THERE
from tests.live.hall import Hall
from tests.live.screen import Screen

T = TypeVar("T")


class Undone:
    """`send` answers the refusal's code, "" for carried out; `changed` is what was then written, before it went."""

    def __init__(self, hall: Hall, seat: Callable[[Hall, str], Screen]) -> None:
        self.hall = hall
        self._seat = seat
        self._screens: dict[str, Screen] = {}
        self._room = hall.room()
        self._persist = self._room._store.persist
        self._room._store.persist = self._write
        self._written: list[tuple[Changes, Changes]] = []
        self.changed: Changes = {}
        self._files: Files = {}

    def _write(self, changes: Changes, befores: Changes, files: Files) -> None:
        kept = {id: self._room.picture(id) for cls, id in changes if cls is Picture and befores[cls, id]}
        self._files |= kept
        self._persist(changes, befores, files)
        self._written.append((changes, befores))

    def screen(self, sender: str) -> Screen:
        """Somebody's screen, connected anew if it was shown out."""
        screen = self._screens.get(sender)
        if screen is None or not screen.sid:
            screen = self._screens[sender] = self._seat(self.hall, sender)
        return screen

    def send(self, sender: str, name: str, data: Any) -> str:
        screen = self.screen(sender)
        id = self.hall.send(screen, name, data)
        self.hall.run()
        done = screen.done.pop(id, None)
        self.put_back()
        if done is None:  # whoever has left is hung up on, and hears no answer
            assert (name, screen.goodbye) == ("leave_workshop", "not_lead")
            assert self.changed
            return ""
        return "" if done["ok"] else done["error"]["code"]

    def put_back(self) -> None:
        """As it was, in memory and on disk; who has seen otherwise comes in anew."""
        self.changed = {key: entity for changes, _ in self._written for key, entity in changes.items()}
        if not self._written:
            return
        while self._written:
            changes, befores = self._written.pop()
            back = {key: befores[key] for key in changes}
            self._persist(back, changes, self._files)
            self._room.state.adopt(back)
        self._room.views = Views(self._room.state)
        for screen in self._screens.values():
            if screen.sid:
                self.hall.hang_up(screen)
        self._screens.clear()


def rows_of(hall: Hall, workshop: str = THERE) -> dict[str, list[tuple]]:
    """Every row of the workshop's file but the receipts."""
    with closing(sqlite3.connect(file_of(hall.settings, workshop))) as file:
        tables = [name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [name for name in tables if name != Receipt.__name__.lower()]
        return {name: sorted(file.execute(f'SELECT * FROM "{name}"')) for name in kept}
