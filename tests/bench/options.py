"""What every benchmark is told, and how it speaks while it works."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Options:
    quick: bool = False

    def pick(self, full: T, quick: T) -> T:
        return quick if self.quick else full


def say(line: str) -> None:
    print(line, flush=True)


def rounds_said(what: str, rounds: list[float | None], unit: str = "") -> None:
    """One line of progress: what each round came to."""
    told = "  ".join("void" if value is None else f"{value:.3g}" for value in rounds)
    print(f"  {what}: {told} {unit}".rstrip(), file=sys.stdout, flush=True)
