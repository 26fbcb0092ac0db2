"""A backup holds everything, disturbs nobody, holds nothing that closing erases, and is whole or not there."""

import os
import sqlite3
import stat
import zipfile
from pathlib import Path

import msgspec
import pytest
import sqlalchemy as sa

from app import create_app
from app.config import Settings, load
from app.domain.entities import Answer, Ballot, Idea, Member, Proposal, Result, Seat, Step, Theme, Workshop
from app.domain.who import Who, hash_secret
from app.keeping import backup as backups
from app.keeping.places import postgresql_command
from app.process.workshop import EditWorkshop
from app.steps.vote.commands import SetDots
from app.storage import container
from app.storage.container import Manifest
from app.storage.engine import make_engine, write
from app.storage.workshop import WorkshopStore, file_of
from tests.cast import secret_of
from tests.storage.frozen import ENDED, OPEN, seen

LEAD = Who("lead", account="fatima")
OWNED = (Idea, Proposal, Ballot, Answer, Member)


def backed_up(here, *words: object) -> Path:
    """The file a backup was written to."""
    target = here.data.parent / "kept.zip"
    here.says("backup", target, *words)
    return target


def manifest_of(file: Path) -> Manifest:
    with zipfile.ZipFile(file) as zipped:
        return msgspec.json.decode(zipped.read("manifest.json"), type=Manifest)


def test_everything_is_in_it_and_it_says_until_when_it_may_be_kept(here):
    file = here.data.parent / "kept.zip"
    assert "Den får sparas till" in here.says("backup", file)
    with zipfile.ZipFile(file) as zipped:
        assert set(zipped.namelist()) == {
            "manifest.json", "installation.db", f"workshops/{ENDED}.db", f"workshops/{OPEN}.db"
        }  # fmt: skip
    manifest = manifest_of(file)
    assert manifest.workshops == [ENDED, OPEN]
    (known,) = here.installation.backups()
    assert (known.path, known.workshop) == (str(file), "")
    assert known.kept_until - known.made == 30 * 24 * 3600 * 1000
    assert (container.ms(manifest.made), container.ms(manifest.kept_until)) == (known.made, known.kept_until)


def test_one_workshop_alone(here):
    file = backed_up(here, "--workshop", ENDED)
    with zipfile.ZipFile(file) as zipped:
        assert set(zipped.namelist()) == {"manifest.json", f"workshops/{ENDED}.db"}
    assert here.installation.backups()[0].workshop == ENDED
    assert "Här finns ingen verkstad" in here.says("backup", file, "--workshop", "nosuchworkshop", code=2)


def test_in_a_folder_it_gets_a_name_of_its_own(here):
    folder = here.data.parent / "new" / "backups"  # made, as a nightly job would expect
    assert "verkstäder. Den får sparas till" in here.says("backup", folder)
    here.says("backup", folder, "--workshop", OPEN)
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == 2
    assert names[0].startswith("framtidsverkstad-2")
    assert names[1].startswith(f"framtidsverkstad-{OPEN}-2")


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_only_its_owner_may_read_it(here):
    assert stat.S_IMODE(backed_up(here).stat().st_mode) == 0o600


def test_the_workshops_are_left_as_they_are_and_may_be_open(here):
    before = here.live.state(OPEN).rows  # open here, as in the server
    backed_up(here)
    assert here.live.state(OPEN).rows is before
    store = here.live.room(OPEN)._store
    assert store.load().rows == before
    here.live.submit(OPEN, LEAD, EditWorkshop(title="Efteråt"))


def test_what_stands_in_the_log_beside_the_file_is_in_it(here, house):
    here.live.submit(OPEN, LEAD, EditWorkshop(title="Just nu"))
    assert file_of(here.settings, OPEN).with_suffix(".db-wal").stat().st_size
    there = house("there")
    there.says("restore", backed_up(here))
    assert there.live.state(OPEN).one(Workshop).title == "Just nu"


# --- what must not be in it ---


def marks(state) -> set[str]:
    """Everything in a workshop that tells whose something is, or by what a phone is known."""
    found = {getattr(row, name, "") for cls in OWNED for row in state.all(cls) for name in ("tag", "handle")}
    return found - {""}


def raw(file: Path) -> bytes:
    with zipfile.ZipFile(file) as zipped:
        return b"".join(zipped.read(name) for name in zipped.namelist())


def test_nothing_in_it_tells_whose_anything_is(here):
    mine = marks(here.live.state(OPEN))
    assert len(mine) > 20
    assert all(mark.encode() in file_of(here.settings, OPEN).read_bytes() for mark in mine)
    content = raw(backed_up(here))
    assert b"fatima" in content
    assert [mark for mark in mine if mark.encode() in content] == []


def test_control_a_backup_of_the_file_as_it_is_would_tell(here, monkeypatch):
    monkeypatch.setattr(backups, "forget", lambda _draft: None)
    mine = marks(here.live.state(OPEN))
    content = raw(backed_up(here))
    assert all(mark.encode() in content for mark in mine)


