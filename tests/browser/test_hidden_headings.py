"""A hidden name is hidden wherever it was copied, also on paper; and who may not hide is not offered to."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from app.domain.entities import Lead, Theme
from app.domain.who import Who

NAME = "Lisa i receptionen"
PRINTED = (
    "() => { window.print = () => { window.printed = document.querySelector('.print-cards').innerText; }; }"
)
#: What only some leads may do, as their buttons say it.
DOES = ("Göm", "Nytt tema", "Slå ihop", "Dra med tangenterna", "Ångra", "Ändra")


def named(prepared) -> None:
    """A theme that names somebody, a group made from it, and a vote on it."""
    sorting = prepared.shows(prepared.step("cluster"))
    prepared.play(prepared.fatima, "add_theme", step=sorting.id, name=NAME)
    (theme,) = prepared.state.all(Theme)
    groups = prepared.shows(prepared.step("groups"))
    prepared.play(
        prepared.fatima, "add_group", step=groups.id, name=NAME, purpose=f"{NAME} svarar", theme=theme.id
    )
    prepared.shows(prepared.step("vote"))


def cards(fatima) -> str:
    fatima.page.evaluate(PRINTED)
    fatima.press("Skriv ut alla kort")
    fatima.page.wait_for_function("() => window.printed !== undefined")
    return fatima.page.evaluate("() => { const said = window.printed; delete window.printed; return said; }")


def test_a_hidden_name_is_gone_from_what_was_made_from_it_the_picture_and_the_cards(hall) -> None:
    room = hall(named)
    fatima, picture = room.fatima, room.fatima.page.locator(".picture")
    room.board.sees(NAME)
    expect(picture).to_contain_text(NAME)
    fatima.press("Träffar och grupper")
    assert NAME in cards(fatima)

    fatima.page.get_by_label("Sök").fill("lisa")
    rows = fatima.page.get_by_role("listitem").filter(has_text="Tema").filter(has_text=NAME)
    rows.get_by_role("button", name="Göm").click()
    expect(fatima.page.get_by_role("dialog")).to_contain_text("heter likadant")
    fatima.shoot("44-hidden-heading")
    fatima.says_yes("Den nämner någon")
    expect(fatima.page.get_by_text("gömd: namn")).to_have_count(2)
    printed = cards(fatima)
    assert NAME not in printed
    assert "…" in printed
    fatima.press("Till rummet")
    for screen in (room.board.page, picture):
        expect(screen.get_by_text("…", exact=True).first).to_be_attached()
        expect(screen.get_by_text(NAME)).to_have_count(0)
    assert fatima.errors == []


def offered(page) -> set[str]:
    """Which of what only some may do the page offers, in the room and outside."""
    names = page.locator("button:visible").evaluate_all(
        "all => all.map((one) => one.getAttribute('aria-label') || one.innerText)"
    )
    return {word for word in DOES for name in names if re.match(rf"{word}\b", name.strip())}


def everywhere(fatima, card: str) -> set[str]:
    """What is offered where ideas are sorted, with one chosen, and in the list of all that is written."""
    fatima.page.locator(".idea-button", has_text=card).click()
    seen = offered(fatima.page)
    fatima.press("Träffar och grupper")
    expect(fatima.page.get_by_role("region", name="Medledare")).to_contain_text("Fatima")
    return seen | offered(fatima.page)


@pytest.mark.parametrize(("role", "some"), [("peer", set(DOES)), ("interpreter", set())])
def test_a_lead_is_offered_nothing_that_would_be_refused(hall, role, some) -> None:
    """A peer supporter is the control: what an interpreter must not find is there for others."""

    def prepare(prepared) -> None:
        prepared.wall(["Ingen ringer", "Brev", "Köer"])
        prepared.play(prepared.fatima, "add_theme", step=prepared.step("cluster").id, name="Tid")
        other = prepared.app.extensions["installation"].add_account("Mo", "x")
        prepared.play(Who("system"), "add_lead", account=other, role="owner")
        (fatima,) = prepared.state.all(Lead, account=prepared.account)
        prepared.play(Who("lead", account=other, lead="owner"), "change_role", lead=fatima.id, role=role)

    fatima = hall(prepare, board=False).fatima
    expect(fatima.page.locator(".idea-button")).to_have_count(3)
    assert everywhere(fatima, "Ingen ringer") == some
    fatima.shoot(f"45-{role}")
    assert fatima.errors == []
