"""Who sees a group: everyone its name and how many; its link only the lead and those who are in it."""

from app.domain.entities import Group, Idea, Member
from app.domain.state import State
from app.domain.view import Viewer


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
    if viewer.role == "lead":
        view["token"] = group.token
    return view


def my_group(member: Member, state: State) -> dict | None:
    group = state.get(Group, member.group)
    return group and {"id": group.id, "group": group.id, "token": group.token, "convenes": member.convenes}


def again(before: Member | None, after: Member | None, state: State) -> list:
    """Seats taken are counted when the group is seen."""
    return [group for member in (before, after) if member and (group := state.get(Group, member.group))]


def group_again(before: Group | None, after: Group | None, state: State) -> list:
    """Its members read its link; a group page shows the ideas of the group's theme."""
    group = after or before
    seen = list(state.all(Member, group=group.id))
    if after and (before is None or before.theme != after.theme):
        for theme in {after.theme, before.theme if before else ""}:
            seen += state.all(Idea, theme=theme)
    return seen


SEE = {Group: see_group}
MINE = {Member: ("my_group", "tag", my_group)}
AGAIN = {Member: again, Group: group_again}
