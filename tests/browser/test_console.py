"""The lead's page where much stands at once: nothing hides behind its foot, and nobody undoes what others do."""

from __future__ import annotations

import os
from datetime import date, timedelta

import pytest
from playwright.sync_api import APIResponse, Route, expect

from app import clock
from app.domain.entities import Group, Idea, Question, Theme
from app.domain.who import Who
from tests.browser.people import AFTER_THE_FRAME, Facilitator
from tests.browser.prepared import Prepared
from tests.photo import paper_wall

NOTE = "Fika klockan tre, i köket en trappa upp. Vi börjar igen kvart över."
#: The buttons of what happens now that the keyboard comes to without their being seen whole.
COVERED = """() => [...document.querySelectorAll(".now button, .now a")].filter((it) => {
  if (it.closest("[inert]") || !it.getClientRects().length) return false;
  it.focus();
  const { left, right, top, bottom } = it.getBoundingClientRect();
  const at = [[left + 4, top + 4], [right - 4, bottom - 4]].map(([x, y]) => document.elementFromPoint(x, y));
  return !at.every((seen) => seen && it.contains(seen));
}).map((it) => it.textContent.trim())"""


def told(prepared: Prepared) -> None:
    step = prepared.shows(prepared.step("collect"))
    prepared.play(prepared.fatima, "set_timer", step=step.id, seconds=600)
    prepared.play(prepared.fatima, "tell_room", text=NOTE)


@pytest.mark.parametrize("beside", [False, True], ids=["console", "board beside"])
def test_the_foot_hides_nothing_of_what_happens_now(hall, beside: bool) -> None:
    page = hall(told, board=False).fatima.page
    expect(page.locator(".now .go-on")).to_be_visible()
    if beside:
        page.keyboard.press("v")
    expect(page.locator(".columns.split")).to_have_count(int(beside))
    for width, height in [(1440, 900), (1366, 700), (1280, 560)]:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(AFTER_THE_FRAME)
        expect(page.locator(".now .go-on")).to_be_in_viewport(ratio=1)
        assert page.evaluate(COVERED) == [], f"{width} × {height}"


def a_full_wall(prepared: Prepared) -> None:
    """Several pages on the board, a timer that runs and something to undo: all that the right column can hold."""
    step = prepared.shows(prepared.step("collect"))
    writers = [prepared.sits_down(number) for number in range(5)]
    for n in range(120):
        words = f"Idé nummer {n} om väntan i telefon hos handläggaren"
        prepared.play(writers[n % 5], "post_idea", step=step.id, handle=f"handle{n:020}", text=words)
    prepared.play(prepared.fatima, "gather", step=step.id)
    prepared.play(prepared.fatima, "reveal_ideas", step=step.id)
    prepared.play(prepared.fatima, "set_timer", step=step.id, seconds=600)


def test_turning_the_pages_moves_nothing_and_the_locks_stand_in_sight(hall) -> None:
    """On a laptop of 1440 × 900, without scrolling."""
    fatima = hall(a_full_wall, board=False).fatima
    lock = fatima.button("Lås steget")
    fatima.sees("sida 1 av 6")
    expect(fatima.button("Bläddra automatiskt")).to_have_attribute("aria-pressed", "true")
    stands = lock.bounding_box()
    foot = fatima.page.locator(".now .bottom").bounding_box()
    assert stands["y"] + stands["height"] <= foot["y"]
    fatima.press("Nästa sida")
    fatima.sees("sida 2 av 6")
    expect(fatima.button("Bläddra automatiskt")).to_have_attribute("aria-pressed", "false")
    fatima.shoot("62-full-wall")
    assert lock.bounding_box() == stands
    fatima.press("Bläddra automatiskt")
    expect(fatima.button("Bläddra automatiskt")).to_have_attribute("aria-pressed", "true")
    assert lock.bounding_box() == stands


def a_full_wall_and_a_long_note(prepared: Prepared) -> None:
    a_full_wall(prepared)
    prepared.play(
        prepared.fatima, "tell_room", text=f"{NOTE} Vi fortsätter sedan i samma grupper som före fikat."
    )


def test_a_long_note_leaves_the_locks_in_sight(hall) -> None:
    """Of all that can be there at once it is what can wait."""
    fatima = hall(a_full_wall_and_a_long_note, board=False).fatima
    expect(fatima.page.locator(".note-now")).to_contain_text("Fika klockan tre")
    expect(fatima.button("Nästa sida")).to_be_visible()
    lock = fatima.button("Lås steget").bounding_box()
    assert lock["y"] + lock["height"] <= fatima.page.locator(".now .bottom").bounding_box()["y"]


