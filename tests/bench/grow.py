"""grow: whether an idea costs more when there are thousands than when there are few.

The server's CPU for a hundred ideas around the 50th, and for a hundred around the 5000th, in the same workshop; both
hundreds are written by phones that have written nothing yet, as what one's own list costs is another matter.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.bench import cores
from tests.bench.client import Load, Told
from tests.bench.figures import cpu_each, middle, of_each, ratio
from tests.bench.options import Options, rounds_said
from tests.bench.post import room
from tests.bench.report import Report
from tests.bench.servers import UNLIMITED, Program
from tests.bench.workshop import InMemory

HUNDRED = 100
#: As many as gather while a batch is written, when a large room writes.
IN_FLIGHT = 16
#: From which phone to which: those of the first hundred, of the last, and those who fill the wall between.
FEW, MANY, BETWEEN = (0, 40), (40, 80), (80, 140)


def run(options: Options, report: Report) -> None:
    if why := cores.why_not():
        report.skip("grow", why)
        return
    ideas = options.pick(5000, 400)
    how = f"the {ideas}th instead" if options.quick else ""
    for key, wall in (("private", "private"), ("open wall", "open")):
        few, many = measure(wall, ideas, rounds=options.pick(5, 3))
        first = of_each(few, lambda one: cpu_each(one, "posts"))
        last = of_each(many, lambda one: cpu_each(one, "posts"))
        rounds_said(f"{key}, CPU of the 50th", first, "µs")
        rounds_said(f"{key}, CPU of the {ideas}th", last, "µs")
        few_many = {"the 50th": middle(first), f"the {ideas}th": middle(last)}
        report.figure("grow", f"CPU of an idea, {key}", few_many, "µs")
        report.measured("grow", key, ratio(last, first), how)


def measure(wall: str, ideas: int, rounds: int) -> tuple[list[Told], list[Told]]:
    """For each round, in a workshop of its own: what the first hundred came to, and the last."""
    few, many = [], []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        workshops = [InMemory(BETWEEN[1], id=f"bench{number:07}", wall=wall) for number in range(rounds + 1)]
        for workshop in workshops:
            workshop.writes("critique", 0)
        program = Program(folder / "ours", MOST_PER_SECOND=UNLIMITED).holds(*workshops)
        served = program.serve(stack)
        # The first is not measured: a server does some things once.
        for workshop in workshops:
            with ExitStack() as meanwhile:
                load = room(meanwhile, served, workshop, program.lead(workshop.id))
                few.append(hundred(load, workshop, FEW))
                if workshop is not workshops[0]:
                    fill(load, workshop, ideas - 3 * HUNDRED // 2)
                many.append(hundred(load, workshop, MANY))
    return few[1:], many[1:]


def hundred(load: Load, workshop: InMemory, writers: tuple[int, int]) -> Told:
    step = workshop.step("critique").id
    return load("post", step=step, in_flight=IN_FLIGHT, count=HUNDRED, writers=writers)


def fill(load: Load, workshop: InMemory, ideas: int) -> None:
    load("post", step=workshop.step("critique").id, in_flight=64, count=ideas, writers=BETWEEN)
