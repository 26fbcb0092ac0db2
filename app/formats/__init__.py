"""Loads and validates `workshops/*.toml`: which meetings and steps a workshop of each kind has.

A format is data. When a workshop is made its format is copied into it, so a file changed later changes no
workshop that exists. `workshops/README.md` is the schema in words; `plan.py` is the schema itself.
"""

from pathlib import Path

from flask import Flask

from app.formats.check import load as load_alone
from app.formats.document import FormatError
from app.formats.plan import Format, MeetingPlan, StepPlan
from app.formats.translation import language_of, translated

__all__ = ["Format", "FormatError", "MeetingPlan", "StepPlan", "formats", "load", "load_all"]


def formats(app: Flask) -> dict[str, Format]:
    """The formats of a running app, by key."""
    return app.extensions["formats"]


def load(file: Path) -> Format:
    """The format in a file, with its translations from the files beside it; `FormatError` if one cannot be used."""
    form = load_alone(file)
    for beside in sorted(file.parent.glob(f"{file.stem}.*.toml")):
        form = translated(form, beside)
    return form


def load_all(folder: Path) -> dict[str, Format]:
    """Every format in the folder by key; `FormatError` at the first file that cannot be used."""
    files = sorted(folder.glob("*.toml"))
    found = {file.stem: load(file) for file in files if not language_of(file)}
    if not found:
        raise FormatError(
            f"Mappen {folder.name} har inget format; lägg tillbaka minst en fil som slutar på .toml."
        )
    for file in files:
        if language_of(file) and file.stem.partition(".")[0] not in found:
            raise FormatError(
                f"{folder.name}/{file.name}: det finns inget format med det namnet; ta bort filen."
            )
    return found
