"""A whole workshop led by the keyboard alone: every stop can be reached, is seen, and says what it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import Facilitator
from tests.browser.prepared import PASSWORD, TITLE

#: What the keyboard is at: its name, and whether one sees that it is there, on itself or on the row it is chosen by.
FOCUS = """() => {
  const it = document.activeElement;
  const [label] = it.labels || [];
  const name = label ? label.textContent : it.getAttribute("aria-label") || it.textContent;
  const ringed = [it, it.closest("label")].filter(Boolean).map((one) => getComputedStyle(one));
  const seen = ringed.some((one) => one.outlineStyle !== "none" && parseFloat(one.outlineWidth) >= 2);
  return { name: name.trim().replace(/\\s+/g, " "), seen, body: it === document.body };
}"""
MOST_STOPS = 120
IDEAS = ("Ny handläggare varje gång", "Tolken kom inte", "Fackord på möten")


class Hands:
    """Fatima without a mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def types(self, words: str) -> None:
        self.page.keyboard.type(words)

    def goes_to(self, name: str) -> None:
        """Tab to what is called so; each stop on the way must be seen."""
        passed = []
        for _ in range(MOST_STOPS):
            at = self.page.evaluate(FOCUS)
            if not at["body"]:
                assert at["seen"], f"one does not see that the keyboard is at “{at['name']}”"
                assert at["name"], "the keyboard is at something without a name"
                if at["name"].startswith(name):
                    return
            passed.append(at["name"][:30])
            self.press("Tab")
        raise AssertionError(f"the keyboard does not come to “{name}”, but to {passed}")

    def does(self, name: str) -> None:
        self.goes_to(name)
        self.press("Enter")

    def says_yes(self, name: str) -> None:
        """In the dialog that asks."""
        expect(self.page.get_by_role("dialog")).to_be_visible()
        self.does(name)
        expect(self.page.get_by_role("dialog")).to_have_count(0)


@pytest.fixture
def fatima(server, browser) -> Facilitator:
    invite = next(word for word in server.log.split() if "/new-account#" in word)
    fatima = Facilitator(browser, server.url, "keyboard")
    fatima.makes_account(invite, password=PASSWORD)
    return fatima


def test_a_whole_workshop_by_the_keyboard(fatima: Facilitator) -> None:
    hands = Hands(fatima.page)
    hands.does("Ny framtidsverkstad")
    fatima.sees("Vad heter verkstaden?")
    hands.goes_to("Vad heter verkstaden?")
    hands.types(TITLE)
    hands.does("Skapa verkstaden")
    fatima.sees("Träffar")
    hands.does("Öppna träffen")
    fatima.is_at("Välkommen")
    on_to(fatima, hands, "Kritik")
    writes_on_paper(fatima, hands)
    hands.does("Läs igenom")
    hands.says_yes("Läs igenom")
    hands.does("Visa på tavlan")
    hands.says_yes("Visa på tavlan")
    fatima.sees(*IDEAS)
    on_to(fatima, hands, "Sortera kritiken")
    sorts(fatima, hands)
    on_to(fatima, hands, "Rösta om kritiken")
    hands.does("Visa resultatet")
    hands.says_yes("Visa resultatet")
    for step in ("Vision", "Sortera visionerna", "Rösta om visionerna", "Grupper"):
        on_to(fatima, hands, step)
    hands.does("Ny grupp")
    hands.goes_to("Gruppens namn")
    hands.types("Etik och moral")
    hands.does("Skapa gruppen")
    expect(fatima.page.locator(".group-card h3", has_text="Etik och moral")).to_be_visible()
    for step in ("Löften", "Avslut"):
        on_to(fatima, hands, step)
    hands.does("Nästa: Avsluta träffen")
    hands.says_yes("Avsluta träffen")
    fatima.sees("Träffar", "Etik och moral")
    assert fatima.errors == []


def on_to(fatima: Facilitator, hands: Hands, step: str) -> None:
    """The clicker's key, from wherever the keyboard is but in a field."""
    hands.goes_to("Nästa")
    hands.press("PageDown")
    fatima.is_at(step)


def writes_on_paper(fatima: Facilitator, hands: Hands) -> None:
    hands.does("Från papper")
    hands.does("En till utan telefon")
    for idea in IDEAS:
        hands.goes_to("Det som står på lappen")
        hands.types(idea)
        hands.does("Skriv in")
        expect(fatima.page.locator(".from-paper li.row", has_text=idea)).to_be_visible()


def sorts(fatima: Facilitator, hands: Hands) -> None:
    """A theme is made, an idea is put in it by its number, and it is taken back."""
    hands.does("Nytt tema")
    expect(fatima.page.get_by_role("dialog")).to_be_visible()
    hands.types("Väntan")
    hands.press("Enter")
    expect(fatima.page.locator("section.theme h3", has_text="Väntan")).to_be_visible()
    hands.does(fatima.page.locator(".idea-button").first.inner_text().split("\n")[0])
    hands.press("1")
    theme = fatima.page.locator("section.theme", has=fatima.page.locator("h3", has_text="Väntan"))
    moved = theme.locator(".idea-button")
    expect(moved).to_have_count(1)
    hands.press("Control+z")
    expect(moved).to_have_count(0)
