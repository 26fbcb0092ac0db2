"""Themes: made, renamed, merged, split and removed; no idea is ever lost on the way."""

import pytest

from app.domain.entities import Idea, Theme
from app.steps.cluster.commands import (
    NAME,
    AddTheme,
    MergeIdea,
    MergeThemes,
    PlaceIdea,
    PutOnTop,
    RemoveTheme,
    RenameTheme,
    SplitTheme,
)
from tests.rules import FATIMA, opened, phone, refused


def place(play, theme, *texts):
    for text in texts:
        play(FATIMA, PlaceIdea(idea=play.idea(text).id, theme=theme.id))


def texts_in(play, theme) -> set[str]:
    return {idea.text for idea in play.all(Idea) if idea.theme == theme.id}


def test_a_new_theme_stands_last(play):
    first, second = play.theme("  Breven "), play.theme("Tonen")
    assert (first.name, first.step, first.position) == ("Breven", "themes", 1)
    assert second.position == 2
    play(FATIMA, RemoveTheme(theme=first.id))
    assert play.theme("Tiden").position == 3


@pytest.mark.parametrize(("name", "code"), [(" ", "text_empty"), ("å" * (NAME + 1), "text_long")])
def test_a_theme_has_a_short_name(play, name, code):
    theme = play.theme("å" * NAME)
    with refused(play, code):
        play(FATIMA, AddTheme(step="themes", name=name))
    with refused(play, code):
        play(FATIMA, RenameTheme(theme=theme.id, name=name))


def test_a_theme_belongs_in_a_sorting_step_that_has_begun(play):
    with refused(play, "gone"):
        play(FATIMA, AddTheme(step="critique", name="Breven"))
    with refused(opened(), "step_not_begun"):
        opened()(FATIMA, AddTheme(step="themes", name="Breven"))


def test_there_is_room_for_sixty(play):
    for n in range(60):
        play.theme(f"Tema {n}")
    with refused(play, "too_many", most=60):
        play(FATIMA, AddTheme(step="themes", name="Ett till"))


def test_renaming(play):
    theme = play.theme("Breven")
    play(FATIMA, RenameTheme(theme=theme.id, name="Våra brev"))
    assert play.get(Theme, theme.id).name == "Våra brev"


def test_merging_moves_the_ideas_and_drops_nothing(play):
    letters, tone = play.theme("Breven"), play.theme("Tonen")
    place(play, letters, "Svåra brev")
    place(play, tone, "Hård ton", "Ny handläggare")
    play(FATIMA, MergeThemes(theme=tone.id, into=letters.id))
    assert texts_in(play, letters) == {"Svåra brev", "Hård ton", "Ny handläggare"}
    assert play.get(Theme, tone.id).merged_into == letters.id


def test_a_merged_theme_is_gone_for_every_other_command(play):
    letters, tone = play.theme("Breven"), play.theme("Tonen")
    play(FATIMA, MergeThemes(theme=tone.id, into=letters.id))
    idea = play.idea("Hård ton").id
    for message in (
        RenameTheme(theme=tone.id, name="x"),
        MergeThemes(theme=letters.id, into=tone.id),
        MergeThemes(theme=tone.id, into=letters.id),
        SplitTheme(theme=tone.id, name="x", ideas=[idea]),
        RemoveTheme(theme=tone.id),
        PlaceIdea(idea=idea, theme=tone.id),
        PutOnTop(theme=tone.id, idea=idea),
    ):
        with refused(play, "gone"):
            play(FATIMA, message)


def test_a_theme_does_not_merge_into_itself(play):
    theme = play.theme("Breven")
    with refused(play, "gone"):
        play(FATIMA, MergeThemes(theme=theme.id, into=theme.id))


def test_splitting_moves_the_chosen_ideas_to_a_new_theme(play):
    theme = play.theme("Allt")
    place(play, theme, "Svåra brev", "Hård ton", "Lång väntan")
    chosen = [play.idea(text).id for text in ("Hård ton", "Lång väntan")]
    play(FATIMA, SplitTheme(theme=theme.id, name="Tonen", ideas=chosen))
    new = max(play.all(Theme), key=lambda theme: theme.position)
    assert new.name == "Tonen"
    assert texts_in(play, new) == {"Hård ton", "Lång väntan"}
    assert texts_in(play, theme) == {"Svåra brev"}


def test_splitting_takes_only_ideas_of_the_theme(play):
    theme, other = play.theme("Allt"), play.theme("Annat")
    place(play, theme, "Svåra brev")
    place(play, other, "Hård ton")
    with refused(play, "choose_ideas"):
        play(FATIMA, SplitTheme(theme=theme.id, name="Ny", ideas=[play.idea("Hård ton").id, "nobody"]))
    with refused(play, "choose_ideas"):
        play(FATIMA, SplitTheme(theme=theme.id, name="Ny", ideas=[]))


def test_what_was_merged_into_an_idea_goes_along_in_a_split(play):
    theme = play.theme("Allt")
    place(play, theme, "Svåra brev", "Hård ton")
    play(FATIMA, MergeIdea(idea=play.idea("Lång väntan").id, into=play.idea("Hård ton").id))
    play(FATIMA, SplitTheme(theme=theme.id, name="Tonen", ideas=[play.idea("Hård ton").id]))
    assert play.idea("Lång väntan").theme == play.idea("Hård ton").theme != theme.id


def test_a_split_leaves_something_behind(play):
    theme = play.theme("Allt")
    place(play, theme, "Svåra brev", "Hård ton")
    with refused(play, "choose_ideas"):
        both = [play.idea(text).id for text in ("Svåra brev", "Hård ton")]
        play(FATIMA, SplitTheme(theme=theme.id, name="Ny", ideas=both))


def test_only_an_empty_theme_can_go(play):
    letters, tone = play.theme("Breven"), play.theme("Tonen")
    place(play, letters, "Svåra brev")
    with refused(play, "theme_not_empty"):
        play(FATIMA, RemoveTheme(theme=letters.id))
    play(FATIMA, RemoveTheme(theme=tone.id))
    assert [theme.name for theme in play.all(Theme)] == ["Breven"]


def test_a_theme_another_went_up_in_stays(play):
    letters, tone = play.theme("Breven"), play.theme("Tonen")
    play(FATIMA, MergeThemes(theme=tone.id, into=letters.id))
    with refused(play, "theme_not_empty"):
        play(FATIMA, RemoveTheme(theme=letters.id))


def test_the_lead_says_what_lies_on_top(play):
    letters, tone = play.theme("Breven"), play.theme("Tonen")
    place(play, letters, "Svåra brev")
    play(FATIMA, PutOnTop(theme=letters.id, idea=play.idea("Svåra brev").id))
    assert play.get(Theme, letters.id).top == play.idea("Svåra brev").id
    with refused(play, "gone"):
        play(FATIMA, PutOnTop(theme=tone.id, idea=play.idea("Svåra brev").id))


def test_only_the_lead_sorts(play):
    with refused(play, "not_allowed"):
        play(phone(1), AddTheme(step="themes", name="Mitt"))
