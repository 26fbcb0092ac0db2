"""Forgets to the end: makes what closing has erased leave a workshop's files, however often it has to be tried.

The note that something is left (`Forgetting`) is put in the transaction that erases and taken away when it is done,
so that a program that ends in between goes on where it was. It is worked off beside the room's writer, never by it.
"""

import logging
import random
import threading
from typing import Protocol

from app.domain.entities import Forgetting
from app.domain.who import SYSTEM
from app.errors import RuleBroken
from app.live.room import Room, where
from app.process.commands import Forgotten

log = logging.getLogger(__name__)
FIRST_PAUSE = 0.05
LONGEST_PAUSE = 30.0


class Files(Protocol):
    def rewrite(self) -> bool: ...
    def empty_log(self) -> bool: ...


class Forgetter:
    """Works off the notes of one workshop, in a thread that lives only while there are any."""

    def __init__(self, room: Room, files: Files) -> None:
        self._room = room
        self._files = files
        self._rewritten: set[str] = set()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._stopping = threading.Event()

    def begin(self) -> None:
        """Notes have been put, by what is adopted already."""
        with self._lock:
            if self._thread is None and not self._stopping.is_set():
                self._thread = threading.Thread(target=self._run, name="forgetting", daemon=True)
                self._thread.start()

    def stop(self) -> None:
        """Finish what is being tried, and leave the rest for the next time the workshop is opened."""
        self._stopping.set()
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        pause = FIRST_PAUSE
        while not self._is_done():
            if self.once():
                pause = FIRST_PAUSE
            elif self._stopping.wait(pause * random.uniform(0.5, 1.5)):
                break
            else:
                pause = min(pause * 2, LONGEST_PAUSE)

    def _is_done(self) -> bool:
        """Whether no note is left; one that comes after this is met by a thread of its own."""
        with self._lock:
            if self._room.state.count(Forgetting):
                return False
            self._thread = None
            return True

    def once(self) -> bool:
        """Try once to forget all that is noted now; whether it worked. What is closed meanwhile has its own turn."""
        with self._room.lock:
            notes = {note.id for note in self._room.state.all(Forgetting)}
        try:
            # Not again for a reader who is merely in the way of the log: each time it grows by the whole file.
            if not notes <= self._rewritten:
                if not self._files.rewrite():
                    return False
                self._rewritten = notes
            if not self._files.empty_log():
                return False
            self._room.wait(SYSTEM, Forgotten(sorted(notes)))
        except RuleBroken:  # not saved: the disk is full, or the database away
            return False
        except Exception as problem:
            log.error("what was erased is still in the files: %s", where(problem))
            return False
        return True
