"""What is said in the terminal when the server starts, in Swedish: how to get in, or why it cannot start."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask

from app.address import phone_address
from app.clock import now_ms
from app.config import Settings
from app.errors import RuleBroken
from app.i18n import sentence
from app.keys import form_key
from app.languages import DEFAULT
from app.storage.installation import Installation
from app.storage.ownership import FileLock, HeldElsewhere, hold_server
from app.storage.trouble import TROUBLE, place, why
from app.storage.workshop import all_ids

INVITE_DAYS = 7
# A phone has its socket, and for a moment a page beside it; and the databases are files too.
FILES_EACH, FILES_OTHER = 2, 100
DAY_MS = 24 * 3600 * 1000


class CannotStart(Exception):
    """The server cannot start. The message is one whole sentence for the person at the terminal."""


def before_start(app: Flask) -> None:
    """Open what the server cannot do without, or say in one sentence what is in the way."""
    settings = app.extensions["settings"]
    with _in_words(settings):
        app.extensions["installation"].has_accounts()
        form_key(settings)
        if settings.database_url:
            # Makes the workshops' tables, without which nobody can tell whether all is well.
            all_ids(settings)
        else:
            _nobody_holds(settings.data_dir / "workshops")


@contextmanager
def _in_words(settings: Settings) -> Iterator[None]:
    try:
        yield
    except RuleBroken as problem:
        raise CannotStart(sentence(problem.code, DEFAULT, **problem.data)) from problem
    except TROUBLE as problem:
        raise CannotStart(why(settings, problem)) from problem


def greeting(app: Flask, port: int) -> list[str]:
    """The lines to print once phones are let in; `CannotStart` if what they tell cannot be had or made."""
    settings = app.extensions["settings"]
    address = phone_address(replace(settings, port=port))
    with _in_words(settings):
        told = [*_accounts(app.extensions["installation"], address), *_if_another_serves(app)]
    return [
        *_address(settings, address),
        *told,
        *_if_too_few_files(settings.expected_room),
        "",
        "Avsluta med Ctrl-C.",
    ]


def _address(settings: Settings, address: str) -> list[str]:
    lines = ["", f"Servern är igång: {address}"]
    if not settings.public_url:
        if urlsplit(address).hostname in ("127.0.0.1", "::1", "localhost"):
            lines.append(
                "Bara den här datorn når den adressen; telefonerna behöver ett nät som datorn också är på."
            )
        else:
            lines.append("Telefonerna når den om de är på samma nät som den här datorn.")
        lines.append("Länkar som ska fungera längre än i dag behöver en egen adress: se PUBLIC_URL i README.")
    return lines


def _accounts(installation: Installation, address: str) -> list[str]:
    """What is to be done where nobody can sign in yet, or nobody looks after the installation."""
    if not installation.has_accounts():
        token = installation.new_invite(now_ms() + INVITE_DAYS * DAY_MS)
        return [
            "",
            "Gör det första kontot för en processledare. Länken fungerar en gång:",
            f"{address}/new-account#{token}",
        ]
    if not installation.has_administrator():
        return [
            "",
            "Ingen administrerar installationen än. Säg vem det är:",
            ".venv/bin/python -m flask --app app account administrator NAMN",
        ]
    return []


def _if_another_serves(app: Flask) -> list[str]:
    """Told, and not refused: a second server takes over when the first is gone, workshop by workshop."""
    settings = app.extensions["settings"]
    try:
        app.extensions["hold"] = hold_server(settings)  # for as long as this process lives
    except HeldElsewhere:
        return [
            "",
            f"En annan server använder redan {place(settings)}.",
            "En verkstad kan bara vara öppen i en av dem i taget; den som är öppen där går inte att öppna här.",
        ]
    return []


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
