"""Nobody takes so much that others wait: what is refused, in which words, and what of it comes true later."""

import pytest

from app.errors import RuleBroken
from app.live import sockets
from app.live.limits import BURST_SECONDS, CONNECT_BURST, COOL_SECONDS, SINCE_BURST, Bucket, Limits
from tests.cast import handle
from tests.live.hall import Hall, command_id

PACE = 2
BURST = PACE * BURST_SECONDS


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(hall: Hall) -> Clock:
    """Strict limits, and the clock they go by, which stands still."""
    clock = Clock()
    hall.sockets.limits = Limits(PACE, now=clock)
    return clock


def refusal_of(hall: Hall, screen) -> RuleBroken | None:
    try:
        hall.connect(screen)
    except RuleBroken as broken:
        return broken
    return None


def post(hall: Hall, screen, id: str = "") -> str:
    return hall.send(
        screen, "post_idea", {"step": hall.step("vision").id, "handle": handle(), "text": "Hej"}, id
    )


def test_a_bucket_holds_a_burst_and_fills_up_again():
    bucket = Bucket(2, burst=10, now=0)
    assert [bucket.take(0) for _ in range(10)] == [0] * 10
    assert bucket.take(0) == 500
    assert bucket.take(0.5) == 0
    assert bucket.take(0.5, cost=4) == 2000
    assert bucket.take(1000, cost=10) == 0, "never more than the burst"
    assert bucket.take(1000) > 0


def test_a_drained_bucket_gives_nothing_for_so_long():
    bucket = Bucket(1, burst=30, now=0)
    bucket.drain(0, seconds=10)
    assert bucket.take(9.9) > 0
    assert bucket.take(10) == 0


def test_whoever_is_too_fast_is_told_and_the_same_command_goes_later(hall: Hall, clock: Clock):
    kim, sara = hall.phone("kim"), hall.phone("sara")
    for _ in range(BURST):
        post(hall, kim)
    late, before = command_id(), len(hall.waiting[hall.id])
    post(hall, kim, late)
    assert len(hall.waiting[hall.id]) == before, "it does not get as far as the writer"
    assert kim.done[late]["error"]["code"] == "too_fast"
    wait_ms = kim.done[late]["error"]["data"]["wait_ms"]
    post(hall, sara)
    assert len(hall.waiting[hall.id]) == before + 1, "others go on as before"
    clock.now += wait_ms / 1000
    post(hall, kim, late)
    while hall.run():
        pass
    assert kim.done[late]["ok"]


def test_a_budget_belongs_to_the_seat_and_not_to_the_socket(hall: Hall, clock: Clock):
    kim = hall.phone("kim")
    for _ in range(BURST):
        post(hall, kim)
    hall.hang_up(kim)
    hall.connect(kim)
    for page in (kim, hall.phone("kim")):
        id = post(hall, page)
        assert page.done[id]["error"]["code"] == "too_fast"


def test_asking_for_everything_again_and_again_has_its_own_limit(hall: Hall, clock: Clock):
    kim = hall.phone("kim")
    frames = kim.store.frames()
    assert {hall.wire.call("since", kim.sid, frames) for _ in range(SINCE_BURST)} == {"ok"}
    heard = kim.heard
    assert hall.wire.call("since", kim.sid, frames)["wait_ms"] > 0
    assert kim.heard == heard
    clock.now += 10
    assert hall.wire.call("since", kim.sid, frames) == "ok"


def test_connecting_again_and_again_is_refused_for_that_seat_alone(hall: Hall, clock: Clock):
    kim = hall.phone("kim")
    for _ in range(CONNECT_BURST - 1):
        hall.hang_up(kim)
        hall.connect(kim)
    hall.hang_up(kim)
    broken = refusal_of(hall, kim)
    assert broken.code == "too_fast"
    hall.phone("sara")
    clock.now += 1
    assert refusal_of(hall, kim) is None


def test_whoever_flooded_waits_before_coming_back(hall: Hall, clock: Clock):
    kim = hall.phone("kim")
    hall.sockets.flooded(kim.sid)
    hall.hang_up(kim)
    assert refusal_of(hall, kim).code == "too_fast"
    clock.now += COOL_SECONDS
    assert refusal_of(hall, kim) is None


def test_of_too_many_pages_of_one_the_oldest_goes(hall: Hall, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sockets, "MOST_OF_ONE", 3)
    pages = [hall.phone("kim") for _ in range(4)]
    sara = hall.phone("sara")
    assert [bool(page.sid) for page in pages] == [False, True, True, True]
    assert sara.sid


def test_a_workshop_that_is_full_says_so(hall: Hall, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sockets, "MOST_IN_A_WORKSHOP", 2)
    kim, _sara = hall.phone("kim"), hall.phone("sara")
    with pytest.raises(RuleBroken) as caught:
        hall.phone("mo")
    assert caught.value.code == "too_many_here"
    hall.hang_up(kim)
    assert hall.phone("mo").sid


def test_budgets_are_forgotten_when_there_are_too_many(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.live.limits.MOST_BUDGETS", 2)
    limits = Limits(PACE, now=Clock())
    first = limits.budget(("1",))
    limits.budget(("2",))
    assert limits.budget(("1",)) is first
    second = limits.budget(("2",))
    limits.budget(("3",))
    assert limits.budget(("2",)) is second
    assert limits.budget(("1",)) is not first


def test_when_too_many_commands_wait_the_next_is_told_that_it_is_not_saved(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("app.live.room.MOST_WAITING", 0)
    kim = hall.phone("kim")
    del hall.room().submit  # the room's own, which the hall has put its waiting list in the place of
    id = post(hall, kim)
    assert kim.done[id]["error"]["code"] == "not_saved"
