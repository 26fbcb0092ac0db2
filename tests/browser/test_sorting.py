"""Sorting: by mouse, by finger, by keyboard and from the list; undone after a restart; themes from the room."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.people import AFTER_THE_FRAME

IDEAS = ["Ny handläggare varje gång", "Fackord på möten", "Tolken kom inte", "Måste bevisa allt"]


def with_wall(prepared) -> None:
    prepared.wall(IDEAS)
    for name in ("Väntan och byten", "Språket"):
        prepared.play(prepared.fatima, "add_theme", step=prepared.step("cluster").id, name=name)


def drag(page, source, target) -> None:
    """Press, move in small steps as a hand does, and let go over the target."""
    box = source.bounding_box()
    page.mouse.move(box["x"] + 40, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 40, steps=4)
    there = page.locator(".drag-tray .place", has_text=target)
    expect(there).to_be_visible()
    goal = there.bounding_box()
    page.mouse.move(goal["x"] + goal["width"] / 2, goal["y"] + goal["height"] / 2, steps=8)
    page.mouse.up()


def test_an_idea_is_moved_by_mouse_keyboard_and_list(hall) -> None:
    room = hall(with_wall)
    fatima, board = room.fatima, room.board
    board.shows(*IDEAS)
    drag(fatima.page, fatima.row("Fackord på möten").locator(".idea-button"), "Språket")
    fatima.has_in_theme("Fackord på möten", "Språket")
    fatima.sees("Flyttade ”Fackord på möten” till Språket")

    fatima.places("Tolken kom inte", "Språket")

    fatima.chooses("Måste bevisa allt")
    fatima.page.keyboard.press("1")
    fatima.has_in_theme("Måste bevisa allt", "Väntan och byten")

    fatima.chooses("Ny handläggare")
    fatima.settles()
    fatima.button("Dra med tangenterna").focus()
    fatima.page.keyboard.press("Enter")
    expect(fatima.page.locator(".drag-tray")).to_be_visible()
    fatima.page.keyboard.press("ArrowDown")
    fatima.page.keyboard.press("Enter")
    fatima.has_in_theme("Ny handläggare varje gång", "Väntan och byten")
    board.shoot("30-sorted")

    # Undo, also after the server was killed.
    room.server.kill()
    room.server.restart()
    fatima.sees("Allt är sparat")
    fatima.page.keyboard.press("Escape")
    fatima.page.keyboard.press("Control+z")
    fatima.has_in_theme("Ny handläggare varje gång", "Inte sorterade")
    assert fatima.errors == []


def test_an_idea_is_moved_by_finger(hall, browser) -> None:
    room = hall(with_wall, board=False)
    state = room.fatima.context.storage_state()
    touch = browser.new_context(
        viewport={"width": 1024, "height": 768}, has_touch=True, locale="sv-SE", storage_state=state
    )
    page = touch.new_page()
    page.goto(f"{room.server.url}/w/{room.paths.id}/lead")
    row = page.locator(".idea-button", has_text="Fackord på möten")
    expect(row).to_be_visible()
    page.evaluate(AFTER_THE_FRAME)  # what can be dragged listens
    box = row.bounding_box()
    finger = touch.new_cdp_session(page)

    def touches(kind: str, x: float = 0, y: float = 0) -> None:
        points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    x, y = box["x"] + 60, box["y"] + 20
    touches("touchStart", x, y)
    page.wait_for_timeout(600)  # a finger that rests lifts; one that moves at once scrolls
    expect(page.locator(".drag-tray")).to_be_visible()
    for step in range(1, 5):
        touches("touchMove", x + step * 5, y + step * 5)
    tray = page.locator(".drag-tray .place", has_text="Språket")
    expect(tray).to_be_visible()
    goal = tray.bounding_box()
    for step in range(1, 6):
        touches(
            "touchMove",
            x + 20 + (goal["x"] + 30 - x - 20) * step / 5,
            y + 20 + (goal["y"] + 20 - y - 20) * step / 5,
        )
    touches("touchEnd")
    section = page.locator("section.theme").filter(has=page.locator("h3", has_text="Språket"))
    expect(section.locator(".idea-button", has_text="Fackord på möten")).to_be_visible()
    touch.close()


def test_how_one_sorts_is_said_until_there_is_a_theme(hall) -> None:
    room = hall(lambda prepared: prepared.wall(IDEAS), board=False)
    fatima = room.fatima
    fatima.sees("Tryck på en idé för att flytta den till ett tema")
    fatima.shoot("how-one-sorts")
    fatima.adds_theme("Språket")
    fatima.does_not_see("Tryck på en idé för att flytta den till ett tema")
    fatima.places("Tolken kom inte", "Språket")


def test_a_theme_with_too_long_a_name_says_by_how_much(hall) -> None:
    room = hall(with_wall, board=False)
    room.fatima.press("Nytt tema")
    dialog = room.fatima.page.get_by_role("dialog")
    save = dialog.locator("button[type=submit]")
    before = save.bounding_box()
    dialog.get_by_role("textbox").fill("Att få vänta länge i telefon")
    expect(dialog.get_by_text("4 tecken för mycket. Korta lite.")).to_be_visible()
    assert save.bounding_box() == before
    save.click()
    expect(dialog.get_by_role("alert")).not_to_be_empty()
    dialog.get_by_role("textbox").fill("Att få vänta i telefon")
    expect(dialog.get_by_text("2 tecken kvar")).to_be_visible()
    save.click()
    expect(dialog).to_have_count(0)


def test_themes_from_the_room_reach_the_lead_in_company_and_their_authors_are_told(hall) -> None:
    room = hall(with_wall)
    names = {"kim": "Bli trodd", "sara": "Tid", "ali": "Tolkar"}
    phones = {name: room.phone(name) for name in names}
    for name, phone in phones.items():
        phone.joins(room.join, "Brukare" if name == "kim" else "Medarbetare")
    queue = room.fatima.page.locator(".queue")
    expect(queue.locator(".count")).to_have_text("0")
    stood = room.fatima.page.locator("li.idea").first.bounding_box()
    for name in ("kim", "sara"):
        phones[name].puts_in_field(names[name])
        phones[name].press("Föreslå", exact=True)
        phones[name].sees("Väntar på processledaren")
    expect(queue.locator(".count")).to_have_text("2")
    assert room.fatima.page.locator("li.idea").first.bounding_box() == stood, (
        "what one sorts stays where it is"
    )
    queue.locator("summary").click()
    room.fatima.sees("2 till väntar")
    room.fatima.does_not_see("Bli trodd")
    phones["ali"].puts_in_field(names["ali"])
    phones["ali"].press("Föreslå", exact=True)
    queue.locator("li", has_text="Bli trodd").get_by_role("button", name="Ta med").click()
    queue.locator("li", has_text="Tid").get_by_role("button", name="Tacka nej").click()
    phones["sara"].sees("Det blev inget tema")
    room.fatima.button("Sa nej till temat Tid").click()
    phones["sara"].sees("Väntar på processledaren")
    queue.locator("li", has_text="Tid").get_by_role("button", name="Tacka nej").click()
    queue.locator("li", has_text="Tolkar").get_by_role("button", name="Slå ihop").click()
    room.fatima.page.get_by_role("dialog").get_by_role("button", name="Språket").click()
    phones["kim"].sees("Det blev ett tema")
    phones["sara"].sees("Det blev inget tema")
    phones["ali"].sees("Det blev en del av Språket")
    room.board.shows("Bli trodd")
    phones["kim"].shoot("31-proposal")
    room.fatima.shoot("31-proposals")
    room.fatima.goes_on_to("Rösta om kritiken")
    room.fatima.sees("4 idéer ligger inte i något tema", "3 teman är tomma.")
    room.fatima.shoot("31-unready")
