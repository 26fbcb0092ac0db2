"""Coming by an invitation to lead: whoever has an account signs in, others make one, and then they lead."""

from flask import Blueprint, Response, redirect, render_template, request, url_for

from app.clock import now_ms
from app.domain.command import OWNERS
from app.domain.who import SYSTEM
from app.errors import RuleBroken
from app.i18n import language, sentence
from app.pages.guard import sender
from app.pages.identity import account, role_in, signed_in
from app.pages.parts import installation, limits, live
from app.process.leads import AddLead
from app.storage.installation import Invite

pages = Blueprint("invited", __name__)


@pages.get("/invited")
def invited() -> str:
    """`used`: one has come by a link that no longer works."""
    used = "used" in request.args
    problem = sentence("invite_used", language()) if used else ""
    return render_template("invited.html", account=account(), problem=problem, used=used)


@pages.post("/invited")
@signed_in
def accept() -> Response | tuple[str, int]:
    try:
        return redirect(lead_by(request.form.get("invite", ""), account().id))
    except RuleBroken as problem:
        return declined(problem)


def declined(problem: RuleBroken) -> tuple[str, int]:
    words = sentence(problem.code, language(), **problem.data)
    used = problem.code == "invite_used"
    return render_template("invited.html", account=account(), problem=words, used=used), 400


def lead_by(token: str, account_id: str) -> str:
    """Lead what the link invites to; where the workshop is. Raises `invite_used` and `too_many_tries`."""
    still_good(token)
    invite = installation().use_invite(token, now_ms(), "lead")
    try:
        begin_leading(invite, account_id)
    except Exception:
        installation().put_back(token, invite)
        raise
    return url_for("screens.lead", id=invite.workshop)


def begin_leading(invite: Invite, account_id: str) -> None:
    live().submit(invite.workshop, SYSTEM, AddLead(account=account_id, role=invite.role))


def still_good(token: str) -> Invite:
    """The invitation to lead, if whoever sent it may still invite; else `invite_used`. A wrong one is counted."""
    invite = installation().find_invite(token, now_ms(), "lead")
    if invite is None or role_in(invite.workshop, invite.sender) not in OWNERS:
        limits().count("invite", sender())
        raise RuleBroken("invite_used")
    return invite
