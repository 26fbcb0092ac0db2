"""An open wall while it grows: nothing moves under the lead's pointer, and a phone's own things stand above it."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.prepared import Prepared

MANY, MORE = 6, 9
OLD, NEW = [f"Idé {n}" for n in range(MANY)], [f"Nytt {n}" for n in range(MORE)]


def growing(prepared: Prepared) -> None:
    """Three have written; two more have, and wait for company."""
    step = prepared.step("collect")
    prepared.play(prepared.fatima, "edit_step", step=step.id, settings={"wall": "open"})
    prepared.shows(step)
    people = [prepared.sits_down(n, "client") for n in range(5)]

    def write(who: int, text: str, n: int) -> None:
        prepared.play(people[who], "post_idea", step=step.id, handle=f"handle{n:020}", text=text)

    for n, text in enumerate(OLD):
        write(n % 3, text, n)
    for n, text in enumerate(NEW):
        write(3 + n % 2, text, MANY + n)


def test_what_comes_stands_after_what_the_lead_has_before_her(hall) -> None:
    room = hall(growing, board=False)
    fatima, kim = room.fatima, room.phone()
    rows = fatima.page.locator("li.idea.row p")
    expect(rows).to_have_count(MANY)
    before = rows.all_inner_texts()
    fatima.sees("Nya idéer kommer hit när minst tre personer har skrivit något nytt.")
    kim.joins(room.join, "Brukare")
    kim.writes("Mitt")
    expect(rows).to_have_text([*before, *[re.compile("Nytt|Mitt")] * (MORE + 1)])
    fatima.press("Lås steget")
    fatima.does_not_see("Nya idéer kommer hit")
    assert fatima.errors == []


def test_a_phone_is_told_what_waits_and_has_its_own_before_the_wall(hall) -> None:
    room = hall(growing, board=False)
    kim = room.phone()
    kim.joins(room.join, "Brukare")
    kim.sees("Det du skriver syns på väggen när minst tre har skrivit.")
    kim.shoot("74-told")
    kim.writes("Mitt")
    wall = f"{MANY + MORE + 1} idéer på väggen"
    order = kim.page.locator("main h2:not(.more *), main .done button, main details.late summary")
    expect(order).to_have_text(["Mina idéer", "Jag är klar", wall])
    kim.shoot("74-own")
    room.fatima.press("Lås steget")
    expect(order).to_have_text(["Mina idéer", "Kom du på en sak till?", wall])
    assert kim.errors == []
