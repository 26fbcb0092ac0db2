"""No numbers by perspective over all successive results of a vote either: rounds, a merge, closing, the minutes.

Thirty phones vote through a hall, in several rounds, each as the time before but for what the attacker knows of; every
frame the board, the lead and the phones get is kept, and so is what the minutes see. Two builds that show rings more
than once must be solved.
"""

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from random import Random

import orjson
import pytest

from app.domain.entities import Ballot, Result, Step, Theme
from app.domain.state import Draft
from app.domain.view import MINUTES
from app.domain.who import Who
from app.live import room as rooms
from app.steps.vote import commands as voting
from app.steps.vote.commands import SetDots
from app.steps.vote.rings import rings
from app.steps.vote.settings import Settings
from tests.cast import Play, secret_of
from tests.live.hall import Hall, write
from tests.privacy.snapshots import Rules, Snapshot, pinned, ranges

CLIENTS, STAFF, DOTS, THEMES = 5, 25, 3, 5
ROUNDS = 4
CHANNELS = ("board", "lead", "phones:client", "phones:staff")
Dots = dict[str, int]
Between = Callable[["Vote", int], None]


def named(perspective: str, number: int) -> str:
    return f"{perspective}-{number}-"


class Vote:
    """A vote in a hall. `dots` is what everybody gives; `published` every result any screen got, by channel."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.random = Random(seed)
        write(folder, Play(opened=False))
        self.hall = hall = Hall(folder)
        self.published: dict[str, dict[str, dict]] = {channel: {} for channel in CHANNELS}
        deliver = hall.wire.deliver

        def noting(event: str, data: bytes, to: str) -> None:
            for result in orjson.loads(data).get("put", {}).get("result", ()) if b'"result"' in data else ():
                if (channel := to.partition("/")[2]) in CHANNELS:
                    self.published[channel][result["id"]] = result
            deliver(event, data, to)

        hall.wire.deliver = noting
        hall.fatima("open_meeting", meeting=hall.meeting())
        self.board = hall.board()
        self.names = [named("client", n) for n in range(CLIENTS)] + [named("staff", n) for n in range(STAFF)]
        self.screens = {name: self.sits_down(name) for name in self.names}
        hall.fatima("show_step", step=hall.step("critique_themes"))
        for n in range(THEMES):
            hall.fatima("add_theme", step=hall.step("critique_themes"), name=f"Tema {n}")
        self.themes = [theme.id for theme in sorted(hall.state.all(Theme), key=lambda theme: theme.position)]
        self.step = hall.step("critique_vote")
        hall.fatima("show_step", step=self.step)
        self.dots = {name: self.liking(name) for name in self.names}

    def sits_down(self, name: str):
        who = Who("door", secret=secret_of(name), token=self.hall.meeting().token)
        answer = self.hall.inside(who, "take_seat", perspective=name.partition("-")[0])
        assert answer.broken is None
        return self.hall.phone(name)

    def liking(self, name: str) -> Dots:
        """Three dots, as the perspective likes: clients otherwise than staff."""
        order = self.themes if name.startswith("client") else self.themes[::-1]
        chosen = self.random.choices(order, [2 ** -(n / 2) for n in range(len(order))], k=DOTS)
        return {theme: chosen.count(theme) for theme in chosen}

    def moves(self, name: str, dots: Dots) -> None:
        """From what lies there to this, fewer first."""
        before = self.there(name)
        for theme in sorted({*before, *dots}, key=lambda theme: dots.get(theme, 0) - before.get(theme, 0)):
            if dots.get(theme, 0) != before.get(theme, 0):
                data = {"step": self.step, "theme": theme, "dots": dots.get(theme, 0)}
                assert self.hall.tell(self.screens[name], "set_dots", **data)["ok"]

    def there(self, name: str) -> Dots:
        mine = self.screens[name].store.channels["mine"].get("my_ballot", {}).values()
        return next((ballot["dots"] for ballot in mine if ballot["step"] == self.step.id), {})

    def round(self) -> None:
        """All vote in whichever order, and it is shown."""
        for name in self.random.sample(self.names, len(self.names)):
            self.moves(name, self.dots[name])
        self.hall.fatima("reveal_votes", step=self.step)

    def results(self) -> list[dict]:
        """What all screens and the minutes agree on, in the order it was shown."""
        told = [
            {
                id: (each["round"], each["voters"], each["rows"], each.get("rings"))
                for id, each in results.items()
            }
            for results in (*self.published.values(), self.minutes())
        ]
        assert all(one == told[0] for one in told)
        made = list(self.hall.state.rows[Result])
        return [self.published["board"][id] for id in sorted(told[0], key=made.index)]

    def minutes(self) -> dict[str, dict]:
        return {result["id"]: result for result in self.hall.live.seen(self.hall.id, MINUTES)["result"]}


def snapshots(vote: Vote, since: Callable[[int, dict], str]) -> list[Snapshot]:
    """What is known after each result; `since(at, result)` is what is taken to have happened before it."""
    found = []
    for at, result in enumerate(vote.results()):
        there = [theme for theme in vote.themes if theme in result["names"]]
        dots = dict(result["rows"])
        shown = result.get("rings")
        rings = (
            tuple(
                frozenset(there.index(theme) for theme in shown.get(name, ())) for name in ("client", "staff")
            )
            if shown
            else None
        )
        clients = result["voters"] - STAFF
        found.append(
            Snapshot(tuple(dots[theme] for theme in there), (clients, STAFF), rings, since(at, result))
        )
    return found


# --- what happens between two rounds ---


def alike(vote: Vote, number: int) -> None: ...


def changed(vote: Vote, number: int) -> None:
    """Somebody thinks again, whoever it is."""
    name = vote.random.choice(vote.names)
    vote.dots[name] = vote.liking(name)


def own(vote: Vote, number: int) -> None:
    """A client who wants to know puts all their dots on one theme after the other."""
    vote.dots[named("client", 0)] = {vote.themes[number % len(vote.themes)]: DOTS}


def more(vote: Vote, number: int) -> None:
    """One client more votes."""
    name = named("client", CLIENTS + number)
    vote.names.append(name)
    vote.screens[name] = vote.sits_down(name)
    vote.dots[name] = vote.liking(name)


def merged(vote: Vote, number: int) -> None:
    """The last theme goes into the first, and whoever had dots on both has them together."""
    *_, last = vote.themes
    vote.hall.fatima("merge_themes", theme=last, into=vote.themes[0])
    for dots in vote.dots.values():
        if last in dots:
            dots[vote.themes[0]] = dots.get(vote.themes[0], 0) + dots.pop(last)


@pytest.fixture
def vote(
    tmp_path: Path, quick_disk: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str, int], Vote]]:
    """`vote(name, seed)`: a vote that is open. Rings that may be shown are."""
    monkeypatch.setattr(Draft, "once_in", lambda draft, times: False)
    opened: list[Vote] = []

    def play(name: str, seed: int) -> Vote:
        opened.append(Vote(tmp_path / name, seed))
        return opened[-1]

    yield play
    for each in opened:
        each.hall.close()


@pytest.fixture
def hold(vote: Callable[[str, int], Vote]) -> Callable[[Between, int], list[Snapshot]]:
    """`hold(between, seed)`: rounds with that between them, a close after; what is known of it."""

    def play(between: Between, seed: int) -> list[Snapshot]:
        held = vote(f"{between.__name__}{seed}", seed)
        held.round()
        for number in range(1 if between is merged else ROUNDS):
            between(held, number)
            held.hall.fatima("new_round", step=held.step)
            held.round()
        known = len(held.results())
        held.hall.fatima("close_step", step=held.step)
        assert len(held.results()) == known
        return snapshots(held, lambda at, _result: between.__name__ if at else "alike")

    return play


RULES = Rules(DOTS)
BETWEEN = pytest.mark.parametrize(
    "between", [alike, changed, own, more, merged], ids=lambda how: how.__name__
)


def seeds(long: bool) -> range:
    return range(20 if long else 2)


@BETWEEN
def test_all_results_together_tell_no_count(hold, between, long, say):
    """What one person more tells, the totals alone tell: of that rings add nothing, and decision 16 says it plainly."""
    shown, known, by_totals, apart = 0, 0, 0, []
    for seed in seeds(long):
        results = hold(between, seed)
        shown += sum(result.rings is not None for result in results)
        assert sum(result.rings is not None for result in results) <= 1
        with_rings, without = pinned(results, RULES), pinned(results, RULES, rings=False)
        known, by_totals = known + len(with_rings), by_totals + len(without)
        assert with_rings == without
        if between in (alike, changed):
            assert not with_rings
        apart.append(min(ranges(results, RULES).values()))
        dots_of_more = sum(results[-1].totals) - sum(results[0].totals)
        assert dots_of_more == (ROUNDS * DOTS if between is more else 0), (
            "what the totals tell of those who came"
        )
    say(
        f"results of several rounds, {between.__name__}: {len(seeds(long))} votes, {shown} results with rings, "
        f"{known} counts pinned, {by_totals} by the totals alone, narrowest range {min(apart)}"
    )
    if between is more:
        say(
            f"not protected: of {ROUNDS} who came between rounds all {ROUNDS * DOTS} dots are told by the totals"
        )
    assert shown


def known_by_rings(results: list[Snapshot]) -> int:
    return len(pinned(results, RULES) - pinned(results, RULES, rings=False))


def test_control_rings_in_every_round_are_solved(hold, monkeypatch, say):
    """As it was before: a client moves their own dots from theme to theme, and a ring that comes or goes tells."""
    monkeypatch.setattr(voting, "told_already", lambda state, step: False)
    known = [known_by_rings(hold(own, seed)) for seed in (1, 2)]
    say(
        f"results of several rounds, control, rings in each: {len(known)} votes, counts pinned by them: {known}"
    )
    assert any(known)


def test_control_rings_that_are_counted_live_are_solved(vote, monkeypatch, say):
    """A build in which the result moves with each dot, and its rings with it."""
    decide = rooms.decide

    def counting(draft: Draft, who: Who, message) -> None:
        decide(draft, who, message)
        if isinstance(message, SetDots):
            step = draft.get(Step, message.step)
            ballots, themes = draft.all(Ballot, step=step.id), voting.candidates(draft, step)
            totals = {theme.id: sum(b.dots.get(theme.id, 0) for b in ballots) for theme in themes}
            shown = {
                "rings": rings(ballots, totals, Settings.of(step)),
                "rows": tuple(sorted(totals.items())),
            }
            names = dict.fromkeys(totals, "")
            draft.put(
                Result(id=draft.new_id(), step=step.id, round=1, voters=len(ballots), names=names, **shown)
            )

    known = []
    for seed in range(2):
        live = vote(f"live{seed}", seed)
        for name in live.names:
            live.moves(name, live.dots[name])
        with monkeypatch.context() as patch:
            patch.setattr(rooms, "decide", counting)
            for theme, n in product(live.themes, range(1, DOTS + 1)):
                live.moves(named("client", 0), {theme: n})
        results = snapshots(live, lambda at, _result: "own" if at else "alike")
        assert len(results) > DOTS * len(live.themes)
        known.append(known_by_rings(results))
    say(
        f"results of several rounds, control, counted live: {len(known)} votes, counts pinned by rings: {known}"
    )
    assert any(known)
