"""What a lead hides is gone at once for everybody but leads, wherever it showed; how many is always said."""

import json

import pytest
from flask import Flask

from app import i18n
from app.documents.minutes import minutes
from app.documents.seen import Seen
from app.documents.sheet import sheet
from app.domain.entities import (
    ACTION_FIELDS,
    Action,
    Group,
    Hidden,
    Idea,
    ListedName,
    Promise,
    Proposal,
    Question,
    Reply,
    Report,
)
from app.domain.view import BOARD, LEAD, MINUTES, Viewer, phones
from app.domain.view import group as group_viewer
from app.live.views import View
from app.process.commands import EndMeeting, OpenMeeting, UndoLast
from app.process.hiding import HideWords, ListNames, ShowWords
from app.process.invariants import broken
from app.process.workshop import EditWorkshop
from app.steps.cluster import see as cluster
from app.steps.cluster.commands import AcceptProposal, ProposeTheme, RemoveTheme
from app.steps.collect.commands import HideIdea, RevealIdeas, ShowIdea
from app.steps.groups.commands import AddGroup, FormGroups
from app.steps.plan import see as plan
from app.steps.plan.commands import AddAction, EditAction, RemoveAction
from app.steps.relay.commands import (
    AskQuestion,
    GatherReplies,
    HideQuestion,
    HideReply,
    PostReply,
    RelayQuestion,
    RenderQuestion,
    RevealReplies,
    SendOver,
)
from app.steps.review import see as review
from app.steps.review.commands import SayHowItGoes
from app.steps.vote.commands import RevealVotes, SetDots
from tests.rules import BO, FATIMA, Play, follow_up, group, handle, phone, refused, sorting

SECRET = "Lisa på tredje våningen"


@pytest.fixture
def play() -> Play:
    """Somebody is named in everything: an idea, a proposal, a theme that is voted on, a group, an action, a report."""
    play = sorting()
    play.named_theme = play.theme(SECRET).id
    for number, name in enumerate((SECRET, "Tid", "Svar"), 1):
        play(phone(number), ProposeTheme(step="themes", handle=handle(f"p{number}"), name=name))
    play.show("critique")
    play(FATIMA, RevealIdeas(step="critique"))
    play.show("wall")
    for number in (1, 2, 3):
        play.write("wall", number, f"{SECRET} {number}")
    play.show("vote")
    play(phone(1), SetDots(step="vote", theme=play.named_theme, dots=2))
    play(FATIMA, RevealVotes(step="vote"))
    play.show("relay")
    relayed(play)
    play.show("groups")
    play(FATIMA, FormGroups(step="groups"))
    play.named_group = play.only(Group).id
    play(FATIMA, AddGroup(step="groups", name="Svar"))
    (ours,) = (found.id for found in play.all(Group) if found.name == "Svar")
    play.show("plan")
    for what in (f"Fråga {SECRET}", "Ringa"):
        play(group(ours), AddAction(group=ours, what=what))
    action = next(each for each in play.all(Action) if SECRET in each.what)
    for field in ACTION_FIELDS[1:]:
        play(group(ours), EditAction(action=action.id, field=field, was="", now=SECRET))
    follow_up(play).show("review")
    play(group(ours), SayHowItGoes(action=action.id, status="infancy", note=SECRET))
    play.ours, play.action = ours, action.id
    return play


def relayed(play: Play) -> None:
    """A question that names somebody, another that went over, one that did not, and a reply to the second."""
    for number, text in enumerate((SECRET, "Vem bestämmer?", f"{SECRET} igen"), 1):
        asks = AskQuestion(step="relay", handle=handle(f"q{number}"), text=text)
        play(phone(number, perspective="client"), asks)
    asked = {question.text: question.id for question in play.all(Question)}
    for text in (SECRET, "Vem bestämmer?"):
        play(FATIMA, RelayQuestion(question=asked[text]))
    play(FATIMA, SendOver(step="relay"))
    (other,) = (question.id for question in play.all(Question) if question.text == "Vem bestämmer?")
    reply = PostReply(question=other, handle=handle("r"), text=SECRET)
    play(phone(9, perspective="staff"), reply)
    play(FATIMA, GatherReplies(step="relay"))
    play(FATIMA, RevealReplies(step="relay"))


