"""What a random run does next: for each command somebody who sends it, and data that may or may not suit.

`@chance(n)` says how often; a command without one fails the run's test. `None`: nothing to send it about now.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any

from app.domain.entities import (
    ACTION_FIELDS,
    PERSPECTIVES,
    STATUSES,
    Action,
    Group,
    Idea,
    Lead,
    Meeting,
    Proposal,
    Step,
    Theme,
)
from app.domain.who import SYSTEM, Who
from tests.live.screen import Screen
from tests.live.situation import Situation

CHANCES: dict[str, tuple[float, Callable]] = {}
Order = tuple[Screen | Who, dict[str, Any]]
ACCOUNTS = ("peer", "anna", "bo")


def chance(often: float) -> Callable:
    def register(order: Callable) -> Callable:
        CHANCES[order.__name__] = (often, order)
        return order

    return register


def by_lead(often: float, command: str, /, **data: Callable[[Situation], Any]) -> None:
    """A command of the leads with these fields."""
    CHANCES[command] = (often, lambda s: (s.lead(), {field: make(s) for field, make in data.items()}))


def yes_or_no(s: Situation) -> bool:
    return s.random.random() < 0.5


by_lead(
    0.5,
    "edit_workshop",
    title=lambda s: s.words(4),
    place=lambda s: s.words(2),
    influence=lambda s: s.pick(("grounding", "involvement", "codecision")),
    becomes=lambda s: s.words(),
)
by_lead(1, "edit_meeting", meeting=lambda s: s.some(Meeting), date=lambda s: s.pick(("2027-05-01", "i maj")))
by_lead(
    1,
    "edit_step",
    step=lambda s: s.some(Step, begun=False),
    texts=lambda s: {"sv": {"title": s.words(2), "help": "Ett\nTvå"}},
    minutes=lambda s: s.random.randint(-1, 60),
)
by_lead(0.2, "end_meeting", meeting=lambda s: s.some(Meeting, stage="open"))
by_lead(0.3, "set_door", open=yes_or_no)
by_lead(0.5, "let_one_in")
by_lead(2, "lock_step", step=lambda s: s.on_agenda(), locked=lambda s: s.random.random() < 0.3)
by_lead(0.3, "close_step", step=lambda s: s.on_agenda())
by_lead(1, "set_timer", step=lambda s: s.on_agenda(), seconds=lambda s: s.pick((0, 60, 600, 100_000)))
by_lead(1, "pause_timer", step=lambda s: s.some(Step, timer_left=0, begun=True))
by_lead(1, "resume_timer", step=lambda s: s.on_agenda())
by_lead(1, "extend_timer", step=lambda s: s.on_agenda(), seconds=lambda s: 120)
by_lead(0.5, "hide_board", hidden=yes_or_no)
by_lead(0.5, "focus", step=lambda s: s.on_agenda(), on=lambda s: s.pick(("", s.some(Theme), s.some(Group))))
by_lead(3, "undo")
by_lead(0.7, "skip_undo")
by_lead(1, "gather", step=lambda s: s.step("collect", stage="writing", begun=True))
by_lead(1, "reveal_ideas", step=lambda s: s.step("collect", stage="gathered"))
by_lead(3, "hide_idea", idea=lambda s: s.idea(), reason=lambda s: s.pick(("name", "other")))
by_lead(2, "show_idea", idea=lambda s: s.some(Idea, hidden=True))
by_lead(1.5, "accept_late", idea=lambda s: s.some(Idea, tray="waiting", released=True))
by_lead(1, "decline_late", idea=lambda s: s.some(Idea, tray="waiting", released=True))
by_lead(2, "add_theme", step=lambda s: s.step("cluster"), name=lambda s: s.words(2))
by_lead(2, "rename_theme", theme=lambda s: s.some(Theme, merged_into=""), name=lambda s: s.words(2))
by_lead(1.2, "remove_theme", theme=lambda s: s.some(Theme, merged_into=""))
by_lead(3, "merge_idea", idea=lambda s: s.idea(), into=lambda s: s.idea())
by_lead(2, "accept_proposal", proposal=lambda s: s.some(Proposal, released=True, outcome="waiting"))
by_lead(1, "decline_proposal", proposal=lambda s: s.some(Proposal, released=True, outcome="waiting"))
by_lead(1, "reveal_votes", step=lambda s: s.step("vote", stage="voting"))
by_lead(1, "new_round", step=lambda s: s.step("vote", stage="revealed"))
by_lead(1, "form_groups", step=lambda s: s.step("groups"))
by_lead(
    1.5,
    "add_group",
    step=lambda s: s.step("groups"),
    name=lambda s: s.words(2),
    seats=lambda s: s.random.randint(1, 4),
    minimum=lambda s: 1,
    theme=lambda s: s.pick(("", s.some(Theme))),
)
by_lead(
    1, "edit_group", group=lambda s: s.some(Group), name=lambda s: s.words(2), seats=lambda s: s.pick((3, 6))
)
by_lead(2, "remove_group", group=lambda s: s.some(Group))
by_lead(0.7, "replace_link", group=lambda s: s.some(Group))
by_lead(0.5, "reveal_answers", step=lambda s: s.step("close"))


@chance(5)
def show_step(s: Situation) -> Order:
    """Most often the next one, so that a run gets through the day."""
    meeting = s.open_meeting()
    if meeting is None or s.random.random() < 0.3:
        return s.lead(), {"step": s.some(Step)}
    at = meeting.agenda.index(meeting.current)
    return s.lead(), {"step": meeting.agenda[(at + 1) % len(meeting.agenda)]}


@chance(1)
def open_meeting(s: Situation) -> Order | None:
    """Always when none is open, most often the earliest; seldom another instead, for there is no way back from it."""
    if s.open_meeting() and s.random.random() < 0.97:
        return None
    if s.random.random() < 0.8:
        return s.lead(), {"meeting": min(s.state.all(Meeting), key=lambda meeting: meeting.position)}
    return s.lead(), {"meeting": s.some(Meeting)}


@chance(3)
def take_seat(s: Situation) -> Order | None:
    """At the door, with the token, with the pass, or with one that is old."""
    meeting = s.open_meeting()
    tokens = [meeting.token, meeting.token, meeting.pass_token, "old"] if meeting else ["old"]
    secret = s.handle() if s.random.random() < 0.8 or not s.phones else s.phone().auth["secret"]
    who = Who("door", secret=secret, token=s.pick(tokens))
    return who, {"perspective": s.pick(PERSPECTIVES)}


@chance(14)
def post_idea(s: Situation) -> Order:
    return s.phone(), {"step": s.step("collect", begun=True), "handle": s.handle(), "text": s.words()}


@chance(3)
def edit_idea(s: Situation) -> Order | None:
    return _on_own(s, "my_idea", lambda handle: {"handle": handle, "text": s.words()})


@chance(2.5)
def withdraw_idea(s: Situation) -> Order | None:
    return _on_own(s, "my_idea", lambda handle: {"handle": handle})


def _on_own(s: Situation, kind: str, data: Callable[[str], dict]) -> Order | None:
    """A phone on something of its own, now and then on something of another's."""
    phone, writer = s.phone(), s.phone()
    own = s.pick(s.own(phone if s.random.random() < 0.9 else writer, kind)) if phone else None
    return (phone, data(own["id"])) if own and own["id"] else None


