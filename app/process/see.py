"""Who sees the workshop, its meetings, its steps, and what is one's own: seat and undo."""

from app.domain.entities import BY_NAME, Idea, Meeting, Seat, Step, Theme, Undo, Workshop
from app.domain.state import State
from app.domain.view import Viewer


def see_workshop(viewer: Viewer, workshop: Workshop, state: State) -> dict:
    fields = ("id", "title", "place", "language", "influence", "recipient", "becomes")
    view = {name: getattr(workshop, name) for name in fields}
    if viewer.role == "lead":
        view["board_token"] = workshop.board_token
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
    )
    view = {name: getattr(meeting, name) for name in fields}
    if viewer.role in ("board", "lead"):
        view |= {"token": meeting.token, "code": meeting.code}
    if viewer.role == "lead":
        view["pass_token"] = meeting.pass_token
    return view


def see_step(viewer: Viewer, step: Step, state: State) -> dict | None:
    """What every kind's step shows; the kind adds its own (`STEP` in its see.py). Groups need no agenda."""
    if viewer.role == "group":
        return None
    fields = (
        "id", "meeting", "kind", "phase", "texts", "minutes", "source", "settings", "stage", "begun", "locked",
        "closed", "round", "timer_ends", "timer_left", "focus",
    )  # fmt: skip
    return {name: getattr(step, name) for name in fields}


def me(seat: Seat, state: State) -> dict:
    return {"id": seat.id, "perspective": seat.perspective, "meeting": seat.meeting}


def my_undo(undo: Undo, state: State) -> dict | None:
    """The command its lead may undo, with what it concerned as it reads now."""
    view = {"id": undo.id, "command": undo.command}
    for name, id, _was, now in undo.changes:
        entity = state.get(BY_NAME[name], id)
        if isinstance(entity, Idea) and "idea" not in view:
            theme = state.get(Theme, entity.theme)
            view |= {"idea": entity.text, "to": theme.name if theme else "", "hidden": entity.hidden}
        elif isinstance(entity, Theme) and "theme" not in view:
            view["theme"] = entity.name
        elif isinstance(entity, Meeting):
            view["step"] = (now or {}).get("current", "")
    return view


def newest(entries: list[Undo]) -> list[Undo]:
    return [max(entries, key=lambda undo: undo.number)] if entries else []


SEE = {Workshop: see_workshop, Meeting: see_meeting, Step: see_step}
MINE = {Seat: ("me", "id", me), Undo: ("my_undo", "account", my_undo)}
CHOSEN = {Undo: newest}
