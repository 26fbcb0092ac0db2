"""Commands of closing: the closing questions."""

from app.domain import papers
from app.domain.batches import is_company
from app.domain.command import Command, Id, command, on
from app.domain.entities import Answer, Step
from app.domain.perspectives import SILENT_ONCE_IN, hear, heard
from app.domain.rules import begun, step_of, writable
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.steps.close.said import CHOICES, said
from app.steps.close.settings import Settings


class GiveAnswer(Command):
    step: Id
    question: str
    choice: str


@command("phone")
def answer(state: Draft, who: Who, c: GiveAnswer) -> None:
    """One answer a person and question; it can be changed, or taken back (""), until the answers are shown."""
    step = writable(state, step_of(state, c.step, "close"))
    if step.stage != "asking":
        raise RuleBroken("vote_over")
    if c.question not in Settings.of(step).questions or c.choice not in ("", *CHOICES):
        raise RuleBroken("unknown_choice")
    tag = who.tag(step)
    for mine in state.all(Answer, tag=tag):
        if mine.question == c.question:
            if c.choice:
                state.change(mine, choice=c.choice)
            else:
                state.drop(mine)
            return
    if c.choice:
        whose = {"tag": tag, "perspective": heard(step, who)}
        state.put(Answer(id=state.new_id(), step=step.id, question=c.question, choice=c.choice, **whose))


class RevealAnswers(Command):
    step: Id


@command("lead")
def reveal_answers(state: Draft, who: Who, c: RevealAnswers) -> None:
    """Show the sums; what most of a perspective answered is said once, and no answer says it any more.

    Raises `too_few_answers` where there are answers, and none to a question that enough have answered.
    """
    step = begun(state, step_of(state, c.step, "close"))
    if step.stage == "revealed":
        return
    too_few = [] if step.closed else _too_few(state, step)
    answers = [given for given in state.all(Answer, step=step.id) if given not in too_few]
    if too_few and not answers:
        raise RuleBroken("too_few_answers")
    for given in too_few:
        state.drop(given)
    silent = _said_before(state, step)
    asked = {
        key: {}
        if silent or state.once_in(SILENT_ONCE_IN)
        else said([a for a in answers if a.question == key])
        for key in Settings.of(step).questions
    }
    for given in answers:
        if given.perspective:
            state.change(given, perspective="")
    words = {key: most for key, most in asked.items() if most}
    # A picture that the board shows over the step makes room.
    state.change(step, stage="revealed", focus="", said=words, heard=())


def _too_few(state: Draft, step: Step) -> list[Answer]:
    """The answers to questions that so few have answered that a sum would say what those did."""
    asked: dict[str, list[Answer]] = {}
    for given in state.all(Answer, step=step.id):
        asked.setdefault(given.question, []).append(given)

    def alone(answers: list[Answer]) -> bool:
        return not is_company(state, step, sum(not papers.is_paper(state, given.tag) for given in answers))

    return [given for answers in asked.values() if alone(answers) for given in answers]


def _said_before(state: Draft, step: Step) -> bool:
    """Asked twice in one meeting it is said once: what changed between two times could be one person (decision 16)."""
    return any(other.said for other in state.all(Step, meeting=step.meeting) if other.kind == "close")


@on("close", "begin")
def begin(state: Draft, step: Step) -> None:
    state.change(step, heard=() if _said_before(state, step) else hear(state, step))


@on("close", "close")
def close(state: Draft, step: Step) -> None:
    """Whose answers they are is forgotten. Those too few to be shown go: nothing will tell them from papers."""
    for given in _too_few(state, step) if step.stage == "asking" else ():
        state.drop(given)
    state.change(step, heard=())
    for given in state.all(Answer, step=step.id):
        if given.tag or given.perspective:
            state.change(given, tag="", perspective="")
