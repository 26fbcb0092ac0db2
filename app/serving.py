"""HTTP on eventlet: one connection's requests, each with a deadline, and each after everybody else had a turn.

Imported by `wsgi.py` alone, and only under eventlet. The library reads a head with the standard library's parser for
mail. The heads browsers send are plain and are read at one glance here; any other is left to the library, which
knows what to refuse. What is private of it and used here is named in tests/live/test_library_names.py.
"""

import io
import re
import socket
import time
from collections.abc import Callable
from functools import lru_cache
from string import punctuation
from urllib.parse import quote, unquote

import eventlet
import eventlet.wsgi

from app.config import MOST_BYTES, MOST_PICTURE_BYTES

#: A whole request has to be here in this time, and the next one on the same connection: phones send theirs at once,
#: and whoever opens connections and says nothing, or a letter a minute, must not use up the room for them.
REQUEST_SECONDS = 10
#: A picture from a lead's phone may be on its way longer; nobody else's is read at all.
PICTURE = re.compile("/w/[A-Za-z0-9]{8,40}/pictures/[^/]+")
PICTURE_SECONDS = 60
FIRST_LINE = re.compile(rb"(GET|POST) (/(?!/)[\x21-\x7e]*|/) HTTP/1\.1\r\n")
LINES = re.compile(r"[A-Za-z0-9-]+:[\x20-\x7e\t]*(?:\r\n[A-Za-z0-9-]+:[\x20-\x7e\t]*)*")
#: What changes how a request is to be read.
NOT_PLAIN = frozenset(("transfer-encoding", "expect"))


class Head:
    """The lines of a plain head, with what the library asks of the mail parser's."""

    __slots__ = ("_headers", "named")

    def __init__(self, lines: list[tuple[str, str]], named: dict[str, str]) -> None:
        self._headers = lines
        self.named = named

    def get(self, name: str, default: str | None = None) -> str | None:
        return self.named.get(name.lower(), default)

    @staticmethod
    def get_content_type() -> str:
        """Of what comes without saying what it is."""
        return "text/plain"


def plain_head(data: bytes) -> Head | None:
    """The head in these bytes, which end before its empty line; None if there is anything unusual about it."""
    text = data.decode("latin-1")
    if not LINES.fullmatch(text):
        return None
    lines = []
    named = {}
    for line in text.split("\r\n"):
        name, _, value = line.partition(":")
        value = value.strip(" \t")
        lines.append((name, value))
        named[name.lower()] = value
    if len(named) < len(lines) or not NOT_PLAIN.isdisjoint(named):
        return None
    return Head(lines, named)


class Later:
    """A body that is read when the app asks for it, in a time of its own: once it is known who sends it."""

    def __init__(self, body: eventlet.wsgi.Input) -> None:
        self._body = body
        self._ends = time.monotonic() + PICTURE_SECONDS

    def read(self, size: int = -1) -> bytes:
        """`TimeoutError` when the time is up, which for the app is as if the sender had hung up."""
        with eventlet.Timeout(max(0, self._ends - time.monotonic()), TimeoutError()):
            return self._body.read(size)


@lru_cache(maxsize=256)
def wsgi_name(name: str) -> str:
    """content-length → CONTENT_LENGTH, accept-language → HTTP_ACCEPT_LANGUAGE."""
    name = name.replace("-", "_").upper()
    return name if name in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{name}"


class Request(eventlet.wsgi.HttpProtocol):
    """`ready` is asked first for an answer that needs no WSGI: the whole of it, or None."""

    # A phone's connection keeps its buffers as long as it lives: eventlet's own are 24 KiB, of 60 in all.
    rbufsize = wbufsize = 2048
    ready: Callable[[dict], bytes | None] = staticmethod(lambda _environ: None)
    is_first = True

    def setup(self) -> None:
        # Linux takes it over from the listener, others do not.
        self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().setup()

    def handle_one_request(self) -> None:
        if not self.is_first:
            eventlet.sleep(0)  # many requests in one packet would be answered without a pause
        self.is_first = False
        self.deadline = eventlet.Timeout(REQUEST_SECONDS, TimeoutError())
        try:
            super().handle_one_request()
        finally:
            self.deadline.cancel()
            del self.deadline  # what it has raised holds this request

    def log_message(self, *_: object) -> None:
        """Nothing is said of what is no request: the library's line holds who sent it, and what."""

    def parse_request(self) -> bool:
        """Here `rfile` counts the head's bytes, and `fp` is the connection's own."""
        first = FIRST_LINE.fullmatch(self.raw_requestline)
        come = self.rfile.fp.peek() if first else b""
        ends = come.find(b"\r\n\r\n")
        head = plain_head(come[:ends]) if ends > 0 else None
        if head is None:
            return super().parse_request()
        self.rfile.fp.read(ends + 4)
        self.requestline = self.raw_requestline.decode("latin-1").rstrip("\r\n")
        self.command, self.path = (part.decode("latin-1") for part in first.groups())
        self.request_version = "HTTP/1.1"
        self.headers = head
        self.close_connection = head.get("connection", "").lower() == "close"
        return True

    def get_environ(self) -> dict:
        """The head has come; what belongs to it is read here, so that it has to come in time too."""
        environ = self._plain_environ() if type(self.headers) is Head else super().get_environ()
        if not (query := environ.get("QUERY_STRING", "")).isascii():
            # The bytes as they came: Flask takes for granted that they are UTF-8, and so does whoever says no.
            environ["QUERY_STRING"] = quote(query, safe=punctuation, encoding="latin-1")
        chunked = "HTTP_TRANSFER_ENCODING" in environ
        length = int(environ.get("CONTENT_LENGTH", 0))
        if chunked or length > MOST_BYTES:
            self.close_connection = 1  # the app says no, and nobody reads it to the end
            if not chunked and length <= MOST_PICTURE_BYTES and PICTURE.fullmatch(environ["PATH_INFO"]):
                environ["wsgi.input"] = Later(environ["wsgi.input"])
        else:
            environ["wsgi.input"] = io.BytesIO(environ["wsgi.input"].read())
        self.deadline.cancel()
        return environ

    def _plain_environ(self) -> dict:
        """As the library makes it, but for what nobody here asks for: the heads as they came, and the first path."""
        named = self.headers.named
        path, _, query = self.path.partition("?")
        here, there = self.request.getsockname(), self.client_address
        length = named.get("content-length", "0")
        body = eventlet.wsgi.Input(self.rfile, length, self.connection)
        environ = {
            **self.server.get_environ(),
            **{wsgi_name(name): value for name, value in named.items()},
            "REQUEST_METHOD": self.command,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote(path, encoding="latin-1") if "%" in path else path,
            "CONTENT_TYPE": named.get("content-type", Head.get_content_type()),
            "SERVER_PROTOCOL": "HTTP/1.0",
            "SERVER_NAME": here[0],
            "SERVER_PORT": str(here[1]),
            "REMOTE_ADDR": there[0],
            "REMOTE_PORT": str(there[1]),
            "GATEWAY_INTERFACE": "CGI/1.1",
            "wsgi.input": body,
            "eventlet.input": body,
            "eventlet.posthooks": [],
        }
        if query:
            environ["QUERY_STRING"] = query
        return environ

    def handle_one_response(self) -> None:
        stays = self.request_version == "HTTP/1.1" and not self.close_connection
        if stays and (answer := self.ready(self.environ)) is not None:
            self.connection.sendall(answer)
        else:
            super().handle_one_response()
