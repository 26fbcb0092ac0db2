"""People without a phone in the groups: they take seats as others do, and are nobody's company there."""

from app.domain.entities import Group, Meeting, Member
from app.domain.view import BOARD
from app.live.views import View
from app.process.commands import CloseStep, EndMeeting, LockStep
from app.process.invariants import broken
from app.process.paper import CountWithoutPhone, SeatWithoutPhone
from app.steps.groups.commands import AddGroup, ChooseGroup, RemoveGroup
from tests.rules import FATIMA, Play, opened, phone, refused


def groups(*, without_phone: int = 3, seats: int = 3) -> tuple[Play, str, str]:
    play = opened().show("groups")
    play(FATIMA, CountWithoutPhone(n=without_phone))
    for name in ("Breven", "Tonen"):
        play(FATIMA, AddGroup(step="groups", name=name, seats=seats, minimum=2))
    return play, *(group.id for group in play.all(Group))


def seat(play: Play, group: str, n: int) -> None:
    play(FATIMA, SeatWithoutPhone(group=group, n=n))


def taken(play: Play, id: str) -> int:
    return next(group["taken"] for group in View(BOARD, play.state).entities()["group"] if group["id"] == id)


def test_they_are_counted_in_the_group_and_can_leave_it():
    play, letters, tone = groups()
    play(phone(1), ChooseGroup(group=letters))
    seat(play, letters, 2)
    assert (taken(play, letters), taken(play, tone)) == (3, 0)
    seat(play, letters, 1)
    seat(play, tone, 1)
    assert (taken(play, letters), taken(play, tone)) == (2, 1)
    assert broken(play.state) == []


def test_no_more_than_are_without_a_phone_and_no_fewer_than_sit_there():
    play, letters, tone = groups(without_phone=2)
    seat(play, letters, 2)
    with refused(play, "all_in_groups"):
        seat(play, tone, 1)
    with refused(play, "seated_in_groups"):
        play(FATIMA, CountWithoutPhone(n=1))
    with refused(play, "bad_number"):
        seat(play, letters, -1)
    seat(play, letters, 1)
    play(FATIMA, CountWithoutPhone(n=1))
    assert broken(play.state) == []


def test_a_group_has_as_many_seats_for_them_as_for_phones():
    play, letters, _tone = groups(seats=2)
    seat(play, letters, 2)
    with refused(play, "group_full"):
        play(phone(1), ChooseGroup(group=letters))
    seat(play, letters, 1)
    play(phone(1), ChooseGroup(group=letters))
    with refused(play, "group_full"):
        seat(play, letters, 2)
    with refused(play, "group_not_empty"):
        play(FATIMA, RemoveGroup(group=letters))


def test_also_when_the_phones_have_stopped_and_until_the_groups_are_settled():
    play, letters, tone = groups()
    play(FATIMA, LockStep(step="groups", locked=True))
    seat(play, letters, 2)
    play(FATIMA, CloseStep(step="groups"))
    assert taken(play, letters) == 2
    assert not play.all(Member)
    with refused(play, "step_closed"):
        seat(play, tone, 1)
    play(FATIMA, EndMeeting(meeting="day"))
    assert play.get(Meeting, "day").seats == 3
    assert broken(play.state) == []
