"""Every setting of the installation: its name, its default, and what it means.

Settings come from environment variables and from nowhere else, so that a service file, a container and a
terminal all say the same thing. A value that cannot be right stops the start with one sentence
(`ConfigError`), in Swedish because the person at the terminal is the facilitator.

This file imports nothing outside the standard library and nothing from `app`: `bin/start` reads it before
anything is installed, and `wsgi.py` before anything else is imported.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from ipaddress import ip_network
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent

ASYNC_MODES = ("eventlet", "threading")
#: What anybody may send in one request or one message: the longest text there is, many times over.
MOST_BYTES = 64 * 1024
#: But a picture, which a lead's page has made smaller before (`app/process/pictures.py`), with some room.
MOST_PICTURE_BYTES = 512 * 1024
#: The longest text a setting may be: it stands on a page.
MOST_WORDS = 400
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


class ConfigError(ValueError):
    """A setting has a value the program cannot use. The message is one whole sentence for a person."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, already checked. A field is called what its environment variable is, in small letters."""

    # The address the server listens on; 0.0.0.0 is every network this computer is on.
    host: str = "0.0.0.0"
    # The port the server listens on.
    port: int = 8000
    # Where the databases and backups are kept; a relative path starts in the project's folder.
    data_dir: Path = ROOT / "data"
    # The address people reach the server by from anywhere ("https://verkstad.example.se"); "" = this network only.
    public_url: str = ""
    # "" keeps each workshop in a file of its own under data_dir; otherwise postgresql://user:password@host/name.
    database_url: str = ""
    # Which server carries the connections: "eventlet" for a room, "threading" for finding bugs in the program.
    async_mode: str = "eventlet"
    # Moves the program's clock this many days ahead: for rehearsing the follow-up, and for tests.
    clock_offset_days: int = 0
    # Host names requests may be addressed to, with commas between; () = this computer's own addresses.
    allowed_hosts: tuple[str, ...] = ()
    # The proxies whose word is taken for who asks and whether it came by https: addresses or networks, commas between.
    trusted_proxies: tuple[str, ...] = ("127.0.0.1", "::1")
    # A meeting that nobody has ended closes itself after this many hours.
    close_after_hours: int = 12
    # How much the log says: DEBUG, INFO, WARNING, ERROR or CRITICAL.
    log_level: str = "INFO"
    # A facilitator who has signed in stays signed in this many days.
    session_days: int = 30
    # A backup may be kept this many days; it carries the date, and `purge` deletes it then.
    backup_days: int = 30
    # What people write is kept this many days after the last meeting planned, if the lead chooses no other day.
    keep_contributions_days: int = 30
    # What the groups came to, and with it the whole workshop, is kept this many days after the last meeting planned.
    keep_results_days: int = 730
    # Who answers for what is kept of people: the name of the organisation. For the page about personal data.
    controller: str = ""
    # How one reaches the controller: post, e-mail, telephone.
    controller_contact: str = ""
    # How one reaches the organisation's data protection officer.
    dpo_contact: str = ""
    # The legal basis of the processing, in words ("uppgift av allmänt intresse, artikel 6.1 e").
    legal_basis: str = ""
    # Who runs the server and its backups for the controller, and anybody else who gets to see what is kept.
    recipients: str = ""
    # How one says that something on the pages cannot be used, for the accessibility statement.
    accessibility_contact: str = ""
    # The day (2027-04-14) on which the installation's accessibility was last looked into.
    accessibility_checked: str = ""
    # The day on which the accessibility statement itself was last changed.
    accessibility_updated: str = ""
    # How it was looked into: by whom, with which tools and aids.
    accessibility_method: str = ""
    # How many commands a second one phone or one lead may send for long; ten times as many at once.
    most_per_second: int = 20
    # How many people are expected at once: the start says so if the computer does not let the program serve them.
    expected_room: int = 200
    # "on" sends straight to every phone that keeps up, to many in one call where the kernel has io_uring; "plain"
    # does without io_uring; "off" always sends by the library's queue: for finding bugs.
    direct_fanout: str = "on"
    # "on" shows every component in every state at /styleguide: for developers.
    styleguide: str = "off"

    @property
    def log_level_number(self) -> int:
        """The log level as `logging` counts it."""
        return int(getattr(logging, self.log_level))


