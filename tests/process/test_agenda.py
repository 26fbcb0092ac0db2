"""The agenda: the board goes to and fro and nothing is erased; a step is locked, unlocked and closed for good.

And it can be changed while it goes on: steps are skipped, moved, added and repeated, where they have what they use.
"""

import pytest

from app.domain.entities import Idea, Meeting, Step, Undo
from app.process.agenda import MOST_STEPS, AddStep, MoveStep, RepeatStep, SkipStep
from app.process.commands import (
    CloseStep,
    EndMeeting,
    Focus,
    HideBoard,
    LockStep,
    OpenMeeting,
    ShowStep,
    UndoLast,
)
from app.process.invariants import broken
from app.process.note import TellRoom
from app.process.see import my_undo
from app.steps.vote.commands import RevealVotes
from tests.rules import AGENDAS, BO, FATIMA, Play, everything, phone, planned, refused, sorting

DAY = tuple(step for step, *_ in AGENDAS["day"])


def current(play):
    return play.get(Meeting, "day").current


def test_showing_a_step_begins_it(play):
    assert not play.step("critique").begun
    play.show("critique")
    assert (current(play), play.step("critique").begun) == ("critique", True)


def test_going_back_and_forth_erases_nothing():
    play = sorting()
    play.theme("Breven")
    before = everything(play.state, Undo, Meeting)
    play.show("welcome", "critique", "themes")
    assert everything(play.state, Undo, Meeting) == before
    assert play.step("critique").stage == "gathered"


def test_what_was_open_stays_open(play):
    play.show("critique", "welcome")
    play.write("critique", 1, "Jag skriver ännu")
    assert play.only(Idea).tray == ""


def test_showing_a_step_shows_the_board_again(play):
    play(FATIMA, HideBoard(hidden=True))
    assert play.get(Meeting, "day").hidden
    play.show("critique")
    assert not play.get(Meeting, "day").hidden


@pytest.mark.parametrize(("step", "code"), [("nowhere", "gone"), ("review", "meeting_over")])
def test_only_steps_of_the_open_meeting_are_shown(play, step, code):
    with refused(play, code):
        play(FATIMA, ShowStep(step=step))


def test_a_step_outside_the_agenda_is_not_shown(play):
    loose = Step(id="loose", meeting="day", kind="welcome", phase="critique", texts={})
    play.save({(Step, "loose"): loose})
    with refused(play, "gone"):
        play(FATIMA, ShowStep(step="loose"))


def test_locking_and_unlocking(play):
    play(FATIMA, LockStep(step="welcome", locked=True))
    assert play.step("welcome").locked
    assert play(FATIMA, LockStep(step="welcome", locked=True)) == {}
    play(FATIMA, LockStep(step="welcome", locked=False))
    assert not play.step("welcome").locked


def test_a_closed_step_stays_closed(play):
    play(FATIMA, CloseStep(step="welcome"))
    step = play.step("welcome")
    assert (step.closed, step.locked) == (True, True)
    assert play(FATIMA, CloseStep(step="welcome")) == {}
    with refused(play, "step_closed"):
        play(FATIMA, LockStep(step="welcome", locked=False))
    play.show("critique", "welcome")
    assert play.step("welcome").closed


@pytest.mark.parametrize(
    "message", [LockStep(step="vote", locked=True), CloseStep(step="vote"), Focus(step="vote")]
)
def test_what_has_not_begun_is_neither_locked_nor_closed(play, message):
    with refused(play, "step_not_begun"):
        play(FATIMA, message)


def test_the_board_opens_a_theme_turns_its_pages_and_shuts_it():
    play = sorting()
    theme = play.theme("Breven")
    for on in (theme.id, f"{theme.id}:2", ":3", ""):
        play(FATIMA, Focus(step="themes", on=on))
        assert play.step("themes").focus == on


