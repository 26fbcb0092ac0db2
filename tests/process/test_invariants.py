"""Every stage of a workshop is sound, and each thing that could be wrong with one is found."""

import ast
from collections.abc import Callable

import pytest
from msgspec import structs

from app.config import ROOT
from app.domain.entities import (
    Action,
    Answer,
    Ballot,
    Forgetting,
    Group,
    Hidden,
    Idea,
    Lead,
    ListedName,
    Meeting,
    Member,
    Paper,
    Promise,
    Proposal,
    Receipt,
    Report,
    Result,
    Seat,
    Step,
    Theme,
    Undo,
    Workshop,
)
from app.domain.state import State
from app.process.forgetting import forget
from app.process.invariants import broken
from app.sentences import SENTENCES
from tests import every_command, rules, story
from tests.cast import Play

STAGES = ("prepare", "collect", "sort", "vote", "form_groups", "promise", "follow_up")


def open_day() -> State:
    """In the middle of a day, with something of everything but promises."""
    play = Play()
    story.rich(play)
    play.fatima("report", action=play.find(Action), status="infancy")
    play.fatima("rename_theme", theme=play.those(Theme)[0], name="Köer")
    play.state.adopt({(Receipt, "0" * 32): Receipt(id="0" * 32, seq=1)})
    return play.state


def ended() -> State:
    """Day and follow-up are over."""
    play = rules.Play(rules.planned())
    every_command.play_every_command(play)
    return play.state


def test_a_workshop_is_sound_at_every_stage():
    play = rules.Play(rules.planned())
    assert broken(play.state) == []
    for stage in STAGES:
        getattr(every_command, stage)(play)
        assert broken(play.state) == [], stage
    assert broken(open_day()) == []


def test_what_has_been_forgotten_for_a_copy_is_sound_too():
    play = rules.opened().show("critique")
    play.write("critique", 1, "Väntan")
    draft = play.draft()
    forget(draft)
    assert draft.mine
    play.state.adopt(draft.mine)
    assert not [found for found in broken(play.state) if found.rule != "check_too_many_voters"]
    assert play.step("critique").closed
    assert not play.step("themes").closed


# --- spoilt: (what is changed, the rule that finds it, in which kind of row) ---


def one(state: State, cls: type, **fields):
    """The first entity of the type, changed."""
    return changed(min(state.all(cls), key=lambda entity: entity.id), **fields)


def changed(entity, **fields) -> list:
    return [structs.replace(entity, **fields)]


def another(state: State, cls: type, **fields) -> list:
    """A copy of the first under another id."""
    return one(state, cls, id="another", **fields)


def step(state: State, kind: str) -> Step:
    return min((step for step in state.all(Step) if step.kind == kind), key=lambda step: step.id)


def step_of_the_day(state: State, kind: str) -> Step:
    return next(step for step in state.all(Step, meeting=at(state, "open").id) if step.kind == kind)


def at(state: State, stage: str) -> Meeting:
    return next(meeting for meeting in state.all(Meeting) if meeting.stage == stage)


