"""Somebody rehearses: seats fill by themselves, ideas come, and every surface says that it is a rehearsal."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.people import Facilitator, Participant, picks
from tests.browser.test_plain_pages import is_accessible
from tests.rehearsal.hall import Rehearsed

MARK = "Allt i den raderas efteråt."


def test_a_lead_rehearses_and_ends_it(tmp_path, browser) -> None:
    with Rehearsed(tmp_path / "hall") as hall:
        fatima = Facilitator(browser, hall.server.url, "lead")
        fatima.signs_in()
        page = fatima.page
        page.get_by_role("link", name="Öva Så vill vi bli mötta").click()
        section = page.get_by_role("region", name="Öva")
        expect(section.get_by_role("heading", name="Öva")).to_be_in_viewport()
        assert page.url.endswith(f"/w/{hall.id}/lead"), "one is shown the way there once"
        section.get_by_label("Medarbetare").fill("41")
        expect(section).to_contain_text("47 påhittade deltagare.")
        section.get_by_label("Medarbetare").fill("6")
        expect(section).to_contain_text("12 påhittade deltagare.")
        is_accessible(page)
        fatima.shoot("rehearse-form")
        with page.expect_popup() as opened:
            section.get_by_role("button", name="Öva").click()
        board = opened.value
        fatima.sees(MARK, "Träffar")
        expect(board.get_by_text(MARK)).to_be_visible()
        assert f"/w/{hall.id}/" not in page.url, "a copy"
        expect(page.get_by_role("region", name="Sparas och raderas")).to_have_count(0)
        fatima.opens_meeting("Verkstaden")
        expect(page.locator(".present")).to_contain_text("12 inne")
        fatima.goes_on_to("Kritik")
        expect(board.locator(".board-main")).to_contain_text("har skrivit")
        board.set_viewport_size({"width": 1920, "height": 1080})

        kim = Participant(browser, hall.server.url, "kim")
        kim.page.goto(f"{hall.server.url}/")
        kim.page.get_by_label("Kod").fill(fatima.code())
        kim.press("Gå in")
        kim.sees(MARK)
        kim.press("Jag vill vara med")
        picks(kim.page.get_by_role("radio", name="Brukare", exact=True))
        kim.press("Gå in")
        kim.sees(MARK, "Kritik")
        is_accessible(kim.page)
        kim.shoot("rehearsal")
        kim.puts_in_field("Halva meningen")
        kim.has_the_rest()
        expect(page.locator(".present")).to_contain_text("13 inne")

        expect(page.get_by_text(re.compile(r"\b(1[1-9]|[2-9]\d) idéer hittills"))).to_be_visible()
        fatima.gathers()
        expect(page.locator("li.idea").nth(10)).to_be_visible()
        is_accessible(page)
        fatima.shoot("rehearsal-gathered")
        fatima.reveals_ideas()
        expect(board.locator(".note").nth(5)).to_be_visible()

        fatima.press("Avsluta övningen")
        fatima.press("Nej, inte nu")
        expect(page.get_by_text(MARK)).to_be_visible()
        fatima.press("Avsluta övningen")
        fatima.says_yes("Avsluta övningen")
        page.wait_for_url(f"**/w/{hall.id}/lead")
        fatima.sees("Träffar")
        expect(page.get_by_text(MARK)).to_have_count(0)
        for page in (kim.page, board):  # and not that the workshop has been deleted, on a wall
            expect(page.get_by_text("Övningen är slut, och allt i den är raderat.")).to_be_visible()
        kim.settles()
        kim.does_not_see("Halva meningen")  # nothing is left to go on with
        assert hall.installation.rehearsals() == []
        page.goto(f"{hall.server.url}/workshops")
        expect(page.get_by_role("listitem").filter(has_text="Så vill vi bli mötta")).to_have_count(1)
