"""Looking after the installation: its accounts, what it holds, and how it keeps secrets. Never what people wrote."""

import os
import platform
import ssl
from importlib.metadata import version

from flask import Blueprint, Response, redirect, render_template, request, url_for

from app.address import phone_address
from app.clock import DAY_MS, now_ms
from app.domain.entities import Lead
from app.domain.who import SYSTEM
from app.errors import RuleBroken
from app.greeting import INVITE_DAYS
from app.i18n import language, sentence
from app.keeping.due import leaves_nothing
from app.keeping.forgotten import what_is_forgotten
from app.pages.guard import behind_https
from app.pages.identity import account, administrators_only
from app.pages.parts import installation, live, rehearsals, settings, sockets
from app.process.leads import RemoveLead
from app.storage.private import is_private

pages = Blueprint("administration", __name__)
# A password is not waited for as long as a new colleague.
PASSWORD_DAYS = 2
LIBRARIES = (
    "Flask",
    "Flask-SocketIO",
    "python-socketio",
    "python-engineio",
    "eventlet",
    "SQLAlchemy",
    "msgspec",
)


@pages.get("/administration")
@administrators_only
def administration() -> str:
    return page()


@pages.post("/administration")
@administrators_only
def act() -> Response | tuple[str, int] | str:
    """One of the page's buttons: `what` is to be done, to the account `id` where it concerns one."""
    try:
        made = ACTS[request.form.get("what", "")](request.form.get("id", ""))
    except KeyError:
        raise RuleBroken("bad_request") from None
    except RuleBroken as problem:
        return page(problem=sentence(problem.code, language(), **problem.data)), 400
    # A link is shown once, on the answer itself; everything else is shown by the page anew.
    return page(link=made) if made else redirect(url_for("administration.administration"))


def page(*, link: dict | None = None, problem: str = "") -> str:
    return render_template(
        "administration.html",
        account=account(),
        accounts=installation().accounts(now_ms()),
        link=link,
        problem=problem,
        held=held(),
        forgotten=what_is_forgotten(settings()),
        versions=versions(),
    )


def held() -> dict:
    """What the installation holds, and how."""
    known = settings()
    return {
        "workshops": installation().count_workshops(),
        "backups": len(installation().backups()),
        "postgresql": bool(known.database_url),
        "private": not known.data_dir.exists() or is_private(known.data_dir),
        "windows": os.name == "nt",
        "folder": str(known.data_dir),
        "address": phone_address(known),
        "lasting": bool(known.public_url),
        "https": known.public_url.startswith("https://"),
        "https_now": behind_https(),
        "proxies": known.trusted_proxies,
        "hosts": known.allowed_hosts,
        "session_days": known.session_days,
        "backup_days": known.backup_days,
    }


def versions() -> list[tuple[str, str]]:
    return [
        ("Python", platform.python_version()),
        ("OpenSSL", ssl.OPENSSL_VERSION.split()[1]),
        *((name, version(name)) for name in LIBRARIES),
    ]


# --- what the buttons do; an act that makes a link answers it ---


def invite(_id: str) -> dict:
    token = installation().invite("account", now_ms() + INVITE_DAYS * DAY_MS, sender=account().id)
    return {"address": _address("accounts.new_account", token), "days": INVITE_DAYS, "name": ""}


def new_password(id: str) -> dict:
    """A link by which somebody chooses a new password; the old one, and where they are signed in, stay until then."""
    somebody = named(id)
    token = installation().invite("password", now_ms() + PASSWORD_DAYS * DAY_MS, account=id)
    return {"address": _address("accounts.new_password", token), "days": PASSWORD_DAYS, "name": somebody.name}


def sign_out(id: str) -> None:
    installation().end_sessions(named(id).id)
    sockets().end_sessions()


def promote(id: str) -> None:
    installation().set_administrator(named(id).id, True)


def demote(id: str) -> None:
    installation().set_administrator(named(id).id, False)


def remove(id: str) -> None:
    """An account leads nothing any more, is signed out everywhere, and is gone.

    `last_administrator`, or `only_owner` when a workshop would have nobody to decide who leads it, or what stands in
    the way of opening one: nothing is done. Whoever still leads something stays an administrator until that is over.
    """
    somebody = named(id)
    installation().may_go(id)
    led = [indexed for indexed in installation().workshops_of(id) if live().exists(indexed.workshop)]
    alone = sum(only_owner(indexed.workshop, id) for indexed in led)
    if alone:
        raise RuleBroken("only_owner", name=somebody.name, n=alone)
    for indexed in led:
        live().submit(indexed.workshop, SYSTEM, RemoveLead(account=id))
    for rehearsal in installation().rehearsals():
        if rehearsal.account == id:
            rehearsals().end(rehearsal.workshop)
    installation().remove_account(id)
    leaves_nothing(installation())
    sockets().end_sessions()


def only_owner(workshop: str, id: str) -> bool:
    leads = live().state(workshop).all(Lead)
    owners = {lead.account for lead in leads if lead.role == "owner"}
    return owners == {id} or {lead.account for lead in leads} == {id}


def named(id: str):
    somebody = installation().account(id)
    if somebody is None:
        raise RuleBroken("gone")
    return somebody


def _address(endpoint: str, token: str) -> str:
    return f"{phone_address(settings(), request.host_url)}{url_for(endpoint)}#{token}"


ACTS = {
    "invite": invite,
    "password": new_password,
    "sign_out": sign_out,
    "promote": promote,
    "demote": demote,
    "remove": remove,
}
