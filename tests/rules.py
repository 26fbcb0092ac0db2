"""A small workshop for testing rules as plain functions: no server, a clock and a chance that stand still.

`Play` holds a state; `play(who, Message(...))` decides one command on a draft and adopts it, as `run` does. Ids
are counted and each step's id is its name here, so a test can say `PostIdea(step="critique", …)`.
"""

import threading
from collections.abc import Iterable
from contextlib import contextmanager
from itertools import count
from random import Random

import pytest
from msgspec.structs import replace

from app.domain.command import BY_MESSAGE, Command
from app.domain.entities import Idea, Lead, Meeting, Step, Theme, Workshop
from app.domain.state import NOTHING, Changes, Decided, Draft, Files, Moment, State
from app.domain.undo import newest
from app.domain.who import Who
from app.errors import RuleBroken
from app.live.pulse import Pulse
from app.live.room import decide
from app.process.commands import EndMeeting, OpenMeeting, ShowStep
from app.process.door import TakeSeat
from app.steps.cluster.commands import AddTheme
from app.steps.collect.commands import Gather, PostIdea
from app.steps.settings import kind

NOON = 1_790_000_000_000
FATIMA = Who("lead", account="fatima", lead="owner")
BO = Who("lead", account="bo")

# meeting: step, kind, phase, where its material comes from
AGENDAS = {
    "day": (
        ("welcome", "welcome", "preparation", ""),
        ("critique", "collect", "critique", ""),
        ("themes", "cluster", "critique", "critique"),
        ("vote", "vote", "critique", "themes"),
        ("wall", "collect", "vision", ""),
        ("groups", "groups", "realisation", "vote"),
        ("plan", "plan", "realisation", "groups"),
        ("relay", "relay", "realisation", ""),
        ("close", "close", "realisation", ""),
    ),
    "follow_up": (
        ("review", "review", "follow_up", "groups"),
        ("next_plan", "plan", "follow_up", "groups"),
        ("next_close", "close", "follow_up", ""),
    ),
}


def pulse_of(state: State, *seats: str, done: Iterable[str] = ()) -> dict:
    """The room's count with these phones connected, and with these done with every step's first round."""
    pulse = Pulse(state, threading.Lock(), lambda: 0, lambda _beat: None, lambda: 0)
    for seat in seats:
        pulse.came(seat)
    for step in state.all(Step):
        for seat in done:
            pulse.finish(seat, replace(step, round=1), True)
    counted = pulse.now()
    pulse.stop()
    pulse.want()
    return counted


def phone(number: int, *groups: str, perspective: str = "") -> Who:
    """Somebody in the room, who holds the tokens of these groups."""
    return Who(
        "phone",
        seat=f"seat{number}",
        meeting="day",
        perspective=perspective,
        groups=frozenset(groups),
        secret=f"secret {number}",
    )


def group(*ids: str) -> Who:
    """Whoever has opened a group's lasting link."""
    return Who("group", groups=frozenset(ids))


def handle(name: str) -> str:
    """A phone's name for what it has written, as long as a real one."""
    return f"handle-{name}".ljust(22, "-")


def planned(**settings: dict) -> dict:
    """A workshop before anybody has come; `settings` are those of the steps named: `vote={"dots": 5}`."""
    made: list = [
        Workshop(id="workshop1", title="Att mötas", board_token="board token"),
        Lead(id="lead1", account="fatima", role="owner"),
        Lead(id="lead2", account="bo"),
    ]
    for position, (meeting, agenda) in enumerate(AGENDAS.items()):
        ids = tuple(step for step, *_ in agenda)
        made.append(
            Meeting(id=meeting, key=meeting, position=position, names={"sv": meeting.title()}, agenda=ids)
        )
        for step, name, phase, source in agenda:
            chosen = {"wall": "open"} if step == "wall" else {}
            made.append(
                Step(
                    id=step,
                    meeting=meeting,
                    kind=name,
                    phase=phase,
                    texts={"sv": {"title": step.title()}},
                    source=source,
                    settings=kind(name).checked(chosen | settings.get(step, {})),
                    stage=kind(name).stage,
                )
            )
    return {(type(entity), entity.id): entity for entity in made}


