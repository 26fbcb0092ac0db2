"""Papers typed in by a lead: counted once, within the limits phones have, taken back, and in the end only a count."""

import pytest

from app.domain.entities import (
    Answer,
    Ballot,
    Idea,
    Meeting,
    Paper,
    Question,
    Reply,
    Result,
    Seat,
    Undo,
)
from app.domain.view import BOARD, LEAD, MINUTES
from app.live import registry
from app.live.views import View
from app.process.commands import (
    CloseStep,
    EndMeeting,
    LockStep,
    OpenMeeting,
)
from app.process.invariants import broken
from app.process.paper import (
    CountWithoutPhone,
    TypeAnswers,
    TypeBallot,
    TypeIdea,
    TypeQuestion,
    TypeReply,
    WithdrawPaper,
)
from app.steps.close.commands import GiveAnswer, RevealAnswers
from app.steps.cluster.commands import MergeIdea
from app.steps.collect.commands import (
    AcceptLate,
    EditIdea,
    Gather,
    PostIdea,
    RenderIdea,
    RevealIdeas,
    WithdrawIdea,
)
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
from app.steps.vote.commands import NewRound, RevealVotes, SetDots
from tests.rules import BO, FATIMA, opened, phone, refused
from tests.rules import handle as named

ARABIC = "ننتظر طويلا"


def type_idea(play, step, text, who=FATIMA):
    play(who, TypeIdea(step=step, text=text))
    return play.idea(text)


def paper_of(play, thing) -> Paper:
    return play.only(Paper, tag=thing.tag)


def without_phone(play, n):
    play(FATIMA, CountWithoutPhone(n=n))


# --- ideas ---


def test_a_paper_has_an_owner_of_its_own_that_nobody_has():
    play = opened().show("critique")
    one, other = (type_idea(play, "critique", text) for text in ("Ingen ringer", "Ingen svarar"))
    assert one.tag
    assert one.tag != other.tag
    assert not one.handle
    step = play.step("critique")
    assert not {one.tag, other.tag} & {who.tag(step) for who in (FATIMA, BO, *map(phone, range(5)))}
    assert [paper.account for paper in play.all(Paper)] == ["fatima", "fatima"]


def test_it_is_cleaned_and_as_long_as_on_a_phone():
    play = opened().show("critique")
    play(FATIMA, TypeIdea(step="critique", text="  Väntan \n i telefon\0"))
    assert play.only(Idea).text == "Väntan i telefon"
    with refused(play, "text_empty"):
        play(FATIMA, TypeIdea(step="critique", text=" \n"))
    with refused(play, "text_long", over=10_000 - 140):
        play(FATIMA, TypeIdea(step="critique", text="å" * 10_000))


def test_it_is_gathered_and_shown_with_the_others_and_cannot_be_told_from_them():
    play = opened().show("critique")
    play.write("critique", 1, "från telefon")
    before = type_idea(play, "critique", "från papper")
    play(FATIMA, Gather(step="critique"))
    play(FATIMA, RevealIdeas(step="critique"))
    shown = {idea.text: idea for idea in play.all(Idea)}
    assert shown["från papper"].id != before.id
    columns = ("step", "theme", "hidden", "reason", "merged_into", "tray", "released")
    for column in columns:
        assert getattr(shown["från papper"], column) == getattr(shown["från telefon"], column)


def test_no_phone_can_change_or_take_back_a_paper():
    play = opened().show("critique")
    idea = type_idea(play, "critique", "från papper")
    for handle in (idea.tag[:22].ljust(16, "0"), "handle-------------"):
        for message in (EditIdea(handle=handle, text="Annat"), WithdrawIdea(handle=handle)):
            with refused(play, "not_yours"):
                play(phone(1), message)


def test_a_mistyped_one_is_taken_back_until_the_step_closes():
    play = opened().show("critique")
    kept = type_idea(play, "critique", "rätt")
    mistyped = type_idea(play, "critique", "fel")
    play(FATIMA, Gather(step="critique"))
    play.show("themes")
    play(FATIMA, MergeIdea(idea=kept.id, into=mistyped.id))
    play(FATIMA, WithdrawPaper(paper=paper_of(play, mistyped).id))
    assert [idea.text for idea in play.all(Idea)] == ["rätt"]
    assert play.idea("rätt").merged_into == ""
    assert len(play.all(Paper)) == 1
    last = paper_of(play, kept).id
    play(FATIMA, CloseStep(step="critique"))
    with refused(play, "step_closed"):
        play(FATIMA, WithdrawPaper(paper=last))


