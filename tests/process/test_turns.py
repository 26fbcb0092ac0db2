"""Some write first: whose turn it is, what the others may not, and that nothing counts those whose turn it is."""

import pytest

from app.domain.entities import Idea, Meeting, Seat
from app.domain.state import State
from app.domain.view import BOARD, LEAD, MINUTES, phones
from app.live.views import View
from app.process.agenda import RepeatStep
from app.process.commands import (
    CloseStep,
    EditStep,
    EndMeeting,
    LockStep,
    SetTurn,
    ShowStep,
    UndoLast,
)
from app.process.invariants import broken
from app.steps.collect.commands import EditIdea, Gather, PostIdea, RevealIdeas, WithdrawIdea
from tests import cast, story
from tests.cast import handle
from tests.rules import FATIMA, opened, phone, pulse_of, refused

KIM = phone(1, perspective="client")
SARA = phone(2, perspective="staff")
UNSAID = phone(3, perspective="unsaid")


@pytest.fixture
def play():
    play = opened().show("critique")
    play(FATIMA, SetTurn(step="critique", perspective="client"))
    return play


def post(who, text="Väntan"):
    return PostIdea(step="critique", handle=handle(), text=text)


def test_only_those_whose_turn_it_is_may_write(play):
    play(KIM, post(KIM))
    for other in (SARA, UNSAID):
        with refused(play, "not_your_turn"):
            play(other, post(other))
    play(FATIMA, SetTurn(step="critique"))
    play(SARA, post(SARA))
    assert len(play.all(Idea)) == 2


def test_what_the_others_wrote_before_can_be_taken_back_and_not_rewritten():
    play = opened().show("critique")
    message = post(SARA)
    play(SARA, message)
    play(FATIMA, SetTurn(step="critique", perspective="client"))
    with refused(play, "not_your_turn"):
        play(SARA, EditIdea(handle=message.handle, text="Annat"))
    play(SARA, WithdrawIdea(handle=message.handle))
    assert play.all(Idea) == []


def test_nothing_is_read_until_everybody_may_write(play):
    play(KIM, post(KIM))
    with refused(play, "turn_first"):
        play(FATIMA, Gather(step="critique"))
    play(FATIMA, LockStep(step="critique", locked=True))
    with refused(play, "turn_first"):
        play(FATIMA, Gather(step="critique"))
    play(FATIMA, SetTurn(step="critique"))
    play(FATIMA, Gather(step="critique"))
    assert play.step("critique").stage == "gathered"


def test_a_turn_can_be_given_before_the_step_begins_so_that_nobody_is_ahead():
    play = opened()
    play(FATIMA, SetTurn(step="critique", perspective="staff"))
    play(FATIMA, ShowStep(step="critique"))
    with refused(play, "not_your_turn"):
        play(KIM, post(KIM))
    play(SARA, post(SARA))


def test_taken_back_before_the_step_began_it_is_as_if_it_had_never_been():
    play = opened()
    for perspective in ("staff", ""):
        play(FATIMA, SetTurn(step="critique", perspective=perspective))
    assert (play.step("critique").turn, play.step("critique").turns) == ("", False)
    for perspective in ("staff", ""):
        play.show("critique")
        play(FATIMA, SetTurn(step="critique", perspective=perspective))
    assert (play.step("critique").turn, play.step("critique").turns) == ("", True)


@pytest.mark.parametrize("step", ["wall", "welcome", "themes", "vote", "groups", "plan", "close", "relay"])
def test_where_something_shows_meanwhile_there_are_no_turns(play, step):
    with refused(play, "no_turns_here"):
        play(FATIMA, SetTurn(step=step, perspective="client"))


def test_a_wall_made_open_before_it_begins_has_no_turn():
    play = opened()
    play(FATIMA, SetTurn(step="critique", perspective="client"))
    play(FATIMA, EditStep(step="critique", settings={"wall": "open"}))
    assert (play.step("critique").turn, play.step("critique").turns) == ("", False)
    assert broken(play.state) == []


