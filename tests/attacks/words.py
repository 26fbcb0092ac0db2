"""The words by which things are found: every id, token, handle, tag, secret, account and code of a workshop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from app.domain.state import State
from tests.cast import PHONES, secret_of

# As long as the shortest of them, a workshop's own id; shorter ones (codes) are named one by one.
WORD = re.compile(r"[A-Za-z0-9_-]{11,64}")
CODES = ("code",)


def words_of(state: State, mark: str = "") -> dict[str, list[str]]:
    """{where it stands: the words}: "Idea.id", "Group.token", …; `mark` ends the names of the people there."""
    found: dict[str, list[str]] = {
        "secret": [secret_of(name + mark) for name in PHONES],
        "account": [f"{name}{mark}" for name in ("fatima", "peer", "stod", "tolk")],
    }
    for cls, rows in state.rows.items():
        for entity in rows.values():
            for field, value in msgspec.to_builtins(entity).items():
                words = [value] if field in CODES and value else sorted(set(words_in(value)))
                found.setdefault(f"{cls.__name__}.{field}", []).extend(words)
    return {where: words for where, words in found.items() if words}


def words_in(value: Any) -> Iterator[str]:
    """Every word anywhere in a value, as it would be known again in a frame."""
    text = value if isinstance(value, str) else msgspec.json.encode(value).decode()
    return (word for word in WORD.findall(text) if not word.isalpha())


def foreign(there: dict[str, list[str]], here: dict[str, list[str]]) -> dict[str, list[str]]:
    """The words of the one that are not the other's too (as the names of formats are)."""
    shared = {word for words in here.values() for word in words}
    kept = {where: [word for word in words if word not in shared] for where, words in there.items()}
    return {where: words for where, words in kept.items() if words}


def some(words: dict[str, list[str]], each: int | None) -> list[str]:
    """So many from each place where words stand; None: all."""
    chosen = [word for found in words.values() for word in list(dict.fromkeys(found))[:each]]
    return list(dict.fromkeys(chosen))
