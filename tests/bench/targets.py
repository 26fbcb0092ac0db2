"""What the program is to reach: every target there is, in the order it is printed in.

Nearly all are ratios to something measured beside it in the same run, because machines differ and are noisy; what
is not a ratio has its unit.
"""

from __future__ import annotations

from dataclasses import dataclass

SIZES = (100, 500, 1000, 2000)


@dataclass(frozen=True)
class Target:
    """`key` is what a benchmark reports it by; `sense` is "≤" or "≥"."""

    bench: str
    key: str
    what: str
    sense: str
    bound: float
    unit: str = "×"

    def met(self, value: float) -> bool:
        return value <= self.bound if self.sense == "≤" else value >= self.bound

    @property
    def text(self) -> str:
        return f"{self.sense} {self.bound:g} {self.unit}".strip()


def _fanout() -> list[Target]:
    floor = {100: 2, 500: 1.5, 1000: 1.5, 2000: 2}
    node = {100: 0.85, 500: 0.6, 1000: 0.6, 2000: 0.6}
    cpu = "CPU a delivered message"
    last = "last of 1000 phones, p95"
    return [
        *(Target("fanout", f"cpu/floor {n}", f"{cpu} ÷ floor, {n} phones", "≤", floor[n]) for n in SIZES),
        *(Target("fanout", f"cpu/node {n}", f"{cpu} ÷ Node, {n} phones", "≤", node[n]) for n in SIZES),
        Target("fanout", "p95/floor", f"{last} ÷ floor", "≤", 1.6),
        Target("fanout", "p95/node", f"{last} ÷ Node", "≤", 0.7),
        Target("fanout", "p95 full/node", f"{last}, with FULL commits ÷ Node without", "≤", 1.0),
        Target("fanout", "memory/stock", "memory a connection ÷ stock without deflate", "≤", 1.1),
    ]


def _core() -> list[Target]:
    commands = ("post_idea, private", "post_idea, open wall", "place_idea", "set_dots")
    return [
        Target("core", name, f"CPU a command of 64 ÷ the prototype: {name}", "≤", 4.5) for name in commands
    ]


TARGETS = (
    *_fanout(),
    Target("post", "posts/stock", "durable posts shown to 100 phones, 64 in flight ÷ stock", "≥", 6),
    *_core(),
    Target("join", "refused", "1000 phones in 5 s: errors and phones not in", "≤", 0, ""),
    Target("join", "p95", "1000 phones in 5 s: join, p95", "≤", 250, "ms"),
    Target("join", "cpu/stock", "1000 phones in 5 s: CPU a join ÷ stock", "≤", 0.5),
    Target("join", "rush refused", "1000 phones at once: errors and phones not in", "≤", 0, ""),
    Target("join", "rush/stock", "1000 phones at once: all in, time ÷ stock", "≤", 0.45),
    Target("grow", "private", "CPU of the 5000th idea ÷ the 50th, written in private", "≤", 1.2),
    Target("grow", "open wall", "CPU of the 5000th idea ÷ the 50th, on an open wall", "≤", 1.2),
    Target("flood", "p95 with/without", "others' p95 under 10,000 messages/s from one phone", "≤", 2),
    Target("flood", "lost", "others' messages lost meanwhile", "≤", 0, ""),
    Target("flood", "cut off", "time until the flooding phone is cut off", "≤", 2, "s"),
    Target("page", "script", "script of the phone's page, gzip", "≤", 40, "KB"),
    Target("page", "can write", "phone page to “can write”, 6× slowed, 400 kbit/s", "≤", 3, "s"),
    Target("page", "one move", "board with 500 notes, 6× slowed: one move", "≤", 50, "ms"),
    Target("page", "regroup", "board with 500 notes: frames while regrouping", "≥", 60, "fps"),
    Target("processes", "two/one", "two workshops on two processes, PostgreSQL ÷ one", "≥", 1.6),
)
BENCHES = tuple(dict.fromkeys(target.bench for target in TARGETS))
