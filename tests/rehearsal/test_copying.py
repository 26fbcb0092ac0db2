"""What is rehearsed: the workshop as it was before anything of it began."""

from itertools import count

from msgspec.structs import replace

from app.domain.entities import Step
from app.domain.state import State
from app.process.invariants import broken
from app.rehearsal.copying import copy_workshop
from tests.rules import opened


def test_a_skipped_step_is_rehearsed_if_something_uses_it():
    """Here a step was begun although what it uses is skipped; in the copy nothing has begun."""
    play = opened().show("themes")
    for name in ("critique", "wall"):
        play.save({(Step, name): replace(play.step(name), skipped=True)})
    assert broken(play.state) == []
    ids = map(str, count(1))
    copy = State()
    made = copy_workshop(play.state, "copy", lambda: next(ids), account="fatima", until="2026-11-26")
    copy.adopt(made)
    assert broken(copy) == []
    assert {step.kind: step.skipped for step in copy.all(Step) if step.kind in ("collect", "cluster")}
    skipped = [step.texts for step in copy.all(Step) if step.skipped]
    assert skipped == [play.step("wall").texts]
