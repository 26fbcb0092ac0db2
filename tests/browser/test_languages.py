"""A participant who reads from right to left: from the door to the group in their own language, in letters that fit."""

from __future__ import annotations

from playwright.sync_api import expect

from app.i18n import translate
from tests.browser.people import picks

PROMISE = "We do not ask what you are called. We save what you write and choose, but not who wrote what."
#: What fits in the narrow one is done there; it is looked at in both.
WIDE, NARROW = 390, 320


def with_themes(prepared) -> None:
    """The critique is being written; the themes it is to be sorted under are there."""
    sorting = prepared.shows(prepared.step("cluster"))
    for name in ("Väntan och byten", "Språket"):
        prepared.play(prepared.fatima, "add_theme", step=sorting.id, name=name)
    prepared.shows(prepared.step("collect"))


def with_groups(prepared) -> None:
    step = prepared.shows(prepared.step("groups"))
    for name in ("Väntan och byten", "اللغة"):
        prepared.play(
            prepared.fatima, "add_group", step=step.id, name=name, purpose="Alla ska veta vem de ska ringa"
        )


TONGUES = """() => JSON.parse(document.body.dataset.tongues)"""
#: Code → whether the browser or the page knows its months.
KNOWN = """(tongues) => {
  const offered = Object.keys(tongues).filter((code) => tongues[code].locale);
  const known = ({ locale, months = [] }) =>
    Intl.DateTimeFormat.supportedLocalesOf(locale).length || months.length === 12;
  return Object.fromEntries(offered.map((code) => [code, known(tongues[code])]));
}"""


def test_every_month_has_a_name_in_every_language(hall) -> None:
    """The browser's own, or ours where it has none: it would say it in Swedish."""
    kim = hall(board=False).phone()
    kim.page.goto(kim.url)
    known = kim.page.evaluate(KNOWN, kim.page.evaluate(TONGUES))
    assert known
    assert all(known.values()), known


def say(msgid: str, **data) -> str:
    return translate(msgid, "ar", **data)


def is_whole(phone, what: str) -> None:
    """In Arabic, from right to left, with nothing beside the screen, wide or narrow."""
    expect(phone.page.locator("html")).to_have_attribute("dir", "rtl")
    expect(phone.page.locator("html")).to_have_attribute("lang", "ar")
    for width in (WIDE, NARROW):
        phone.page.set_viewport_size({"width": width, "height": 844})
        assert phone.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{what}, {width}"
        phone.shoot(f"ar-{what}-{width}")


def comes_to_the_door(room):
    amal = room.phone("amal", reduced_motion="reduce")
    amal.page.set_viewport_size({"width": NARROW, "height": 844})
    amal.fetched = fonts_of(amal)
    amal.page.add_init_script(CAN_WRITE)
    amal.page.goto(room.join)
    amal.press("العربية")
    amal.sees(say("Without a name"), say(PROMISE))
    return amal


def comes_in(amal) -> None:
    amal.press(say("I want to take part"))
    is_whole(amal, "2-join")
    picks(amal.page.get_by_role("radio", name=say("Client"), exact=True))
    amal.press(say("Come in"))


def fonts_of(phone) -> list[str]:
    """Fills with the script of each typeface the phone fetches."""
    fetched: list[str] = []

    def note(request) -> None:
        if ".woff2" in request.url:
            name = request.url.rpartition("/")[2]
            fetched.append(next((s for s in ("arabic", "ethiopic", "cyrillic") if s in name), "latin"))

    phone.page.on("request", note)
    return fetched


def fetches_letters(phone) -> None:
    """It does so by itself after a pause; afterwards time has been for more than it should."""
    for _ in range(100):
        if {"arabic", "latin"} <= set(phone.fetched):
            break
        phone.page.wait_for_timeout(100)
    phone.page.wait_for_timeout(500)
    assert sorted(set(phone.fetched)) == ["arabic", "latin"]


#: When there is a field to write in, by the page's own clock.
CAN_WRITE = """new MutationObserver((_, it) => {
  if (!document.querySelector("form.field textarea")) return;
  window.canWrite = performance.now();
  it.disconnect();
}).observe(document, { subtree: true, childList: true });"""
EARLY = """() => performance.getEntriesByType("resource")
  .filter((it) => it.name.includes(".woff2") && it.startTime < window.canWrite).map((it) => it.name)"""


def test_writing_and_voting_in_arabic(hall) -> None:
    room = hall(with_themes, board=False)
    amal = comes_to_the_door(room)
    beside = amal.page.locator(".points [lang=sv]")
    expect(beside.first).to_have_text(translate(PROMISE, "sv"))
    expect(beside.first).to_have_attribute("dir", "ltr")
    expect(amal.page.get_by_role("link", name=say("Personal data"))).to_be_visible()
    is_whole(amal, "1-door")
    comes_in(amal)

    amal.sees("ما الذي لا ينجح عندما نلتقي؟")
    assert amal.page.evaluate("window.canWrite") > 0
    assert amal.page.evaluate(EARLY) == [], "nobody waits for letters"
    amal.page.get_by_role("textbox").first.fill("لا أحد يعاود الاتصال بي")
    is_whole(amal, "3-writing")
    amal.press(say("Send"), exact=True)
    waits = say("Waits until somebody has typed what it says")
    expect(amal.page.locator(".ideas li")).to_contain_text(waits)
    is_whole(amal, "4-written")
    fetches_letters(amal)

    room.fatima.goes_on_to("Sortera kritiken")
    amal.sees(say("Propose a theme"))
    is_whole(amal, "5-themes")
    room.fatima.goes_on_to("Rösta om kritiken")
    amal.press(say("Give a dot to {theme}", theme="Språket"))
    amal.sees("بقيت نقطتان")
    is_whole(amal, "6-voting")
    assert amal.errors == []


def test_groups_in_arabic_and_another_language_chosen_there(hall) -> None:
    amal = comes_to_the_door(hall(with_groups, board=False))
    comes_in(amal)
    amal.sees("Väntan och byten", "اللغة")
    is_whole(amal, "7-groups")
    amal.page.locator("details.more > summary").click()
    expect(amal.button("ትግርኛ")).to_be_visible()
    amal.page.locator("details.more").scroll_into_view_if_needed()
    is_whole(amal, "8-more")
    fetches_letters(amal)  # and a language's own name none of its own

    # The choice is the phone's own and outlasts a reload.
    amal.press("English")
    expect(amal.page.locator("html")).to_have_attribute("dir", "ltr")
    amal.reload()
    expect(amal.page.locator("html")).to_have_attribute("lang", "en")
    amal.sees("Join")
    assert amal.errors == []


def test_every_language_has_its_name_on_one_line(hall) -> None:
    """Also the one that is chosen, with its mark; and the point between two hints goes with the word before it."""
    room = hall(with_themes, board=False)
    kim = room.phone()
    kim.page.goto(room.join)
    kim.press("Українська")
    for button in kim.page.locator(".languages button").all():
        expect(button).to_have_css("height", "48px")
    kim.press("Svenska", exact=True)
    kim.joins(room.join, "Brukare")
    hint = kim.page.locator(".help.inline li").first
    expect(hint).to_be_visible()
    assert "\u00a0·" in hint.evaluate("it => getComputedStyle(it, '::after').content")
