"""Somebody who knows all that is published of a vote, of many perspectives too, and looks for other votes behind it.

A walk from what was really given through tables of counts, dot by dot: each that shows the same totals and the same
rings is a witness. What has two values in two witnesses is not known; of what the walk does not find another value
one must fear that it is. It shares nothing with the program.
"""

from dataclasses import dataclass
from random import Random

from tests.privacy.snapshots import Row, heaviest

STEPS = 60_000
LOOKS = 50  # steps between two looks at whether it is enough


@dataclass(frozen=True)
class Asked:
    """`table` is what each perspective really gave (the last row may be of people who did not say), by theme.

    `rings` are the places shown of each row; None where nothing is said of it.
    """

    table: tuple[Row, ...]
    people: tuple[int, ...]
    rings: tuple[frozenset[int] | None, ...]
    dots: int
    each: int
    fewest: int = 5

    @property
    def totals(self) -> Row:
        return tuple(map(sum, zip(*self.table, strict=True)))


@dataclass
class Found:
    """The fewest and the most of every count, over all witnesses."""

    low: list[list[int]]
    high: list[list[int]]

    def pinned(self, asked: Asked) -> set[tuple[int, int]]:
        return {where for where in _cells(asked) if self.apart(*where) == 0}

    def apart(self, row: int, place: int) -> int:
        return self.high[row][place] - self.low[row][place]

    def narrowest(self, asked: Asked) -> int:
        return min(self.apart(*where) for where in _cells(asked))

    def all_or_none(self, asked: Asked) -> set[tuple[int, int]]:
        """Where everybody of a row, or nobody, is known to have given dots to a theme that has some."""
        return {
            (row, place)
            for row, place in _cells(asked)
            if self.low[row][place] > (asked.people[row] - 1) * asked.each or self.high[row][place] == 0
        }

    def is_enough(self, asked: Asked) -> bool:
        """Three values of each count, or as many as there are; and neither all nor none."""
        totals = asked.totals
        return not self.all_or_none(asked) and all(
            self.apart(row, place) >= min(2, totals[place], asked.people[row] * asked.each)
            for row, place in _cells(asked)
        )


def _cells(asked: Asked) -> list[tuple[int, int]]:
    return [(row, place) for row in range(len(asked.table)) for place, n in enumerate(asked.totals) if n]


def look(asked: Asked, random: Random, steps: int = STEPS) -> Found:
    """Walk until every count has had values enough, or for so many steps; by what shows otherwise too, but briefly."""
    walk = Walk(asked)
    found = Found([list(row) for row in walk.table], [list(row) for row in walk.table])
    for step in range(steps):
        walk.move(random)
        if not walk.astray:
            for row, counts in enumerate(walk.table):
                for place, n in enumerate(counts):
                    found.low[row][place] = min(n, found.low[row][place])
                    found.high[row][place] = max(n, found.high[row][place])
        if step % LOOKS == 0 and found.is_enough(asked):
            break
    return found


class Walk:
    """`astray` is by how many rings and dots the table where it stands would show otherwise."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.table = [list(row) for row in asked.table]
        self.many = {place for place, n in enumerate(asked.totals) if n >= asked.fewest}
        self.wrong = [self._wrong(row) for row in range(len(self.table))]
        assert not self.astray, "what was really given shows what is shown"

    @property
    def astray(self) -> int:
        return sum(self.wrong)

    def move(self, random: Random) -> None:
        """A dot on one theme from one row to another; mostly one on another theme back, from it or by a third."""
        rows = random.sample(range(len(self.table)), min(len(self.table), random.choice((2, 2, 3))))
        way = random.choice((1, len(rows), len(rows)))
        moves = [
            (random.randrange(len(self.table[0])), rows[at], rows[(at + 1) % len(rows)]) for at in range(way)
        ]
        before = self.astray
        can_be = self._carry(moves)
        if not can_be or (self.astray > before and random.random() < min(0.97, 0.6 * self.astray)):
            self._carry([(place, b, a) for place, a, b in reversed(moves)])

    def _carry(self, moves: list[tuple[int, int, int]]) -> bool:
        """Whether no count became less than nothing or more than it can be."""
        for place, a, b in moves:
            self.table[a][place] -= 1
            self.table[b][place] += 1
        for row in {row for _place, a, b in moves for row in (a, b)}:
            self.wrong[row] = self._wrong(row)
        return all(
            self.table[a][place] >= 0 and self.table[b][place] <= self.asked.people[b] * self.asked.each
            for place, a, b in moves
        )

    def _wrong(self, row: int) -> int:
        counts, people, shown = self.table[row], self.asked.people[row], self.asked.rings[row]
        dots = sum(counts)
        wrong = max(0, people - dots) + max(0, dots - people * self.asked.dots)
        return wrong if shown is None else wrong + len((heaviest(tuple(counts)) & self.many) ^ shown)
