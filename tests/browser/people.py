"""The people of a workshop in their browsers, with the field's own verbs: each waits for what it expects to see."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

PATIENCE = 20_000
BOARD = {"width": 1920, "height": 1080}
LAPTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
#: Every sentence a screen reader is given to say once.
TOLD = "#app > .visually-hidden[role=status]"
HEARD = f"""
const heard = window.heard = [];
new MutationObserver(() => {{
  for (const it of document.querySelectorAll("{TOLD}")) {{
    const said = it.textContent.trim();
    if (said && it.said !== said) heard.push(said);
    it.said = said;
  }}
}}).observe(document, {{ subtree: true, childList: true, characterData: true }});
"""
#: A page answers an act in the next frame, and what listens is put on a moment after it (Preact's effects).
AFTER_THE_FRAME = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"""
#: The keys of all this browser keeps.
KEYS = """() => new Promise((resolve) => {
  indexedDB.open("framtidsverkstad", 1).onsuccess = ({ target: { result: db } }) => {
    db.transaction("kept").objectStore("kept").getAllKeys().onsuccess = ({ target: { result: keys } }) => {
      db.close();
      resolve(keys);
    };
  };
})"""
#: Everything this browser keeps of the outbox ("outbox:"), or of what was begun ("draft:"), as text.
KEPT = """(prefix) => new Promise((resolve) => {
  indexedDB.open("framtidsverkstad", 1).onsuccess = ({ target: { result: db } }) => {
    const found = [];
    db.transaction("kept").objectStore("kept").openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) { db.close(); resolve(found); return; }
      if (cursor.key.startsWith(prefix)) found.push(JSON.stringify(cursor.value));
      cursor.continue();
    };
  };
})"""
SHOTS = Path(__file__).resolve().parent / "screenshots"

expect.set_options(timeout=PATIENCE)


def picks(radio: Locator) -> None:
    """Press the row of a radio button, as a finger does, once it stands still: the button itself lies hidden in it."""
    radio.locator("xpath=ancestor::label").click()
    expect(radio).to_be_checked()


def shots() -> bool:
    """Whether pictures are taken; most of whoever runs the tests does not look at them."""
    return bool(os.environ.get("SHOTS"))


class Somebody:
    """A browser of one's own; every request stays on the server's address."""

    viewport = PHONE
    #: Of everybody, those that are open.
    contexts: ClassVar[list[BrowserContext]] = []

    def __init__(self, browser: Browser, server_url: str, name: str, **context) -> None:
        self.name = name
        self.url = server_url
        self.elsewhere: list[str] = []
        self.errors: list[str] = []
        self.context: BrowserContext = browser.new_context(
            viewport=self.viewport, locale="sv-SE", device_scale_factor=1, **context
        )
        self.contexts.append(self.context)
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self._page()

    def _page(self) -> Page:
        page = self.context.new_page()
        page.on("request", self._note)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        if slower := os.environ.get("SLOW"):  # so many times: what asks a page too early shows itself
            cdp = self.context.new_cdp_session(page)
            cdp.send("Emulation.setCPUThrottlingRate", {"rate": float(slower)})
        return page

    def _note(self, request) -> None:
        if not request.url.startswith((self.url, self.url.replace("http", "ws", 1), "data:", "blob:")):
            self.elsewhere.append(request.url)

    def qr_texts(self) -> list[str]:
        """Fills with what the page asks to have drawn as square codes from now on."""
        texts: list[str] = []

        def note(request) -> None:
            if "/qr" in request.url and request.method == "POST":
                texts.append(request.post_data_json["text"])

        self.page.on("request", note)
        return texts

    def sees(self, *texts: str) -> None:
        for text in texts:
            expect(self.page.get_by_text(text).locator("visible=true").first).to_be_visible()

    def does_not_see(self, *texts: str) -> None:
        for text in texts:
            expect(self.page.get_by_text(text).locator("visible=true")).to_have_count(0)

    def press(self, name: str, exact: bool = False) -> None:
        self.button(name, exact).first.click()

    def button(self, name: str, exact: bool = False) -> Locator:
        return self.page.get_by_role("button", name=name, exact=exact)

    def shoot(self, what: str) -> None:
        """A picture for eyes, git-ignored: with SHOTS=1, or --long."""
        if not shots():
            return
        SHOTS.mkdir(exist_ok=True)
        self.page.wait_for_timeout(300)  # for the eyes alone: let what moves come to rest
        self.page.screenshot(path=SHOTS / f"{what}-{self.name}.png")

    def reload(self) -> None:
        self.page.reload()

    def settles(self) -> None:
        """What has been drawn listens to keys, fingers and scrolling. Not where the page's clock stands still."""
        self.page.evaluate(AFTER_THE_FRAME)


