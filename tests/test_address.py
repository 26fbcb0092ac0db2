"""The address phones can reach."""

import pytest

from app import address
from app.address import choose, phone_address
from app.config import Settings


@pytest.fixture(autouse=True)
def on_a_network(monkeypatch):
    monkeypatch.setattr(address, "lan_address", lambda: "192.168.1.20")


@pytest.mark.parametrize(
    ("found", "chosen"),
    [
        ([("lo", "127.0.0.1")], "127.0.0.1"),
        ([], "127.0.0.1"),
        ([("lo", "127.0.0.1"), ("docker0", "172.17.0.1"), ("wlan0", "192.168.1.20")], "192.168.1.20"),
        ([("eth0", "100.64.3.3"), ("wlan0", "10.1.2.3")], "10.1.2.3"),
        ([("eth0", "169.254.9.9"), ("en0", "172.20.10.2")], "172.20.10.2"),
        ([("tailscale0", "100.64.3.3"), ("eth0", "8.8.8.8")], "8.8.8.8"),
        ([("vEthernet (WSL)", "172.22.0.1"), ("Wi-Fi", "192.168.0.7")], "192.168.0.7"),
        ([("docker0", "172.17.0.1")], "172.17.0.1"),
    ],
)
def test_the_rooms_own_network_is_chosen(found, chosen):
    assert choose(found) == chosen


@pytest.mark.parametrize(
    ("settings", "asked", "said"),
    [
        (
            {"public_url": "https://verkstad.example.se"},
            "http://localhost:8000/",
            "https://verkstad.example.se",
        ),
        ({}, "", "http://192.168.1.20:8000"),
        ({}, "http://localhost:8000/", "http://192.168.1.20:8000"),
        ({}, "http://127.0.0.1:8000/", "http://192.168.1.20:8000"),
        ({}, "http://fatimas-dator.local:8000/", "http://192.168.1.20:8000"),
        ({}, "http://192.168.1.21:8000/", "http://192.168.1.21:8000"),
        ({}, "http://verkstad.example.se/", "http://verkstad.example.se"),
        ({"host": "127.0.0.1", "port": 9000}, "http://localhost:9000/", "http://127.0.0.1:9000"),
        ({"host": "10.0.0.5"}, "", "http://10.0.0.5:8000"),
        ({"host": "fd00::5"}, "", "http://[fd00::5]:8000"),
    ],
)
def test_the_address_is_one_that_works_for_phones(settings, asked, said):
    assert phone_address(Settings(**settings), asked) == said
