"""Who sees a group: everyone its name and how many; its link only who hands it out and those who are in it.

Who lacks company (`company.py`) is seen by nobody but those it concerns.
"""

from app.domain.entities import Group, Idea, Member, Seat, Step
from app.domain.hidden import COVER, covered, in_step
from app.domain.state import State
from app.domain.themes import now_in
from app.domain.view import Viewer
from app.steps.groups import company
from app.steps.groups.company import alone, concerned


def see_group(viewer: Viewer, group: Group, state: State) -> dict | None:
    if viewer.role == "group" and viewer.group != group.id:
        return None
    members = state.all(Member, group=group.id) if group.taken < 0 else []
    view = {
        "id": group.id,
        "step": group.step,
        "name": group.name,
        "position": group.position,
        "purpose": group.purpose,
        "seats": group.seats,
        "minimum": group.minimum,
        "theme": group.theme,
        "taken": len(members) if group.taken < 0 else group.taken,
        "convened": group.convened or any(member.convenes for member in members),
    }
    if viewer.lets_in:
        view["without_phone"] = sum(not member.tag for member in members)
    if viewer.hands_out:
        view["token"] = group.token
    return covered(viewer, view, group.id, ("name", "purpose"), state, COVER)


def see_step(viewer: Viewer, step: Step, state: State) -> dict:
    """How many groups' names are hidden, to all."""
    return {"hidden": in_step(step, state, "group")}


def my_group(member: Member, state: State) -> dict | None:
    group = state.get(Group, member.group)
    if group is None:
        return None
    view = {"id": group.id, "group": group.id, "token": group.token, "convenes": member.convenes}
    step = state.get(Step, member.step)
    return view | {"alone": True, "asks": member.asks} if not step.locked and alone(member, state) else view


def again(before: Member | None, after: Member | None, state: State) -> list:
    """Seats taken are counted when the group is seen; whether somebody has company depends on who else is there."""
    seen: list = []
    for member in (before, after):
        if member and (group := state.get(Group, member.group)):
            seen += [group, *state.all(Member, group=group.id)]
    step = state.get(Step, (after or before).step)
    return seen + (concerned(step, state) if step else [])


def step_again(before: Step | None, after: Step | None, state: State) -> list:
    """Whether groups are being formed decides what is said of company."""
    step = after or before
    if step.kind != "groups":
        return []
    asked = {*(before.heard if before else ()), *step.heard}
    return [seat for seat in state.all(Seat, meeting=step.meeting) if seat.perspective in asked]


def group_again(before: Group | None, after: Group | None, state: State) -> list:
    """Its members read its link; a group page shows the ideas of the group's theme."""
    group = after or before
    step = state.get(Step, group.step)
    seen = [*state.all(Member, group=group.id), *(concerned(step, state) if step else ())]
    if after and (before is None or before.theme != after.theme):
        for theme in {after.theme, before.theme if before else ""}:
            lies_in = now_in(state, theme)
            seen += state.all(Idea, theme=lies_in.id) if lies_in else []
    return seen


SEE = {Group: see_group}
#: Beside one's seat, in the personal part.
see_me = company.see_me
MINE = {Member: ("my_group", "tag", my_group)}
AGAIN = {Member: again, Group: group_again, Step: step_again}
