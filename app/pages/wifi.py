"""The square code of the room's wifi, for the board and for leads: whoever sees it can come in on that network."""

from flask import Blueprint, Response

from app.domain.entities import Workshop
from app.errors import RuleBroken
from app.pages.door import exists
from app.pages.guard import sender
from app.pages.identity import looks_as
from app.pages.parts import limits, live
from app.pages.posted import Message, read
from app.pages.qr import svg
from app.process.see import see_workshop

pages = Blueprint("wifi", __name__)


class Shown(Message):
    """The board's own token; a lead's page needs none."""

    token: str = ""


@pages.post("/w/<id>/wifi.svg")
def wifi(id: str) -> Response:
    """A post, as all that is asked with a token: no log of addresses may ever hold one."""
    token = read(Shown).token
    limits().count("qr", sender())
    exists(live(), id)
    viewer, state = looks_as(id, token), live().state(id)
    if viewer is None:
        raise RuleBroken("unknown_link")
    seen = see_workshop(viewer, state.one(Workshop), state)
    if not seen["wifi_name"]:
        raise RuleBroken("unknown_page")
    return Response(svg(told(seen["wifi_name"], seen["wifi_password"])), mimetype="image/svg+xml")


def told(name: str, password: str) -> str:
    """What a phone's camera reads as a network to join. Without a password it is an open one."""
    if not password:
        return f"WIFI:T:nopass;S:{_escaped(name)};;"
    return f"WIFI:T:WPA;S:{_escaped(name)};P:{_escaped(password)};;"


def _escaped(text: str) -> str:
    return "".join(f"\\{sign}" if sign in '\\;,:"' else sign for sign in text)
