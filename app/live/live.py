"""The workshops of this process: opened when first needed, once, and let go of when nobody is there."""

import logging
import threading
from collections.abc import Callable

from app import chance, clock
from app.config import Settings
from app.domain.command import Command
from app.domain.entities import Forgetting, Lead, ListedName, Meeting, Picture, Workshop
from app.domain.state import NOTHING, Changes, Draft, State
from app.domain.view import Viewer
from app.domain.who import SYSTEM, Who
from app.errors import RuleBroken
from app.formats import Format
from app.live.forgetting import Forgetter
from app.live.making import days_chosen, keeping_days, make_workshop
from app.live.room import Room, where
from app.live.views import Key, View
from app.process.commands import EndMeeting
from app.process.erasing import EraseContributions, has_contributions, when_over
from app.process.workshop import EditKeeping
from app.rehearsal.copying import copy_workshop
from app.storage.installation import Installation
from app.storage.workshop import WorkshopStore, exists, merge_logs

log = logging.getLogger(__name__)
UNUSED_MS = 10 * 60 * 1000
#: A meeting in which something was done so lately goes on: it may have been opened the evening before.
STILL_MS = 60 * 60 * 1000
#: Stands in the installation's table of closings where a workshop has something left to forget.
FORGETTING = "forgetting"
Watch = Callable[[str, set[Key], list[tuple[str, bytes]], Changes, Changes], None]


