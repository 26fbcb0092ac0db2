"""What somebody writes under a handle of their own: a random name the phone knows it by, and nobody else is told."""

from typing import TypeVar

from app.domain.entities import Idea, Proposal, Question, Reply, Step
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken

Owned = TypeVar("Owned", Idea, Proposal, Question, Reply)


def fresh(state: Draft, cls: type[Owned], handle: str, tag: str, most: int) -> None:
    """A handle nobody has used (else `already_there`), from somebody who has not written `most` (else `too_many`).

    What has no tag, because its step is closed, is nobody's and is not counted.
    """
    if state.count(cls, handle=handle):
        raise RuleBroken("already_there")
    if tag and state.count(cls, tag=tag) >= most:
        raise RuleBroken("too_many", most=most)


def own(state: Draft, who: Who, cls: type[Owned], handle: str) -> tuple[Owned, Step]:
    """The sender's own, and its step; somebody else's is as if it were not there: `not_yours`."""
    for thing in state.all(cls, handle=handle):
        step = state.need(Step, thing.step)
        if thing.tag == who.tag(step):
            return thing, step
    raise RuleBroken("not_yours")