class Play:
    """A workshop under test; `store`, if there is one, is written before a change is adopted."""

    def __init__(
        self, changes: Changes, store=None, *, state: State | None = None, first_id: int = 1
    ) -> None:
        self.now = NOON
        self.state = state or State()
        self.store = store
        self._ids = count(first_id)
        self._codes = count(222_222)
        self._random = Random(7)
        self.played: set[str] = set()
        self.save(changes)

    def __call__(self, who: Who, message: Command) -> Changes:
        """Carry out a command; answers what it changed. `RuleBroken` leaves the state as it was."""
        moment = Moment(self.now, self.new_id, lambda: str(next(self._codes)), self._random)
        draft = Draft(self.state, Decided(), moment)
        decide(draft, who, message)
        changes = {key: entity for key, entity in draft.mine.items() if entity != self.state.get(*key)}
        self.save(changes, draft.files)
        self.played.add(BY_MESSAGE[type(message)].name)
        return changes

    def save(self, changes: Changes, files: Files = NOTHING) -> None:
        if self.store is not None and changes:
            self.store.persist(changes, {key: self.state.get(*key) for key in changes}, files)
        self.state.adopt(changes)

    def new_id(self) -> str:
        return f"id{next(self._ids):06}"

    def get(self, cls, id: str):
        return self.state.get(cls, id)

    def all(self, cls, **where: str) -> list:
        """In the order of their ids, which here is the order they were made in."""
        return sorted(self.state.all(cls, **where), key=lambda entity: entity.id)

    def only(self, cls, **where: str):
        (entity,) = self.state.all(cls, **where)
        return entity

    def step(self, id: str) -> Step:
        return self.state.get(Step, id)

    def draft(self) -> Draft:
        return Draft(self.state, Decided(), Moment(self.now, self.new_id, str, self._random))

    def newest_undo(self, who: Who = FATIMA):
        return newest(self.draft(), who.account)

    # --- what many tests begin with ---

    def show(self, *steps: str) -> "Play":
        for step in steps:
            self(FATIMA, ShowStep(step=step))
        return self

    def seat(self, *numbers: int) -> "Play":
        """These phones come in to the day by its door."""
        for number in numbers:
            who = Who("door", secret=phone(number).secret, token=self.get(Meeting, "day").token)
            self(who, TakeSeat("client"))
        return self

    def write(self, step: str, number: int, text: str) -> str:
        """Phone `number` writes an idea; its handle."""
        name = handle(f"{step}{number}{len(self.state.all(Idea))}")
        self(phone(number), PostIdea(step=step, handle=name, text=text))
        return name

    def idea(self, text: str):
        """The idea that reads so."""
        (found,) = (idea for idea in self.state.all(Idea) if idea.text == text)
        return found

    def theme(self, name: str, step: str = "themes"):
        """A new theme of that name."""
        self(FATIMA, AddTheme(step=step, name=name))
        return max(self.all(Theme, step=step), key=lambda theme: theme.position)


def opened(store=None, **settings: dict) -> Play:
    """The day has begun: the door is open and the welcome is on the board."""
    play = Play(planned(**settings), store)
    play(FATIMA, OpenMeeting(meeting="day"))
    return play


def sorting(store=None) -> Play:
    """Four ideas have been gathered, and the board shows the step where they are sorted."""
    play = opened(store).show("critique")
    for number, text in enumerate(("Lång väntan", "Svåra brev", "Hård ton", "Ny handläggare"), 1):
        play.write("critique", number, text)
    play(FATIMA, Gather(step="critique"))
    return play.show("themes")


def follow_up(play: Play) -> Play:
    """The day has ended, and the next meeting is open."""
    play(FATIMA, EndMeeting(meeting="day"))
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    return play


@contextmanager
def refused(play: Play, code: str, **data):
    """The command inside is refused with this code (and data), and nothing has changed."""
    before = everything(play.state)
    with pytest.raises(RuleBroken) as caught:
        yield
    assert caught.value.code == code
    assert {name: caught.value.data.get(name) for name in data} == data
    assert everything(play.state) == before


def everything(state: State, *leave_out: type) -> dict:
    """All of a state as plain values, to compare two."""
    return {
        (cls.__name__, id): entity
        for cls, rows in state.rows.items()
        if cls not in leave_out
        for id, entity in rows.items()
    }
