"""The first page: type the code, or sign in. And the answer to "are you alive?"."""

import re
import unicodedata
from typing import Annotated

from flask import Blueprint, Response, jsonify, redirect, render_template, request, url_for
from msgspec import Meta

from app.errors import RuleBroken
from app.i18n import for_participants, language, sentence
from app.pages.errors import STATUS
from app.pages.guard import sender
from app.pages.identity import account
from app.pages.limiting import Limits
from app.pages.parts import installation, limits
from app.pages.posted import Message, read
from app.storage.installation import Installation

pages = Blueprint("start", __name__)
LONGEST_CODE = 40  # as somebody may type it, with spaces


@pages.get("/")
@for_participants
def start() -> str:
    return render_template("start.html", account=account())


@pages.post("/")
@for_participants
def enter() -> Response | tuple[str, int]:
    """The typed code from a form without a script: to the phone's page, which says how one takes part all the same."""
    typed = request.form.get("code", "")[:LONGEST_CODE]
    try:
        workshop, token = opened(typed)
    except RuleBroken as problem:
        words = sentence(problem.code, language(), **problem.data)
        page = render_template("start.html", account=account(), typed=typed, problem=words)
        return page, STATUS.get(problem.code, 400)
    return redirect(url_for("screens.phone", id=workshop, _anchor=f"j={token}"), 303)


@pages.get("/healthz")
def healthz() -> Response:
    return Response("ok", mimetype="text/plain")


class Code(Message):
    code: Annotated[str, Meta(max_length=LONGEST_CODE)]


@pages.post("/code")
@for_participants
def code() -> Response:
    """A typed code for what the QR code says: {workshop, token}."""
    workshop, token = opened(read(Code).code)
    return jsonify(workshop=workshop, token=token)


def opened(typed: str) -> tuple[str, str]:
    """(workshop, token) of the door that this opens, typed as people type it; else why not."""
    # Whichever digits their keyboard has: ٤٢ is 42.
    code = "".join(str(unicodedata.decimal(sign, sign)) for sign in re.sub(r"[\s.-]", "", typed))
    if not re.fullmatch(r"\d{6}", code, re.ASCII):
        raise RuleBroken("code_form")  # no guess: there is no such code
    return behind(code, installation(), limits(), sender())


def behind(code: str, installation: Installation, limits: Limits, sender: str) -> tuple[str, str]:
    """(workshop, token) of the door with this code; `unknown_code`, or `too_many_tries` without looking."""
    limits.check("code", sender)
    found = installation.find_door(code)
    if found is None:
        limits.wrong("code", sender)
        raise RuleBroken("unknown_code")
    return found
