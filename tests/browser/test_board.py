"""What a board does by itself and by its keys: steering, revealing a vote, staying on a page, and who is away."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from app.domain.entities import Step, Theme
from tests.browser.people import Board, picks
from tests.browser.prepared import Prepared
from tests.waiting import until

# Notes how many places were hidden at the most, from before the page's own script runs.
WATCH = """
window.mostHidden = 0;
new MutationObserver(() => {
  const hidden = document.querySelectorAll(".board-result-rows .board-result-hidden").length;
  window.mostHidden = Math.max(window.mostHidden, hidden);
}).observe(document, { subtree: true, childList: true, attributes: true });
"""
# A browser's wake lock, which a window without a screen does not get: what is asked of it, and its letting go.
AWAKE = """
window.asked = 0;
Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
  window.asked += 1;
  window.lock = new EventTarget();
  window.lock.release = async () => window.lock.dispatchEvent(new Event("release"));
  return window.lock;
} } });
"""
# How much stays free, in px, between the longest line a header can have and the code at its end.
BESIDE_THE_CODE = """() => {
  const at = (it) => document.querySelector(`.board-${it}`);
  const [header, titles, corner] = ["header", "titles", "corner"].map(at);
  const kept = parseFloat(getComputedStyle(header).paddingInlineEnd);
  const more = parseFloat(getComputedStyle(titles).marginInlineEnd);
  return kept + more - (header.getBoundingClientRect().right - corner.getBoundingClientRect().left);
}"""
#: How long one place takes to come, and a little more, in ms.
A_PLACE = 700
THEMES = ("Språket", "Tid och stress", "Att inte bli trodd")


def themes(prepared: Prepared, names: tuple[str, ...] = THEMES) -> list[str]:
    prepared.wall(["Tolken kom aldrig", "Man får vänta länge", "Brevet går inte att förstå"])
    sorting = prepared.step("cluster")
    for name in names:
        prepared.play(prepared.fatima, "add_theme", step=sorting.id, name=name)
    return [theme.id for theme in prepared.state.all(Theme, step=sorting.id)]


def voted(prepared: Prepared) -> None:
    ids = themes(prepared)
    step: Step = prepared.shows(prepared.step("vote"))
    for number in range(4):
        phone = prepared.sits_down(100 + number)
        prepared.play(phone, "set_dots", step=step.id, theme=ids[number % 2], dots=2)


def own_board(room) -> Page:
    """The board in the lead's own browser."""
    page = room.fatima.context.new_page()
    page.goto(room.server.url + room.paths.board)
    return page


def title(page: Page):
    return page.locator(".board-sheet h1")


def test_keys_and_a_clicker_steer_where_a_lead_is_signed_in(hall) -> None:
    room = hall(themes)
    board, (wall, far) = own_board(room), (room.board.page, title(room.board.page))
    expect(title(board)).to_have_text("Sortera kritiken")

    board.keyboard.press("PageDown")
    expect(far).to_have_text("Rösta om kritiken")
    board.keyboard.press("ArrowLeft")
    expect(far).to_have_text("Sortera kritiken")
    board.keyboard.press("b")
    expect(far).to_have_text("Paus")
    board.keyboard.press(".")
    expect(far).to_have_text("Sortera kritiken")
    board.keyboard.press("t")
    expect(far).to_have_text("Språket")
    board.keyboard.press("PageUp")
    expect(far).to_have_text("Kritik")

    # Held down it comes again and again, and is one step; pressed again it is another.
    before = far.inner_text()
    board.keyboard.down("ArrowRight")
    for _ in range(5):
        board.keyboard.down("ArrowRight")
    board.keyboard.up("ArrowRight")
    expect(far).not_to_have_text(before)
    expect(far).to_have_text("Språket")
    for _ in range(2):
        board.keyboard.press("ArrowRight")
    expect(far).to_have_text("Vision")

    # Elsewhere nobody is signed in: nothing is done, and it says why.
    wall.keyboard.press("PageDown")
    expect(wall.get_by_text("Logga in som processledare i den här webbläsaren")).to_be_visible()
    expect(far).to_have_text("Vision")
    room.fatima.is_at("Vision")


