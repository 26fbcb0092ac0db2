"""What is kept until a day and no longer: people's words of a workshop first, and later the whole of it.

The server does it hourly for its own workshops, whoever else runs it (`purge`) for those nobody has open. A deletion
is noted before it is made and finished when nothing is left, so that one that was interrupted is gone on with.
"""

import logging
from collections.abc import Callable, Iterator
from typing import NamedTuple

from app import clock
from app.config import Settings
from app.domain.entities import Meeting, Workshop
from app.domain.state import State
from app.errors import RuleBroken
from app.keeping.rewriting import backups_with
from app.live.live import Live
from app.live.room import where
from app.storage.installation import Deletion, Installation
from app.storage.installation.deletions import CONTRIBUTIONS, WORKSHOP
from app.storage.workshop import all_ids

log = logging.getLogger(__name__)
# A refusal that means: not today, and nothing was changed.
NOT_YET = ("meeting_going_on", "kept_longer")


class Done(NamedTuple):
    """What became of a workshop whose time was over: `outcome` is deleted, later, held or stuck.

    later: a meeting is going on, or another day was chosen; held: another process has it open, and does it.
    """

    workshop: str
    what: str
    outcome: str


def due(settings: Settings, installation: Installation, live: Live) -> Iterator[Done]:
    """Delete every workshop, and what was written in it, whose last day is past; sessions and links that are over."""
    installation.forget_ended(clock.now_ms())
    _give_days(settings, installation, live)
    today = clock.today()
    begun = {(each.workshop, each.what) for each in installation.unfinished_deletions()}
    for id, (contributions, results) in sorted(installation.kept_until().items()):
        if results and results < today:
            begun.add((id, WORKSHOP))
        elif contributions and contributions < today:
            begun.add((id, CONTRIBUTIONS))
    deleted: dict[str, str] = {}
    for id, what in sorted(begun):
        entry, done = _carry_out(installation, live, id, what)
        if done == "deleted":
            deleted[entry] = id
        log.info("workshop %s, %s: %s", id, what, done)
        yield Done(id, what, done)
    if leaves_nothing(installation):  # once for all of them: it writes the whole installation anew
        for entry, id in deleted.items():
            _finish(installation, entry, id)


def by_hand(installation: Installation, live: Live, id: str) -> None:
    """Delete a workshop now because its owner says so; raises what stands in the way, and then nothing is noted."""
    entry = installation.begin_deletion(id, WORKSHOP, "hand", clock.now_ms())
    try:
        live.delete(id)
    except RuleBroken:
        installation.drop_deletion(entry)
        raise
    log.info("workshop %s deleted by hand", id)
    if leaves_nothing(installation):
        _finish(installation, entry, id)


def _finish(installation: Installation, entry: str, id: str) -> None:
    """Finished, unless a backup may still hold it: `purge` sees to those, in a process that disturbs no room."""
    if not backups_with(installation, id):
        installation.finish_deletion(entry, clock.now_ms())


def leaves_nothing(installation: Installation) -> bool:
    """Write the installation's own files anew, so that what it knew of what was deleted leaves them too.

    False: somebody is in the way. It is tried again within the hour.
    """
    try:
        installation.compact()
    except Exception as problem:
        log.warning("what was deleted still lies in the installation's files: %s", where(problem))
        return False
    return True


def _carry_out(installation: Installation, live: Live, id: str, what: str) -> tuple[str, str]:
    """(the entry in the log, what became of it)."""
    entry = _entry(installation, installation.begin_deletion(id, what, "date", clock.now_ms()))
    try:
        if what == WORKSHOP:
            live.delete(id, over if entry.why == "date" else lambda _state: None)
        else:
            live.erase_contributions(id)
    except RuleBroken as problem:
        if problem.code in NOT_YET:
            installation.drop_deletion(entry.id)
            return entry.id, "later"
        if problem.code != "unknown_workshop":
            return entry.id, "held" if problem.code == "workshop_held" else "stuck"
        installation.forget_workshop(id)  # deleted already, by an attempt that got no further or by hand
    except Exception as problem:
        log.error("workshop %s could not be deleted: %s", id, where(problem))
        return entry.id, "stuck"
    return entry.id, "deleted"


def _entry(installation: Installation, id: str) -> Deletion:
    return next(each for each in installation.unfinished_deletions() if each.id == id)


def over(state: State) -> None:
    """Nothing, if the workshop's time is over; else `meeting_going_on` or `kept_longer`."""
    if any(meeting.stage == "open" for meeting in state.all(Meeting)):
        raise RuleBroken("meeting_going_on")
    until = state.one(Workshop).results_until
    if not until or until >= clock.today():
        raise RuleBroken("kept_longer")


def _give_days(settings: Settings, installation: Installation, live: Live) -> None:
    """Workshops the installation knows no days of: from before there were any, or from another installation."""
    known = installation.kept_until()
    there = set(all_ids(settings)) - {each.workshop for each in installation.rehearsals()}
    for id in sorted(there):
        if not known.get(id, ("", ""))[1]:
            _quietly(id, lambda id=id: live.give_days(id))
    for id in known.keys() - there:
        installation.forget_workshop(id)


def _quietly(id: str, work: Callable[[], None]) -> None:
    """One that cannot be opened now, or whose file is worn, must not keep the others waiting."""
    try:
        work()
    except RuleBroken:
        pass
    except Exception as problem:
        log.error("workshop %s has no days: %s", id, where(problem))