def hide_relayed(play: Play) -> None:
    for question in play.all(Question):
        if SECRET in question.text:
            play(FATIMA, HideQuestion(question=question.id))
    play(FATIMA, HideReply(reply=play.only(Reply).id))


def hide_all(play: Play) -> None:
    hide_relayed(play)
    for idea in play.all(Idea):
        if SECRET in idea.text:
            play(FATIMA, HideIdea(idea=idea.id, reason="name"))
    named = next(each for each in play.all(Proposal) if each.name == SECRET)
    play(FATIMA, HideWords(what="proposal", id=named.id, reason="name"))
    play(FATIMA, HideWords(what="action", id=play.action, reason="name"))
    play(FATIMA, HideWords(what="report", id=play.only(Report).id))
    hide_headings(play)


def shown_to(play: Play, viewer: Viewer) -> str:
    return json.dumps(View(viewer, play.state).entities(), ensure_ascii=False)


def hide_headings(play: Play) -> None:
    """A theme, also as it was when it was voted on, and a group."""
    play(FATIMA, HideWords(what="theme", id=play.named_theme))
    play(FATIMA, HideWords(what="group", id=play.named_group, reason="name"))


def viewers(play: Play) -> tuple[Viewer, ...]:
    return BOARD, MINUTES, phones("client"), phones("unsaid"), group_viewer(play.ours)


def documents(play: Play) -> str:
    app = Flask("minutes")
    i18n.init_app(app)
    with app.test_request_context("/?lang=sv"):
        app.preprocess_request()
        seen = Seen(View(MINUTES, play.state).entities(), "sv")
        made = [minutes(seen, seen.get("meeting", id)) for id in ("day", "follow_up")]
        return "\n".join(f"{each}\n{sheet(each).decode()}" for each in made)


def test_nobody_but_the_lead_sees_a_word_of_it(play: Play):
    for viewer in viewers(play):
        assert SECRET in shown_to(play, viewer), f"{viewer.channel}: it was never there"
    assert SECRET in documents(play)
    hide_all(play)
    for viewer in viewers(play):
        assert SECRET not in shown_to(play, viewer), viewer.channel
    assert SECRET not in documents(play)
    assert SECRET in shown_to(play, LEAD), "the lead can show it again"


@pytest.mark.parametrize("module", [plan, review])
def test_control_a_kind_that_forgets_to_cover_is_caught(play: Play, monkeypatch, module):
    monkeypatch.setattr(module, "covered", lambda _viewer, view, *_: view)
    hide_all(play)
    assert [viewer.channel for viewer in viewers(play) if SECRET in shown_to(play, viewer)]


def test_how_many_are_hidden_is_said_to_everybody(play: Play):
    hide_all(play)
    for viewer in (BOARD, LEAD, MINUTES, phones("client")):
        steps = {step["id"]: step.get("hidden") for step in View(viewer, play.state).entities()["step"]}
        assert steps["wall"] == 3, viewer.channel
        assert (steps["themes"], steps["groups"]) == (2, 1), viewer.channel
        assert (steps["plan"], steps["next_plan"]) == (1, 1), viewer.channel
        assert steps["review"] == 2, viewer.channel
    ours = View(group_viewer(play.ours), play.state).entities()
    hidden = [each for kind in ("our_action", "our_report") for each in ours[kind] if each.get("hidden")]
    assert len(hidden) == 2
    assert [each["what"] for each in ours["our_action"] if not each.get("hidden")] == ["Ringa"]


def test_the_minutes_say_it_and_say_nothing_of_nothing(play: Play):
    assert "Gömda texter;0" in documents(play)
    hide_all(play)
    told = documents(play)
    assert "Gömda texter;2" in told
    assert "Gömda idéer;3" in told
    assert "Gömt av processledaren" in told
    assert "infancy" in told, "the status is nobody's name"


