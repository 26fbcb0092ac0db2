"""The demo: the workshop of the story, filled in by playing real commands, and the links to look around in it."""

import secrets
from datetime import date, timedelta
from random import Random

from flask import Flask

from app import clock
from app.demo import acts
from app.demo.cast import Cast
from app.demo.links import links
from app.demo.story import story
from app.domain.entities import Meeting
from app.formats import formats
from app.live.live import Live
from app.passwords import hash_password
from app.process.commands import OpenMeeting

ACCOUNT = "demo"
FORMAT = "framtidsverkstad"
FOLLOW_UP = timedelta(weeks=26)
# Who writes and votes what is the same in every demo; ids, links and secrets never are.
SEED = 2030
LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789"


def play(app: Flask) -> list[str]:
    """Make the demo if it is not there yet; the lines to print: how to sign in, and every link.

    It is left with the day open at its closing and everything shown (`decisions/0007`).
    """
    account, password = sign_in(app)
    there = app.extensions["installation"].workshops_of(account)
    # Whoever has made more workshops with the account still gets the demo's own links.
    made = sorted(there, key=lambda indexed: indexed.title != story().title)
    workshop = made[0].workshop if made else make(app, account)
    head = "Demon finns redan och är som du lämnade den." if made else "Demon är klar att titta på."
    lines = [head, *links(app, workshop, ACCOUNT, password)]
    app.extensions["live"].close()  # the server that starts next is another process
    return lines


def sign_in(app: Flask) -> tuple[str, str]:
    """The demo's account and a new password: only a hash is kept, so an old one could not be told again."""
    installation = app.extensions["installation"]
    password = "-".join("".join(secrets.choice(LEGIBLE) for _ in range(4)) for _ in range(3))
    account = installation.account_named(ACCOUNT)
    if account is None:
        return installation.add_account(ACCOUNT, hash_password(password)), password
    installation.set_password(account.id, hash_password(password))
    return account.id, password


def make(app: Flask, account: str) -> str:
    """The workshop, played from the door to the closing; its id."""
    live: Live = app.extensions["live"]
    format = formats(app)[FORMAT]
    told = story()
    today = clock.today()
    workshop = live.create(
        format,
        account=account,
        title=told.title,
        place=told.place,
        recipient=told.recipient,
        becomes=told.becomes,
        day=today,
        follow_up=(date.fromisoformat(today) + FOLLOW_UP).isoformat(),
    )
    cast = Cast(live, workshop, account, Random(SEED))
    day = next(meeting for meeting in cast.state.all(Meeting) if meeting.position == 0)
    steps = {plan.key: id for plan, id in zip(format.meetings[0].steps, day.agenda, strict=True)}
    cast.lead(OpenMeeting(day.id))
    cast.come_in(cast.state.get(Meeting, day.id), told.seats)
    for name, phase in (("critique", told.critique), ("vision", told.vision)):
        acts.collect(cast, steps[name], phase)
        acts.cluster(cast, steps[f"{name}_themes"], phase)
        acts.vote(cast, steps[f"{name}_vote"], phase)
    acts.groups(cast, steps["groups"], told)
    acts.plan(cast, steps["plan"], told)
    acts.close(cast, steps["close"], told)
    return workshop
