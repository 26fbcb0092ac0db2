"""Inviting a peer supporter, what they are offered, and how it ends; the door's code; the administrator's page."""

import re

from playwright.sync_api import expect

from tests.browser.people import Facilitator, picks
from tests.browser.prepared import PASSWORD
from tests.browser.test_plain_pages import is_accessible


def test_a_peer_supporter_comes_helps_and_goes(hall, browser):
    room = hall(board=False)
    fatima = room.fatima
    fatima.press("Träffar och grupper")
    leads = fatima.page.get_by_role("region", name="Medledare")
    expect(leads.get_by_text("Fatima")).to_be_visible()
    leads.get_by_role("radio", name="Kollegastöd").check()
    leads.get_by_role("button", name="Gör en länk").click()
    expect(leads.locator(".qr img")).to_be_visible()
    link = leads.get_by_label("Inbjudans länk").input_value()
    assert link.startswith(f"{room.server.url}/invited#")
    fatima.shoot("co-leads")

    peer = Facilitator(browser, room.server.url, "peer")
    peer.page.goto(link)
    peer.page.get_by_role("link", name="Skapa ett konto").click()
    peer.page.wait_for_load_state()
    peer.page.get_by_label("Namn").fill("Peer")
    peer.page.get_by_label("Lösenord").fill(PASSWORD)
    peer.press("Skapa kontot")
    peer.sees("Dagens steg")
    peer.sees("Du är med som: Kollegastöd. Sorterar, gömmer och hjälper till.")
    expect(peer.button("Göm tavlan").first).to_be_visible()
    expect(peer.button("Nästa:")).to_have_count(0)
    expect(peer.button("Stäng steget")).to_have_count(0)
    peer.press("Träffar och grupper")
    peer.sees("Du är med som: Kollegastöd")
    expect(peer.page.get_by_role("link", name=re.compile("Dokumentation"))).to_have_count(0)
    expect(peer.button("Avsluta träffen")).to_have_count(0)
    expect(peer.page.get_by_text("Radera verkstaden nu")).to_have_count(0)
    expect(fatima.page.get_by_text("Radera verkstaden nu")).to_have_count(1)
    # One meeting is open, the other is only planned: of that there is nothing to hand out yet.
    expect(fatima.page.get_by_role("link", name="Dokumentation", exact=True)).to_have_count(1)
    peer.shoot("peer-supporter")
    # Fatima is told at once, without asking.
    row = leads.get_by_role("listitem").filter(has_text="Peer")
    row.get_by_role("button", name="Ta bort rätten").click()
    fatima.says_yes("Ta bort rätten")
    expect(row).to_have_count(0)
    peer.sees("Här finns ingen verkstad som du leder")
    peer.does_not_see("Träffar", "Verkstaden")
    assert not fatima.errors + peer.errors + fatima.elsewhere + peer.elsewhere


def test_two_who_write_in_the_same_form_keep_what_each_has_written(hall):
    """What one has saved is not put back by the other, whose form was open all the time."""
    room = hall(board=False)
    one, other = room.fatima, room.lead("other")
    forms = {}
    for lead in (one, other):
        lead.press("Träffar och grupper")
        for about in ("Om verkstaden", "Rummet och tavlan", "Sparas och raderas"):
            forms[lead, about] = lead.page.get_by_role("region", name=about)
    one_about, other_about = forms[one, "Om verkstaden"], forms[other, "Om verkstaden"]
    other_about.get_by_label("Vem kan man fråga?").fill("Biblioteket")  # begun, and not saved yet
    one_about.get_by_label("Vem som får resultatet").fill("Nämnden")
    one_about.get_by_role("button", name="Spara").click()
    expect(other_about.get_by_label("Vem som får resultatet")).to_have_value("Nämnden")
    other_about.get_by_role("button", name="Spara").click()
    expect(one_about.get_by_label("Vem kan man fråga?")).to_have_value("Biblioteket")
    expect(one_about.get_by_label("Vem som får resultatet")).to_have_value("Nämnden")

    one_room, other_room = forms[one, "Rummet och tavlan"], forms[other, "Rummet och tavlan"]
    one_room.get_by_label("Nätets namn (wifi)").fill("Gäster")
    one_room.get_by_role("button", name="Spara").click()
    picks(other_room.get_by_role("radio", name="Lämna 8 % tomt"))
    other_room.get_by_role("button", name="Spara").click()
    expect(one_room.get_by_role("radio", name="Lämna 8 % tomt")).to_be_checked()
    expect(other_room.get_by_label("Nätets namn (wifi)")).to_have_value("Gäster")

    one_kept, other_kept = forms[one, "Sparas och raderas"], forms[other, "Sparas och raderas"]
    day = other_kept.get_by_label("Det som deltagarna skriver sparas till och med").input_value()
    later = f"{int(day[:4]) + 1}{day[4:]}"
    other_kept.get_by_label("Gruppernas resultat sparas till och med").fill(f"{int(day[:4]) + 3}{day[4:]}")
    one_kept.get_by_label("Det som deltagarna skriver sparas till och med").fill(later)
    one_kept.get_by_role("button", name="Spara dagarna").click()
    expect(other_kept.get_by_label("Det som deltagarna skriver sparas till och med")).to_have_value(later)
    expect(other_kept.get_by_label("Gruppernas resultat sparas till och med")).to_have_value(
        f"{int(day[:4]) + 3}{day[4:]}"
    )
    assert not one.errors + other.errors


