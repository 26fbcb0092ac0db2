"""What the terminal says when the server starts, or cannot."""

import re
import subprocess
import sys

import pytest

from app import create_app
from app.clock import now_ms
from app.config import Settings, load
from app.greeting import CannotStart, before_start, greeting
from app.storage.engine import write


@pytest.fixture
def make_app(tmp_path):
    def make(**settings):
        return create_app(Settings(data_dir=tmp_path / "data", async_mode="threading", **settings))

    return make


def test_the_first_start_gives_a_link_for_the_first_account(make_app):
    app = make_app(public_url="https://verkstad.example.se")
    before_start(app)
    said = "\n".join(greeting(app, 8000))
    assert "Servern är igång: https://verkstad.example.se" in said
    link = re.search(r"https://verkstad\.example\.se/new-account#([\w-]+)", said)
    assert app.extensions["installation"].add_account("Fatima", "hash", link[1], now_ms())


def test_once_there_is_an_account_no_link_is_given(make_app):
    app = make_app()
    app.extensions["installation"].add_account("Fatima", "hash")
    assert "new-account" not in "\n".join(greeting(app, 8000))


def test_the_port_is_the_one_the_server_has(make_app):
    assert any(":8123" in line for line in greeting(make_app(host="127.0.0.1"), 8123))


def test_without_an_address_of_its_own_it_says_that_links_do_not_last(make_app):
    assert any("PUBLIC_URL" in line for line in greeting(make_app(), 8000))
    assert not any("PUBLIC_URL" in line for line in greeting(make_app(public_url="https://a.example"), 8000))


def test_a_folder_that_cannot_be_written_is_one_sentence(make_app, tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(CannotStart) as caught:
        before_start(make_app())
    assert str(caught.value).startswith("Det går inte att öppna databasen i ")
    assert "\n" not in str(caught.value)


def test_a_database_from_a_newer_program_is_one_sentence(make_app):
    app = make_app()
    before_start(app)
    write(
        app.extensions["installation"].engine,
        lambda connection: connection.exec_driver_sql(
            "UPDATE alembic_version_installation SET version_num = '9999'"
        ),
    )
    with pytest.raises(CannotStart, match="nyare version"):
        before_start(make_app())


HOLD = """
import sys, time
from pathlib import Path
from app.storage.ownership import FileLock
lock = FileLock(Path(sys.argv[1]), "held")
print("held", flush=True)
time.sleep(60)
"""


def test_a_workshop_another_process_holds_is_one_sentence(make_app, tmp_path):
    folder = tmp_path / "data" / "workshops"
    folder.mkdir(parents=True)
    (folder / "abcdefgh2345.db").touch()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder / "abcdefgh2345.lock")], stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(CannotStart, match="Verkstaden abcdefgh2345 är öppen i ett annat program"):
            before_start(make_app())
    finally:
        holder.kill()
        holder.wait()
    before_start(make_app())


@pytest.mark.parametrize("content", [b"not a database" * 500, b"SQLite format 3\0" + b"\1" * 9000])
def test_a_damaged_database_is_one_sentence(make_app, tmp_path, content):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "installation.db").write_bytes(content)
    with pytest.raises(CannotStart, match="är skadat: kör check"):
        before_start(make_app())


def test_a_server_beside_another_says_so(make_app, tmp_path):
    first, second = make_app(), make_app()
    before_start(first)
    assert "En annan server" not in "\n".join(greeting(first, 8000))
    before_start(second)
    assert f"En annan server använder redan {tmp_path / 'data'}." in greeting(second, 8001)
    first.extensions["hold"].release()
    assert "En annan server" not in "\n".join(greeting(make_app(), 8002))


def test_on_postgresql_too(make_app, postgres_url):
    url = load({"DATABASE_URL": postgres_url}).database_url
    first, second = make_app(database_url=url), make_app(database_url=url)
    before_start(first)
    assert "En annan server" not in "\n".join(greeting(first, 8000))
    before_start(second)
    assert "En annan server använder redan databasen i DATABASE_URL." in greeting(second, 8001)
    for app in (first, second):
        app.extensions["installation"].close()
    first.extensions["hold"].close()


def test_what_cannot_be_made_for_the_greeting_is_one_sentence(make_app, monkeypatch):
    """The disk is full, and there is no room for the link."""
    app = make_app()
    before_start(app)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(app.extensions["installation"], "new_invite", full)
    with pytest.raises(CannotStart, match=r"^Disken är full: det går inte att spara i \S+\.$"):
        greeting(app, 8000)


def test_a_database_that_does_not_answer_is_one_sentence_without_its_password(make_app):
    app = make_app(database_url="postgresql+psycopg2://fatima:hemligt@127.0.0.1:1/verkstad")
    with pytest.raises(CannotStart) as caught:
        before_start(app)
    assert "DATABASE_URL svarar inte" in str(caught.value)
    assert "hemligt" not in str(caught.value)


def test_it_says_so_when_the_computer_lets_in_fewer_than_are_expected(make_app, monkeypatch):
    resource = pytest.importorskip("resource")
    monkeypatch.setattr(resource, "getrlimit", lambda _: (256, 256))
    said = "\n".join(greeting(make_app(expected_room=200), 8000))
    assert "256 filer" in said
    assert "ungefär 78 telefoner" in said
    assert "minst 500" in said
    assert "filer" not in "\n".join(greeting(make_app(expected_room=70), 8000))
