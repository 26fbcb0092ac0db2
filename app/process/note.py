"""A note to the room: what a lead tells everybody just now, on the board and on the phones."""

from app.domain.command import MODERATORS, Saying, Words, command
from app.domain.rules import said
from app.domain.state import Draft
from app.domain.who import Who
from app.process.commands import the_open_meeting

NOTE = 140


class TellRoom(Saying, kw_only=True):
    text: Words


@command("lead", leads=MODERATORS)
def tell_room(state: Draft, who: Who, c: TellRoom) -> None:
    """It stands until it is taken away (""), another takes its place, or the meeting ends."""
    state.change(the_open_meeting(state), note=said(state, c, c.text, NOTE, empty=True))
