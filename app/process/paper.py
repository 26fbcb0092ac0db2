"""Help for those who write on paper: a lead types in what stands there, and takes it back if it was mistyped.

Each paper has a fresh random owner, so no phone and no other paper can be known by it. It is counted once, waits
with what phones have written and shows as they do.
"""

from app.domain import papers, undo
from app.domain.batches import release
from app.domain.command import MODERATORS, Command, Id, Written, command
from app.domain.entities import (
    Answer,
    Ballot,
    Group,
    Idea,
    Meeting,
    Member,
    Paper,
    Question,
    Reply,
    Seat,
    Step,
)
from app.domain.languages import in_words_of
from app.domain.rules import begun, not_closed, step_of
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.process.commands import the_open_meeting
from app.steps.close.commands import CHOICES
from app.steps.close.settings import Settings as CloseSettings
from app.steps.collect.commands import is_late, take_away, tray, wall
from app.steps.collect.settings import Settings as CollectSettings
from app.steps.groups.commands import full
from app.steps.relay.commands import ended
from app.steps.relay.commands import take_away as take_question_away
from app.steps.relay.settings import Settings as RelaySettings
from app.steps.vote.commands import candidates
from app.steps.vote.settings import Settings as VoteSettings

MOST_IN_A_STEP = 500
MOST_WITHOUT_PHONE = 300


class CountWithoutPhone(Command):
    n: int


@command("lead", leads=MODERATORS)
def count_without_phone(state: Draft, who: Who, c: CountWithoutPhone) -> None:
    """How many in the room have no phone: each is a head, and has a paper at a vote and at the closing questions."""
    meeting = the_open_meeting(state)
    there = papers.without_phone(state, meeting.id)
    if not 0 <= c.n <= MOST_WITHOUT_PHONE:
        raise RuleBroken("bad_number", least=0, most=MOST_WITHOUT_PHONE)
    if c.n < len(there) and c.n < papers.most_used(state, meeting.id):
        raise RuleBroken("papers_given")
    if c.n < len(there) and c.n < papers.most_seated(state, meeting.id):
        raise RuleBroken("seated_in_groups")
    for seat in there[c.n :]:
        state.drop(seat)
    for _ in range(c.n - len(there)):
        state.put(Seat(id=state.new_id(), meeting=meeting.id, secret_hash=""))


class SeatWithoutPhone(Command):
    group: Id
    n: int


@command("lead", leads=MODERATORS)
def seat_without_phone(state: Draft, who: Who, c: SeatWithoutPhone) -> None:
    """How many without a phone sit in a group: they take seats there as others do, until the groups are settled."""
    group = state.need(Group, c.group)
    step = not_closed(state, state.need(Step, group.step))
    there = papers.seated(state, step.id, group.id)
    if not 0 <= c.n <= MOST_WITHOUT_PHONE:
        raise RuleBroken("bad_number", least=0, most=MOST_WITHOUT_PHONE)
    more = c.n - len(there)
    if more > 0 and len(papers.seated(state, step.id)) + more > len(
        papers.without_phone(state, step.meeting)
    ):
        raise RuleBroken("all_in_groups")
    if more > 0 and len(state.all(Member, group=group.id)) + more > group.seats:
        raise full(state, group)
    for member in there[c.n :]:
        state.drop(member)
    for _ in range(more):
        state.put(Member(id=state.new_id(), step=step.id, group=group.id, tag=""))


class TypeIdea(Written, kw_only=True):
    step: Id


@command("lead", leads=MODERATORS)
def type_idea(state: Draft, who: Who, c: TypeIdea) -> None:
    """An idea from a paper: on the wall like any other, or in the tray if it comes after the writing."""
    step = begun(state, step_of(state, c.step, "collect"))
    settings = CollectSettings.of(step)
    words = in_words_of(state, c, c.language, settings.length)
    tag = _owner(state, who, step)
    if step.closed:
        # Nothing tells it from a phone's any more, and it must be nobody's company: the lead has it at once.
        state.put(Idea(id=state.new_id(), step=step.id, tray="waiting", released=True, **words))
        return
    late = is_late(step, settings)
    state.put(Idea(id=state.new_id(), step=step.id, tag=tag, tray="waiting" if late else "", **words))
    if late:
        # Whoever reads the tray has read it: it waits with what somebody else has written, and for nobody.
        release(state, Idea, tray(step), all_of_it=papers.alone(state, state.all(Idea, waits=tray(step))))
    elif settings.wall == "open":
        release(state, Idea, wall(step))


class TypeQuestion(Written, kw_only=True):
    step: Id


