"""`check` says what is wrong with files, workshops and index, each in a sentence, and reads only."""

import os
import shutil
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from app import create_app
from app.config import load
from app.domain.entities import Idea, Picture, Result, Step
from app.domain.who import Who
from app.greeting import before_start
from app.keeping import check as checking
from app.process.workshop import EditWorkshop
from app.storage.engine import make_engine, write
from app.storage.installation_tables import account, door, workshop_index
from app.storage.installation_tables import closing as closings
from app.storage.tables import TABLES, picture_file
from app.storage.workshop import WorkshopStore, file_of
from tests.keeping.conftest import House
from tests.keeping.test_restore import files
from tests.storage.frozen import ENDED, OPEN, lay_out, releases

IDEA, RESULT = TABLES[Idea], TABLES[Result]


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(checking, "PAUSE_SECONDS", 0)


@pytest.fixture(params=["sqlite", "postgresql"])
def kept(request, tmp_path, here):
    """The same installation on each database."""
    if request.param == "sqlite":
        yield here
        return
    settings = load({"DATABASE_URL": request.getfixturevalue("postgres_url"), "DATA_DIR": str(tmp_path)})
    lay_out(releases()[-1], settings)
    house = House(settings)
    house.live.state(ENDED)  # brings it up to date, as the server does
    assert house.installation.has_accounts()
    yield house
    house.close()


def spoil(kept: House, workshop: str, statement) -> None:
    """Change a row behind the program's back."""
    name = kept.data / "installation.db" if workshop == "" else file_of(kept.settings, workshop)
    engine = make_engine(kept.settings, name)
    write(engine, lambda connection: connection.execute(statement))
    engine.dispose()


def test_all_is_well(kept):
    assert kept.says("check") == "Allt är som det ska.\n"
    assert kept.says("check", "--workshop", OPEN) == "Allt är som det ska.\n"
    assert "Här finns ingen verkstad" in kept.says("check", "--workshop", "nosuchworkshop", code=2)


SPOILT = {
    "an idea under no theme": (
        OPEN,
        IDEA.update().values(theme="gone"),
        "har något i theme som inte leder någonstans",
    ),
    "more dots than there are": (
        OPEN,
        RESULT.update().values(voters=0),
        "fler prickar än omröstningen ger",
    ),
    "not indexed": ("", workshop_index.delete(), "andra ledare än den har"),
    "another title": ("", workshop_index.update().values(title="Fel"), "annat namn"),
    "a door that is not open": ("", door.delete(), "koder släpper inte in"),
    "a door too many": (
        "",
        door.insert().values(code="999999", workshop=ENDED, token="x"),
        "koder släpper inte in",
    ),
    "an open meeting without an end": ("", closings.delete(), "inget avslutar"),
    "nobody with an account": ("", account.delete(), "Använd claim"),
    "a workshop that is not here": (
        "",
        closings.insert().values(workshop="notanywhere1", what="x", at=1),
        "notanywhere1, som inte finns här",
    ),
}


@pytest.mark.parametrize("what", SPOILT)
def test_what_is_wrong_is_said_in_a_sentence(kept, what):
    workshop, statement, words = SPOILT[what]
    spoil(kept, workshop, statement)
    said = kept.says("check", code=1)
    assert words in said
    assert all(line.endswith(".") for line in said.splitlines())


def test_only_the_one_asked_for_is_looked_at(kept):
    spoil(kept, OPEN, IDEA.update().where(IDEA.c.workshop == OPEN).values(theme="gone"))
    kept.says("check", "--workshop", ENDED)
    assert OPEN in kept.says("check", "--workshop", OPEN, code=1)


def test_no_sentence_repeats_what_people_wrote(here):
    spoil(here, OPEN, IDEA.update().values(tray="KANARIEFÅGEL", reason="KANARIEFÅGEL", theme="KANARIEFÅGEL"))
    assert "KANARIE" not in here.says("check", code=1)


# --- files ---


def test_a_damaged_file_is_found_and_the_others_are_checked(here):
    path = file_of(here.settings, OPEN)
    raw = bytearray(path.read_bytes())
    raw[20480:28672] = b"\xff" * 8192
    path.write_bytes(raw)
    spoil(here, ENDED, IDEA.update().values(theme="gone"))
    said = here.says("check", code=1)
    assert f"{OPEN}.db är skadad." in said
    assert ENDED in said


def test_a_file_that_is_no_database_is_found(here):
    file_of(here.settings, "letterletter1").write_text("Kära du")
    assert "letterletter1.db är skadad." in here.says("check", code=1)


def test_a_damaged_installation_is_found(here):
    (here.data / "installation.db").write_bytes(b"\xff" * 8192)
    assert here.says("check", code=1) == "installation.db är skadad.\n"


def test_a_file_with_nothing_in_it_is_found(here):
    WorkshopStore(here.settings, "justbegun0001", new=True).close()
    assert "justbegun0001" in here.says("check", code=1)


def test_a_value_no_program_wrote_is_found(here):
    spoil(here, OPEN, sa.text("UPDATE ballot SET dots = '{'"))
    spoil(here, OPEN, sa.text("UPDATE meeting SET names = '{'"))
    assert f"{OPEN} går inte att läsa" in here.says("check", code=1)


def test_a_workshop_of_a_later_program_is_said(here):
    spoil(here, OPEN, sa.text("UPDATE alembic_version_workshop SET version_num = 'later'"))
    assert f"{OPEN} går inte att läsa" in here.says("check", code=1)


def test_where_nothing_is_there_is_nothing_to_check(house):
    assert "Det finns inget i" in house("nowhere").says("check", code=2)


