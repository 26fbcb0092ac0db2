"""A facilitator's workshops: the list, and making a new one."""

from flask import Blueprint, Response, current_app, redirect, render_template, request, url_for

from app.clock import today
from app.formats import formats
from app.pages.identity import account, signed_in
from app.pages.new_workshop import FOLLOW_UP_WEEKS, checked, proposed
from app.pages.parts import installation, live
from app.words import influences

pages = Blueprint("workshops", __name__)


@pages.get("/workshops")
@signed_in
def mine() -> str:
    return render_template(
        "workshops.html", account=account(), workshops=installation().workshops_of(account().id)
    )


@pages.get("/workshops/new")
@signed_in
def new() -> str:
    return form(proposed(today(), formats(current_app)), {})


@pages.post("/workshops/new")
@signed_in
def make() -> Response | tuple[str, int]:
    values, problems = checked(request.form, formats(current_app))
    if problems:
        return form(request.form, problems), 400
    workshop_format = formats(current_app)[values.pop("format")]
    id = live().create(workshop_format, account=account().id, **values)
    return redirect(url_for("screens.lead", id=id))


def form(typed, problems: dict[str, str]) -> str:
    return render_template(
        "new_workshop.html",
        account=account(),
        formats=formats(current_app),
        weeks=FOLLOW_UP_WEEKS,
        influences=influences(),
        typed=typed,
        problems=problems,
    )
