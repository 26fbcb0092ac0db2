"""The kernel is handed many frames at once: all of each, in order, to nobody else, and as well without it."""

import contextlib
import ctypes
import os
import socket
import struct
import subprocess
import sys
from array import array
from collections.abc import Iterator
from errno import EAGAIN, EPIPE
from types import SimpleNamespace

import pytest
import socketio

from app.live import engine, ring
from app.live.fanout import FEW, Fanout, frame_of
from app.live.ring import MOST_BYTES, Many, Ring, open_ring
from tests.browser.server import ROOT

NUMBERS = 100


def kernel_has_one() -> bool:
    """Asked without our ring, or one that is broken would be let off."""
    if sys.platform != "linux":
        return False
    params = (ctypes.c_uint32 * ring.PARAMS)()
    params[ring.SETUP_FLAGS] = ring.IORING_SETUP_SUBMIT_ALL | ring.IORING_SETUP_SINGLE_ISSUER
    file = ctypes.CDLL(None).syscall(ring.IO_URING_SETUP, ring.ENTRIES, params)
    if file >= 0:
        os.close(file)
    return file >= 0


needs_a_ring = pytest.mark.skipif(
    not kernel_has_one(), reason="this computer's kernel has no io_uring for us"
)


@pytest.fixture
def opened() -> Iterator[Ring]:
    """A small one, so that many do not fit."""
    made = Ring(entries=8)
    yield made
    made.close()


@pytest.fixture
def pairs() -> Iterator[list[tuple[socket.socket, socket.socket]]]:
    """Twenty lines, each as the server has it and as its reader has."""
    with contextlib.ExitStack() as stack:
        made = [socket.socketpair() for _ in range(20)]
        for one in (one for pair in made for one in pair):
            stack.callback(one.close)
            one.setblocking(False)
        yield made


def read(one: socket.socket) -> bytes:
    """All that has come."""
    got = b""
    with contextlib.suppress(BlockingIOError):
        while more := one.recv(1 << 20):
            got += more
    return got


@needs_a_ring
def test_all_get_all_of_it_in_order(opened: Ring, pairs):
    many = Many(opened, [ours for ours, _ in pairs])
    sent = b""
    for number in range(NUMBERS):
        frame = str(number).encode() * (1 + number % 7)
        assert many.send(frame) == (len(pairs), [])
        sent += frame
    assert opened.sq_entries == 8, "it did not have to go round"
    assert all(read(theirs) == sent for _, theirs in pairs)


@needs_a_ring
def test_rows_of_several_lengths_take_turns(opened: Ring, pairs):
    everybody = Many(opened, [ours for ours, _ in pairs])
    few = Many(opened, [ours for ours, _ in pairs[3:8]])
    for _ in range(50):
        everybody.send(b"all ")
        few.send(b"some")
    assert [len(read(theirs)) for _, theirs in pairs] == [400 if 3 <= at < 8 else 200 for at in range(20)]


@needs_a_ring
def test_who_takes_a_part_or_nothing_is_told_of_and_the_others_get_theirs(opened: Ring, pairs):
    (slow, slow_reader), (_, gone_reader) = pairs[2], pairs[11]
    slow.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 8192)
    gone_reader.close()
    frame = os.urandom(30_000)
    many = Many(opened, [ours for ours, _ in pairs])
    seen_to, short = many.send(frame)
    assert seen_to == 20
    (at, taken), last = short
    assert (at, last) == (2, (11, -EPIPE))
    assert 0 < taken < len(frame)
    assert many.send(frame) == (20, [(2, -EAGAIN), (11, -EPIPE)])
    assert read(slow_reader) == frame[:taken]
    for at, (_, theirs) in enumerate(pairs):
        if at not in (2, 11):
            assert read(theirs) == frame * 2


@needs_a_ring
def test_the_longest_frame_goes_too(opened: Ring, pairs):
    frame = os.urandom(MOST_BYTES)
    pairs[0][0].setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4 * MOST_BYTES)
    assert Many(opened, [pairs[0][0]]).send(frame) == (1, [])
    assert read(pairs[0][1]) == frame


@needs_a_ring
def test_nothing_goes_to_whoever_has_the_number_of_one_that_was_closed(opened: Ring, pairs):
    many = Many(opened, [ours for ours, _ in pairs])
    closed = pairs[7][0]
    number = closed.fileno()
    closed.close()
    stranger, strangers_reader = socket.socketpair()
    with stranger, strangers_reader:
        assert stranger.fileno() == number, "somebody else has it now"
        assert many.send(b"for us alone") == (0, [])
        strangers_reader.setblocking(False)
        assert read(strangers_reader) == b""
    assert not any(read(theirs) for _, theirs in pairs)


