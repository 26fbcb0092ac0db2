"""Two facilitators move the same note at the same moment: wherever it ends up, it is there on every screen."""

from __future__ import annotations

import asyncio
import random

import pytest

from app.domain.entities import Idea
from tests.browser.prepared import Prepared
from tests.faults.aside import run_aside
from tests.faults.client import Client
from tests.faults.hall import Hall, until

NOTES = 5


def wall(prepared: Prepared) -> None:
    """A wall of notes, and two headings to move them between."""
    prepared.wall([f"Lappen {n}" for n in range(NOTES)])
    for name in ("Att vänta", "Blanketter"):
        prepared.play(prepared.fatima, "add_theme", step=prepared.step("cluster").id, name=name)


def shown_under(screen: Client, note: str) -> str:
    (theme,) = (idea["theme"] for idea in screen.store.all("idea") if idea["id"] == note)
    return theme


async def race(hall: Hall, races: int) -> tuple[int, int]:
    """How often the two were answered from different batches, and how often the later one was the first lead's."""
    leads = [hall.lead(0), hall.lead(1)]
    screens = [*leads, hall.board(), hall.phone(0), hall.phone(1, over="polling")]
    apart = first = 0
    async with hall:
        await hall.open_all()
        notes = sorted(idea["id"] for idea in leads[0].store.all("idea"))
        themes = sorted(theme["id"] for theme in leads[0].store.all("theme"))
        for n in range(races):
            note = notes[n % NOTES]
            places = dict(zip(random.sample(leads, 2), random.sample(themes, 2), strict=True))
            moves = [lead.does("place_idea", idea=note, theme=place) for lead, place in places.items()]
            seqs = dict(zip(places, (done["seq"] for done in await asyncio.gather(*moves)), strict=True))
            earlier, later = sorted(leads, key=seqs.get)
            # Frames come before answers: whoever was answered last shows by now what came of both.
            ends = shown_under(later, note)
            assert ends in places.values()
            if seqs[earlier] != seqs[later]:
                apart += 1
                first += later is leads[0]
                assert ends == places[later], "the later one is what counts"
            await until(
                lambda note=note, ends=ends: all(shown_under(screen, note) == ends for screen in screens),
                "the note at the same place everywhere",
            )
        assert not any(screen.gaps for screen in screens), (
            "nothing was lost on the way, and yet a frame was missing"
        )
        shown = {note: shown_under(leads[0], note) for note in notes}
    state = hall.judge()
    assert {idea.id: idea.theme for idea in state.all(Idea)} == shown, "and so it is stored"
    return apart, first


def story(make_hall, say, races: int) -> None:
    apart, first = run_aside(race(make_hall(prepare=wall), races))
    say(
        f"{races} races for a note: the same place on two leads, board, two phones and disk; {apart} in two"
        f" batches, of which the first lead came last in {first}"
    )


def test_two_facilitators_move_the_same_note(make_hall, say):
    story(make_hall, say, 100)


@pytest.mark.long
def test_two_facilitators_move_the_same_note_a_thousand_times(make_hall, say):
    story(make_hall, say, 1000)
