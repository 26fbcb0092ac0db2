"""Which groups a connected phone is in, without it having to connect again: what it sees and may write in.

The random runs take the server's word for which channels a screen is on; here a test says it.
"""

import pytest

from app.domain.entities import Group
from tests.cast import refused
from tests.live.hall import Hall
from tests.live.screen import Screen


def groups(screen: Screen) -> set[str]:
    """The groups a screen shows as its own."""
    return {group["name"] for group in screen.store.all("our_group")}


def write(hall: Hall, screen: Screen, name: str) -> bool:
    """Whether it may write in the group of that name."""
    return hall.tell(screen, "add_action", group=hall.find(Group, name=name), what="Ring upp")["ok"]


@pytest.fixture
def kim(hall: Hall) -> Screen:
    """She has a seat in Svar, and connected before she held its token."""
    return hall.kim.screen


def test_choosing_lets_in_at_once(hall: Hall):
    noor = hall.noor.screen
    assert groups(noor) == set()
    assert not write(hall, noor, "Svar")
    hall.noor("choose_group", group=hall.find(Group, name="Svar"))
    assert groups(noor) == {"Svar"}
    assert write(hall, noor, "Svar")


def test_one_is_where_one_sat_down_last(hall: Hall, kim: Screen):
    hall.kim("choose_group", group=hall.find(Group, name="Ingen än"))
    assert groups(kim) == {"Ingen än"}
    assert not write(hall, kim, "Svar")
    hall.kim("leave_group", group=hall.find(Group, name="Ingen än"))
    assert groups(kim) == set()


def test_closing_takes_the_seats_but_not_the_group(hall: Hall, kim: Screen):
    """The seats become a count; the phone has the token, and so stays in."""
    hall.fatima("close_step", step=hall.step("groups"))
    assert groups(kim) == {"Svar"}
    assert write(hall, kim, "Svar")
    assert not write(hall, kim, "Ingen än")


def test_the_meetings_end_leaves_the_token(hall: Hall, kim: Screen):
    """The phone is nobody's any more, and is told so; with the token it kept it is on the group's page."""
    (mine,) = kim.store.all("my_group")
    hall.fatima("end_meeting", meeting=hall.meeting())
    assert kim.goodbye == "meeting_ended"
    page = hall.group(mine["token"])
    assert groups(page) == {"Svar"}
    assert write(hall, page, "Svar")


def test_a_group_left_before_closing_does_not_come_back(hall: Hall, kim: Screen):
    hall.kim("choose_group", group=hall.find(Group, name="Ingen än"))
    hall.fatima("close_step", step=hall.step("groups"))
    assert groups(kim) == {"Ingen än"}
    assert not write(hall, kim, "Svar")


def test_a_replaced_link_keeps_those_who_sit_there_and_nobody_else(hall: Hall, kim: Screen):
    page = hall.group(hall.find(Group, name="Svar").token)
    hall.fatima("replace_link", group=hall.find(Group, name="Svar"))
    assert page.goodbye == "unknown_link"
    assert groups(kim) == {"Svar"}
    (mine,) = kim.store.all("my_group")
    assert mine["token"] == hall.find(Group, name="Svar").token


def test_a_link_replaced_after_closing_is_dead_for_everybody(hall: Hall, kim: Screen):
    hall.fatima("close_step", step=hall.step("groups"))
    hall.fatima("replace_link", group=hall.find(Group, name="Svar"))
    assert groups(kim) == set()
    assert not write(hall, kim, "Svar")


def test_the_token_is_what_counts_at_the_follow_up(hall: Hall, kim: Screen):
    """New seats, other secrets, perhaps another phone: whoever has the token is in, others are not."""
    token = hall.find(Group, name="Svar").token
    hall.fatima("open_meeting", meeting=hall.meeting("follow_up"))
    assert kim.goodbye == "no_seat"
    with refused("no_seat"):
        hall.connect(kim)
    page = hall.group(token)
    assert groups(page) == {"Svar"}
    assert write(hall, page, "Svar")
