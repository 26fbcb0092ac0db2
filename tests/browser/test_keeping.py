"""The days of keeping on the lead's page, the phone's words about them, taking back, and deleting by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from app import clock
from app.domain.entities import Meeting
from app.i18n import day
from app.languages import LANGUAGES
from tests.browser.test_plain_pages import is_accessible


def test_the_days_are_chosen_and_the_workshop_is_deleted(hall) -> None:
    today = date.fromisoformat(clock.today())
    soon, meeting, later, latest = (today + timedelta(days=n) for n in (10, 20, 30, 40))

    def plan(prepared) -> None:
        follow_up = max(prepared.state.all(Meeting), key=lambda each: each.position)
        prepared.play(prepared.fatima, "edit_meeting", meeting=follow_up.id, date=meeting.isoformat())
        groups = prepared.shows(prepared.step("groups")).id
        prepared.play(prepared.fatima, "add_group", step=groups, name="Etik och moral", seats=8, minimum=1)

    room = hall(plan, board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    lead = room.fatima.page
    room.fatima.press("Träffar och grupper")
    section = lead.get_by_role("region", name="Sparas och raderas")
    expect(section).not_to_contain_text("En träff är planerad efter den dagen")
    section.get_by_label("Det som deltagarna skriver sparas till och med").fill(soon.isoformat())
    section.get_by_role("button", name="Spara dagarna").click()
    expect(section).to_contain_text("En träff är planerad efter den dagen")
    section.get_by_label("Det som deltagarna skriver sparas till och med").fill(later.isoformat())
    section.get_by_label("Gruppernas resultat sparas till och med").fill(soon.isoformat())
    section.get_by_role("button", name="Spara dagarna").click()
    expect(section.get_by_role("alert").first).to_contain_text("minst lika länge")
    section.get_by_label("Gruppernas resultat sparas till och med").fill(latest.isoformat())
    section.get_by_role("button", name="Spara dagarna").click()
    expect(section).to_contain_text(f"raderas efter den {day(later.isoformat(), 'sv')}")
    expect(section).to_contain_text(f"raderas efter den {day(latest.isoformat(), 'sv')}")
    is_accessible(lead)
    room.fatima.shoot("keeping")

    kim.page.get_by_text("Mer", exact=True).click()
    expect(
        kim.page.get_by_text(f"Det du skriver raderas efter den {day(later.isoformat(), 'sv')}.")
    ).to_be_visible()
    expect(kim.page.get_by_role("link", name="Personuppgifter")).to_be_visible()
    kim.shoot("kept")

    # The group's own page, with something begun in it, and found again from the front page.
    sara = room.phone("sara")
    sara.page.goto(room.fatima.group_links()["Etik och moral"])
    sara.page.get_by_label("Vad ska vi göra?").fill("Bjuda på kaffe")
    sara.keeps("Bjuda på kaffe")
    beside = sara.context.new_page()
    beside.goto(room.server.url)
    expect(beside.get_by_role("link", name="Etik och moral")).to_be_visible()

    other = room.lead("other")
    other.sees("Dagens steg")
    section.get_by_text("Radera verkstaden nu").click()
    section.get_by_role("button", name="Radera verkstaden …").click()
    lead.get_by_role("button", name="Nej, inte nu").click()
    section.get_by_role("button", name="Radera verkstaden …").click()
    lead.get_by_role("button", name="Fortsätt").click()
    dialog = lead.get_by_role("dialog", name="Skriv verkstadens namn")
    dialog.get_by_label("Verkstadens namn").fill("En annan")
    dialog.get_by_role("button", name="Radera för alltid").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Skriv namnet som det står")
    is_accessible(lead)
    title = lead.get_by_role("heading", level=1).inner_text()
    expect(dialog).to_contain_text(f"skriv ”{title}”")
    dialog.get_by_label("Verkstadens namn").fill(title)
    dialog.get_by_role("button", name="Radera för alltid").click()
    expect(lead.get_by_text("Här hamnar dina framtidsverkstäder")).to_be_visible()

    # On another computer nothing of it stays on the screen, and there is a way on.
    other.sees("Verkstaden är raderad, med allt som fanns i den.")
    expect(other.page.get_by_role("heading", name="Dagens steg")).to_have_count(0)
    other.shoot("deleted-meanwhile")
    other.page.get_by_role("link", name="Mina framtidsverkstäder").click()
    expect(other.page.get_by_text("Här hamnar dina framtidsverkstäder")).to_be_visible()

    # The page one has left is shown again by the browser, and knocks.
    lead.go_back()
    expect(lead.get_by_text("Här finns ingen verkstad som du leder")).to_be_visible()
    expect(lead.get_by_text("utloggad")).to_have_count(0)

    kim.sees("Verkstaden är raderad, med allt som fanns i den.")
    kim.forgets("seat:", "draft:", "group:")
    sara.sees("Verkstaden är raderad, med allt som fanns i den.")
    sara.forgets("draft:", "group:")
    beside.reload()
    expect(beside.get_by_role("heading", level=1)).to_be_visible()
    expect(beside.get_by_role("link", name="Etik och moral")).to_have_count(0)


@pytest.mark.parametrize("path", ["/privacy", "/accessibility"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_pages_an_authority_must_have(hall_page, path, width) -> None:
    page, address = hall_page
    page.set_viewport_size({"width": width, "height": 720})
    for language in LANGUAGES:
        page.goto(f"{address}{path}?lang={language}")
        is_accessible(page)


@pytest.fixture(scope="module")
def hall_page(tmp_path_factory, browser):
    from tests.browser.server import Server

    with Server(tmp_path_factory.mktemp("about")).start() as server:
        context = browser.new_context()
        yield context.new_page(), server.url
        context.close()


def test_what_was_proposed_dotted_and_answered_is_taken_back(hall) -> None:
    """On the phone, which says until when."""

    def prepare(prepared) -> None:
        prepared.shows(prepared.step("collect"))
        themes = prepared.shows(prepared.step("cluster"))
        prepared.play(prepared.fatima, "add_theme", step=themes.id, name="Väntan")

    room = hall(prepare, board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.page.get_by_label("Föreslå ett tema").fill("Breven")
    kim.press("Föreslå", exact=True)
    kim.sees("Du kan ta tillbaka ett förslag tills det blir ett tema eller steget stängs.")
    kim.press("Ta tillbaka")
    kim.does_not_see("Breven", "Mina förslag")

    room.fatima.goes_on_to("Rösta om kritiken")
    kim.gives_dots("Väntan", 1)
    kim.sees("Du kan ta tillbaka dina prickar tills vi slutar rösta.")
    kim.press("Ta en prick från Väntan")

    room.fatima.press("Avslut")
    room.fatima.press("Visa på tavlan")
    kim.sees("Du kan ändra eller ta tillbaka dina svar tills de visas.")
    first = kim.page.get_by_role("group").filter(has_text="Förstod ni varandra bättre?")
    first.get_by_role("radio", name="Delvis").check()
    room.fatima.sees("1 av 1 har svarat")
    expect(first.get_by_role("radio", name="Delvis")).to_be_checked()
    first.get_by_role("button", name="Ta tillbaka mitt svar").click()
    room.fatima.sees("0 av 1 har svarat")
    expect(first.get_by_role("radio", name="Delvis")).not_to_be_checked()
    expect(first.get_by_role("button", name="Ta tillbaka mitt svar")).to_have_count(0)
    kim.reload()
    kim.sees("Förstod ni varandra bättre?")
    expect(first.get_by_role("radio", name="Delvis")).not_to_be_checked()


def test_whoever_ends_a_meeting_is_told_if_what_was_written_goes_the_same_day(hall) -> None:
    today = date.fromisoformat(clock.today())
    kept = {"contributions": today.isoformat(), "results": (today + timedelta(days=400)).isoformat()}
    room = hall(lambda prepared: prepared.play(prepared.fatima, "edit_keeping", **kept), board=False)
    room.fatima.press("Träffar och grupper")
    room.fatima.press("Avsluta träffen")
    dialog = room.fatima.page.get_by_role("dialog")
    expect(dialog).to_contain_text(f"raderas efter den {day(today.isoformat(), 'sv')}")
    room.fatima.shoot("ends-and-goes")