SPOILT_OPEN: dict[str, tuple[Callable[[State], list], str, str]] = {
    "an idea under no theme": (lambda s: one(s, Idea, theme="gone"), "check_reference", "idea"),
    "an idea in no step": (lambda s: one(s, Idea, step="gone"), "check_reference", "idea"),
    "an idea in a vote": (lambda s: one(s, Idea, step=step(s, "vote").id), "check_reference", "idea"),
    "an idea merged into itself": (
        lambda s: one(s, Idea, merged_into=min(i.id for i in s.all(Idea))),
        "check_reference",
        "idea",
    ),
    "an idea without words": (lambda s: one(s, Idea, text=""), "check_empty", "idea"),
    "an unknown tray": (lambda s: one(s, Idea, tray="lost"), "check_value", "idea"),
    "something hidden that is not there": (lambda s: one(s, Hidden, id="gone"), "check_reference", "hidden"),
    "something hidden of no kind": (lambda s: one(s, Hidden, kind="word"), "check_value", "hidden"),
    "a name that is a number": (
        lambda s: one(s, ListedName, name="121212-1212"),
        "check_value",
        "listed_name",
    ),
    "a handle twice": (
        lambda s: [structs.replace(next(i for i in s.all(Idea) if i.handle), id="another")],
        "check_twice",
        "idea",
    ),
    "a theme of another wall": (
        lambda s: changed(
            next(i for i in s.all(Idea) if i.theme),
            theme=next(t.id for t in s.all(Theme) if t.name == "Svar"),
        ),
        "check_reference",
        "idea",
    ),
    "a proposal with an unknown outcome": (
        lambda s: one(s, Proposal, outcome="won"),
        "check_value",
        "proposal",
    ),
    "a stage of another kind": (lambda s: changed(step(s, "collect"), stage="voting"), "check_value", "step"),
    "settings of another kind": (
        lambda s: changed(step(s, "vote"), settings={"wall": "open"}),
        "check_value",
        "step",
    ),
    "an unknown kind": (lambda s: changed(step(s, "welcome"), kind="dance"), "check_value", "step"),
    "material from the wrong kind": (
        lambda s: changed(step(s, "cluster"), source=step(s, "vote").id),
        "check_reference",
        "step",
    ),
    "sorted before it is written": (
        lambda s: changed(at(s, "open"), agenda=at(s, "open").agenda[::-1]),
        "check_agenda",
        "step",
    ),
    "begun and skipped": (lambda s: changed(step(s, "cluster"), skipped=True), "check_step", "step"),
    "closed but not locked": (lambda s: changed(step(s, "plan"), closed=True), "check_step", "step"),
    "closed and not forgotten": (
        lambda s: [
            structs.replace(each, closed=True, locked=True) for each in s.all(Step) if each.kind == "collect"
        ],
        "check_not_forgotten",
        "idea",
    ),
    "closed with seats in groups": (
        lambda s: changed(step(s, "groups"), closed=True, locked=True),
        "check_not_forgotten",
        "member",
    ),
    "too many dots": (
        lambda s: one(s, Ballot, dots={theme.id: 1 for theme in s.all(Theme)}),
        "check_too_many_dots",
        "ballot",
    ),
    "a dot less than none": (
        lambda s: one(s, Ballot, dots={t.id: -1 for t in s.all(Theme)[:1]}),
        "check_too_many_dots",
        "ballot",
    ),
    "a ballot of another round": (lambda s: one(s, Ballot, round=9), "check_reference", "ballot"),
    "two ballots of one": (lambda s: another(s, Ballot), "check_twice", "ballot"),
    "more ballots than people": (
        lambda s: [
            structs.replace(ballot, id=f"b{n}", tag=f"tag{n}")
            for ballot in s.all(Ballot)[:1]
            for n in range(9)
        ],
        "check_too_many_voters",
        "step",
    ),
    "more dots than voters have": (lambda s: one(s, Result, voters=0), "check_too_many_dots", "result"),
    "more voters than people": (lambda s: one(s, Result, voters=99), "check_too_many_voters", "step"),
    "names of other themes": (lambda s: one(s, Result, names={}), "check_reference", "result"),
    "a round twice": (lambda s: another(s, Result), "check_twice", "result"),
    "a group without a link": (lambda s: one(s, Group, token=""), "check_empty", "group"),
    "two groups with one link": (lambda s: another(s, Group, position=99), "check_twice", "group"),
    "two groups in one place": (lambda s: another(s, Group, token="other"), "check_twice", "group"),
    "a group that needs more than fit": (lambda s: one(s, Group, minimum=99), "check_value", "group"),
    "in two groups": (lambda s: another(s, Member), "check_twice", "member"),
    "in no group": (lambda s: one(s, Member, group="gone"), "check_reference", "member"),
    "an action without words": (lambda s: one(s, Action, what=""), "check_empty", "action"),
    "an action of no group": (lambda s: one(s, Action, group="gone"), "check_reference", "action"),
    "two actions in one place": (lambda s: another(s, Action), "check_twice", "action"),
    "an unknown status": (lambda s: one(s, Report, status="lost"), "check_value", "report"),
    "two reports with one number": (lambda s: another(s, Report), "check_twice", "report"),
    "a report from no meeting": (lambda s: one(s, Report, meeting="gone"), "check_reference", "report"),
    "an unknown choice": (lambda s: one(s, Answer, choice="perhaps"), "check_value", "answer"),
    "answered twice": (lambda s: another(s, Answer), "check_twice", "answer"),
    "an unknown perspective": (lambda s: one(s, Seat, perspective="king"), "check_value", "seat"),
    "a seat twice": (
        lambda s: changed(next(seat for seat in s.all(Seat) if seat.secret_hash), id="another"),
        "check_twice",
        "seat",
    ),
    "a paper with nothing on it": (lambda s: one(s, Paper, tag="nobody's"), "check_reference", "paper"),
    "a paper of nobody's that somebody typed": (lambda s: one(s, Paper, tag=""), "check_reference", "paper"),
    "a paper where one does not write": (
        lambda s: one(s, Paper, step=step(s, "welcome").id),
        "check_reference",
        "paper",
    ),
    "more papers than people without a phone": (
        lambda s: [
            Paper(id=f"more{n}", step=step_of_the_day(s, "close").id, account="", tag="") for n in range(3)
        ],
        "check_head_count",
        "meeting",
    ),
    "a seat in a planned meeting": (
        lambda s: one(s, Seat, meeting=at(s, "planned").id),
        "check_seat",
        "seat",
    ),
    "two meetings open": (
        lambda s: changed(at(s, "planned"), stage="open"),
        "check_meetings_open",
        "meeting",
    ),
    "a door without a code": (lambda s: changed(at(s, "open"), code=""), "check_door", "meeting"),
    "a key to a planned meeting": (
        lambda s: changed(at(s, "planned"), pass_token="key"),
        "check_door",
        "meeting",
    ),
    "a step on no agenda": (
        lambda s: changed(at(s, "open"), agenda=at(s, "open").agenda[1:]),
        "check_reference",
        "meeting",
    ),
    "a board that shows nothing": (
        lambda s: changed(at(s, "open"), current="gone"),
        "check_reference",
        "meeting",
    ),
    "begun before its meeting": (
        lambda s: changed(s.get(Step, at(s, "planned").agenda[0]), begun=True),
        "check_step",
        "step",
    ),
    "ended with steps that are open": (
        lambda s: changed(at(s, "open"), stage="ended", door=False, token="", code="", seats=s.count(Seat)),
        "check_step",
        "step",
    ),
    "an unknown language": (lambda s: one(s, Workshop, language="tlh"), "check_value", "workshop"),
    "a board without a key": (lambda s: one(s, Workshop, board_token=""), "check_value", "workshop"),
    "words kept longer than the workshop": (
        lambda s: one(s, Workshop, contributions_until="2028-01-01", results_until="2027-01-01"),
        "check_value",
        "workshop",
    ),
    "kept until no day": (lambda s: one(s, Workshop, results_until="i maj"), "check_value", "workshop"),
    "erased before it began": (
        lambda s: changed(s.get(Step, at(s, "planned").agenda[0]), erased="2027-01-01"),
        "check_value",
        "step",
    ),
    "two workshops": (lambda s: another(s, Workshop), "check_twice", "workshop"),
    "a lead twice": (lambda s: another(s, Lead), "check_twice", "lead"),
    "undo of an owner": (
        lambda s: one(s, Undo, changes=(["Idea", "x", {"tag": "a"}, {"tag": "b"}],)),
        "check_undo",
        "undo",
    ),
    "undo of what there is not": (
        lambda s: one(s, Undo, changes=(["Dance", "x", None, {"id": "b"}],)),
        "check_undo",
        "undo",
    ),
    "a receipt that is no hash": (lambda s: one(s, Receipt, id="kim/handle"), "check_value", "receipt"),
}
SPOILT_ENDED: dict[str, tuple[Callable[[State], list], str, str]] = {
    "a seat after the meeting's end": (
        lambda s: [Seat(id="seat", meeting="follow_up", secret_hash="hash")],
        "check_seat",
        "seat",
    ),
    "a note of what there is not": (
        lambda s: [Forgetting(id="note", what="gone")],
        "check_reference",
        "forgetting",
    ),
    "a seat of the meeting before": (
        lambda s: [Seat(id="seat", meeting="day", secret_hash="hash")],
        "check_seat",
        "seat",
    ),
    "a promise without words": (lambda s: one(s, Promise, what=""), "check_promise", "promise"),
    "a promise of nothing": (lambda s: one(s, Promise, action="gone"), "check_reference", "promise"),
    "a promise twice": (lambda s: another(s, Promise), "check_twice", "promise"),
    "a promise forgotten at the follow-up": (
        lambda s: [
            Action(id="more", group=s.all(Group)[0].id, position=9, what="Mer"),
            *changed(next(p for p in s.all(Promise) if p.meeting == "day"), id="more", action="more"),
        ],
        "check_promise",
        "promise",
    ),
}