def test_it_can_be_shown_again_and_undone(play: Play):
    before = shown_to(play, BOARD)
    play(FATIMA, HideWords(what="action", id=play.action))
    hidden = shown_to(play, BOARD)
    assert hidden != before
    play(FATIMA, UndoLast())
    assert shown_to(play, BOARD) == before
    play(FATIMA, HideWords(what="action", id=play.action))
    play(FATIMA, ShowWords(id=play.action))
    assert shown_to(play, BOARD) == before
    play(FATIMA, UndoLast())
    assert shown_to(play, BOARD) == hidden


def test_hiding_works_when_no_meeting_is_open(play: Play):
    """Half a year later somebody reads the minutes, or a group's page."""
    play(FATIMA, EndMeeting(meeting="follow_up"))
    hide_all(play)
    for viewer in viewers(play):
        assert SECRET not in shown_to(play, viewer), viewer.channel
    idea = next(each for each in play.all(Idea) if each.hidden)
    play(FATIMA, ShowIdea(idea=idea.id))
    assert not play.get(Idea, idea.id).hidden


def test_what_was_relayed_is_hidden_when_no_meeting_is_open(play: Play):
    play(FATIMA, EndMeeting(meeting="follow_up"))
    hide_relayed(play)
    shown = json.loads(shown_to(play, MINUTES))
    assert [question["text"] for question in shown["question"]] == ["Vem bestämmer?"]
    assert "reply" not in shown
    play(FATIMA, HideReply(reply=play.only(Reply).id, hidden=False))
    assert SECRET in json.dumps(json.loads(shown_to(play, MINUTES))["reply"], ensure_ascii=False)
    # Only hiding: nothing more goes over, and nothing is translated.
    (kept,) = (question.id for question in play.all(Question) if not question.relayed)
    for message in (RelayQuestion(question=kept), RenderQuestion(question=kept, text="x")):
        with refused(play, "meeting_over"):
            play(FATIMA, message)


def test_a_promise_made_of_it_later_is_hidden_too(play: Play):
    play(FATIMA, HideWords(what="action", id=play.action))
    play(FATIMA, EndMeeting(meeting="follow_up"))
    assert len(play.all(Promise, action=play.action)) == 2
    assert f"Fråga {SECRET}" not in shown_to(play, BOARD)


def test_the_words_it_was_promised_in_are_hidden_also_when_it_reads_otherwise_by_now(play: Play):
    words = f"Fråga {SECRET}"
    play(group(play.ours), EditAction(action=play.action, field="what", was=words, now="Fråga alla"))
    assert words in shown_to(play, BOARD)
    play(FATIMA, HideWords(what="action", id=play.action))
    for viewer in (BOARD, MINUTES):
        assert words not in shown_to(play, viewer)


def test_the_group_cannot_change_what_is_hidden_but_writes_it_anew(play: Play):
    play(FATIMA, HideWords(what="action", id=play.action))
    change = EditAction(action=play.action, field="who", was=SECRET, now="Vi")
    with refused(play, "hidden_words"):
        play(group(play.ours), change)
    with refused(play, "hidden_words"):
        play(group(play.ours), RemoveAction(action=play.action, was=f"Fråga {SECRET}"))
    play(group(play.ours), AddAction(group=play.ours, what="Fråga i receptionen"))


def test_a_hidden_proposal_waits_no_longer_and_its_author_is_told(play: Play):
    named = next(each for each in play.all(Proposal) if each.name == SECRET)
    assert cluster.my_proposal(named, play.state)["outcome"] == "waiting"
    play(FATIMA, HideWords(what="proposal", id=named.id))
    assert cluster.my_proposal(named, play.state)["outcome"] == "hidden"
    play(FATIMA, EndMeeting(meeting="follow_up"))
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    with refused(play, "meeting_over"):
        play(FATIMA, AcceptProposal(proposal=named.id))


@pytest.mark.parametrize(
    ("what", "of", "reason", "code"),
    [
        ("idea", "action", "name", "gone"),
        ("report", "action", "name", "gone"),
        ("action", "nothing", "name", "gone"),
        ("action", "action", "because", "unknown_choice"),
    ],
)
def test_only_what_is_there_can_be_hidden(play: Play, what, of, reason, code):
    with refused(play, code):
        play(FATIMA, HideWords(what=what, id=play.action if of == "action" else of, reason=reason))


