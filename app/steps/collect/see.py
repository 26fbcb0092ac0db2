"""Who sees an idea: nobody but its author while writing, the lead once gathered, the room once revealed."""

from app.domain.entities import Group, Idea, Step
from app.domain.state import State
from app.domain.view import Viewer


def on_wall(idea: Idea, step: Step) -> bool:
    """Whether the room may see the idea."""
    return step.stage == "revealed" and idea.released and not idea.hidden and not idea.late


def see_idea(viewer: Viewer, idea: Idea, state: State) -> dict | None:
    step = state.get(Step, idea.step)
    view = {
        "id": idea.id,
        "step": idea.step,
        "text": idea.text,
        "theme": idea.theme,
        "merged_into": idea.merged_into,
    }
    if viewer.role == "lead":
        gathered = step.stage != "writing" if not _open(step) else idea.released
        if idea.released if idea.late else gathered:
            return view | {"hidden": idea.hidden, "reason": idea.reason, "tray": idea.tray}
        return None
    if not on_wall(idea, step):
        return None
    if viewer.role == "group":
        group = state.get(Group, viewer.group)
        ours = group and group.theme and group.theme == idea.theme
        return view | {"phase": step.phase} if ours else None  # the colour of its note
    return view


def _open(step: Step) -> bool:
    return step.settings.get("wall") == "open"


def see_step(viewer: Viewer, step: Step, state: State) -> dict:
    """How many are hidden, to all; to the lead also how many have come and how many late ones wait."""
    seen = {"hidden": state.count(Idea, hidden_in=step.id)}
    if viewer.role == "lead":
        seen["waiting"] = state.count(Idea, waits=f"tray:{step.id}")
        seen["written"] = state.count(Idea, step=step.id)
    return seen


def my_idea(idea: Idea, state: State) -> dict:
    """What its author sees: the words, and what became of them."""
    if idea.hidden:
        fate = "hidden"
    else:
        fate = {"": "sent", "waiting": "late"}.get(idea.tray, idea.tray)
    return {"id": idea.handle, "step": idea.step, "text": idea.text, "state": fate}


def again(before: Idea | None, after: Idea | None, state: State) -> list:
    """Its step counts it."""
    return [state.get(Step, (after or before).step)]


SEE = {Idea: see_idea}
MINE = {Idea: ("my_idea", "tag", my_idea)}
AGAIN = {Idea: again}
