"""Who sees the workshop, its meetings, its steps, who leads, and what is one's own."""

from collections.abc import Iterable, Sequence

from app.domain import papers
from app.domain.command import sent_by
from app.domain.entities import (
    BY_NAME,
    Answer,
    Ballot,
    Forgetting,
    Hidden,
    Idea,
    Lead,
    ListedName,
    Meeting,
    Paper,
    Picture,
    Proposal,
    Question,
    Reply,
    Seat,
    Step,
    Theme,
    Undo,
    Workshop,
)
from app.domain.hidden import again, thing_of, words_of
from app.domain.state import State
from app.domain.view import Viewer


def see_workshop(viewer: Viewer, workshop: Workshop, state: State) -> dict:
    fields = (
        "id", "title", "place", "language", "influence", "recipient", "becomes", "contributions_until", "results_until",
        "rehearsal_of",
    )  # fmt: skip
    view = {name: getattr(workshop, name) for name in fields}
    if viewer.role in ("board", "lead"):
        room = ("second_language", "board_margin", "wifi_name", "wifi_password")
        view |= {name: getattr(workshop, name) for name in room}
    if viewer.role == "lead":
        view |= {name: getattr(workshop, name) for name in ("board_token", "why", "contact")}
    return view


def see_meeting(viewer: Viewer, meeting: Meeting, state: State) -> dict:
    """The way in is shown on the board and to the lead alone: phones are in already."""
    fields = (
        "id",
        "key",
        "position",
        "names",
        "date",
        "agenda",
        "current",
        "stage",
        "hidden",
        "door",
        "seats",
        "starts",
    )
    view = {name: getattr(meeting, name) for name in fields}
    if viewer.role in ("board", "lead", "phones"):
        view["note"] = meeting.note
    if viewer.role in ("board", "lead"):
        view |= {"token": meeting.token, "code": meeting.code}
    if viewer.lets_in:
        view["pass_token"] = meeting.pass_token
        view["without_phone"] = len(papers.without_phone(state, meeting.id))
    if viewer.role == "lead":
        view["most"] = meeting.most
    return view


def see_lead(viewer: Viewer, lead: Lead, state: State) -> dict | None:
    """Leads see that there is another and what for; the account, and so the name, is the installation's to tell."""
    return {"id": lead.id, "role": lead.role} if viewer.role == "lead" else None


def see_step(viewer: Viewer, step: Step, state: State) -> dict | None:
    """What every kind's step shows; the kind adds its own (`STEP` in its see.py). Groups need no agenda."""
    if viewer.role == "group":
        return None
    fields = (
        "id", "meeting", "kind", "phase", "texts", "minutes", "source", "settings", "stage", "begun", "locked",
        "closed", "round", "timer_ends", "timer_left", "focus", "turn", "turns", "erased", "skipped",
    )  # fmt: skip
    view = {name: getattr(step, name) for name in fields}
    if viewer.role in ("lead", "minutes"):
        # A side may be one person: how many asked on paper is counted for nobody.
        view["papers"] = 0 if step.kind == "relay" else papers.of_round(state, step)
    return view


def see_picture(viewer: Viewer, picture: Picture, state: State) -> dict | None:
    """Leads see them all, the minutes too. The board has what it shows now; phones and groups have none ever."""
    if viewer.role not in ("lead", "minutes") and not (viewer.role == "board" and _on_board(picture, state)):
        return None
    return {name: getattr(picture, name) for name in ("id", "step", "position", "width", "height", "caption")}


def _on_board(picture: Picture, state: State) -> bool:
    """Whether the board shows it now."""
    step = state.get(Step, picture.step)
    meeting = state.get(Meeting, step.meeting)
    shows = meeting.stage == "open" and not meeting.hidden and meeting.current == step.id
    return shows and step.focus == picture.id


def again_for_meeting(before: Meeting | None, after: Meeting | None, state: State) -> list:
    """The picture that comes onto the board, or leaves it, with the step it is in."""
    current = {meeting.current for meeting in (before, after) if meeting}
    return [picture for step in current for picture in state.all(Picture, step=step)]


def see_forgetting(viewer: Viewer, note: Forgetting, state: State) -> dict | None:
    """That something is being forgotten concerns whoever has closed it."""
    return {"id": note.id, "what": note.what} if viewer.role == "lead" else None


def farewell(meeting: Meeting, state: State, today: str) -> dict:
    """What a phone that comes back afterwards is met with: no more than the door says, and when one meets again."""
    workshop = state.one(Workshop)
    later = [
        other
        for other in state.all(Meeting)
        if other.stage == "planned" and other.position > meeting.position
    ]
    again = min(later, key=lambda other: other.position, default=None)
    return {
        "title": workshop.title,
        "language": workshop.language,
        "names": meeting.names,
        "again": again.date if again and again.date >= today else "",
    }