@chance(6)
def place_idea(s: Situation) -> Order:
    """Where its step's ideas are sorted, or back among the unsorted."""
    idea = s.state.get(Idea, s.idea())
    sorts = next((step.id for step in s.state.all(Step) if idea and step.source == idea.step), "")
    theme = s.some(Theme, step=sorts, merged_into="") if s.random.random() < 0.85 else ""
    return s.lead(), {"idea": idea.id if idea else "nothing", "theme": theme}


@chance(2)
def part_idea(s: Situation) -> Order:
    merged = s.pick([idea for idea in s.state.all(Idea) if idea.merged_into])
    return s.lead(), {"idea": merged.id if merged else s.some(Idea)}


@chance(1.5)
def put_on_top(s: Situation) -> Order:
    idea = s.pick([idea for idea in s.state.all(Idea) if idea.theme])
    return s.lead(), {
        "theme": idea.theme if idea else s.some(Theme),
        "idea": idea.id if idea else s.some(Idea),
    }


def _two_themes(s: Situation) -> tuple[str, str]:
    """Two of one step, if there are such."""
    theme = s.pick([theme for theme in s.state.all(Theme) if not theme.merged_into])
    return (theme.id, s.some(Theme, step=theme.step, merged_into="")) if theme else ("nothing", "nothing")


