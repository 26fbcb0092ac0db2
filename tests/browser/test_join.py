"""Coming in, coming back, and changing phones: one phone is one seat, without a name and without an account."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.people import Board, picks


def test_two_tabs_and_a_reload_are_one_seat(hall) -> None:
    room = hall()
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    room.board.shows("1 inne")
    tab = kim.context.new_page()
    tab.goto(kim.page.url)
    expect(tab.locator("details.more")).to_be_visible()
    kim.reload()
    expect(kim.page.locator("details.more")).to_be_visible()
    room.board.shows("1 inne")
    room.fatima.goes_on_to("Kritik")
    kim.writes("Ingen ringer tillbaka")
    kim.has_sent("Ingen ringer tillbaka")
    expect(tab.locator(".ideas li")).to_contain_text("Ingen ringer tillbaka")
    tab.close()
    room.board.shows("1 av 1 har skrivit")
    assert "secret" not in kim.page.url
    assert "#" not in kim.page.url


def test_the_door_shuts_and_one_phone_is_let_in(hall) -> None:
    room = hall()
    room.fatima.press("Stäng dörren")
    room.fatima.sees("Dörren är stängd")
    late = room.phone("late")
    late.page.goto(room.join)
    late.sees("Dörren är stängd.")
    late.shoot("20-door-shut")

    passes = room.fatima.qr_texts()
    room.fatima.press("Släpp in en telefon")
    expect(room.fatima.page.get_by_role("dialog").locator("img")).to_be_visible()
    room.fatima.shoot("20-let-in")
    late.joins(passes[-1], "Medarbetare")
    room.board.shows("1 inne")
    another = room.phone("another")
    another.page.goto(passes[-1])
    another.sees("Dörren är stängd.")


def test_a_seat_moves_to_another_phone_by_its_code(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")))
    old = room.phone("old")
    old.joins(room.join, "Brukare")
    old.writes("Får berätta allt igen")
    old.has_sent("Får berätta allt igen")
    codes = old.qr_texts()
    old.page.locator("details.more > summary").click()
    old.press("Visa koden")
    expect(old.page.locator(".more img")).to_be_visible()
    old.shoot("21-move")

    new = room.phone("new")
    new.page.goto(codes[-1])
    new.has_sent("Får berätta allt igen")
    assert "#" not in new.page.url
    new.page.locator(".ideas li").get_by_role("button", name="Ändra").click()
    new.page.get_by_role("textbox").last.fill("Får berätta allt igen varje gång")
    new.press("Spara")
    new.has_sent("Får berätta allt igen varje gång")
    old.has_sent("Får berätta allt igen varje gång")
    room.board.shows("1 av 1 har skrivit")


def test_each_phone_chooses_its_language(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim = room.phone()
    kim.page.goto(room.join)
    kim.press("English")
    kim.sees("Without a name", "It is voluntary")
    kim.press("I want to take part")
    picks(kim.page.get_by_role("radio", name="Client"))
    kim.press("Come in")
    kim.sees("What does not work when we meet?")
    expect(kim.page.locator("html")).to_have_attribute("lang", "en")
    kim.shoot("22-english")


def test_a_code_that_opens_nothing_is_answered_in_words(hall) -> None:
    room = hall(board=False)
    kim = room.phone()
    kim.page.goto(room.server.url)
    kim.page.get_by_label("Kod").fill("222 222")
    kim.press("Gå in")
    kim.sees("Ingen dörr har den koden.")
    expect(kim.page.get_by_label("Kod")).to_have_value("222 222")


def test_the_way_back_from_the_perspectives_leads_to_what_one_has_read(hall) -> None:
    room = hall(board=False)
    kim = room.phone()
    kim.page.goto(room.join)
    for back in (kim.page.go_back, lambda: kim.press("Tillbaka", exact=True)):
        kim.press("Jag vill vara med")
        kim.sees("Vilket perspektiv har du?")
        back()
        kim.sees("Det är frivilligt")
    kim.press("Jag vill vara med")
    picks(kim.page.get_by_role("radio", name="Brukare"))
    kim.press("Gå in")
    kim.sees("Nu: Välkommen")
    kim.has_the_rest()
    kim.page.go_back()
    kim.sees("Du är kvar i verkstaden.", "Nu: Välkommen")
    assert kim.errors == []


def test_what_is_written_survives_everything_a_thumb_can_do(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")))
    kim, sara = room.phone("kim"), room.phone("sara")
    kim.joins(room.join, "Brukare")
    sara.joins(room.join, "Medarbetare")

    kim.puts_in_field("Halva mening")
    kim.keeps("Halva mening")
    kim.reload()
    expect(kim.page.get_by_role("textbox").first).to_have_value("Halva mening")
    kim.puts_in_field("å" * 10_000)
    kim.sees("9860 tecken för mycket")
    expect(kim.button("Skicka", exact=True)).to_have_attribute("aria-disabled", "true")
    expect(kim.page.get_by_role("textbox").first).to_have_value("å" * 10_000)
    kim.shoot("23-too-long")

    strange = ("<script>alert(1)</script>", "🙂 Vänligt 👩‍👧", "المترجم لم يأتِ", '"; DROP TABLE idea; --')
    for text in strange:
        kim.writes(text)
        kim.has_sent(text, "Väntar tills någon har skrivit vad det betyder" if text[0] == "ا" else "Skickat")
    kim.puts_in_field("Två tryck, en idé")
    kim.button("Skicka", exact=True).dblclick()
    kim.has_sent("Två tryck, en idé")
    expect(kim.page.locator(".ideas li").filter(has_text="Två tryck")).to_have_count(1)

    sara.does_not_see("Två tryck, en idé")
    kim.page.locator(".ideas li").filter(has_text="Två tryck").get_by_role("button", name="Ändra").click()
    kim.press("Ta tillbaka")
    expect(kim.page.locator(".ideas li").filter(has_text="Två tryck")).to_have_count(0)
    room.fatima.gathers()
    room.fatima.reveals_ideas()
    read = [text for text in strange if text[0] != "ا"]  # what nobody has translated is not shown
    room.board.shows(*read)
    sara.sees(*read)
    room.board.shoot("23-strange")
    for who in (kim, sara, room.fatima, room.board):
        assert who.errors == []
        assert who.elsewhere == []


def test_the_wrong_link_says_so(hall) -> None:
    room = hall(board=False)
    kim = room.phone()
    kim.page.goto(f"{room.server.url}/w/{room.paths.id}/group#nobodyhasthistoken0000")
    heading = kim.page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Länken fungerar inte")
    kim.sees("Kontrollera att hela länken kom med")
    kim.shoot("24-wrong-link")
    kim.press("English")
    kim.sees("Check that the whole link came along")
    kim.press("Svenska", exact=True)
    expect(heading).to_have_text("Länken fungerar inte")
    kim.page.goto(f"{room.server.url}/w/{room.paths.id}/board#wrongwrongwrong")
    kim.sees("Kontrollera att hela länken kom med")
    kim.page.goto(f"{room.server.url}/w/nosuchworkshop/phone")
    kim.sees("Här finns ingen verkstad.")
    kim.page.goto(f"{room.server.url}/w/{room.paths.id}/lead")
    kim.sees("Logga in")


def test_what_one_tab_has_sent_does_not_wait_in_the_other(hall) -> None:
    """A code scanned once more opens another tab of the same phone."""
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.puts_in_field("Ingen ringer tillbaka")
    kim.keeps("Ingen ringer tillbaka")
    other = kim.context.new_page()
    other.goto(kim.page.url)
    field = other.get_by_role("textbox").first
    expect(field).to_have_value("Ingen ringer tillbaka")
    kim.press("Skicka", exact=True)
    kim.has_sent("Ingen ringer tillbaka")
    expect(field).to_have_value("")
    expect(other.locator(".ideas li")).to_contain_text("Ingen ringer tillbaka")
    field.fill("Ny handläggare")
    other.get_by_role("button", name="Skicka", exact=True).click()
    expect(kim.page.locator(".ideas li")).to_have_count(2)
    assert kim.errors == []


def test_waking_while_it_connects_does_not_shut_a_screen_out(hall) -> None:
    """A page shown, a phone unlocked, the network back: each may come in the middle of connecting."""
    room = hall(board=False)
    board = Board(room.fatima.context.browser, room.server.url, "board")
    kim = room.phone()
    for somebody in (board, kim):
        somebody.page.add_init_script(
            "const wake = setInterval(() => window.dispatchEvent(new Event('pageshow')), 1);"
            "setTimeout(() => clearInterval(wake), 3000);"
        )
    board.opens(room.server.url + room.paths.board)
    kim.joins(room.join, "Brukare")
    board.shows("1 inne")
    room.fatima.goes_on_to("Kritik")
    kim.writes("Ingen ringer tillbaka")
    kim.has_sent("Ingen ringer tillbaka")


# Of what the server says, all from the second snapshot on is held back until `arrive()`: as over a very slow network.
SLOWLY = """
const { get, set, ...rest } = Object.getOwnPropertyDescriptor(WebSocket.prototype, "onmessage");
const held = [];
let snapshots = 0;
window.arrive = () => { snapshots = -Infinity; held.splice(0).forEach((hears) => hears()); };
Object.defineProperty(WebSocket.prototype, "onmessage", { ...rest, get, set(hears) {
  set.call(this, (event) => {
    snapshots += event.data.startsWith('42["snapshot"');
    if (snapshots > 1) held.push(() => hears.call(this, event));
    else hears.call(this, event);
  });
}});
"""


def test_one_can_write_before_the_rest_of_the_day_has_come(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")))
    kim = room.phone()
    kim.page.add_init_script(SLOWLY)
    kim.joins(room.join, "Brukare")
    kim.sees("Vad fungerar inte")
    steps = kim.page.locator("details.more .agenda li")
    expect(steps).to_have_count(1)
    kim.writes("Ingen ringer tillbaka")
    note = kim.page.locator(".ideas li").filter(has_text="Ingen ringer tillbaka")
    expect(note).not_to_contain_text("Skickat")
    kim.page.evaluate("arrive()")
    kim.has_sent("Ingen ringer tillbaka")
    room.board.shows("1 av 1 har skrivit")
    assert steps.count() > 1
    assert kim.errors == []


# Playwright's own waiting would be stopped by the page's policy.
TYPEFACE_IS_THERE = """() => new Promise((there) => {
  const look = () => ([...document.fonts].some((face) => face.status === "loaded") ? there() : setTimeout(look, 50));
  look();
})"""


def test_the_typeface_comes_with_the_next_step_and_at_once_to_a_group(hall) -> None:
    typeface = re.compile("Atkinson Hyperlegible")
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    body = kim.page.locator("body")
    expect(body).not_to_have_css("font-family", typeface)
    kim.page.evaluate(TYPEFACE_IS_THERE)
    expect(body).not_to_have_css("font-family", typeface)  # no word moves while somebody reads
    room.fatima.goes_on_to("Sortera kritiken")
    expect(body).to_have_css("font-family", typeface)
    kim.reload()
    expect(body).to_have_css("font-family", typeface)
    kim.page.goto(f"{room.server.url}/w/{room.paths.id}/group#nobodyhasthistoken0000")
    expect(kim.page.locator("body")).to_have_css("font-family", typeface)
