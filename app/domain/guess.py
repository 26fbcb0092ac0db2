"""What anybody could work out about a perspective from what everybody is shown: whether that is too much.

What is published beside the totals narrows down a table of counts: a row for each perspective and one for the rest, a
column for each theme or answer. Whoever looks is taken to know the totals, how many there are in each row, what one
person may give, and this program. Nothing here looks at what people really gave: only at what would be shown, so that
also what is not shown says no more than that.
"""

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

Cell = tuple[int, int]


class Row(NamedTuple):
    """`people` who give at most `each` to one column and between `least` and `most` in all; bounds of every cell."""

    people: int
    each: int
    least: int
    most: int
    low: tuple[int, ...]
    high: tuple[int, ...]


def tells_too_much(tables: Iterable[list[Row]], totals: list[int]) -> bool:
    """Whether some count could be worked out, nearly worked out, or told to be everybody's or nobody's.

    `tables` are bounds that together fit what would be shown; each possible table within any of them is one that
    could lie behind it. No more of them are looked at than it takes, so the answer errs towards "too much".
    """
    known: dict[tuple[int, int], Cell] = {}
    open_: set[tuple[int, int]] | None = None
    for rows in tables:
        if open_ is None:
            open_ = {(r, c) for r in range(len(rows)) for c, total in enumerate(totals) if total}
        counts = Counts(rows, totals)
        if not counts.possible:
            continue
        for r, c in sorted(open_):
            low, high = counts.range(r, c)
            was = known.get((r, c), (low, high))
            known[r, c] = low, high = min(low, was[0]), max(high, was[1])
            if _is_uncertain(low, high, rows[r], totals[c]):
                open_.discard((r, c))
        if not open_:
            return False
    return True


def _is_uncertain(low: int, high: int, row: Row, total: int) -> bool:
    """At least three counts are possible (two where there are only two), and somebody may have given nothing."""
    return high - low >= min(2, total, row.people * row.each) and low <= (row.people - 1) * row.each


class Counts:
    """Whole-number tables within bounds, as a flow from a hub through rows and columns and back to it.

    Such a flow can be moved between any two of its tables along a way on which there is room (Ford and Fulkerson,
    1956), so a cell's least and most are found exactly.
    """

    def __init__(self, rows: list[Row], totals: list[int]) -> None:
        hub, first = 0, 1 + len(rows)
        self._ways: list[list[int]] = [[] for _ in range(first + len(totals))]
        self._to: list[int] = []
        self._room: list[int] = []
        self._low: dict[int, int] = {}
        self._lacks = [0] * len(self._ways)
        self._cells: dict[tuple[int, int], int] = {}
        self.possible = True
        for r, row in enumerate(rows):
            self._add(hub, 1 + r, row.least, row.most)
            for c, (low, high) in enumerate(zip(row.low, row.high, strict=True)):
                self._cells[r, c] = self._add(1 + r, first + c, low, min(high, totals[c]))
        for c, total in enumerate(totals):
            self._add(first + c, hub, total, total)
        self.possible = self.possible and self._settle()

    def _add(self, start: int, end: int, low: int, high: int) -> int:
        """A way with bounds: what it must carry at least is on it already, and must be found from somewhere."""
        if low > high:
            self.possible = False
        edge = len(self._to)
        self._to += [end, start]
        self._room += [high - low, 0]
        self._ways[start].append(edge)
        self._ways[end].append(edge + 1)
        self._low[edge] = low
        self._lacks[start] += low
        self._lacks[end] -= low
        return edge

    def _settle(self) -> bool:
        """Bring what each point has too much to where it lacks; whether all of it could be."""
        for point in range(len(self._lacks)):
            while self._lacks[point] < 0:
                way = self._way(point, lambda end: self._lacks[end] > 0)
                if way is None:
                    return False
                end = self._to[way[-1]]
                much = min(-self._lacks[point], self._lacks[end], *(self._room[edge] for edge in way))
                self._move(way, much)
                self._lacks[point] += much
                self._lacks[end] -= much
        return True

    def range(self, row: int, column: int) -> Cell:
        """The fewest and the most the cell can hold."""
        edge = self._cells[row, column]
        return self._push(edge ^ 1), self._push(edge)

    def _push(self, edge: int) -> int:
        """As much as can be along one way (or back on it, an odd one): what it carries then."""
        start, end = self._to[edge ^ 1], self._to[edge]
        while self._room[edge]:
            way = self._way(end, lambda point: point == start, without=edge & ~1)
            if way is None:
                break
            self._move([edge, *way], min(self._room[edge], *(self._room[each] for each in way)))
        there = edge & ~1
        return self._low[there] + self._room[there + 1]

    def _move(self, way: list[int], much: int) -> None:
        for edge in way:
            self._room[edge] -= much
            self._room[edge ^ 1] += much

    def _way(self, start: int, wanted, without: int = -2) -> list[int] | None:
        """The shortest way with room from a point to a wanted one."""
        came: dict[int, int] = {start: -1}
        waiting = deque([start])
        while waiting:
            for edge in self._ways[waiting.popleft()]:
                end = self._to[edge]
                if end in came or not self._room[edge] or edge & ~1 == without:
                    continue
                came[end] = edge
                if wanted(end):
                    way = []
                    while (edge := came[end]) >= 0:
                        way.append(edge)
                        end = self._to[edge ^ 1]
                    return way[::-1]
                waiting.append(end)
        return None
