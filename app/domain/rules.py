"""Rules that many commands share: clean words, and what one may still write in."""

import re
import unicodedata

from app.domain.entities import Meeting, Step
from app.domain.state import Draft
from app.errors import RuleBroken

# Control characters have no business in a note (PostgreSQL refuses NUL), half a character can be stored
# nowhere, and bidirectional overrides could make a text read as another. Joiners stay: emoji and Persian need
# them, but by themselves they are nothing anybody could read.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_UNSEEN = ("Cf", "Zs", "Zl", "Zp")


def clean(text: str, limit: int, *, lines: bool = False, empty: bool = False) -> str:
    """Words as they are kept: composed (NFC), trimmed, on one line unless `lines`.

    Raises `text_empty` (unless `empty`) and `text_long` with `limit` and `over`, the letters too many.
    """
    text = unicodedata.normalize("NFC", _UNWANTED.sub("", text.replace("\r\n", "\n")))
    text = "\n".join(" ".join(line.split()) for line in text.split("\n")) if lines else " ".join(text.split())
    text = text.strip()
    if all(unicodedata.category(sign) in _UNSEEN for sign in text):
        text = ""
    if not text and not empty:
        raise RuleBroken("text_empty")
    if len(text) > limit:
        raise RuleBroken("text_long", limit=limit, over=len(text) - limit)
    return text


def step_of(state: Draft, id: str, kind: str) -> Step:
    """The step, if it is of this kind; else `gone`."""
    step = state.need(Step, id)
    if step.kind != kind:
        raise RuleBroken("gone")
    return step


def in_meeting(state: Draft, step: Step) -> Meeting:
    """The step's meeting, if it is open; else `meeting_over`."""
    meeting = state.need(Meeting, step.meeting)
    if meeting.stage != "open":
        raise RuleBroken("meeting_over")
    return meeting


def begun(state: Draft, step: Step) -> Step:
    """The step, if its meeting is open and it has been shown; else `meeting_over` or `step_not_begun`."""
    in_meeting(state, step)
    if not step.begun:
        raise RuleBroken("step_not_begun")
    return step


def not_closed(state: Draft, step: Step) -> Step:
    """The step, if it has begun and is not closed; else `step_closed`."""
    if begun(state, step).closed:
        raise RuleBroken("step_closed")
    return step


def writable(state: Draft, step: Step) -> Step:
    """The step, if phones may write in it now; else `step_locked` and the reasons above."""
    if not_closed(state, step).locked:
        raise RuleBroken("step_locked")
    return step
