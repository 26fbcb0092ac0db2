"""No numbers by perspective, ever: a solver that knows all that is published pins down no perspective's count.

What is published must really be all a screen gets (`test_only_rings_differ`); the same solver must find every client's
dots where a weighted ranking stands beside the totals, and some where rings are shown whatever they tell.
"""

from collections import defaultdict
from itertools import product
from random import Random

import pytest

from app.domain import perspectives
from app.domain.entities import Ballot
from app.steps.vote import rings as ringing
from app.steps.vote.rings import above_the_fourth, rings
from app.steps.vote.settings import Settings
from tests.privacy.published import Published, all_or_none, possible, solved
from tests.privacy.witnesses import Asked, look

FIVE_AND_TWENTY_FIVE = {"client": 5, "staff": 25}


def cast_votes(random: Random, people: dict[str, int], themes: int, settings: Settings) -> list[Ballot]:
    """Ballots with each perspective's own likings: now alike, now all on one theme, now one dot only."""
    ballots = []
    for perspective, many in people.items():
        likings = [random.random() ** random.choice((0, 1, 3, 9)) for _ in range(themes)]
        for number in range(many):
            given = random.choice((1, settings.dots, settings.dots, settings.dots))
            chosen = random.choices(range(themes), likings, k=given)
            if settings.spread == "one":
                chosen = set(chosen)
            dots: dict[str, int] = defaultdict(int)
            for theme in chosen:
                dots[f"t{theme:02}"] += 1
            ballots.append(ballot(f"{perspective}{number}", perspective, dict(dots)))
    return ballots


def ballot(id: str, perspective: str, dots: dict[str, int]) -> Ballot:
    return Ballot(id=id, step="vote", round=1, tag=id, dots=dots, perspective=perspective)


def counts(ballots: list[Ballot], themes: int, perspective: str | None = None) -> tuple[int, ...]:
    of = [b for b in ballots if perspective in (None, b.perspective)]
    return tuple(sum(b.dots.get(f"t{theme:02}", 0) for b in of) for theme in range(themes))


def published(
    ballots: list[Ballot], themes: int, settings: Settings, shown: dict, fewest: int = 5
) -> Published:
    """What the room sees of it, and how many of each perspective there are, which it sees too."""
    totals = counts(ballots, themes)
    people = [sum(b.perspective == name for b in ballots) for name in FIVE_AND_TWENTY_FIVE]
    places = [frozenset(int(theme[1:]) for theme in shown.get(name, ())) for name in FIVE_AND_TWENTY_FIVE]
    each = settings.dots if settings.spread == "free" else 1
    return Published(totals, tuple(people), settings.dots, each, tuple(places) if shown else None, fewest)


def rings_of(ballots: list[Ballot], themes: int, settings: Settings) -> dict[str, tuple[str, ...]]:
    totals = {f"t{theme:02}": n for theme, n in enumerate(counts(ballots, themes))}
    return rings(ballots, totals, settings)


def whatever(
    ballots: list[Ballot], themes: int, people: dict[str, int] = FIVE_AND_TWENTY_FIVE
) -> dict[str, list[str]]:
    """The control's rings: shown whatever they tell."""
    found = {p: above_the_fourth(list(counts(ballots, themes, p))) for p in people if p}
    return {name: [f"t{place:02}" for place in places] for name, places in found.items()}


SETTINGS = (Settings(), Settings(spread="one"), Settings(dots=2), Settings(dots=5))


@pytest.mark.parametrize(
    "people", [FIVE_AND_TWENTY_FIVE, {"client": 5, "staff": 5}, {"client": 9, "staff": 12}]
)
def test_no_count_is_pinned_down_in_random_votes(people, long, say):
    random = Random(f"{people}")
    shown = pinned = 0
    votes, narrowest = 400 if long else 10, people["staff"] * 5
    for number in range(votes):
        settings, themes = SETTINGS[number % 4], random.choice((4, 5, 6, 8))
        ballots = cast_votes(random, people, themes, settings)
        found = rings_of(ballots, themes, settings)
        if not found:
            continue
        shown += 1
        seen = published(ballots, themes, settings, found)
        could = possible(seen)
        truth = counts(ballots, themes, "client")
        assert all(n in known for n, known in zip(truth, could, strict=True)), "the solver is sound"
        pinned += len(solved(could, seen.totals))
        for place, known in enumerate(could):
            if seen.totals[place]:
                nearly = min(2, seen.totals[place], seen.people[0] * seen.each)
                narrowest = min(narrowest, max(known) - min(known))
                assert max(known) - min(known) >= nearly
        assert all_or_none(could, seen) == set()
    say(
        f"rings of {people}: {votes} votes, {shown} show rings, {pinned} counts pinned, narrowest range {narrowest}"
    )
    assert shown >= 3
    assert pinned == 0


