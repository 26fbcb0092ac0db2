"""Two leads sort at once and undo each other's ground: every idea can still be found, and no word has changed."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.entities import Ballot, Idea, Theme, Undo
from app.errors import RuleBroken
from app.process.commands import SkipUndo, UndoLast
from app.steps.cluster.commands import (
    AddTheme,
    MergeIdea,
    MergeThemes,
    PartIdea,
    PlaceIdea,
    RemoveTheme,
    SplitTheme,
)
from app.steps.collect.commands import HideIdea, RevealIdeas, ShowIdea, WithdrawIdea
from app.steps.vote.commands import NewRound, RevealVotes, SetDots
from tests.rules import BO, FATIMA, phone, sorting

WHO = st.sampled_from([FATIMA, BO])
NTH = st.integers(0, 5)


class Sorting(RuleBasedStateMachine):
    """Commands at random, aimed at whatever is there."""

    @initialize()
    def begin(self):
        self.play = sorting()
        for name in "AB":
            self.play.theme(name)
        self.words = {idea.text for idea in self.play.all(Idea)}

    def try_(self, who, message):
        try:
            self.play(who, message)
        except RuleBroken:
            return False
        return True

    def idea(self, n):
        ideas = self.play.all(Idea)
        return ideas[n % len(ideas)] if ideas else Idea(id="none", step="critique", text="")

    def theme(self, n):
        themes = self.play.all(Theme)
        return themes[n % len(themes)].id if themes else "none"

    @rule(who=WHO, idea=NTH, theme=NTH, unsorted=st.booleans())
    def place(self, who, idea, theme, unsorted):
        self.try_(who, PlaceIdea(idea=self.idea(idea).id, theme="" if unsorted else self.theme(theme)))

    @rule(who=WHO, idea=NTH, into=NTH)
    def merge(self, who, idea, into):
        self.try_(who, MergeIdea(idea=self.idea(idea).id, into=self.idea(into).id))

    @rule(who=WHO, idea=NTH)
    def part(self, who, idea):
        self.try_(who, PartIdea(idea=self.idea(idea).id))

    @rule(who=WHO, theme=NTH, into=NTH)
    def merge_themes(self, who, theme, into):
        self.try_(who, MergeThemes(theme=self.theme(theme), into=self.theme(into)))

    @rule(who=WHO, theme=NTH, idea=NTH)
    def split(self, who, theme, idea):
        self.try_(who, SplitTheme(theme=self.theme(theme), name="Ny", ideas=[self.idea(idea).id]))

    @rule(who=WHO)
    def add(self, who):
        self.try_(who, AddTheme(step="themes", name="Ett till"))

    @rule(who=WHO, theme=NTH)
    def remove(self, who, theme):
        self.try_(who, RemoveTheme(theme=self.theme(theme)))

    @rule(who=WHO, idea=NTH, shown=st.booleans())
    def hide(self, who, idea, shown):
        self.try_(who, (ShowIdea if shown else HideIdea)(idea=self.idea(idea).id))

    @precondition(lambda self: len(self.play.all(Idea)) > 2)
    @rule(n=NTH)
    def withdraw(self, n):
        idea = self.idea(n)
        for number in range(1, 5):
            if self.try_(phone(number), WithdrawIdea(handle=idea.handle)):
                self.words.remove(idea.text)

    @rule()
    def reveal(self):
        self.try_(FATIMA, RevealIdeas(step="critique"))

    @rule()
    def vote(self):
        if not self.play.step("vote").begun:
            self.play.show("vote")
        elif not self.try_(FATIMA, RevealVotes(step="vote")):
            self.try_(FATIMA, NewRound(step="vote"))

    @rule(theme=NTH, dots=st.integers(0, 1))
    def give_dots(self, theme, dots):
        self.try_(phone(1), SetDots(step="vote", theme=self.theme(theme), dots=dots))

    @rule(who=WHO)
    def undo(self, who):
        before = self.play.all(Theme)
        undone = self.try_(who, UndoLast())
        voted = any(ballot.dots for ballot in self.play.all(Ballot))
        if undone and voted and self.play.step("vote").stage == "voting":
            names = [
                {theme.id for theme in themes if not theme.merged_into}
                for themes in (before, self.play.all(Theme))
            ]
            assert names[0] == names[1]
        if not undone:
            self.try_(who, SkipUndo())

    @invariant()
    def every_idea_can_be_found(self):
        if not hasattr(self, "play"):
            return
        assert {idea.text for idea in self.play.all(Idea)} == self.words
        for idea in self.play.all(Idea):
            if idea.theme:
                theme = self.play.get(Theme, idea.theme)
                assert theme is not None
                assert not theme.merged_into
            if idea.merged_into:
                into = self.play.get(Idea, idea.merged_into)
                assert into is not None
                assert (into.merged_into, into.theme) == ("", idea.theme)

    @invariant()
    def no_undo_holds_more_than_it_needs(self):
        for undo in self.play.all(Undo) if hasattr(self, "play") else ():
            for name, _, was, now in undo.changes:
                if name == "Idea":
                    assert {*was, *now} <= {"theme", "merged_into", "hidden", "reason"}


TestSorting = Sorting.TestCase
TestSorting.settings = settings(
    max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
