"""The phone: from the door to the end of the day, what one has written in each state, and what is in the way."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.scenes import states
from tests.scenes.scene import Scene, Stage
from tests.scenes.theatre import goes_offline

FIELD = "textarea"
SEND = "form.field button.primary"
NUMBER = "Jag heter 19121212-1212 och är trött"


def phone(name: str, prepare, **more) -> Scene:
    return Scene(name=name, surface="phone", prepare=prepare, **{"ready": ".screen h1, .screen h2", **more})


def at_the_door(stage: Stage) -> None:
    states.writing(stage)
    stage.path = stage.join_path()


def door_is_shut(stage: Stage) -> None:
    at_the_door(stage)
    stage.play(stage.fatima, "set_door", open=False)


def others_ask(stage: Stage) -> None:
    states.asking(stage)
    stage.me = stage.people[1]


def goes_in(page: Page) -> None:
    page.locator("button.primary.last").click()
    page.wait_for_selector("fieldset.choices")


def types(words: str):
    def act(page: Page) -> None:
        page.locator(FIELD).first.fill(words)

    return act


def too_much(page: Page) -> None:
    page.locator(FIELD).first.fill(states.LONG * 2)


def waits(page: Page) -> None:
    goes_offline(page)
    page.locator(FIELD).first.fill("Skrivet utan nät")
    page.locator(SEND).first.click()
    page.wait_for_selector(".idea.waiting")
    page.wait_for_selector(".warning")


def slips(words: str):
    def act(page: Page) -> None:
        page.wait_for_function("document.querySelector('textarea')")
        page.locator(FIELD).first.fill(words)
        page.locator(SEND).first.click()
        page.wait_for_selector(".stop")

    return act


def opens_more(page: Page) -> None:
    page.locator("details.more > summary").click()
    page.wait_for_selector(".more section")


def looks_back(times: int):
    def act(page: Page) -> None:
        for _ in range(times):
            page.locator(".strip-past").click()
            page.wait_for_selector(".strip > .button")
        page.wait_for_selector(".screen h1")

    return act


def opens_themes(page: Page) -> None:
    for theme in page.locator("details.theme > summary").all()[:2]:
        theme.click()


def changes(page: Page) -> None:
    page.locator(".idea > button").first.click()
    page.wait_for_selector(".idea-open")


def writes_late(page: Page) -> None:
    if page.locator("details.late:not([open])").count():  # it stands open where one has begun to write before
        page.locator("details.late > summary").click()
    page.locator("details.late textarea").first.fill("En sak till")


def opens_next(page: Page) -> None:
    opens_more(page)
    page.locator("a[href$='/next']").click()
    page.wait_for_url("**/next")
    page.wait_for_selector(".screen h1")


def group_of_others(page: Page) -> None:
    page.locator("input[type=radio]").first.check(force=True)


def chooses_language(page: Page) -> None:
    page.locator("form.field .link-button, form.field [aria-expanded]").first.click()
    page.wait_for_selector("form.field select")


SCENES = [
    phone("door", at_the_door),
    phone("perspective", at_the_door, act=goes_in),
    phone("door-shut", door_is_shut, ready="h1"),
    phone("welcome", states.welcomed),
    phone("writing-empty", states.at("collect")),
    phone("writing-text", states.writing, act=types("Det tar för lång tid")),
    phone("writing-nearly-full", states.writing, act=types((states.LONG * 2)[:131])),
    phone("writing-too-much", states.writing, act=too_much),
    phone("writing-sent", states.written),
    phone("writing-changes", states.written, act=changes),
    phone("writing-language", states.writing, act=chooses_language),
    phone("writing-offline", states.written, act=waits),
    phone("writing-timer", states.timed),
    phone("slip-identity", states.writing, act=slips(NUMBER), said=tuple(NUMBER.split(" 19121212-1212 "))),
    phone("slip-phone", states.writing, act=slips("Ring mig på 070-123 45 67")),
    phone("more", states.written, act=opens_more),
    phone("next-person", states.written, act=opens_next),
    phone("locked", states.locked),
    phone("gathered", states.gathered),
    phone("revealed", states.revealed),
    phone("late", states.revealed, act=writes_late),
    phone("sorting", states.sorting),
    phone("sorting-open", states.sorting, act=opens_themes),
    phone("vote", states.voting),
    phone("back-to-sorting", states.voted, act=looks_back(1)),
    phone("back-to-wall", states.voted, act=looks_back(2)),
    phone("back-to-welcome", states.voted, act=looks_back(3)),
    phone("voted", states.voted),
    phone("groups", states.grouping),
    phone("groups-chosen", states.grouping, act=group_of_others),
    phone("groups-mine", states.grouped),
    phone("plan-alone", states.alone),
    phone("plan-empty", states.planning),
    phone("plan", states.planned),
    phone("close", states.closing),
    phone("close-revealed", states.answered),
    phone("ended", states.ended),
    phone("review", states.reviewing),
    phone("turn-waits", states.turned, format="lika_villkor"),
    phone("relay-asks", states.asking, format="lika_villkor"),
    phone("relay-waits", states.replying, format="lika_villkor"),
    phone("relay-replied", states.replied, format="lika_villkor"),
    phone("relay-other-side", others_ask, format="lika_villkor"),
]
