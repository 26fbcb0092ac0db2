"""Which names the server answers to, for pages and sockets alike, and which pages may talk to it.

Without this a page elsewhere could give its own name our address (DNS rebinding) and then read what is here.
"""

import re
import socket
from collections.abc import Callable
from ipaddress import ip_address
from urllib.parse import parse_qs, urlsplit

from flask import Flask
from werkzeug.wrappers import Response

from app import proxies
from app.config import Settings
from app.i18n import sentence
from app.languages import DEFAULT

SOCKETS = "/socket.io"
#: A name or an address in figures, and a port. Anything else in its place is somebody's attempt at something.
HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?")
_PLACE = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\[\]@:]+)(:[0-9]*)?")


def init_app(app: Flask) -> None:
    """Put the question before everything else, the sockets too: call it when they are in place."""
    app.wsgi_app = OnlyOurNames(app.wsgi_app, app.extensions["settings"])


class OnlyOurNames:
    def __init__(self, inner: Callable, settings: Settings) -> None:
        self._inner = inner
        self._settings = settings

    def __call__(self, environ: dict, start_response: Callable):
        if not answers_to(self._settings, environ.get("HTTP_HOST", "")):
            code = "unknown_host"
        elif environ.get("PATH_INFO", "").startswith(SOCKETS) and not may_connect(self._settings, environ):
            code = "cross_site"
        else:
            return self._inner(environ, start_response)
        refusal = Response(sentence(code, DEFAULT), 400, mimetype="text/plain")
        return refusal(environ, start_response)


def answers_to(settings: Settings, host: str) -> bool:
    """Whether a request to this host (with or without a port) is for us."""
    if not HOST.fullmatch(host):
        return False
    name = _name(f"//{host}")
    public = _name(settings.public_url)
    if name in ("localhost", "127.0.0.1", "::1") or (public and name == public):
        return True
    if settings.allowed_hosts:
        return name in {_name(f"//{allowed}") for allowed in settings.allowed_hosts}
    return _is_address(name) or name in _own_names()


def from_here(settings: Settings, origin: str, host: str, *, https: bool = False) -> bool:
    """Whether the page that sends this (its `Origin`, or `Referer`) is one of ours.

    `https`: the request came by it, and then a page that did not, which anybody on its way may have written, is none.
    """
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    public = urlsplit(settings.public_url)
    if public.netloc and (parts.scheme, parts.netloc) == (public.scheme, public.netloc):
        return True
    schemes = ("https",) if https else ("http", "https")
    return bool(parts.netloc) and parts.scheme in schemes and parts.netloc == host


def same_site(environ: dict) -> bool:
    """Whether the browser says nothing against it. It says nothing at all over plain http on a room's network."""
    return environ.get("HTTP_SEC_FETCH_SITE", "same-origin") in ("same-origin", "none")


def may_connect(settings: Settings, environ: dict) -> bool:
    """Whether a page of ours opens, or uses, this line.

    A browser always says where a websocket or a post comes from. Only of a page's own reading it says nothing, and what
    is read a page elsewhere is not shown: unless as a script, which is why polling in that guise is refused.
    """
    asked = parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)
    if "j" in asked or not same_site(environ):
        return False
    if origin := environ.get("HTTP_ORIGIN", ""):
        https = proxies.is_https(environ, settings)
        return from_here(settings, origin, environ.get("HTTP_HOST", ""), https=https)
    return environ.get("REQUEST_METHOD") == "GET" and asked.get("transport") == ["polling"]


def socket_check(settings: Settings) -> Callable[[str | None, dict], bool]:
    """The same question, as the library puts it."""
    return lambda _origin, environ: may_connect(settings, environ)


def _name(url: str) -> str:
    """The host's name in an address, "" if it is none: `[::1].elsewhere` and `elsewhere@localhost` are nobody's."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return (parts.hostname or "").lower() if _PLACE.fullmatch(parts.netloc) else ""


def _is_address(name: str) -> bool:
    """An address in figures cannot be made to point somewhere else."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _own_names() -> tuple[str, str]:
    own = socket.gethostname().lower()
    return own, f"{own}.local"
