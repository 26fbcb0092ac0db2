"""What went from one side to the other, and what was written in other languages, in the minutes and the table."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from flask import render_template

from app import create_app
from app.config import load
from app.documents.sheet import sheet
from app.domain.entities import Question, Reply
from app.domain.who import SYSTEM
from app.process.commands import EditStep
from app.process.erasing import EraseContributions
from app.steps.collect.commands import Gather, PostIdea, RenderIdea, RevealIdeas
from app.steps.relay.commands import (
    AskQuestion,
    GatherReplies,
    HideReply,
    PostReply,
    RelayQuestion,
    RevealReplies,
    SendOver,
)
from tests.documents.conftest import minutes_of
from tests.rules import FATIMA, Play, handle, opened, phone

ARABIC, SOMALI, SWEDISH = "ننتظر طويلا", "Waqti badan", "Vi väntar länge"


@pytest.fixture
def both(swedish) -> Play:
    """One idea translated and one not; two questions over, one replied to, one reply hidden and one not translated."""
    play = opened().show("critique")
    for number, (text, language) in enumerate(((ARABIC, "ar"), (SOMALI, "so")), 1):
        name = handle(f"foreign{number}")
        play(phone(number), PostIdea(step="critique", handle=name, text=text, language=language))
    play(FATIMA, Gather(step="critique"))
    play(FATIMA, RenderIdea(idea=play.idea(ARABIC).id, text=SWEDISH))
    play(FATIMA, RevealIdeas(step="critique"))
    play.show("relay")
    for number, text in enumerate(("Varför byts ni ut?", "Vem bestämmer?", "=1+1"), 1):
        who = phone(number, perspective="client")
        play(who, AskQuestion(step="relay", handle=handle(f"q{number}"), text=text))
    for text in ("Varför byts ni ut?", "Vem bestämmer?"):
        play(FATIMA, RelayQuestion(question=asked(play, text)))
    play(FATIMA, SendOver(step="relay"))
    for number, text in enumerate(("Vi är få", "Fråga Anna", SOMALI), 7):
        told = {"text": text, "language": "so" if text == SOMALI else ""}
        reply = PostReply(question=asked(play, "Varför byts ni ut?"), handle=handle(f"r{number}"), **told)
        play(phone(number, perspective="staff"), reply)
    play(FATIMA, GatherReplies(step="relay"))
    (named,) = (reply for reply in play.all(Reply) if reply.text == "Fråga Anna")
    play(FATIMA, HideReply(reply=named.id))
    return play


def asked(play: Play, text: str) -> str:
    (found,) = (each for each in play.all(Question) if each.text == text)
    return found.id


def part(made, kind):
    (found,) = (each for each in made.parts if each.kind == kind and each.phase != "vision")
    return found


def test_it_is_said_who_asked(both):
    """By the step's name: what is asked may read the same from both sides."""
    words = {"title": "Brukarna frågar", "prompt": "Vad vill du fråga den andra sidan?"}
    both(FATIMA, EditStep(step="relay", texts={"sv": words}))
    assert part(minutes_of(both, "day"), "relay").heading == "Brukarna frågar"


def test_a_translation_stands_with_the_words_and_what_lacks_one_is_counted(both):
    wall = part(minutes_of(both, "day"), "wall")
    assert wall.themes[0].ideas == [(SWEDISH, 1, ARABIC)]
    assert wall.unrendered == 1
    assert SOMALI not in repr(minutes_of(both, "day"))


def test_replies_stand_with_their_question_once_they_have_been_shown(both):
    before = part(minutes_of(both, "day"), "relay")
    assert [replies for _, replies in before.questions] == [[], []]
    assert not before.shown
    both(FATIMA, RevealReplies(step="relay"))
    after = part(minutes_of(both, "day"), "relay")
    assert sorted(after.questions) == [
        (("Varför byts ni ut?", 1, ""), [("Vi är få", 1, "")]),
        (("Vem bestämmer?", 1, ""), []),
    ]
    assert (after.shown, after.hidden, after.unrendered) == (True, 1, 1)
    assert "Anna" not in repr(after)
    assert "=1+1" not in repr(after)


def test_the_table_has_them_too(both):
    both(FATIMA, RevealReplies(step="relay"))
    made = sheet(minutes_of(both, "day")).decode("utf-8-sig")
    rows = list(csv.reader(StringIO(made, newline=""), delimiter=";"))
    assert ["Critique", "Inte sorterade", "1", "Som det skrevs", ARABIC] in rows
    assert ["Critique", "", "", "Idéer utan översättning, visas inte", "1"] in rows
    assert [row[3:] for row in rows if row[3] == "Svar"] == [["Svar", "Vi är få"]]
    assert ["Relay", "", "", "Gömda frågor och svar", "1"] in rows


def drawn(tmp_path: Path, part) -> str:
    """A part of the page, as the server draws it."""
    app = create_app(load({"DATA_DIR": str(tmp_path), "ASYNC_MODE": "threading"}))
    with app.test_request_context("/?lang=sv"):
        app.preprocess_request()
        page = render_template(f"minutes_{part.kind}.html", part=part)
    app.extensions["live"].close()
    app.extensions["installation"].close()
    return page


def test_the_page_says_it_all_and_runs_nothing(both, tmp_path: Path):
    both(FATIMA, RevealReplies(step="relay"))
    made = minutes_of(both, "day")
    wall, relay = (drawn(tmp_path, part(made, kind)) for kind in ("wall", "relay"))
    assert f'dir="auto">{ARABIC}</span>' in wall
    assert "1 idé på ett annat språk har ingen översättning" in wall
    assert "Vi är få" in relay
    assert "Inget svar" in relay
    assert "1 fråga eller svar gömdes" in relay
    assert "1 på ett annat språk har ingen översättning" in relay


def test_what_went_over_and_is_deleted_is_not_said_never_to_have_been(both, tmp_path: Path):
    both(FATIMA, RevealReplies(step="relay"))
    both(SYSTEM, EraseContributions())
    made = minutes_of(both, "day")
    relay = part(made, "relay")
    assert (relay.erased, relay.questions) == (both.draft().today, [])
    page = drawn(tmp_path, relay)
    assert "Det som deltagarna hade skrivit raderades den" in page
    assert "Ingen fråga skickades över" not in page
    rows = list(csv.reader(StringIO(sheet(made).decode("utf-8-sig"), newline=""), delimiter=";"))
    said = [row[3] for row in rows if row[0] == relay.heading]
    assert said == ["Det som deltagarna hade skrivit raderades"]
