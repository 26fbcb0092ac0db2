"""The agenda changed in the middle of the day, a note to the room, and the board beside the console."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.scenes import states
from tests.scenes.lead import NARROW, WIDE, clicks, lead, presses
from tests.scenes.scene import Stage

NOTE = "Fika klockan tre, i köket en trappa upp. Vi börjar igen kvart över."


def changed(stage: Stage) -> None:
    """Two steps are skipped, one is moved, one is repeated, and one is new."""
    states.writing(stage)
    for step in (stage.step("vote"), stage.step("cluster")):
        stage.play(stage.fatima, "skip_step", step=step.id, skipped=True)
    close, plan = stage.step("close"), stage.step("plan")
    stage.play(stage.fatima, "move_step", step=close.id, before=plan.id)
    stage.play(stage.fatima, "repeat_step", step=stage.step("collect").id)
    texts = {"sv": {"title": "Paus", "prompt": "Fika i köket"}, "en": {"title": "Break"}}
    stage.play(
        stage.fatima, "add_step", meeting=stage.day.id, kind="welcome", texts=texts, after=stage.day.current
    )


def told(stage: Stage) -> None:
    states.timed(stage)
    stage.play(stage.fatima, "tell_room", text=NOTE)


def adds(page: Page) -> None:
    page.keyboard.press("a")
    page.wait_for_selector(".agenda-row")
    page.locator(".agenda-row .icon-plus").locator("visible=true").nth(1).click()
    page.locator("dialog input[type=radio]").nth(1).check()
    page.wait_for_selector("dialog form")


def refuses(page: Page) -> None:
    """Sorting cannot be skipped before what builds on it."""
    page.keyboard.press("a")
    page.locator(".agenda-row:has(.icon-skip) .icon-skip").first.click()
    page.wait_for_selector("dialog .warning")


SCENES = [
    lead("agenda-changed", changed),
    lead("dialog-agenda", changed, act=presses("a", "dialog .agenda-row"), sizes=WIDE + NARROW),
    lead("dialog-agenda-refused", states.writing, act=refuses, sizes=WIDE),
    lead("dialog-agenda-add", states.writing, act=adds, sizes=WIDE),
    lead("note", told),
    lead("dialog-note", told, act=presses("n", "dialog"), sizes=WIDE),
    lead("split", told, act=presses("v", ".columns.split"), sizes=("1440", "1080p")),
    lead("edit-begun", states.writing, act=clicks(".edit-begun summary", ".edit-begun form"), sizes=WIDE),
]
