"""Many ideas at once: placed, merged or hidden, all or none, and taken back by one undo."""

import msgspec
import pytest

from app.domain.entities import Idea, Undo
from app.process.commands import EndMeeting, UndoLast
from app.steps.cluster.commands import MergeIdea, MergeIdeas, PlaceIdea, PlaceIdeas
from app.steps.collect.commands import MOST_TOGETHER, HideIdeas
from tests.rules import FATIMA, refused

ALL = ("Lång väntan", "Svåra brev", "Hård ton", "Ny handläggare")


def ids(play, *texts):
    return [play.idea(text).id for text in texts]


def wall(play):
    return {idea.text: (idea.theme, idea.merged_into, idea.hidden, idea.reason) for idea in play.all(Idea)}


def commands(play, chosen):
    """Each command that takes many, about these ideas."""
    return (
        PlaceIdeas(ideas=chosen, theme=""),
        MergeIdeas(ideas=chosen, into=play.idea("Ny handläggare").id),
        HideIdeas(ideas=chosen, reason="name"),
    )


def test_many_go_to_a_theme_and_one_undo_takes_all_of_them_back(play):
    theme = play.theme("Breven")
    before = wall(play)
    play(FATIMA, PlaceIdeas(ideas=ids(play, *ALL[:3]), theme=theme.id))
    assert {text for text, (placed, *_) in wall(play).items() if placed == theme.id} == set(ALL[:3])
    play(FATIMA, UndoLast())
    assert wall(play) == before


def test_what_lies_in_one_goes_along(play):
    theme = play.theme("Breven")
    play(FATIMA, MergeIdea(idea=play.idea("Hård ton").id, into=play.idea("Svåra brev").id))
    play(FATIMA, PlaceIdeas(ideas=ids(play, "Svåra brev"), theme=theme.id))
    assert play.idea("Hård ton").theme == theme.id


def test_many_become_one_note_and_one_undo_parts_them(play):
    before = wall(play)
    into = play.idea("Ny handläggare").id
    play(FATIMA, MergeIdeas(ideas=ids(play, *ALL[:3]), into=into))
    assert {idea.merged_into for idea in play.all(Idea)} == {"", into}
    assert sum(idea.merged_into == into for idea in play.all(Idea)) == 3
    play(FATIMA, UndoLast())
    assert wall(play) == before


@pytest.mark.parametrize("into", ["Svåra brev", "Lång väntan"])
def test_where_only_one_theme_is_among_them_that_is_the_notes(play, into):
    """Whichever they lie in: what has been sorted stays sorted. One undo puts all of it back."""
    theme = play.theme("Breven")
    play(FATIMA, PlaceIdea(idea=play.idea("Svåra brev").id, theme=theme.id))
    play(FATIMA, MergeIdea(idea=play.idea("Ny handläggare").id, into=play.idea("Lång väntan").id))
    before = wall(play)
    others = [text for text in ALL[:3] if text != into]
    play(FATIMA, MergeIdeas(ideas=ids(play, *others), into=play.idea(into).id))
    assert {idea.theme for idea in play.all(Idea)} == {theme.id}
    play(FATIMA, UndoLast())
    assert wall(play) == before


def test_of_several_themes_the_notes_own_place_decides(play):
    for text, name in (("Svåra brev", "Breven"), ("Hård ton", "Tonen")):
        play(FATIMA, PlaceIdea(idea=play.idea(text).id, theme=play.theme(name).id))
    play(FATIMA, MergeIdeas(ideas=ids(play, "Svåra brev", "Hård ton"), into=play.idea("Lång väntan").id))
    assert {idea.theme for idea in play.all(Idea)} == {""}


def test_one_note_into_an_unsorted_one_takes_its_theme_along(play):
    theme = play.theme("Breven")
    play(FATIMA, PlaceIdea(idea=play.idea("Svåra brev").id, theme=theme.id))
    before = wall(play)
    play(FATIMA, MergeIdea(idea=play.idea("Svåra brev").id, into=play.idea("Lång väntan").id))
    assert play.idea("Lång väntan").theme == play.idea("Svåra brev").theme == theme.id
    play(FATIMA, UndoLast())
    assert wall(play) == before


