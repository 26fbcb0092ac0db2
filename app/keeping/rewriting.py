"""Backups that were made before something was deleted: it is taken out of them, and the rest stays as it was."""

from collections.abc import Iterator
from copy import copy
from pathlib import Path
from typing import NamedTuple

from app import clock
from app.domain.who import SYSTEM
from app.errors import RuleBroken
from app.keeping.backup import change_copy, only_of
from app.process.erasing import EraseContributions, erase_contributions, has_contributions
from app.storage.container import INSTALLATION, Container, iso, leftovers, member, opened, write_container
from app.storage.installation import Backup, Installation
from app.storage.installation.deletions import WORKSHOP, Deletion
from app.storage.rows import load_state
from app.storage.snapshot import packed, unpacked

# What is being written is there, but not yet under its name; after so long it has been moved, or was given up.
STILL_WRITING_MS = clock.DAY_MS


class Rewritten(NamedTuple):
    """What became of a backup that held what was deleted: `outcome` is rewritten, moved, unknown, stuck or coming.

    moved: it is not where it was; unknown: what lies there now is something else; stuck: it could not be written;
    coming: it may still be on its way. The last two are tried again.
    """

    backup: Backup
    workshop: str
    what: str
    outcome: str


def backups_with(installation: Installation, workshop: str) -> list[Backup]:
    """The known backups that may hold something of a workshop."""
    return [backup for backup in installation.backups() if backup.workshop in ("", workshop)]


def take_out(installation: Installation, gone: Deletion) -> Iterator[Rewritten]:
    """Take what was deleted out of every known backup."""
    for backup in backups_with(installation, gone.workshop):
        outcome = _take_out(installation, backup, gone)
        if outcome:
            yield Rewritten(backup, gone.workshop, gone.what, outcome)


def _take_out(installation: Installation, backup: Backup, gone: Deletion) -> str:
    path = Path(backup.path)
    old = clock.now_ms() - backup.made > STILL_WRITING_MS
    try:
        for unfinished in leftovers(path) if old else ():
            unfinished.unlink(missing_ok=True)
        if not path.exists():
            return "moved" if old else "coming"
        with opened(path) as container:
            if container.manifest.made != iso(backup.made):
                return "unknown" if old else "coming"
            if gone.workshop not in container.manifest.workshops:
                return ""
            if gone.what == WORKSHOP and not container.manifest.installation:
                path.unlink()
                installation.forget_backup(backup.path)
                return "rewritten"
            return "rewritten" if _rewrite(path, container, gone) else ""
    except RuleBroken:
        return "unknown"
    except OSError:
        return "stuck"


def _rewrite(path: Path, container: Container, gone: Deletion) -> bool:
    """Whether there was anything to take out. The new file takes the old one's place whole, or not at all."""
    manifest = copy(container.manifest)
    manifest.workshops = list(manifest.workshops)
    own = member(gone.workshop)
    if gone.what == WORKSHOP:
        manifest.workshops.remove(gone.workshop)
    elif (erased := _without_contributions(container.read(own), gone.workshop)) is None:
        return False

    def databases() -> Iterator[tuple[str, bytes]]:
        for name in manifest.files:
            content = container.read(name)
            if name == own:
                content = erased
            elif name == INSTALLATION and gone.what == WORKSHOP:
                with unpacked(content, "installation") as engine:
                    content = only_of(engine, manifest.workshops)
            yield name, content

    write_container(path, manifest, databases())
    return True


def _without_contributions(content: bytes, id: str) -> bytes | None:
    with unpacked(content, "workshop") as engine:
        with engine.connect() as connection:
            state = load_state(connection, id)
        if not has_contributions(state):
            return None
        change_copy(engine, id, state, lambda draft: erase_contributions(draft, SYSTEM, EraseContributions()))
        return packed(engine)
