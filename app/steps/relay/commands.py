"""Commands of relaying: one side asks, the lead chooses what goes over, the other replies, all is shown at once."""

from app.domain import undo
from app.domain.batches import release, renew
from app.domain.command import EVERY_LEAD, MODERATORS, Command, Handle, Id, Written, command, on
from app.domain.entities import Question, Reply, Step
from app.domain.languages import Translating, in_words_of, translate
from app.domain.owned import fresh, own
from app.domain.rules import begun, not_closed, only_longer, step_of, writable
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.steps.relay.settings import Settings

MOST_EACH = 30


class AskQuestion(Written, kw_only=True):
    step: Id
    handle: Handle


@command("phone")
def ask_question(state: Draft, who: Who, c: AskQuestion) -> None:
    """Ask the other side something. Questions reach the lead in company, as late ideas do."""
    step = asking(state, who, step_of(state, c.step, "relay"))
    tag = who.tag(step)
    fresh(state, Question, c.handle, tag, MOST_EACH)
    words = in_words_of(state, c, c.language, Settings.of(step).length)
    state.put(Question(id=state.new_id(), step=step.id, handle=c.handle, tag=tag, **words))
    release(state, Question, step.id)


def asking(state: Draft, who: Who, step: Step) -> Step:
    """The step, if the sender's side may ask in it now; else `not_your_turn` or `sent_over`."""
    step = writable(state, step)
    if who.perspective != Settings.of(step).asks:
        raise RuleBroken("not_your_turn")
    if step.stage != "asking":
        raise RuleBroken("sent_over")
    return step


def replying(state: Draft, who: Who, step: Step) -> Step:
    """The step, if the sender's side may reply in it now; else `not_your_turn` or `replying_over`."""
    step = writable(state, step)
    if not Settings.of(step).may_reply(who.perspective) or step.stage == "asking":
        raise RuleBroken("not_your_turn")
    if step.stage != "replying":
        raise RuleBroken("replying_over")
    return step


class EditQuestion(Written, kw_only=True):
    handle: Handle
    language: str | None = None


@command("phone")
def edit_question(state: Draft, who: Who, c: EditQuestion) -> None:
    """New words, until the lead has been let read it."""
    question, step = own(state, who, Question, c.handle)
    asking(state, who, step)
    if question.released:
        raise RuleBroken("has_been_read")
    language = question.language if c.language is None else c.language
    state.change(question, **in_words_of(state, c, language, Settings.of(step).length))


class WithdrawQuestion(Command):
    handle: Handle


@command("phone")
def withdraw_question(state: Draft, who: Who, c: WithdrawQuestion) -> None:
    """Take one's own question back, until the step is closed. Replies to it stay on the phones that wrote them."""
    question, step = own(state, who, Question, c.handle)
    not_closed(state, step)
    take_away(state, question)


def take_away(state: Draft, question: Question) -> None:
    """As if it had never been asked, but for the replies that others have written."""
    for reply in state.all(Reply, question=question.id):
        state.change(reply, question="")
    undo.forget(state, {question.id})
    state.drop(question)


class RelayQuestion(Command):
    question: Id
    relayed: bool = True


@command("lead", leads=MODERATORS, undo={Question: ("relayed",)})
def relay_question(state: Draft, who: Who, c: RelayQuestion) -> None:
    """Choose whether a question goes over to the other side; what has gone over stays there, and can be hidden."""
    question = question_in_sight(state, c.question)
    step = begun(state, state.need(Step, question.step))
    if step.stage != "asking":
        raise RuleBroken("sent_over")
    state.change(question, relayed=c.relayed)


def question_in_sight(state: Draft, id: str) -> Question:
    """A question the lead has been let read; else `gone`."""
    question = state.need(Question, id)
    if not question.released:
        raise RuleBroken("gone")
    return question


class HideQuestion(Command):
    question: Id
    hidden: bool = True


@command("lead", leads=MODERATORS, undo={Question: ("hidden",)})
def hide_question(state: Draft, who: Who, c: HideQuestion) -> None:
    """Take a question off every screen, with the replies to it; how many are hidden is always shown.

    Also when the meeting is over: the minutes show it still.
    """
    state.change(question_in_sight(state, c.question), hidden=c.hidden)


class RenderQuestion(Translating, kw_only=True):
    question: Id


@command("lead", leads=EVERY_LEAD, undo={Question: ("rendering", "rendered")})
def render_question(state: Draft, who: Who, c: RenderQuestion) -> None:
    """Type what a question in another language says; before that it is shown to nobody else."""
    question = question_in_sight(state, c.question)
    step = begun(state, state.need(Step, question.step))
    translate(state, c, question, Settings.of(step).length)


class SendOver(Command):
    step: Id