def test_closing_leaves_a_count_and_nothing_else():
    play = opened().show("critique")
    type_idea(play, "critique", "från papper")
    play(FATIMA, CloseStep(step="critique"))
    assert [(p.account, p.tag, p.step) for p in play.all(Paper)] == [("", "", "critique")]
    assert play.idea("från papper").tag == ""
    assert broken(play.state) == []


def test_what_is_typed_late_waits_in_the_tray_with_the_phones():
    play = opened().show("critique")
    play(FATIMA, Gather(step="critique"))
    play.write("critique", 1, "sen 1")
    type_idea(play, "critique", "sen lapp")
    assert play.idea("sen lapp").tray == "waiting"
    play.write("critique", 2, "sen 2")
    assert not play.idea("sen lapp").released
    play.write("critique", 3, "sen 3")
    assert play.idea("sen lapp").released
    play(FATIMA, AcceptLate(idea=play.idea("sen lapp").id))
    assert play.idea("sen lapp").tray == "accepted"


def test_what_is_typed_late_is_in_the_tray_at_once_where_no_phone_has_anything_waiting():
    """Whoever typed it has read it, and in a room without phones nobody would ever come to keep it company."""
    play = opened().show("critique")
    play(FATIMA, Gather(step="critique"))
    type_idea(play, "critique", "sen lapp")
    assert play.idea("sen lapp").released
    play.write("critique", 1, "ensam")
    type_idea(play, "critique", "en lapp till")
    assert not play.idea("en lapp till").released
    assert not play.idea("ensam").released
    assert broken(play.state) == []


def test_what_is_typed_after_closing_is_the_leads_at_once_and_makes_nobody_company():
    play = opened().show("critique")
    play(FATIMA, CloseStep(step="critique"))
    for number in (1, 2):
        play.write("critique", number, f"sen {number}")
    for n in range(3):
        type_idea(play, "critique", f"sen lapp {n}")
    released = {idea.text for idea in play.all(Idea) if idea.released}
    assert released == {"sen lapp 0", "sen lapp 1", "sen lapp 2"}
    assert broken(play.state) == []


def test_a_step_has_room_for_so_many(monkeypatch):
    monkeypatch.setattr("app.process.paper.MOST_IN_A_STEP", 2)
    play = opened().show("critique")
    for n in range(2):
        type_idea(play, "critique", f"lapp {n}")
    with refused(play, "too_many", most=2):
        play(FATIMA, TypeIdea(step="critique", text="en till"))


@pytest.mark.parametrize("who", [phone(1), phone(2, "group")])
def test_only_leads_type_in(who):
    play = opened().show("critique")
    for message in (TypeIdea(step="critique", text="x"), CountWithoutPhone(n=1), WithdrawPaper(paper="x")):
        with refused(play, "not_allowed"):
            play(who, message)


def test_it_may_be_in_another_language_and_say_what_it_says():
    play = opened().show("critique")
    play(FATIMA, TypeIdea(step="critique", text=ARABIC, language="ar"))
    play(FATIMA, TypeIdea(step="critique", text="انتظار", language="ar", rendering="Väntan"))
    play(FATIMA, TypeIdea(step="critique", text="Brev", language="sv", rendering="Letters"))
    kept = {idea.text: (idea.language, idea.rendering, idea.rendered) for idea in play.all(Idea)}
    assert kept == {ARABIC: ("ar", "", ""), "انتظار": ("ar", "Väntan", "writer"), "Brev": ("", "", "")}
    play(FATIMA, Gather(step="critique"))
    play(FATIMA, RevealIdeas(step="critique"))
    assert {idea.text for idea in play.all(Idea) if idea.unrendered} == {ARABIC}
    play(FATIMA, RenderIdea(idea=play.idea(ARABIC).id, text="Vi väntar"))
    assert play.idea(ARABIC).rendering == "Vi väntar"
    play(FATIMA, CloseStep(step="critique"))
    play(FATIMA, TypeIdea(step="critique", text="متأخر", language="ar"))
    assert play.idea("متأخر").language == "ar"


