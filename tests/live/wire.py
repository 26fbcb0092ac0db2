"""Stands in for the Socket.IO server (tests/live/test_real_sockets.py tries that itself): carries bytes to screens."""

from collections.abc import Callable
from typing import Any

from tests.live.screen import Screen


class Wire:
    """Stands in for the server and its manager: handlers, rooms, and delivery of encoded bytes."""

    def __init__(self) -> None:
        self.handlers: dict[str, Callable] = {}
        self.screens: dict[str, Screen] = {}
        self.rooms: dict[str, dict[str, None]] = {}
        self.sent: list[tuple[str, str]] = []
        self.manager = self

    def on(self, event: str, handler: Callable) -> None:
        self.handlers[event] = handler

    def deliver(self, event: str, data: bytes, to: str) -> None:
        sids = [to] if to in self.screens else list(self.rooms.get(to, ()))
        for sid in sids:
            self.sent.append((event, sid))
            self.screens[sid].hears(event, data)

    def enter_room(self, sid: str, room: str, namespace: str) -> None:
        self.rooms.setdefault(room, {})[sid] = None

    def leave_room(self, sid: str, room: str, namespace: str) -> None:
        self.rooms.get(room, {}).pop(sid, None)

    def disconnect(self, sid: str, namespace: str) -> None:
        """The server hangs up."""
        if sid in self.screens:
            self.call("disconnect", sid)
            self.forget(sid)

    def forget(self, sid: str) -> None:
        self.screens.pop(sid).sid = ""
        for members in self.rooms.values():
            members.pop(sid, None)

    def call(self, event: str, sid: str, *args: Any) -> Any:
        """A handler, called as the server calls it."""
        return self.handlers[event](sid, *args)
