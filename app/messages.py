"""Finds every message in the code, says which lack a translation, and writes the browsers' catalogues."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from babel.messages.extract import extract_from_file

from app.i18n import catalogue, own, reviewed
from app.languages import LANGUAGES, STAFF, base
from app.sentences import SENTENCES, TO_PARTICIPANTS, UNKNOWN

ROOT = Path(__file__).parent.parent
DIST = ROOT / "static" / "dist"
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "t")),
    **dict.fromkeys(("ngettext", "tn"), (1, 2)),
}
# What participants read: each of these pages has a catalogue of its own, in every language.
OF_THEIR_OWN = ("phone", "group", "next")
TEMPLATES = ("start.html", "screen.html", "problem.html", "invitation_sheet.html", "about/page.html")
# The Swedish of a message, for whoever reads a translation that nobody has reviewed, is named so in a catalogue.
SWEDISH = "sv:"
_IMPORTED = re.compile(r'from "(\.[^"]+)"')
Message = str | tuple[str, str]
_WORDS = r'("(?:[^"\\\n]|\\.)*")'
# Babel's own reader of JavaScript loses its way in a template inside a template, and says nothing.
_IN_SCRIPTS = re.compile(rf"\b(?:(?:t|tSure)\(\s*{_WORDS}|tn\(\s*{_WORDS},\s*{_WORDS})")
_SURE = re.compile(rf"\btSure\(\s*{_WORDS}")
_SAID_AGAIN = re.compile(r'data-says="([^"]+)"')
_DRAWN_IN = re.compile(r'{%-?\s*(?:extends|include|import) "([^"]+)"')


@cache
def in_code() -> dict[Message, str]:
    """Every message, with the file it was first found in."""
    found = dict(_of_files(_javascript()))
    for message, place in _of_files(_server_side()):
        found.setdefault(message, place)
    for message in _refusals(SENTENCES):
        found.setdefault(message, "app/sentences.py")
    return found


@cache
def for_participants() -> dict[Message, str]:
    """What a participant may come to read: their scripts, their templates, and what they are refused with."""
    scripts = [
        ("javascript", path) for path in sorted({path for page in OF_THEIR_OWN for path in reached(page)})
    ]
    found: dict[Message, str] = {}
    for message, place in _of_files(scripts + [("jinja2", path) for path in _templates()]):
        found.setdefault(message, place)
    for message in _refusals(TO_PARTICIPANTS):
        found.setdefault(message, "app/sentences.py")
    return found


def _refusals(codes: Iterable[str]) -> Iterator[Message]:
    for words in (*(SENTENCES[code] for code in codes), UNKNOWN):
        yield words if isinstance(words, str) else words[:2]


def _templates() -> list[Path]:
    """The participants' templates, and those they are drawn in or include."""
    waiting, found = [ROOT / "templates" / name for name in TEMPLATES], set()
    while waiting:
        path = waiting.pop()
        if path not in found:
            found.add(path)
            waiting += [ROOT / "templates" / name for name in _DRAWN_IN.findall(path.read_text("utf-8"))]
    return sorted(found)


def lacking(language: str) -> dict[Message, str]:
    """{message: file} for what a language must say and has no words for; until then it is said in Swedish.

    Swedish must say everything, a translation what participants read, English (as it stands in the code) nothing.
    """
    known = own(language)
    wanted = {"sv": in_code(), "en": {}}.get(language, for_participants())
    counted = {
        message[0] for message in wanted if not isinstance(message, str)
    }  # with plural forms, if anywhere
    return {
        message: place
        for message, place in wanted.items()
        if msgid_of(message) not in known and message not in counted
    }


def left_over(language: str) -> list[str]:
    """Translations of messages that are no longer anywhere."""
    used = {msgid_of(message) for message in in_code()}
    return [msgid for msgid in own(language) if msgid not in used]


def write_catalogues() -> list[Path]:
    """`static/dist/<page>.<language>.json`: only what its JavaScript uses; a phone's is a third of the whole.

    The pages in `OF_THEIR_OWN` have one each in every language, all others share `messages.<language>.json`. What a
    language lacks stands there in Swedish.
    """
    DIST.mkdir(parents=True, exist_ok=True)
    written = []
    for page in ("messages", *OF_THEIR_OWN):
        scripts = _javascript() if page == "messages" else [("javascript", path) for path in reached(page)]
        used = {msgid_of(message) for message, _ in _of_files(scripts)} | said_again()
        sure = {json.loads(each) for _, path in scripts for each in _SURE.findall(path.read_text("utf-8"))}
        for language in STAFF if page == "messages" else LANGUAGES:
            words = {msgid: text for msgid, text in sorted(catalogue(language).items()) if msgid in used}
            if not reviewed(language) and base(language) != "sv":
                words |= {SWEDISH + msgid: catalogue("sv")[msgid] for msgid in sorted(sure)}
            path = DIST / f"{page}.{language}.json"
            unfinished = path.with_suffix(".new")
            unfinished.write_text(json.dumps(words, ensure_ascii=False, separators=(",", ":")), "utf-8")
            unfinished.replace(path)
            written.append(path)
    return written


def said_again() -> set[str]:
    """What the templates around a script's own part write, and the script says again in another language."""
    return {msgid for path in _templates() for msgid in _SAID_AGAIN.findall(path.read_text("utf-8"))}


def reached(page: str) -> list[Path]:
    """The scripts that a page's own script imports or fetches later, and those they import.

    The words of what is fetched later are there from the start.
    """
    scripts = ROOT / "static" / "js"
    waiting, found = [scripts / kind / f"{page}.js" for kind in ("pages", "later")], {}
    waiting = [path for path in waiting if path.exists()]
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


def msgid_of(message: Message) -> str:
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
