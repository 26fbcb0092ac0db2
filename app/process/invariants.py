"""What is true of every workshop after every command: pure functions over its state, for `check` and for tests.

`broken(state)` lists what does not hold; an empty list is a sound workshop. Only what no sequence of commands can
break stands here: a theme's `top` and a step's `focus`, for instance, may name what has been taken away since.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

import msgspec
from msgspec import structs

from app.domain import papers
from app.domain.entities import (
    ACTION_FIELDS,
    BOARD_MARGINS,
    BY_NAME,
    INFLUENCE,
    LEAD_ROLES,
    OVER,
    PERSPECTIVES,
    PHASES,
    STATUSES,
    TONGUES,
    TURNS,
    Action,
    Answer,
    Ballot,
    Entity,
    Forgetting,
    Group,
    Hidden,
    Idea,
    Lead,
    ListedName,
    Meeting,
    Member,
    Paper,
    Picture,
    Promise,
    Proposal,
    Question,
    Receipt,
    Reply,
    Report,
    Result,
    Seat,
    Step,
    Theme,
    Undo,
    Workshop,
    kind_of,
)
from app.domain.hidden import HIDEABLE, thing_of
from app.domain.perspectives import UNSAID
from app.domain.slips import holds_identity_number
from app.domain.state import State
from app.errors import RuleBroken
from app.languages import STAFF
from app.process.agenda import misplaced, promises_at
from app.process.forgetting import OWNED, is_owned
from app.steps.close.commands import CHOICES
from app.steps.collect.commands import REASONS
from app.steps.settings import KINDS, kind
from app.steps.vote.rings import HEAVIEST
from app.steps.vote.settings import Settings as VoteSettings

RECEIPT = re.compile("([0-9a-f]{32})+")
TOLD_APART = tuple(each for each in PERSPECTIVES if each != UNSAID)


class Broken(NamedTuple):
    """A rule that does not hold: its code, whose sentence stands in `app/sentences.py`, and the row by kind and id.

    `field` is the column, where one is to blame. What the column holds is never said: it could be somebody's words.
    """

    rule: str
    kind: str
    id: str
    field: str = ""


def broken(state: State) -> list[Broken]:
    """Everything that does not hold in a workshop."""
    return [found for rule in RULES for found in rule(state)]


def _of(rule: str, entity: Entity, field: str = "") -> Broken:
    return Broken(rule, kind_of(type(entity)), entity.id, field)


# --- what holds of single columns, in tables ---

# What a column must name, if it names anything; one that has "" as its default may name nothing.
REFERENCES: dict[tuple[type[Entity], str], type[Entity]] = {
    (Meeting, "current"): Step,
    (Step, "meeting"): Meeting,
    (Step, "source"): Step,
    (Seat, "meeting"): Meeting,
    (Idea, "step"): Step,
    (Idea, "theme"): Theme,
    (Idea, "merged_into"): Idea,
    (Theme, "step"): Step,
    (Theme, "merged_into"): Theme,
    (Proposal, "step"): Step,
    (Ballot, "step"): Step,
    (Result, "step"): Step,
    (Group, "step"): Step,
    (Member, "step"): Step,
    (Member, "group"): Group,
    (Action, "group"): Group,
    (Promise, "meeting"): Meeting,
    (Promise, "action"): Action,
    (Promise, "group"): Group,
    (Report, "group"): Group,
    (Report, "meeting"): Meeting,
    (Answer, "step"): Step,
    (Question, "step"): Step,
    (Reply, "step"): Step,
    (Reply, "question"): Question,
    (Paper, "step"): Step,
    (Picture, "step"): Step,
}
# The kind of step each is made in.
MADE_IN = {
    Idea: "collect",
    Theme: "cluster",
    Proposal: "cluster",
    Ballot: "vote",
    Result: "vote",
    Group: "groups",
    Member: "groups",
    Answer: "close",
    Question: "relay",
    Reply: "relay",
}
# What may be written in another language.
TRANSLATED = (Idea, Question, Reply)
VALUES: dict[tuple[type[Entity], str], tuple[str, ...]] = {
    (Workshop, "language"): STAFF,
    (Workshop, "influence"): INFLUENCE,
    (Workshop, "board_margin"): BOARD_MARGINS,
    (Meeting, "stage"): ("planned", "open", "ended"),
    (Step, "kind"): KINDS,
    (Step, "phase"): PHASES,
    (Step, "turn"): ("", *TURNS),
    (Seat, "perspective"): PERSPECTIVES,
    (Ballot, "perspective"): ("", *TOLD_APART),
    (Answer, "perspective"): ("", *TOLD_APART),
    (Member, "perspective"): ("", *TOLD_APART),
    (Lead, "role"): LEAD_ROLES,
    (Idea, "tray"): ("", "waiting", "accepted", "declined"),
    (Idea, "reason"): ("", *REASONS),
    **{
        key: values
        for cls in TRANSLATED
        for key, values in {
            (cls, "language"): ("", *TONGUES),
            (cls, "rendered"): ("", "writer", "lead"),
        }.items()
    },
    (Proposal, "outcome"): ("waiting", "accepted", "merged", "declined"),
    (Report, "status"): STATUSES,
    (Answer, "choice"): CHOICES,
    (Hidden, "kind"): tuple(HIDEABLE),
    (Hidden, "reason"): REASONS,
}
STAGES = {
    "collect": ("writing", "gathered", "revealed"),
    "vote": ("ready", "voting", "revealed"),
    "close": ("asking", "revealed"),
    "relay": ("asking", "replying", "gathered", "revealed"),
}
# Columns of which no two rows have the same; an empty last one (a tag that was erased) counts for nothing.
UNIQUE: tuple[tuple[type[Entity], tuple[str, ...]], ...] = (
    (Lead, ("account",)),
    (Meeting, ("position",)),
    (Seat, ("meeting", "secret_hash")),
    (Idea, ("handle",)),
    (Proposal, ("handle",)),
    (Question, ("handle",)),
    (Reply, ("handle",)),
    (Ballot, ("step", "round", "tag")),
    (Result, ("step", "round")),
    (Group, ("token",)),
    (Group, ("step", "position")),
    (Member, ("step", "tag")),
    (Action, ("group", "position")),
    (Promise, ("meeting", "action")),
    (Report, ("action", "number")),
    (Answer, ("step", "question", "tag")),
    (Paper, ("step", "tag")),
    (ListedName, ("name",)),
    (Undo, ("account", "number")),
)


def references(state: State) -> Iterator[Broken]:
    """What a row names is there."""
    for (cls, field), other in REFERENCES.items():
        may_be_empty = _default(cls, field) == ""
        for entity in state.all(cls):
            named = getattr(entity, field)
            if not (named == "" and may_be_empty) and state.get(other, named) is None:
                yield _of("check_reference", entity, field)


@cache
def _default(cls: type[Entity], name: str):
    return next(field.default for field in structs.fields(cls) if field.name == name)


def made_in(state: State) -> Iterator[Broken]:
    """Everything stands in a step of its own kind."""
    for cls, name in MADE_IN.items():
        for entity in state.all(cls):
            step = state.get(Step, entity.step)
            if step is not None and step.kind != name:
                yield _of("check_reference", entity, "step")


def values(state: State) -> Iterator[Broken]:
    """Every choice is one of those there are."""
    for (cls, field), known in VALUES.items():
        for entity in state.all(cls):
            if getattr(entity, field) not in known:
                yield _of("check_value", entity, field)
    for step in state.all(Step):
        if step.stage not in STAGES.get(step.kind, ("",)):
            yield _of("check_value", step, "stage")


def unique(state: State) -> Iterator[Broken]:
    """No two rows say the same where only one may."""
    for cls, fields in UNIQUE:
        seen = set()
        for entity in sorted(state.all(cls), key=lambda entity: entity.id):
            value = tuple(getattr(entity, field) for field in fields)
            if value[-1] != "" and value in seen:
                yield _of("check_twice", entity, fields[-1])
            seen.add(value)


# --- what holds of the whole ---


def workshop(state: State) -> Iterator[Broken]:
    """There is one workshop, somebody leads it, and its board has a key."""
    for each in state.all(Workshop):
        if state.count(Workshop) > 1:
            yield _of("check_twice", each, "id")
        if not state.count(Lead):
            yield _of("check_no_lead", each)
        if not each.board_token:
            yield _of("check_value", each, "board_token")
        if not (_is_day(each.contributions_until) and _is_day(each.results_until)):
            yield _of("check_value", each, "results_until")
        elif each.contributions_until > each.results_until:
            yield _of("check_value", each, "contributions_until")


def _is_day(text: str) -> bool:
    """An ISO date, or none."""
    try:
        return not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def meetings(state: State) -> Iterator[Broken]:
    """At most one is open, only that one has keys, and each has its own steps on its agenda, once."""
    opened = [meeting for meeting in state.all(Meeting) if meeting.stage == "open"]
    for meeting in state.all(Meeting):
        if len(opened) > 1 and meeting in opened:
            yield _of("check_meetings_open", meeting)
        keys = {bool(meeting.token), bool(meeting.code)}
        shut = not meeting.door and not meeting.pass_token
        if keys != {meeting.door} or not (meeting.stage == "open" or shut):
            yield _of("check_door", meeting)
        own = {step.id for step in state.all(Step, meeting=meeting.id)}
        if sorted(meeting.agenda) != sorted(own):
            yield _of("check_reference", meeting, "agenda")
        if meeting.current and meeting.current not in own:
            yield _of("check_reference", meeting, "current")


def steps(state: State) -> Iterator[Broken]:
    """Settings fit the kind, material comes from a kind it may come from, and what is ended is closed."""
    for step in state.all(Step):
        if step.kind not in KINDS:
            continue  # said already
        try:
            fits = kind(step.kind).checked(step.settings) == step.settings
        except RuleBroken:
            fits = False
        if not fits:
            yield _of("check_value", step, "settings")
        source = state.get(Step, step.source)
        if source is not None and source.kind not in kind(step.kind).sources:
            yield _of("check_reference", step, "source")
        if step.round < 1 or (step.closed and not (step.begun and step.locked)):
            yield _of("check_step", step)
        if step.turn and not (step.turns and step.stage == "writing"):
            yield _of("check_value", step, "turn")
        if step.erased and not (step.begun and _is_day(step.erased)):
            yield _of("check_value", step, "erased")
        meeting = state.get(Meeting, step.meeting)
        if meeting is not None and step.begun and not step.closed and meeting.stage == "ended":
            yield _of("check_step", step)
        if meeting is not None and step.begun and meeting.stage == "planned":
            yield _of("check_step", step)
        if step.begun and step.skipped:
            yield _of("check_step", step)
    for step, _source, _why in misplaced(state):
        yield _of("check_agenda", step, "source")


def forgotten(state: State) -> Iterator[Broken]:
    """In a closed step nothing tells whose anything is: no tag, no phone's name for it, nobody's seat in a group."""
    for cls in OWNED:
        for entity in state.all(cls):
            step = state.get(Step, entity.step)
            if step is not None and step.closed and is_owned(entity):
                yield _of("check_not_forgotten", entity)
    for note in state.all(Forgetting):
        if state.get(Step, note.what) is None and state.get(Meeting, note.what) is None:
            yield _of("check_reference", note, "what")


def seats(state: State) -> Iterator[Broken]:
    """Only an open meeting has seats: its end makes them a count."""
    opened = {meeting.id for meeting in state.all(Meeting) if meeting.stage == "open"}
    for seat in state.all(Seat):
        if seat.meeting not in opened:
            yield _of("check_seat", seat)


def ideas(state: State) -> Iterator[Broken]:
    """A note has words; it lies under a theme of its own wall, and on top of no heap but one of its own step."""
    for idea in state.all(Idea):
        if not idea.text:
            yield _of("check_empty", idea, "text")
        theme = state.get(Theme, idea.theme)
        sorting = state.get(Step, theme.step) if theme else None
        if sorting is not None and sorting.source != idea.step:
            yield _of("check_reference", idea, "theme")
        into = state.get(Idea, idea.merged_into)
        if into is not None and (into.step != idea.step or into.merged_into):
            yield _of("check_reference", idea, "merged_into")


def translations(state: State) -> Iterator[Broken]:
    """Only what is in another language has a translation, and of each it is known whether its writer made it."""
    for cls in TRANSLATED:
        for thing in state.all(cls):
            if bool(thing.rendering) != bool(thing.rendered) or (thing.rendering and not thing.language):
                yield _of("check_value", thing, "rendered")


def questions(state: State) -> Iterator[Broken]:
    """What goes over has words and has been read by the lead; a reply is to a question of its own step."""
    for question in state.all(Question):
        if not question.text:
            yield _of("check_empty", question, "text")
        if question.relayed and not question.released:
            yield _of("check_value", question, "relayed")
    for reply in state.all(Reply):
        if not reply.text:
            yield _of("check_empty", reply, "text")
        question = state.get(Question, reply.question)
        if question is not None and (question.step != reply.step or not question.relayed):
            yield _of("check_reference", reply, "question")


def ballots(state: State) -> Iterator[Broken]:
    """Nobody has more dots than the vote gives, and no more ballots are there than people in the room."""
    for ballot in state.all(Ballot):
        step = state.get(Step, ballot.step)
        if step is None or _limits(step) is None:
            continue  # said already
        limits = _limits(step)
        most = limits.dots if limits.spread == "free" else 1
        dots = ballot.dots.values()
        if sum(dots) > limits.dots or any(not 1 <= n <= most for n in dots):
            yield _of("check_too_many_dots", ballot)
        if ballot.round != step.round:
            yield _of("check_reference", ballot, "round")
        if step.stage == "voting" and any(_lacks(state, theme, step.source) for theme in ballot.dots):
            yield _of("check_reference", ballot, "dots")
    for step in state.all(Step):
        if state.count(Ballot, step=step.id) > _people(state, step):
            yield _of("check_too_many_voters", step)


def _limits(step: Step) -> VoteSettings | None:
    """What one may do with one's dots; None where that cannot be known."""
    try:
        return VoteSettings.of(step) if step.kind == "vote" else None
    except msgspec.ValidationError:
        return None