def test_notes_with_others_in_them_become_one(play):
    play(FATIMA, MergeIdea(idea=play.idea("Hård ton").id, into=play.idea("Svåra brev").id))
    into = play.idea("Ny handläggare").id
    play(FATIMA, MergeIdeas(ideas=ids(play, "Svåra brev", "Lång väntan"), into=into))
    assert {idea.merged_into for idea in play.all(Idea) if idea.id != into} == {into}


def test_many_are_hidden_for_a_reason_and_one_undo_shows_them(play):
    before = wall(play)
    play(FATIMA, HideIdeas(ideas=ids(play, *ALL[:2]), reason="name"))
    assert [idea.reason for idea in play.all(Idea) if idea.hidden] == ["name", "name"]
    with refused(play, "unknown_choice"):
        play(FATIMA, HideIdeas(ideas=ids(play, *ALL[2:]), reason="dull"))
    play(FATIMA, UndoLast())
    assert wall(play) == before


@pytest.mark.parametrize("which", range(3))
def test_one_that_is_gone_stops_all_of_them(play, which):
    play.write("critique", 9, "sen")  # waits: the lead has not seen it
    before = wall(play)
    undos = len(play.all(Undo))
    for gone in ("nowhere", play.idea("sen").id):
        with refused(play, "gone"):
            play(FATIMA, commands(play, [*ids(play, *ALL[:3]), gone])[which])
    assert wall(play) == before
    assert len(play.all(Undo)) == undos


def test_one_that_lies_in_another_is_not_moved_by_itself(play):
    play(FATIMA, MergeIdea(idea=play.idea("Hård ton").id, into=play.idea("Svåra brev").id))
    for command in commands(play, ids(play, "Hård ton"))[:2]:
        with refused(play, "gone"):
            play(FATIMA, command)


def test_nothing_lies_in_itself_or_in_what_lies_in_another(play):
    one, other = ids(play, "Hård ton", "Svåra brev")
    with refused(play, "gone"):
        play(FATIMA, MergeIdeas(ideas=[other, one], into=one))
    play(FATIMA, MergeIdea(idea=one, into=other))
    with refused(play, "gone"):
        play(FATIMA, MergeIdeas(ideas=ids(play, "Lång väntan"), into=one))


def test_only_to_a_theme_of_the_step_that_sorts_them(play):
    play.show("wall")
    for number in (1, 2, 3):
        play.write("wall", number, f"vision {number}")
    theme = play.theme("Breven")
    for chosen in (ids(play, "vision 1", "vision 2"), [*ids(play, "Hård ton"), *ids(play, "vision 1")]):
        with refused(play, "gone"):
            play(FATIMA, PlaceIdeas(ideas=chosen, theme=theme.id))
    with refused(play, "gone"):
        play(FATIMA, MergeIdeas(ideas=ids(play, "vision 1"), into=play.idea("Hård ton").id))


def test_the_same_one_twice_is_one(play):
    (one,) = ids(play, "Hård ton")
    play(FATIMA, PlaceIdeas(ideas=[one, one], theme=play.theme("Breven").id))
    play(FATIMA, MergeIdeas(ideas=[one, one], into=play.idea("Svåra brev").id))
    assert play.idea("Hård ton").merged_into == play.idea("Svåra brev").id


@pytest.mark.parametrize("which", range(3))
def test_no_more_at_once_than_one_command_carries_out(play, which):
    too_many = [f"idea{n}" for n in range(MOST_TOGETHER + 1)]
    with refused(play, "too_many_chosen", most=MOST_TOGETHER):
        play(FATIMA, commands(play, too_many)[which])


@pytest.mark.parametrize("message", [PlaceIdeas, MergeIdeas, HideIdeas])
def test_none_at_all_is_no_message(message):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"ideas": [], "into": "x"} if message is MergeIdeas else {"ideas": []}, message)


def test_not_when_the_meeting_is_over(play):
    chosen = ids(play, *ALL[:2])
    place, merge, hide = commands(play, chosen)
    play(FATIMA, EndMeeting(meeting="day"))
    for command in (place, merge):
        with refused(play, "meeting_over"):
            play(FATIMA, command)
    play(FATIMA, hide)  # the minutes and the groups' pages show them still
    assert all(play.idea(text).hidden for text in ALL[:2])
