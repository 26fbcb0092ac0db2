"""Once somebody has voted on them, themes stay as they are; notes may still be moved."""

import pytest

from app.domain.entities import Proposal
from app.process.commands import UndoLast
from app.steps.cluster.commands import (
    AcceptProposal,
    AddTheme,
    MergeThemes,
    PlaceIdea,
    ProposeTheme,
    RemoveTheme,
    RenameTheme,
    SplitTheme,
)
from app.steps.vote.commands import NewRound, RevealVotes, SetDots
from tests.rules import FATIMA, handle, phone, refused, sorting


@pytest.fixture
def play():
    play = sorting()
    play.letters, play.tone = play.theme("Breven"), play.theme("Tonen")
    for text in ("Svåra brev", "Lång väntan"):
        play(FATIMA, PlaceIdea(idea=play.idea(text).id, theme=play.letters.id))
    return play


def changes_of_themes(play):
    return (
        AddTheme(step="themes", name="Ny"),
        MergeThemes(theme=play.tone.id, into=play.letters.id),
        SplitTheme(theme=play.letters.id, name="Ny", ideas=[play.idea("Svåra brev").id]),
        RemoveTheme(theme=play.tone.id),
    )


def voting(play):
    """The vote is open, and somebody has put a dot on a theme."""
    play.show("vote")
    play(phone(1), SetDots(step="vote", theme=play.letters.id, dots=1))


@pytest.mark.parametrize("which", range(4))
def test_a_vote_shown_too_early_holds_nothing_up(play, which):
    """One press too far: nobody has voted yet, and the themes can be finished."""
    play.show("vote")
    play(phone(1), SetDots(step="vote", theme=play.tone.id, dots=1))
    play(phone(1), SetDots(step="vote", theme=play.tone.id, dots=0))
    play(FATIMA, changes_of_themes(play)[which])


def test_no_theme_comes_or_goes_while_the_vote_is_open(play):
    voting(play)
    for message in changes_of_themes(play):
        with refused(play, "vote_open"):
            play(FATIMA, message)


def test_a_proposal_cannot_become_a_theme_meanwhile(play):
    for number in (1, 2, 3):
        play(phone(number), ProposeTheme(step="themes", handle=handle(f"p{number}"), name=f"Tema {number}"))
    voting(play)
    with refused(play, "vote_open"):
        play(FATIMA, AcceptProposal(proposal=play.all(Proposal)[0].id))


def test_names_and_notes_may_change(play):
    voting(play)
    play(FATIMA, RenameTheme(theme=play.tone.id, name="Hur vi låter"))
    play(FATIMA, PlaceIdea(idea=play.idea("Hård ton").id, theme=play.tone.id))


@pytest.mark.parametrize("which", range(4))
def test_an_undo_does_not_change_the_themes_either(play, which):
    """What the room votes on must not come or go by a side door."""
    play(FATIMA, changes_of_themes(play)[which])
    voting(play)
    play.state.adopt({(type(play.newest_undo()), play.newest_undo().id): None})  # the showing itself
    with refused(play, "vote_open"):
        play(FATIMA, UndoLast())
    play(FATIMA, RevealVotes(step="vote"))
    play(FATIMA, UndoLast())


def test_after_the_reveal_themes_may_change_until_the_next_round(play):
    play.show("vote")
    play(FATIMA, RevealVotes(step="vote"))
    play(FATIMA, changes_of_themes(play)[0])
    play(FATIMA, NewRound(step="vote"))
    play(phone(1), SetDots(step="vote", theme=play.letters.id, dots=1))
    with refused(play, "vote_open"):
        play(FATIMA, changes_of_themes(play)[0])
