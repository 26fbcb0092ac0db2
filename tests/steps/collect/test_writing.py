"""Writing: post, change and take back one's own, and nobody else's."""

import msgspec
import pytest

from app.domain.command import COMMANDS
from app.domain.entities import Idea
from app.process.commands import EndMeeting, LockStep
from app.steps.collect.commands import EditIdea, PostIdea, WithdrawIdea
from tests.rules import FATIMA, handle, opened, phone, refused


def post(text="Lång väntan", *, step="critique", name="a") -> PostIdea:
    return PostIdea(step=step, handle=handle(name), text=text)


def test_an_idea_is_kept_with_its_handle_and_a_tag_that_is_not_the_seat(play):
    play(phone(1), post("  Lång   väntan "))
    idea = play.only(Idea)
    assert (idea.step, idea.text, idea.handle, idea.tray, idea.released) == (
        "critique",
        "Lång väntan",
        handle("a"),
        "",
        False,
    )
    assert idea.tag == phone(1).tag(play.step("critique"))
    assert "seat1" not in repr(idea)


def test_nobody_writes_in_a_step_that_has_not_been_shown(play):
    with refused(play, "step_not_begun"):
        play(phone(1), post(step="wall"))


@pytest.mark.parametrize("step", ["welcome", "vote", "nowhere"])
def test_an_idea_belongs_in_a_collecting_step(play, step):
    with refused(play, "gone"):
        play(phone(1), post(step=step))


def test_an_idea_may_be_as_long_as_the_step_says():
    play = opened(critique={"length": 30}).show("critique")
    play(phone(1), post("å" * 30))
    with refused(play, "text_long", limit=30, over=2):
        play(phone(1), post("å" * 32, name="b"))


def test_a_handle_is_used_once(play):
    play(phone(1), post())
    with refused(play, "already_there"):
        play(phone(2), post("Annat"))


def test_a_handle_is_letters_and_digits_only():
    for name in ("short", "a" * 41, "a" * 21 + "\n", "a" * 20 + "/.."):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert({"step": "critique", "handle": name, "text": "x"}, COMMANDS["post_idea"].message)


def test_one_phone_has_room_for_a_hundred_ideas_and_the_next_phone_too(play):
    for n in range(100):
        play(phone(1), post(f"{n}", name=f"n{n}"))
    with refused(play, "too_many", most=100):
        play(phone(1), post(name="one more"))
    play(phone(2), post(name="another"))


def test_words_can_be_changed_while_the_writing_goes_on(play):
    play(phone(1), post())
    play(phone(1), EditIdea(handle=handle("a"), text="Kort väntan"))
    assert play.only(Idea).text == "Kort väntan"


@pytest.mark.parametrize("text", ["", "å" * 141])
def test_a_change_keeps_the_rules_of_words(play, text):
    play(phone(1), post())
    with refused(play, "text_long" if text else "text_empty"):
        play(phone(1), EditIdea(handle=handle("a"), text=text))


def test_an_idea_can_be_taken_back(play):
    play(phone(1), post())
    play(phone(1), WithdrawIdea(handle=handle("a")))
    assert play.all(Idea) == []


@pytest.mark.parametrize(
    "message", [EditIdea(handle=handle("a"), text="Mitt"), WithdrawIdea(handle=handle("a"))]
)
def test_what_somebody_else_wrote_is_not_yours(play, message):
    play(phone(1), post())
    with refused(play, "not_yours"):
        play(phone(2), message)
    with refused(play, "not_allowed"):
        play(FATIMA, message)


def test_a_handle_nobody_has_is_not_yours_either(play):
    with refused(play, "not_yours"):
        play(phone(1), WithdrawIdea(handle=handle("a")))


def test_while_locked_nothing_can_be_changed_but_taken_back(play):
    play(phone(1), post())
    play(FATIMA, LockStep(step="critique", locked=True))
    with refused(play, "step_locked"):
        play(phone(1), EditIdea(handle=handle("a"), text="Annat"))
    play(phone(1), WithdrawIdea(handle=handle("a")))


def test_after_the_meeting_nothing_more_comes(play):
    play(FATIMA, EndMeeting(meeting="day"))
    with refused(play, "meeting_over"):
        play(phone(1), post())