#: The environment variables, in the order above. README's table has exactly these (a test compares them).
NAMES: tuple[str, ...] = tuple(field.name.upper() for field in fields(Settings))


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings from environment variables; one that is absent or empty has its default."""
    values: dict[str, Any] = {}
    for field in fields(Settings):
        name = field.name.upper()
        raw = environ.get(name, "").strip()
        if raw:
            values[field.name] = _READERS[name](name, raw)
    return Settings(**values)


def _host(name: str, raw: str) -> str:
    # "[::1]" is how an IPv6 address stands in a link; the socket wants it bare.
    bare = raw.removeprefix("[").removesuffix("]")
    try:
        bare.encode("idna")  # as the socket will, which says of a name it cannot be that it is no text
        usable = re.fullmatch(r"[A-Za-z0-9.:_%-]+", bare)
    except UnicodeError:
        usable = None
    if not usable:
        raise ConfigError(f"{name} ska vara en adress, till exempel 0.0.0.0 eller 127.0.0.1, inte ”{raw}”.")
    return bare


def _whole_number(least: int, most: int) -> Callable[[str, str], int]:
    def read(name: str, raw: str) -> int:
        try:
            number = int(raw)
        except ValueError:
            number = None
        if number is None or not least <= number <= most:
            raise ConfigError(f"{name} ska vara ett heltal från {least} till {most}, inte ”{raw}”.")
        return number

    return read


def _one_of(choices: tuple[str, ...], tidy: Callable[[str], str]) -> Callable[[str, str], str]:
    def read(name: str, raw: str) -> str:
        value = tidy(raw)
        if value not in choices:
            raise ConfigError(f"{name} ska vara {_listed(choices)}, inte ”{raw}”.")
        return value

    return read


def _words(name: str, raw: str) -> str:
    if len(raw) > MOST_WORDS or not raw.isprintable():
        raise ConfigError(f"{name} ska vara en rad text, högst {MOST_WORDS} tecken.")
    return raw


def _day(name: str, raw: str) -> str:
    try:
        return date.fromisoformat(raw).isoformat()
    except ValueError:
        raise ConfigError(f"{name} ska vara ett datum, till exempel 2027-04-14, inte ”{raw}”.") from None


def _listed(choices: tuple[str, ...]) -> str:
    """ "a, b eller c"."""
    return " eller ".join([", ".join(choices[:-1]), choices[-1]])


def _folder(name: str, raw: str) -> Path:
    try:
        return Path(os.path.normpath(ROOT / Path(raw).expanduser()))
    except RuntimeError:
        raise ConfigError(
            f"{name} börjar med ~ och ett namn som ingen har på den här datorn: ”{raw}”."
        ) from None


def _public_url(name: str, raw: str) -> str:
    """Never repeated in a message when there is an "@" in it: what stands before that may be a password."""
    if "@" in raw:
        raise ConfigError(
            f"{name} är adressen som alla når servern på, till exempel https://verkstad.example.se: "
            "i den ska inget namn eller lösenord stå."
        )
    try:
        parts = urlsplit(raw)
        usable = (
            parts.scheme in ("http", "https")
            and bool(re.fullmatch(r"[\w.-]+|[0-9a-f:.]+", parts.hostname or ""))
            and parts.port != 0
        )
    except ValueError:
        usable = False
    if not usable or parts.query or parts.fragment or parts.path.strip("/"):
        raise ConfigError(
            f"{name} ska vara en hel webbadress utan något efter värdnamnet, "
            f"till exempel https://verkstad.example.se, inte ”{raw}”."
        )
    return f"{parts.scheme}://{parts.netloc}"


def _database_url(name: str, raw: str) -> str:
    """Only the two databases the program is tried with, and for PostgreSQL only the driver eventlet can patch.

    The value itself is never repeated in a message: it holds a password.
    """
    scheme = raw.partition(":")[0].lower()
    rest = raw.partition(":")[2]
    if scheme in ("postgresql+psycopg", "postgresql+psycopg_async"):
        raise ConfigError(
            f"{name} börjar med {scheme}: men den drivrutinen stannar hela servern medan databasen svarar; "
            "skriv postgresql:// så används psycopg2."
        )
    if scheme in ("postgresql", "postgres", "postgresql+psycopg2"):
        if not rest.startswith("//"):
            raise ConfigError(f"{name} ska se ut som postgresql://användare:lösenord@värd/databas.")
        _can_be_read(name, rest[2:])
        return f"postgresql+psycopg2:{rest}"
    if scheme == "sqlite":
        raise ConfigError(
            f"{name} behövs inte för SQLite: ta bort den och säg med DATA_DIR i vilken mapp filerna ska ligga."
        )
    raise ConfigError(
        f"{name} ska vara tom (SQLite, en fil för varje verkstad) eller börja med postgresql:// (PostgreSQL)."
    )


def _can_be_read(name: str, rest: str) -> None:
    """Refuse what would be taken apart elsewhere than meant: a part of the password would be the host's name."""
    _, place = re.fullmatch(r"(?:([^:/]*(?::[^@]*)?)@)?(.*)", rest, re.DOTALL).groups()
    if "@" in place:
        raise ConfigError(f"{name} har ett @ för mycket: i ett lösenord ska @ skrivas som %40.")
    host, port = re.match(r"(\[[^/?]*\]|[^/:?]*)(?::([^/?]*))?", place).groups()
    if port is not None and not (port.isdecimal() and 1 <= int(port[:9]) <= 65535):
        raise ConfigError(
            f"Porten i {name} ska vara ett heltal från 1 till 65535: postgresql://…@värd:5432/databas."
        )
    if not place.isprintable() or " " in host:
        raise ConfigError(f"{name} ska se ut som postgresql://användare:lösenord@värd/databas.")


