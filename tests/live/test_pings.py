"""Whoever answers no ping is let go of, by a clock that nobody sets."""

import time

import engineio
import pytest
from engineio.exceptions import SocketIsClosedError

from app.live.engine import Idle, Socket

TIMEOUT = 20


class Clock:
    """Both of the computer's: the one on the wall, which may be set, and the one that only goes on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.wall, self.steady = 1_790_000_000.0, 5000.0
        monkeypatch.setattr(time, "time", lambda: self.wall)
        monkeypatch.setattr(time, "monotonic", lambda: self.steady)

    def passes(self, seconds: float) -> None:
        self.wall += seconds
        self.steady += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.fixture
def pinged(clock: Clock) -> Socket:
    """A socket that has just been pinged."""
    server = engineio.Server(async_mode="threading", ping_interval=10, ping_timeout=TIMEOUT)
    server.idle = Idle()
    server.handlers = {"disconnect": lambda *_: None}
    socket = engineio.socket.Socket(server, "sid")
    socket.__class__ = Socket
    server._trigger_event = lambda *_args, **_options: None
    socket.schedule_ping()
    clock.passes(10)
    socket.keep_alive(clock.steady)
    assert socket.queue.get().encode() == "2"
    return socket


@pytest.mark.parametrize("hours", [1, -1])
def test_a_clock_that_is_set_cuts_nobody_off(clock: Clock, pinged: Socket, hours: int):
    clock.wall += hours * 3600
    clock.passes(TIMEOUT - 1)
    pinged.keep_alive(clock.steady)
    assert not pinged.closed


@pytest.mark.parametrize("hours", [0, 1, -1])
def test_whoever_answers_no_ping_is_closed_whatever_the_clock_says(clock: Clock, pinged: Socket, hours: int):
    clock.wall += hours * 3600
    clock.passes(TIMEOUT + 1)
    pinged.keep_alive(clock.steady)
    assert pinged.closed
    with pytest.raises(SocketIsClosedError):
        pinged.check_ping_timeout()


def test_an_answer_is_enough_until_the_next_ping(clock: Clock, pinged: Socket):
    pinged.schedule_ping()  # what a pong does
    clock.passes(TIMEOUT + 1)
    pinged.keep_alive(clock.steady)
    assert not pinged.closed
    assert pinged.queue.get().encode() == "2", "the interval is over: pinged again"
