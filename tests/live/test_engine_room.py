"""What keeps a full hall going: batches under load, snapshots put together once, few pulses, and bounds that hold."""

import json
import queue
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import accumulate, count, pairwise
from types import SimpleNamespace

import pytest

from app.domain.entities import Group, Idea, Meeting
from app.domain.view import BOARD, LEAD, phones
from app.domain.who import Who
from app.live import pulse as pulses
from app.live import room as rooms
from app.live import sockets, views
from app.live.pulse import Pulse
from app.live.room import BATCH, Answer, Job, Room
from app.live.views import Audience
from app.process.commands import ShowStep
from app.process.door import TakeSeat
from app.process.hiding import ListNames
from app.process.workshop import EditWorkshop
from app.steps.collect.commands import PostIdea
from app.tickets import Tickets
from tests.cast import secret_of
from tests.live.hall import Hall
from tests.live.raw import frame
from tests.live.serving import served
from tests.live.test_groups_one_is_in import groups
from tests.rules import FATIMA, NOON, handle, opened, phone
from tests.waiting import until

Answers = list[tuple[str, Answer]]


class Disk:
    """Writes down which ideas it is given at once, and how many had been answered by then; held until it is `free`."""

    def __init__(self, answers: Answers) -> None:
        self.batches: list[list[str]] = []
        self.answered: list[int] = []
        self.busy, self.free = threading.Event(), threading.Event()
        self.free.set()
        self._answers = answers

    def regain(self) -> None: ...
    def close(self) -> None: ...

    def persist(self, changes, _befores, _files) -> None:
        self.batches.append([entity.text for (cls, _id), entity in changes.items() if cls is Idea])
        self.answered.append(len(self._answers))
        self.busy.set()
        self.free.wait()


@pytest.fixture
def answers() -> Answers:
    """To each post, by its name, in the order they come."""
    return []


@pytest.fixture
def disk(answers) -> Disk:
    return Disk(answers)


@contextmanager
def on(disk: Disk) -> Iterator[Room]:
    """A room in which the critique is being written."""
    state = opened().show("critique").state
    room = Room(disk, state, now=lambda: NOON, new_code=lambda: "222222", watch=lambda *_: None)
    try:
        yield room
    finally:
        disk.free.set()
        room.close()


@pytest.fixture
def room(disk) -> Iterator[Room]:
    with on(disk) as room:
        yield room


def posts(room: Room, answers: Answers, name: str, step: str = "critique", id: str = "") -> None:
    message = PostIdea(step=step, handle=handle(name), text=name)
    room.submit(Job(lambda _state: phone(1), message, lambda answer: answers.append((name, answer)), id))


# --- the writer ---


@pytest.mark.parametrize("sizes", [[20], [BATCH, 10]], ids=["few", "more than a batch"])
def test_what_has_gathered_while_the_disk_was_busy_is_written_together_and_in_order(
    room, disk, answers, sizes
):
    disk.free.clear()
    posts(room, answers, "first")
    disk.busy.wait()
    names = ["first", *map(str, range(sum(sizes)))]
    for name in names[1:]:
        posts(room, answers, name)
    disk.free.set()
    until(lambda: len(answers) >= len(names))
    assert [len(batch) for batch in disk.batches] == [1, *sizes]
    assert [name for batch in disk.batches for name in batch] == names
    seqs = [seq for seq, batch in enumerate(disk.batches, 1) for _ in batch]
    assert answers == [(name, Answer(seq)) for name, seq in zip(names, seqs, strict=True)]
    assert disk.answered == [0, *accumulate([1, *sizes[:-1]])], "nobody is told before it is there"


