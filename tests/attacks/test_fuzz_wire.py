"""A real server fed with bytes: requests that are none, packets of no protocol. It goes on, and says nothing of it."""

from __future__ import annotations

import contextlib
import re
import socket
from collections import Counter
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from random import Random

import pytest

from tests.attacks import fuzz
from tests.cast import ID, handle
from tests.live.hall import Hall
from tests.live.raw import Raw, frame
from tests.live.serving import Served, served

SEED = 22
EACH, EACH_LONG = 300, 10_000
PHONES = 400
PATHS = ["/", "/code", "/sign-in", "/new-account", "/workshops", "/healthz", "/qr", f"/w/{ID}/phone", f"/w/{ID}/seat",
         f"/w/{ID}/door", f"/w/{ID}/ticket", f"/w/{ID}/board", "/w/x/phone", "/static/icon.svg", "/static/dist/x.js",
         "*", "/socket.io/?EIO=4&transport=polling", "/socket.io/?EIO=4&transport=websocket", "/socket.io/?EIO=3",
         "/socket.io/?EIO=4&transport=polling&sid=x", "http://127.0.0.1/", "//x", ""]  # fmt: skip
SILENCE = 3
# A line of a web server's log: an address and a time, or a request's first line.
LINE = re.compile(r"127\.0\.0\.1 - -|\bHTTP/1")
MISHAP = re.compile(r"Traceback|\bERROR\b|\bCRITICAL\b|unexpected")


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("wire"), phones=PHONES, MOST_PER_SECOND="1000000") as here:
        yield here


def is_well(here: Served) -> None:
    """Somebody else writes, and is answered; nothing in the log tells of a mishap."""
    assert here.server.healthy()
    with here.phone("kim") as kim:
        assert kim.command("post_idea", step=here.step, handle=handle(), text="Hej")["ok"]
    log = here.server.log
    assert not (found := MISHAP.search(log)), (
        f"a mishap in the log: {log[found.start() : found.start() + 2000]}"
    )
    asked = [line for line in log.splitlines() if LINE.search(line)]
    assert not asked, f"who asked, or what, stands in the log: {asked[:3]}"


def test_requests_that_are_none(here: Served, long: bool, say):
    times = EACH_LONG if long else EACH
    answers = spoilt_requests(here, times)
    is_well(here)
    count = dict(sorted(answers.items()))
    say(
        f"fuzz, bytes: {times:,} spoilt requests to a real server, by status {count} (0: hung up on),"
        " 0 mishaps in the log"
    )


def spoilt_requests(here: Served, times: int) -> Counter[int]:
    """How often each status was answered."""
    random, answers = Random(SEED), Counter()
    for _ in range(times):
        answers[status(here, fuzz.raw_request(random, here.server.port, PATHS))] += 1
    mishaps = [code for code in answers if code >= 500 and code not in (501, 505)]
    assert not mishaps, f"answered with a mishap: {answers}"
    return answers


@pytest.mark.parametrize(
    ("line", "answered"), [(b"GET /?lang=\xe8", 200), (b"POST /sign-in?x=\xff\xfe&lang=sv", 403)]
)
def test_an_address_may_end_in_any_bytes(here: Served, line: bytes, answered: int):
    """Found by the long form: 5 of 10,000 were answered with a mishap."""
    host = f"127.0.0.1:{here.server.port}".encode()
    for odd in (b"", b"\r\nX-Odd:"):  # read by our own lines, and by the library's
        said = status(here, line + b" HTTP/1.1\r\nHost: " + host + odd + b"\r\nConnection: close\r\n\r\n")
        assert said == answered
    is_well(here)


def status(here: Served, request: bytes) -> int:
    """What it is answered with; 0 when the server only hangs up. A half request is ended by the caller."""
    with (
        contextlib.suppress(OSError),
        socket.create_connection(("127.0.0.1", here.server.port), timeout=30) as line,
    ):
        line.sendall(request)
        line.shutdown(socket.SHUT_WR)
        said = line.recv(65536)
        found = re.match(rb"HTTP/1\.\d (\d+)", said)
        return int(found[1]) if found else 0
    return 0


def test_packets_of_no_protocol(here: Served, long: bool, say):
    """From strangers and from phones that have a seat; after each the socket is still good, or hung up on."""
    times = EACH_LONG if long else EACH
    fates = odd_packets(here, times)
    is_well(here)
    assert fates["and listened to after"] > times / 10
    assert fates["and hung up on"] > times / 100
    say(f"fuzz, sockets: {times:,} packets: {dict(fates)}, 0 mishaps in the log")


def odd_packets(here: Served, times: int) -> Counter[str]:
    """How often a socket was good after one, and how often not."""
    random, fates = Random(SEED), Counter()
    names = cycle(here.extras)
    phone: Raw | None = None
    for _ in range(times):
        said = fuzz.packet(random)
        if random.random() < 0.2:
            with here.stranger() as stranger, contextlib.suppress(OSError):
                stranger.send(frame(said.encode("utf-8", "replace")))
            fates["from strangers"] += 1
            continue
        if phone is None:
            phone = here.phone(next(names))
            phone.socket.settimeout(SILENCE)
        try:
            phone.send(frame(said.encode("utf-8", "replace")))
            done = phone.command("no_such_command")
            assert done["error"]["code"] == "unknown_command"
            fates["and listened to after"] += 1
        except (ValueError, LookupError):  # answered in a way a screen of ours has no use for
            phone.close()
            phone = None
            fates["and answered otherwise"] += 1
        except (EOFError, OSError) as end:  # who has taken leave of the workshop is hung up on a little later
            phone.close()
            phone = None
            fates["and no longer listened to" if isinstance(end, TimeoutError) else "and hung up on"] += 1
    return fates


def test_nothing_of_it_was_kept(here: Served):
    """The one workshop holds what it did, and what was written to see that all is well."""
    here.server.kill()
    hall = Hall(here.server.data)
    try:
        kept = {cls.__name__: len(rows) for cls, rows in hall.state.rows.items()}
        meant = {cls.__name__: len(rows) for cls, rows in here.play.state.rows.items()}
        texts = {
            idea.text
            for idea in next(rows for cls, rows in hall.state.rows.items() if cls.__name__ == "Idea").values()
        }
    finally:
        hall.close()
    assert texts <= {"Hej"}
    assert {name: n for name, n in kept.items() if name not in ("Idea", "Receipt")} == {
        name: n for name, n in meant.items() if name not in ("Idea", "Receipt")
    }


# --- the controls ---

# What looks at each post trips, or an event does.
POST = "import app.pages.guard\napp.pages.guard.same_site = lambda *_: {}[0]"
EVENT = "from app.live.sockets import Sockets\nSockets.on_finished = lambda *_: {}[0]"


@pytest.fixture
def tripping(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Served]:
    here = Served(tmp_path / "tripping", phones=PHONES, fault=request.param, MOST_PER_SECOND="1000000")
    yield here
    here.server.kill()  # it would not end without complaint


@pytest.mark.parametrize("tripping", [POST], indirect=True, ids=["post"])
def test_control_posts_that_trip(tripping: Served):
    with pytest.raises(AssertionError, match="answered with a mishap"):
        spoilt_requests(tripping, EACH)


@pytest.mark.parametrize("tripping", [EVENT], indirect=True, ids=["event"])
def test_control_an_event_that_trips(tripping: Served):
    odd_packets(tripping, EACH)
    with pytest.raises(AssertionError, match="a mishap in the log"):
        is_well(tripping)