def _lacks(state: State, theme: str, step: str) -> bool:
    found = state.get(Theme, theme)
    return found is None or found.step != step or bool(found.merged_into)


def _people(state: State, step: Step) -> int:
    """How many there are, or were, in the step's meeting."""
    meeting = state.get(Meeting, step.meeting)
    return max(state.count(Seat, meeting=step.meeting), meeting.seats if meeting else 0)


def typed_papers(state: State) -> Iterator[Broken]:
    """A paper with an owner says something, in a step where one writes; nobody without a phone has two.

    Without an account and with a tag it was typed in by somebody who no longer leads (`papers.let_go`).
    """
    for paper in state.all(Paper):
        said = (
            any(state.count(cls, tag=paper.tag) for cls in (Idea, Question, Reply, Ballot, Answer))
            if paper.tag
            else True
        )
        step = state.get(Step, paper.step)
        if not said or (paper.account and not paper.tag):
            yield _of("check_reference", paper, "tag")
        if step is not None and not (
            step.kind in ("collect", "relay", *papers.COUNTED) and 1 <= paper.round <= step.round
        ):
            yield _of("check_reference", paper, "step")
    for meeting in state.all(Meeting):
        # In a meeting that is opened again nobody has sat down anew for the papers of its first time.
        most = max(len(papers.without_phone(state, meeting.id)), meeting.seats)
        used = max(papers.most_used(state, meeting.id), papers.most_seated(state, meeting.id))
        if state.count(Seat, meeting=meeting.id) and used > most:
            yield _of("check_head_count", meeting)


