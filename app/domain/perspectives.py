"""Which perspectives may be told apart: those with at least five people in the room, and "rather not say" never."""

from collections import Counter

from app.domain.entities import PERSPECTIVES, Seat, Step
from app.domain.state import Draft
from app.domain.who import Who

FEWEST = 5
UNSAID = "unsaid"
# How often nothing is shown by perspective although it could be: so that nothing shown never has a known reason.
SILENT_ONCE_IN = 8


def hear(state: Draft, step: Step) -> tuple[str, ...]:
    """The perspectives that have enough people now: asked once, when a vote, questions or groups are opened."""
    seats = Counter(seat.perspective for seat in state.all(Seat, meeting=step.meeting))
    return tuple(each for each in PERSPECTIVES if each != UNSAID and seats[each] >= FEWEST)


def heard(step: Step, who: Who) -> str:
    """What is kept beside what somebody gives in a step: their perspective, or "" where it could point at them."""
    return who.perspective if who.perspective in step.heard else ""


def by_perspective(given: list) -> tuple[dict[str, list], list]:
    """What was given, by each perspective of which enough people gave something; and the rest of it, together.

    Enough may have sat down and only two have voted: those two are not told apart.
    """
    found: dict[str, list] = {}
    for each in given:
        found.setdefault(each.perspective, []).append(each)
    large = {name: found[name] for name in PERSPECTIVES if len(found.get(name, ())) >= FEWEST}
    rest = [each for name, those in found.items() if name not in large for each in those]
    return large, rest