@pytest.mark.parametrize("number", ["Ring 070-123 45 67", "Skriv till x@example.org"])
def test_whoever_types_in_is_asked_as_the_phones_are(number):
    """What stands on a paper, and what a lead types beside somebody's words."""
    play = opened().show("critique")
    play(phone(1), PostIdea(step="critique", handle=named("a"), text=ARABIC, language="ar"))
    with refused(play, "contact_details"):
        play(FATIMA, TypeIdea(step="critique", text=number))
    with refused(play, "contact_details", field="rendering"):
        play(FATIMA, TypeIdea(step="critique", text="x", language="ar", rendering=number))
    play(FATIMA, TypeIdea(step="critique", text=number, sure=True))
    play(FATIMA, Gather(step="critique"))
    render = {"idea": play.idea(ARABIC).id, "text": number}
    with refused(play, "contact_details"):
        play(FATIMA, RenderIdea(**render))
    play(FATIMA, RenderIdea(**render, sure=True))
    with refused(play, "identity_number"):
        play(FATIMA, TypeIdea(step="critique", text="121212-1212", sure=True))


# --- questions to the other side ---


def ask_on_paper(play, text: str, **more) -> Question:
    play(FATIMA, TypeQuestion(step="relay", text=text, **more))
    return asked(play, text)


def asked(play, text: str) -> Question:
    (question,) = (each for each in play.all(Question) if each.text == text)
    return question


def ask(play, number: int, text: str) -> None:
    asks = AskQuestion(step="relay", handle=named(f"q{number}{text}"[:20]), text=text)
    play(phone(number, perspective="client"), asks)


def test_a_question_on_paper_waits_with_the_phones_and_is_nobodys_company():
    play = opened().show("relay")
    for number in (1, 2):
        ask(play, number, f"Fråga {number}")
    for n in range(3):
        ask_on_paper(play, f"lapp {n}")
    assert not any(question.released for question in play.all(Question))
    ask(play, 3, "Fråga 3")
    assert all(question.released for question in play.all(Question))
    assert len({question.tag for question in play.all(Question)}) == 6
    assert broken(play.state) == []


def test_it_goes_over_with_the_others_is_taken_back_and_forgotten():
    play = opened().show("relay")
    for number in (1, 2, 3):
        ask(play, number, f"Fråga {number}")
    mistyped = ask_on_paper(play, "Felskrivet")
    ask_on_paper(play, ARABIC, language="ar")
    play(FATIMA, WithdrawPaper(paper=paper_of(play, mistyped).id))
    play(FATIMA, LockStep(step="relay", locked=True))
    kept = asked(play, ARABIC)
    assert kept.released
    with refused(play, "contact_details"):
        play(FATIMA, RenderQuestion(question=kept.id, text="Ring 070-123 45 67"))
    play(FATIMA, RenderQuestion(question=kept.id, text="Väntar ni också?"))
    play(FATIMA, RelayQuestion(question=kept.id))
    play(FATIMA, SendOver(step="relay"))
    with refused(play, "sent_over"):
        ask_on_paper(play, "För sent")
    with refused(play, "gone"):
        play(FATIMA, TypeQuestion(step="critique", text="x"))
    play(FATIMA, CloseStep(step="relay"))
    assert [(paper.account, paper.tag) for paper in play.all(Paper)] == [("", "")]
    assert not any(question.tag for question in play.all(Question))
    assert broken(play.state) == []


def test_when_the_phones_have_stopped_a_question_on_paper_is_read_at_once_unless_theirs_wait():
    play = opened().show("relay")
    play(FATIMA, LockStep(step="relay", locked=True))
    assert ask_on_paper(play, "Samlas in efteråt").released
    play(FATIMA, LockStep(step="relay", locked=False))
    ask(play, 1, "Ensam?")
    play(FATIMA, LockStep(step="relay", locked=True))
    ask_on_paper(play, "En till")
    assert [question.text for question in play.all(Question) if question.released] == ["Samlas in efteråt"]


# --- replies ---


def sent_over(text: str = "Vem läser?"):
    play = opened().show("relay")
    for number in (1, 2, 3):
        ask(play, number, f"{text} {number}")
    for number in (1, 2):
        play(FATIMA, RelayQuestion(question=asked(play, f"{text} {number}").id))
    play(FATIMA, SendOver(step="relay"))
    return play


def reply_on_paper(play, question: Question, text: str, **more) -> Reply:
    play(FATIMA, TypeReply(question=question.id, text=text, **more))
    (reply,) = (each for each in play.all(Reply) if each.text == text)
    return reply


