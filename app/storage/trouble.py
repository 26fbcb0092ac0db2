"""What stands in the way of reading or saving what is kept, as one sentence for the person at the terminal."""

import errno
import os
import sqlite3
from pathlib import Path

import msgspec
import sqlalchemy as sa

from app.config import Settings
from app.storage.engine import errorname, is_busy

#: What one meets where a folder, a disk, a file or a database is not as it should be.
TROUBLE = (OSError, sa.exc.DBAPIError, sa.exc.ArgumentError, sqlite3.Error, msgspec.MsgspecError)
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
#: What SQLite says where it may not open or write, and where the disk does not do as it is told.
SHUT = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")
DISK = "SQLITE_IOERR"
POSTGRESQL_FULL = "53100"


def cannot_save(problem: BaseException) -> bool:
    """Whether it is the disk or its rights that let nothing be saved just now."""
    return _full(problem) or errorname(_cause(problem)).startswith((*SHUT, DISK))


def out_of_reach(problem: BaseException) -> bool:
    """Whether the database does not answer just now: PostgreSQL is away, or another program has the file open."""
    cause = _cause(problem)
    lost = isinstance(problem, sa.exc.OperationalError | sa.exc.InterfaceError)
    return is_busy(cause) or (lost and not isinstance(cause, sqlite3.Error))


def why(settings: Settings, problem: BaseException) -> str:
    """One sentence in Swedish on one of `TROUBLE`, and what to do about it."""
    cause = _cause(problem)
    folder = settings.data_dir
    if settings.database_url and isinstance(problem, sa.exc.SQLAlchemyError):
        # The driver's own words: they name host and user, never the password.
        reason = (str(cause).strip().splitlines() or [type(cause).__name__])[0].rstrip(".")
        away = isinstance(problem, sa.exc.OperationalError)
        return f"Databasen i DATABASE_URL {'svarar inte' if away else 'går inte att använda'}: {reason}."
    if _full(problem):
        return f"Disken är full: det går inte att spara i {folder}."
    if is_busy(cause):
        return f"Ett annat program har databasen i {folder} öppen; stäng det och försök igen."
    name = errorname(cause)
    if name.startswith(DISK):
        return f"Det går inte att läsa eller spara i {folder}: disken kan vara full eller trasig."
    if isinstance(problem, OSError) and not _within(folder, problem):
        return f"Det går inte att öppna {os.fsdecode(problem.filename)}; har du rätt att läsa och skriva där?"
    if isinstance(problem, OSError) or name.startswith(SHUT):
        return f"Det går inte att öppna databasen i {folder}; har du rätt att skriva där?"
    return f"Något i {folder} är skadat: kör check för att se vad, och hämta det ur en säkerhetskopia."


def place(settings: Settings) -> str:
    """Where everything is kept, as it stands in a sentence."""
    return "databasen i DATABASE_URL" if settings.database_url else str(settings.data_dir)


def _cause(problem: BaseException) -> BaseException:
    """The driver's own exception."""
    return getattr(problem, "orig", None) or problem


def _full(problem: BaseException) -> bool:
    cause = _cause(problem)
    return (
        (isinstance(cause, OSError) and cause.errno in NO_ROOM)
        or errorname(cause) == "SQLITE_FULL"
        or getattr(cause, "pgcode", None) == POSTGRESQL_FULL
    )


def _within(folder: Path, problem: OSError) -> bool:
    """Whether it is about the data folder, or says of nothing what it is about."""
    place = problem.filename
    return not isinstance(place, str | bytes) or Path(os.fsdecode(place)).is_relative_to(folder)
