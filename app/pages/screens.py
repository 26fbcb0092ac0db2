"""The shells of board, lead, phone and group: an empty page that its script fills."""

from flask import Blueprint, Response, make_response, render_template

from app.errors import RuleBroken
from app.pages.identity import leads_only
from app.pages.parts import live

pages = Blueprint("screens", __name__)


@pages.get("/w/<id>/board")
def board(id: str) -> Response:
    return shell("board", id)


@pages.get("/w/<id>/phone")
def phone(id: str) -> Response:
    return shell("phone", id)


@pages.get("/w/<id>/group")
def group(id: str) -> Response:
    return shell("group", id)


@pages.get("/w/<id>/lead")
@leads_only
def lead(id: str) -> Response:
    return shell("lead", id)


def shell(screen: str, id: str) -> Response:
    if not live().exists(id):
        raise RuleBroken("unknown_workshop")
    response = make_response(render_template("screen.html", screen=screen, workshop=id))
    # There is nothing of anybody's in it, so a phone may keep it, but asks first.
    response.headers["Cache-Control"] = "no-cache"
    return response
