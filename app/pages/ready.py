"""What a whole hall asks for in the same moment, without a Flask request for each: a phone's page, and a seat.

The page is Flask's own answer, kept for a second. A seat is taken by the checks and the command Flask's view uses.
Whatever is not plain, or is refused, goes the long way, and is answered there.
"""

import re
import time
from collections.abc import Callable
from email.utils import formatdate
from io import BytesIO

from flask import Flask

from app import proxies
from app.errors import RuleBroken
from app.hosts import answers_to
from app.pages.door import Seating, sit_down
from app.pages.guard import check_origin, headers_of
from app.pages.posted import LARGEST, decode

PATH = re.compile("/w/([A-Za-z0-9]{8,40})/(phone|seat)")
# A page is the same for everybody who asks for it by the same address in the same language. So long it may be old …
KEPT_SECONDS = 1
# … and so many are kept, of all workshops, addresses and languages.
MOST_KEPT = 64
SEATED = b'{"ok":true}\n'
SEATED_HEADERS = [
    ("Content-Type", "application/json"),
    ("Content-Length", str(len(SEATED))),
    ("Cache-Control", "no-store"),
    ("Vary", "Accept-Language"),
]


class Ready:
    """`ready(environ)` is the answer with its head, as bytes for a connection that stays open; None: ask Flask."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._settings = app.extensions["settings"]
        self._pages: dict[tuple[str, ...], tuple[float, bytes]] = {}

    def __call__(self, environ: dict) -> bytes | None:
        found = PATH.fullmatch(environ["PATH_INFO"])
        if found is None or environ.get("QUERY_STRING"):
            return None
        id, what = found.groups()
        if what == "phone":
            return self._page(id, environ)
        body = environ["wsgi.input"].read()
        try:
            return self._seat(id, environ, body)
        except Exception:  # refused, or a mishap: Flask meets it too, and has the words for it
            environ["wsgi.input"] = BytesIO(body)
            return None

    def _page(self, id: str, environ: dict) -> bytes | None:
        """Who has cookies may have chosen a language, or be signed in: Flask's to know."""
        if environ["REQUEST_METHOD"] != "GET" or "HTTP_COOKIE" in environ or "HTTP_HOST" not in environ:
            return None
        # All that the shell is made from: see `screens.shell` and `assets.everywhere`.
        named = ("PATH_INFO", "HTTP_HOST", "HTTP_ACCEPT_LANGUAGE", "wsgi.url_scheme")
        asked = (*(environ.get(name, "") for name in named), str(proxies.is_https(environ, self._settings)))
        kept_until, page = self._pages.get(asked, (0.0, None))
        now = time.monotonic()
        if now >= kept_until:
            page = _whole(self._app, environ) if self._app.extensions["live"].exists(id) else None
            if len(self._pages) >= MOST_KEPT:
                self._pages.clear()
            self._pages[asked] = now + KEPT_SECONDS, page
        return page

    def _seat(self, id: str, environ: dict, body: bytes) -> bytes | None:
        plain = environ["REQUEST_METHOD"] == "POST" and environ.get("CONTENT_TYPE") == "application/json"
        if not plain or len(body) > LARGEST or not answers_to(self._settings, environ.get("HTTP_HOST", "")):
            raise RuleBroken("bad_request")
        check_origin(environ, self._settings)
        parts = self._app.extensions
        sit_down(
            parts["live"], parts["limits"], proxies.sender(environ, self._settings), id, decode(body, Seating)
        )
        return _head("200 OK", [*SEATED_HEADERS, *headers_of(environ, self._settings)]) + SEATED


def _whole(app: Callable, environ: dict) -> bytes | None:
    """Flask's answer, if it is a page that anybody may be shown."""
    said: list = []
    answer = app(dict(environ), lambda status, headers, _problem=None: said.extend((status, headers)))
    try:
        body = b"".join(answer)
    finally:
        answer.close()
    status, headers = said
    if status != "200 OK" or any(name.lower() == "set-cookie" for name, _ in headers):
        return None
    return _head(status, headers) + body


def _head(status: str, headers: list[tuple[str, str]]) -> bytes:
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers)]
    return "\r\n".join([*lines, f"Date: {formatdate(usegmt=True)}", "", ""]).encode("latin-1")
