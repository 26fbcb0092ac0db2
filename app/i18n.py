"""Words in the reader's language: one .po catalogue for Python, templates and JavaScript.

A message is written in English where it is used, and that English is its name in the catalogue. Values are
named: `gettext("{n} of {most}", n=3, most=8)`. `python -m app.i18n` writes what the JavaScript needs.
"""

import re
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.messages.pofile import read_po
from flask import Flask, Response, g, has_request_context, request
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from app.sentences import SENTENCES, UNKNOWN

LANGUAGES = {"sv": "Svenska", "en": "English"}
DEFAULT = "sv"
RIGHT_TO_LEFT = ("ar", "fa", "prs", "he", "ur")
FOLDER = Path(__file__).parent / "translations"
COOKIE = "lang"
YEAR_SECONDS = 365 * 24 * 3600
# British order, so that a date is written the same way round in both languages.
_LOCALES = {"en": "en_GB"}


# --- the catalogue ---


@cache
def catalogue(language: str) -> dict[str, str | tuple[str, ...]]:
    """{msgid: translation, or (one, other)}; what is not translated is not there."""
    path = FOLDER / language / "LC_MESSAGES" / "messages.po"
    with path.open("rb") as file:
        messages = read_po(file, locale=language, abort_invalid=True)
    found = {}
    for message in messages:
        msgid = message.id[0] if message.pluralizable else message.id
        words = message.string if message.pluralizable else (message.string,)
        if msgid and all(words) and not message.fuzzy:
            found[msgid] = tuple(words) if message.pluralizable else words[0]
    return found


def translate(msgid: str, language: str, /, **data) -> str:
    found = catalogue(language).get(msgid, msgid)
    return fill(found if isinstance(found, str) else found[-1], data)


def ntranslate(one: str, other: str, n: int, language: str, /, **data) -> str:
    forms = catalogue(language).get(one, (one, other))
    forms = (forms, forms) if isinstance(forms, str) else forms
    form = 0 if _locale(language).plural_form(n) == "one" else -1
    return fill(forms[form], {"n": n, **data})


def sentence(code: str, language: str, /, **data) -> str:
    """What a `RuleBroken` means to the person who met it."""
    words = SENTENCES.get(code, UNKNOWN)
    if isinstance(words, str):
        return translate(words, language, **data)
    one, other, counted = words
    return ntranslate(one, other, int(data.get(counted, 2)), language, **data)


def fill(words: str, data: dict) -> str:
    """Put values in; braces in a value are left alone, and a value that is missing shows as its name."""
    return re.sub(r"\{(\w+)\}", lambda hole: str(data.get(hole[1], hole[0])), words)


def day(iso: str, language: str, *, year: bool = True) -> str:
    """An ISO date as people say it: "7 oktober 2025"; "" stays ""."""
    if not iso:
        return ""
    return format_date(date.fromisoformat(iso[:10]), "d MMMM y" if year else "d MMMM", _locale(language))


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_LOCALES.get(language, language))


# --- the request's language ---


def language() -> str:
    """The language of the page being made; outside a request the one the product is written for."""
    return g.language if has_request_context() and "language" in g else DEFAULT


def gettext(msgid: str, /, **data) -> str:
    return translate(msgid, language(), **data)


def ngettext(one: str, other: str, n: int, /, **data) -> str:
    return ntranslate(one, other, n, language(), **data)


def init_app(app: Flask) -> None:
    """Choose each request's language, and lend the templates their words."""
    app.before_request(_choose)
    app.after_request(_remember)
    app.jinja_env.globals.update(_=gettext, ngettext=ngettext)
    app.jinja_env.filters["day"] = lambda iso, **how: day(iso, language(), **how)


def _choose() -> None:
    g.language = next(
        (code for code in (request.args.get("lang"), request.cookies.get(COOKIE)) if code in LANGUAGES),
        None,
    ) or _best(request.headers.get("Accept-Language", ""))


@lru_cache(maxsize=256)
def _best(accepted: str) -> str:
    """The language that suits a browser's `Accept-Language` best."""
    return parse_accept_header(accepted, LanguageAccept).best_match(list(LANGUAGES), DEFAULT)


def _remember(response: Response) -> Response:
    if request.args.get("lang") in LANGUAGES:
        response.set_cookie(COOKIE, language(), max_age=YEAR_SECONDS, samesite="Lax", httponly=True)
    response.vary.add("Accept-Language")
    return response


if __name__ == "__main__":
    from app.messages import write_catalogues

    for path in write_catalogues():
        print(path.name)
