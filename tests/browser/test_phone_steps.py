"""The phone from step to step: it says where one is, fits, lets one look back, and takes nothing from under a thumb."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from app.domain.entities import Idea, Question, Theme
from tests.browser.people import HEARD, Participant
from tests.browser.prepared import Prepared

# What does not fit, or is too small for a thumb.
MISFITS = """() => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) found.push(`${root.scrollWidth} px wide`);
  const looked = "button, a.button, .choice, summary, textarea, select, .strip, h1, .news";
  for (const it of document.querySelectorAll(looked)) {
    const { left, right, width, height } = it.getBoundingClientRect();
    if (!width) continue;
    const name = `${it.tagName}.${it.className} ${it.textContent.trim().slice(0, 30)}`;
    if (left < -0.5 || right > innerWidth + 0.5) found.push(`${name} is over the edge`);
    const small = height < 47.5 || width < 47.5;
    if (small && !/^(H1|NAV|DIV)/.test(it.tagName)) found.push(`${name} is ${width}×${height}`);
  }
  for (const it of document.querySelectorAll(".idea-state, .problem, .warning, .notice, .news")) {
    const said = it.textContent.trim() && (it.querySelector("svg") || it.matches(".gone-on"));
    if (!said) found.push(`${it.className} has no sign beside its words`);
  }
  return found;
}"""
PLANT = """(screen, [tag, kind, css]) => {
  const made = Object.assign(document.createElement(tag), { id: "planted", className: kind, textContent: "Vänta" });
  made.style.cssText = css;
  screen.append(made);
}"""
# Whether, when one field has gone, the next key that comes would be typed into no other.
NOWHERE = """() => {
    window.nowhere = [];
    const look = () => window.nowhere.push(document.activeElement === document.body);
    document.addEventListener("focusout", () => setTimeout(look));
}"""
KEYBOARD = 336  # of 844: what is left of the screen while one types
WAYS = {
    "narrow": ((320, 568), "100%", "ltr"),
    "large text": ((320, 568), "200%", "ltr"),
    "usual": ((390, 844), "100%", "ltr"),
    "from right to left": ((390, 844), "100%", "rtl"),
}


def fits(phone: Participant, what: str) -> None:
    page = phone.page
    for way, (size, text, direction) in WAYS.items():
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.evaluate(
            "([size, dir]) => Object.assign(document.documentElement, { dir }).style.fontSize = size",
            [text, direction],
        )
        misfits = page.evaluate(MISFITS)
        assert misfits == [], f"{what}, {way}: {misfits}"
        phone.shoot(f"50-{what}-{way.replace(' ', '-')}")
    page.evaluate("Object.assign(document.documentElement, { dir: 'ltr' }).style.fontSize = ''")


def is_written_on_above_the_keyboard(phone: Participant) -> None:
    """Where one is to write first of all."""
    (field,) = phone.page.locator(".screen > .field textarea").all()
    box = field.bounding_box()
    assert box["y"] + 60 < 844 - KEYBOARD, "the line one writes on is under the keyboard"


def whole_day(prepared: Prepared) -> None:
    """Something in each step of the day, and the first is shown again."""
    prepared.wall(["Ingen ringer tillbaka", "Väntan i telefon", "Ny handläggare varje gång"])
    sorting = prepared.step("cluster")
    for name in ("Otydlig ledning", "Väntan och byten", "Återkopplingsmöten"):
        prepared.play(prepared.fatima, "add_theme", step=sorting.id, name=name)
    vote = prepared.shows(prepared.step("vote"))
    prepared.shows(prepared.step("collect", 1))
    groups = prepared.shows(prepared.step("groups"))
    for name in ("Samordnad ledningsgrupp", "Etik och moral"):
        prepared.play(prepared.fatima, "add_group", step=groups.id, name=name, seats=8, minimum=4)
    prepared.shows(prepared.step("welcome"))
    assert prepared.state.all(Theme, step=vote.source)


STEPS = (
    "Kritik", "Sortera kritiken", "Rösta om kritiken", "Vision", "Sortera visionerna", "Rösta om visionerna",
    "Grupper", "Löften", "Avslut",
)  # fmt: skip


def test_every_step_fits_and_says_what_is_past_and_what_comes(hall) -> None:
    room = hall(whole_day, board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    strip = kim.page.locator(".strip")
    names = ("Välkommen", *STEPS)
    for at, name in enumerate(names):
        if at:
            room.fatima.goes_on_to(name)
        expect(kim.page.locator(".top-word")).to_have_text(f"Nu: {name}")
        if at:
            expect(strip.get_by_role("button")).to_have_text(f"Klart: {names[at - 1]}")
        if at + 1 < len(names):
            expect(strip.locator(".strip-next")).to_have_text(f"Sedan: {names[at + 1]}")
        if name == "Grupper":
            kim.chooses_group("Etik och moral")
        expect(kim.page.get_by_text("Hämtar…")).to_have_count(0)
        fits(kim, f"{at:02}")
        if name == "Vision":
            is_written_on_above_the_keyboard(kim)
    shown = {
        "Välkommen": "Så gör vi",
        "Kritik": "Väntan i telefon",
        "Sortera kritiken": "Otydlig ledning",
        "Rösta om kritiken": "Det har inte visats för alla.",
        "Vision": "Det har inte visats för alla.",
        "Sortera visionerna": "Vilka visioner hör ihop?",
        "Rösta om visionerna": "Det har inte visats för alla.",
        "Grupper": "Du är med i Etik och moral.",
        "Löften": "Inget lovades.",
    }
    for name in reversed(names[:-1]):
        kim.page.locator(".strip-past").click()
        expect(kim.page.locator(".top-word")).to_have_text(name)
        kim.sees("Du tittar tillbaka", shown[name])
        expect(kim.page.locator(".screen").get_by_role("textbox")).to_have_count(0)
        fits(kim, f"{names.index(name):02}-back")
    kim.press("Tillbaka till nu")
    expect(kim.page.locator(".top-word")).to_have_text("Nu: Avslut")
    expect(kim.page.locator("h1")).to_be_focused()
    assert kim.errors == []


def test_control_what_does_not_fit_is_seen(hall) -> None:
    room = hall(whole_day, board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    expect(kim.page.get_by_text("Hämtar…")).to_have_count(0)
    assert kim.page.evaluate(MISFITS) == []
    for said, (tag, kind, css) in {
        "px wide": ("p", "", "inline-size: 2000px"),
        "is over the edge": ("p", "choice", "position: fixed; inset: 0 auto auto -9px; block-size: 99px"),
        "is 40×99": ("button", "", "min-inline-size: 0; inline-size: 40px; block-size: 99px; padding: 0"),
        "is 99×40": ("button", "", "min-block-size: 0; inline-size: 99px; block-size: 40px; padding: 0"),
        "has no sign beside its words": ("p", "notice", ""),
    }.items():
        kim.page.locator(".screen").evaluate(PLANT, [tag, kind, css])
        found = kim.page.evaluate(MISFITS)
        assert any(said in each for each in found), f"{said}: {found}"
        kim.page.locator("#planted").evaluate("it => it.remove()")
    assert kim.page.evaluate(MISFITS) == []


def test_that_it_has_gone_is_said_where_one_writes(hall) -> None:
    """The list of what one has written lies below, and under the keyboard."""
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.page.set_viewport_size({"width": 390, "height": 844 - KEYBOARD})
    tally, field = kim.page.locator(".tally"), kim.page.get_by_role("textbox")
    kim.has_the_rest()
    expect(tally).to_have_count(0)
    before = field.bounding_box()
    for number, text in enumerate(("Breven är långa", "Ingen ringer"), 1):
        kim.writes(text)
        expect(tally).to_have_text(f"Skickat: {number}")
        expect(tally).to_be_in_viewport()
    top = kim.page.evaluate("scrollY")
    moved = {**field.bounding_box(), "y": field.bounding_box()["y"] + top}
    assert moved == before, "nothing has moved"
    said = tally.bounding_box()
    assert said["y"] + said["height"] <= field.bounding_box()["y"]
    kim.shoot("53-tally")

    kim.context.set_offline(True)
    kim.writes("Ny handläggare")
    kim.sees("Väntar på nätet")
    expect(tally).to_have_text("Skickat: 2")
    kim.context.set_offline(False)
    expect(tally).to_have_text("Skickat: 3")
    kim.page.locator(".idea").filter(has_text="Ny handläggare").get_by_role("button").click()
    kim.press("Ta tillbaka")
    expect(tally).to_have_text("Skickat: 2")
    fits(kim, "tally")
    kim.page.set_viewport_size({"width": 320, "height": 568})
    kim.page.evaluate("document.documentElement.style.fontSize = '200%'")
    label = kim.page.locator(".field > label").bounding_box()
    assert tally.bounding_box()["y"] >= label["y"] + label["height"], "beside each other no word has room"
    assert kim.errors == []


def test_the_screen_stays_while_somebody_writes(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim, sara = room.phone("kim"), room.phone("sara")
    for phone, perspective in ((kim, "Brukare"), (sara, "Medarbetare")):
        phone.joins(room.join, perspective)
    field = kim.page.get_by_role("textbox").first
    field.press_sequentially("Halva men")
    before = field.bounding_box()
    room.fatima.goes_on_to("Sortera kritiken")
    sara.sees("Nu: Sortera kritiken")
    kim.sees("Nu går vi vidare till Sortera kritiken.")
    assert field.bounding_box() == before, "nothing has moved"
    expect(field).to_be_focused()
    kim.shoot("51-goes-on")
    field.press_sequentially("ingen")
    kim.press("Skicka", exact=True)
    kim.sees("Nu: Sortera kritiken")
    kim.does_not_see("Halva meningen")

    room.fatima.goes_back_to("Kritik")
    kim.has_sent("Halva meningen")
    field.press_sequentially("En till")
    room.fatima.goes_on_to("Sortera kritiken")
    kim.press("Gå dit")
    kim.sees("Nu: Sortera kritiken", "Det du skrev förut")

    room.fatima.goes_back_to("Kritik")
    kim.sees("Nu: Kritik")
    field.press("End")
    kim.page.evaluate(NOWHERE)
    room.fatima.gathers()
    kim.sees("Den kommer sent")
    kim.page.wait_for_function("() => window.nowhere.length > 0")
    assert kim.page.evaluate("window.nowhere") == [False], "no key goes astray between one field and the next"
    kim.page.keyboard.type(" sak")
    expect(kim.page.get_by_label("Skriv den här")).to_have_value("En till sak")
    assert kim.errors == []


def test_what_was_never_held_is_not_past(hall) -> None:
    """The lead jumped over it: there is nothing to look back at."""
    room = hall(
        lambda prepared: [prepared.shows(prepared.step(kind)) for kind in ("collect", "groups")], board=False
    )
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    expect(kim.page.locator(".strip").get_by_role("button")).to_have_text("Klart: Kritik")
    kim.page.locator("details.more > summary").click()
    steps = kim.page.locator(".more .agenda > li")
    expect(steps.filter(has_text="Klart")).to_contain_text(["Välkommen", "Kritik"])
    expect(steps.filter(has_text="Rösta om kritiken")).not_to_contain_text("Klart")
    kim.shoot("53-jumped")
    kim.page.locator(".strip-past").click()
    kim.sees("Du tittar tillbaka", "Klart: Välkommen")
    assert kim.errors == []


def test_the_way_back_of_the_browser_leads_to_now_and_not_out(hall) -> None:
    room = hall(
        lambda prepared: [prepared.shows(prepared.step(kind)) for kind in ("collect", "cluster")], board=False
    )
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.page.locator(".strip-past").click()
    kim.sees("Du tittar tillbaka")
    room.fatima.goes_on_to("Rösta om kritiken")
    kim.sees("Tillbaka till nu: Rösta om kritiken")
    kim.page.go_back()
    expect(kim.page.locator(".top-word")).to_have_text("Nu: Rösta om kritiken")
    kim.page.locator("h1").click()
    kim.page.go_back()
    kim.sees("Du är kvar i verkstaden.")
    kim.shoot("52-leaving")
    assert kim.page.url.endswith("/phone")
    kim.page.go_forward()
    kim.does_not_see("Du är kvar i verkstaden.")
    assert kim.errors == []


NOTE = "Fika i köket klockan tre. <b>Ta med</b> koppen! 🍰"


def noted(prepared: Prepared) -> None:
    prepared.play(prepared.fatima, "tell_room", text=NOTE)


def test_what_is_said_to_the_room_lies_over_the_screen_until_it_is_read(hall) -> None:
    room = hall(noted, board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.settles()
    before = kim.page.locator("h1").bounding_box()
    kim.sees(NOTE)
    kim.shoot("53-note")
    assert kim.page.locator("h1").bounding_box() == before
    expect(kim.page.get_by_role("status").filter(has_text="Fika")).to_have_count(0)  # said once, then gone
    kim.press("Jag har läst")
    expect(kim.page.locator(".news")).to_have_count(0)
    assert kim.page.locator("h1").bounding_box() == before
    expect(kim.page.locator(".screen > .notice")).to_contain_text(NOTE)
    kim.reload()
    expect(kim.page.locator(".screen > .notice")).to_contain_text(NOTE)
    expect(kim.page.locator(".news")).to_have_count(0)
    assert kim.errors == []


def test_a_note_to_the_room_is_said_once_and_again_when_it_is_told_again(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("welcome")), board=False)
    fatima, kim = room.fatima, room.phone()
    kim.page.add_init_script(HEARD)
    kim.joins(room.join, "Brukare")

    def tells() -> None:
        fatima.press("Säg till rummet")
        fatima.page.get_by_role("dialog").get_by_role("textbox").fill("Fika klockan tre")
        fatima.press("Visa för rummet")

    def heard() -> int:
        kim.page.wait_for_timeout(1500)
        return kim.page.evaluate("heard.filter((said) => said.includes('Fika klockan tre')).length")

    tells()
    kim.press("Jag har läst")
    fatima.goes_on_to("Kritik")
    kim.sees("Nu: Kritik")
    kim.page.locator(".strip-past").click()
    kim.sees("Du tittar tillbaka")
    assert heard() == 1
    fatima.press("Ta bort", exact=True)
    expect(kim.page.locator(".screen > .notice", has_text="Fika")).to_have_count(0)
    tells()
    expect(kim.page.locator(".news")).to_contain_text("Fika klockan tre")
    assert heard() == 2
    assert kim.errors == []


VOICES = """
const said = window.said = [];
const voices = [{ lang: "sv-SE", name: "Alva" }];
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => voices, cancel: () => said.push("–"), speak: (it) => said.push(it.text), addEventListener() {},
} });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


