"""QR codes, for this server's own addresses only: nobody gets to show another page as if it were ours."""

from functools import lru_cache
from io import BytesIO
from typing import Annotated

import qrcode
from flask import Blueprint, Response, request
from msgspec import Meta
from qrcode.image.svg import SvgPathImage

from app.address import phone_address
from app.errors import RuleBroken
from app.pages.guard import sender
from app.pages.parts import limits, settings
from app.pages.posted import Message, read

pages = Blueprint("qr", __name__)


class Text(Message):
    text: Annotated[str, Meta(min_length=1, max_length=400)]


@pages.post("/qr")
def qr() -> Response:
    text = read(Text).text
    ours = (phone_address(settings(), request.host_url), phone_address(settings()))
    if not text.startswith(tuple(f"{address}/" for address in ours)):
        raise RuleBroken("not_our_address")
    limits().count("qr", sender())
    return Response(svg(text), mimetype="image/svg+xml")


@lru_cache(maxsize=500)
def svg(text: str) -> bytes:
    """The code as one black path on nothing, without a margin: the page gives it paper around."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0, image_factory=SvgPathImage)
    code.add_data(text)
    drawn = BytesIO()
    code.make_image().save(drawn)
    return drawn.getvalue()
