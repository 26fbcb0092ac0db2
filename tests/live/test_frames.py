"""Frames as they come and go: in whatever pieces, and those of one hello in one piece."""

import warnings
from types import SimpleNamespace

import pytest

from app.live.engine import Idle

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # eventlet says on each import that it is in maintenance
    from eventlet.semaphore import Semaphore

    from app.live.websocket import WebSocket
from tests.cast import handle
from tests.live.raw import PING, event, frame
from tests.live.serving import Served, served


class Kernel:
    """Takes so many bytes, then nothing."""

    def __init__(self, room: int, error: type[OSError] = BlockingIOError) -> None:
        self.room = room
        self.error = error
        self.pieces: list[bytes] = []

    def send(self, data: bytes) -> int:
        if not self.room:
            raise self.error
        taken = data[: self.room]
        self.room -= len(taken)
        self.pieces.append(taken)
        return len(taken)


@pytest.fixture
def websocket() -> WebSocket:
    websocket = WebSocket.__new__(WebSocket)
    websocket._sendlock = Semaphore()
    websocket.busy = 0
    websocket.engine_socket = SimpleNamespace(
        sid="sid", server=SimpleNamespace(idle=Idle()), rest=lambda: None
    )
    websocket.later = []
    websocket._finish_soon = websocket.later.append
    return websocket


def say(websocket: WebSocket, *frames: bytes) -> None:
    with websocket.gathered():
        assert websocket._sendlock.locked(), "nobody else may come in between"
        for one in frames:
            assert websocket.takes(one)


def test_what_is_gathered_leaves_in_one_piece(websocket):
    kernel = Kernel(100)
    websocket.hand_over = kernel.send
    say(websocket, b"snapshot", b"mine", b"pulse")
    assert kernel.pieces == [b"snapshotminepulse"]
    assert websocket.takes(b"later")
    assert kernel.pieces[1:] == [b"later"]
    assert not websocket._sendlock.locked()


@pytest.mark.parametrize("room", [0, 1, 9])
def test_what_the_kernel_does_not_take_of_it_comes_before_everything_else(websocket, room):
    kernel = Kernel(room)
    websocket.hand_over = kernel.send
    say(websocket, b"snapshot", b"mine")
    assert b"".join([*kernel.pieces, *websocket.later]) == b"snapshotmine"
    assert websocket._sendlock.locked(), "it is still to be sent"


@pytest.mark.parametrize("frames", [(), (b"snapshot",)])
def test_nothing_to_say_and_nobody_there_leave_the_way_free(websocket, frames):
    websocket.hand_over = Kernel(0, ConnectionResetError).send
    say(websocket, *frames)
    assert websocket.later == []
    assert not websocket._sendlock.locked()


def test_what_was_said_before_a_mishap_is_sent(websocket):
    kernel = Kernel(100)
    websocket.hand_over = kernel.send

    def mishap() -> None:
        with websocket.gathered():
            websocket.takes(b"refused")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        mishap()
    assert kernel.pieces == [b"refused"]
    assert not websocket._sendlock.locked()


# --- on a real server ---


def masked(head: int, content: bytes, mask: bytes = b"\x01\xfe\x00\x7a") -> bytes:
    length = len(content)
    size = bytes([0x80 | length]) if length < 126 else b"\xfe" + length.to_bytes(2, "big")
    return bytes([head]) + size + mask + bytes(byte ^ mask[n % 4] for n, byte in enumerate(content))


@pytest.fixture
def glancing(websocket: WebSocket) -> WebSocket:
    websocket.max_frame_length = 65536
    return websocket


@pytest.mark.parametrize("text", ["", "a", "å" * 62, "x" * 125, "x" * 126, "🙂" * 400])
def test_a_whole_text_is_read_at_one_glance_and_half_of_it_is_not(glancing: WebSocket, text: str):
    frame = masked(0x81, text.encode())
    for length in range(len(frame)):
        glancing.ahead = frame[:length]
        assert glancing._glance() is None
        assert glancing.ahead == frame[:length]
    glancing.ahead = frame + b"more"
    assert glancing._glance() == text
    assert glancing.ahead == b"more"


@pytest.mark.parametrize(
    "frame",
    [
        masked(0x82, b"binary"),
        masked(0x01, b"a fragment"),
        masked(0x80, b"the rest of one"),
        masked(0xC1, b"compressed"),
        masked(0x89, b"ping"),
        masked(0x88, b""),
        masked(0x81, b"\xff\xfe"),
        b"\x81\x05hello",
        b"\x81\xff" + (5).to_bytes(8, "big") + b"maskhello",
    ],
)
def test_whatever_else_comes_is_left_to_the_library(glancing: WebSocket, frame: bytes):
    glancing.ahead = frame
    assert glancing._glance() is None
    assert glancing.ahead == frame


def test_a_text_longer_than_may_come_is_left_to_the_library(glancing: WebSocket):
    glancing.max_frame_length = 10
    glancing.ahead = masked(0x81, b"x" * 11)
    assert glancing._glance() is None


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    with served(tmp_path_factory.mktemp("frames")) as here:
        yield here


def idea(here: Served, id: str) -> bytes:
    data = {"step": here.step, "handle": handle(), "text": "Hej"}
    return event("command", {"id": id, "name": "post_idea", "data": data})


@pytest.mark.parametrize("size", [1, 3, 100, 100_000])
def test_commands_are_heard_in_whatever_pieces_they_come(here: Served, size: int):
    ids = [f"{'x' * 20}{size % 10}{number}" for number in range(4)]
    said = frame("", PING).join(idea(here, id) for id in ids)
    answered = []
    with here.phone() as kim:
        for at in range(0, len(said), size):
            kim.send(said[at : at + size])
        for name, data in kim.heard():
            if name == "done":
                assert data["ok"]
                answered.append(data["id"])
            if len(answered) == len(ids):
                break
    assert answered == ids


def test_a_hello_is_answered_with_everything_in_its_order(here: Served):
    with here.phone() as kim:
        beginning = ["snapshot", "mine"]
        assert [name for name, _ in kim.said] == [*beginning, "snapshot", "pulse", "connected"]
