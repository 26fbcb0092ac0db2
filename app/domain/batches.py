"""Letting things through only in company: an open wall, the late tray and the proposals.

A single new note on a wall points at whoever just put the phone away. So what comes in waits until at least
three different owners have something waiting, and then all of it comes, shuffled and under new ids.

What a lead types in from paper waits with the rest and is nobody's company: a lead who types two papers beside
somebody's only note would otherwise know whose the third is. What is written after a step has been closed has no
owner's tag, so that nobody can tell whether three of them are one person's: that is nobody's company either.

What is counted is said in the same company: the sum of one or two ballots tells how those voted.
"""

from app.domain import papers, undo
from app.domain.entities import Entity, Seat, Step
from app.domain.state import Draft

COMPANY = 3


def release(state: Draft, cls: type[Entity], waits: str, *, all_of_it: bool = False) -> None:
    """Let through what waits there if it is company enough, or if nothing more can come (`all_of_it`)."""
    waiting = state.all(cls, waits=waits)
    if all_of_it or (len(waiting) >= COMPANY and _owners(state, waiting) >= COMPANY):
        renew(state, waiting, released=True)


def is_company(state: Draft, step: Step, phones: int) -> bool:
    """Whether the sum of what so many `phones` have said in a step says of none of them what it was.

    Where fewer than three are in the room all of them are enough: they know each other's anyhow. Once the step is
    closed those who said it may have left, and others have come in.
    """
    here = [seat for seat in state.all(Seat, meeting=step.meeting) if seat.secret_hash]
    enough = COMPANY if step.closed else min(COMPANY, len(here))
    return phones == 0 or phones >= enough


def _owners(state: Draft, waiting: list) -> int:
    """How many different phones, that can be told apart, have something waiting."""
    tags = {thing.tag for thing in waiting} - {""}
    return len(tags) - sum(papers.is_paper(state, tag) for tag in tags)


def renew(state: Draft, things: list[Entity], **fields) -> dict[str, Entity]:
    """The same things shuffled under new ids, so that nobody recognises one by the old: {old id: thing}."""
    new = {}
    for thing in state.shuffled(things):
        state.drop(thing)
        new[thing.id] = state.change(thing, id=state.new_id(), **fields)
    undo.forget(state, set(new))
    return new
