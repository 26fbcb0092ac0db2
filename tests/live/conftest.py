"""Halls to test in: the cast of `tests/cast.py` on a workshop on disk, behind real sockets."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.config import Settings
from app.domain.entities import Theme
from app.storage.installation import Installation
from tests import story
from tests.cast import Play
from tests.live.hall import Hall, write
from tests.quick import quick_disk

THERE = "andra0000001"


@pytest.fixture(autouse=True)
def _quick_disk(quick_disk: None) -> None:
    """Power cuts are not what is tried in this folder."""


@pytest.fixture(scope="session")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The many-sided scene of `story.rich`, and other people's workshop THERE in the same state; to be copied."""
    folder = tmp_path_factory.mktemp("scene")
    here, there = Play(), Play(THERE, seed=2, marked="-there")
    for play, mark in ((here, ""), (there, "-there")):
        story.rich(play)
        also_led(play, mark)
    with quick_disk():
        write(folder, here, there)
        installation = Installation(Settings(data_dir=folder))
        assert not installation.has_accounts()  # asked once, so that the copies need not make its tables
        installation.close()
    return folder


def also_led(play: Play, mark: str) -> None:
    """A peer supporter, who has done something that can be undone, and an interpreter."""
    play.system("add_lead", account="stod" + mark, role="peer")
    play.system("add_lead", account="tolk" + mark, role="interpreter")
    theme, helper = play.find(Theme, name="Annat"), play.lead("stod" + mark)
    for name in ("Övrigt", "Annat"):
        helper("rename_theme", theme=theme, name=name)


@contextmanager
def copied(scene: Path, folder: Path) -> Iterator[Hall]:
    """Its disk is quick: power cuts are not what is tried behind these sockets."""
    shutil.copytree(scene, folder)
    with quick_disk():
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
