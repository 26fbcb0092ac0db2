"""The first page: type the code, or sign in. And the answer to "are you alive?"."""

import re
from typing import Annotated

from flask import Blueprint, Response, jsonify, render_template
from msgspec import Meta

from app.errors import RuleBroken
from app.pages.guard import sender
from app.pages.identity import account
from app.pages.parts import installation, limits
from app.pages.posted import Message, read

pages = Blueprint("start", __name__)


@pages.get("/")
def start() -> str:
    return render_template("start.html", account=account())


@pages.get("/healthz")
def healthz() -> Response:
    return Response("ok", mimetype="text/plain")


class Code(Message):
    code: Annotated[str, Meta(max_length=40)]


@pages.post("/code")
def code() -> Response:
    """A typed code for what the QR code says: {workshop, token}."""
    typed = re.sub(r"[\s.-]", "", read(Code).code)
    if not re.fullmatch(r"\d{6}", typed, re.ASCII):
        raise RuleBroken("code_form")  # no guess: there is no such code
    limits().check("code", sender())
    found = installation().find_door(typed)
    if found is None:
        limits().wrong("code", sender())
        raise RuleBroken("unknown_code")
    workshop, token = found
    return jsonify(workshop=workshop, token=token)
