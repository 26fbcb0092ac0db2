"""The people the live and the privacy tests play with, and a workshop in memory for them to play in.

    play = Play()                                        # Fatima has opened the day, everybody has sat down
    play.fatima("show_step", step=play.step("critique"))
    play.kim("post_idea", step=play.step("critique"), handle=handle(), text="Väntan i telefon")
    with refused("not_allowed"):
        play.kim("gather", step=play.step("critique"))

An entity among the data stands for its id. `tests/story.py` plays whole stretches; `tests/live/hall.py` has the
same people on a workshop on disk, behind real sockets.
"""

import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import msgspec
import pytest
from msgspec import structs

from app.domain.command import COMMANDS
from app.domain.entities import Entity, Group, Meeting, Step
from app.domain.state import Changes, Decided, Draft, Files, Moment, State
from app.domain.who import Who
from app.errors import RuleBroken
from app.formats import Format, load
from app.live.connection import Connection
from app.live.making import make_workshop
from app.live.room import decide
from app.process.door import TakeSeat

E = TypeVar("E", bound=Entity)
WORKSHOPS = Path(__file__).parent.parent / "workshops"


def with_sides() -> Format:
    """The future workshop, and in its day what only the other format has: one side asks, the other replies."""
    whole = load(WORKSHOPS / "framtidsverkstad.toml")
    (asked,) = (step for step in load(WORKSHOPS / "lika_villkor.toml").meetings[0].steps if step.key == "ask")
    more = (asked, *(structs.replace(asked, key=key, settings=STAFF_ASK) for key in ("ask_back", "ask_read")))
    day, *later = whole.meetings
    day = structs.replace(day, steps=(*day.steps[:-1], *more, day.steps[-1]))
    return structs.replace(whole, meetings=(day, *later))


def places(format: Format) -> dict[str, tuple[str, str, int]]:
    """Where each step stands, by its key: its meeting, its kind, and which of that kind it is there."""
    found = {}
    for meeting in format.meetings:
        alike: Counter[str] = Counter()
        for step in meeting.steps:
            found[step.key] = (meeting.key, step.kind, alike[step.kind])
            alike[step.kind] += 1
    return found


STAFF_ASK = {"asks": "staff", "replies": "rest", "length": 200}
FORMAT = with_sides()
PLACES = places(FORMAT)
ID = "framtid00001"
OWNER = "fatima"
NINE_O_CLOCK = 1_807_513_200_000  # 14 April 2027 at 07:00 UTC
# Phones by perspective. Noor comes to no group; with Kim, Sara and Mo there is company enough for a batch.
PHONES = {"kim": "client", "sara": "staff", "mo": "manager", "noor": "client"}
_numbers = itertools.count(1)


def handle() -> str:
    """A new handle, as a phone makes one."""
    return f"handle{next(_numbers):016}"


def secret_of(name: str) -> str:
    return f"secret-of-{name}".ljust(24, "0")


def plain(data: Any) -> Any:
    """Data as it goes over the wire: an entity is named by its id."""
    if isinstance(data, Entity):
        return data.id
    if isinstance(data, dict):
        return {key: plain(value) for key, value in data.items()}
    return [plain(value) for value in data] if isinstance(data, list | tuple) else data


@contextmanager
def refused(code: str) -> Iterator[None]:
    """What is within is refused for this reason."""
    with pytest.raises(RuleBroken) as caught:
        yield
    assert caught.value.code == code


class Finds:
    """Looking things up in `self.state` by what a person would call them."""

    state: State

    def meeting(self, key: str = "day") -> Meeting:
        return self.find(Meeting, key=key)

    def step(self, key: str) -> Step:
        """The step as the format calls it."""
        meeting, kind, number = PLACES[key]
        steps = (self.state.get(Step, id) for id in self.meeting(meeting).agenda)
        return [step for step in steps if step.kind == kind][number]

    def find(self, cls: type[E], **fields: Any) -> E:
        """The only entity with these values."""
        (found,) = self.those(cls, **fields)
        return found

    def those(self, cls: type[E], **fields: Any) -> list[E]:
        """All entities with these values."""
        fields = plain(fields)
        return [e for e in self.state.all(cls) if all(getattr(e, name) == fields[name] for name in fields)]


class Actor:
    """Somebody who sends commands; called with a command's name and data, answers the changes or raises."""

    def __init__(
        self, play: "Play", who: Callable[[State | Draft], Who], connection: Connection | None = None
    ) -> None:
        self.connection = connection
        self._play = play
        self.who = who

    def __call__(self, command: str, /, **data: Any) -> Changes:
        return self._play.carry_out(self.who, msgspec.convert(plain(data), COMMANDS[command].message))


class Play(Finds):
    """A workshop in memory. Actors: fatima and peer (leads), kim, sara, mo, noor (phones), board, system."""

    def __init__(self, id: str = ID, *, opened: bool = True, seed: int = 1, marked: str = "") -> None:
        """`marked` is added to every account's and phone's name: other people, in another workshop."""
        self.id = id
        self.random = Random(seed)
        self.now = NINE_O_CLOCK
        self.state = State()
        #: What lies beside it on a disk.
        self.files: Files = {}
        facts = {
            "account": OWNER + marked,
            "title": "Hur vi möts",
            "day": "2027-04-14",
            "follow_up": "2027-10-13",
        }
        self.state.adopt(make_workshop(id, FORMAT, self.new_id, **facts))
        self.fatima = self.lead(OWNER + marked)
        self.board = self.actor(role="board")
        self.system = Actor(self, lambda _state: Who("system"))
        self.system("add_lead", account="peer" + marked)
        self.peer = self.lead("peer" + marked)
        if opened:
            self.fatima("open_meeting", meeting=self.meeting())
            for name, perspective in PHONES.items():
                setattr(self, name, self.sit_down(name + marked, perspective))

    def new_id(self) -> str:
        return f"{self.random.getrandbits(128):032x}"[:22]

    def actor(self, **connection: Any) -> Actor:
        """Somebody identified as the sockets do it, looked up anew at each command."""
        known = Connection(sid="", workshop=self.id, lang="sv", **connection)

        def who(state: State | Draft) -> Who:
            known.look_up_keys(state)
            return known.who(state)

        return Actor(self, who, known)

    def lead(self, account: str) -> Actor:
        return self.actor(role="lead", account=account)

    def group(self, group: Group) -> Actor:
        """The page behind a group's lasting link."""
        return self.actor(role="group", tokens=(group.token,))

    def sit_down(self, name: str, perspective: str = "unsaid", token: str | None = None) -> Actor:
        """A phone with a seat in the open meeting, holding the tokens of no group."""
        secret = secret_of(name)
        token = self.find(Meeting, stage="open").token if token is None else token
        made = self.carry_out(lambda _: Who("door", secret=secret, token=token), TakeSeat(perspective))
        (seat,) = [entity for entity in made.values() if entity and hasattr(entity, "secret_hash")]
        return self.actor(role="phone", seat=seat.id, secret=secret)

    def carry_out(self, who: Callable[[State | Draft], Who], message: Any) -> Changes:
        """Decide one command and adopt what it changed."""
        draft = Draft(self.state, Decided(), Moment(self.now, self.new_id, lambda: "234567", self.random))
        decide(draft, who(draft), message)
        changes = {key: after for key, after in draft.mine.items() if after != draft.before(*key)}
        self.files |= draft.files
        self.state.adopt(changes)
        return changes
