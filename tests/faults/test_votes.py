"""Votes never exceed the limit: phones that race themselves in several tabs, and a machine that tries everything."""

from __future__ import annotations

import asyncio
import random

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.domain.entities import Ballot, Result, Step, Theme
from app.errors import RuleBroken
from tests import story
from tests.browser.prepared import Prepared
from tests.cast import PHONES, Play
from tests.faults.aside import run_aside
from tests.faults.client import Client
from tests.faults.hall import Hall

DOTS = 3
THEMES = 6
TABS = 3


def voting(prepared: Prepared) -> None:
    cluster = prepared.step("cluster")
    for step in (prepared.step("collect"), cluster):
        prepared.shows(step)
    for n in range(THEMES):
        prepared.play(prepared.fatima, "add_theme", step=cluster.id, name=f"Tema {n}")
    prepared.shows(prepared.step("vote"))


class Watched(Client):
    """A tab of a phone that notes the most dots it was ever told to have."""

    most = 0

    def hears(self, event: str, data: dict) -> None:
        super().hears(event, data)
        for ballot in self.store.channels.get("mine", {}).get("my_ballot", {}).values():
            self.most = max(self.most, sum(ballot["dots"].values()))


async def rounds(hall: Hall, phones: int, times: int) -> tuple[int, int, int]:
    """(commands, refused, dots counted): in each round every phone's tabs vote at once, each for all it can."""
    vote = hall.step("vote")
    lead, tabs = hall.lead(), [hall.phone(n, kind=Watched) for n in range(phones) for _ in range(TABS)]
    commands = refused = counted = 0
    async with hall:
        await hall.open_all()
        themes = sorted(theme["id"] for theme in lead.store.all("theme"))
        for number in range(1, times + 1):
            tries = [
                tab.tells("set_dots", step=vote, theme=theme, dots=random.randint(1, DOTS))
                for tab in tabs
                for theme in random.sample(themes, 3)
            ]
            answers = await asyncio.gather(*tries)
            commands += len(answers)
            refused += sum(not answer["ok"] for answer in answers)
            codes = {answer["error"]["code"] for answer in answers if not answer["ok"]}
            assert codes <= {"no_dots_left"}, codes
            await lead.does("reveal_votes", step=vote)
            (result,) = (result for result in lead.store.all("result") if result["round"] == number)
            dots = sum(n for _theme, n in result["rows"])
            assert result["voters"] == phones, "each phone is one voter, however many tabs"
            assert dots <= phones * DOTS
            assert max(tab.most for tab in tabs) <= DOTS
            counted += dots
            if number < times:
                await lead.does("new_round", step=vote)
        await hall.everyone_current(lead)
    state = hall.judge()
    ballots = state.all(Ballot, step=vote)
    assert len({ballot.tag for ballot in ballots}) == len(ballots) == phones
    assert max(sum(ballot.dots.values()) for ballot in ballots) <= DOTS
    assert sum(n for result in state.all(Result) for _theme, n in result.rows) == counted
    return commands, refused, counted


def play(make_hall, say, phones: int, times: int) -> None:
    hall = make_hall(phones=phones, prepare=voting)
    commands, refused, counted = run_aside(rounds(hall, phones, times))
    assert refused, "nobody ever tried for more than there were"
    say(
        f"{phones} phones in {TABS} tabs each × {times} rounds: {commands:,} votes tried, {refused:,} refused,"
        f" {counted:,} dots counted of at most {phones * times * DOTS:,}, exceeded 0"
    )


def test_phones_that_race_themselves(make_hall, say):
    play(make_hall, say, 50, 5)


@pytest.mark.long
def test_phones_that_race_themselves_for_two_hundred_rounds(make_hall, say):
    play(make_hall, say, 50, 200)


# --- Everything that can happen to a vote, in any order -----------------------------------------------------


class AnyVote(RuleBasedStateMachine):
    """The rules as plain functions: votes, new rounds, locks, closings and undo in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.play = Play()
        story.critique(self.play)
        story.show(self.play, "critique_vote")
        self.step = self.play.step("critique_vote").id
        self.themes = [theme.id for theme in self.play.state.all(Theme)]

    def tries(self, who: str, command: str, **data: object) -> None:
        """A refusal must leave everything as it was."""
        before = {cls: dict(rows) for cls, rows in self.play.state.rows.items()}
        try:
            getattr(self.play, who)(command, **data)
        except RuleBroken:
            assert self.play.state.rows == before

    @rule(
        who=st.sampled_from(sorted(PHONES)),
        theme=st.integers(0, 2),
        dots=st.integers(-2, 5) | st.sampled_from([-(2**70), 2**70]),
    )
    def vote(self, who: str, theme: int, dots: int) -> None:
        self.tries(who, "set_dots", step=self.step, theme=self.themes[theme], dots=dots)

    @rule(command=st.sampled_from(["reveal_votes", "new_round", "show_step", "close_step"]))
    def lead_does(self, command: str) -> None:
        self.tries("fatima", command, step=self.step)

    @rule(locked=st.booleans())
    def lock(self, locked: bool) -> None:
        self.tries("peer", "lock_step", step=self.step, locked=locked)

    @rule(into=st.integers(0, 2), theme=st.integers(0, 2))
    def merge(self, theme: int, into: int) -> None:
        self.tries("fatima", "merge_themes", theme=self.themes[theme], into=self.themes[into])

    @rule(who=st.sampled_from(["fatima", "peer"]))
    def undo(self, who: str) -> None:
        self.tries(who, "undo")

    @invariant()
    def nobody_has_too_many(self) -> None:
        step = self.play.state.get(Step, self.step)
        ballots = self.play.state.all(Ballot, step=self.step)
        tags = [ballot.tag for ballot in ballots if ballot.tag]
        assert len(set(tags)) == len(tags), "one ballot each"
        assert len(ballots) <= len(PHONES)
        for ballot in ballots:
            assert ballot.round == step.round, "none from a round before"
            assert sum(ballot.dots.values()) <= DOTS
            assert all(0 < n <= DOTS for n in ballot.dots.values())

    @invariant()
    def no_result_counts_too_many(self) -> None:
        for result in self.play.state.all(Result, step=self.step):
            assert sum(n for _theme, n in result.rows) <= DOTS * result.voters <= DOTS * len(PHONES)


class AnyVoteAtLength(AnyVote):
    pass


AnyVote.TestCase.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
AnyVoteAtLength.TestCase.settings = settings(max_examples=2000, stateful_step_count=80, deadline=None)
TestAnyVote = AnyVote.TestCase
TestAnyVoteAtLength = pytest.mark.long(AnyVoteAtLength.TestCase)
