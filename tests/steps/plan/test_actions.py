"""A group's actions: edited by many phones at once without anybody's words being lost, and kept once promised."""

import pytest

from app.domain.entities import ACTION_FIELDS, Action, Group, Promise
from app.process.commands import EndMeeting, OpenMeeting
from app.steps.groups.commands import AddGroup
from app.steps.plan.commands import AddAction, EditAction, RemoveAction
from tests.rules import FATIMA, group, opened, phone, refused


@pytest.fixture
def play():
    play = opened().show("groups")
    for name in ("Breven", "Tonen"):
        play(FATIMA, AddGroup(step="groups", name=name))
    play.ours, play.theirs = (found.id for found in play.all(Group))
    play(group(play.ours), AddAction(group=play.ours, what="Skriva om kallelsen"))
    play.action = play.only(Action).id
    return play


def edit(play, was, now, field="who", number=1):
    return play(phone(number, play.ours), EditAction(action=play.action, field=field, was=was, now=now))


@pytest.mark.parametrize("field", ACTION_FIELDS)
def test_each_of_the_six_answers_can_be_changed(play, field):
    was = getattr(play.only(Action), field)
    edit(play, was, "  Amina  och Bo ", field)
    assert getattr(play.only(Action), field) == "Amina och Bo"


def test_an_answer_that_has_changed_is_refused_with_what_one_saw_and_what_it_reads_now(play):
    edit(play, "", "Amina", number=1)
    with refused(play, "changed_since", was="", now="Amina"):
        edit(play, "", "Bo", number=2)
    edit(play, "Amina", "Amina och Bo", number=2)
    assert play.only(Action).who == "Amina och Bo"


def test_the_same_words_from_two_phones_are_no_quarrel(play):
    edit(play, "", "Amina", number=1)
    assert edit(play, "", "Amina", number=2) == {}


def test_other_answers_of_the_same_action_do_not_stand_in_the_way(play):
    edit(play, "", "Amina", "who")
    edit(play, "", "i maj", "by_when")
    assert (play.only(Action).who, play.only(Action).by_when) == ("Amina", "i maj")


def test_what_we_shall_do_cannot_be_emptied_but_the_rest_can(play):
    edit(play, "", "Amina")
    edit(play, "Amina", "")
    with refused(play, "text_empty"):
        edit(play, "Skriva om kallelsen", " ", "what")


def test_an_answer_may_have_lines_and_a_limit(play):
    edit(play, "", "Amina\nBo")
    assert play.only(Action).who == "Amina\nBo"
    with refused(play, "text_long", limit=400, over=1):
        edit(play, "Amina\nBo", "å" * 401)


@pytest.mark.parametrize("field", ["id", "group", "position", "__class__", ""])
def test_nothing_but_the_six_answers_can_be_changed(play, field):
    with refused(play, "unknown_choice"):
        edit(play, "", "x", field)


def test_only_those_who_hold_the_groups_link_may(play):
    for who in (group(play.theirs), phone(1, play.theirs)):
        for message in (
            AddAction(group=play.ours, what="Vårt"),
            EditAction(action=play.action, field="who", was="", now="Vi"),
            RemoveAction(action=play.action, was="Skriva om kallelsen"),
        ):
            with refused(play, "not_in_group"):
                play(who, message)
    for who in (phone(1), FATIMA):
        with refused(play, "not_allowed"):
            play(who, AddAction(group=play.ours, what="Vårt"))


def test_actions_stand_in_the_order_they_came_up_to_twenty(play):
    for n in range(19):
        play(group(play.ours), AddAction(group=play.ours, what=f"Steg {n}"))
    assert sorted(action.position for action in play.all(Action)) == list(range(1, 21))
    with refused(play, "too_many", most=20):
        play(group(play.ours), AddAction(group=play.ours, what="Ett till"))
    play(group(play.theirs), AddAction(group=play.theirs, what="Deras"))


def test_an_action_can_go_if_it_reads_as_one_saw_it(play):
    with refused(play, "changed_since", was="Ringa", now="Skriva om kallelsen"):
        play(group(play.ours), RemoveAction(action=play.action, was="Ringa"))
    play(group(play.ours), RemoveAction(action=play.action, was="Skriva om kallelsen"))
    assert play.all(Action) == []


def test_what_was_promised_stays_but_may_be_edited(play):
    play(FATIMA, EndMeeting(meeting="day"))
    with refused(play, "already_promised"):
        play(group(play.ours), RemoveAction(action=play.action, was="Skriva om kallelsen"))
    edit(play, "Skriva om kallelsen", "Skriva om alla brev", "what")
    assert play.only(Promise).what == "Skriva om kallelsen"


def test_the_group_writes_at_home_between_meetings_and_at_the_next(play):
    play(FATIMA, EndMeeting(meeting="day"))
    play(group(play.ours), AddAction(group=play.ours, what="Ringa"))
    play.action = play.only(Promise).action
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    edit(play, "", "Amina")
