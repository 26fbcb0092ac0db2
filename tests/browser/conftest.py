"""A prepared workshop with its server, Fatima signed in: where most browser tests begin."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from tests.browser.people import Board, Facilitator, Participant
from tests.browser.prepared import Prepared
from tests.browser.server import Server


@pytest.fixture
def hall(tmp_path, browser) -> Callable[..., SimpleNamespace]:
    """`hall(prepare)` → server, fatima (signed in, leading), board and `phone(name)`.

    `prepare(prepared)` plays commands before the server starts.
    """
    servers = []

    def make(
        prepare: Callable[[Prepared], None] = lambda _prepared: None, *, board: bool = True
    ) -> SimpleNamespace:
        server = Server(tmp_path / "hall")
        prepared = Prepared(server.data)
        prepared.open()
        prepare(prepared)
        paths = SimpleNamespace(board=prepared.board_path(), join=prepared.join_path(), id=prepared.id)
        prepared.close()
        servers.append(server.start())
        fatima = Facilitator(browser, server.url, "lead")
        fatima.signs_in()
        fatima.leads(paths.id)
        room = SimpleNamespace(
            server=server, fatima=fatima, paths=paths, join=server.url + paths.join, board=None
        )
        if board:
            room.board = Board(browser, server.url, "board")
            room.board.opens(server.url + paths.board)
        room.phone = lambda name="kim", **context: Participant(browser, server.url, name, **context)
        return room

    yield make
    for server in servers:
        server.end()
    for server in servers:
        server.assert_clean()
