"""The styleguide, a page for each surface, and its dialogs."""

from __future__ import annotations

from app.pages.styleguide import SURFACES
from tests.scenes.lead import clicks
from tests.scenes.scene import Scene, Stage


def guide(surface: str):
    def prepare(stage: Stage) -> None:
        stage.path = f"/styleguide/{surface}"

    return prepare


SCENES = [
    Scene(name=name, surface="styleguide", prepare=guide(name), ready="#guide section") for name in SURFACES
]
SCENES += [
    Scene(
        name=f"dialog-{name}",
        surface="styleguide",
        prepare=guide("lead"),
        ready="#guide section",
        act=clicks(f".guide-{name}", "dialog"),
    )
    for name in ("asks", "keys")
]
