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
    TONGUES,
    TURNS,
    Action,
    Forgetting,
    Group,
    Hidden,
    Idea,
    Lead,
    Meeting,
    Paper,
    Picture,
    Proposal,
    Question,
    Reply,
    Report,
    Step,
    Theme,
)
from app.domain.hidden import HIDEABLE
from app.domain.who import SYSTEM, Who
from tests.live.examples import YEAR
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
by_lead(
    0.5,
    "edit_room",
    wifi_name=lambda s: s.pick(("", "Gäst", s.words(2)[:12])),
    wifi_password=lambda s: s.pick(("", "kort", "åtta tecken eller fler")),
    second_language=lambda s: s.pick(("", "ar", "xx")),
    board_margin=lambda s: s.pick((0, 8, 16, 12)),
)
by_lead(1, "edit_meeting", meeting=lambda s: s.some(Meeting), date=lambda s: s.pick(("2027-05-01", "i maj")))
by_lead(
    0.5,
    "edit_keeping",
    contributions=lambda s: s.pick((f"{YEAR}-01-01", f"{YEAR + 1}-01-01", "i maj")),
    results=lambda s: s.pick((f"{YEAR}-06-01", f"{YEAR + 2}-01-01")),
)
by_lead(
    1,
    "edit_step",
    step=lambda s: s.some(Step, begun=False),
    texts=lambda s: {"sv": {"title": s.words(2), "help": "Ett\nTvå"}},
    minutes=lambda s: s.random.randint(-1, 60),
)
by_lead(0.3, "add_meeting")
by_lead(0.6, "remove_meeting", meeting=lambda s: s.some(Meeting, stage="planned"))
by_lead(0.5, "skip_step", step=lambda s: s.some(Step, begun=False), skipped=yes_or_no)
by_lead(
    0.5,
    "move_step",
    step=lambda s: s.some(Step, begun=False),
    before=lambda s: s.pick(("", s.on_agenda())),
)


@chance(0.5)
def add_step(s: Situation) -> Order | None:
    kind = s.pick(("welcome", "collect", "cluster", "vote", "close"))
    source = {"cluster": "collect", "vote": "cluster"}.get(kind)
    data = {"kind": kind, "texts": {"sv": {"title": s.words(2)}}, "after": s.pick(("", s.on_agenda()))}
    uses = {"source": s.some(Step, kind=source)} if source else {}
    return s.lead(), {"meeting": s.some(Meeting, stage="open"), **data, **uses}


by_lead(0.2, "repeat_step", step=lambda s: s.on_agenda())
by_lead(0.5, "tell_room", text=lambda s: s.pick(("", s.words(3))))
by_lead(0.2, "end_meeting", meeting=lambda s: s.some(Meeting, stage="open"))
by_lead(0.3, "set_door", open=yes_or_no)
by_lead(0.3, "rotate_door")
by_lead(0.3, "set_most_seats", most=lambda s: s.pick((0, 0, 3, 30, -1)))
by_lead(0.5, "let_one_in")
by_lead(2, "lock_step", step=lambda s: s.on_agenda(), locked=lambda s: s.random.random() < 0.3)
by_lead(
    1,
    "set_turn",
    step=lambda s: s.step("collect", stage="writing"),
    perspective=lambda s: s.pick(("", "", *TURNS)),
)
by_lead(0.3, "close_step", step=lambda s: s.on_agenda())
by_lead(1, "set_timer", step=lambda s: s.on_agenda(), seconds=lambda s: s.pick((0, 60, 600, 100_000)))
by_lead(1, "pause_timer", step=lambda s: s.some(Step, timer_left=0, begun=True))
by_lead(1, "resume_timer", step=lambda s: s.on_agenda())
by_lead(1, "extend_timer", step=lambda s: s.on_agenda(), seconds=lambda s: 120)
by_lead(0.5, "hide_board", hidden=yes_or_no)
by_lead(
    0.5,
    "focus",
    step=lambda s: s.on_agenda(),
    on=lambda s: s.pick(("", s.some(Theme), s.some(Group), s.some(Picture))),
)
by_lead(3, "undo")
by_lead(0.7, "skip_undo")
by_lead(1, "gather", step=lambda s: s.step("collect", stage="writing", begun=True))
by_lead(1, "reveal_ideas", step=lambda s: s.step("collect", stage="gathered"))
by_lead(3, "hide_idea", idea=lambda s: s.idea(), reason=lambda s: s.pick(("name", "other")))
by_lead(2, "show_idea", idea=lambda s: s.some(Idea, hidden=True))
by_lead(2, "render_idea", idea=lambda s: foreign(s), text=lambda s: s.words())
by_lead(1.5, "render_question", question=lambda s: foreign(s, Question), text=lambda s: s.words())
by_lead(3, "render_reply", reply=lambda s: foreign(s, Reply), text=lambda s: s.words())
by_lead(
    2.5,
    "relay_question",
    question=lambda s: to_choose(s),
    relayed=lambda s: s.random.random() < 0.8,
)
by_lead(1, "hide_question", question=lambda s: s.some(Question, released=True), hidden=yes_or_no)
by_lead(1.2, "send_over", step=lambda s: s.step("relay", stage="asking", begun=True))
by_lead(0.5, "gather_replies", step=lambda s: s.step("relay", stage="replying"))
by_lead(1.5, "hide_reply", reply=lambda s: s.some(Reply), hidden=yes_or_no)
by_lead(0.5, "reveal_replies", step=lambda s: s.step("relay", stage="gathered"))
by_lead(
    3,
    "hide_words",
    what=lambda s: s.pick(HIDEABLE),
    id=lambda s: s.some(s.pick((Proposal, Action, Report))),
    reason=lambda s: s.pick(("name", "other")),
)
by_lead(2, "show_words", id=lambda s: s.some(Hidden))


