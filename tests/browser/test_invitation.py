"""The invitation is filled in, printed one page a language, and handed on as text without what is missing."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from app import clock
from app.i18n import day

#: The meeting is open: it is held today, whatever was planned.
TODAY = day(clock.today(), "sv")


def invites(hall):
    """The invitation, with the workshop's facts typed into its forms but for who receives the result."""
    room = hall(board=False)
    page = room.fatima.page
    room.fatima.press("Träffar och grupper")
    for label, words in (
        ("Varför behöver vi det människor vet?", "Ni vet hur det är att vänta."),
        ("Vem kan man fråga?", "Fatima på biblioteket"),
        ("Vad det blir av det", "Ledningen svarar inom en månad."),
    ):
        page.get_by_label(label).fill(words)
    page.locator("form").filter(has=page.get_by_label("Vem kan man fråga?")).get_by_role(
        "button", name="Spara"
    ).click()
    page.get_by_label("Börjar klockan").first.fill("13:00")
    page.get_by_label("Börjar klockan").first.blur()
    expect(page.get_by_text(f"{TODAY}, 13:00")).to_be_visible()
    with room.fatima.context.expect_page() as opened:
        page.get_by_role("link", name="Inbjudan").click()
    opened.value.wait_for_load_state()  # a script listens to what the words stand on already
    return opened.value


def test_a_page_a_language_on_paper_and_as_text(hall) -> None:
    sheet = invites(hall)
    swedish = sheet.locator("article[lang=sv]")
    expect(swedish).to_contain_text("Ni vet hur det är att vänta.")
    expect(swedish.get_by_text("Fyll i vem som tar emot")).to_be_visible()

    sheet.evaluate("() => { navigator.clipboard.writeText = async (text) => { window.copied = text; }; }")
    swedish.get_by_role("button", name="Kopiera texten").click()
    expect(sheet.get_by_text("Kopierat.")).to_be_visible()
    text = sheet.evaluate("() => window.copied")
    assert f"{TODAY}, klockan 13:00" in text
    assert "Vem kan man" not in text
    assert "Fyll i" not in text
    assert "Vem som får resultatet" not in text, "no heading over what is missing"

    pages = sheet.locator("article").count()
    printed = sheet.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == pages == 8, "one A4 a language"

    for name in ("Svenska", "Lätt svenska", "English", "Soomaali", "دری / فارسی", "ትግርኛ", "Українська"):
        sheet.get_by_label(name, exact=False).first.uncheck()
    sheet.get_by_role("button", name="Visa de här").click()
    expect(sheet.locator("article")).to_have_count(1)
    expect(sheet.locator("article[lang=ar][dir=rtl]")).to_be_visible()
    sheet.emulate_media(media="print")
    expect(sheet.locator(".fill-in:visible, .all-lacking:visible, .share:visible")).to_have_count(0)
