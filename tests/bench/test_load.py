"""The load client: what it makes of bytes, whatever the pieces they come in, and what it counts."""

import math
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path

import pytest

from tests.bench import cores, servers
from tests.bench.client import Load, Told
from tests.bench.fanout import moves
from tests.bench.figures import middle, of_each, p95, ratio
from tests.bench.load import wire
from tests.bench.load.crowd import Crowd, Person, Refused, connects
from tests.bench.workshop import InMemory

on_linux = pytest.mark.skipif(bool(cores.why_not()), reason=cores.why_not())


def sent(text: str, opcode: int = 1) -> bytes:
    """A frame as a server sends it."""
    content = text.encode()
    n = len(content)
    size = (
        bytes([n])
        if n < 126
        else b"\x7e" + n.to_bytes(2, "big")
        if n < 65536
        else b"\x7f" + n.to_bytes(8, "big")
    )
    return bytes([0x80 | opcode]) + size + content


class Deaf(Person):
    """Somebody without a socket: what they say is kept."""

    def __init__(self) -> None:
        super().__init__(Crowd(), 0)
        self.said: list[str] = []
        self.socket = object()

    def dial(self, first: bytes) -> None:
        self.first = first

    def says(self, text: str) -> None:
        self.said.append(text)


@on_linux
@pytest.mark.parametrize("piece", [1, 3, 7, 100_000])
def test_messages_are_the_same_in_whatever_pieces_they_come(piece: int):
    somebody = Deaf()
    changes, events, came = [], [], []
    somebody.crowd.on_changes = lambda _, text: changes.append(text)
    somebody.crowd.on_event = lambda _, text: events.append(text)
    somebody.crowd.on_in = came.append
    somebody.crowd.start(somebody, connects(somebody, "w", {"as": "phone"}, ["snapshot"], kept := {}))
    snapshot, change = wire.event("snapshot", {"a": "å" * 40_000}), wire.event("changes", {"b": "x" * 300})
    stream = (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"
        + sent("0{}")
        + sent('40{"sid":"1"}')
        + sent("2")
        + sent(snapshot)
        + sent(change)
        + sent(wire.event("done", {"ok": True}))
    )
    for start in range(0, len(stream), piece):
        somebody.read(stream[start : start + piece])
    assert came == [somebody]
    assert kept["snapshot"] == snapshot
    assert changes == [change]
    assert [wire.name_of(text) for text in events] == ["done"]
    assert somebody.said == ['40{"as": "phone"}', "3"], "it says who it is, and answers the ping"
    assert somebody.received == len(stream)


@on_linux
@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\n\r\n" + sent("0{}") + sent('44{"message":"no"}'),
        b"HTTP/1.1 101 Switching Protocols\r\n\r\n" + sent("0{}") + sent("", wire.CLOSE),
        b"",
    ],
)
def test_whoever_is_not_let_in_is_noticed(answer: bytes):
    somebody = Deaf()
    somebody.crowd.start(somebody, connects(somebody, "w", {}, ["snapshot"]))
    with pytest.raises(Refused):
        somebody.read(answer)


@pytest.mark.parametrize("length", [5, 125, 126, 4000])
def test_what_a_client_sends_a_server_can_read(length: int):
    data = wire.frame("x" * length)
    assert data[1] & 0x80, "masked, as clients must"
    begins = 2 if length < 126 else 4
    assert data[begins : begins + 4] == b"\0\0\0\0"
    assert data[begins + 4 :] == b"x" * length


def test_a_round_in_which_the_load_was_the_bottleneck_has_no_figure():
    shares = [(0.5, 0.1), (0.95, 0.0), (0.89, 0.0), (0.2, 0.4)]
    told = [Told(load_share=used, load_waited=waited, server_cpu=1.0) for used, waited in shares]
    assert of_each(told, lambda one: one["server_cpu"]) == [1.0, None, 1.0, None]
    assert ratio([2.0, None, 3.0], [1.0, 1.0, None]) == [2.0, None, None]
    assert middle([2.0, None, 4.0]) == 3.0
    assert math.isnan(middle([None]))


def test_p95():
    assert p95([1.0]) == 1.0
    assert p95([float(n) for n in range(100, 0, -1)]) == 95.0


def test_no_idea_is_moved_to_where_it_is():
    """One that stood still would be shown to nobody, and waited for."""
    workshop = InMemory(3)
    workshop.writes("critique", 150)
    workshop.sorts("critique_themes", "critique", 7)
    at = {idea.id: [idea.theme] for idea in workshop.ideas("critique")}
    for move in moves(workshop) * 2:
        at[move["data"]["idea"]].append(move["data"]["theme"])
    assert all(one != other for places in at.values() for one, other in pairwise(places))
    assert all(len(places) == 15 for places in at.values())


@on_linux
def test_the_floor_and_the_load_client_at_work_and_both_ended_afterwards(tmp_path: Path):
    changes = wire.event("changes", {"put": "x" * 200})
    ready = {"changes": changes, "done": wire.event("done", {"ok": True})}
    with ExitStack() as stack:
        floor = servers.floor(stack, tmp_path, ready)
        load = Load(stack, floor, "nothing00001")
        load("learn", commands=[{"name": "place_idea", "data": {}}])
        load("connect", people=[{"as": "lead"}], until=[], role="others")
        assert load("connect", people=[{"as": "phone"}] * 5, until=[], role="phones") == {"in": 5}
        assert load("sample")["changes"] == changes
        told = load("broadcast", seconds=0.05, rate=0)
        assert told["delivered"] == 5 * len(told["last"]) > 0
        assert all(0 < last <= told["seconds"] for last in told["last"])
        assert 0 < told["load_share"] < 1.1
        assert told["server_cpu"] > 0
        assert told["load_waited"] >= 0
        assert floor.memory > 1_000_000
    assert load.process.poll() is not None
    assert not Path(f"/proc/{floor.pid}").exists()


@on_linux
def test_servers_are_ended_when_the_bench_fails(tmp_path: Path):
    pids = []

    def fails() -> None:
        with ExitStack() as stack:
            ready = {"changes": "42[]", "done": "42[]"}
            pids.append(servers.floor(stack, tmp_path, ready).pid)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fails()
    assert not Path(f"/proc/{pids[0]}").exists()


@on_linux
def test_a_peer_that_does_not_start_is_said(tmp_path: Path):
    with ExitStack() as stack, pytest.raises(RuntimeError, match=r"(?s)floor did not start.*KeyError"):
        servers.floor(stack, tmp_path, {})
