"""What is not a screen of the room: start, account, workshops, administration, minutes, slips, a group's page."""

from __future__ import annotations

from tests.scenes import states
from tests.scenes.scene import Scene, Stage, nothing

PAPER = ("390", "768", "1080p")


def goes(path: str, prepare=nothing):
    """To an address; `{id}`, `{day}` and `{step:kind}` are the workshop's."""

    def prepared(stage: Stage) -> None:
        prepare(stage)
        stage.path = path.format(
            id=stage.id,
            day=stage.day.id,
            collect=stage.step("collect").id,
            vote=stage.step("vote").id,
            close=stage.step("close").id,
        )

    return prepared


def page(name: str, path: str, prepare=nothing, **more) -> Scene:
    return Scene(name=name, surface="start", prepare=goes(path, prepare), **{"ready": "h1", **more})


def paper(name: str, path: str, prepare) -> Scene:
    return Scene(
        name=name, surface="print", prepare=goes(path, prepare), who="fatima", sizes=PAPER, ready="h1, .slip"
    )


def group(name: str, prepare, **more) -> Scene:
    return Scene(name=name, surface="group", prepare=prepare, **{"ready": ".group-story h1", **more})


def code_is_wrong(page) -> None:
    page.locator("#code").fill("222 22")
    page.keyboard.press("Enter")
    page.wait_for_selector("#code-problem:not([hidden])")


def left_empty(page) -> None:
    page.locator("main button.primary, main form button").last.click()
    page.wait_for_selector("main h1")


def link_is_dead(stage: Stage) -> None:
    states.planned(stage)
    stage.path = f"/w/{stage.id}/group#{'x' * 22}"


SCENES = [
    page("start", "/"),
    page("start-wrong-code", "/", act=code_is_wrong),
    page("sign-in", "/sign-in"),
    page("new-account", "/new-account#" + "a" * 22),
    page("new-password", "/new-password#" + "a" * 22),
    page("invited", "/invited#" + "a" * 22, who="fatima"),
    page("workshops", "/workshops", states.opened, who="fatima"),
    page("new-workshop", "/workshops/new", who="fatima"),
    page("new-workshop-empty", "/workshops/new", who="fatima", act=left_empty),
    page("administration", "/administration", who="fatima"),
    page("privacy", "/privacy"),
    page("accessibility", "/accessibility"),
    page("unknown", "/nowhere"),
    paper("minutes-empty", "/w/{id}/minutes/{day}", nothing),
    paper("minutes", "/w/{id}/minutes/{day}", states.ended),
    paper("minutes-voted", "/w/{id}/minutes/{day}", states.voted),
    paper("slips-collect", "/w/{id}/slips/{collect}", states.at("collect")),
    paper("slips-vote", "/w/{id}/slips/{vote}", states.voting),
    paper("slips-close", "/w/{id}/slips/{close}", states.closing),
    group("empty", states.grouped),
    group("plan", states.planned),
    group("followed-up", states.reviewing),
    group("dead-link", link_is_dead, ready="h1"),
]
