"""core: what one command costs the writer, in CPU: decide, persist (SQLite, FULL), see, encode.

In one process and without sockets: `Room.run` on a real `WorkshopStore` with board, lead and both phone audiences
looking on, in batches of 64 as they form under backlog, under eventlet as when it serves. Beside it, in turn, the
prototype of the design (prototype.py), which says how fast the computer is. Run as a program it measures (argument:
batches a round) and prints JSON; `run` starts that program.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path
from statistics import median

from tests.bench.options import ROOT, Options, rounds_said, say
from tests.bench.report import Report

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
    for name, rounds in found.items():
        rounds_said(name, rounds, "µs")
    report.figure("core", "CPU a command of 64", middles(found), "µs")
    prototype = found.pop(PROTOTYPE)
    for name, rounds in found.items():
        report.measured("core", name, ratio(rounds, prototype))


def measure(batches: int) -> dict[str, list[float]]:
    """µs of CPU a command, by command, one figure a round; the commands take turns."""
    found: dict[str, list[float]] = {name: [] for name in (*SCENES, PROTOTYPE)}
    for _ in range(ROUNDS):
        before = prototype(batches)
        for name, scene in SCENES.items():
            found[name].append(one(scene, batches))
        found[PROTOTYPE].append((before + prototype(batches)) / 2)
    return found


def prototype(batches: int) -> float:
    """The same of the prototype, with a wall that is open to all three audiences."""
    from tests.bench.prototype import Post, Prototype
    from tests.bench.workshop import text_of

    costs = []
    with tempfile.TemporaryDirectory() as folder:
        made = Prototype(Path(folder) / "prototype.db", open=True)
        for number in range(batches):
            batch = [("somebody", Post("s1", text_of(number * BATCH + n))) for n in range(BATCH)]
            before = time.process_time()
            made.batch(batch)
            costs.append((time.process_time() - before) / BATCH * 1e6)
        made.close()
    return median(costs)


def one(scene: Callable, batches: int) -> float:
    """The median batch's CPU, a command, in µs, in a workshop of its own."""
    from app import chance
    from app.config import Settings
    from app.domain.view import BOARD, LEAD, phones
    from app.live.live import Live
    from app.live.room import Job
    from app.storage.installation import Installation
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
        costs = []
        for _ in range(batches):
            batch = [
                Job(actor.connection.who, message, reply, chance.new_id())
                for actor, message in take(commands, BATCH)
            ]
            before = time.process_time()
            room.run(batch)
            costs.append((time.process_time() - before) / BATCH * 1e6)
        if refused or room.seq != batches:
            raise RuntimeError(f"not all was saved: {refused[:1]}")
        live.close()
        live.installation.close()
    return median(costs)


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
