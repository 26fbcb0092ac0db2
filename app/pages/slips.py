"""Paper slips for a step, to print: what is asked, room to answer, and the way in for whoever has a phone after all."""

from dataclasses import dataclass
from math import ceil
from urllib.parse import quote

from flask import Blueprint, g, render_template, request

from app.address import phone_address
from app.documents.seen import Seen
from app.domain.view import BOARD
from app.errors import RuleBroken
from app.i18n import language
from app.languages import STAFF
from app.pages.identity import leads_only
from app.pages.parts import live, settings
from app.pages.qr import svg
from app.words import choices

pages = Blueprint("slips", __name__)

#: (slips on the page, lines of themes or choices there is then room for on each): as measured in print.
ROOM = ((8, 4), (4, 14), (1, 10_000))
LINES = 3
#: So many boxes stand beside a theme; more are in lines of their own under it.
BESIDE = 5
IN_A_LINE = 10


@dataclass
class Slip:
    """What stands on each: `rows` are (words, the words beside each box), `lines` empty lines to write on.

    `row` is how many lines each of the rows takes.
    """

    asked: str
    rows: list[tuple[str, list[str]]]
    lines: int = 0
    row: int = 1
    dots: int = 0
    spread: str = ""

    @property
    def on_a_page(self) -> int:
        """How many slips; what is more than even a whole page holds runs over onto the next."""
        return next(n for n, room in ROOM if len(self.rows) * self.row <= room)


@pages.get("/w/<id>/slips/<step>")
@leads_only
def page(id: str, step: str) -> str:
    """In the workshop's language, whoever prints it, and as the board shows it: it is read by those in the room.

    A step that is not there is told to the lead who asked, in the language they read.
    """
    kinds = live().seen(id, BOARD)
    (workshop,) = kinds["workshop"]
    found = next((each for each in kinds.get("step", ()) if each["id"] == step), None)
    if found is None or found["kind"] not in SLIPS:
        raise RuleBroken("unknown_page")
    if workshop["language"] in STAFF:
        g.language = workshop["language"]
    seen = Seen(kinds, language())
    slip = SLIPS[found["kind"]](seen, found)
    meeting = seen.get("meeting", found["meeting"])
    address = phone_address(settings(), request.host_url)
    return render_template(
        "slips.html",
        workshop=workshop,
        step=found,
        heading=seen.words(found, "title"),
        slip=slip,
        on_a_page=slip.on_a_page,
        code=meeting["code"],
        qr=_picture(f"{address}/w/{id}/phone#j={meeting['token']}") if meeting["token"] else "",
        where=address.partition("://")[2],
    )


def _collect(seen: Seen, step: dict) -> Slip:
    return Slip(seen.words(step, "prompt"), rows=[], lines=LINES)


def _vote(seen: Seen, step: dict) -> Slip:
    """A row of boxes for each theme there is now: print it when the themes are settled."""
    dots, spread = step["settings"]["dots"], step["settings"]["spread"]
    most = 1 if spread == "one" else dots
    themes = [theme["name"] for theme in seen.all("theme", step=step["source"])]
    row = 1 if most <= BESIDE else 1 + ceil(most / IN_A_LINE)
    rows = [(name, [""] * most) for name in themes]
    return Slip(seen.words(step, "prompt"), rows, row=row, dots=dots, spread=spread)


def _close(seen: Seen, step: dict) -> Slip:
    words = list(choices().values())
    rows = [(seen.words(step, f"question_{key}") or key, words) for key in step["settings"]["questions"]]
    return Slip(asked="", rows=rows, row=2)


def _relay(seen: Seen, step: dict) -> Slip:
    """For the side that asks."""
    return Slip(seen.words(step, "prompt"), rows=[], lines=LINES)


SLIPS = {"collect": _collect, "relay": _relay, "vote": _vote, "close": _close}


def _picture(text: str) -> str:
    """The square code as an address of its own, so that the page needs nothing more."""
    return f"data:image/svg+xml,{quote(svg(text).decode())}"
