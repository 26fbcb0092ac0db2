"""What people wrote is gone when its day is past, from every byte that is kept of it; later the whole workshop is.

Each search through the raw bytes has a control: a build that forgets one of the ways, in which the words are found.
"""

import threading
import zipfile
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from app import clock
from app.domain.entities import (
    RAW,
    Answer,
    Ballot,
    Group,
    Idea,
    Meeting,
    Promise,
    Proposal,
    Reply,
    Result,
    Seat,
    Step,
    Theme,
    Undo,
    Workshop,
)
from app.domain.state import State
from app.domain.who import Who
from app.keeping import rewriting
from app.keeping.due import by_hand, due
from app.live.live import Live
from app.process import erasing
from app.process.commands import EditMeeting, EndMeeting
from app.process.erasing import BESIDE
from app.process.invariants import broken
from app.process.workshop import EditKeeping
from app.storage import engine, workshop
from app.storage.installation_tables import invite, session
from app.storage.workshop import WorkshopStore, file_of
from tests.cast import Play, handle
from tests.keeping.conftest import House
from tests.live.hall import write
from tests.story import CRITIQUE, PICTURE, rich

FATIMA = Who("lead", account="fatima")
ID = "framtid00001"
GONE = (Idea, Proposal, Ballot, Answer)
# What people wrote in the story, which stands nowhere else.
WORDS = tuple(CRITIQUE.values())


def lived_through(house: House) -> None:
    """A workshop whose day has been, with something of everything, and the server has it open no more."""
    play = Play()
    rich(play)
    step = play.step("vision_themes")
    play.fatima("show_step", step=step)
    for number, phone in enumerate((play.kim, play.sara, play.mo)):
        phone("propose_theme", step=step, handle=handle(), name=f"Kanarieförslag {number}")
    play.fatima("list_names", names=["Kanarina Fågelberg"])
    play.fatima("end_meeting", meeting=play.meeting())
    shown = next(each for each in play.state.all(Proposal) if each.released)
    play.fatima("hide_words", what="proposal", id=shown.id, reason="name")
    house.installation.has_accounts()
    write(house.data, play)
    house.live.tell_installation(ID, house.live.state(ID))


def choose(house: House, *, contributions: int, results: int) -> None:
    """Last days so many days from today; those that have been are waited for (`pass_time`). No meeting is planned."""
    for meeting in house.live.state(ID).all(Meeting):
        if meeting.stage == "planned":
            house.live.submit(ID, FATIMA, EditMeeting(meeting=meeting.id, date=""))
    days = [
        (date.fromisoformat(clock.today()) + timedelta(days=n)).isoformat() for n in (contributions, results)
    ]
    house.live.submit(ID, FATIMA, EditKeeping(*days))