@pytest.mark.parametrize("perspective", ["unsaid", "king", "client "])
def test_a_turn_is_a_perspectives(play, perspective):
    with refused(play, "unknown_choice"):
        play(FATIMA, SetTurn(step="critique", perspective=perspective))


def test_undo_gives_the_turn_back_until_it_has_been_read_through(play):
    play(FATIMA, SetTurn(step="critique"))
    play(FATIMA, UndoLast())
    assert play.step("critique").turn == "client"
    play(FATIMA, SetTurn(step="critique"))
    play(FATIMA, Gather(step="critique"))
    with refused(play, "changed_since_undo"):
        play(FATIMA, UndoLast())


def test_a_turn_that_undo_gives_back_before_the_step_begins_is_counted_by_nobody():
    play = opened()
    play(FATIMA, SetTurn(step="critique", perspective="client"))
    play(FATIMA, SetTurn(step="critique"))
    play(FATIMA, UndoLast())
    assert (play.step("critique").turn, play.step("critique").turns) == ("client", True)
    assert broken(play.state) == []
    play(FATIMA, UndoLast())
    assert (play.step("critique").turn, play.step("critique").turns) == ("", False)


def test_undo_gives_no_turn_in_what_has_been_closed(play):
    """Closed, with some before the others, it could be neither read nor written in by the others."""
    play(KIM, post(KIM))
    play(FATIMA, SetTurn(step="critique"))
    play(FATIMA, CloseStep(step="critique"))
    with refused(play, "changed_since_undo"):
        play(FATIMA, UndoLast())
    play(FATIMA, Gather(step="critique"))
    assert play.step("critique").stage == "gathered"


def test_a_lock_in_somebodys_turn_lets_nothing_into_the_tray(play):
    """What comes late is read at once, and would be known to be theirs."""
    play(KIM, post(KIM))
    play(FATIMA, LockStep(step="critique", locked=True))
    with refused(play, "step_locked"):
        play(KIM, post(KIM))
    play(FATIMA, SetTurn(step="critique"))
    play(SARA, post(SARA))
    assert {idea.tray for idea in play.all(Idea)} == {"", "waiting"}


def test_it_is_closed_after_everybody_has_been_let_write_and_at_the_end_by_itself(play):
    play(KIM, post(KIM))
    with refused(play, "turn_first"):
        play(FATIMA, CloseStep(step="critique"))
    play(FATIMA, EndMeeting(meeting="day"))
    assert (play.step("critique").turn, play.step("critique").closed) == ("", True)
    assert (play.only(Idea).tag, play.only(Idea).handle) == ("", "")
    assert broken(play.state) == []
    with refused(play, "meeting_over"):
        play(FATIMA, Gather(step="critique"))


# --- nothing counts those whose turn it is ---


def shown(state: State) -> dict:
    """All that anybody is shown, and what the pulse says."""
    views = {viewer: View(viewer, state).entities() for viewer in (LEAD, BOARD, MINUTES, phones("client"))}
    return {**views, "pulse": beat(state, "somebody")}


def beat(state: State, *done: str) -> dict:
    """The pulse, where these have said that they are done."""
    return pulse_of(state, "a", done=done)


def turn_of(*writers: str, ideas: int = 1, afterwards: bool = False) -> cast.Play:
    """The clients' turn, in which these have written so many ideas each."""
    play = cast.Play()
    step = play.step("critique")
    story.show(play, "critique")
    play.fatima("set_turn", step=step, perspective="client")
    for name in writers:
        for n in range(ideas):
            getattr(play, name)("post_idea", step=step, handle=handle(), text=f"{name} {n}")
    if afterwards:
        play.fatima("set_turn", step=step)
    return play


RUNS = [(), ("kim",), ("kim", "noor")]


@pytest.mark.parametrize("afterwards", [False, True])
def test_however_many_write_in_their_turn_every_screen_is_the_same(afterwards):
    runs = [turn_of(*who, ideas=n, afterwards=afterwards) for who in RUNS for n in (1, 3)]
    assert all(shown(run.state) == shown(runs[0].state) for run in runs)


