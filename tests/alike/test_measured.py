"""How right the suggestions are: on ideas they were tuned on, and on ideas held back, which nothing was tuned on.

Each phase of a file is one wall. The figures and how they came about: app/decisions/0027-suggestions.md.
"""

import tomllib
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from app.domain.alike import Note, hints

HERE = Path(__file__).parent
TUNED = ("labelled.toml", "more.toml")
# Each was held back until it was measured, and tuned on after: by one who knew the words, and by others.
OWN = ("further.toml", "own.toml")
STRANGERS = (
    "first_stranger.toml",
    "strangers.toml",
    "fifth_stranger.toml",
    "halves.toml",
    "other_halves.toml",
)
LAST_OWN, LAST_STRANGERS = "last_own.toml", "last_strangers.toml"
# By six who did not see each other's: the others were written by one each, who made them alike and unlike on purpose.
APART = "apart.toml"
# At least: precision and recall of "the same idea", and how often the theme is among the nearest.
BOUNDS = {LAST_OWN: (0.93, 0.22, 0.75), LAST_STRANGERS: (0.87, 0.2, 0.77), APART: (0.62, 0.51, 0.91)}


class Labelled(NamedTuple):
    text: str
    theme: str
    same: tuple[int, int]


def walls(*names: str) -> list[list[Labelled]]:
    """The ideas of some files, by file and phase."""
    found: dict[tuple[str, str], list[Labelled]] = {}
    for name in names:
        number = 0
        for theme in tomllib.loads((HERE / name).read_text("utf-8"))["theme"]:
            for family in theme["families"]:
                found.setdefault((name, theme["phase"]), []).extend(
                    Labelled(text, theme["name"], (number, meaning))
                    for meaning, texts in enumerate(family)
                    for text in texts
                )
                number += 1
    return list(found.values())


def notes(wall: list[Labelled], *, sorted: bool = False) -> list[Note]:
    """None sorted yet; or all of them."""
    return [Note(f"{at:04}", one.text, one.theme if sorted else "") for at, one in enumerate(wall)]


def pairs(walls: list[list[Labelled]]) -> tuple[int, int, int]:
    """How many suggested pairs are the same idea, how many are suggested, and how many there are."""
    right = suggested = there = 0
    for wall in walls:
        same = hints(notes(wall), {}).same
        found = {frozenset((int(id), int(other))) for id, others in same.items() for other in others}
        right += sum(len({wall[at].same for at in pair}) == 1 for pair in found)
        suggested += len(found)
        there += sum(one.same == other.same for one, other in combinations(wall, 2))
    return right, suggested, there


def nearest(walls: list[list[Labelled]]) -> tuple[int, int]:
    """Of how many ideas the theme is among the three nearest, when all others are sorted; and how many there are.

    Where an idea lies itself says nothing of what it is near to: so all of them are asked about at once.
    """
    right = 0
    for wall in walls:
        near = hints(notes(wall, sorted=True), {one.theme: one.theme for one in wall}).near
        right += sum(one.theme in near.get(f"{at:04}", []) for at, one in enumerate(wall))
    return right, sum(map(len, walls))


def test_where_an_idea_lies_says_nothing_of_what_it_is_near_to() -> None:
    wall = walls(APART)[0]
    themes = {one.theme: one.theme for one in wall}
    everywhere = notes(wall, sorted=True)
    near = hints(everywhere, themes).near
    for at in range(0, len(wall), 7):
        unsorted = [note._replace(theme="") if i == at else note for i, note in enumerate(everywhere)]
        id = everywhere[at].id
        assert hints(unsorted, themes).near.get(id) == near.get(id)


def shown(name: str, walls: list[list[Labelled]]) -> tuple[float, float, float]:
    right, suggested, there = pairs(walls)
    among, ideas = nearest(walls)
    precision, recall, near = right / suggested, right / there, among / ideas
    print(
        f"{name}: {ideas} ideas. Same idea: precision {precision:.3f} ({right} of {suggested}), recall {recall:.3f} "
        f"({right} of {there}). Theme among the three nearest: {near:.3f} ({among} of {ideas})"
    )
    return precision, recall, near


def test_the_figures_on_what_was_held_back(long: bool) -> None:
    """What it was tuned on is shown in the long run only."""
    if long:
        shown("tuned on", walls(*TUNED))
        shown("and tuned on besides, by one who knew the words", walls(*OWN))
        shown("and tuned on, by strangers", walls(*STRANGERS))
        shown("held back, by one each", walls(LAST_OWN, LAST_STRANGERS))
    for name, bounds in BOUNDS.items():
        found = shown(f"held back: {name}", walls(name))
        assert all(reached >= least for reached, least in zip(found, bounds, strict=True)), name


def test_there_are_enough_ideas_and_no_text_stands_twice_on_a_wall() -> None:
    assert sum(map(len, walls(*TUNED))) >= 500
    assert sum(map(len, walls(*BOUNDS))) >= 1000
    for wall in walls(*TUNED, *OWN, *STRANGERS, *BOUNDS):
        assert len({one.text for one in wall}) == len(wall)
        assert all(len(one.text) <= 140 and len(one.theme) <= 24 for one in wall)
