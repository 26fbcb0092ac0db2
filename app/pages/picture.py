"""Pictures: one comes in from a lead's page, and goes out to leads and to the board that shows it."""

from flask import Blueprint, Response, jsonify, request

from app.config import MOST_PICTURE_BYTES
from app.domain.command import FACILITATORS
from app.domain.entities import Picture
from app.errors import RuleBroken
from app.jpeg import written_anew
from app.offload import offload
from app.pages.door import exists
from app.pages.guard import PICTURE
from app.pages.identity import account, leads_as, looks_as
from app.pages.parts import live
from app.process.pictures import AddPicture, sent_in_by
from app.process.see import see_picture
from app.storage.pictures import KIND

pages = Blueprint("picture", __name__)

#: The board's token, which stands in no address that is sent.
BOARD = "Board-Token"
# Nothing in it may do anything, should a browser take it for a page.
ALONE = "default-src 'none'; sandbox"


@pages.post("/w/<id>/pictures/<step>")
@leads_as(FACILITATORS)
def add(id: str, step: str) -> Response:
    """A JPEG as the body, the only large one there is: nothing of it is read before it is known whose it is."""
    if request.mimetype != PICTURE:
        raise RuleBroken("not_a_picture")
    if (request.content_length or 0) > MOST_PICTURE_BYTES:
        raise RuleBroken("picture_too_large")
    request.max_content_length = MOST_PICTURE_BYTES
    width, height, data = offload(written_anew, request.get_data())
    live().submit(id, sent_in_by(account().id), AddPicture(step, width, height, data))
    return jsonify(ok=True)


@pages.get("/w/<id>/picture/<picture>")
def show(id: str, picture: str) -> Response:
    """To every lead by their session, and to a board what it shows now. To all others it is as if it were not there."""
    exists(live(), id)
    viewer, state = looks_as(id, request.headers.get(BOARD, "")), live().state(id)
    found = state.get(Picture, picture)
    if viewer is None or found is None or see_picture(viewer, found, state) is None:
        raise RuleBroken("unknown_page")
    data = live().picture(id, picture)
    if data is None:
        raise RuleBroken("unknown_page")
    kept = {"Cache-Control": "private, no-store", "Content-Security-Policy": ALONE}
    return Response(data, mimetype=KIND, headers=kept)
