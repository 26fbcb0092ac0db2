"""Every command by everybody, in this workshop and in another, also by those who have lost the right to be here.

`tests/live/test_who_may.py` holds the table and tries each cell; here are the roles it does not have, and the figures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.domain.command import COMMANDS
from app.domain.entities import Group, Lead
from app.domain.who import SYSTEM
from app.errors import RuleBroken
from app.live.connection import Connection
from tests.attacks.undone import Undone, rows_of
from tests.cast import ID, secret_of
from tests.live.conftest import THERE, copied
from tests.live.examples import EXAMPLES
from tests.live.hall import Hall
from tests.live.screen import Screen
from tests.live.test_who_may import BY_SOCKET, MAY, REFUSALS, SENDERS, screen_of

GONE_HOME = "a phone that has gone home"
FACILITATOR_BEFORE = "a facilitator who is an interpreter now"
SUPPORTER_BEFORE = "a peer supporter who is an interpreter now"
GONE = {"not_lead", "no_seat", "unknown_link"}


def test_everybody_sends_everything(hall: Hall, say):
    """The whole table once more, by one hand: what is carried out is put back, what is refused leaves nothing."""
    undone, before = Undone(hall, screen_of), rows_of(hall, ID)
    refused = carried = 0
    for name in sorted(COMMANDS):
        for sender in BY_SOCKET:
            code = undone.send(sender, name, EXAMPLES[name](hall))
            if sender in MAY[name]:
                assert code == "", (name, sender)
                carried += 1
            else:
                assert code in REFUSALS, (name, sender)
                assert not undone.changed
                refused += 1
    assert rows_of(hall, ID) == before
    say(
        f"matrix: {len(COMMANDS)} commands × {len(BY_SOCKET)} kinds of screens: {refused} refused without a trace,"
        f" {carried} carried out, as the table says ({len(SENDERS)} with the door and the system)"
    )


def test_everybody_sends_everything_to_another_workshop(hall: Hall, say):
    """Those who may do it in their own, with the words of this one."""
    before, there = rows_of(hall, ID), rows_of(hall, THERE)
    sent = carried = 0
    # Whoever has left their own cannot go on: that comes last.
    for name in sorted(COMMANDS, key=lambda name: (name == "leave_workshop", name)):
        for sender in BY_SOCKET:
            screen = screen_of(hall, sender, THERE)
            id = hall.send(screen, name, EXAMPLES[name](hall))
            hall.run(THERE)
            left = name == "leave_workshop" and screen.goodbye == "not_lead"
            if not left:
                hall.hang_up(screen)
            sent, carried = sent + 1, carried + (left or screen.done[id]["ok"])
    assert rows_of(hall, ID) == before
    assert rows_of(hall, THERE) != there, "what names nothing of ours is done there"
    say(
        f"matrix × workshop: {sent} commands with the words of another workshop, {carried} of them about nothing"
        " in it: 0 changes there"
    )


# --- those who have lost the right ---


def without_the_right(hall: Hall) -> dict[str, tuple[Callable[[], Screen], Callable[[], None]]]:
    """(who comes in, what then takes the right away), by what they are; the second goes in the same batch."""
    day, follow_up = hall.meeting(), hall.meeting("follow_up")
    svar = hall.find(Group, name="Svar").token

    def lead(name: str, **data: object) -> Callable[[], None]:
        return lambda: hall.send(hall.lead(), name, data)

    def leading(account: str) -> Lead:
        return hall.find(Lead, account=account)

    return {
        "a lead who was removed": (
            lambda: hall.lead("peer"),
            lambda: hall.inside(SYSTEM, "remove_lead", account="peer", wait=True),
        ),
        "a facilitator who was dismissed": (
            lambda: hall.lead("peer"),
            lead("dismiss_lead", lead=leading("peer")),
        ),
        "a peer supporter who was dismissed": (
            lambda: hall.lead("stod"),
            lead("dismiss_lead", lead=leading("stod")),
        ),
        "an interpreter who has left": (
            lambda: hall.lead("tolk"),
            lambda: hall.send(hall.lead("tolk"), "leave_workshop", {}),
        ),
        FACILITATOR_BEFORE: (
            lambda: hall.lead("peer"),
            lead("change_role", lead=leading("peer"), role="interpreter"),
        ),
        SUPPORTER_BEFORE: (
            lambda: hall.lead("stod"),
            lead("change_role", lead=leading("stod"), role="interpreter"),
        ),
        "a group's link that was replaced": (
            lambda: hall.group(svar),
            lead("replace_link", group=hall.find(Group, name="Svar")),
        ),
        "a phone of the meeting before": (
            lambda: hall.phone("noor"),
            lead("open_meeting", meeting=follow_up),
        ),
        GONE_HOME: (lambda: hall.phone("noor"), lead("end_meeting", meeting=day)),
    }


def take_away_and_send(hall: Hall, kind: str, name: str) -> str:
    """The right is taken and the command sent by who has just lost it, on a connection that is open: its answer."""
    undone = Undone(hall, screen_of)
    come_in, take_away = without_the_right(hall)[kind]
    screen = come_in()
    data = EXAMPLES[name](hall)
    # The socket may be gone before its answer is; what was decided counts.
    decided, answer = {}, hall.sockets.answer
    hall.sockets.answer = lambda connection, id, answer: decided.update({id: answer.broken})
    take_away()
    id = hall.send(screen, name, data)
    hall.run()
    hall.sockets.answer = answer
    undone.put_back()
    for sid in list(hall.wire.screens):
        hall.wire.disconnect(sid, "/")
    hall.room()._store.persist = undone._persist
    return decided[id].code if decided[id] else ""


def lost(hall: Hall, kind: str) -> Iterator[tuple[str, str]]:
    for name in sorted(COMMANDS):
        yield name, take_away_and_send(hall, kind, name)


KINDS = (
    "a lead who was removed",
    "a facilitator who was dismissed",
    "a peer supporter who was dismissed",
    "an interpreter who has left",
    "a group's link that was replaced",
    "a phone of the meeting before",
    GONE_HOME,
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_right_that_is_gone_is_gone_at_the_next_command(hall: Hall, kind: str, say):
    before = rows_of(hall, ID)
    answers = dict(lost(hall, kind))
    if kind == GONE_HOME:  # it keeps its seat, and may do nothing any more
        assert "" not in answers.values()
    else:
        assert set(answers.values()) <= GONE
    assert rows_of(hall, ID) == before
    say(
        f"matrix, {kind}: {len(answers)} commands in the batch that takes the right away, {len(answers)} refused"
    )


@pytest.mark.parametrize("kind", [FACILITATOR_BEFORE, SUPPORTER_BEFORE])
def test_a_part_that_is_another_is_another_at_the_next_command(hall: Hall, kind: str, say):
    before = rows_of(hall, ID)
    answers = dict(lost(hall, kind))
    may = {name for name in COMMANDS if "interpreter" in MAY[name]}
    assert {name for name, code in answers.items() if not code} == may
    assert {code for code in answers.values() if code} <= set(REFUSALS)
    assert rows_of(hall, ID) == before
    say(f"matrix, {kind}: {len(answers)} commands in that batch, {len(answers) - len(may)} refused")


def test_nobody_sends_anything(hall: Hall, say):
    """A socket that has not said who it is, and one that was refused."""
    before, sent = rows_of(hall, ID), 0
    for auth in ({"as": "lead"}, {"as": "phone", "secret": secret_of("nobody")}, {"as": "system"}, {}, None):
        stranger = Screen(auth or {}, ID)
        with pytest.raises(RuleBroken):
            hall.connect(stranger)
        stranger.sid = "stranger"
        hall.wire.screens["stranger"] = stranger
        for name in sorted(COMMANDS):
            hall.send(stranger, name, EXAMPLES[name](hall))
            sent += 1
        assert hall.run() == 0
        assert not stranger.heard
        assert not stranger.done
        del hall.wire.screens["stranger"]
    assert rows_of(hall, ID) == before
    say(f"matrix, nobody: {sent} commands, 0 listened to")


# --- the controls ---


def test_control_roles_are_not_looked_at(scene: Path, tmp_path: Path, quick_disk, monkeypatch):
    """A build in which any role may send anything is caught by the table."""
    everybody = frozenset(("lead", "phone", "group", "board", "door", "system"))
    with copied(scene, tmp_path / "control") as hall:
        undone = Undone(hall, screen_of)
        for name, spec in COMMANDS.items():
            for sender in (who for who in BY_SOCKET if who not in MAY[name]):
                roles = spec.roles
                object.__setattr__(spec, "roles", everybody)
                try:
                    code = undone.send(sender, name, EXAMPLES[name](hall))
                finally:
                    object.__setattr__(spec, "roles", roles)
                if code not in REFUSALS:
                    return
    pytest.fail("nobody noticed")


@pytest.fixture
def _remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Flask would fork its session there: who one was when one came in is who one is."""
    honest, known = Connection.who, {}

    def naive(connection: Connection, state):
        if connection not in known:
            known[connection] = honest(connection, state)
        return known[connection]

    monkeypatch.setattr(Connection, "who", naive)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != GONE_HOME])
@pytest.mark.usefixtures("_remembered")
def test_control_rights_are_remembered_from_the_connect(hall: Hall, kind: str):
    answers = {code for _, code in lost(hall, kind)}
    assert not answers <= GONE


@pytest.mark.parametrize("kind", [FACILITATOR_BEFORE, SUPPORTER_BEFORE])
@pytest.mark.usefixtures("_remembered")
def test_control_a_part_is_remembered_from_the_connect(hall: Hall, kind: str):
    may = {name for name in COMMANDS if "interpreter" in MAY[name]}
    assert {name for name, code in lost(hall, kind) if not code} - may
