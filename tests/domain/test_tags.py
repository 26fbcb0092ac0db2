"""An owner's tag and a seat: neither leads to the other, nor from one step or round to the next."""

from msgspec import structs

from app.domain.entities import Step
from app.domain.who import Who, hash_secret, tag_of

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


def test_a_tag_says_nothing_of_the_seat():
    assert not {SECRET, hash_secret(SECRET)} & {tag_of(SECRET, STEP)}
    assert tag_of(hash_secret(SECRET), STEP) != tag_of(SECRET, STEP)


def test_a_secret_is_in_nobodys_printout():
    who = Who("phone", secret=SECRET, token="door token")
    assert SECRET not in repr(who)
    assert "door token" not in repr(who)