EXTREME = {
    "everybody alike": {"client": {"t00": 3}, "staff": {"t00": 3}},
    "clients and staff apart": {
        "client": {"t00": 1, "t01": 1, "t02": 1},
        "staff": {"t03": 1, "t04": 1, "t05": 1},
    },
    "the same three": {"client": {"t00": 1, "t01": 1, "t02": 1}, "staff": {"t00": 1, "t01": 1, "t02": 1}},
    "one each": {"client": {"t00": 1}, "staff": {"t01": 1}},
    "clients only on one": {"client": {"t05": 3}, "staff": {"t00": 1, "t01": 1, "t02": 1}},
}


def extreme(dots: dict[str, dict[str, int]], doubters: int) -> list[Ballot]:
    """All of a perspective vote alike, but for so many who give one dot to each of three themes."""
    three = {
        "client": dict.fromkeys(("t01", "t02", "t03"), 1),
        "staff": dict.fromkeys(("t00", "t01", "t04"), 1),
    }
    return [
        ballot(f"{name}{n}", name, three[name] if n < doubters else dots[name])
        for name, many in FIVE_AND_TWENTY_FIVE.items()
        for n in range(many)
    ]


def told_by(shown: dict, ballots: list[Ballot], fewest: int = 5) -> tuple[set, list[int]]:
    """What is known to be all or none, and what is pinned down, that the totals alone do not tell."""
    seen = published(ballots, 6, Settings(), shown, fewest)
    with_rings, without = (
        possible(each) for each in (seen, Published(seen.totals, seen.people, seen.dots, seen.each))
    )
    pinned = sorted(set(solved(with_rings, seen.totals)) - set(solved(without, seen.totals)))
    return all_or_none(with_rings, seen) - all_or_none(without, seen), pinned


VOTES = [(name, doubters) for name in EXTREME for doubters in range(3)]


def test_an_extreme_vote_shows_nothing_that_says_all_or_none(say):
    shown = 0
    for name, doubters in VOTES:
        ballots = extreme(EXTREME[name], doubters)
        found = rings_of(ballots, 6, Settings())
        shown += bool(found)
        assert told_by(found, ballots) == (set(), []), (name, doubters)
    say(
        f"rings of {len(VOTES)} votes in which nearly all vote alike: {shown} show rings, all or none told by 0"
    )
    assert shown >= 5


def test_control_an_extreme_vote_with_rings_whatever_they_tell_says_all_or_none(say):
    telling = 0
    votes = [(name, doubters) for name, doubters in VOTES if name in ("everybody alike", "one each")]
    for name, doubters in votes:
        ballots = extreme(EXTREME[name], doubters)
        found = whatever(ballots, 6)
        telling += any(found.values()) and bool(told_by(found, ballots, 0)[0])
    say(
        f"rings, control, of {len(votes)} votes in which nearly all vote alike: all or none told by {telling}"
    )
    assert telling >= 2


# --- three perspectives, and people who did not say: other votes that show the same are looked for ---

# Steps of the walk where some counts are known, so that it would not stop by itself.
LOOKED_FOR_AGAIN = 20_000
THREE = {"client": 5, "staff": 7, "manager": 5, "": 4}


def asked(
    ballots: list[Ballot],
    people: dict[str, int],
    themes: int,
    settings: Settings,
    shown: dict,
    fewest: int = 5,
) -> Asked:
    """What everybody knows of a vote of these; of those who did not say nothing is shown."""
    table = tuple(counts(ballots, themes, name) for name in people)
    rings = tuple(
        frozenset(int(theme[1:]) for theme in shown.get(name, ())) if name else None for name in people
    )
    each = settings.dots if settings.spread == "free" else 1
    return Asked(
        table, tuple(people.values()), rings if shown else (None,) * len(people), settings.dots, each, fewest
    )


