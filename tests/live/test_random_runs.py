"""Long random runs through real encoded frames: no screen may ever show anything but what is stored.

Whoever adds a command says in `chances.py` how it is sent; what nobody is shown of it stands in SILENT.
"""

import gc
from collections import Counter

import pytest

from app.domain.command import COMMANDS
from tests.live.chances import CHANCES
from tests.live.randomly import Run

SEEDS = range(5)
COMMANDS_A_RUN = 1300
# Commands that may change something without any screen being told, and why that is right.
SILENT = {
    "ask_for_company": "told to phones of one perspective, while somebody in the group is alone of it",
    "change_perspective": "one's own seat, and phones see alike whatever their perspective",
    "take_seat": "people in the room are counted by the pulse, which says nothing of seats",
}


def test_every_command_has_its_chance():
    assert set(CHANCES) == set(COMMANDS)


def play(seed: int, commands: int, tmp_path, monkeypatch, *, check_every: int) -> Run:
    """One run. What goes wrong in it says the seed."""
    run = Run(seed, tmp_path / str(seed), monkeypatch, rich=seed % 2 == 0)
    try:
        run.play(commands, check_every=check_every)
    except BaseException as problem:
        problem.add_note(f"the run's seed is {seed}")
        raise
    finally:
        run.hall.close()
        gc.collect()
    return run


def judge(runs: list[Run]) -> None:
    accepted = sum((run.accepted for run in runs), Counter())
    silent = set().union(*(run.silent for run in runs))
    # Whether one that may be silent ever was is chance: the long runs find them all.
    assert silent <= set(SILENT), "commands that changed something and told nobody"
    assert not set(COMMANDS) - set(accepted), "never carried out"


def test_random_runs(tmp_path, monkeypatch):
    judge([play(seed, COMMANDS_A_RUN, tmp_path, monkeypatch, check_every=100) for seed in SEEDS])


@pytest.mark.long
def test_long_random_runs(tmp_path, monkeypatch):
    judge([play(seed, 5000, tmp_path, monkeypatch, check_every=250) for seed in range(100, 104)])
