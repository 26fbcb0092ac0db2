"""All commands, played once on each database: what is in memory is what is on disk, and both databases agree."""

import pytest

from app.config import Settings
from app.domain.command import COMMANDS
from app.storage.workshop import WorkshopStore
from tests.every_command import play_every_command
from tests.rules import Play, everything, planned


class Checked(WorkshopStore):
    """Reads everything anew after each fifth write."""

    play: Play | None = None
    writes = 0

    def persist(self, changes, befores, files) -> None:
        self.writes += 1
        if self.play is not None and self.writes % 5 == 0:
            assert everything(self.load()) == everything(self.play.state)
        super().persist(changes, befores, files)


def played(settings: Settings) -> dict:
    store = Checked(settings, "workshop1", new=True)
    try:
        play = Play(planned(), store)
        store.play = play
        play_every_command(play)
        assert play.played == set(COMMANDS)
        assert everything(store.load()) == everything(play.state)
    finally:
        store.close()
    again = WorkshopStore(settings, "workshop1")
    loaded = everything(again.load())
    again.close()
    return loaded


@pytest.fixture(scope="module")
def in_memory() -> dict:
    play = Play(planned())
    play_every_command(play)
    return everything(play.state)


def test_what_every_command_leaves_is_the_same_in_memory_and_in_the_database(settings, in_memory):
    assert played(settings) == in_memory