def test_a_proposal_that_waits_for_company_cannot_be_hidden_before_it_is_seen():
    play = sorting()
    play(phone(1), ProposeTheme(step="themes", handle=handle("p1"), name="Tid"))
    with refused(play, "gone"):
        play(FATIMA, HideWords(what="proposal", id=play.only(Proposal).id))
    assert not play.all(Hidden)


def test_a_heading_leaves_a_sign_in_its_place_also_where_it_was_voted_on(play: Play):
    hide_headings(play)
    seen = View(BOARD, play.state).entities()
    assert {theme["name"] for theme in seen["theme"]} == {"…"}
    assert seen["result"][0]["names"] == {play.named_theme: "…"}
    assert {group["name"] for group in seen["group"]} == {"…", "Svar"}
    play(FATIMA, UndoLast())
    play(FATIMA, UndoLast())
    assert SECRET in {theme["name"] for theme in View(BOARD, play.state).entities()["theme"]}


def test_what_goes_is_no_longer_hidden_and_comes_back_hidden():
    """Two leads: one hides, one takes away, one undoes."""
    play = sorting()
    theme = play.theme(SECRET).id
    play(FATIMA, HideWords(what="theme", id=theme))
    play(BO, RemoveTheme(theme=theme))
    assert not play.all(Hidden)
    with refused(play, "changed_since_undo"):
        play(FATIMA, UndoLast())
    play(BO, UndoLast())
    assert play.get(Hidden, theme)
    play(BO, ShowWords(id=theme))
    play(FATIMA, RemoveTheme(theme=theme))
    with refused(play, "changed_since_undo"):
        play(BO, UndoLast())
    assert broken(play.state) == []


def test_undoing_what_made_a_theme_takes_its_cover_too():
    play = sorting()
    theme = play.theme(SECRET).id
    play(BO, HideWords(what="theme", id=theme))
    play(FATIMA, UndoLast())
    assert not play.all(Hidden)
    assert broken(play.state) == []


# --- names to look for, and being sure ---


def test_a_listed_name_is_held_back_until_its_author_is_sure(play: Play):
    play(FATIMA, ListNames(names=["Amina Ek", " Bo ", "Bo", ""]))
    assert {listed.name for listed in play.all(ListedName)} == {"Amina Ek", "Bo"}
    with refused(play, "listed_name", found=[["name", 0, 9]]):
        play(group(play.ours), AddAction(group=play.ours, what="Amina Eks brev"))
    play(group(play.ours), AddAction(group=play.ours, what="Amina Eks brev", sure=True))
    with refused(play, "contact_details"):
        play(FATIMA, SayHowItGoes(action=play.action, status="done", note="Ring Bo, 070-123 45 67"))


def test_nobody_is_sure_enough_for_an_identity_number(play: Play):
    for who, message in (
        (group(play.ours), AddAction(group=play.ours, what="Ring 121212-1212", sure=True)),
        (group(play.ours), SayHowItGoes(action=play.action, status="done", note="19121212 1212", sure=True)),
        (FATIMA, EditWorkshop(title="121212-1212")),
        (FATIMA, ListNames(names=["121212+1212"])),
    ):
        with refused(play, "identity_number"):
            play(who, message)


def test_the_list_is_the_leads_alone_and_forgotten_when_it_is_emptied(play: Play):
    play(FATIMA, ListNames(names=["Amina Ek"]))
    assert "Amina Ek" in shown_to(play, LEAD)
    for viewer in viewers(play):
        assert "Amina Ek" not in shown_to(play, viewer), viewer.channel
    play(FATIMA, ListNames(names=[]))
    assert not play.all(ListedName)
    assert "Amina Ek" not in shown_to(play, LEAD)


def test_a_list_has_an_end(play: Play):
    with refused(play, "too_many", most=200):
        play(
            FATIMA,
            ListNames(names=[f"Namn {'x' * n}" for n in range(1, 52)] + [f"Namn{n}" for n in range(200)]),
        )
