"""The demo's story adds up: as many people, ideas and dots as it says, and nothing nobody could have written."""

import re

import pytest

from app.demo.story import story
from app.domain.entities import ACTION_FIELDS

STORY = story()
PHASES = {"critique": STORY.critique, "vision": STORY.vision}
IDEAS = [text for phase in PHASES.values() for text in phase.on_time + phase.late]


def test_thirty_people_five_of_them_clients():
    assert STORY.seats == {"client": 5, "staff": 20, "manager": 4, "other": 1}


@pytest.mark.parametrize(
    ("phase", "least", "most", "themes"), [("critique", 58, 66, 8), ("vision", 33, 37, 7)]
)
def test_about_as_many_ideas_as_a_real_room_writes(phase, least, most, themes):
    told = PHASES[phase]
    assert least <= len(told.on_time + told.late) <= most
    assert len(told.themes) == themes


def test_every_idea_is_another_and_fits():
    assert len(set(IDEAS)) == len(IDEAS)
    assert all(len(text) <= 140 for text in IDEAS)
    assert sum(len(text) <= 60 for text in IDEAS) > 0.9 * len(IDEAS)


@pytest.mark.parametrize("phase", PHASES)
def test_everybody_places_three_dots(phase):
    for perspective, people in STORY.seats.items():
        assert sum(theme.dots.get(perspective, 0) for theme in PHASES[phase].themes) == 3 * people


@pytest.mark.parametrize("phase", PHASES)
def test_what_the_lead_merges_and_puts_on_top_is_in_the_theme(phase):
    for theme in PHASES[phase].themes:
        assert len(theme.name) <= 24
        for same in theme.same:
            assert set(same) <= set(theme.ideas)
        assert theme.top in ("", *theme.ideas)


def test_the_five_heaviest_visions_become_the_five_groups():
    heaviest = sorted(STORY.vision.themes, key=lambda theme: -sum(theme.dots.values()))
    totals = [sum(theme.dots.values()) for theme in heaviest]
    assert {theme.name for theme in heaviest[:5]} == {group.theme for group in STORY.groups}
    assert totals[4] > totals[5]
    assert {group.name for group in STORY.groups} == {
        "Samordnad ledningsgrupp",
        "Etik och moral",
        "Bred samverkan",
        "Optimalt bemötande",
        "Återkoppling och uppföljning",
    }


def test_every_group_has_a_client_and_promises_in_full():
    for group in STORY.groups:
        assert group.members["client"] == 1
        assert 4 <= sum(group.members.values()) <= 8
        assert 1 <= len(group.actions) <= 2
        for action in group.actions:
            assert set(action) == set(ACTION_FIELDS)
            assert all(action.values())


def test_nobody_is_in_two_groups_and_nobody_answers_twice():
    for perspective, people in STORY.seats.items():
        assert sum(group.members.get(perspective, 0) for group in STORY.groups) <= people
    for counts in STORY.answers.values():
        assert counts.keys() == {"yes", "some", "no"}
        assert sum(counts.values()) <= 30


def test_no_digits_that_could_be_anybodys_number():
    assert not [text for text in IDEAS if re.search(r"\d", text)]
