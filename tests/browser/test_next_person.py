"""One phone used by several in turn: the next has a seat of their own, and nothing of the last one is left on it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import Participant, picks
from tests.browser.test_plain_pages import is_accessible

WROTE = "kanariefågel i telefonen"
BEGAN = "halv kanariefågel"

#: Everything a script on the page could read of what the browser keeps, as one text.
KEPT = """async () => {
  const read = (request) => new Promise((good, bad) => {
    request.onsuccess = () => good(request.result);
    request.onerror = () => bad(request.error);
  });
  const kept = {};
  for (const { name } of await indexedDB.databases()) {
    const db = await read(indexedDB.open(name));
    for (const store of db.objectStoreNames) {
      const rows = db.transaction(store).objectStore(store);
      kept[`${name}/${store}`] = [await read(rows.getAllKeys()), await read(rows.getAll())];
    }
    db.close();
  }
  const caches_ = "caches" in window ? await caches.keys() : [];
  return JSON.stringify([kept, { ...localStorage }, { ...sessionStorage }, caches_, history.state, document.cookie]);
}"""


def marks_of(page: Page) -> dict[str, str]:
    """What is the person's own on this phone now: by it they would be found again."""
    seats = page.evaluate(
        """() => new Promise((good) => {
          indexedDB.open("framtidsverkstad").onsuccess = ({ target: { result: db } }) => {
            const rows = db.transaction("kept").objectStore("kept").getAll(IDBKeyRange.bound("seat:", "seat:\\uffff"));
            rows.onsuccess = () => { db.close(); good(rows.result); };
          };
        })"""
    )
    (seat,) = seats
    return {"secret": seat["secret"], "wrote": WROTE, "began": BEGAN, "half": "kanarie"}


def left_of(page: Page, marks: dict[str, str]) -> set[str]:
    """Which of the marks are still in storage, in the page or in its address."""
    places = (page.evaluate(KEPT), page.content(), page.url, page.evaluate("document.title"))
    return {name for name, mark in marks.items() if any(mark in place for place in places)}


def kim_writes(room) -> Participant:
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.writes(WROTE)
    kim.has_sent(WROTE)
    kim.puts_in_field(BEGAN)
    kim.keeps(BEGAN)
    return kim


def hands_over(who: Participant) -> None:
    who.page.locator("details.more > summary").click()
    who.page.get_by_role("link", name="Lämna över telefonen").click()
    who.sees("Lämna över telefonen?")


def collecting(prepared) -> None:
    prepared.shows(prepared.step("collect"))


def test_nothing_of_the_last_person_is_left(hall) -> None:
    room = hall(collecting)
    kim = kim_writes(room)
    marks = marks_of(kim.page)
    assert left_of(kim.page, marks) == set(marks), "the control: before it is handed over, all of it is found"
    hands_over(kim)
    kim.sees(BEGAN, "Det kastas om du går vidare.")
    kim.shoot("30-hand-over")
    is_accessible(kim.page)
    kim.press("Glöm mig")
    kim.sees("Utan namn", "Det är frivilligt")
    assert left_of(kim.page, marks) == set()
    kim.shoot("31-next-person")

    # The next one: a seat of their own, and nothing to see of the one before.
    kim.press("Jag vill vara med")
    picks(kim.page.get_by_role("radio", name="Medarbetare", exact=True))
    kim.press("Gå in")
    expect(kim.page.locator("details.more")).to_be_visible()
    expect(kim.page.get_by_role("textbox").first).to_have_value("")
    expect(kim.page.locator(".ideas li")).to_have_count(0)
    kim.writes("en annans ord")
    kim.has_sent("en annans ord")
    room.board.shows("2 av")
    assert left_of(kim.page, marks) == set()

    # Back leads to no page of the last one's.
    kim.page.go_back()
    expect(kim.page.locator(".ideas li")).to_contain_text("en annans ord")
    assert left_of(kim.page, marks) == set()
    assert kim.errors == []


