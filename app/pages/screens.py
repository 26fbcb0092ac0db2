"""The shells of board, lead, phone and group: an empty page that its script fills."""

import json
from functools import lru_cache

from flask import Blueprint, Response, make_response, render_template

from app.errors import RuleBroken
from app.messages import addresses
from app.pages.assets import asset, everywhere
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
    response = make_response(_drawn(screen, id, str(everywhere()), _built(screen)))
    # There is nothing of anybody's in it, so a phone may keep it, but asks first.
    response.headers["Cache-Control"] = "no-cache"
    return response


@lru_cache(maxsize=256)
def _drawn(screen: str, workshop: str, _everywhere: str, _built: tuple) -> str:
    """The shell: drawn once for a hall that all scans the same code. The others are what it may differ by."""
    messages = json.dumps(addresses(screen))
    return render_template("screen.html", screen=screen, workshop=workshop, messages=messages)


def _built(screen: str) -> tuple[str, str]:
    return asset(f"css/{screen}.css"), asset(f"js/pages/{screen}.js")
