"""What somebody gets who copies the data folder and the log: raw bytes, and the rows an ordinary reader shows."""

import logging
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

Row = dict[str, str | int]


@dataclass
class Evidence:
    """`raw` are the files' bytes by name; `tables` {file: {table: rows}}; `log` every line at DEBUG."""

    raw: dict[str, bytes]
    tables: dict[str, dict[str, list[Row]]]
    log: list[str]

    def rows(self, table: str) -> list[Row]:
        """A table's rows, in whichever file it stands."""
        return [row for tables in self.tables.values() for row in tables.get(table, ())]


def seize(data: Path, log: Path, copy: Path) -> Evidence:
    """Copied while the server runs, as a backup or a thief would: database, WAL and shared memory."""
    shutil.copytree(data, copy)
    raw = {file.name: file.read_bytes() for file in sorted(copy.rglob("*")) if file.is_file()}
    tables = {file.name: _tables(file) for file in sorted(copy.rglob("*.db"))}
    return Evidence(raw, tables, log.read_text("utf-8").splitlines())


def _tables(file: Path) -> dict[str, list[Row]]:
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')] for name in names}


@contextmanager
def logged(file: Path) -> Iterator[None]:
    """Everything any part of the program logs, as much as it ever says, into a file."""
    root = logging.getLogger()
    handler = logging.FileHandler(file, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        root.setLevel(level)
        root.removeHandler(handler)
        handler.close()
