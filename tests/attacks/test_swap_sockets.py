"""Two workshops on one real server: screens of the one use every word of the other's while something happens there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path

import pytest

from app.domain.command import COMMANDS
from app.domain.entities import Group, Workshop
from tests.attacks.pair import MARK
from tests.attacks.real import Real, Tapped
from tests.attacks.swap import names, refers, values
from tests.attacks.words import foreign, some, words_in, words_of
from tests.cast import ID, Finds, plain
from tests.live.conftest import THERE
from tests.live.spoilt import whole

# So many rooms are asked for in one `since`.
AT_ONCE = 200
# Rooms as the payload names them, whoever sends it.
ROOMS_BY_PAYLOAD = """
from app.live.sockets import Sockets
honest = Sockets.on_since
def on_since(self, sid, frames=None):
    for room in frames if isinstance(frames, dict) else ():
        self.server.enter_room(sid, room, namespace="/")
    return honest(self, sid, frames)
Sockets.on_since = on_since
"""


class Looking(Finds):
    """A workshop to look things up in; accounts in the other are marked."""

    def __init__(self, real: Real, workshop: str) -> None:
        self.state, self.mark = real.state[workshop], "-there" if workshop == THERE else ""

    def find(self, cls: type, **fields):
        return super().find(
            cls, **{key: it + self.mark if key == "account" else it for key, it in fields.items()}
        )


class Foreign:
    """`heard` are the words of the other workshop that came over one of our sockets."""

    def __init__(self, real: Real, stack: ExitStack) -> None:
        self.real, self.here, self.there = real, Looking(real, ID), Looking(real, THERE)
        mine = words_of(real.state[ID])
        self.theirs = foreign(words_of(real.state[THERE], "-there"), mine)
        self.own = {word for words in mine.values() for word in words}
        self.secret = {word for words in self.theirs.values() for word in words} | {THERE, MARK}
        group = self.here.find(Group, name="Svar").token
        self.ours: dict[str, Tapped] = {
            "board": real.screen({"as": "board", "token": real.state[ID].one(Workshop).board_token}),
            "lead": real.lead(),
            "phone": real.phone("kim"),
            "group": real.screen({"as": "group", "token": group}),
        }
        token = real.state[THERE].one(Workshop).board_token
        self.board_there = real.screen({"as": "board", "token": token}, THERE)
        for screen in (*self.ours.values(), self.board_there):
            stack.enter_context(screen)
        self.said: set[str] = set()
        self.sent = 0

    def listen(self) -> None:
        """Each asks for every room there, by every name one might have."""
        words = [THERE, *(group.id for group in self.real.state[THERE].all(Group)), *some(self.theirs, 1)]
        rooms = [
            f"{THERE}/{name}" for name in ("board", "lead", "lead:peer", "phones:client", "phones:staff")
        ]
        frames = dict.fromkeys([*rooms, *(name for word in words for name in names(word))], "x:1")
        for screen in self.ours.values():
            for begin in range(0, len(frames), AT_ONCE):
                some_of_them = dict(list(frames.items())[begin : begin + AT_ONCE])
                self.said |= set(words_in(some_of_them))
                self.sent += 1
                assert screen.asks(some_of_them) == "ok"

    def command(self, *, all_screens: bool) -> int:
        """Each command that names something, as it would be good there; how many were carried out all the same.

        From every screen, or from one after another.
        """
        carried, turns = 0, cycle(self.ours.values())
        for name in sorted(COMMANDS):
            good = whole(self.here, name)
            data = plain(whole(self.there, name))
            if not any(refers(values(data[field]), set(some(self.theirs, None))) for field in data):
                continue
            # What names nothing of ours reaches nothing.
            assert any(refers(values(it), self.own) for it in good.values()), name
            for screen in self.ours.values() if all_screens else (next(turns),):
                self.said |= set(words_in(data))
                self.sent += 1
                carried += screen.tells(name, data)["ok"]
        return carried

    def acts_there(self) -> None:
        lead, phone = self.real.lead("fatima-there", THERE), self.real.phone("kim-there", THERE)
        svar = self.there.find(Group, name="Svar").id
        with lead, phone:
            done = (
                lead.command("edit_workshop", title=MARK),
                lead.tells("add_group", {"step": self.there.step("groups").id, "name": MARK}),
                lead.command("show_step", step=self.there.step("plan").id),
                phone.command("add_action", group=svar, what=MARK),
            )
        assert all(one["ok"] for one in done)

    def heard(self) -> set[str]:
        for screen in (*self.ours.values(), self.board_there):
            assert screen.still_known()
        assert MARK.encode() in self.board_there.all, "their own board has heard it"
        text = " ".join(screen.all.decode("utf-8", "replace") for screen in self.ours.values())
        # What is refused may say again what was sent.
        return (set(words_in(json.dumps(text))) & self.secret) - self.said


@pytest.fixture
def foreign_screens(scene: Path, tmp_path: Path, fanout: str) -> Iterator[Foreign]:
    with Real(scene, tmp_path / "real", DIRECT_FANOUT=fanout) as real, ExitStack() as stack:
        yield Foreign(real, stack)


@pytest.mark.parametrize("fanout", ["on", "off"])
def test_no_byte_of_another_workshop_comes_over_a_socket(foreign_screens: Foreign, fanout, long: bool, say):
    """What the library fans out itself is tried from one screen after another; with --long from all, as ours is."""
    foreign_screens.listen()
    foreign_screens.acts_there()
    assert foreign_screens.command(all_screens=long or fanout == "on") == 0
    assert foreign_screens.heard() == set()
    bytes_heard = sum(len(screen.all) for screen in foreign_screens.ours.values())
    say(
        f"swap, real sockets ({fanout}): {len(foreign_screens.secret)} words of another workshop in"
        f" {foreign_screens.sent:,} commands and since of {len(foreign_screens.ours)} screens, {bytes_heard:,} bytes"
        " heard while it happened there: 0 of it"
    )


@pytest.mark.parametrize("fanout", ["on", pytest.param("off", marks=pytest.mark.long)])
def test_no_screen_of_ours_comes_in_there(foreign_screens: Foreign):
    real = foreign_screens.real
    for auth in (
        {"as": "board", "token": real.state[ID].one(Workshop).board_token},
        {"as": "lead", "ticket": real.posts(f"/w/{ID}/ticket", {}, real.sessions["fatima"])[1]["ticket"]},
        {"as": "group", "token": foreign_screens.here.find(Group, name="Svar").token},
    ):
        with real.screen(auth, THERE) as screen:
            assert [name for name, _ in screen.said][-1] == "refused"
    assert real.posts(f"/w/{THERE}/ticket", {}, real.sessions["fatima"])[0] == 404


@pytest.mark.parametrize("fanout", ["on", "off"])
def test_control_rooms_by_the_payload_are_caught(scene: Path, tmp_path: Path, fanout: str):
    with Real(scene, tmp_path / "real", ROOMS_BY_PAYLOAD, DIRECT_FANOUT=fanout) as real, ExitStack() as stack:
        screens = Foreign(real, stack)
        screens.listen()
        screens.acts_there()
        assert MARK in screens.heard()
