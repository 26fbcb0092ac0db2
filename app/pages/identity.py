"""Who is signed in, and whether they lead a workshop: looked up for every request."""

import re
from collections.abc import Callable
from functools import wraps

from flask import Response, g, redirect, request, url_for

from app.clock import now_ms
from app.domain.entities import Lead
from app.errors import RuleBroken
from app.pages.guard import SESSION, set_cookie
from app.pages.parts import installation, live, settings
from app.storage.installation import Account

DAY_MS = 24 * 3600 * 1000


def account() -> Account | None:
    """The account that is signed in, if any."""
    if "account" not in g:
        token = request.cookies.get(SESSION)
        g.account = installation().account_of_session(token, now_ms()) if token else None
    return g.account


def signed_in(page: Callable) -> Callable:
    """A page for those who are signed in; others sign in first and then come here."""

    @wraps(page)
    def wrapped(*args, **kwargs):
        if account() is None:
            if request.mimetype == "application/json":
                raise RuleBroken("not_signed_in")
            back = request.path if request.method == "GET" else None
            return redirect(url_for("accounts.sign_in", next=back))
        return page(*args, **kwargs)

    return wrapped


def leads_only(page: Callable) -> Callable:
    """A page of one workshop for those who lead it. To others it is as if the workshop were not there."""

    @signed_in
    @wraps(page)
    def wrapped(id: str, **kwargs):
        if not live().exists(id) or not live().state(id).all(Lead, account=account().id):
            raise RuleBroken("not_lead")
        return page(id, **kwargs)

    return wrapped


def start_session(response: Response, account_id: str) -> Response:
    days = settings().session_days
    token = installation().start_session(account_id, now_ms(), now_ms() + days * DAY_MS)
    set_cookie(response, SESSION, token, max_age=days * 24 * 3600)
    return response


def end_session(response: Response) -> Response:
    if token := request.cookies.get(SESSION):
        installation().end_session(token)
    response.delete_cookie(SESSION)
    return response


def local(path: str | None) -> str | None:
    """The path, if it is one of a page here; an address elsewhere does not get to follow a sign-in."""
    return path if re.fullmatch(r"(/[\w.-]+)+/?", path or "", re.ASCII) else None
