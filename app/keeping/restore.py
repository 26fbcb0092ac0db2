"""A backup becomes an installation again, or one of its workshops joins the one that is here.

Everything is laid out, opened and tried in a folder beside where it is to be, and put in its place at the end, so
that what cannot be restored changes nothing. Nothing that is there is ever written over.
"""

import contextlib
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app import clock
from app.config import Settings
from app.errors import RuleBroken
from app.keeping.places import installation_file, postgresql_command, workshop_files
from app.live.live import Live
from app.storage.container import INSTALLATION, Container, iso, member, ms, opened, sync_folder
from app.storage.installation import Backup, Installation
from app.storage.installation.deletions import WORKSHOP
from app.storage.ownership import FileLock
from app.storage.snapshot import damage
from app.storage.workshop import file_of


def restore(settings: Settings, file: Path, *, workshop: str = "", late: bool = False) -> list[str]:
    """Restore all of a backup into an empty data folder, or one workshop into the one that is; the ids restored.

    A backup of one workshop is restored as such. `late`: also one that should be no more. Raises `use_pg_restore`,
    `no_such_file`, `not_a_backup`, `deleted_before`, `newer_than_program`, `backup_late`, `not_in_backup`,
    `data_there`, `workshop_there`, `workshop_held`, `not_restored`.
    """
    if not file.is_file():
        raise RuleBroken("no_such_file", file=str(file))
    if settings.database_url:
        raise RuleBroken("use_pg_restore", command=postgresql_command(settings, "pg_restore", file))
    with opened(file) as container:
        manifest = container.manifest
        if ms(manifest.kept_until) <= clock.now_ms() and not late:
            raise RuleBroken("backup_late", day=manifest.kept_until[:10])
        if not manifest.installation:
            workshop = workshop or manifest.workshops[0]
        if workshop and workshop not in manifest.workshops:
            raise RuleBroken("not_in_backup", workshop=workshop)
        if workshop and not late:
            _not_deleted(settings, workshop)
        try:
            if workshop:
                _restore_one(settings, container, workshop)
            else:
                _restore_all(settings, container)
        except OSError as problem:
            raise RuleBroken("not_restored", folder=str(settings.data_dir)) from problem
        only = "" if manifest.installation else manifest.workshops[0]
        known = Backup(str(file.absolute()), only, ms(manifest.made), ms(manifest.kept_until))
    with _opened(settings) as (_, installation):
        installation.note_backup(known)
    return [workshop] if workshop else manifest.workshops


def _not_deleted(settings: Settings, workshop: str) -> None:
    """`deleted_before` if it was deleted here: it is not brought back by mistake."""
    if not installation_file(settings).exists():
        return
    with _opened(settings) as (_, installation):
        for each in installation.deletions():
            if (each.workshop, each.what) == (workshop, WORKSHOP):
                raise RuleBroken("deleted_before", workshop=workshop, day=iso(each.begun)[:10])


def _restore_all(settings: Settings, container: Container) -> None:
    data = settings.data_dir
    if installation_file(settings).exists() or workshop_files(settings):
        raise RuleBroken("data_there", folder=str(data))
    data.mkdir(parents=True, exist_ok=True)
    with _beside(data) as folder:
        for path in container.manifest.files:
            container.lay_out(path, folder)
        _try_out(replace(settings, data_dir=folder), container.manifest.workshops)
        _put_in_place(folder, data)


def _put_in_place(folder: Path, data: Path) -> None:
    """Two renames: the workshops, and then the installation, without which there is nothing to be seen of them."""
    workshops = data / "workshops"
    if workshops.exists():
        for lock in workshops.glob("*.lock"):
            lock.unlink()
        workshops.rmdir()
    (folder / "workshops").mkdir(exist_ok=True)
    (folder / "workshops").rename(workshops)
    try:
        (folder / INSTALLATION).rename(data / INSTALLATION)
    except BaseException:
        workshops.rename(folder / "workshops")
        raise
    sync_folder(data)


def _restore_one(settings: Settings, container: Container, id: str) -> None:
    home = file_of(settings, id)
    if home.exists():
        raise RuleBroken("workshop_there", workshop=id)
    home.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(home.with_suffix(".lock"), id)
    try:
        with _beside(home.parent) as folder:
            laid_out = container.lay_out(member(id), folder)
            _try_out(replace(settings, data_dir=folder), [id])
            if home.exists():
                raise RuleBroken("workshop_there", workshop=id)
            laid_out.rename(home)
            sync_folder(home.parent)
    finally:
        lock.release()
    with _opened(settings) as (live, _):
        live.tell_installation(id, live.state(id))


@contextlib.contextmanager
def _beside(place: Path) -> Iterator[Path]:
    """A folder on the same disk, for its owner's eyes only, and gone afterwards."""
    with tempfile.TemporaryDirectory(prefix=".restoring-", dir=place) as folder:
        yield Path(folder)


def _try_out(settings: Settings, workshops: list[str]) -> None:
    """Open everything as the server will: brought up to date, and the index and the doors as the workshops say."""
    for file in (installation_file(settings), *workshop_files(settings)):
        if file.exists() and damage(file):
            raise RuleBroken("not_a_backup", file=file.name)
    with _opened(settings) as (live, _):
        for id in workshops:
            live.tell_installation(id, live.state(id))


@contextlib.contextmanager
def _opened(settings: Settings) -> Iterator[tuple[Live, Installation]]:
    installation = Installation(settings)
    live = Live(settings, installation)
    try:
        yield live, installation
    finally:
        live.close()
        installation.close()
