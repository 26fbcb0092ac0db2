"""Heads of requests that are read at one glance: as the library reads them, or left to it."""

import http.client
import io
import socket
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # eventlet says on each import that it is in maintenance
    import eventlet.wsgi

    from app.serving import FIRST_LINE, Head, Request, plain_head
from tests.cast import ID
from tests.live.raw import dial
from tests.live.serving import Served, served

PAGE = f"/w/{ID}/phone"
USUAL = (
    "Host: 192.168.1.7:8000",
    "Connection: keep-alive",
    "content-type: application/json",
    "Content-Length: 99 ",
    "User-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X)",
    'sec-ch-ua: "Chromium";v="126", "Not.A/Brand";v="8"',
    "Accept:*/*",
    "Cookie: lang=sv; session=x",
    "Empty:",
)
UNUSUAL = (
    " folded: line",
    "\tfolded",
    "Space : before",
    "Under_score: x",
    "No colon",
    ": no name",
    "",
    "Nul: a\0b",
    "Return: a\rb",
    "Feed: a\nX: b",
    "Latin: å",
    "Transfer-Encoding: chunked",
    "Expect: 100-continue",
    "host: twice",
)


def read_by_the_library(data: bytes) -> http.client.HTTPMessage:
    return http.client.parse_headers(io.BytesIO(data + b"\r\n\r\n"))


def agree(head: Head, data: bytes) -> None:
    theirs = read_by_the_library(data)
    assert [(k, v.strip(" \t\r\n")) for k, v in theirs._headers] == head._headers
    for name in ("content-length", "Content-Type", "HOST", "nothing"):
        assert (head.get(name) or "").strip() == (theirs.get(name) or "").strip()


def test_a_usual_head_is_read_as_the_library_reads_it():
    data = "\r\n".join(USUAL).encode()
    agree(plain_head(data), data)
    assert plain_head(b"Host: x").get_content_type() == read_by_the_library(b"Host: x").get_content_type()


@pytest.mark.parametrize("line", UNUSUAL)
@pytest.mark.parametrize("place", [0, 3, len(USUAL)])
def test_an_unusual_one_is_left_to_the_library(line, place):
    lines = [*USUAL[:place], line, *USUAL[place:]]
    assert plain_head("\r\n".join(lines).encode("latin-1")) is None


@given(st.lists(st.text(st.sampled_from("aB-: \t_\r\n\0å9,"), max_size=12), min_size=1, max_size=5))
def test_whatever_is_read_is_read_alike(lines):
    data = "\r\n".join(lines).encode("latin-1")
    if (head := plain_head(data)) is not None:
        agree(head, data)


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("GET / HTTP/1.1\r\n", True),
        ("POST /w/abcdefgh/seat?x=1 HTTP/1.1\r\n", True),
        ("GET //elsewhere.example/ HTTP/1.1\r\n", False),
        ("GET http://elsewhere.example/ HTTP/1.1\r\n", False),
        ("GET / HTTP/1.0\r\n", False),
        ("GET  / HTTP/1.1\r\n", False),
        ("GET / HTTP/1.1\n", False),
        ("GET /å HTTP/1.1\r\n", False),
        ("PUT / HTTP/1.1\r\n", False),
    ],
)
def test_first_lines(line, plain):
    assert bool(FIRST_LINE.fullmatch(line.encode("latin-1"))) is plain


@pytest.mark.parametrize("path", ["/", "/w/a%20b/c?x=%20&y", "/?", "/a?b?c", "/%C3%A5"])
@pytest.mark.parametrize("lines", [("Host: x",), USUAL])
def test_what_the_app_is_told_is_what_the_library_would_tell_it(path, lines):
    """But for three names that nobody here asks for."""
    request = Request.__new__(Request)
    request.server = eventlet.wsgi.Server(None, ("", 0), None, log_output=False)
    request.command, request.path = "GET", path
    request.rfile = request.connection = request.wfile = None
    request.request = socket.socket()
    request.client_address = ("10.0.0.1", 40000)
    request.headers = plain_head("\r\n".join(lines).encode())
    ours = request._plain_environ()
    theirs = eventlet.wsgi.HttpProtocol.get_environ(request)
    request.request.close()
    for name in ("headers_raw", "RAW_PATH_INFO", "eventlet.set_idle"):
        del theirs[name]
    for environ in (ours, theirs):
        assert environ["wsgi.input"] is environ["eventlet.input"]
        bodies = [vars(environ.pop(name)) for name in ("wsgi.input", "eventlet.input")]
        environ["body"] = bodies[0]
    if not ours.get("QUERY_STRING"):
        assert not theirs.pop("QUERY_STRING", "")
    assert ours == theirs


# --- on a real server ---


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    with served(tmp_path_factory.mktemp("heads")) as here:
        yield here


def answers(here: Served, *pieces: bytes, how_many: int = 1) -> list[bytes]:
    """What comes back, answer by answer, with the server's dates left out."""
    with dial(here.url) as line:
        for piece in pieces:
            line.sendall(piece)
        got = []
        with line.makefile("rb") as file:
            while len(got) < how_many and (first := file.readline()):
                lines = [first]
                while (read := file.readline()) not in (b"\r\n", b""):
                    lines.append(read)
                length = next(int(x.split(b":")[1]) for x in lines if x.lower().startswith(b"content-length"))
                head = sorted(x for x in lines if not x.startswith((b"Date", b"Connection")))
                got.append(b"".join(head) + file.read(length))
        return got


def ask(here: Served, path: str, *lines: str) -> bytes:
    host = here.url.partition("://")[2]
    return "\r\n".join([f"GET {path} HTTP/1.1", f"Host: {host}", *lines, "", ""]).encode()


def test_a_page_is_the_same_by_every_way(here: Served):
    path = PAGE
    (ready,) = answers(here, ask(here, path))
    assert b"200 OK" in ready
    assert b"Content-Security-Policy" in ready
    for line in ("Cookie: x=y", "X-Odd:\r\n folded", "Connection: close", "Accept: a\r\nAccept: b"):
        assert answers(here, ask(here, path, line)) == [ready]
    whole = ask(here, path)
    assert answers(here, whole[:20], whole[20:50], whole[50:]) == [ready]
    assert answers(here, whole * 3, how_many=3) == [ready] * 3
    assert answers(here, ask(here, path, "X-Long: " + "x" * 5000)) == [ready]


def test_a_host_that_is_not_ours_gets_nothing_ready(here: Served):
    (answer,) = answers(here, f"GET {PAGE} HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n".encode())
    assert b"400 BAD REQUEST" in answer.upper()


def test_half_a_head_and_then_gone_harms_nobody(here: Served):
    with dial(here.url) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: loc")
        line.shutdown(socket.SHUT_WR)
        line.recv(1000)
    assert answers(here, ask(here, "/healthz"))
