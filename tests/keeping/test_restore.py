"""A backup opens again with its links, what cannot be restored changes nothing, and nothing is written over."""

import json
import sqlite3
import zipfile
from pathlib import Path

import pytest

from app.domain.entities import Ballot, Group, Meeting, Step
from app.domain.who import Who
from app.errors import RuleBroken
from app.keeping import restore as restoring
from app.process.commands import OpenMeeting
from app.steps.plan.commands import AddAction
from app.steps.vote.commands import NewRound, RevealVotes, SetDots
from app.storage.ownership import FileLock
from app.storage.workshop import file_of
from tests.keeping.test_backup import LEAD, backed_up, phone, theme_of
from tests.storage.frozen import ENDED, OPEN, added, missing, seen


def files(folder: Path) -> dict[str, bytes]:
    """All of a folder, to compare."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_restored_installation_is_the_one_that_was(here, house):
    there = house("there")
    assert f"Återställt: {ENDED}, {OPEN}." in there.says("restore", backed_up(here))
    assert not list(there.data.glob(".*"))
    then, now = seen(here.live.state(ENDED)), seen(there.live.state(ENDED))
    assert missing(then, now) == added(then, now) == []
    assert there.installation.account_named("Fatima").id == "fatima"
    assert there.installation.workshops_of("fatima") == here.installation.workshops_of("fatima")
    (day,) = (meeting for meeting in there.live.state(OPEN).all(Meeting) if meeting.stage == "open")
    assert there.installation.find_door(day.code) == (OPEN, day.token)
    assert there.says("check") == "Allt är som det ska.\n"


def test_a_groups_link_still_opens_it(here, house):
    (before,) = here.live.state(ENDED).all(Group)
    there = house("there")
    there.says("restore", backed_up(here))
    (group,) = there.live.state(ENDED).all(Group, token=before.token)
    there.live.submit(
        ENDED, Who("group", groups=frozenset({group.id})), AddAction(group=group.id, what="Mer")
    )
    follow_up = next(m for m in there.live.state(ENDED).all(Meeting) if m.stage == "planned")
    there.live.submit(ENDED, LEAD, OpenMeeting(meeting=follow_up.id))


def test_a_vote_that_went_on_gives_nobody_more_dots_than_the_others(here, house):
    """Who had voted is not in the backup, so that round takes no more votes; a new one gives all of them theirs."""
    state = here.live.state(OPEN)
    voting = next(step for step in state.all(Step) if step.stage == "voting")
    dots = SetDots(step=voting.id, theme=theme_of(state, voting), dots=3)
    here.live.submit(OPEN, phone(state, "mo"), dots)
    there = house("there")
    there.says("restore", backed_up(here))
    mo = phone(there.live.state(OPEN), "mo")
    with pytest.raises(RuleBroken, match="step_closed"):
        there.live.submit(OPEN, mo, dots)
    assert there.live.state(OPEN).count(Ballot) == 1
    there.says("check")
    there.live.submit(OPEN, LEAD, RevealVotes(step=voting.id))
    there.live.submit(OPEN, LEAD, NewRound(step=voting.id))
    there.live.submit(OPEN, mo, dots)


def test_what_an_earlier_program_wrote_is_brought_up_to_date(here, house):
    """The backup is of files no program of today has opened, and is restored as today's."""
    there = house("there")
    there.says("restore", backed_up(here, "--workshop", ENDED))
    assert there.live.state(ENDED).count(Group) == 1


# --- one workshop ---


def test_one_workshop_joins_those_that_are_here(here, house):
    file = backed_up(here)
    there = house("there")
    there.installation.add_account("Peer", "hash")
    assert there.says("restore", file, "--workshop", OPEN) == f"Återställt: {OPEN}.\n"
    assert not file_of(there.settings, ENDED).exists()
    assert not list((there.data / "workshops").glob(".*"))
    (day,) = (meeting for meeting in there.live.state(OPEN).all(Meeting) if meeting.stage == "open")
    assert there.installation.find_door(day.code) == (OPEN, day.token)
    assert "använd claim" in there.says("check", code=1).lower()
    there.says("claim", OPEN, "--account", "Peer")
    there.says("check")


def test_one_that_was_deleted_comes_back(here):
    file = backed_up(here)
    file_of(here.settings, ENDED).unlink()
    here.says("restore", file, "--workshop", ENDED)
    assert here.live.state(ENDED).count(Group) == 1
    here.says("check")


def test_a_workshop_that_is_here_is_left_as_it_is(here):
    file = backed_up(here)
    before = file_of(here.settings, ENDED).read_bytes()
    assert "finns redan här" in here.says("restore", file, "--workshop", ENDED, code=2)
    assert file_of(here.settings, ENDED).read_bytes() == before
    assert "finns inte i säkerhetskopian" in here.says(
        "restore", file, "--workshop", "nosuchworkshop", code=2
    )


def test_a_workshop_another_program_holds_is_not_touched(here):
    file = backed_up(here)
    home = file_of(here.settings, ENDED)
    home.unlink()
    lock = FileLock(home.with_suffix(".lock"), ENDED)
    assert "öppen i ett annat program" in here.says("restore", file, "--workshop", ENDED, code=2)
    assert not home.exists()
    lock.release()


