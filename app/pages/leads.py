"""Who leads a workshop: their names, which only the installation knows, and links that invite more.

What changes who leads are commands (`app/process/leads.py`), sent like all others. Here is what a socket cannot do:
say names, and make a link whose token nobody keeps.
"""

from datetime import UTC, datetime
from typing import Annotated

from flask import Blueprint, Response, jsonify
from msgspec import Meta

from app.clock import DAY_MS, now_ms
from app.domain.command import OWNERS
from app.domain.entities import LEAD_ROLES, Lead
from app.errors import RuleBroken
from app.greeting import INVITE_DAYS
from app.pages.identity import account, leads_as, leads_only, role_in
from app.pages.parts import installation, live
from app.pages.posted import Message, read

pages = Blueprint("leads", __name__)
MOST_INVITES = 20


class Asked(Message):
    role: Annotated[str, Meta(max_length=20)]


class Withdrawn(Message):
    invite: Annotated[str, Meta(min_length=1, max_length=64)]


@pages.post("/w/<id>/leads")
@leads_only
def leads(id: str) -> Response:
    """All leads by name, and to the owners which links nobody has used yet."""
    read(Message)
    there = live().state(id).all(Lead)
    names = installation().names_of({lead.account for lead in there})
    own = account().id
    found = [
        {
            "id": lead.id,
            "name": names.get(lead.account, ""),
            "role": lead.role,
            "me": lead.account == own,
        }
        for lead in there
    ]
    is_owner = role_in(id, own) in OWNERS
    waiting = installation().invites_to(id, now_ms()) if is_owner else []
    return jsonify(
        leads=sorted(
            found, key=lambda one: (LEAD_ROLES.index(one["role"]), one["name"].casefold(), one["id"])
        ),
        invites=[{"id": one.id, "role": one.role, "day": _day(one.ends)} for one in waiting],
    )


@pages.post("/w/<id>/leads/invite")
@leads_as(OWNERS)
def invite(id: str) -> Response:
    """A one-time link's token, told once: only a hash of it is kept."""
    role = read(Asked).role
    if role not in LEAD_ROLES:
        raise RuleBroken("unknown_choice")
    if len(installation().invites_to(id, now_ms())) >= MOST_INVITES:
        raise RuleBroken("too_many", most=MOST_INVITES)
    ends = now_ms() + INVITE_DAYS * DAY_MS
    token = installation().invite("lead", ends, workshop=id, role=role, sender=account().id)
    return jsonify(token=token, day=_day(ends))


@pages.post("/w/<id>/leads/withdraw")
@leads_as(OWNERS)
def withdraw(id: str) -> Response:
    installation().withdraw_invite(read(Withdrawn).invite, id)
    return jsonify(ok=True)


def _day(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone().date().isoformat()
