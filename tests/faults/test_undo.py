"""Undo takes back what was done, newest first, also over a server that was killed; never what another changed since."""

from __future__ import annotations

import asyncio
from copy import deepcopy

from tests.faults.aside import run_aside
from tests.faults.client import Client
from tests.faults.hall import Hall, until
from tests.faults.test_killed import begun


def acts(hall: Hall, themes: list[str]) -> list[tuple[str, dict]]:
    """What a lead does in the middle of a day; `themes` are two that are there."""
    first, second = themes
    return [
        ("rename_theme", {"theme": first, "name": "Breven"}),
        ("add_theme", {"step": hall.step("cluster"), "name": "Tonen"}),
        ("merge_themes", {"theme": second, "into": first}),
        ("edit_step", {"step": hall.step("vote"), "minutes": 7}),
        ("skip_step", {"step": hall.step("close")}),
        ("show_step", {"step": hall.step("cluster")}),
    ]


def shown(*screens: Client) -> list[dict]:
    """What everybody sees, and the lead; not what is said to find out whether all is there."""
    return deepcopy(
        [
            {kind: entities for kind, entities in channel.items() if kind != "workshop"}
            for screen in screens
            for name, channel in sorted(screen.store.seen().items())
            if name != "mine"
        ]
    )


async def back_and_forth(hall: Hall) -> tuple[int, int]:
    """How often something was taken back, and how many deaths of the server lay between."""
    lead, other, board = hall.lead(), hall.lead(1), hall.board()
    deaths = 0
    async with hall:
        await hall.open_all()
        for name in ("Från början", "Språket"):
            await lead.does("add_theme", step=hall.step("cluster"), name=name)
        await hall.everyone_current(lead)
        themes = [
            theme["id"] for theme in sorted(lead.store.all("theme"), key=lambda theme: theme["position"])
        ]
        before = []
        for name, data in acts(hall, themes):
            before.append(shown(lead, board))
            await lead.does(name, **data)
            await hall.everyone_current(lead)
            assert shown(lead, board) != before[-1], f"{name} changed nothing"
        for number, was in enumerate(reversed(before)):
            if number % 3 == 0:
                hall.server.kill()
                await asyncio.to_thread(hall.server.start)
                deaths += 1
            await lead.does("undo")
            await hall.everyone_current(lead)
            assert shown(lead, board) == was, f"not as it was, {number} from the end"
        await lead.does("rename_theme", theme=themes[0], name="Ett namn")
        await other.does("rename_theme", theme=themes[0], name="Bos namn")
        id = lead.says("undo")
        await until(lambda: id in lead.done, "an answer")
        assert lead.done[id]["error"]["code"] == "changed_since_undo"
        await hall.everyone_current(lead)
        assert "Bos namn" in {theme["name"] for theme in board.store.all("theme")}
    return len(before), deaths


def test_what_was_done_is_taken_back_over_deaths(make_hall, say):
    hall = make_hall(phones=2, prepare=begun)
    taken_back, deaths = run_aside(back_and_forth(hall))
    hall.judge()
    acts_told = f"{taken_back} acts taken back, newest first, over {deaths} deaths"
    say(f"undo: {acts_told}; 1 refused that another had changed since")
