"""Commands of voting: dots given and taken back, shown once, voted on again."""

from app.domain.command import Command, Id, command, on
from app.domain.entities import Ballot, Result, Step, Theme
from app.domain.rules import begun, step_of, writable
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.steps.vote.settings import Settings


class SetDots(Command):
    step: Id
    theme: Id
    dots: int


@command("phone")
def set_dots(state: Draft, who: Who, c: SetDots) -> None:
    """How many of one's dots lie on a theme: absolute, so that sending twice changes nothing."""
    step = writable(state, step_of(state, c.step, "vote"))
    if step.stage != "voting":
        raise RuleBroken("vote_over")
    settings = Settings.of(step)
    if c.theme not in {theme.id for theme in candidates(state, step)}:
        raise RuleBroken("gone")
    tag = who.tag(step)
    ballot = next(iter(state.all(Ballot, tag=tag)), None)
    dots = {theme: n for theme, n in (ballot.dots if ballot else {}).items() if theme != c.theme}
    most = settings.dots if settings.spread == "free" else 1
    if c.dots < 0 or c.dots > most or sum(dots.values()) + c.dots > settings.dots:
        raise RuleBroken("no_dots_left", dots=settings.dots)
    if c.dots:
        dots[c.theme] = c.dots
    # In the order of the themes' ids: a ballot must not say in which order its dots were given.
    dots = dict(sorted(dots.items()))
    if ballot:
        state.change(ballot, dots=dots)
    else:
        state.put(Ballot(id=state.new_id(), step=step.id, round=step.round, tag=tag, dots=dots))


def candidates(state: Draft, step: Step) -> list[Theme]:
    """The themes one votes on, in the order of the list."""
    themes = [theme for theme in state.all(Theme, step=step.source) if not theme.merged_into]
    return sorted(themes, key=lambda theme: theme.position)


class RevealVotes(Command):
    step: Id


@command("lead")
def reveal_votes(state: Draft, who: Who, c: RevealVotes) -> None:
    """Count the round once and freeze it; it ends the round."""
    step = begun(state, step_of(state, c.step, "vote"))
    if step.stage != "voting":
        raise RuleBroken("vote_over")
    ballots = [b for b in state.all(Ballot, step=step.id) if b.round == step.round and b.dots]
    themes = candidates(state, step)
    totals = {theme.id: sum(ballot.dots.get(theme.id, 0) for ballot in ballots) for theme in themes}
    place = {theme.id: theme.position for theme in themes}
    rows = tuple(sorted(totals.items(), key=lambda row: (-row[1], place[row[0]])))
    names = {theme.id: theme.name for theme in themes}
    fields = {"round": step.round, "voters": len(ballots), "rows": rows, "names": names}
    state.put(Result(id=state.new_id(), step=step.id, **fields))
    state.change(step, stage="revealed", timer_ends=0, timer_left=0)


class NewRound(Command):
    step: Id


@command("lead")
def new_round(state: Draft, who: Who, c: NewRound) -> None:
    """Vote again: everybody has all their dots back, the earlier result stays."""
    step = begun(state, step_of(state, c.step, "vote"))
    if step.stage != "revealed":
        raise RuleBroken("vote_open")
    forget_ballots(state, step)
    state.change(step, stage="voting", round=step.round + 1, locked=False, closed=False)


def forget_ballots(state: Draft, step: Step) -> None:
    for ballot in state.all(Ballot, step=step.id):
        state.drop(ballot)


@on("vote", "begin")
def begin(state: Draft, step: Step) -> None:
    state.change(step, stage="voting")


@on("vote", "close")
def close(state: Draft, step: Step) -> None:
    """A counted round needs its ballots no more; one not yet shown keeps them without owners."""
    if step.stage == "revealed":
        forget_ballots(state, step)
        return
    for ballot in state.all(Ballot, step=step.id):
        if ballot.tag:
            state.change(ballot, tag="")
