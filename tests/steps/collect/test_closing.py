"""Closing a collecting step erases whose each idea is, for good."""

import pytest

from app.domain.entities import Idea
from app.process.commands import CloseStep, EndMeeting
from app.steps.collect.commands import EditIdea, Gather, HideIdea, RevealIdeas, WithdrawIdea
from tests.rules import FATIMA, opened, phone, refused


@pytest.fixture
def play():
    play = opened().show("critique")
    for number in (1, 2):
        play.write("critique", number, f"idé {number}")
    return play


@pytest.mark.parametrize("end", [CloseStep(step="critique"), EndMeeting(meeting="day")])
def test_tags_and_handles_are_gone_and_every_text_stays(play, end):
    play(FATIMA, end)
    assert {(i.text, i.tag, i.handle) for i in play.all(Idea)} == {("idé 1", "", ""), ("idé 2", "", "")}


@pytest.mark.parametrize("message", [EditIdea, WithdrawIdea])
def test_nothing_can_be_changed_or_taken_back(play, message):
    name = play.idea("idé 1").handle
    play(FATIMA, CloseStep(step="critique"))
    with refused(play, "not_yours"):
        play(phone(1), message(handle=name, text="x") if message is EditIdea else message(handle=name))


def test_a_closed_step_can_still_be_read_sorted_and_revealed(play):
    play(FATIMA, CloseStep(step="critique"))
    play(FATIMA, Gather(step="critique"))
    play(FATIMA, HideIdea(idea=play.idea("idé 1").id))
    play(FATIMA, RevealIdeas(step="critique"))
    assert play.idea("idé 1").hidden
    assert all(idea.released and not idea.tag for idea in play.all(Idea))
