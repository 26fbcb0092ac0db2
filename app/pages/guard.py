"""What every request must pass and every answer carries: origin, form token, security headers.

The session's cookie is `SameSite=Lax`; a post must besides come from a page of this server, and an HTML form
carry a token that only such a page can have read.
"""

import hashlib
import hmac
import secrets
from urllib.parse import urlsplit

from flask import Flask, Response, g, request

from app.errors import RuleBroken
from app.hosts import from_here
from app.pages.parts import settings

SESSION = "session"
VISITOR = "visitor"
LOOPBACK = ("127.0.0.1", "::1")
HEADERS = {
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self' data: blob:",
            "media-src 'self'",
            "connect-src 'self' ws: wss:",
            "frame-src 'self'",
            "frame-ancestors 'self'",
            "form-action 'self'",
            "base-uri 'none'",
        )
    ),
    # Not "no-referrer": with it browsers send forms with the origin "null", and we could not tell whose they are.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


def init_app(app: Flask) -> None:
    app.before_request(check)
    app.after_request(protect)
    app.jinja_env.globals["form_token"] = form_token


def check() -> None:
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    if not _from_here():
        raise RuleBroken("cross_site")
    # A page elsewhere cannot send JSON without asking first, and is not allowed to when it asks.
    if request.mimetype != "application/json":
        given = request.form.get("form_token", "")
        if not (_secret() and hmac.compare_digest(given.encode(), _token_of(_secret()).encode())):
            raise RuleBroken("page_old")


def protect(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if request.path.startswith("/static/dist/") and response.status_code < 400:
        # Their names change with what is in them.
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    elif response.status_code >= 400 or not request.path.startswith("/static/"):
        response.headers.setdefault("Cache-Control", "no-store")
    if visitor := g.get("new_visitor"):
        set_cookie(response, VISITOR, visitor)
    return response


def form_token() -> str:
    """What a form on this page carries; a visitor who has not signed in gets a cookie for it."""
    if not _secret():
        g.new_visitor = g.get("new_visitor") or secrets.token_urlsafe(16)
    return _token_of(_secret() or g.new_visitor)


def set_cookie(response: Response, name: str, value: str, max_age: int | None = None) -> None:
    response.set_cookie(name, value, max_age=max_age, httponly=True, samesite="Lax", secure=behind_https())


def behind_https() -> bool:
    """Whether this request came by https: directly, or through a proxy at the public address."""
    public = urlsplit(settings().public_url)
    return request.is_secure or (public.scheme == "https" and request.host == public.netloc)


def sender() -> str:
    """Whose tries are counted together. Behind a proxy on this computer it says who asked; nobody else may."""
    forwarded = request.headers.get("X-Forwarded-For", "")
    if forwarded and request.remote_addr in LOOPBACK:
        return forwarded.rpartition(",")[2].strip()
    return request.remote_addr or ""


def _from_here() -> bool:
    source = request.headers.get("Origin") or request.headers.get("Referer") or ""
    return from_here(settings(), source, request.host)


def _secret() -> str:
    return request.cookies.get(SESSION) or request.cookies.get(VISITOR) or ""


def _token_of(secret: str) -> str:
    return hashlib.sha256(f"form:{secret}".encode()).hexdigest()
