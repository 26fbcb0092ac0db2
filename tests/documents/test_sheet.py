"""The minutes as a table that spreadsheets open and never run."""

import csv
from io import StringIO

import pytest

from app.documents.sheet import harmless, sheet
from app.domain.entities import Action
from app.steps.plan.commands import AddAction, EditAction
from tests.documents.conftest import PROMISE, minutes_of, named
from tests.rules import group


def read(made: bytes) -> list[list[str]]:
    assert made.startswith(b"\xef\xbb\xbf")  # or a spreadsheet takes å for two letters
    return list(csv.reader(StringIO(made.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.fixture
def of_the_day(day) -> list[list[str]]:
    return read(sheet(minutes_of(day, "day")))


def test_every_row_has_the_same_five_columns(of_the_day):
    assert of_the_day[0] == ["Del", "Tema eller grupp", "Nummer", "Vad", "Text"]
    assert {len(row) for row in of_the_day} == {5}


def test_ideas_dots_and_hidden_ones_are_there(of_the_day):
    assert ["Critique", "Ton", "1", "Idé", "Svåra brev"] in of_the_day
    assert ["Critique", "Ton", "", "Prickar", "6"] in of_the_day
    assert ["Critique", "Väntan", "1", "Så många skrev samma", "2"] in of_the_day
    assert ["Critique", "", "", "Gömda idéer", "1"] in of_the_day
    assert not any("Hård ton" in cell for row in of_the_day for cell in row)


def test_promises_are_there_with_every_answer(of_the_day):
    assert ["Plan", "Etik och moral", "1", "Vad ska vi göra?", PROMISE] in of_the_day
    assert ["Plan", "Bred samverkan", "", "Löften", "Inget lovades."] in of_the_day


def test_reports_and_silence_are_there(half_a_year_later):
    rows = read(sheet(minutes_of(half_a_year_later, "follow_up")))
    said = [row[4] for row in rows if row[3].startswith(("Hur det går", "Anteckning"))]
    assert said == ["I sin linda", "Vi letar lokal", "På gång", "Bokade i maj"]


def test_what_is_new_changed_or_stands_since_last_time_is_there(half_a_year_later):
    play = half_a_year_later
    play.show("next_plan")
    ethics = named(play, "Etik och moral")
    (action,) = play.all(Action)
    stands = ["Next_Plan", "Etik och moral", "1", "Löften", "Står kvar från sist"]
    assert stands in read(sheet(minutes_of(play, "follow_up")))
    play(group(ethics.id), EditAction(action=action.id, field="what", was=PROMISE, now="Boka en talare"))
    play(group(ethics.id), AddAction(group=ethics.id, what="Öppet hus"))
    rows = read(sheet(minutes_of(play, "follow_up")))
    asked = "Vad ska vi göra?"
    assert ["Review", "Etik och moral", "1", f"Ändrat sedan dess: {asked}", "Boka en talare"] in rows
    for what, text in (("Löften", "Ändrat sedan sist"), (f"Lovades så här: {asked}", PROMISE)):
        assert ["Next_Plan", "Etik och moral", "1", what, text] in rows
    assert ["Next_Plan", "Etik och moral", "2", "Löften", "Nytt sedan sist"] in rows
    assert stands not in rows


def test_no_cell_is_a_formula(of_the_day):
    assert ["Plan", "Etik och moral", "1", "Vad är första steget?", "'=SUM(A1)"] in of_the_day
    assert not any(cell.lstrip().startswith(tuple("=+-@")) for row in of_the_day for cell in row)


@pytest.mark.parametrize(
    "start", ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\u200b=1", "＝1", "＠SUM(A1)", "=cmd|' /C calc'!A0"]
)
def test_what_would_be_a_formula_is_text(start):
    assert harmless(start) == f"'{start}"


@pytest.mark.parametrize("before", ["\t", "\r", "\n", "a;", "a,", "a|", "a\t", 'a"', 'a";"', "a; "])
def test_what_another_country_would_take_for_a_new_cell_is_text_too(before):
    assert harmless(f"{before}=1") == before.rstrip(" ") + "'" + before[len(before.rstrip(" ")) :] + "=1"


@pytest.mark.parametrize(
    "plain", ["", "Svåra brev", "3", "a=b", "0701-23 45 67", "'citat'", "Vi – och ni", "a; b - c"]
)
def test_what_would_not_is_left_alone(plain):
    assert harmless(plain) == plain
