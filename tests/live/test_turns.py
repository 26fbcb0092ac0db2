"""Everybody has a turn after each frame: while what somebody has sent in a heap is read, the others are heard too."""

import socket
from itertools import groupby

import pytest

from app.live.websocket import AHEAD
from tests.live.apart import apart
from tests.live.raw import PING, Raw, event, frame
from tests.live.turns_server import ASK, FLOOD, STAND_STILL

LONG = event("command", "x" * 1000)
WHOLE_READ = event("command", "x" * (1000 + AHEAD - len(LONG)))
#: One for each way a frame is read: many are there at a glance, each is a read of its own, the library looks at each.
HEAPS = {
    "thousands of messages": 3000 * [event("command", "")],
    "each as long as what is read at once": 40 * [WHOLE_READ],
    "thousands of pings": 3000 * [frame("", PING)],
}
QUESTIONS = 20
#: In a row, before it is the other's turn: who must read twice for a frame gives way twice.
A_FEW = 3


@pytest.mark.parametrize("kind", HEAPS)
def test_whoever_sends_a_heap_is_read_by_turns_with_the_others(kind: str):
    heap = HEAPS[kind]
    with (
        apart("tests.live.turns_server") as (url, process),
        Raw(url, "flood", {}) as flooder,
        Raw(url, "other", {}) as other,
    ):
        # Or what is small would leave only when what went before it is known to have come.
        for line in (flooder, other):
            line.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        other.send(event("command", STAND_STILL))
        assert process.stdout.readline().strip() == STAND_STILL
        flooder.send(b"".join(heap) + event("command", ASK))
        other.send(QUESTIONS * event("command", ASK))
        process.stdin.write("go on\n")
        process.stdin.flush()
        order = [other.next("done") for _ in range(QUESTIONS)][-1]
        everything = flooder.next("done")
    longest = max(len(list(run)) for _who, run in groupby(order))
    print(f"{kind}: the last answer after {order.count(FLOOD)} of {len(heap)}, at most {longest} in a row")
    assert everything.count(FLOOD) == len(heap) + 1, "not all of it was read"
    assert order.count(FLOOD) < len(heap), "the other was answered when all of the heap had been read"
    assert longest <= A_FEW, f"so many of one's were read before the other had a turn: {order[:100]}"
