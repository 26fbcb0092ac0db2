"""Guessing the code on the board: 100,000 tries, by strangers, from the room, and by somebody the room let in."""

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from random import Random
from types import SimpleNamespace

import pytest

from app.clock import DAY_MS, now_ms
from app.domain.who import Who
from app.errors import RuleBroken
from app.pages import limiting
from app.pages.limiting import Limits
from app.pages.start import behind
from app.process.door import SetDoor, SetMostSeats
from app.storage.installation.workshops import CODE_DIGITS, CODE_LENGTH
from tests.pages.visitor import PASSWORD, Visitor

# A stretch of guessing without pause, and how far the guesses are apart, in seconds.
HOURS, PACE = (1, 8, 24), 5
CODES = len(CODE_DIGITS) ** CODE_LENGTH
TRIES = 100_000
RIGHT = "777777"
ROOM = "192.0.2.1"


class Doors:
    """An installation with one open door, that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def find_door(self, code: str) -> tuple[str, str] | None:
        self.asked += 1
        return ("workshop", "token") if code == RIGHT else None


class NoLimits(Limits):
    """What a build without limits does."""

    def check(self, what: str, who: str) -> None: ...

    wrong = check


def guesses() -> list[str]:
    """100,000 different codes; somebody is lucky enough to have the right one among them, half way."""
    random = Random(1)
    codes = ["".join(random.choices(CODE_DIGITS, k=CODE_LENGTH)) for _ in range(TRIES)]
    codes = [code if code != RIGHT else "222222" for code in codes]
    codes[TRIES // 2] = RIGHT
    return codes


def attack(limits: Limits, sender: Callable[[int], str]) -> tuple[Doors, Counter]:
    doors, outcomes = Doors(), Counter()
    for number, code in enumerate(guesses()):
        try:
            behind(code, doors, limits, sender(number))
            outcomes["in"] += 1
        except RuleBroken as broken:
            outcomes[broken.code] += 1
    return doors, outcomes


def judge(doors: Doors, outcomes: Counter) -> str:
    """What it came to, in words."""
    assert outcomes["in"] == 0
    assert outcomes["too_many_tries"] >= 0.99 * TRIES
    assert outcomes["too_many_tries"] + doors.asked == TRIES, "what is refused by rate is not even looked at"
    # Each try that is looked at fits one open door with a chance of 1 in 8⁶.
    expected = doors.asked / CODES
    assert expected < 0.01
    return f"{doors.asked} of {TRIES} codes looked at, {expected:.4f} expected to fit"


def test_strangers_from_a_thousand_addresses(say):
    limits = Limits()
    limits.came_in(ROOM)
    said = judge(*attack(limits, lambda number: f"198.51.{number % 1000 // 250}.{number % 250}"))
    say(f"strangers: {said}")
    assert behind(RIGHT, Doors(), limits, ROOM) == ("workshop", "token"), "the room's own still type it"


def test_somebody_behind_the_rooms_own_address(say):
    limits = Limits()
    limits.came_in(ROOM)
    say(f"from the room: {judge(*attack(limits, lambda _: ROOM))}")
    limits.check("door", ROOM)  # the room's own still scan it: typing and scanning are counted apart


def test_somebody_the_room_has_let_in_with_helpers_everywhere(say):
    limits = Limits()
    addresses = [f"198.51.{part}.{number}" for part in range(4) for number in range(250)]
    for address in addresses:
        limits.came_in(address)
    say(f"let in before: {judge(*attack(limits, lambda number: addresses[number % 1000]))}")


# --- over hours ---


class Clock:
    """What the limits take for the time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1_800_000_000.0
        for of in ("limits.storage.memory", "app.pages.limiting"):
            monkeypatch.setattr(f"{of}.time", SimpleNamespace(time=lambda: self.now))

    def __call__(self) -> float:
        return self.now


def looked_at(limits: Limits, clock: Clock, hours: float, senders: list[str]) -> int:
    """How many guesses without pause are looked at, one from each sender in turn."""
    doors = Doors()
    for number in range(int(hours * 3600 / PACE)):
        clock.now += PACE
        with suppress(RuleBroken):
            behind("222222", doors, limits, senders[number % len(senders)])
    return doors.asked


STRANGERS = [f"198.51.{number // 250}.{number % 250}" for number in range(1000)]
HELPERS = [f"203.0.113.{number}" for number in range(50)]


@pytest.mark.parametrize("hours", HOURS)
def test_a_whole_day_of_guessing_by_strangers_and_helpers_in_the_rooms(hours: int, monkeypatch):
    clock = Clock(monkeypatch)
    limits = Limits(now=clock)
    for address in HELPERS:
        limits.came_in(address)
    senders = [one for pair in zip(STRANGERS, HELPERS * 20, strict=True) for one in pair]
    tries = looked_at(limits, clock, hours, senders)
    expected = {doors: tries * doors / CODES for doors in (1, 10)}
    print(f"{hours} h: {tries} looked at, {expected[1]:.5f} expected to fit one door, {expected[10]:.5f} ten")
    assert tries > 0
    assert expected[10] < 0.01


