"""The room the workshop is held in: its wifi, what stands on the board besides, and how much of it heads hide."""

from app.domain.command import Command, Words, command
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
    wifi_name: Words = ""
    wifi_password: Words = ""
    second_language: str = ""
    board_margin: int = 0


@command("lead")
def edit_room(state: Draft, who: Who, c: EditRoom) -> None:
    """The room's wifi ("": none is shown; without a password it is open), and how the board is to look in it."""
    if c.second_language not in ("", *LANGUAGES) or c.board_margin not in BOARD_MARGINS:
        raise RuleBroken("unknown_choice")
    name, password = _exactly(c.wifi_name), _exactly(c.wifi_password)
    if (over := len(name.encode()) - LONGEST_NAME) > 0:
        raise RuleBroken("text_long", limit=LONGEST_NAME, over=over)
    if password and not name:
        raise RuleBroken("wifi_name_missing")
    least, most = PASSWORD
    if password and not least <= len(password) <= most:
        raise RuleBroken("wifi_password_length", least=least, most=most)
    state.change(
        state.one(Workshop),
        wifi_name=name,
        wifi_password=password,
        second_language=c.second_language,
        board_margin=c.board_margin,
    )


def _exactly(text: str) -> str:
    """As it was typed, for a phone will send the very same signs: trimmed, and without what nobody can type."""
    text = "".join(sign for sign in text if sign.isprintable()).strip()
    if holds_identity_number(text):
        raise RuleBroken("identity_number")
    return text
