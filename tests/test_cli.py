"""The app's own commands."""

import shutil

import pytest

from app import create_app
from app.config import Settings
from app.domain.entities import Lead, Workshop
from app.formats import formats
from app.passwords import is_password

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
    here.says("account", "add", "Fatima", answers=f"{PASSWORD}\n{PASSWORD}\n")
    assert is_password(PASSWORD, here.installation.account_named("Fatima").password_hash)


def test_a_forgotten_password_is_replaced(here):
    here.account("Fatima")
    here.says("account", "password", "Fatima", answers=f"{PASSWORD}\n{PASSWORD}\n")
    assert is_password(PASSWORD, here.installation.account_named("Fatima").password_hash)


def test_what_cannot_be_done_is_a_sentence_and_exit_code_2(here):
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
    assert new.leads(workshop)[peer] == "owner"
    assert new.live.state(workshop).one(Workshop).title == "Så vill vi bli mötta"
    assert [each.workshop for each in new.installation.workshops_of(peer)] == [workshop]


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
