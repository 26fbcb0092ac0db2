"""Steering from the board's own page, with a keyboard or a presenter's clicker: the lead who is signed in there sends.

The board's line only listens. So a key is a post with the lead's cookie, and becomes a command like any other.
"""

import threading
from typing import Literal
from weakref import WeakKeyDictionary

from flask import Blueprint, Response, jsonify

from app.domain.command import Command
from app.domain.entities import Step, Theme
from app.domain.formed import groups_of
from app.domain.state import State
from app.errors import RuleBroken
from app.i18n import language
from app.live.connection import Connection
from app.live.room import Room
from app.pages.identity import account, leads_only
from app.pages.parts import live, sockets
from app.pages.posted import Message, read
from app.process.commands import Focus, HideBoard, ShowStep, the_open_meeting

pages = Blueprint("steer", __name__)

#: One key at a time in a workshop: "next" is reckoned from where the key before it has led.
_steering: WeakKeyDictionary[Room, threading.Lock] = WeakKeyDictionary()


class Steer(Message):
    act: Literal["next", "back", "hide", "themes"]


@pages.post("/w/<id>/steer")
@leads_only
def steer(id: str) -> Response:
    """Do what a key says, by the rules a lead's command goes by, and as many a second: `{ok}`."""
    act = read(Steer).act
    lead = Connection("", id, "lead", language(), account=account().id)
    sockets().check(sockets().limits.budget(lead.key).commands)
    with _steering.setdefault(live().room(id), threading.Lock()):
        command = ACTS[act](live().state(id))
        live().submit(id, lead.who, command)
    return jsonify(ok=True)


def _beside(state: State, way: int, missing: str) -> Command:
    """To the step before or after, past what is skipped."""
    meeting = the_open_meeting(state)
    at = meeting.agenda.index(meeting.current)
    there = meeting.agenda[at + 1 :] if way > 0 else meeting.agenda[:at][::-1]
    for id in there:
        if not state.get(Step, id).skipped:
            return ShowStep(step=id)
    raise RuleBroken(missing)


def _hide(state: State) -> Command:
    return HideBoard(hidden=not the_open_meeting(state).hidden)


def _open_one(state: State) -> Command:
    """Open the first theme or group of the step on the board, then the one after it; after the last one none."""
    step = state.get(Step, the_open_meeting(state).current)
    if step.kind in ("plan", "review"):
        there = [group.id for group in groups_of(state, step)]
    else:
        themes = state.all(Theme, step=step.id) if step.kind == "cluster" else []
        there = [theme.id for theme in sorted(themes, key=lambda theme: theme.position)]
    if not there:
        raise RuleBroken("nothing_to_open")
    on = step.focus.partition(":")[0]
    after = there.index(on) + 1 if on in there else 0
    return Focus(step=step.id, on=there[after] if after < len(there) else "")


ACTS = {
    "next": lambda state: _beside(state, 1, "last_step"),
    "back": lambda state: _beside(state, -1, "first_step"),
    "hide": _hide,
    "themes": _open_one,
}