def test_what_comes_alone_goes_at_once(answers, disk, monkeypatch):
    """By no clock, which would pass on a quick machine: no time is waited for."""
    waited: list[float] = []

    class Watched(queue.Queue):
        def get(self, block: bool = True, timeout: float | None = None):
            waited.extend([timeout] if timeout else [])
            return super().get(block, timeout)

    def sleep(seconds: float) -> None:
        waited.extend([seconds] if seconds else [])

    monkeypatch.setattr(rooms, "queue", SimpleNamespace(Queue=Watched, Empty=queue.Empty))
    monkeypatch.setattr(rooms, "time", SimpleNamespace(sleep=sleep, monotonic=time.monotonic))
    names = ["one", "two", "three"]
    with on(disk) as room:
        for number, name in enumerate(names, 1):
            posts(room, answers, name)
            until(lambda number=number: len(answers) >= number)
        assert answers == [(name, Answer(seq)) for seq, name in enumerate(names, 1)]
        assert disk.batches == [[name] for name in names]
        assert waited == []
        # Control: who sits down does wait, until something ends it.
        monkeypatch.setattr(rooms, "GATHER_SECONDS", 3600)
        door = Who("door", secret="s" * 22, token=room.state.get(Meeting, "day").token)
        room.submit(Job(lambda _state: door, TakeSeat("client"), lambda _answer: None))
        until(lambda: waited)


def test_of_too_many_refusals_the_oldest_is_forgotten(room, answers, monkeypatch):
    """Its command sent again is decided anew; those of the others are answered as they were."""
    monkeypatch.setattr(rooms, "REMEMBERED_REFUSALS", 2)

    def told() -> list[str]:
        """What each is refused for, "" if it is not."""
        answers.clear()
        for name in ("first", "second", "third"):
            posts(room, answers, name, step="wall", id=name * 4)
        until(lambda: len(answers) >= 3)
        return [answer.broken.code if answer.broken else "" for _name, answer in answers]

    refusal = "step_not_begun"
    assert told() == [refusal] * 3
    room.wait(FATIMA, ShowStep(step="wall"))
    assert told() == ["", refusal, refusal]


# --- what the audiences see ---


def audiences(room: Room) -> list[Audience]:
    return [room.views.audience(viewer) for viewer in (BOARD, LEAD, phones("client"), phones("staff"))]


def are_same(ones: list[bytes], others: list[bytes]) -> list[bool]:
    return [one is other for one, other in zip(ones, others, strict=True)]


def test_a_snapshot_is_put_together_once_until_its_audience_sees_a_change(room):
    before = [audience.snapshot() for audience in audiences(room)]
    assert are_same([audience.snapshot() for audience in audiences(room)], before) == [True] * 4
    room.wait(FATIMA, EditWorkshop(title="En ny titel"))
    changed = [audience.snapshot() for audience in audiences(room)]
    for old, new in zip(before, changed, strict=True):
        assert b"En ny titel" in new
        assert old != new
    room.wait(FATIMA, ListNames(names=["Berit"]))
    after = [audience.snapshot() for audience in audiences(room)]
    assert [b"Berit" in snapshot for snapshot in after] == [False, True, False, False]
    assert are_same(after, changed) == [True, False, True, True]


def test_who_sees_with_the_same_eyes_shares_the_bytes(room):
    _board, lead, client, staff = audiences(room)
    for title in ("En titel", "En annan"):
        room.wait(FATIMA, EditWorkshop(title=title))
        whole = client.view.whole()
        assert title.encode() in whole
        assert staff.view.whole() is client.view.whole() is whole
        assert lead.view.whole() != whole
        for audience in (client, staff):
            assert audience.snapshot().endswith(whole[1:])
            assert audience.channel.encode() in audience.snapshot()


def test_of_too_many_frames_the_oldest_is_forgotten(room, monkeypatch):
    monkeypatch.setattr(views, "KEPT_FRAMES", 2)
    board = room.views.audience(BOARD)
    frames = [board.frame]
    for title in ("Ett", "Två", "Tre"):
        room.wait(FATIMA, EditWorkshop(title=title))
        frames.append(board.frame)
    missed = [board.since(known) for known in frames]
    assert missed[0] is None, "whoever has missed three gets everything"
    assert [len(each) for each in missed[1:]] == [2, 1, 0]
    assert ["Två".encode() in missed[1][0], b"Tre" in missed[1][1]] == [True, True]