def test_a_reply_on_paper_is_read_and_shown_with_the_phones():
    play = sent_over()
    question = asked(play, "Vem läser? 1")
    play(
        phone(4, perspective="staff"),
        PostReply(question=question.id, handle=named("r4"), text="från telefon"),
    )
    reply_on_paper(play, question, "från papper")
    assert "reply" not in View(LEAD, play.state).entities()
    play(FATIMA, GatherReplies(step="relay"))
    reply_on_paper(play, question, "samlades in efteråt")
    seen = View(LEAD, play.state).entities()["reply"]
    assert {reply["text"] for reply in seen} == {"från telefon", "från papper", "samlades in efteråt"}
    play(FATIMA, RevealReplies(step="relay"))
    shown = View(BOARD, play.state).entities()["reply"]
    assert len({tuple(sorted(reply)) for reply in shown}) == 1, "told apart"
    assert {reply["question"] for reply in shown} == {question.id}
    assert broken(play.state) == []


def test_it_is_replied_to_what_has_gone_over_until_the_replies_are_shown():
    play = opened().show("relay")
    ask_on_paper(play, "För tidigt?")
    with refused(play, "gone"):
        reply_on_paper(play, asked(play, "För tidigt?"), "x")
    play = sent_over()
    with refused(play, "gone"):
        reply_on_paper(play, asked(play, "Vem läser? 3"), "den blev kvar")
    play(FATIMA, HideQuestion(question=asked(play, "Vem läser? 2").id))
    with refused(play, "gone"):
        reply_on_paper(play, asked(play, "Vem läser? 2"), "den är dold")
    with refused(play, "contact_details"):
        reply_on_paper(play, asked(play, "Vem läser? 1"), "Ring 070-123 45 67")
    play(FATIMA, GatherReplies(step="relay"))
    play(FATIMA, RevealReplies(step="relay"))
    with refused(play, "replying_over"):
        reply_on_paper(play, asked(play, "Vem läser? 1"), "för sent")


def test_it_is_taken_back_and_forgotten_as_others_are():
    play = sent_over()
    question = asked(play, "Vem läser? 1")
    mistyped = reply_on_paper(play, question, "Felskrivet")
    mine = registry.mine({"account": ["fatima"]}, play.state)["my_paper"]
    assert [paper["text"] for paper in mine] == ["Felskrivet"]
    play(FATIMA, GatherReplies(step="relay"))
    play(FATIMA, HideReply(reply=mistyped.id))
    play(FATIMA, WithdrawPaper(paper=paper_of(play, mistyped).id))
    assert not play.all(Reply)
    assert "hide_reply" not in {entry.command for entry in play.all(Undo)}, "undone, it would be there again"
    reply_on_paper(play, question, "Nämnden")
    play(FATIMA, CloseStep(step="relay"))
    assert not any(reply.tag for reply in play.all(Reply))
    assert broken(play.state) == []


def test_how_many_asked_on_paper_is_told_nobody():
    play = opened().show("relay", "critique")
    play.show("relay")
    ask_on_paper(play, "lapp")
    play(FATIMA, TypeIdea(step="critique", text="lapp"))
    for viewer in (LEAD, MINUTES, BOARD):
        told = {step["id"]: step.get("papers") for step in View(viewer, play.state).entities()["step"]}
        assert not told["relay"], viewer.channel
    assert told["critique"] is None
    steps = View(LEAD, play.state).entities()["step"]
    assert next(step["papers"] for step in steps if step["id"] == "critique") == 1, "control"


# --- ballots ---


def voting(**settings):
    play = opened(vote=settings).show("critique", "themes")
    play.themes = [play.theme(name).id for name in ("Breven", "Tonen", "Tiden", "Rummet")]
    return play.show("vote")


def ballot(play, *dots):
    play(FATIMA, TypeBallot(step="vote", dots=dict(zip(play.themes, dots, strict=False))))


def test_a_paper_ballot_is_a_voter():
    play = voting()
    without_phone(play, 1)
    play(phone(1), SetDots(step="vote", theme=play.themes[0], dots=3))
    ballot(play, 1, 2)
    play(FATIMA, RevealVotes(step="vote"))
    result = play.only(Result)
    assert result.voters == 2
    assert dict(result.rows) == dict(zip(play.themes, (4, 2, 0, 0), strict=True))


