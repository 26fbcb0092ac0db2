"""Suggestions while sorting: what looks like the same idea, and the nearest themes. Nothing of it is stored."""

from typing import Annotated

from flask import Blueprint, Response, jsonify
from msgspec import Meta

from app.domain import view
from app.domain.alike import Note, hints
from app.domain.command import MODERATORS
from app.errors import RuleBroken
from app.offload import offload
from app.pages.identity import account, leads_as, role_in
from app.pages.parts import limits, live
from app.pages.posted import Message, read

pages = Blueprint("hints", __name__)


class Asked(Message):
    step: Annotated[str, Meta(min_length=1, max_length=64)]


@pages.post("/w/<id>/hints")
@leads_as(MODERATORS)
def suggested(id: str) -> Response:
    """`{same: {idea: [idea]}, near: {idea: [theme]}}` about what this lead sees in a sorting step."""
    step_id = read(Asked).step
    asks = account().id
    limits().count("hints", asks)
    seen = live().seen(id, view.lead(role_in(id, asks)))
    step = next((step for step in seen.get("step", ()) if step["id"] == step_id), None)
    if step is None or step["kind"] != "cluster":
        raise RuleBroken("gone")
    notes, themes = shown(seen, step)
    found = offload(hints, notes, themes)
    return jsonify(same=found.same, near=found.near)


def shown(seen: dict[str, list[dict]], step: dict) -> tuple[list[Note], dict[str, str]]:
    """The notes on the step's wall as the lead sees them, and its themes: nothing hidden, and nothing that waits."""
    themes = {
        theme["id"]: theme["name"]
        for theme in seen.get("theme", ())
        if theme["step"] == step["id"] and not theme.get("hidden")
    }
    notes = [
        Note(idea["id"], idea["text"], idea["theme"])
        for idea in seen.get("idea", ())
        if idea["step"] == step["source"]
        and not (idea["hidden"] or idea["merged_into"])
        and idea["tray"] in ("", "accepted")
    ]
    return notes, themes