@chance(2)
def merge_themes(s: Situation) -> Order:
    theme, into = _two_themes(s)
    return s.lead(), {"theme": theme, "into": into}


@chance(1.5)
def merge_proposal(s: Situation) -> Order:
    proposal = s.pick([p for p in s.state.all(Proposal) if p.released and p.outcome == "waiting"])
    theme = s.some(Theme, step=proposal.step, merged_into="") if proposal else s.some(Theme)
    return s.lead(), {"proposal": proposal.id if proposal else "nothing", "theme": theme}


@chance(2)
def split_theme(s: Situation) -> Order:
    """One of at least two ideas, most often."""
    sorted_in = Counter(idea.theme for idea in s.state.all(Idea) if idea.theme and not idea.merged_into)
    theme = s.pick([id for id, ideas in sorted_in.items() if ideas > 1]) or s.some(Theme)
    return s.lead(), {
        "theme": theme,
        "name": s.words(2),
        "ideas": [s.some(Idea, theme=theme, merged_into="")],
    }


@chance(6)
def propose_theme(s: Situation) -> Order:
    return s.phone(), {"step": s.step("cluster"), "handle": s.handle(), "name": s.words(2)}


@chance(10)
def set_dots(s: Situation) -> Order:
    """On a theme of the vote's own list, most often."""
    step = s.state.get(Step, s.step("vote", stage="voting"))
    theme = s.some(Theme, step=step.source, merged_into="") if step else "nothing"
    return s.phone(), {"step": step.id if step else "nothing", "theme": theme, "dots": s.random.randint(0, 3)}


@chance(6)
def choose_group(s: Situation) -> Order:
    return s.phone(), {"group": s.some(Group)}


@chance(1.5)
def leave_group(s: Situation) -> Order | None:
    return _on_own(s, "my_group", lambda group: {"group": group})


@chance(2)
def offer_to_convene(s: Situation) -> Order | None:
    return _on_own(s, "my_group", lambda group: {"group": group, "offer": yes_or_no(s)})


@chance(3)
def add_action(s: Situation) -> Order:
    screen = s.member()
    return screen, {"group": s.group_of(screen), "what": s.words()}


@chance(5)
def edit_action(s: Situation) -> Order:
    """From what the screen itself shows; sometimes from an older picture of it."""
    screen = s.member()
    action = s.pick(screen.store.all("our_action")) if screen else None
    if action is None:
        return screen, {"action": s.some(Action), "field": "who", "was": "", "now": s.words()}
    field = s.pick(ACTION_FIELDS)
    was = action[field] if s.random.random() < 0.9 else s.words()
    return screen, {"action": action["id"], "field": field, "was": was, "now": s.words()}


@chance(1)
def remove_action(s: Situation) -> Order:
    screen = s.member()
    action = s.pick(screen.store.all("our_action")) if screen else None
    return screen, {
        "action": action["id"] if action else s.some(Action),
        "was": action["what"] if action else "",
    }


@chance(3)
def report(s: Situation) -> Order:
    sender = s.pick((s.lead(), s.member()))
    return sender, {"action": s.some(Action), "status": s.pick((*STATUSES, "bra")), "note": s.words()}


@chance(4)
def answer(s: Situation) -> Order:
    questions = ("understood", "said", "better")
    data = {"step": s.step("close"), "question": s.pick(questions), "choice": s.pick(("yes", "some", "no"))}
    return s.phone(), data


@chance(1)
def add_lead(s: Situation) -> Order:
    return SYSTEM, {"account": s.pick(ACCOUNTS)}


@chance(0.7)
def remove_lead(s: Situation) -> Order:
    """Not the owner: without a lead the run would stand still."""
    leads = [lead.account for lead in s.state.all(Lead) if lead.account in ACCOUNTS]
    return SYSTEM, {"account": s.pick(leads) or s.pick(ACCOUNTS)}
