"""Who is signed in, and whether they lead a workshop: looked up for every request."""

import hmac
import re
from collections.abc import Callable
from functools import wraps

from flask import Response, g, redirect, request, url_for

from app.clock import now_ms
from app.domain.command import EVERY_LEAD
from app.domain.entities import Lead, Workshop
from app.domain.view import BOARD, Viewer, lead
from app.errors import RuleBroken
from app.pages.guard import SESSION, by_script, sender, set_cookie
from app.pages.parts import installation, limits, live, settings, sockets
from app.storage.installation import Account
from app.storage.installation.invites import hashed

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
            if by_script():
                raise RuleBroken("not_signed_in")
            back = request.path if request.method == "GET" else None
            return redirect(url_for("accounts.sign_in", next=back))
        return page(*args, **kwargs)

    return wrapped


def leads_as(roles: frozenset[str]) -> Callable[[Callable], Callable]:
    """A page of one workshop for those who lead it in one of these roles; `not_your_part` to its other leads.

    To others it is as if the workshop were not there.
    """

    def decorate(page: Callable) -> Callable:
        @signed_in
        @wraps(page)
        def wrapped(id: str, **kwargs):
            role = role_in(id, account().id)
            if not role:
                raise RuleBroken("not_lead")
            if role not in roles:
                raise RuleBroken("not_your_part")
            return page(id, **kwargs)

        return wrapped

    return decorate


leads_only = leads_as(EVERY_LEAD)


def role_in(workshop: str, account: str) -> str:
    """What an account leads a workshop as, "" if it does not."""
    leads = live().state(workshop).all(Lead, account=account) if live().exists(workshop) else []
    return leads[0].role if leads else ""


def looks_as(workshop: str, board_token: str) -> Viewer | None:
    """As whom a page looks at a workshop: a lead by their session, or its board by its token; None for all others.

    What they see is for `see` to say. A wrong token is counted as one that was guessed.
    """
    somebody = account()
    if somebody and (role := role_in(workshop, somebody.id)):
        return lead(role)
    if not board_token:
        return None
    token = live().state(workshop).one(Workshop).board_token
    if token and hmac.compare_digest(board_token.encode(), token.encode()):
        return BOARD
    limits().count("door", sender())
    return None


def administrators_only(page: Callable) -> Callable:
    """A page for those who look after the installation. To others it is not there."""

    @signed_in
    @wraps(page)
    def wrapped(**kwargs):
        if not account().administrator:
            raise RuleBroken("unknown_page")
        return page(**kwargs)

    return wrapped


def session_hash() -> str:
    """By what the session of this request is known without its token."""
    return hashed(request.cookies.get(SESSION, ""))


def start_session(response: Response, account_id: str) -> Response:
    days = settings().session_days
    token = installation().start_session(account_id, now_ms(), now_ms() + days * DAY_MS)
    set_cookie(response, SESSION, token, max_age=days * 24 * 3600)
    return response


def end_session(response: Response) -> Response:
    if token := request.cookies.get(SESSION):
        installation().end_session(token)
        sockets().end_sessions()
    response.delete_cookie(SESSION)
    return response


def local(path: str | None) -> str | None:
    """The path, if it is one of a page here; an address elsewhere does not get to follow a sign-in."""
    return path if re.fullmatch(r"(/[\w.-]+)+/?", path or "", re.ASCII) else None
