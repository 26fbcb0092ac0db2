"""The file a backup is: a zip with `manifest.json`, `installation.db` and `workshops/<id>.db`.

A zip because every computer opens it, and because it says by itself when it is cut short or worn. Nothing but what
the manifest names is ever taken out of it.
"""

import os
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.errors import RuleBroken
from app.storage.erasing import sync_folder
from app.storage.migrate import NewerThanProgram
from app.storage.workshop import VALID_ID

VERSION = 1
MANIFEST = "manifest.json"
INSTALLATION = "installation.db"
UNFINISHED = ".unfinished"
# What Python says of a file that is no zip, is cut short, worn or encrypted, or whose manifest is none of ours.
UNREADABLE = (
    zipfile.BadZipFile, zlib.error, EOFError, KeyError, RuntimeError, ValueError, msgspec.MsgspecError
)  # fmt: skip


class Manifest(msgspec.Struct, forbid_unknown_fields=True):
    """What a backup says of itself. Times are ISO, UTC; after `kept_until` it should be no more.

    `installation`: accounts and the index are in it, so that it can be a whole data folder again.
    """

    version: int
    made: str
    kept_until: str
    installation: bool
    workshops: list[str]

    @property
    def files(self) -> list[str]:
        return [INSTALLATION] * self.installation + [member(id) for id in self.workshops]


def member(workshop: str) -> str:
    """Where a workshop's database stands, in a container as in a data folder."""
    return f"workshops/{workshop}.db"


def iso(ms: int) -> str:
    """ms since 1970 as the manifest writes it."""
    return datetime.fromtimestamp(ms / 1000, UTC).isoformat(timespec="milliseconds")


def ms(iso_time: str) -> int:
    return round(datetime.fromisoformat(iso_time).timestamp() * 1000)


def write_container(target: Path, manifest: Manifest, databases: Iterable[tuple[str, bytes]]) -> None:
    """Write a new file that only its owner may read; under its own name it is whole or not there at all."""
    handle, name = tempfile.mkstemp(prefix=_unfinished(target), suffix=UNFINISHED, dir=target.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as container:
                for path, content in databases:
                    container.writestr(_entry(path, manifest), content)
                container.writestr(_entry(MANIFEST, manifest), msgspec.json.encode(manifest))
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
        sync_folder(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def leftovers(target: Path) -> list[Path]:
    """What an interrupted `write_container` has left beside the target."""
    return [
        path for path in target.parent.glob(f"*{UNFINISHED}") if path.name.startswith(_unfinished(target))
    ]


def _unfinished(target: Path) -> str:
    return f".{target.name}."


def _entry(path: str, manifest: Manifest) -> zipfile.ZipInfo:
    made = datetime.fromisoformat(manifest.made)
    entry = zipfile.ZipInfo(path, made.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


class Container:
    """A backup being read: `with opened(file) as container`."""

    def __init__(self, zipped: zipfile.ZipFile) -> None:
        self._zip = zipped
        if zipped.testzip() is not None:
            raise ValueError("worn")
        self.manifest = _manifest(zipped.read(MANIFEST))
        if set(zipped.namelist()) != {MANIFEST, *self.manifest.files}:
            raise ValueError("not what the manifest says")

    def read(self, path: str) -> bytes:
        """One of its files."""
        return self._zip.read(path)

    def lay_out(self, path: str, folder: Path) -> Path:
        """Write one of its files under the folder, safely on the disk."""
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(self._zip.read(path))
            file.flush()
            os.fsync(file.fileno())
        return target


def _manifest(raw: bytes) -> Manifest:
    version = msgspec.json.decode(raw, type=dict).get("version")
    if isinstance(version, int) and version > VERSION:
        raise NewerThanProgram
    manifest = msgspec.json.decode(raw, type=Manifest)
    if not all(VALID_ID.fullmatch(id) for id in manifest.workshops):
        raise ValueError("no names of workshops")
    ms(manifest.made), ms(manifest.kept_until)
    return manifest


@contextmanager
def opened(file: Path) -> Iterator[Container]:
    """The container in a file; `not_a_backup` if it holds none, or is no longer whole."""
    with ExitStack() as stack:
        try:
            container = Container(stack.enter_context(zipfile.ZipFile(file)))
        except UNREADABLE as problem:
            raise RuleBroken("not_a_backup", file=file.name) from problem
        yield container
