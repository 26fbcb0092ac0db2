"""Who sees an action: its group, the board, the lead and the minutes; other phones look at the board."""

from msgspec import structs

from app.domain.entities import ACTION_FIELDS, Action, Step
from app.domain.hidden import covered, hidden_in
from app.domain.state import State
from app.domain.view import Viewer


def see_action(viewer: Viewer, action: Action, state: State) -> dict | None:
    if viewer.role == "phones" or (viewer.role == "group" and viewer.group != action.group):
        return None
    return covered(viewer, structs.asdict(action), action.id, ACTION_FIELDS, state)


def see_step(viewer: Viewer, step: Step, state: State) -> dict:
    """How many actions are hidden, to all."""
    return {"hidden": hidden_in(step, state, "action")}


SEE = {Action: see_action}
