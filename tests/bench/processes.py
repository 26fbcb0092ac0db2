"""processes: two workshops in one PostgreSQL, in one process that has both and in two processes that have one each.

In both workshops at once phones write ideas on an open wall, as in `post`: 64 in flight, each is in the database before
it is shown to the workshop's 100 phones and answered. What counts is the ideas a second in all, two processes ÷ one.
The one process is the first of the two: beside it the second one rests then.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from statistics import mean

from sqlalchemy.exc import SQLAlchemyError

from tests.bench import cores
from tests.bench.client import Load, Told
from tests.bench.figures import Rounds, middle, middles, of_each, p95, ratio
from tests.bench.options import Options, rounds_said, say
from tests.bench.post import IN_FLIGHT, MOST, PHONES, room
from tests.bench.report import Report
from tests.bench.servers import UNLIMITED, Program, Served
from tests.bench.workshop import InMemory
from tests.conftest import fresh_database

ONE, TWO = "one process", "two processes"

DIFFERS = """\
  one process: both workshops on one core; while PostgreSQL writes for one of them it works for the other.
  two processes: a core each, the same data and the same secrets. The load of both workshops shares one core, and
  PostgreSQL, with a database of our own in it, takes what is left. MOST_PER_SECOND is raised."""


def run(options: Options, report: Report) -> None:
    admin = os.environ.get("TEST_DATABASE_URL", "").strip()
    why = cores.why_not_two() or ("" if admin else "needs PostgreSQL: TEST_DATABASE_URL is not set")
    if why:
        report.skip("processes", why)
        return
    with ExitStack() as stack:
        try:
            database = stack.enter_context(fresh_database(admin))
        except SQLAlchemyError as problem:
            said = str(problem).splitlines()[0]
            report.skip("processes", f"no database can be made where TEST_DATABASE_URL says: {said}")
            return
        say(DIFFERS)
        seconds, rounds = options.pick(1.5, 0.25), options.pick(5, 3)
        report.measured(
            "processes", "two/one", compare(report, Pair(stack, database, rounds), seconds, rounds)
        )


class Pair:
    """Two servers with one database, and two new workshops for every round of either kind."""

    def __init__(self, stack: ExitStack, database: str, rounds: int) -> None:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        # Each round has two workshops with one process and two with two; and two are to warm up in.
        workshops = [
            InMemory(PHONES, id=f"bench{number:07}", wall="open") for number in range(4 * rounds + 2)
        ]
        for workshop in workshops:
            workshop.writes("critique", 0)
        env = {"DATABASE_URL": database, "MOST_PER_SECOND": UNLIMITED}
        first = Program(folder / "first", **env).holds(*workshops)
        other = Program(folder / "other", **env)
        other.data, other.session = first.data, first.session
        self.served = [
            (first, first.serve(stack)),
            (other, other.serve(stack, core=cores.SECOND)),
        ]
        self.workshops: Iterator[InMemory] = iter(workshops)

    def round(self, processes: str, seconds: float) -> Told:
        """Two workshops nobody has been in yet, at once: what came of both."""
        served = self.served if processes == TWO else self.served[:1] * 2
        with ExitStack() as meanwhile:
            rooms = [Room(meanwhile, *where, next(self.workshops)) for where in served]
            with ThreadPoolExecutor(len(rooms)) as pool:
                told = list(pool.map(lambda room: room.post(seconds), rooms))
        both = together(told)
        Load.busiest = max(Load.busiest, both["load_share"])
        return both


class Room:
    """A workshop at a server, with the lead and all phones there."""

    def __init__(self, stack: ExitStack, program: Program, served: Served, workshop: InMemory) -> None:
        self.load = room(stack, served, workshop, program.lead(workshop.id))
        self.step = workshop.step("critique").id

    def post(self, seconds: float) -> Told:
        return self.load("post", step=self.step, in_flight=IN_FLIGHT, seconds=seconds, count=MOST)


def compare(report: Report, pair: Pair, seconds: float, rounds: int) -> Rounds:
    """Ideas a second in all, two processes ÷ one, round by round."""
    told: dict[str, list[Told]] = {ONE: [], TWO: []}
    pair.round(TWO, seconds)  # what a process does only once it has done now
    for _ in range(rounds):
        for processes, so_far in told.items():
            so_far.append(pair.round(processes, seconds))
    speed = {
        name: of_each(rounds, lambda one: one["posts"] / one["seconds"]) for name, rounds in told.items()
    }
    waited = {name: of_each(rounds, lambda one: p95(one["took"]) * 1000) for name, rounds in told.items()}
    used = {name: of_each(rounds, lambda one: one["server_share"] * 100) for name, rounds in told.items()}
    for name, found in speed.items():
        rounds_said(f"two workshops, ideas a second in all, {name}", found)
    times = ratio(speed[TWO], speed[ONE])
    report.figure("processes", "ideas a second in all", {**middles(speed), "two ÷ one": middle(times)})
    report.figure("processes", "answered after, p95", middles(waited), "ms")
    # Where this is far below 100 it was the database that was waited for.
    report.figure("processes", "a server's share of its core", middles(used), "%")
    return times


def together(told: list[Told]) -> Told:
    """What came of both workshops; their load clients are on one core, and what they use of it adds up."""
    return Told(
        posts=sum(one["posts"] for one in told),
        seconds=max(one["seconds"] for one in told),
        took=[took for one in told for took in one["took"]],
        server_share=mean(one["server_share"] for one in told),
        load_share=sum(one["load_share"] for one in told),
        load_waited=max(one["load_waited"] for one in told),
    )
