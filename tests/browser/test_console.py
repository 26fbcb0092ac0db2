"""The lead's page where much stands at once: nothing hides behind its foot, and nobody undoes what others do."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.people import Facilitator
from tests.browser.prepared import Prepared
from tests.photo import paper_wall

NOTE = "Fika klockan tre, i köket en trappa upp. Vi börjar igen kvart över."
#: The buttons of what happens now that the keyboard comes to without their being seen whole.
COVERED = """() => [...document.querySelectorAll(".now button, .now a")].filter((it) => {
  if (it.closest("[inert]") || !it.getClientRects().length) return false;
  it.focus();
  const { left, right, top, bottom } = it.getBoundingClientRect();
  const at = [[left + 4, top + 4], [right - 4, bottom - 4]].map(([x, y]) => document.elementFromPoint(x, y));
  return !at.every((seen) => seen && it.contains(seen));
}).map((it) => it.textContent.trim())"""


def told(prepared: Prepared) -> None:
    step = prepared.shows(prepared.step("collect"))
    prepared.play(prepared.fatima, "set_timer", step=step.id, seconds=600)
    prepared.play(prepared.fatima, "tell_room", text=NOTE)


@pytest.mark.parametrize("beside", [False, True], ids=["console", "board beside"])
def test_the_foot_hides_nothing_of_what_happens_now(hall, beside: bool) -> None:
    page = hall(told, board=False).fatima.page
    expect(page.locator(".now .go-on")).to_be_visible()
    if beside:
        page.keyboard.press("v")
    expect(page.locator(".columns.split")).to_have_count(int(beside))
    for width, height in [(1440, 900), (1366, 700), (1280, 560)]:
        page.set_viewport_size({"width": width, "height": height})
        expect(page.locator(".now .go-on")).to_be_in_viewport(ratio=1)
        assert page.evaluate(COVERED) == [], f"{width} × {height}"


def test_what_another_lead_has_changed_meanwhile_stays(hall, browser) -> None:
    """Minutes, days and times go along only when somebody has typed them."""
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    fatima, other = room.fatima, Facilitator(browser, room.server.url, "other")
    other.signs_in()
    other.leads(room.paths.id)
    for lead in (fatima, other):
        lead.page.get_by_text("Ändra stegets texter").click()
    fatima.page.get_by_label("Rubrik").first.fill("Det som skaver")
    minutes = [lead.page.get_by_label("Minuter") for lead in (fatima, other)]
    minutes[1].fill("33")
    other.press("Spara steget")
    expect(minutes[0]).to_have_value("33")
    fatima.press("Spara steget")
    fatima.is_at("Det som skaver")
    expect(minutes[1]).to_have_value("33")

    for lead in (fatima, other):
        lead.press("Träffar och grupper")
    later = [
        lead.page.get_by_role("listitem").filter(has_text="Uppföljning").last for lead in (fatima, other)
    ]
    later[1].get_by_label("Datum").fill("2027-06-01")
    later[1].get_by_label("Datum").blur()
    expect(later[0].get_by_label("Datum")).to_have_value("2027-06-01")
    later[0].get_by_label("Börjar klockan").fill("13:15")
    later[0].get_by_label("Börjar klockan").blur()
    expect(later[1].get_by_label("Börjar klockan")).to_have_value("13:15")
    expect(later[1].get_by_label("Datum")).to_have_value("2027-06-01")
    assert fatima.errors == other.errors == []


def pictured(prepared: Prepared) -> None:
    """A theme, and a picture that lies over it on the board."""
    prepared.wall(["Ingen ringer", "Breven", "Köerna"])
    step = prepared.step("cluster")
    prepared.play(prepared.fatima, "add_theme", step=step.id, name="Väntan")


def test_a_picture_over_the_step_is_not_taken_for_its_theme(hall) -> None:
    """And what was refused while many ideas are chosen is read in one place."""
    room = hall(pictured)
    fatima, page = room.fatima, room.fatima.page
    page.locator("details.pictures > summary").click()
    wall = {"name": "wall.jpg", "mimeType": "image/jpeg", "buffer": paper_wall(600, 400)}
    page.get_by_label("Fotografera eller välj en bild").set_input_files(wall)
    caption = page.get_by_label("Vad visar bilden?")
    caption.fill("En vägg")
    page.get_by_role("button", name="Spara", exact=True).press("Enter")
    fatima.sees("Sparat.")
    expect(page.get_by_role("button", name="Spara", exact=True)).to_be_focused()
    page.get_by_role("button", name="Visa på tavlan").last.click()
    expect(room.board.page.locator(".board-photo")).to_be_visible()
    fatima.places("Breven", "Väntan")
    fatima.chooses("Breven")
    page.keyboard.press("t")
    expect(room.board.page.locator(".board-photo")).to_have_count(0)
    expect(room.board.page.locator(".board-title, h1").first).to_contain_text("Väntan")
    page.keyboard.press("t")
    room.board.shows("Köerna")

    page.keyboard.press("Escape")
    page.get_by_role("button", name="Välj flera").click()
    page.locator(".idea-button").first.click()
    page.context.set_offline(True)
    warning = page.locator(".cluster [role=alert] > p")
    expect(page.locator(".marked [aria-disabled=true]").first).to_be_visible()
    page.keyboard.press("1")
    expect(warning).to_have_count(1)
    warning.evaluate("it => window.first = it")
    page.keyboard.press("1")
    page.wait_for_function("() => !first.isConnected")  # the same again is said again
    expect(warning).to_have_count(1)
    assert fatima.errors == []
