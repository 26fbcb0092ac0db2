"""The invitation: one plain page a language, made from what the workshop says of itself, to print or to send as text.

It is for leads to hand on. There is no public page: until the door opens nobody else can see that there is one.
"""

from collections.abc import Callable

from flask import Blueprint, render_template, request
from markupsafe import Markup, escape

from app.clock import today
from app.documents.seen import Seen
from app.domain.view import LEAD
from app.i18n import day, gettext, language, own, reviewed, translate
from app.languages import DEFAULT, LANGUAGES, STAFF, base
from app.pages.identity import leads_only
from app.pages.parts import live

pages = Blueprint("invitation", __name__)


@pages.get("/w/<id>/invitation")
@leads_only
def page(id: str) -> str:
    """In the languages asked for (`in`, as often as one likes), else in all."""
    seen = Seen(live().seen(id, LEAD), language())
    asked = request.args.getlist("in")
    chosen = [code for code in LANGUAGES if code in asked] or list(LANGUAGES)
    workshop = seen.workshop
    meeting, again = _meetings(seen)
    return render_template(
        "invitation.html",
        workshop=workshop,
        chosen=chosen,
        every=LANGUAGES,
        passed=day(meeting["date"], language()) if meeting["date"] and meeting["date"] < today() else "",
        unreviewed=[code for code in LANGUAGES if not reviewed(code)],
        sheets=[_sheet(code, workshop, meeting, again) for code in chosen],
    )


def _meetings(seen: Seen) -> tuple[dict, str]:
    """The meeting one is invited to, and the day of the one after it, "" if there is none."""
    meetings = seen.all("meeting")
    ahead = [meeting for meeting in meetings if meeting["stage"] != "ended"] or meetings[-1:]
    return ahead[0], ahead[1]["date"] if ahead[1:] else ""


def _sheet(code: str, workshop: dict, meeting: dict, again: str) -> Markup:
    return Markup(
        render_template(
            "invitation_sheet.html",
            code=code,
            spoken=LANGUAGES[code],
            names=[each.name for each in LANGUAGES.values()],
            workshop=workshop,
            meeting=meeting,
            again=again,
            staff=language(),
            lead=_to_the_lead(),
            date=day(meeting["date"], code),
            beside=_saying(DEFAULT) if _is_unreviewed(code) else None,
            _=_saying(code),
        )
    )


def _is_unreviewed(code: str) -> bool:
    """A translation nobody has read: what it promises of privacy stands in Swedish beside it."""
    return not reviewed(code) and base(code) != DEFAULT


def _to_the_lead() -> dict[str, str]:
    """What is said to the lead who prints it, in the lead's own language; none of it is printed or sent."""
    return {
        "date": gettext("Fill in the date"),
        "starts": gettext("Fill in when it begins"),
        "place": gettext("Fill in the place"),
        "why": gettext("Fill in why people's knowledge is needed"),
        "recipient": gettext("Fill in who receives the result"),
        "becomes": gettext("Fill in what becomes of the result"),
        "contact": gettext("Fill in whom to ask"),
        "copy_text": gettext("Copy the text"),
        "mail": gettext("Send by e-mail"),
        "copied": gettext("Copied."),
        "not_copied": gettext("It could not be copied. Mark the text and copy it yourself."),
    }


def _saying(code: str) -> Callable[..., Markup]:
    """What says a message in this language; what that lacks is Swedish, and says so to whoever reads it aloud.

    `day` and `later` are ISO dates, written as the language of the sentence writes them.
    """

    def say(msgid: str, **data: str) -> Markup:
        lacks = code not in STAFF and base(code) != DEFAULT and msgid not in own(code)
        spoken = DEFAULT if lacks else code
        data |= {name: day(data[name], spoken) for name in ("day", "later") if name in data}
        words = escape(translate(msgid, spoken, **data))
        return Markup('<span lang="{}" dir="ltr">{}</span>').format(DEFAULT, words) if lacks else words

    return say
