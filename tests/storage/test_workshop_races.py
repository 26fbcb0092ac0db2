"""Two leads move the same note at the same time, over and over: it lies in one place, the same everywhere."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from random import Random

import orjson
import pytest

from app.config import Settings
from app.domain.entities import Idea, Theme, Undo
from app.domain.view import BOARD, LEAD, phones
from app.errors import RuleBroken
from app.live.room import Room
from app.process.commands import SkipUndo, UndoLast
from app.steps.cluster.commands import PlaceIdea
from app.steps.collect.commands import RevealIdeas
from app.storage.workshop import WorkshopStore
from tests.rules import BO, FATIMA, NOON, everything, sorting

RACES = 200
SCREENS = (LEAD, BOARD, phones("client"))


class Race:
    """A room with a workshop on disk, and screens that hear its frames."""

    def __init__(self, settings: Settings) -> None:
        play = sorting(WorkshopStore(settings, "workshop1", new=True))
        self.themes = ["", *(play.theme(name).id for name in ("Breven", "Tonen", "Tiden"))]
        play(FATIMA, RevealIdeas(step="critique"))
        while play.all(Undo):  # an undo shall move the note, not take away its themes
            play(FATIMA, SkipUndo())
        self.idea = play.idea("Hård ton").id
        self.seen: dict[str, str] = {}
        self.file = sqlite3.connect(settings.data_dir / "workshops" / "workshop1.db")
        self.room = Room(play.store, play.state, now=lambda: NOON, new_code=lambda: "222222", watch=self.show)
        for viewer in SCREENS:
            audience = self.room.views.audience(viewer)
            self.hear(viewer.channel, orjson.loads(audience.snapshot())["put"])

    def show(self, _keys, frames, _changes, _befores) -> None:
        for channel, frame in frames:
            self.hear(channel, orjson.loads(frame)["put"])

    def hear(self, channel: str, put: dict) -> None:
        for idea in put.get("idea", ()):
            if idea["id"] == self.idea:
                self.seen[channel] = idea["theme"]

    def places(self) -> set[str]:
        """Where the note lies in the state, in the file and on every screen."""
        in_file = self.file.execute("SELECT theme FROM idea WHERE id = ?", (self.idea,)).fetchone()
        return {self.room.state.get(Idea, self.idea).theme, *in_file, *self.seen.values()}

    def act(self, who, theme: str | None) -> str:
        """Move the note, or (None) undo; "" or the code it was refused with."""
        try:
            self.room.wait(who, UndoLast() if theme is None else PlaceIdea(idea=self.idea, theme=theme))
        except RuleBroken as broken:
            return broken.code
        return ""


@pytest.fixture
def race(tmp_path):
    race = Race(Settings(data_dir=tmp_path))
    yield race
    race.file.close()
    race.room.close()


def test_two_leads_race_for_one_note(race):
    random = Random()
    ends = set()
    with ThreadPoolExecutor(2) as leads:
        for _ in range(RACES):
            wanted = [random.choice([*race.themes, None]) for _ in (FATIMA, BO)]
            done = [leads.submit(race.act, *move) for move in zip((FATIMA, BO), wanted, strict=True)]
            refusals = [end.result() for end in done]
            (place,) = race.places()
            ends.add(place)
            if None not in wanted:
                assert refusals == ["", ""]
                assert place in wanted
            assert set(refusals) <= {"", "changed_since_undo", "nothing_to_undo"}
    assert ends == set(race.themes)
    assert len(race.seen) == len(SCREENS)
    assert everything(race.room._store.load()) == everything(race.room.state)
    assert {theme.id for theme in race.room.state.all(Theme)} == set(race.themes) - {""}