def test_in_an_empty_folder_there_is_nothing_either(house):
    nowhere = house("nowhere")
    nowhere.data.mkdir()
    assert "Det finns inget i" in nowhere.says("check", code=2)


@pytest.mark.parametrize("name", ["installation.db", f"workshops/{ENDED}.db"])
def test_what_cannot_be_opened_is_not_said_to_be_damaged(here, name):
    (here.data / name).unlink()
    (here.data / name).mkdir()  # which nobody can open, whatever rights they have
    said = here.says("check", code=2)
    assert said.startswith(f"{Path(name).name} går inte att öppna")
    assert "skada" not in said


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_nor_is_a_folder_that_may_only_be_read(here):
    """SQLite has to lay its log beside the file to read it."""
    with tempfile.TemporaryDirectory() as lent:
        house = House(replace(here.settings, data_dir=Path(lent) / "data"))
        shutil.copytree(here.data, house.data)
        for place, mode in ((lent, 0o755), (house.data, 0o555), (house.data / "workshops", 0o555)):
            os.chmod(place, mode)
        for file in house.data.rglob("*.db"):
            file.chmod(0o444)
        me = os.geteuid()
        if me == 0:  # who may write anywhere
            os.seteuid(65534)
        try:
            said = house.says("check", code=2)
        finally:
            os.seteuid(me)
            for place in (house.data, house.data / "workshops"):
                os.chmod(place, 0o755)
    assert said.startswith("installation.db går inte att öppna")
    assert "skada" not in said


def test_a_postgresql_that_stops_answering_is_no_fault_of_the_workshops(postgres_url, tmp_path, monkeypatch):
    settings = load({"DATABASE_URL": postgres_url, "DATA_DIR": str(tmp_path)})
    lay_out(releases()[-1], settings)
    house = House(settings)
    house.says("db", "upgrade")

    def gone(*_):
        raise sa.exc.OperationalError("SELECT", {}, Exception("server closed the connection unexpectedly"))

    monkeypatch.setattr(checking, "load_state", gone)
    assert "server closed the connection" in house.says("check", code=2)
    house.close()


def test_on_postgresql_it_tells_from_the_first_start_on(postgres_url, tmp_path):
    app = create_app(load({"DATABASE_URL": postgres_url, "DATA_DIR": str(tmp_path)}))
    before_start(app)
    answer = app.test_cli_runner().invoke(args=["check"])
    assert (answer.exit_code, answer.output) == (0, "Allt är som det ska.\n")
    app.extensions["installation"].close()


def test_a_database_that_does_not_answer_cannot_be_checked(tmp_path):
    settings = load({"DATABASE_URL": "postgresql://kim:hemligt@127.0.0.1:1/x", "DATA_DIR": str(tmp_path)})
    answer = create_app(settings).test_cli_runner().invoke(args=["check"])
    assert answer.exit_code == 2
    assert "hemligt" not in answer.output


def test_an_older_postgresql_database_is_brought_up_to_date_first(postgres_url, tmp_path):
    settings = load({"DATABASE_URL": postgres_url, "DATA_DIR": str(tmp_path)})
    lay_out(releases()[0], settings)
    house = House(settings)
    assert "tidigare version" in house.says("check", code=2)


# --- while the server runs ---


def test_nothing_is_changed_by_looking(here):
    """Also not brought up to date: that is done in a copy."""
    before = files(here.data)
    here.says("check")
    assert files(here.data) == before


def test_it_looks_while_others_write(here):
    """A writer in the middle of a transaction, and a workshop that is open, hinder nothing."""
    here.live.submit(OPEN, Who("lead", account="fatima"), EditWorkshop(title="Under tiden"))
    engine = make_engine(here.settings, file_of(here.settings, OPEN))
    with closing(engine.connect()) as connection, connection.begin():
        connection.execute(IDEA.update().values(theme="gone"))
        assert here.says("check") == "Allt är som det ska.\n"
        connection.rollback()
    engine.dispose()


def test_what_only_disagrees_for_a_moment_is_not_said(here, monkeypatch):
    """A door opened between the two looks: the second look finds them agreed."""
    looks = []
    real = checking._disagreements

    def disagreeing_first(*args):
        looks.append(1)
        return [checking.Problem("check_door_open", {"workshop": OPEN})] if len(looks) == 1 else real(*args)

    monkeypatch.setattr(checking, "_disagreements", disagreeing_first)
    assert here.says("check") == "Allt är som det ska.\n"
    assert len(looks) == 2


def test_a_picture_without_its_bytes_and_bytes_without_their_picture(kept):
    """What an older program or a hand in the file might leave."""
    kept.live.close()
    picture = {"id": "p1", "step": "s", "position": 1, "width": 4, "height": 3, "caption": ""}
    step = kept.live.state(OPEN).all(Step)[0].id
    kept.live.close()
    spoil(kept, OPEN, TABLES[Picture].insert().values(workshop=OPEN, **(picture | {"step": step})))
    spoil(kept, OPEN, picture_file.insert().values(workshop=OPEN, id="p2", kind="image/jpeg", data=b"x"))
    said = kept.says("check", code=1)
    assert f"Verkstaden {OPEN}: bilden p1 har förlorat det som syns på den." in said
    assert f"Verkstaden {OPEN}: av bilden p2 finns något kvar som skulle ha försvunnit med den." in said
    spoil(kept, OPEN, picture_file.update().where(picture_file.c.id == "p2").values(id="p1"))
    assert "bilden" not in kept.says("check")
