"""Forgetting to the end: after closing, no file holds whose anything was, nor in which order it came.

Somebody takes all files, byte by byte, and knows what to look for: every tag and handle there was, every seat's
hash. They also read the order of arrival from where the rows lie in their pages. Each attack is made on builds that
leave something out as well, and must succeed there.
"""

import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.config import load
from app.domain.command import COMMANDS, HOOKS, Command
from app.domain.entities import (
    Answer,
    Ballot,
    Entity,
    Forgetting,
    Idea,
    Meeting,
    Proposal,
    Question,
    Reply,
    Seat,
    Step,
    Theme,
    kind_of,
)
from app.domain.state import Draft, State
from app.domain.view import BOARD, LEAD, phones
from app.domain.who import SYSTEM, Who, hash_secret
from app.errors import RuleBroken
from app.keeping import backup as backups
from app.live import forgetting
from app.live import live as module
from app.live.live import Live
from app.process.commands import CloseStep, EndMeeting, Forgotten
from app.process.door import TakeSeat
from app.process.forgetting import OWNED
from app.storage import engine, erasing
from app.storage.installation import Installation
from app.storage.workshop import WorkshopStore, file_of
from tests.cast import ID, Play, handle, secret_of
from tests.live.hall import write
from tests.waiting import until

FATIMA = Who("lead", account="fatima")
PEOPLE = 12
LEAF = 10  # the kind of a page of a table without row numbers that has no pages below it
MADE_BY_PEOPLE = (Idea, Proposal, Question, Reply, Ballot, Answer)
IDEAS = 14  # on one page of the file, so that its cells lie in the order in which they came


class Day:
    """A day in which people write, one after another, in a workshop that forgets by itself."""

    def __init__(self, folder: Path, database_url: str = "") -> None:
        self.folder = folder
        self.data = folder / "data"
        play = Play(opened=False)
        self.settings = load({"DATA_DIR": str(self.data), "DATABASE_URL": database_url})
        write(self.settings, play)
        self.live = Live(self.settings, Installation(self.settings))
        self.play = play
        self.people: list[Who] = []
        self.came: list[str] = []  # the words, in the order they came

    def __enter__(self) -> "Day":
        return self

    def __exit__(self, *_: object) -> None:
        self.live.close()
        self.live.installation.close()

    @property
    def state(self) -> State:
        return self.live.state(ID)

    def step(self, key: str) -> Step:
        return self.state.get(Step, self.play.step(key).id)

    @staticmethod
    def command(name: str, data: dict) -> Command:
        return COMMANDS[name].message(**data)

    def lead(self, name: str, /, **data: object) -> None:
        self.live.submit(ID, FATIMA, self.command(name, data))

    def people_write(self) -> None:
        """One after another, each an idea and a proposed theme, until all are on the disk."""
        meeting = self.play.meeting().id
        self.lead("open_meeting", meeting=meeting)
        for key in ("vision", "vision_themes"):
            self.lead("show_step", step=self.step(key).id)
        self.people = people = [
            self.sits_down(meeting, secret_of(f"nr{number:02}x")) for number in range(PEOPLE)
        ]
        for number in range(IDEAS):
            words = f"kanariefågel {number:02} i telefon"
            data = {"step": self.step("vision").id, "handle": handle(), "text": words}
            self.live.submit(ID, people[number % PEOPLE], self.command("post_idea", data))
            self.came.append(words)
        for number, who in enumerate(people):
            data = {"step": self.step("vision_themes").id, "handle": handle(), "name": f"tema {number}"}
            self.live.submit(ID, who, self.command("propose_theme", data))

    def sits_down(self, meeting: str, secret: str, perspective: str = "client") -> Who:
        door = Who("door", secret=secret, token=self.state.get(Meeting, meeting).token)
        self.live.submit(ID, door, TakeSeat(perspective))
        (seat,) = self.state.all(Seat, secret_hash=hash_secret(secret))
        return Who("phone", seat=seat.id, meeting=meeting, perspective=perspective, secret=secret)

    def everybody(self, name: str, data: Callable[[int], dict]) -> None:
        """One after another, the same command; `data(number)` is what each says in it."""
        for number, who in enumerate(self.people):
            self.live.submit(ID, who, self.command(name, data(number)))

    def people_do_the_rest(self) -> None:
        """Questions and replies, ballots and answers: of every kind of thing people make there is something then."""
        self.lead("show_step", step=self.step("ask").id)
        self.everybody(
            "ask_question", lambda n: {"step": self.step("ask").id, "handle": handle(), "text": f"fråga {n}"}
        )
        self.lead("show_step", step=self.step("ask_back").id)
        meeting = self.play.meeting().id
        for number in range(3):
            staff = self.sits_down(meeting, secret_of(f"staff{number}x"), "staff")
            data = {"step": self.step("ask_back").id, "handle": handle(), "text": f"motfråga {number}"}
            self.live.submit(ID, staff, self.command("ask_question", data))
        chosen, *_ = self.state.all(Question, step=self.step("ask_back").id)
        self.lead("relay_question", question=chosen.id)
        self.lead("send_over", step=self.step("ask_back").id)
        (asked,) = (question for question in self.state.all(Question) if question.relayed)
        self.everybody(
            "post_reply", lambda n: {"question": asked.id, "handle": handle(), "text": f"svar {n}"}
        )
        self.lead("add_theme", step=self.step("vision_themes").id, name="Svar")
        (theme,) = self.state.all(Theme, step=self.step("vision_themes").id)
        self.lead("show_step", step=self.step("vision_vote").id)
        self.everybody(
            "set_dots", lambda n: {"step": self.step("vision_vote").id, "theme": theme.id, "dots": 1 + n % 3}
        )
        self.lead("show_step", step=self.step("close").id)
        self.everybody(
            "answer", lambda _: {"step": self.step("close").id, "question": "understood", "choice": "yes"}
        )

    def close(self, key: str = "vision") -> None:
        self.live.submit(ID, FATIMA, CloseStep(self.step(key).id))

    def end(self) -> None:
        self.live.submit(ID, FATIMA, EndMeeting(self.play.meeting().id))

    def has_forgotten(self) -> None:
        until(lambda: not self.state.count(Forgetting))


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    with Day(tmp_path) as day:
        day.people_write()
        yield day


