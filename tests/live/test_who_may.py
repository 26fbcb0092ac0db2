"""Every command sent by everybody: carried out or refused as the table says, and a refusal leaves no trace.

The table is written by hand from app/ARCHITECTURE.md, not from the decorators it is to keep in check.
"""

import pytest

from app.domain.command import COMMANDS
from app.domain.entities import Group, Meeting, Theme
from app.domain.who import SYSTEM, Who
from tests.cast import refused, secret_of
from tests.live.conftest import THERE
from tests.live.examples import EXAMPLES
from tests.live.hall import Hall
from tests.live.screen import Screen

LEADS = {"owner", "second lead"}
PHONES = {"phone", "phone in the group"}
GROUP = {"group", "phone in the group"}
# What concerns only one's own: the idea and the seat in the group are Kim's, "phone in the group".
WHOSE = {"phone in the group"}
BY_SOCKET = ("board", "owner", "second lead", "phone", "phone in the group", "group", "another group")
SENDERS = (*BY_SOCKET, "door", "system")

MAY = {
    "edit_workshop": LEADS,
    "edit_meeting": LEADS,
    "edit_step": LEADS,
    "open_meeting": LEADS,
    "end_meeting": LEADS | {"system"},
    "set_door": LEADS,
    "let_one_in": LEADS,
    "take_seat": {"door"},
    "show_step": LEADS,
    "lock_step": LEADS,
    "close_step": LEADS | {"system"},
    "set_timer": LEADS,
    "pause_timer": LEADS,
    "resume_timer": LEADS,
    "extend_timer": LEADS,
    "hide_board": LEADS,
    "focus": LEADS,
    "undo": LEADS,
    "skip_undo": LEADS,
    "add_lead": {"system"},
    "remove_lead": {"system"},
    "post_idea": PHONES,
    "edit_idea": WHOSE,
    "withdraw_idea": WHOSE,
    "gather": LEADS,
    "reveal_ideas": LEADS,
    "hide_idea": LEADS,
    "show_idea": LEADS,
    "accept_late": LEADS,
    "decline_late": LEADS,
    "add_theme": LEADS,
    "rename_theme": LEADS,
    "merge_themes": LEADS,
    "split_theme": LEADS,
    "remove_theme": LEADS,
    "place_idea": LEADS,
    "merge_idea": LEADS,
    "part_idea": LEADS,
    "put_on_top": LEADS,
    "propose_theme": PHONES,
    "accept_proposal": LEADS,
    "decline_proposal": LEADS,
    "merge_proposal": LEADS,
    "set_dots": PHONES,
    "reveal_votes": LEADS,
    "new_round": LEADS,
    "form_groups": LEADS,
    "add_group": LEADS,
    "edit_group": LEADS,
    "remove_group": LEADS,
    "replace_link": LEADS,
    "choose_group": PHONES,
    "leave_group": WHOSE,
    "offer_to_convene": WHOSE,
    "add_action": GROUP,
    "edit_action": GROUP,
    "remove_action": GROUP,
    "report": LEADS | GROUP,
    "answer": PHONES,
    "reveal_answers": LEADS,
}


def test_every_command_stands_in_the_table():
    assert set(MAY) == set(COMMANDS)
    assert set(EXAMPLES) == set(COMMANDS)


def screen_of(hall: Hall, sender: str, workshop: str = "") -> Screen:
    """Somebody of the cast's workshop, or of the other."""
    mark = "-there" if workshop else ""
    token = {group.name: group.token for group in hall.room(workshop).state.all(Group)}
    connect = {
        "board": lambda: hall.board(workshop),
        "owner": lambda: hall.lead("fatima" + mark, workshop),
        "second lead": lambda: hall.lead("peer" + mark, workshop),
        "phone": lambda: hall.phone("noor" + mark, workshop),
        "phone in the group": lambda: hall.phone("kim" + mark, workshop),
        "group": lambda: hall.group(token["Svar"], workshop),
        "another group": lambda: hall.group(token["Ingen än"], workshop),
    }
    return connect[sender]()


def send(hall: Hall, sender: str, name: str) -> str:
    """Send the example: "" if it was carried out, or the code of the refusal."""
    data = EXAMPLES[name](hall)
    if sender in BY_SOCKET:
        screen = screen_of(hall, sender)
        done = hall.tell(screen, name, **data)
        hall.hang_up(screen)
        return "" if done["ok"] else done["error"]["code"]
    token = hall.find(Meeting, stage="open").token
    who = SYSTEM if sender == "system" else Who("door", secret=secret_of("newcomer"), token=token)
    broken = hall.inside(who, name, **data).broken
    return broken.code if broken else ""


