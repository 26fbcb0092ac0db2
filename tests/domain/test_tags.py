"""An owner's tag and a seat: neither leads to the other, nor from one step or round to the next."""

from msgspec import structs

from app.domain.entities import Seat, Step
from app.domain.state import State
from app.domain.who import Who, hash_secret, tag_of
from app.live.connection import Connection

STEP = Step(id="critique", meeting="day", kind="collect", phase="critique", texts={})
SECRET = "0123456789abcdef"


def test_the_same_phone_has_the_same_tag_in_a_step_and_another_in_every_other_step_and_round():
    tags = [
        tag_of(SECRET, STEP),
        tag_of(SECRET, structs.replace(STEP, id="vision")),
        tag_of(SECRET, structs.replace(STEP, round=2)),
        tag_of(SECRET + "x", STEP),
    ]
    assert tag_of(SECRET, STEP) == tags[0]
    assert len(set(tags)) == 4
    assert Who("phone", secret=SECRET).tag(STEP) == tags[0]


def test_tags_that_are_known_already_are_those_that_would_be_made():
    """Of its steps and rounds as they were looked up; in what has come since a tag is made."""
    vision = structs.replace(STEP, id="vision", round=3)
    state = State()
    state.adopt(
        {
            (type(entity), entity.id): entity
            for entity in (STEP, vision, Seat(id="seat", meeting="day", secret_hash=hash_secret(SECRET)))
        }
    )
    phone = Connection(sid="", workshop="", role="phone", lang="sv", seat="seat", secret=SECRET)
    phone.look_up_keys(state)
    who = phone.who(state)
    assert set(who.known_tags) == {("critique", 1), ("vision", 3)}
    for step in (STEP, vision, structs.replace(STEP, round=2), structs.replace(STEP, id="added")):
        assert who.tag(step) == tag_of(SECRET, step)


def test_a_tag_says_nothing_of_the_seat():
    assert not {SECRET, hash_secret(SECRET)} & {tag_of(SECRET, STEP)}
    assert tag_of(hash_secret(SECRET), STEP) != tag_of(SECRET, STEP)


def test_a_secret_is_in_nobodys_printout():
    who = Who("phone", secret=SECRET, token="door token")
    assert SECRET not in repr(who)
    assert "door token" not in repr(who)
