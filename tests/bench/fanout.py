"""fanout: a lead moves an idea (`place_idea`), and all phones are sent the change.

Three peers send the very bytes the program sends: stock Flask-SocketIO, Node, and the bare floor. The program is
measured twice: without storage, as the peers are, and with its commits (SQLite, FULL). The next move comes
when all have the one before: several moves at once would travel in one frame, which the peers cannot do.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from itertools import islice, pairwise
from pathlib import Path

from app.live.ring import open_ring
from tests.bench import cores, servers
from tests.bench.client import Load, Told
from tests.bench.figures import cpu_each, middles, of_each, p95, ratio
from tests.bench.options import Options, rounds_said, say
from tests.bench.report import Report
from tests.bench.servers import UNLIMITED, Program, Served
from tests.bench.targets import SIZES
from tests.bench.workshop import InMemory

PACED_RATE = 20
# To so few Node takes 7 µs in one round and 13 in the next: three rounds would judge which of them it was.
FEW_PHONES, MANY_ROUNDS = 100, 9
OURS, FULL, STOCK, NODE, FLOOR = "ours", "ours, FULL commits", "stock", "node", "floor"

DIFFERS = """\
  ours: knows who moves what, whether they may, what became of it, what each audience sees; the lead is also sent
  a frame and an undo entry of its own. MOST_PER_SECOND is raised, as one lead alone has to keep it busy.
  To more than eight at once by io_uring, where the kernel lets it (here: {ring}).
  peers: one room, one ready message, an answer. stock has room for more than 1,024 connections.
  CPU and lateness are of the program without storage, as the peers have none; with its commits it stands beside it.
  Nobody is offered compression, which spares stock and Node."""


def run(options: Options, report: Report) -> None:
    if why := cores.why_not():
        report.skip("fanout", why)
        return
    say(DIFFERS.format(ring="yes" if open_ring() else "no"))
    sizes, paced_size = ((500,), 500) if options.quick else (SIZES, 1000)
    for n in set(SIZES) - set(sizes):
        for peer in ("floor", "node"):
            report.not_measured("fanout", f"cpu/{peer} {n}", "left out by --quick")
    with ExitStack() as stack:
        hall = Hall(stack, max(sizes))
        for size in sizes:
            hall.fill(size)
            rounds = MANY_ROUNDS if size == FEW_PHONES else 3
            judge_cpu(report, size, hall.rounds(rounds, seconds=options.pick(2, 0.15), rate=0))
            if size == paced_size:
                seconds = options.pick(5, 0.15)
                told = hall.rounds(
                    options.pick(5, 3), seconds=seconds, rate=PACED_RATE, without=options.pick("", STOCK)
                )
                judge_p95(report, size, told)
        judge_memory(report, hall)


class Hall:
    """All servers running, each with the same room in front of it."""

    def __init__(self, stack: ExitStack, phones: int) -> None:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        self.workshop = InMemory(phones)
        self.workshop.writes("critique", 150)
        self.workshop.sorts("critique_themes", "critique", 7)
        self.served: dict[str, Served] = {}
        self.loads: dict[str, Load] = {}
        #: By server and number of phones.
        self.memory: dict[str, dict[int, int]] = {}
        self.phones = 0
        for name, storage in ((OURS, False), (FULL, True)):
            program = Program(folder / name, storage=storage, MOST_PER_SECOND=UNLIMITED).holds(self.workshop)
            self.open(stack, name, program.serve(stack, name), program.lead(self.workshop.id))
        # One phone is there for the sample.
        self.loads[OURS]("connect", people=self.auth(0, 1), until=["snapshot", "mine"], role="phones")
        sample = self.loads[OURS]("sample")
        ready = {name: sample[name] for name in ("changes", "done")}
        say(f"  what a phone is sent: {len(ready['changes'])} bytes")
        for name, start in ((STOCK, servers.stock), (NODE, servers.node), (FLOOR, servers.floor)):
            self.open(stack, name, start(stack, folder, ready), {"as": "lead"})
            self.loads[name]("connect", people=self.auth(0, 1), until=[], role="phones")
            told = self.loads[name]("sample")
            if told["changes"] != ready["changes"]:
                raise RuntimeError(f"{name} does not send the same bytes")
        self.loads[FULL]("connect", people=self.auth(0, 1), until=["snapshot", "mine"], role="phones")
        self.phones = 1
        for name, served in self.served.items():
            self.memory[name] = {1: served.memory}

    def open(self, stack: ExitStack, name: str, served: Served, lead: dict) -> None:
        self.served[name] = served
        self.loads[name] = Load(stack, served, self.workshop.id)
        self.loads[name]("learn", commands=moves(self.workshop))
        until = ["snapshot"] if name in (OURS, FULL) else []
        self.loads[name]("connect", people=[lead], until=until, role="others")

    def auth(self, first: int, last: int) -> list[dict]:
        return [
            {"as": "phone", "secret": secret, "lang": "sv"} for secret in self.workshop.secrets[first:last]
        ]

    def fill(self, phones: int) -> None:
        """So many phones in front of each server."""
        say(f"  {phones} phones come in")
        for name, load in self.loads.items():
            until = ["snapshot", "mine"] if name in (OURS, FULL) else []
            load("connect", people=self.auth(self.phones, phones), until=until, role="phones")
            self.memory[name][phones] = self.served[name].memory
        self.phones = phones

    def rounds(self, number: int, *, seconds: float, rate: float, without: str = "") -> dict[str, list[Told]]:
        """The servers take turns, all or `without` one."""
        told: dict[str, list[Told]] = {name: [] for name in self.loads if name != without}
        for _ in range(number):
            for name, rounds in told.items():
                rounds.append(self.loads[name].steadily("broadcast", seconds=seconds, rate=rate))
        return told


def moves(workshop: InMemory) -> list[dict]:
    """As many as it takes until ideas and themes are at the beginning together: what comes again moves on too."""
    enough = len(workshop.ideas("critique")) * len(workshop.themes("critique_themes"))
    return [
        {"name": "place_idea", "data": {"idea": idea, "theme": theme}}
        for idea, theme in islice(workshop.moves(), enough)
    ]


def judge_cpu(report: Report, size: int, told: dict[str, list[Told]]) -> None:
    cpu = {name: of_each(rounds, lambda one: cpu_each(one, "delivered")) for name, rounds in told.items()}
    for name, rounds in cpu.items():
        rounds_said(f"{size} phones, CPU a message, {name}", rounds, "µs")
    report.figure("fanout", f"CPU a message, {size} phones", middles(cpu), "µs")
    report.measured("fanout", f"cpu/floor {size}", ratio(cpu[OURS], cpu[FLOOR]))
    report.measured("fanout", f"cpu/node {size}", ratio(cpu[OURS], cpu[NODE]))


def judge_p95(report: Report, size: int, told: dict[str, list[Told]]) -> None:
    how = "" if size == 1000 else f"with {size} phones"
    last = {name: of_each(rounds, lambda one: p95(one["last"]) * 1000) for name, rounds in told.items()}
    for name, rounds in last.items():
        rounds_said(f"{size} phones, last one, p95, {name}", rounds, "ms")
    report.figure("fanout", f"last of {size} phones, p95", middles(last), "ms")
    report.measured("fanout", "p95/floor", ratio(last[OURS], last[FLOOR]), how)
    report.measured("fanout", "p95/node", ratio(last[OURS], last[NODE]), how)
    report.measured("fanout", "p95 full/node", ratio(last[FULL], last[NODE]), how)


def judge_memory(report: Report, hall: Hall) -> None:
    """What each filling up has added, a connection."""
    each = {
        name: [(held[b] - held[a]) / (b - a) / 1024 for a, b in pairwise(sorted(held))]
        for name, held in hall.memory.items()
    }
    report.figure("fanout", "memory a connection", middles(each), "KiB")
    report.measured("fanout", "memory/stock", ratio(each[OURS], each[STOCK]))