@pytest.mark.parametrize("on", ["nowhere", "nowhere:2", ":", ":²", ":1234", ":2:3", ":2\n", "\x00"])
def test_the_board_opens_only_what_is_there(play, on):
    with refused(play, "gone"):
        play(FATIMA, Focus(step="welcome", on=on))


def test_only_the_lead_leads(play):
    for message in (ShowStep(step="critique"), CloseStep(step="welcome"), HideBoard(hidden=True)):
        with refused(play, "not_allowed"):
            play(phone(1), message)


# --- changing it ---


def agenda(play, meeting="day"):
    assert broken(play.state) == []
    return play.get(Meeting, meeting).agenda


def added(play, kind, **where):
    """A step of the kind is added; its id."""
    play(FATIMA, AddStep(meeting="day", kind=kind, texts={"sv": {"title": "Ny"}}, **where))
    (new,) = set(agenda(play)) - set(DAY)
    return new


def skip(play, *steps, skipped=True):
    for step in steps:
        play(FATIMA, SkipStep(step=step, skipped=skipped))


def test_a_step_is_skipped_after_those_who_need_it_and_put_back_before_them(play):
    with refused(play, "needed_by", steps="Themes"):
        skip(play, "critique")
    skip(play, "wall", "relay")
    assert play.step("wall").skipped
    skip(play, "plan")
    with refused(play, "needed_by", steps="Review, Next_Plan"):
        skip(play, "groups")
    skip(play, "next_plan", "review", "groups", "vote", "themes", "critique")
    with refused(play, "source_skipped", source="Critique"):
        skip(play, "themes", skipped=False)
    skip(play, "critique", "themes", skipped=False)
    assert agenda(play) == DAY
    assert not play.step("themes").skipped


def test_showing_a_skipped_step_puts_it_back(play):
    skip(play, "plan", "wall")
    play.show("wall")
    assert (play.step("wall").skipped, current(play)) == (False, "wall")
    skip(play, "next_plan", "review", "groups")
    with refused(play, "source_skipped", source="Groups"):
        play(FATIMA, ShowStep(step="plan"))


def test_a_meeting_begins_with_its_first_step_that_is_not_skipped():
    play = Play(planned())
    skip(play, "welcome")
    play(FATIMA, OpenMeeting(meeting="day"))
    assert (current(play), play.step("welcome").begun) == ("critique", False)


def test_one_step_is_left():
    play = Play(planned())
    skip(play, "review", "next_plan")
    with refused(play, "agenda_empty"):
        skip(play, "next_close")


def test_steps_are_moved_where_they_can_have_what_they_use(play):
    play(FATIMA, MoveStep(step="relay", before="critique"))
    assert agenda(play)[:3] == ("welcome", "relay", "critique")
    play(FATIMA, MoveStep(step="relay"))
    assert agenda(play)[-1] == "relay"
    with refused(play, "source_first", step="Vote", source="Themes"):
        play(FATIMA, MoveStep(step="vote", before="themes"))
    with refused(play, "source_first", step="Themes", source="Critique"):
        play(FATIMA, MoveStep(step="critique", before="vote"))


@pytest.mark.parametrize("before", ["nowhere", "review", "wall"])
def test_a_step_is_moved_before_another_of_its_meeting(play, before):
    with refused(play, "gone"):
        play(FATIMA, MoveStep(step="wall", before=before))


def test_what_was_moved_ahead_does_not_come_back_behind_what_the_other_lead_has_shown(play):
    play.show("wall")
    play(FATIMA, MoveStep(step="relay"))
    was = agenda(play)
    play(BO, ShowStep(step="close"))
    with refused(play, "changed_since_undo"):
        play(FATIMA, UndoLast())
    assert agenda(play) == was
    play(BO, UndoLast())
    play(FATIMA, UndoLast())
    assert agenda(play)[-1] != "relay"