def pass_time(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    real = clock.now_ms
    monkeypatch.setattr(clock, "now_ms", lambda: real() + days * clock.DAY_MS)


def said_by(state: State) -> dict[str, set[str]]:
    """{kind: what is sought of it}: its words but for a theme's name, and where it has none the rows' own ids."""
    kept = {theme.name for theme in state.all(Theme)}
    marks = {}
    for cls in (*RAW, *BESIDE):
        words = {
            getattr(row, name, "")
            for row in state.all(cls)
            for name in ("text", "name", "rendering", "caption")
        } - {""}
        marks[cls.__name__] = words - kept or {row.id for row in state.all(cls)}
    return marks


def found(house: House, *also: Path, words: Iterable[str] = WORDS) -> set[str]:
    """Which of the words stand somewhere in the data folder, or in these files: raw, and as zips hold them."""
    raw = [file.read_bytes() for file in house.data.rglob("*") if file.is_file()]
    for file in also:
        with zipfile.ZipFile(file) as zipped:
            raw += [zipped.read(name) for name in zipped.namelist()]
    return {each for each in words if any(each.encode() in file for file in raw)}


@pytest.fixture
def here(house) -> House:
    made = house("here")
    lived_through(made)
    return made


def test_what_people_wrote_goes_and_the_rest_stays(here, monkeypatch):
    choose(here, contributions=0, results=100)
    before = here.live.state(ID)
    kept = {cls: {e.id for e in before.all(cls)} for cls in (Group, Promise, Result)}
    assert here.says("purge") == "", "its last day is today"
    here.live.close()
    pass_time(monkeypatch, 1)
    assert here.says("purge") == f"Verkstaden {ID}: det som deltagarna skrev är raderat.\n"
    state = here.live.state(ID)
    assert {cls.__name__: state.count(cls) for cls in (*GONE, Seat)} == dict.fromkeys(
        ["Idea", "Proposal", "Ballot", "Answer", "Seat"], 0
    )
    assert {cls: {e.id for e in state.all(cls)} for cls in kept} == kept
    assert {step.erased for step in state.all(Step) if step.kind == "collect" and step.begun} == {
        clock.today()
    }
    assert broken(state) == []
    assert here.says("purge") == "", "once"


def test_none_of_the_words_is_left_in_any_byte(here, monkeypatch):
    backup = here.data.parent / "kept.zip"
    here.says("backup", backup)
    assert found(here) == found(here, backup) == set(WORDS), "the search can find them"
    choose(here, contributions=0, results=100)
    pass_time(monkeypatch, 1)
    said = here.says("purge")
    assert (
        f"Ur {backup} är det som deltagarna skrev i verkstaden {ID} borttaget. Verkstaden finns kvar." in said
    )
    assert f"är verkstaden {ID} borttagen" not in said
    assert found(here, backup) == set(), "while the server still has it open"
    here.live.close()
    assert found(here, backup) == set()


def test_of_every_kind_people_wrote_nothing_is_left(here, monkeypatch, say):
    backup = here.data.parent / "kept.zip"
    here.says("backup", backup)
    kinds = said_by(here.live.state(ID))
    assert [kind for kind, words in kinds.items() if not words] == ["Ballot"], (
        "of all but what is counted away"
    )
    sought = set().union(*kinds.values(), {PICTURE.decode()})
    before = found(here, words=sought)
    assert before == sought, "the search can find them"
    choose(here, contributions=0, results=100)
    pass_time(monkeypatch, 1)
    here.says("purge")
    after = found(here, backup, words=sought)
    many = ", ".join(f"{kind} {len(words)}" for kind, words in kinds.items())
    say(f"purge: {len(before)} words and ids found before ({many}), {len(after)} after")
    assert after == set()


def test_control_a_kind_that_is_forgotten(here, monkeypatch, say):
    """A build that drops what it calls raw, and does not call everything so."""
    kinds = said_by(here.live.state(ID))
    monkeypatch.setattr(erasing, "RAW", tuple(cls for cls in RAW if cls is not Reply))
    monkeypatch.setattr(erasing, "BESIDE", (Undo,))
    choose(here, contributions=0, results=100)
    pass_time(monkeypatch, 1)
    here.says("purge")
    left = found(here, words=set().union(*kinds.values()))
    say(f"purge, control, replies and listed names are no raw kind: {len(left)} found after")
    assert kinds["Reply"] | kinds["ListedName"] <= left


def without(monkeypatch: pytest.MonkeyPatch, *forgotten: str) -> None:
    """A build that leaves out statements of those that compact a file, or that only marks as free what it erases."""
    for name, sql in (("rewrite_file", "VACUUM"), ("empty_log", "PRAGMA wal_checkpoint(TRUNCATE)")):
        if sql.endswith(forgotten):
            monkeypatch.setattr(workshop, name, lambda _file: True)


@pytest.fixture
def careless(monkeypatch):
    """SQLite as it comes: what is erased is marked as free, and its bytes stay."""
    pragmas = tuple(pragma.replace("secure_delete=on", "secure_delete=off") for pragma in engine.PRAGMAS)
    monkeypatch.setattr(engine, "PRAGMAS", pragmas)


def test_control_the_log_is_not_cut_off(here, monkeypatch):
    without(monkeypatch, "(TRUNCATE)")
    choose(here, contributions=0, results=100)
    pass_time(monkeypatch, 1)
    here.says("purge")
    assert found(here)


def test_control_free_pages_are_not_given_back(careless, here, monkeypatch):
    without(monkeypatch, "VACUUM")
    choose(here, contributions=0, results=100)
    pass_time(monkeypatch, 1)
    here.says("purge")
    assert found(here)


def test_free_pages_are_given_back(careless, here, monkeypatch):
    """Where nothing is overwritten, writing the file anew is enough by itself."""
    choose(here, contributions=0, results=100)
    pass_time(monkeypatch, 1)
    here.says("purge")
    assert found(here) == set()


def test_control_backups_are_left_as_they_were(here, monkeypatch):
    backup = here.data.parent / "kept.zip"
    here.says("backup", backup)
    choose(here, contributions=0, results=100)
    monkeypatch.setattr(rewriting, "_take_out", lambda *_: "")
    pass_time(monkeypatch, 1)
    here.says("purge")
    assert found(here) == set()
    assert found(here, backup) == set(WORDS)


def test_a_meeting_that_goes_on_is_not_disturbed(house, monkeypatch):
    here = house("here")
    play = Play()
    rich(play)
    here.installation.has_accounts()
    write(here.data, play)
    here.live.tell_installation(ID, here.live.state(ID))
    choose(here, contributions=0, results=0)
    pass_time(monkeypatch, 1)
    assert "en träff pågår" in here.says("purge")
    assert here.live.state(ID).count(Idea)
    assert here.installation.deletions() == []
    day = next(meeting for meeting in here.live.state(ID).all(Meeting) if meeting.stage == "open")
    here.live.submit(ID, FATIMA, EndMeeting(day.id))
    assert "är raderad" in here.says("purge")


def test_a_later_day_is_what_counts(here, monkeypatch):
    """Also when the installation has not been told of it."""
    choose(here, contributions=0, results=0)
    pass_time(monkeypatch, 1)
    index = here.installation.kept_until()[ID]
    choose(here, contributions=5, results=50)
    here.installation.note_keeping(ID, *index)
    assert "slut" in here.says("purge")
    assert here.live.state(ID).count(Idea)


def test_the_whole_workshop_goes(here, monkeypatch):
    whole, alone = here.data.parent / "whole.zip", here.data.parent / "alone.zip"
    here.says("backup", whole)
    here.says("backup", alone, "--workshop", ID)
    choose(here, contributions=0, results=0)
    pass_time(monkeypatch, 1)
    said = here.says("purge")
    assert f"Verkstaden {ID} är raderad." in said
    assert not alone.exists()
    with zipfile.ZipFile(whole) as zipped:
        assert set(zipped.namelist()) == {"manifest.json", "installation.db"}
    assert found(here, whole) == set()
    title = "Hur vi möts".encode()
    for file in here.data.rglob("*"):
        assert not file.is_file() or title not in file.read_bytes(), file.name
    assert not list(here.data.glob(f"workshops/{ID}*"))
    assert here.installation.workshops_of("fatima") == []
    assert ID not in here.installation.kept_until()


def test_the_log_says_what_was_deleted_when_and_nothing_of_what_it_was(here, monkeypatch):
    here.says("backup", here.data.parent / "kept.zip")
    choose(here, contributions=0, results=0)
    pass_time(monkeypatch, 1)
    here.says("purge")
    (entry,) = here.installation.deletions()
    assert (entry.workshop, entry.what, entry.why) == (ID, "workshop", "date")
    assert entry.begun <= entry.finished <= clock.now_ms()
    assert f"hela verkstaden {ID}, tiden var ute" in here.says("purge", "--log")
    assert "Hur vi möts" not in str(here.installation.deletions()) + here.says("purge", "--log")


def test_what_another_process_has_open_is_left_to_it(here, house, monkeypatch):
    choose(here, contributions=0, results=0)
    here.live.close()
    server = Live(here.settings, here.installation)
    server.state(ID)
    pass_time(monkeypatch, 1)
    assert "raderar själv inom en timme" in here.says("purge")
    assert file_of(here.settings, ID).exists()
    server.close()
    assert "är raderad" in here.says("purge")


def test_one_that_was_interrupted_is_gone_on_with(here, monkeypatch):
    """The process died after the words were dropped, before the file was written anew."""
    choose(here, contributions=0, results=100)
    pass_time(monkeypatch, 1)
    with monkeypatch.context() as dying:
        dying.setattr(WorkshopStore, "compact", lambda _store: (_ for _ in ()).throw(OSError()))
        assert "gick inte att radera" in here.says("purge", code=1)
    (entry,) = here.installation.deletions()
    assert not entry.finished
    assert "är raderat" in here.says("purge")
    assert found(here) == set()
    assert [bool(entry.finished) for entry in here.installation.deletions()] == [True]


def test_one_from_before_there_were_days_gets_them_with_a_month_to_go(house):
    old = house("old", full=True)
    assert old.says("purge") == ""
    for contributions, results in old.installation.kept_until().values():
        assert results >= contributions
        assert not contributions or contributions >= str(
            date.fromisoformat(clock.today()) + timedelta(days=30)
        )
        assert results > clock.today()


def test_a_backup_that_cannot_be_rewritten_is_tried_again(here, monkeypatch):
    backup = here.data.parent / "kept.zip"
    here.says("backup", backup)
    choose(here, contributions=0, results=100)
    pass_time(monkeypatch, 1)
    with monkeypatch.context() as full:
        full.setattr(rewriting, "write_container", lambda *_: (_ for _ in ()).throw(OSError()))
        assert "går inte att skriva om" in here.says("purge", code=1)
    assert found(here) == set() != found(here, backup)
    here.says("purge")
    assert found(here, backup) == set()


def test_deleted_by_hand(here):
    by_hand(here.installation, here.live, ID)
    assert not file_of(here.settings, ID).exists()
    assert found(here) == set()
    (entry,) = here.installation.deletions()
    assert (entry.why, bool(entry.finished)) == ("hand", True)
    assert here.installation.workshops_of("fatima") == []


def test_on_postgresql_the_rows_go(house, postgres_url, monkeypatch):
    there = house("there", database_url=postgres_url.replace("postgresql:", "postgresql+psycopg2:"))
    play = Play()
    rich(play)
    play.fatima("end_meeting", meeting=play.meeting())
    store = WorkshopStore(there.settings, ID, new=True)
    rows = {(cls, id): row for cls, all_of in play.state.rows.items() for id, row in all_of.items()}
    store.persist(rows, dict.fromkeys(rows), play.files)
    store.close()
    there.live.tell_installation(ID, there.live.state(ID))
    choose(there, contributions=0, results=3)
    pass_time(monkeypatch, 1)
    assert "är raderat" in there.says("purge")
    assert there.live.state(ID).count(Idea) == 0
    assert there.live.state(ID).count(Workshop) == 1
    pass_time(monkeypatch, 4)
    assert "är raderad" in there.says("purge")
    assert not there.live.exists(ID)


# --- the server does it by itself ---


class Minutes:
    """Stands for the wait between two looks: so many minutes pass in no time."""

    def __init__(self, minutes: int) -> None:
        self.left = minutes

    def wait(self, seconds: float) -> bool:
        assert seconds == 60
        self.left -= 1
        return self.left < 0

    def set(self) -> None:
        self.left = 0


def keep_house(live: Live, minutes: int) -> None:
    live._closed = Minutes(minutes)
    live.keep_house()
    for thread in threading.enumerate():
        if thread.name == "housekeeping":
            thread.join()


def test_the_server_deletes_within_an_hour(here, monkeypatch):
    choose(here, contributions=0, results=0)
    keep_house(here.live, 61)
    assert file_of(here.settings, ID).exists()
    pass_time(monkeypatch, 1)
    keep_house(here.live, 1)
    assert not file_of(here.settings, ID).exists()
    assert here.says("purge") == ""


def test_it_looks_once_an_hour_and_a_mishap_costs_one_look(here):
    looks = []

    def look() -> None:
        looks.append(1)
        raise OSError("planted")

    here.live.hourly = look
    keep_house(here.live, 121)
    assert len(looks) == 3


def test_a_mishap_at_the_start_does_not_keep_the_server_from_starting(here):
    """As when the disk is full, and what a rehearsal left cannot be deleted."""

    def at_start() -> None:
        raise OSError(28, "No space left on device")

    here.live.at_start.append(at_start)
    keep_house(here.live, 1)


def test_what_was_deleted_here_is_not_restored_by_mistake(here):
    backup = here.data.parent / "kept.zip"
    here.says("backup", backup, "--workshop", ID)
    copy = backup.with_name("elsewhere.zip")
    copy.write_bytes(backup.read_bytes())
    by_hand(here.installation, here.live, ID)
    assert "raderades här den" in here.says("restore", copy, code=2)
    assert not file_of(here.settings, ID).exists()
    assert f"Återställt: {ID}" in here.says("restore", copy, "--late")


def test_a_new_workshop_has_the_installations_days_or_those_chosen(house):
    made = house("made", keep_contributions_days=10, keep_results_days=100)
    plan = made.app.extensions["formats"]["framtidsverkstad"]
    facts = {"account": "fatima", "title": "Hur vi möts", "day": "2027-04-01", "follow_up": "2027-10-01"}
    for chosen, expected in (
        ({}, ("2027-10-11", "2028-01-09")),
        ({"contributions_until": "2027-12-01"}, ("2027-12-01", "2028-01-09")),
        ({"contributions_until": "2029-01-01"}, ("2029-01-01", "2029-01-01")),
        ({"results_until": "2027-10-02"}, ("2027-10-02", "2027-10-02")),
    ):
        workshop = made.live.state(made.live.create(plan, **facts, **chosen)).one(Workshop)
        assert (workshop.contributions_until, workshop.results_until) == expected


def test_no_log_says_what_was_in_it(here, monkeypatch, caplog):
    caplog.set_level("DEBUG")
    here.says("backup", here.data.parent / "kept.zip")
    choose(here, contributions=0, results=3)
    pass_time(monkeypatch, 1)
    here.says("purge")
    pass_time(monkeypatch, 4)
    here.says("purge")
    assert f"workshop {ID}, workshop: deleted" in caplog.text
    said = caplog.text + here.says("purge", "--log")
    assert not [words for words in (*WORDS, "Hur vi möts", "fatima") if words in said]


# --- sessions and links that are over ---


def rows(house: House) -> set[str]:
    """Which accounts have a session, and what links are for, as they lie in the installation's file."""
    with house.installation.engine.connect() as connection:
        kept = [
            *connection.execute(sa.select(session.c.account)),
            *connection.execute(sa.select(invite.c.kind)),
        ]
    return {row[0] for row in kept}


def test_sessions_and_links_that_are_over_are_forgotten_and_others_stay(house):
    here = house("here")
    now, hour = clock.now_ms(), clock.DAY_MS // 24
    over, on = (here.installation.add_account(name, "hash") for name in ("Over", "On"))
    here.installation.start_session(on, now, now + hour)
    here.installation.start_session(over, now, now)
    here.installation.invite("account", now, sender=on)
    kept = here.installation.invite("lead", now + hour, workshop="elsewhere", role="peer", sender=on)
    assert rows(here) == {over, on, "account", "lead"}
    list(due(here.settings, here.installation, here.live))
    assert rows(here) == {on, "lead"}
    assert here.installation.find_invite(kept, now, "lead")
