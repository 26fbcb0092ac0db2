"""The door: what one comes to with a token, taking a seat, and a facilitator's ticket for the socket."""

import hmac
from typing import Annotated

from flask import Blueprint, Response, jsonify
from msgspec import Meta

from app.clock import now_ms
from app.domain.entities import Meeting, Workshop
from app.domain.who import Who
from app.errors import RuleBroken
from app.pages.guard import sender
from app.pages.identity import account, leads_only
from app.pages.parts import limits, live, tickets
from app.pages.posted import Message, read
from app.process.commands import TakeSeat

pages = Blueprint("door", __name__)

Token = Annotated[str, Meta(min_length=1, max_length=64)]
# Made by the phone: 128 random bits or more.
Secret = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{22,64}$")]


class Knock(Message):
    token: Token


class Seating(Message):
    token: Token
    secret: Secret
    perspective: Annotated[str, Meta(max_length=20)]


@pages.post("/w/<id>/door")
def door(id: str) -> Response:
    """What the token lets one into, before one has said yes to being there."""
    meeting = behind(id, read(Knock).token)
    workshop = live().state(id).one(Workshop)
    return jsonify(
        workshop={"title": workshop.title, "language": workshop.language, "place": workshop.place},
        meeting={"id": meeting.id, "names": meeting.names},
    )


@pages.post("/w/<id>/seat")
def seat(id: str) -> Response:
    """Sit down. The command itself looks at the token again, and knows a phone that already has a seat."""
    wanted = read(Seating)
    limits().check("door", sender())
    exists(id)
    try:
        live().submit(id, Who("door", secret=wanted.secret, token=wanted.token), TakeSeat(wanted.perspective))
    except RuleBroken as problem:
        if problem.code == "door_shut":
            limits().wrong("door", sender())
        raise
    return jsonify(ok=True)


@pages.post("/w/<id>/ticket")
@leads_only
def ticket(id: str) -> Response:
    read(Message)
    return jsonify(ticket=tickets().issue(id, account().id, now_ms()))


def behind(id: str, token: str) -> Meeting:
    """The open meeting that the token opens; else `door_shut`."""
    limits().check("door", sender())
    exists(id)
    for meeting in live().state(id).all(Meeting):
        opens = (meeting.token if meeting.door else "", meeting.pass_token)
        fits = any(key and hmac.compare_digest(key.encode(), token.encode()) for key in opens)
        if meeting.stage == "open" and fits:
            return meeting
    limits().wrong("door", sender())
    raise RuleBroken("door_shut")


def exists(id: str) -> None:
    if not live().exists(id):
        raise RuleBroken("unknown_workshop")
