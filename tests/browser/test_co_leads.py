"""Inviting a peer supporter, what they are offered, and how it ends; the door's code; the administrator's page."""

import re

from playwright.sync_api import expect

from tests.browser.people import Facilitator
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
    peer.page.get_by_label("Namn").fill("Peer")
    peer.page.get_by_label("Lösenord").fill(PASSWORD)
    peer.press("Skapa kontot")
    peer.sees("Dagens steg")
    expect(peer.button("Nästa:")).to_have_count(0)
    expect(peer.button("Stäng steget")).to_have_count(0)
    expect(peer.button("Göm tavlan").first).to_be_visible()
    peer.press("Träffar och grupper")
    peer.sees("Du är med som: Kollegastöd")
    expect(peer.page.get_by_role("link", name=re.compile("Dokumentation"))).to_have_count(0)
    expect(peer.button("Avsluta träffen")).to_have_count(0)
    expect(peer.page.get_by_text("Radera verkstaden nu")).to_have_count(0)
    expect(fatima.page.get_by_text("Radera verkstaden nu")).to_have_count(1)
    peer.shoot("peer-supporter")
    # Fatima is told at once, without asking.
    row = leads.get_by_role("listitem").filter(has_text="Peer")
    row.get_by_role("button", name="Ta bort rätten").click()
    fatima.says_yes("Ta bort rätten")
    expect(row).to_have_count(0)
    peer.sees("Här finns ingen verkstad som du leder")
    peer.does_not_see("Träffar", "Verkstaden")
    assert not fatima.errors + peer.errors + fatima.elsewhere + peer.elsewhere


def test_a_new_code_and_a_room_that_is_full(hall):
    room = hall(board=False)
    fatima = room.fatima
    before = fatima.code()
    fatima.press("Kod och plats")
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
