"""What stands beside somebody's words, for each kind and viewer: written down by hand, so that nothing more comes.

A new field fails here until it is listed, and some may never be listed beside what one person wrote.
"""

import pytest

from app.domain.entities import Group, Idea
from app.domain.view import BOARD, HELPERS, LEAD, MINUTES, Viewer, group, phones
from app.live import registry
from app.live.views import View
from tests.cast import Play
from tests.privacy.conftest import CANARY
from tests.story import FOREIGN, rich

FOREIGN_WORDS = {"language", "original"}
HIDING = {"hidden", "reason"}
SIX = {"what", "who", "with_whom", "by_when", "first_step", "measure"}
TO_LEADS = {
    "idea": {"id", "step", "text", "theme", "merged_into", "tray", "rendered"} | FOREIGN_WORDS | HIDING,
    "proposal": {"id", "step", "name", "outcome", "theme"} | HIDING,
    "question": {"id", "step", "text", "relayed", "hidden", "rendered"} | FOREIGN_WORDS,
    "reply": {"id", "step", "question", "text", "hidden", "rendered"} | FOREIGN_WORDS,
    "action": {"id", "group", "position"} | SIX | HIDING,
    "promise": {"id", "meeting", "action", "group", "position"} | SIX | HIDING,
}
TO_THE_ROOM = {
    "idea": {"id", "step", "text", "theme", "merged_into"} | FOREIGN_WORDS,
    "question": {"id", "step", "text"} | FOREIGN_WORDS,
    "reply": {"id", "step", "question", "text"} | FOREIGN_WORDS,
    "promise": {"id", "meeting", "action", "group", "position", "hidden"} | SIX,
}
ACTIONS = {"action": {"id", "group", "position", "hidden"} | SIX}
TO_A_GROUP = {
    "our_idea": {"id", "text", "phase"} | FOREIGN_WORDS,
    "our_action": ACTIONS["action"],
    "our_promise": TO_THE_ROOM["promise"],
}
ALLOWED = {"lead": TO_LEADS, "board": TO_THE_ROOM | ACTIONS, "minutes": TO_THE_ROOM | ACTIONS, "phones": TO_THE_ROOM,
           "group": TO_A_GROUP}  # fmt: skip
# Beside what one person wrote: when, in which order, and whose.
NEVER = {
    "at",
    "time",
    "now",
    "day",
    "number",
    "position",
    "order",
    "tag",
    "handle",
    "seat",
    "perspective",
    "account",
}
OF_ONE_PERSON = {"idea", "proposal", "question", "reply", "our_idea"}
KINDS = {kind for kinds in ALLOWED.values() for kind in kinds}


def scenes() -> list[Play]:
    """A day in the middle, with what was foreign translated and the replies shown; and the same day ended."""
    day, ended = Play(), Play()
    for play in (day, ended):
        rich(play)
        play.fatima("render_idea", idea=play.find(Idea, text=FOREIGN), text=f"{CANARY} på svenska")
        play.fatima("reveal_replies", step=play.step("ask_read"))
    ended.fatima("end_meeting", meeting=ended.meeting())
    return [day, ended]


def seen() -> dict[tuple[str, str], set[str]]:
    """{(role, kind): every field any viewer of the role has seen beside it}."""
    found: dict[tuple[str, str], set[str]] = {}
    for play in scenes():
        viewers: list[Viewer] = [LEAD, *HELPERS, BOARD, MINUTES, phones("client")]
        viewers += [group(each.id) for each in play.state.all(Group)]
        for viewer in viewers:
            for kind, entities in View(viewer, play.state).entities().items():
                if kind in KINDS:
                    found.setdefault((viewer.role, kind), set()).update(*entities)
    return found


def too_much() -> list[tuple[str, str, str]]:
    """(role, kind, field) that is not listed; of a kind not listed for a role all its fields."""
    return sorted(
        (role, kind, field)
        for (role, kind), fields in seen().items()
        for field in fields - ALLOWED[role].get(kind, set())
    )


def test_nothing_stands_beside_the_words_but_what_is_listed(say):
    found = seen()
    say(
        f"fields: {sum(map(len, found.values()))} beside words of {len(found)} kinds and viewers, 0 that are not listed"
    )
    assert too_much() == []
    listed = {(role, kind) for role, kinds in ALLOWED.items() for kind in kinds}
    assert listed - set(found) <= {("group", "our_idea")}, "the scene shows what is listed"


def test_what_may_never_be_listed_is_not():
    listed = [fields for kinds in ALLOWED.values() for kind, fields in kinds.items() if kind in OF_ONE_PERSON]
    assert len(listed) > 10
    assert all(not fields & NEVER for fields in listed)


@pytest.mark.parametrize("field", ["at", "handle"])
def test_control_a_see_that_adds_a_field(monkeypatch: pytest.MonkeyPatch, field: str):
    see = registry.SEE[Idea]

    def adding(viewer, idea, state) -> dict | None:
        shown = see(viewer, idea, state)
        return shown and shown | {field: 0}

    monkeypatch.setitem(registry.SEE, Idea, adding)
    assert {(role, "idea", field) for role in ("lead", "board", "minutes", "phones")} <= set(too_much())
