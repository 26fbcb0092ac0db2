"""Company in groups: said to those it concerns, of groups of at least three and perspectives of at least five."""

import pytest

from app.domain.entities import Group, Meeting, Member, Seat, Undo
from app.domain.who import Who, hash_secret
from app.live import registry
from app.process.commands import CloseStep, LockStep
from app.process.door import TakeSeat
from app.process.invariants import broken
from app.process.paper import CountWithoutPhone, SeatWithoutPhone
from app.steps.groups.commands import AddGroup, AskForCompany, ChooseGroup, EditGroup, LeaveGroup
from tests.rules import FATIMA, opened

PEOPLE = {"client": 5, "staff": 6, "manager": 4}


@pytest.fixture
def play():
    play = opened()
    token = play.get(Meeting, "day").token
    play.phones = {}
    for name, many in PEOPLE.items():
        for n in range(many):
            who = Who("phone", perspective=name, secret=f"secret {name} {n}", meeting="day")
            play(Who("door", secret=who.secret, token=token), TakeSeat(name))
            play.phones[f"{name} {n}"] = who
    play.show("groups")
    for name in ("Breven", "Tonen"):
        play(FATIMA, AddGroup(step="groups", name=name, seats=5, minimum=1))
    play.letters, play.tone = (found.id for found in play.all(Group))
    return play


def choose(play, group, *names):
    for name in names:
        play(play.phones[name], ChooseGroup(group=group))


def own(play, name) -> dict:
    """The personal part of a phone, by kind."""
    who = play.phones[name]
    (seat,) = play.all(Seat, secret_hash=hash_secret(who.secret))
    return registry.mine({"id": [seat.id], "tag": [who.tag(play.step("groups"))]}, play.state)


def told(play, name, what) -> list[str]:
    (me,) = own(play, name)["me"]
    return me.get(what, [])


def seat_in_group(play, name) -> dict:
    (seat,) = own(play, name)["my_group"]
    return seat


def test_clients_and_nobody_else_are_told_which_groups_lack_them(play):
    choose(play, play.letters, "staff 0", "staff 1", "manager 0")
    choose(play, play.tone, "staff 2", "staff 3", "client 0")
    assert told(play, "client 1", "needed") == [play.letters]
    for other in ("staff 4", "manager 1"):
        assert told(play, other, "needed") == []
    choose(play, play.letters, "client 1")
    assert told(play, "client 2", "needed") == []


def test_nothing_is_said_of_a_group_of_two_or_of_one_that_is_full(play):
    choose(play, play.letters, "staff 0", "staff 1")
    assert told(play, "client 1", "needed") == []
    choose(play, play.letters, "staff 2", "staff 3", "staff 4")
    assert told(play, "client 1", "needed") == []
    play(FATIMA, EditGroup(group=play.letters, name="Breven", seats=6, minimum=1))
    assert told(play, "client 1", "needed") == [play.letters]


def test_those_without_a_phone_make_a_group_no_larger_than_it_is_for_others(play):
    """Two phones beside one without: told that clients lack, clients would know of both that they are none."""
    choose(play, play.letters, "staff 0", "staff 1")
    play(FATIMA, CountWithoutPhone(n=3))
    play(FATIMA, SeatWithoutPhone(group=play.letters, n=2))
    assert told(play, "client 1", "needed") == []
    choose(play, play.letters, "staff 2")
    assert told(play, "client 1", "needed") == [], "it is full"
    play(FATIMA, EditGroup(group=play.letters, seats=6))
    assert told(play, "client 1", "needed") == [play.letters]


def test_somebody_alone_is_told_on_their_own_phone(play):
    choose(play, play.letters, "client 0", "staff 0")
    assert "alone" not in seat_in_group(play, "client 0")
    choose(play, play.letters, "staff 1")
    assert seat_in_group(play, "client 0")["alone"] is True
    assert "alone" not in seat_in_group(play, "staff 0")
    choose(play, play.letters, "client 1")
    assert "alone" not in seat_in_group(play, "client 0")


def test_of_a_perspective_of_four_nothing_is_known(play):
    choose(play, play.letters, "manager 0", "staff 0", "staff 1")
    assert "alone" not in seat_in_group(play, "manager 0")
    assert {member.perspective for member in play.all(Member)} == {"staff", ""}


def test_whoever_shares_the_perspective_is_told_of_a_wish_for_company(play):
    choose(play, play.letters, "client 0", "staff 0", "staff 1")
    play(play.phones["client 0"], AskForCompany(group=play.letters, ask=True))
    assert seat_in_group(play, "client 0")["asks"] is True
    assert told(play, "client 3", "wished") == [play.letters]
    for other in ("staff 4", "manager 1"):
        assert told(play, other, "wished") == []
    play(play.phones["client 0"], AskForCompany(group=play.letters, ask=False))
    assert told(play, "client 3", "wished") == []


def test_a_wish_is_fulfilled_by_company_and_forgotten_by_leaving(play):
    choose(play, play.letters, "client 0", "staff 0", "staff 1")
    play(play.phones["client 0"], AskForCompany(group=play.letters, ask=True))
    choose(play, play.letters, "client 1")
    assert told(play, "client 3", "wished") == []
    assert "asks" not in seat_in_group(play, "client 0")
    for number in (0, 1):
        play(play.phones[f"client {number}"], LeaveGroup(group=play.letters))
    choose(play, play.letters, "client 0", "staff 2")
    assert seat_in_group(play, "client 0")["asks"] is False


def test_whoever_is_not_alone_may_ask_and_nothing_comes_of_it(play):
    choose(play, play.letters, "client 0", "client 1", "staff 1")
    play(play.phones["client 0"], AskForCompany(group=play.letters, ask=True))
    assert told(play, "client 3", "wished") == []


@pytest.mark.parametrize("end", [LockStep(step="groups", locked=True), CloseStep(step="groups")])
def test_when_the_forming_is_over_nothing_more_is_said(play, end):
    choose(play, play.letters, "client 0", "staff 0", "staff 1")
    choose(play, play.tone, "staff 2", "staff 3", "staff 4")
    play(play.phones["client 0"], AskForCompany(group=play.letters, ask=True))
    play(FATIMA, end)
    assert told(play, "client 3", "wished") == told(play, "client 3", "needed") == []
    assert not any("alone" in seat for seat in own(play, "client 0").get("my_group", ()))


def test_closing_forgets_perspectives_and_wishes(play):
    choose(play, play.letters, "client 0", "staff 0", "staff 1")
    play(play.phones["client 0"], AskForCompany(group=play.letters, ask=True))
    play(FATIMA, CloseStep(step="groups"))
    assert play.all(Member) == []
    assert play.step("groups").heard == ()
    assert broken(play.state) == []
    assert not [entry for entry in play.all(Undo) if "member" in str(entry.changes).lower()]