@pytest.mark.parametrize("name", sorted(MAY))
def test_refused(untouched: Hall, name: str):
    before = untouched.dump()
    for sender in SENDERS:
        if sender not in MAY[name]:
            assert send(untouched, sender, name) in ("not_allowed", "not_yours", "not_in_group"), sender
            assert untouched.dump() == before, sender


@pytest.mark.parametrize(
    ("name", "sender"), [(name, who) for name in sorted(MAY) for who in sorted(MAY[name])]
)
def test_allowed(hall: Hall, name: str, sender: str):
    before = hall.dump()
    assert send(hall, sender, name) == ""
    after = hall.dump()
    assert {**after, "receipt": []} != {**before, "receipt": []}, (
        "an example that changes nothing proves nothing"
    )


@pytest.mark.parametrize("sender", BY_SOCKET)
def test_nobody_reaches_into_another_workshop(hall: Hall, sender: str):
    """Every command with this workshop's ids, from those who may do it in theirs."""
    before = hall.dump()
    for name, example in EXAMPLES.items():
        screen = screen_of(hall, sender, THERE)
        hall.tell(screen, name, **example(hall))
        hall.hang_up(screen)
        assert hall.dump() == before, name


def test_strangers_are_not_let_in(untouched: Hall):
    before = untouched.dump()
    there = untouched.room(THERE).state
    for code, auth in (
        ("unknown_link", {"as": "board", "token": "guessed"}),
        ("unknown_link", {"as": "board", "token": ""}),
        ("unknown_link", {"as": "group", "token": "guessed"}),
        ("unknown_link", {"as": "group", "token": ""}),
        ("unknown_link", {"as": "group", "token": there.all(Group)[0].token}),
        ("not_lead", {"as": "lead", "ticket": "guessed"}),
        ("not_lead", {"as": "lead", "account": "nobody"}),
        ("not_lead", {"as": "lead", "account": "fatima-there"}),
        ("no_seat", {"as": "phone", "secret": secret_of("nobody")}),
        ("no_seat", {"as": "phone", "secret": secret_of("kim-there")}),
        ("no_seat", {"as": "phone", "secret": ""}),
        ("bad_command", {"as": "system"}),
        ("bad_command", {"as": "door"}),
        ("bad_command", {}),
    ):
        with refused(code):
            untouched.screen(auth)
    assert untouched.dump() == before


def test_what_comes_before_being_let_in_goes_nowhere(untouched: Hall):
    before = untouched.dump()
    stranger = Screen({"as": "lead"}, untouched.id)
    stranger.sid = "stranger"
    untouched.room()
    untouched.wire.screens["stranger"] = stranger
    for name, example in EXAMPLES.items():
        untouched.send(stranger, name, example(untouched))
        assert not untouched.run()
    assert untouched.wire.call("since", "stranger", {}) == "gone"
    assert not stranger.heard
    assert not stranger.done
    assert untouched.dump() == before


def test_a_removed_lead_is_refused_on_an_open_connection(hall: Hall):
    """Also in the batch in which the right is taken away: it is looked up as each command is decided."""
    peer = hall.lead("peer")
    hall.tell(peer, "add_theme", step=hall.step("critique_themes"), name="Före")
    hall.inside(SYSTEM, "remove_lead", account="peer", wait=True)
    hall.send(peer, "add_theme", {"step": hall.step("critique_themes"), "name": "Efter"})
    assert hall.run() == 2
    assert {theme.name for theme in hall.those(Theme)} >= {"Före"}
    assert "Efter" not in {theme.name for theme in hall.those(Theme)}
    assert peer.goodbye == "not_lead"
    assert not peer.sid, "the socket is closed"
    with refused("not_lead"):
        hall.connect(peer)


def test_a_replaced_link_is_refused_on_an_open_connection(hall: Hall):
    page = hall.group(hall.find(Group, name="Svar").token)
    hall.send(hall.lead(), "replace_link", EXAMPLES["replace_link"](hall))
    hall.send(page, "add_action", {"group": hall.find(Group, name="Svar"), "what": "För sent"})
    before = hall.dump()["action"]
    hall.run()
    assert hall.dump()["action"] == before
    assert page.goodbye == "unknown_link"
    with refused("unknown_link"):
        hall.connect(page)