def results(state: State) -> Iterator[Broken]:
    """A frozen round has no more dots and voters than there could be, and its themes' names as they were."""
    for result in state.all(Result):
        step = state.get(Step, result.step)
        if step is None or _limits(step) is None:
            continue
        if sum(dots for _, dots in result.rows) > result.voters * _limits(step).dots:
            yield _of("check_too_many_dots", result)
        if result.voters > _people(state, step):
            yield _of("check_too_many_voters", step)
        if not 1 <= result.round <= step.round or {theme for theme, _ in result.rows} != result.names.keys():
            yield _of("check_reference", result, "round")


def perspectives(state: State) -> Iterator[Broken]:
    """What was counted says no more whose perspective it was; what is frozen is words and rings, never numbers."""
    for cls in (Ballot, Answer, Member):
        for given in state.all(cls):
            step = state.get(Step, given.step)
            if step is not None and given.perspective not in ("", *step.heard):
                yield _of("check_not_forgotten", given)
    for step in state.all(Step):
        if not {*step.heard} <= {*TOLD_APART} or (step.heard and step.closed):
            yield _of("check_value", step, "heard")
        chosen = {each for most in step.said.values() for each in most.items()}
        known = all(name in TOLD_APART and choice in CHOICES for name, choice in chosen)
        if not known or (step.said and (step.kind, step.stage) != ("close", "revealed")):
            yield _of("check_value", step, "said")
    for result in state.all(Result):
        for name, themes in result.rings.items():
            ringed = set(themes)
            if name not in TOLD_APART or len(themes) > HEAVIEST or not ringed <= result.names.keys():
                yield _of("check_value", result, "rings")


