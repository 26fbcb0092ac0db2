"""The disk says no: nobody is told "ok", nothing is adopted or shown, and what was sent can be sent again."""

import logging

import pytest
import sqlalchemy as sa

from app.domain.entities import Idea
from tests.live.examples import EXAMPLES
from tests.live.hall import Hall, command_id

DISK_FULL = sa.exc.OperationalError("INSERT …", {}, Exception("disk I/O error: Väntan i telefon"))


class Disk:
    """The store of a hall, which can be made to fail: before it writes, or after everything but the commit."""

    def __init__(self, hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = False
        store = hall.room()._store
        persist = store.persist

        def may_fail(*what) -> None:
            if self.full:
                raise DISK_FULL
            persist(*what)

        monkeypatch.setattr(store, "persist", may_fail)


@pytest.fixture
def disk(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(hall, monkeypatch)


def test_nothing_is_adopted_shown_or_told_as_done(hall: Hall, disk: Disk, caplog: pytest.LogCaptureFixture):
    board, lead, kim, sara = hall.board(), hall.fatima.screen, hall.kim.screen, hall.sara.screen
    screens = {screen: screen.store.seen() for screen in (board, lead, kim, sara)}
    rows = {cls: dict(rows) for cls, rows in hall.state.rows.items()}
    before, seq = hall.dump(), hall.room().seq
    disk.full = True
    hall.wire.sent.clear()
    theme = hall.send(lead, "add_theme", EXAMPLES["add_theme"](hall))
    idea = hall.send(kim, "post_idea", EXAMPLES["post_idea"](hall))
    refused = hall.send(sara, "gather", EXAMPLES["gather"](hall))
    with caplog.at_level(logging.ERROR):
        assert hall.run() == 3
    assert lead.done[theme]["error"]["code"] == kim.done[idea]["error"]["code"] == "not_saved"
    assert sara.done[refused]["error"]["code"] == "not_saved", (
        "decided beside what is not there, so not final"
    )
    assert {event for event, _sid in hall.wire.sent} == {"done"}
    assert hall.state.rows == rows
    assert hall.dump() == before
    assert hall.room().seq == seq
    assert {screen: screen.store.seen() for screen in screens} == screens
    assert len(caplog.records) == 1
    assert "Väntan" not in caplog.text, "the mishap's message could hold what somebody wrote"


def test_the_same_id_is_carried_out_once_the_disk_is_well(hall: Hall, disk: Disk):
    """The phone keeps what it wrote and sends it again; nothing remembers that it failed."""
    kim, data, id = hall.kim.screen, EXAMPLES["post_idea"](hall), command_id()
    disk.full = True
    for _ in range(2):
        hall.send(kim, "post_idea", data, id)
        hall.run()
        assert kim.done.pop(id)["error"]["code"] == "not_saved"
    disk.full = False
    for _ in range(2):
        hall.send(kim, "post_idea", data, id)
        hall.run()
        assert kim.done.pop(id)["ok"]
    assert len(hall.those(Idea, text=data["text"])) == 1
    assert hall.loaded().rows == hall.state.rows


def test_the_same_id_twice_in_a_batch_that_fails(hall: Hall, disk: Disk):
    """The second leans on the first, which never was: neither may be told "ok"."""
    kim, data, id = hall.kim.screen, EXAMPLES["post_idea"](hall), command_id()
    disk.full = True
    hall.send(kim, "post_idea", data, id)
    hall.send(kim, "post_idea", data, id)
    answers = []
    kim.hears = lambda event, data: answers.append(data) if event == "done" else None
    hall.run()
    assert len(answers) == 2
    assert all(b'"ok":false' in answer for answer in answers)


def test_others_go_on_when_the_disk_is_well(hall: Hall, disk: Disk):
    disk.full = True
    hall.tell(hall.fatima.screen, "add_theme", **EXAMPLES["add_theme"](hall))
    disk.full = False
    hall.fatima("add_theme", **EXAMPLES["add_theme"](hall))
    board = hall.board()
    assert "Språk" in {theme["name"] for theme in board.store.all("theme")}
    assert hall.loaded().rows == hall.state.rows


def test_half_a_batch_is_never_written(hall: Hall):
    """The disk fails at any one statement of a transaction: what came before it is not there either."""
    before = hall.dump()
    engine = hall.room()._store._engine
    statements: list[str] = []
    failed = 0

    def fails(_connection, _cursor, statement, *_rest) -> None:
        if statement.startswith(("INSERT", "UPDATE", "DELETE")):
            statements.append(statement)
            if len(statements) > failed:
                raise DISK_FULL

    sa.event.listen(engine, "before_cursor_execute", fails)
    while True:
        statements.clear()
        hall.send(hall.kim.screen, "post_idea", EXAMPLES["post_idea"](hall))
        id = hall.send(hall.fatima.screen, "rename_theme", EXAMPLES["rename_theme"](hall))
        hall.run()
        if hall.fatima.screen.done[id]["ok"]:
            break
        assert hall.fatima.screen.done[id]["error"]["code"] == "not_saved"
        assert hall.dump() == before
        failed += 1
    assert failed >= 4, "an idea, a theme, what undoes it, and receipts"
    assert hall.loaded().rows == hall.state.rows