def test_what_was_erased_before_is_not_in_its_free_pages(here):
    """Also of a file from which something was erased without being overwritten."""
    path = file_of(here.settings, OPEN)
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA secure_delete=off")
        database.execute(
            "INSERT INTO receipt (workshop, id, seq) VALUES (?, ?, 1)", (OPEN, "kanariefågel" * 900)
        )
        database.commit()
        database.execute("DELETE FROM receipt WHERE id LIKE 'kanarie%'")
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    assert "kanariefågel".encode() in path.read_bytes()
    assert "kanariefågel".encode() not in raw(backed_up(here))


def test_only_steps_in_which_something_tells_are_closed(here, house):
    before = here.live.state(OPEN)
    voting = next(step for step in before.all(Step) if step.stage == "voting")
    here.live.submit(
        OPEN, phone(before, "mo"), SetDots(step=voting.id, theme=theme_of(before, voting), dots=2)
    )
    told = {row.step for cls in OWNED for row in before.all(cls) if row.tag}
    there = house("there")
    there.says("restore", backed_up(here))
    after = there.live.state(OPEN)
    assert {step.id for step in after.all(Step) if step.closed} == told
    assert len(told) < before.count(Step)
    assert marks(after) == set()
    # And nothing else has changed: who is in the room, what they wrote, how they voted.
    assert after.rows[Seat] == before.rows[Seat]
    assert sorted(idea.text for idea in after.all(Idea)) == sorted(idea.text for idea in before.all(Idea))
    assert after.rows[Result] == before.rows[Result]
    (ballot,) = after.all(Ballot)
    assert ballot.dots == {theme_of(before, voting): 2}
    assert seen(there.live.state(ENDED)) == seen(here.live.state(ENDED))


def phone(state, name: str) -> Who:
    """A phone of the cast, as the server knows it."""
    (seat,) = state.all(Seat, secret_hash=hash_secret(secret_of(name)))
    return Who("phone", seat=seat.id, meeting=seat.meeting, secret=secret_of(name))


def theme_of(state, vote: Step) -> str:
    return min(theme.id for theme in state.all(Theme, step=vote.source))


def test_nobody_is_signed_in_in_it(here, house):
    token = here.installation.start_session("fatima", 0, 1)
    assert here.installation.account_of_session(token, 0)
    here.installation.new_invite(ends=10**15)
    there = house("there")
    there.says("restore", backed_up(here))
    assert there.installation.account_of_session(token, 0) is None
    with there.installation.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM session").scalar() == 0
        assert connection.exec_driver_sql("SELECT count(*) FROM invite").scalar() == 0


# --- whole, or not there ---


def test_nothing_is_written_over_unless_told(here):
    file = backed_up(here)
    whole = file.read_bytes()
    assert "finns redan" in here.says("backup", file, code=2)
    assert file.read_bytes() == whole
    here.says("backup", file, "--replace")
    assert manifest_of(file).workshops == [ENDED, OPEN]
    assert len(here.installation.backups()) == 1


def test_where_there_is_nothing_nothing_is_kept(tmp_path):
    """DATA_DIR was forgotten: a backup of nothing every night would be found out on the worst of days."""
    app = create_app(Settings(data_dir=tmp_path / "empty", async_mode="threading"))
    said = app.test_cli_runner().invoke(args=["backup", str(tmp_path / "kept.zip")])
    assert said.exit_code == 2
    assert "Det finns inget i" in said.output
    assert not (tmp_path / "kept.zip").exists()
    app.extensions["live"].close()
    app.extensions["installation"].close()


def test_where_it_cannot_be_written_nothing_is(here):
    place = here.data.parent / "a file"
    place.write_text("")
    assert "gick inte att skriva" in here.says("backup", place / "kept.zip", code=2)
    assert here.installation.backups() == []


def test_a_folder_that_is_not_there_is_named_and_not_made(here):
    """It may be where a disk is put up that is not there today."""
    nowhere = here.data.parent / "nowhere"
    assert f"Mappen {nowhere} finns inte." in here.says("backup", nowhere / "kept.zip", code=2)
    assert not nowhere.exists()
    assert here.installation.backups() == []


