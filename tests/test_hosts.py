"""The names the server answers to, and the pages that may talk to it."""

import socket

import pytest

from app import create_app
from app.config import Settings
from app.hosts import answers_to, from_here

PUBLIC = {"public_url": "https://verkstad.example.se"}
LISTED = {"allowed_hosts": ("verkstad.example.se", "[fd00::5]")}


@pytest.mark.parametrize(
    ("settings", "host"),
    [
        ({}, "localhost:8000"),
        ({}, "127.0.0.1"),
        ({}, "192.168.1.20:8000"),
        ({}, "[fd00::5]:8000"),
        ({}, socket.gethostname()),
        ({}, f"{socket.gethostname()}.local:8000"),
        (PUBLIC, "verkstad.example.se"),
        (PUBLIC, "192.168.1.20:8000"),
        (LISTED, "verkstad.example.se:443"),
        (LISTED, "VERKSTAD.example.se"),
        (LISTED, "[fd00::5]:8000"),
        (LISTED, "localhost:8000"),
        (LISTED | PUBLIC, "verkstad.example.se"),
    ],
)
def test_it_answers_to_its_own_names(settings, host):
    assert answers_to(Settings(**settings), host)


@pytest.mark.parametrize(
    ("settings", "host"),
    [
        ({}, "rebound.example"),
        ({}, "localhost.rebound.example"),
        ({}, "127.0.0.1.rebound.example"),
        ({}, ""),
        ({}, "[::1"),
        ({}, "[::1].rebound.example"),
        ({}, "rebound.example@localhost"),
        (PUBLIC, "rebound.example"),
        (PUBLIC, "verkstad.example.se.rebound.example"),
        (LISTED, "192.168.1.20"),
        (LISTED, "rebound.example"),
    ],
)
def test_it_answers_to_no_other(settings, host):
    assert not answers_to(Settings(**settings), host)


@pytest.fixture
def app(tmp_path):
    return create_app(Settings(data_dir=tmp_path, async_mode="threading", **PUBLIC))


HANDSHAKE = "/socket.io/?EIO=4&transport=polling"


@pytest.mark.parametrize("path", ["/", "/healthz", "/static/icon.svg", HANDSHAKE])
def test_another_name_reaches_nothing(app, path):
    client = app.test_client()
    assert client.get(path, base_url="http://127.0.0.1:8000").status_code == 200
    answer = client.get(path, base_url="http://rebound.example:8000")
    assert answer.status_code == 400
    assert "heter inte så" in answer.text


@pytest.mark.parametrize(
    ("origin", "host", "ours"),
    [
        ("http://127.0.0.1:8000", "127.0.0.1:8000", True),
        ("https://verkstad.example.se", "127.0.0.1:8000", True),  # a proxy that does not pass the name on
        ("http://127.0.0.1:8000/w/abc/lead", "127.0.0.1:8000", True),
        ("http://127.0.0.1:9000", "127.0.0.1:8000", False),
        ("http://elsewhere.example", "127.0.0.1:8000", False),
        ("null", "127.0.0.1:8000", False),
        ("", "127.0.0.1:8000", False),
        ("", "", False),
    ],
)
def test_only_our_own_pages_may_talk(app, origin, host, ours):
    assert from_here(app.extensions["settings"], origin, host) == ours
    if origin:  # a socket without an origin is no browser's
        headers = {"Origin": origin, "X-Forwarded-Host": "elsewhere.example"}
        answer = app.test_client().get(HANDSHAKE, base_url=f"http://{host}", headers=headers)
        assert answer.status_code == (200 if ours else 400)
