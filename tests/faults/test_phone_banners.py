"""What is said when something is in the way: in words, where one looks, and gone by itself."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.people import picks
from tests.faults.screens import Screens

UNSAVED = "Servern kan inte spara just nu."


def test_a_server_that_cannot_save_says_so_and_saves_later_by_itself(tmp_path, browser, say):
    with Screens(tmp_path, browser) as room:
        kim, sara = room.phone("kim").comes_in(), room.phone("sara")
        sara.page.goto(sara.join)
        sara.press("Jag vill vara med")
        picks(sara.page.get_by_role("radio", name="Medarbetare"))
        with room.full_disk():
            kim.writes("Ingen ringer tillbaka")
            kim.sees(f"{UNSAVED} Det du skrev ligger kvar här och skickas igen av sig självt.")
            expect(kim.page.locator(".ideas li")).to_contain_text("På väg")
            kim.shoot("40-unsaved")
            room.fatima.press("Göm tavlan")
            room.fatima.sees(f"{UNSAVED} Det du gjorde ligger kvar här och görs av sig självt.")
            expect(room.fatima.button("Nästa: Sortera kritiken")).to_have_attribute("aria-disabled", "true")
            room.fatima.does_not_see("Allt är sparat")
            room.fatima.shoot("40-unsaved")
            sara.press("Gå in")
            sara.sees("Det går inte fram just nu. Telefonen försöker igen av sig själv.")
            sara.shoot("40-unsaved")
        kim.has_sent("Ingen ringer tillbaka")
        room.fatima.sees("Visa tavlan", "Allt är sparat")
        expect(sara.page.locator("details.more")).to_be_visible()
        for somebody in (kim, room.fatima, sara):
            somebody.does_not_see(UNSAVED, "Det går inte fram just nu")
            assert somebody.errors == []
        figures = room.judge(["Ingen ringer tillbaka"])
    say(f"disk full, then not: {figures}; the lead's act done, a phone let in, all by themselves")


def test_without_a_network_every_screen_says_so_after_a_moment(tmp_path, browser):
    with Screens(tmp_path, browser) as room:
        kim, ali = room.phone("kim").comes_in(), room.phone("ali").comes_in()
        ali.page.get_by_text("Mer", exact=True).click()
        ali.press("English")
        ali.sees("What does not work when we meet?")
        room.network.refusing = True
        room.network.cut()
        kim.sees("Inget nät just nu. Det du skriver sparas här och skickas sen.")
        ali.sees("No network right now. What you write is kept here and sent later.")
        room.board.shows("Tavlan väntar på nätet")
        room.fatima.sees("Inget nät just nu. Allt finns kvar. Knapparna väntar.")
        kim.page.set_viewport_size({"width": 320, "height": 640})
        assert kim.page.evaluate("document.documentElement.scrollWidth") <= 320
        screens = kim, ali, room.board, room.fatima
        for somebody in screens:
            somebody.shoot("41-offline")
        room.network.refusing = False
        for somebody in screens:
            expect(somebody.page.locator(".warning:visible")).to_have_count(0)
        room.network.stall()  # it swallows everything, without a word
        ali.press("Svenska")
        ali.sees("Inget nät just nu. Det du skriver sparas här och skickas sen.")
        room.network.flow()
        expect(ali.page.locator(".warning:visible")).to_have_count(0)
