"""What a screen reader is told of what happens under one's hands: once, and not what it reads anyway."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.people import HEARD, Participant
from tests.browser.prepared import Prepared

#: What takes the focus is read too: both stand in `heard`, in order.
READ = """
document.addEventListener("focusin", ({ target }) => target.matches("h1") && heard.push(target.textContent.trim()));
"""


def listens(room) -> Participant:
    kim = room.phone()
    kim.page.add_init_script(HEARD + READ)
    kim.joins(room.join, "Brukare")
    return kim


def hears(kim: Participant, words: str) -> None:
    kim.page.wait_for_function("(words) => heard.some((said) => said.startsWith(words))", arg=words)


def heard(kim: Participant) -> list[str]:
    return kim.page.evaluate("heard")


@pytest.mark.parametrize("reading", [True, False])
def test_a_new_step_is_said_once(hall, reading) -> None:
    room = hall(board=False)
    kim = listens(room)
    kim.sees("Det här gör vi i dag")
    if reading:  # whoever reads is at the heading, and is taken to the next one
        kim.page.locator("h1").focus()
    else:
        kim.page.evaluate("document.activeElement.blur()")
    room.fatima.goes_on_to("Kritik")
    hears(kim, "Vad fungerar inte när vi möts?")
    kim.sees("Skriv en sak i taget")
    room.fatima.press("Lås steget")
    hears(kim, "Nu har vi slutat skriva.")
    assert heard(kim).count("Vad fungerar inte när vi möts?") == 1


def sorted_and_voting(prepared: Prepared) -> None:
    prepared.wall(["Breven är långa", "Ingen ringer", "Tolken kom inte"])
    sorting = prepared.step("cluster")
    prepared.play(prepared.fatima, "add_theme", step=sorting.id, name="Brev")
    prepared.shows(prepared.step("vote"))


def test_it_is_said_when_what_one_does_has_stopped(hall) -> None:
    room = hall(sorted_and_voting, board=False)
    kim, fatima = listens(room), room.fatima
    kim.sees("3 prickar kvar")
    fatima.press("Lås steget")
    hears(kim, "Nu har vi slutat rösta.")
    fatima.goes_on_to("Vision")
    kim.sees("Skriv en sak i taget")
    fatima.press("Lås steget")
    hears(kim, "Nu har vi slutat skriva.")
    fatima.gathers()
    hears(kim, "Processledaren läser igenom.")
    fatima.goes_on_to("Sortera visionerna")
    kim.sees("Föreslå ett tema")
    fatima.press("Lås steget")
    hears(kim, "Temana är klara.")
    fatima.goes_on_to("Rösta om visionerna")
    hears(kim, "Vad är viktigast")
    stopped = ("Nu har vi slutat", "Processledaren läser", "Temana är klara")
    said = [words.split(".")[0] for words in heard(kim) if words.startswith(stopped)]
    assert said == [
        "Nu har vi slutat rösta",
        "Nu har vi slutat skriva",
        "Processledaren läser igenom",
        "Temana är klara",
    ]


def test_of_a_step_that_had_stopped_before_one_came_it_is_not_said(hall) -> None:
    room = hall(sorted_and_voting, board=False)
    room.fatima.press("Lås steget")
    kim = listens(room)
    kim.sees("Nu har vi slutat rösta.")
    room.fatima.goes_on_to("Vision")
    kim.sees("Skriv en sak i taget")
    assert not [words for words in heard(kim) if words.startswith("Nu har vi slutat")]


def test_it_is_said_that_the_meeting_is_over(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("close")), board=False)
    kim = listens(room)
    room.fatima.ends_meeting()
    hears(kim, "Träffen är slut. Tack för att du var med.")


NOTHING_IS_KEPT = """
indexedDB.open = () => { throw new Error("shut"); };
Storage.prototype.setItem = () => { throw new Error("shut"); };
"""


def test_whoever_has_a_browser_that_keeps_nothing_is_told_to_leave_the_page_open(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim, sara = room.phone(), room.phone("sara")
    kim.page.add_init_script(NOTHING_IS_KEPT)
    for phone in (kim, sara):
        phone.joins(room.join, "Brukare")
        phone.writes("Ingen ringer tillbaka")
    kim.sees("Den här webbläsaren sparar inget när sidan stängs. Låt sidan vara öppen.")
    kim.shoot("keeps-nothing")
    sara.page.locator("details.more > section").first.wait_for(
        state="attached"
    )  # what is fetched later is here
    sara.does_not_see("sparar inget")
    assert kim.errors == sara.errors == []


def test_no_translation_that_is_pasted_is_cut_off(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.press("Du skriver på: Svenska")
    kim.page.get_by_label("Vilket språk skriver du på?").select_option("so")
    beside = kim.page.get_by_label("Vad betyder det på svenska?")
    long = "Vi har väntat länge. " * 8
    beside.fill(long)
    kim.sees("tecken för mycket. Korta lite.")
    kim.puts_in_field("Waqti badan ayaan sugnaa")
    kim.press("Skicka", exact=True)
    expect(beside).to_be_focused()
    expect(beside).to_have_value(long)
    beside.fill("Vi har väntat länge.")
    kim.does_not_see("tecken för mycket")
    kim.press("Skicka", exact=True)
    kim.has_sent("Waqti badan ayaan sugnaa")
    assert kim.errors == []