def test_strangers_of_a_whole_day_keep_no_room_waiting(monkeypatch):
    """Neither one that types nor one that scans, and neither does somebody who guesses in the room beside."""
    clock = Clock(monkeypatch)
    limits = Limits(now=clock)
    limits.came_in(ROOM)
    limits.came_in("192.0.2.2")
    looked_at(limits, clock, 8, [*STRANGERS, *["192.0.2.2"] * 1000])
    for number in range(20):  # of a hundred who type, some mistype
        with suppress(RuleBroken):
            behind(f"{number + 333333}", Doors(), limits, ROOM)
    assert behind(RIGHT, Doors(), limits, ROOM) == ("workshop", "token")
    limits.check("door", ROOM)


def test_what_strangers_have_used_up_is_there_again_a_day_later(monkeypatch):
    clock = Clock(monkeypatch)
    limits = Limits(now=clock)
    looked_at(limits, clock, 1, STRANGERS)
    with pytest.raises(RuleBroken, match="too_many_tries"):
        limits.check("code", ROOM)
    clock.now += 24 * 3600
    limits.check("code", ROOM)


def test_control_a_limit_for_each_hour_alone_is_caught(monkeypatch):
    """As it was: 300 and 600 an hour, with nothing said of a day."""
    clock = Clock(monkeypatch)
    monkeypatch.setitem(limiting.RATES, "code", ("40/10 minutes", "300/hour"))
    monkeypatch.setitem(limiting.OF_ROOMS, "code", "600/hour")
    limits = Limits(now=clock)
    for address in HELPERS:
        limits.came_in(address)
    assert looked_at(limits, clock, 8, [*STRANGERS, *HELPERS * 20]) * 10 / CODES > 0.1


def test_whose_tries_count_no_longer_is_nowhere_in_memory(monkeypatch):
    """Of an address or a name nothing is left a day after its last wrong try, or twelve hours after it came in."""
    clock = Clock(monkeypatch)
    limits = Limits(now=clock)
    limits.wrong("sign_in", ROOM, "fatima")
    limits.came_in(HELPERS[0])
    clock.now += 8 * 3600
    limits.wrong("code", STRANGERS[0])
    limits.forget()
    held = str(vars(limits._memory)) + str(vars(limits._rooms))
    assert (ROOM in held, "fatima" in held) == (False, False), "a sign-in counts for an hour at most"
    assert (HELPERS[0] in held, STRANGERS[0] in held) == (True, True)
    clock.now += 16 * 3600 + 1
    limits.forget()
    assert HELPERS[0] not in str(vars(limits._rooms))
    assert STRANGERS[0] in str(vars(limits._memory)), "it still counts"
    clock.now += 8 * 3600
    limits.forget()
    assert STRANGERS[0] not in str(vars(limits._memory))


def test_without_limits_somebody_gets_in():
    """The control: the same attack on a build that counts nothing."""
    doors, outcomes = attack(NoLimits(), lambda _: ROOM)
    assert outcomes["in"] == 1
    assert doors.asked == TRIES
    with pytest.raises(AssertionError):
        judge(doors, outcomes)


def test_an_address_is_a_rooms_for_a_day_and_no_longer():
    now = [0.0]
    limits = Limits(now=lambda: now[0])
    limits.came_in(ROOM)
    for number in range(150):
        limits.wrong("code", f"203.0.113.{number}")
    limits.check("code", ROOM)
    now[0] = 13 * 3600
    with pytest.raises(RuleBroken, match="too_many_tries"):
        limits.check("code", ROOM)


# --- nobody keeps others out by being wrong ---


def elsewhere(number: int) -> str:
    return f"198.51.{number // 250}.{number % 250}"


def until_refused(limits: Limits, what: str, who: str, *name: str) -> int:
    """How many wrong tries are looked at before one is refused."""
    for tries in range(2000):
        try:
            limits.check(what, who, *name)
        except RuleBroken:
            return tries
        limits.wrong(what, who, *name)
    raise AssertionError("never refused")


def test_one_address_with_a_hundred_names_keeps_no_facilitator_out(app, fatima):
    """Fatima has signed in nowhere since the server started: what one address may be wrong is far from the sum."""
    limits = app.extensions["limits"]
    tried = sum(until_refused(limits, "sign_in", ROOM, f"namn {number}") for number in range(100))
    assert tried == 60
    assert Visitor(app).signs_in("Fatima").status_code == 302


def test_strangers_everywhere_keep_nobody_out_who_has_signed_in_before(app, fatima):
    assert Visitor(app).signs_in("Fatima").status_code == 302
    limits = app.extensions["limits"]
    tried = sum(until_refused(limits, "sign_in", elsewhere(number), f"n{number}") for number in range(200))
    assert tried == 1000, "and what is guessed is bounded: all strangers together"
    assert Visitor(app).signs_in("Fatima").status_code == 302
    for _ in range(10):
        assert Visitor(app).signs_in("Fatima", "gissat lösenord").status_code == 403
    assert Visitor(app).signs_in("Fatima").status_code == 403, "her name is still guarded where she sits"


