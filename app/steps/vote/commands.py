"""Commands of voting: dots given and taken back, shown once, voted on again."""

from msgspec import structs

from app.domain import papers
from app.domain.batches import is_company
from app.domain.command import Command, Id, command, on
from app.domain.entities import Ballot, Result, Step, Theme
from app.domain.perspectives import SILENT_ONCE_IN, hear, heard
from app.domain.rules import begun, step_of, writable
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.steps.vote.rings import rings
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
        whose = {"tag": tag, "perspective": heard(step, who)}
        state.put(Ballot(id=state.new_id(), step=step.id, round=step.round, dots=dots, **whose))


def candidates(state: Draft, step: Step) -> list[Theme]:
    """The themes one votes on, in the order of the list."""
    themes = [theme for theme in state.all(Theme, step=step.source) if not theme.merged_into]
    return sorted(themes, key=lambda theme: theme.position)


class RevealVotes(Command):
    step: Id


@command("lead")
def reveal_votes(state: Draft, who: Who, c: RevealVotes) -> None:
    """Count the round once and freeze it; it ends the round, and no ballot says any more whose perspective it was.

    Where nobody has voted anew it was no round, and the result of the one before is shown again. Of a round in which
    too few have voted only how many is kept. It is not refused: a vote that is open keeps themes from being merged,
    and one that was restored can only be voted on again once it has been shown.
    """
    step = begun(state, step_of(state, c.step, "vote"))
    if step.stage != "voting":
        raise RuleBroken("vote_over")
    ballots = [b for b in state.all(Ballot, step=step.id) if b.round == step.round and b.dots]
    before = [result.round for result in state.all(Result, step=step.id)]
    if before and not ballots and not papers.of_round(state, step):
        forget_ballots(state, step)
        state.change(
            step, stage="revealed", round=max(before), focus="", timer_ends=0, timer_left=0, heard=()
        )
        return
    shown = is_company(state, step, len(ballots) - papers.of_round(state, step))
    themes = candidates(state, step) if shown else []
    totals = {theme.id: sum(ballot.dots.get(theme.id, 0) for ballot in ballots) for theme in themes}
    place = {theme.id: theme.position for theme in themes}
    rows = tuple(sorted(totals.items(), key=lambda row: (-row[1], place[row[0]])))
    names = {theme.id: theme.name for theme in themes}
    silent = told_already(state, step) or state.once_in(SILENT_ONCE_IN) or not shown
    ringed = {} if silent else rings(ballots, totals, Settings.of(step))
    fields = {"round": step.round, "voters": len(ballots), "rows": rows, "names": names, "rings": ringed}
    state.put(Result(id=state.new_id(), step=step.id, **fields))
    for ballot in state.all(Ballot, step=step.id):
        if ballot.perspective:
            state.change(ballot, perspective="")
    # A picture that the board shows over the step makes room.
    state.change(step, stage="revealed", focus="", timer_ends=0, timer_left=0, heard=())


def told_already(state: Draft, step: Step) -> bool:
    """Whether a vote on these themes has shown rings: those of two rounds could be compared (decision 16)."""
    return any(
        result.rings for vote in votes_on(state, step.source) for result in state.all(Result, step=vote.id)
    )


def votes_on(state: Draft, themes: str) -> list[Step]:
    """The steps that vote on what one clustering step has sorted, in no order."""
    return [step for step in state.all(Step) if step.kind == "vote" and step.source == themes]


def _heard(state: Draft, step: Step) -> tuple[str, ...]:
    """Whose perspective is kept beside their ballot: nobody's, where nothing more will be said by perspective."""
    return () if told_already(state, step) else hear(state, step)


class NewRound(Command):
    step: Id


@command("lead")
def new_round(state: Draft, who: Who, c: NewRound) -> None:
    """Vote again: everybody has all their dots back, the earlier result stays."""
    step = begun(state, step_of(state, c.step, "vote"))
    if step.stage != "revealed":
        raise RuleBroken("vote_open")
    forget_ballots(state, step)
    papers.forget(state, step)
    again = {"round": step.round + 1, "heard": _heard(state, step)}
    state.change(step, stage="voting", locked=False, closed=False, **again)


def forget_ballots(state: Draft, step: Step) -> None:
    for ballot in state.all(Ballot, step=step.id):
        state.drop(ballot)


@on("vote", "begin")
def begin(state: Draft, step: Step) -> None:
    state.change(step, stage="voting", heard=_heard(state, step))


@on("vote", "edit")
def edit(state: Draft, step: Step, settings: dict) -> None:
    """Never fewer dots than somebody has placed; nothing once a round has been counted by these rules."""
    if state.count(Result, step=step.id):
        raise RuleBroken("vote_counted")
    rules = Settings.of(structs.replace(step, settings=settings))
    ballots = [ballot.dots.values() for ballot in state.all(Ballot, step=step.id)]
    most = max((sum(dots) for dots in ballots), default=0)
    if most > rules.dots:
        raise RuleBroken("dots_placed", dots=most)
    if rules.spread == "one" and any(n > 1 for dots in ballots for n in dots):
        raise RuleBroken("dots_together")


@on("vote", "close")
def close(state: Draft, step: Step) -> None:
    """A counted round needs its ballots no more; one not yet shown keeps its dots, and nothing of whose they are."""
    state.change(step, heard=())
    if step.stage == "revealed":
        forget_ballots(state, step)
        return
    for ballot in state.all(Ballot, step=step.id):
        if ballot.tag or ballot.perspective:
            state.change(ballot, tag="", perspective="")
