"""grow: whether an idea costs more when there are thousands than when there are few.

The server's CPU for a hundred ideas around the 50th, and for a hundred around the 5000th, in the same workshop; both
hundreds are written by phones that have written nothing yet, as what one's own list costs is another matter.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

from tests.bench import cores
from tests.bench.client import Load, Told
from tests.bench.figures import cpu_each, middle, of_each, ratio
from tests.bench.options import Options, rounds_said
from tests.bench.post import room
from tests.bench.report import Report
from tests.bench.servers import UNLIMITED, Program, Served
from tests.bench.workshop import InMemory

#: The kinds of wall, and what their targets are called.
WALLS = {"private": "private", "open": "open wall"}
HUNDRED = 100
#: As many as gather while a batch is written, when a large room writes.
IN_FLIGHT = 16
#: From which phone to which: those of the first hundred, of the last, and those who fill the wall between.
FEW, MANY, BETWEEN = (0, 40), (40, 80), (80, 140)


def run(options: Options, report: Report) -> None:
    if why := cores.why_not():
        report.skip("grow", why)
        return
    ideas = options.pick(5000, 200)
    how = f"the {ideas}th instead" if options.quick else ""
    rounds = options.pick(5, 3)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        # One more than is measured, as a server does some things once.
        halls = {
            wall: [InMemory(BETWEEN[1], id=f"{wall}{n:05}", wall=wall) for n in range(rounds + 1)]
            for wall in WALLS
        }
        for workshop in chain(*halls.values()):
            workshop.writes("critique", 0)
        program = Program(folder / "ours", MOST_PER_SECOND=UNLIMITED).holds(*chain(*halls.values()))
        served = program.serve(stack)
        for wall, key in WALLS.items():
            both = [measure(program, served, workshop, ideas) for workshop in halls[wall]][1:]
            few = of_each([first for first, _ in both], cpu_of_an_idea)
            many = of_each([last for _, last in both], cpu_of_an_idea)
            rounds_said(f"{key}, CPU of the 50th", few, "µs")
            rounds_said(f"{key}, CPU of the {ideas}th", many, "µs")
            of_both = {"the 50th": middle(few), f"the {ideas}th": middle(many)}
            report.figure("grow", f"CPU of an idea, {key}", of_both, "µs")
            report.measured("grow", key, ratio(many, few), how)


def measure(program: Program, served: Served, workshop: InMemory, ideas: int) -> tuple[Told, Told]:
    """What the first hundred ideas came to, and the hundred around the last."""
    with ExitStack() as meanwhile:
        load = room(meanwhile, served, workshop, program.lead(workshop.id))
        few = hundred(load, workshop, FEW)
        step = workshop.step("critique").id
        load("post", step=step, in_flight=64, count=ideas - 3 * HUNDRED // 2, writers=BETWEEN)
        return few, hundred(load, workshop, MANY)


def hundred(load: Load, workshop: InMemory, writers: tuple[int, int]) -> Told:
    step = workshop.step("critique").id
    return load("post", step=step, in_flight=IN_FLIGHT, count=HUNDRED, writers=writers)


def cpu_of_an_idea(told: Told) -> float:
    return cpu_each(told, "posts")
