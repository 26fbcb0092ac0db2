"""Preparing: the workshop's facts, and each step's texts, minutes and settings until it has been shown."""

import pytest

from app.domain.entities import Lead, Workshop
from app.domain.who import SYSTEM
from app.process.commands import AddLead, EditStep, EditWorkshop, RemoveLead
from tests.rules import FATIMA, opened, phone, refused


@pytest.fixture
def play():
    return opened()


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
        ({"minutes": -1}, "bad_number"),
        ({"minutes": 481}, "bad_number"),
    ],
)
def test_texts_and_minutes_that_cannot_be(play, fields, code):
    with refused(play, code):
        play(FATIMA, EditStep(step="critique", **fields))


def test_once_shown_a_step_stays_as_it_was(play):
    play.show("critique", "welcome")
    for fields in ({"texts": {"sv": {"title": "Nytt"}}}, {"minutes": 5}, {"settings": {"length": 200}}):
        with refused(play, "step_begun"):
            play(FATIMA, EditStep(step="critique", **fields))


def test_another_lead_is_added_once_and_the_last_one_stays(play):
    play(SYSTEM, AddLead(account="amina"))
    assert play(SYSTEM, AddLead(account="amina")) == {}
    assert {lead.account for lead in play.all(Lead)} == {"fatima", "bo", "amina"}
    for account in ("amina", "fatima"):
        play(SYSTEM, RemoveLead(account=account))
    with refused(play, "last_lead"):
        play(SYSTEM, RemoveLead(account="bo"))
    with refused(play, "gone"):
        play(SYSTEM, RemoveLead(account="nobody"))


def test_leads_do_not_add_leads(play):
    for who in (FATIMA, phone(1)):
        with refused(play, "not_allowed"):
            play(who, AddLead(account="amina"))
