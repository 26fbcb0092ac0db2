"""Every command sent by everybody: carried out or refused as the table says, and a refusal leaves no trace.

The table is written by hand from app/ARCHITECTURE.md, not from the decorators it is to keep in check.
"""

from dataclasses import replace

import pytest

from app.domain.command import BY_MESSAGE, COMMANDS, EVERY_LEAD
from app.domain.entities import Group, Lead, Meeting, Theme
from app.domain.who import SYSTEM, Who
from tests.cast import refused, secret_of
from tests.live.conftest import THERE
from tests.live.examples import EXAMPLES
from tests.live.hall import Hall
from tests.live.screen import Screen

LEADS = {"owner", "second lead"}
MODERATORS = LEADS | {"peer supporter"}
PHONES = {"phone", "phone in the group"}
GROUP = {"group", "phone in the group"}
# What concerns only one's own: the idea and the seat in the group are Kim's, "phone in the group".
WHOSE = {"phone in the group"}
BY_SOCKET = (
    "board",
    "owner",
    "second lead",
    "peer supporter",
    "interpreter",
    "phone",
    "phone in the group",
    "group",
    "another group",
)
REFUSALS = ("not_allowed", "not_your_part", "last_owner", "not_yours", "not_in_group")
SENDERS = (*BY_SOCKET, "door", "system")