@pytest.mark.parametrize("name", SPOILT_OPEN)
def test_what_is_wrong_in_the_middle_is_found(name):
    found_in(open_day(), *SPOILT_OPEN[name])


@pytest.mark.parametrize("name", SPOILT_ENDED)
def test_what_is_wrong_at_the_end_is_found(name):
    found_in(ended(), *SPOILT_ENDED[name])


def found_in(state: State, spoil: Callable[[State], list], rule: str, kind: str) -> None:
    state.adopt({(type(entity), entity.id): entity for entity in spoil(state)})
    assert (rule, kind) in {(found.rule, found.kind) for found in broken(state)}


def test_a_workshop_nobody_leads_is_found():
    state = ended()
    state.adopt({(Lead, lead.id): None for lead in state.all(Lead)})
    assert [found.rule for found in broken(state)] == ["check_no_lead"]


def test_every_rule_has_a_sentence_and_a_row_above():
    tree = ast.parse((ROOT / "app" / "process" / "invariants.py").read_text("utf-8"))
    codes = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("check_")
    }
    assert codes <= SENTENCES.keys()
    spoilt = {rule for _, rule, _ in (*SPOILT_OPEN.values(), *SPOILT_ENDED.values())}
    assert codes == spoilt | {"check_no_lead"}
