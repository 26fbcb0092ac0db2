"""The plain pages in a real browser: the code, the account, a new workshop, the minutes."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import Server

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
PASSWORD = "fyra små gråa hästar"


@pytest.fixture
def browser_context_args(browser_context_args: dict) -> dict:
    return {**browser_context_args, "locale": "sv-SE", "viewport": {"width": 390, "height": 844}}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory):
    """(server, links of its demo); made while the server is down, since a workshop belongs to one process."""
    server = Server(tmp_path_factory.mktemp("plain"))
    links = server.flask("demo")
    with server.start():
        yield server, links


@pytest.fixture
def server(served: tuple[Server, str]) -> Server:
    return served[0]


@pytest.fixture
def links(served: tuple[Server, str]) -> str:
    return served[1]


@pytest.fixture
def page(page: Page, server: Server):
    """A page that keeps to the server's own address and breaks none of its own rules."""
    troubles, elsewhere = [], []
    page.on(
        "console",
        lambda message: troubles.append(message.text) if "Content Security" in message.text else None,
    )
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on(
        "request",
        lambda request: elsewhere.append(request.url) if not request.url.startswith(server.url) else None,
    )
    yield page
    assert troubles == []
    assert elsewhere == []


def is_accessible(page: Page) -> None:
    page.wait_for_load_state()  # what was pressed may have led to another page, of which only the beginning is there
    page.evaluate(AXE.read_text("utf-8"))
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = page.evaluate("tags => axe.run(document, {runOnly: tags})", tags)["violations"]
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_from_the_one_time_link_to_a_workshop(page: Page, server: Server, links: str) -> None:
    link = re.search(r"\S+/new-account#\S+", links)[0]
    page.goto(link + "gammal")
    page.evaluate("link => (location.href = link)", link)  # the right one, in the same tab
    expect(page.locator("#invite")).to_have_value(link.partition("#")[2])
    # Another language is the same page: the invitation comes along.
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", name="Make an account")).to_be_visible()
    page.wait_for_load_state()  # a script gives the links what came with the address
    page.get_by_role("link", name="Svenska").click()
    expect(page.get_by_role("heading", name="Skapa ett konto")).to_be_visible()
    page.wait_for_load_state()
    page.get_by_label("Namn").fill("Fatima")
    page.get_by_label("Lösenord").fill("kort")
    page.get_by_role("button", name="Skapa kontot").click()
    expect(page.get_by_text("Lösenordet behöver minst 10 tecken.")).to_be_visible()
    expect(page.get_by_label("Lösenord")).to_be_focused()
    is_accessible(page)
    page.get_by_label("Lösenord").fill(PASSWORD)
    page.get_by_role("button", name="Skapa kontot").click()
    is_accessible(page)

    page.get_by_role("link", name="Ny framtidsverkstad").click()
    is_accessible(page)
    page.get_by_label("Datum").fill("2096-10-07")
    expect(page.get_by_label("Uppföljning")).to_have_value("2097-04-07")
    page.get_by_label("Plats").fill("Hörnet")
    page.get_by_role("button", name="Skapa verkstaden").click()
    expect(page.get_by_text("Skriv något först.")).to_be_visible()
    expect(page.get_by_label("Vad heter verkstaden?")).to_be_focused()
    expect(page.get_by_label("Plats")).to_have_value("Hörnet")
    is_accessible(page)
    page.get_by_label("Vad heter verkstaden?").fill("Så vill vi bli mötta")
    page.get_by_role("button", name="Skapa verkstaden").click()
    expect(page).to_have_url(re.compile("/w/[A-Za-z0-9]+/lead$"))

    page.goto(f"{server.url}/workshops")
    expect(page.locator("a.workshop")).to_contain_text("7 oktober 2096, planerad")
    page.set_viewport_size({"width": 320, "height": 640})
    is_accessible(page)
    for name in ("Inbjudan till", "Öva"):
        assert page.get_by_role("link", name=name).bounding_box()["height"] >= 48, "large enough for a thumb"
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_role("button", name="Logga ut").click()
    expect(page.get_by_role("heading", name="Skriv koden på tavlan")).to_be_visible()


def test_the_typed_code_leads_to_the_phones_page(page: Page, server: Server, links: str) -> None:
    workshop, code = re.search(r"/w/(\w+)/phone#j=\w+\s+\(kod: (\d{3} \d{3})\)", links).groups()
    page.goto(server.url)
    is_accessible(page)
    page.get_by_label("Kod").fill("222 22")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("Koden är sex siffror. Den står på tavlan.")
    is_accessible(page)
    page.get_by_label("Kod").fill(code)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(f"/w/{workshop}/phone"))


#: The words of the number columns, headings and figures, that stand on more than one line.
BROKEN = """() => {
  const words = [...document.querySelectorAll(".number")].flatMap((cell) => {
    const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walk.nextNode()) {
      for (const { 0: word, index } of walk.currentNode.data.matchAll(/\\S+/g)) {
        const range = document.createRange();
        range.setStart(walk.currentNode, index);
        range.setEnd(walk.currentNode, index + word.length);
        found.push([word, new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size]);
      }
    }
    return found;
  });
  if (!words.some(([word]) => /^\\d\\d+$/.test(word))) return ["there is no figure of two digits to look at"];
  return words.filter(([, lines]) => lines > 1).map(([word]) => word);
}"""


def test_the_minutes_are_read_printed_and_downloaded(page: Page, links: str) -> None:
    name, password = re.search(r"namn: (\S+), lösenord: (\S+)\)", links).groups()
    address = re.search(r"Dokumentation\s+(\S+)", links)[1]
    page.goto(address)
    page.get_by_label("Namn").fill(name)
    page.get_by_label("Lösenord").fill(password)
    page.get_by_role("button", name="Logga in").click()
    expect(page.get_by_role("heading", name="Så vill vi bli mötta")).to_be_visible()
    for group in ("Samordnad ledningsgrupp", "Etik och moral", "Bred samverkan", "Optimalt bemötande"):
        expect(page.get_by_role("heading", name=group)).to_be_visible()
    is_accessible(page)

    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(BROKEN) == [], width

    page.evaluate("window.print = () => document.body.dataset.printed = 'yes'")
    page.get_by_role("button", name="Skriv ut").click()
    assert page.evaluate("document.body.dataset.printed") == "yes"
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Skriv ut")).to_be_hidden()
    assert page.evaluate(BROKEN) == []
    page.emulate_media(media="screen")
    with page.expect_download() as download:
        page.get_by_role("link", name="Ladda ner som tabell").click()
    assert "Etik och moral" in download.value.path().read_text("utf-8-sig")