def test_a_vote_is_revealed_place_by_place_where_it_arrives(hall, browser) -> None:
    room = hall(voted, board=False)
    boards = {}
    for name, context in {"wall": {}, "calm": {"reduced_motion": "reduce"}}.items():
        boards[name] = Board(browser, room.server.url, name, **context)
        boards[name].page.add_init_script(WATCH)
        boards[name].opens(room.server.url + room.paths.board)
        expect(title(boards[name].page)).to_have_text("Rösta om kritiken")
    wall, calm = (board.page for board in boards.values())
    wall.clock.install()
    wall.clock.pause_at("2099-01-01")  # it is shown as time goes by, and here that is for the test to say
    room.fatima.press("Visa resultatet")
    room.fatima.says_yes("Visa resultatet")

    # From below: while the first is hidden, the last is there.
    rows = wall.locator(".board-result-rows li")
    expect(rows).to_have_count(len(THEMES))
    expect(rows.last.locator(".board-result-name")).to_be_hidden()
    wall.clock.run_for(A_PLACE)
    expect(rows.last.locator(".board-result-name")).to_be_visible()
    expect(rows.nth(-2).locator(".board-result-name")).to_be_hidden()
    wall.clock.run_for(A_PLACE)
    expect(rows.nth(-2).locator(".board-result-name")).to_be_visible()
    expect(rows.first.locator(".board-result-name")).to_be_hidden()
    expect(wall.get_by_text("kvar")).to_be_visible()
    wall.keyboard.press("PageDown")
    expect(rows.first.locator(".board-result-name")).to_be_visible()
    assert wall.evaluate("window.mostHidden") == len(THEMES)
    expect(title(wall)).to_have_text("Så röstade vi")  # the key that shows the rest does nothing else

    expect(title(calm)).to_have_text("Så röstade vi")
    assert calm.evaluate("window.mostHidden") == 0

    wall.clock.resume()
    wall.reload()
    expect(rows.first.locator(".board-result-name")).to_be_visible()
    assert wall.evaluate("window.mostHidden") == 0


#: Where the letters of each begin, which is not where their boxes do.
LETTERS = """(boxes) => boxes.map((box) => {
  const letters = document.createRange();
  letters.selectNodeContents(box);
  return Math.round(letters.getBoundingClientRect().left);
})"""


def voted_by_two(prepared: Prepared) -> None:
    ids = themes(prepared)
    step: Step = prepared.shows(prepared.step("vote"))
    for number in (100, 101):
        prepared.play(prepared.sits_down(number), "set_dots", step=step.id, theme=ids[1], dots=2)


def test_what_two_have_voted_is_shown_on_no_screen(hall) -> None:
    room = hall(voted_by_two)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    room.fatima.press("Visa resultatet")
    expect(room.fatima.page.get_by_role("dialog")).to_contain_text("Har färre än tre röstat med telefon")
    room.fatima.says_yes("Visa resultatet")
    for somebody in (room.board, room.fatima, kim):
        somebody.sees("Så få har röstat att resultatet inte visas.")
    expect(room.board.page.locator(".board-result-name")).to_have_count(0)
    for somebody, name in ((room.board, "board"), (room.fatima, "lead"), (kim, "phone")):
        somebody.shoot(f"few-{name}")
    room.fatima.press("Rösta igen")
    room.fatima.says_yes("Rösta igen")
    room.board.sees("0 av 1 har röstat")


def voted_in_two_scripts(prepared: Prepared) -> None:
    ids = themes(prepared, ("Språket", "اللغة والترجمة الفورية"))
    step: Step = prepared.shows(prepared.step("vote"))
    for number in (100, 101, 102):
        prepared.play(prepared.sits_down(number), "set_dots", step=step.id, theme=ids[1], dots=2)


def test_a_name_in_arabic_stands_where_the_others_do_and_over_its_dots(hall) -> None:
    room = hall(voted_in_two_scripts)
    page = room.board.page
    names = page.locator(".board-voting-themes li")
    expect(names).to_have_count(2)
    first, second = names.evaluate_all(LETTERS)
    assert first == second
    room.fatima.press("Visa resultatet")
    room.fatima.says_yes("Visa resultatet")
    names = page.locator(".board-result-name")
    expect(names).to_have_count(2)
    expect(page.locator(".board-result-hidden")).to_have_count(0)
    first, second = names.evaluate_all(LETTERS)
    assert first == second
    (dots,) = page.locator(".board-result-rows li").first.locator(".dot-row").evaluate_all(LETTERS)
    assert dots == first
    room.board.shoot("63-two-scripts")