def test_what_has_been_on_the_board_stays_where_it_is(play):
    play.show("wall")
    for message in (MoveStep(step="wall"), SkipStep(step="wall"), MoveStep(step="welcome", before="plan")):
        with refused(play, "step_stays"):
            play(FATIMA, message)
    with refused(play, "step_passed", now="Wall"):
        play(FATIMA, MoveStep(step="relay", before="critique"))
    with refused(play, "step_passed"):
        play(FATIMA, AddStep(meeting="day", kind="welcome", texts={"sv": {"title": "Paus"}}, after="vote"))


def test_a_step_is_added_with_words_settings_and_what_it_uses(play):
    new = added(play, "vote", after="wall", source="themes", minutes=7, settings={"dots": 5})
    step = play.step(new)
    assert agenda(play)[4:6] == ("wall", new)
    assert (step.kind, step.phase, step.source, step.stage, step.minutes) == (
        "vote",
        "critique",
        "themes",
        "ready",
        7,
    )
    assert step.settings == {"dots": 5, "spread": "free"}
    play.show(new)
    assert play.step(new).stage == "voting"


def test_without_a_place_it_is_added_last_in_the_phase_of_what_it_comes_after(play):
    new = added(play, "collect")
    assert (agenda(play)[-1], play.step(new).phase) == (new, "realisation")


@pytest.mark.parametrize(
    ("where", "phase"),
    [
        ({"kind": "vote", "meeting": "day", "after": "wall", "source": "themes"}, "critique"),
        ({"kind": "groups", "meeting": "day", "after": "vote", "source": "vote"}, "realisation"),
        ({"kind": "groups", "meeting": "follow_up", "after": "review", "source": "vote"}, "follow_up"),
        ({"kind": "plan", "meeting": "follow_up", "after": "review", "source": "groups"}, "follow_up"),
    ],
)
def test_what_an_earlier_meeting_has_made_is_used_in_the_phase_of_this(play, where, phase):
    before = {step.id for step in play.all(Step)}
    play(FATIMA, AddStep(**where, texts={"sv": {"title": "Ny"}}))
    (new,) = (step for step in play.all(Step) if step.id not in before)
    assert new.phase == phase


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"meeting": "nowhere"}, "gone"),
        ({"kind": "dance"}, "unknown_choice"),
        ({"after": "review"}, "gone"),
        ({"texts": {}}, "text_empty"),
        ({"texts": {"en": {"title": "Break"}}}, "text_empty"),
        ({"texts": {"sv": {"title": "Paus", "colour": "red"}}}, "unknown_choice"),
        ({"minutes": 481}, "bad_number"),
        ({"settings": {"wall": "glass"}}, "bad_setting"),
        ({"source": "critique"}, "unknown_choice"),
        ({"kind": "vote"}, "source_missing"),
        ({"kind": "vote", "source": "nowhere"}, "gone"),
        ({"kind": "vote", "source": "critique"}, "unknown_choice"),
        ({"kind": "cluster", "source": "critique"}, "sorted_once"),
        ({"kind": "cluster", "source": "wall", "after": "vote"}, "source_first"),
    ],
)
def test_a_step_that_cannot_be_added(play, fields, code):
    with refused(play, code):
        play(
            FATIMA,
            AddStep(**{"meeting": "day", "kind": "collect", "texts": {"sv": {"title": "Ny"}}} | fields),
        )


def test_a_step_is_repeated_anew_after_what_is_on_the_board():
    play = sorting()
    play.theme("Breven")
    play.show("vote")
    play(FATIMA, RevealVotes(step="vote"))
    play.show("wall")
    play(FATIMA, RepeatStep(step="vote"))
    again = agenda(play)[5]
    step = play.step(again)
    assert (step.kind, step.source, step.texts, step.stage) == (
        "vote",
        "themes",
        play.step("vote").texts,
        "ready",
    )
    assert (step.begun, step.closed, step.round) == (False, False, 1)
    play(FATIMA, RepeatStep(step="close"))
    assert agenda(play)[-2] == "close"
    play.show(again)
    assert play.step(again).stage == "voting"
    with refused(play, "sorted_once", step="Themes"):
        play(FATIMA, RepeatStep(step="themes"))


