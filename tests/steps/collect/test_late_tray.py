"""The tray: what comes too late reaches the lead in company, and goes up only if the lead takes it."""

import pytest

from app.domain.entities import Idea
from app.process.commands import CloseStep, EndMeeting, LockStep
from app.steps.cluster.commands import PlaceIdea
from app.steps.collect.commands import (
    AcceptLate,
    DeclineLate,
    EditIdea,
    Gather,
    HideIdea,
    RevealIdeas,
    WithdrawIdea,
)
from tests.rules import FATIMA, opened, phone, refused


@pytest.fixture
def play():
    play = opened().show("critique")
    play.write("critique", 1, "I tid")
    play(FATIMA, Gather(step="critique"))
    return play


def company(play) -> None:
    """Three phones have written late, so the tray has come to the lead."""
    for number in (1, 2, 3):
        play.write("critique", number, f"sen {number}")


def late(play):
    return [idea for idea in play.all(Idea) if idea.tray]


@pytest.mark.parametrize(
    "acts",
    [
        [Gather(step="critique")],
        [RevealIdeas(step="critique")],
        [LockStep(step="critique", locked=True)],
        [CloseStep(step="critique")],
    ],
)
def test_an_idea_that_comes_after_the_writing_waits_in_the_tray(acts):
    play = opened().show("critique")
    play.write("critique", 1, "I tid")
    for act in acts:
        play(FATIMA, act)
    play.write("critique", 2, "För sent")
    assert play.idea("För sent").tray == "waiting"
    assert not play.idea("För sent").released
    assert play.idea("I tid").tray == ""


def test_two_people_wait_and_a_third_makes_company(play):
    for text in ("sen 1", "och en till"):
        play.write("critique", 1, text)
    play.write("critique", 2, "sen 2")
    assert [idea.released for idea in late(play)] == [False] * 3
    before = {idea.id for idea in late(play)}
    play.write("critique", 3, "sen 3")
    assert [idea.released for idea in late(play)] == [True] * 4
    assert not before & {idea.id for idea in late(play)}


def test_the_next_company_is_counted_anew(play):
    company(play)
    play.write("critique", 4, "sen 4")
    assert not play.idea("sen 4").released


def test_closing_brings_the_rest(play):
    play.write("critique", 2, "sen 2")
    play(FATIMA, CloseStep(step="critique"))
    idea = play.idea("sen 2")
    assert (idea.released, idea.tray, idea.tag, idea.handle) == (True, "waiting", "", "")


def test_after_closing_an_idea_comes_without_a_tag_and_is_nobodys_company(play):
    """One phone could write the others that somebody's first one waits for, and know whose it is."""
    play(FATIMA, CloseStep(step="critique"))
    for n in range(4):
        play.write("critique", n % 2, f"efter {n}")
    assert [(idea.tag, idea.handle, idea.released) for idea in late(play)] == [("", "", False)] * 4
    play(FATIMA, EndMeeting(meeting="day"))
    assert [idea.released for idea in late(play)] == [True] * 4


def test_an_accepted_idea_goes_up_under_a_new_id(play):
    company(play)
    before = play.idea("sen 1")
    play(FATIMA, AcceptLate(idea=before.id))
    after = play.idea("sen 1")
    assert (after.tray, after.released, after.tag) == ("accepted", True, before.tag)
    assert after.id != before.id
    play(FATIMA, HideIdea(idea=after.id))


def test_a_declined_idea_stays_off_the_wall(play):
    company(play)
    play(FATIMA, DeclineLate(idea=play.idea("sen 1").id))
    assert play.idea("sen 1").tray == "declined"
    for message in (HideIdea(idea=play.idea("sen 1").id), PlaceIdea(idea=play.idea("sen 1").id)):
        with refused(play, "gone"):
            play(FATIMA, message)


@pytest.mark.parametrize("act", [AcceptLate, DeclineLate])
def test_only_what_waits_and_has_been_seen_can_be_answered(play, act):
    for text in ("I tid", "ensam"):
        if text == "ensam":
            play.write("critique", 2, text)
        with refused(play, "gone"):
            play(FATIMA, act(idea=play.idea(text).id))
    company(play)
    play(FATIMA, act(idea=play.idea("sen 1").id))
    with refused(play, "gone"):
        play(FATIMA, act(idea=play.idea("sen 1").id))


def test_its_author_may_change_it_until_the_lead_sees_it(play):
    name = play.write("critique", 2, "sen 2")
    play(phone(2), EditIdea(handle=name, text="sen, men rätt"))
    company(play)
    with refused(play, "already_read"):
        play(phone(2), EditIdea(handle=name, text="nej"))


def test_its_author_may_take_it_back_also_when_answered(play):
    company(play)
    name = play.idea("sen 1").handle
    play(FATIMA, AcceptLate(idea=play.idea("sen 1").id))
    play(phone(1), WithdrawIdea(handle=name))
    assert {idea.text for idea in late(play)} == {"sen 2", "sen 3"}


def test_revealing_leaves_an_accepted_idea_on_the_wall(play):
    company(play)
    play(FATIMA, AcceptLate(idea=play.idea("sen 1").id))
    play(FATIMA, RevealIdeas(step="critique"))
    assert (play.idea("sen 1").tray, play.idea("sen 1").released) == ("accepted", True)