def test_on_a_very_wide_screen_lines_stay_short_enough_to_read(hall) -> None:
    page = hall(a_full_wall, board=False).fatima.page
    page.set_viewport_size({"width": 3840, "height": 2160})
    page.evaluate(AFTER_THE_FRAME)
    work, columns = page.locator(".work").bounding_box(), page.locator(".columns").bounding_box()
    assert work["width"] < 1400
    assert columns["x"] == 3840 - columns["x"] - columns["width"], "in the middle"
    page.keyboard.press("v")
    expect(page.locator(".columns.split")).to_be_visible()
    assert page.locator(".columns").bounding_box()["width"] == 3840, (
        "the board beside it takes half the screen"
    )


def three_questions(prepared: Prepared) -> None:
    """Asked, sent over and answered; the lead has read the replies, and the board shows them not yet."""
    step = prepared.shows(prepared.step("relay"))
    clients = [prepared.sits_down(number, "client") for number in range(3)]
    workers = [prepared.sits_down(number) for number in range(3, 6)]
    for n, who in enumerate(clients):
        data = {"step": step.id, "handle": f"handle{n:020}", "text": f"Fråga {n}?"}
        prepared.play(who, "ask_question", **data)
    for question in prepared.state.all(Question, step=step.id):
        prepared.play(prepared.fatima, "relay_question", question=question.id)
    prepared.play(prepared.fatima, "send_over", step=step.id)
    for n, question in enumerate(prepared.state.all(Question, step=step.id)):
        data = {"question": question.id, "handle": f"handle{n + 3:020}", "text": "Det vet vi inte än"}
        prepared.play(workers[n], "post_reply", **data)
    prepared.play(prepared.fatima, "gather_replies", step=step.id)


def test_pages_can_be_turned_from_the_moment_they_are_there(hall) -> None:
    """Three questions on one page become a page each; and what has no pages has no buttons for them."""
    fatima = hall(three_questions, board=False, format="lika_villkor").fatima
    expect(fatima.button("Nästa sida")).to_have_count(0)
    fatima.press("Visa på tavlan")
    fatima.says_yes("Visa på tavlan")
    expect(fatima.button("Nästa sida")).to_be_visible(timeout=5000)  # they turn after twenty seconds
    fatima.press("Nästa: Medarbetarna frågar")
    expect(fatima.button("Nästa sida")).to_have_count(0)
    fatima.press("Tillbaka")
    expect(fatima.button("Nästa sida")).to_be_visible(timeout=5000)


def test_what_another_lead_has_changed_meanwhile_stays(hall, browser) -> None:
    """Minutes, days and times go along only when somebody has typed them."""
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    fatima, other = room.fatima, Facilitator(browser, room.server.url, "other")
    other.signs_in()
    other.leads(room.paths.id)
    for lead in (fatima, other):
        lead.page.get_by_text("Ändra stegets texter").click()
    fatima.page.get_by_label("Rubrik").first.fill("Det som skaver")
    minutes = [lead.page.get_by_label("Minuter") for lead in (fatima, other)]
    minutes[1].fill("33")
    other.press("Spara steget")
    expect(minutes[0]).to_have_value("33")
    fatima.press("Spara steget")
    fatima.is_at("Det som skaver")
    expect(minutes[1]).to_have_value("33")

    for lead in (fatima, other):
        lead.press("Träffar och grupper")
    later = [
        lead.page.get_by_role("listitem").filter(has_text="Uppföljning").last for lead in (fatima, other)
    ]
    later[1].get_by_label("Datum").fill(NEXT_YEAR)
    later[1].get_by_label("Datum").blur()
    expect(later[0].get_by_label("Datum")).to_have_value(NEXT_YEAR)
    later[0].get_by_label("Börjar klockan").fill("13:15")
    later[0].get_by_label("Börjar klockan").blur()
    expect(later[1].get_by_label("Börjar klockan")).to_have_value("13:15")
    expect(later[1].get_by_label("Datum")).to_have_value(NEXT_YEAR)
    assert fatima.errors == other.errors == []


