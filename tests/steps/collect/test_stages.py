"""The stages of a private wall: writing, gathered by the lead, revealed to all."""

import pytest

from app.domain.entities import Idea
from app.process.commands import LockStep
from app.steps.cluster.commands import MergeIdea, PlaceIdea, PutOnTop
from app.steps.collect.commands import EditIdea, Gather, RevealIdeas
from tests.rules import FATIMA, opened, phone, refused, sorting


@pytest.fixture
def play():
    play = opened().show("critique")
    for number, text in enumerate(("Lång väntan", "Svåra brev", "Hård ton"), 1):
        play.write("critique", number, text)
    return play


def stage(play):
    return play.step("critique").stage


def test_stages_follow_one_another_and_do_not_turn_back(play):
    assert stage(play) == "writing"
    play(FATIMA, Gather(step="critique"))
    assert stage(play) == "gathered"
    play(FATIMA, RevealIdeas(step="critique"))
    assert stage(play) == "revealed"
    assert play(FATIMA, Gather(step="critique")) == play(FATIMA, RevealIdeas(step="critique")) == {}


def test_what_is_written_can_be_revealed_at_once(play):
    play(FATIMA, RevealIdeas(step="critique"))
    assert stage(play) == "revealed"


def test_unlocking_does_not_bring_the_writing_back(play):
    play(FATIMA, Gather(step="critique"))
    play(FATIMA, LockStep(step="critique", locked=True))
    play(FATIMA, LockStep(step="critique", locked=False))
    assert stage(play) == "gathered"


@pytest.mark.parametrize("act", [Gather, RevealIdeas])
def test_what_the_lead_has_begun_to_read_stays_as_it_was(play, act):
    name = play.idea("Hård ton").handle
    play(FATIMA, act(step="critique"))
    with refused(play, "already_read"):
        play(phone(3), EditIdea(handle=name, text="Mjuk ton"))


def test_revealing_gives_new_ids_and_keeps_everything_else(play):
    before = {idea.text: idea for idea in play.all(Idea)}
    play(FATIMA, RevealIdeas(step="critique"))
    after = {idea.text: idea for idea in play.all(Idea)}
    assert after.keys() == before.keys()
    assert not {idea.id for idea in after.values()} & {idea.id for idea in before.values()}
    for text, idea in after.items():
        assert idea.released
        assert (idea.tag, idea.handle) == (before[text].tag, before[text].handle)


def test_the_new_ids_do_not_say_who_wrote_first():
    orders = set()
    for seed in range(8):
        play = opened().show("critique")
        play._random.seed(seed)
        for number in range(1, 6):
            play.write("critique", number, f"idé {number}")
        play(FATIMA, RevealIdeas(step="critique"))
        orders.add(tuple(idea.text for idea in play.all(Idea)))
    assert len(orders) > 4


def test_sorting_merging_and_what_lies_on_top_survive_the_reveal():
    play = sorting()
    letters, tone = play.theme("Brev"), play.theme("Tonen")
    play(FATIMA, PlaceIdea(idea=play.idea("Svåra brev").id, theme=letters.id))
    play(FATIMA, MergeIdea(idea=play.idea("Lång väntan").id, into=play.idea("Svåra brev").id))
    play(FATIMA, PlaceIdea(idea=play.idea("Hård ton").id, theme=tone.id))
    play(FATIMA, PutOnTop(theme=letters.id, idea=play.idea("Svåra brev").id))
    play(FATIMA, RevealIdeas(step="critique"))
    assert play.idea("Lång väntan").merged_into == play.idea("Svåra brev").id
    assert play.idea("Lång väntan").theme == play.idea("Svåra brev").theme == letters.id
    assert play.idea("Hård ton").theme == tone.id
    assert play.get(type(letters), letters.id).top == play.idea("Svåra brev").id


def test_late_ideas_are_not_revealed_with_the_rest(play):
    play(FATIMA, Gather(step="critique"))
    play.write("critique", 4, "För sent")
    late = play.idea("För sent")
    play(FATIMA, RevealIdeas(step="critique"))
    assert play.idea("För sent") == late
    assert not late.released
