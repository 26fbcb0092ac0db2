"""Who sees a question (the lead in company, all once it is sent over) and a reply (the lead once gathered)."""

from app.domain.entities import Question, Reply, Step
from app.domain.languages import original, own
from app.domain.state import State
from app.domain.view import Viewer


def see_question(viewer: Viewer, question: Question, state: State) -> dict | None:
    view = {
        "id": question.id,
        "step": question.step,
        "text": question.rendering or question.text,
        **original(question),
    }
    if viewer.role == "lead":
        more = {"relayed": question.relayed, "hidden": question.hidden, **_rendered(question)}
        return view | more if question.released else None
    return view if viewer.in_room and _is_over(question, state) else None


def _is_over(question: Question, state: State) -> bool:
    """Whether the room may see the question."""
    shown = question.relayed and not question.hidden and not question.unrendered
    return shown and state.get(Step, question.step).stage != "asking"


def _rendered(thing: Question | Reply) -> dict[str, str]:
    """To the lead: whose the translation is."""
    return {"rendered": thing.rendered} if thing.language else {}


def see_reply(viewer: Viewer, reply: Reply, state: State) -> dict | None:
    view = {
        "id": reply.id,
        "step": reply.step,
        "question": reply.question,
        "text": reply.rendering or reply.text,
        **original(reply),
    }
    question, stage = state.get(Question, reply.question), state.get(Step, reply.step).stage
    if question is None:
        return None
    if viewer.role == "lead":
        return (
            view | {"hidden": reply.hidden, **_rendered(reply)} if stage in ("gathered", "revealed") else None
        )
    shown = stage == "revealed" and not (reply.hidden or reply.unrendered) and _is_over(question, state)
    return view if viewer.in_room and shown else None


def see_step(viewer: Viewer, step: Step, state: State) -> dict:
    """How many questions and replies are hidden, to all; to the lead whether questions wait, never how many.

    A side may be one person: how many have asked, or replied, is counted for nobody.
    """
    hidden = state.count(Question, hidden_in=step.id) + state.count(Reply, hidden_in=step.id)
    seen: dict = {"hidden": hidden}
    if viewer.role == "lead":
        seen["waiting"] = state.count(Question, waits=step.id) > 0
    if viewer.role == "minutes":
        # Not while they reply: then nobody is told how many have.
        kinds = (Question,) if step.stage in ("asking", "replying") else (Question, Reply)
        seen["unrendered"] = sum(state.count(cls, unrendered_in=step.id) for cls in kinds)
    return seen


def my_question(question: Question, state: State) -> dict:
    """What its author sees: the words, and whether it has gone over."""
    step = state.get(Step, question.step)
    if question.hidden:
        fate = "hidden"
    elif step.stage == "asking":
        fate = "read" if question.released else "sent"
    else:
        fate = "relayed" if question.relayed else "kept"
    return {
        "id": question.handle,
        "step": question.step,
        "text": question.text,
        "state": fate,
        **own(question),
    }


def my_reply(reply: Reply, state: State) -> dict:
    """`question` is "" when it was taken back; then nobody else reads the reply."""
    return {
        "id": reply.handle,
        "step": reply.step,
        "question": reply.question,
        "text": reply.text,
        "hidden": reply.hidden,
        **own(reply),
    }


def again(before: Question | Reply | None, after: Question | Reply | None, state: State) -> list:
    """Its step counts what is hidden."""
    return [state.get(Step, (after or before).step)]


def question_again(before: Question | None, after: Question | None, state: State) -> list:
    """With a question its replies come and go."""
    return [*again(before, after, state), *state.all(Reply, question=(after or before).id)]


SEE = {Question: see_question, Reply: see_reply}
MINE = {Question: ("my_question", "tag", my_question), Reply: ("my_reply", "tag", my_reply)}
AGAIN = {Question: question_again, Reply: again}
