"""A workshop that is deleted while people are in it: all are told goodbye and hung up on, and nobody comes back."""

from app.domain.state import State
from app.errors import RuleBroken
from app.storage.workshop import file_of
from tests.cast import refused
from tests.live.conftest import THERE
from tests.live.hall import Hall


def test_everybody_in_it_is_told_goodbye_and_nobody_elsewhere(hall: Hall):
    here = [hall.board(), hall.lead(), hall.phone("kim"), hall.phone("noor")]
    there = hall.board(THERE)
    hall.live.delete(hall.id)
    assert {screen.goodbye for screen in here} == {"workshop_deleted"}
    assert not any(screen.sid for screen in here), "the sockets are closed"
    assert not there.goodbye
    assert not list(file_of(hall.settings, hall.id).parent.glob(f"{hall.id}*"))
    for screen in here:
        with refused("unknown_workshop"):
            hall.connect(screen)


def test_control_nobody_is_told(hall: Hall):
    """Were the sockets not told, they would stay: the test above sees it."""
    phone = hall.phone("kim")
    hall.live.dismiss = lambda *_: None
    hall.live.delete(hall.id)
    assert not phone.goodbye
    assert phone.sid


def test_what_is_not_to_be_deleted_stays_open(hall: Hall):
    phone = hall.phone("kim")

    def not_yet(_state: State) -> None:
        raise RuleBroken("kept_longer")

    with refused("kept_longer"):
        hall.live.delete(hall.id, not_yet)
    assert not phone.goodbye
    assert file_of(hall.settings, hall.id).exists()