def test_there_is_a_bound_to_how_many_steps_a_meeting_has(play):
    while len(play.get(Meeting, "day").agenda) < MOST_STEPS:
        play(FATIMA, RepeatStep(step="welcome"))
    for message in (
        RepeatStep(step="welcome"),
        AddStep(meeting="day", kind="collect", texts={"sv": {"title": "Ny"}}),
    ):
        with refused(play, "agenda_full", most=MOST_STEPS):
            play(FATIMA, message)


def test_what_is_over_is_as_it_was_and_what_is_to_come_can_be_changed(play):
    play(FATIMA, MoveStep(step="next_close", before="review"))
    assert agenda(play, "follow_up")[0] == "next_close"
    play.show("critique")
    play(FATIMA, EndMeeting(meeting="day"))
    for message in (
        SkipStep(step="wall"),
        MoveStep(step="wall"),
        RepeatStep(step="wall"),
        AddStep(meeting="day", kind="collect", texts={"sv": {"title": "Ny"}}),
    ):
        with refused(play, "meeting_over"):
            play(FATIMA, message)


def test_undo_never_moves_what_has_been_shown_since(play):
    play(FATIMA, MoveStep(step="relay", before="critique"))
    play(BO, ShowStep(step="relay"))
    play(BO, ShowStep(step="critique"))
    with refused(play, "changed_since_undo"):
        play(FATIMA, UndoLast())


def test_undo_takes_no_step_away_that_another_meeting_uses_or_that_has_begun(play):
    play(FATIMA, RepeatStep(step="groups"))
    new = agenda(play)[6]
    plan = AddStep(meeting="follow_up", kind="plan", texts={"sv": {"title": "Fler"}}, source=new)
    play(BO, plan)
    with refused(play, "changed_since_undo"):
        play(FATIMA, UndoLast())
    play(BO, UndoLast())
    play(BO, ShowStep(step=new))
    with refused(play, "changed_since_undo"):
        play(FATIMA, UndoLast())


def test_undo_skips_nothing_that_has_been_shown_since(play):
    skip(play, "wall")
    skip(play, "wall", skipped=False)
    play(BO, ShowStep(step="wall"))
    with refused(play, "changed_since_undo"):
        play(FATIMA, UndoLast())


# --- a note to the room ---


def note(play):
    return play.get(Meeting, "day").note


def test_a_note_stands_until_it_is_taken_away_or_the_meeting_ends(play):
    play(FATIMA, TellRoom(text=" Fika  klockan tre "))
    assert note(play) == "Fika klockan tre"
    play(FATIMA, TellRoom(text=""))
    assert note(play) == ""
    play(FATIMA, TellRoom(text="Tack för i dag"))
    play(FATIMA, EndMeeting(meeting="day"))
    assert note(play) == ""
    with refused(play, "no_meeting"):
        play(FATIMA, TellRoom(text="Hallå?"))


@pytest.mark.parametrize(
    ("text", "code"), [("å" * 141, "text_long"), ("Ring 070-123 45 67", "contact_details")]
)
def test_a_note_is_short_and_asked_about(play, text, code):
    with refused(play, code):
        play(FATIMA, TellRoom(text=text))


def test_what_can_be_undone_is_named_after_what_was_moved(play):
    """Of two that have changed places nobody can tell which was moved: both are named."""

    def named():
        seen = my_undo(play.newest_undo(), play.state)
        return seen["step"], seen["other"]

    play(FATIMA, MoveStep(step="relay", before="wall"))
    assert named() == ("relay", "")
    play(FATIMA, MoveStep(step="relay", before="close"))
    assert named() == ("relay", "")
    play(FATIMA, MoveStep(step="relay"))
    assert named() == ("close", "relay")
    play(FATIMA, MoveStep(step="relay", before="close"))
    assert named() == ("relay", "close")
