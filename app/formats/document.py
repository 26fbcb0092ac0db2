"""A TOML file with its lines: what a hand has written, and where to point when it cannot be used."""

import re
import tomllib
from collections.abc import Collection, Iterable
from difflib import get_close_matches
from pathlib import Path as File
from typing import IO

import click

from app.config import ConfigError
from app.formats.lines import Path, line_of, lines

# What tomllib says, and what the person who wrote the file should do. English stays where nothing fits.
_ADVICE = (
    ("Expected '=' after a key", "skriv ett likhetstecken mellan fältets namn och värdet"),
    (
        "Expected newline or end of document",
        "skriv bara ett fält på varje rad, och citattecken runt hela texten",
    ),
    ("Illegal character '\\n'", "avsluta texten med ett citattecken på samma rad"),
    ("Unterminated string", "avsluta texten med lika många citattecken som den börjar med"),
    ("Unclosed array", "skriv komma mellan delarna i listan och avsluta den med ]"),
    ("Unclosed inline table", "skriv komma mellan delarna och avsluta med } på samma rad"),
    ("Invalid value", "skriv texter inom citattecken och tal utan"),
    ("Cannot overwrite a value", "fältet står två gånger: behåll ett av dem"),
    ("Duplicate inline table key", "fältet står två gånger: behåll ett av dem"),
    ("Cannot declare", "tabellen står två gånger: behåll en av dem"),
    ("Expected ']' at the end", "avsluta tabellens namn med ]"),
    ("Expected ']]' at the end", "avsluta tabellens namn med ]]"),
    ("Invalid statement", "börja raden med ett fältnamn, en tabell inom [ ] eller # för en anteckning"),
    ("Invalid initial character", "skriv fältets namn med små bokstäver utan mellanslag"),
    ("Unescaped '\\' in a string", "skriv två omvända snedstreck i rad, eller ta bort det"),
)


class FormatError(click.ClickException, ConfigError):
    """A file that cannot be used. The message is one sentence: which file, line and field, and what would be right.

    Both the server's start and the command line say it and end with exit code 2.
    """

    exit_code = 2

    def show(self, file: IO | None = None) -> None:
        click.echo(self.message, file=file, err=True)


class Document:
    """A file's values and the line of each; `data` is what tomllib read."""

    def __init__(self, file: File) -> None:
        self.name = f"{file.parent.name}/{file.name}"
        self.data: dict = {}
        self._lines: dict[Path, int] = {}
        try:
            source = file.read_bytes().decode("utf-8").replace("\r\n", "\n")
            self.data = tomllib.loads(source)
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            raise FormatError(
                f"{self.name}, rad {line}: spara filen som UTF-8, så att å, ä och ö blir rätt."
            ) from None
        except tomllib.TOMLDecodeError as error:
            raise FormatError(self._unreadable(source, str(error))) from None
        self._lines = lines(source)

    def refuse(self, path: Path, what: str) -> FormatError:
        """The error to raise about the value at `path`; `what` says what is there and what would be right."""
        where = [self.name, f"rad {line_of(self._lines, path)}"]
        if path:
            where.append(self._field(path))
        return FormatError(f"{', '.join(where)}: {what}")

    def _field(self, path: Path) -> str:
        """ "fältet texts.sv.title i step ”welcome” i meeting ”day”"; a table without a key is called by its number."""
        tail: list[str] = []
        places: list[str] = []
        value = self.data
        for name in path:
            value = _inside(value, name)
            if isinstance(name, int) and isinstance(value, dict):
                key = value.get("key")
                places.append(f"{tail.pop()} {f'”{key}”' if isinstance(key, str) else f'nummer {name + 1}'}")
            elif isinstance(name, int):
                tail[-1] += f"[{name + 1}]"
            else:
                tail.append(name)
        field = [f"fältet {'.'.join(tail)}"] if tail else []
        return " i ".join(field + places[::-1])

    def _unreadable(self, source: str, message: str) -> str:
        at = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", message)
        line = int(at[1]) if at and at[1] else source.rstrip("\n").count("\n") + 1
        text = source.split("\n")[line - 1]
        named = re.match(r"\s*\[*\s*([\w.-]+)", text)
        field = f", fältet {named[1]}" if named else ""
        for sign, advice in _ADVICE:
            if message.startswith(sign):
                return f"{self.name}, rad {line}{field}: {advice}. Där står: {text.strip()}"
        return f"{self.name}, rad {line}{field}: raden är inte TOML ({message}). Där står: {text.strip()}"


def _inside(value, name: str | int):
    """A part of a table or list, or nothing when it is not there."""
    if isinstance(value, dict):
        return value.get(name)
    if isinstance(value, list) and isinstance(name, int) and name < len(value):
        return value[name]
    return None


def choose(word: str, choices: Collection[str]) -> str:
    """ "menade du ”collect”? Välj mellan …", for a word that is none of the choices."""
    near = get_close_matches(word, choices, n=1, cutoff=0.6)
    return (
        f"menade du ”{near[0]}”? Välj mellan {listed(choices)}."
        if near
        else f"välj mellan {listed(choices)}."
    )


def listed(choices: Iterable[str]) -> str:
    """ "a, b, c", or that there is nothing to choose from yet."""
    return ", ".join(choices) or "det finns inget ännu"
