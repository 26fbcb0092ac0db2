"""Commands of closing: the closing questions."""

from app.domain.command import Command, Id, command, on
from app.domain.entities import Answer, Step
from app.domain.rules import begun, step_of, writable
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.steps.close.settings import Settings

CHOICES = ("yes", "some", "no")


class GiveAnswer(Command):
    step: Id
    question: str
    choice: str


@command("phone")
def answer(state: Draft, who: Who, c: GiveAnswer) -> None:
    """One answer a person and question; it can be changed until the answers are shown."""
    step = writable(state, step_of(state, c.step, "close"))
    if step.stage != "asking":
        raise RuleBroken("vote_over")
    if c.question not in Settings.of(step).questions or c.choice not in CHOICES:
        raise RuleBroken("unknown_choice")
    tag = who.tag(step)
    for mine in state.all(Answer, tag=tag):
        if mine.question == c.question:
            state.change(mine, choice=c.choice)
            return
    state.put(Answer(id=state.new_id(), step=step.id, question=c.question, tag=tag, choice=c.choice))


class RevealAnswers(Command):
    step: Id


@command("lead")
def reveal_answers(state: Draft, who: Who, c: RevealAnswers) -> None:
    step = begun(state, step_of(state, c.step, "close"))
    state.change(step, stage="revealed")


@on("close", "close")
def close(state: Draft, step: Step) -> None:
    for given in state.all(Answer, step=step.id):
        if given.tag:
            state.change(given, tag="")