def see_listed_name(viewer: Viewer, listed: ListedName, state: State) -> dict | None:
    """The list is the lead's: whoever reads it knows who is spoken of here."""
    return {"id": listed.id, "name": listed.name} if viewer.role == "lead" else None


def me(seat: Seat, state: State) -> dict:
    return {"id": seat.id, "perspective": seat.perspective, "meeting": seat.meeting}


def my_lead(lead: Lead, state: State) -> dict:
    """What a lead is here for, and the commands that go with it: a screen need not offer others."""
    return {"id": lead.id, "role": lead.role, "may": sent_by(lead.role)}


def my_undo(undo: Undo, state: State) -> dict | None:
    """The command its lead may undo, with what it concerned as it reads now."""
    view = {"id": undo.id, "command": undo.command}
    for name, id, was, now in undo.changes:
        entity = state.get(BY_NAME[name], id)
        if isinstance(entity, Idea) and "idea" not in view:
            theme = state.get(Theme, entity.theme)
            view |= {
                "idea": entity.rendering or entity.text,
                "ideas": sum(name == Idea.__name__ for name, *_ in undo.changes),
                "to": theme.name if theme else "",
                "hidden": entity.hidden,
            }
        elif isinstance(entity, Theme) and "theme" not in view:
            view["theme"] = entity.name
        elif isinstance(entity, Proposal):
            view["words"] = "" if state.get(Hidden, id) else entity.name
        elif name == Hidden.__name__:
            kind = entity.kind if entity else (was or {}).get("kind", "")
            view["words"] = words_of(thing_of(state, kind, id))
        elif isinstance(entity, Step):
            view |= {"step": id, "skipped": entity.skipped}
        elif isinstance(entity, Meeting) and "agenda" in now and "step" not in view:
            view["step"], view["other"] = moved(was["agenda"], now["agenda"])
        elif isinstance(entity, Meeting) and "current" in now:
            view["step"] = now["current"]
    return view


def moved(was: Sequence[str], now: Sequence[str]) -> tuple[str, str]:
    """The step that was put elsewhere, of an agenda before and after, and "".

    Of two neighbours that have changed places both, the one that comes first now before the other: which of them was
    moved cannot be known.
    """
    at = next(place for place, id in enumerate(now) if place >= len(was) or was[place] != id)
    ahead = now[at]
    if [*was[at : at + 2], *was[at + 2 :]] == [*now[at : at + 2][::-1], *now[at + 2 :]]:
        return ahead, was[at]
    return (ahead if [id for id in was if id != ahead] == [id for id in now if id != ahead] else was[at]), ""


def my_paper(paper: Paper, state: State) -> dict:
    """What its lead has typed in from one paper, to look through and take back."""
    words = [thing.text for cls in (Idea, Question, Reply) for thing in state.all(cls, tag=paper.tag)]
    ballots = [ballot.dots for ballot in state.all(Ballot, tag=paper.tag)]
    return {
        "id": paper.id,
        "step": paper.step,
        "text": words[0] if words else "",
        "dots": ballots[0] if ballots else {},
        "choices": {answer.question: answer.choice for answer in state.all(Answer, tag=paper.tag)},
    }


def see_paper(viewer: Viewer, paper: Paper, state: State) -> dict | None:
    """One that was typed in by somebody who no longer leads, for those who may take it back.

    Not what stood on it: else somebody's ballot could be read by letting the one who typed it go. Questions are left
    out, as they are counted for nobody: a side may be one person. They can be hidden as any others.
    """
    if not viewer.lets_in or not papers.is_left(paper) or state.get(Step, paper.step).kind == "relay":
        return None
    return {"id": paper.id, "step": paper.step}


def again_for_seat(before: Seat | None, after: Seat | None, state: State) -> list:
    """Its meeting counts those without a phone."""
    seat = after or before
    return [] if seat.secret_hash else [state.get(Meeting, seat.meeting)]


def again_for_paper(before: Paper | None, after: Paper | None, state: State) -> list:
    """Its step counts it."""
    return [state.get(Step, (after or before).step)]


def newest(accounts: Iterable[str], state: State) -> list[Undo]:
    """What each of these accounts could undo now, without looking at what came before it."""
    entries = (state.newest(Undo, account=account) for account in accounts)
    return [entry for entry in entries if entry is not None]


SEE = {
    Workshop: see_workshop,
    Lead: see_lead,
    Meeting: see_meeting,
    Step: see_step,
    Forgetting: see_forgetting,
    ListedName: see_listed_name,
    Paper: see_paper,
    Picture: see_picture,
}
MINE = {
    Seat: ("me", "id", me),
    Lead: ("my_lead", "account", my_lead),
    Undo: ("my_undo", "account", my_undo),
    Paper: ("my_paper", "account", my_paper),
}
CHOSEN = {Undo: newest}
AGAIN = {Seat: again_for_seat, Meeting: again_for_meeting, Paper: again_for_paper, Hidden: again}
