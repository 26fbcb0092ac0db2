"""Deleting what has been kept long enough. Each duty answers what it did; all of it is logged too."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from app import clock
from app.config import Settings
from app.errors import RuleBroken
from app.keeping.due import Done, due, leaves_nothing
from app.keeping.rewriting import Rewritten, take_out
from app.live.live import Live
from app.storage.container import iso, leftovers, opened
from app.storage.installation import Backup, Deletion, Installation
from app.storage.installation.deletions import BACKUP, MOVED, WORKSHOP

log = logging.getLogger(__name__)


class Purged(NamedTuple):
    """What became of something whose time was over: `outcome` is deleted, moved, unknown or stuck.

    moved: it is not where it was; unknown: what lies there now is something else; stuck: it could not be deleted.
    """

    backup: Backup
    outcome: str


def purge(settings: Settings, installation: Installation, live: Live) -> Iterator[Purged | Rewritten | Done]:
    """Everything whose time is over by now: workshops, what they left in backups, and backups."""
    yield from due(settings, installation, live)
    yield from purge_backups(installation)


def purge_backups(installation: Installation) -> Iterator[Purged | Rewritten]:
    """Backups that may not be kept longer, and what others still hold of workshops that are gone."""
    yield from old_backups(installation, clock.now_ms())
    unfinished = installation.unfinished_deletions()
    nothing_left = bool(unfinished) and leaves_nothing(installation)
    for gone in unfinished:
        left = False
        for rewritten in take_out(installation, gone):
            log.info(
                "backup %s without workshop %s: %s", rewritten.backup.path, gone.workshop, rewritten.outcome
            )
            left = left or rewritten.outcome in ("stuck", "coming")
            yield rewritten
        if nothing_left and not left and not _still_there(installation, gone):
            installation.finish_deletion(gone.id, clock.now_ms())


def _still_there(installation: Installation, gone: Deletion) -> bool:
    """Whether the workshop itself has not been dealt with yet: another process has it open, for instance."""
    contributions, results = installation.kept(gone.workshop) or ("", "")
    return bool(results if gone.what == WORKSHOP else contributions)


def old_backups(installation: Installation, now: int) -> Iterator[Purged]:
    """Backups that may not be kept longer. One that has moved is told of once, and then no longer known."""
    for backup in installation.backups():
        if backup.kept_until > now:
            continue
        outcome = _delete(backup)
        log.info("backup %s of %s: %s", backup.path, iso(backup.made), outcome)
        if outcome in ("deleted", "moved"):
            installation.forget_backup(backup.path)
            what = BACKUP if outcome == "deleted" else MOVED
            entry = installation.begin_deletion(backup.workshop, what, "date", now)
            installation.finish_deletion(entry, now)
        yield Purged(backup, outcome)


def _delete(backup: Backup) -> str:
    path = Path(backup.path)
    try:
        for unfinished in leftovers(path):
            unfinished.unlink(missing_ok=True)
        if not path.exists():
            return "moved"
        if not _is(backup, path):
            return "unknown"
        path.unlink()
    except OSError:
        return "stuck"
    return "deleted"


def _is(backup: Backup, path: Path) -> bool:
    """Whether what lies there is this backup: nothing else is ever deleted."""
    try:
        with opened(path) as container:
            return container.manifest.made == iso(backup.made)
    except RuleBroken:
        return False