def test_the_lead_shows_the_rest_at_once(hall) -> None:
    room = hall(lambda prepared: voted(prepared))
    room.board.page.clock.install()
    expect(title(room.board.page)).to_have_text("Rösta om kritiken")
    room.board.page.clock.pause_at("2099-01-01")
    room.fatima.press("Visa resultatet")
    room.fatima.says_yes("Visa resultatet")
    rows = room.board.page.locator(".board-result-rows li")
    first = rows.first.locator(".board-result-name")
    expect(rows.nth(1)).to_be_attached()
    expect(first).to_be_hidden()
    room.fatima.press("Visa alla platser nu")
    expect(first).to_be_visible()


def test_pages_stay_as_long_as_somebody_wants(hall) -> None:
    room = hall(lambda prepared: None, board=False)
    page = room.fatima.context.new_page()
    page.clock.install()
    page.goto(room.server.url + room.paths.board)

    def says(words: str) -> None:
        """And nothing after it: "stannar" would stand there."""
        expect(page.get_by_text(re.compile(rf"\b{words}$"))).to_be_visible()

    says("sida 1 av 3")
    page.clock.fast_forward(21_000)
    says("sida 2 av 3")
    page.keyboard.press(" ")
    says("sida 2 av 3, stannar")
    page.clock.fast_forward(300_000)
    says("sida 2 av 3, stannar")
    page.keyboard.press("p")
    says("sida 2 av 3")
    page.clock.fast_forward(21_000)
    says("sida 1 av 3")
    stay = page.get_by_role("button", name="Stanna på sidan")
    expect(stay).to_have_count(1)
    room.fatima.goes_on_to("Kritik")
    expect(title(page)).to_have_text("Kritik")
    expect(stay).to_have_count(0)  # there are no pages to stay on


# How many lead just now, as the newest pulse said: its coming is not the page's clock's business.
LEADING = """
const { set, ...rest } = Object.getOwnPropertyDescriptor(WebSocket.prototype, "onmessage");
Object.defineProperty(WebSocket.prototype, "onmessage", { ...rest, set(hears) {
  set.call(this, (event) => {
    hears.call(this, event);
    if (String(event.data).startsWith('42["pulse"')) window.leading = JSON.parse(event.data.slice(2))[1].leading;
  });
} });"""


def test_the_room_is_told_when_whoever_leads_is_away(hall, browser) -> None:
    room = hall(board=False)
    room.fatima.is_at("Välkommen")
    away = "Processledaren är strax tillbaka"
    board = Board(browser, room.server.url, "board")
    board.page.clock.install()
    board.page.add_init_script(LEADING)
    board.opens(room.server.url + room.paths.board)
    expect(title(board.page)).to_have_text("Välkommen")
    until(lambda: board.page.evaluate("window.leading") == 1)
    board.page.clock.fast_forward(25_000)
    board.does_not_see(away)

    room.fatima.page.goto(f"{room.server.url}/workshops")
    until(lambda: board.page.evaluate("window.leading") == 0)
    board.page.clock.fast_forward(10_000)
    board.does_not_see(away)
    board.page.clock.fast_forward(11_000)
    board.sees(away)
    room.fatima.leads(room.paths.id)
    board.does_not_see(away)


def test_the_screen_is_kept_awake_and_the_controls_hide_themselves(hall, browser) -> None:
    room = hall(board=False)
    room.fatima.is_at("Välkommen")
    board = Board(browser, room.server.url, "board")
    page = board.page
    page.add_init_script(AWAKE)
    board.opens(room.server.url + room.paths.board)
    awake, full = board.button("Håll skärmen vaken"), board.button("Helskärm (F)")
    expect(awake).to_have_attribute("aria-pressed", "true")
    bar = page.get_by_role("toolbar")
    expect(bar).to_have_css("opacity", "0")
    page.mouse.move(300, 300)
    expect(bar).to_have_css("opacity", "1")
    expect(bar).to_have_css("opacity", "0")
    awake.focus()
    expect(bar).to_have_css("opacity", "1")

    # The browser lets go when the window is hidden, and is asked again when it is seen.
    page.evaluate("window.lock.release()")
    expect(awake).to_have_attribute("aria-pressed", "false")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(awake).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("window.asked") == 2
    # Whoever does not want it is not asked for it again.
    page.keyboard.press(" ")
    expect(awake).to_have_attribute("aria-pressed", "false")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.evaluate("window.asked") == 2

    page.keyboard.press("f")
    expect(full).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("Boolean(document.fullscreenElement)")
    page.keyboard.press("f")
    expect(full).to_have_attribute("aria-pressed", "false")
    assert board.errors == []


