"""Facilitators' accounts: make one with a one-time link, sign in, sign out."""

from flask import Blueprint, Response, redirect, render_template, request, url_for

from app.clock import now_ms
from app.domain.rules import clean
from app.errors import RuleBroken
from app.i18n import language, sentence
from app.pages.guard import sender
from app.pages.identity import account, end_session, local, start_session
from app.pages.parts import installation, limits
from app.passwords import hash_password, is_password
from app.storage.installation import name_key

pages = Blueprint("accounts", __name__)
LONGEST_NAME = 60
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
        name = clean(typed.get("name", ""), LONGEST_NAME)
    except RuleBroken as problem:
        problems["name"] = words_of(problem)
    try:
        password_hash = hash_password(typed.get("password", ""))
    except RuleBroken as problem:
        problems["password"] = words_of(problem)
    if not problems:
        try:
            limits().check("invite", sender())
            id = installation().add_account(name, password_hash, typed.get("invite", ""), now_ms())
            return start_session(redirect(url_for("workshops.mine")), id)
        except RuleBroken as problem:
            if problem.code == "invite_used":
                limits().wrong("invite", sender())
            problems[BESIDE.get(problem.code, "form")] = words_of(problem)
    return render_template("new_account.html", typed=typed, problems=problems), 400


@pages.get("/sign-in")
def sign_in() -> Response | str:
    if account():
        return redirect(local(request.args.get("next")) or url_for("workshops.mine"))
    return render_template("sign_in.html", typed=request.args, problem="")


@pages.post("/sign-in")
def do_sign_in() -> Response | tuple[str, int]:
    name = request.form.get("name", "")
    who = f"{name_key(name)} {sender()}"
    try:
        limits().check("sign_in", who)
        found = installation().account_named(name)
        if not is_password(request.form.get("password", ""), found and found.password_hash):
            limits().wrong("sign_in", who)
            raise RuleBroken("wrong_password")
    except RuleBroken as problem:
        return render_template("sign_in.html", typed=request.form, problem=words_of(problem)), 403
    return start_session(redirect(local(request.form.get("next")) or url_for("workshops.mine")), found.id)


@pages.post("/sign-out")
def sign_out() -> Response:
    return end_session(redirect(url_for("start.start")))


def words_of(problem: RuleBroken) -> str:
    return sentence(problem.code, language(), **problem.data)
