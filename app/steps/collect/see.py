"""Who sees an idea: nobody but its author while writing, the lead once gathered, the room once revealed."""

from operator import attrgetter

from app.domain.entities import Group, Idea, Step
from app.domain.languages import original, own
from app.domain.state import State
from app.domain.themes import now_in
from app.domain.view import Viewer


def on_wall(idea: Idea, step: Step) -> bool:
    """Whether the room may see the idea."""
    return step.stage == "revealed" and idea.released and not (idea.hidden or idea.late or idea.unrendered)


def see_idea(viewer: Viewer, idea: Idea, state: State) -> dict | None:
    step = state.get(Step, idea.step)
    view = {
        "id": idea.id,
        "step": idea.step,
        "text": idea.rendering or idea.text,
        "theme": idea.theme,
        "merged_into": idea.merged_into,
        **original(idea),
    }
    if viewer.role == "lead":
        gathered = step.stage != "writing" if not _open(step) else idea.released
        if not (idea.released if idea.late else gathered):
            return None
        view |= {"hidden": idea.hidden, "reason": idea.reason, "tray": idea.tray}
        return view | {"rendered": idea.rendered} if idea.language else view
    if not on_wall(idea, step):
        return None
    if viewer.role == "group":
        group = state.get(Group, viewer.group)
        theme = group and idea.theme and group.theme and now_in(state, group.theme)
        ours = theme and theme.id == idea.theme
        return view | {"phase": step.phase} if ours else None  # the colour of its note
    return view


def _open(step: Step) -> bool:
    return step.settings.get("wall") == "open"


def see_step(viewer: Viewer, step: Step, state: State) -> dict:
    """How many are hidden, to all; to the lead also how many have come and how many late ones wait.

    While it is, or has been, one perspective's turn, a count of what has come would count them. How many lack a
    rendering is for the lead, who can type one, and for the minutes, that would else leave them out in silence.
    """
    seen = {"hidden": state.count(Idea, hidden_in=step.id)}
    if viewer.role == "lead":
        seen["waiting"] = state.count(Idea, waits=f"tray:{step.id}")
        seen["written"] = 0 if step.turns and step.stage == "writing" else state.count(Idea, step=step.id)
    if viewer.role == "minutes":
        # Not before the lead has read them: an open meeting's minutes would count who has just written.
        lacking = state.all(Idea, unrendered_in=step.id) if step.stage != "writing" else []
        seen["unrendered"] = sum(idea.released or not _open(step) for idea in lacking)
    return seen


def stands_alone(step: dict) -> bool:
    """While each writes for themselves: nothing else is on the screen then. An open wall is revealed from the start."""
    return step["stage"] == "writing"


def my_idea(idea: Idea, state: State) -> dict:
    """What its author sees: the words, and what became of them."""
    if idea.hidden:
        fate = "hidden"
    elif idea.unrendered and not idea.late:
        fate = "rendering"
    else:
        fate = {"": "sent", "waiting": "late"}.get(idea.tray, idea.tray)
    return {"id": idea.handle, "step": idea.step, "text": idea.text, "state": fate, **own(idea)}


_counted = attrgetter("step", "waits", "hidden_in", "unrendered_in")


def again(before: Idea | None, after: Idea | None, state: State) -> list:
    """Its step counts it; not by its theme, which is what changes most."""
    if before and after and _counted(before) == _counted(after):
        return []
    return [state.get(Step, (after or before).step)]


SEE = {Idea: see_idea}
MINE = {Idea: ("my_idea", "tag", my_idea)}
AGAIN = {Idea: again}