def test_the_room_is_typed_in_and_stands_in_the_lobby(hall) -> None:
    room = hall()
    fatima, board = room.fatima, room.board
    fatima.press("Träffar och grupper")
    form = fatima.page.locator("form").filter(has_text="Nätets namn (wifi)")
    form.get_by_label("Nätets namn (wifi)").fill("Bibliotekets gäster")
    form.get_by_label("Nätets lösenord").fill("kort")
    picks(form.get_by_role("radio", name="Lämna 8 % tomt"))
    picks(form.get_by_role("radio", name="English"))
    form.get_by_role("button", name="Spara").click()
    fatima.sees("Lösenordet till ett wifi har 8–64 tecken.")
    form.get_by_label("Nätets lösenord").fill("blåbär & kanel")
    form.get_by_role("button", name="Spara").click()

    board.sees("Bibliotekets gäster", "blåbär & kanel")
    expect(
        board.page.get_by_role("img", name="QR-kod som ansluter till nätet Bibliotekets gäster")
    ).to_be_visible()
    expect(board.page.locator(".board-second[lang=en]")).to_be_visible()
    expect(board.page.locator(".board-sheet")).to_have_css("padding-bottom", "86.4px")
    # What one comes back for, not the way in with which that meeting begins.
    last = board.page.locator(".board-lobby-day li").last
    expect(last.get_by_role("heading")).to_contain_text("Uppföljning")
    expect(last.get_by_role("paragraph")).to_have_text("Vad har hänt sedan sist?")
    board.shoot("lobby-with-wifi")


def test_the_time_that_is_left_stands_on_the_wall_in_every_step(hall) -> None:
    titles = []

    def timed(prepared: Prepared) -> None:
        """So that each wall has minutes of its own."""
        steps = [prepared.state.get(Step, id) for id in prepared.day.agenda]
        for minutes, step in zip(range(12, 100, 2), steps, strict=False):
            prepared.shows(step)
            prepared.play(prepared.fatima, "set_timer", step=step.id, seconds=minutes * 60)
            titles.append(step.texts["sv"]["title"])
        prepared.shows(steps[0])

    room = hall(timed)
    fatima, board = room.fatima, room.board
    for minutes, title in zip(range(12, 100, 2), titles, strict=False):
        if title != titles[0]:
            fatima.goes_on_to(title)
        left = re.compile(f"Ungefär ({minutes}|{minutes - 1}) minuter kvar")  # it may be a slow computer
        expect(board.page.get_by_text(left)).to_have_count(1)
        board.shoot(f"57-timed-{minutes}")
    free = board.page.evaluate(BESIDE_THE_CODE)
    assert free >= 25, "or the time is read together with the code"
    fatima.press("Lås steget")
    expect(board.page.get_by_text("minuter kvar")).to_have_count(0)
    assert fatima.errors == board.errors == []


def test_the_right_address_opened_in_a_tab_that_holds_a_wrong_one(hall, browser) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")), board=False)
    right = room.server.url + room.paths.board
    board = Board(browser, room.server.url, "board")
    board.opens(right.partition("#")[0] + "#wrongwrongwrongwrongwr")
    expect(board.page.locator(".board-refused")).to_be_visible()
    board.page.evaluate("link => (location.href = link)", right)
    board.shows("Skriv på din telefon")
    assert board.errors == []


#: Words come later than all else; what the board's buttons are called first is kept.
LATE_WORDS = """
const at_once = window.fetch;
window.fetch = async (address, ...how) => {
  if (/\\.json/.test(address)) await new Promise((done) => setTimeout(done, 300));
  return at_once(address, ...how);
};
new MutationObserver(() => {
  const buttons = document.querySelector("[role=toolbar]");
  if (buttons) window.first = window.first || buttons.getAttribute("aria-label");
}).observe(document, { subtree: true, childList: true });
"""


def test_a_board_says_nothing_in_another_language_first(hall) -> None:
    """Until its words have come it is empty, and not in English."""
    page = hall().board.page
    page.add_init_script(LATE_WORDS)
    page.reload()
    expect(page.get_by_role("toolbar", name="Tavlan")).to_be_attached()
    assert page.evaluate("window.first") == "Tavlan"
