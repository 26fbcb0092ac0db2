"""The agenda changed while the room is in the middle of it, a note to the room, and the board beside the console."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.prepared import Prepared

NOTE = "Fika klockan tre, i köket"


def at_the_critique(prepared) -> None:
    prepared.shows(prepared.step("collect"))


def test_a_step_is_skipped_moved_and_added_by_keyboard_and_the_room_writes_in_it(hall) -> None:
    room = hall(at_the_critique)
    fatima, board, kim = room.fatima, room.board, room.phone()
    kim.joins(room.join, "Brukare")
    page, keys = fatima.page, fatima.page.keyboard
    page.get_by_role("main").focus()
    keys.press("a")
    editor = page.get_by_role("dialog", name="Ändra dagens steg")
    expect(editor.get_by_role("listitem")).to_have_count(10)
    fatima.shoot("60-agenda")
    ahead = page.locator(".ahead")
    expect(ahead).to_contain_text("Efter det här steget: 2 h planerat, till omkring")

    # What others build on is not skipped from under them, and the refusal names them.
    editor.get_by_role("button", name="Hoppa över Sortera kritiken").focus()
    keys.press("Enter")
    fatima.sees("Steget används i Rösta om kritiken. Hoppa över Rösta om kritiken först.")
    for step in ("Rösta om kritiken", "Sortera kritiken"):
        editor.get_by_role("button", name=f"Hoppa över {step}").focus()
        keys.press("Enter")
        expect(editor.get_by_role("button", name=f"Ta tillbaka {step}")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Sortera kritiken hoppas över.")).to_be_attached()
    expect(ahead).to_contain_text("1 h 40 min")

    # What a mouse may do besides.
    row = editor.get_by_role("listitem").filter(has_text="Grupper").locator(".agenda-name > span")
    goal = editor.get_by_role("listitem").filter(has_text="Vision").first.bounding_box()
    row.hover()
    page.mouse.down()
    page.mouse.move(goal["x"] + 60, goal["y"] + 30, steps=8)
    page.mouse.up()
    fatima.sees("Grupper bygger på Rösta om visionerna och måste stå efter.")

    # A button that is pressed moves the step and stays under the keyboard.
    up = editor.get_by_role("button", name="Flytta upp Avslut")
    up.focus()
    keys.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Avslut står nu före Löften.")).to_be_attached()
    expect(up).to_be_focused()

    editor.get_by_role("button", name="Lägg till efter Kritik").click()
    adding = page.get_by_role("dialog", name="Nytt steg efter Kritik")
    adding.get_by_label("Skriv idéer").check()
    expect(adding.get_by_label("Rubrik")).to_have_value("Kritik")
    adding.get_by_label("Rubrik").fill("Vad har vi glömt?")
    adding.get_by_label("Fråga till rummet").fill("Vad har ingen sagt än?")
    fatima.shoot("61-adding")
    adding.get_by_role("button", name="Lägg till steget").click()
    expect(editor.get_by_role("listitem")).to_have_count(11)
    editor.get_by_role("button", name="Klart").click()
    fatima.shoot("62-changed")

    fatima.goes_on_to("Vad har vi glömt?")
    board.sees("Vad har ingen sagt än?")
    kim.sees("Vad har ingen sagt än?")
    kim.page.get_by_role("textbox").first.fill("Barnen")

    # The words change under somebody's hands, and what they write stays.
    page.get_by_text("Ändra stegets texter").click()
    page.get_by_role("textbox", name="Fråga till rummet").fill("Vem har vi glömt?")
    fatima.press("Spara steget")
    fatima.shoot("67-edited")
    kim.sees("Vem har vi glömt?")
    expect(kim.page.get_by_role("textbox").first).to_have_value("Barnen")
    fatima.sees("Nästa: Vision")  # past what is skipped
    assert fatima.errors == kim.errors == []


def test_a_note_is_told_and_taken_away_and_the_board_stands_beside(hall) -> None:
    room = hall(at_the_critique, board=False)
    fatima = room.fatima
    page = fatima.page
    fatima.press("Säg till rummet")
    page.get_by_label("Vad behöver alla veta just nu?").fill(NOTE)
    fatima.press("Visa för rummet")
    fatima.sees(NOTE)
    small = page.locator(".picture").bounding_box()["width"]
    fatima.press("Tavlan bredvid, stor")
    expect(page.locator(".columns.split")).to_be_visible()
    assert page.locator(".picture").bounding_box()["width"] > 1.5 * small
    fatima.shoot("63-split")
    page.set_viewport_size({"width": 1280, "height": 800})
    fatima.shoot("63-split-1280")
    fatima.reload()
    expect(page.locator(".columns.split")).to_be_visible()
    fatima.press("Tavlan bredvid, stor")
    expect(page.locator(".columns.split")).to_have_count(0)
    fatima.shoot("64-note-1280")
    fatima.press("Ta bort", exact=True)
    fatima.does_not_see(NOTE)
    room.phone().joins(room.join, "Brukare")
    fatima.press("Starta 15 minuter")
    fatima.sees("0 av 1 säger sig vara klara")

    page.set_viewport_size({"width": 390, "height": 844})
    fatima.sees("Nästa: Sortera kritiken")
    expect(page.locator(".remote .go-on")).to_be_visible()
    assert page.locator(".remote .go-on").bounding_box()["height"] >= 96
    page.evaluate("window.scrollTo(0, 0)")
    fatima.shoot("65-remote")
    fatima.press("Dagens steg")
    fatima.shoot("65-remote-steps")
    fatima.press("Ändra dagens steg")
    expect(page.get_by_role("dialog", name="Ändra dagens steg")).to_be_visible()
    fatima.shoot("66-remote-agenda")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert fatima.errors == []


def test_a_repeated_round_of_writing_says_that_nothing_sorts_it_until_something_does(hall) -> None:
    room = hall(at_the_critique, board=False)
    fatima = room.fatima
    fatima.press("Ändra dagens steg")
    editor = fatima.page.get_by_role("dialog", name="Ändra dagens steg")
    told = editor.get_by_text("Det som skrivs här sorteras inte. Lägg till en sortering efter.")
    expect(told).to_have_count(0)
    editor.get_by_role("button", name="Upprepa Kritik").click()
    expect(told).to_have_count(1)
    fatima.shoot("67-repeated")
    editor.get_by_role("button", name="Lägg till efter Kritik").last.click()
    adding = fatima.page.get_by_role("dialog", name="Nytt steg efter Kritik")
    adding.get_by_label("Sortera det som skrivits").check()
    adding.get_by_role("button", name="Lägg till").click()
    expect(told).to_have_count(0)
    assert fatima.errors == []


def test_before_the_day_a_step_that_was_added_can_be_taken_back(hall) -> None:
    room = hall(
        lambda prepared: prepared.play(prepared.fatima, "end_meeting", meeting=prepared.day.id), board=False
    )
    fatima = room.fatima
    fatima.press("Ändra dagens steg")
    dialog = fatima.page.get_by_role("dialog")
    steps = dialog.locator(".agenda-row")
    expect(dialog.locator(".undo button")).to_have_attribute("aria-disabled", "true")
    before = steps.count()
    dialog.get_by_role("button", name="Upprepa").first.click()
    expect(steps).to_have_count(before + 1)
    dialog.locator(".undo button").click()
    expect(steps).to_have_count(before)
    fatima.shoot("undo-before-the-day")
    assert fatima.errors == []


def test_before_the_day_the_words_of_a_step_can_be_taken_back(hall) -> None:
    room = hall(
        lambda prepared: prepared.play(prepared.fatima, "end_meeting", meeting=prepared.day.id), board=False
    )
    fatima = room.fatima
    follow_up = fatima.page.locator("li.paper").filter(has_text="Uppföljning").first
    follow_up.get_by_text("Ändra stegen som inte har börjat").click()
    step = follow_up.locator("ol > li").first
    title = step.locator("summary").first.inner_text()
    step.locator("summary").first.click()
    expect(follow_up.locator(".undo button")).to_contain_text("Inget att ångra")
    step.get_by_label("Rubrik").first.fill("Goddag")
    step.get_by_role("button", name="Spara steget").click()
    expect(step.locator("summary").first).to_contain_text("Goddag")
    follow_up.get_by_role("button", name="Ångra Ändrade Goddag").click()
    expect(step.locator("summary").first).to_have_text(title)
    fatima.shoot("undo-words-before-the-day")
    assert fatima.errors == []


def test_in_the_agenda_nothing_else_is_undone(hall) -> None:
    """What is offered is what is done: the newest was another thing, and the button says that there is nothing."""
    room = hall(at_the_critique)
    fatima = room.fatima
    fatima.press("Ändra dagens steg")
    undo = fatima.page.get_by_role("dialog").locator(".undo button")
    expect(undo).to_contain_text("Inget att ångra")
    undo.click(force=True)  # a finger does not ask whether it may
    fatima.press("Klart")
    fatima.press("Lås steget")  # what was sent before it has been done when this has
    fatima.sees("Lås upp steget")
    fatima.is_at("Kritik")
    assert fatima.errors == []


def test_a_vote_that_is_added_has_the_dots_of_the_one_before(hall) -> None:
    def one_dot(prepared: Prepared) -> None:
        prepared.wall(["Breven är långa", "Ingen ringer", "Tolken kom inte"])
        prepared.play(prepared.fatima, "add_theme", step=prepared.step("cluster").id, name="Brev")
        prepared.play(prepared.fatima, "edit_step", step=prepared.step("vote").id, settings={"dots": 1})
        prepared.shows(prepared.step("vote"))

    room = hall(one_dot, board=False)
    fatima, kim = room.fatima, room.phone()
    kim.joins(room.join, "Brukare")
    kim.sees("1 prick kvar")
    fatima.press("Ändra dagens steg")
    editor = fatima.page.get_by_role("dialog", name="Ändra dagens steg")
    editor.get_by_role("button", name="Lägg till efter Rösta om kritiken").click()
    adding = fatima.page.get_by_role("dialog", name="Nytt steg efter Rösta om kritiken")
    adding.get_by_label("Rösta med prickar").check()
    adding.get_by_label("Rubrik").fill("En gång till")
    adding.get_by_role("button", name="Lägg till steget").click()
    editor.get_by_role("button", name="Klart").click()
    fatima.goes_on_to("En gång till")
    kim.sees("Nu: En gång till", "1 prick kvar")
    assert fatima.errors == kim.errors == []


def test_who_corrects_a_slip_of_the_pen_keeps_the_translations(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    fatima, kim = room.fatima, room.phone()
    kim.joins(room.join, "Brukare")
    kim.page.locator("details.more > summary").click()
    kim.press("Українська")
    asks = kim.page.locator("h1")
    ukrainian = "Що не виходить, коли ми зустрічаємося?"
    expect(asks).to_have_text(ukrainian)
    fatima.page.get_by_text("Ändra stegets texter").click()
    field = fatima.page.get_by_role("textbox", name="Fråga till rummet").first
    field.fill("Vad fungerar inte, när vi möts?")
    fatima.page.get_by_label("Jag har bara rättat stavningen").check()
    fatima.shoot("68-spelling")
    fatima.press("Spara steget")
    fatima.sees("Vad fungerar inte, när vi möts?")
    expect(fatima.page.get_by_label("Jag har bara rättat stavningen")).to_have_count(0)
    expect(asks).to_have_text(ukrainian)
    field.fill("Vad är svårast när vi möts?")
    fatima.press("Spara steget")
    expect(asks).to_have_text("Vad är svårast när vi möts?")
    assert fatima.errors == kim.errors == []


def test_who_asks_is_chosen_when_such_a_step_is_added(hall) -> None:
    room = hall(at_the_critique)
    fatima = room.fatima
    fatima.press("Ändra dagens steg")
    editor = fatima.page.get_by_role("dialog", name="Ändra dagens steg")
    editor.get_by_role("button", name="Lägg till efter Kritik").last.click()
    adding = fatima.page.get_by_role("dialog", name="Nytt steg efter Kritik")
    adding.get_by_label("En sida frågar, den andra svarar").check()
    adding.get_by_role("group", name="Vilka frågar?").get_by_label("Chefer").check()
    adding.get_by_label("Rubrik").fill("Cheferna frågar")
    fatima.shoot("68-who-asks")
    adding.get_by_role("button", name="Lägg till steget").click()
    editor.get_by_role("button", name="Klart").click()
    fatima.goes_on_to("Cheferna frågar")
    room.board.shows("Just nu frågar cheferna.")
    assert fatima.errors == room.board.errors == []


def test_words_of_a_step_that_have_been_begun_are_there_when_one_comes_back(hall) -> None:
    fatima = hall(at_the_critique, board=False).fatima
    box = fatima.page.locator("details", has_text="Ändra stegets texter").first
    box.locator("summary").first.click()
    field = box.get_by_label("Fråga till rummet").first
    field.fill("Vad är svårt när vi ses?")
    fatima.page.get_by_role("button", name="Sortera kritiken").first.click()
    fatima.press("Tillbaka till Kritik")
    if not field.is_visible():
        box.locator("summary").first.click()
    expect(field).to_have_value("Vad är svårt när vi ses?")
    assert fatima.errors == []