@pytest.mark.parametrize("afterwards", [False, True])
def test_control_a_build_that_counts_as_always_is_found_out(afterwards, monkeypatch):
    from app.live import pulse
    from app.steps.collect import see

    monkeypatch.setattr(pulse, "_apart", lambda step: False)
    none, one, two = (shown(turn_of(*who, afterwards=afterwards).state)["pulse"]["written"] for who in RUNS)
    assert (none, one, two) == (0, 1, 2)
    monkeypatch.setattr(
        see, "see_step", lambda viewer, step, state: {"written": state.count(Idea, step=step.id)}
    )
    from app.live import registry

    monkeypatch.setitem(registry.STEP, "collect", see.see_step)
    assert shown(turn_of("kim").state)[LEAD] != shown(turn_of("kim", "noor").state)[LEAD]


def beats(*commands: str) -> list[dict]:
    """The pulse of each run, when the turn has been followed by everybody's and then these."""
    found = []
    for who in RUNS:
        play = turn_of(*who, afterwards=True)
        for command in commands:
            play.fatima(command, step=play.step("critique"))
        found.append(beat(play.state, *who))
    return found


AFTERWARDS = [(), ("gather",), ("gather", "reveal_ideas")]


@pytest.mark.parametrize("commands", AFTERWARDS)
def test_the_pulse_tells_no_more_once_it_is_read_through_and_shown(commands):
    """If everybody is let write and it is read through at once, whoever has written or is done is a client."""
    none, one, two = beats(*commands)
    assert none == one == two


@pytest.mark.parametrize("commands", AFTERWARDS[1:])
def test_control_a_build_that_counts_again_once_it_is_read_through_is_found_out(commands, monkeypatch):
    from app.live import pulse

    monkeypatch.setattr(pulse, "_apart", lambda step: step.turns and step.stage == "writing")
    counted = [(each["written"], each["finished"]) for each in beats(*commands)]
    assert counted == [(0, 0), (1, 1), (2, 2)]


@pytest.mark.parametrize("clients", [0, 1, 4, 5, 6])
def test_how_many_have_the_perspective_changes_no_answer(clients):
    """Else the lead could ask after each newcomer, and learn when the fifth of a kind sat down."""
    play = cast.Play()
    for seat in play.state.all(Seat):
        play.state.adopt({(type(seat), seat.id): None})
    for n in range(clients):
        play.sit_down(f"client{n}", "client")
    changes = play.fatima("set_turn", step=play.step("critique"), perspective="client")
    assert {type(entity).__name__ for entity in changes.values()} == {"Step", "Undo"}


def test_once_read_through_it_is_counted_with_everybody_elses():
    play = turn_of("kim", "noor", afterwards=True)
    play.sara("post_idea", step=play.step("critique"), handle=handle(), text="sara")
    for command in ("gather", "reveal_ideas"):
        play.fatima(command, step=play.step("critique"))
    (step,) = (
        each
        for each in View(LEAD, play.state).entities()["step"]
        if each["kind"] == "collect" and each["begun"]
    )
    assert step["written"] == 3
    assert len(View(BOARD, play.state).entities()["idea"]) == 3


def test_the_reveal_is_as_ever():
    play = opened().show("critique")
    play(FATIMA, SetTurn(step="critique", perspective="client"))
    play(FATIMA, SetTurn(step="critique"))
    play(KIM, post(KIM))
    play(FATIMA, Gather(step="critique"))
    play(FATIMA, RevealIdeas(step="critique"))
    assert play.idea("Väntan").released


def test_a_step_that_has_not_begun_is_repeated_with_whoever_writes_first():
    play = opened()
    play(FATIMA, SetTurn(step="critique", perspective="client"))
    play(FATIMA, RepeatStep(step="critique"))
    agenda = play.get(Meeting, "day").agenda
    again = play.step(agenda[agenda.index("critique") + 1])
    assert (again.turn, again.turns) == ("client", True)
    assert broken(play.state) == []
