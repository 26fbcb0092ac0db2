"""The board: every step in every stage, and what it says when nothing can be shown."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.scenes import states
from tests.scenes.scene import Scene, nothing
from tests.scenes.theatre import goes_offline

ROOM = {"present": 17, "written": 12, "finished": 5}
HALL = {"present": 84, "written": 37, "finished": 20}


DRAWN = ".board-main > *"


def board(name: str, prepare, **more) -> Scene:
    return Scene(name=name, surface="board", prepare=prepare, **{"beat": ROOM, "ready": DRAWN, **more})


def turns_page(page: Page) -> None:
    """The welcome's second picture, which comes by itself."""
    page.wait_for_selector(".board-list", timeout=45_000)


def in_the_room(before, **room):
    """A state with what the lead has said of the room: wifi, a second language, how much heads hide."""

    def prepare(stage) -> None:
        before(stage)
        stage.play(stage.fatima, "edit_room", **room)

    return prepare


WIFI = {"wifi_name": "Bibliotekets gäster", "wifi_password": "blåbär & kanel"}


def stays(page: Page) -> None:
    """Whoever is at the computer wants to read the page in peace, and moves the mouse."""
    page.keyboard.press("p")
    page.mouse.move(300, 300)


def is_left_alone(page: Page) -> None:
    """Nobody leads for longer than a short while."""
    page.wait_for_selector(".board-offline", timeout=45_000)


SCENES = [
    board("before", nothing),
    board("lobby", states.welcomed),
    board("lobby-many", states.welcomed, beat=HALL),
    board("lobby-wifi", in_the_room(states.welcomed, **WIFI)),
    board("lobby-wifi-heads", in_the_room(states.welcomed, **WIFI, second_language="en", board_margin=16)),
    board("lobby-stays", states.welcomed, act=stays),
    board("lobby-away", states.welcomed, beat={**ROOM, "leading": 0}, act=is_left_alone),
    board("collect-second", in_the_room(states.writing, second_language="en", board_margin=8)),
    board("sort-heads", in_the_room(states.sorted_(200), second_language="en", board_margin=16)),
    board("vote-second", in_the_room(states.voting, second_language="en")),
    board("lobby-shut", lambda s: (states.welcomed(s), s.play(s.fatima, "set_door", open=False))),
    board("collect-empty", states.at("collect"), beat={"present": 17, "written": 0}),
    board("collect-writing", states.writing),
    board("collect-writing-many", states.writing, beat=HALL),
    board("collect-timer", states.timed),
    board("collect-paused", states.paused),
    board("collect-locked", states.locked),
    board("collect-gathered", states.gathered),
    board("collect-no-ideas", states.hung(0)),
    *(board(f"wall-{n}", states.hung(n)) for n in (9, 16, 35, 80, 200, 500)),
    board("hidden", states.covered),
    board("offline", states.writing, act=goes_offline),
    board("sort-begun", states.unsorted),
    board("sort-begun-70", states.barely_sorted(70)),
    board("sort-begun-30", states.barely_sorted(30)),
    board("sort-35", states.sorting),
    board("sort-80", states.sorted_(80)),
    board("sort-200", states.sorted_(200)),
    board("sort-empty", states.at("cluster")),
    board("theme-open", states.theme_open),
    board("vote-empty", states.at("vote")),
    board("vote-open", states.voting),
    board("vote-revealed", states.voted),
    board("groups-empty", states.at("groups")),
    board("groups", states.grouping),
    board("plan-empty", states.planning),
    board("plan", states.planned),
    board("plan-timer", states.planned_by_time),
    board("close", states.closing),
    board("close-revealed", states.answered),
    board("ended", states.ended),
    board("review", states.reviewing),
    board("review-group", states.group_reviewed),
    board("vision-writing", states.at("collect", 1)),
    board("turn", states.turned, format="lika_villkor"),
    board("relay-asking", states.asking, format="lika_villkor"),
    board("relay-replying", states.replying, format="lika_villkor"),
    board("relay-revealed", states.replied, format="lika_villkor"),
]
