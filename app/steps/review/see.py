"""Who sees promises and reports: the whole room, and each group its own."""

from msgspec import structs

from app.domain.entities import ACTION_FIELDS, Promise, Report, Step
from app.domain.hidden import covered, hidden_in
from app.domain.state import State
from app.domain.view import Viewer


def see_kept(viewer: Viewer, kept: Promise | Report, state: State) -> dict | None:
    if viewer.role == "group" and viewer.group != kept.group:
        return None
    view = structs.asdict(kept)
    if isinstance(kept, Report):
        return covered(viewer, view, kept.id, ("note",), state)
    # What was promised is hidden with the action it was made from, at every meeting it was promised.
    return covered(viewer, view, kept.action, ACTION_FIELDS, state)


def see_step(viewer: Viewer, step: Step, state: State) -> dict:
    """How many promises and reports are hidden, to all."""
    return {"hidden": hidden_in(step, state, "action", "report")}


SEE = {Promise: see_kept, Report: see_kept}
