"""Two sides in one room: clients write first, a note in Arabic is translated, a question goes over and is answered."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from app.domain.entities import Question

ARABIC = "ننتظر طويلا"
SWEDISH = "Vi väntar länge"
QUESTION = "Varför byts ni ut?"
ASKED_IN_ARABIC, ON_PAPER = "من يقرر؟", "Vem bestämmer över tiden?"
REPLY = "Vi är för få <script>alert(1)</script>"


def test_a_note_in_arabic_is_shown_with_its_translation(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")))
    kim, fatima, board = room.phone("kim"), room.fatima, room.board
    kim.joins(room.join, "Brukare")
    kim.press("Du skriver på: Svenska")
    kim.page.get_by_label("Vilket språk skriver du på?").select_option("ar")
    kim.sees("Om få här skriver på ditt språk kan andra gissa att det var du.")
    kim.shoot("70-arabic")
    send = kim.page.get_by_role("button", name="Skicka", exact=True)
    expect(send).to_have_count(1)
    kim.page.get_by_label("Vad betyder det på svenska?").fill(SWEDISH)
    expect(send).to_have_count(2)  # both go together, also from under the one that was written last
    kim.page.locator("textarea").first.fill("مرحبا")
    send.last.click()
    kim.has_sent("مرحبا")
    expect(send).to_have_count(1)
    kim.writes(ARABIC)
    kim.sees("Väntar tills någon har skrivit vad det betyder")
    kim.reload()
    kim.sees("Du skriver på: العربية", ARABIC)

    fatima.gathers()
    fatima.sees(ARABIC, "På andra språk")
    fatima.press("Träffar och grupper")
    fatima.press("Avsluta träffen")
    fatima.sees("1 text väntar på översättning, och rummet har inte sett den.")
    fatima.shoot("70-ending")
    fatima.press("Nej, inte nu")
    fatima.press("Till rummet")
    fatima.page.get_by_label("Vad betyder det på svenska?").fill(SWEDISH)
    fatima.shoot("70-translating")
    fatima.press("Spara översättningen")
    expect(fatima.page.get_by_text("På andra språk")).to_have_count(0)
    fatima.reveals_ideas()
    board.shows(SWEDISH, ARABIC)
    original = board.page.locator(".note-original", has_text=ARABIC)
    expect(original).to_have_attribute("dir", "auto")
    assert original.evaluate("it => getComputedStyle(it).direction") == "rtl"
    board.shoot("70-both")
    kim.sees(SWEDISH)
    fatima.goes_on_to("Sortera kritiken")
    expect(board.page.locator(".board-sheet h1")).to_have_text("Sortera kritiken")
    board.shows(SWEDISH, ARABIC)
    for person in (kim, fatima, board):
        assert person.errors == []


def test_clients_write_first_and_the_others_wait(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), format="lika_villkor")
    kim, sara, fatima, board = room.phone("kim"), room.phone("sara"), room.fatima, room.board
    kim.joins(room.join, "Brukare")
    sara.joins(room.join, "Medarbetare")
    board.shows("Just nu skriver brukarna. Sedan skriver alla.")
    sara.sees("Just nu skriver brukarna. Snart är det din tur.")
    expect(sara.page.get_by_role("textbox")).to_have_count(0)
    kim.sees("Just nu skriver bara brukarna.")
    kim.writes("Ingen ringer tillbaka")
    kim.has_sent("Ingen ringer tillbaka")
    fatima.does_not_see("1 av 2 har skrivit")
    for name in ("Läs igenom", "Stäng steget"):
        act = fatima.button(name, exact=True)
        expect(act).to_have_attribute("aria-disabled", "true")
        expect(act).to_have_accessible_description("Just nu får bara några skriva. Låt alla skriva först.")
    fatima.shoot("71-turn")
    board.shoot("71-turn")
    sara.shoot("71-turn")
    fatima.press("Alla", exact=True)
    board.shows("Nu skriver alla")
    sara.writes("För många blanketter")
    sara.has_sent("För många blanketter")
    fatima.press("Ångra")
    sara.sees("Snart är det din tur.")
    fatima.press("Alla", exact=True)
    fatima.press("Läs igenom", exact=True)
    fatima.sees("Läsa igenom allt?", "Det går inte att ångra.")
    fatima.press("Nej")
    fatima.gathers()
    fatima.sees("Ingen ringer tillbaka", "För många blanketter")
    for person in (kim, sara, fatima, board):
        assert person.errors == []


def asked(prepared) -> None:
    step = prepared.shows(prepared.step("relay"))
    for n in range(2):
        who = prepared.sits_down(n, "client")
        data = {"step": step.id, "handle": f"handle{n:020}", "text": f"Fråga {n}?"}
        prepared.play(who, "ask_question", **data)


def test_a_question_goes_over_and_is_answered(hall) -> None:
    room = hall(asked, format="lika_villkor")
    kim, sara, fatima, board = room.phone("kim"), room.phone("sara"), room.fatima, room.board
    kim.joins(room.join, "Brukare")
    sara.joins(room.join, "Medarbetare")
    board.shows("Just nu frågar brukarna. Sedan svarar de andra.")
    sara.sees("Just nu frågar brukarna.")
    expect(sara.page.get_by_role("heading", level=1)).to_have_text("Brukarna frågar")
    fatima.sees("Frågorna kommer hit när minst tre personer har frågat")
    kim.sees("Är ni få kan andra gissa vem som frågade.")
    fatima.page.locator("details.from-paper summary").click()
    fatima.page.get_by_label("Det som står på lappen").fill(ASKED_IN_ARABIC)
    fatima.page.get_by_label("Skriven på").select_option("ar")
    fatima.page.get_by_label("Vad betyder det på svenska?").fill(ON_PAPER)
    fatima.shoot("72-question-on-paper")
    fatima.press("Skriv in", exact=True)
    expect(fatima.page.locator(".from-paper li.row")).to_contain_text(ASKED_IN_ARABIC)
    kim.writes(QUESTION)
    kim.sees("Läst", "Du kan ta tillbaka det du skrev tills steget stängs.")
    expect(fatima.page.locator("li.idea", has_text=ON_PAPER)).to_contain_text(ASKED_IN_ARABIC)
    kim.shoot("72-asking")
    row = fatima.page.locator("li.idea", has_text=QUESTION)
    row.get_by_role("button", name="Välj att skicka över").click()
    chosen = row.get_by_role("button", name="Vald att skickas över")
    expect(chosen).to_have_attribute("aria-pressed", "true")
    fatima.shoot("72-choosing")
    fatima.press("Skicka över", exact=True)
    fatima.says_yes("Skicka över")
    board.shows(QUESTION, "Just nu svarar de andra på sina telefoner.")
    fatima.press("Starta 30 minuter")
    expect(board.page.get_by_role("timer")).to_have_count(1)
    board.shoot("72-replying")
    sara.sees("Alla ser svaren, utan namn. Är ni få kan andra gissa vem som svarade.")
    kim.does_not_see("Alla ser svaren, utan namn.")
    sara.page.get_by_label("Ditt svar").fill(REPLY)
    sara.press("Skicka", exact=True)
    sara.sees(REPLY, "Skickat")
    sara.shoot("72-replying")
    expect(kim.page.get_by_label("Ditt svar")).to_have_count(0)
    fatima.does_not_see(REPLY)
    fatima.press("Läs svaren")
    fatima.sees("Det går inte att ångra.")
    fatima.says_yes("Läs dem")
    fatima.sees(REPLY)
    board.does_not_see(REPLY)
    fatima.reveals_ideas()
    board.shows(QUESTION, REPLY)
    board.shoot("72-replied")
    kim.sees(QUESTION, REPLY)
    kim.shoot("72-replied")
    expect(sara.page.locator(".relayed h3")).to_have_text(["Svaren", "Mina svar"])
    sara.has_sent(REPLY, "Står bland svaren")
    sara.shoot("72-replied")
    fatima.press(f"Göm ”{QUESTION}”")
    fatima.sees("Svaren syns inte heller, så länge frågan är gömd.")
    expect(fatima.page.locator("s", has_text=REPLY)).to_be_visible()
    fatima.shoot("72-hidden")
    expect(sara.page.get_by_role("heading", name="Till en fråga som inte visas nu")).to_be_visible()
    sara.has_sent(REPLY, "Visas inte på väggen")
    sara.shoot("72-hidden")
    fatima.press(f"Visa igen: ”{QUESTION}”")
    expect(fatima.page.locator("s", has_text=REPLY)).to_have_count(0)
    fatima.press("Stäng steget")
    fatima.says_yes("Stäng steget")
    fatima.sees("Vem som frågade och vem som svarade går inte längre att få veta.")
    kim.sees("Steget är stängt, så inget går att ta tillbaka.")
    kim.shoot("72-closed")
    for person in (kim, sara, fatima, board):
        assert person.errors == []


def sent_over(prepared, most: int = 2) -> None:
    asked(prepared)
    step = prepared.step("relay")
    prepared.play(prepared.fatima, "lock_step", step=step.id, locked=True)  # two are no company
    for question in list(prepared.state.all(Question))[:most]:
        prepared.play(prepared.fatima, "relay_question", question=question.id, relayed=True)
    prepared.play(prepared.fatima, "send_over", step=step.id)


def test_a_reply_on_paper_stands_under_its_question(hall) -> None:
    room = hall(sent_over, format="lika_villkor")
    fatima, board = room.fatima, room.board
    fatima.page.locator("details.from-paper summary").click()
    fatima.page.get_by_label("På vilken fråga?").select_option(label="Fråga 1?")
    fatima.page.get_by_label("Det som står på lappen").fill(REPLY)
    fatima.shoot("75-reply-on-paper")
    fatima.press("Skriv in", exact=True)
    typed = fatima.page.locator(".from-paper li.row")
    expect(typed).to_contain_text(REPLY)
    expect(fatima.page.get_by_label("På vilken fråga?").locator("option:checked")).to_have_text("Fråga 1?")
    fatima.press("Läs svaren")
    fatima.says_yes("Läs dem")
    expect(fatima.page.locator("li.idea", has_text="Fråga 1?")).to_contain_text(REPLY)
    fatima.page.get_by_label("Det som står på lappen").fill("Felskrivet")  # what is collected afterwards
    fatima.press("Skriv in", exact=True)
    expect(typed).to_have_count(2)
    fatima.press("Ta tillbaka: Felskrivet")
    expect(typed).to_have_count(1)
    fatima.reveals_ideas()
    expect(fatima.page.get_by_label("Det som står på lappen")).to_have_count(0)
    board.shows("Fråga")
    sara = room.phone("sara")
    sara.joins(room.join, "Medarbetare")
    sara.sees(REPLY, "Inget svar att visa")
    assert fatima.errors == board.errors == []


def test_when_the_last_question_is_gone_the_lead_is_told_how_to_go_on(hall) -> None:
    room = hall(sent_over, format="lika_villkor")
    fatima, board = room.fatima, room.board
    fatima.does_not_see("Det finns ingen fråga kvar att svara på")
    for number in range(2):
        fatima.press(f"Göm ”Fråga {number}?”")
    fatima.sees("Det finns ingen fråga kvar att svara på")
    board.shows("Här finns ingen fråga nu.")
    fatima.shoot("76-none-left")
    fatima.press("Upprepa steget")
    fatima.sees("Brukarna frågar kommer en gång till.")
    fatima.press("Visa igen: ”Fråga 0?”")
    fatima.does_not_see("Det finns ingen fråga kvar att svara på")
    assert fatima.errors == board.errors == []


def test_a_reply_begun_to_a_question_that_is_hidden_then_stays_in_sight(hall) -> None:
    room = hall(lambda prepared: sent_over(prepared, most=1), format="lika_villkor")
    sara, fatima = room.phone("sara"), room.fatima
    sara.joins(room.join, "Medarbetare")
    sara.page.get_by_label("Ditt svar").fill(REPLY)
    fatima.page.get_by_role("button", name=re.compile("^Göm ”")).first.click()
    sara.sees("Här finns ingen fråga nu.", "Det du skrev förut", REPLY)
    sara.shoot("74-begun")
    fatima.page.get_by_role("button", name=re.compile("^Visa igen")).first.click()
    expect(sara.page.get_by_label("Ditt svar")).to_have_value(REPLY)
    sara.does_not_see("Det du skrev förut")
    assert sara.errors == fatima.errors == []


def test_the_other_side_can_reply_to_what_is_sent_over_from_a_locked_step(hall) -> None:
    room = hall(asked, format="lika_villkor")
    sara, fatima, board = room.phone("sara"), room.fatima, room.board
    sara.joins(room.join, "Medarbetare")
    over = fatima.button("Skicka över", exact=True)
    fatima.sees("Frågorna kommer hit när minst tre personer har frågat, eller när du låser steget.")
    expect(over).to_have_attribute("aria-disabled", "true")
    expect(over).to_have_accessible_description("Det finns ingen fråga att skicka över än.")
    fatima.shoot("73-none")
    fatima.press("Lås steget")
    fatima.sees("Fråga 0?", "Nu kan ingen fråga.")
    expect(over).to_have_accessible_description("Välj minst en fråga att skicka över.")
    fatima.does_not_see("Brukarna frågar på sina telefoner.")
    board.shows("Nu har vi slutat skriva")
    fatima.shoot("73-locked")
    row = fatima.page.locator("li.idea", has_text="Fråga 0?")
    row.get_by_role("button", name="Välj att skicka över").click()
    fatima.sees("1 fråga är vald.")
    expect(over).not_to_have_attribute("aria-disabled", "true")
    over.click()
    fatima.says_yes("Skicka över")
    board.shows("Fråga 0?", "Just nu svarar de andra")
    sara.page.get_by_label("Ditt svar").fill(REPLY)
    sara.press("Skicka", exact=True)
    sara.sees(REPLY, "Skickat")
    expect(fatima.button("Lås steget")).to_be_visible()
    for person in (sara, fatima, board):
        assert person.errors == []


def test_a_sentence_begun_in_swedish_stays_swedish_on_a_phone_turned_to_another_language(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    kim = room.phone("kim")
    kim.joins(room.join, "Brukare")
    kim.puts_in_field(SWEDISH)
    kim.page.locator("details.more > summary").click()
    kim.press("Soomaali")
    kim.sees("Waxaad ku qoraysaa: Svenska")
    kim.page.locator("form.field > .button.primary").first.click()
    expect(kim.page.locator(".ideas li").filter(has_text=SWEDISH)).to_be_visible()
    kim.sees("Waxaad ku qoraysaa: Soomaali")
    room.fatima.gathers()
    room.fatima.sees(SWEDISH)
    room.fatima.does_not_see("På andra språk")


def test_whoever_chose_the_wrong_perspective_puts_it_right_on_the_phone(hall) -> None:
    """In both of its tabs, without a second seat; what has been written stays."""
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), format="lika_villkor")
    kim, fatima = room.phone("kim"), room.fatima
    kim.joins(room.join, "Medarbetare")
    fatima.sees("1 inne")
    tab = kim.context.new_page()
    tab.goto(kim.page.url)
    expect(tab.get_by_text("Snart är det din tur.")).to_be_visible()
    kim.sees("Just nu skriver brukarna. Snart är det din tur.")
    kim.page.get_by_text("Mer", exact=True).click()
    kim.sees("Att någon är med här, med perspektivet: Medarbetare.")
    kim.page.get_by_text("Jag har ett annat perspektiv").click()
    change = kim.button("Byt perspektiv")
    expect(change).to_have_attribute("aria-disabled", "true")
    kim.page.get_by_label("Brukare", exact=True).check()
    kim.shoot("72-wrong-perspective")
    change.click()
    # The screen is another now, and what was unfolded on it is so still.
    kim.sees("Att någon är med här, med perspektivet: Brukare.", "Sparat.")
    expect(change).to_be_focused()
    kim.shoot("72-another-perspective")
    expect(change).to_have_attribute("aria-disabled", "true")
    for page in (kim.page, tab):
        expect(page.get_by_role("textbox")).to_have_count(1)
    kim.writes("Ingen ringer tillbaka")
    kim.has_sent("Ingen ringer tillbaka")
    fatima.sees("1 inne")
    assert kim.errors == fatima.errors == []


def test_what_another_lead_is_doing_with_an_idea_holds_when_it_is_shown_on_the_board(hall) -> None:
    """Shown, each idea gets a new id: one may be in the middle of hiding it, or of its translation."""
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")))
    fatima, helper, kim, board = room.fatima, room.lead("helper"), room.phone("kim"), room.board
    kim.joins(room.join, "Brukare")
    kim.writes("Karin på tredje våningen är elak")
    kim.press("Du skriver på: Svenska")
    kim.page.get_by_label("Vilket språk skriver du på?").select_option("ar")
    kim.writes(ARABIC)
    kim.sees("Väntar tills någon har skrivit vad det betyder")
    fatima.gathers()
    field = helper.page.get_by_label("Vad betyder det på svenska?")
    field.press_sequentially("Vi vän")
    fatima.press("Göm ”Karin på tredje våningen är elak”")
    helper.sees("Bara ni som leder ser de här")
    helper.press("Visa på tavlan")
    helper.says_yes("Visa på tavlan")
    board.shows("Karin på tredje våningen är elak")
    fatima.page.get_by_role("dialog").get_by_role("button", name="Den nämner någon").click()
    board.page.get_by_text("Karin på tredje").wait_for(state="detached")
    fatima.sees("Gömda idéer")
    expect(field).to_have_value("Vi vän")
    field.focus()
    field.press("End")
    field.press_sequentially("tar länge")
    helper.press("Spara översättningen")
    board.shows("Vi väntar länge")

    helper.page.get_by_text("Ändra en översättning").click()
    expect(field).to_have_value("Vi väntar länge")
    field.fill("Vi får vänta länge")
    helper.shoot("73-translation")
    helper.press("Spara översättningen")
    board.shows("Vi får vänta länge", ARABIC)
    expect(field).to_have_value("Vi får vänta länge")
    for person in (fatima, helper, kim, board):
        assert person.errors == []


def four_ask(prepared) -> None:
    """Three come up together; the fourth waits for company."""
    step = prepared.shows(prepared.step("relay"))
    for n in range(4):
        data = {"step": step.id, "handle": f"handle{n:020}", "text": f"Fråga {n}?"}
        prepared.play(prepared.sits_down(n, "client"), "ask_question", **data)
    (first, *_) = (one for one in prepared.state.all(Question, step=step.id) if one.released)
    prepared.play(prepared.fatima, "relay_question", question=first.id, relayed=True)


def test_before_the_questions_go_over_a_lead_is_told_that_more_wait(hall) -> None:
    room = hall(four_ask, board=False, format="lika_villkor")
    fatima, dialog = room.fatima, room.fatima.page.get_by_role("dialog")
    fatima.press("Skicka över", exact=True)
    expect(dialog).to_contain_text("Fler frågor väntar på sällskap. Lås steget först")
    fatima.shoot("74-more-wait")
    dialog.get_by_role("button", name="Nej, inte nu").click()
    fatima.press("Lås steget")
    fatima.sees("Fråga 3?")
    fatima.press("Skicka över", exact=True)
    expect(dialog).not_to_contain_text("Fler frågor väntar")
    assert fatima.errors == []


def test_a_begun_reply_stays_in_sight_when_its_question_is_hidden(hall) -> None:
    def sent_over(prepared) -> None:
        four_ask(prepared)
        prepared.play(prepared.fatima, "send_over", step=prepared.step("relay").id)

    room = hall(sent_over, board=False, format="lika_villkor")
    fatima, sara = room.fatima, room.phone("sara")
    sara.joins(room.join, "Medarbetare")
    sara.page.get_by_label("Ditt svar").press_sequentially("Halvt svar")
    fatima.page.locator("li.idea").first.get_by_role("button", name="Göm").first.click()
    sara.sees("Här finns ingen fråga nu", "Halvt svar")
    sara.shoot("74-begun-reply")
    assert sara.errors == []


def test_a_begun_reply_stays_in_sight_when_the_translation_of_its_question_is_undone(hall) -> None:
    """The question had come after everything else on the screen, and so had the field one writes in."""

    def sent_over(prepared) -> None:
        step = prepared.shows(prepared.step("relay"))
        data = {"step": step.id, "handle": f"handle{0:020}", "text": ARABIC, "language": "ar"}
        prepared.play(prepared.sits_down(0, "client"), "ask_question", **data)
        prepared.play(prepared.fatima, "lock_step", step=step.id, locked=True)
        (question,) = prepared.state.all(Question, step=step.id)
        prepared.play(prepared.fatima, "relay_question", question=question.id, relayed=True)
        prepared.play(prepared.fatima, "send_over", step=step.id)

    room = hall(sent_over, board=False, format="lika_villkor")
    fatima, sara = room.fatima, room.phone("sara")
    sara.joins(room.join, "Medarbetare")
    sara.sees("Här finns ingen fråga nu")
    fatima.page.get_by_label("Vad betyder det på svenska?").fill(SWEDISH)
    fatima.press("Spara översättningen")
    sara.page.get_by_label("Ditt svar").press_sequentially("Halvt svar")
    fatima.page.locator(".undo button").last.click()
    sara.sees("Här finns ingen fråga nu", "Halvt svar")
    assert sara.errors == []
