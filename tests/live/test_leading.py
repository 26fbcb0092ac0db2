"""How many lines of leads are open: the board tells the room when there have been none for a while."""

import pytest

from app.domain.who import SYSTEM
from app.live.sockets import Sockets
from tests.cast import ID
from tests.live.hall import Hall, OneByOne


@pytest.fixture
def leading(hall: Hall, monkeypatch):
    """`leading()` is what the pulse says."""
    monkeypatch.setattr(OneByOne, "pulse", Sockets.pulse)
    hall.board()
    yield lambda: hall.sockets.pulses[ID].now()["leading"]
    for pulse in hall.sockets.pulses.values():
        pulse.stop()


def test_each_line_of_a_lead_counts(hall: Hall, leading):
    hall.phone("noor")
    assert leading() == 0
    laptop, phone = hall.lead(), hall.lead()
    assert leading() == 2
    hall.hang_up(laptop)
    assert leading() == 1
    hall.hang_up(phone)
    assert leading() == 0


def test_whoever_is_dismissed_leads_no_more(hall: Hall, leading):
    hall.lead()
    hall.lead("peer")
    assert leading() == 2
    hall.inside(SYSTEM, "remove_lead", account="peer", wait=True)
    hall.run()
    assert leading() == 1
