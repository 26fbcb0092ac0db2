"""Pictures as rules: who shows them, what takes them down, and who sees which."""

from app.domain.command import COMMANDS
from app.domain.entities import Forgetting, Meeting, Picture
from app.domain.view import BOARD, HELPERS, LEAD, MINUTES, group, phones
from app.domain.who import SYSTEM, Who
from app.live.registry import see
from app.process.commands import EndMeeting, Focus, HideBoard, ShowStep, UndoLast
from app.process.pictures import AddPicture, CaptionPicture, RemovePicture
from app.steps.close.commands import RevealAnswers
from app.steps.collect.commands import Gather, RevealIdeas
from app.steps.vote.commands import RevealVotes
from tests.rules import FATIMA, Play, opened, refused

PEER = Who("lead", account="cecilia", lead="peer")


def photographed() -> tuple[Play, Picture]:
    play = opened()
    play(SYSTEM, AddPicture(step="welcome", width=40, height=30, data=b"x"))
    return play, play.only(Picture)


def who_sees(play: Play) -> set[str]:
    viewers = (BOARD, LEAD, *HELPERS, MINUTES, phones("client"), group("g"))
    return {viewer.channel for viewer in viewers if see(viewer, play.only(Picture), play.state)}


LEADS = {"lead", "lead:peer", "lead:interpreter", "minutes"}


def test_the_board_has_what_it_shows_and_phones_and_groups_have_none():
    play, picture = photographed()
    assert who_sees(play) == LEADS
    play(FATIMA, Focus(step="welcome", on=picture.id))
    assert who_sees(play) == LEADS | {"board"}
    play(FATIMA, HideBoard(hidden=True))
    assert who_sees(play) == LEADS
    play(FATIMA, ShowStep(step="critique"))
    assert who_sees(play) == LEADS
    assert play.step("welcome").focus == ""
    play(FATIMA, ShowStep(step="welcome"))
    assert who_sees(play) == LEADS, "it is not there again when the room comes back"


def test_one_that_an_undo_has_left_is_not_there_when_the_room_comes_back():
    play = opened()
    play(FATIMA, ShowStep(step="critique"))
    play(SYSTEM, AddPicture(step="critique", width=40, height=30, data=b"x"))
    play(FATIMA, Focus(step="critique", on=play.only(Picture).id))
    play(FATIMA, UndoLast())  # of having shown the step
    assert play.get(Meeting, "day").current == "welcome"
    play(FATIMA, ShowStep(step="critique"))
    assert play.step("critique").focus == ""


def test_what_is_shown_to_the_room_takes_it_down():
    """Ideas, and a result: whoever is told that they are on the board must not look at a photograph."""
    play = opened().show("critique")
    for kind, shows in (("critique", RevealIdeas), ("vote", RevealVotes), ("close", RevealAnswers)):
        play.show(kind)
        if kind == "critique":
            play(FATIMA, Gather(step=kind))
        play(SYSTEM, AddPicture(step=kind, width=40, height=30, data=b"x"))
        picture = next(picture for picture in play.all(Picture) if picture.step == kind)
        play(FATIMA, Focus(step=kind, on=picture.id))
        play(FATIMA, shows(step=kind))
        assert play.step(kind).focus == "", kind


def test_the_end_of_a_meeting_takes_it_down():
    play, picture = photographed()
    play(FATIMA, Focus(step="welcome", on=picture.id))
    play(FATIMA, EndMeeting(meeting="day"))
    assert play.step("welcome").focus == ""
    assert who_sees(play) == LEADS


def test_a_peer_supporter_reveals_none():
    play, picture = photographed()
    with refused(play, "not_your_part"):
        play(PEER, Focus(step="welcome", on=picture.id))
    play(FATIMA, Focus(step="welcome", on=picture.id))
    play(PEER, Focus(step="welcome"))
    assert play.step("welcome").focus == ""


def test_one_of_another_step_or_with_a_page_is_not_shown():
    play, picture = photographed()
    play.show("critique")
    for step, on in (("critique", picture.id), ("welcome", f"{picture.id}:2")):
        with refused(play, "gone"):
            play(FATIMA, Focus(step=step, on=on))


def test_before_the_step_has_begun_none_is_taken_in_and_after_the_meeting_they_are():
    play, _ = photographed()
    late = AddPicture(step="critique", width=40, height=30, data=b"x")
    with refused(play, "step_not_begun"):
        play(SYSTEM, late)
    play.show("critique")
    play(FATIMA, EndMeeting(meeting="day"))
    play(SYSTEM, late)
    assert len(play.all(Picture)) == 2


def test_what_is_taken_away_is_noted_to_be_forgotten_and_shown_no_more():
    play, picture = photographed()
    play(FATIMA, CaptionPicture(picture=picture.id, caption="Väggen"))
    play(FATIMA, Focus(step="welcome", on=picture.id))
    play(FATIMA, RemovePicture(picture=picture.id))
    assert play.step("welcome").focus == ""
    assert play.only(Forgetting).what == "welcome"
    with refused(play, "nothing_to_undo"):
        play(FATIMA, COMMANDS["undo"].message())


def test_words_are_looked_at_as_all_others_that_people_read():
    play, picture = photographed()
    for caption, code in (("Ring 070-123 45 67", "contact_details"), ("19121212-1212", "identity_number")):
        with refused(play, code):
            play(FATIMA, CaptionPicture(picture=picture.id, caption=caption))
    play(FATIMA, CaptionPicture(picture=picture.id, caption="Ring 070-123 45 67", sure=True))
