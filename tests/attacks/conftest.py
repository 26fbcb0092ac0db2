"""What the attacks share: halls in the scene of `story.rich`, and an app with visitors there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.live import room
from tests.attacks.pair import Pair
from tests.live.conftest import copied, scene  # noqa: F401  the scene is a fixture
from tests.live.hall import Hall


@pytest.fixture
def hall(scene: Path, tmp_path: Path, quick_disk: None) -> Iterator[Hall]:  # noqa: F811
    """A hall of the test's own, with other people's workshop beside it."""
    with copied(scene, tmp_path / "hall") as hall:
        yield hall


@pytest.fixture
def pair(scene: Path, tmp_path: Path, quick_disk: None, monkeypatch) -> Iterator[Pair]:  # noqa: F811
    """The same two workshops behind pages and posts, with everybody who leads one signed in."""
    monkeypatch.setattr(room, "GATHER_SECONDS", 0)  # one at a time comes in here, and waits for nobody
    pair = Pair(scene, tmp_path / "pair")
    yield pair
    pair.close()
