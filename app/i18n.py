"""Words in the reader's language: one .po catalogue for Python, templates and JavaScript.

A message is written in English where it is used, and that English is its name in the catalogue. Values are
named: `gettext("{n} of {most}", n=3, most=8)`. `python -m app.i18n` writes what the JavaScript needs.

What a language lacks is said in Swedish. Which languages there are is `app/languages.py`.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from flask import Flask, Response, current_app, g, has_request_context, request
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from app.languages import DEFAULT, LANGUAGES, STAFF, base
from app.sentences import SENTENCES, UNKNOWN

FOLDER = Path(__file__).parent / "translations"
COOKIE = "lang"
YEAR_SECONDS = 365 * 24 * 3600
# CLDR's order: so the forms of a plural are numbered in a .po file.
_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
#: A translation; of a message about a number each of the language's plural forms by its CLDR category.
Words = str | dict[str, str]


# --- the catalogue ---


@cache
def own(language: str) -> dict[str, Words]:
    """{msgid: translation} of what the language's own file says; what is not translated is not there."""
    found = {}
    for message in _file(language):
        msgid = message.id[0] if message.pluralizable else message.id
        words = message.string if message.pluralizable else (message.string,)
        if msgid and all(words) and not message.fuzzy:
            found[msgid] = (
                dict(zip(categories(language), words, strict=True)) if message.pluralizable else words[0]
            )
    return found


@cache
def catalogue(language: str) -> dict[str, Words]:
    """Its own words, and Swedish for what it lacks; English, which the messages are written in, lacks nothing."""
    return own(language) if language == "en" else {**own(DEFAULT), **own(language)}


@cache
def categories(language: str) -> tuple[str, ...]:
    """The language's plural forms, as they are numbered in its .po file: six in Arabic, two in Swedish."""
    tags = {*_locale(language).plural_form.tags, "other"}
    return tuple(category for category in _CATEGORIES if category in tags)


@cache
def reviewed(language: str) -> bool:
    """Whether a native speaker has read the translation. Swedish and English are no translations."""
    said = re.search(r'^"X-Reviewed-By:([^\\"]*)', _path(language).read_text("utf-8"), re.MULTILINE)
    return language in STAFF or bool(said and said[1].strip())


def _path(language: str) -> Path:
    return FOLDER / language / "LC_MESSAGES" / "messages.po"


@cache
def _file(language: str) -> Catalog:
    with _path(language).open("rb") as file:
        return read_po(file, locale=_locale(language), abort_invalid=True)


def translate(msgid: str, language: str, /, **data) -> str:
    found = catalogue(language).get(msgid, msgid)
    return fill(found if isinstance(found, str) else found["other"], data)


def ntranslate(one: str, other: str, n: int, language: str, /, **data) -> str:
    forms = catalogue(language).get(one, {"one": one, "other": other})
    forms = {"other": forms} if isinstance(forms, str) else forms
    words = forms.get(_locale(language).plural_form(n), forms["other"])
    return fill(words, {"n": n, **data})


def sentence(code: str, language: str, /, **data) -> str:
    """What a `RuleBroken` means to the person who met it."""
    words = SENTENCES.get(code, UNKNOWN)
    if isinstance(words, str):
        return translate(words, language, **data)
    one, other, counted = words
    return ntranslate(one, other, int(data.get(counted, 2)), language, **data)


#: What whoever runs the server is told in other words than whoever comes to it.
IN_THE_ROOM = {"workshop_held": "open_elsewhere"}


def told(code: str, language: str, /, **data) -> str:
    """The same to whoever comes to a page or is on one: nothing that only the server's keeper could do."""
    return sentence(IN_THE_ROOM.get(code, code), language, **data)


def fill(words: str, data: dict) -> str:
    """Put values in; braces in a value are left alone, and a value that is missing shows as its name."""
    return re.sub(r"\{(\w+)\}", lambda hole: str(data.get(hole[1], hole[0])), words)


def day(iso: str, language: str, *, year: bool = True) -> str:
    """An ISO date as people say it: "7 oktober 2025"; "" stays "". Gregorian, with the digits 0–9, everywhere."""
    if not iso:
        return ""
    return format_date(date.fromisoformat(iso[:10]), "d MMMM y" if year else "d MMMM", _locale(language))


def months(language: str) -> list[str]:
    """What the months are called within a date, from the first."""
    return list(_locale(language).months["format"]["wide"].values())


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(LANGUAGES[language].locale, sep="-")


# --- the request's language ---


def for_participants(view: Callable) -> Callable:
    """A view that is read in every participant's language; all others are in those of the staff."""
    view.for_participants = True
    return view


def offered() -> tuple[str, ...]:
    """The languages the page being made can be read in. A page that does not exist was asked for by anybody."""
    view = current_app.view_functions.get(request.endpoint)
    return tuple(LANGUAGES) if view is None or hasattr(view, "for_participants") else STAFF


def language() -> str:
    """The language of the page being made; outside a request the one the product is written for.

    Chosen here too: what is refused before anything else is looked at is also said in the reader's language.
    """
    if not has_request_context():
        return DEFAULT
    if "language" not in g:
        _choose()
    return g.language


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
    """What was asked for, else what was chosen before, else what the browser would like."""
    among = offered()
    for code in (request.args.get("lang"), request.cookies.get(COOKIE)):
        if code in LANGUAGES:
            fitting = code if code in among else base(code)
            if fitting in among:
                g.language = fitting
                return
    g.language = _best(request.headers.get("Accept-Language", ""), among)


@lru_cache(maxsize=256)
def _best(accepted: str, among: Iterable[str]) -> str:
    """The language that suits a browser's `Accept-Language` best. Easy-read Swedish is chosen by people only."""
    # By its language alone: a browser that asks for ar-SY before sv is to have ar. Dari is "fa" with us.
    wanted = [(base(tag.lower()), quality) for tag, quality in parse_accept_header(accepted, LanguageAccept)]
    wanted = LanguageAccept([("fa" if code == "prs" else code, quality) for code, quality in wanted])
    return wanted.best_match([code for code in among if code == base(code)], DEFAULT)


def _remember(response: Response) -> Response:
    if (chosen := request.args.get("lang")) in LANGUAGES:
        response.set_cookie(
            COOKIE,
            chosen,
            max_age=YEAR_SECONDS,
            samesite="Lax",
            httponly=True,
            secure=g.get("https", False),
        )
    response.vary.add("Accept-Language")
    return response


if __name__ == "__main__":
    from app.messages import write_catalogues

    for path in write_catalogues():
        print(path.name)
