"""What is printed about the demo: how to sign in, and a link for every screen."""

from flask import Flask

from app.address import phone_address
from app.clock import DAY_MS, now_ms
from app.domain.entities import Group, Meeting, Workshop
from app.domain.state import State
from app.greeting import INVITE_DAYS

WIDTH = 30


def links(app: Flask, workshop: str, account: str, password: str) -> list[str]:
    settings = app.extensions["settings"]
    state: State = app.extensions["live"].state(workshop)
    address = phone_address(settings)
    here = f"{address}/w/{workshop}"
    meetings = sorted(state.all(Meeting), key=lambda meeting: meeting.position)
    groups = sorted(state.all(Group), key=lambda group: group.position)
    rows = [
        ("Logga in", f"{address}/sign-in  (namn: {account}, lösenord: {password})"),
        ("Ett eget konto", f"{address}/new-account#{_invitation(app)}  (länken fungerar en gång)"),
        ("Ledarens sida", f"{here}/lead"),
        ("Tavlan", f"{here}/board#{state.one(Workshop).board_token}"),
        ("Telefon", _phone(here, meetings)),
        *((group.name, f"{here}/group#{group.token}") for group in groups),
        ("Dokumentation", f"{here}/minutes/{meetings[0].id}"),
        *(("Uppföljning", _follow_up(here, meeting)) for meeting in meetings[1:]),
    ]
    lines = [f"  {name:<{WIDTH}}{link}" for name, link in rows]
    if not settings.public_url:
        lines.append("  Länkarna gäller på det här nätet. Se PUBLIC_URL i README för länkar som håller.")
    return lines


def _invitation(app: Flask) -> str:
    """The demo's account is not the first facilitator's own: the way to make that one must not be lost."""
    return app.extensions["installation"].new_invite(now_ms() + INVITE_DAYS * DAY_MS)


def _phone(here: str, meetings: list[Meeting]) -> str:
    """The way in: by the link on the board's QR code, or by the code it shows."""
    for meeting in meetings:
        if meeting.door:
            return f"{here}/phone#j={meeting.token}  (kod: {meeting.code[:3]} {meeting.code[3:]})"
    return f"öppna dörren på ledarens sida först: {here}/lead"


def _follow_up(here: str, meeting: Meeting) -> str:
    if meeting.stage == "planned":
        what = (
            f"planerad {meeting.date}; öppna den där: tavlan byter träff, telefonerna kommer in med en ny kod"
        )
        return f"{here}/lead  ({what})"
    return f"{here}/minutes/{meeting.id}"
