"""flood: one phone sends 10,000 messages a second, and tries to come back when it is cut off.

Meanwhile a lead moves ten ideas a second on the board's behalf: how late the other phones hear of it, with the flood
and without, and whether anybody misses anything. The limits are the program's own.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.bench import cores
from tests.bench.client import Load, Told
from tests.bench.fanout import moves
from tests.bench.figures import middle, of_each, p95, ratio
from tests.bench.options import Options, rounds_said
from tests.bench.report import Report
from tests.bench.servers import Program
from tests.bench.workshop import InMemory

ROUNDS = 3
PHONES = 100
A_SECOND = 10_000
MOVES_A_SECOND = 10


def run(options: Options, report: Report) -> None:
    if why := cores.why_not():
        report.skip("flood", why)
        return
    without: list[Told] = []
    flooded: list[Told] = []
    with ExitStack() as stack:
        load, workshop = hall(stack)
        for number in range(ROUNDS):
            job = {"seconds": options.pick(5, 0.25), "rate": MOVES_A_SECOND}
            without.append(load("flood", **job))
            flooded.append(load("flood", **job, flooding=flooding(workshop, number)))
    judge(report, without, flooded)


def hall(stack: ExitStack) -> tuple[Load, InMemory]:
    """A hundred phones and a lead; a few seats more, for those who flood."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    workshop = InMemory(PHONES + ROUNDS)
    workshop.writes("critique", 150)
    workshop.sorts("critique_themes", "critique", 7)
    program = Program(folder / "ours").holds(workshop)
    load = Load(stack, program.serve(stack), workshop.id)
    phones = [{"as": "phone", "secret": secret, "lang": "sv"} for secret in workshop.secrets[:PHONES]]
    load("connect", people=[program.lead(workshop.id)], until=["snapshot"], role="others")
    load("connect", people=phones, until=["snapshot", "mine"], role="phones")
    load("learn", commands=moves(workshop))
    return load, workshop


def flooding(workshop: InMemory, number: int) -> dict:
    """Another phone for each round, as one that was cut off has to wait. What it sends looks right."""
    auth = {"as": "phone", "secret": workshop.secrets[PHONES + number], "lang": "sv"}
    idea = {"step": workshop.step("critique").id, "handle": f"flood{number:017}", "text": "Om och om igen"}
    return {"auth": auth, "message": {"name": "post_idea", "data": idea}, "per_second": A_SECOND}


def judge(report: Report, without: list[Told], flooded: list[Told]) -> None:
    calm = of_each(without, lambda one: p95(one["took"]) * 1000)
    wild = of_each(flooded, lambda one: p95(one["took"]) * 1000)
    rounds_said("others' p95 without", calm, "ms")
    rounds_said("others' p95 with", wild, "ms")
    lasted = [max(one["lasted"]) for one in flooded]
    rounds_said("cut off after", lasted, "s")
    sent = [one["poured"] / sum(one["lasted"]) for one in flooded]
    report.figure("flood", "others' p95", {"without": middle(calm), "with": middle(wild)}, "ms")
    report.figure("flood", "messages poured a second until cut off", middle(sent))
    report.figure("flood", "turned away when it came back", sum(one["turned_away"] for one in flooded))
    report.measured("flood", "p95 with/without", ratio(wild, calm))
    report.measured("flood", "lost", [sum(one["lost"] for one in flooded)])
    report.measured("flood", "cut off", [max(lasted)])