# --- what cannot be restored changes nothing ---


def test_an_installation_that_is_here_is_left_as_it_is(here, house):
    file = backed_up(here)
    here.close()
    before = files(here.data)
    assert "Det finns redan något" in here.says("restore", file, code=2)
    assert files(here.data) == before


def spoilt(file: Path, change) -> Path:
    """The backup with its files, {name: bytes}, changed."""
    with zipfile.ZipFile(file) as zipped:
        content = {name: zipped.read(name) for name in zipped.namelist()}
    change(content)
    target = file.with_name("spoilt.zip")
    with zipfile.ZipFile(target, "w") as zipped:
        for name, data in content.items():
            zipped.writestr(name, data)
    return target


def manifest(content: dict[str, bytes], **fields) -> None:
    content["manifest.json"] = json.dumps({**json.loads(content["manifest.json"]), **fields}).encode()


def newer(content: dict[str, bytes], name: str, history: str) -> None:
    """As a later program would have left the database."""
    with sqlite3.connect(":memory:") as database:
        database.deserialize(content[name])
        database.execute(f"UPDATE alembic_version_{history} SET version_num = 'later'")
        database.commit()
        content[name] = database.serialize()


def worn(content: dict[str, bytes], name: str) -> None:
    middle = len(content[name]) // 2
    content[name] = content[name][:middle] + b"\xff" * 8192 + content[name][middle + 8192 :]


SPOILT = {
    "no manifest": (lambda c: c.pop("manifest.json"), "ingen säkerhetskopia"),
    "a manifest that is none": (lambda c: c.update({"manifest.json": b"{}"}), "ingen säkerhetskopia"),
    "one file less": (lambda c: c.pop(f"workshops/{OPEN}.db"), "ingen säkerhetskopia"),
    "one file more": (lambda c: c.update({"../outside.db": b""}), "ingen säkerhetskopia"),
    "a name that leads out": (lambda c: manifest(c, workshops=["../../outside"]), "ingen säkerhetskopia"),
    "no time": (lambda c: manifest(c, kept_until="soon"), "ingen säkerhetskopia"),
    "a later kind of backup": (lambda c: manifest(c, version=99), "nyare version"),
    "an installation of a later program": (
        lambda c: newer(c, "installation.db", "installation"),
        "nyare version",
    ),
    "a workshop of a later program": (
        lambda c: newer(c, f"workshops/{OPEN}.db", "workshop"),
        "nyare version",
    ),
    "a worn database": (lambda c: worn(c, f"workshops/{OPEN}.db"), "ingen säkerhetskopia"),
}


@pytest.mark.parametrize("what", SPOILT)
def test_what_is_not_whole_or_too_new_changes_nothing(here, house, what):
    change, words = SPOILT[what]
    file = spoilt(backed_up(here), change)
    there = house("there")
    assert words in there.says("restore", file, code=2)
    assert not there.data.exists() or files(there.data) == {}
    assert not (there.data.parent / "outside.db").exists()


@pytest.mark.parametrize("share", [0, 0.3, 0.9, 0.999])
def test_a_backup_cut_short_is_none(here, house, share):
    file = backed_up(here)
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    there = house("there")
    assert "inte hel längre" in there.says("restore", file, code=2)
    assert not there.data.exists() or files(there.data) == {}


def test_one_byte_that_has_turned_is_noticed(here, house):
    file = backed_up(here)
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 0x10
    file.write_bytes(raw)
    house("there").says("restore", file, code=2)


@pytest.mark.parametrize("step", ["_try_out", "sync_folder", "last rename"])
def test_a_disk_that_fails_on_the_way_leaves_the_folder_empty(here, house, monkeypatch, step):
    file = backed_up(here)
    there = house("there")

    def fails(*_args) -> None:
        raise OSError(28, "No space left on device")

    if step == "last rename":
        rename = Path.rename
        monkeypatch.setattr(Path, "rename", lambda p, to: fails() if p.suffix == ".db" else rename(p, to))
    else:
        monkeypatch.setattr(restoring, step, fails)
    assert "Inget återställdes" in there.says("restore", file, code=2)
    if step != "sync_folder":  # by then it is all there
        assert files(there.data) == {}


# --- what should be no more ---


def test_a_backup_past_its_date_is_restored_only_if_asked_for(here, house):
    file = spoilt(backed_up(here), lambda content: manifest(content, kept_until="2020-01-01T00:00:00+00:00"))
    there = house("there")
    assert "skulle ha tagits bort 2020-01-01" in there.says("restore", file, code=2)
    there.says("restore", file, "--late")
    assert there.live.state(ENDED).count(Group) == 1


def test_the_restored_installation_knows_of_the_backup(here, house):
    file = backed_up(here)
    carried = file.rename(file.with_name("carried.zip"))
    there = house("there")
    there.says("restore", carried)
    assert str(carried) in {backup.path for backup in there.installation.backups()}


def test_a_file_that_is_not_there_is_named(here, tmp_path):
    for file in (tmp_path / "no.zip", tmp_path):
        assert here.says("restore", file, code=2) == f"Filen {file} finns inte.\n"
