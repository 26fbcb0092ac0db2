"""What was measured: the verdict on each target, the table, the JSON, the exit code."""

from __future__ import annotations

import os
import platform
from dataclasses import asdict, dataclass, field
from statistics import median

from tests.bench.targets import TARGETS, Target

MET, MISSED, BROKE, VOID, NOT_MEASURED = "met", "MISSED", "BROKE", "VOID", "not measured"
#: Exit codes: a target was missed, or a benchmark broke; neither, but something has to be measured again.
SOME_MISSED, SOME_VOID = 1, 3
#: A ratio of fewer rounds than this says nothing.
FEWEST_ROUNDS = 3


@dataclass(frozen=True)
class Row:
    """A target and what became of it; `why` says why it was not measured or does not count, or how it was."""

    target: Target
    verdict: str
    value: float | None = None
    why: str = ""


@dataclass(frozen=True)
class Figure:
    """What the ratios were made of, and what else was seen on the way."""

    bench: str
    what: str
    values: dict[str, float]
    unit: str

    def __str__(self) -> str:
        each = ", ".join(f"{name} {shown(value)}".strip() for name, value in self.values.items())
        return f"{self.bench}: {self.what}: {each} {self.unit}".rstrip()


@dataclass
class Report:
    """Benchmarks tell it what they found; a target nobody told anything of was not measured."""

    values: dict[tuple[str, str], float] = field(default_factory=dict)
    void: dict[tuple[str, str], str] = field(default_factory=dict)
    reasons: dict[tuple[str, str], str] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)
    figures: list[Figure] = field(default_factory=list)

    def measured(self, bench: str, key: str, rounds: list[float | None], how: str = "") -> None:
        """A figure for each round, None where it was void: the median counts. `how`: where not as the target says."""
        self._known(bench, key)
        valid = [value for value in rounds if value is not None]
        if not valid or len(valid) < min(FEWEST_ROUNDS, len(rounds)):
            told = f"the load client was the bottleneck in {len(rounds) - len(valid)} of {len(rounds)} rounds"
            self.void[bench, key] = told
        else:
            self.values[bench, key] = median(valid)
            self.reasons[bench, key] = how

    def not_measured(self, bench: str, key: str, why: str) -> None:
        self._known(bench, key)
        self.reasons[bench, key] = why

    def broke(self, bench: str, problem: Exception) -> None:
        """It ended in an exception: what it had not told of by then was not measured, and should have been."""
        self.broken[bench] = f"{type(problem).__name__}: {problem}".splitlines()[0]

    @staticmethod
    def _known(bench: str, key: str) -> None:
        """A benchmark that misspells its target must not leave it unmeasured in silence."""
        if (bench, key) not in {(target.bench, target.key) for target in TARGETS}:
            raise KeyError(f"{bench} has no target {key!r}")

    def skip(self, bench: str, why: str) -> None:
        """None of a benchmark's targets can be measured here."""
        for target in TARGETS:
            if target.bench == bench:
                self.not_measured(bench, target.key, why)

    def figure(self, bench: str, what: str, values: float | dict[str, float], unit: str = "") -> None:
        """Something worth knowing that no target is about: one value, or one for each of several."""
        self.figures.append(Figure(bench, what, values if isinstance(values, dict) else {"": values}, unit))

    def rows(self, benches: tuple[str, ...]) -> list[Row]:
        return [self._row(target) for target in TARGETS if target.bench in benches]

    def _row(self, target: Target) -> Row:
        place = (target.bench, target.key)
        if place in self.void:
            return Row(target, VOID, why=self.void[place])
        if place not in self.values and place not in self.reasons and target.bench in self.broken:
            return Row(target, BROKE, why=self.broken[target.bench])
        if place not in self.values:
            return Row(
                target, NOT_MEASURED, why=self.reasons.get(place, "the benchmark did not get that far")
            )
        value = self.values[place]
        return Row(target, MET if target.met(value) else MISSED, value, self.reasons[place])


def exit_code(rows: list[Row]) -> int:
    verdicts = {row.verdict for row in rows}
    if verdicts & {MISSED, BROKE}:
        return SOME_MISSED
    return SOME_VOID if VOID in verdicts else 0


def table(rows: list[Row]) -> str:
    """A Markdown table, so that it can be kept as it is."""
    lines = [("", "what", "target", "measured", "verdict")]
    for row in rows:
        measured = "" if row.value is None else f"{shown(row.value)} {row.target.unit}".strip()
        verdict = f"{row.verdict}: {row.why}" if row.why else row.verdict
        lines.append((row.target.bench, row.target.what, row.target.text, measured, verdict))
    widths = [max(len(line[column]) for line in lines) for column in range(4)]
    # The verdict is last and may hold a whole sentence: it is not made as wide as the widest.
    padded = [[*(cell.ljust(w) for cell, w in zip(line, widths, strict=False)), line[4]] for line in lines]
    padded.insert(1, ["-" * width for width in (*widths, 7)])
    return "\n".join(f"| {' | '.join(cells)} |" for cells in padded)


def shown(value: float) -> str:
    """Three figures are more than a measurement has."""
    return f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"


def as_json(report: Report, rows: list[Row], *, quick: bool, when: str) -> dict:
    return {
        "when": when,
        "quick": quick,
        "machine": {
            "cpus": os.cpu_count(),
            "system": f"{platform.system()} {platform.machine()}",
            "python": platform.python_version(),
        },
        "exit_code": exit_code(rows),
        "rows": [
            {
                "bench": row.target.bench,
                "key": row.target.key,
                "what": row.target.what,
                "target": row.target.text,
                "measured": row.value,
                "unit": row.target.unit,
                "verdict": row.verdict,
                "why": row.why,
            }
            for row in rows
        ],
        "figures": [asdict(figure) for figure in report.figures],
    }
