"""Papers that a lead has typed in: which owners are paper, how many there are, and forgetting whose they were."""

from collections import Counter

from app.domain.entities import Idea, Member, Paper, Seat, Step
from app.domain.state import Draft, State

#: In these steps everybody has one say, so there are no more papers than people without a phone.
COUNTED = ("vote", "close")


def is_paper(state: State | Draft, tag: str) -> bool:
    """Whether what carries this tag was typed in from a paper."""
    return bool(state.count(Paper, tag=tag))


def of_round(state: State | Draft, step: Step, round: int = 0) -> int:
    """How many were typed in, in the round that is on or in an earlier one."""
    return sum(paper.round == (round or step.round) for paper in state.all(Paper, step=step.id))


def without_phone(state: State | Draft, meeting: str) -> list[Seat]:
    """The seats of people without a phone."""
    return [seat for seat in state.all(Seat, meeting=meeting) if not seat.secret_hash]


def most_used(state: State | Draft, meeting: str) -> int:
    """How many people without a phone there must be, for the papers of the meeting to be theirs."""
    steps = [step for step in state.all(Step, meeting=meeting) if step.kind in COUNTED]
    used = Counter((step.id, paper.round) for step in steps for paper in state.all(Paper, step=step.id))
    return max(used.values(), default=0)


def seated(state: State | Draft, step: str, group: str = "") -> list[Member]:
    """The seats that people without a phone have taken in the groups of a step, or in one of them."""
    members = state.all(Member, group=group) if group else state.all(Member, step=step)
    return [member for member in members if not member.tag]


def most_seated(state: State | Draft, meeting: str) -> int:
    """How many people without a phone there must be, for the seats they have taken in groups to be theirs."""
    return max((len(seated(state, step.id)) for step in state.all(Step, meeting=meeting)), default=0)


def alone(state: State | Draft, waiting: list[Idea]) -> bool:
    """Whether all that waits was typed in; what has no owner's tag any more may be a phone's."""
    return all(idea.tag and is_paper(state, idea.tag) for idea in waiting)


def let_go(state: Draft, account: str) -> None:
    """Papers of somebody who types no more are nobody's own: another lead may take them back."""
    for paper in state.all(Paper, account=account):
        state.change(paper, account="")


def is_left(paper: Paper) -> bool:
    """Whether it can be taken back, and whoever typed it is no longer there to do it."""
    return bool(paper.tag) and not paper.account


def forget(state: Draft, step: Step) -> None:
    """Of the step's papers nothing is left but how many there were."""
    for paper in state.all(Paper, step=step.id):
        if paper.tag:
            state.change(paper, account="", tag="")
