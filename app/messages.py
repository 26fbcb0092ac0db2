"""Finds every message in the code, says which lack a translation, and writes the browsers' catalogues."""

import hashlib
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.extract import extract_from_file

from app.i18n import LANGUAGES, catalogue
from app.sentences import SENTENCES, UNKNOWN

ROOT = Path(__file__).parent.parent
DIST = ROOT / "static" / "dist"
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "t")),
    **dict.fromkeys(("ngettext", "tn"), (1, 2)),
}
OF_THEIR_OWN = ("phone",)
_IMPORTED = re.compile(r'from "(\.[^"]+)"')
Message = str | tuple[str, str]
_WORDS = r'("(?:[^"\\\n]|\\.)*")'
# Babel's own reader of JavaScript loses its way in a template inside a template, and says nothing.
_IN_SCRIPTS = re.compile(rf"\b(?:t\(\s*{_WORDS}|tn\(\s*{_WORDS},\s*{_WORDS})")


@cache
def in_code() -> dict[Message, str]:
    """Every message, with the file it was first found in."""
    found = dict(_of_files(_javascript()))
    for message, place in _of_files(_server_side()):
        found.setdefault(message, place)
    for words in (*SENTENCES.values(), UNKNOWN):
        found.setdefault(words if isinstance(words, str) else words[:2], "app/sentences.py")
    return found


def lacking(language: str) -> list[tuple[str, str]]:
    """(message, file) for what a language has no words for."""
    known = catalogue(language)
    return [(_msgid(message), place) for message, place in in_code().items() if _msgid(message) not in known]


def left_over(language: str) -> list[str]:
    """Translations of messages that are no longer anywhere."""
    used = {_msgid(message) for message in in_code()}
    return [msgid for msgid in catalogue(language) if msgid not in used]


def write_catalogues() -> list[Path]:
    """`static/dist/<page>.<language>.json`: only what its JavaScript uses; a phone's is a third of the whole.

    The pages in `OF_THEIR_OWN` have one each, all others share `messages.<language>.json`.
    """
    DIST.mkdir(parents=True, exist_ok=True)
    written = []
    for page in ("messages", *OF_THEIR_OWN):
        scripts = _javascript() if page == "messages" else [("javascript", path) for path in reached(page)]
        used = {_msgid(message) for message, _ in _of_files(scripts)}
        for language in LANGUAGES:
            words = {msgid: text for msgid, text in sorted(catalogue(language).items()) if msgid in used}
            path = DIST / f"{page}.{language}.json"
            unfinished = path.with_suffix(".new")
            unfinished.write_text(json.dumps(words, ensure_ascii=False, separators=(",", ":")), "utf-8")
            unfinished.replace(path)
            written.append(path)
    return written


def reached(page: str) -> list[Path]:
    """The scripts that a page's own script imports, and those they import."""
    waiting, found = [ROOT / "static" / "js" / "pages" / f"{page}.js"], {}
    while waiting:
        path = waiting.pop().resolve()
        if path not in found:
            found[path] = None
            waiting += [path.parent / name for name in _IMPORTED.findall(path.read_text("utf-8"))]
    return sorted(found)


@cache
def addresses(page: str = "messages") -> dict[str, str]:
    """{language: address of its catalogue} for a page; the address changes when the words do."""
    page = page if page in OF_THEIR_OWN else "messages"
    found = {}
    for language in LANGUAGES:
        path = DIST / f"{page}.{language}.json"
        if path.exists():
            version = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
            found[language] = f"/static/dist/{path.name}?v={version}"
    return found


def _msgid(message: Message) -> str:
    return message if isinstance(message, str) else message[0]


def _javascript() -> list[tuple[str, Path]]:
    return [("javascript", path) for path in sorted((ROOT / "static" / "js").rglob("*.js"))]


def _server_side() -> list[tuple[str, Path]]:
    python = [("python", path) for path in sorted((ROOT / "app").rglob("*.py"))]
    return python + [("jinja2", path) for path in sorted((ROOT / "templates").rglob("*.html"))]


def _of_files(files: list[tuple[str, Path]]) -> Iterator[tuple[Message, str]]:
    for method, path in files:
        place = path.relative_to(ROOT).as_posix()
        read = _of_script if method == "javascript" else _of_server_side
        for message in read(method, path):
            yield message, place


def _of_script(_method: str, path: Path) -> Iterator[Message]:
    """Messages of a script, where they stand in double quotes first in `t(…)` and `tn(…)`."""
    for alone, one, other in _IN_SCRIPTS.findall(path.read_text("utf-8")):
        yield json.loads(alone) if alone else (json.loads(one), json.loads(other))


def _of_server_side(method: str, path: Path) -> Iterator[Message]:
    for _line, message, _comments, _context in extract_from_file(method, path, KEYWORDS):
        yield message
