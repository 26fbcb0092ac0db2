"""How many are here and how many are done: in memory only, at most four times a second, never by perspective."""

import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager

from app.domain import papers
from app.domain.entities import Answer, Ballot, Idea, Meeting, Step
from app.domain.state import State

PAUSE = 0.25
WRITTEN_IN = {"collect": Idea, "vote": Ballot, "close": Answer}


class Pulse:
    """Counts of one room. `beat` is called with each new pulse, by a thread of its own.

    `lock` is the room's: what is counted must not change hands meanwhile. `leading` says how many lines of leads are
    open.
    """

    def __init__(
        self,
        state: State,
        lock: AbstractContextManager,
        now: Callable[[], int],
        beat: Callable[[dict], None],
        leading: Callable[[], int],
    ) -> None:
        self._state = state
        self._lock = lock
        self._now = now
        self._beat = beat
        self._leading = leading
        self._present: dict[str, int] = {}
        self._finished: dict[tuple[str, int], set[str]] = {}
        self._wanted = threading.Event()
        self._stopped = False
        threading.Thread(target=self._run, name="pulse", daemon=True).start()

    def came(self, seat: str) -> None:
        self._present[seat] = self._present.get(seat, 0) + 1
        self.want()

    def went(self, seat: str) -> None:
        left = self._present.get(seat, 0) - 1
        if left > 0:
            self._present[seat] = left
        else:
            self._present.pop(seat, None)
        self.want()

    def finish(self, seat: str, step: Step, finished: bool) -> None:
        """Somebody says "I am done", or takes it back."""
        done = self._finished.setdefault((step.id, step.round), set())
        done.add(seat) if finished else done.discard(seat)
        self.want()

    def is_finished(self, seat: str, step: Step) -> bool:
        return seat in self._finished.get((step.id, step.round), ())

    def want(self) -> None:
        """Something may have changed."""
        self._wanted.set()

    def now(self) -> dict:
        """The pulse as it is: counts for the step the board shows."""
        with self._lock:
            return self._count()

    def _count(self) -> dict:
        step = self._current()
        pulse = {"now": self._now(), "step": "", "present": len(self._present), "written": 0, "finished": 0}
        pulse["leading"] = self._leading()
        if step is not None:
            pulse["step"] = step.id
        if step is not None and not _apart(step):
            without = len(papers.without_phone(self._state, step.meeting))
            pulse["present"] += without
            pulse["finished"] = len(self._finished.get((step.id, step.round), ()))
            if step.kind in WRITTEN_IN:
                rows = self._state.all(WRITTEN_IN[step.kind], step=step.id)
                tags = {row.tag for row in rows if row.tag and _counts(row, step)}
                typed = sum(papers.is_paper(self._state, tag) for tag in tags)
                # One person may have written on several papers.
                pulse["written"] = len(tags) - typed + min(typed, without)
        return pulse

    def stop(self) -> None:
        self._stopped = True
        self._wanted.set()

    def _current(self) -> Step | None:
        for meeting in self._state.all(Meeting):
            if meeting.stage == "open":
                return self._state.get(Step, meeting.current)
        return None

    def _run(self) -> None:
        last: dict = {}
        while True:
            self._wanted.wait()
            self._wanted.clear()
            # After the clearing: what is said in between is heard here or the next time.
            if self._stopped:
                return
            pulse = self.now()
            if {**pulse, "now": 0} != last:
                last = {**pulse, "now": 0}
                self._beat(pulse)
            time.sleep(PAUSE)


def _apart(step: Step) -> bool:
    """Who writes is, or was, told apart by perspective, by turns or by sides: then no count may say how many they are.

    Also when it has been read through: everybody may have been let write and cut off in the same moment.
    """
    return step.kind == "relay" or step.turns


def _counts(row: object, step: Step) -> bool:
    """A ballot counts in its round, and only with a dot on it."""
    return not isinstance(row, Ballot) or (row.round == step.round and bool(row.dots))