@command("lead")
def send_over(state: Draft, who: Who, c: SendOver) -> None:
    """The asking ends: what was chosen is shown to all, shuffled, under new ids, and the other side may reply.

    A lock that ended the asking goes: it would shut out those who are to reply. Closed, nobody writes any more.
    """
    step = begun(state, step_of(state, c.step, "relay"))
    if step.stage != "asking":
        return
    questions = [one for one in state.all(Question, step=step.id) if one.relayed]
    if all(one.hidden for one in questions):
        raise RuleBroken("choose_questions")
    unlocked = step.locked and not step.closed
    state.change(step, stage="replying", locked=step.closed, reopened=step.reopened or unlocked)
    renew(state, questions)
    # What was left out is not sent over after all by undoing that.
    undo.forget(state, {one.id for one in state.all(Question, step=step.id)}, "relay_question")
    # Nothing more can be asked, so what lacks company need not wait for it. It is read, and goes no further.
    release(state, Question, step.id, all_of_it=True)


class PostReply(Written, kw_only=True):
    question: Id
    handle: Handle


@command("phone")
def post_reply(state: Draft, who: Who, c: PostReply) -> None:
    """Reply to a question that has been relayed; nobody reads it until the lead gathers the replies."""
    question = state.need(Question, c.question)
    step = replying(state, who, state.need(Step, question.step))
    if not question.relayed or question.hidden or question.unrendered:
        raise RuleBroken("gone")
    tag = who.tag(step)
    fresh(state, Reply, c.handle, tag, MOST_EACH)
    told = {"step": step.id, "question": question.id, "handle": c.handle, "tag": tag}
    state.put(Reply(id=state.new_id(), **told, **in_words_of(state, c, c.language, Settings.of(step).length)))


class EditReply(Written, kw_only=True):
    handle: Handle
    language: str | None = None


@command("phone")
def edit_reply(state: Draft, who: Who, c: EditReply) -> None:
    reply, step = own(state, who, Reply, c.handle)
    replying(state, who, step)
    language = reply.language if c.language is None else c.language
    state.change(reply, **in_words_of(state, c, language, Settings.of(step).length))


class WithdrawReply(Command):
    handle: Handle


@command("phone")
def withdraw_reply(state: Draft, who: Who, c: WithdrawReply) -> None:
    """Take one's own reply back, until the step is closed."""
    reply, step = own(state, who, Reply, c.handle)
    not_closed(state, step)
    undo.forget(state, {reply.id})
    state.drop(reply)


class GatherReplies(Command):
    step: Id


@command("lead")
def gather_replies(state: Draft, who: Who, c: GatherReplies) -> None:
    """The replying ends; the lead alone reads all replies, at once."""
    step = begun(state, step_of(state, c.step, "relay"))
    if step.stage == "replying":
        state.change(step, stage="gathered")


class HideReply(Command):
    reply: Id
    hidden: bool = True


@command("lead", leads=MODERATORS, undo={Reply: ("hidden",)})
def hide_reply(state: Draft, who: Who, c: HideReply) -> None:
    """Take a reply off every screen, also when the meeting is over."""
    state.change(reply_in_sight(state, c.reply), hidden=c.hidden)


def reply_in_sight(state: Draft, id: str) -> Reply:
    """A reply the lead may read; else `gone`."""
    reply = state.need(Reply, id)
    step = state.need(Step, reply.step)
    if step.stage not in ("gathered", "revealed") or not reply.question:
        raise RuleBroken("gone")
    return reply


class RenderReply(Translating, kw_only=True):
    reply: Id


@command("lead", leads=EVERY_LEAD, undo={Reply: ("rendering", "rendered")})
def render_reply(state: Draft, who: Who, c: RenderReply) -> None:
    reply = reply_in_sight(state, c.reply)
    step = begun(state, state.need(Step, reply.step))
    translate(state, c, reply, Settings.of(step).length)


class RevealReplies(Command):
    step: Id


@command("lead")
def reveal_replies(state: Draft, who: Who, c: RevealReplies) -> None:
    """Show the replies to all beside their questions: shuffled, under new ids. It cannot be undone."""
    step = begun(state, step_of(state, c.step, "relay"))
    if step.stage != "gathered":
        return
    # A picture that the board shows over the step makes room.
    state.change(step, stage="revealed", focus="")
    renew(state, state.all(Reply, step=step.id))


@on("relay", "lock")
def lock(state: Draft, step: Step) -> None:
    """Nothing more can come: the lead reads what waits without company. Not once it has been unlocked (decision 4)."""
    release(state, Question, step.id, all_of_it=ended(step))


def ended(step: Step) -> bool:
    """Whether no phone can ask any more, and all that phones had waiting has been read."""
    return step.locked and not step.reopened


@on("relay", "close")
def close(state: Draft, step: Step) -> None:
    """Let the lead read what waits, and erase what tells whose it is."""
    release(state, Question, step.id, all_of_it=True)
    for cls in (Question, Reply):
        for thing in state.all(cls, step=step.id):
            if thing.tag or thing.handle:
                state.change(thing, tag="", handle="")


on("relay", "edit")(only_longer)