@chance(0.7)
def add_picture(s: Situation) -> Order | None:
    """The program, for a lead who has sent one in."""
    step = s.some(Step, begun=True)
    return step and (SYSTEM, {"step": step, "width": 800, "height": 600, "data": b"a picture's bytes"})


by_lead(0.7, "caption_picture", picture=lambda s: s.some(Picture), caption=lambda s: s.words())
by_lead(0.5, "remove_picture", picture=lambda s: s.some(Picture))
by_lead(0.3, "list_names", names=lambda s: [s.pick(("Amina", "Bo Ek", "Gun")), "Eskil"])
by_lead(1.5, "accept_late", idea=lambda s: s.some(Idea, tray="waiting", released=True))
by_lead(1, "decline_late", idea=lambda s: s.some(Idea, tray="waiting", released=True))
by_lead(2, "add_theme", step=lambda s: s.step("cluster"), name=lambda s: s.words(2))
by_lead(2, "rename_theme", theme=lambda s: s.some(Theme, merged_into=""), name=lambda s: s.words(2))
by_lead(1.2, "remove_theme", theme=lambda s: s.some(Theme, merged_into=""))
by_lead(2, "place_ideas", ideas=lambda s: [s.idea(), s.idea()], theme=lambda s: s.pick(("", s.some(Theme))))
by_lead(6, "merge_ideas", ideas=lambda s: [s.idea(), s.idea()], into=lambda s: s.idea())
by_lead(2.5, "hide_ideas", ideas=lambda s: [s.idea(), s.idea()], reason=lambda s: s.pick(("name", "other")))
by_lead(6, "merge_idea", idea=lambda s: s.idea(), into=lambda s: s.idea())
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
    2, "edit_group", group=lambda s: s.some(Group), name=lambda s: s.words(2), seats=lambda s: s.pick((3, 6))
)
by_lead(2, "remove_group", group=lambda s: s.some(Group))
by_lead(0.7, "replace_link", group=lambda s: s.some(Group))
by_lead(0.5, "reveal_answers", step=lambda s: s.step("close"))


by_lead(1.5, "count_without_phone", n=lambda s: s.random.randint(0, 6))
by_lead(1.5, "seat_without_phone", group=lambda s: s.some(Group), n=lambda s: s.random.randint(0, 3))
by_lead(
    3,
    "type_idea",
    step=lambda s: s.some(Step, kind="collect", begun=True),
    text=lambda s: s.words(),
)
by_lead(2, "type_question", step=lambda s: s.step("relay", begun=True), text=lambda s: s.words())
by_lead(2, "type_reply", question=lambda s: s.some(Question), text=lambda s: s.words())
by_lead(
    2,
    "type_answers",
    step=lambda s: s.step("close"),
    choices=lambda s: {"understood": s.pick(("yes", "some", "no", "perhaps"))},
)
by_lead(
    1.5, "withdraw_paper", paper=lambda s: s.pick([p.id for p in s.state.all(Paper) if p.tag]) or "nothing"
)


@chance(3)
def type_ballot(s: Situation) -> Order:
    """On themes of the vote's own list, most often no more dots than there are."""
    step = s.state.get(Step, s.step("vote", stage="voting"))
    theme = s.some(Theme, step=step.source, merged_into="") if step else "nothing"
    return s.lead(), {"step": step.id if step else "nothing", "dots": {theme: s.random.randint(0, 3)}}


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


@chance(1)
def change_perspective(s: Situation) -> Order:
    return s.phone(), {"perspective": s.pick(PERSPECTIVES)}


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
    data = {"step": s.step("collect", begun=True), "handle": s.handle(), "text": s.words()}
    return s.phone(), data | in_words_of(s)


def in_words_of(s: Situation) -> dict[str, str]:
    """Now and then in some language, now and then with its writer's own translation."""
    if s.random.random() < 0.7:
        return {}
    return {"language": s.pick(TONGUES), "rendering": s.words() if yes_or_no(s) else ""}


