"""Facilitators' accounts: make one with a one-time link, sign in, sign out."""

from flask import Blueprint, Response, redirect, render_template, request, url_for

from app.clock import now_ms
from app.errors import RuleBroken
from app.i18n import language, sentence
from app.pages.guard import sender
from app.pages.identity import account, end_session, local, start_session
from app.pages.invited import begin_leading, lead_by, still_good
from app.pages.parts import installation, limits, sockets
from app.passwords import hash_password, is_password
from app.storage.installation import Account, account_name, name_key

pages = Blueprint("accounts", __name__)
# Which field a refusal belongs beside; the others stand above the form.
BESIDE = {"name_taken": "name", "password_short": "password", "password_long": "password"}


@pages.get("/new-account")
def new_account() -> str:
    return render_template("new_account.html", typed={}, problems={})


@pages.post("/new-account")
def make_account() -> Response | tuple[str, int]:
    typed = request.form
    problems: dict[str, str] = {}
    try:
        name = account_name(typed.get("name", ""))
    except RuleBroken as problem:
        problems["name"] = words_of(problem)
    try:
        password_hash = hash_password(typed.get("password", ""))
    except RuleBroken as problem:
        problems["password"] = words_of(problem)
    if not problems:
        try:
            id, address = add_invited(name, password_hash, typed.get("invite", ""))
            return start_session(redirect(address), id)
        except RuleBroken as problem:
            problems[BESIDE.get(problem.code, "form")] = words_of(problem)
    return render_template("new_account.html", typed=typed, problems=problems), 400


def add_invited(name: str, password_hash: str, token: str) -> tuple[str, str]:
    """Make the account the link is for; its id, and where to go: to the workshop, if it is a link to lead one."""
    invite = installation().find_invite(token, now_ms(), "lead")
    if invite is None:
        try:
            return installation().add_account(name, password_hash, token, now_ms()), url_for("workshops.mine")
        except RuleBroken as problem:
            if problem.code == "invite_used":
                limits().count("invite", sender())
            raise
    still_good(token)
    id = installation().add_account(name, password_hash, token, now_ms())
    try:
        begin_leading(invite, id)
    except Exception:
        installation().put_back(
            token, invite
        )  # the account is there: signing in with the link goes on from it
        raise
    return id, url_for("screens.lead", id=invite.workshop)


@pages.get("/new-password")
def new_password() -> str:
    return render_template("new_password.html", typed={}, problems={})


@pages.post("/new-password")
def choose_password() -> Response | tuple[str, int]:
    """By a link from the administrator; whoever was signed in with the old one is signed out."""
    typed = request.form
    token = typed.get("invite", "")
    problems: dict[str, str] = {}
    try:
        password_hash = hash_password(typed.get("password", ""))
        if installation().find_invite(token, now_ms(), "password") is None:
            limits().count("invite", sender())
        id = installation().use_invite(token, now_ms(), "password").account
        installation().set_password(id, password_hash)
    except RuleBroken as problem:
        problems[BESIDE.get(problem.code, "form")] = words_of(problem)
        return render_template("new_password.html", typed=typed, problems=problems), 400
    sockets().end_sessions()
    return start_session(redirect(url_for("workshops.mine")), id)


@pages.get("/sign-in")
def sign_in() -> Response | str:
    if account():
        return redirect(local(request.args.get("next")) or url_for("workshops.mine"))
    return render_template("sign_in.html", typed=request.args, problem="")


@pages.post("/sign-in")
def do_sign_in() -> Response | tuple[str, int]:
    name = request.form.get("name", "")
    who = (sender(), name_key(name) or "-")
    try:
        limits().check("sign_in", *who)
        found = installation().account_named(name)
        if not is_password(request.form.get("password", ""), found and found.password_hash):
            limits().wrong("sign_in", *who)
            raise RuleBroken("wrong_password")
    except RuleBroken as problem:
        return render_template("sign_in.html", typed=request.form, problem=words_of(problem)), 403
    limits().signed_in(sender())
    if token := request.form.get("invite", ""):
        return lead_signed_in(token, found)
    return start_session(redirect(local(request.form.get("next")) or url_for("workshops.mine")), found.id)


def lead_signed_in(token: str, who: Account) -> Response:
    """Signed in to lead what a link invites to; if it no longer does, signed in all the same, and told so."""
    try:
        address = lead_by(token, who.id)
    except RuleBroken as problem:
        if problem.code != "invite_used":
            raise
        address = url_for("invited.invited", used="yes")
    return start_session(redirect(address), who.id)


@pages.post("/sign-out")
def sign_out() -> Response:
    return end_session(redirect(url_for("start.start")))


def words_of(problem: RuleBroken) -> str:
    return sentence(problem.code, language(), **problem.data)
