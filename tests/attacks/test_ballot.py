"""Stuffing the ballot: tabs, emptied storages, replays and changed ids never give more votes than seats × limit."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from app.domain.entities import Ballot, Meeting, Result, Seat, Step, Theme
from app.domain.who import Who
from app.errors import RuleBroken
from app.process.invariants import broken
from app.steps.vote.settings import Settings
from tests.cast import PHONES, secret_of
from tests.live.conftest import THERE, copied
from tests.live.hall import Hall
from tests.live.screen import Screen

TABS = 50
REPLAYS = 1000
EMPTIED = 20


class Stuffing:
    """One person against the vote on the visions; the others sit still."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.step = hall.step("vision_vote").id
        self.themes = [theme.id for theme in hall.those(Theme, step=hall.step("vision_themes"))]
        self.limit = Settings.of(hall.state.get(Step, self.step)).dots
        self.tries = self.joined = 0
        for name in PHONES:  # the others vote full and she not at all, so that one dot too many is seen
            for theme in self.themes:
                getattr(hall, name)("set_dots", step=self.step, theme=theme, dots=0)
            if name != "noor":
                getattr(hall, name)("set_dots", step=self.step, theme=self.themes[0], dots=self.limit)
        self.others = self.votes

    @property
    def votes(self) -> int:
        """What the count would be now."""
        return sum(sum(ballot.dots.values()) for ballot in self.hall.loaded().all(Ballot, step=self.step))

    @property
    def seats(self) -> int:
        return self.hall.state.count(Seat, meeting=self.hall.find(Meeting, stage="open").id)

    @property
    def most(self) -> int:
        """What there may be: the others' votes, and the dots of one seat and of each that it has got besides."""
        return self.others + self.limit * (1 + self.joined)

    def judge(self) -> None:
        votes = self.votes
        assert votes <= self.most, f"{votes} votes, which is more than {self.most}"
        assert votes <= self.limit * self.seats, f"{votes} votes of {self.seats} seats"

    def votes_for(self, screen: Screen, theme: str, dots: int, id: str = "", **changed: str) -> None:
        """Sent and on its way: several may be in one batch."""
        self.tries += 1
        self.hall.send(screen, "set_dots", {"step": self.step, "theme": theme, "dots": dots, **changed}, id)

    def runs(self) -> None:
        while self.hall.run():
            self.judge()

    def many_tabs(self) -> None:
        """One phone, fifty pages: all for everything at once, then each theme in turn."""
        tabs = [self.hall.phone("noor") for _ in range(TABS)]
        for dots in range(1, self.limit + 1):
            for theme in self.themes:
                for tab in tabs:
                    self.votes_for(tab, theme, dots)
        self.runs()
        for tab in tabs:
            self.hall.hang_up(tab)

    def replays(self) -> None:
        """The same command again and again, under its own id and under new ones."""
        noor, theme = self.hall.phone("noor"), self.themes[0]
        same = secrets.token_hex(11)
        for number in range(REPLAYS):
            self.votes_for(noor, theme, 1, id=same if number % 2 else "")
        self.runs()

    def changed_ids(self) -> None:
        """Other steps, themes of other votes and of other workshops, rounds and seats that are somebody else's."""
        noor = self.hall.phone("noor")
        others = [step.id for step in self.hall.those(Step)]
        there = [theme.id for theme in self.hall.room(THERE).state.all(Theme)]
        elsewhere = [theme.id for theme in self.hall.those(Theme)]
        for theme in (*elsewhere, *there, "", "x" * 22):
            self.votes_for(noor, theme, self.limit)
        for step in others:
            for theme in self.themes:
                self.votes_for(noor, theme, self.limit, step=step)
        for extra in ("seat", "tag", "round", "handle", "voter", "secret"):
            self.votes_for(noor, self.themes[0], 1, **{extra: secret_of("kim")})
        for dots in (-1, -(2**62), 2**31, self.limit + 1, 10**18):
            self.votes_for(noor, self.themes[0], dots)
        self.runs()

    def emptied_storages(self) -> None:
        """A phone that forgets who it is comes in again as somebody new, and counts as one: a seat, and its dots."""
        for number in range(EMPTIED):
            secret = f"emptied-{number:016}"
            if not self.sits_down(secret):
                continue
            screen = self.hall.screen({"as": "phone", "secret": secret})
            for theme in self.themes:
                self.votes_for(screen, theme, self.limit)
            self.runs()

    def sits_down(self, secret: str) -> bool:
        token = self.hall.find(Meeting, stage="open").token
        answer = self.hall.inside(Who("door", secret=secret, token=token), "take_seat", perspective="client")
        self.joined += answer.broken is None
        return answer.broken is None

    def all(self) -> None:
        for attack in (self.many_tabs, self.replays, self.changed_ids, self.emptied_storages):
            attack()
            self.judge()

    def counted(self) -> tuple[int, int]:
        """(votes, voters) as the room is shown them."""
        self.hall.fatima("reveal_votes", step=self.hall.step("vision_vote"))
        newest = max(self.hall.those(Result, step=self.step), key=lambda result: result.round)
        return sum(n for _theme, n in newest.rows), newest.voters


