"""What fault tests share: a hall on the database under test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.hall import Hall


@pytest.fixture
def make_hall(tmp_path: Path) -> Iterator[Callable[..., Hall]]:
    """`make_hall(phones=100, DATABASE_URL=…)`: the arguments are Hall's. No server outlives its test."""
    halls: list[Hall] = []

    def make(**how: object) -> Hall:
        halls.append(Hall(tmp_path / f"hall{len(halls)}", **how))
        return halls[-1]

    yield make
    for hall in halls:
        hall.close()
