"""Two days that differ only in who has which perspective look the same to lead, board, minutes, groups and in the log.

Balance in the groups is told to phones it concerns; what votes and answers come to by perspective is frozen at the
reveal, and nothing of it shows before. A build that tells the lead must be caught.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from random import Random

import orjson
import pytest

from app import chance
from app.domain.entities import Group, Seat, Theme
from app.domain.state import Draft
from app.domain.view import MINUTES
from app.domain.who import Who, hash_secret
from app.live import registry, views
from app.live.pulse import Pulse
from app.live.views import View
from app.steps.groups import company
from app.steps.groups import see as groups_see
from tests.cast import Play, secret_of
from tests.live.hall import Hall, write

NAMES = tuple(f"phone{n}" for n in range(12))
ONE_WAY = dict(zip(NAMES, ["client"] * 5 + ["staff"] * 7, strict=True))
# Whoever was a client is staff and the other way about, as far as there are clients: five again.
ANOTHER = dict(zip(NAMES, ["staff"] * 7 + ["client"] * 5, strict=True))


class Day:
    """A vote, groups and closing questions, by the same commands whoever has which perspective."""

    def __init__(self, folder: Path, perspectives: dict[str, str]) -> None:
        self.heard: dict[str, list[bytes]] = {"board": [], "lead": [], "group": []}
        write(folder, Play(opened=False))
        self.hall = hall = Hall(folder)
        hall.room()._new_code, hall.room()._random = lambda: "234567", Random(1)
        hall.fatima("open_meeting", meeting=hall.meeting())
        for name, perspective in perspectives.items():
            who = Who("door", secret=secret_of(name), token=hall.meeting().token)
            assert hall.inside(who, "take_seat", perspective=perspective).broken is None
        self.phones = {name: hall.phone(name) for name in perspectives}
        self.screens = {"board": hall.board(), "lead": hall.lead()}
        self._listen()

    def _listen(self) -> None:
        for name, screen in self.screens.items():
            hears = screen.hears

            def noted(event: str, data: bytes, hears=hears, name=name) -> None:
                self.heard[name].append(event.encode() + data)
                hears(event, data)

            screen.hears = noted

    def tells(self, name: str, command: str, /, **data) -> None:
        self.hall.tell(self.phones[name], command, **data)

    def vote(self, *, reveal: bool) -> None:
        hall = self.hall
        hall.fatima("show_step", step=hall.step("critique_themes"))
        for name in ("Svar", "Tid", "Ton", "Brev", "Rum"):
            hall.fatima("add_theme", step=hall.step("critique_themes"), name=name)
        themes = sorted(hall.state.all(Theme), key=lambda theme: theme.position)
        step = hall.step("critique_vote")
        hall.fatima("show_step", step=step)
        for n, name in enumerate(NAMES):
            for dots, theme in ((2, themes[n % 3]), (1, themes[n % 5 if n % 5 != n % 3 else 4 - n % 3])):
                self.tells(name, "set_dots", step=step, theme=theme, dots=dots)
        if reveal:
            hall.fatima("reveal_votes", step=step)

    def form_groups(self) -> None:
        hall = self.hall
        hall.fatima("show_step", step=hall.step("groups"))
        for name in ("Svar", "Ton"):
            hall.fatima("add_group", step=hall.step("groups"), name=name, seats=6)
        first, second = sorted(hall.state.all(Group), key=lambda group: group.position)
        self.screens["group"] = hall.group(first.token)
        self._listen_to_group()
        for name in ("phone0", "phone5", "phone6"):
            self.tells(name, "choose_group", group=first)
        for name in ("phone7", "phone8", "phone9", "phone1"):
            self.tells(name, "choose_group", group=second)
        for name in ("phone0", "phone1", "phone7"):
            self.tells(name, "ask_for_company", group=first if name == "phone0" else second, ask=True)
        self.tells("phone2", "choose_group", group=first)
        self.tells("phone2", "leave_group", group=first)

    def _listen_to_group(self) -> None:
        screen = self.screens["group"]
        hears = screen.hears

        def noted(event: str, data: bytes) -> None:
            self.heard["group"].append(event.encode() + data)
            hears(event, data)

        screen.hears = noted

    def answer(self) -> None:
        hall = self.hall
        step = hall.step("close")
        hall.fatima("show_step", step=step)
        for n, name in enumerate(NAMES):
            choice = ("yes", "some", "no")[n % 3]
            self.tells(name, "answer", step=step, question="understood", choice=choice)

    def seen(self) -> dict[str, object]:
        """All that lead, board and a group's page have been told, frame by frame; the pulse; what the minutes see."""
        hall = self.hall
        pulse = Pulse(hall.state, hall.room().lock, lambda: 0, lambda _pulse: None, lambda: 0)
        counts = pulse.now()
        pulse.stop()
        minutes = View(MINUTES, hall.state).entities()
        return {**self.heard, "pulse": counts, "minutes": orjson.dumps(minutes)}

    def personal(self) -> dict[str, dict]:
        return {name: screen.store.channels["mine"] for name, screen in self.phones.items()}


