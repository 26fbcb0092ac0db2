"""A workshop's file: durable, overwritten when erased, readable by a backup, and nothing beside it afterwards."""

import sqlite3

import pytest
import sqlalchemy as sa

from app.config import Settings
from app.domain.entities import Idea
from app.storage.tables import ALL
from app.storage.workshop import WorkshopStore
from tests.rules import Play, opened


@pytest.fixture
def settings(tmp_path):
    return Settings(data_dir=tmp_path)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "workshops" / "workshop1.db"


def test_it_is_a_write_ahead_log_that_waits_for_the_disk_and_overwrites_what_is_erased(store, path):
    with sqlite3.connect(path) as file:  # these two are told by the file itself
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        tables = file.execute(
            "SELECT count(*) FROM sqlite_master WHERE sql LIKE '%WITHOUT ROWID%'"
        ).fetchone()
    assert tables == (len(ALL),)
    with store._engine.connect() as connection:  # and these by each connection
        for name, value in (("synchronous", 2), ("secure_delete", 1), ("busy_timeout", 0)):
            assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == value


def test_rows_lie_in_the_order_of_their_ids(store, path):
    for id in ("c", "a", "b"):
        store.persist({(Idea, id): Idea(id=id, step="s", text=id)}, {(Idea, id): None}, {})
    with sqlite3.connect(path) as file:
        assert file.execute("SELECT id FROM idea").fetchall() == [("a",), ("b",), ("c",)]
        with pytest.raises(sqlite3.OperationalError, match="rowid"):
            file.execute("SELECT rowid FROM idea")


def test_what_is_taken_back_is_in_no_file_once_the_workshop_is_closed(settings, tmp_path):
    play = opened(WorkshopStore(settings, "workshop1", new=True)).show("critique")
    words = "ett mycket ovanligt ord"
    play.write("critique", 1, words)
    assert words.encode() in contents(tmp_path)
    play.store.persist(
        {(Idea, play.idea(words).id): None}, {(Idea, play.idea(words).id): play.idea(words)}, {}
    )
    play.store.close()
    assert words.encode() not in contents(tmp_path)
    assert [file.name for file in (tmp_path / "workshops").iterdir() if file.stat().st_size] == [
        "workshop1.db"
    ]


def contents(folder) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_a_backup_reads_while_the_workshop_is_open(store, path, tmp_path):
    store.persist({(Idea, "a"): Idea(id="a", step="s", text="Lång väntan")}, {(Idea, "a"): None}, {})
    with sqlite3.connect(path) as file, sqlite3.connect(tmp_path / "backup.db") as backup:
        file.backup(backup)
        assert backup.execute("SELECT text FROM idea").fetchall() == [("Lång väntan",)]
    store.persist({(Idea, "b"): Idea(id="b", step="s", text="Mera")}, {(Idea, "b"): None}, {})


def test_somebody_who_reads_for_long_does_not_stop_the_writer(store, path):
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM idea").fetchall()
    store.persist({(Idea, "a"): Idea(id="a", step="s", text="Lång väntan")}, {(Idea, "a"): None}, {})
    reader.close()
    assert len(store.load().all(Idea)) == 1


def test_no_mishap_says_what_somebody_wrote(store):
    entity = Idea(id="a", step="s", text="något hemligt")
    store.persist({(Idea, "a"): entity}, {(Idea, "a"): None}, {})
    with pytest.raises(sa.exc.IntegrityError) as caught:
        store.persist({(Idea, "a"): entity}, {(Idea, "a"): None}, {})
    assert "hemligt" not in str(caught.value)


def test_a_play_is_kept(settings):
    """The tests' own workshop can be written and read again."""
    play = opened(WorkshopStore(settings, "workshop1", new=True))
    play.store.close()
    store = WorkshopStore(settings, "workshop1")
    assert Play({}, store, state=store.load()).step("welcome").begun
    store.close()