def groups(state: State) -> Iterator[Broken]:
    """Every group has its link, and seats that make sense; a member sits in a group of the same step."""
    for group in state.all(Group):
        if not group.token:
            yield _of("check_empty", group, "token")
        if not 1 <= group.minimum <= group.seats or group.taken < -1:
            yield _of("check_value", group, "seats")
    for member in state.all(Member):
        group = state.get(Group, member.group)
        if group is not None and group.step != member.step:
            yield _of("check_reference", member, "group")


def promises(state: State) -> Iterator[Broken]:
    """What was promised once is promised at every later meeting's end too, by the same group, and never by half.

    But for what was said to be done or ended: that may have been before. And at one in which none were to.
    """
    for action in state.all(Action):
        if not action.what:
            yield _of("check_empty", action, "what")
    ended = [
        meeting for meeting in state.all(Meeting) if meeting.stage == "ended" and promises_at(state, meeting)
    ]
    given = {(promise.meeting, promise.action) for promise in state.all(Promise)}

    def over(action: str) -> bool:
        return any(report.status in OVER for report in state.all(Report, action=action))

    for promise in state.all(Promise):
        action, meeting = state.get(Action, promise.action), state.get(Meeting, promise.meeting)
        if action is not None and action.group != promise.group:
            yield _of("check_reference", promise, "group")
        if meeting is None:
            continue
        if meeting.stage == "planned" or not promise.what:
            yield _of("check_promise", promise)
        for later in ended:
            if (
                later.position > meeting.position
                and (later.id, promise.action) not in given
                and not over(promise.action)
            ):
                yield _of("check_promise", promise)


