"""Preparing: the workshop's facts, and each step's texts, minutes and settings until it has been shown."""

import pytest

from app.domain.entities import Lead, Workshop
from app.domain.who import SYSTEM
from app.process.commands import CloseStep, EditStep, EndMeeting, SetTurn
from app.process.leads import AddLead, RemoveLead
from app.process.workshop import EditWorkshop
from app.steps.groups.commands import AddGroup
from app.steps.vote.commands import NewRound, RevealVotes, SetDots
from tests.rules import FATIMA, phone, refused, sorting


def test_the_workshops_facts(play):
    play(
        FATIMA,
        EditWorkshop(
            title=" Att  mötas ",
            place="Biblioteket",
            language="en",
            influence="codecision",
            recipient="Nämnden",
        ),
    )
    workshop = play.only(Workshop)
    assert (workshop.title, workshop.place, workshop.language, workshop.influence, workshop.recipient) == (
        "Att mötas",
        "Biblioteket",
        "en",
        "codecision",
        "Nämnden",
    )
    assert workshop.board_token == "board token"


def test_what_is_not_said_of_the_workshop_stays(play):
    """Another lead may have written it while this one's form was open."""
    play(FATIMA, EditWorkshop(title="Att mötas", language="en", recipient="Nämnden"))
    play(FATIMA, EditWorkshop(recipient="", place="Biblioteket"))
    workshop = play.only(Workshop)
    assert (workshop.title, workshop.language, workshop.recipient, workshop.place) == (
        "Att mötas",
        "en",
        "",
        "Biblioteket",
    )


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"title": ""}, "text_empty"),
        ({"title": "å" * 81}, "text_long"),
        ({"title": "T", "language": "xx"}, "unknown_choice"),
        ({"title": "T", "influence": "all"}, "unknown_choice"),
        ({"title": "T", "becomes": "å" * 401}, "text_long"),
    ],
)
def test_facts_that_cannot_be(play, facts, code):
    with refused(play, code):
        play(FATIMA, EditWorkshop(**facts))


def test_texts_are_merged_language_by_language(play):
    new = {"en": {"title": "Critique"}, "sv": {"prompt": "Vad fungerar inte?", "help": "Kort\nRakt"}}
    play(FATIMA, EditStep(step="critique", texts=new))
    assert play.step("critique").texts == {
        "sv": {"title": "Critique", "prompt": "Vad fungerar inte?", "help": "Kort\nRakt"},
        "en": {"title": "Critique"},
    }


def test_settings_and_minutes(play):
    play(FATIMA, EditStep(step="vote", settings={"dots": 5}, minutes=20))
    step = play.step("vote")
    assert (step.settings, step.minutes) == ({"dots": 5, "spread": "free"}, 20)
    play(FATIMA, EditStep(step="vote", settings={"spread": "one"}))
    assert play.step("vote").settings == {"dots": 5, "spread": "one"}
    assert play.step("vote").minutes == 20


@pytest.mark.parametrize(
    ("step", "settings"),
    [
        ("vote", {"dots": 0}),
        ("vote", {"dots": 21}),
        ("vote", {"dots": "3"}),
        ("vote", {"dots": True}),
        ("vote", {"spread": "all"}),
        ("vote", {"colour": "red"}),
        ("critique", {"wall": "glass"}),
        ("critique", {"length": 5}),
        ("groups", {"seats": 1}),
        ("close", {"questions": ["Förstod ni?"]}),
        ("close", {"questions": [*"abcdefghi"]}),
        ("plan", {"dots": 3}),
    ],
)
def test_bad_settings_are_refused(play, step, settings):
    with refused(play, "bad_setting"):
        play(FATIMA, EditStep(step=step, settings=settings))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"texts": {"xx": {"title": "T"}}}, "unknown_choice"),
        ({"texts": {"sv": {"colour": "red"}}}, "unknown_choice"),
        ({"texts": {"sv": {"title": "å" * 401}}}, "text_long"),
        ({"texts": {"sv": {"title": "  \u2800 "}}}, "text_empty"),
        ({"minutes": -1}, "bad_number"),
        ({"minutes": 481}, "bad_number"),
    ],
)
def test_texts_and_minutes_that_cannot_be(play, fields, code):
    with refused(play, code):
        play(FATIMA, EditStep(step="critique", **fields))


def test_other_languages_follow_what_the_workshops_own_says(play):
    english = {"title": "Critique", "prompt": "What is wrong?"}
    play(FATIMA, EditStep(step="critique", texts={"sv": {"prompt": "Vad är fel?"}, "en": english}))
    play(FATIMA, EditStep(step="critique", texts={"en": {"title": "The critique"}}))
    assert play.step("critique").texts["sv"]["title"] == "Critique"
    play(FATIMA, EditStep(step="critique", texts={"sv": {"title": "Critique", "prompt": "Vad skaver?"}}))
    assert play.step("critique").texts["en"] == {"title": "The critique"}
    both = {"sv": {"title": "Kritiken"}, "en": {"title": "Critique"}}
    play(FATIMA, EditStep(step="critique", texts=both))
    assert play.step("critique").texts["en"] == {"title": "Critique"}


