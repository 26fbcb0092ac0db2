"""Who sees an action: its group, the board, the lead and the minutes; other phones look at the board."""

from msgspec import structs

from app.domain.entities import Action
from app.domain.state import State
from app.domain.view import Viewer


def see_action(viewer: Viewer, action: Action, state: State) -> dict | None:
    if viewer.role == "phones" or (viewer.role == "group" and viewer.group != action.group):
        return None
    return structs.asdict(action)


SEE = {Action: see_action}
