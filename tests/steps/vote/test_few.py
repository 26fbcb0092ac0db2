"""Of a round in which one or two have voted only how many is shown: the dots would say how those voted."""

import pytest

from app.domain.entities import Ballot, Group, Result
from app.domain.view import BOARD, LEAD
from app.process.commands import CloseStep
from app.process.paper import CountWithoutPhone, TypeBallot
from app.steps.groups.commands import FormGroups
from app.steps.vote.commands import NewRound, RevealVotes, SetDots
from app.steps.vote.see import see_result
from tests.rules import FATIMA, opened, phone, refused


def room(*seats: int):
    play = opened().seat(*seats).show("critique", "themes")
    play.themes = [play.theme(name).id for name in ("Breven", "Tonen")]
    return play.show("vote")


def vote(play, *numbers: int):
    for number in numbers:
        play(phone(number), SetDots(step="vote", theme=play.themes[0], dots=2))


def reveal(play) -> Result:
    play(FATIMA, RevealVotes(step="vote"))
    return max(play.all(Result), key=lambda result: result.round)


@pytest.mark.parametrize(
    ("seats", "voters", "shown"),
    [(5, 0, True), (5, 1, False), (5, 2, False), (5, 3, True), (2, 1, False), (2, 2, True), (1, 1, True)],
)
def test_a_result_is_shown_of_three_or_of_all_in_the_room(seats, voters, shown):
    play = room(*range(seats))
    vote(play, *range(voters))
    result = reveal(play)
    assert result.voters == voters
    assert bool(result.rows) == shown
    for viewer in (BOARD, LEAD):
        seen = see_result(viewer, result, play.state)
        assert (seen["rows"] == [], seen["names"] == {}) == (not shown, not shown)


def test_whoever_has_taken_everything_back_has_not_voted():
    play = room(1, 2, 3)
    vote(play, 1, 2, 3)
    play(phone(3), SetDots(step="vote", theme=play.themes[0], dots=0))
    assert reveal(play).rows == ()


@pytest.mark.parametrize(("phones", "shown"), [((), True), ((1,), False), ((1, 2), False), ((1, 2, 3), True)])
@pytest.mark.parametrize("closed", [False, True])
def test_papers_are_nobodys_company(phones, shown, closed):
    """Also once it is closed, when no ballot says any more that it was typed in."""
    play = room(1, 2, 3, 4)
    play(FATIMA, CountWithoutPhone(n=3))
    for _ in range(3):
        play(FATIMA, TypeBallot(step="vote", dots={play.themes[1]: 1}))
    vote(play, *phones)
    if closed:
        play(FATIMA, CloseStep(step="vote"))
    result = reveal(play)
    assert (bool(result.rows), result.voters) == (shown, 3 + len(phones))


def test_once_it_is_closed_all_in_the_room_are_not_enough():
    """Whoever is there then may have come in since."""
    play = room(1, 2)
    vote(play, 1, 2)
    play(FATIMA, CloseStep(step="vote"))
    assert [ballot.tag for ballot in play.all(Ballot)] == ["", ""]
    assert reveal(play).rows == ()


def test_the_room_can_vote_again():
    play = room(1, 2, 3)
    vote(play, 1)
    assert reveal(play).rows == ()
    play(FATIMA, NewRound(step="vote"))
    vote(play, 1, 2, 3)
    assert dict(reveal(play).rows) == {play.themes[0]: 6, play.themes[1]: 0}


def test_groups_are_formed_of_the_last_result_that_was_shown():
    play = room(1, 2, 3)
    vote(play, 1)
    reveal(play)
    play.show("groups")
    with refused(play, "no_result"):
        play(FATIMA, FormGroups(step="groups"))
    for voters in ((1, 2, 3), (1,)):
        play(FATIMA, NewRound(step="vote"))
        vote(play, *voters)
        reveal(play)
    play(FATIMA, FormGroups(step="groups"))
    assert [group.name for group in play.all(Group)] == ["Breven"]
