"""Who sees the closing answers: one's own oneself; sums, and what most of a perspective said, all once shown."""

from collections import Counter

from app.domain.entities import Answer, Step
from app.domain.state import State
from app.domain.view import Viewer


def see_step(viewer: Viewer, step: Step, state: State) -> dict:
    """The sums per question and choice, once revealed; to the lead how many answers have come."""
    answers = state.all(Answer, step=step.id)
    seen = {"answers": {}}
    if step.stage == "revealed":
        for (question, choice), n in sorted(Counter((a.question, a.choice) for a in answers).items()):
            seen["answers"].setdefault(question, {})[choice] = n
        if step.said:
            seen["said"] = step.said
    if viewer.role == "lead":
        seen["written"] = len(answers)
    return seen


def my_answer(answer: Answer, state: State) -> dict:
    """Named by step and question: a closing that is repeated asks the same once more."""
    return {
        "id": f"{answer.step}/{answer.question}",
        "step": answer.step,
        "question": answer.question,
        "choice": answer.choice,
    }


def again(before: Answer | None, after: Answer | None, state: State) -> list:
    return [state.get(Step, (after or before).step)]


SEE: dict = {}
MINE = {Answer: ("my_answer", "tag", my_answer)}
AGAIN = {Answer: again}
