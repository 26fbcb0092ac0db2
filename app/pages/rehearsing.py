"""Rehearsing a workshop: a copy with simulated participants, for those who facilitate it."""

from typing import Annotated

from flask import Blueprint, Response, jsonify
from msgspec import Meta

from app.domain.command import FACILITATORS
from app.domain.entities import Workshop
from app.pages.identity import account, leads_as
from app.pages.parts import live, rehearsals
from app.pages.posted import Message, read

pages = Blueprint("rehearsing", __name__)


class Rehearse(Message):
    """How many simulated participants of each perspective."""

    people: Annotated[dict[Annotated[str, Meta(max_length=20)], int], Meta(max_length=8)]


@pages.post("/w/<id>/rehearse")
@leads_as(FACILITATORS)
def rehearse(id: str) -> Response:
    """The copy's id and its board's token."""
    copy = rehearsals().begin(id, account().id, read(Rehearse).people)
    return jsonify(workshop=copy, board_token=live().state(copy).one(Workshop).board_token)


@pages.post("/w/<id>/rehearse/end")
@leads_as(FACILITATORS)
def end(id: str) -> Response:
    """Delete the rehearsal `id`, and nothing else: of a workshop that is none, `no_rehearsal`."""
    read(Message)
    rehearsals().end(id)
    return jsonify(ok=True)
