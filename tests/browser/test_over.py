"""After the meeting a phone is met with thanks, its group's link and whatever it never sent; the server knows none."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from playwright.sync_api import expect

from tests.browser.prepared import Prepared
from tests.browser.test_next_person import left_of

OVER = "Träffen är slut. Tack för att du var med."
NEVER_SENT = ("Halva <b>meningen</b> 🙂", "المترجم لم يأتِ")


def groups(prepared: Prepared) -> None:
    """The critique has been on the board, and now there is a group to choose."""
    prepared.shows(prepared.step("collect"))
    step = prepared.shows(prepared.step("groups"))
    prepared.play(prepared.fatima, "add_group", step=step.id, name="Svar i tid", seats=4, minimum=1)


def ends_the_meeting(fatima) -> None:
    fatima.press("Träffar och grupper")
    fatima.press("Avsluta träffen")
    fatima.says_yes("Avsluta träffen")


def opens_it_again(fatima) -> None:
    fatima.press("Öppna den igen")
    fatima.says_yes("Öppna den igen")
    expect(fatima.page.locator(".agenda")).to_be_visible()


def is_in_a_group_and_writes(kim, room) -> None:
    kim.joins(room.join, "Brukare")
    kim.chooses_group("Svar i tid")
    room.fatima.page.locator(".agenda button").filter(has_text="Kritik").first.click()
    room.fatima.press("Visa på tavlan")
    kim.sees("Vad fungerar inte")


def it_ends_in_the_middle_of_a_sentence(kim, room) -> None:
    is_in_a_group_and_writes(kim, room)
    kim.puts_in_field(NEVER_SENT[0])
    kim.keeps(NEVER_SENT[0])
    ends_the_meeting(room.fatima)


def test_thanks_the_link_and_what_was_never_sent(hall) -> None:
    room = hall(groups, board=False)
    fatima, kim = room.fatima, room.phone()
    is_in_a_group_and_writes(kim, room)

    # One idea waits for the network, another is begun, and then the meeting ends without this phone.
    kim.context.set_offline(True)
    kim.page.evaluate("window.dispatchEvent(new Event('pageshow'))")
    kim.puts_in_field(NEVER_SENT[0])
    kim.button("Skicka", exact=True).click()
    expect(kim.page.locator(".ideas li").filter(has_text="meningen")).to_be_visible()
    kim.puts_in_field(NEVER_SENT[1])
    kim.keeps(NEVER_SENT[1])
    ends_the_meeting(fatima)
    fatima.sees("Vilka som var där går inte längre att få veta, bara hur många.")
    fatima.sees("Det är borta också ur serverns filer.")
    fatima.does_not_see("Glömskan pågår")
    fatima.shoot("26-forgotten")

    kim.context.set_offline(False)
    kim.sees(
        OVER, "Servern har glömt att den här telefonen var med.", "Vi ses igen", "Svar i tid", *NEVER_SENT
    )
    kim.shoot("26-over")
    kim.reload()
    kim.sees(OVER, "Svar i tid", *NEVER_SENT)
    tab = kim.context.new_page()
    tab.goto(kim.page.url)
    expect(tab.get_by_text(OVER)).to_be_visible()
    tab.close()
    for left in (1, 0):
        kim.press("Släng")
        expect(kim.button("Släng")).to_have_count(left)
    kim.reload()
    kim.sees(OVER)
    kim.does_not_see(*NEVER_SENT)
    kim.page.get_by_role("link", name="Öppna gruppens sida").click()
    expect(kim.page.locator(".group-story h1")).to_have_text("Svar i tid")
    for who in (kim, fatima):
        assert who.errors == []
        assert who.elsewhere == []


def test_the_lead_is_told_while_forgetting_goes_on(hall) -> None:
    """Somebody reads the file all the while: it takes until they have gone."""
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    fatima, kim = room.fatima, room.phone()
    kim.joins(room.join, "Brukare")
    kim.writes("Ingen ringer tillbaka")
    kim.has_sent("Ingen ringer tillbaka")
    with closing(sqlite3.connect(room.server.data / "workshops" / f"{room.paths.id}.db")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM idea").fetchone()
        fatima.press("Stäng steget")
        fatima.says_yes("Stäng steget")
        fatima.sees("Glömskan pågår")
        fatima.does_not_see("Vem som skrev vilken idé går inte längre att få veta.")
        fatima.shoot("27-forgetting")
        kim.does_not_see("Glömskan pågår")
    fatima.sees(
        "Vem som skrev vilken idé går inte längre att få veta.", "Det är borta också ur serverns filer."
    )
    fatima.does_not_see("Glömskan pågår")
    fatima.shoot("27-forgotten")


def test_while_it_is_opened_again_the_link_and_the_words_are_there(hall) -> None:
    """Also on a phone that asks just then, and so hears that it is not in the room."""
    room = hall(groups, board=False)
    fatima, kim = room.fatima, room.phone()
    it_ends_in_the_middle_of_a_sentence(kim, room)
    kim.sees(OVER, "Svar i tid", NEVER_SENT[0])

    opens_it_again(fatima)
    kim.page.get_by_text("Fortsätter träffen ändå?").click()
    kim.shoot("26-over-after-all")
    kim.page.get_by_role("link", name="Skriv koden").click()
    expect(kim.page.get_by_label("Kod")).to_be_visible()
    kim.page.go_back()
    kim.sees(
        "Skanna koden på tavlan", "Svar i tid", NEVER_SENT[0], "När du är inne igen kan du fortsätta på det."
    )
    kim.shoot("26-opened-again")
    kim.reload()
    kim.sees("Skanna koden på tavlan", "Svar i tid", NEVER_SENT[0])
    kim.joins_by_code(fatima.code(), "Brukare")
    expect(kim.page.get_by_label("Skriv den här")).to_have_value(NEVER_SENT[0])

    ends_the_meeting(fatima)
    kim.sees(OVER, "Svar i tid")
    assert kim.errors == fatima.errors == []


def test_ended_once_more_it_thanks_those_who_never_came_back(hall) -> None:
    room = hall(groups, board=False)
    fatima, kim = room.fatima, room.phone()
    kim.joins(room.join, "Brukare")
    kim.chooses_group("Svar i tid")
    ends_the_meeting(fatima)
    kim.sees(OVER)
    opens_it_again(fatima)
    kim.reload()
    kim.sees("Skanna koden på tavlan")
    ends_the_meeting(fatima)
    fatima.sees("Avslutad.")
    kim.press("Försök igen")
    kim.sees(OVER, "Svar i tid")
    assert kim.errors == []


def test_whoever_is_out_of_the_room_can_hand_over_the_phone(hall) -> None:
    """After the meeting, and while it is opened again: nothing of theirs stays for the next person to read."""
    room = hall(groups, board=False)
    fatima, kim = room.fatima, room.phone()
    it_ends_in_the_middle_of_a_sentence(kim, room)
    kim.sees(OVER)
    expect(kim.page.get_by_role("link", name="Lämna över telefonen")).to_be_visible()
    opens_it_again(fatima)
    kim.reload()
    kim.sees("Skanna koden på tavlan", NEVER_SENT[0])
    kim.page.get_by_role("link", name="Lämna över telefonen").click()
    kim.sees("Lämna över telefonen?", NEVER_SENT[0], "Svar i tid")
    kim.does_not_see("Nästa person får en egen plats")
    kim.shoot("26-hand-over")
    kim.press("Spara länk")
    token = kim.page.locator(".long-link a").inner_text().partition("#")[2]
    marks = {"token": token, "began": "meningen"}
    assert left_of(kim.page, marks) == set(marks)
    kim.press("Glöm mig")
    kim.sees("Skanna koden på tavlan")
    kim.does_not_see("Svar i tid", "Lämna över telefonen", NEVER_SENT[0])
    assert left_of(kim.page, marks) == set()
    assert kim.errors == fatima.errors == []