def test_once_shown_the_words_and_the_minutes_of_a_step_can_still_be_changed(play):
    play.show("critique", "welcome")
    words = {"title": "Kritiken", "prompt": "Vad skaver?", "subtitle": "Skriv själv", "help": "Kort\nRakt"}
    play(FATIMA, EditStep(step="critique", texts={"sv": words}, minutes=5))
    assert (play.step("critique").texts["sv"], play.step("critique").minutes) == (words, 5)
    play(FATIMA, CloseStep(step="critique"))
    play(FATIMA, EditStep(step="critique", texts={"sv": {"title": "Det som skaver"}}))
    with refused(play, "step_closed"):
        play(FATIMA, EditStep(step="critique", settings={"length": 200}))
    play(FATIMA, EndMeeting(meeting="day"))
    with refused(play, "meeting_over"):
        play(FATIMA, EditStep(step="critique", texts={"sv": {"title": "Efteråt"}}))


def test_what_a_turn_has_told_apart_stays_told_apart_when_the_words_change(play):
    play(FATIMA, SetTurn(step="critique", perspective="client"))
    play.show("critique")
    play(FATIMA, SetTurn(step="critique"))
    play(FATIMA, EditStep(step="critique", texts={"sv": {"title": "Kritiken"}}))
    assert (play.step("critique").turn, play.step("critique").turns) == ("", True)


@pytest.mark.parametrize(
    ("step", "settings", "code"),
    [
        ("critique", {"wall": "open"}, "setting_stands"),
        ("critique", {"length": 139}, "length_shrinks"),
        ("relay", {"asks": "staff"}, "setting_stands"),
        ("relay", {"length": 199}, "length_shrinks"),
        ("close", {"questions": ["understood", "said"]}, "setting_stands"),
    ],
)
def test_once_shown_what_others_have_relied_on_stays(play, step, settings, code):
    play.show(step)
    with refused(play, code):
        play(FATIMA, EditStep(step=step, settings=settings))


def test_once_shown_a_closing_question_stays_as_it_was_answered(play):
    play(FATIMA, EditStep(step="close", texts={"sv": {"question_understood": "Förstod du?"}}))
    play.show("close")
    play(FATIMA, EditStep(step="close", texts={"sv": {"question_understood": "Förstod du?", "title": "Nu"}}))
    with refused(play, "setting_stands"):
        play(FATIMA, EditStep(step="close", texts={"sv": {"question_understood": "Förstod du inget?"}}))


@pytest.mark.parametrize("step", ["critique", "relay"])
def test_once_shown_what_one_writes_may_be_longer(play, step):
    play.show(step)
    play(FATIMA, EditStep(step=step, settings={"length": 300}))
    assert play.step(step).settings["length"] == 300


def test_dots_change_while_no_ballot_holds_more():
    play = sorting()
    first, second = (play.theme(name).id for name in ("Breven", "Tonen"))
    play.show("vote")
    play(FATIMA, EditStep(step="vote", settings={"dots": 5}))
    play(phone(1), SetDots(step="vote", theme=first, dots=1))
    play(phone(2), SetDots(step="vote", theme=first, dots=2))
    play(phone(2), SetDots(step="vote", theme=second, dots=2))
    with refused(play, "dots_placed", dots=4):
        play(FATIMA, EditStep(step="vote", settings={"dots": 3}))
    with refused(play, "dots_together"):
        play(FATIMA, EditStep(step="vote", settings={"spread": "one"}))
    play(FATIMA, EditStep(step="vote", settings={"dots": 4}))
    play(phone(2), SetDots(step="vote", theme=first, dots=1))
    play(phone(2), SetDots(step="vote", theme=second, dots=1))
    play(FATIMA, EditStep(step="vote", settings={"dots": 2, "spread": "one"}))
    assert play.step("vote").settings == {"dots": 2, "spread": "one"}
    play(FATIMA, RevealVotes(step="vote"))
    play(FATIMA, NewRound(step="vote"))
    with refused(play, "vote_counted"):
        play(FATIMA, EditStep(step="vote", settings={"dots": 3}))


def test_seats_change_until_there_is_a_group(play):
    play.show("groups")
    play(FATIMA, EditStep(step="groups", settings={"seats": 6}))
    play(FATIMA, AddGroup(step="groups", name="Brev"))
    with refused(play, "groups_formed"):
        play(FATIMA, EditStep(step="groups", settings={"seats": 5}))


def test_another_lead_is_added_once_and_the_last_one_stays(play):
    play(SYSTEM, AddLead(account="amina"))
    assert play(SYSTEM, AddLead(account="amina")) == {}
    assert {lead.account for lead in play.all(Lead)} == {"fatima", "bo", "amina"}
    play(SYSTEM, RemoveLead(account="amina"))
    with refused(play, "last_owner"):
        play(SYSTEM, RemoveLead(account="fatima"))
    play(SYSTEM, AddLead(account="bo", role="owner"))
    play(SYSTEM, RemoveLead(account="fatima"))
    with refused(play, "last_owner"):
        play(SYSTEM, RemoveLead(account="bo"))
    with refused(play, "gone"):
        play(SYSTEM, RemoveLead(account="nobody"))


def test_leads_do_not_add_leads(play):
    for who in (FATIMA, phone(1)):
        with refused(play, "not_allowed"):
            play(who, AddLead(account="amina"))
