"""Whatever is sent in whatever order, nobody has more dots out than they have, and the count is the sum."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.domain.entities import Ballot, Result
from app.errors import RuleBroken
from app.process.commands import CloseStep, LockStep
from app.steps.vote.commands import NewRound, RevealVotes, SetDots
from tests.rules import FATIMA, opened, phone

PEOPLE = st.integers(1, 3)
THEMES = st.integers(0, 3)


class Voting(RuleBasedStateMachine):
    """Beside the workshop stands a model: who has how many dots where."""

    @initialize(most=st.integers(1, 5), spread=st.sampled_from(["free", "one"]))
    def begin(self, most, spread):
        self.most, self.spread = most, spread
        self.play = opened(vote={"dots": most, "spread": spread}).seat(1, 2, 3).show("critique", "themes")
        self.themes = [self.play.theme(name).id for name in "ABCD"]
        self.play.show("vote")
        self.out: dict[tuple[int, int], int] = {}

    def try_(self, who, message) -> bool:
        try:
            self.play(who, message)
        except RuleBroken:
            return False
        return True

    @rule(number=PEOPLE, theme=THEMES, n=st.integers(-1, 6))
    def set_dots(self, number, theme, n):
        step = self.play.step("vote")
        others = sum(m for (who, where), m in self.out.items() if who == number and where != theme)
        at_most = self.most if self.spread == "free" else 1
        fits = 0 <= n <= at_most and others + n <= self.most
        may = step.stage == "voting" and not step.locked
        assert self.try_(phone(number), SetDots(step="vote", theme=self.themes[theme], dots=n)) == (
            fits and may
        )
        if fits and may:
            self.out[number, theme] = n

    @rule(locked=st.booleans())
    def lock(self, locked):
        self.try_(FATIMA, LockStep(step="vote", locked=locked))

    @rule()
    def close(self):
        self.try_(FATIMA, CloseStep(step="vote"))

    @rule()
    def reveal(self):
        before = len(self.play.all(Result))
        if self.try_(FATIMA, RevealVotes(step="vote")):
            voters = len({who for (who, _), n in self.out.items() if n})
            if before and not voters:  # nobody has voted anew: it was no round
                assert len(self.play.all(Result)) == before
                return
            result = max(self.play.all(Result), key=lambda result: result.round)
            assert result.voters == voters
            counted = {
                theme: sum(n for (_, at), n in self.out.items() if at == place)
                for place, theme in enumerate(self.themes)
            }
            assert dict(result.rows) == ({} if result.voters in (1, 2) else counted)

    @rule()
    def vote_again(self):
        if self.try_(FATIMA, NewRound(step="vote")):
            self.out = {}

    @invariant()
    def nobody_has_too_many_out(self):
        if not hasattr(self, "play"):
            return
        for ballot in self.play.all(Ballot):
            assert sum(ballot.dots.values()) <= self.most
            assert all(n == 1 or self.spread == "free" for n in ballot.dots.values())
            assert 0 not in ballot.dots.values()
        out = sum(self.out.values())
        kept = sum(sum(ballot.dots.values()) for ballot in self.play.all(Ballot))
        step = self.play.step("vote")
        assert kept == out or (step.closed and step.stage == "revealed" and kept == 0)


TestVoting = Voting.TestCase
TestVoting.settings = settings(
    max_examples=50, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
