"""Whether everything is sound: the files, what must hold of every workshop, and that the installation knows of them.

It only reads, while the server runs. Workshops and installation are read one after the other, so what does not
agree between them is looked at again before it is said.
"""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
import sqlalchemy as sa

from app.config import Settings
from app.domain.entities import Lead, Meeting, Picture, Workshop
from app.domain.state import State
from app.errors import RuleBroken
from app.keeping.places import installation_file, workshop_files
from app.process.invariants import broken
from app.storage.engine import make_engine, reading
from app.storage.installation_tables import account, closing, door, workshop_index
from app.storage.migrate import HISTORIES, is_begun, is_current
from app.storage.pictures import picture_ids
from app.storage.rows import load_state
from app.storage.snapshot import damage, snapshot
from app.storage.tables import ALL
from app.storage.trouble import place
from app.storage.workshop import file_of

LOOKS = 3
PAUSE_SECONDS = 0.5


class Problem(NamedTuple):
    """One thing that is not as it should be: the code of its sentence and what that says."""

    code: str
    data: dict


def check(settings: Settings, only: str = "") -> Iterator[Problem]:
    """Every problem found, of all workshops or of one; none when all is well.

    Raises what makes checking impossible: `unknown_workshop`, `nothing_here`, `cannot_open`, `newer_than_program`,
    `older_than_program`, and `sa.exc.OperationalError` when the database does not answer.
    """
    source = PostgreSQL(settings) if settings.database_url else Files(settings)
    ids = source.workshops()
    if only and only not in ids:
        raise RuleBroken("unknown_workshop")
    damaged = [Problem("check_damaged", {"file": name}) for name in source.damaged(only)]
    yield from damaged
    unread = set()
    for id in [only] if only else ids:
        try:
            state, files = source.stored(id)
        except (RuleBroken, msgspec.MsgspecError, sa.exc.DatabaseError) as problem:
            if source.is_away(problem):
                raise
            unread.add(id)
            if not any(found.data["file"] == f"{id}.db" for found in damaged):
                yield Problem("check_unread", {"workshop": id})
            continue
        yield from _of_workshop(id, state)
        yield from _of_pictures(id, state, files)
    if source.has_installation() and not any(found.data["file"] == "installation.db" for found in damaged):
        yield from _agreed(source, only, unread)


def _of_workshop(id: str, state: State) -> Iterator[Problem]:
    if state.count(Workshop):
        for found in broken(state):
            yield Problem(
                found.rule, {"workshop": id, "kind": found.kind, "id": found.id, "field": found.field}
            )


def _of_pictures(id: str, state: State, files: set[str]) -> Iterator[Problem]:
    """What should have gone together, or come."""
    pictures = {picture.id for picture in state.all(Picture)}
    for code, found in (("check_picture", pictures - files), ("check_picture_left", files - pictures)):
        yield from (Problem(code, {"workshop": id, "id": picture}) for picture in sorted(found))


def _agreed(source: "Source", only: str, unread: set[str]) -> list[Problem]:
    """What the installation says and the workshops do not; said only if it stays so."""
    found: list[Problem] = []
    for look in range(LOOKS):
        if look:
            time.sleep(PAUSE_SECONDS)
        states = {
            id: source.stored(id)[0] for id in source.workshops() if id not in unread and only in ("", id)
        }
        found = list(_disagreements(states, source.installation(), only, unread))
        if not found:
            break
    return found


class Known(NamedTuple):
    """What stands in the installation: rows of its tables."""

    accounts: set[str]
    index: list[sa.Row]
    doors: list[sa.Row]
    closings: list[sa.Row]


