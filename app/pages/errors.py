"""How a page says no: JSON to scripts, a page with one sentence to people, both in their language."""

import logging

import sqlalchemy as sa
from flask import Flask, jsonify, render_template
from werkzeug.exceptions import HTTPException, InternalServerError, NotFound

from app.errors import RuleBroken
from app.i18n import language, told
from app.live.room import where
from app.pages.guard import by_script
from app.storage.trouble import cannot_save, out_of_reach

log = logging.getLogger(__name__)

# 400 when not listed.
STATUS = {
    "cross_site": 403,
    "door_shut": 403,
    "not_lead": 404,
    "not_signed_in": 401,
    "page_old": 403,
    "not_saved": 503,
    "not_your_part": 403,
    "room_full": 403,
    "too_many_tries": 429,
    "unknown_code": 404,
    "unknown_page": 404,
    "unknown_workshop": 404,
    "workshop_elsewhere": 503,
}


def init_app(app: Flask) -> None:
    app.register_error_handler(RuleBroken, refused)
    app.register_error_handler(sa.exc.DBAPIError, not_kept)
    app.register_error_handler(OSError, not_kept)
    app.register_error_handler(HTTPException, went_wrong)


def refused(problem: RuleBroken):
    return answer(problem.code, STATUS.get(problem.code, 400), **problem.data)


def not_kept(problem: sa.exc.DBAPIError | OSError):
    """A full disk, or a database that does not answer, is nobody's mistake who signs in, and may be well in a while."""
    if cannot_save(problem):
        log.error("not saved: %s", where(problem))
        return answer("not_saved", STATUS["not_saved"])
    if out_of_reach(problem):
        log.error("the database is out of reach: %s", where(problem))
        return answer("server_trouble", 503)
    raise problem


def went_wrong(problem: HTTPException):
    if isinstance(problem, NotFound):
        return answer("unknown_page", 404)
    if isinstance(problem, InternalServerError):
        return answer("server_trouble", 500)
    if (problem.code or 500) < 400:  # a redirect to the right spelling of an address
        return problem
    return answer("bad_request", problem.code)


def answer(code: str, status: int, **data):
    text = told(code, language(), **data)
    if by_script():
        return jsonify(error={"code": code, "text": text, "data": data}), status
    return render_template("problem.html", text=text), status
