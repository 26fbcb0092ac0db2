"""core: what one command costs the writer, in CPU: decide, persist (SQLite, FULL), see, encode.

In one process and without sockets: `Room.run` on a real `WorkshopStore` with board, lead and both phone audiences
looking on, in batches of 64 as they form under backlog, under eventlet as when it serves. Beside it, batch by batch,
the prototype of the design (prototype.py), which says how fast the computer is just then. Run as a program it
measures (argument: batches a round) and prints JSON; `run` starts that program.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count, cycle, islice
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.bench.options import ROOT, Options, rounds_said, say
from tests.bench.report import Report

if TYPE_CHECKING:
    from tests.bench.prototype import Prototype

BATCH = 64
ROUNDS = 3
PHONES = 200
PROTOTYPE = "the prototype"

DIFFERS = """\
  ours: who sends it is looked up, the rules of the step, a receipt, undo for a lead, five audiences.
  the prototype: nothing of that; one kind of row and three audiences. Where the targets were set it cost 8 µs, the
  program was to cost 40, and this one costs a tenth more than that one did: 40 µs there is 4.5 times as much."""


def run(options: Options, report: Report) -> None:
    """In a process of its own: eventlet takes its place before anything else is imported."""
    from tests.bench.figures import middles, ratio

    batches = options.pick(full=40, quick=8)
    command = [sys.executable, "-m", "tests.bench.core", str(batches)]
    answer = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
    found = json.loads(answer.stdout)
    say(DIFFERS)
    for name, (rounds, beside) in found.items():
        rounds_said(name, rounds, "µs")
        rounds_said(f"{PROTOTYPE} beside it", beside, "µs")
        report.measured("core", name, ratio(rounds, beside))
    costs = {name: rounds for name, (rounds, _) in found.items()}
    costs[PROTOTYPE] = [cost for _, beside in found.values() for cost in beside]
    report.figure("core", "CPU a command of 64", middles(costs), "µs")


def measure(batches: int) -> dict[str, tuple[list[float], list[float]]]:
    """µs of CPU a command, by command, one figure a round, and the prototype's; the commands take turns."""
    found: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in SCENES}
    for _ in range(ROUNDS):
        for name, scene in SCENES.items():
            for rounds, cost in zip(found[name], one(scene, batches), strict=True):
                rounds.append(cost)
    return found


def prototypes(made: Prototype) -> Iterator[Callable[[], None]]:
    """The same of the prototype: one batch after another."""
    from tests.bench.prototype import Post
    from tests.bench.workshop import text_of

    for number in count():
        batch = [("somebody", Post("s1", text_of(number * BATCH + n))) for n in range(BATCH)]
        yield lambda batch=batch: made.batch(batch)


def cost_of(batch: Callable[[], None]) -> float:
    """µs of CPU a command."""
    before = time.process_time()
    batch()
    return (time.process_time() - before) / BATCH * 1e6


def one(scene: Callable, batches: int) -> tuple[float, float]:
    """The median batch's CPU, a command, in µs, in a workshop of its own; and the prototype's, in turn with it."""
    from app import chance
    from app.config import Settings
    from app.domain.view import BOARD, LEAD, phones
    from app.live.live import Live
    from app.live.room import Job
    from app.storage.installation import Installation
    from tests.bench.prototype import Prototype
    from tests.bench.workshop import PERSPECTIVES, InMemory
    from tests.live.hall import write

    refused: list = []
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder))
        play = InMemory(PHONES, wall="open" if scene is open_wall else "private")
        commands = scene(play)
        write(settings.data_dir, play)
        live = Live(settings, Installation(settings))
        room = live.room(play.id)
        for viewer in (BOARD, LEAD, *(phones(perspective) for perspective in PERSPECTIVES)):
            room.views.audience(viewer)
        for actor in (play.fatima, *play.phones):  # as when they connect
            actor.connection.look_up_keys(room.state)
        reply = lambda answer: refused.append(answer.broken) if answer.broken else None  # noqa: E731
        costs, beside = [], []
        # Its wall is open to all three audiences.
        made = Prototype(Path(folder) / "prototype.db", open=True)
        for of_the_prototype in islice(prototypes(made), batches):
            batch = [
                Job(actor.connection.who, message, reply, chance.new_id())
                for actor, message in take(commands, BATCH)
            ]
            costs.append(cost_of(lambda batch=batch: room.run(batch)))
            beside.append(cost_of(of_the_prototype))
        if refused or room.seq != batches:
            raise RuntimeError(f"not all was saved: {refused[:1]}")
        live.close()
        live.installation.close()
        made.close()
    return median(costs), median(beside)


def take(commands: Iterator, n: int) -> list:
    return [next(commands) for _ in range(n)]


def private(play) -> Iterator[tuple]:
    """Phones write in turn, as while a step is written in private."""
    return posts(play)


def open_wall(play) -> Iterator[tuple]:
    """The same where the wall is open: what one writes is let through in company, under a new id."""
    return posts(play)


def posts(play) -> Iterator[tuple]:
    from app.steps.collect.commands import PostIdea
    from tests.bench.workshop import text_of
    from tests.cast import handle

    play.writes("critique", 0)
    step = play.step("critique").id
    numbers = count()
    return (
        (phone, PostIdea(step=step, handle=handle(), text=text_of(next(numbers))))
        for phone in cycle(play.phones)
    )


def placing(play) -> Iterator[tuple]:
    """A lead moves one idea after another to another theme."""
    from app.steps.cluster.commands import PlaceIdea

    play.writes("critique", 150)
    play.sorts("critique_themes", "critique", 7)
    return ((play.fatima, PlaceIdea(idea=idea, theme=theme)) for idea, theme in play.moves())


def voting(play) -> Iterator[tuple]:
    """Phones put a dot on a theme, then another, and take that one back."""
    from app.steps.vote.commands import SetDots

    play.writes("critique", 30)
    play.sorts("critique_themes", "critique", 7)
    play.fatima("show_step", step=play.step("critique_vote"))
    step, themes = play.step("critique_vote").id, play.themes("critique_themes")
    chosen = list(zip(play.phones, cycle(themes), strict=False))
    return (
        (phone, SetDots(step=step, theme=theme.id, dots=dots))
        for dots in cycle((1, 2))
        for phone, theme in chosen
    )


SCENES = {
    "post_idea, private": private,
    "post_idea, open wall": open_wall,
    "place_idea": placing,
    "set_dots": voting,
}

if __name__ == "__main__":
    import wsgi  # noqa: F401  first: puts eventlet in place, as when the program serves

    json.dump(measure(int(sys.argv[1])), sys.stdout)