def test_listen_reads_the_screen_in_order_and_stops(hall) -> None:
    room = hall(whole_day, board=False)
    kim = room.phone()
    kim.page.add_init_script(VOICES)
    kim.joins(room.join, "Brukare")
    for step, texts in {
        "Kritik": [],
        "Sortera kritiken": ["Otydlig ledning 0", "Väntan och byten 0", "Återkopplingsmöten 0"],
        "Rösta om kritiken": ["Otydlig ledning 0 prickar", "Väntan och byten 0 prickar"],
    }.items():
        room.fatima.goes_on_to(step)
        kim.sees(f"Nu: {step}")
        heading = kim.page.locator("h1").inner_text()
        kim.page.evaluate("said.length = 0")
        kim.press("Lyssna")
        said = kim.page.evaluate("said.filter((text) => text !== '–')")
        assert said[0] == heading
        assert [text for text in said if text in texts] == texts, said
        expect(kim.button("Tyst")).to_contain_text("Svenska")
        kim.press("Tyst")
        assert kim.page.evaluate("said[said.length - 1]") == "–"
    fits(kim, "54-listen")
    kim.page.evaluate("document.querySelector('details.more').open = true")
    kim.press("English")
    kim.sees("Now: Vote on the critique")
    expect(kim.button("Listen")).to_have_count(0)  # there is no voice for it
    assert kim.errors == []


