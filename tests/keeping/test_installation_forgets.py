"""What the installation knew of a workshop or an account leaves its own files too, when that is deleted.

The search is through the raw bytes of every file, the log of each included; its control is a build that only deletes.
"""

from datetime import date, timedelta
from pathlib import Path

import pytest

from app import clock
from app.domain.entities import ListedName, Meeting, Workshop
from app.domain.who import Who
from app.keeping.due import by_hand, due, leaves_nothing
from app.process.commands import EditMeeting
from app.process.hiding import ListNames
from app.process.workshop import EditKeeping, EditWorkshop
from app.storage.installation import Installation
from tests.keeping.conftest import House
from tests.privacy.test_forgetting_postgresql import Thief

TITLE = "Hur möter vi Karlssons"
NAME = "Karolina Karlsson"


def made(house: House, title: str = TITLE) -> tuple[str, str]:
    """A workshop of somebody's, by its id and theirs."""
    account = house.installation.add_account(NAME, "hash")
    plan = next(iter(house.app.extensions["formats"].values()))
    facts = {"title": title, "day": "2026-11-22", "follow_up": "2027-05-23", "place": "Hörnet"}
    return house.live.create(plan, account=account, **facts), account


def raw(folder: Path) -> bytes:
    return b"\0".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


@pytest.fixture(params=["files", "postgresql"])
def here(request, house) -> House:
    more = {}
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_url")
        more = {"database_url": url.replace("postgresql:", "postgresql+psycopg2:")}
    return house("here", **more)


def bytes_of(house: House) -> bytes:
    """Every file of the data folder; or of the database's tables and indexes, for somebody with the server's disk."""
    if not house.settings.database_url:
        return raw(house.data)
    thief = Thief(house)
    found = thief.relations()
    thief.engine.dispose()
    return found


def only_deletes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Installation, "compact", lambda _installation: None)


@pytest.mark.parametrize("compacts", [True, False], ids=["as it is", "control"])
def test_of_a_workshop_that_is_deleted_not_even_its_title_is_left(here, monkeypatch, compacts):
    if not compacts:
        only_deletes(monkeypatch)
    id, account = made(here)
    assert TITLE.encode() in bytes_of(here), "the search can find it"
    by_hand(here.installation, here.live, id)
    left = bytes_of(here)
    assert (TITLE.encode() in left) is not compacts
    # Who it was that led it: what is left of the account is the account's own.
    assert here.installation.workshops_of(account) == []
    (entry,) = here.installation.deletions()
    assert entry.finished


@pytest.mark.parametrize("compacts", [True, False], ids=["as it is", "control"])
def test_of_an_account_that_is_removed_not_even_its_name_is_left(here, monkeypatch, compacts):
    if not compacts:
        only_deletes(monkeypatch)
    here.installation.add_account("Fatima", "hash")
    id = here.installation.add_account(NAME, "hash")
    assert NAME.encode() in bytes_of(here), "the search can find it"
    here.installation.remove_account(id)
    assert leaves_nothing(here.installation)
    assert (NAME.encode() in bytes_of(here)) is not compacts


def keep(house, id: str, lead: Who, days: list[str]) -> None:
    """Choose its last days; no meeting is planned."""
    for meeting in house.live.state(id).all(Meeting):
        house.live.submit(id, lead, EditMeeting(meeting=meeting.id, date=""))
    house.live.submit(id, lead, EditKeeping(*days))


@pytest.mark.parametrize("compacts", [True, False], ids=["as it is", "control"])
def test_after_its_last_day_nothing_is_left_in_any_table_or_file(here, monkeypatch, compacts):
    """By date, as the server does it: words that stood in the workshop, and what the installation knew of it."""
    if not compacts:
        only_deletes(monkeypatch)
    id, account = made(here)
    lead, today = Who("lead", account=account), date.fromisoformat(clock.today())
    here.live.submit(id, lead, EditWorkshop(title=TITLE, place="Karlsgatan"))
    keep(here, id, lead, [today.isoformat()] * 2)
    assert TITLE.encode() in bytes_of(here)
    assert b"Karlsgatan" in bytes_of(here)
    real = clock.now_ms
    monkeypatch.setattr(clock, "now_ms", lambda: real() + clock.DAY_MS)
    outcomes = [
        each.outcome for each in due(here.settings, here.installation, here.live) if each.workshop == id
    ]
    assert outcomes == ["deleted"]
    left = bytes_of(here)
    assert (TITLE.encode() in left) is not compacts
    assert b"Karlsgatan" not in left


def test_a_deletion_is_not_done_before_the_files_are_rid_of_it(here, monkeypatch):
    def busy(_installation: Installation) -> None:
        raise TimeoutError

    id, _account = made(here)
    with monkeypatch.context() as patch:
        patch.setattr(Installation, "compact", busy)
        by_hand(here.installation, here.live, id)
        (entry,) = here.installation.deletions()
        assert not entry.finished
    list(due(here.settings, here.installation, here.live))
    (entry,) = here.installation.deletions()
    assert entry.finished
    assert TITLE.encode() not in bytes_of(here)


def test_a_list_of_names_goes_on_contributions_day_though_nobody_wrote(house, monkeypatch):
    """The list holds other people's names: it is deleted when what was written is, also where nothing was."""
    here = house("here")
    id, account = made(here)
    lead, today = Who("lead", account=account), date.fromisoformat(clock.today())
    days = [(today + timedelta(days=n)).isoformat() for n in (0, 100)]
    keep(here, id, lead, days)
    here.live.submit(id, lead, ListNames(names=["Amina Warsame"]))
    assert here.live.state(id).count(ListedName) == 1
    assert b"Amina Warsame" in raw(here.data)
    real = clock.now_ms
    monkeypatch.setattr(clock, "now_ms", lambda: real() + clock.DAY_MS)
    list(due(here.settings, here.installation, here.live))
    assert here.live.state(id).count(ListedName) == 0
    assert here.live.state(id).one(Workshop).title == TITLE
    assert b"Amina Warsame" not in raw(here.data)
