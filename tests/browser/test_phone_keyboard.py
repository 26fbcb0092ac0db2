"""On the phone by keyboard or by ear: one is not thrown back to the top of the page, and hears what became of it."""

from __future__ import annotations

from playwright.sync_api import expect

from app.domain.entities import Group, Meeting, Step
from app.domain.who import Who
from tests.browser.people import HEARD, TOLD, Participant, picks
from tests.browser.prepared import Prepared

#: Where the keyboard is, in words; a screen reader says the same.
AT = """() => {
  const it = document.activeElement;
  return it === document.body ? "nowhere" : it.textContent.trim().replace(/\\s+/g, " ");
}"""


def is_at(phone: Participant, words: str) -> None:
    phone.page.wait_for_function(f"(words) => ({AT})().startsWith(words)", arg=words)


def hears(phone: Participant, words: str) -> None:
    phone.page.wait_for_function("(words) => heard.includes(words)", arg=words)
    phone.page.evaluate("heard.length = 0")


def enters(phone: Participant, name: str) -> None:
    """By the keyboard."""
    button = phone.page.locator("button", has_text=name).first
    button.focus()
    button.press("Enter")


def test_the_keyboard_stays_where_something_was_done(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim = room.phone()
    kim.page.add_init_script(HEARD)
    kim.page.goto(room.join)
    enters(kim, "Jag vill vara med")
    is_at(kim, "Vilket perspektiv har du?")
    kim.page.get_by_role("radio", name="Brukare").check()
    enters(kim, "Gå in")
    is_at(kim, "Vad fungerar inte")
    kim.has_the_rest()  # what says "Sent" is fetched when one can write
    kim.settles()
    expect(kim.page.locator(TOLD)).to_have_count(3)
    for words in ("Breven är långa", "Ingen ringer"):
        kim.puts_in_field(words)
        enters(kim, "Skicka")
        kim.has_sent(words)
        is_at(kim, "Skicka")
        hears(kim, "Skickat")

    enters(kim, "Ändra: Breven är långa")
    enters(kim, "Avbryt")
    is_at(kim, "Ändra: Breven är långa")
    enters(kim, "Ändra: Breven är långa")
    kim.page.get_by_label("Ändra din idé").fill("Breven är svåra")
    enters(kim, "Spara")
    is_at(kim, "Ändra: Breven är svåra")
    hears(kim, "Skickat")
    enters(kim, "Ändra: Breven är svåra")
    enters(kim, "Ta tillbaka")
    kim.does_not_see("Breven är svåra")
    is_at(kim, "Ändra: Ingen ringer")
    enters(kim, "Ändra: Ingen ringer")
    enters(kim, "Ta tillbaka")
    kim.does_not_see("Ingen ringer")
    is_at(kim, "Du skriver på: Svenska")  # what stands last above where it was
    enters(kim, "Jag är klar")
    is_at(kim, "Jag vill skriva mer")

    kim.context.set_offline(True)
    kim.puts_in_field("Utan nät")
    kim.sees("Inget nät just nu.")
    enters(kim, "Skicka")
    hears(kim, "Väntar på nätet")
    kim.context.set_offline(False)
    hears(kim, "Skickat")
    assert kim.errors == []


def a_group_that_plans(prepared: Prepared) -> None:
    groups = prepared.shows(prepared.step("groups"))
    for name in ("Etik", "Ledning"):
        prepared.play(prepared.fatima, "add_group", step=groups.id, name=name, seats=8, minimum=1)


def test_the_keyboard_stays_in_a_group_and_on_its_page(hall) -> None:
    room = hall(a_group_that_plans, board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.page.get_by_role("radio", name="Etik").check()
    enters(kim, "Gå med i Etik")
    kim.sees("Du är med i Etik.")
    is_at(kim, "Spara länk")
    enters(kim, "Lämna gruppen")
    is_at(kim, "Jag vill inte vara med i någon grupp")
    kim.page.get_by_role("radio", name="Etik").check()
    enters(kim, "Gå med i Etik")
    kim.sees("Du är med i Etik.")
    room.fatima.goes_on_to("Löften")
    kim.page.get_by_label("Vad ska vi göra?").fill("Ringa tillbaka")
    goes_on = room.server.freezes()
    enters(kim, "Spara")
    is_at(kim, "Ringa tillbaka")  # on a slow network one stands on one's own words until they are saved
    goes_on()
    is_at(kim, "Inte ifyllt än: Vilka gör det?")
    enters(kim, "Fyll i: Vilka gör det?")
    expect(kim.page.get_by_label("Vilka gör det?", exact=True)).to_be_focused()
    enters(kim, "Avbryt")
    is_at(kim, "Inte ifyllt än: Vilka gör det?")
    assert kim.errors == []


def left_on(phone: Participant):
    return phone.page.get_by_role("heading", name="Det du skrev förut").locator("..")


def test_a_theme_begun_before_the_vote_is_found_and_goes_on_there(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("cluster")), board=False)
    fatima, kim = room.fatima, room.phone()
    kim.joins(room.join, "Brukare")
    field = kim.page.get_by_label("Föreslå ett tema")
    field.fill("Att få vän")
    field.blur()
    fatima.goes_on_to("Rösta om kritiken")
    expect(left_on(kim)).to_contain_text("Att få vän")
    kim.shoot("leftover")
    enters(kim, "Jag vill skriva mer")
    is_at(kim, "Vad hör ihop?")
    field.fill("Att få vänta")
    enters(kim, "Föreslå")
    kim.sees("Nu: Rösta om kritiken")
    expect(kim.page.locator(".told")).to_have_text("Skickat")
    kim.shoot("told")
    kim.does_not_see("Det du skrev förut")
    fatima.goes_back_to("Sortera kritiken")
    kim.sees("Att få vänta", "Väntar på processledaren")
    assert kim.errors == []


def test_an_answer_begun_in_the_plan_is_found_afterwards(hall) -> None:
    room = hall(a_group_that_plans, board=False)
    fatima, kim = room.fatima, room.phone()
    kim.joins(room.join, "Brukare")
    kim.chooses_group("Etik")
    fatima.goes_on_to("Löften")
    kim.promises("Ringa tillbaka")
    field = kim.page.get_by_label("Vilka gör det?", exact=True)
    kim.page.locator("button.slot").first.click()
    field.fill("Två av oss")
    field.blur()
    kim.does_not_see("Det du skrev förut")  # it stands in its field
    fatima.goes_on_to("Avslut")
    expect(left_on(kim)).to_contain_text("Två av oss")
    kim.reload()
    left_on(kim).get_by_role("button", name="Släng").click()
    kim.does_not_see("Det du skrev förut")
    fatima.goes_back_to("Löften")
    kim.sees("Ringa tillbaka")
    expect(field).to_have_count(0)
    assert kim.errors == []


def test_an_action_that_another_takes_away_takes_no_words_with_it(hall) -> None:
    room = hall(a_group_that_plans, board=False)
    kim, sara = room.phone("kim"), room.phone("sara")
    for phone in (kim, sara):
        phone.joins(room.join, "Medarbetare")
        phone.chooses_group("Etik")
    room.fatima.goes_on_to("Löften")
    kim.promises("Ringa tillbaka")
    kim.page.locator("button.slot").first.click()
    kim.page.get_by_label("Vilka gör det?", exact=True).fill("Två av oss")
    sara.press("Ändra", exact=True)
    sara.press("Ta bort det här löftet")
    sara.press("Ja, ta bort")
    kim.does_not_see("Ringa tillbaka")
    kim.sees("Gick inte. Du skrev:", "Två av oss")
    kim.shoot("orphan")
    kim.reload()
    kim.sees("Två av oss")
    kim.press("Släng")
    kim.does_not_see("Två av oss")
    sara.does_not_see("Gick inte.")
    assert kim.errors == sara.errors == []


# Set by hand: no browser lets a test choose the size of the phone's letters.
LARGE = "document.documentElement.style.fontSize = '200%'"
DOWN = "window.scrollTo(0, document.documentElement.scrollHeight)"


def test_with_large_letters_what_stands_over_the_step_scrolls_away(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("cluster")), board=False)
    kim = room.phone("kim")
    kim.page.set_viewport_size({"width": 320, "height": 568})
    kim.joins(room.join, "Brukare")
    strip = kim.page.locator(".strip")
    theme = kim.page.get_by_label("Föreslå ett tema")
    expect(theme).to_be_visible()
    kim.has_the_rest()
    kim.settles()
    kim.page.evaluate(DOWN)
    kim.settles()
    expect(strip).to_be_in_viewport()
    kim.page.evaluate(LARGE)
    kim.settles()
    kim.page.evaluate(DOWN)
    expect(strip).not_to_be_in_viewport()
    theme.fill("Att få vänta")
    room.fatima.goes_on_to("Rösta om kritiken")
    expect(kim.button("Gå dit")).to_be_in_viewport(ratio=1)
    kim.shoot("large-letters")
    assert kim.errors == []