def test_listen_and_what_is_announced_are_what_each_side_has_on_the_screen(hall) -> None:
    def sent_over(prepared: Prepared) -> None:
        agenda = prepared.day.agenda
        before = agenda[agenda.index(prepared.step("relay").id) - 1]
        prepared.play(prepared.fatima, "show_step", step=before)
        step = prepared.shows(prepared.step("relay"))
        for n in range(3):
            who = prepared.sits_down(n, "client")
            data = {"step": step.id, "handle": f"handle{n:020}", "text": f"Fråga {n}?"}
            prepared.play(who, "ask_question", **data)
        for question in prepared.state.all(Question, step=step.id):
            prepared.play(prepared.fatima, "relay_question", question=question.id, relayed=True)
        prepared.play(prepared.fatima, "send_over", step=step.id)

    room = hall(sent_over, board=False, format="lika_villkor")
    sara = room.phone()
    sara.page.add_init_script(VOICES + HEARD)
    sara.joins(room.join, "Medarbetare")

    def said() -> list[str]:
        sara.page.evaluate("said.length = 0")
        sara.press("Lyssna")
        return sara.page.evaluate("said.filter((text) => text !== '–')")

    expect(sara.page.get_by_role("heading", level=1)).to_have_text("Svara den andra sidan")
    expect(sara.page.get_by_role("heading", level=1)).to_be_focused()
    words = said()
    assert words[0] == "Svara den andra sidan"
    assert words[1].startswith("Alla ser svaren, utan namn.")
    assert re.match(r"Fråga \d\?", words[2])
    assert words[3] == "Ditt svar"
    sara.page.locator(".strip-past").click()
    sara.sees("Du tittar tillbaka")
    expect(sara.page.get_by_role("heading", level=1)).to_be_focused()
    words = said()
    assert words[:2] == [
        "Du tittar tillbaka. Här kan du läsa, men inte skriva.",
        sara.page.get_by_role("heading", level=1).inner_text(),
    ]
    # Where the heading has had the focus it is read, and announced only if one was quicker away from it than that.
    assert set(sara.page.evaluate("heard")) <= {"Svara den andra sidan", words[1]}
    assert sara.errors == []