@pytest.mark.parametrize(
    ("forgets", "found"),
    [
        ("seat", {"secret"}),
        ("draft", {"began", "half"}),
    ],
)
def test_control_what_a_careless_build_leaves_is_found(hall, forgets: str, found: set[str]) -> None:
    """A build that does not forget one kind of what is kept: the same look finds it."""
    room = hall(collecting, board=False)
    kim = kim_writes(room)
    marks = marks_of(kim.page)
    kim.context.add_init_script(
        f"""const remove = IDBObjectStore.prototype.delete;
        IDBObjectStore.prototype.delete = function (key) {{
          return String(key).startsWith({forgets + ":"!r}) ? this.count() : remove.call(this, key);
        }};"""
    )
    hands_over(kim)
    kim.press("Glöm mig")
    kim.page.wait_for_url(re.compile("/phone"))
    expect(kim.page.locator("h1")).to_be_visible()
    assert found <= left_of(kim.page, marks)


def test_all_tabs_leave_together(hall) -> None:
    room = hall(collecting, board=False)
    kim = kim_writes(room)
    marks = marks_of(kim.page)
    tab = kim.context.new_page()
    tab.goto(kim.page.url)
    expect(tab.locator(".ideas li")).to_contain_text(WROTE)
    hands_over(kim)
    kim.press("Glöm mig")
    kim.sees("Utan namn")
    expect(tab.get_by_role("heading", name=re.compile("Skanna koden"))).to_be_visible()
    assert left_of(tab, marks) == set()
    assert left_of(kim.page, marks) == set()


def test_it_waits_until_all_is_sent_and_shows_what_could_not_be(hall) -> None:
    room = hall(collecting, board=False)
    kim = kim_writes(room)
    kim.page.locator("details.more > summary").click()
    handing = kim.page.get_by_role("link", name="Lämna över telefonen")
    handing.click()
    kim.sees("Lämna över telefonen?")
    # What waits is kept on the phone as the phone's page left it; nothing of it can be sent now.
    kim.page.route("**/socket.io/**", lambda route: route.abort())
    kim.page.route_web_socket(re.compile("socket.io"), lambda socket: socket.close())
    kim.page.evaluate(
        """() => new Promise((good) => {
          indexedDB.open("framtidsverkstad").onsuccess = ({ target: { result: db } }) => {
            const transaction = db.transaction("kept", "readwrite");
            const kept = transaction.objectStore("kept");
            kept.getAllKeys(IDBKeyRange.bound("seat:", "seat:\\uffff")).onsuccess = ({ target: { result: [key] } }) => {
              const seat = key.slice(5);
              const put = (n, more) => kept.put({ seat, number: n, name: "post_idea", kept: true, saved: true, ...more,
                data: { step: "s", handle: `h${n}`.padEnd(22, "0"), text: more.text } },
                `outbox:${seat}:${String(n).padStart(16, "0")}:${more.id}`);
              put(1, { id: "A".repeat(22), text: "på väg" });
              put(2, { id: "B".repeat(22), text: "för sent",
                error: { code: "step_locked", text: "Nu har vi slutat skriva." } });
            };
            transaction.oncomplete = () => { db.close(); good(); };
          };
        })"""
    )
    kim.reload()
    kim.sees(
        "1 sak skickas fortfarande.", "Det här gick inte att skicka", "för sent", "Nu har vi slutat skriva."
    )
    expect(kim.button("Glöm mig")).to_have_attribute("aria-disabled", "true")
    kim.button("Glöm mig").click(force=True)
    kim.sees("Lämna över telefonen?")
    kim.shoot("32-hand-over-waits")
    kim.page.unroute_all()
    kim.page.get_by_role("link", name="Tillbaka").click()
    expect(kim.page.locator("details.more")).to_be_visible()


