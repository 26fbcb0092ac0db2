"""A rehearsal: the mark on every surface, and the form it is begun by."""

from __future__ import annotations

from collections.abc import Callable

from tests.scenes import states
from tests.scenes.board import ROOM
from tests.scenes.pages import PAPER
from tests.scenes.scene import Scene, Stage


def rehearsed(prepare: Callable[[Stage], None], path: str = "") -> Callable[[Stage], None]:
    """The same state in a rehearsal. The installation does not know of it: a start would delete it."""

    def prepared(stage: Stage) -> None:
        stage.id = stage.live.copy(stage.id, stage.account)
        prepare(stage)
        stage.path = path.format(id=stage.id, day=stage.day.id, token=stage.day.token)
        stage.app.extensions["installation"].forget_workshop(stage.id)

    return prepared


def wants_to(stage: Stage) -> None:
    stage.path = f"/w/{stage.id}/lead#rehearse"


WRITING = rehearsed(states.writing)
SCENES = [
    Scene(name="rehearsal", surface="board", prepare=WRITING, beat=ROOM, ready=".board h1"),
    Scene(name="rehearsal-lobby", surface="board", prepare=rehearsed(states.welcomed), beat=ROOM),
    Scene(name="rehearsal", surface="phone", prepare=WRITING),
    Scene(
        name="rehearsal-door",
        surface="phone",
        prepare=rehearsed(states.opened, "/w/{id}/phone#j={token}"),
        ready="h1",
    ),
    Scene(name="rehearsal", surface="lead", prepare=WRITING, beat=ROOM, ready=".lead-header h1"),
    Scene(name="rehearse", surface="lead", prepare=wants_to, ready="#rehearse-title"),
    Scene(name="rehearsal", surface="group", prepare=rehearsed(states.planned), ready=".group-story h1"),
    Scene(
        name="rehearsal",
        surface="print",
        prepare=rehearsed(states.voted, "/w/{id}/minutes/{day}"),
        who="fatima",
        sizes=PAPER,
    ),
]
