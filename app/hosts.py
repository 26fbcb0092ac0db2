"""Which names the server answers to, for pages and sockets alike, and which pages may talk to it.

Without this a page elsewhere could give its own name our address (DNS rebinding) and then read what is here.
"""

import socket
from collections.abc import Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.wrappers import Response

from app.config import Settings
from app.i18n import DEFAULT, sentence


def init_app(app: Flask) -> None:
    """Put the question before everything else, the sockets too: call it when they are in place."""
    app.wsgi_app = OnlyOurNames(app.wsgi_app, app.extensions["settings"])


class OnlyOurNames:
    def __init__(self, inner: Callable, settings: Settings) -> None:
        self._inner = inner
        self._settings = settings

    def __call__(self, environ: dict, start_response: Callable):
        if answers_to(self._settings, environ.get("HTTP_HOST", "")):
            return self._inner(environ, start_response)
        refusal = Response(sentence("unknown_host", DEFAULT), 400, mimetype="text/plain")
        return refusal(environ, start_response)


def answers_to(settings: Settings, host: str) -> bool:
    """Whether a request to this host (with or without a port) is for us."""
    name = _name(f"//{host}")
    public = _name(settings.public_url)
    if name in ("localhost", "127.0.0.1", "::1") or (public and name == public):
        return True
    if settings.allowed_hosts:
        return name in {_name(f"//{allowed}") for allowed in settings.allowed_hosts}
    return _is_address(name) or name in _own_names()


def from_here(settings: Settings, origin: str, host: str) -> bool:
    """Whether the page that sends this (its `Origin`, or `Referer`) is one of ours."""
    place = urlsplit(origin).netloc if "://" in origin else ""
    return bool(place) and place in (host, urlsplit(settings.public_url).netloc)


def socket_check(settings: Settings) -> Callable[[str | None, dict], bool]:
    """The same question, as the sockets put it."""

    def check(origin: str | None, environ: dict) -> bool:
        return from_here(settings, origin or "", environ.get("HTTP_HOST", ""))

    return check


def _name(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


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