def test_a_new_code_and_a_room_that_is_full(hall):
    room = hall(board=False)
    fatima = room.fatima
    before = fatima.code()
    fatima.press("Kod och platser")
    dialog = fatima.page.get_by_role("dialog")
    dialog.get_by_label("Högst i rummet").fill("1")
    dialog.get_by_role("button", name="Spara").click()
    dialog.get_by_role("button", name="Ny kod").click()
    fatima.page.get_by_role("dialog", name="Byta kod?").get_by_role("button", name="Byt kod").click()
    expect(fatima.page.get_by_role("dialog", name="Byta kod?")).to_have_count(0)
    fatima.shoot("code-and-room")
    dialog.get_by_role("button", name="Stäng", exact=False).first.click()
    expect(fatima.page.locator(".present .code")).not_to_contain_text(f"{before[:3]} {before[3:]}")
    late = room.phone("late")
    late.page.goto(room.join)
    late.sees("Dörren är stängd")
    for name, words in (("kim", "Jag vill vara med"), ("sara", "Rummet är fullt")):
        phone = room.phone(name)
        phone.page.goto(f"{room.server.url}/")
        phone.page.get_by_label("Kod").fill(fatima.code())
        phone.press("Gå in")
        phone.sees(words)
        if name == "kim":
            phone.press(words)
            phone.page.get_by_role("radio", name="Brukare").check()
            phone.press("Gå in")
            phone.does_not_see("Vilket perspektiv")


def test_the_administrators_page_can_be_used_by_everybody(hall, browser):
    room = hall(board=False)
    page = room.fatima.page
    page.goto(f"{room.server.url}/workshops")
    page.get_by_role("link", name="Administration").click()
    is_accessible(page)
    page.get_by_role("button", name="Bjud in någon").click()
    link = page.get_by_label("Länken").input_value()
    room.fatima.shoot("administration")
    Facilitator(browser, room.server.url, "mo").makes_account(link, "Mo")
    page.get_by_role("link", name="Administration").click()
    mo = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Mo"))
    mo.locator("summary").filter(has_text="Ta bort kontot").click()
    mo.get_by_role("button", name="Ta bort kontot").click()
    expect(mo).to_have_count(0)
    is_accessible(page)
    page.goto(f"{room.server.url}/invited")
    is_accessible(page)


def test_one_who_goes_on_takes_no_words_from_the_other(hall, browser) -> None:
    """And what the other goes on typing are letters, not keys that do something."""
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    fatima, other = room.fatima, room.lead("other")
    paper = fatima.page.locator("details.from-paper")
    paper.locator("summary").click()
    field = paper.get_by_role("textbox").first
    field.press_sequentially("Det som ")
    other.goes_on_to("Sortera kritiken")
    fatima.sees("Du tittar på Kritik. Tavlan visar Sortera kritiken.")
    fatima.page.keyboard.type("skrivs nu")
    expect(field).to_have_value("Det som skrivs nu")
    expect(fatima.page.get_by_role("dialog")).to_have_count(0)
    fatima.press("Tillbaka till Sortera kritiken")
    fatima.goes_back_to("Kritik")
    paper.locator("summary").click()
    expect(field).to_have_value("Det som skrivs nu")
    assert fatima.errors == other.errors == []


def test_on_held_down_goes_one_step(hall) -> None:
    room = hall(board=False)
    page = room.fatima.page
    page.locator("h1").first.click()
    for _ in range(6):
        page.keyboard.down("ArrowRight")  # as a keyboard repeats it
    page.keyboard.up("ArrowRight")
    room.fatima.is_at("Kritik")
    room.fatima.press("Lås steget")  # what was sent before it has been done when this has
    room.fatima.sees("Lås upp steget")
    room.fatima.is_at("Kritik")


#: Presses the button as soon as it says so: whose finger was on its way when another lead went on.
PRESSES_AT_ONCE = """
(word) => {
  const look = () => {
    const button = [...document.querySelectorAll("button")].find((it) => it.textContent.includes(word));
    if (!button) return;
    watch.disconnect();
    button.click();
    window.pressed = true;
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
}"""


def test_two_who_go_on_at_once_go_one_step(hall) -> None:
    """The button says what comes after before the eye has seen it."""
    room = hall(board=False)
    fatima, other = room.fatima, room.lead("other")
    other.is_at("Välkommen")
    other.page.evaluate(PRESSES_AT_ONCE, "Nästa: Sortera kritiken")
    fatima.goes_on_to("Kritik")
    other.page.wait_for_function("() => window.pressed")
    other.press("Lås steget")  # what was sent before it has been done when this has
    other.sees("Lås upp steget")
    fatima.is_at("Kritik")
    other.goes_on_to("Sortera kritiken")
    assert fatima.errors == other.errors == []


def test_nothing_that_is_pasted_is_cut_off(hall) -> None:
    room = hall(board=False)
    fatima = room.fatima
    fatima.press("Säg till rummet")
    field = fatima.page.get_by_role("dialog").get_by_role("textbox")
    note = "Vi ses igen klockan tre i stora salen. " * 6
    field.fill(note)
    expect(field).to_have_value(note)
    expect(field).to_have_attribute("aria-invalid", "true")
    fatima.sees("tecken för mycket. Korta lite.")
    fatima.press("Visa för rummet")
    expect(field).to_be_focused()
    expect(field).to_have_value(note)
    field.fill(note[:100])
    fatima.does_not_see("tecken för mycket")
    fatima.press("Visa för rummet")
    expect(fatima.page.get_by_role("dialog")).to_have_count(0)
    assert fatima.errors == []
