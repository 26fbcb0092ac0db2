"""Every component in every state, with each surface's own style sheet: for developers, only with STYLEGUIDE=on."""

from flask import Blueprint, render_template

from app.errors import RuleBroken
from app.pages.parts import settings

pages = Blueprint("styleguide", __name__)
SURFACES = ("board", "phone", "lead", "group", "start")


@pages.get("/styleguide")
def all_surfaces() -> str:
    return surface(SURFACES[0])


@pages.get("/styleguide/<name>")
def surface(name: str) -> str:
    if settings().styleguide != "on" or name not in SURFACES:
        raise RuleBroken("unknown_page")
    return render_template("styleguide.html", style=name, surfaces=SURFACES)
