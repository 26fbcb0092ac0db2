"""Who sits down in the same moment shares one flush of the disk; nobody is told "ok" before it."""

import queue

import pytest

from app.domain.entities import Meeting, Seat
from app.domain.who import Who
from app.live import room as rooms
from app.live.room import Answer, Job, Room
from app.process.commands import OpenMeeting
from app.process.door import TakeSeat
from app.steps.collect.commands import PostIdea
from tests.rules import FATIMA, NOON, Play, planned


class Disk:
    """Writes down what it is given, and how many had been answered by then."""

    def __init__(self, answers: queue.Queue) -> None:
        self.batches: list[tuple[int, int]] = []
        self._answers = answers

    def regain(self) -> None: ...
    def close(self) -> None: ...

    def persist(self, changes, _befores, _files) -> None:
        self.batches.append((len(changes), self._answers.qsize()))


@pytest.fixture
def answers() -> queue.Queue[Answer]:
    return queue.Queue()


@pytest.fixture
def room(answers):
    play = Play(planned())
    play(FATIMA, OpenMeeting(meeting="day"))
    room = Room(Disk(answers), play.state, now=lambda: NOON, new_code=lambda: "222222", watch=lambda *_: None)
    yield room
    room.close()


def sits_down(room: Room, answers: queue.Queue, name: str) -> None:
    who = Who("door", secret=name * 22, token=room.state.get(Meeting, "day").token)
    room.submit(Job(lambda _state: who, TakeSeat("client"), answers.put))


@pytest.fixture
def for_ever(monkeypatch) -> None:
    """Whoever gathers waits until something ends it: a test never waits for a time."""
    monkeypatch.setattr(rooms, "GATHER_SECONDS", 3600)


def writes(room: Room, answers: queue.Queue) -> None:
    message = PostIdea(step="critique", handle="h" * 22, text="Hej")
    who = Who("phone", seat="s", meeting="day", secret="s" * 22)
    room.submit(Job(lambda _state: who, message, answers.put))


def test_those_who_sit_down_in_the_same_moment_are_one_batch(room, answers, monkeypatch):
    monkeypatch.setattr(rooms, "GATHER_SECONDS", 3600)
    monkeypatch.setattr(rooms, "BATCH", 4)
    for name in "abcd":
        sits_down(room, answers, name)
    assert [answers.get().broken for _ in "abcd"] == [None] * 4
    assert room._store.batches == [(4, 0)]
    assert room.state.count(Seat) == 4


def test_whatever_else_is_sent_goes_at_once_and_takes_those_along_who_gather(room, answers, for_ever):
    writes(room, answers)
    answers.get()
    for name in "ab":
        sits_down(room, answers, name)
    writes(room, answers)
    assert [answers.get().broken for _ in range(2)] == [None] * 2
    assert room.state.count(Seat) == 2


def test_who_sits_down_alone_waits_a_moment_only(room, answers):
    sits_down(room, answers, "a")
    assert answers.get().broken is None


def test_a_room_that_closes_writes_what_gathers(room, answers, for_ever):
    sits_down(room, answers, "a")
    room.close()
    assert answers.get().broken is None


def test_whoever_waits_gets_the_answer_also_when_it_comes_before_the_waiting(room, monkeypatch):
    monkeypatch.setattr(rooms, "MOST_WAITING", 0)
    with pytest.raises(rooms.RuleBroken, match="not_saved"):
        room.wait(Who("door", secret="s" * 22), TakeSeat("client"))
