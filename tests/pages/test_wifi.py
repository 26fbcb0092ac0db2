"""The square code of the room's wifi: for the board and for leads, and what a camera reads in it."""

import pytest

from app.domain.entities import Workshop
from app.domain.who import Who
from app.pages.qr import svg
from app.pages.wifi import told
from app.process.room import EditRoom


@pytest.fixture
def network(live, workshop):
    """A network typed in; the board's token."""
    live.submit(
        workshop, Who("lead"), EditRoom(wifi_name="Bibliotekets gäster", wifi_password="läs; mer, nu")
    )
    return live.state(workshop).one(Workshop).board_token


def asked(somebody, workshop, **body):
    return somebody.posts(f"/w/{workshop}/wifi.svg", body)


def test_the_board_and_a_lead_get_it(visitor, fatima, workshop, network):
    code = svg(told("Bibliotekets gäster", "läs; mer, nu"))
    for answer in (asked(visitor, workshop, token=network), asked(fatima, workshop)):
        assert answer.status_code == 200
        assert answer.mimetype == "image/svg+xml"
        assert answer.data == code


def test_nobody_else_does(visitor, peer, workshop, network, open_door):
    """Not by the token that lets phones in, nor by none."""
    for somebody in (visitor, peer):
        for token in ("", "x" * 22, open_door[1], open_door[0], network[:-1]):
            answer = asked(somebody, workshop, token=token)
            assert answer.json["error"]["code"] == "unknown_link"
            assert b"svg" not in answer.data
    assert visitor.opens(f"/w/{workshop}/wifi.svg").status_code == 405
    assert asked(visitor, "nosuchworkshop", token=network).json["error"]["code"] == "unknown_workshop"


def test_where_none_was_typed_in_there_is_none(fatima, workshop):
    assert asked(fatima, workshop).json["error"]["code"] == "unknown_page"


def test_only_a_page_of_ours_may_ask(fatima, workshop, network):
    answer = fatima.posts(f"/w/{workshop}/wifi.svg", {}, origin="http://pwned.example")
    assert answer.json["error"]["code"] == "cross_site"


@pytest.mark.parametrize(
    ("name", "password", "code"),
    [
        ("Gäst", "hemligt!", "WIFI:T:WPA;S:Gäst;P:hemligt!;;"),
        ("Gäst", "", "WIFI:T:nopass;S:Gäst;;"),
        ('a;b,c:d"e\\f', "p;;H:true;", 'WIFI:T:WPA;S:a\\;b\\,c\\:d\\"e\\\\f;P:p\\;\\;H\\:true\\;;;'),
    ],
)
def test_what_a_camera_reads(name, password, code):
    """A sign that means something in the code is marked, so that no name can say anything but a name."""
    assert told(name, password) == code
    assert read(code) == ({"S": name, "P": password} if password else {"S": name})


def read(code: str) -> dict[str, str]:
    """As a phone takes it apart."""
    fields, field, marked = {}, "", False
    for sign in code.removeprefix("WIFI:"):
        if marked or sign not in "\\;":
            field, marked = field + sign, False
        elif sign == "\\":
            marked = True
        else:
            if field:
                key, _, value = field.partition(":")
                fields[key] = value
            field = ""
    return {key: value for key, value in fields.items() if key != "T"}