@command("lead", leads=MODERATORS)
def type_question(state: Draft, who: Who, c: TypeQuestion) -> None:
    """A question from a paper of the side that asks, until they go over: it waits, and is nobody's company."""
    step = not_closed(state, step_of(state, c.step, "relay"))
    if step.stage != "asking":
        raise RuleBroken("sent_over")
    words = in_words_of(state, c, c.language, RelaySettings.of(step).length)
    state.put(Question(id=state.new_id(), step=step.id, tag=_owner(state, who, step), **words))
    release(state, Question, step.id, all_of_it=ended(step))


class TypeReply(Written, kw_only=True):
    question: Id


@command("lead", leads=MODERATORS)
def type_reply(state: Draft, who: Who, c: TypeReply) -> None:
    """A reply from a paper of the side that replies, until the replies are shown: read and shown with the phones'."""
    question = state.need(Question, c.question)
    step = not_closed(state, state.need(Step, question.step))
    if step.stage == "revealed":
        raise RuleBroken("replying_over")
    if step.stage == "asking" or not question.relayed or question.hidden or question.unrendered:
        raise RuleBroken("gone")
    words = in_words_of(state, c, c.language, RelaySettings.of(step).length)
    told = {"step": step.id, "question": question.id, "tag": _owner(state, who, step)}
    state.put(Reply(id=state.new_id(), **told, **words))


class TypeBallot(Command):
    step: Id
    dots: dict[Id, int]


@command("lead", leads=MODERATORS)
def type_ballot(state: Draft, who: Who, c: TypeBallot) -> None:
    """A whole ballot from a paper, by the rules phones vote by; also when the phones have stopped."""
    step = not_closed(state, step_of(state, c.step, "vote"))
    if step.stage != "voting":
        raise RuleBroken("vote_over")
    settings = VoteSettings.of(step)
    dots = {theme: n for theme, n in sorted(c.dots.items()) if n}
    if not dots:
        raise RuleBroken("paper_empty")
    if dots.keys() - {theme.id for theme in candidates(state, step)}:
        raise RuleBroken("gone")
    most = settings.dots if settings.spread == "free" else 1
    if sum(dots.values()) > settings.dots or any(not 1 <= n <= most for n in dots.values()):
        raise RuleBroken("no_dots_left", dots=settings.dots)
    _one_for_each(state, step)
    tag = _owner(state, who, step)
    state.put(Ballot(id=state.new_id(), step=step.id, round=step.round, tag=tag, dots=dots))


class TypeAnswers(Command):
    step: Id
    choices: dict[str, str]


@command("lead", leads=MODERATORS)
def type_answers(state: Draft, who: Who, c: TypeAnswers) -> None:
    """What one person has answered on a paper: some or all of the closing questions."""
    step = not_closed(state, step_of(state, c.step, "close"))
    if step.stage != "asking":
        raise RuleBroken("vote_over")
    if not c.choices:
        raise RuleBroken("paper_empty")
    if set(c.choices) - set(CloseSettings.of(step).questions) or set(c.choices.values()) - set(CHOICES):
        raise RuleBroken("unknown_choice")
    _one_for_each(state, step)
    tag = _owner(state, who, step)
    for question, choice in sorted(c.choices.items()):
        state.put(Answer(id=state.new_id(), step=step.id, question=question, tag=tag, choice=choice))


class WithdrawPaper(Command):
    paper: Id


@command("lead", leads=MODERATORS)
def withdraw_paper(state: Draft, who: Who, c: WithdrawPaper) -> None:
    """Take back one that was mistyped, with all that stood on it, until the step is closed or counted."""
    paper = state.need(Paper, c.paper)
    step = not_closed(state, state.need(Step, paper.step))
    if not paper.tag:
        raise RuleBroken("gone")
    if step.kind in papers.COUNTED and step.stage == "revealed":
        raise RuleBroken("vote_over")
    for idea in state.all(Idea, tag=paper.tag):
        take_away(state, idea)
    for question in state.all(Question, tag=paper.tag):
        take_question_away(state, question)
    for reply in state.all(Reply, tag=paper.tag):
        undo.forget(state, {reply.id})
    for cls in (Reply, Ballot, Answer):
        for said in state.all(cls, tag=paper.tag):
            state.drop(said)
    state.drop(paper)


def _owner(state: Draft, who: Who, step: Step) -> str:
    """A fresh owner, and the paper that is known by it; "" in a closed step, where nothing is known of anything."""
    if len(state.all(Paper, step=step.id)) >= MOST_IN_A_STEP:
        raise RuleBroken("too_many", most=MOST_IN_A_STEP)
    known = {} if step.closed else {"account": who.account, "tag": state.new_id()}
    return state.put(Paper(id=state.new_id(), step=step.id, round=step.round, **known)).tag


def _one_for_each(state: Draft, step: Step) -> None:
    """Everybody has one vote: no more papers than people without a phone."""
    meeting = state.need(Meeting, step.meeting)
    if papers.of_round(state, step) >= len(papers.without_phone(state, meeting.id)):
        raise RuleBroken("paper_for_all")