# --- the pulse ---


class Pauses:
    """A clock that goes on only while somebody pauses, and what happens meanwhile."""

    def __init__(self) -> None:
        self.now = 0.0
        self.meanwhile = lambda: None

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        self.meanwhile()


def test_the_pulse_beats_at_most_four_times_a_second_however_many_come(monkeypatch):
    clock, seats = Pauses(), count()
    monkeypatch.setattr(pulses, "time", clock)
    beats: list[tuple[float, int]] = []

    def beat(told: dict) -> None:
        beats.append((clock.now, told["present"]))
        if len(beats) == 9:
            pulse.stop()
        come(1)

    def come(many: int) -> None:
        for _ in range(many):
            pulse.came(f"seat{next(seats)}")

    pulse = Pulse(opened().state, threading.Lock(), lambda: 0, beat, lambda: 0)
    clock.meanwhile = lambda: come(99)
    come(1)
    until(lambda: len(beats) >= 9)
    assert min(later - earlier for (earlier, _), (later, _) in pairwise(beats)) >= 0.25
    assert beats[-1][1] == 801, "all who came before it are counted"


# --- bounds ---


def test_of_too_many_tickets_the_oldest_is_gone(monkeypatch):
    monkeypatch.setattr("app.tickets.MOST", 2)
    tickets = Tickets()
    issued = [tickets.issue("workshop", account, NOON) for account in ("anna", "bo", "cilla")]
    assert [tickets.redeem(ticket, "workshop", NOON) for ticket in issued] == [None, "bo", "cilla"]


def test_of_too_many_links_a_phone_brings_along_the_last_count_for_nothing(hall: Hall, monkeypatch):
    monkeypatch.setattr(sockets, "MOST_GROUP_TOKENS", 2)
    hall.fatima("close_step", step=hall.step("groups"))
    token = hall.find(Group, name="Svar").token
    assert groups(hall.phone("noor", groups=("one", token, "two"))) == {"Svar"}
    assert groups(hall.phone("noor", groups=("one", "two", token))) == set()


BOUND = "import app.live.engine as engine\nengine.{name} = 2\nengine.SWEEP_SECONDS = 3600\n"


def test_of_too_many_strangers_the_oldest_is_hung_up_on_and_nobody_who_is_known(tmp_path):
    """Nobody is looked over meanwhile, which would end the silent ones as well, and take the known from among them."""
    hello = frame("40" + json.dumps({"as": "phone", "secret": secret_of("sara")}))
    with (
        served(tmp_path, fault=BOUND.format(name="MOST_STRANGERS")) as here,
        here.phone("kim") as kim,
        here.stranger() as first,
        here.stranger() as second,
        here.stranger() as third,
    ):
        first.seconds_until_hung_up()
        for stranger in (second, third):
            stranger.send(hello)
            assert stranger.next("connected", "refused")
            assert stranger.said[-1][0] == "connected"
        assert kim.command("post_idea", step=here.step, handle=handle("kim"), text="Hej")["ok"]


def test_of_too_many_sockets_the_last_is_refused_until_somebody_goes(tmp_path):
    with served(tmp_path, fault=BOUND.format(name="MOST_SOCKETS")) as here:
        session = f"{here.url}/socket.io/?EIO=4&transport=polling"
        with here.phone("kim") as kim, here.phone("sara") as sara:
            with here.stranger() as third:
                assert third.headers.startswith("HTTP/1.1 401")
            with pytest.raises(urllib.error.HTTPError) as refusal:
                urllib.request.urlopen(session)
            assert (refusal.value.code, refusal.value.read()) == (401, b'"full"')
            assert kim.command("post_idea", step=here.step, handle=handle("kim"), text="Hej")["ok"]
            sara.close()
            until(partial(is_let_in, session))


def is_let_in(session: str) -> bool:
    try:
        with urllib.request.urlopen(session) as answer:
            return b'"sid"' in answer.read()
    except urllib.error.HTTPError:
        return False
