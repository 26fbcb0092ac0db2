"""What simulated participants write: `words.toml` typed, and dealt so that the same is seldom written twice."""

from functools import cache
from pathlib import Path
from random import Random

import msgspec
from msgspec import Struct

from app.demo.story import story
from app.domain.entities import ACTION_FIELDS

FILE = Path(__file__).with_name("words.toml")


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """Ideas stand by phase and perspective, questions and replies by perspective; `elsewhere` are ideas in English,
    by phase.
    """

    critique: dict[str, list[str]]
    vision: dict[str, list[str]]
    elsewhere: dict[str, str]
    themes: list[str]
    notes: list[str]
    questions: dict[str, list[str]]
    replies: dict[str, list[str]]


@cache
def words() -> Words:
    return msgspec.toml.decode(FILE.read_bytes(), type=Words)


def promises() -> list[dict[str, str]]:
    """Actions with all six answers: the demo's own."""
    return [
        {field: action.get(field, "") for field in ACTION_FIELDS}
        for group in story().groups
        for action in group.actions
    ]


class Dealer:
    """Hands out of each pile what nobody has had yet; an empty pile is shuffled anew: people do say the same."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._piles: dict[tuple[str, ...], list] = {}

    def ideas(self, phase: str, perspective: str, count: int, longest: int) -> list[str]:
        """So many ideas that fit the step."""
        pool = getattr(words(), "critique" if phase == "critique" else "vision")[perspective]
        fitting = [text for text in pool if len(text) <= longest] or [pool[0][:longest]]
        return [self.next((phase, perspective, str(longest)), fitting) for _ in range(count)]

    def across(self, what: str, perspective: str, about: str) -> str:
        """A question in a step, or a reply to a question; whoever is no client asks and replies as staff do."""
        side = "client" if perspective == "client" else "staff"
        return self.next((what, side, about), getattr(words(), what)[side])

    def next(self, pile: tuple[str, ...], all_: list):
        if not self._piles.get(pile):
            self._piles[pile] = self._random.sample(all_, len(all_))
        return self._piles[pile].pop()