class Live:
    """The way to every workshop, for sockets, pages and the command line alike."""

    def __init__(self, settings: Settings, installation: Installation) -> None:
        self.settings = settings
        self.installation = installation
        self.watch: Watch = lambda *_: None
        self.dismiss: Callable[[str, RuleBroken], None] = lambda _id, _why: None
        #: What has to be done now and then besides, once an hour: see app/keeping/due.py.
        self.hourly: Callable[[], None] = lambda: None
        self.in_use: Callable[[str], bool] = lambda _id: False
        #: Hang up on everybody who is in a workshop: whoever still has a way to it comes back by themselves.
        self.hang_up: Callable[[str], None] = lambda _id: None
        #: What is done once when the server starts, before anybody comes.
        self.at_start: list[Callable[[], None]] = []
        #: What else is looked after every minute.
        self.chores: list[Callable[[], None]] = []
        self._rooms: dict[str, Room] = {}
        self._forgetters: dict[str, Forgetter] = {}
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
        self._guarded(lambda: self._note_keeping(id, state))
        room = Room(
            store,
            state,
            now=clock.now_ms,
            new_code=self.installation.new_code,
            watch=lambda *adopted: self._adopted(id, state, *adopted),
            lost=lambda: self._give_up(id, room),
        )
        self._forgetters[id] = Forgetter(room, store)
        if state.count(Forgetting):  # the program ended between closing and forgetting
            self.begin_forgetting(id)
        return room

    def begin_forgetting(self, id: str) -> None:
        """What has just been erased is to leave the files too, as soon as nobody is in the way."""
        self._forgetters[id].begin()

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

    def picture(self, id: str, picture: str) -> bytes | None:
        """The bytes of one of its pictures; who may have them is for the page to say."""
        return self.room(id).picture(picture)

    def exists(self, id: str) -> bool:
        return id in self._rooms or exists(self.settings, id)

    def create(self, format: Format, **facts: str) -> str:
        """A new workshop from a format (see `making`), led by `facts["account"]`; its id."""
        id = chance.new_workshop_id()
        facts |= days_chosen(self.settings, facts)
        return self._make(id, make_workshop(id, format, chance.new_id, **facts))

    def copy(self, id: str, account: str) -> str:
        """A rehearsal of a workshop, led by `account` alone: a workshop to be thrown away; its id."""
        copy = chance.new_workshop_id()
        facts = {"account": account, "until": clock.today()}
        return self._make(copy, copy_workshop(self.state(id), copy, chance.new_id, **facts))

    def _make(self, id: str, changes: Changes) -> str:
        store = WorkshopStore(self.settings, id, new=True)
        try:
            store.persist(changes, dict.fromkeys(changes), NOTHING)
        finally:
            store.close()
        self.index(id, self.state(id))
        return id

    def give_days(self, id: str) -> None:
        """A workshop from before there were such days gets the installation's, and at least a month from today."""
        state = self.state(id)
        if not state.one(Workshop).results_until:
            last = max((meeting.date for meeting in state.all(Meeting)), default="")
            days = keeping_days(self.settings, max(last, clock.today()))
            self.submit(id, SYSTEM, EditKeeping(*days.values()))
        self.tell_installation(id, state)

    def erase_contributions(self, id: str) -> None:
        """Erase what people wrote, if its time is over: from the database, its free pages and its log.

        Raises `kept_longer`, `meeting_going_on` and what stands in the way of opening it.
        """
        room = self.room(id)
        if has_contributions(room.state):
            room.wait(when_over(clock.today()), EraseContributions())
        room.compact()
        self._note_keeping(id, room.state)

    def delete(self, id: str, sure: Callable[[State], None] = lambda _state: None) -> None:
        """Delete a whole workshop: everybody in it is told goodbye first. `sure` may still raise why not.

        Raises `unknown_workshop` and `workshop_held`. Backups are another matter (`app/keeping/due.py`).
        """
        with self._one_at_a_time(id):
            room = self._rooms.get(id)
            if room is not None:
                sure(room.state)
                rehearsed = room.state.one(Workshop).rehearsal_of
                self.dismiss(id, RuleBroken("rehearsal_over" if rehearsed else "workshop_deleted"))
                self._let_go(id)
            store = WorkshopStore(self.settings, id)
            try:
                if room is None:
                    sure(store.load())
                store.destroy()
            except BaseException:
                store.close()
                raise
        self.installation.forget_workshop(id)
        with self._lock:
            self._opening.pop(id, None)

    def index(self, id: str, state: State) -> None:
        """Write what "my workshops" shows of it into the installation's index."""
        meetings = sorted(state.all(Meeting), key=lambda meeting: meeting.position)
        # The meeting that matters now: the open one, else the next planned, else the last.
        by_stage = {meeting.stage: meeting for meeting in reversed(meetings)}
        now = by_stage.get("open") or by_stage.get("planned") or meetings[-1]
        accounts = {lead.account: lead.role for lead in state.all(Lead)}
        workshop = state.one(Workshop)
        since = (self.installation.rehearsal_since(id) or clock.now_ms()) if workshop.rehearsal_of else 0
        self.installation.index_workshop(id, accounts, workshop.title, now.date, now.stage, since)

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
        elif Forgetting in touched:
            self._guarded(lambda: self._plan_closings(id, state))
        # Between meetings nothing else says that there is something to delete; that it is gone is noted when it is.
        if any(cls in (ListedName, Picture) and kept is not None for (cls, _), kept in changes.items()):
            self._guarded(lambda: self._note_keeping(id, state))
        if any(cls is Forgetting and note is not None for (cls, _), note in changes.items()):
            self.begin_forgetting(id)

    def tell_installation(self, id: str, state: State) -> None:
        """The index and the open door stand outside the workshop's file; what is in the file is what counts."""
        self._plan_closings(id, state)
        doors = [meeting for meeting in state.all(Meeting) if meeting.door and meeting.code]
        for meeting in doors:
            self.installation.open_door(meeting.code, id, meeting.token)
        if not doors:
            self.installation.shut_door(id)
        self.index(id, state)
        self._note_keeping(id, state)

    def _note_keeping(self, id: str, state: State) -> None:
        """Until when there is something of it to keep: so that nobody need open it to see whether its time is over."""
        workshop = state.one(Workshop)
        if workshop.rehearsal_of:  # it is gone long before
            return
        contributions = workshop.contributions_until if has_contributions(state) else ""
        if self.installation.kept(id) != (contributions, workshop.results_until):
            self.installation.note_keeping(id, contributions, workshop.results_until)

    @staticmethod
    def _guarded(work: Callable[[], None]) -> None:
        """What the installation could not be told does not undo what the workshop has saved."""
        try:
            work()
        except Exception as problem:
            log.error("the installation could not be told about a workshop: %s", where(problem))

    def _plan_closings(self, id: str, state: State) -> None:
        """A meeting that nobody ends is ended after the hours set, so that what ties phones to ideas is erased.

        And a workshop with something left to forget is opened for that, should the program end before it is done.
        """
        waits = bool(state.count(Forgetting))
        if waits != self.installation.has_closing(id, FORGETTING):
            if waits:
                self.installation.plan_closing(id, FORGETTING, clock.now_ms())
            else:
                self.installation.drop_closing(id, FORGETTING)
        for meeting in state.all(Meeting):
            planned = self.installation.has_closing(id, meeting.id)
            if meeting.stage == "open" and not planned:
                hours = self.settings.close_after_hours
                self.installation.plan_closing(id, meeting.id, clock.now_ms() + hours * 3600 * 1000)
            elif meeting.stage != "open" and planned:
                self.installation.drop_closing(id, meeting.id)

    def end_overdue(self) -> None:
        """End the meetings whose time has come, unless they are still going on.

        One that cannot be reached now is tried again later.
        """
        for id, meeting in self.installation.closings_due(clock.now_ms()):
            try:
                if meeting == FORGETTING:
                    self._plan_closings(id, self.room(id).state)  # opened, it forgets by itself
                    continue
                if self._goes_on(id):
                    self.installation.plan_closing(id, meeting, clock.now_ms() + STILL_MS)
                    continue
                self.submit(id, SYSTEM, EndMeeting(meeting))
            except RuleBroken as broken:
                if broken.code in ("workshop_held", "newer_than_program", "not_saved", "unexpected"):
                    continue
            except Exception as problem:  # one file that cannot be read must not keep the others open
                log.error("a meeting could not be ended: %s", where(problem))
                continue
            self.installation.drop_closing(id, meeting)

    def _goes_on(self, id: str) -> bool:
        room = self._rooms.get(id)
        return room is not None and clock.now_ms() - room.written < STILL_MS

    def keep_house(self) -> None:
        """Look every minute, in a thread of its own, for meetings to end and workshops nobody uses; the rest hourly."""

        def each(*works: Callable[[], object]) -> None:
            for work in works:
                try:
                    work()
                except Exception as problem:
                    log.error("keeping house failed: %s", where(problem))

        def run() -> None:
            minutes = 0
            while not self._closed.wait(60):
                hourly = (self.hourly,) if minutes % 60 == 0 else ()
                minutes += 1
                each(self.end_overdue, *hourly, self.unload_unused, self.look_after_holds, *self.chores)

        each(lambda: merge_logs(self.settings), *self.at_start)

        threading.Thread(target=run, name="housekeeping", daemon=True).start()

    def look_after_holds(self) -> None:
        """See whether each workshop is still ours: on PostgreSQL another server may have taken over meanwhile."""
        for room in list(self._rooms.values()):
            room.look()

    def _give_up(self, id: str, room: Room) -> None:
        """Another server has it: what is shown here is of before. Whoever is here is let in anew, there or here."""

        def give_up() -> None:
            try:
                with self._one_at_a_time(id):
                    if self._rooms.get(id) is room:
                        self._let_go(id)
                        self.hang_up(id)
            except Exception as problem:  # the next look finds it again
                log.error("a workshop that another server has could not be let go of: %s", where(problem))

        # In a thread of its own: the writer has found out, and is waited for.
        threading.Thread(target=give_up, name="giving up", daemon=True).start()

    def unload_unused(self) -> None:
        """Let go of workshops that have had no sockets for ten minutes."""
        for id in list(self._rooms):
            with self._one_at_a_time(id):
                forgets = self._rooms[id].state.count(Forgetting)
                idle = not self.in_use(id) and clock.now_ms() - self._used.get(id, 0) > UNUSED_MS
                if idle and not forgets:
                    self._let_go(id)

    def _let_go(self, id: str) -> None:
        """Close, and only then forget: what the writer still does must find the room it writes in."""
        self._forgetters[id].stop()
        self._rooms[id].close()
        del self._rooms[id], self._used[id], self._forgetters[id]

    @property
    def closed(self) -> bool:
        """Nothing is to be opened any more: the program ends."""
        return self._closed.is_set()

    def close(self) -> None:
        """Write what waits in every workshop and let go of it."""
        self._closed.set()
        for id in list(self._rooms):
            self._let_go(id)