@pytest.mark.parametrize("nothing", ["", " "])
def test_no_name_is_not_the_folder_one_is_in(here, nothing, monkeypatch):
    """As where a nightly job's variable is not set: a backup would lie wherever that happened to start."""
    (here.data.parent / "elsewhere").mkdir()
    monkeypatch.chdir(here.data.parent / "elsewhere")
    assert here.says("backup", nothing, code=2).strip() == "Skriv vilken fil."
    assert here.says("restore", nothing, code=2).strip() == "Skriv vilken fil."
    assert list((here.data.parent / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("there_before", [False, True])
def test_a_disk_that_fills_leaves_what_was(here, monkeypatch, there_before):
    target = here.data.parent / "kept.zip"
    if there_before:
        here.says("backup", target)
    before = here.installation.backups(), target.read_bytes() if there_before else None

    def full(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(container.os, "fsync", full)
    here.says("backup", target, "--replace", code=2)
    after = here.installation.backups(), target.read_bytes() if target.exists() else None
    assert after == before
    assert list(target.parent.glob(".*")) == []


def not_a_database(here, id):
    file_of(here.settings, id).write_bytes(b"not a database" * 100)


def of_a_later_program(here, id):
    engine = make_engine(here.settings, file_of(here.settings, id))
    later = sa.text("UPDATE alembic_version_workshop SET version_num = 'later'")
    write(engine, lambda connection: connection.execute(later))
    engine.dispose()


def with_nonsense_in_it(here, id):
    engine = make_engine(here.settings, file_of(here.settings, id))
    write(engine, lambda connection: connection.execute(sa.text("UPDATE meeting SET names = '{'")))
    engine.dispose()


def a_folder_in_its_place(here, id):
    file_of(here.settings, id).unlink()
    file_of(here.settings, id).mkdir()


@pytest.mark.parametrize(
    "spoil", [not_a_database, of_a_later_program, with_nonsense_in_it, a_folder_in_its_place]
)
def test_a_file_that_cannot_be_read_is_left_out_and_named(here, house, spoil):
    file = here.data.parent / "kept.zip"
    spoil(here, ENDED)
    said = here.says("backup", file, code=1)
    assert "1 verkstad. Den får sparas till" in said
    assert f"{ENDED}.db går inte att läsa och är inte med." in said
    assert manifest_of(file).workshops == [OPEN]
    assert [backup.path for backup in here.installation.backups()] == [str(file)]
    there = house("there")
    there.says("restore", file)
    assert there.says("check") == "Allt är som det ska.\n"


def test_a_backup_that_holds_it_is_not_written_over(here):
    """It may be the last one that does."""
    file = backed_up(here)
    whole = file.read_bytes()
    before = here.installation.backups()
    not_a_database(here, ENDED)
    said = here.says("backup", file, "--replace", code=2)
    assert f"{ENDED}.db går inte att läsa, och {file.name} kan vara den sista säkerhetskopian" in said
    assert (file.read_bytes(), here.installation.backups()) == (whole, before)
    here.says("backup", file.with_name("other.zip"), "--replace", code=1)


def test_one_that_is_not_where_it_should_be_is_named_and_an_earlier_backup_of_it_stays(here):
    file = backed_up(here)
    whole = file.read_bytes()
    file_of(here.settings, ENDED).unlink()
    said = here.says("backup", file, "--replace", code=2)
    assert f"{file.name} kan vara den sista säkerhetskopian" in said
    assert file.read_bytes() == whole
    other = file.with_name("other.zip")
    assert f"{ENDED}.db går inte att läsa och är inte med." in here.says("backup", other, code=1)
    assert manifest_of(other).workshops == [OPEN]


def test_of_one_that_cannot_be_read_alone_there_is_no_backup(here):
    file = here.data.parent / "kept.zip"
    not_a_database(here, ENDED)
    assert f"{ENDED}.db går inte att läsa" in here.says("backup", file, "--workshop", ENDED, code=2)
    assert not file.exists()
    assert here.installation.backups() == []
    here.says("backup", file, "--workshop", OPEN)


def test_nor_without_what_the_installation_knows(here):
    here.close()
    (here.data / "installation.db").write_bytes(b"not a database" * 100)
    here.says("backup", here.data.parent / "kept.zip", code=2)
    assert not (here.data.parent / "kept.zip").exists()


def test_a_workshop_that_is_not_made_yet_is_not_in_it(here):
    store = WorkshopStore(here.settings, "justbegun0001", new=True)
    store.close()
    assert manifest_of(backed_up(here)).workshops == [ENDED, OPEN]


# --- PostgreSQL ---

URL = "postgresql://kim:hemligt@db.example.se:5433/verk%20stad"


def test_on_postgresql_the_right_command_is_named_without_the_password(house):
    there = house("there", database_url=load({"DATABASE_URL": URL}).database_url)
    words = there.says("backup", "kept.zip", code=2)
    assert "pg_dump --host=db.example.se --port=5433 --username=kim" in words
    assert "hemligt" not in words
    in_a_folder = there.says("backup", there.data.parent, code=2)
    assert f"--file={there.data.parent}/framtidsverkstad-" in in_a_folder
    assert in_a_folder.strip().endswith(".dump")
    (there.data.parent / "dump").write_text("")
    words = there.says("restore", there.data.parent / "dump", code=2)
    assert "pg_restore --host=db.example.se" in words
    assert "hemligt" not in words


def test_the_named_command_makes_a_dump(postgres_url, tmp_path):
    import shlex
    import shutil
    import subprocess

    if not shutil.which("pg_dump"):
        pytest.skip("pg_dump is not installed")
    settings = load({"DATABASE_URL": postgres_url})
    command = postgresql_command(settings, "pg_dump", tmp_path / "kept.dump")
    password = {"PGPASSWORD": os.environ.get("PGPASSWORD", "")}
    subprocess.run(shlex.split(command), check=True, env={**os.environ, **password})
    assert (tmp_path / "kept.dump").read_bytes().startswith(b"PGDMP")