MAY = {
    "edit_workshop": LEADS,
    "edit_meeting": LEADS,
    "edit_room": LEADS,
    "edit_keeping": LEADS | {"system"},
    "erase_contributions": {"system"},
    "edit_step": LEADS,
    "add_meeting": LEADS,
    "remove_meeting": LEADS,
    "skip_step": LEADS,
    "move_step": LEADS,
    "add_step": LEADS,
    "repeat_step": LEADS,
    "tell_room": MODERATORS,
    "open_meeting": LEADS,
    "end_meeting": LEADS | {"system"},
    "set_door": LEADS,
    "let_one_in": MODERATORS,
    "rotate_door": LEADS,
    "set_most_seats": LEADS,
    "take_seat": {"door"},
    "change_perspective": PHONES,
    "show_step": LEADS,
    "lock_step": LEADS,
    "close_step": LEADS | {"system"},
    "forgotten": {"system"},
    "set_turn": LEADS,
    "set_timer": MODERATORS,
    "pause_timer": MODERATORS,
    "resume_timer": MODERATORS,
    "extend_timer": MODERATORS,
    "hide_board": MODERATORS,
    "focus": MODERATORS,
    "hide_words": MODERATORS,
    "show_words": MODERATORS,
    "list_names": LEADS,
    "add_picture": {"system"},
    "caption_picture": LEADS,
    "remove_picture": LEADS,
    "undo": MODERATORS,
    "skip_undo": MODERATORS,
    "add_lead": {"system"},
    "remove_lead": {"system"},
    "change_role": {"owner"},
    "dismiss_lead": {"owner"},
    # The only owner has to stay.
    "leave_workshop": {"second lead", "peer supporter", "interpreter"},
    "post_idea": PHONES,
    "edit_idea": WHOSE,
    "withdraw_idea": WHOSE,
    "gather": LEADS,
    "reveal_ideas": LEADS,
    "hide_idea": MODERATORS,
    "hide_ideas": MODERATORS,
    "show_idea": MODERATORS,
    "render_idea": MODERATORS | {"interpreter"},
    "accept_late": MODERATORS,
    "decline_late": MODERATORS,
    "add_theme": MODERATORS,
    "rename_theme": MODERATORS,
    "merge_themes": MODERATORS,
    "split_theme": MODERATORS,
    "remove_theme": MODERATORS,
    "place_idea": MODERATORS,
    "place_ideas": MODERATORS,
    "merge_idea": MODERATORS,
    "merge_ideas": MODERATORS,
    "part_idea": MODERATORS,
    "put_on_top": MODERATORS,
    "propose_theme": PHONES,
    "withdraw_proposal": WHOSE,
    "accept_proposal": MODERATORS,
    "decline_proposal": MODERATORS,
    "merge_proposal": MODERATORS,
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
    "ask_for_company": WHOSE,
    "add_action": GROUP,
    "edit_action": GROUP,
    "remove_action": GROUP,
    "report": MODERATORS | GROUP,
    "ask_question": PHONES,
    "edit_question": WHOSE,
    "withdraw_question": WHOSE,
    "relay_question": MODERATORS,
    "hide_question": MODERATORS,
    "render_question": MODERATORS | {"interpreter"},
    "render_reply": MODERATORS | {"interpreter"},
    "send_over": LEADS,
    "post_reply": PHONES,
    "edit_reply": WHOSE,
    "withdraw_reply": WHOSE,
    "gather_replies": LEADS,
    "hide_reply": MODERATORS,
    "reveal_replies": LEADS,
    "answer": PHONES,
    "reveal_answers": LEADS,
    "count_without_phone": MODERATORS,
    "seat_without_phone": MODERATORS,
    "type_idea": MODERATORS,
    "type_question": MODERATORS,
    "type_reply": MODERATORS,
    "type_ballot": MODERATORS,
    "type_answers": MODERATORS,
    "withdraw_paper": MODERATORS,
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
        "peer supporter": lambda: hall.lead("stod" + mark, workshop),
        "interpreter": lambda: hall.lead("tolk" + mark, workshop),
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
        id = hall.send(screen, name, data)
        hall.run()
        if name == "leave_workshop" and screen.goodbye == "not_lead":
            return ""  # whoever has left is hung up on, and hears no answer
        hall.hang_up(screen)
        return "" if screen.done[id]["ok"] else screen.done[id]["error"]["code"]
    token = hall.find(Meeting, stage="open").token
    who = SYSTEM if sender == "system" else Who("door", secret=secret_of("newcomer"), token=token)
    broken = hall.inside(who, name, **data).broken
    return broken.code if broken else ""


@pytest.mark.parametrize("name", sorted(MAY))
def test_refused(untouched: Hall, name: str):
    before = untouched.dump()
    for sender in SENDERS:
        if sender not in MAY[name]:
            assert send(untouched, sender, name) in REFUSALS, sender
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
        if name == "leave_workshop":
            continue  # names nothing, and whoever has left their own cannot go on
        screen = screen_of(hall, sender, THERE)
        hall.send(screen, name, example(hall))
        hall.run(THERE)
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


def test_another_part_counts_from_the_next_command_on(hall: Hall):
    """On the open socket, in the same batch: what one may, and the groups' links one is shown."""
    peer = hall.lead("peer")
    theme = hall.find(Theme, name="Annat")
    group = hall.find(Group, name="Svar")
    assert peer.store.channels["lead"]["group"][group.id]["token"] == group.token
    hall.send(hall.lead(), "change_role", {"lead": hall.find(Lead, account="peer"), "role": "interpreter"})
    hall.send(peer, "rename_theme", {"theme": theme, "name": "För sent"})
    hall.run()
    assert hall.state.get(Theme, theme.id).name == "Annat"
    assert not peer.store.channels["lead"], "the channel is left at once"
    shown = peer.store.channels["lead:interpreter"]["group"][group.id]
    assert "token" not in shown
    assert (
        "rename_theme"
        not in peer.store.channels["mine"]["my_lead"][hall.find(Lead, account="peer").id]["may"]
    )
    assert not peer.goodbye


@pytest.mark.parametrize(("account", "passes"), [("stod", True), ("tolk", False)])
def test_helpers_are_not_shown_what_is_handed_out(untouched: Hall, account: str, passes: bool):
    """Control: the facilitator, on the same state, is."""
    helper, peer = untouched.lead(account), untouched.lead("peer")
    tokens = {group.token for group in untouched.those(Group)}
    assert tokens <= set(strings(peer.store.channels)), "the facilitator hands them out"
    assert not tokens & set(strings(helper.store.channels))
    shown = next(iter(helper.store.all("meeting")))
    assert ("pass_token" in shown) == passes


def strings(value) -> list[str]:
    """Every string in what a screen holds."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [found for part in parts for found in strings(part)]


def test_undo_brings_back_nothing_one_could_not_do_now(hall: Hall):
    """Who showed a step and then became a peer supporter does not show the one before again."""
    peer = hall.lead("peer")
    assert hall.tell(peer, "show_step", step=hall.step("welcome"))["ok"]
    hall.tell(hall.lead(), "change_role", lead=hall.find(Lead, account="peer"), role="peer")
    assert hall.tell(peer, "undo")["error"]["code"] == "nothing_to_undo"


def test_somebody_must_own_it(hall: Hall):
    fatima = hall.lead()
    own = hall.find(Lead, account="fatima")
    for name, data in (
        ("leave_workshop", {}),
        ("dismiss_lead", {"lead": own}),
        ("change_role", {"lead": own, "role": "facilitator"}),
    ):
        assert hall.tell(fatima, name, **data)["error"]["code"] == "last_owner", name
    hall.tell(fatima, "change_role", lead=hall.find(Lead, account="peer"), role="owner")
    hall.send(fatima, "leave_workshop", {})
    hall.run()
    assert fatima.goodbye == "not_lead"
    assert not fatima.sid, "the socket is closed"


@pytest.mark.parametrize(
    "name", ["end_meeting", "close_step", "reveal_votes", "replace_link", "dismiss_lead"]
)
def test_a_build_that_forgets_the_parts_is_caught(hall: Hall, name: str, monkeypatch: pytest.MonkeyPatch):
    """The control: the same command, open to every lead, changes the database in a peer supporter's hands."""
    before = hall.dump()
    assert send(hall, "peer supporter", name) == "not_your_part"
    assert hall.dump() == before
    spec = COMMANDS[name]
    monkeypatch.setitem(BY_MESSAGE, spec.message, replace(spec, leads=EVERY_LEAD))
    assert send(hall, "peer supporter", name) == ""
    assert hall.dump() != before
