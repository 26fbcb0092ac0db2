"""The app's own commands."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from app import create_app
from app.config import ROOT, Settings, load
from app.domain.entities import Lead, Workshop
from app.domain.who import SYSTEM
from app.formats import formats
from app.passwords import is_password
from app.process.leads import AddLead
from app.storage.workshop import merge_logs

PASSWORD = "fyra små gråa hästar"


class Installed:
    """An installation and its commands."""

    def __init__(self, folder):
        self.app = create_app(Settings(data_dir=folder, async_mode="threading"))
        self.folder = folder
        self.installation = self.app.extensions["installation"]
        self.live = self.app.extensions["live"]

    def says(self, *words: str, code: int = 0, answers: str = "") -> str:
        result = self.app.test_cli_runner().invoke(args=list(words), input=answers)
        assert result.exit_code == code, result.output
        return result.output

    def account(self, name: str) -> str:
        return self.installation.add_account(name, "hash")

    def workshop(self, account: str) -> str:
        plan = formats(self.app)["framtidsverkstad"]
        return self.live.create(plan, account=account, title="Så vill vi bli mötta", day="2026-10-07")

    def leads(self, workshop: str) -> dict[str, str]:
        return {lead.account: lead.role for lead in self.live.state(workshop).all(Lead)}

    def close(self):
        self.live.close()
        if "engine" in vars(self.installation):  # where nothing was ever opened there may be nothing to open
            self.installation.close()


@pytest.fixture
def make(tmp_path):
    made = []

    def install(name="here"):
        made.append(Installed(tmp_path / name))
        return made[-1]

    yield install
    for each in made:
        each.close()


@pytest.fixture
def here(make):
    return make()


def test_the_database_is_made_ready(here):
    assert here.says("db", "upgrade") == "Databasen är klar.\n"
    assert (here.folder / "installation.db").exists()
    assert here.says("db", "upgrade") == "Databasen är klar.\n"


def test_an_account_is_made_at_the_terminal(here):
    here.says("db", "upgrade")
    here.says("account", "add", "Fatima", answers=f"{PASSWORD}\n{PASSWORD}\n")
    assert is_password(PASSWORD, here.installation.account_named("Fatima").password_hash)


def test_a_forgotten_password_is_replaced(here):
    here.account("Fatima")
    here.says("account", "password", "Fatima", answers=f"{PASSWORD}\n{PASSWORD}\n")
    assert is_password(PASSWORD, here.installation.account_named("Fatima").password_hash)


def test_what_cannot_be_done_is_a_sentence_and_exit_code_2(here):
    here.says("db", "upgrade")
    assert "minst 10 tecken" in here.says("account", "add", "Fatima", "--password", "kort", code=2)
    assert "Ingen har ett konto med namnet Kim" in here.says(
        "account", "password", "Kim", "--password", PASSWORD, code=2
    )
    here.account("Fatima")
    assert "Någon har redan det namnet" in here.says(
        "account", "add", "fatima", "--password", PASSWORD, code=2
    )
    assert "Här finns ingen verkstad" in here.says("lead", "add", "aaaaaaaaaaaa", "Fatima", code=2)
    assert "Här finns ingen verkstad" in here.says("claim", "aaaaaaaaaaaa", "--account", "Fatima", code=2)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "Skriv något först"),
        (" \u200b\t", "Skriv något först"),
        ("a" * 61, "1 tecken för långt"),
        ("19640823-3234", "personnummer"),
    ],
)
def test_a_name_is_one_that_the_page_would_take(here, name, said):
    here.says("db", "upgrade")
    assert said in here.says("account", "add", name, "--password", PASSWORD, code=2)
    assert not here.installation.has_accounts()


def test_a_name_is_kept_as_the_page_would_keep_it(here):
    here.says("db", "upgrade")
    here.says("account", "add", " Fatima\t A\u030a ", "--password", PASSWORD)
    (kept,) = here.installation.accounts(0)
    assert kept.name == "Fatima Å"


COMMANDS = [
    ("account", "add", "Fatima", "--password", PASSWORD),
    ("account", "password", "Fatima", "--password", PASSWORD),
    ("account", "administrator", "Fatima"),
    ("lead", "add", "aaaaaaaaaaaa", "Fatima"),
    ("lead", "remove", "aaaaaaaaaaaa", "Fatima"),
    ("claim", "aaaaaaaaaaaa", "--account", "Fatima"),
    ("purge",),
    ("purge", "--log"),
    ("check",),
]
commands = pytest.mark.parametrize("words", [*COMMANDS, ("backup", "{folder}/backups")], ids=" ".join)


@commands
@pytest.mark.parametrize("there", [False, True], ids=["no folder", "an empty folder"])
def test_where_no_server_has_been_a_command_says_so_and_makes_nothing(make, tmp_path, words, there):
    nowhere = tmp_path / "nowhere"
    if there:
        nowhere.mkdir()
    words = [word.format(folder=tmp_path) for word in words]
    assert make("nowhere").says(*words, code=2) == f"Det finns inget i {nowhere}.\n"
    assert list(tmp_path.iterdir()) == [nowhere] * there
    assert not there or list(nowhere.iterdir()) == []


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_nor_does_it_in_an_empty_postgresql_database(tmp_path, postgres_url, words):
    app = create_app(load({"DATABASE_URL": postgres_url, "DATA_DIR": str(tmp_path / "data")}))
    answer = app.test_cli_runner().invoke(args=words)
    assert (answer.exit_code, answer.output) == (2, "Det finns inget i databasen i DATABASE_URL.\n")
    assert not (tmp_path / "data").exists()
    with sa.create_engine(app.extensions["settings"].database_url).connect() as connection:
        assert sa.inspect(connection).get_table_names() == []


# --- what else is in the way is one sentence too ---


def as_file(folder):
    folder.write_text("a file where the folder should be")


def as_damaged(folder):
    folder.mkdir()
    (folder / "installation.db").write_bytes(b"not a database" * 500)


def as_cut_short(folder):
    made = Installed(folder)
    made.account("Fatima")
    made.close()
    content = (folder / "installation.db").read_bytes()
    (folder / "installation.db").write_bytes(content[: len(content) // 2])


def as_folder(folder):
    (folder / "installation.db").mkdir(parents=True)


@pytest.mark.parametrize("spoil", [as_file, as_damaged, as_cut_short, as_folder])
@pytest.mark.parametrize(
    "words", [*COMMANDS, ("backup", "kept.zip"), ("demo",), ("db", "upgrade")], ids=" ".join
)
def test_a_spoilt_installation_is_one_sentence(make, tmp_path, words, spoil):
    spoil(tmp_path / "here")
    code = (
        1 if words == ("check",) and spoil in (as_damaged, as_cut_short) else 2
    )  # which is what it is to tell
    sentence = make().says(*words, code=code).strip()
    assert sentence.endswith((".", "?"))
    assert "\n" not in sentence
    assert str(tmp_path / "here") in sentence or "installation.db" in sentence


@pytest.mark.parametrize(
    "words", [("account", "add", "Mo", "--password", PASSWORD), ("purge",), ("check",), ("demo",), ("db", "upgrade")],
    ids=" ".join,
)  # fmt: skip
def test_a_full_disk_is_one_sentence(make, tmp_path, no_room, words):
    before = make()
    before.account("Fatima")
    before.close()
    here = make()
    with no_room():
        sentence = here.says(*words, code=2).strip()
    assert sentence.endswith((".", "?"))
    assert "\n" not in sentence
    assert str(tmp_path / "here") in sentence


@pytest.mark.parametrize("words", [*COMMANDS, ("demo",), ("db", "upgrade")], ids=" ".join)
def test_a_postgresql_that_does_not_answer_is_one_sentence_without_its_password(tmp_path, words):
    app = create_app(
        load({"DATABASE_URL": "postgresql://kim:hemligt@127.0.0.1:1/x", "DATA_DIR": str(tmp_path)})
    )
    answer = app.test_cli_runner().invoke(args=words)
    assert answer.exit_code == 2
    assert answer.output.startswith("Databasen i DATABASE_URL svarar inte: ")
    assert answer.output.count("\n") == 1
    assert "hemligt" not in answer.output


def test_a_postgresql_that_is_reached_wrongly_is_one_sentence(tmp_path, postgres_url):
    app = create_app(load({"DATABASE_URL": f"{postgres_url}?sslmod=x", "DATA_DIR": str(tmp_path)}))
    answer = app.test_cli_runner().invoke(args=["purge"])
    assert (answer.exit_code, answer.output.count("\n")) == (2, 1)
    assert answer.output.startswith("Databasen i DATABASE_URL går inte att använda: ")


@pytest.mark.parametrize("words", [("check",), ("db", "upgrade"), ("--help",)], ids=" ".join)
def test_a_setting_that_cannot_be_right_is_one_sentence(words):
    answer = subprocess.run(
        [sys.executable, "-m", "flask", "--app", "app", *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", "CLOSE_AFTER_HOURS": "sent"},
        capture_output=True,
        encoding="utf-8",
    )
    assert answer.returncode == 2
    assert answer.stderr == "CLOSE_AFTER_HOURS ska vara ett heltal från 1 till 336, inte ”sent”.\n"


def test_leads_come_and_go_and_one_stays(here):
    fatima, peer = here.account("Fatima"), here.account("Peer")
    workshop = here.workshop(fatima)
    assert "Peer leder nu ”Så vill vi bli mötta”." in here.says("lead", "add", workshop, "Peer")
    assert here.leads(workshop) == {fatima: "owner", peer: "facilitator"}
    assert [each.workshop for each in here.installation.workshops_of(peer)] == [workshop]
    assert "äga verkstaden" in here.says("lead", "remove", workshop, "Fatima", code=2)
    here.says("lead", "add", workshop, "Peer", "--role", "owner")
    here.says("lead", "remove", workshop, "Fatima")
    assert here.leads(workshop) == {peer: "owner"}
    assert here.installation.workshops_of(fatima) == []
    assert "Någon måste äga verkstaden" in here.says("lead", "remove", workshop, "Peer", code=2)


def test_a_workshop_that_another_program_has_open_says_so(make, here):
    fatima = here.account("Fatima")
    workshop = here.workshop(fatima)
    here.live.state(workshop)
    there = make()  # the same folder, as a second process would have it
    assert "öppen i ett annat program" in there.says("lead", "add", workshop, "Fatima", code=2)


@pytest.fixture
def moved(make, tmp_path):
    """(file, id): a workshop's file on its way from one installation to another."""
    old = make("old")
    workshop = old.workshop(old.account("Fatima"))
    old.close()
    return shutil.copy(tmp_path / "old" / "workshops" / f"{workshop}.db", tmp_path / "carried.db"), workshop


