"""What is said in the terminal when the server starts, in Swedish: how to get in, or why it cannot start."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import sqlalchemy as sa
from flask import Flask

from app.address import phone_address
from app.clock import now_ms
from app.errors import RuleBroken
from app.i18n import sentence
from app.keys import form_key
from app.languages import DEFAULT
from app.storage.installation import Installation
from app.storage.ownership import FileLock

INVITE_DAYS = 7
# A phone has its socket, and for a moment a page beside it; and the databases are files too.
FILES_EACH, FILES_OTHER = 2, 100
DAY_MS = 24 * 3600 * 1000


class CannotStart(Exception):
    """The server cannot start. The message is one whole sentence for the person at the terminal."""


def before_start(app: Flask) -> None:
    """Open what the server cannot do without, or say in one sentence what is in the way."""
    settings = app.extensions["settings"]
    try:
        app.extensions["installation"].has_accounts()
        form_key(settings)
        if not settings.database_url:
            _nobody_holds(settings.data_dir / "workshops")
    except RuleBroken as problem:
        raise CannotStart(sentence(problem.code, DEFAULT, **problem.data)) from problem
    except (OSError, sa.exc.OperationalError) as problem:
        raise CannotStart(_why(settings, problem)) from problem


def greeting(app: Flask, port: int) -> list[str]:
    """The lines to print once phones are let in."""
    settings = app.extensions["settings"]
    installation: Installation = app.extensions["installation"]
    address = phone_address(replace(settings, port=port))
    lines = ["", f"Servern är igång: {address}"]
    if not settings.public_url:
        if urlsplit(address).hostname in ("127.0.0.1", "::1", "localhost"):
            lines.append(
                "Bara den här datorn når den adressen; telefonerna behöver ett nät som datorn också är på."
            )
        else:
            lines.append("Telefonerna når den om de är på samma nät som den här datorn.")
        lines.append("Länkar som ska fungera längre än i dag behöver en egen adress: se PUBLIC_URL i README.")
    if not installation.has_accounts():
        token = installation.new_invite(now_ms() + INVITE_DAYS * DAY_MS)
        lines += ["", "Gör det första kontot för en processledare. Länken fungerar en gång:"]
        lines.append(f"{address}/new-account#{token}")
    elif not installation.has_administrator():
        lines += ["", "Ingen administrerar installationen än. Säg vem det är:"]
        lines.append(".venv/bin/python -m flask --app app account administrator NAMN")
    return [*lines, *_if_too_few_files(settings.expected_room), "", "Avsluta med Ctrl-C."]


def _if_too_few_files(expected: int) -> list[str]:
    """What to do if the computer does not let this process have a connection for each who is expected."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return []
    allowed, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = expected * FILES_EACH + FILES_OTHER
    if allowed == resource.RLIM_INFINITY or allowed >= needed:
        return []
    room_for = max(0, allowed - FILES_OTHER) // FILES_EACH
    return [
        "",
        f"Datorn låter programmet ha {allowed} filer öppna.",
        f"Det räcker till ungefär {room_for} telefoner, men {expected} väntas (EXPECTED_ROOM).",
        f"Höj datorns gräns för öppna filer (ulimit -Hn) till minst {needed} och starta igen.",
    ]


def _nobody_holds(folder: Path) -> None:
    """A workshop belongs to one process: told now, and not when the room has gathered."""
    for file in folder.glob("*.db"):
        FileLock(file.with_suffix(".lock"), file.stem).release()


def _why(settings, problem: Exception) -> str:
    if settings.database_url:
        # The driver's own words: they name host and user, never the password.
        reason = str(getattr(problem, "orig", problem)).strip().splitlines()[0]
        return f"Databasen i DATABASE_URL svarar inte: {reason}"
    if "locked" in str(problem):
        return f"Ett annat program har databasen i {settings.data_dir} öppen; stäng det och försök igen."
    return f"Det går inte att öppna databasen i {settings.data_dir}; har du rätt att skriva där?"
