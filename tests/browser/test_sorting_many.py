"""Sorting many ideas: by keyboard alone from the first suggestion to the last undo, and a wall of two hundred."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.alike.test_measured import walls

IDEAS = [
    "Breven är svåra att förstå",
    "svårt å fatta brevet",
    "Tolken kom inte",
    "Ingen tolk på mötet",
    "Hissen är trasig",
    "Bussen går sällan",
]
THEMES = ("Språket", "Huset")


def with_themes(prepared, ideas=IDEAS, themes=THEMES) -> None:
    prepared.wall(ideas)
    for name in themes:
        prepared.play(prepared.fatima, "add_theme", step=prepared.step("cluster").id, name=name)


def choose(fatima, *ideas: str) -> None:
    """Go through the list with the arrow keys, and mark these as one passes them."""
    fatima.page.keyboard.press("Escape")
    rows = fatima.page.locator("li.idea")
    for row in rows.all():
        fatima.page.keyboard.press("ArrowDown")
        button = row.locator(".idea-button")
        expect(button).to_be_focused()  # it is drawn a moment after the key
        if any(idea in button.inner_text() for idea in ideas):
            fatima.page.keyboard.press("x")
            expect(row).to_contain_class("is-marked")


def sections(fatima) -> dict[str, int]:
    """How many rows each section shows."""
    return {
        section.locator("h3").inner_text(): section.locator(".idea-button").count()
        for section in fatima.page.locator("section.theme").all()
    }


def test_by_keyboard_alone(hall) -> None:
    room = hall(with_themes, board=False)
    fatima = room.fatima
    keys, marked = fatima.page.keyboard, fatima.page.locator(".marked")
    expect(fatima.row("Breven är svåra").locator(".may-be-same")).to_be_visible()

    # Two that look like the same idea become one, and are two again.
    keys.press("s")
    keys.type("breven")
    expect(fatima.page.locator("li.idea")).to_have_count(1)
    keys.press("Enter")
    fatima.sees("Ser ut som samma idé")
    same = fatima.page.get_by_role("button", name="Slå ihop med ”svårt å fatta brevet”")
    same.focus()
    keys.press("Enter")
    fatima.sees("2 lika, sammanslagna")
    keys.press("Control+z")
    expect(fatima.page.locator("li.idea")).to_have_count(1)
    keys.press("Escape")
    expect(fatima.page.locator("li.idea")).to_have_count(len(IDEAS))

    # No, they are different: it is not asked again.
    fatima.chooses("Breven är svåra")
    no = fatima.page.get_by_role("button", name="Nej, en annan än ”svårt å fatta brevet”")
    no.focus()
    keys.press("Enter")
    fatima.does_not_see("Ser ut som samma idé")

    # Marked ones go together, and come back together.
    choose(fatima, "brevet", "Breven")
    expect(marked).to_contain_text("2 valda")
    keys.press("1")
    fatima.has_in_theme("svårt å fatta brevet", "Språket")
    fatima.has_in_theme("Breven är svåra att förstå", "Språket")
    expect(marked).to_have_count(0)
    fatima.sees("Flyttade 2 idéer till Språket")
    keys.press("Control+z")
    expect(fatima.page.locator("section.theme").first.locator(".idea-button")).to_have_count(len(IDEAS))

    # All on the way with Shift; one note; hidden with a reason.
    keys.press("Escape")
    keys.press("ArrowDown")
    keys.press("Shift+ArrowDown")
    keys.press("Shift+ArrowDown")
    expect(marked).to_contain_text("3 valda")
    keys.press("Shift+ArrowUp")
    expect(marked).to_contain_text("2 valda")
    keys.press("m")
    fatima.sees("2 lika, sammanslagna")
    expect(fatima.page.locator("li.idea")).to_have_count(len(IDEAS) - 1)
    keys.press("Control+z")
    expect(fatima.page.locator("li.idea")).to_have_count(len(IDEAS))
    choose(fatima, "Hissen", "Bussen")
    expect(marked).to_contain_text("2 valda")
    keys.press("g")
    fatima.sees("Göm 2 idéer?")
    fatima.page.get_by_role("dialog").get_by_role("button", name="Något annat").press("Enter")
    expect(fatima.page.locator(".hidden-idea")).to_have_count(2)
    # It is said what went, and the keyboard goes on with what is left.
    expect(fatima.page.locator(".marked")).to_have_count(0)
    expect(fatima.page.locator(".idea-button:focus")).to_have_count(1)
    expect(fatima.page.locator("[role=status]", has_text="Gömd")).to_have_count(1)
    keys.press("Control+z")
    expect(fatima.page.locator(".hidden-idea")).to_have_count(0)

    # Letters are letters in a field.
    keys.press("s")
    keys.type("xmg1")
    expect(fatima.page.get_by_label("Sök bland idéerna")).to_have_value("xmg1")
    expect(fatima.page.locator("li.idea")).to_have_count(0)
    keys.press("Escape")
    expect(fatima.page.locator("li.idea")).to_have_count(len(IDEAS))
    assert fatima.errors == []


def test_two_hundred_by_mouse_and_finger(hall) -> None:
    texts = [one.text for wall in walls("labelled.toml") for one in wall][:200]
    room = hall(lambda prepared: with_themes(prepared, texts), board=False)
    fatima, page = room.fatima, room.fatima.page
    rows = page.locator(".idea-button")
    expect(rows).to_have_count(200)
    marked = page.locator(".marked")
    # From one to another with Shift, one less with Ctrl, one more by a tap while many are chosen.
    rows.nth(150).click(modifiers=["Control"])
    rows.nth(169).click(modifiers=["Shift"])
    expect(marked).to_contain_text("20 valda")
    rows.nth(160).click(modifiers=["Control"])
    expect(marked).to_contain_text("19 valda")
    page.get_by_role("button", name="Välj flera").click()
    rows.nth(0).click()
    expect(marked).to_contain_text("20 valda")
    fatima.shoot("32-many-marked")
    marked.get_by_role("button", name="Huset").click()
    expect(marked).to_have_count(0)
    house = page.locator("section.theme").filter(has=page.locator("h3", has_text="Huset"))
    expect(house.locator(".idea-button")).to_have_count(20)
    # What is left is in the same order, and the keyboard is on the next one.
    expect(page.locator(".idea-button:focus")).to_have_count(1)
    expect(page.locator("section.theme").first.locator(".idea-button")).to_have_count(180)
    assert sections(fatima) == {"Inte sorterade": 180, "Språket": 0, "Huset": 20}
    page.keyboard.press("Control+z")
    expect(house.locator(".idea-button")).to_have_count(0)
    # Only what looks like another, and no longer once somebody has looked.
    alike = page.locator(".filter", has_text="Liknar varandra")
    expect(alike).to_be_visible()
    alike.click()
    expect(page.locator("li.idea").nth(1)).to_be_visible()
    assert 20 < page.locator("li.idea").count() < 200
    fatima.shoot("33-look-alike")
    assert fatima.errors == []
