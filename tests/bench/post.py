"""post: phones write ideas, 64 in flight; each is on disk (SQLite, FULL) before it is shown and answered.

Judged on an open wall, where all 100 phones see what is written; the stock server commits each idea by itself and
sends it to the same 100. Beside it, without a target, ideas written in private, of which the lead alone is told,
there and here.
"""

from __future__ import annotations

import json
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.bench import cores, servers
from tests.bench.client import Load, Told
from tests.bench.figures import Rounds, middle, middles, of_each, p95, ratio
from tests.bench.options import Options, rounds_said, say
from tests.bench.report import Report
from tests.bench.servers import UNLIMITED, Program, Served
from tests.bench.workshop import InMemory

IN_FLIGHT = 64
PHONES = 100
#: One may write a hundred in a step.
MOST = PHONES * 100

DIFFERS = """\
  ours: checks each idea and who writes it, keeps a receipt, tells the writer of its own, and lets ideas through
  in company, under new ids; what has gathered meanwhile is one commit and one frame. MOST_PER_SECOND is raised.
  stock: one row, one commit, one frame for each idea, through sqlite3 itself."""


def run(options: Options, report: Report) -> None:
    if why := cores.why_not():
        report.skip("post", why)
        return
    say(DIFFERS)
    seconds = options.pick(1.5, 0.25)
    report.measured("post", "posts/stock", compare(report, "open", seconds, rounds=options.pick(5, 3)))
    if not options.quick:
        compare(report, "private", seconds, rounds=5)


def compare(report: Report, wall: str, seconds: float, rounds: int) -> Rounds:
    """Ideas a second, ours ÷ stock, round by round; ours in a new workshop for each."""
    told: dict[str, list[Told]] = {"ours": [], "stock": []}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        workshops = [InMemory(PHONES, id=f"bench{number:07}", wall=wall) for number in range(rounds + 1)]
        for workshop in workshops:
            workshop.writes("critique", 0)
        program = Program(folder / "ours", MOST_PER_SECOND=UNLIMITED).holds(*workshops)
        ours = program.serve(stack)
        ready = sample(program, ours, workshops.pop(), wall)
        stock = servers.stock(stack, folder, ready, durable=True)
        for workshop in workshops:
            told["ours"].append(one(ours, workshop, program.lead(workshop.id), seconds))
            told["stock"].append(one(stock, workshop, {"as": "lead"}, seconds))
    speed = {
        name: of_each(rounds, lambda one: one["posts"] / one["seconds"]) for name, rounds in told.items()
    }
    waited = {name: of_each(rounds, lambda one: p95(one["took"]) * 1000) for name, rounds in told.items()}
    for name, found in speed.items():
        rounds_said(f"{wall} wall, ideas a second, {name}", found)
    times = ratio(speed["ours"], speed["stock"])
    report.figure("post", f"ideas a second, {wall} wall", {**middles(speed), "ours ÷ stock": middle(times)})
    report.figure("post", f"answered after, p95, {wall} wall", middles(waited), "ms")
    return times


def one(served: Served, workshop: InMemory, lead: dict, seconds: float) -> Told:
    """One round in one workshop."""
    with ExitStack() as meanwhile:
        load = room(meanwhile, served, workshop, lead)
        step = workshop.step("critique").id
        return load("post", step=step, in_flight=IN_FLIGHT, seconds=seconds, count=MOST)


def room(stack: ExitStack, served: Served, workshop: InMemory, lead: dict) -> Load:
    """A load client with the lead and all phones connected."""
    load = Load(stack, served, workshop.id)
    ours = served.name == "ours"
    phones = [{"as": "phone", "secret": secret, "lang": "sv"} for secret in workshop.secrets]
    load("connect", people=[lead], until=["snapshot"] if ours else [], role="others")
    load("connect", people=phones, until=["snapshot", "mine"] if ours else [], role="phones")
    return load


def sample(program: Program, ours: Served, workshop: InMemory, wall: str) -> dict[str, str]:
    """What stock is to send for each idea: what the program sends for one, and to whom."""
    step = workshop.step("critique").id
    with ExitStack() as meanwhile:
        load = room(meanwhile, ours, workshop, program.lead(workshop.id))
        # The wall lets through three people's at a time.
        for n in range(3):
            idea = {"step": step, "handle": f"sample{n:016}", "text": "Den som ringer hit slipper vanta"}
            watcher = "phones" if wall == "open" and n == 2 else "others"
            heard = load(
                "sample", said={"name": "post_idea", "data": idea}, sender="phones", number=n, watcher=watcher
            )
    name, changes = json.loads(heard["changes"][2:])
    if wall == "open":
        changes["put"]["idea"] = changes["put"]["idea"][:1]
    told = "42" + json.dumps([name, changes], separators=(",", ":"), ensure_ascii=False)
    return {"changes": told, "done": heard["done"], "room": "room" if wall == "open" else "lead"}
