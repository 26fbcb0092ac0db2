"""The lead's page: on a laptop, and as a remote control under 900 px."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.scenes import states
from tests.scenes.board import ROOM
from tests.scenes.scene import Scene, nothing
from tests.scenes.theatre import goes_offline

WIDE = ("1440", "1080p")
NARROW = ("320", "390", "768")


def lead(name: str, prepare, **more) -> Scene:
    return Scene(
        name=name, surface="lead", prepare=prepare, **{"beat": ROOM, "ready": ".lead-header h1", **more}
    )


def clicks(selector: str, then: str):
    def act(page: Page) -> None:
        page.locator(selector).locator("visible=true").first.click()
        page.wait_for_selector(then)

    return act


def opens_paper(page: Page) -> None:
    page.locator(".from-paper summary").first.click()


def presses(key: str, then: str):
    def act(page: Page) -> None:
        page.keyboard.press(key)
        page.wait_for_selector(then)

    return act


def takes_in_hand(page: Page) -> None:
    page.locator(".idea-button").first.click()
    page.wait_for_selector(".places")


def opens_everything(page: Page) -> None:
    for each in page.locator(".outside details > summary").all():
        each.click()


def views(number: int):
    def act(page: Page) -> None:
        page.locator(".ways button").nth(number).click()
        page.wait_for_selector(".return")

    return act


SCENES = [
    lead("before", nothing),
    lead("before-open", nothing, act=opens_everything),
    lead("welcome", states.welcomed),
    lead("writing-empty", states.at("collect")),
    lead("writing", states.writing),
    lead("writing-timer", states.timed),
    lead("writing-paper", states.writing, act=opens_paper, sizes=WIDE),
    lead("writing-offline", states.writing, act=goes_offline),
    lead("gathered", states.gathered),
    lead("revealed", states.revealed),
    lead("sorting", states.sorting, sizes=WIDE),
    lead("sorting-200", states.sorted_(200), sizes=WIDE),
    lead("sorting-in-hand", states.sorting, act=takes_in_hand, sizes=WIDE),
    lead("sorting-remote", states.sorting, act=views(0), sizes=NARROW),
    lead("steps-remote", states.sorting, act=views(1), sizes=NARROW),
    lead("vote", states.voting),
    lead("voted", states.voted),
    lead("groups", states.grouping),
    lead("plan", states.planned),
    lead("close", states.closing),
    lead("close-revealed", states.answered),
    lead("ended", states.ended),
    lead("review", states.reviewing),
    lead("relay-choosing", states.choosing, format="lika_villkor"),
    lead("relay-replied", states.replied, format="lika_villkor"),
    lead("turn", states.turned, format="lika_villkor"),
    lead("dialog-keys", states.writing, act=presses("?", "dialog"), sizes=WIDE),
    lead("dialog-door", states.writing, act=clicks(".door .link-button", "dialog"), sizes=WIDE),
    lead("dialog-gather", states.writing, act=clicks(".work .button.primary", "dialog"), sizes=WIDE),
    lead("dialog-theme", states.sorting, act=clicks(".toolbar > .button:not(.apart)", "dialog"), sizes=WIDE),
]
