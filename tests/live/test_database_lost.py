"""PostgreSQL goes away and comes back: what it holds counts, and every screen is shown it anew."""

import queue
import time
from pathlib import Path

import orjson
import pytest
import sqlalchemy as sa

from app.config import Settings, load
from app.domain.entities import Lead, Theme, Workshop
from app.domain.view import BOARD
from app.domain.who import SYSTEM
from app.errors import RuleBroken
from app.formats import load_all
from app.live import room as room_of_live
from app.live.live import Live
from app.live.room import Answer, Job, Room
from app.process.leads import AddLead
from app.storage.installation import Installation
from app.storage.ownership import HeldElsewhere
from app.storage.workshop import WorkshopStore
from tests.live.screen import follows

FORMAT = load_all(Path(__file__).parents[2] / "workshops")["framtidsverkstad"]


@pytest.fixture
def settings(postgres_url: str) -> Settings:
    return load({"DATABASE_URL": postgres_url})


@pytest.fixture
def frames() -> list[tuple[str, bytes]]:
    return []


@pytest.fixture
def room(settings: Settings, frames: list):
    store = WorkshopStore(settings, "workshop1", new=True)
    made = {(Workshop, "workshop1"): Workshop(id="workshop1", title="Att mötas")}
    store.persist(made, dict.fromkeys(made), {})
    watch = lambda _keys, told, _changes, _befores: frames.extend(told)  # noqa: E731
    room = Room(store, store.load(), now=lambda: 0, new_code=lambda: "222222", watch=watch)
    yield room
    room.close()


def add_lead(room: Room, account: str, id: str) -> Answer:
    answers: queue.Queue[Answer] = queue.Queue()
    room.submit(Job(lambda _state: SYSTEM, AddLead(account=account), answers.put, id))
    return answers.get()


def add_lead_soon(room: Room, account: str, id: str) -> Answer:
    """As a phone does: the same again until it is saved. PostgreSQL needs a moment to see that a connection ended."""
    return soon(lambda: add_lead(room, account, id), lambda answer: answer.broken is None)


def opened_soon(settings: Settings) -> WorkshopStore:
    def opened() -> WorkshopStore | None:
        try:
            return WorkshopStore(settings, "workshop1")
        except RuleBroken:
            return None

    return soon(opened, lambda store: store is not None)


def soon(act, is_well):
    """What it gives when it is well, or at last."""
    give_up = time.monotonic() + 10
    while not is_well(found := act()) and time.monotonic() < give_up:
        time.sleep(0.02)
    return found


def cut(settings: Settings, store: WorkshopStore) -> None:
    """The server ends the workshop's own connection, and with it the hold on the workshop."""
    pid = store._owner.connection.dbapi_connection.info.backend_pid
    with sa.create_engine(settings.database_url).connect() as admin:
        admin.exec_driver_sql(f"SELECT pg_terminate_backend({pid})")


def test_what_was_written_meanwhile_counts_and_is_shown(settings, room, frames):
    before = room.views.audience(BOARD).frame
    cut(settings, room._store)
    assert add_lead(room, "bo", "a" * 22).broken.code == "not_saved"
    other = opened_soon(settings)
    theme = Theme(id="t", step="s", name="Skrivet av en annan process")
    other.persist({(Theme, "t"): theme}, {(Theme, "t"): None}, {})
    other.close()
    assert add_lead_soon(room, "bo", "a" * 22).broken is None
    assert room.state.all(Theme) == [theme]
    told = [orjson.loads(frame) for _channel, frame in frames]
    assert follows(told[0]["frame"], before) == "gap", "the screen notices, and asks for all of it"
    assert room.views.audience(BOARD).since(before) is None
    assert [theme["name"] for theme in orjson.loads(room.views.audience(BOARD).snapshot())["put"]["theme"]]


def test_a_batch_whose_commit_was_not_answered_is_done_once(settings, room, monkeypatch):
    store = room._store
    persist = store.persist
    committed = []

    def breaks_after_commit(*what):
        persist(*what)
        committed.append(what)
        cut(settings, store)
        raise sa.exc.OperationalError("COMMIT", {}, Exception("server closed the connection"))

    monkeypatch.setattr(store, "persist", breaks_after_commit)
    assert add_lead(room, "bo", "b" * 22).broken.code == "not_saved"
    monkeypatch.undo()
    assert len(committed) == 1, "control: it was carried out, and only its answer was lost"
    store._owner.invalidate()  # as SQLAlchemy does by itself when the driver says so
    assert room.state.count(Lead) == 0
    assert add_lead_soon(room, "bo", "b" * 22).broken is None
    assert room.state.count(Lead) == store.load().count(Lead) == 1


def test_while_another_process_has_it_nothing_is_promised(settings, room):
    cut(settings, room._store)
    assert add_lead(room, "bo", "c" * 22).broken.code == "not_saved"
    other = opened_soon(settings)
    for _ in range(2):
        assert add_lead(room, "bo", "c" * 22).broken.code == "not_saved"
    other.close()
    assert add_lead_soon(room, "bo", "c" * 22).broken is None


@pytest.fixture
def servers(settings: Settings, monkeypatch):
    """Two servers of one installation, and a workshop that nobody has open."""
    monkeypatch.setattr(room_of_live, "LOST_AFTER_SECONDS", 0)
    installation = Installation(settings)
    here, there = Live(settings, installation), Live(settings, installation)
    id = here.create(FORMAT, account="fatima", title="Hur vi möts", day="2026-11-22")
    yield here, there, id
    here.close()
    there.close()


def opens(live: Live, id: str) -> Room | None:
    try:
        return live.room(id)
    except HeldElsewhere:
        return None


def test_whoever_looks_on_where_a_workshop_was_lost_is_hung_up_on(settings, servers):
    """Also while nobody writes: what they are shown there is of before. They come in anew, there or when it is free."""
    here, there, id = servers
    hung_up: list[str] = []
    here.hang_up = hung_up.append
    cut(settings, here.room(id)._store)
    assert soon(lambda: opens(there, id), bool)
    here.look_after_holds()
    soon(lambda: hung_up, bool)
    assert hung_up == [id]
    assert opens(here, id) is None
    there.close()
    assert opens(here, id)


def test_a_hold_that_nobody_has_taken_meanwhile_is_taken_again_unseen(settings, servers, monkeypatch):
    here, _there, id = servers
    monkeypatch.setattr(room_of_live, "LOST_AFTER_SECONDS", 60)
    here.hang_up = pytest.fail
    room = here.room(id)
    lost = room._store._owner
    cut(settings, room._store)

    def held_anew() -> bool:
        here.look_after_holds()
        return room._store._owner is not lost and not room._store._owner.invalidated

    assert soon(held_anew, bool)
    assert opens(here, id) is room
