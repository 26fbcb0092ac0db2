"""Where things are kept, and what to say where another program keeps them."""

import shlex
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa

from app.config import Settings
from app.storage.container import INSTALLATION
from app.storage.workshop import all_ids, file_of


def installation_file(settings: Settings) -> Path:
    return settings.data_dir / INSTALLATION


def workshop_files(settings: Settings) -> list[Path]:
    """Every workshop's file, in the order of the ids."""
    return [file_of(settings, id) for id in all_ids(replace(settings, database_url=""))]


def postgresql_command(settings: Settings, program: str, file: Path) -> str:
    """`pg_dump` or `pg_restore` for this database and file, ready to be typed; never with the password."""
    url = sa.engine.make_url(settings.database_url)
    options = [("host", url.host), ("port", url.port), ("username", url.username)]
    words = [program, *(f"--{name}={value}" for name, value in options if value)]
    words.append(f"--dbname={url.database}")
    if program == "pg_dump":
        words += ["--format=custom", f"--file={file}"]
    else:
        words += ["--no-owner", "--exit-on-error", str(file)]
    return shlex.join(words)
