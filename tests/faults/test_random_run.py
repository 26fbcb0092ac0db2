"""A random day over real sockets, killed now and then: what each screen shows is what a snapshot would show it, and
what the database holds.

`tests/live/test_random_runs.py` plays thousands of commands in one process, with every sleep and gap a screen can have;
here the server, the wire and the deaths are real.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from random import Random

import pytest

from tests.cast import plain
from tests.faults.aside import run_aside
from tests.faults.client import Client
from tests.faults.hall import Hall, until
from tests.live.chances import CHANCES
from tests.live.situation import Situation

#: What would end the day, or show one of the two leads out, who is then never answered.
NOT_HERE = {"open_meeting", "end_meeting", "leave_workshop", "dismiss_lead", "remove_lead"}
NAMES = [name for name in CHANCES if name not in NOT_HERE]
OFTEN = [CHANCES[name][0] for name in NAMES]
AT_ONCE = 12


async def wander(hall: Hall, seed: int, rounds: int, kill_every: int) -> tuple[Counter, Counter, int]:
    """Rounds of random commands from random people; each `kill_every`th the server dies in the middle of it."""
    random, sent, kills = Random(seed), {}, 0
    leads, _board, phones = [hall.lead(0), hall.lead(1)], hall.board(), hall.phones()
    phones[-1].over = "polling"
    async with hall:
        await hall.open_all()
        for number in range(1, rounds + 1):
            dies = number % kill_every == 0
            if dies:  # afterwards every screen begins anew, so what it shows is looked at first
                await at_rest(hall, leads[0])
                hall.compare(hall.stored())
            situation = Situation(random, hall.stored())
            situation.leads, situation.phones = list(leads), list(phones)
            for _ in range(AT_ONCE):
                sender, data, name = chosen(situation)
                if isinstance(sender, Client):
                    sent[sender.says(name, **plain(data))] = name
            if dies:
                await asyncio.sleep(random.uniform(0, 0.02))
                hall.server.kill()
                await asyncio.to_thread(hall.server.start)
                kills += 1
            await until(lambda: not any(client.outbox for client in hall.clients), "everything answered")
        await at_rest(hall, leads[0])
    done = {id: answer for client in hall.clients for id, answer in client.done.items() if id in sent}
    carried_out = Counter(sent[id] for id, answer in done.items() if answer["ok"])
    refused = Counter(answer["error"]["code"] for answer in done.values() if not answer["ok"])
    assert not refused.keys() & {"unexpected", "bad_command", "unknown_command"}, refused
    return carried_out, refused, kills


async def at_rest(hall: Hall, lead: Client) -> None:
    """Everybody shows everything, and the program has forgotten what it does forget by itself a little later."""
    await hall.everyone_current(lead)
    await until(lambda: not list(lead.store.all("forgetting")), "all forgotten")
    await hall.everyone_current(lead)


def chosen(situation: Situation) -> tuple[object, dict, str]:
    (name,) = situation.random.choices(NAMES, OFTEN)
    sender, data = CHANCES[name][1](situation) or (None, {})
    return sender, data, name


def story(make_hall, say, seed: int, rounds: int, kill_every: int) -> None:
    hall = make_hall(phones=6)
    try:
        carried_out, refused, kills = run_aside(wander(hall, seed, rounds, kill_every))
        hall.judge()
    except BaseException as problem:
        problem.add_note(f"the run's seed is {seed}")
        raise
    say(
        f"random run: {carried_out.total():,} commands of {len(carried_out)} kinds carried out, {refused.total():,}"
        f" refused, {kills} kills: {len(hall.clients)} screens == fresh snapshots == the database"
    )


def test_random_commands_and_deaths(make_hall, say):
    story(make_hall, say, seed=7, rounds=60, kill_every=25)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 104))
def test_many_random_commands_and_deaths(make_hall, say, seed: int):
    story(make_hall, say, seed, rounds=600, kill_every=45)