def test_a_ballot_keeps_to_the_limits_of_a_phones():
    play = voting(dots=3)
    without_phone(play, 9)
    for dots in ((4,), (2, 2), (-1, 2), (1, 1, 1, 1)):
        with refused(play, "no_dots_left", dots=3):
            ballot(play, *dots)
    with refused(play, "paper_empty"):
        ballot(play, 0, 0)
    with refused(play, "gone"):
        play(FATIMA, TypeBallot(step="vote", dots={"nothing": 1}))
    ballot(play, 3)
    assert play.only(Ballot).dots == {play.themes[0]: 3}


def test_one_dot_a_theme_when_the_step_says_so():
    play = voting(spread="one")
    without_phone(play, 1)
    with refused(play, "no_dots_left"):
        ballot(play, 2)
    ballot(play, 1, 1, 1)


def test_no_more_ballots_than_people_without_a_phone():
    play = voting()
    with refused(play, "paper_for_all"):
        ballot(play, 1)
    without_phone(play, 2)
    ballot(play, 1)
    ballot(play, 1)
    with refused(play, "paper_for_all"):
        ballot(play, 1)
    with refused(play, "papers_given"):
        without_phone(play, 1)
    play(FATIMA, WithdrawPaper(paper=play.all(Paper)[0].id))
    without_phone(play, 1)
    assert len(play.all(Ballot)) == 1
    assert broken(play.state) == []


def test_papers_are_typed_in_when_the_phones_have_stopped_but_not_once_it_is_counted():
    play = voting()
    without_phone(play, 3)
    play(FATIMA, LockStep(step="vote", locked=True))
    ballot(play, 1)
    play(FATIMA, RevealVotes(step="vote"))
    with refused(play, "vote_over"):
        ballot(play, 1)
    with refused(play, "vote_over"):
        play(FATIMA, WithdrawPaper(paper=play.only(Paper).id))


def test_another_round_forgets_whose_papers_they_were_and_counts_anew():
    play = voting()
    without_phone(play, 1)
    ballot(play, 1)
    first = play.only(Paper).id
    play(FATIMA, RevealVotes(step="vote"))
    play(FATIMA, NewRound(step="vote"))
    with refused(play, "gone"):
        play(FATIMA, WithdrawPaper(paper=first))
    ballot(play, 0, 2)
    assert [(paper.round, bool(paper.tag)) for paper in play.all(Paper)] == [(1, False), (2, True)]
    assert broken(play.state) == []
    play(FATIMA, CloseStep(step="vote"))
    assert {paper.tag for paper in play.all(Paper)} == {""}
    with refused(play, "papers_given"):
        without_phone(play, 0)


# --- closing questions ---


def test_a_paper_with_answers_is_one_person():
    play = opened(close={"questions": ["understood", "said"]}).show("close")
    without_phone(play, 1)
    play(phone(1), GiveAnswer(step="close", question="understood", choice="yes"))
    play(FATIMA, TypeAnswers(step="close", choices={"understood": "no", "said": "some"}))
    assert len({answer.tag for answer in play.all(Answer)}) == 2
    with refused(play, "paper_for_all"):
        play(FATIMA, TypeAnswers(step="close", choices={"understood": "no"}))
    play(FATIMA, WithdrawPaper(paper=play.only(Paper).id))
    assert [answer.choice for answer in play.all(Answer)] == ["yes"]
    play(FATIMA, TypeAnswers(step="close", choices={"said": "yes"}))
    play(FATIMA, RevealAnswers(step="close"))
    with refused(play, "vote_over"):
        play(FATIMA, TypeAnswers(step="close", choices={"said": "yes"}))


@pytest.mark.parametrize("choices", [{"understood": "maybe"}, {"why": "yes"}])
def test_only_what_is_asked_can_be_answered(choices):
    play = opened().show("close")
    without_phone(play, 1)
    with refused(play, "unknown_choice"):
        play(FATIMA, TypeAnswers(step="close", choices=choices))
    with refused(play, "paper_empty"):
        play(FATIMA, TypeAnswers(step="close", choices={}))


# --- heads ---


def test_people_without_a_phone_are_heads_until_the_next_meeting():
    play = opened().show("critique")
    for n in (3, 2, 2):
        without_phone(play, n)
    for n in (-1, 301):
        with refused(play, "bad_number"):
            without_phone(play, n)
    assert len(play.all(Seat, meeting="day")) == 2
    play(FATIMA, EndMeeting(meeting="day"))
    assert play.get(Meeting, "day").seats == 2
    with refused(play, "no_meeting"):
        without_phone(play, 3)
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    assert play.all(Seat) == []
    assert broken(play.state) == []
