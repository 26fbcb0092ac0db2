"""Whoever has gone leaves nothing that waits for a search for garbage: those are seldom (wsgi.py), and stop all."""

import socket
import struct
import time

from tests.live.apart import apart
from tests.live.raw import Raw

SCREENS, SOME = 20, 5
#: A request, its handshake, its websocket and its socket.
OF_EACH = 4


def test_a_connection_that_ended_is_gone_without_a_search_for_it():
    """Hung up on, broken off, or closed."""
    with apart("tests.live.gone_server") as (url, process):

        def left(cut: int = 0) -> int:
            process.stdin.write(f"{cut}\n")
            process.stdin.flush()
            return int(process.stdout.readline())

        screens = [Raw(url, "", {}) for _ in range(SCREENS)]
        assert left() == OF_EACH * SCREENS
        left(cut=SOME)
        for screen in screens[SOME : 2 * SOME]:  # gone without a word
            screen.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        for screen in screens:
            screen.close()
        ends = time.monotonic() + 20
        while (still := left()) and time.monotonic() < ends:
            time.sleep(0.1)
        assert still == 0
