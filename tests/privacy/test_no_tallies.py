"""No live tallies: two days that differ only in which dots and answers are given are the same day until they are shown.

Compared to the byte on every shared channel and in the pulse, until just before the reveal; a `see` or a pulse that
shows a sum must be caught.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from app import chance
from app.domain.entities import Answer, Ballot, Group, Step, Theme
from app.domain.view import MINUTES
from app.domain.who import Who
from app.live import registry, views
from app.live.pulse import Pulse
from tests.cast import Play, secret_of
from tests.live.hall import Hall, write
from tests.privacy.heard import Heard

PEOPLE = [*["client"] * 6, *["staff"] * 7, *["manager"] * 5, *["unsaid"] * 2]
THEMES = ("Svar", "Tid", "Ton", "Brev", "Rum")
CHOICES = ("yes", "some", "no")
SHARED = {
    "board", "lead", "lead:peer", "lead:interpreter",
    "phones:client", "phones:staff", "phones:manager", "phones:unsaid",
}  # fmt: skip


class Day:
    """A vote and closing questions; `seed` decides which theme and which choice, and nothing else."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.random = Random(seed)
        write(folder, Play(opened=False))
        self.hall = hall = Hall(folder)
        hall.room()._new_code, hall.room()._random = lambda: "234567", Random(1)
        self.heard = Heard(hall)
        self.heard.helpers()
        hall.fatima("open_meeting", meeting=hall.meeting())
        hall.board()
        self.phones = [self.sits_down(f"nr-{n}-", perspective) for n, perspective in enumerate(PEOPLE)]
        hall.fatima("count_without_phone", n=2)
        self.form_groups()
        self.themes()
        self.vote()
        self.answer()
        self.minutes = hall.live.seen(hall.id, MINUTES)

    def sits_down(self, name: str, perspective: str):
        who = Who("door", secret=secret_of(name), token=self.hall.meeting().token)
        assert self.hall.inside(who, "take_seat", perspective=perspective).broken is None
        return self.hall.phone(name)

    def tells(self, number: int, name: str, /, **data) -> None:
        assert self.hall.tell(self.phones[number], name, **data)["ok"]

    def form_groups(self) -> None:
        hall = self.hall
        hall.fatima("show_step", step=hall.step("groups"))
        for name in ("Svar", "Ton"):
            hall.fatima("add_group", step=hall.step("groups"), name=name)
        self.heard.groups()
        for number in range(4):
            self.tells(number, "choose_group", group=hall.find(Group, name="Svar"))

    def themes(self) -> None:
        step = self.hall.step("critique_themes")
        self.hall.fatima("show_step", step=step)
        for name in THEMES:
            self.hall.fatima("add_theme", step=step, name=name)

    def vote(self) -> None:
        """Two dots on one theme, one on another; every third thinks again; the lead types one in and has a look."""
        hall, step = self.hall, self.hall.step("critique_vote")
        hall.fatima("show_step", step=step)
        ids = [hall.find(Theme, name=name).id for name in THEMES]
        for number in range(len(PEOPLE)):
            first, second, third = self.random.sample(ids, 3)
            for theme, dots in ((first, 2), (second, 1)):
                self.tells(number, "set_dots", step=step, theme=theme, dots=dots)
            if number % 3 == 0:
                self.tells(number, "set_dots", step=step, theme=first, dots=0)
                self.tells(number, "set_dots", step=step, theme=third, dots=2)
            self.heard.pulse()
        hall.fatima("type_ballot", step=step, dots=dict.fromkeys(self.random.sample(ids, 2), 1))
        self.look_on(step)

    def answer(self) -> None:
        hall, step = self.hall, self.hall.step("close")
        hall.fatima("show_step", step=step)
        for question in step.settings["questions"]:
            for number in range(len(PEOPLE)):
                self.tells(number, "answer", step=step, question=question, choice=self.random.choice(CHOICES))
            self.heard.pulse()
        choices = {question: self.random.choice(CHOICES) for question in step.settings["questions"]}
        hall.fatima("type_answers", step=step, choices=choices)
        self.look_on(step)

    def look_on(self, step: Step) -> None:
        """What makes the step be seen anew by all, and somebody who comes anew."""
        self.hall.fatima("set_timer", step=step, seconds=60)
        self.hall.fatima("lock_step", step=step, locked=True)
        self.hall.board()
        self.hall.lead("stod")
        self.heard.pulse()

    def given(self) -> tuple:
        state = self.hall.state
        return sum((Counter(b.dots) for b in state.all(Ballot)), Counter()), Counter(
            a.choice for a in state.all(Answer)
        )


@pytest.fixture
def two_days(tmp_path: Path, quick_disk: None, monkeypatch) -> Iterator[Callable[[], tuple[Day, Day]]]:
    opened: list[Day] = []
    monkeypatch.setattr("app.clock.now_ms", lambda: Play().now)

    def play() -> tuple[Day, Day]:
        for seed in (1, 2):
            ids = iter(range(10**6))
            for module in (chance, views):
                monkeypatch.setattr(module, "new_id", lambda ids=ids: f"id{next(ids):020}")
            opened.append(Day(tmp_path / f"day{seed}", seed))
        return opened[0], opened[1]

    yield play
    for day in opened:
        day.hall.close()


def test_until_they_are_shown_nobody_can_tell_what_is_given(two_days, say):
    one, other = two_days()
    assert one.given() != other.given()
    assert SHARED | {f"group:{group.id}" for group in one.hall.state.all(Group)} <= set(one.heard.frames)
    differing = one.heard.differs(other.heard)
    sums = f"{one.heard.sums()}, {len(one.heard.pulses)} pulses"
    say(f"other dots and answers: frames compared: {sums}: {len(differing)} channels differ")
    assert differing == []
    assert one.minutes == other.minutes
    assert one.heard.personal != other.heard.personal, "one's own are told oneself"


def test_control_a_see_that_shows_a_sum(two_days, monkeypatch, say):
    see = registry.STEP.get("vote", lambda *_: {})

    def summing(viewer, step, state) -> dict:
        sums = sum((Counter(ballot.dots) for ballot in state.all(Ballot, step=step.id)), Counter())
        return see(viewer, step, state) | {"sums": sorted(sums.items())}

    monkeypatch.setitem(registry.STEP, "vote", summing)
    one, other = two_days()
    differing = one.heard.differs(other.heard)
    say(f"other dots and answers, control, a see that shows a sum: {len(differing)} channels differ")
    assert set(differing) >= SHARED


def test_control_a_see_that_shows_how_many_have_answered_yes(two_days, monkeypatch):
    see = registry.STEP["close"]

    def counting(viewer, step, state) -> dict:
        yes = sum(answer.choice == "yes" for answer in state.all(Answer, step=step.id))
        return see(viewer, step, state) | ({"yes": yes} if viewer.part == "interpreter" else {})

    monkeypatch.setitem(registry.STEP, "close", counting)
    one, other = two_days()
    assert one.heard.differs(other.heard) == ["lead:interpreter"]


def test_control_a_pulse_that_counts_dots(two_days, monkeypatch):
    count = Pulse._count

    def counting(pulse: Pulse) -> dict:
        dots = sum((Counter(ballot.dots) for ballot in pulse._state.all(Ballot)), Counter())
        return count(pulse) | {"most": max(dots.values(), default=0)}

    monkeypatch.setattr(Pulse, "_count", counting)
    one, other = two_days()
    assert one.heard.differs(other.heard) == ["pulse"]
