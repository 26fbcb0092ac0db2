"""Ideas moved among themes, merged into one note and parted again."""

from app.domain.entities import Idea, Step, Theme
from app.process.agenda import AddStep
from app.process.commands import EndMeeting, OpenMeeting
from app.steps.cluster.commands import AddTheme, MergeIdea, PartIdea, PlaceIdea
from app.steps.collect.commands import WithdrawIdea
from tests.rules import FATIMA, phone, refused


def merge(play, text, into):
    play(FATIMA, MergeIdea(idea=play.idea(text).id, into=play.idea(into).id))


def where(play, text):
    idea = play.idea(text)
    return idea.theme, idea.merged_into


def test_an_idea_goes_to_a_theme_and_back_among_the_unsorted(play):
    theme = play.theme("Breven")
    play(FATIMA, PlaceIdea(idea=play.idea("Svåra brev").id, theme=theme.id))
    assert where(play, "Svåra brev") == (theme.id, "")
    play(FATIMA, PlaceIdea(idea=play.idea("Svåra brev").id, theme=""))
    assert where(play, "Svåra brev") == ("", "")


def test_an_idea_goes_only_to_a_theme_of_the_step_that_sorts_it(play):
    play.show("wall")
    for number in (1, 2, 3):
        play.write("wall", number, f"vision {number}")
    theme = play.theme("Breven")
    for id in (theme.id, "nowhere"):
        with refused(play, "gone"):
            play(FATIMA, PlaceIdea(idea=play.idea("vision 1").id, theme=id))


def test_what_waits_or_is_not_gathered_cannot_be_placed(play):
    play.write("critique", 9, "sen")
    with refused(play, "gone"):
        play(FATIMA, PlaceIdea(idea=play.idea("sen").id, theme=""))


def test_two_that_say_the_same_become_one_note(play):
    theme = play.theme("Breven")
    play(FATIMA, PlaceIdea(idea=play.idea("Svåra brev").id, theme=theme.id))
    merge(play, "Lång väntan", "Svåra brev")
    assert where(play, "Lång väntan") == (theme.id, play.idea("Svåra brev").id)
    assert {idea.text for idea in play.all(Idea)} >= {"Lång väntan", "Svåra brev"}


def test_what_was_merged_into_an_idea_goes_with_it(play):
    theme = play.theme("Breven")
    merge(play, "Lång väntan", "Svåra brev")
    play(FATIMA, PlaceIdea(idea=play.idea("Svåra brev").id, theme=theme.id))
    assert where(play, "Lång väntan") == (theme.id, play.idea("Svåra brev").id)
    merge(play, "Svåra brev", "Hård ton")
    assert where(play, "Lång väntan") == where(play, "Svåra brev") == (theme.id, play.idea("Hård ton").id)


def test_a_merged_note_is_not_moved_by_itself(play):
    merge(play, "Lång väntan", "Svåra brev")
    with refused(play, "gone"):
        play(FATIMA, PlaceIdea(idea=play.idea("Lång väntan").id, theme=""))
    with refused(play, "gone"):
        merge(play, "Lång väntan", "Hård ton")
    with refused(play, "gone"):
        merge(play, "Hård ton", "Lång väntan")
    with refused(play, "gone"):
        merge(play, "Svåra brev", "Svåra brev")


def test_a_merged_note_can_be_parted_and_stays_in_the_theme(play):
    theme = play.theme("Breven")
    play(FATIMA, PlaceIdea(idea=play.idea("Svåra brev").id, theme=theme.id))
    merge(play, "Lång väntan", "Svåra brev")
    play(FATIMA, PartIdea(idea=play.idea("Lång väntan").id))
    assert where(play, "Lång väntan") == (theme.id, "")
    with refused(play, "gone"):
        play(FATIMA, PartIdea(idea=play.idea("Lång väntan").id))


def test_when_the_upper_note_is_taken_back_the_others_stand_by_themselves(play):
    merge(play, "Lång väntan", "Svåra brev")
    play(phone(2), WithdrawIdea(handle=play.idea("Svåra brev").handle))
    assert where(play, "Lång väntan") == ("", "")


def test_after_the_meeting_nothing_is_sorted(play):
    play(FATIMA, EndMeeting(meeting="day"))
    for message in (PlaceIdea(idea=play.idea("Hård ton").id), AddTheme(step="themes", name="Ny")):
        with refused(play, "meeting_over"):
            play(FATIMA, message)


def test_what_was_written_on_the_day_is_sorted_at_the_follow_up_where_that_is_on_its_agenda(play):
    play.show("wall")
    for n, text in ((1, "Ljus"), (2, "Luft"), (3, "Lugn")):
        play.write("wall", n, text)
    play(FATIMA, EndMeeting(meeting="day"))
    play(FATIMA, OpenMeeting(meeting="follow_up"))
    later = AddStep(meeting="follow_up", kind="cluster", texts={"sv": {"title": "Sortera"}}, source="wall")
    play(FATIMA, later)
    (sorting,) = (step for step in play.all(Step) if step.source == "wall")
    play.show(sorting.id)
    play(FATIMA, AddTheme(step=sorting.id, name="Rummet"))
    (theme,) = (theme for theme in play.all(Theme) if theme.step == sorting.id)
    play(FATIMA, PlaceIdea(idea=play.idea("Ljus").id, theme=theme.id))
    merge(play, "Luft", "Ljus")
    assert [where(play, text)[0] for text in ("Luft", "Ljus")] == [theme.id, theme.id]
    with refused(play, "meeting_over"):
        play(FATIMA, PlaceIdea(idea=play.idea("Hård ton").id))
