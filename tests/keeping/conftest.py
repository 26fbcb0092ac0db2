"""An installation to look after: a facilitator, a workshop in the middle of its day, and one half a year on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from app.config import Settings
from tests.quick import quick_app
from tests.storage.frozen import lay_out, releases


class House:
    """An installation in a folder and its own commands, as somebody at the terminal gives them."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.data = settings.data_dir
        self.app: Flask = quick_app(settings)
        self.live = self.app.extensions["live"]
        self.installation = self.app.extensions["installation"]

    def says(self, *words: object, code: int = 0) -> str:
        answer = self.app.test_cli_runner().invoke(args=[str(word) for word in words])
        assert answer.exit_code == code, f"{answer.output}{answer.exception!r}"
        return answer.output

    def close(self) -> None:
        self.live.close()
        if "engine" in vars(self.installation):  # where nothing was ever opened there may be nothing to open
            self.installation.close()


@pytest.fixture
def house(tmp_path: Path, quick_disk: None) -> Iterator[Callable[..., House]]:
    """Make installations: `house("here")`, empty; `house("here", full=True)`, with what the newest release wrote."""
    made: list[House] = []

    def make(name: str, *, full: bool = False, **settings) -> House:
        made.append(House(Settings(data_dir=tmp_path / name, async_mode="threading", **settings)))
        if full:
            lay_out(releases()[-1], made[-1].settings)
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture
def here(house) -> House:
    return house("here", full=True)
