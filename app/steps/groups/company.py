"""Company in the groups: which lack clients, who is alone of their perspective. Told to the phones it concerns only.

Nothing is said of a group with fewer than three people who have a phone: who is not lacking there could be counted
on one hand. Of those without nobody has said whom they speak for, and everybody sees who they are.
"""

from app.domain.entities import Group, Meeting, Member, Seat, Step
from app.domain.state import Draft, State

FEWEST_TOGETHER = 3
CLIENT = "client"


def with_phone(state: State | Draft, group: str) -> list[Member]:
    """Those in a group who have chosen it on a phone."""
    return [member for member in state.all(Member, group=group) if member.tag]


def alone(member: Member, state: State | Draft) -> bool:
    """Whether somebody is the only one of their perspective in a group of at least three."""
    together = with_phone(state, member.group)
    same = sum(other.perspective == member.perspective for other in together)
    return bool(member.perspective) and len(together) >= FEWEST_TOGETHER and same == 1


def see_me(seat: Seat, state: State) -> dict:
    """Beside one's seat, while groups are being formed: those that need clients, those where company is wished for."""
    found: dict = {}
    for step in _forming(seat, state):
        for group in state.all(Group, step=step.id):
            together = with_phone(state, group.id)
            if len(together) < FEWEST_TOGETHER or len(state.all(Member, group=group.id)) >= group.seats:
                continue
            there = [member for member in together if member.perspective == seat.perspective]
            if seat.perspective == CLIENT and not there:
                found.setdefault("needed", []).append(group.id)
            elif len(there) == 1 and there[0].asks and there[0].perspective:
                found.setdefault("wished", []).append(group.id)
    return {name: sorted(ids) for name, ids in found.items()}


def _forming(seat: Seat, state: State) -> list[Step]:
    """The steps in which groups are being formed now and the seat's perspective is heard."""
    meeting = state.get(Meeting, seat.meeting)
    if meeting is None or meeting.stage != "open":
        return []
    steps = [state.get(Step, id) for id in meeting.agenda]
    return [s for s in steps if s and s.kind == "groups" and seat.perspective in s.heard and not s.locked]


def concerned(step: Step, state: State) -> list[Seat]:
    """The seats to which any of it may be told."""
    return [seat for seat in state.all(Seat, meeting=step.meeting) if seat.perspective in step.heard]