def test_control_whoever_was_never_there_waits_with_the_strangers(app, fatima):
    limits = app.extensions["limits"]
    for number in range(200):
        until_refused(limits, "sign_in", elsewhere(number), f"n{number}")
    assert Visitor(app).signs_in("Fatima").status_code == 403


def test_junk_from_elsewhere_and_from_the_room_stops_no_qr_code(app, visitor, workshop, open_door):
    """20,000 from elsewhere, and a hall that has scanned a code that was changed: the right one still opens."""
    limits, junk = app.extensions["limits"], {"token": "x" * 22}
    _, token = open_door
    for number in range(20):
        assert until_refused(limits, "door", elsewhere(number)) == 1000
    refused = visitor.posts(f"/w/{workshop}/door", junk)
    assert refused.json["error"]["code"] == "too_many_tries"
    assert sits_down(visitor, workshop, "x" * 22, 1).json["error"]["code"] == "too_many_tries"
    assert visitor.posts(f"/w/{workshop}/door", {"token": token}).status_code == 200
    for number in range(20):
        assert sits_down(visitor, workshop, token, number).status_code == 200


def test_a_hall_that_scanned_an_old_code_comes_in_by_the_new(app, visitor, workshop, open_door):
    _, token = open_door
    assert until_refused(app.extensions["limits"], "door", "127.0.0.1") == 1000
    assert sits_down(visitor, workshop, "x" * 22, 1).json["error"]["code"] == "too_many_tries"
    assert visitor.posts(f"/w/{workshop}/door", {"token": token}).status_code == 200
    assert sits_down(visitor, workshop, token, 1).status_code == 200


def test_wrong_invitations_use_up_nobody_elses(app, fatima, installation):
    until_refused(app.extensions["limits"], "invite", "127.0.0.1")
    wrong = Visitor(app).fills_in("/new-account", name="Mo", password=PASSWORD, invite="x" * 22)
    assert "Det blev många försök" in wrong.text
    token = installation.invite("account", now_ms() + DAY_MS)
    right = Visitor(app).fills_in("/new-account", name="Mo", password=PASSWORD, invite=token)
    assert right.location == "/workshops"


# --- as it is over HTTP ---


def sits_down(visitor: Visitor, workshop: str, token: str, number: int):
    body = {"token": token, "secret": f"{number:022}", "perspective": "client"}
    return visitor.posts(f"/w/{workshop}/seat", body)


def test_a_whole_room_comes_in_while_somebody_in_it_guesses(app, visitor, workshop, open_door):
    _, token = open_door
    for number in range(50):
        visitor.posts("/code", {"code": f"{number + 222222}"})
    assert visitor.posts("/code", {"code": "222222"}).json["error"]["code"] == "too_many_tries"
    for number in range(60):
        assert sits_down(visitor, workshop, token, number).status_code == 200


def test_what_the_proxy_says_counts_apart_only_if_the_proxy_is_trusted(make_app, tmp_path):
    """Control: with nobody trusted all the names somebody makes up for themselves are one address."""
    for trusted, outcome in ((("127.0.0.1",), "unknown_code"), ((), "too_many_tries")):
        app = make_app(trusted_proxies=trusted, data_dir=tmp_path / outcome)
        visitor = Visitor(app)
        for number in range(42):
            visitor.headers["X-Forwarded-For"] = f"203.0.113.{number}"
            answer = visitor.posts("/code", {"code": "222222"})
        assert answer.json["error"]["code"] == outcome


def test_a_full_room_says_so_at_the_door_and_lets_in_who_is_in(app, visitor, workshop, open_door):
    live, lead = app.extensions["live"], Who("lead", account="any")
    _, token = open_door
    live.submit(workshop, lead, SetMostSeats(most=1))
    assert sits_down(visitor, workshop, token, 1).status_code == 200
    for answer in (
        visitor.posts(f"/w/{workshop}/door", {"token": token}),
        sits_down(visitor, workshop, token, 2),
    ):
        assert answer.status_code == 403
        assert answer.json["error"]["code"] == "room_full"
        assert "Rummet är fullt: 1 är inne" in answer.json["error"]["text"]
    assert sits_down(visitor, workshop, token, 1).status_code == 200
    live.submit(workshop, lead, SetDoor(open=False))
    assert visitor.posts(f"/w/{workshop}/door", {"token": token}).json["error"]["code"] == "door_shut"


def test_an_old_code_is_dead_as_soon_as_there_is_a_new_one(app, visitor, workshop, open_door):
    """Control: before, the same code and token led in."""
    from app.domain.entities import Meeting
    from app.process.door import RotateDoor

    code, token = open_door
    live = app.extensions["live"]
    assert visitor.posts("/code", {"code": code}).json["token"] == token
    live.submit(workshop, Who("lead", account="any"), RotateDoor())
    (now,) = [meeting for meeting in live.state(workshop).all(Meeting) if meeting.door]
    assert visitor.posts("/code", {"code": code}).json["error"]["code"] == "unknown_code"
    assert sits_down(visitor, workshop, token, 1).json["error"]["code"] == "door_shut"
    assert visitor.posts("/code", {"code": now.code}).json["token"] == now.token
    assert sits_down(visitor, workshop, now.token, 1).status_code == 200
