"""A meeting's minutes for those who facilitate: a page to print, and a table to download."""

from flask import Blueprint, Response, render_template

from app.documents.minutes import Minutes, minutes
from app.documents.seen import Seen
from app.documents.sheet import sheet
from app.domain.command import FACILITATORS
from app.domain.view import MINUTES
from app.errors import RuleBroken
from app.i18n import language
from app.pages.identity import leads_as
from app.pages.parts import live
from app.words import influences, statuses

pages = Blueprint("minutes", __name__)


@pages.get("/w/<id>/minutes/<meeting>")
@leads_as(FACILITATORS)
def page(id: str, meeting: str) -> str:
    return render_template(
        "minutes.html",
        made=made_of(id, meeting),
        influence=influences(),
        statuses=statuses(),
        workshop=id,
    )


@pages.get("/w/<id>/minutes/<meeting>.csv")
@leads_as(FACILITATORS)
def table(id: str, meeting: str) -> Response:
    made = made_of(id, meeting)
    name = f"minutes-{made.meeting['date'] or made.meeting['key']}.csv"
    response = Response(sheet(made), mimetype="text/csv")
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


def made_of(id: str, meeting_id: str) -> Minutes:
    seen = Seen(live().seen(id, MINUTES), language())
    meeting = seen.get("meeting", meeting_id)
    if meeting is None:
        raise RuleBroken("unknown_page")
    return minutes(seen, meeting)