@needs_a_ring
@pytest.mark.parametrize("taken", [-1, 0, 3])
def test_what_the_kernel_has_no_room_for_is_left_to_the_caller(opened: Ring, pairs, monkeypatch, taken: int):
    """It may take fewer than it is given, when it is short of memory."""
    many = Many(opened, [ours for ours, _ in pairs])
    many.send(b"before ")
    call = opened._call
    with monkeypatch.context() as patch:
        patch.setattr(
            opened, "_call", lambda what, fd, _wanted: call(what, fd, taken) if taken > 0 else taken
        )
        assert many.send(b"now ") == (max(taken, 0), [])
    for word in (b"af", b"ter"):
        assert many.send(word) == (20, [])
    got = [read(theirs) for _, theirs in pairs]
    assert got == [b"before now after" if at < taken else b"before after" for at in range(20)]


def room_of(pairs, *, at_once: bool = True) -> Fanout:
    """A fan-out with all of them in one room."""
    made = Fanout(direct=True, at_once=at_once)
    server = socketio.Server(async_mode="threading", client_manager=made)
    engine.bound(server, 1, on_flood=lambda _sid: None)
    made.set_server(server)
    for at, (ours, _) in enumerate(pairs):
        server.eio.idle.add(f"eio{at}", ours.send)
        made.basic_enter_room(f"sid{at}", "/", "all", f"eio{at}")
    return made


def test_a_room_gets_the_same_at_once_and_one_by_one(pairs, monkeypatch):
    open_ring()  # it sends something when it tries itself out
    frames = [frame_of("changes", str(number).encode()) for number in range(5)]
    for at_once in (True, False):
        sends = []
        monkeypatch.setattr(Many, "send", counting(Many.send, sends))
        made = room_of(pairs, at_once=at_once)
        for number in range(5):
            made.deliver("changes", str(number).encode(), "all")
        assert all(read(theirs) == b"".join(frames) for _, theirs in pairs)
        monkeypatch.undo()
        assert len(sends) == (5 if at_once and kernel_has_one() else 0)


def counting(send, sends: list):
    def counted(self, frame):
        sends.append(len(frame))
        return send(self, frame)

    return counted


def test_one_that_was_closed_costs_the_others_nothing(pairs):
    made = room_of(pairs)
    made.deliver("changes", b"1", "all")
    made.deliver("changes", b"2", "all")
    pairs[4][0].close()
    made.deliver("changes", b"3", "all")
    got = [read(theirs) for _, theirs in pairs]
    frames = [frame_of("changes", str(number).encode()) for number in (1, 2, 3)]
    assert got == [b"".join(frames[:2] if at == 4 else frames) for at in range(20)]


def test_a_room_of_few_is_not_worth_a_ring(pairs, monkeypatch):
    sends = []
    monkeypatch.setattr(Many, "send", counting(Many.send, sends))
    made = room_of(pairs[:FEW])
    for _ in range(3):
        made.deliver("changes", b"1", "all")
    assert sends == []
    assert read(pairs[0][1]) == frame_of("changes", b"1") * 3


def test_what_is_too_long_for_the_ring_goes_one_by_one(pairs, monkeypatch):
    for ours, _ in pairs:
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 8 * MOST_BYTES)
    made = room_of(pairs)
    long = b'"' + b"x" * MOST_BYTES + b'"'
    made.deliver("changes", b"1", "all")
    made.deliver("changes", long, "all")
    assert all(read(theirs) == frame_of("changes", b"1") + frame_of("changes", long) for _, theirs in pairs)


@needs_a_ring
def test_what_was_interrupted_before_the_call_is_sent_by_no_later_one(opened: Ring, pairs, monkeypatch):
    first, second = (Many(opened, [ours for ours, _ in row]) for row in (pairs[:4], pairs[4:8]))
    with monkeypatch.context() as patch:
        patch.setattr(opened, "_call", interrupted)
        with pytest.raises(MemoryError):
            first.send(b"for the first")
    assert second.send(b"for the second") == (4, [])
    assert [read(theirs) for _, theirs in pairs[:8]] == [b""] * 4 + [b"for the second"] * 4


def interrupted(*_: object) -> int:
    raise MemoryError


@needs_a_ring
def test_heads_and_tails_go_round(opened: Ring, pairs, monkeypatch):
    """After four thousand million sends, which a large hall needs some days for."""
    words = array("I", bytes(4 * 64))
    last = 2**32 - 3
    monkeypatch.setattr(opened, "_words", words)
    monkeypatch.setattr(opened, "_call", lambda _what, _file, wanted: wanted)
    for at in (opened._sq_head, opened._sq_tail, opened._cq_head):
        words[at] = last
    words[opened._cq_tail] = 2
    short = []
    assert opened._submit(Many(opened, [ours for ours, _ in pairs[:5]]).sqes, 5) == 5
    opened._reap(short)
    assert words[opened._sq_tail] == words[opened._cq_head] == 2
    assert len(short) == 5


PART, FULL, GONE = 5, 9, 13