def hidden(state: State) -> Iterator[Broken]:
    """Only what is there can be hidden."""
    for row in state.all(Hidden):
        if row.kind in HIDEABLE and thing_of(state, row.kind, row.id) is None:
            yield _of("check_reference", row, "id")


def names(state: State) -> Iterator[Broken]:
    """A name that is looked for has letters, and is no identity number."""
    for listed in state.all(ListedName):
        if not listed.name.strip() or holds_identity_number(listed.name):
            yield _of("check_value", listed, "name")


def undo(state: State) -> Iterator[Broken]:
    """An entry names columns there are, and can bring back neither an owner nor anybody's words."""
    never = {"tag", "handle", "text", *ACTION_FIELDS}
    for entry in state.all(Undo):
        for name, _id, was, now in entry.changes:
            cls = BY_NAME.get(name)
            columns = {*(was or ()), *(now or ())}
            if cls is None or columns - set(cls.__struct_fields__) or columns & never:
                yield _of("check_undo", entry)
                break


def receipts(state: State) -> Iterator[Broken]:
    """A receipt is hashes and a number, and nothing else could be in it."""
    for receipt in state.all(Receipt):
        if not RECEIPT.fullmatch(receipt.id) or receipt.seq < 1:
            yield _of("check_value", receipt, "seq")


RULES: tuple[Callable[[State], Iterator[Broken]], ...] = (
    references, made_in, values, unique, workshop, meetings, steps, forgotten, seats, ideas, translations,
    questions, ballots, typed_papers, results, perspectives, groups, promises, hidden, names, undo,
    receipts,
)  # fmt: skip
