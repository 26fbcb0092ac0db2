"""The workshops of this process: opened when first needed, once, and let go of when nobody is there."""

import logging
import threading
from collections.abc import Callable

from app import chance, clock
from app.config import Settings
from app.domain.command import Command
from app.domain.entities import Lead, Meeting, Workshop
from app.domain.state import Changes, Draft, State
from app.domain.view import Viewer
from app.domain.who import SYSTEM, Who
from app.errors import RuleBroken
from app.formats import Format
from app.live.making import make_workshop
from app.live.room import Room, where
from app.live.views import Key, View
from app.process.commands import EndMeeting
from app.storage.installation import Installation
from app.storage.workshop import WorkshopStore, exists

log = logging.getLogger(__name__)
UNUSED_MS = 10 * 60 * 1000
Watch = Callable[[str, set[Key], list[tuple[str, bytes]], Changes, Changes], None]


class Live:
    """The way to every workshop, for sockets, pages and the command line alike."""

    def __init__(self, settings: Settings, installation: Installation) -> None:
        self.settings = settings
        self.installation = installation
        self.watch: Watch = lambda *_: None
        self.in_use: Callable[[str], bool] = lambda _id: False
        self._rooms: dict[str, Room] = {}
        self._opening: dict[str, threading.Lock] = {}
        self._used: dict[str, int] = {}
        self._lock = threading.Lock()
        self._closed = threading.Event()

    def room(self, id: str) -> Room:
        """The workshop, opened if it was not; `unknown_workshop`, `workshop_held`, `newer_than_program`."""
        room = self._rooms.get(id)
        if room is None:
            with self._one_at_a_time(id):
                room = self._rooms.get(id) or self._open(id)
                self._rooms[id] = room
        self._used[id] = clock.now_ms()
        return room

    def _one_at_a_time(self, id: str) -> threading.Lock:
        """Opening and letting go of one workshop wait for each other; anybody may ask for ids that are none."""
        if not exists(self.settings, id):
            raise RuleBroken("unknown_workshop")
        with self._lock:
            return self._opening.setdefault(id, threading.Lock())

    def _open(self, id: str) -> Room:
        store = WorkshopStore(self.settings, id)
        try:
            state = store.load()
            if not state.count(Workshop):
                raise RuleBroken("unknown_workshop")
        except BaseException:
            store.close()
            raise
        # Also of a file that came with its meeting open, from another computer or from before a crash.
        self._guarded(lambda: self._plan_closings(id, state))
        return Room(
            store,
            state,
            now=clock.now_ms,
            new_code=self.installation.new_code,
            watch=lambda *adopted: self._adopted(id, state, *adopted),
        )

    def submit(self, id: str, who: Who | Callable[[State | Draft], Who], message: Command) -> int:
        """Run a command and wait: the sequence number it was carried out in, or `RuleBroken`."""
        return self.room(id).wait(who, message)

    def state(self, id: str) -> State:
        """The adopted state, for reading."""
        return self.room(id).state

    def seen(self, id: str, viewer: Viewer) -> dict[str, list[dict]]:
        """Everything a viewer may see now, by kind."""
        room = self.room(id)
        with room.lock:
            return View(viewer, room.state).entities()

    def exists(self, id: str) -> bool:
        return id in self._rooms or exists(self.settings, id)

    def create(self, format: Format, **facts: str) -> str:
        """A new workshop from a format (see `making`), led by `facts["account"]`; its id."""
        id = chance.new_workshop_id()
        store = WorkshopStore(self.settings, id, new=True)
        try:
            changes = make_workshop(id, format, chance.new_id, **facts)
            store.persist(changes, dict.fromkeys(changes))
        finally:
            store.close()
        self.index(id, self.state(id))
        return id

    def index(self, id: str, state: State) -> None:
        """Write what "my workshops" shows of it into the installation's index."""
        meetings = sorted(state.all(Meeting), key=lambda meeting: meeting.position)
        # The meeting that matters now: the open one, else the next planned, else the last.
        by_stage = {meeting.stage: meeting for meeting in reversed(meetings)}
        now = by_stage.get("open") or by_stage.get("planned") or meetings[-1]
        accounts = {lead.account: lead.role for lead in state.all(Lead)}
        self.installation.index_workshop(id, accounts, state.one(Workshop).title, now.date, now.stage)

    def _adopted(
        self,
        id: str,
        state: State,
        keys: set[Key],
        frames: list[tuple[str, bytes]],
        changes: Changes,
        befores: Changes,
    ) -> None:
        self.watch(id, keys, frames, changes, befores)
        touched = {cls for cls, _ in changes}
        if touched & {Workshop, Meeting, Lead}:
            self._guarded(lambda: self.tell_installation(id, state))

    def tell_installation(self, id: str, state: State) -> None:
        """The index and the open door stand outside the workshop's file; what is in the file is what counts."""
        self._plan_closings(id, state)
        doors = [meeting for meeting in state.all(Meeting) if meeting.door and meeting.code]
        for meeting in doors:
            self.installation.open_door(meeting.code, id, meeting.token)
        if not doors:
            self.installation.shut_door(id)
        self.index(id, state)

    @staticmethod
    def _guarded(work: Callable[[], None]) -> None:
        """What the installation could not be told does not undo what the workshop has saved."""
        try:
            work()
        except Exception as problem:
            log.error("the installation could not be told about a workshop: %s", where(problem))

    def _plan_closings(self, id: str, state: State) -> None:
        """A meeting that nobody ends is ended after the hours set, so that what ties phones to ideas is erased."""
        for meeting in state.all(Meeting):
            planned = self.installation.has_closing(id, meeting.id)
            if meeting.stage == "open" and not planned:
                hours = self.settings.close_after_hours
                self.installation.plan_closing(id, meeting.id, clock.now_ms() + hours * 3600 * 1000)
            elif meeting.stage != "open" and planned:
                self.installation.drop_closing(id, meeting.id)

    def end_overdue(self) -> None:
        """End the meetings whose time has come; one that cannot be reached now is tried again later."""
        for id, meeting in self.installation.closings_due(clock.now_ms()):
            try:
                self.submit(id, SYSTEM, EndMeeting(meeting))
            except RuleBroken as broken:
                if broken.code in ("workshop_held", "newer_than_program", "not_saved", "unexpected"):
                    continue
            except Exception as problem:  # one file that cannot be read must not keep the others open
                log.error("a meeting could not be ended: %s", where(problem))
                continue
            self.installation.drop_closing(id, meeting)

    def keep_house(self) -> None:
        """Look every minute, in a thread of its own, for meetings to end and workshops nobody uses."""

        def run() -> None:
            while not self._closed.wait(60):
                for work in (self.end_overdue, self.unload_unused):
                    try:
                        work()
                    except Exception as problem:
                        log.error("keeping house failed: %s", where(problem))

        threading.Thread(target=run, name="housekeeping", daemon=True).start()

    def unload_unused(self) -> None:
        """Let go of workshops that have had no sockets for ten minutes."""
        for id in list(self._rooms):
            with self._one_at_a_time(id):
                if not self.in_use(id) and clock.now_ms() - self._used.get(id, 0) > UNUSED_MS:
                    self._let_go(id)

    def _let_go(self, id: str) -> None:
        """Close, and only then forget: what the writer still does must find the room it writes in."""
        self._rooms[id].close()
        del self._rooms[id], self._used[id]

    def close(self) -> None:
        """Write what waits in every workshop and let go of it."""
        self._closed.set()
        for id in list(self._rooms):
            self._let_go(id)
