"""The door, the seat and the ticket: JSON between a phone or a lead's page and the server."""

import pytest

from app.domain.entities import Meeting, Seat
from app.domain.who import Who, hash_secret
from app.process.door import LetOneIn, SetDoor
from tests.pages.visitor import Visitor

SECRET = "S" * 22
LEAD = Who("lead", account="any")


@pytest.fixture
def seats(live, workshop):
    return lambda: live.state(workshop).all(Seat)


def sits_down(visitor, workshop, token, secret=SECRET, perspective="client"):
    return visitor.posts(
        f"/w/{workshop}/seat", {"token": token, "secret": secret, "perspective": perspective}
    )


def test_the_door_says_what_one_comes_to(visitor, workshop, open_door):
    _, token = open_door
    answer = visitor.posts(f"/w/{workshop}/door", {"token": token}).json
    told = answer["workshop"]
    days = [told.pop(name) for name in ("contributions_until", "results_until")]
    facts = {"title": "Så vill vi bli mötta", "language": "sv", "place": "Hörnet", "rehearsal_of": ""}
    assert told == facts
    assert all(days), "until when what one writes is kept is known before one says yes"
    assert answer["meeting"]["names"]["sv"]
    assert set(answer["meeting"]) == {"id", "names"}


def test_a_phone_takes_a_seat_and_leaves_no_name(visitor, workshop, open_door, seats):
    _, token = open_door
    assert sits_down(visitor, workshop, token).json == {"ok": True}
    (seat,) = seats()
    assert (seat.secret_hash, seat.perspective) == (hash_secret(SECRET), "client")


def test_the_same_phone_is_the_same_seat(visitor, workshop, open_door, seats):
    _, token = open_door
    for _ in range(3):
        assert sits_down(visitor, workshop, token).json == {"ok": True}
    assert len(seats()) == 1


@pytest.mark.parametrize("path", ["door", "seat"])
def test_a_wrong_token_opens_nothing(visitor, workshop, open_door, seats, path):
    body = {"token": "guess"} | ({"secret": SECRET, "perspective": "client"} if path == "seat" else {})
    answer = visitor.posts(f"/w/{workshop}/{path}", body)
    assert answer.status_code == 403
    assert answer.json["error"]["code"] == "door_shut"
    assert "Be processledaren" in answer.json["error"]["text"]
    assert seats() == []


def test_a_shut_door_lets_nobody_in_but_the_one_with_a_pass(live, visitor, workshop, open_door, seats):
    _, token = open_door
    live.submit(workshop, LEAD, SetDoor(open=False))
    for shut in (token, ""):
        assert visitor.posts(f"/w/{workshop}/door", {"token": shut}).status_code in (400, 403)
    live.submit(workshop, LEAD, LetOneIn())
    (one,) = [m.pass_token for m in live.state(workshop).all(Meeting) if m.pass_token]
    assert visitor.posts(f"/w/{workshop}/door", {"token": one}).status_code == 200
    assert sits_down(visitor, workshop, one).json == {"ok": True}
    assert sits_down(visitor, workshop, one, secret="T" * 22).status_code == 403
    assert len(seats()) == 1


def test_an_old_code_is_dead_when_the_door_has_been_shut(live, visitor, workshop, open_door):
    code, _ = open_door
    live.submit(workshop, LEAD, SetDoor(open=False))
    assert visitor.posts("/code", {"code": code}).json["error"]["code"] == "unknown_code"
    live.submit(workshop, LEAD, SetDoor(open=True))
    (again,) = [m for m in live.state(workshop).all(Meeting) if m.door]
    assert again.code != code
    assert visitor.posts("/code", {"code": again.code}).json["token"] == again.token


@pytest.mark.parametrize(
    "changed",
    [
        {"secret": "short"},
        {"secret": "å" * 22},
        {"secret": 22},
        {"perspective": "boss"},
        {"perspective": None},
        {"token": ["a"]},
        {"name": "Kim"},
    ],
)
def test_a_strange_seat_is_refused_and_changes_nothing(visitor, workshop, open_door, seats, changed):
    _, token = open_door
    body = {"token": token, "secret": SECRET, "perspective": "client"} | changed
    answer = visitor.posts(f"/w/{workshop}/seat", body)
    assert answer.status_code == 400
    assert answer.json["error"]["text"]
    assert seats() == []


@pytest.mark.parametrize("path", ["door", "seat", "ticket"])
@pytest.mark.parametrize("id", ["nothing", "aaaaaaaaaaaa", "..%2F..%2Finstallation"])
def test_where_there_is_no_workshop_there_is_no_door(fatima, path, id):
    body = {
        "door": {"token": "t"},
        "seat": {"token": "t", "secret": SECRET, "perspective": "client"},
        "ticket": {},
    }
    answer = fatima.posts(f"/w/{id}/{path}", body[path])
    assert answer.status_code == 404
    assert answer.json["error"]["text"]


def test_whoever_leads_gets_a_ticket_that_is_used_once(app, fatima, installation, workshop):
    ticket = fatima.posts(f"/w/{workshop}/ticket", {}).json["ticket"]
    tickets = app.extensions["tickets"]
    from app.clock import now_ms

    assert tickets.redeem(ticket, workshop, now_ms()) == installation.account_named("Fatima").id
    assert tickets.redeem(ticket, workshop, now_ms()) is None


def test_a_ticket_is_for_one_workshop_and_one_minute(app, fatima, workshop):
    from app.clock import now_ms

    tickets = app.extensions["tickets"]
    other = fatima.posts(f"/w/{workshop}/ticket", {}).json["ticket"]
    assert tickets.redeem(other, "another", now_ms()) is None
    late = fatima.posts(f"/w/{workshop}/ticket", {}).json["ticket"]
    assert tickets.redeem(late, workshop, now_ms() + 61_000) is None


def test_nobody_else_gets_a_ticket(app, peer, workshop):
    for somebody, status, code in ((peer, 404, "not_lead"), (Visitor(app), 401, "not_signed_in")):
        answer = somebody.posts(f"/w/{workshop}/ticket", {})
        assert (answer.status_code, answer.json["error"]["code"]) == (status, code)
