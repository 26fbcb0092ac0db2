"""What every request must pass and every answer carries: origin, form token, security headers.

The session's cookie is `SameSite=Lax`; a post must besides come from a page of this server, and an HTML form
carry a token that only such a page can have read.
"""

import hashlib
import hmac
import secrets
from functools import lru_cache
from urllib.parse import urlsplit

from flask import Flask, Response, g, request
from werkzeug.wsgi import get_host

from app import proxies
from app.config import Settings
from app.errors import RuleBroken
from app.hosts import from_here, same_site
from app.keys import form_key
from app.pages.parts import settings

SESSION = "session"
VISITOR = "visitor"
PICTURE = "image/jpeg"
# Nothing inline, so that there is nothing a nonce would have to excuse (decision 22).
POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "connect-src 'self' {sockets}",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)
HEADERS = {
    # No address of ours is told to anybody, not even to ourselves: `check` needs none.
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
# Whoever has come by https once is not to be led back to http by somebody on the network.
ONLY_HTTPS = "max-age=31536000"


def init_app(app: Flask) -> None:
    app.before_request(check)
    app.after_request(protect)
    app.jinja_env.globals["form_token"] = form_token


def check() -> None:
    g.https = behind_https()  # for whoever sets a cookie
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    if by_script():
        # A page elsewhere cannot send such a thing without asking first, and is not allowed to when it asks.
        check_origin(request.environ, settings())
        return
    check_form_origin(request.environ, settings())
    given = request.form.get("form_token", "")
    if not (_secret() and hmac.compare_digest(given.encode(), _token_of(_secret()).encode())):
        raise RuleBroken("page_old")


def by_script() -> bool:
    """Whether what was sent is what a script sends and no form can, so that the answer is for a script too."""
    return request.mimetype in ("application/json", PICTURE)


def check_origin(environ: dict, settings: Settings) -> None:
    """Whether a script of ours sends this; else `cross_site`. Also asked where Flask is not (`ready.py`)."""
    source = environ.get("HTTP_ORIGIN") or environ.get("HTTP_REFERER") or ""
    https = proxies.is_https(environ, settings)
    if not (same_site(environ) and from_here(settings, source, get_host(environ), https=https)):
        raise RuleBroken("cross_site")


def check_form_origin(environ: dict, settings: Settings) -> None:
    """Whether a form of ours may have sent this; else `cross_site`.

    A browser that tells no addresses says "null" where a form comes from, and then the form's token alone decides: no
    page elsewhere can have read it. A browser that says that it was a page elsewhere is believed.
    """
    if not same_site(environ):
        raise RuleBroken("cross_site")
    if environ.get("HTTP_ORIGIN", "null") != "null" or environ.get("HTTP_REFERER"):
        check_origin(environ, settings)


def protect(response: Response) -> Response:
    for name, value in headers_of(request.environ, settings()):
        response.headers.setdefault(name, value)
    if request.path.startswith("/static/dist/") and response.status_code < 400:
        # Their names change with what is in them.
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    elif response.status_code >= 400 or not request.path.startswith("/static/"):
        response.headers.setdefault("Cache-Control", "no-store")
    if visitor := g.get("new_visitor"):
        set_cookie(response, VISITOR, visitor)
    return response


def headers_of(environ: dict, settings: Settings) -> tuple[tuple[str, str], ...]:
    """What every answer to this request carries."""
    return _headers(environ.get("HTTP_HOST", ""), settings.public_url, proxies.is_https(environ, settings))


@lru_cache(maxsize=64)
def _headers(host: str, public_url: str, https: bool) -> tuple[tuple[str, str], ...]:
    """The host is one we answer to (`hosts.py`). Some browsers take "self" to be no websocket: it is named."""
    names = dict.fromkeys((host, urlsplit(public_url).netloc))
    sockets = " ".join(f"{'wss' if https else 'ws'}://{name}" for name in names if name)
    policy = "; ".join(POLICY).format(sockets=sockets)
    always = (("Strict-Transport-Security", ONLY_HTTPS),) if https else ()
    return (("Content-Security-Policy", policy), *HEADERS.items(), *always)


def form_token() -> str:
    """What a form on this page carries; a visitor who has not signed in gets a cookie for it."""
    if not _secret():
        g.new_visitor = g.get("new_visitor") or secrets.token_urlsafe(16)
    return _token_of(_secret() or g.new_visitor)


def set_cookie(response: Response, name: str, value: str, max_age: int | None = None) -> None:
    response.set_cookie(name, value, max_age=max_age, httponly=True, samesite="Lax", secure=behind_https())


def behind_https() -> bool:
    """Whether this request came by https: directly, or through a proxy that is trusted to say so."""
    return proxies.is_https(request.environ, settings())


def sender() -> str:
    """Whose tries are counted together."""
    return proxies.sender(request.environ, settings())


def _secret() -> str:
    return request.cookies.get(SESSION) or request.cookies.get(VISITOR) or ""


def _token_of(secret: str) -> str:
    return hmac.new(form_key(settings()), f"form:{secret}".encode(), hashlib.sha256).hexdigest()
