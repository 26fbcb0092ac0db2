"""join: a full hall scans the QR code: page, seat, socket, and the snapshot of a workshop in the middle of its day.

In five seconds, and then all at once. Stock answers with the same bytes: a page from memory, a seat that is one row
and one commit of its own, and a snapshot it encodes for each who comes. Ours makes the page once a second, and those
who sit down within 30 ms share a commit; nobody is told "ok" before it.
"""

from __future__ import annotations

import secrets
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.bench import cores, servers
from tests.bench.client import Load, Told
from tests.bench.figures import cpu_each, middles, of_each, p95, ratio
from tests.bench.options import Options, rounds_said, say
from tests.bench.report import Report
from tests.bench.servers import Program, Served
from tests.bench.workshop import PERSPECTIVES, InMemory

ROUNDS = 3
A_SECOND = 200
AT_ONCE = 0.2
#: Whoever is not in after so many seconds has given up.
PATIENCE = 30
SEEN = ["snapshot", "mine", "pulse"]

DIFFERS = """\
  ours: a lead looks on and is sent the counts; the page is kept for a second, those who sit down within 30 ms share
  a commit, and who comes is looked up and checked.
  stock: no lead; page and snapshot lie ready as text and as dicts, where a real one would ask its database. It
  listens with eventlet's own backlog of 50, so that some of those who come at once have to knock twice."""


def run(options: Options, report: Report) -> None:
    if why := cores.why_not():
        report.skip("join", why)
        return
    say(DIFFERS)
    phones = options.pick(1000, 100)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        halls = Halls(stack, folder)
        slow, rush = [], []
        for _ in range(ROUNDS):
            slow.append(halls.round(phones, phones / A_SECOND))
            rush.append(halls.round(phones, AT_ONCE))
    how = f"with {phones} phones" if options.quick else ""
    judge_slow(report, dict(zip(halls.names, zip(*slow, strict=True), strict=True)), how)
    judge_rush(report, dict(zip(halls.names, zip(*rush, strict=True), strict=True)), how)


class Halls:
    """The program with a workshop for every round, and stock; both ready to let people in."""

    names = ("ours", "stock")

    def __init__(self, stack: ExitStack, folder: Path) -> None:
        self.stack = stack
        self.workshops = [
            InMemory(40, id=f"bench{number:07}").mid_workshop(ideas=150) for number in range(2 * ROUNDS + 1)
        ]
        program = Program(folder / "ours").holds(*self.workshops)
        self.program = program
        ours = program.serve(stack)
        workshop = self.workshops.pop()
        with ExitStack() as meanwhile:
            (somebody,) = people(workshop, 1)
            ready = Load(meanwhile, ours, workshop.id)("greet", **somebody, until=SEEN)
        page = program.page(f"/w/{workshop.id}/phone")
        say(f"  a snapshot: {len(ready['snapshot'].encode())} bytes; the page: {len(page.encode())} bytes")
        ready = {name: ready[name] for name in SEEN} | {"page": page, "changes": ready["mine"]}
        self.served: list[Served] = [ours, servers.stock(stack, folder, ready, durable=True)]

    def round(self, phones: int, over: float) -> list[Told]:
        """Once ours, once stock; nobody is left behind in a workshop the next come to."""
        workshop = self.workshops.pop()
        told = []
        for served in self.served:
            with ExitStack() as meanwhile:
                load = Load(meanwhile, served, workshop.id)
                if served.name == "ours":
                    lead = self.program.lead(workshop.id)
                    load("connect", people=[lead], until=["snapshot"], role="others")
                guests = people(workshop, phones)
                told.append(load("arrive", people=guests, over=over, until=SEEN, patience=PATIENCE))
        return told


def people(workshop: InMemory, number: int) -> list[dict]:
    """Phones that have scanned the code: what they post at the door, and what their socket then says."""
    made = []
    for n in range(number):
        secret = secrets.token_urlsafe(24)
        door = {"token": workshop.door_token, "secret": secret, "perspective": PERSPECTIVES[n % 2]}
        made.append({"door": door, "auth": {"as": "phone", "secret": secret, "lang": "sv"}})
    return made


def judge_slow(report: Report, told: dict[str, list[Told]], how: str) -> None:
    slowest = {name: of_each(rounds, lambda one: p95(one["took"]) * 1000) for name, rounds in told.items()}
    cpu = {name: of_each(rounds, cpu_of_a_join) for name, rounds in told.items()}
    for name in told:
        rounds_said(f"in five seconds, p95, {name}", slowest[name], "ms")
        rounds_said(f"in five seconds, CPU a join, {name}", cpu[name], "ms")
    report.figure("join", "CPU a join", middles(cpu), "ms")
    report.figure("join", "bytes a join", {name: rounds[0]["bytes"] for name, rounds in told.items()})
    report.measured("join", "refused", [sum(not_in(one) for one in told["ours"])], how)
    report.measured("join", "p95", slowest["ours"], how)
    report.measured("join", "cpu/stock", ratio(cpu["ours"], cpu["stock"]), how)


def judge_rush(report: Report, told: dict[str, list[Told]], how: str) -> None:
    for name, rounds in told.items():
        rounds_said(f"at once, all in, {name}", of_each(rounds, lambda one: one["seconds"]), "s")
        rounds_said(f"at once, not in, {name}", [not_in(one) for one in rounds])
    report.measured("join", "rush refused", [sum(not_in(one) for one in told["ours"])], how)
    seconds = {name: of_each(rounds, lambda one: one["seconds"]) for name, rounds in told.items()}
    if how:  # so few at once stock lets in nearly as fast
        report.not_measured("join", "rush/stock", "left out by --quick")
    else:
        report.measured("join", "rush/stock", ratio(seconds["ours"], seconds["stock"]))


def cpu_of_a_join(told: Told) -> float:
    return cpu_each(Told(told, joined=len(told["took"])), "joined") / 1000


def not_in(told: Told) -> int:
    """Refused, or still outside when patience ended."""
    return told["asked"] - len(told["took"])
