"""Small sums on what the load client tells. A round that was void has no figure: None."""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import median

from tests.bench.client import Told

Rounds = list[float | None]


def of_each(told: list[Told], figure: Callable[[Told], float]) -> Rounds:
    """The figure of each round that counts."""
    return [None if one.void else figure(one) for one in told]


def ratio(above: Rounds, below: Rounds) -> Rounds:
    """Round by round: what was measured side by side is compared."""
    return [
        None if one is None or other is None else one / other for one, other in zip(above, below, strict=True)
    ]


def p95(values: list[float]) -> float:
    ordered = sorted(values)
    return ordered[max(0, math.ceil(0.95 * len(ordered)) - 1)]


def middle(rounds: Rounds) -> float:
    """The median of the rounds that count; nan if none does."""
    counting = [one for one in rounds if one is not None]
    return median(counting) if counting else math.nan


def middles(rounds: dict[str, Rounds]) -> dict[str, float]:
    return {name: middle(found) for name, found in rounds.items()}


def cpu_each(told: Told, of: str) -> float:
    """µs of the server's CPU for each of what was done."""
    return told["server_cpu"] / told[of] * 1e6
