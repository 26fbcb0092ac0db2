"""A code that is no longer shown opens nothing as soon as the lead is answered, and those inside notice nothing."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.attacks.real import Real, Tapped
from tests.cast import ID

SEATED = 20
# A build that remembers for half a minute where a code led.
CACHE = """
from app.storage.installation.workshops import Workshops
kept, honest = {}, Workshops.find_door
def find_door(self, code):
    kept[code] = honest(self, code) or kept.get(code)
    return kept[code]
Workshops.find_door = find_door
"""


class Doors:
    """Twenty phones that have come in by a code, and the lead."""

    def __init__(self, real: Real, stack: ExitStack) -> None:
        self.real = real
        self.lead = stack.enter_context(real.lead())
        assert self.lead.command("set_door", open=False)["ok"]
        assert self.lead.command("set_door", open=True)["ok"]
        self._seats = 0
        self.phones: list[Tapped] = []
        for _ in range(SEATED):
            secret = self.sits_down(real.door()[1])
            assert secret
            self.phones.append(stack.enter_context(real.screen({"as": "phone", "secret": secret})))

    def types(self, code: str) -> bool:
        """Whether the code opens."""
        return self.real.posts("/code", {"code": code})[0] == 200

    def sits_down(self, token: str) -> str:
        """The secret of a seat that was given for the token, or ""."""
        self._seats += 1
        body = {"token": token, "secret": f"{self._seats:022}", "perspective": "client"}
        return body["secret"] if self.real.posts(f"/w/{ID}/seat", body)[0] == 200 else ""

    def changes(self, command: str, **data: object) -> float:
        """Milliseconds until the lead was answered; the first question after that is refused, by code and by token."""
        code, token = self.real.door()
        assert self.types(code)
        assert self.sits_down(token)
        began = time.monotonic()
        assert self.lead.command(command, **data)["ok"]
        took = (time.monotonic() - began) * 1000
        assert not self.types(code), "what is old opens still"
        assert not self.sits_down(token), "what is old opens still"
        return took

    def all_are_still_in(self, title: str) -> None:
        """They are known, and hear what happens."""
        assert self.lead.command("edit_workshop", title=title)["ok"]
        for phone in self.phones:
            assert phone.still_known()
            assert title.encode() in phone.all


@pytest.fixture
def doors(scene: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Doors]:
    fault = getattr(request, "param", "")
    with Real(scene, tmp_path / "codes", fault) as real, ExitStack() as stack:
        yield Doors(real, stack)


def test_an_old_code_is_dead_at_once_and_those_inside_stay(doors: Doors, say):
    changed = doors.changes("rotate_door")
    doors.all_are_still_in("Ny kod")
    code, token = doors.real.door()
    assert doors.types(code), "the new one opens"
    assert doors.sits_down(token)
    shut = doors.changes("set_door", open=False)
    doors.all_are_still_in("Stängd dörr")
    say(
        f"old codes, on a real server: a new code {changed:.0f} ms, closing {shut:.0f} ms, and the first question with"
        f" the old code or token after that refused; {SEATED} seated phones heard all that came after"
    )


@pytest.mark.parametrize("doors", [CACHE], indirect=True, ids=["cache"])
def test_control_a_code_that_is_remembered_is_caught(doors: Doors):
    with pytest.raises(AssertionError, match="what is old opens still"):
        doors.changes("rotate_door")