# What stands on the screen besides its heading and that one looks back.
LEFT = """() => [...document.querySelectorAll(".screen > :not(h1, .notice)")]
  .map((it) => it.innerText.trim()).filter(Boolean)"""


def test_looking_back_is_never_an_empty_screen_and_says_once_how_much_is_hidden(hall) -> None:
    """Somebody who is in no group, in a day in which little has been done."""

    def little(prepared: Prepared) -> None:
        prepared.shows(prepared.step("welcome"))
        prepared.wall(["Ingen ringer tillbaka", "Väntan i telefon", "Ny handläggare varje gång"])
        hidden, *_ = prepared.state.all(Idea)
        prepared.play(prepared.fatima, "hide_idea", idea=hidden.id, reason="name")
        for kind, number in [
            ("vote", 0),
            ("collect", 1),
            ("cluster", 1),
            ("vote", 1),
            ("groups", 0),
            ("plan", 0),
            ("close", 0),
        ]:
            prepared.shows(prepared.step(kind, number))

    room = hall(little, board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    expect(kim.page.locator(".top-word")).to_have_text("Nu: Avslut")
    for name in reversed(("Välkommen", *STEPS[:-1])):
        kim.page.locator(".strip-past").click()
        expect(kim.page.locator(".top-word")).to_have_text(name)
        kim.sees("Du tittar tillbaka")
        assert kim.page.evaluate(LEFT), name
        hidden = {"Kritik": ["1 idé visas inte"], "Sortera kritiken": ["Gömda: 1"]}.get(name, [])
        for words in ("1 idé visas inte", "Gömda: 1"):
            expect(kim.page.get_by_text(words)).to_have_count(int(words in hidden))
    assert kim.errors == []


@pytest.mark.parametrize("perspective", ["Brukare", "Medarbetare"])
def test_two_sides_fit_too(hall, perspective) -> None:
    def asked(prepared: Prepared) -> None:
        step = prepared.shows(prepared.step("relay"))
        who = prepared.sits_down(1, "client")
        prepared.play(who, "ask_question", step=step.id, handle=f"handle{1:020}", text="Varför byts ni ut?")

    room = hall(asked, board=False, format="lika_villkor")
    kim = room.phone()
    kim.joins(room.join, perspective)
    expect(kim.page.locator(".strip-past, .strip-next").first).to_be_visible()
    expect(kim.page.get_by_text("Hämtar…")).to_have_count(0)
    fits(kim, f"60-{re.sub('[^a-z]', '', perspective)}")
    if perspective == "Brukare":  # who asks first
        is_written_on_above_the_keyboard(kim)
    assert kim.errors == []


def a_group_at_its_promises(prepared: Prepared) -> None:
    forming = prepared.shows(prepared.step("groups"))
    prepared.play(
        prepared.fatima, "add_group", step=forming.id, name="Etik och moral", seats=8, minimum=2, theme=""
    )
    prepared.shows(prepared.step("plan"))


#: How much of a message its words take, of what is inside its edges; and whether they begin under its sign.
BESIDE = """it => {
  const [sign, words] = ["svg", "svg + *"].map((one) => it.querySelector(one).getBoundingClientRect());
  const { paddingLeft, paddingRight } = getComputedStyle(it);
  const inside = it.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  return { part: words.width / inside, under: words.top >= sign.bottom };
}"""


def test_a_message_stands_under_its_sign_where_there_is_no_room_beside(hall) -> None:
    """Two have changed the same answer: the longest message that a phone has."""
    room = hall(a_group_at_its_promises, board=False)
    kim, sara = room.phone("kim"), room.phone("sara")
    for phone in (kim, sara):
        phone.joins(room.join, "Brukare")
        phone.joins_group("Etik och moral")
    kim.promises("Skriva om brevet")
    sara.sees("Skriva om brevet")
    for phone, words in ((kim, "Boka två utbildningsdagar"), (sara, "Fråga brukarrådet")):
        phone.begins_answer("Vad är första steget?", words)
    kim.saves()
    kim.sees("Boka två utbildningsdagar")
    sara.saves()
    message = sara.page.locator(".crossed .problem")
    expect(message).to_contain_text("Någon annan i gruppen")
    fits(sara, "crossed")
    seen = {}
    for way in ("usual", "narrow", "large text"):
        (width, height), text, _ = WAYS[way]
        sara.page.set_viewport_size({"width": width, "height": height})
        sara.page.evaluate("size => (document.documentElement.style.fontSize = size)", text)
        seen[way] = message.evaluate(BESIDE)
        message.scroll_into_view_if_needed()
        sara.shoot(f"51-crossed-{way.replace(' ', '-')}")
    assert [seen[way]["under"] for way in ("usual", "narrow", "large text")] == [False, False, True], seen
    assert seen["large text"]["part"] > 0.95, seen
