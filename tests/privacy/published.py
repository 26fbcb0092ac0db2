"""Somebody who knows all that is published of votes and wants a perspective's counts: exact, for two perspectives.

It shares nothing with `app/domain/guess.py`: it goes through every threshold and every count of every theme, with
the sums they leave, and keeps those by which a whole vote can be had.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Counts = tuple[int, ...]
Cell = Callable[[int, int], bool]


@dataclass(frozen=True)
class Published:
    """All that is known: the totals, who voted (by perspective, as the room can see), the dots, and the rings.

    `rings` are places by perspective, in the order of `people`; None where nothing is shown by perspective. Themes with
    fewer than `fewest` dots have none, though they may be among the heaviest.
    """

    totals: Counts
    people: tuple[int, int]
    dots: int
    each: int
    rings: tuple[frozenset[int], frozenset[int]] | None = None
    fewest: int = 0


def everything(place: int, count: int) -> bool:
    """What else is published: nothing, so that every count may be."""
    return True


def possible(published: Published, may_be: Cell = everything) -> list[set[int]]:
    """For each theme every count the first perspective could have given it; what is left is the second's."""
    found: list[set[int]] = [set() for _ in published.totals]
    for first, second in _thresholds(published):
        for place, counts in enumerate(_within(published, first, second, may_be)):
            found[place] |= counts
    return found


def _thresholds(published: Published) -> Iterator[tuple[int | None, int | None]]:
    """The number of dots each perspective's fourth heaviest may have had."""
    if published.rings is None:
        yield None, None
        return
    most = [min(max(published.totals), people * published.each) for people in published.people]
    yield from ((a, b) for a in range(most[0] + 1) for b in range(most[1] + 1))


def _within(published: Published, first: int | None, second: int | None, may_be: Cell) -> list[set[int]]:
    """The counts that fit these thresholds: by what comes before each theme, and what could come after it.

    What is carried from theme to theme: the sum so far, and of each perspective how many themes have exactly its
    fourth's number and how many have more (with fewer than three above, all that would have had room share it).
    """
    before = [{(0, 0, 0, 0, 0)}]
    choices = [_choices(published, place, first, second, may_be) for place in range(len(published.totals))]
    for options in choices:
        before.append({_plus(state, option) for state in before[-1] for option in options})
    after = {state for state in before[-1] if _whole(published, state)}
    found: list[set[int]] = []
    for place in reversed(range(len(choices))):
        counts, earlier = set(), set()
        for state in before[place]:
            for option in choices[place]:
                if _plus(state, option) in after:
                    counts.add(option[0])
                    earlier.add(state)
        found.append(counts)
        after = earlier
    return found[::-1]


def _choices(published: Published, place: int, first, second, may_be: Cell) -> list[Counts]:
    """(the first perspective's count, then for each: whether it is its fourth's, whether more) as rings allow."""
    total, (ours, theirs) = published.totals[place], published.people
    options = []
    for count in range(max(0, total - theirs * published.each), min(total, ours * published.each) + 1):
        if not may_be(place, count):
            continue
        marks = []
        for n, fourth, side in ((count, first, 0), (total - count, second, 1)):
            if fourth is None:
                marks += [0, 0]
            elif (place in published.rings[side] and n <= fourth) or (
                place not in published.rings[side] and n > fourth and total >= published.fewest
            ):
                break
            else:
                marks += [int(n == fourth), int(n > fourth)]
        else:
            options.append((count, *marks))
    return options


def _plus(state: Counts, option: Counts) -> Counts:
    """Of equals more than four say nothing more than four do."""
    whole, equal, above, their_equal, their_above = state
    count, *marks = option
    return (
        whole + count,
        min(4, equal + marks[0]),
        min(4, above + marks[1]),
        min(4, their_equal + marks[2]),
        min(4, their_above + marks[3]),
    )


def _whole(published: Published, state: Counts) -> bool:
    """Everybody who voted has placed at least one dot and at most all; and each fourth is there."""
    ours, theirs = state[0], sum(published.totals) - state[0]
    for dots, people in ((ours, published.people[0]), (theirs, published.people[1])):
        if not people <= dots <= people * published.dots:
            return False
    if published.rings is None:
        return True
    return all(above <= 3 and equal >= 4 - above for equal, above in (state[1:3], state[3:5]))


def all_or_none(counts: list[set[int]], published: Published) -> set[tuple[int, int]]:
    """(perspective, theme) of which it is known that all of them gave it dots, or that none of its dots is theirs."""
    found = set()
    for place, known in enumerate(counts):
        total = published.totals[place]
        for side, (low, high) in enumerate(
            ((min(known), max(known)), (total - max(known), total - min(known)))
        ):
            if total and (low > (published.people[side] - 1) * published.each or high == 0):
                found.add((side, place))
    return found


def solved(counts: list[set[int]], totals: Counts) -> list[int]:
    """The themes of which a perspective's count is known. That nobody gave dots where there are none is no news."""
    return [place for place, known in enumerate(counts) if totals[place] and len(known) == 1]
