"""Where in a TOML file each value stands: what `tomllib` knows while it reads, and then forgets."""

import re

Path = tuple[str | int, ...]

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_KEY = re.compile(r"[A-Za-z0-9_-]+|\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'")
_TEXT = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}'
    r"|'''.*?'{3,5}"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_PLAIN = re.compile(r"[^,\]}\n#]+")


def lines(source: str) -> dict[Path, int]:
    """The line (from 1) of every table, key and array item of a file that `tomllib` has already read.

    Tables that a header only implies stand on that header's line.
    """
    return _Reader(source).read()


def line_of(found: dict[Path, int], path: Path) -> int:
    """The line of a value, or of the nearest table around it when the value is not there."""
    while path not in found and path:
        path = path[:-1]
    return found.get(path, 1)


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.found: dict[Path, int] = {(): 1}
        self.tables: dict[Path, int] = {}  # how many [[tables]] of a name there are so far

    def read(self) -> dict[Path, int]:
        table: Path = ()
        while self.skip():
            table = self.header() if self.peek() == "[" else self.pair(table)
        return self.found

    def header(self) -> Path:
        """`[a.b]` or `[[a.b]]`: the path that the pairs below it begin with."""
        line = self.line()
        array = self.source.startswith("[[", self.at)
        self.at += 2 if array else 1
        path: Path = ()
        names = self.names()
        for position, name in enumerate(names):
            path = (*path, name)
            last = position == len(names) - 1
            if last and array:
                self.tables[path] = self.tables.get(path, 0) + 1
            self.found.setdefault(path, line)
            if path in self.tables:
                path = (*path, self.tables[path] - 1)
                self.found.setdefault(path, line)
        self.at += 2 if array else 1
        return path

    def pair(self, table: Path) -> Path:
        """`a.b = value` below a header or in an inline table; the header still holds for the next one."""
        line = self.line()
        path = table
        for name in self.names():
            path = (*path, name)
            self.found.setdefault(path, line)
        self.at += 1  # the equals sign
        self.value(path)
        return table

    def names(self) -> list[str]:
        """The parts of a dotted key, up to what ends it."""
        names = []
        while True:
            self.skip()
            word = _KEY.match(self.source, self.at)
            self.at = word.end()
            names.append(word.group().strip("\"'"))
            self.skip()
            if self.peek() != ".":
                return names
            self.at += 1

    def value(self, path: Path) -> None:
        self.skip()
        sign = self.peek()
        if sign in "[{":
            self.at += 1
            self.several(path, "]" if sign == "[" else "}")
        else:
            self.at = (_TEXT.match(self.source, self.at) or _PLAIN.match(self.source, self.at)).end()

    def several(self, path: Path, end: str) -> None:
        """The items of an array, or the pairs of an inline table."""
        number = 0
        while self.skip() and self.peek() != end:
            if end == "]":
                self.found[*path, number] = self.line()
                self.value((*path, number))
                number += 1
            else:
                self.pair(path)
            self.skip()
            if self.peek() == ",":
                self.at += 1
        self.at += 1

    def skip(self) -> bool:
        """Past blanks and comments; false at the end of the file."""
        self.at = _SPACE.match(self.source, self.at).end()
        return self.at < len(self.source)

    def peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def line(self) -> int:
        return self.source.count("\n", 0, self.at) + 1
