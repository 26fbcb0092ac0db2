"""Deleting what has been kept long enough. Each duty answers what it did; all of it is logged too."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from app import clock
from app.errors import RuleBroken
from app.storage.container import iso, leftovers, opened
from app.storage.installation import Backup, Installation

log = logging.getLogger(__name__)


class Purged(NamedTuple):
    """What became of something whose time was over: `outcome` is deleted, moved, unknown or stuck.

    moved: it is not where it was; unknown: what lies there now is something else; stuck: it could not be deleted.
    """

    backup: Backup
    outcome: str


def purge(installation: Installation) -> Iterator[Purged]:
    """Everything whose time is over by now."""
    yield from old_backups(installation, clock.now_ms())


def old_backups(installation: Installation, now: int) -> Iterator[Purged]:
    """Backups that may not be kept longer. One that has moved is told of once, and then no longer known."""
    for backup in installation.backups():
        if backup.kept_until > now:
            continue
        outcome = _delete(backup)
        log.info("backup %s of %s: %s", backup.path, iso(backup.made), outcome)
        if outcome in ("deleted", "moved"):
            installation.forget_backup(backup.path)
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