def test_no_count_of_three_perspectives_is_pinned_down(long, say):
    random = Random(3)
    votes, shown, pinned, told, narrowest = 400 if long else 100, 0, 0, 0, max(THREE.values())
    for number in range(votes):
        settings, themes = SETTINGS[number % 4], random.choice((4, 5, 6, 8))
        ballots = cast_votes(random, THREE, themes, settings)
        if not (found := rings_of(ballots, themes, settings)):
            continue
        shown += 1
        known = asked(ballots, THREE, themes, settings, found)
        witnesses = look(known, random)
        pinned += len(witnesses.pinned(known))
        told += len(witnesses.all_or_none(known))
        narrowest = min(narrowest, witnesses.narrowest(known))
    say(
        f"rings of {THREE}: {votes} votes, {shown} show rings, {pinned} counts pinned, "
        f"all or none told by {told}, narrowest range {narrowest} or more"
    )
    assert shown >= votes / 4
    assert pinned == told == 0


def test_control_rings_of_three_perspectives_shown_whatever_they_tell(say):
    random, settled = Random(5), Settings(dots=2)
    naive = plain = 0
    for _ in range(12):
        ballots = cast_votes(random, THREE, 5, settled)
        known = asked(ballots, THREE, 5, settled, whatever(ballots, 5, THREE), 0)
        if rings_of(ballots, 5, settled) or not any(known.rings):
            continue
        bare = asked(ballots, THREE, 5, settled, {})
        naive += len(look(known, random, LOOKED_FOR_AGAIN).pinned(known))
        plain += len(look(bare, random, LOOKED_FOR_AGAIN).pinned(bare))
    say(
        f"rings of {THREE}, control, shown whatever they tell: {naive} counts pinned, {plain} by the totals alone"
    )
    assert naive >= plain + 3


def test_looking_for_witnesses_finds_what_can_be_found(say):
    """Where two perspectives are worked out exactly, the walk says the same of every count."""
    random = Random(7)
    pinned = 0
    for number in range(12):
        settings = SETTINGS[number % 4]
        ballots = cast_votes(random, FIVE_AND_TWENTY_FIVE, 5, settings)
        seen = published(ballots, 5, settings, whatever(ballots, 5), 0)
        exactly = set(solved(possible(seen), seen.totals))
        known = asked(ballots, FIVE_AND_TWENTY_FIVE, 5, settings, whatever(ballots, 5), 0)
        assert {
            place for row, place in look(known, random, LOOKED_FOR_AGAIN).pinned(known) if not row
        } == exactly
        pinned += len(exactly)
    say(f"rings, the walk against the exact solver: 12 votes, {pinned} counts pinned by both")
    assert pinned


def test_control_a_weighted_ranking_beside_the_totals_is_solved(say):
    """As many per cent of each perspective's dots as it has given: every client's count comes back."""
    random = Random(4)
    pinned = 0
    for _ in range(6):
        ballots = cast_votes(random, FIVE_AND_TWENTY_FIVE, 6, Settings())
        seen = published(ballots, 6, Settings(), {})
        clients, staff = (counts(ballots, 6, name) for name in FIVE_AND_TWENTY_FIVE)
        weighed = [
            ours * sum(staff) + theirs * sum(clients) for ours, theirs in zip(clients, staff, strict=True)
        ]

        of_clients, of_staff = sum(clients), sum(staff)

        def fits(place: int, n: int, of=(seen.totals, of_clients, of_staff, weighed)) -> bool:
            return n * of[2] + (of[0][place] - n) * of[1] == of[3][place]

        could = possible(seen, fits)
        assert [min(known) for known in could] == list(clients)
        assert len(solved(could, seen.totals)) == sum(n > 0 for n in seen.totals)
        pinned += len(solved(could, seen.totals))
    say(f"rings, control, a weighted ranking: 6 votes, {pinned} counts pinned, all there are")


def test_control_rings_shown_whatever_they_tell_are_solved(say):
    """A theme with one dot in all that is among the clients' heaviest: one client gave it. Here nothing is shown."""
    random = Random(5)
    solved_naively = 0
    for number in range(120):
        ballots = cast_votes(random, FIVE_AND_TWENTY_FIVE, 5, SETTINGS[number % 3])
        naive = published(ballots, 5, SETTINGS[number % 3], whatever(ballots, 5), 0)
        if any(naive.rings) and not rings_of(ballots, 5, SETTINGS[number % 3]):
            plain = Published(naive.totals, naive.people, naive.dots, naive.each)
            told = solved(possible(naive), naive.totals)
            solved_naively += told != solved(possible(plain), naive.totals)
    say(f"rings, control, shown whatever they tell: 120 votes, {solved_naively} with counts pinned by them")
    assert solved_naively >= 3