@pytest.mark.skipif(os.name == "nt", reason="a process cannot be made to stand still here")
def test_what_is_typed_while_it_is_saved_stays(hall) -> None:
    """On a slow network the answer comes long after the press, and somebody has gone on typing."""
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    fatima, page = room.fatima, room.fatima.page
    page.get_by_text("Ändra stegets texter").click()
    heading, question = page.get_by_label("Rubrik").first, page.get_by_label("Fråga till rummet").first
    heading.fill("Det som skaver")
    page.get_by_label("Minuter").fill("33")
    goes_on = room.server.freezes()
    fatima.press("Spara steget")
    question.fill("Vad gör ont?")
    page.get_by_label("Minuter").fill("34")
    goes_on()
    fatima.is_at("Det som skaver")
    fatima.sees("Sparat.")
    expect(question).to_have_value("Vad gör ont?")
    expect(page.get_by_label("Minuter")).to_have_value("34")

    fatima.press("Säg till rummet")
    note = page.get_by_role("dialog").get_by_role("textbox")
    note.fill("Fika")
    goes_on = room.server.freezes()
    fatima.press("Visa för rummet")
    note.fill("Fika klockan tre")
    goes_on()
    expect(page.locator(".note-now")).to_contain_text("Fika")
    expect(note).to_have_value("Fika klockan tre")
    fatima.press("Visa för rummet")
    expect(page.locator(".note-now")).to_contain_text("Fika klockan tre")
    expect(page.get_by_role("dialog")).to_have_count(0)
    goes_on = room.server.freezes()
    fatima.press("Ta bort", exact=True)
    fatima.press("Ändra det som rummet läser")
    page.get_by_role("dialog").get_by_role("textbox").fill("Fika halv fyra")
    goes_on()
    fatima.sees("Texten är borta.")
    expect(page.get_by_role("dialog").get_by_role("textbox")).to_have_value("Fika halv fyra")
    fatima.press("Visa för rummet")
    expect(page.get_by_role("dialog")).to_have_count(0)
    fatima.sees("Fika halv fyra")

    fatima.press("Träffar och grupper")
    names = page.get_by_label("Namn, ett på varje rad")
    names.fill("Kim")
    goes_on = room.server.freezes()
    names.locator("xpath=ancestor::form").get_by_role("button", name="Spara").click()
    names.fill("Kim\nFatima")
    goes_on()
    fatima.sees("Sparat.")
    expect(names).to_have_value("Kim\nFatima")
    assert fatima.errors == []


def pictured(prepared: Prepared) -> None:
    """A theme, and a picture that lies over it on the board."""
    prepared.wall(["Ingen ringer", "Breven", "Köerna"])
    step = prepared.step("cluster")
    prepared.play(prepared.fatima, "add_theme", step=step.id, name="Väntan")


def test_who_has_written_what_a_picture_shows_is_not_asked_to(hall) -> None:
    """The picture comes by the socket, and may be there well before the answer to what sent it."""
    room = hall(pictured)
    fatima, page = room.fatima, room.fatima.page
    held: list[tuple[Route, APIResponse]] = []
    page.route("**/pictures/**", lambda route: held.append((route, route.fetch())))
    page.locator("details.pictures > summary").click()
    choose = page.get_by_label("Fotografera eller välj en bild")
    for name, words in (("wall.jpg", "En vägg"), ("other.jpg", "")):
        wall = {"name": name, "mimeType": "image/jpeg", "buffer": paper_wall(600, 400)}
        choose.set_input_files(wall)
        if words:
            page.get_by_label("Vad visar bilden?").fill(words)
            page.get_by_role("button", name="Spara", exact=True).press("Enter")
            fatima.sees("Sparat.")
        else:
            expect(page.get_by_label("Vad visar bilden?")).to_have_count(2)
        while not held:
            page.wait_for_timeout(20)
        route, response = held.pop()
        with page.expect_response("**/pictures/**"):
            route.fulfill(response=response)
        expect(page.get_by_text("Tar emot …")).to_have_count(0)
        expect(page.get_by_text("Bilden är med. Skriv vad den visar.")).to_have_count(0 if words else 1)
    assert fatima.errors == []


