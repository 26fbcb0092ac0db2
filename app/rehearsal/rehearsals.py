"""All rehearsals of this installation: begun and ended by whoever rehearses, and ended by themselves if nobody does."""

import logging
import math
import threading
from random import Random

from app import clock
from app.config import Settings
from app.domain.entities import PERSPECTIVES, Meeting, Workshop
from app.errors import RuleBroken
from app.keeping.due import leaves_nothing
from app.live.live import Live
from app.live.room import where as place_of
from app.rehearsal.line import here
from app.rehearsal.participant import Door, Participant, somebody
from app.rehearsal.words import Dealer
from app.storage.installation import Installation

log = logging.getLogger(__name__)
#: Simulated participants in one rehearsal, and rehearsals at once in an installation.
MOST_PARTICIPANTS = 40
MOST_REHEARSALS = 3
HOURS = 3


class Troupe:
    """The simulated participants of one rehearsal, each in a thread (under eventlet a greenlet) of its own."""

    def __init__(self, settings: Settings, live: Live, workshop: str, people: dict[str, int]) -> None:
        self._live = live
        self._workshop = workshop
        self._stopped = threading.Event()
        random = Random()
        dealer = Dealer(random)
        perspectives = [perspective for perspective, n in people.items() for _ in range(n)]
        random.shuffle(perspectives)
        for number, perspective in enumerate(perspectives):
            person = somebody(perspective, number, random)
            one = Participant(here(settings, workshop), person, dealer, random, self._door, self._stopped)
            threading.Thread(target=one.run, name="participant", daemon=True).start()

    def _door(self) -> Door | None:
        """What the board of the rehearsal shows: None while no meeting is open."""
        if self._live.closed:
            raise RuleBroken("unknown_workshop")
        for meeting in self._live.state(self._workshop).all(Meeting):
            if meeting.stage == "open":
                return Door(meeting.id, meeting.token if meeting.door else "")
        return None

    def stop(self) -> None:
        self._stopped.set()


class Rehearsals:
    def __init__(self, settings: Settings, installation: Installation, live: Live) -> None:
        self._settings = settings
        self._installation = installation
        self._live = live
        self._troupes: dict[str, Troupe] = {}
        self._lock = threading.Lock()
        live.at_start.append(self.end_left)
        live.chores.append(self.end_old)

    def begin(self, id: str, account: str, people: dict[str, int]) -> str:
        """Copy a workshop for `account` to rehearse, with so many of each perspective; the copy's id.

        Raises `bad_number`, `unknown_choice`, `already_rehearsing` and `too_many_rehearsals`.
        """
        if not people.keys() <= set(PERSPECTIVES):
            raise RuleBroken("unknown_choice")
        if min(people.values(), default=0) < 0 or not 1 <= sum(people.values()) <= MOST_PARTICIPANTS:
            raise RuleBroken("bad_number", least=1, most=MOST_PARTICIPANTS)
        with self._lock:
            there = self._installation.rehearsals()
            if any(each.account == account for each in there) or self.is_one(id):
                raise RuleBroken("already_rehearsing")
            if len({each.workshop for each in there}) >= MOST_REHEARSALS:
                raise RuleBroken("too_many_rehearsals", most=MOST_REHEARSALS)
            copy = self._live.copy(id, account)
        self._troupes[copy] = Troupe(self._settings, self._live, copy, people)
        log.info("a rehearsal has begun")
        return copy

    def is_one(self, id: str) -> bool:
        return bool(self._live.state(id).one(Workshop).rehearsal_of)

    def end(self, id: str) -> None:
        """Delete a rehearsal, with everything in it, and note it nowhere."""
        if troupe := self._troupes.pop(id, None):
            troupe.stop()
        try:
            self._live.delete(id, _is_rehearsal)
        except RuleBroken as broken:
            if broken.code != "unknown_workshop":
                raise
            self._installation.forget_workshop(id)  # deleted already, by an attempt that got no further
        leaves_nothing(self._installation)

    def end_old(self) -> None:
        """Those that nobody has ended in time."""
        self._end_all(clock.now_ms() - HOURS * 3600 * 1000)

    def end_left(self) -> None:
        """At a start: those of before, whose participants are gone. What another process has open stays."""
        self._end_all()

    def _end_all(self, made_before: float = math.inf) -> None:
        old = {each.workshop for each in self._installation.rehearsals() if each.since <= made_before}
        for id in sorted(old):
            try:
                self.end(id)
            except RuleBroken as broken:
                log.info("a rehearsal could not be ended: %s", broken.code)
            except Exception as problem:
                log.error("a rehearsal could not be ended: %s", place_of(problem))


def _is_rehearsal(state) -> None:
    """Whatever the index says, only a rehearsal is ever deleted like this."""
    if not state.one(Workshop).rehearsal_of:
        raise RuleBroken("no_rehearsal")
