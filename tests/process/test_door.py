"""The door: a code and a link while it is open, a pass for one phone, and one seat for each phone."""

from contextlib import suppress
from random import Random

import pytest
from msgspec.structs import replace

from app.domain.entities import Meeting, Seat
from app.domain.state import Decided, Draft, Moment
from app.domain.who import Who, hash_secret
from app.errors import RuleBroken
from app.live.room import decide
from app.process.commands import EndMeeting, OpenMeeting
from app.process.door import (
    ChangePerspective,
    LetOneIn,
    RotateDoor,
    SetDoor,
    SetMostSeats,
    TakeSeat,
)
from tests.rules import FATIMA, phone, refused


def day(play) -> Meeting:
    return play.get(Meeting, "day")


def sit(play, number, token=None, perspective="client"):
    """A phone shows a token at the door: the one on the board unless another is said."""
    token = day(play).token if token is None else token
    return play(Who("door", secret=f"secret {number}", token=token), TakeSeat(perspective=perspective))


def test_an_open_meeting_has_a_door_with_a_code_and_a_link(play):
    assert day(play).door
    assert day(play).token
    assert len(day(play).code) == 6


def test_shutting_the_door_kills_code_and_link_and_opening_makes_new_ones(play):
    before = day(play)
    play(FATIMA, SetDoor(open=False))
    assert (day(play).door, day(play).token, day(play).code) == (False, "", "")
    play(FATIMA, SetDoor(open=True))
    assert not {before.token, before.code, ""} & {day(play).token, day(play).code}
    with refused(play, "door_shut"):
        sit(play, 1, before.token)


def test_asking_for_what_is_so_already_changes_nothing(play):
    assert play(FATIMA, SetDoor(open=True)) == {}


def test_a_seat_is_a_hash_and_a_perspective(play):
    sit(play, 1, perspective="manager")
    seat = play.only(Seat)
    assert (seat.meeting, seat.secret_hash, seat.perspective) == ("day", hash_secret("secret 1"), "manager")
    assert "secret 1" not in repr(seat)


@pytest.mark.parametrize("perspective", ["client", "staff", "manager", "other", "unsaid"])
def test_the_perspectives(play, perspective):
    sit(play, 1, perspective=perspective)


@pytest.mark.parametrize("perspective", ["", "Client", "boss"])
def test_no_other_perspective(play, perspective):
    with refused(play, "unknown_choice"):
        sit(play, 1, perspective=perspective)


def test_the_same_phone_is_the_same_seat_whatever_it_shows_the_second_time(play):
    sit(play, 1)
    play(FATIMA, SetDoor(open=False))
    assert sit(play, 1, "an old token", perspective="staff") == {}
    assert play.only(Seat).perspective == "client"


@pytest.mark.parametrize("token", ["", "guessed"])
def test_a_shut_door_lets_nobody_in(play, token):
    play(FATIMA, SetDoor(open=False))
    with refused(play, "door_shut"):
        sit(play, 1, token)


@pytest.mark.parametrize("token", ["", "guessed"])
def test_an_open_door_lets_in_those_who_show_its_token(play, token):
    with refused(play, "door_shut"):
        sit(play, 1, token)


@pytest.mark.parametrize("door", [True, False])
def test_a_pass_lets_one_phone_in_once(play, door):
    play(FATIMA, SetDoor(open=door))
    play(FATIMA, LetOneIn())
    pass_token = day(play).pass_token
    sit(play, 1, pass_token)
    assert day(play).pass_token == ""
    with refused(play, "door_shut"):
        sit(play, 2, pass_token)
    assert len(play.all(Seat)) == 1


def test_a_new_pass_kills_the_one_before(play):
    play(FATIMA, LetOneIn())
    old = day(play).pass_token
    play(FATIMA, LetOneIn())
    with refused(play, "door_shut"):
        sit(play, 1, old)


def test_a_phone_that_is_in_already_does_not_use_up_a_pass(play):
    sit(play, 1)
    play(FATIMA, LetOneIn())
    sit(play, 1, day(play).pass_token)
    assert day(play).pass_token