def test_a_moved_file_is_claimed(make, moved):
    file, workshop = moved
    new = make("new")
    peer = new.account("Peer")
    assert f"/w/{workshop}/lead" in new.says("claim", str(file), "--account", "Peer")
    assert new.leads(workshop) == {peer: "owner"}, "whoever led it where it came from has no account here"
    assert new.live.state(workshop).one(Workshop).title == "Så vill vi bli mötta"
    assert [each.workshop for each in new.installation.workshops_of(peer)] == [workshop]


def test_what_is_no_file_is_not_taken_for_an_id(make, tmp_path):
    new = make("new")
    new.account("Peer")
    for path in ("/no/such/file.db", "file.db", str(tmp_path)):
        said = new.says("claim", path, "--account", "Peer", code=2)
        assert Path(path).name in said
        assert "raderad" not in said


def test_a_file_laid_in_its_place_is_claimed_by_its_id(make, moved):
    file, workshop = moved
    new = make("new")
    new.account("Peer")
    (new.folder / "workshops").mkdir()
    shutil.copy(file, new.folder / "workshops" / f"{workshop}.db")
    assert f"/w/{workshop}/lead" in new.says("claim", workshop, "--account", "Peer")
    # Or by the file's own path, which is then left where it is.
    path = str(new.folder / "workshops" / f"{workshop}.db")
    assert f"/w/{workshop}/lead" in new.says("claim", path, "--account", "Peer")