def test_a_new_link_to_the_group_keeps_what_was_begun_under_the_old(hall) -> None:
    """Also what waited for the network."""
    room = hall(a_group_that_plans, board=False)
    fatima, kim = room.fatima, room.phone()
    fatima.press("Träffar och grupper")
    link = fatima.group_links()["Etik"]
    kim.page.goto(link)
    kim.promises("Ringa tillbaka")
    kim.page.locator("button.slot").first.click()
    kim.page.get_by_label("Vilka gör det?", exact=True).fill("Två av oss")
    kim.context.set_offline(True)
    kim.saves()
    kim.sees("Väntar på nätet")
    kim.press("Lägg till en sak till")
    kim.page.get_by_label("Vad ska vi göra?").fill("Träffas varje må")
    card = fatima.page.locator(".outside li.paper").filter(has_text="Etik")
    card.get_by_role("button", name="Byt länk").click()
    fatima.says_yes("Byt länk")
    expect(card.locator("input.address")).not_to_have_value(link)
    kim.context.set_offline(False)
    kim.sees("Länken fungerar inte längre")
    kim.page.goto("about:blank")
    kim.page.goto(fatima.group_links()["Etik"])
    kim.sees("Två av oss")
    expect(kim.page.get_by_label("Vad ska vi göra?")).to_have_value("Träffas varje må")
    kim.reload()
    expect(kim.page.get_by_label("Vad ska vi göra?")).to_have_value("Träffas varje må")
    kim.does_not_see("Väntar på nätet")
    assert kim.errors == []