class Facilitator(Somebody):
    """Fatima: leads from a laptop."""

    viewport = LAPTOP

    def makes_account(
        self, invite: str, name: str = "Fatima", password: str = "en ganska lång mening"
    ) -> None:
        self.page.goto(invite)
        self.page.get_by_label("Namn").fill(name)
        self.page.get_by_label("Lösenord").fill(password)
        self.press("Skapa kontot")
        self.sees("Mina framtidsverkstäder")

    def signs_in(self, name: str = "Fatima", password: str = "en ganska lång mening") -> None:
        self.page.goto(f"{self.url}/sign-in")
        self.page.get_by_label("Namn").fill(name)
        self.page.get_by_label("Lösenord").fill(password)
        self.press("Logga in")
        self.sees("Mina framtidsverkstäder")

    def is_signed_in(self, session: str) -> None:
        """As after `signs_in`, without the page: few tests are about that one."""
        cookie = {"name": "session", "value": session, "url": self.url, "httpOnly": True, "sameSite": "Lax"}
        self.context.add_cookies([cookie])

    def leads(self, workshop: str) -> None:
        self.page.goto(f"{self.url}/w/{workshop}/lead")
        self.sees("Dagens steg")
        self.page.evaluate("() => document.fonts.ready.then(() => {})")
        self.settles()

    def makes_workshop(self, title: str, **facts: str) -> str:
        """Its id, from the lead page's address."""
        self.page.goto(f"{self.url}/workshops/new")
        self.page.get_by_label("Vad heter verkstaden?").fill(title)
        for label, text in facts.items():
            self.page.get_by_label(label).fill(text)
        self.press("Skapa verkstaden")
        self.page.wait_for_url("**/lead")
        self.sees("Träffar")
        return self.workshop

    @property
    def workshop(self) -> str:
        return re.search(r"/w/([A-Za-z0-9]+)/", self.page.url)[1]

    def says_yes(self, name: str) -> None:
        self.page.get_by_role("dialog").get_by_role("button", name=name).click()
        expect(self.page.get_by_role("dialog")).to_have_count(0)

    def opens_meeting(self, which: str) -> None:
        self.page.get_by_role("listitem").filter(has_text=which).get_by_role(
            "button", name="Öppna träffen"
        ).click()
        expect(self.page.locator(".agenda")).to_be_visible()

    def board_address(self) -> str:
        return self.url + self.page.get_by_role("link", name="Öppna tavlan").first.get_attribute("href")

    def code(self) -> str:
        text = self.page.locator(".present .code").inner_text()
        return re.sub(r"\D", "", text)

    def goes_on_to(self, step: str) -> None:
        self.press(f"Nästa: {step}")
        self.is_at(step)

    def goes_back_to(self, step: str) -> None:
        self.press(f"Tillbaka till {step}")
        self.is_at(step)

    def is_at(self, step: str) -> None:
        expect(self.page.locator(".agenda [aria-current=step] .step-title")).to_have_text(step)

    def gathers(self) -> None:
        self.press("Läs igenom")
        self.says_yes("Läs igenom")

    def reveals_ideas(self) -> None:
        self.press("Visa på tavlan")
        self.says_yes("Visa på tavlan")

    def hides(self, idea: str) -> None:
        self.press(f"Göm ”{idea}”")
        self.page.get_by_role("dialog").get_by_role("button", name="Den nämner någon").click()
        expect(self.page.get_by_role("dialog")).to_have_count(0)

    def adds_theme(self, name: str) -> None:
        self.press("Nytt tema")
        dialog = self.page.get_by_role("dialog")
        dialog.get_by_role("textbox").fill(name)
        dialog.locator("button[type=submit]").click()
        expect(self.page.locator("section.theme h3", has_text=name)).to_be_visible()

    def row(self, idea: str) -> Locator:
        return self.page.locator("li.idea").filter(has=self.page.locator(".idea-button", has_text=idea))

    def places(self, idea: str, theme: str) -> None:
        """By the choice beside the dragging: the row opens, the theme is pressed."""
        self.chooses(idea)
        self.row(idea).locator("button.place", has_text=theme).click()
        self.has_in_theme(idea, theme)

    def chooses(self, idea: str) -> None:
        """Take an idea in hand: after a move the next one is in hand already."""
        button = self.row(idea).locator(".idea-button")
        if button.get_attribute("aria-expanded") != "true":
            button.click()
        expect(button).to_have_attribute("aria-expanded", "true")

    def has_in_theme(self, idea: str, theme: str) -> None:
        section = self.page.locator("section.theme").filter(has=self.page.locator("h3", has_text=theme))
        expect(section.locator(".idea-button", has_text=idea)).to_be_visible()

    def adds_group(self, name: str, purpose: str) -> None:
        self.press("Ny grupp")
        self.page.get_by_label("Gruppens namn").fill(name)
        self.page.get_by_label("Vad gruppen är till för").fill(purpose)
        self.press("Skapa gruppen")
        expect(self.page.locator(".group-card h3", has_text=name)).to_be_visible()
        # The group comes a moment before the answer that closes the form: the button pressed in between would.
        expect(self.page.get_by_label("Gruppens namn")).to_have_count(0)

    def group_links(self) -> dict[str, str]:
        """Name → lasting link, from the page of meetings and groups."""
        cards = self.page.locator(".outside li.paper").filter(has=self.page.locator("input.address"))
        expect(cards.first).to_be_visible()
        return {
            card.locator("h3").inner_text(): card.locator("input.address").input_value()
            for card in cards.all()
        }

    def reviews(self, group: str, status: str, note: str) -> None:
        card = self.page.locator("main li.paper").filter(has=self.page.locator("h3", has_text=group))
        card.get_by_role("button", name="Visa på tavlan").click()
        card.get_by_role("button", name="Anteckna hur det går").click()
        picks(card.get_by_role("radio", name=status))
        card.get_by_role("textbox").fill(note)
        card.locator("button[type=submit]").click()

    def ends_meeting(self) -> None:
        self.press("Nästa: Avsluta träffen")
        self.says_yes("Avsluta träffen")
        expect(self.page.locator(".outside")).to_be_visible()


