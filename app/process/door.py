"""Commands on the door and the seats: who may come in, and how many."""

from app.domain.command import (
    MODERATORS,
    Command,
    command,
)
from app.domain.entities import (
    PERSPECTIVES,
    Meeting,
    Seat,
)
from app.domain.state import Draft, State
from app.domain.who import Who, hash_secret
from app.errors import RuleBroken
from app.process.commands import the_open_meeting

MOST_SEATS = 5000


class SetDoor(Command):
    open: bool


@command("lead")
def set_door(state: Draft, who: Who, c: SetDoor) -> None:
    """Shut the door, or open it with a new code: an old code is dead at once."""
    meeting = the_open_meeting(state)
    if c.open == meeting.door:
        return
    if c.open:
        state.change(meeting, door=True, token=state.new_id(), code=state.new_code())
    else:
        state.change(meeting, door=False, token="", code="")


class LetOneIn(Command):
    pass


@command("lead", leads=MODERATORS)
def let_one_in(state: Draft, who: Who, c: LetOneIn) -> None:
    """A pass for one phone that lost its storage, whether the door is open or not."""
    state.change(the_open_meeting(state), pass_token=state.new_id())


class RotateDoor(Command):
    pass


@command("lead")
def rotate_door(state: Draft, who: Who, c: RotateDoor) -> None:
    """A new code and a new link: the old ones are dead at once, and whoever is in stays in."""
    meeting = the_open_meeting(state)
    if not meeting.door:
        raise RuleBroken("door_is_shut")
    state.change(meeting, token=state.new_id(), code=state.new_code())


class SetMostSeats(Command):
    most: int


@command("lead")
def set_most_seats(state: Draft, who: Who, c: SetMostSeats) -> None:
    """How many may sit down by code and link, 0 for as many as come. Nobody who sits has to go."""
    if not 0 <= c.most <= MOST_SEATS:
        raise RuleBroken("bad_number", least=0, most=MOST_SEATS)
    state.change(the_open_meeting(state), most=c.most)


class TakeSeat(Command):
    perspective: str


@command("door", gathers=True)
def take_seat(state: Draft, who: Who, c: TakeSeat) -> None:
    """Sit down. The same phone (the same secret) is the same seat, also with two tabs."""
    if c.perspective not in PERSPECTIVES:
        raise RuleBroken("unknown_choice")
    meeting = the_open_meeting(state)
    hashed = hash_secret(who.secret)
    if any(seat.meeting == meeting.id for seat in state.all(Seat, secret_hash=hashed)):
        return
    if meeting.pass_token and who.token == meeting.pass_token:
        state.change(meeting, pass_token="")
    elif not meeting.door or who.token != meeting.token:
        raise RuleBroken("door_shut")
    elif is_full(state, meeting):
        raise RuleBroken("room_full", most=meeting.most)
    state.put(Seat(id=state.new_id(), meeting=meeting.id, secret_hash=hashed, perspective=c.perspective))


class ChangePerspective(Command):
    perspective: str


@command("phone")
def change_perspective(state: Draft, who: Who, c: ChangePerspective) -> None:
    """Another perspective for one's own seat, from now on: whoever chose the wrong one needs no second seat.

    What was given before keeps what it was given with. Changed together, a seat would be written beside the tags
    of what is its owner's, and one step's beside another's.
    """
    if c.perspective not in PERSPECTIVES:
        raise RuleBroken("unknown_choice")
    state.change(state.need(Seat, who.seat), perspective=c.perspective)


def is_full(state: State | Draft, meeting: Meeting) -> bool:
    """Whether as many have sat down as the lead has set."""
    return 0 < meeting.most <= state.count(Seat, meeting=meeting.id)
