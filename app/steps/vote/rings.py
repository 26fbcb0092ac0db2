"""Rings: which themes are among a perspective's three heaviest, if nothing more can be worked out from saying so."""

from collections.abc import Iterator
from itertools import islice, product
from random import Random

from app.domain.entities import Ballot
from app.domain.guess import Row, tells_too_much
from app.domain.perspectives import FEWEST, by_perspective
from app.steps.vote.settings import Settings

HEAVIEST = 3
# How much is looked at before one gives up and shows nothing: a third of a second, at worst.
MOST_CELLS = 8_000
# How many of a perspective's possible thresholds are looked at, by how many perspectives there are.
THRESHOLDS = {1: 12, 2: 10, 3: 6, 4: 5}
Bounds = tuple[tuple[int, ...], tuple[int, ...]]


def rings(ballots: list[Ballot], totals: dict[str, int], settings: Settings) -> dict[str, tuple[str, ...]]:
    """{perspective: ids of themes}, or nothing at all: what one perspective is not told would tell of another.

    A ring stands only where a theme has more of the perspective's dots than its fourth heaviest; of equals that do
    not all have room among three, none has one. Nor has a theme with few dots in all: whose they are would be told.
    """
    themes = sorted(totals)
    large, rest = by_perspective(ballots)
    if not large or len(themes) <= HEAVIEST:
        return {}
    many = frozenset(at for at, theme in enumerate(themes) if totals[theme] >= FEWEST)
    ringed = {name: above_the_fourth(_counts(those, themes)) & many for name, those in large.items()}
    if not any(ringed.values()):
        return {}
    people = {name: len(those) for name, those in large.items()}
    shown = Shown([totals[theme] for theme in themes], people, len(rest), settings)
    if tells_too_much(shown.tables(ringed), shown.totals):
        return {}
    return {name: tuple(themes[at] for at in sorted(places)) for name, places in ringed.items() if places}


def _counts(ballots: list[Ballot], themes: list[str]) -> list[int]:
    return [sum(ballot.dots.get(theme, 0) for ballot in ballots) for theme in themes]


def above_the_fourth(counts: list[int]) -> frozenset[int]:
    """The places of those that are among the three heaviest whichever way equals are put."""
    fourth = sorted(counts, reverse=True)[HEAVIEST]
    return frozenset(place for place, n in enumerate(counts) if n > fourth)


class Shown:
    """What is known without rings: the totals, how many voted in each perspective and otherwise, and the rules."""

    def __init__(self, totals: list[int], people: dict[str, int], rest: int, settings: Settings) -> None:
        self.totals = totals
        self.people = people
        self.dots = settings.dots
        self.each = settings.dots if settings.spread == "free" else 1
        self.rest = rest
        self.voters = sum(people.values()) + rest
        self.few = [place for place, n in enumerate(totals) if 0 < n < FEWEST]

    def tables(self, ringed: dict[str, frozenset[int]]) -> Iterator[list[Row]]:
        """Bounds of tables that would show these rings, in an order that depends on nothing else."""
        choices = [list(self._bounds(self.people[name], places)) for name, places in ringed.items()]
        together = list(product(*choices))
        Random(0).shuffle(together)
        others = [self._row(self.rest, self._free(self.rest))] if self.rest else []
        cells = len(self.totals) * (len(self.people) + bool(self.rest))
        for bounds in islice(together, MOST_CELLS // cells):
            rows = zip(self.people.values(), bounds, strict=True)
            yield [self._row(people, own) for people, own in rows] + others

    def _row(self, people: int, bounds: Bounds) -> Row:
        return Row(people, self.each, people, people * self.dots, *bounds)

    def _free(self, people: int) -> Bounds:
        return (0,) * len(self.totals), tuple(min(n, people * self.each) for n in self.totals)

    def _bounds(self, people: int, shown: frozenset[int]) -> Iterator[Bounds]:
        """What these rings say of each theme, for each number the fourth heaviest may have: examples of it.

        With fewer than three rings either themes with few dots are among the three too, or the fourth shares its number
        with all that would have had room above it.
        """
        low, high = self._free(people)
        lacking = HEAVIEST - len(shown)
        heavy = sorted(self.few, key=lambda place: -self.totals[place])[:lacking]
        for ringed in [shown, shown | set(heavy)] if heavy else [shown]:
            plain = sorted(set(range(len(low))) - ringed, key=lambda place: -self.totals[place])
            equals = HEAVIEST + 1 - len(ringed) if len(ringed) < HEAVIEST else 0
            others = (self.voters - people) * self.each
            fewest = max(0, *(self.totals[place] - others for place in plain))
            most = min([high[plain[max(0, equals - 1)]], *(high[place] - 1 for place in ringed)])
            for fourth in _spread(fewest, most, THRESHOLDS.get(len(self.people), 2)):
                for first in (0, 1) if equals else (0,):
                    same = plain[first : first + equals]
                    if len(same) == equals and all(high[place] >= fourth for place in same):
                        yield (
                            tuple(
                                fourth + (p in ringed) if p in ringed or p in same else 0
                                for p in range(len(low))
                            ),
                            tuple(high[p] if p in ringed else min(high[p], fourth) for p in range(len(high))),
                        )


def _spread(first: int, last: int, many: int) -> list[int]:
    """At most so many numbers from the first to the last, both with them."""
    if last - first < many:
        return list(range(first, last + 1))  # none, if the last comes before the first
    return sorted({first + (last - first) * at // (many - 1) for at in range(many)})
