"""Halls to test in: the cast of `tests/cast.py` on a workshop on disk, behind real sockets."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.config import Settings
from app.storage.installation import Installation
from tests import story
from tests.cast import Play
from tests.live.hall import Hall, write

THERE = "andra0000001"


@pytest.fixture(scope="session")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The many-sided scene of `story.rich`, and other people's workshop THERE in the same state; to be copied."""
    folder = tmp_path_factory.mktemp("scene")
    here, there = Play(), Play(THERE, seed=2, marked="-there")
    story.rich(here)
    story.rich(there)
    write(folder, here, there)
    installation = Installation(Settings(data_dir=folder))
    assert not installation.has_accounts()  # asked once, so that the copies need not make its tables
    installation.close()
    return folder


@contextmanager
def copied(scene: Path, folder: Path) -> Iterator[Hall]:
    shutil.copytree(scene, folder)
    hall = Hall(folder)
    yield hall
    hall.close()


@pytest.fixture
def hall(scene: Path, tmp_path: Path) -> Iterator[Hall]:
    """A hall of the test's own, in the middle of everything."""
    with copied(scene, tmp_path / "hall") as hall:
        yield hall


@pytest.fixture(scope="module")
def untouched(scene: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """One hall for all that changes nothing."""
    with copied(scene, tmp_path_factory.mktemp("untouched") / "hall") as hall:
        yield hall