def foreign(s: Situation, cls: type = Idea) -> str:
    """One in another language, if there is one."""
    found = s.pick([thing for thing in s.state.all(cls) if thing.language])
    return found.id if found else s.some(cls)


@chance(3)
def edit_idea(s: Situation) -> Order | None:
    return _on_own(s, "my_idea", lambda handle: {"handle": handle, "text": s.words()})


@chance(2.5)
def withdraw_idea(s: Situation) -> Order | None:
    return _on_own(s, "my_idea", lambda handle: {"handle": handle})


def _on_own(s: Situation, kind: str, data: Callable[[str], dict]) -> Order | None:
    """A phone on something of its own, now and then on something of another's."""
    having = [phone for phone in s.phones if s.own(phone, kind)]
    phone, writer = s.pick(having) or s.phone(), s.phone()
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


@chance(2)
def withdraw_proposal(s: Situation) -> Order | None:
    return _on_own(s, "my_proposal", lambda handle: {"handle": handle})


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


@chance(2)
def ask_for_company(s: Situation) -> Order | None:
    return _on_own(s, "my_group", lambda group: {"group": group, "ask": yes_or_no(s)})


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


def to_choose(s: Situation) -> str:
    """A question that has been read and could go over, if there is one."""
    read = [q for q in s.state.all(Question) if q.released and s.state.get(Step, q.step).stage == "asking"]
    return s.pick(read).id if read else s.some(Question)


@chance(8)
def ask_question(s: Situation) -> Order:
    data = {"step": s.step("relay", begun=True, stage="asking"), "handle": s.handle(), "text": s.words()}
    return s.phone(), data | in_words_of(s)


@chance(4)
def edit_question(s: Situation) -> Order | None:
    return _on_own(s, "my_question", lambda handle: {"handle": handle, "text": s.words()})


@chance(1.5)
def withdraw_question(s: Situation) -> Order | None:
    return _on_own(s, "my_question", lambda handle: {"handle": handle})


@chance(4)
def post_reply(s: Situation) -> Order:
    """To a question that has gone over, most often."""
    over = [q for q in s.state.all(Question) if q.relayed and s.state.get(Step, q.step).stage == "replying"]
    question = s.pick(over)
    data = {"question": question.id if question else s.some(Question)}
    return s.phone(), {**data, "handle": s.handle(), "text": s.words(), **in_words_of(s)}


@chance(2.5)
def edit_reply(s: Situation) -> Order | None:
    return _on_own(s, "my_reply", lambda handle: {"handle": handle, "text": s.words()})


@chance(1.5)
def withdraw_reply(s: Situation) -> Order | None:
    return _on_own(s, "my_reply", lambda handle: {"handle": handle})


@chance(4)
def answer(s: Situation) -> Order:
    questions = ("understood", "said", "better")
    data = {
        "step": s.step("close"),
        "question": s.pick(questions),
        "choice": s.pick(("yes", "some", "no", "")),
    }
    return s.phone(), data


@chance(0.1)
def erase_contributions(s: Situation) -> Order:
    """Its time being over; in the middle of a meeting too, to see what is left standing."""
    return SYSTEM, {}


@chance(0.5)
def forgotten(s: Situation) -> Order | None:
    """The files have been written anew, for some of what was closed."""
    note = s.pick(s.state.all(Forgetting))
    return (SYSTEM, {"notes": [note.id]}) if note else None


@chance(4)
def add_lead(s: Situation) -> Order:
    """Often enough to be alone in a batch now and then, as `SILENT` in test_random_runs.py wants it."""
    return SYSTEM, {"account": s.pick(ACCOUNTS)}


@chance(3)
def remove_lead(s: Situation) -> Order:
    """Not the owner: without a lead the run would stand still."""
    leads = [lead.account for lead in s.state.all(Lead) if lead.account in ACCOUNTS]
    return SYSTEM, {"account": s.pick(leads) or s.pick(ACCOUNTS)}


def _other_lead(s: Situation) -> str:
    """Not the owner, without whom the run would stand still."""
    lead = s.pick([lead for lead in s.state.all(Lead) if lead.account in ACCOUNTS])
    return lead.id if lead else "nothing"


@chance(1.5)
def change_role(s: Situation) -> Order:
    """Now and then back to what one needs to go on."""
    return s.lead(), {
        "lead": _other_lead(s),
        "role": s.pick(("facilitator", "facilitator", "peer", "interpreter", "boss")),
    }


@chance(1.5)
def dismiss_lead(s: Situation) -> Order:
    return s.lead(), {"lead": _other_lead(s)}


@chance(3)
def leave_workshop(s: Situation) -> Order:
    others = [screen for screen in s.leads if screen.auth["account"] in ACCOUNTS]
    return s.pick(others) or s.lead(), {}
