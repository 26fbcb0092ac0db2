"""A language that does not exist: Swedish with a dot under each letter, so that what is not translated is seen.

`abroad.py` is the server with that language in place of Swedish; `marked` does the same to the scripts' words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from babel import Locale
from babel.dates import get_day_names, get_month_names
from msgspec import to_builtins

from app.config import ROOT
from app.domain.entities import TONGUES, Entity
from app.domain.state import State
from app.formats import load_all
from app.languages import LANGUAGES

DOT = "\N{COMBINING DOT BELOW}"
_HOLE_OR_LETTER = re.compile(r"\{\w+\}|[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]{2,}")
#: Said as they are in every language: what the languages are called, and signs.
AS_THEY_ARE = (
    "QR",
    "CSV",
    "Fatima",
    "Page Down",
    "Page Up",
    "Ctrl",
    "Enter",
    "Esc",
    "Tab",
)


def mark(words: str) -> str:
    """A dot under each letter; the holes stay as they are."""
    return _HOLE_OR_LETTER.sub(lambda found: found[0] if found[0][0] == "{" else found[0] + DOT, words)


def marked(catalogue: dict) -> dict:
    return {
        msgid: {form: mark(said) for form, said in words.items()} if isinstance(words, dict) else mark(words)
        for msgid, words in catalogue.items()
    }


def own_words(state: State) -> set[str]:
    """What people have written in a workshop, the names of its days and steps among it."""
    found: set[str] = set()

    for kind in Entity.__subclasses__():
        for entity in state.all(kind):
            found |= strings(to_builtins(entity))
    return found


def strings(value: object) -> set[str]:
    """Every line of text in a value."""
    if isinstance(value, str):
        return {line.strip() for line in value.split("\n")} - {""}
    if isinstance(value, dict):
        value = list(value.values())
    return set().union(*map(strings, value)) if isinstance(value, (list, tuple)) else set()


@cache
def lent() -> frozenset[str]:
    """What is not the catalogue's: the formats' texts, and days and languages as the browser calls them in Swedish."""
    swedish = Locale("sv")
    days = [*get_month_names("wide", locale="sv").values(), *get_day_names("wide", locale="sv").values()]
    tongues = [swedish.languages[code] for code in TONGUES if code in swedish.languages]
    tongues += [Locale(code).display_name for code in TONGUES if code in swedish.languages]
    formats = strings(to_builtins(load_all(ROOT / "workshops")))
    names = [language.name for language in LANGUAGES.values()]
    return frozenset({*AS_THEY_ARE, *names, *days, *tongues, *formats})


def untranslated(texts: list[tuple[str, str]], known: set[str]) -> list[str]:
    """Those of the `(element, text)` that hold a word without its dots, and nobody has written."""
    said = (unicodedata.normalize("NFC", words) for words in known if len(words) > 1)
    longest_first = sorted(said, key=len, reverse=True)
    found = []
    for element, text in texts:
        left = unicodedata.normalize("NFC", text)
        for words in longest_first:
            left = left.replace(words, " ")
        plain = unicodedata.normalize("NFD", left)
        # In NFD the dot under stands right after its letter, before any ring or dots above.
        bare = re.sub(rf"[^\W\d_]{DOT}[\u0300-\u036f]*", " ", plain)
        if _WORD.search(re.sub(r"[\u0300-\u036f]", "", bare)):
            found.append(f"{element}: {text.strip()[:90]!r}")
    return found
