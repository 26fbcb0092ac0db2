"""All scenes of all packages: whatever file here has a list called SCENES."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

from tests.scenes.scene import Scene

HERE = Path(__file__).parent


def scenes() -> list[Scene]:
    found = []
    for path in sorted(HERE.glob("*.py")):
        if re.search("^SCENES = ", path.read_text("utf-8"), re.MULTILINE):
            found += import_module(f"tests.scenes.{path.stem}").SCENES
    names = [scene.key for scene in found]
    assert len(set(names)) == len(names), "two scenes have the same name"
    return found


def named(*keys: str) -> list[Scene]:
    """The scenes with these keys ("board-lobby"), in this order."""
    all_ = {scene.key: scene for scene in scenes()}
    return [all_[key] for key in keys]
