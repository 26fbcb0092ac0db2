"""Hiding: the lead takes an idea off the wall and may put it back; no word of it changes."""

import pytest

from app.steps.collect.commands import Gather, HideIdea, RevealIdeas, ShowIdea
from tests.rules import FATIMA, opened, phone, refused


@pytest.fixture
def play():
    play = opened().show("critique")
    play.write("critique", 1, "Lång väntan")
    return play


def hidden(play):
    idea = play.idea("Lång väntan")
    return idea.hidden, idea.reason


@pytest.mark.parametrize("reason", ["name", "other"])
def test_an_idea_is_hidden_with_a_reason_and_shown_again(play, reason):
    play(FATIMA, Gather(step="critique"))
    play(FATIMA, HideIdea(idea=play.idea("Lång väntan").id, reason=reason))
    assert hidden(play) == (True, reason)
    play(FATIMA, ShowIdea(idea=play.idea("Lång väntan").id))
    assert hidden(play) == (False, "")


def test_a_hidden_idea_stays_hidden_when_the_wall_is_revealed(play):
    play(FATIMA, Gather(step="critique"))
    play(FATIMA, HideIdea(idea=play.idea("Lång väntan").id, reason="name"))
    play(FATIMA, RevealIdeas(step="critique"))
    assert hidden(play) == (True, "name")


@pytest.mark.parametrize("act", [HideIdea, ShowIdea])
def test_the_lead_cannot_touch_what_the_lead_may_not_read_yet(play, act):
    with refused(play, "gone"):
        play(FATIMA, act(idea=play.idea("Lång väntan").id))


def test_only_known_reasons(play):
    play(FATIMA, Gather(step="critique"))
    with refused(play, "unknown_choice"):
        play(FATIMA, HideIdea(idea=play.idea("Lång väntan").id, reason="fult"))


def test_only_the_lead_hides(play):
    play(FATIMA, Gather(step="critique"))
    with refused(play, "not_allowed"):
        play(phone(1), HideIdea(idea=play.idea("Lång väntan").id))