def test_votes_are_at_most_seats_times_the_limit(hall: Hall, say):
    stuffing = Stuffing(hall)
    stuffing.all()
    votes, voters = stuffing.counted()
    most = stuffing.limit * stuffing.seats
    assert stuffing.joined == EMPTIED
    assert votes >= stuffing.others + EMPTIED * stuffing.limit, "whoever comes in anew has dots"
    assert voters <= stuffing.seats
    assert broken(hall.state) == []
    say(
        f"ballot: {TABS} tabs, {REPLAYS:,} replays, changed ids, {EMPTIED} emptied storages: {stuffing.tries:,} tries"
        f" by one person; {votes} votes of {voters} voters: {stuffing.others} of others and"
        f" {1 + EMPTIED} × {stuffing.limit}; most {stuffing.seats} seats × {stuffing.limit} = {most}"
    )


def test_with_heads_counted_nobody_comes_in_as_another(hall: Hall, say):
    """`set_most_seats`: as many seats as there are people, and no more dots than that."""
    stuffing = Stuffing(hall)
    hall.fatima("set_most_seats", most=stuffing.seats)
    stuffing.all()
    assert stuffing.joined == 0
    assert stuffing.votes <= stuffing.others + stuffing.limit
    own = stuffing.votes - stuffing.others
    say(f"ballot, heads counted: {EMPTIED} emptied storages, 0 seats more, {own} dots of one person")


def test_one_phone_alone_has_its_dots_and_no_more(hall: Hall):
    """Whatever it sends, while it keeps its seat."""
    stuffing = Stuffing(hall)
    stuffing.many_tabs()
    stuffing.replays()
    stuffing.changed_ids()
    assert stuffing.others < stuffing.votes <= stuffing.others + stuffing.limit


def test_a_shut_door_ends_it(hall: Hall):
    """Counting heads and shutting the door is what there is against a phone that comes in again as another."""
    stuffing = Stuffing(hall)
    token = hall.find(Meeting, stage="open").token
    hall.fatima("set_door", open=False)
    answer = hall.inside(
        Who("door", secret="emptied-again-0000000", token=token), "take_seat", perspective="client"
    )
    assert answer.broken.code == "door_shut"
    before = stuffing.votes
    with pytest.raises(RuleBroken, match="no_seat"):
        hall.screen({"as": "phone", "secret": "emptied-again-0000000"})
    assert stuffing.votes == before


# --- the controls ---


@pytest.fixture
def control(scene: Path, tmp_path: Path, quick_disk: None) -> Iterator[Stuffing]:
    with copied(scene, tmp_path / "control") as hall:
        yield Stuffing(hall)


def test_control_a_ballot_for_every_command(control: Stuffing, monkeypatch: pytest.MonkeyPatch):
    """Votes that are bound to no seat."""
    monkeypatch.setattr(Who, "tag", lambda who, step: secrets.token_hex(16))
    with pytest.raises(AssertionError, match="votes, which is more than"):
        control.all()


def test_control_a_ballot_for_every_tab(control: Stuffing, monkeypatch: pytest.MonkeyPatch):
    """Votes that are bound to what the payload or the socket says, and not to the seat."""
    from app.live.connection import Connection

    honest = Connection.who

    def naive(connection: Connection, state):
        who = honest(connection, state)
        return Who(
            who.role,
            seat=who.seat,
            meeting=who.meeting,
            groups=who.groups,
            secret=who.secret + connection.sid,
        )

    monkeypatch.setattr(Connection, "who", naive)
    with pytest.raises(AssertionError, match="votes, which is more than"):
        control.all()


def test_control_one_limit_for_each_theme(control: Stuffing, monkeypatch: pytest.MonkeyPatch):
    """The limit looked at for one theme at a time: the others' dots are not counted."""
    monkeypatch.setattr("app.steps.vote.commands.sum", lambda _dots: 0, raising=False)
    with pytest.raises(AssertionError, match="votes, which is more than"):
        control.all()


def test_control_one_dot_too_many(control: Stuffing, monkeypatch: pytest.MonkeyPatch):
    """The least that can be too much."""
    honest = Settings.of

    def naive(step: Step) -> Settings:
        settings = honest(step)
        return structs.replace(settings, dots=settings.dots + 1)

    monkeypatch.setattr(Settings, "of", staticmethod(naive))
    with pytest.raises(AssertionError, match="votes, which is more than"):
        control.all()
