"""What a screen reader says of each scene of a phone, in order, compared with what was reviewed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.scenes.chosen import STEPS
from tests.scenes.scene import many
from tests.scenes.states import LONG, MINE
from tests.scenes.theatre import Theatre

SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.fixture(scope="module")
def theatre(tmp_path_factory, browser):
    with Theatre(tmp_path_factory.mktemp("read"), browser, STEPS) as theatre:
        yield theatre


def settled(said: str) -> str:
    """Without what is another each time: a wall's order, the workshop's id, and what is just being told."""
    walls = {*many(60), LONG, MINE}

    def in_order(run: re.Match) -> str:
        lines = run[0].splitlines(keepends=True)
        is_wall = all(line.partition("listitem: ")[2].strip() in walls for line in lines)
        return "".join(sorted(lines)) if is_wall else run[0]

    told = re.search(r"- main:\n(?:  - status.*\n)*", said)
    said = said.replace(told[0], re.sub(r"status:.*", "status", told[0])) if told else said
    said = re.sub(r"/w/\w+/", "/w/…/", said).replace(" maj 2027", " maj")  # the year is said in another year
    return re.sub(r"(?:^ *- listitem: .*\n)+", in_order, said, flags=re.MULTILINE)


@pytest.mark.parametrize("scene", STEPS, ids=lambda scene: scene.key)
def test_a_screen_reader_reads_a_sensible_text(theatre: Theatre, scene) -> None:
    """Compared with what was reviewed. After a change: take the file away, run, read it, keep it."""
    page = theatre.show(scene, "sv")
    if page.locator("details.more").count():  # a phone inside: what is fetched later has come
        page.wait_for_selector("details.more > section", state="attached")
    said = settled(page.locator("body").aria_snapshot() + "\n")
    file = SNAPSHOTS / f"{scene.key}.txt"
    if not file.exists():
        SNAPSHOTS.mkdir(exist_ok=True)
        file.write_text(said, "utf-8")
        pytest.fail(f"{file.name} has been written: read it, and keep it if it is a sensible text")
    assert said == file.read_text("utf-8")
