"""One live workshop and `run`: decide, persist, adopt, show, answer, by one writer, in one order."""

import hashlib
import logging
import queue
import threading
import time
import traceback
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import PurePath
from random import SystemRandom
from typing import Protocol

from app import chance
from app.domain import undo
from app.domain.command import BY_MESSAGE, Command
from app.domain.entities import HASH_LENGTH, Receipt
from app.domain.state import Changes, Decided, Draft, Files, Moment, State
from app.domain.who import Who
from app.errors import RuleBroken
from app.live import registry
from app.live.views import Key, Views

log = logging.getLogger(__name__)
BATCH = 64
# A hall of a thousand sits down two hundred a second: those who come within this time share one flush of the disk.
# Nobody sees it: the phone is loading its page's script meanwhile.
GATHER_SECONDS = 0.03
# A hall of 2,000 phones with four commands each on their way, and some more; all of it is done within a second or two.
MOST_WAITING = 10_000
REMEMBERED_REFUSALS = 2000
# So long PostgreSQL may take to see that a connection of ours has ended: until then it is we who seem to be another.
LOST_AFTER_SECONDS = 3
_LAST = None
#: Instead of a command: see whether the workshop is still ours.
_LOOK = object()


class Store(Protocol):
    def look(self) -> None: ...
    def regain(self) -> State | None: ...
    def persist(self, changes: Changes, befores: Changes, files: Files) -> None: ...
    def picture(self, id: str) -> bytes | None: ...
    def compact(self) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a command: `seq` numbers the batch it was carried out in; `broken` says why not."""

    seq: int = 0
    broken: RuleBroken | None = None


@dataclass(slots=True)
class Job:
    """A command on its way. `identify` says who sends it, looked up in the state as it is when it is decided."""

    identify: Callable[[State | Draft], Who]
    message: Command
    reply: Callable[[Answer], None]
    id: str = ""
    receipt: str = field(init=False, default="")

    def __post_init__(self) -> None:
        if self.id:
            self.receipt = hashlib.sha256(self.id.encode()).hexdigest()[:HASH_LENGTH]


class Room:
    """A workshop in memory with its one writer.

    `watch(keys, frames, changes, befores)` is told what was adopted; `lost()` that another process has it now.
    """

    def __init__(
        self,
        store: Store,
        state: State,
        *,
        now: Callable[[], int],
        new_code: Callable[[], str],
        watch: Callable[[set[Key], list[tuple[str, bytes]], Changes, Changes], None],
        lost: Callable[[], None] = lambda: None,
    ) -> None:
        self.state = state
        self.views = Views(state)
        self.seq = 0
        #: When something was done in it last, in ms; 0 since it was opened: no file says when anybody wrote.
        self.written = 0
        # Held while the state changes hands and is shown, and while a screen is let in: so that none of them
        # gets a snapshot and misses, or gets twice, the change beside it.
        self.lock = threading.RLock()
        self._store = store
        self._now = now
        self._new_code = new_code
        self._watch = watch
        self._lost = lost
        self._random = SystemRandom()
        self._closed = False
        #: Since when another process is known to have it, by the monotonic clock in seconds.
        self._held_since: float | None = None
        self._refused: OrderedDict[str, RuleBroken] = OrderedDict()
        # By the hash of a command's id: the batch it was carried out in (what the receipts say).
        self._done: dict[str, int] = {}
        self._remember_done(state.all(Receipt))
        self._queue: queue.Queue[Job | object | None] = queue.Queue()
        self._writer = threading.Thread(target=self._write, name="writer", daemon=True)
        self._writer.start()

    def submit(self, job: Job) -> None:
        """Queue a command and return at once; its `reply` is called by the writer, or now if too many wait."""
        if self._closed or self._queue.qsize() >= MOST_WAITING:
            job.reply(Answer(broken=RuleBroken("not_saved")))
        else:
            self._queue.put(job)

    def wait(self, who: Who | Callable[[State | Draft], Who], message: Command) -> int:
        """Run a command and wait for its answer: the sequence number, or `RuleBroken`."""
        answers: list[Answer] = []
        answered = threading.Lock()  # a queue would make four of them for each who waits
        answered.acquire()

        def reply(answer: Answer) -> None:
            answers.append(answer)
            answered.release()

        identify = who if callable(who) else lambda _state: who
        self.submit(Job(identify, message, reply))
        answered.acquire()
        (answer,) = answers
        if answer.broken is not None:
            raise answer.broken
        return answer.seq

    def picture(self, id: str) -> bytes | None:
        """The bytes of a picture, which no state holds."""
        return self._store.picture(id)

    def look(self) -> None:
        """Have the writer see whether the workshop is still ours, also while nobody writes. `lost` is called if not."""
        self._queue.put(_LOOK)

    def compact(self) -> None:
        """Leave nothing of what was erased in the database; others go on writing meanwhile."""
        self._store.compact()

    def close(self) -> None:
        """Write what waits, then let go of the workshop."""
        self._closed = True
        self._queue.put(_LAST)
        self._writer.join()
        self._store.close()

    def _write(self) -> None:
        last = False
        while not last:
            batch = self._first()
            if not self._queue.empty():
                time.sleep(
                    0
                )  # where two have sent, more have: they are read first, and share one commit and one frame
            # Goes at once when nothing else waits; takes what has gathered meanwhile when something does.
            while len(batch) < BATCH and batch[-1] is not _LAST:
                try:
                    batch.append(self._queue.get_nowait())
                except queue.Empty:
                    break
            if batch[-1] is _LAST:
                batch.pop()
                last = True
            jobs = [job for job in batch if job is not _LOOK]
            try:
                if len(jobs) < len(batch):
                    self._store.look()
                self.run(jobs)
            except Exception as problem:
                log.error("a batch broke the writer: %s", where(problem))
                for job in jobs:  # whoever waits must not wait for ever
                    self._answer(job, Answer(broken=RuleBroken("unexpected")))

    def _first(self) -> list[Job | object | None]:
        """What comes next, with those that gather with it: until their time is over, or somebody else is waiting."""
        batch = [self._queue.get()]
        ends = time.monotonic() + GATHER_SECONDS
        while _gathers(batch[-1]) and len(batch) < BATCH and (left := ends - time.monotonic()) > 0:
            try:
                batch.append(self._queue.get(timeout=left))
            except queue.Empty:
                break
        return batch

    def run(self, batch: list[Job]) -> None:
        """decide → persist → adopt → show → answer, for the commands of one batch."""
        try:
            self._regain()
        except Exception as problem:
            log.error("the workshop is out of reach: %s", where(problem))
            for job in batch:
                self._answer(job, Answer(broken=RuleBroken("not_saved")))
            self._maybe_lost(problem)
            return
        self._held_since = None
        over = Decided()
        moment = Moment(self._now(), chance.new_id, self._new_code, self._random)
        done: dict[str, int] = {}
        answers = [self._decide(job, over, moment, done) for job in batch]
        if done:
            receipt = Receipt.of(done, self.seq + 1)
            over.take({Receipt: {receipt.id: receipt}})
        saved = True
        changes, befores = over.changes(self.state)
        if changes:
            try:
                self._store.persist(changes, befores, over.files)
            except Exception as problem:
                # Nothing was adopted and nobody is told "ok": the phones keep what they sent and send it again.
                # Also a refusal was decided on what is not there, and is not remembered.
                log.error("a batch of %d could not be saved: %s", len(batch), where(problem))
                answers = [Answer(broken=RuleBroken("not_saved")) for _ in batch]
                saved = False
            else:
                with self.lock:
                    self._adopt(changes, befores)
        for job, answer in zip(batch, answers, strict=True):
            if saved and answer.broken is not None and answer.broken.code != "unexpected":
                self._remember(job, answer.broken)
            self._answer(job, answer)

    def _regain(self) -> None:
        """After a lost connection to the database: what is there counts, and every screen is shown it anew."""
        if (there := self._store.regain()) is not None:
            with self.lock:
                self.state.become(there)
                self._refused.clear()
                self._done.clear()
                self._remember_done(self.state.all(Receipt))
                self._watch(set(), self.views.begin_anew(), {}, {})

    def _maybe_lost(self, problem: Exception) -> None:
        """Another process has it, and has had it for a while: it is lost, and whoever looks on is to be told."""
        if not isinstance(problem, RuleBroken):  # the database is away
            self._held_since = None
            return
        now = time.monotonic()
        self._held_since = self._held_since or now
        if now - self._held_since >= LOST_AFTER_SECONDS:
            self._lost()

    def _decide(self, job: Job, over: Decided, moment: Moment, done: dict[str, int]) -> Answer:
        """One command on its own draft over the batch's; what a refused one has put is forgotten with it.

        `done` is what the batch has carried out so far, as `_done`.
        """
        if job.receipt:
            earlier = done.get(job.receipt) or self._done.get(job.receipt)
            if earlier is not None:
                return Answer(seq=earlier)
            if job.receipt in self._refused:
                return Answer(broken=self._refused[job.receipt])
        draft = Draft(self.state, over, moment)
        seq = self.seq + 1
        try:
            decide(draft, job.identify(draft), job.message)
        except RuleBroken as broken:
            return Answer(broken=broken)
        except Exception as problem:
            log.error("command %s failed: %s", BY_MESSAGE[type(job.message)].name, where(problem))
            return Answer(broken=RuleBroken("unexpected"))
        if job.receipt:
            done[job.receipt] = seq
        over.take(draft.own, draft.files)
        return Answer(seq=seq)

    def _remember_done(self, receipts: Iterable[Receipt]) -> None:
        for receipt in receipts:
            self._done.update(dict.fromkeys(receipt.hashes, receipt.seq))

    def _forget_done(self, receipt: Receipt) -> None:
        for hash in receipt.hashes:
            self._done.pop(hash, None)

    def _remember(self, job: Job, broken: RuleBroken) -> None:
        """A refused command sent again gets the same answer, without a row on disk for it."""
        if job.receipt:
            self._refused[job.receipt] = broken
            while len(self._refused) > REMEMBERED_REFUSALS:
                self._refused.popitem(last=False)

    def _adopt(self, changes: Changes, befores: Changes) -> None:
        self.state.adopt(changes)
        self.seq += 1
        self.written = self._now()
        for key, receipt in changes.items():
            if key[0] is Receipt:
                self._forget_done(befores[key]) if receipt is None else self._remember_done([receipt])
        try:
            keys = registry.touched(changes, befores, self.state)
            frames = self.views.change(keys)
            self._watch(keys, frames, changes, befores)
        except Exception as problem:
            # What is on disk and adopted stays, and is answered "ok". The views start anew: a new epoch, by which
            # every screen sees that it has missed something, and asks for all of it.
            log.error("showing a batch failed: %s", where(problem))
            self.views = Views(self.state)

    @staticmethod
    def _answer(job: Job, answer: Answer) -> None:
        try:
            job.reply(answer)
        except Exception as problem:
            log.error("answering a command failed: %s", where(problem))


def _gathers(job: Job | object | None) -> bool:
    return isinstance(job, Job) and BY_MESSAGE[type(job.message)].gathers


def where(problem: BaseException) -> str:
    """A mishap by kind and place: its message could hold what people wrote, which no log may."""
    frames = traceback.extract_tb(problem.__traceback__)
    return f"{type(problem).__name__} at " + " < ".join(
        f"{PurePath(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-4:])
    )


def decide(draft: Draft, who: Who, message: Command) -> None:
    """Carry out one command on a draft, and note its undo.

    Raises `not_allowed` by role, `not_your_part` by which lead, and what its rule says.
    """
    spec = BY_MESSAGE[type(message)]
    role_fits = who.role in spec.roles or ("group" in spec.roles and who.role == "phone" and who.groups)
    if not role_fits:
        raise RuleBroken("not_allowed")
    if who.role == "lead" and who.lead not in spec.leads:
        raise RuleBroken("not_your_part")
    spec.rule(draft, who, message)
    if spec.undo and who.account:
        undo.note(draft, who, spec)
