"""A simulated participant: a phone that comes in by the door, does what its person would, goes away and comes back."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from threading import Event
from typing import NamedTuple

from app import chance
from app.errors import RuleBroken
from app.live.room import where as place_of
from app.rehearsal.line import PATIENCE, Line, Refused, Where
from app.rehearsal.scripts import LOOK, SCRIPTS, Script
from app.rehearsal.store import Store
from app.rehearsal.words import Dealer

log = logging.getLogger(__name__)
#: Seconds for each second a person takes: made small by tests.
BEAT = 1.0
#: After the door has been opened people come in over so many seconds.
ARRIVING = 20.0
#: What a script depends on: when it changes it is begun anew.
MOMENT = ("id", "stage", "round", "locked", "closed", "turn")


@dataclass(frozen=True)
class Person:
    """Who somebody is: `pace` 2 takes twice as long about everything; `ideas` is how many they write in a step."""

    perspective: str
    pace: float
    ideas: int
    late: bool
    elsewhere: bool
    proposes: bool
    wavers: bool
    convenes: bool
    wanders: bool


class Door(NamedTuple):
    """The open meeting and its door's token, "" while it is shut."""

    meeting: str
    token: str


def somebody(perspective: str, number: int, random: Random) -> Person:
    """One of a room: every fifth goes away now and then, one in twelve comes late or writes in another language."""
    return Person(
        perspective=perspective,
        pace=random.choice((0.5, 0.8, 1, 1, 1.5, 2.5)),
        ideas=random.choice((1, 2, 2, 3, 3, 4)),
        late=number % 12 == 3,
        elsewhere=number % 12 == 5,
        proposes=number % 4 == 0,
        wavers=number % 5 == 1,
        convenes=number % 3 == 2,
        wanders=number % 5 == 2,
    )


class Participant:
    """`run` until `stopped`; `door` says what a board would show them."""

    def __init__(
        self,
        where: Where,
        person: Person,
        dealer: Dealer,
        random: Random,
        door: Callable[[], Door | None],
        stopped: Event,
    ) -> None:
        self.person = person
        self.dealer = dealer
        self.random = random
        self.store = Store()
        self._where = where
        self._door = door
        self._stopped = stopped
        self._line: Line | None = None
        self._seat: tuple[str, str] | None = None  # meeting, secret
        self._groups: dict[str, str] = {}
        self._did: dict[tuple[str, int, str], int] = {}
        self._away_at = 0.0
        self._wandered: set[str] = set()

    def run(self) -> None:
        while not self._stopped.is_set():
            try:
                self._visit()
            except Refused as refused:
                if refused.code in ("no_seat", "meeting_ended"):
                    self._seat = None
            except RuleBroken:
                return  # the workshop is no more
            except (OSError, EOFError):
                pass  # hung up on: comes back, as a phone does
            except Exception as problem:
                log.error("a simulated participant stumbled: %s", place_of(problem))
            finally:
                if self._line is not None:
                    self._line.close()
            self._rest(self.random.uniform(1, 3))

    def _rest(self, seconds: float) -> None:
        self._stopped.wait(seconds * BEAT)

    def _visit(self) -> None:
        """Come in, unless in already, and stay until something ends it."""
        door = self._door()
        if door is None:
            return
        if self._seat is None or self._seat[0] != door.meeting:
            if not door.token:
                return
            self._rest(self.random.uniform(0, ARRIVING))
            self._where.post("door", {"token": door.token})
            secret = chance.new_id()
            seat = {"token": door.token, "secret": secret, "perspective": self.person.perspective}
            self._where.post("seat", seat)
            self._seat = door.meeting, secret
        meeting, secret = self._seat
        tokens = list(self._groups.values())
        self.store = Store()
        auth = {"as": "phone", "secret": secret, "meeting": meeting, "groups": tokens, "lang": "sv"}
        self._line = Line(self._where, auth)
        for event, what in self._line.early:
            self.store.hears(event, what)
        self._take_part()

    def _take_part(self) -> None:
        """Follow the board: the script of the step that is shown, until it is another."""
        moment: tuple = ()
        script: Script = iter(())
        due = time.monotonic()
        while not self._stopped.is_set():
            step = self._step()
            now_at = tuple(step.get(name) for name in MOMENT) if step else ()
            if now_at != moment:
                moment, script, due = now_at, self._script(step), time.monotonic()
            if self._away_at and time.monotonic() > self._away_at:
                self._away_at = 0.0
                self._line.close()
                self._rest(self.random.uniform(4, 10))
                return
            if time.monotonic() >= due:
                due = time.monotonic() + next(script, LOOK) * self.person.pace * BEAT
            self._hear(min(max(due - time.monotonic(), 0.001), 0.5))

    def _step(self) -> dict | None:
        me = self.store.one("me")
        meeting = me and self.store.one("meeting", id=me["meeting"])
        return self.store.one("step", id=meeting["current"]) if meeting else None

    def _script(self, step: dict | None) -> Script:
        if step is None or step["locked"] or step["closed"] or step["kind"] not in SCRIPTS:
            return iter(())
        if self.person.wanders and step["id"] not in self._wandered:
            self._wandered.add(step["id"])
            self._away_at = time.monotonic() + self.random.uniform(8, 30) * BEAT
        return SCRIPTS[step["kind"]](self, step)

    def _hear(self, seconds: float) -> tuple[str, object] | None:
        heard = self._line.hear(seconds)
        if heard is not None:
            self.store.hears(*heard)
            # Whoever has chosen a group keeps its link: with it they are in it at the next meeting, too.
            self._groups.update({mine["group"]: mine["token"] for mine in self.store.all("my_group")})
        return heard

    # --- what scripts do ---

    def does(self, command: str, **data: object) -> bool:
        """Send a command and wait for its answer; whether it went well. `EOFError` if there is none."""
        id = chance.new_id()
        self._line.say("command", {"id": id, "name": command, "data": data})
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and not self._stopped.is_set():
            heard = self._hear(0.5)
            if heard is not None and heard[0] == "done" and heard[1]["id"] == id:
                return heard[1]["ok"]
        raise EOFError

    def finishes(self, step: dict) -> None:
        """Press "I am done"."""
        self._line.say("finished", {"step": step["id"], "finished": True})

    def count(self, step: dict, what: str) -> int:
        """How often something has been done in this round of the step."""
        return self._did.get((step["id"], step["round"], what), 0)

    def note(self, step: dict, what: str, well: bool) -> bool:
        self._did[step["id"], step["round"], what] = self.count(step, what) + well
        return well

    def once(self, step: dict, what: str, do: Callable[[], bool]) -> None:
        if not self.count(step, what):
            self.note(step, what, do())
