"""Dots: absolute, taken back as easily as given, and never more than one has."""

import pytest

from app.domain.entities import Ballot
from app.process.commands import CloseStep, EndMeeting, LockStep
from app.steps.cluster.commands import MergeThemes
from app.steps.vote.commands import RevealVotes, SetDots
from tests.rules import FATIMA, opened, phone, refused


def voting(**settings):
    play = opened(vote=settings).show("critique", "themes")
    play.themes = [play.theme(name).id for name in ("Breven", "Tonen", "Tiden", "Rummet")]
    return play.show("vote")


def dots(play, number, theme, n):
    return play(phone(number), SetDots(step="vote", theme=play.themes[theme], dots=n))


def ballot(play):
    return {play.themes.index(theme): n for theme, n in play.only(Ballot).dots.items()}


def test_showing_the_step_opens_the_vote():
    play = opened()
    assert play.step("vote").stage == "ready"
    assert play.show("vote").step("vote").stage == "voting"


def test_dots_are_absolute():
    play = voting()
    dots(play, 1, 0, 2)
    assert dots(play, 1, 0, 2) == {}
    dots(play, 1, 0, 1)
    assert ballot(play) == {0: 1}


def test_dots_are_freely_spread_up_to_what_one_has():
    play = voting(dots=3)
    dots(play, 1, 0, 2)
    dots(play, 1, 1, 1)
    with refused(play, "no_dots_left", dots=3):
        dots(play, 1, 2, 1)
    with refused(play, "no_dots_left"):
        dots(play, 1, 0, 3)
    dots(play, 1, 1, 0)
    dots(play, 1, 0, 3)
    assert ballot(play) == {0: 3}


def test_one_dot_a_theme_when_the_step_says_so():
    play = voting(dots=3, spread="one")
    with refused(play, "no_dots_left"):
        dots(play, 1, 0, 2)
    for theme in (0, 1, 2):
        dots(play, 1, theme, 1)
    with refused(play, "no_dots_left"):
        dots(play, 1, 3, 1)
    assert ballot(play) == {0: 1, 1: 1, 2: 1}


@pytest.mark.parametrize("n", [-1, 4, 10**20])
def test_a_number_of_dots_that_cannot_be(n):
    play = voting()
    with refused(play, "no_dots_left"):
        dots(play, 1, 0, n)


def test_two_phones_have_ballots_of_their_own():
    play = voting()
    dots(play, 1, 0, 3)
    dots(play, 2, 0, 3)
    assert len({b.tag for b in play.all(Ballot)}) == len(play.all(Ballot)) == 2


def test_a_ballot_does_not_say_in_which_order_its_dots_were_given():
    ballots = []
    for order in ((0, 1, 2), (2, 0, 1)):
        play = voting()
        for theme in order:
            dots(play, 1, theme, 1)
        ballots.append(list(play.only(Ballot).dots))
    assert ballots[0] == ballots[1]


def test_one_votes_on_the_themes_that_stand_on_the_board():
    play = opened().show("critique", "themes")
    play.themes = [play.theme(name).id for name in ("Breven", "Tonen")]
    play(FATIMA, MergeThemes(theme=play.themes[1], into=play.themes[0]))
    play.show("vote")
    with refused(play, "gone"):
        dots(play, 1, 1, 1)
    with refused(play, "gone"):
        play(phone(1), SetDots(step="vote", theme="nowhere", dots=1))


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (LockStep(step="vote", locked=True), "step_locked"),
        (CloseStep(step="vote"), "step_closed"),
        (RevealVotes(step="vote"), "vote_over"),
        (EndMeeting(meeting="day"), "meeting_over"),
    ],
)
def test_when_the_vote_is_over_no_dot_moves(act, code):
    play = voting()
    dots(play, 1, 0, 1)
    play(FATIMA, act)
    for n in (0, 2):
        with refused(play, code):
            dots(play, 1, 0, n)


def test_nobody_votes_before_the_step_is_shown():
    play = opened().show("themes")
    play.themes = [play.theme("Breven").id]
    with refused(play, "step_not_begun"):
        dots(play, 1, 0, 1)
