"""The room the workshop is held in: its wifi, what stands on the board besides, and how much of it heads hide."""

from app.domain.command import Command, Words, command, given
from app.domain.entities import BOARD_MARGINS, Workshop
from app.domain.slips import holds_identity_number
from app.domain.state import Draft
from app.domain.who import Who
from app.errors import RuleBroken
from app.languages import LANGUAGES

# As wifi itself has it: so many bytes in a name, so many signs in a password.
LONGEST_NAME = 32
PASSWORD = (8, 64)


class EditRoom(Command):
    wifi_name: Words | None = None
    wifi_password: Words | None = None
    second_language: str | None = None
    board_margin: int | None = None


@command("lead")
def edit_room(state: Draft, who: Who, c: EditRoom) -> None:
    """The room's wifi ("": none is shown; without a password it is open), and how the board is to look in it.

    What is not said stays as it is.
    """
    workshop = state.one(Workshop)
    if c.second_language not in (None, "", *LANGUAGES) or c.board_margin not in (None, *BOARD_MARGINS):
        raise RuleBroken("unknown_choice")
    name = workshop.wifi_name if c.wifi_name is None else _exactly(c.wifi_name)
    password = workshop.wifi_password if c.wifi_password is None else _exactly(c.wifi_password)
    if (over := len(name.encode()) - LONGEST_NAME) > 0:
        raise RuleBroken("text_long", limit=LONGEST_NAME, over=over)
    if password and not name:
        raise RuleBroken("wifi_name_missing")
    least, most = PASSWORD
    if password and not least <= len(password) <= most:
        raise RuleBroken("wifi_password_length", least=least, most=most)
    how = given(c, "second_language", "board_margin")
    state.change(workshop, wifi_name=name, wifi_password=password, **how)


def _exactly(text: str) -> str:
    """As it was typed, for a phone will send the very same signs: trimmed, and without what nobody can type."""
    text = "".join(sign for sign in text if sign.isprintable()).strip()
    if holds_identity_number(text):
        raise RuleBroken("identity_number")
    return text
