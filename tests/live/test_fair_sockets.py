"""Real sockets that send too much, or nothing: they are cut off, and the others notice nothing but that."""

import contextlib
import socket
import threading
import time
import urllib.request
from collections.abc import Iterator

import pytest

from app.live.engine import HELLO_SECONDS
from tests.cast import handle
from tests.live.raw import BINARY, PING, TEXT, Raw, dial, event, frame
from tests.live.serving import Served, served

#: How long a slow machine may take over what a good one does at once.
PATIENCE = 60


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("fair"), phones=20) as here:
        yield here


FLOODS = {
    "commands": event("command", {"id": "x" * 22, "name": "post_idea", "data": {}}),
    "commands without a name": event("command"),
    "asking since": event("since", {}),
    "finished": event("finished", {"step": "", "finished": True}),
    "unknown events": event("flood", "x" * 1000),
    "hellos": frame('40{"as": "board", "token": ""}'),
    "another namespace": frame("40/elsewhere,"),
    "engine.io pings": frame("2"),
    "engine.io pongs": frame("3"),
    "upgrades": frame("5"),
    "websocket pings": frame("x" * 100, PING),
    "fragments": frame('42["fl', final=False) + 50 * frame("", 0, final=False) + frame('ood"]', 0),
}
NONSENSE = {
    "no packet": frame("x"),
    "nothing": frame(""),
    "no JSON": frame("42["),
    "no event": frame("42{}"),
    "not UTF-8": frame(b"\xff\xfe", TEXT),
    "binary": frame(b"abc", BINARY),
    "a binary event": frame('451-["x",{"_placeholder":true,"num":0}]'),
    "far too long": frame("4" * 5_000_000),
    "a fragment without a beginning": frame("x", 0),
    "fragments that never end": frame("4" * 60_000, final=False) + frame("4" * 60_000, 0, final=False),
}


def cut_off(screen: Raw, data: bytes) -> float:
    """Send the same until hung up on; the seconds it took."""
    began = time.monotonic()
    reader = threading.Thread(target=screen.seconds_until_hung_up, daemon=True)
    reader.start()  # whoever floods and does not read would be cut off for that
    try:
        while time.monotonic() - began < PATIENCE:
            screen.send(data)
            if not reader.is_alive():
                break
    except OSError:
        pass
    reader.join(PATIENCE)
    assert not reader.is_alive(), "it was never cut off"
    return time.monotonic() - began


PING_TEXT = b"2"


@pytest.mark.parametrize("kind", FLOODS)
def test_whoever_floods_is_cut_off_and_kept_out_for_a_while(here: Served, kind: str):
    flooder = here.extras[list(FLOODS).index(kind)]
    seconds = cut_off(here.phone(flooder), FLOODS[kind] * 20)
    print(f"{kind}: cut off after {seconds:.2f} s")
    with here.phone(flooder) as again:
        assert again.said[-1][0] == "refused"
        assert again.said[-1][1]["data"]["code"] == "too_fast"
    with here.phone("kim") as kim:
        assert kim.command("post_idea", step=here.step, handle=handle(), text="Hej")["ok"]


@pytest.mark.parametrize("kind", NONSENSE)
def test_whoever_talks_nonsense_is_hung_up_on(here: Served, kind: str):
    with here.phone("sara") as sara:
        with contextlib.suppress(OSError):  # hung up on before it was all said
            sara.send(NONSENSE[kind])
        assert PING_TEXT not in [data for _, data in sara.frames()], "it was listened to until it fell silent"
    with here.phone("kim") as kim:
        assert kim.command("post_idea", step=here.step, handle=handle(), text="Hej")["ok"]


def test_a_flood_by_long_polling_ends_its_session(here: Served):
    session = f"{here.url}/socket.io/?EIO=4&transport=polling"
    with urllib.request.urlopen(session) as answer:
        sid = answer.read().decode().split('"sid":"')[1].partition('"')[0]
    heap = "\x1e".join(["2" * 2000] * 16).encode()
    codes = []
    while len(codes) < 1000 and 400 not in codes:
        codes.append(_post(f"{session}&sid={sid}", heap))
    print(f"after {len(codes)} heaps of 16")
    assert codes[-1] == 400
    assert _post(f"{session}&sid={sid}", b"2") == 400, "and stays ended"


def test_compression_is_refused(here: Served):
    with here.phone() as kim:
        assert "101 Switching Protocols" in kim.headers
        assert "extensions" not in kim.headers.lower()


def test_whoever_says_nothing_for_long_is_hung_up_on(here: Served):
    """All at once, as it takes a while: it is the server that ends each of these, and not a phone that keeps quiet."""
    kim = here.phone("kim")
    half = b"POST /code HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
    silent = {
        "never sends a request": b"",
        "half a head": b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
        "half a body": half,
        "a request and then nothing": b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    }
    lines: dict[str, socket.socket] = {}
    for kind, data in silent.items():
        lines[kind] = dial(here.url)
        lines[kind].sendall(data)
    stranger = here.stranger()
    session = f"{here.url}/socket.io/?EIO=4&transport=polling"
    with urllib.request.urlopen(session) as answer:
        sid = answer.read().decode().split('"sid":"')[1].partition('"')[0]
    gone = here.phone("mo")
    gone.send(frame("41"))  # leaves, and keeps the line
    began, ended = time.monotonic(), {}
    while len(ended) < len(lines) and time.monotonic() - began < PATIENCE:
        time.sleep(0.2)
        for kind, line in lines.items():
            if kind not in ended and _is_hung_up_on(line):
                ended[kind] = time.monotonic() - began
    print({kind: round(seconds, 1) for kind, seconds in ended.items()})
    assert ended.keys() == lines.keys()
    assert stranger.seconds_until_hung_up() < PATIENCE
    assert gone.seconds_until_hung_up() < PATIENCE
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(f"{session}&sid={sid}")
    assert time.monotonic() - began >= HELLO_SECONDS / 2, "they had time enough"
    assert kim.command("post_idea", step=here.step, handle=handle(), text="Hej")["ok"]


def _post(url: str, data: bytes) -> int:
    try:
        with urllib.request.urlopen(url, data=data) as answer:
            return answer.status
    except urllib.error.HTTPError as refusal:
        return refusal.code


def _is_hung_up_on(line: socket.socket) -> bool:
    """Whether it has ended; half a letter more is sent as a slow one would, to keep it."""
    line.settimeout(0.01)
    try:
        while line.recv(65536):
            pass
    except TimeoutError:
        line.settimeout(5)
        try:
            line.sendall(b"x")
        except OSError:
            return True
        return False
    except OSError:
        pass
    return True
