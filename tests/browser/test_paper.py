"""Without a phone: slips are printed, a lead types in what stands on them, and the wall shows no difference."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.test_plain_pages import is_accessible

STRANGE = "<script>alert(1)</script> 👩‍👧 المترجم"


def opens_paper(fatima) -> None:
    box = fatima.page.locator("details.from-paper")
    if box.get_attribute("open") is None:
        box.locator("summary").click()


def types_in(fatima, text: str) -> None:
    fatima.page.get_by_label("Det som står på lappen").fill(text)
    fatima.press("Skriv in", exact=True)
    expect(fatima.page.get_by_label("Det som står på lappen")).to_have_value("")


def typed(fatima):
    return fatima.page.locator(".from-paper li.row")


def test_paper_notes_are_typed_in_taken_back_and_shown_like_the_others(hall) -> None:
    room = hall(lambda prepared: prepared.shows(prepared.step("collect")))
    fatima = room.fatima
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.writes("Från en telefon")
    opens_paper(fatima)
    fatima.press("En till utan telefon")
    fatima.sees("1 utan telefon", "2 inne")
    types_in(fatima, STRANGE)
    types_in(fatima, "Felskrivet")
    expect(typed(fatima)).to_have_count(2)
    fatima.shoot("40-from-paper")
    is_accessible(fatima.page)
    fatima.press("Ta tillbaka: Felskrivet")
    expect(typed(fatima)).to_have_count(1)
    room.board.shows("2 av 2 har skrivit")
    fatima.reload()  # what was typed in is found again, and two clicks are one paper
    opens_paper(fatima)
    expect(typed(fatima)).to_have_text(re.compile(re.escape(STRANGE)))
    fatima.page.get_by_label("Det som står på lappen").fill("Två tryck")
    fatima.button("Skriv in", exact=True).dblclick()
    expect(typed(fatima)).to_have_count(2)
    expect(fatima.page.get_by_label("Det som står på lappen")).to_have_value("")
    fatima.press("Skriv in", exact=True)
    fatima.sees("Skriv något först.")

    fatima.gathers()
    fatima.reveals_ideas()
    room.board.shows("Från en telefon", STRANGE, "Två tryck")
    kim.sees("Från en telefon", STRANGE)
    notes = kim.page.locator(".wall li")
    assert len({note.get_attribute("class") for note in notes.all()}) == 1
    for who in (kim, fatima, room.board):
        assert who.errors == []


def test_a_paper_ballot_and_answers_count_once_for_each_without_a_phone(hall) -> None:
    def voting(prepared) -> None:
        sorting = prepared.shows(prepared.step("cluster"))
        for name in ("Väntan", "Tonen"):
            prepared.play(prepared.fatima, "add_theme", step=sorting.id, name=name)
        prepared.shows(prepared.step("vote"))

    room = hall(voting)
    fatima = room.fatima
    opens_paper(fatima)
    fatima.page.get_by_role("spinbutton", name="Väntan").fill("2")
    fatima.page.get_by_role("spinbutton", name="Tonen").fill("1")
    fatima.sees("3 av 3 prickar på den här lappen")
    fatima.page.get_by_role("button", name="Sortera kritiken").first.click()
    fatima.press("Tillbaka till Rösta om kritiken")
    opens_paper(fatima)  # half a paper is there when one has looked elsewhere
    fatima.sees("3 av 3 prickar på den här lappen")
    fatima.press("Skriv in", exact=True)
    fatima.sees("Räkna in en person till först.")
    fatima.press("En till utan telefon")
    fatima.press("Skriv in", exact=True)
    expect(typed(fatima)).to_have_text(re.compile("Väntan: 2, Tonen: 1"))
    expect(fatima.page.get_by_role("spinbutton", name="Väntan")).to_have_value("0")
    fatima.shoot("41-paper-ballot")
    fatima.press("Visa resultatet")
    fatima.says_yes("Visa resultatet")
    room.board.shows("Väntan")
    fatima.sees("Omgång 1: 1 har röstat")
    assert fatima.errors == []


def test_those_without_a_phone_are_counted_on_arrival_and_sit_in_the_groups(hall) -> None:
    def forming(prepared) -> None:
        step = prepared.shows(prepared.step("groups"))
        for name in ("Samordnad ledningsgrupp", "Etik och moral"):
            prepared.play(prepared.fatima, "add_group", step=step.id, name=name, seats=4, minimum=3)
        prepared.shows(prepared.step("welcome"))

    room = hall(forming)
    fatima, board = room.fatima, room.board
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    opens_paper(fatima)
    for n in (1, 2, 3):
        fatima.press("En till utan telefon", exact=True)
        fatima.sees(f"{n} utan telefon")
    fatima.sees("4 inne")
    fatima.shoot("43-heads")
    is_accessible(fatima.page)

    fatima.page.get_by_role("button", name="Grupper").first.click()
    fatima.press("Visa på tavlan", exact=True)
    fatima.sees("0 av 4 är med i en grupp")
    kim.chooses_group("Etik och moral")
    fatima.sees("1 av 4 är med i en grupp")
    board.shows("behöver 2 till")
    for _ in range(2):
        fatima.press("En till utan telefon i Etik och moral")
    board.does_not_see("behöver 2 till")
    fatima.press("En till utan telefon i Samordnad ledningsgrupp")
    fatima.sees("4 av 4 är med i en grupp")
    fatima.press("En till utan telefon i Samordnad ledningsgrupp")
    fatima.sees("Är de fler, räkna dem först.")
    fatima.shoot("43-groups")
    board.shoot("43-groups")
    is_accessible(fatima.page)
    fatima.press("En färre utan telefon i Etik och moral")
    fatima.sees("3 av 4 är med i en grupp")
    for person in (kim, fatima, board):
        assert person.errors == []


def test_slips_are_printed_in_black_and_white_on_one_page(hall) -> None:
    def themes(prepared) -> None:
        sorting = prepared.shows(prepared.step("cluster"))
        for name in ("Att vänta på svar", "Blanketter och brev", "Tonen i mötet", "Nya handläggare"):
            prepared.play(prepared.fatima, "add_theme", step=sorting.id, name=name)
        prepared.shows(prepared.step("collect"))

    room = hall(themes, board=False)
    fatima = room.fatima
    state = {}
    opens_paper(fatima)
    slips = fatima.page.get_by_role("link", name="Skriv ut lappar")
    state["collect"] = slips.get_attribute("href")
    fatima.page.get_by_role("button", name="Rösta om kritiken").first.click()
    opens_paper(fatima)
    state["vote"] = slips.get_attribute("href")
    fatima.page.get_by_role("button", name="Avslut").first.click()
    opens_paper(fatima)
    state["close"] = slips.get_attribute("href")
    assert len(set(state.values())) == 3
    page = fatima.page
    for name, path in state.items():
        page.goto(room.server.url + path)
        expect(page.locator(".slip")).to_have_count(8)
        is_accessible(page)
        page.emulate_media(media="print")
        expect(page.get_by_role("button", name="Skriv ut")).to_be_hidden()
        paper = page.pdf(
            format="A4",
            prefer_css_page_size=True,
        )
        assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
        # A4 less its margins, at 96 dots an inch: what the eye sees of it.
        page.set_viewport_size({"width": 658, "height": 987})
        fatima.shoot(f"42-slips-{name}")
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 390, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert fatima.errors == []
