"""An identity number never leaves the phone, other slips are asked about, and what a lead hides is gone everywhere."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from app.domain.entities import Action, Group, Idea
from tests.browser.people import Board, Participant

NUMBER = "121212-1212"
WROTE = f"De blandade ihop mig med {NUMBER} två gånger"
ARABIC = "ننتظر طويلا"
WITHOUT = "De blandade ihop mig med (nummer borttaget) två gånger"
# As an earlier version of the page would have left it: words on their way, with a number in them.
LEAVE = """([meeting, step, text]) => new Promise((resolve) => {
  indexedDB.open("framtidsverkstad", 1).onsuccess = ({ target: { result: db } }) => {
    const id = "oldentry00000000000000";
    const data = { step, handle: "oldhandle0000000000000", text };
    const entry = { id, seat: meeting, number: 1, name: "post_idea", data, kept: true, saved: true };
    const transaction = db.transaction("kept", "readwrite");
    transaction.objectStore("kept").put(entry, `outbox:${meeting}:0000000000000001:${id}`);
    transaction.oncomplete = () => { db.close(); resolve(); };
  };
})"""


# What is wider than a small phone with letters twice as large, the screen itself or what stands in a box on it.
TOO_WIDE = """() => {
  document.documentElement.style.fontSize = "200%";
  const wide = [...document.querySelectorAll(".stop, .stop *")]
    .filter((it) => it.clientWidth && it.scrollWidth > it.clientWidth + 1);
  const found = wide.map((it) => `${it.tagName} ${it.textContent.trim().slice(0, 30)}`);
  if (document.documentElement.scrollWidth > innerWidth) found.push(`${document.documentElement.scrollWidth} px`);
  document.documentElement.style.fontSize = "";
  return found;
}"""


def heading(phone: Participant) -> str:
    """What the screen is about now; the keyboard is there."""
    expect(phone.page.locator(".stop h1")).to_be_focused()
    return phone.page.locator(".stop h1").inner_text()


def fits_a_small_phone(phone: Participant) -> None:
    phone.page.set_viewport_size({"width": 320, "height": 568})
    assert phone.page.evaluate(TOO_WIDE) == []
    phone.page.set_viewport_size({"width": 390, "height": 844})


def writing(room) -> Participant:
    phone = room.phone()
    phone.joins(room.join, "Brukare")
    return phone


def sends(phone: Participant, text: str) -> None:
    phone.puts_in_field(text)
    phone.press("Skicka", exact=True)


def test_an_identity_number_is_stopped_before_it_is_sent(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim = writing(room)
    sends(kim, WROTE)
    assert heading(kim) == "Det ser ut som ett personnummer"
    expect(kim.page.locator("mark")).to_have_text(NUMBER)
    kim.sees(WITHOUT, "Inget är skickat.")
    assert [button.inner_text() for button in kim.page.locator(".stop button").all()] == [
        "Ta bort numret och skicka",
        "Jag vill skriva om",
    ]
    expect(kim.page.get_by_role("textbox")).to_have_count(0)  # it has the screen to itself
    kim.shoot("40-identity-number")
    fits_a_small_phone(kim)
    assert kim.outbox() == []

    kim.press("Jag vill skriva om")
    field = kim.page.get_by_role("textbox").first
    expect(field).to_be_focused()
    expect(field).to_have_value(WROTE)
    kim.reload()
    expect(field).to_have_value(WROTE)

    kim.press("Skicka", exact=True)
    heading(kim)
    kim.page.get_by_role("button", name="Ta bort numret och skicka").dblclick()
    kim.has_sent(WITHOUT)
    expect(kim.page.locator(".ideas li")).to_have_count(1)
    expect(field).to_have_value("")


def test_what_an_earlier_page_left_gets_the_same_screen(hall) -> None:
    prepared_day = {}

    def prepare(prepared) -> None:
        step = prepared.shows(prepared.step("collect"))
        prepared_day.update(meeting=prepared.day.id, step=step.id)

    room = hall(prepare, board=False)
    kim = writing(room)
    kim.page.evaluate(LEAVE, [prepared_day["meeting"], prepared_day["step"], WROTE])
    kim.reload()
    assert heading(kim) == "Det ser ut som ett personnummer"
    kim.press("Ta bort numret och skicka")
    kim.has_sent(WITHOUT)
    expect(kim.page.locator(".ideas li")).to_have_count(1)
    kim.keeps_nothing()


def test_a_number_to_call_and_a_listed_name_are_asked_about(hall) -> None:
    def prepare(prepared) -> None:
        prepared.play(prepared.fatima, "list_names", names=["Amina Ek"])
        prepared.shows(prepared.step("collect"))

    room = hall(prepare, board=False)
    kim = writing(room)
    sends(kim, "Ring 070-123 45 67")
    assert heading(kim) == "Det ser ut som ett telefonnummer"
    kim.shoot("41-phone-number")
    fits_a_small_phone(kim)
    kim.press("Skicka som det är")
    kim.has_sent("Ring 070-123 45 67")

    sends(kim, "Amina Eks  brev är svåra")
    assert heading(kim) == "Det står ett namn här"
    expect(kim.page.locator("mark")).to_have_text("Amina Eks")
    kim.press("Jag vill skriva om")
    expect(kim.page.locator(".idea.refused")).to_contain_text("Det står ett namn här")
    kim.reload()
    heading(kim)
    kim.press("Ta bort namnet och skicka")
    kim.has_sent("(namn borttaget) brev är svåra")
    expect(kim.page.locator(".ideas")).not_to_contain_text("Amina")


def test_the_translation_beside_is_looked_through_too(hall) -> None:
    def prepare(prepared) -> None:
        prepared.play(prepared.fatima, "list_names", names=["Amina Ek"])
        prepared.shows(prepared.step("collect"))

    room = hall(prepare, board=False)
    kim = room.phone()
    frames: list[str] = []
    kim.page.on("websocket", lambda line: line.on("framesent", lambda frame: frames.append(unescaped(frame))))
    kim.joins(room.join, "Brukare")
    kim.press("Du skriver på")
    kim.page.get_by_role("combobox").select_option("ar")
    translation = kim.page.locator(".rendering textarea")

    def sends_translated(words: str, said: str) -> None:
        translation.fill(said)
        sends(kim, words)

    sends_translated(ARABIC, f"Mitt nummer är {NUMBER}")
    assert heading(kim) == "Det ser ut som ett personnummer"
    expect(kim.page.locator("mark")).to_have_text(NUMBER)
    kim.shoot("46-number-in-translation")
    kim.press("Jag vill skriva om")
    expect(translation).to_have_value(f"Mitt nummer är {NUMBER}")
    kim.press("Skicka", exact=True)
    heading(kim)
    kim.press("Ta bort numret och skicka")
    kim.has_sent(ARABIC, "Skickat")
    assert any("(nummer borttaget)" in frame for frame in frames), "control: what is sent is seen here"
    assert not any(NUMBER in frame for frame in frames)

    sends_translated(f"{ARABIC} 2", "Ring 070-123 45 67")
    assert heading(kim) == "Det ser ut som ett telefonnummer"
    kim.press("Skicka som det är")
    kim.has_sent(f"{ARABIC} 2")

    sends_translated(f"{ARABIC} 3", "Fråga Amina Ek om det")
    assert heading(kim) == "Det står ett namn här"
    expect(kim.page.locator("mark")).to_have_text("Amina Ek")
    kim.press("Jag vill skriva om")
    refused = kim.page.locator(".idea.refused")
    expect(refused.get_by_label("Din översättning")).to_have_value("Fråga Amina Ek om det")
    kim.shoot("47-name-in-translation")
    refused.get_by_label("Din översättning").fill("Fråga någon om det")
    refused.get_by_role("button", name="Försök igen").click()
    kim.has_sent(f"{ARABIC} 3")
    expect(refused).to_have_count(0)
    kim.keeps_nothing()


def unescaped(frame: str | bytes) -> str:
    return frame if isinstance(frame, str) else frame.decode(errors="replace")


def test_what_is_hidden_is_gone_everywhere_and_counted(hall) -> None:
    made = {}

    def prepare(prepared) -> None:
        prepared.shows(prepared.step("groups"))
        prepared.play(prepared.fatima, "add_group", step=prepared.step("groups").id, name="Svar")
        (group,) = prepared.state.all(Group)
        made["link"] = f"/w/{prepared.id}/group#{group.token}"
        kim = prepared.sits_down(1, "client")
        prepared.play(kim, "choose_group", group=group.id)
        member = type(kim)("group", groups=frozenset({group.id}))
        prepared.shows(prepared.step("plan"))
        prepared.play(member, "add_action", group=group.id, what="Fråga Lisa på tredje våningen")
        assert prepared.state.all(Action)
        assert not prepared.state.all(Idea)

    room = hall(prepare)
    words = "Fråga Lisa på tredje våningen"
    page = Board(room.fatima.context.browser, room.server.url, "group")
    page.viewport = {"width": 390, "height": 844}
    page.page.goto(room.server.url + made["link"])
    phone = writing(room)
    room.board.sees(words)
    page.sees(words)

    room.fatima.hides(words)
    for screen in (room.board, page):
        screen.does_not_see(words)
        screen.sees("Gömt av processledaren", "Gömda: 1")
    phone.sees("Gömda: 1")
    room.fatima.sees("gömd: namn")
    room.board.shoot("42-hidden")
    page.shoot("42-hidden")
    room.fatima.shoot("42-hidden")

    room.fatima.press("Träffar och grupper")
    room.fatima.page.get_by_label("Sök").fill("lisa")
    room.fatima.shoot("43-all-words")
    room.fatima.page.get_by_role("button", name=re.compile("Visa igen")).click()
    room.board.sees(words)
    page.sees(words)
    room.board.does_not_see("Gömda")


def test_the_lead_is_asked_too_and_gives_the_names(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("groups")), board=False)
    fatima = room.fatima
    fatima.press("Ny grupp")
    fatima.page.get_by_label("Gruppens namn").fill("Svar")
    fatima.page.get_by_label("Vad gruppen är till för").fill("Ring 070-123 45 67")
    fatima.press("Skapa gruppen")
    dialog = fatima.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Ska det stå där?")
    fatima.says_yes("Nej, jag ändrar det")
    expect(fatima.page.get_by_label("Vad gruppen är till för")).to_have_value("Ring 070-123 45 67")
    fatima.press("Skapa gruppen")
    fatima.says_yes("Ja, låt det stå")
    expect(fatima.page.locator(".group-card")).to_contain_text("Ring 070-123 45 67")
    expect(fatima.page.get_by_label("Gruppens namn")).to_have_count(0)  # see `adds_group`
    fatima.press("Ny grupp")
    fatima.page.get_by_label("Gruppens namn").fill(NUMBER)
    fatima.press("Skapa gruppen")
    fatima.sees("Det ser ut som ett personnummer.")
    expect(dialog).to_have_count(0)

    fatima.press("Träffar och grupper")
    fatima.page.get_by_label("Namn, ett på varje rad").fill("Bo Ek\n Amina \n\nBo Ek")
    fatima.page.locator("form").filter(has_text="Namn, ett på varje rad").get_by_role(
        "button", name="Spara"
    ).click()
    expect(fatima.page.get_by_label("Namn, ett på varje rad")).to_have_value("Amina\nBo Ek")
    fatima.reload()
    fatima.press("Träffar och grupper")
    expect(fatima.page.get_by_label("Namn, ett på varje rad")).to_have_value("Amina\nBo Ek")


def test_without_what_looks_words_with_a_number_wait_in_the_field(hall) -> None:
    """The network went away before it was fetched: nothing is sent unseen, nothing is lost, and all else goes on."""
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim = room.phone()
    later = re.compile(r"/static/dist/later-phone-")
    kim.page.route(later, lambda route: route.abort())
    kim.joins(room.join, "Brukare")
    sends(kim, WROTE)
    kim.sees("Det finns inget nät just nu.")
    expect(kim.page.get_by_role("textbox").first).to_have_value(WROTE)
    assert kim.outbox() == []
    kim.writes("Ingen ringer tillbaka på 3 dagar")
    kim.has_sent("Ingen ringer tillbaka på 3 dagar")
    kim.page.unroute(later)
    sends(kim, WROTE)
    assert heading(kim) == "Det ser ut som ett personnummer"
