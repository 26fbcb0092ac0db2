"""The two pages a Swedish authority must have: what is done with personal data, and how accessible it all is.

Each language has a text of its own: such a text is written and judged as a whole, not sentence by sentence. What
only the organisation can know comes from the settings, and what is not set is marked on the page in words.
"""

from flask import Blueprint, g, render_template, request

from app.i18n import for_participants, language, reviewed, translate
from app.languages import DEFAULT, LANGUAGES, base
from app.pages.identity import account
from app.pages.parts import settings

pages = Blueprint("about", __name__)


@pages.get("/privacy")
@for_participants
def privacy() -> str:
    return page("privacy")


@pages.get("/accessibility")
@for_participants
def accessibility() -> str:
    return page("accessibility")


def page(name: str) -> str:
    """In the reader's language, or in Swedish this once (`in=sv`): the language that was chosen stays."""
    if request.args.get("in") == DEFAULT:
        g.language = DEFAULT
    code = language()
    return render_template(
        f"about/{name}.{code}.html",
        account=account(),
        settings=settings(),
        unreviewed=not reviewed(code),
        not_reviewed={each: LANGUAGES[each].name for each in LANGUAGES if not reviewed(each)},
        beside=_in_swedish if base(code) != DEFAULT else None,
    )


def _in_swedish(msgid: str) -> str:
    return translate(msgid, DEFAULT)
