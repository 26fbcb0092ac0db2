"""Rules that many commands share: clean words, words one is asked about, and what one may still write in."""

import re
import unicodedata

from app.domain.command import Saying
from app.domain.entities import ListedName, Meeting, Step
from app.domain.slips import NAME, holds_identity_number, slips
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken

# Control characters have no business in a note (PostgreSQL refuses NUL), half a character can be stored
# nowhere, and bidirectional overrides could make a text read as another. Joiners stay: emoji and Persian need
# them, but by themselves they are nothing anybody could read.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
LONGEST_MINUTES = 480
_UNSEEN = ("Cf", "Zs", "Zl", "Zp")
_BLANK = "\u2800\u3164\uffa0"  # an empty Braille cell and two empty Korean letters: no white space, and nothing to see


def clean(text: str, limit: int, *, lines: bool = False, empty: bool = False) -> str:
    """Words as they are kept: composed (NFC), trimmed, on one line unless `lines`.

    Raises `text_empty` (unless `empty`), `text_long` with `limit` and `over`, the letters too many, and
    `identity_number`: such a number is kept nowhere, whoever has written it and however sure they are.
    """
    if not text.isprintable():  # whatever is unwanted is not, and most of what is written is
        text = _UNWANTED.sub("", text.replace("\r\n", "\n"))
    text = unicodedata.normalize("NFC", text)
    text = "\n".join(" ".join(line.split()) for line in text.split("\n")) if lines else " ".join(text.split())
    text = text.strip()
    if all(sign in _BLANK or unicodedata.category(sign) in _UNSEEN for sign in text):
        text = ""
    if not text and not empty:
        raise RuleBroken("text_empty")
    if len(text) > limit:
        raise RuleBroken("text_long", limit=limit, over=len(text) - limit)
    if holds_identity_number(text):
        raise RuleBroken("identity_number")
    return text


def said(state: Draft, c: Saying, text: str, limit: int, *, lines: bool = False, empty: bool = False) -> str:
    """Words that others will read, as `clean` keeps them.

    Unless the sender is `sure`: `contact_details` for a telephone number or an e-mail address, `listed_name` for a name
    on the lead's list, each with what was `found`, as [kind, start, end]. The words themselves are in no refusal.
    """
    words = clean(text, limit, lines=lines, empty=empty)
    ask_about(state, c, words)
    return words


def ask_about(state: Draft, c: Saying, words: str, rendering: str = "") -> None:
    """Refuse what `said` refuses. What was `found` in a translation stands in `rendering`, asked about with the words.

    `field` is "rendering" if there is nothing to ask about in the words themselves.
    """
    if c.sure:
        return
    names = [listed.name for listed in state.all(ListedName)]
    found = slips(words, names)
    beside = slips(rendering, names) if rendering else []
    if not found and not beside:
        return
    code = "listed_name" if all(slip.kind == NAME for slip in (*found, *beside)) else "contact_details"
    more = {"rendering": [list(slip) for slip in beside]} if beside else {}
    where = {} if found else {"field": "rendering"}
    raise RuleBroken(code, found=[list(slip) for slip in found], **more, **where)


def checked_words(settings: dict) -> dict:
    """A step's settings, whose words are words: as long as they may be, and without an identity number."""
    for value in settings.values():
        for each in value if isinstance(value, list) else [value]:
            clean(str(each), 400, empty=True)
    return settings


def checked_minutes(minutes: int) -> int:
    """How long a step may be meant to take; else `bad_number`."""
    if not 0 <= minutes <= LONGEST_MINUTES:
        raise RuleBroken("bad_number", least=0, most=LONGEST_MINUTES)
    return minutes


def only_longer(state: Draft, step: Step, settings: dict) -> None:
    """Of a step's settings only `length` is another, and more than it was; else `setting_stands`, `length_shrinks`."""
    was = step.settings["length"]
    if settings | {"length": was} != step.settings:
        raise RuleBroken("setting_stands")
    if settings["length"] < was:
        raise RuleBroken("length_shrinks", limit=was)


def give_turn(state: Draft, step: Step, perspective: str) -> None:
    """Let one perspective write, or everybody (""); what has been told apart by a turn stays uncounted ever after."""
    state.change(step, turn=perspective, turns=bool(perspective) or (step.turns and step.begun))


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


def in_turn(who: Who, step: Step) -> Step:
    """The step, if it is not another perspective's turn to write in it; else `not_your_turn`."""
    if step.turn and who.perspective != step.turn:
        raise RuleBroken("not_your_turn")
    return step
