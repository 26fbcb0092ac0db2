"""Choosing a group: a seat is taken without a name, moves with its owner, and becomes a count when all is done."""

import pytest

from app.domain.entities import Group, Member
from app.process.commands import CloseStep, EndMeeting, LockStep
from app.steps.groups.commands import AddGroup, ChooseGroup, LeaveGroup, OfferToConvene
from tests.rules import FATIMA, opened, phone, refused


@pytest.fixture
def play():
    play = opened().show("groups")
    for name in ("Breven", "Tonen"):
        play(FATIMA, AddGroup(step="groups", name=name, seats=2, minimum=1))
    play.letters, play.tone = (found.id for found in play.all(Group))
    return play


def choose(play, number, group):
    return play(phone(number), ChooseGroup(group=group))


def taken(play, group):
    return len(play.all(Member, group=group))


def test_a_seat_is_taken_by_a_tag_that_is_not_the_seat_in_the_room(play):
    choose(play, 1, play.letters)
    member = play.only(Member)
    assert (member.group, member.step, member.convenes) == (play.letters, "groups", False)
    assert member.tag == phone(1).tag(play.step("groups"))


def test_choosing_another_moves_and_choosing_the_same_changes_nothing(play):
    choose(play, 1, play.letters)
    assert choose(play, 1, play.letters) == {}
    choose(play, 1, play.tone)
    assert (taken(play, play.letters), taken(play, play.tone)) == (0, 1)


def test_a_full_group_says_so_and_one_keeps_the_seat_one_has(play):
    choose(play, 1, play.letters)
    choose(play, 2, play.letters)
    choose(play, 3, play.tone)
    with refused(play, "group_full", group="Breven"):
        choose(play, 3, play.letters)
    assert taken(play, play.tone) == 1
    choose(play, 1, play.tone)
    choose(play, 3, play.letters)
    assert (taken(play, play.letters), taken(play, play.tone)) == (2, 1)


def test_leaving(play):
    choose(play, 1, play.letters)
    play(phone(1), LeaveGroup(group=play.letters))
    assert play.all(Member) == []
    with refused(play, "not_in_group"):
        play(phone(1), LeaveGroup(group=play.letters))


def test_offering_to_convene_and_taking_it_back(play):
    choose(play, 1, play.letters)
    for offer in (True, False):
        play(phone(1), OfferToConvene(group=play.letters, offer=offer))
        assert play.only(Member).convenes is offer
    for who in (phone(2), phone(1)):
        with refused(play, "not_in_group"):
            play(who, OfferToConvene(group=play.tone, offer=True))


def test_the_offer_stays_behind_when_one_moves(play):
    choose(play, 1, play.letters)
    play(phone(1), OfferToConvene(group=play.letters, offer=True))
    choose(play, 1, play.tone)
    assert not play.only(Member).convenes


@pytest.mark.parametrize("end", [CloseStep(step="groups"), EndMeeting(meeting="day")])
def test_closing_counts_and_forgets_who(play, end):
    choose(play, 1, play.letters)
    choose(play, 2, play.letters)
    play(phone(2), OfferToConvene(group=play.letters, offer=True))
    play(FATIMA, end)
    assert play.all(Member) == []
    assert [(found.name, found.taken, found.convened) for found in play.all(Group)] == [
        ("Breven", 2, True),
        ("Tonen", 0, False),
    ]


def test_closing_twice_keeps_the_count(play):
    choose(play, 1, play.letters)
    play(FATIMA, CloseStep(step="groups"))
    play(FATIMA, CloseStep(step="groups"))
    play(FATIMA, EndMeeting(meeting="day"))
    assert play.get(Group, play.letters).taken == 1


@pytest.mark.parametrize(
    ("act", "code"),
    [(LockStep(step="groups", locked=True), "step_locked"), (CloseStep(step="groups"), "step_closed")],
)
def test_when_the_forming_is_over_nobody_moves(play, act, code):
    choose(play, 1, play.letters)
    play(FATIMA, act)
    for message in (
        ChooseGroup(group=play.tone),
        LeaveGroup(group=play.letters),
        OfferToConvene(group=play.letters, offer=True),
    ):
        with refused(play, code):
            play(phone(1), message)


def test_a_group_that_is_not_there(play):
    with refused(play, "gone"):
        choose(play, 1, "nowhere")
