"""A backup, made while the server runs: every workshop as it is when its turn comes, in one file.

In the copy, and only there, the steps in which something still tells whose it is are closed: a backup must not keep
what the meeting's end erases (`app/decisions/0011-backups.md`). Nothing of it is written to disk before that.
"""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from app import chance, clock
from app.config import Settings
from app.domain.entities import Workshop
from app.domain.state import Decided, Draft, Moment, State
from app.errors import RuleBroken
from app.keeping.places import installation_file, postgresql_command, workshop_files
from app.process.forgetting import forget
from app.storage.container import INSTALLATION, VERSION, Manifest, iso, member, write_container
from app.storage.engine import write
from app.storage.installation import Backup, Installation
from app.storage.installation_tables import closing, door, invite, keeping, session, workshop_index
from app.storage.rows import load_state, save_changes
from app.storage.snapshot import packed, snapshot
from app.storage.workshop import file_of

Progress = Callable[[int, int], None]


def make_backup(
    settings: Settings,
    installation: Installation,
    target: Path,
    *,
    workshop: str = "",
    replace: bool = False,
    progress: Progress = lambda done, of: None,
) -> tuple[Backup, list[str]]:
    """Write all workshops and the installation, or `workshop` alone, to `target` (in a folder: by a name of its own).

    The backup, and the files of those workshops that are missing or could not be read: they are left out, unless
    one was asked for.
    A name without an ending is a folder's, which is made if it is not there.
    Raises `use_pg_dump`, `nothing_here`, `unknown_workshop`, `no_such_folder`, `backup_there`, `backup_not_written`,
    `unreadable`, and `backup_holds_more` instead of writing one with a workshop left out over an earlier one.
    `progress` is told how many workshops are done, of how many; at last how many there are in it.
    """
    if settings.database_url:
        if target.is_dir():
            target /= default_name(clock.now_ms(), "", ".dump")
        raise RuleBroken("use_pg_dump", command=postgresql_command(settings, "pg_dump", target))
    if not workshop_files(settings) and not (installation.is_there() and installation.has_accounts()):
        raise RuleBroken("nothing_here", folder=str(settings.data_dir))  # and every night it would be kept
    rehearsals = {each.workshop for each in installation.rehearsals()}
    if workshop and (workshop in rehearsals or not file_of(settings, workshop).exists()):
        raise RuleBroken("unknown_workshop")
    now = clock.now_ms()
    # Perhaps a disk that is not there: nothing is made in its place.
    if target.suffix and not target.parent.exists():
        raise RuleBroken("no_such_folder", folder=str(target.parent))
    try:
        if not target.suffix and not target.exists():
            target.mkdir(parents=True)
    except OSError as problem:
        raise RuleBroken("backup_not_written", folder=str(target.parent)) from problem
    target = (target / default_name(now, workshop) if target.is_dir() else target).absolute()
    if target.exists() and not replace:
        raise RuleBroken("backup_there", file=target.name)
    # Known of before it is there: what is interrupted half way must be found too.
    made = Backup(str(target), workshop, now, now + settings.backup_days * clock.DAY_MS)
    known = [backup for backup in installation.backups() if backup.path == made.path]
    installation.note_backup(made)
    try:
        left_out = _write(settings, installation, target, made, progress)
    except OSError as problem:
        _as_before(installation, made, known)
        raise RuleBroken("backup_not_written", folder=str(target.parent)) from problem
    except BaseException:
        _as_before(installation, made, known)
        raise
    return made, left_out


def _as_before(installation: Installation, made: Backup, known: list[Backup]) -> None:
    installation.forget_backup(made.path)
    for backup in known:
        installation.note_backup(backup)


def default_name(now: int, workshop: str, ending: str = ".zip") -> str:
    """framtidsverkstad-2027-04-14-0915.zip, with the workshop's id before the time if it is one alone."""
    when = datetime.fromtimestamp(now / 1000, UTC).astimezone().strftime("%Y-%m-%d-%H%M")
    return "-".join(filter(None, ("framtidsverkstad", workshop, when))) + ending


def _write(
    settings: Settings, installation: Installation, target: Path, made: Backup, progress: Progress
) -> list[str]:
    """The names of the files that are left out: those that cannot be read, or are not where they should be."""
    if made.workshop:
        files = [file_of(settings, made.workshop)]
    else:
        known = {file_of(settings, id) for id in installation.workshop_ids()}
        files = sorted({*workshop_files(settings), *known})
    manifest = Manifest(VERSION, iso(made.made), iso(made.kept_until), not made.workshop, [])
    left_out: list[str] = []

    def databases() -> Iterator[tuple[str, bytes]]:
        for done, file in enumerate(files):
            progress(done, len(files))
            try:
                if _is_missing(file, installation):
                    raise FileNotFoundError(file)
                content = _workshop(file)
            except Exception as problem:
                # Whatever is the matter with one must not keep the others from being in it.
                if made.workshop:
                    raise RuleBroken("unreadable", file=file.name) from problem
                if file.exists() or _is_missing(file, installation):  # and not deleted in this moment
                    if target.exists():
                        raise RuleBroken("backup_holds_more", file=file.name, backup=target.name) from problem
                    left_out.append(file.name)
                continue
            if content is not None:
                manifest.workshops.append(file.stem)
                yield member(file.stem), content
        held = len(manifest.workshops)  # rehearsals are none
        progress(held, held)
        if manifest.installation:
            yield INSTALLATION, _installation(installation_file(settings), manifest.workshops)

    write_container(target, manifest, databases())
    return left_out


def _is_missing(file: Path, installation: Installation) -> bool:
    """Whether there should be a workshop, and is none: its folder is not there, for instance."""
    return not file.exists() and file.stem in installation.workshop_ids()


def _workshop(file: Path) -> bytes | None:
    """A workshop's database, with nothing left that closing erases; None if it is a rehearsal or not made yet."""
    if not file.exists():  # deleted since its turn was planned
        return None
    with snapshot(file, "workshop") as engine:
        with engine.connect() as connection:
            state = load_state(connection, file.stem)
        if not state.count(Workshop) or state.one(Workshop).rehearsal_of:
            return None
        change_copy(engine, file.stem, state, forget)
        return packed(engine)


def change_copy(engine: sa.Engine, id: str, state: State, rule: Callable[[Draft], None]) -> None:
    """Carry out a rule on the copy of a workshop: nobody sees it happen, and nothing else is changed."""
    moment = Moment(clock.now_ms(), chance.new_id, str, random.SystemRandom())
    draft = Draft(state, Decided(), moment)
    rule(draft)
    befores = {(cls, id): state.get(cls, id) for cls, id in draft.mine}
    write(engine, lambda connection: save_changes(connection, id, draft.mine, befores, draft.files))


def _installation(file: Path, workshops: list[str]) -> bytes:
    with snapshot(file, "installation") as engine:
        return only_of(engine, workshops)


def only_of(engine: sa.Engine, workshops: list[str]) -> bytes:
    """The installation's database: of these workshops, and with nobody signed in, as a session must not come back."""

    def strip(connection: sa.Connection) -> None:
        for table in (session, invite):
            connection.execute(table.delete())
        for table in (workshop_index, door, closing, keeping):
            connection.execute(table.delete().where(table.c.workshop.not_in(workshops)))

    write(engine, strip)
    return packed(engine)
