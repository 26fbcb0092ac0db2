"""Loads and validates `workshops/*.toml`: which meetings and steps a workshop of each kind has.

A format is data. When a workshop is made its format is copied into it, so a file changed later changes no
workshop that exists. `workshops/README.md` is the schema in words; `plan.py` is the schema itself.
"""

from pathlib import Path

from flask import Flask

from app.formats.check import load
from app.formats.document import FormatError
from app.formats.plan import Format, MeetingPlan, StepPlan

__all__ = ["Format", "FormatError", "MeetingPlan", "StepPlan", "formats", "load", "load_all"]


def formats(app: Flask) -> dict[str, Format]:
    """The formats of a running app, by key."""
    return app.extensions["formats"]


def load_all(folder: Path) -> dict[str, Format]:
    """Every format in the folder by key; `FormatError` at the first file that cannot be used."""
    found = {file.stem: load(file) for file in sorted(folder.glob("*.toml"))}
    if not found:
        raise FormatError(
            f"Mappen {folder.name} har inget format; lägg tillbaka minst en fil som slutar på .toml."
        )
    return found
