"""Every command with data made from its own type, by the hundred: refused without a trace, or carried out and sound."""

from __future__ import annotations

import logging
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from app.domain.command import COMMANDS
from app.domain.entities import Theme
from app.live.sockets import _error
from app.process.invariants import broken
from tests.attacks import fuzz
from tests.attacks.words import some, words_of
from tests.cast import handle
from tests.live.conftest import copied
from tests.live.hall import Hall
from tests.live.spoilt import whole
from tests.live.test_bad_input import Fuzzed, judge

SEED = 20
EACH, EACH_LONG = 300, 10_000
# How often everything that must be true of a workshop is looked at, of what was carried out.
SOUND = 50
# The commands are dealt out, so that several processes share them.
PARTS = 4


def fuzz_it(fuzzed: Fuzzed, name: str, times: int) -> Counter:
    """So many inputs to one command: how many were refused and how many carried out."""
    random, hall = Random(f"{SEED} {name}"), fuzzed.hall
    words = [
        *some(words_of(hall.state), 6),
        *(step.id for step in hall.state.rows[type(hall.step("plan"))].values()),
    ]
    good, answers = whole(hall, name), Counter()
    for number in range(times):
        if number % 10:
            data = fuzz.message(COMMANDS[name].message, random, [*words, handle()], good)
        else:
            data = fuzz.anything(random)
        data = data if isinstance(data, dict) else {"data": data}
        refused = judge(fuzzed, name, data)
        answers["refused" if refused else "carried out"] += 1
        if not refused and answers["carried out"] % SOUND == 1:
            assert broken(hall.state) == [], f"{name}: what must always be true is not"
    # The only owner has to stay.
    expected = "last_owner" if name == "leave_workshop" else ""
    assert fuzzed.try_it(name, good) == expected, "and the example is as good as before"
    return answers


@pytest.fixture
def fuzzed(hall: Hall, caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.WARNING):
        yield Fuzzed(hall)
    assert not caplog.records, "nothing anybody sends may be an error of ours"


@pytest.mark.parametrize("part", range(PARTS))
def test_every_command(fuzzed: Fuzzed, part: int, long: bool, say):
    times, answers = EACH_LONG if long else EACH, Counter()
    names = sorted(COMMANDS)[part::PARTS]
    for name in names:
        answers += fuzz_it(fuzzed, name, times)
    assert fuzzed.hall.loaded().rows == fuzzed.hall.state.rows
    say(
        f"fuzz, commands {part + 1}/{PARTS}: {len(names)} × {times:,} inputs made from their types:"
        f" {answers['refused']:,} refused in the screen's language without a trace,"
        f" {answers['carried out']:,} carried out and fit to be kept, 0 mishaps"
    )


# --- the controls ---


@pytest.fixture
def control(scene: Path, tmp_path: Path, quick_disk: None):
    with copied(scene, tmp_path / "control") as hall:
        yield Fuzzed(hall)


def caught(fuzzed: Fuzzed, name: str, rule, says: str) -> None:
    """The fuzzing fails on a build in which the command has this rule, and says why."""
    spec = COMMANDS[name]
    honest = spec.rule
    object.__setattr__(spec, "rule", lambda state, who, c: rule(honest, state, who, c))
    try:
        with pytest.raises(AssertionError, match=f"{name}: {says}"):
            fuzz_it(fuzzed, name, EACH)
    finally:
        object.__setattr__(spec, "rule", honest)


def test_control_a_rule_that_trips(control: Fuzzed):
    """It takes for granted that there is a letter in what was written."""

    def rule(honest, state, who, c):
        assert c.name[0] == c.name.strip()[0]
        honest(state, who, c)

    caught(control, "add_theme", rule, "a mishap, unexpected")


def test_control_a_rule_that_keeps_what_comes(control: Fuzzed):
    """It forgets to clean the words."""

    def rule(_honest, state, _who, c):
        state.put(Theme(id=state.new_id(), step=c.step, name=c.name))

    caught(control, "add_theme", rule, "not fit to be kept")


def test_control_a_refusal_that_leaves_something(control: Fuzzed):
    """A draft that is not dropped: what was put before the refusal is written all the same."""
    room, honest = control.room, control.room._decide

    def decide(job, over, moment, done):
        answer = honest(job, over, moment, done)
        if answer.broken is not None and hasattr(job.message, "name"):
            over.take({Theme: {"left": Theme(id="left", step="x", name="x")}})
        return answer

    room._decide = decide
    with pytest.raises(AssertionError, match="add_theme was refused and yet something was written"):
        fuzz_it(control, "add_theme", EACH)


def test_control_a_refusal_in_one_language_for_all(control: Fuzzed, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.live.sockets._error", lambda broken, _lang: _error(broken, "sv"))
    with pytest.raises(AssertionError, match="not in the language of the screen, en"):
        fuzz_it(control, "add_theme", EACH)