def test_a_picture_over_the_step_is_not_taken_for_its_theme(hall) -> None:
    """And what was refused while many ideas are chosen is read in one place."""
    room = hall(pictured)
    fatima, page = room.fatima, room.fatima.page
    page.locator("details.pictures > summary").click()
    wall = {"name": "wall.jpg", "mimeType": "image/jpeg", "buffer": paper_wall(600, 400)}
    page.get_by_label("Fotografera eller välj en bild").set_input_files(wall)
    caption = page.get_by_label("Vad visar bilden?")
    caption.fill("En vägg")
    page.get_by_role("button", name="Spara", exact=True).press("Enter")
    fatima.sees("Sparat.")
    expect(page.get_by_role("button", name="Spara", exact=True)).to_be_focused()
    page.get_by_role("button", name="Visa på tavlan").last.click()
    expect(room.board.page.locator(".board-photo")).to_be_visible()
    fatima.places("Breven", "Väntan")
    fatima.chooses("Breven")
    page.keyboard.press("t")
    expect(room.board.page.locator(".board-photo")).to_have_count(0)
    expect(room.board.page.locator(".board-title, h1").first).to_contain_text("Väntan")
    expect(page.locator(".picture h1").first).to_contain_text("Väntan")
    page.keyboard.press("t")
    room.board.shows("Köerna")

    page.keyboard.press("Escape")
    page.get_by_role("button", name="Välj flera").click()
    page.locator(".idea-button").first.click()
    page.context.set_offline(True)
    warning = page.locator(".cluster [role=alert] > p")
    expect(page.locator(".marked [aria-disabled=true]").first).to_be_visible()
    page.keyboard.press("1")
    expect(warning).to_have_count(1)
    warning.evaluate("it => window.first = it")
    page.keyboard.press("1")
    page.wait_for_function("() => !first.isConnected")  # the same again is said again
    expect(warning).to_have_count(1)
    assert fatima.errors == []


#: A day after that of any follow-up, and before everything is deleted.
NEXT_YEAR = (date.fromisoformat(clock.today()) + timedelta(days=400)).isoformat()

# An address may be as long as an idea, and has no space in it.
ADDRESS = f"https://exempel.se/{'väntrum' * 30}"[:140]
#: What is written over the edge of what it stands in: of a column, of a dialog, of a button, of a paper.
OVER = """() => {
  const found = new Set();
  const columns = "dialog, .steps-column, .work, .now, .remote, .lead-header, body";
  const inside = `${columns}, button, .button, .paper, .idea, .theme, .note`;
  const others = ".picture, .visually-hidden, [inert], select, .skip-link, .present";
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest(others) || !element.getClientRects().length) continue;
    for (const node of element.childNodes) {
      if (node.nodeType !== 3 || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (let box = element.closest(inside); box; box = box.parentElement && box.parentElement.closest(inside)) {
        const edge = box.getBoundingClientRect();
        if ([...range.getClientRects()].some(({ left, right }) => left < edge.left - 1 || right > edge.right + 1)) {
          found.add(`${box.localName}.${box.className}: ${node.data.trim().slice(0, 30)}`);
        }
      }
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) found.add("the page");
  return [...found];
}"""


COMPUTERS = ((1440, 900), (1024, 768))


def nothing_over(
    fatima: Facilitator, where: str, sizes: tuple[tuple[int, int], ...] = (*COMPUTERS, (390, 844))
) -> None:
    for width, height in sizes:
        fatima.page.set_viewport_size({"width": width, "height": height})
        fatima.page.evaluate(AFTER_THE_FRAME)
        fatima.shoot(f"64-{where}-{width}")
        assert fatima.page.evaluate(OVER) == [], f"{where}, {width} × {height}"
    fatima.page.set_viewport_size({"width": 1440, "height": 900})


def an_address(prepared: Prepared) -> None:
    prepared.wall([ADDRESS, "Tolken kom inte", "Ny handläggare varje gång"])
    sorting = prepared.step("cluster")
    prepared.play(
        prepared.fatima, "edit_step", step=prepared.step("vote").id, texts={"sv": {"title": ADDRESS}}
    )
    prepared.play(prepared.fatima, "add_theme", step=sorting.id, name="A" * 24)
    (theme,) = prepared.state.all(Theme, step=sorting.id)
    (idea,) = (one for one in prepared.state.all(Idea, step=sorting.source) if one.text == ADDRESS)
    prepared.play(prepared.fatima, "place_idea", idea=idea.id, theme=theme.id)


def test_a_word_without_end_widens_nothing_that_a_lead_sees(hall) -> None:
    fatima = hall(an_address, board=False).fatima
    expect(fatima.page.locator(".undo")).to_contain_text(ADDRESS)
    nothing_over(fatima, "sorting")
    fatima.press("Ändra dagens steg")
    expect(fatima.page.get_by_role("dialog")).to_contain_text(ADDRESS)
    nothing_over(fatima, "agenda", COMPUTERS)
    fatima.page.keyboard.press("Escape")
    fatima.chooses(ADDRESS)
    fatima.page.get_by_role("button", name="Göm", exact=True).or_(fatima.button("Göm ”")).first.click()
    expect(fatima.page.get_by_role("dialog")).to_contain_text(ADDRESS)
    nothing_over(fatima, "hiding", COMPUTERS)