def test_whoever_is_taken_out_of_a_field_presses_nothing_by_typing_on(hall) -> None:
    """The lead ends the writing in the middle of a sentence: its spaces must not take ideas back."""
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    for words in ("Breven är långa", "Ingen ringer"):
        kim.writes(words)
        kim.has_sent(words)
    kim.puts_in_field("En halv")
    enters(kim, "Ändra: Breven är långa")
    kim.page.keyboard.type(" och")
    room.fatima.gathers()
    kim.sees("Gick inte. Du skrev:")
    is_at(kim, "Mina idéer")
    kim.page.keyboard.type(" och för svåra dessutom")
    kim.sees("Breven är långa och", "Ingen ringer")
    expect(kim.page.get_by_label("Skriv den här")).to_have_value("En halv")  # and nothing else
    enters(kim, "Ta tillbaka: Ingen ringer")
    is_at(kim, "Då ser ingen den längre.")
    enters(kim, "Avbryt")
    is_at(kim, "Ta tillbaka: Ingen ringer")
    kim.page.get_by_label("Skriv den här").fill("En sen")
    enters(kim, "Skicka sent")
    expect(kim.page.get_by_label("Skriv den här")).to_have_value("")
    is_at(kim, "Skicka sent")  # it stays open for one more
    assert kim.errors == []


