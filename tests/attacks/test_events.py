"""Events only the library may say: a screen that sends them is neither forgotten nor let in as another.

Whoever is forgotten and still in its rooms goes on listening when its right is taken away.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cast import ID, handle, secret_of
from tests.live.raw import Raw, event, frame
from tests.live.serving import Served, served

KIM = {"as": "phone", "secret": secret_of("kim"), "groups": []}
LIES = {
    "that it has gone": ("disconnect",),
    "that it has gone, and why": ("disconnect", "client disconnect"),
    "that it has gone, at length": ("disconnect", "x", "y"),
    "that it comes": ("connect",),
    "that it comes as somebody else": (
        "connect",
        {"QUERY_STRING": f"w={ID}"},
        {"as": "phone", "secret": secret_of("sara"), "groups": []},
    ),
    "that it comes as itself": ("connect", {"QUERY_STRING": f"w={ID}"}, KIM),
}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("events")) as here:
        yield here


def still_known(kim: Raw) -> str:
    """What the server answers who asks what it missed: "ok", or "gone" to one it does not know."""
    kim.send(frame('4217["since",{}]'))
    return kim.next("ack")


@pytest.mark.parametrize("lie", LIES)
def test_nobody_says_of_itself_that_it_comes_or_goes(here: Served, lie: str):
    with here.phone("kim") as kim:
        assert still_known(kim) == "ok"
        kim.said.clear()
        kim.send(event(*LIES[lie]))
        assert still_known(kim) == "ok"
        # One snapshot, of who it is, for having asked; not another for whom it says it is.
        assert [data["put"]["me"][0]["id"] for name, data in kim.said if name == "mine"] == [
            seat(here, "kim")
        ]
        assert kim.command("post_idea", step=here.step, handle=handle(), text="Hej")["ok"]
    assert "ERROR" not in here.server.log


# What `engine.py` keeps from the library is not kept from it.
HEARD = "from app.live import engine\nengine.RESERVED = ()"


@pytest.fixture
def believing(tmp_path: Path) -> Iterator[Served]:
    with served(tmp_path / "believing", fault=HEARD) as here:
        yield here


def test_control_a_server_that_believes_it_is_caught(believing: Served):
    """Whoever says that it has gone is forgotten, and still hears."""
    with believing.phone("kim") as kim:
        assert still_known(kim) == "ok"
        kim.send(event(*LIES["that it has gone"]))
        assert still_known(kim) == "gone"


def seat(here: Served, name: str) -> str:
    return getattr(here.play, name).connection.seat
