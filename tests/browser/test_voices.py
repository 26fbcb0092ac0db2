"""Equal voices on the screens: rings beside the totals, and company that only those it concerns are told of."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import expect

from app.domain.entities import Group, Theme
from app.domain.state import Draft

# As in the demo: what 5 clients, 20 staff and 4 managers gave each theme. The managers are too few to be told apart.
DOTS = {
    "Tid och stress": (0, 17, 3),
    "Otydlig ledning": (0, 11, 4),
    "Väntan och byten": (4, 8, 1),
    "Att inte bli trodd": (5, 7, 1),
    "Språket": (2, 7, 2),
    "Ingen återkoppling": (2, 4, 1),
    "<b>Breven</b> 💌": (1, 4, 0),
    "انتظار": (1, 2, 0),
}
PEOPLE = {"client": 5, "staff": 20, "manager": 4}


def with_votes(prepared) -> None:
    """Everybody has voted, and the result is shown."""
    prepared.shows(prepared.step("collect"))
    sorting = prepared.shows(prepared.step("cluster"))
    for name in DOTS:
        prepared.play(prepared.fatima, "add_theme", step=sorting.id, name=name)
    themes = {theme.name: theme.id for theme in prepared.state.all(Theme, step=sorting.id)}
    room = [
        (p, [prepared.sits_down(100 * at + n, p) for n in range(many)])
        for at, (p, many) in enumerate(PEOPLE.items())
    ]
    step = prepared.shows(prepared.step("vote"))
    for at, (_perspective, phones) in enumerate(room):
        dots = [themes[name] for name, given in DOTS.items() for _ in range(given[at])]
        for number, phone in enumerate(phones):
            for theme, n in Counter(dots[number :: len(phones)]).items():
                prepared.play(phone, "set_dots", step=step.id, theme=theme, dots=n)
    with pytest.MonkeyPatch.context() as patch:
        # Once in eight no rings are shown, by chance: here they are to be looked at.
        patch.setattr(Draft, "once_in", lambda draft, times: False)
        prepared.play(prepared.fatima, "reveal_votes", step=step.id)


def test_rings_beside_the_totals(hall) -> None:
    room = hall(with_votes)
    fatima, board, kim = room.fatima, room.board, room.phone("kim")
    kim.joins(room.join, "Brukare")
    board.shows("Tid och stress")
    rings = board.page.locator(".board-result-rows li")
    for name, whom in {
        "Tid och stress": ["medarbetare"],
        "Otydlig ledning": ["medarbetare"],
        "Väntan och byten": ["brukare", "medarbetare"],
        "Att inte bli trodd": ["brukare"],
        "Språket": [],
        "<b>Breven</b> 💌": [],
    }.items():
        row = rings.filter(has_text=name).locator(".ring")
        expect(row).to_have_count(len(whom))
        assert [ring.get_attribute("aria-label") for ring in row.all()] == [f"Ring: {each}" for each in whom]
    board.shows(
        "Visas när minst fem är med, utan siffror", "Bland de tyngsta för brukare, men inte för medarbetare"
    )
    board.does_not_see("chefer")
    kim.sees("Visas när minst fem är med, utan siffror", "Att inte bli trodd")
    mine = kim.page.locator(".result-row", has_text="Att inte bli trodd").locator(".ringed")
    expect(mine.locator(".visually-hidden")).to_have_text("Ring: brukare")
    expect(fatima.page.get_by_role("img", name="Ring: brukare")).to_have_count(2)
    fatima.sees("Visas när minst fem är med, utan siffror")
    rule = board.page.locator(".board-result-rule").bounding_box()
    last = board.page.locator(".board-result-rows li").last.bounding_box()
    assert last["y"] + last["height"] <= rule["y"] + 1, "nothing lies on anything"
    assert rule["y"] + rule["height"] <= 1080
    for somebody, what in ((board, "40-rings"), (kim, "40-rings"), (fatima, "40-rings")):
        somebody.shoot(what)
        somebody.page.evaluate("document.documentElement.dir = 'rtl'")
        somebody.shoot(f"{what}-rtl")
        assert somebody.errors == []


def with_groups(prepared) -> None:
    """Groups are being formed: three staff sit in one, nobody in the other."""
    clients = [prepared.sits_down(number, "client") for number in range(5)]
    staff = [prepared.sits_down(50 + number, "staff") for number in range(5)]
    step = prepared.shows(prepared.step("groups"))
    for name in ("Bred samverkan", "Etik och moral"):
        prepared.play(prepared.fatima, "add_group", step=step.id, name=name, seats=6, minimum=4)
    groups = {group.name: group.id for group in prepared.state.all(Group)}
    for phone in staff[:3]:
        prepared.play(phone, "choose_group", group=groups["Bred samverkan"])
    for phone in (*clients[:2], *staff[3:]):
        prepared.play(phone, "choose_group", group=groups["Etik och moral"])


NEEDED = "Här behövs brukare"
ALONE = "Du är ensam med ditt perspektiv här"
WISHED = "Någon med samma perspektiv som du önskar sällskap här"


def test_company_is_told_to_those_it_concerns_and_to_nobody_else(hall) -> None:
    room = hall(with_groups)
    fatima, board = room.fatima, room.board
    kim, noor, sara = (room.phone(name) for name in ("kim", "noor", "sara"))
    for phone, perspective in ((kim, "Brukare"), (noor, "Brukare"), (sara, "Medarbetare")):
        phone.joins(room.join, perspective)
    for phone in (kim, noor):
        expect(phone.page.locator(".choice").filter(has_text="Bred samverkan")).to_contain_text(NEEDED)
        expect(phone.page.locator(".choice").filter(has_text="Etik och moral")).not_to_contain_text(NEEDED)
    kim.shoot("41-needed")
    kim.chooses_group("Bred samverkan")
    kim.sees(ALONE)
    noor.does_not_see(NEEDED)
    kim.press("Be om sällskap")
    kim.sees("Du har bett om sällskap")
    kim.shoot("41-alone")
    noor.sees(WISHED)
    noor.shoot("41-wished")
    kim.reload()
    kim.sees("Du har bett om sällskap")
    for somebody in (sara, board, fatima):
        somebody.does_not_see(NEEDED, WISHED, ALONE, "sällskap")
    noor.chooses_group("Bred samverkan")
    kim.does_not_see("sällskap", ALONE)
    noor.does_not_see("sällskap", ALONE)
    for somebody in (kim, noor, sara, board, fatima):
        assert somebody.errors == []
