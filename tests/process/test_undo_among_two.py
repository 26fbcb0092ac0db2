"""Two leads: an undo whose ground the other has moved is refused, so that no idea falls out of sight."""

import pytest

from app.domain.entities import Idea, Theme
from app.process.commands import UndoLast
from app.steps.cluster.commands import (
    AddTheme,
    MergeIdea,
    MergeThemes,
    PartIdea,
    PlaceIdea,
    RemoveTheme,
    SplitTheme,
)
from app.steps.collect.commands import HideIdea, WithdrawIdea
from tests.rules import BO, FATIMA, phone, refused, sorting


@pytest.fixture
def play():
    play = sorting()
    play.letters, play.tone, play.time = (play.theme(name).id for name in ("Breven", "Tonen", "Tiden"))
    return play


def place(play, who, text, theme):
    play(who, PlaceIdea(idea=play.idea(text).id, theme=theme))


def merge(play, who, text, into):
    play(who, MergeIdea(idea=play.idea(text).id, into=play.idea(into).id))


def part(play, who, text):
    play(who, PartIdea(idea=play.idea(text).id))


def cannot_be_undone(play):
    with refused(play, "changed_since_undo"):
        play(FATIMA, UndoLast())


def test_the_same_note_moved_by_the_other(play):
    place(play, FATIMA, "Hård ton", play.tone)
    place(play, BO, "Hård ton", play.time)
    cannot_be_undone(play)
    play(BO, UndoLast())
    play(FATIMA, UndoLast())
    assert play.idea("Hård ton").theme == ""


def test_another_column_of_the_same_note_changed_by_the_other(play):
    place(play, FATIMA, "Hård ton", play.tone)
    play(BO, HideIdea(idea=play.idea("Hård ton").id, reason="name"))
    play(FATIMA, UndoLast())
    assert (play.idea("Hård ton").theme, play.idea("Hård ton").hidden) == ("", True)


@pytest.mark.parametrize("act", ["remove", "merge"])
def test_the_theme_a_note_came_from_is_no_more(play, act):
    place(play, FATIMA, "Hård ton", play.tone)
    place(play, FATIMA, "Hård ton", play.time)
    play(
        BO, RemoveTheme(theme=play.tone) if act == "remove" else MergeThemes(theme=play.tone, into=play.time)
    )
    cannot_be_undone(play)


def test_a_new_theme_the_other_has_begun_to_fill(play):
    play(FATIMA, AddTheme(step="themes", name="Ny"))
    new = max(play.all(Theme), key=lambda theme: theme.position)
    place(play, BO, "Hård ton", new.id)
    cannot_be_undone(play)


def test_a_split_the_other_has_added_to(play):
    for text in ("Svåra brev", "Lång väntan"):
        place(play, FATIMA, text, play.letters)
    play(FATIMA, SplitTheme(theme=play.letters, name="Väntan", ideas=[play.idea("Lång väntan").id]))
    place(play, BO, "Hård ton", play.idea("Lång väntan").theme)
    cannot_be_undone(play)


def test_a_merged_theme_whose_ideas_the_other_has_moved(play):
    place(play, FATIMA, "Hård ton", play.tone)
    play(FATIMA, MergeThemes(theme=play.tone, into=play.letters))
    place(play, BO, "Hård ton", play.time)
    cannot_be_undone(play)


def test_parted_from_a_note_that_has_been_taken_back(play):
    merge(play, FATIMA, "Hård ton", "Svåra brev")
    part(play, FATIMA, "Hård ton")
    play(phone(2), WithdrawIdea(handle=play.idea("Svåra brev").handle))
    cannot_be_undone(play)
    assert {idea.merged_into for idea in play.all(Idea)} == {""}


def test_parted_from_a_note_that_has_gone_up_in_another(play):
    merge(play, FATIMA, "Hård ton", "Svåra brev")
    part(play, FATIMA, "Hård ton")
    merge(play, BO, "Svåra brev", "Lång väntan")
    cannot_be_undone(play)


def test_parted_and_then_another_merged_into_it(play):
    merge(play, FATIMA, "Hård ton", "Svåra brev")
    part(play, FATIMA, "Hård ton")
    merge(play, BO, "Lång väntan", "Hård ton")
    cannot_be_undone(play)


def test_parted_from_a_note_that_has_been_moved(play):
    merge(play, FATIMA, "Hård ton", "Svåra brev")
    part(play, FATIMA, "Hård ton")
    place(play, BO, "Svåra brev", play.letters)
    cannot_be_undone(play)
    play(BO, UndoLast())
    play(FATIMA, UndoLast())
    assert play.idea("Hård ton").merged_into == play.idea("Svåra brev").id
