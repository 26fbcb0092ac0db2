"""Every visible string is translated: the scenes in the language that does not exist, where what is not is seen."""

from __future__ import annotations

import json

import pytest

from tests.scenes.chosen import SOME, STEPS
from tests.scenes.gallery import OF_SURFACE, SIZES
from tests.scenes.theatre import Theatre
from tests.scenes.translated import lent, marked, untranslated


class Abroad(Theatre):
    """The same in the language that does not exist."""

    program = ("-m", "tests.scenes.abroad")

    def prepare(self, page) -> None:
        def answer(route) -> None:
            found = route.fetch()
            route.fulfill(response=found, body=json.dumps(marked(found.json())))

        page.route("**/static/dist/*.json*", answer)


@pytest.fixture(scope="module")
def abroad(tmp_path_factory, browser):
    with Abroad(tmp_path_factory.mktemp("abroad"), browser, [*SOME[:-1], *STEPS], STYLEGUIDE="on") as theatre:
        yield theatre


ABROAD = {scene.key: scene for scene in [*SOME[:-1], *STEPS]}


def visible(page) -> list[tuple[str, str]]:
    """The texts one sees, and those a screen reader says in their place."""
    named_ = page.evaluate(
        """() => [...document.querySelectorAll("[aria-label], [alt], [title], [placeholder]")]
          .flatMap((it) => ["aria-label", "alt", "title", "placeholder"].map((name) => [name, it.getAttribute(name)]))
          .filter(([, text]) => text)"""
    )
    return page.evaluate("scenes.texts()") + named_


@pytest.mark.parametrize("scene", ABROAD.values(), ids=ABROAD)
def test_every_visible_string_is_translated(abroad: Abroad, scene) -> None:
    page = abroad.show(scene, "sv", SIZES[OF_SURFACE[scene.surface][0]])
    assert untranslated(visible(page), abroad.known[scene.key] | lent()) == []


def test_control_a_string_without_its_mark_is_found() -> None:
    texts = [
        ("p", words)
        for words in (
            "Skriv inga namn",
            "S\u0323k\u0323r\u0323i\u0323v\u0323 Väntan",
            "3 av 4",
            "a\u0323\u030a",
        )
    ]
    assert untranslated(texts, {"Väntan"}) == ["p: 'Skriv inga namn'", "p: '3 av 4'"]