# --- the attacks ---


def marks(state: State, key: str = "") -> set[bytes]:
    """Every tag and handle there is, and with no step named every seat's hash and id."""
    found = {
        value.encode()
        for cls in OWNED
        for row in state.all(cls)
        if key in ("", row.step)
        for value in (row.tag, getattr(row, "handle", ""))
        if value
    }
    if not key:
        found |= {value.encode() for seat in state.all(Seat) for value in (seat.id, seat.secret_hash)}
    return found


def files(data: Path) -> dict[str, bytes]:
    """Every file there is: databases, logs, shared memory."""
    return {file.name: file.read_bytes() for file in sorted(data.rglob("*")) if file.is_file()}


def found(data: Path, marks: set[bytes]) -> set[bytes]:
    everything = b"\0".join(files(data).values())
    return {mark for mark in marks if mark in everything}


def order_in_pages(day: Day) -> float:
    """How well the order of arrival is read from where the ideas lie: 1 is wholly, 0 not at all.

    In a page the cell that came first lies last, unless the page has been written anew in the order of its keys.
    """
    path = file_of(day.settings, ID)
    with closing(sqlite3.connect(path)) as database:
        size = database.execute("PRAGMA page_size").fetchone()[0]
        database.execute("PRAGMA wal_checkpoint(PASSIVE)")  # a thief would read pages out of the log
    raw = path.read_bytes()
    places = {words: raw.find(words.encode()) for words in day.came}
    assert -1 not in places.values(), "the attacker has the right file"
    guessed = sorted(day.came, key=lambda words: (places[words] // size, -(places[words] % size)))
    position = {words: at for at, words in enumerate(guessed)}
    pairs = [(a, b) for at, a in enumerate(day.came) for b in day.came[at + 1 :]]
    right = sum(position[a] < position[b] for a, b in pairs)
    return abs(2 * right / len(pairs) - 1)


def by_their_ids(day: Day, cls: type[Entity]) -> bool:
    """Whether the rows lie in their page exactly as their ids would have them, which are made by chance: then where
    they lie says nothing that their ids do not."""
    path = file_of(day.settings, ID)
    with closing(sqlite3.connect(path)) as database:
        size = database.execute("PRAGMA page_size").fetchone()[0]
        database.execute("PRAGMA wal_checkpoint(PASSIVE)")
        query = "SELECT rootpage FROM sqlite_master WHERE type = 'table' AND name = ?"
        ((root,),) = database.execute(query, [kind_of(cls)])
    page = path.read_bytes()[(root - 1) * size : root * size]
    assert page[0] == LEAF, "all of them are on one page"
    ids = [row.id for row in day.state.all(cls)]
    places = {id: page.find(id.encode()) for id in ids}
    assert len(ids) >= PEOPLE
    assert -1 not in places.values(), "the attacker has the right page"
    return sorted(ids, key=lambda id: -places[id]) == sorted(ids)


# --- the product ---


def test_after_closing_no_file_tells_whose_or_in_which_order(day: Day, say):
    mine = marks(day.state, day.step("vision").id)
    others = marks(day.state) - mine
    assert len(mine) == PEOPLE + IDEAS
    assert found(day.data, mine) == mine, "the attack works as long as the step is open"
    assert order_in_pages(day) == 1
    day.close()
    day.has_forgotten()
    left, order = found(day.data, mine), order_in_pages(day)
    say(
        f"closing: {len(mine)} marks, all found before, {len(left)} after; order of arrival 1.00 → {order:.2f}"
    )
    assert left == set()
    assert found(day.data, others) == others, "a step that is open can still be written in"
    assert by_their_ids(day, Idea)
    assert {words.encode() for words in day.came} == found(day.data, {words.encode() for words in day.came})


def test_after_the_meeting_no_file_tells_who_was_there(day: Day, say):
    mine = marks(day.state)
    assert len(mine) == 2 * PEOPLE + IDEAS + PEOPLE + 2 * PEOPLE
    day.end()
    day.has_forgotten()
    left = found(day.data, mine)
    say(f"the meeting's end: {len(mine)} marks, {len(left)} found after")
    assert left == set()
    assert day.state.all(Seat) == []
    assert by_their_ids(day, Idea)


def test_after_the_meeting_everything_lies_as_its_random_ids_have_it(day: Day, say):
    """Not by so much as one pair is anything left of the order in which it came."""
    day.people_do_the_rest()
    before = [cls.__name__ for cls in MADE_BY_PEOPLE if by_their_ids(day, cls)]
    day.end()
    day.has_forgotten()
    after = [cls.__name__ for cls in MADE_BY_PEOPLE if by_their_ids(day, cls)]
    say(
        f"order of arrival in {len(MADE_BY_PEOPLE)} kinds: as ids have it {len(before)} before, {len(after)} after"
    )
    assert before == []
    assert after == [cls.__name__ for cls in MADE_BY_PEOPLE]


def test_control_what_is_erased_where_it_lies_keeps_some_of_the_order(day: Day, monkeypatch, say):
    """Erased as the product does, overwritten, the log emptied; only not written anew."""
    monkeypatch.setattr(WorkshopStore, "rewrite", lambda _store: True)
    day.people_do_the_rest()
    day.end()
    day.has_forgotten()
    after = [cls.__name__ for cls in MADE_BY_PEOPLE if by_their_ids(day, cls)]
    say(
        f"order of arrival in {len(MADE_BY_PEOPLE)} kinds, control, not written anew: as ids have it {len(after)}"
    )
    assert after == []


def test_two_closings_in_a_row_are_both_forgotten(day: Day):
    mine = marks(day.state) - {v.encode() for s in day.state.all(Seat) for v in (s.id, s.secret_hash)}
    day.close("vision")
    day.close("vision_themes")
    day.has_forgotten()
    assert found(day.data, mine) == set()


def test_what_is_closed_while_the_file_is_written_anew_has_its_own_turn(day: Day, monkeypatch):
    """The second closing comes when the first rewriting is done: its note must not go with the first one's."""
    rewrite, turns = WorkshopStore.rewrite, []

    def late(store: WorkshopStore) -> bool:
        done = rewrite(store)
        turns.append(done)
        if len(turns) == 1:
            day.close("vision_themes")
        return done

    monkeypatch.setattr(WorkshopStore, "rewrite", late)
    mine = marks(day.state, day.step("vision_themes").id)
    day.close("vision")
    day.has_forgotten()
    assert len(turns) == 2
    assert found(day.data, mine) == set()


# --- the controls: builds that leave something out ---


def test_control_without_emptying_the_log(day: Day, monkeypatch, say):
    monkeypatch.setattr(WorkshopStore, "empty_log", lambda _store: True)
    mine = marks(day.state, day.step("vision").id)
    day.close()
    day.has_forgotten()
    left = found(day.data, mine)
    say(f"closing, control, the log is not emptied: {len(left)} of {len(mine)} marks found")
    assert left == mine


def test_control_without_writing_the_file_anew(day: Day, monkeypatch, say):
    """Erased and overwritten, the log emptied: and still every idea lies where it came.

    What is erased by writing as many noughts leaves each cell in its place. (Emptying the columns, as the product
    does, moves cells by what happens to be free: without rewriting the measure was then 0.3 to 0.9.)
    """

    def noughts(state: Draft, step: Step) -> None:
        for idea in state.all(Idea, step=step.id):
            state.change(idea, tag="0" * len(idea.tag), handle="0" * len(idea.handle))

    monkeypatch.setitem(HOOKS, ("collect", "close"), noughts)
    monkeypatch.setattr(WorkshopStore, "rewrite", lambda _store: True)
    mine = marks(day.state, day.step("vision").id)
    day.close()
    day.has_forgotten()
    assert found(day.data, mine) == set()
    order = order_in_pages(day)
    say(f"closing, control, overwritten where it lies: order of arrival {order:.2f}")
    assert order == 1


def test_writing_anew_is_enough_for_that_build_too(day: Day, monkeypatch, say):
    """So it is the rewriting that takes the order away."""
    test_control_without_writing_the_file_anew(day, monkeypatch, say)
    monkeypatch.undo()
    day.close("vision_themes")
    day.has_forgotten()
    assert by_their_ids(day, Idea)


def test_control_without_overwriting(tmp_path: Path, monkeypatch, say):
    """Rows that are only forgotten lie on in what is free of a page: half of them or so, the rest is written over."""
    monkeypatch.setattr(engine, "PRAGMAS", [*engine.PRAGMAS, "secure_delete=off"])
    monkeypatch.setattr(WorkshopStore, "rewrite", lambda _store: True)
    with Day(tmp_path) as day:
        day.people_write()
        mine = marks(day.state)
        day.end()
        day.has_forgotten()
        left = found(day.data, mine)
        say(f"the meeting's end, control, not overwritten: {len(left)} of {len(mine)} marks found")
        assert len(left) > len(mine) / 4


def test_control_seats_that_stay(day: Day, monkeypatch, say):
    """As it was before: until the next meeting opened, every phone's mark could be read."""
    drop = Draft.drop
    monkeypatch.setattr(Draft, "drop", lambda draft, row: None if isinstance(row, Seat) else drop(draft, row))
    seats = {seat.secret_hash.encode() for seat in day.state.all(Seat)}
    day.end()
    day.has_forgotten()
    left = found(day.data, seats)
    say(f"the meeting's end, control, seats stay: {len(left)} of {len(seats)} found")
    assert left == seats


# --- backups ---


def in_backup(day: Day, name: str) -> bytes:
    made, _ = backups.make_backup(day.settings, day.live.installation, day.folder / f"{name}.zip")
    with zipfile.ZipFile(made.path) as zipped:
        return b"\0".join(zipped.read(each) for each in zipped.namelist())


def test_no_backup_tells_neither_before_nor_after(day: Day):
    mine = marks(day.state) - {v.encode() for s in day.state.all(Seat) for v in (s.id, s.secret_hash)}
    seats = marks(day.state) - mine
    before = in_backup(day, "before")
    assert not [mark for mark in mine if mark in before]
    assert all(seat in before for seat in seats), "whoever is in the room is, until the meeting's end"
    assert before.count("kanariefågel".encode()) == IDEAS
    day.end()
    day.has_forgotten()
    after = in_backup(day, "after")
    assert not [mark for mark in mine | seats if mark in after]


def test_a_backup_has_nothing_left_to_forget(day: Day, monkeypatch):
    """Neither what it closes itself nor what the room has not yet got to: it is packed before it is written."""
    monkeypatch.setattr(WorkshopStore, "rewrite", lambda _store: False)
    mine = marks(day.state, day.step("vision").id)
    day.close()
    assert day.state.count(Forgetting)
    raw = in_backup(day, "meanwhile")
    assert not [mark for mark in mine if mark in raw]
    made = sorted(day.folder.glob("meanwhile.zip"))[0]
    with zipfile.ZipFile(made) as zipped:
        copy = day.folder / "copy.db"
        copy.write_bytes(zipped.read(f"workshops/{ID}.db"))
    with sqlite3.connect(copy) as database:
        assert database.execute("SELECT count(*) FROM forgetting").fetchone() == (0,)
    database.close()


def test_control_a_backup_that_copies_pages(day: Day):
    mine = marks(day.state, day.step("vision").id)
    with sqlite3.connect(file_of(day.settings, ID)) as there, sqlite3.connect(day.data / "copied.db") as copy:
        there.backup(copy)
    there.close()
    copy.close()
    raw = (day.data / "copied.db").read_bytes()
    assert all(mark in raw for mark in mine)


# --- in the way ---


def test_somebody_who_reads_is_waited_for_and_the_lead_is_told(day: Day):
    mine = marks(day.state, day.step("vision").id)
    reader = sqlite3.connect(file_of(day.settings, ID), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM idea").fetchone()
    tries: list[bool] = []
    store = day.live.room(ID)._store
    empty_log = store.empty_log
    store.empty_log = lambda: tries.append(empty_log()) or tries[-1]
    day.close()
    until(lambda: len(tries) >= 3)
    assert not any(tries)
    assert [note.what for note in day.state.all(Forgetting)] == [day.step("vision").id]
    assert [note["what"] for note in day.live.seen(ID, LEAD)["forgetting"]] == [day.step("vision").id]
    for viewer in (BOARD, phones("client")):
        assert "forgetting" not in day.live.seen(ID, viewer)
    assert found(day.data, mine), "or there would be nothing to tell"
    reader.execute("COMMIT")
    reader.close()
    day.has_forgotten()
    assert found(day.data, mine) == set()


def test_the_room_goes_on_while_somebody_writes_and_the_file_waits(day: Day, monkeypatch):
    monkeypatch.setattr(forgetting, "LONGEST_PAUSE", 0.1)
    holder = sqlite3.connect(file_of(day.settings, ID), isolation_level=None)
    day.close()
    day.has_forgotten()
    holder.execute("BEGIN IMMEDIATE")
    store = day.live.room(ID)._store
    assert store.rewrite() is False
    assert store.empty_log() is False
    holder.execute("COMMIT")
    holder.close()
    assert store.rewrite()
    assert store.empty_log()


def test_a_disk_that_is_full_is_tried_again(day: Day, monkeypatch):
    monkeypatch.setattr(forgetting, "LONGEST_PAUSE", 0.05)
    real, left = erasing.rewrite_file, [3]

    def full(path: Path) -> bool:
        left[0] -= 1
        if left[0] >= 0:
            raise sqlite3.OperationalError("database or disk is full")
        return real(path)

    monkeypatch.setattr("app.storage.workshop.rewrite_file", full)
    mine = marks(day.state, day.step("vision").id)
    day.close()
    day.has_forgotten()
    assert left[0] < 0
    assert found(day.data, mine) == set()


def test_it_goes_on_where_it_was_when_the_workshop_is_opened_again(tmp_path: Path, monkeypatch):
    """Also if nobody opens it: the installation knows that something is left."""
    with Day(tmp_path) as day:
        day.people_write()
        mine = marks(day.state)
        with monkeypatch.context() as patch:
            patch.setattr(WorkshopStore, "rewrite", lambda _store: False)
            day.end()
            day.live.close()
    with closing(sqlite3.connect(file_of(day.settings, ID))) as database:
        assert database.execute("SELECT count(*) FROM forgetting").fetchone()[0]
    live = Live(day.settings, Installation(day.settings))
    live.end_overdue()
    until(lambda: not live.state(ID).count(Forgetting))
    assert found(day.data, mine) == set()
    until(lambda: live.installation.closings_due(2**60) == [])
    live.close()
    live.installation.close()


def test_a_workshop_with_something_left_is_not_let_go_of(day: Day, monkeypatch):
    monkeypatch.setattr(module, "UNUSED_MS", -1)
    monkeypatch.setattr(WorkshopStore, "rewrite", lambda _store: False)
    day.close()
    day.live.unload_unused()
    assert ID in day.live._rooms
    monkeypatch.undo()
    day.has_forgotten()
    monkeypatch.setattr(module, "UNUSED_MS", -1)
    day.live.unload_unused()
    assert ID not in day.live._rooms


def test_nobody_but_the_program_itself_says_that_it_is_done(day: Day):
    with pytest.raises(RuleBroken, match="not_allowed"):
        day.live.submit(ID, FATIMA, Forgotten(notes=["x"]))
    day.live.submit(ID, SYSTEM, Forgotten(notes=["x"]))