def test_no_meeting_no_door(play):
    token = day(play).token
    play(FATIMA, EndMeeting(meeting="day"))
    for message in (SetDoor(open=True), LetOneIn()):
        with refused(play, "no_meeting"):
            play(FATIMA, message)
    with refused(play, "no_meeting"):
        sit(play, 1, token)


def test_the_same_phone_at_the_next_meeting_is_a_new_seat(play):
    sit(play, 1)
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    token = play.get(Meeting, "follow_up").token
    play(Who("door", secret="secret 1", token=token), TakeSeat(perspective="client"))
    assert play.only(Seat).meeting == "follow_up"


def test_only_the_lead_opens_and_only_a_newcomer_sits_down(play):
    for message in (SetDoor(open=False), LetOneIn()):
        with refused(play, "not_allowed"):
            play(phone(1), message)
    with refused(play, "not_allowed"):
        play(phone(1), TakeSeat(perspective="client"))


def test_a_new_code_kills_the_old_one_and_moves_nobody(play):
    sit(play, 1)
    before = day(play)
    play(FATIMA, RotateDoor())
    after = day(play)
    assert after.door
    assert not {before.token, ""} & {after.token}
    with refused(play, "door_shut"):
        sit(play, 2, before.token)
    assert len(play.all(Seat)) == 1, "who is in stays in"
    assert sit(play, 1, before.token) == {}
    sit(play, 2)
    assert len(play.all(Seat)) == 2


def test_a_shut_door_has_no_code_to_change(play):
    play(FATIMA, SetDoor(open=False))
    with refused(play, "door_is_shut"):
        play(FATIMA, RotateDoor())


def test_no_more_sit_down_than_there_is_room_for(play):
    play(FATIMA, SetMostSeats(most=2))
    for number in (1, 2):
        sit(play, number)
    with refused(play, "room_full"):
        sit(play, 3)
    assert sit(play, 2) == {}, "who is in is let in again"
    play(FATIMA, LetOneIn())
    sit(play, 3, day(play).pass_token)
    assert len(play.all(Seat)) == 3, "a pass is the facilitator's own word"
    play(FATIMA, SetMostSeats(most=0))
    sit(play, 4)


def test_fewer_seats_than_people_turn_nobody_out(play):
    for number in (1, 2, 3):
        sit(play, number)
    play(FATIMA, SetMostSeats(most=1))
    assert len(play.all(Seat)) == 3
    with refused(play, "room_full"):
        sit(play, 4)


def test_many_who_sit_down_in_one_batch_are_counted_one_by_one(play):
    """A hall comes in one batch: what the command before it has decided counts."""
    play(FATIMA, SetMostSeats(most=3))
    over, moment = Decided(), Moment(play.now, play.new_id, lambda: "234567", Random(1))
    taken = []
    for number in range(10):
        draft = Draft(play.state, over, moment)
        with suppress(RuleBroken):
            decide(draft, Who("door", secret=f"secret {number}", token=day(play).token), TakeSeat("client"))
            over.take(draft.own)
            taken.append(number)
    assert taken == [0, 1, 2]


@pytest.mark.parametrize("most", [-1, 5001])
def test_a_number_of_seats_that_cannot_be(play, most):
    with refused(play, "bad_number"):
        play(FATIMA, SetMostSeats(most=most))


def in_the_seat(play, number) -> Who:
    (seat,) = play.all(Seat, secret_hash=hash_secret(f"secret {number}"))
    return replace(phone(number), seat=seat.id, perspective=seat.perspective)


def test_a_wrong_perspective_is_put_right_without_a_second_seat(play):
    sit(play, 1, perspective="manager")
    play(in_the_seat(play, 1), ChangePerspective(perspective="client"))
    assert [seat.perspective for seat in play.all(Seat)] == ["client"]
    with refused(play, "unknown_choice"):
        play(in_the_seat(play, 1), ChangePerspective(perspective="boss"))


def test_whose_perspective_it_was_is_not_written_beside_what_was_given(play):
    """One change of one seat, and of nothing that is its owner's: together they would name each other."""
    sit(play, 1, perspective="manager")
    changes = play(in_the_seat(play, 1), ChangePerspective(perspective="client"))
    assert {cls for cls, _id in changes} == {Seat}
