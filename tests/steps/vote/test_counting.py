"""Counting: once, frozen; again with all dots back; and erased of its owners when the step closes."""

import pytest

from app.domain.entities import Ballot, Result
from app.process.commands import CloseStep, LockStep
from app.process.timer import SetTimer
from app.steps.cluster.commands import RenameTheme
from app.steps.vote.commands import NewRound, RevealVotes, SetDots
from tests.rules import FATIMA, opened, phone, refused


@pytest.fixture
def play():
    play = opened().show("critique", "themes")
    play.themes = [play.theme(name).id for name in ("Breven", "Tonen", "Tiden")]
    play.show("vote")
    for number, (theme, n) in enumerate(((1, 2), (1, 1), (2, 3), (0, 3)), 1):
        dots(play, number, theme, n)
    dots(play, 4, 0, 0)  # has taken everything back: not a voter
    return play


def dots(play, number, theme, n):
    play(phone(number), SetDots(step="vote", theme=play.themes[theme], dots=n))


def rows(result, play):
    return [(play.themes.index(theme), n) for theme, n in result.rows]


def test_the_result_is_ranked_and_equals_stand_as_in_the_list(play):
    play(FATIMA, RevealVotes(step="vote"))
    result = play.only(Result)
    assert rows(result, play) == [(1, 3), (2, 3), (0, 0)]
    assert (result.voters, result.round, play.step("vote").stage) == (3, 1, "revealed")


def test_the_result_is_frozen(play):
    play(FATIMA, RevealVotes(step="vote"))
    result = play.only(Result)
    play(FATIMA, RenameTheme(theme=play.themes[1], name="Annat"))
    with refused(play, "vote_over"):
        play(FATIMA, RevealVotes(step="vote"))
    with refused(play, "vote_over"):
        dots(play, 4, 0, 3)
    assert play.all(Result) == [result]
    assert result.names[play.themes[1]] == "Tonen"


def test_revealing_takes_away_the_timer(play):
    play(FATIMA, SetTimer(step="vote", seconds=60))
    play(FATIMA, RevealVotes(step="vote"))
    assert play.step("vote").timer_ends == 0


def test_a_new_round_gives_all_dots_back_and_keeps_the_result(play):
    play(FATIMA, RevealVotes(step="vote"))
    first = play.only(Result)
    tag = phone(1).tag(play.step("vote"))
    play(FATIMA, LockStep(step="vote", locked=True))
    play(FATIMA, NewRound(step="vote"))
    step = play.step("vote")
    assert (step.stage, step.round, step.locked) == ("voting", 2, False)
    assert play.all(Ballot) == []
    assert phone(1).tag(step) != tag
    dots(play, 1, 0, 3)
    play(FATIMA, RevealVotes(step="vote"))
    second = max(play.all(Result), key=lambda result: result.round)
    assert rows(second, play) == [(0, 3), (1, 0), (2, 0)]
    assert first in play.all(Result)


def test_a_round_must_be_shown_before_the_next(play):
    with refused(play, "vote_open"):
        play(FATIMA, NewRound(step="vote"))


def test_closing_after_the_reveal_drops_the_ballots(play):
    play(FATIMA, RevealVotes(step="vote"))
    play(FATIMA, CloseStep(step="vote"))
    assert play.all(Ballot) == []
    assert len(play.all(Result)) == 1


def test_closing_unrevealed_keeps_the_dots_without_owners_so_they_can_still_be_counted(play):
    play(FATIMA, CloseStep(step="vote"))
    assert {ballot.tag for ballot in play.all(Ballot)} == {""}
    play(FATIMA, RevealVotes(step="vote"))
    assert rows(play.only(Result), play) == [(1, 3), (2, 3), (0, 0)]


def test_nobody_voted():
    play = opened().show("critique", "themes")
    play.themes = [play.theme(name).id for name in ("Breven", "Tonen")]
    play.show("vote")
    play(FATIMA, RevealVotes(step="vote"))
    result = play.only(Result)
    assert (result.voters, rows(result, play)) == (0, [(0, 0), (1, 0)])


def test_a_round_begun_by_mistake_leaves_the_result_as_it_was(play):
    play(FATIMA, RevealVotes(step="vote"))
    result = play.only(Result)
    play(FATIMA, NewRound(step="vote"))
    dots(play, 1, 0, 2)
    dots(play, 1, 0, 0)  # has taken everything back
    play(FATIMA, RevealVotes(step="vote"))
    step = play.step("vote")
    assert (step.stage, step.round, play.all(Ballot), play.all(Result)) == ("revealed", 1, [], [result])
    play(FATIMA, NewRound(step="vote"))
    dots(play, 1, 0, 3)
    play(FATIMA, RevealVotes(step="vote"))
    assert sorted(result.round for result in play.all(Result)) == [1, 2]