def test_a_file_carried_while_it_was_open_comes_whole(make, tmp_path):
    old = make("old")
    workshop = old.workshop(old.account("Fatima"))
    old.live.state(workshop)  # open: the newest is in the log beside the file
    carried = tmp_path / "carried"
    shutil.copytree(tmp_path / "old" / "workshops", carried)
    new = make("new")
    new.account("Peer")
    new.says("claim", str(carried / f"{workshop}.db"), "--account", "Peer")
    assert new.live.state(workshop).one(Workshop).title == "Så vill vi bli mötta"


def test_what_a_killed_server_left_beside_the_file_is_in_it_after_the_next_start(make, tmp_path):
    old = make("old")
    workshop = old.workshop(old.account("Fatima"))
    old.live.submit(workshop, SYSTEM, AddLead(account=old.account("Bo"), role="peer"))
    folder = tmp_path / "killed" / "workshops"
    shutil.copytree(tmp_path / "old" / "workshops", folder)
    assert (folder / f"{workshop}.db-wal").stat().st_size
    merge_logs(Settings(data_dir=folder.parent, async_mode="threading"))
    assert not (folder / f"{workshop}.db-wal").exists()
    alone = shutil.copy(folder / f"{workshop}.db", tmp_path / "alone.db")
    new = make("new")
    new.account("Peer")
    with closing(sqlite3.connect(alone)) as database:
        assert database.execute("SELECT count(*) FROM lead").fetchone() == (2,)
    new.says("claim", str(alone), "--account", "Peer")
    assert new.live.state(workshop).one(Workshop).title == "Så vill vi bli mötta"


def test_what_is_here_already_is_not_overwritten(make, moved):
    file, _ = moved
    new = make("new")
    new.account("Peer")
    new.says("claim", str(file), "--account", "Peer")
    assert "finns redan här" in new.says("claim", str(file), "--account", "Peer", code=2)


def test_a_file_that_is_no_workshop_is_left_alone(make, tmp_path):
    new = make("new")
    new.account("Peer")
    (tmp_path / "letter.db").write_text("Kära du")
    assert "I letter.db finns ingen verkstad" in new.says(
        "claim", str(tmp_path / "letter.db"), "--account", "Peer", code=2
    )


def test_the_messages_are_counted(here):
    assert "0 utan svenska" in here.says("messages")
