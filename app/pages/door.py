"""The door: what one comes to with a token, taking a seat, and a facilitator's ticket for the socket."""

import hmac
from typing import Annotated

from flask import Blueprint, Response, jsonify
from msgspec import Meta

from app.clock import now_ms
from app.domain.entities import Meeting, Workshop
from app.domain.who import Who
from app.errors import RuleBroken
from app.i18n import for_participants
from app.live.live import Live
from app.pages.guard import sender
from app.pages.identity import account, leads_only, session_hash
from app.pages.limiting import Limits
from app.pages.parts import limits, live, tickets
from app.pages.posted import Message, read
from app.process.door import TakeSeat, is_full

pages = Blueprint("door", __name__)

Token = Annotated[str, Meta(min_length=1, max_length=64)]
# Made by the phone: 128 random bits or more.
Secret = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{22,64}$")]


# Whoever is to decide whether to take part is told what it is, and until when it is kept.
BEFORE_ONE_IS_IN = ("title", "language", "place", "contributions_until", "results_until", "rehearsal_of")


class Knock(Message):
    token: Token


class Seating(Message):
    token: Token
    secret: Secret
    perspective: Annotated[str, Meta(max_length=20)]


@pages.post("/w/<id>/door")
@for_participants
def door(id: str) -> Response:
    """What the token lets one into, before one has said yes to being there."""
    meeting = behind(id, read(Knock).token)
    workshop = live().state(id).one(Workshop)
    return jsonify(
        workshop={name: getattr(workshop, name) for name in BEFORE_ONE_IS_IN},
        meeting={"id": meeting.id, "names": meeting.names},
    )


@pages.post("/w/<id>/seat")
@for_participants
def seat(id: str) -> Response:
    """Sit down. The command itself looks at the token again, and knows a phone that already has a seat."""
    wanted = read(Seating)
    try:
        sit_down(live(), limits(), sender(), id, wanted)
    except RuleBroken as problem:
        if problem.code == "door_shut":
            _missed(id)
        raise
    return jsonify(ok=True)


def sit_down(live: Live, limits: Limits, sender: str, id: str, wanted: Seating) -> None:
    """Also for a hall that comes at once, without Flask (`ready.py`)."""
    exists(live, id)
    live.submit(id, Who("door", secret=wanted.secret, token=wanted.token), TakeSeat(wanted.perspective))
    _came_in(live, limits, sender, id)


def _came_in(live: Live, limits: Limits, sender: str, id: str) -> None:
    if not _is_rehearsal(live, id):
        limits.came_in(sender)


def _missed(id: str) -> None:
    if not _is_rehearsal(live(), id):
        limits().count("door", sender())


def _is_rehearsal(live: Live, id: str) -> bool:
    """A rehearsal is no room: who comes into one makes nobody known, and who is turned away there counts nowhere."""
    return bool(live.state(id).one(Workshop).rehearsal_of)


@pages.post("/w/<id>/ticket")
@leads_only
def ticket(id: str) -> Response:
    read(Message)
    return jsonify(ticket=tickets().issue(id, account().id, now_ms(), session_hash()))


def behind(id: str, token: str) -> Meeting:
    """The open meeting that the token opens; else `door_shut` or `room_full`."""
    exists(live(), id)
    for meeting in live().state(id).all(Meeting):
        if meeting.stage != "open":
            continue
        if _fits(meeting.pass_token, token):
            return meeting
        if meeting.door and _fits(meeting.token, token):
            _came_in(live(), limits(), sender(), id)
            if is_full(live().state(id), meeting):  # said before anybody is asked anything
                raise RuleBroken("room_full", most=meeting.most)
            return meeting
    _missed(id)
    raise RuleBroken("door_shut")


def _fits(key: str, token: str) -> bool:
    return bool(key) and hmac.compare_digest(key.encode(), token.encode())


def exists(live: Live, id: str) -> None:
    if not live.exists(id):
        raise RuleBroken("unknown_workshop")
