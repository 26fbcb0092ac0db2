"""The room: its wifi exactly as it was typed, a second language, and how much of the board heads hide."""

import pytest

from app.domain.entities import Workshop
from app.process.room import EditRoom
from tests.rules import FATIMA, Play, planned, refused


@pytest.fixture
def play():
    return Play(planned())


def room(play) -> tuple:
    (workshop,) = play.all(Workshop)
    return workshop.wifi_name, workshop.wifi_password, workshop.second_language, workshop.board_margin


def test_what_is_said_is_kept_and_the_rest_stays(play):
    play(
        FATIMA, EditRoom(wifi_name="Gäst", wifi_password="åtta tecken", second_language="ar", board_margin=16)
    )
    assert room(play) == ("Gäst", "åtta tecken", "ar", 16)
    play(FATIMA, EditRoom(wifi_name="Gäster", board_margin=0))
    assert room(play) == ("Gäster", "åtta tecken", "ar", 0)
    play(FATIMA, EditRoom(second_language=""))
    assert room(play) == ("Gäster", "åtta tecken", "", 0)
    with refused(play, "wifi_name_missing"):
        play(FATIMA, EditRoom(wifi_name=""))
    play(FATIMA, EditRoom(wifi_name="", wifi_password=""))
    assert room(play) == ("", "", "", 0)


def test_a_name_and_a_password_are_what_was_typed(play):
    """A phone sends the very same signs: two spaces stay two."""
    play(FATIMA, EditRoom(wifi_name=" a  b\\;\x00 ", wifi_password='"två  ord":,\n'))
    assert room(play)[:2] == ("a  b\\;", '"två  ord":,')


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"wifi_name": "ö" * 17}, "text_long"),
        ({"wifi_name": "Gäst", "wifi_password": "sju tec"}, "wifi_password_length"),
        ({"wifi_name": "Gäst", "wifi_password": "x" * 65}, "wifi_password_length"),
        ({"wifi_password": "åtta tecken"}, "wifi_name_missing"),
        ({"wifi_name": "Gäst", "wifi_password": "19121212-1212"}, "identity_number"),
        ({"second_language": "other"}, "unknown_choice"),
        ({"second_language": "klingon"}, "unknown_choice"),
        ({"board_margin": 12}, "unknown_choice"),
    ],
)
def test_what_no_room_has_is_refused(play, wrong, code):
    before = room(play)
    with refused(play, code):
        play(FATIMA, EditRoom(**wrong))
    assert room(play) == before


def test_a_name_is_counted_in_bytes(play):
    play(FATIMA, EditRoom(wifi_name="ö" * 16, wifi_password="x" * 64))
    assert room(play)[0] == "ö" * 16
