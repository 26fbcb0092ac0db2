"""A prepared workshop with its server, Fatima signed in: where most browser tests begin."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from types import SimpleNamespace

import pytest
from playwright.sync_api import Browser

from tests.browser.people import Board, Facilitator, Participant, Somebody
from tests.browser.prepared import Prepared
from tests.browser.server import Server


@pytest.fixture(autouse=True)
def _windows_are_shut() -> Iterator[None]:
    """What a story has opened is shut when it is over, or its pages would go on working beside all that follow."""
    yield
    while Somebody.contexts:
        Somebody.contexts.pop().close()


class Room:
    """A workshop with its server. `fatima`, signed in, leads from when she is first asked for: few phones need her."""

    board: Board | None = None

    def __init__(self, browser: Browser, server: Server, paths: SimpleNamespace, session: str) -> None:
        self._browser, self._session = browser, session
        self.server, self.paths = server, paths
        self.join = server.url + paths.join

    @cached_property
    def fatima(self) -> Facilitator:
        return self.lead("lead")

    def lead(self, name: str) -> Facilitator:
        """Fatima, at one more computer."""
        fatima = Facilitator(self._browser, self.server.url, name)
        fatima.is_signed_in(self._session)
        fatima.leads(self.paths.id)
        return fatima

    def phone(self, name: str = "kim", **context: object) -> Participant:
        return Participant(self._browser, self.server.url, name, **context)

    def opens_board(self) -> None:
        assert self.fatima, "a board says when nobody leads"
        self.board = Board(self._browser, self.server.url, "board")
        self.board.opens(self.server.url + self.paths.board)


@pytest.fixture
def hall(tmp_path, browser) -> Iterator[Callable[..., Room]]:
    """`hall(prepare)` → a room; `prepare(prepared)` plays commands before the server starts."""
    servers = []

    def make(
        prepare: Callable[[Prepared], None] = lambda _prepared: None,
        *,
        board: bool = True,
        format: str = "framtidsverkstad",
    ) -> Room:
        server = Server(tmp_path / "hall")
        prepared = Prepared(server.data, format)
        prepared.open()
        prepare(prepared)
        paths = SimpleNamespace(board=prepared.board_path(), join=prepared.join_path(), id=prepared.id)
        session = prepared.session()
        prepared.close()
        servers.append(server.start())
        room = Room(browser, server, paths, session)
        if board:
            room.opens_board()
        return room

    yield make
    for server in servers:
        server.end()
    for server in servers:
        server.assert_clean()