@pytest.mark.parametrize("how", ["by the ring", "one by one", "by a kernel that does three"])
def test_each_goes_on_with_what_it_has_not_taken_itself(pairs, monkeypatch, how: str):
    """One takes a part, one nothing, one is gone: the rest of the frame goes to the first, the frame to the others."""
    if how != "one by one" and not kernel_has_one():
        pytest.skip("this computer's kernel has no io_uring for us")
    for at in (PART, FULL):
        pairs[at][0].setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 8192)
    with contextlib.suppress(BlockingIOError):
        while True:
            pairs[FULL][0].send(bytes(1000))
    pairs[GONE][1].close()
    made = room_of(pairs, at_once=how != "one by one")
    if how == "by a kernel that does three":
        call = Ring._call
        monkeypatch.setattr(Ring, "_call", lambda self, what, file, _wanted: call(self, what, file, 3))
    finished, queued = {}, []
    for at in range(len(pairs)):
        carrier = SimpleNamespace(finish=lambda rest, at=at: finished.update({at: rest}))
        made.server.eio.sockets[f"eio{at}"] = SimpleNamespace(carrier=carrier)
    made.server._send_eio_packet = lambda eio_sid, packet: queued.append((eio_sid, packet.data))
    data = b'"' + b"x" * 30_000 + b'"'
    made.deliver("changes", data, "all")
    frame = frame_of("changes", data)
    got = read(pairs[PART][1])
    assert 0 < len(got) < len(frame)
    assert finished == {PART: frame[len(got) :]}
    assert got + finished[PART] == frame
    assert sorted(queued) == [(f"eio{at}", f'2["changes",{data.decode()}]') for at in (GONE, FULL)]
    assert all(read(theirs) == frame for at, (_, theirs) in enumerate(pairs) if at not in (PART, FULL, GONE))


@needs_a_ring
@pytest.mark.filterwarnings("ignore:Using fork")
def test_a_child_leaves_its_parents_ring_alone(pairs):
    made = room_of(pairs)
    made.deliver("changes", b"1", "all")
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        try:
            made.deliver("changes", b"2", "all")  # by a lane of before
            os.write(writer, b"own" if open_ring() is not made._ring else b"the parent's")
        finally:
            os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    assert os.read(reader, 99) == b"own"
    os.close(reader)
    made.deliver("changes", b"3", "all")
    frames = b"".join(frame_of("changes", number) for number in (b"1", b"2", b"3"))
    assert all(read(theirs) == frames for _, theirs in pairs)


@needs_a_ring
def test_what_is_closed_is_closed():
    before = set(os.listdir("/proc/self/fd"))
    Ring(entries=8).close()
    assert set(os.listdir("/proc/self/fd")) == before


ELSEWHERE = """
import os, socket, sys
from app.live import fanout, ring
sys.platform = "darwin"
for module, names in ((socket, ("MSG_NOSIGNAL", "MSG_DONTWAIT", "MSG_WAITALL")), (os, ("register_at_fork", "fork"))):
    for name in names:
        vars(module).pop(name, None)
del sys.modules["app.live.ring"], sys.modules["app.live.fanout"]
from app.live.fanout import Fanout
assert Fanout(direct=True)._ring is None
"""


def test_where_there_is_no_linux_the_program_starts_and_does_without():
    ended = subprocess.run(
        [sys.executable, "-c", ELSEWHERE], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert ended.returncode == 0, ended.stderr


# What a container does that does not let its programs use io_uring: a filter before the calls of the kernel. Load
# the call's number, go on to the next or skip it, refuse with EPERM, allow.
LOAD, EQUALS, RETURN = 0x20, 0x15, 0x06
REFUSED, ALLOWED = 0x0005_0001, 0x7FFF_0000
PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS, MODE_FILTER = 22, 38, 2


def forbid_io_uring() -> None:
    """In this process, from now on."""
    steps = [
        (LOAD, 0, 0, 0),
        (EQUALS, 0, 1, ring.IO_URING_SETUP),
        (RETURN, 0, 0, REFUSED),
        (RETURN, 0, 0, ALLOWED),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("<HBBI", *step) for step in steps))
    program = ctypes.create_string_buffer(struct.pack("<HxxxxxxQ", len(steps), ctypes.addressof(code)))
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
    assert prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
    assert prctl(PR_SET_SECCOMP, MODE_FILTER, ctypes.addressof(program), 0, 0) == 0, os.strerror(
        ctypes.get_errno()
    )


FORBIDDEN = """
import socket
from tests.live.test_ring import forbid_io_uring, open_ring, read, room_of
forbid_io_uring()
assert open_ring() is None
pairs = [socket.socketpair() for _ in range(20)]
for pair in pairs:
    pair[1].setblocking(False)
made = room_of(pairs)
for number in range(3):
    made.deliver("changes", str(number).encode(), "all")
print({read(theirs).count(b"changes") for _, theirs in pairs})
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the filter is Linux's")
def test_where_it_is_forbidden_all_get_theirs_one_by_one():
    ended = subprocess.run(
        [sys.executable, "-c", FORBIDDEN], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert (ended.stdout, ended.returncode) == ("{3}\n", 0), ended.stderr


@needs_a_ring
def test_a_kernel_that_says_something_else_is_not_used(monkeypatch):
    """Say an older one that counts a part as a success."""
    monkeypatch.setattr(ring, "FLAGS", socket.MSG_DONTWAIT | socket.MSG_NOSIGNAL)
    open_ring.cache_clear()
    try:
        assert open_ring() is None
    finally:
        open_ring.cache_clear()