def groups_with_an_address(prepared: Prepared) -> None:
    step = prepared.shows(prepared.step("groups"))
    prepared.play(prepared.fatima, "edit_step", step=step.id, texts={"sv": {"title": ADDRESS}})
    words = {"name": ADDRESS[:60], "purpose": ADDRESS}
    prepared.play(prepared.fatima, "add_group", step=step.id, seats=6, minimum=3, theme="", **words)
    (group,) = prepared.state.all(Group, step=step.id)
    who = Who("group", groups=frozenset({group.id}))
    prepared.play(who, "add_action", group=group.id, what=ADDRESS)


@pytest.mark.parametrize("kind", ["groups", "plan"])
def test_a_word_without_end_widens_no_group(hall, kind: str) -> None:
    def prepare(prepared: Prepared) -> None:
        groups_with_an_address(prepared)
        prepared.shows(prepared.step(kind))

    fatima = hall(prepare, board=False).fatima
    expect(fatima.page.locator(".work").get_by_text(ADDRESS[:60]).first).to_be_attached()
    nothing_over(fatima, kind)


def test_another_step_begins_at_its_beginning_and_the_list_of_keys_too(hall) -> None:
    room = hall(a_full_wall, board=False)
    fatima, page = room.fatima, room.fatima.page
    page.set_viewport_size({"width": 1280, "height": 800})
    work = page.locator("section.work")
    work.evaluate("it => (it.scrollTop = 600)")
    fatima.goes_on_to("Sortera kritiken")
    expect(fatima.button("Nytt tema")).to_be_in_viewport(ratio=1)
    assert work.evaluate("it => it.scrollTop") == 0
    fatima.press("Tangenter")
    keys = page.get_by_role("dialog", name="Tangenter")
    expect(keys.get_by_role("heading", name="Tangenter")).to_be_in_viewport(ratio=1)
    fatima.shoot("keys")
    assert fatima.errors == []


def two_groups_and_nobody_with_a_phone(prepared: Prepared) -> None:
    step = prepared.shows(prepared.step("groups"))
    prepared.play(prepared.fatima, "count_without_phone", n=4)
    for name in ("Etik", "Breven"):
        prepared.play(prepared.fatima, "add_group", step=step.id, name=name, seats=8, minimum=1)
    prepared.shows(prepared.step("plan"))


def test_for_those_without_a_phone_a_lead_writes_what_their_group_promises(hall) -> None:
    """And waits for none of them to choose a group on the phone they have not."""
    room = hall(two_groups_and_nobody_with_a_phone)
    fatima = room.fatima
    fatima.sees("0 av 2 grupper har börjat")
    expect(fatima.page.get_by_text("är med i en grupp")).to_have_count(0)
    with fatima.context.expect_page() as opened:
        fatima.page.get_by_role("link", name="Skriv för gruppen").first.click()
    group = opened.value
    group.get_by_label("Vad ska vi göra?").fill("Ringa upp samma dag")
    group.get_by_role("button", name="Spara", exact=True).click()
    room.board.shows("Ringa upp samma dag")
    fatima.sees("1 av 2 grupper har börjat")
    fatima.shoot("plan-without-phones")
    assert fatima.errors == []


def test_a_dialog_is_over_everything_also_in_a_browser_that_knows_none(hall) -> None:
    """As Safari before 15.4: nothing happens by itself there, neither on top, nor with the keyboard."""
    fatima = hall(told, board=False).fatima
    page = fatima.page
    page.add_init_script(
        "delete HTMLDialogElement.prototype.showModal; delete HTMLDialogElement.prototype.close"
    )
    fatima.reload()
    act = fatima.button("Läs igenom", exact=True)
    act.click()
    dialog = page.get_by_role("dialog", name="Läsa igenom allt?")
    expect(dialog).to_be_in_viewport(ratio=1)
    no, yes = dialog.get_by_role("button").all()
    expect(no).to_be_focused()
    fatima.shoot("27-dialog-by-hand")
    for key, reached in (("Tab", yes), ("Tab", no), ("Shift+Tab", yes), ("Shift+Tab", no)):
        page.keyboard.press(key)
        expect(reached).to_be_focused()
    page.keyboard.press("n")  # a note to the room, where no dialog is open
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(act).to_be_focused()
    act.click()
    yes.click()
    fatima.sees("Visa på tavlan")
    assert fatima.errors == []
