"""Scenes are drawn in a real browser and looked at by scripts: nothing cut off, nothing axe minds.

A representative set here; `bin/test --gallery` looks at all of them in all sizes.
"""

from __future__ import annotations

import pytest

from app.languages import LANGUAGES
from tests.scenes.chosen import SOME
from tests.scenes.everything import named, scenes
from tests.scenes.gallery import FOR_PARTICIPANTS, OF_SURFACE, SIZES
from tests.scenes.looking import axe, seen
from tests.scenes.scene import SURFACES
from tests.scenes.theatre import Theatre


@pytest.fixture(scope="module")
def theatre(tmp_path_factory, browser):
    """All scenes of this file on one server."""
    with Theatre(tmp_path_factory.mktemp("scenes"), browser, SOME, STYLEGUIDE="on") as theatre:
        yield theatre


def test_every_surface_has_scenes_and_sizes() -> None:
    assert {scene.surface for scene in scenes()} == set(SURFACES) == set(OF_SURFACE)
    assert {scene.surface for scene in SOME} == set(SURFACES)


@pytest.mark.parametrize("scene", SOME, ids=lambda scene: scene.key)
def test_nothing_is_cut_off_and_axe_minds_nothing(theatre: Theatre, scene, long: bool) -> None:
    """In Swedish, Arabic and one more language, a different one for each scene; with --long in all of them."""
    others = [code for code in LANGUAGES if code not in ("sv", "ar")]
    languages = [*LANGUAGES] if long else ["sv", "ar", others[SOME.index(scene) % len(others)]]
    if scene.surface not in FOR_PARTICIPANTS:
        languages = ["sv"]
    size = SIZES[next(size for size in OF_SURFACE[scene.surface] if not scene.sizes or size in scene.sizes)]
    for language in languages:
        page = theatre.show(scene, language, size)
        assert seen(page, scene.surface) + axe(page) == []


def test_control_what_is_wrong_is_seen(theatre: Theatre) -> None:
    page = theatre.show(named("phone-vote")[0], "sv")
    page.evaluate(
        """() => {
          const [row] = document.querySelectorAll(".ballot-name");
          row.style = "display: block; white-space: nowrap; overflow: hidden; inline-size: 40px; color: #bbb";
          document.querySelector("h1").style = "position: relative; inset-inline-start: 200px; white-space: nowrap";
          document.querySelector(".step-button").style = "block-size: 20px; min-block-size: 0";
        }"""
    )
    found = " ".join(seen(page, "phone") + axe(page))
    for what in ("cut off", "over the edge", "small to touch", "color-contrast"):
        assert what in found