def _hosts(name: str, raw: str) -> tuple[str, ...]:
    hosts = tuple(part.strip().lower() for part in raw.split(",") if part.strip())
    for host in hosts:
        if not re.fullmatch(r"[a-z0-9._-]+|\[[0-9a-f:.]+\]", host):
            raise ConfigError(
                f"{name} ska vara värdnamn med komma mellan, utan http:// och utan port, inte ”{host}”."
            )
    return hosts


def _networks(name: str, raw: str) -> tuple[str, ...]:
    networks = tuple(part.strip() for part in raw.split(",") if part.strip())
    if networks == ("none",):
        return ()
    for network in networks:
        try:
            ip_network(network, strict=False)
        except ValueError:
            raise ConfigError(
                f"{name} ska vara adresser eller nät med komma mellan, till exempel 127.0.0.1,10.0.0.0/24, "
                f"eller none, inte ”{network}”."
            ) from None
    return networks


_READERS: dict[str, Callable[[str, str], Any]] = {
    "HOST": _host,
    "PORT": _whole_number(1, 65535),
    "DATA_DIR": _folder,
    "PUBLIC_URL": _public_url,
    "DATABASE_URL": _database_url,
    "ASYNC_MODE": _one_of(ASYNC_MODES, str.lower),
    "CLOCK_OFFSET_DAYS": _whole_number(-36500, 36500),
    "ALLOWED_HOSTS": _hosts,
    "TRUSTED_PROXIES": _networks,
    "CLOSE_AFTER_HOURS": _whole_number(1, 24 * 14),
    "LOG_LEVEL": _one_of(LOG_LEVELS, str.upper),
    "SESSION_DAYS": _whole_number(1, 365),
    "BACKUP_DAYS": _whole_number(1, 365),
    "KEEP_CONTRIBUTIONS_DAYS": _whole_number(1, 3650),
    "KEEP_RESULTS_DAYS": _whole_number(1, 3650),
    "CONTROLLER": _words,
    "CONTROLLER_CONTACT": _words,
    "DPO_CONTACT": _words,
    "LEGAL_BASIS": _words,
    "RECIPIENTS": _words,
    "ACCESSIBILITY_CONTACT": _words,
    "ACCESSIBILITY_CHECKED": _day,
    "ACCESSIBILITY_UPDATED": _day,
    "ACCESSIBILITY_METHOD": _words,
    "MOST_PER_SECOND": _whole_number(1, 1_000_000),
    "EXPECTED_ROOM": _whole_number(1, 20_000),
    "DIRECT_FANOUT": _one_of(("on", "plain", "off"), str.lower),
    "STYLEGUIDE": _one_of(("on", "off"), str.lower),
}