# What the server says comes late, as over a slow network: a screen stands empty meanwhile.
LATE = """
const { set, ...rest } = Object.getOwnPropertyDescriptor(WebSocket.prototype, "onmessage");
Object.defineProperty(WebSocket.prototype, "onmessage", { ...rest, set(hears) {
  set.call(this, (event) => setTimeout(() => hears.call(this, event), 1000));
} });"""


def test_what_comes_late_is_where_the_keyboard_stands(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim = room.phone()
    kim.page.add_init_script(LATE)
    kim.page.goto(room.join)
    enters(kim, "Jag vill vara med")
    kim.page.get_by_role("radio", name="Brukare").check()
    enters(kim, "Gå in")
    is_at(kim, "Vad fungerar inte")
    assert kim.errors == []


def test_what_one_writes_before_the_others_turn_is_not_gone(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    sara = room.phone("sara")
    sara.joins(room.join, "Medarbetare")
    sara.puts_in_field("Vi hinner inte")
    room.fatima.press("Brukarna först")
    room.fatima.says_yes("Låt dem skriva först")
    sara.sees("Nu skriver brukarna.", "Det du skrev förut", "Vi hinner inte")
    sara.does_not_see("Jag vill skriva mer")
    assert sara.errors == []


def a_follow_up(prepared: Prepared) -> None:
    a_group_that_plans(prepared)
    group = prepared.state.all(Group)[0]
    member = Who("group", groups=frozenset({group.id}))
    prepared.play(member, "add_action", group=group.id, what="Ringa tillbaka")
    prepared.play(prepared.fatima, "end_meeting", meeting=prepared.day.id)
    later = max(prepared.state.all(Meeting), key=lambda meeting: meeting.position)
    prepared.play(prepared.fatima, "open_meeting", meeting=later.id)
    (review,) = (step for step in prepared.state.all(Step, meeting=later.id) if step.kind == "review")
    prepared.shows(review)


def test_a_report_stays_under_the_hands_of_whoever_writes_it(hall) -> None:
    room = hall(a_follow_up, board=False)
    fatima, kim = room.fatima, room.phone()
    fatima.press("Träffar och grupper")
    link = fatima.group_links()["Etik"]
    fatima.press("Till rummet")
    kim.page.goto(link)  # its token is on this phone now
    kim.sees("Ringa tillbaka")
    kim.page.goto(f"{room.server.url}/w/{room.paths.id}/phone")
    kim.joins_by_code(fatima.code(), "Medarbetare")
    kim.page.get_by_text("Din grupp: Etik").click()
    enters(kim, "Berätta hur det går")
    is_at(kim, "Hur går det?")
    picks(kim.page.get_by_role("radio", name="På gång"))
    note = kim.page.get_by_label("Berätta mer om du vill")
    note.press_sequentially("Vi ringer")
    fatima.button("Visa på tavlan").first.click()
    expect(fatima.button("Stäng på tavlan")).to_be_visible()
    kim.page.keyboard.type(" alla fem")
    expect(note).to_have_value("Vi ringer alla fem")
    kim.keeps("Vi ringer alla fem")
    kim.reload()
    expect(note).to_have_value("Vi ringer alla fem")
    enters(kim, "Skicka")
    fatima.sees("Vi ringer alla fem")
    fatima.button("Stäng på tavlan").click()
    kim.page.get_by_text("Din grupp: Etik").click()
    enters(kim, "Berätta hur det går")
    picks(kim.page.get_by_role("radio", name="Klart", exact=True))
    enters(kim, "Skicka")
    kim.sees("Berätta hur det går")  # what has been unfolded stays so when it is sent
    kim.page.goto(link)
    kim.page.get_by_text("Ändra planen").click()
    enters(kim, "Lägg till en sak till")
    kim.promises("Skriva om brevet")
    kim.sees("Lägg till en sak till")
    assert kim.errors == []
