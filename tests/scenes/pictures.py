"""Pictures of a paper wall: on the lead's page, on the board, in the minutes."""

from __future__ import annotations

from functools import cache

from playwright.sync_api import Page

from app.domain.entities import Picture
from app.domain.who import SYSTEM
from tests.photo import paper_wall
from tests.scenes import states
from tests.scenes.board import board
from tests.scenes.lead import lead
from tests.scenes.pages import paper
from tests.scenes.scene import Stage

CAPTION = "Pappersväggen bredvid tavlan, med lappar i tre färger"


def photographed(stage: Stage) -> None:
    """A wide one with its words, and a tall one without."""
    states.sorting(stage)
    step = stage.step("cluster").id
    for width, height in ((1600, 1066), (900, 1600)):
        data = paper_wall(width, height)
        stage.play(SYSTEM, "add_picture", step=step, width=width, height=height, data=data)
    wide = min(stage.state.all(Picture), key=lambda picture: picture.position)
    stage.play(stage.fatima, "caption_picture", picture=wide.id, caption=CAPTION)


@cache
def shown(position: int):
    def prepare(stage: Stage) -> None:
        photographed(stage)
        picture = next(each for each in stage.state.all(Picture) if each.position == position)
        stage.play(stage.fatima, "focus", step=picture.step, on=picture.id)

    return prepare


def opens(page: Page) -> None:
    page.locator("details.pictures summary").first.click()
    page.wait_for_selector("li.photo img")


SCENES = [
    lead("pictures", photographed, act=opens),
    board("picture", shown(1), ready=".board-photo img"),
    board("picture-tall", shown(2), ready=".board-photo img"),
    paper("minutes-pictures", "/w/{id}/minutes/{day}", photographed),
]