SMALL_ROOMS = (
    ({"client": 5, "staff": 5}, 5, 1, 4),
    ({"client": 5, "staff": 6}, 5, 1, 4),
    ({"client": 5, "staff": 5, "": 1}, 5, 1, 4),
    ({"client": 3, "staff": 3}, 3, 2, 4),
    ({"client": 3, "staff": 4, "": 1}, 3, 1, 4),
)


@pytest.mark.parametrize(("people", "fewest", "dots", "themes"), SMALL_ROOMS)
def test_in_every_possible_vote_of_a_small_room(people, fewest, dots, themes, monkeypatch, say):
    monkeypatch.setattr(perspectives, "FEWEST", fewest)
    monkeypatch.setattr(ringing, "FEWEST", fewest)
    shown, by_rings = worked_out(people, dots, themes)
    say(
        f"every vote of {people}, {dots} dots each: {shown} looks show rings, {by_rings} counts pinned by them"
    )
    assert shown or dots == 1, "with one dot each nearly everything is known, and nothing is shown"
    assert by_rings == 0


def test_control_in_a_small_room_where_rings_are_always_shown(monkeypatch, say):
    monkeypatch.setattr(perspectives, "FEWEST", 3)
    monkeypatch.setattr(ringing, "tells_too_much", lambda tables, totals: False)
    shown, by_rings = worked_out({"client": 3, "staff": 3}, 2, 4)
    say(f"every vote of 3 and 3, control, rings always shown: {by_rings} counts pinned by them")
    assert shown
    assert by_rings > 100


def worked_out(people: dict[str, int], dots: int, themes: int) -> tuple[int, int]:
    """Every table of counts there can be, put together by what would be shown of it.

    Whoever looks knows the program and all that is published. How many looks show rings; how many counts are the
    same in all that look so, though the totals alone do not say it. That none are shown is not among them: it is so
    once in eight whatever was voted, so that every table may lie behind it.
    """
    by_totals: dict[tuple, dict[tuple, list]] = defaultdict(lambda: defaultdict(list))
    looks_of: dict[tuple, tuple] = {}
    for number, table in enumerate(product(*(_rows(many, dots, themes) for many in people.values()))):
        totals = tuple(map(sum, zip(*table, strict=True)))
        named = dict(zip(people, table, strict=True))
        ringed = totals, tuple(above_the_fourth(list(row)) for name, row in named.items() if name)
        if ringed not in looks_of or number % 97 == 0:
            ballots = [b for name, row in named.items() for b in _ballots(name, people[name], row)]
            look = tuple(sorted(rings_of(ballots, themes, Settings(dots=dots)).items()))
            assert looks_of.setdefault(ringed, look) == look, "what is shown depends on nothing else"
        by_totals[totals][looks_of[ringed]].append(table)
    pinned = 0
    for totals, looks in by_totals.items():
        every = [table for tables in looks.values() for table in tables]
        for look, tables in looks.items():
            for row, place in product(range(len(people)), range(themes)) if look else ():
                known = {table[row][place] for table in tables}
                told_by_totals = len({table[row][place] for table in every}) == 1
                pinned += bool(totals[place] and len(known) == 1 and not told_by_totals)
    return sum(bool(look) for looks in by_totals.values() for look in looks), pinned


def _rows(people: int, dots: int, themes: int) -> list[tuple[int, ...]]:
    """Every way a perspective's dots can lie: at least one a person."""
    return [
        row for row in product(range(people * dots + 1), repeat=themes) if people <= sum(row) <= people * dots
    ]


def _ballots(perspective: str, people: int, row: tuple[int, ...]) -> list[Ballot]:
    """Ballots that add up to the row, dealt out in turn."""
    dealt = [f"t{theme:02}" for theme, n in enumerate(row) for _ in range(n)]
    given = [dealt[number::people] for number in range(people)]
    return [
        ballot(
            f"{perspective}{number}", perspective, {theme: those.count(theme) for theme in sorted(set(those))}
        )
        for number, those in enumerate(given)
    ]


def test_the_rule_of_five_is_asked_where_the_program_asks_it():
    """The small rooms above set it lower: it must be the one the vote uses."""
    assert ringing.by_perspective is perspectives.by_perspective
    assert perspectives.FEWEST == 5
