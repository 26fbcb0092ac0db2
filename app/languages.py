"""The languages: one table that Python, templates and JavaScript all read. It imports nothing from the app."""

from typing import NamedTuple


class Language(NamedTuple):
    """`name` is its own name for itself; `locale` what Babel and the browser's Intl know it as.

    `speech` is the language of the voice that reads it aloud, `script` (ISO 15924) decides which typeface it needs.
    """

    name: str
    locale: str
    script: str = "Latn"
    dir: str = "ltr"
    speech: str = ""


#: What a participant may choose between, by code: a BCP 47 tag, so `:lang(sv)` fits easy-read Swedish too.
LANGUAGES = {
    "sv": Language("Svenska", "sv", speech="sv"),
    "sv-simple": Language("Lätt svenska", "sv", speech="sv"),
    # British order, so that a date is written the same way round in all of them.
    "en": Language("English", "en-GB", speech="en"),
    "ar": Language("العربية", "ar", "Arab", "rtl", speech="ar"),
    "so": Language("Soomaali", "so", speech="so"),
    "fa": Language("دری / فارسی", "fa-AF", "Arab", "rtl", speech="fa"),
    "ti": Language("ትግርኛ", "ti", "Ethi", speech="ti"),
    "uk": Language("Українська", "uk", "Cyrl", speech="uk"),
}
#: Whose months a browser does not know: it would say them in Swedish.
UNKNOWN_TO_BROWSERS = ("so", "ti")
#: What lead, board and documents are read in. These two are written with the program; the others are translations.
STAFF = ("sv", "en")
DEFAULT = "sv"
#: What somebody may have said that they write in, and is not offered by itself any more: "fa" holds both.
EARLIER_TONGUES = {"prs": "دری"}


def base(code: str) -> str:
    """ "sv" of "sv-simple"."""
    return code.partition("-")[0]
