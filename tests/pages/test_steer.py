"""Steering from the board's page: a key is done by the lead whose cookie comes with it, by the rules of commands."""

import threading

import msgspec
import pytest

from app.domain.entities import Meeting, Step, Theme
from app.domain.who import SYSTEM, Who
from app.process.commands import EndMeeting, ShowStep, UndoLast
from app.process.leads import AddLead
from app.steps.cluster.commands import AddTheme
from tests.pages.visitor import HOME, Form, Visitor


@pytest.fixture
def day(live, workshop, open_door):
    """`day()` is the open meeting as it is now."""
    return lambda: next(meeting for meeting in live.state(workshop).all(Meeting) if meeting.stage == "open")


@pytest.fixture
def press(workshop):
    """A key: the answer's code, "" when it was done."""

    def press(somebody, act: str, **more) -> str:
        answer = somebody.posts(f"/w/{workshop}/steer", {"act": act}, **more)
        return "" if answer.status_code == 200 else answer.json["error"]["code"]

    return press


def same_browser(app, visitor: Visitor) -> Visitor:
    """One more, as a window beside: the client of a test is not for two threads."""
    another = Visitor(app)
    another.client.set_cookie("session", visitor.client.get_cookie("session").value)
    return another


def at(day) -> int:
    return day().agenda.index(day().current)


def test_two_quick_presses_are_two_steps(app, fatima, day, press):
    assert at(day) == 0
    said = []
    presses = [
        threading.Thread(
            target=lambda who: said.append(press(who, "next")), args=(same_browser(app, fatima),)
        )
        for _ in range(4)
    ]
    for one in presses:
        one.start()
    for one in presses:
        one.join()
    assert said == [""] * 4
    assert at(day) == 4
    assert press(fatima, "back") == ""
    assert at(day) == 3


def test_what_is_skipped_is_passed_by(live, fatima, day, press, workshop):
    room = live.room(workshop)
    second = room.state.get(Step, day().agenda[1])
    room.state.adopt({(Step, second.id): msgspec.structs.replace(second, skipped=True)})
    press(fatima, "next")
    assert at(day) == 2
    press(fatima, "back")
    assert at(day) == 0


def test_nobody_goes_past_the_ends(live, fatima, day, press, workshop):
    assert press(fatima, "back") == "first_step"
    live.submit(workshop, Who("lead"), ShowStep(step=day().agenda[-1]))
    assert press(fatima, "next") == "last_step"
    assert (
        "processledarens sida" in fatima.posts(f"/w/{workshop}/steer", {"act": "next"}).json["error"]["text"]
    )


def test_the_board_is_covered_and_shown_again(fatima, day, press):
    press(fatima, "hide")
    assert day().hidden
    press(fatima, "hide")
    assert not day().hidden


def test_themes_are_opened_one_after_another(live, fatima, day, press, workshop):
    state = live.state(workshop)
    assert press(fatima, "themes") == "nothing_to_open"
    step = next(id for id in day().agenda if state.get(Step, id).kind == "cluster")
    live.submit(workshop, Who("lead"), ShowStep(step=step))
    for name in ("Språket", "Tiden"):
        live.submit(workshop, Who("lead"), AddTheme(step=step, name=name))
    first, second = (
        theme.id for theme in sorted(state.all(Theme, step=step), key=lambda theme: theme.position)
    )
    opened = []
    for _ in range(3):
        assert press(fatima, "themes") == ""
        opened.append(state.get(Step, step).focus)
    assert opened == [first, second, ""]


def test_between_meetings_there_is_nothing_to_steer(live, fatima, day, press, workshop):
    live.submit(workshop, SYSTEM, EndMeeting(meeting=day().id))
    assert {press(fatima, act) for act in ("next", "back", "hide", "themes")} == {"no_meeting"}


def test_strangers_and_other_leads_steer_nothing(visitor, fatima, peer, day, press):
    before = day()
    assert press(visitor, "next") == "not_signed_in"
    assert press(peer, "next") == "not_lead"
    assert press(fatima, "next", origin="http://pwned.example") == "cross_site"
    assert day() == before


@pytest.mark.parametrize(
    ("role", "may"),
    [("facilitator", {"next", "hide"}), ("peer", {"hide"}), ("interpreter", set())],
)
def test_a_co_lead_does_what_their_part_is(live, installation, peer, day, press, workshop, role, may):
    """And is told in words of the rest."""
    live.submit(workshop, SYSTEM, AddLead(account=installation.account_named("Peer").id, role=role))
    for act in ("next", "hide"):
        assert press(peer, act) == ("" if act in may else "not_your_part")
    if role == "interpreter":
        answer = peer.posts(f"/w/{workshop}/steer", {"act": "next"})
        assert answer.json["error"]["text"] == "Det är processledarens sak. Be någon av dem."


def test_whoever_leads_no_more_steers_no_more(live, installation, peer, day, press, workshop):
    account = installation.account_named("Peer").id
    live.submit(workshop, SYSTEM, AddLead(account=account, role="facilitator"))
    assert press(peer, "next") == ""
    peer.client.delete_cookie("session")
    assert press(peer, "next") == "not_signed_in"


def test_it_can_be_undone_by_whoever_pressed(live, installation, fatima, day, press, workshop):
    press(fatima, "next")
    live.submit(workshop, Who("lead", account=installation.account_named("Fatima").id), UndoLast())
    assert at(day) == 0


@pytest.mark.parametrize("body", [{}, {"act": "end"}, {"act": "next", "step": "x"}, {"act": 1}, [], "next"])
def test_nothing_else_can_be_asked(fatima, day, workshop, body):
    before = day()
    assert fatima.posts(f"/w/{workshop}/steer", body).json["error"]["code"] == "bad_request"
    assert day() == before


@pytest.mark.parametrize(
    ("origin", "is_ours", "status"),
    [("http://pwned.example", True, 403), (HOME, False, 403), (HOME, True, 400)],
    ids=["a page elsewhere", "without its token", "a form of ours"],
)
def test_a_form_cannot_send_it(fatima, day, workshop, origin, is_ours, status):
    """The guard lets no form through that is not ours; and one that is has nothing to say here."""
    before = day()
    token = Form(fatima.opens("/workshops/new").text).fields["form_token"]
    fields = {"act": "next", "form_token": token if is_ours else ""}
    assert fatima.sends(f"/w/{workshop}/steer", fields, origin=origin).status_code == status
    assert day() == before


def test_it_counts_among_what_the_lead_sends(app, installation, fatima, day, press, workshop):
    """As many a second as by a socket, and no more beside them."""
    limits = app.extensions["sockets"].limits
    own = installation.account_named("Fatima").id
    limits.budget((workshop, "lead", own)).commands.drain(limits.now(), 60)
    before = day()
    assert press(fatima, "next") == "too_fast"
    assert day() == before
