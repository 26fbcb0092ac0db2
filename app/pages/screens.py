"""The shells of board, lead, phone and group: an empty page that its script fills."""

import json
from functools import lru_cache

from flask import Blueprint, Response, current_app, make_response, render_template

from app.errors import RuleBroken
from app.formats import formats
from app.i18n import for_participants, language
from app.messages import addresses
from app.pages.assets import asset, everywhere
from app.pages.identity import leads_only
from app.pages.parts import live

pages = Blueprint("screens", __name__)


@pages.get("/w/<id>/board")
def board(id: str) -> Response:
    return shell("board", id)


@pages.get("/w/<id>/phone")
@for_participants
def phone(id: str) -> Response:
    return shell("phone", id)


@pages.get("/w/<id>/next")
@for_participants
def next_person(id: str) -> Response:
    """On a phone that several share, between one person and the next."""
    return shell("next", id)


@pages.get("/w/<id>/group")
@for_participants
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
    catalogues = addresses(screen)
    return render_template(
        "screen.html",
        screen=screen,
        style=style_of(screen),
        workshop=workshop,
        messages=json.dumps(catalogues),
        words=_fetched_first(screen, catalogues),
        plans=json.dumps(_plans()) if screen == "lead" else "",
    )


def _plans() -> list[dict]:
    """How a step that is added begins: of each kind and phase the first there is in a format."""
    found: dict[tuple[str, str], dict] = {}
    for format in formats(current_app).values():
        for plan in (step for meeting in format.meetings for step in meeting.steps):
            fields = ("kind", "phase", "minutes", "settings", "texts")
            found.setdefault((plan.kind, plan.phase), {name: getattr(plan, name) for name in fields})
    return list(found.values())


def style_of(screen: str) -> str:
    return "phone" if screen == "next" else screen


def _fetched_first(screen: str, catalogues: dict[str, str]) -> str:
    """The words a phone fetches together with its script instead of after it. Others are on faster networks."""
    return catalogues.get(language(), "") if screen == "phone" else ""


def _built(screen: str) -> tuple[str, ...]:
    return asset(f"css/{style_of(screen)}.css"), asset(f"js/pages/{screen}.js"), asset("js/later/phone.js")