@pytest.fixture
def days(tmp_path: Path, quick_disk: None, monkeypatch: pytest.MonkeyPatch) -> Callable:
    """`days(what)` → the same day twice: as seen by all but phones, and the days themselves."""
    monkeypatch.setattr(Draft, "once_in", lambda draft, times: False)
    opened: list[Day] = []

    def play(what: Callable[[Day], None]) -> tuple[list[dict], list[Day]]:
        seen = []
        for number, perspectives in enumerate((ONE_WAY, ANOTHER)):
            ids = iter(range(10**6))
            for module in (chance, views):
                monkeypatch.setattr(module, "new_id", lambda ids=ids: f"id{next(ids):020}")
            day = Day(tmp_path / f"day{number}", perspectives)
            opened.append(day)
            what(day)
            seen.append(day.seen())
        return seen, opened

    yield play
    for day in opened:
        day.hall.close()


def whole_day(day: Day) -> None:
    day.vote(reveal=False)
    day.form_groups()
    day.answer()


def test_nothing_but_phones_is_told_who_has_which_perspective(days, caplog, say):
    caplog.set_level(logging.DEBUG)
    (one, another), (first, second) = days(whole_day)
    sums = ", ".join(f"{name} {len(told)}" for name, told in one.items() if isinstance(told, list))
    say(
        f"perspectives exchanged: frames compared: {sums}; pulse and minutes: {differing(one, another)} differ"
    )
    for audience, told in one.items():
        assert told, audience
        assert told == another[audience], audience
    assert first.personal() != second.personal(), "the phones it concerns are told"
    assert any(
        "alone" in seat for mine in first.personal().values() for seat in mine.get("my_group", {}).values()
    )
    said = "\n".join(record.getMessage() for record in caplog.records)
    marks = [hash_secret(secret_of(name)) for name in NAMES]
    marks += [seat.id for seat in first.hall.state.all(Seat)] + ["client", "staff"]
    assert not [mark for mark in marks if mark in said]


def differing(one: dict, another: dict) -> int:
    return sum(told != another[audience] for audience, told in one.items())


def test_only_rings_differ_when_the_votes_are_shown(days):
    """What the solver in test_perspectives.py is given is all there is."""
    (one, another), _ = days(lambda day: day.vote(reveal=True))
    assert one["pulse"] == another["pulse"]
    for audience in ("board", "lead"):
        assert [without_rings(said) for said in one[audience]] == [
            without_rings(said) for said in another[audience]
        ]
    assert any(b'"rings"' in said for said in (*one["board"], *another["board"]))


def without_rings(said: bytes) -> object:
    event, _, data = said.partition(b"{")
    message = orjson.loads(b"{" + data)
    for result in message.get("put", {}).get("result", ()):
        result.pop("rings", None)
    return event, message


def test_control_a_lead_who_is_told_which_group_lacks_clients(days, monkeypatch, say):
    see_group = groups_see.see_group

    def leaking(viewer, group, state):
        view = see_group(viewer, group, state)
        together = state.all(groups_see.Member, group=group.id)
        return view and view | {"lacks": not any(m.perspective == company.CLIENT for m in together)}

    monkeypatch.setitem(registry.SEE, Group, leaking)
    (one, another), _ = days(whole_day)
    say(f"perspectives exchanged, control, a group that lacks clients: {differing(one, another)} differ")
    assert one["lead"] != another["lead"]
    assert one["board"] != another["board"]


def test_control_a_pulse_that_counts_clients(days, monkeypatch, say):
    count = Pulse._count

    def counting(pulse):
        rows = pulse._state.all(groups_see.Member)
        return count(pulse) | {"clients": sum(row.perspective == company.CLIENT for row in rows)}

    monkeypatch.setattr(Pulse, "_count", counting)
    (one, another), _ = days(whole_day)
    say(f"perspectives exchanged, control, a pulse that counts: {differing(one, another)} differ")
    assert one["pulse"] != another["pulse"]
