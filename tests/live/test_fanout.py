"""What is sent to many: in order for each, by whichever way it goes, and never at the cost of who keeps up."""

import json
import subprocess
import threading
import time
from contextlib import AbstractContextManager

import pytest

from app.live.engine import MOST_BYTES_WAITING, MOST_PACKETS
from app.live.fanout import frame_of, kept_frame
from tests.cast import handle
from tests.live.apart import apart
from tests.live.raw import PING, Raw, frame
from tests.live.serving import served
from tests.live.test_ring import needs_a_ring

MESSAGES = 20_000
#: Now and then more than the kernel takes at once from a reader that is slow.
SIZE = 3000
SMALL, LARGE = 200, 30_000


def counting(
    readers: int, until: int, size: int, *, direct: bool = True, strict: bool = False, ring: bool = False
) -> AbstractContextManager[tuple[str, subprocess.Popen]]:
    """A server that counts (counting.py): its address, and the process."""
    return apart("tests.live.counting", readers, until, size, direct, strict, ring)


class Reader(threading.Thread):
    """Reads numbers; a slow one dawdles, and sends pings whose pongs come in between."""

    def __init__(self, url: str, until: int, *, slow: bool) -> None:
        super().__init__(daemon=True)
        self.raw = Raw(url, "slow" if slow else "fast", {}, small=slow)
        self.until = until
        self.slow = slow
        self.numbers: list[int] = []
        self.whole = True

    def run(self) -> None:
        for name, data in self.raw.heard():
            if name != "number":
                continue
            number, letters = data
            self.numbers.append(number)
            self.whole &= set(letters) <= {"x"}
            if self.slow and number % 50 == 0:
                time.sleep(0.002)
                self.raw.send(frame("ping", PING))
            if number == self.until - 1:
                return


def all_read(url: str, process: subprocess.Popen, until: int, fast: int) -> dict[str, int]:
    """A slow reader and so many fast ones get every number, in order and whole; what the server counted."""
    readers = [Reader(url, until, slow=slow) for slow in (True, *[False] * fast)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join(60)
    counts = json.loads(process.stdout.readline())
    print(f"{until} messages to {len(readers)} readers: {counts}")
    for reader in readers:
        assert reader.numbers == list(range(until))
        assert reader.whole
    return counts


@pytest.mark.parametrize("direct", [True, False], ids=["straight", "by the library"])
def test_everything_arrives_in_order_at_a_slow_and_a_fast_reader(direct: bool):
    until = MESSAGES if direct else MESSAGES // 10
    with counting(2, until, SIZE, direct=direct) as (url, process):
        counts = all_read(url, process, until, fast=1)
    if direct:
        by_the_library = 2 * until - counts["straight"]
        assert counts["straight"] > until / 10, "not the way this is about"
        assert by_the_library > until / 10, "not both ways"
        assert counts["rests"] > 0, "no frame was ever taken in part only"
    else:
        assert counts["straight"] == 0


@needs_a_ring
def test_everything_arrives_in_order_when_many_are_sent_to_at_once():
    until, fast = MESSAGES // 10, 11
    with counting(fast + 1, until, SIZE, ring=True) as (url, process):
        counts = all_read(url, process, until, fast)
    assert counts["by the ring"] > until * fast / 4, "not the way this is about"
    assert counts["rests"] > 0, "no frame was ever taken in part only"


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_who_does_not_read_is_cut_off_and_costs_the_others_nothing(size: int):
    until = 10**9
    with counting(2, until, size, strict=True) as (url, process):
        stalled = Raw(url, "", {}, small=True)
        fast = Reader(url, until, slow=False)
        fast.start()
        counts = json.loads(process.stdout.readline())
        assert counts["cut off"] == 1
        longest = counts["longest queue"]
        assert longest <= MOST_PACKETS + 1, "the last is that it ends"
        assert size == SMALL or longest * LARGE / 2 < 2 * MOST_BYTES_WAITING
        assert longest > (MOST_PACKETS / 2 if size == SMALL else MOST_BYTES_WAITING / LARGE / 2), "too soon"
        sent = len(fast.numbers)
        assert fast.numbers == list(range(sent))
        stalled.seconds_until_hung_up()  # it reads what had come, and then the line ends
        again = Raw(url, "", {})
        assert again.said[-1][0] == "connected"
        print(f"cut off after {sent} messages, with {longest} waiting")


def test_a_frame_is_what_the_standard_says():
    for length in (10, 125, 126, 65535, 65536, 200_000):
        data = b'"' + b"x" * (length - len('442["e",""]') + 1) + b'"'
        made = frame_of("e", data)
        head = 2 if length < 126 else 4 if length < 65536 else 10
        message = made[head:]
        assert len(message) == length
        assert made[0] == 0x81
        assert message == b'42["e",' + data + b"]"
        size = made[1] if head == 2 else int.from_bytes(made[2:head], "big")
        assert size == len(message)


def test_a_snapshot_is_packed_once_for_all_who_get_it():
    data = b'{"channel": "board"}'
    assert kept_frame("snapshot", data) is kept_frame("snapshot", data)


def test_more_than_a_thousand_and_twenty_four_at_once(tmp_path):
    """eventlet stops there by itself, and the next phone would hang without a word."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 3000:
        pytest.skip(f"this computer lets a program have {hard} files open, and 3000 are needed")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 3000), hard))
    seats, pages = 46, 24
    with served(tmp_path, phones=seats) as here:
        screens = [here.phone(name) for name in here.extras for _ in range(pages)]
        try:
            assert len(screens) > 1100
            assert all("snapshot" in dict(screen.said) for screen in screens)
            with here.phone("kim") as kim:
                assert kim.command("post_idea", step=here.step, handle=handle(), text="Hej")["ok"]
        finally:
            for screen in screens:
                screen.close()
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
