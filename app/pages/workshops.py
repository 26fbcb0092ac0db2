"""A facilitator's workshops: the list, making a new one, and deleting one."""

from typing import Annotated

from flask import Blueprint, Response, current_app, jsonify, redirect, render_template, request, url_for
from msgspec import Meta

from app.clock import today
from app.domain.entities import Lead, Workshop
from app.errors import RuleBroken
from app.formats import formats
from app.keeping.due import by_hand
from app.pages.identity import account, leads_only, signed_in
from app.pages.new_workshop import FOLLOW_UP_WEEKS, checked, proposed
from app.pages.parts import installation, live, rehearsals, settings
from app.pages.posted import Message, read
from app.words import influences

pages = Blueprint("workshops", __name__)


@pages.get("/workshops")
@signed_in
def mine() -> str:
    return render_template(
        "workshops.html",
        account=account(),
        workshops=installation().workshops_of(account().id),
        rehearsals=[each for each in installation().rehearsals() if each.account == account().id],
    )


@pages.get("/workshops/new")
@signed_in
def new() -> str:
    return form(proposed(today(), formats(current_app)), {})


@pages.post("/workshops/new")
@signed_in
def make() -> Response | tuple[str, int]:
    values, problems = checked(request.form, formats(current_app), today())
    if problems:
        return form(request.form, problems), 400
    workshop_format = formats(current_app)[values.pop("format")]
    id = live().create(workshop_format, account=account().id, **values)
    return redirect(url_for("screens.lead", id=id))


class Farewell(Message):
    """The workshop's name, typed by whoever wants it gone."""

    title: Annotated[str, Meta(max_length=400)]


@pages.post("/w/<id>/delete")
@leads_only
def delete(id: str) -> Response:
    """Delete a workshop now, for good: for its owner, who has typed its name."""
    typed = read(Farewell).title
    state = live().state(id)
    if not any(lead.role == "owner" for lead in state.all(Lead, account=account().id)):
        raise RuleBroken("not_owner")
    title = state.one(Workshop).title
    if typed.casefold().split() != title.casefold().split():
        raise RuleBroken("name_differs", title=title)
    if rehearsals().is_one(id):
        rehearsals().end(id)
    else:
        by_hand(installation(), live(), id)
    return jsonify(ok=True)


def form(typed, problems: dict[str, str]) -> str:
    return render_template(
        "new_workshop.html",
        account=account(),
        formats=formats(current_app),
        weeks=FOLLOW_UP_WEEKS,
        influences=influences(),
        typed=typed,
        problems=problems,
        contributions_days=settings().keep_contributions_days,
        results_days=settings().keep_results_days,
    )