class Board(Somebody):
    """The projection: nothing to click."""

    viewport = BOARD

    def opens(self, address: str) -> None:
        self.page.goto(address)

    def shows(self, *texts: str) -> None:
        self.sees(*texts)


class Participant(Somebody):
    """A phone, old or new."""

    def joins(self, join_address: str, perspective: str) -> None:
        self.page.goto(join_address)
        self.sees("Utan namn", "Det är frivilligt")
        self.press("Jag vill vara med")
        picks(self.page.get_by_role("radio", name=perspective, exact=True))
        self.press("Gå in")
        expect(self.page.locator("details.more")).to_be_visible()

    def joins_by_code(self, code: str, perspective: str) -> None:
        self.page.goto(self.url)
        self.page.get_by_label("Kod").fill(f"{code[:3]} {code[3:]}")
        self.press("Gå in")
        self.press("Jag vill vara med")
        picks(self.page.get_by_role("radio", name=perspective, exact=True))
        self.press("Gå in")
        expect(self.page.locator("details.more")).to_be_visible()

    def writes(self, text: str) -> None:
        self.puts_in_field(text)
        self.press("Skicka", exact=True)
        expect(self.page.get_by_role("textbox").first).to_have_value("")

    def puts_in_field(self, text: str) -> None:
        self.page.get_by_role("textbox").first.fill(text)

    def has_sent(self, text: str, fate: str = "Skickat") -> None:
        note = self.page.locator(".ideas li").filter(has_text=text)
        expect(note).to_contain_text(fate)

    def waits_with(self, text: str) -> None:
        note = self.page.locator(".ideas li").filter(has_text=text)
        expect(note).to_contain_text("Väntar på nätet")

    def gives_dots(self, theme: str, dots: int) -> None:
        give = self.button(f"Ge en prick till {theme}")
        for _ in range(dots):
            give.click()

    def outbox(self) -> list[str]:
        return self.page.evaluate(KEPT, "outbox:")

    def keeps_nothing(self) -> None:
        """Any more: what has been sent leaves the phone's storage a moment after it is shown as sent."""
        self._waits(lambda: self.outbox() == [])

    def keeps(self, words: str) -> None:
        """What was begun is in the phone's storage: it is kept a moment after the last letter."""
        self._waits(lambda: any(words in each for each in self.page.evaluate(KEPT, "draft:")))

    def forgets(self, *beginnings: str) -> None:
        """Everything of these kinds leaves the phone's storage: "draft:", "group:"."""
        self._waits(lambda: not [key for key in self.page.evaluate(KEYS) if key.startswith(beginnings)])

    def _waits(self, until: Callable[[], bool]) -> None:
        for _ in range(100):
            if until():
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(self.page.evaluate(KEPT, ""))

    def has_the_rest(self) -> None:
        """The parts fetched when one can write already have come, and are drawn."""
        expect(self.page.locator("details.more > section").first).to_be_attached()

    def chooses_group(self, name: str) -> None:
        picks(self.page.get_by_role("radio", name=name))
        self.press(f"Gå med i {name}")
        self.sees(f"Du är med i {name}.")

    def joins_group(self, name: str) -> None:
        """Choose one while the plans are being written: the group's plan takes the place of the choice."""
        picks(self.page.get_by_role("radio", name=name))
        self.press(f"Gå med i {name}")
        expect(self.page.locator(".our-group h2", has_text=name)).to_be_visible()

    def answers(self, question: str, choice: str) -> None:
        asked = self.page.get_by_role("group", name=question)
        picks(asked.get_by_role("radio", name=choice, exact=True))

    def promises(self, what: str) -> None:
        self.page.get_by_label("Vad ska vi göra?").fill(what)
        self.saves()
        expect(self.page.locator(".action").filter(has_text=what)).to_be_visible()

    def begins_answer(self, question: str, text: str) -> None:
        self.press("Ändra", exact=True)
        self.page.get_by_role("button", name=re.compile(rf"Ändra\s*: {re.escape(question)}")).click()
        self.page.get_by_label(question).fill(text)

    def saves(self) -> None:
        self.press("Spara", exact=True)

    def says_how_it_goes(self, status: str, note: str) -> None:
        self.page.get_by_role("button", name="Berätta hur det går").first.click()
        picks(self.page.get_by_role("radio", name=status))
        self.page.get_by_role("textbox").first.fill(note)
        self.press("Skicka", exact=True)
