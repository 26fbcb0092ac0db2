"""Somebody who keeps every result a vote has ever shown, and takes people to vote as they did the time before.

That is the best one can assume: what differs from one result to the next is then one ballot, and each result says
something of the same counts. Every way the first perspective's dots can have lain is gone through; nothing is shared
with the program.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product

Row = tuple[int, ...]


@dataclass(frozen=True)
class Snapshot:
    """One result: dots by theme, who voted of the two perspectives (as the room can see), and the rings, if any.

    `since` is what the attacker takes to have happened since the one before: "alike" (nothing), "changed" (one ballot,
    of either perspective), "own" (the attacker's, who is of the first), "more" (one of the first came) or "merged"
    (the last theme went into the first).
    """

    totals: Row
    people: tuple[int, int]
    rings: tuple[frozenset[int], frozenset[int]] | None
    since: str = "alike"


@dataclass(frozen=True)
class Rules:
    dots: int = 3
    fewest: int = 5


def possible(snapshots: list[Snapshot], rules: Rules, *, rings: bool = True) -> list[set[Row]]:
    """What the first perspective's counts can have been at each result, by it and all before and after."""
    first = snapshots[0]
    ways = [
        {row for row in _rows(first.totals, first.people[0] * rules.dots) if fits(row, first, rules, rings)}
    ]
    for before, now in pairwise(snapshots):
        ways.append(
            {row for way in ways[-1] for row in _next(way, before, now) if fits(row, now, rules, rings)}
        )
    for at in reversed(range(len(snapshots) - 1)):
        before, now, after = snapshots[at], snapshots[at + 1], ways[at + 1]
        ways[at] = {row for row in ways[at] if any(n in after for n in _next(row, before, now))}
    return ways


def _rows(totals: Row, most: int) -> Iterator[Row]:
    return (row for row in product(*(range(min(n, most) + 1) for n in totals)) if sum(row) <= most)


def _next(row: Row, before: Snapshot, now: Snapshot) -> Iterator[Row]:
    """What the counts can have become."""
    if now.since == "merged":
        yield (row[0] + row[-1], *row[1:-1])
        return
    if now.since in ("alike", "changed"):
        yield row
    if now.since in ("changed", "own", "more"):
        yield tuple(n + b - a for n, a, b in zip(row, before.totals, now.totals, strict=True))


def fits(row: Row, snapshot: Snapshot, rules: Rules, rings: bool) -> bool:
    """Whether the first perspective can have given these, the second the rest, and the rings stand as they do."""
    others = tuple(total - n for total, n in zip(snapshot.totals, row, strict=True))
    for counts, people in zip((row, others), snapshot.people, strict=True):
        if min(counts) < 0 or not people <= sum(counts) <= people * rules.dots:
            return False
    if not rings or snapshot.rings is None:
        return True
    many = {place for place, n in enumerate(snapshot.totals) if n >= rules.fewest}
    return all(
        heaviest(counts) & many == shown for counts, shown in zip((row, others), snapshot.rings, strict=True)
    )


@cache
def heaviest(counts: Row) -> frozenset[int]:
    """The places with at most three that are as heavy or heavier, themselves included: those above the fourth."""
    fourth = sorted(counts, reverse=True)[3] if len(counts) > 3 else -1
    return frozenset(p for p, n in enumerate(counts) if n > fourth)


def ranges(snapshots: list[Snapshot], rules: Rules, *, rings: bool = True) -> dict[tuple[int, int], int]:
    """{(result, theme): how far apart the fewest and the most are}; nobody's dots where there are none is no news."""
    found = {}
    for at, ways in enumerate(possible(snapshots, rules, rings=rings)):
        assert ways, "what really was is among them"
        for place, total in enumerate(snapshots[at].totals):
            counts = {way[place] for way in ways}
            if total:
                found[at, place] = max(counts) - min(counts)
    return found


def pinned(snapshots: list[Snapshot], rules: Rules, *, rings: bool = True) -> set[tuple[int, int]]:
    """(result, theme) of which the first perspective's count is known."""
    return {where for where, apart in ranges(snapshots, rules, rings=rings).items() if not apart}
