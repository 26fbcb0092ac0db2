"""My workshops, and making a new one."""

from datetime import date, timedelta

import pytest

from app.clock import today
from app.domain.entities import Lead, Meeting, Workshop
from tests.pages.visitor import Form

NEW = "/workshops/new"


def test_nothing_yet_says_what_to_do(fatima):
    assert "Här hamnar dina framtidsverkstäder" in fatima.reads("/workshops")


def test_the_follow_up_is_proposed_half_a_year_on_the_same_weekday(fatima):
    fields = Form(fatima.opens(NEW).text).fields
    day, follow_up = date.fromisoformat(fields["day"]), date.fromisoformat(fields["follow_up"])
    assert fields["day"] == today()
    assert follow_up - day == timedelta(weeks=26)
    assert fields["language"] == "sv"
    assert fields["influence"] == "involvement"


def test_a_new_workshop_is_as_it_was_typed(app, fatima, installation):
    answer = fatima.fills_in(
        NEW,
        title="  Så vill vi   bli mötta ",
        place="Hörnet",
        day="2096-10-07",
        follow_up="2097-04-14",
        language="en",
        influence="codecision",
        recipient="Ledningsgruppen",
        becomes="Svar inom en månad.\nSedan en plan.",
    )
    id = answer.location.split("/")[2]
    assert answer.location == f"/w/{id}/lead"
    state = app.extensions["live"].state(id)
    made = state.one(Workshop)
    assert (made.title, made.place, made.language) == ("Så vill vi bli mötta", "Hörnet", "en")
    assert (made.influence, made.recipient) == ("codecision", "Ledningsgruppen")
    assert made.becomes == "Svar inom en månad.\nSedan en plan."
    days = {meeting.position: meeting.date for meeting in state.all(Meeting)}
    assert days == {0: "2096-10-07", 1: "2097-04-14"}
    assert [lead.account for lead in state.all(Lead)] == [installation.account_named("Fatima").id]


def test_it_stands_among_mine_and_not_among_others(fatima, peer, workshop):
    assert "Så vill vi bli mötta" in fatima.reads("/workshops")
    assert "planerad" in fatima.reads("/workshops")
    assert "Så vill vi bli mötta" not in peer.reads("/workshops")


def test_an_open_meeting_is_said_to_go_on(fatima, workshop, open_door):
    assert "pågår nu" in fatima.reads("/workshops")


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("title", " ", "Skriv något först."),
        ("title", "x" * 82, "Det är 2 tecken för långt. Det finns plats för 80."),
        ("place", "x" * 81, "Det är 1 tecken för långt."),
        ("becomes", "x" * 401, "Det är 1 tecken för långt."),
        ("day", "i morgon", "Skriv datumet som år, månad, dag"),
        ("day", "2026-02-30", "Skriv datumet som år, månad, dag"),
        ("day", "2020-02-29", "Den dagen har redan varit. Se efter att året stämmer."),
        ("follow_up", "2020-01-01", "Uppföljningen kommer efter dagen."),
        ("follow_up", "2206-01-01", "Skriv datumet"),
        ("follow_up", "9999-12-31", "Skriv datumet"),
        ("contributions_until", "i vår", "Skriv datumet som år, månad, dag"),
        ("contributions_until", "2060-01-01", "högst 10 år framåt"),
        ("results_until", "2060-01-01", "högst 10 år framåt"),
        ("contributions_until", "2020-01-01", "Det som deltagarna skriver behövs till uppföljningen."),
        ("results_until", "2020-01-01", "Gruppernas resultat sparas minst lika länge"),
        ("language", "tlh", "Välj ett av svaren."),
        ("influence", "all of it", "Välj ett av svaren."),
    ],
)
def test_bad_input_keeps_all_that_was_typed(fatima, installation, field, typed, sentence):
    wanted = {
        "title": "Så vill vi bli mötta",
        "place": "Hörnet",
        "recipient": "”Ledningen” & <alla>",
        "becomes": "Rad ett\nrad två",
    }
    answer = fatima.fills_in(NEW, **wanted | {field: typed})
    assert answer.status_code == 400
    assert sentence in answer.text
    kept = Form(answer.text).fields
    for name, value in (wanted | {field: typed}).items():
        if name not in ("language", "influence"):  # there is no such choice to keep
            assert kept[name] == value
    assert installation.workshops_of(installation.account_named("Fatima").id) == []


def test_a_kind_of_workshop_that_is_not_there_is_not_made(fatima, installation):
    answer = fatima.fills_in(NEW, title="Så vill vi bli mötta", format="../../etc/passwd")
    assert answer.status_code == 400
    assert "format" not in Form(answer.text).fields  # none of those there are is chosen
    assert installation.workshops_of(installation.account_named("Fatima").id) == []


def test_until_when_it_is_kept_is_chosen_or_left_to_the_installation(app, fatima):
    def days(**typed: str) -> tuple[str, str]:
        dates = {"day": "2095-04-14", "follow_up": "2095-10-13"}
        id = fatima.fills_in(NEW, title="Så vill vi bli mötta", **dates, **typed).location.split("/")[2]
        made = app.extensions["live"].state(id).one(Workshop)
        return made.contributions_until, made.results_until

    assert days() == ("2095-11-12", "2097-10-12")
    assert days(contributions_until="2095-10-13", results_until="2095-12-24") == ("2095-10-13", "2095-12-24")
    assert "Tomt: 730 dagar efter uppföljningen." in fatima.reads(NEW)