def test_with_the_door_shut_the_next_one_is_told_how_to_come_in(hall) -> None:
    room = hall(collecting, board=False)
    kim = kim_writes(room)
    marks = marks_of(kim.page)
    room.fatima.press("Stäng dörren")
    room.fatima.sees("Dörren är stängd")
    hands_over(kim)
    kim.sees(
        "Dörren är stängd: ingen kan komma in på den här telefonen förrän processledaren har öppnat den."
    )
    kim.does_not_see("Nästa person får en egen plats")
    kim.press("Glöm mig")
    kim.sees("Skanna koden på tavlan", "Dörren är stängd.")
    assert left_of(kim.page, marks) == set()
    kim.shoot("33-next-person-shut")


def test_the_groups_link_is_offered_first_and_forgotten(hall) -> None:
    def grouped(prepared) -> None:
        step = prepared.shows(prepared.step("groups"))
        prepared.play(prepared.fatima, "add_group", step=step.id, name="Telefongruppen")

    room = hall(grouped, board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.chooses_group("Telefongruppen")
    hands_over(kim)
    kim.sees("Telefongruppen", "Ta med dig länken till din grupp")
    kim.press("Spara länk")
    link = kim.page.locator(".long-link a").inner_text()
    token = link.partition("#")[2]
    assert len(token) >= 20
    assert left_of(kim.page, {"token": token}) == {"token"}
    kim.press("Glöm mig")
    kim.sees("Utan namn")
    assert left_of(kim.page, {"token": token}) == set()


def test_the_language_is_the_next_ones_choice(hall) -> None:
    room = hall(collecting, board=False)
    kim = room.phone()
    kim.page.goto(room.join)
    kim.press("English")
    kim.press("I want to take part")
    picks(kim.page.get_by_role("radio", name="Client"))
    kim.press("Come in")
    expect(kim.page.locator("details.more")).to_be_visible()
    kim.page.locator("details.more > summary").click()
    kim.page.get_by_role("link", name="Hand over the phone").click()
    kim.press("Forget me")
    kim.sees("Utan namn")
    expect(kim.page.locator("html")).to_have_attribute("lang", "sv")
    assert "en" not in {cookie["value"] for cookie in kim.context.cookies() if cookie["name"] == "lang"}
    kim.press("English")
    kim.sees("Without a name")


#: The page hears nothing of being put away, shown again, or left by the other tabs.
CARELESS = """const add = window.addEventListener;
window.addEventListener = function (name, ...rest) {
  return ["pagehide", "pageshow", "storage"].includes(name) ? undefined : add.call(this, name, ...rest);
};"""
SHOWN_AGAIN = """Window.prototype.addEventListener.call(window, "pageshow", ({ persisted }) => {
  if (persisted) console.log("shown again:", document.getElementById("app").textContent);
});"""


def shown_by_the_back_button(browser, room, *scripts: str) -> list[str]:
    """What stood on the last person's page when the browser showed it again, and what is there a moment later."""
    kim = Participant(browser, room.server.url, "kim")
    for script in (*scripts, SHOWN_AGAIN):
        kim.context.add_init_script(script)
    said: list[str] = []
    kim.page.on("console", lambda message: said.append(message.text))
    kim.joins(room.join, "Brukare")
    kim.writes(WROTE)
    kim.has_sent(WROTE)
    hands_over(kim)
    kim.press("Glöm mig")
    kim.sees("Utan namn")
    kim.page.go_back(wait_until="commit")
    for _ in range(100):
        if again := [text for text in said if text.startswith("shown again:")]:
            break
        kim.page.wait_for_timeout(100)
    assert again, "the browser must have kept the page, or nothing is tried here"
    kim.page.wait_for_timeout(1500)
    return [*again, kim.page.locator("body").inner_text()]


def test_the_back_button_shows_nothing_of_the_last_person(hall, whole_browser) -> None:
    room = hall(collecting, board=False)
    assert not [text for text in shown_by_the_back_button(whole_browser, room) if WROTE in text]


def test_control_a_careless_page_is_shown_again_as_it_was(hall, whole_browser) -> None:
    room = hall(collecting, board=False)
    found = shown_by_the_back_button(whole_browser, room, CARELESS)
    assert [text for text in found if WROTE in text]