def _disagreements(states: dict[str, State], known: Known, only: str, unread: set[str]) -> Iterator[Problem]:
    for id, state in states.items():
        if not state.count(Workshop):
            yield Problem("check_no_workshop", {"workshop": id})
            continue
        indexed = {(row.account, row.role, row.title) for row in known.index if row.workshop == id}
        title = state.one(Workshop).title
        if indexed != {(lead.account, lead.role, title) for lead in state.all(Lead)}:
            yield Problem("check_index", {"workshop": id})
        if not any(lead.account in known.accounts for lead in state.all(Lead)):
            yield Problem("check_nobody_leads", {"workshop": id})
        doors = {(row.code, row.token) for row in known.doors if row.workshop == id}
        if doors != {(meeting.code, meeting.token) for meeting in state.all(Meeting) if meeting.door}:
            yield Problem("check_door_open", {"workshop": id})
        planned = {row.what for row in known.closings if row.workshop == id}
        opened = {meeting.id for meeting in state.all(Meeting) if meeting.stage == "open"}
        if opened - planned:
            yield Problem("check_closing", {"workshop": id})
    elsewhere = {row.workshop for rows in (known.index, known.doors, known.closings) for row in rows}
    for id in sorted(elsewhere - states.keys() - unread):
        if only in ("", id):
            yield Problem("check_gone", {"workshop": id})


# --- where it is read from ---


class Files:
    """SQLite: a file for each workshop, read as copies in memory that are brought up to date there."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        if not self.has_installation() and not self.workshops():
            raise RuleBroken("nothing_here", folder=place(settings))

    def workshops(self) -> list[str]:
        return [file.stem for file in workshop_files(self._settings)]

    def damaged(self, only: str) -> Iterator[str]:
        """Names of the files SQLite finds something wrong with."""
        files = [file_of(self._settings, only)] if only else workshop_files(self._settings)
        for file in (*self._of_installation(), *files):
            if file.exists() and damage(file):  # it may have been deleted since
                yield file.name

    @staticmethod
    def is_away(problem: Exception) -> bool:
        """Whether what was met is no fault of what is read, so that nobody can tell."""
        return isinstance(problem, RuleBroken) and problem.code == "cannot_open"

    def _of_installation(self) -> list[Path]:
        file = installation_file(self._settings)
        return [file] if file.exists() else []

    def has_installation(self) -> bool:
        return bool(self._of_installation())

    def stored(self, id: str) -> tuple[State, set[str]]:
        """The workshop, and the ids of the pictures there are bytes of."""
        with snapshot(file_of(self._settings, id), "workshop") as engine, engine.connect() as connection:
            return load_state(connection, id), picture_ids(connection, id)

    def installation(self) -> Known:
        file = installation_file(self._settings)
        with snapshot(file, "installation") as engine, engine.connect() as connection:
            return _known(connection)


class PostgreSQL:
    """One database with everything in it; its own files are the database's business."""

    def __init__(self, settings: Settings) -> None:
        engine = make_engine(settings, settings.data_dir)
        if not any(is_begun(engine, history) for history in HISTORIES):
            raise RuleBroken("nothing_here", folder=place(settings))
        for history in HISTORIES:
            if not is_current(engine, history):
                raise RuleBroken("older_than_program")
        # What is read of one workshop is read as of one moment.
        self._engine = reading(engine).execution_options(isolation_level="REPEATABLE READ")

    def workshops(self) -> list[str]:
        ids = sa.union(*(sa.select(table.c.workshop) for table in ALL))
        with self._engine.connect() as connection:
            return sorted(connection.scalars(ids))

    def damaged(self, only: str) -> Iterator[str]:
        return iter(())

    @staticmethod
    def is_away(problem: Exception) -> bool:
        """As for files: it answers no more."""
        return isinstance(problem, sa.exc.OperationalError)

    def has_installation(self) -> bool:
        return True

    def stored(self, id: str) -> tuple[State, set[str]]:
        with self._engine.connect() as connection:
            return load_state(connection, id), picture_ids(connection, id)

    def installation(self) -> Known:
        with self._engine.connect() as connection:
            return _known(connection)


Source = Files | PostgreSQL


def _known(connection: sa.Connection) -> Known:
    tables = (workshop_index, door, closing)
    return Known(
        set(connection.scalars(sa.select(account.c.id))),
        *(list(connection.execute(sa.select(*table.columns))) for table in tables),
    )
