"""The closing questions: one answer a person and question, sums shown when the lead says so."""

import pytest

from app.domain.entities import Answer, Step
from app.domain.view import BOARD
from app.process.agenda import RepeatStep
from app.process.commands import CloseStep, LockStep
from app.process.paper import CountWithoutPhone, TypeAnswers
from app.steps.close.commands import GiveAnswer, RevealAnswers
from app.steps.close.see import my_answer, see_step
from tests.rules import FATIMA, opened, phone, refused


@pytest.fixture
def play():
    return opened(close={"questions": ["understood", "said"]}).show("close")


def answer(play, number, choice, question="understood"):
    return play(phone(number), GiveAnswer(step="close", question=question, choice=choice))


def test_a_closing_that_is_repeated_has_answers_of_its_own(play):
    """On the phone each is found by step and question: none takes the other's place."""
    before = play.all(Step)
    play(FATIMA, RepeatStep(step="close"))
    (again,) = (step for step in play.all(Step) if step not in before)
    answer(play, 1, "yes")
    play.show(again.id)
    play(phone(1), GiveAnswer(step=again.id, question="understood", choice="no"))
    own = [my_answer(one, play.state) for one in play.all(Answer)]
    assert len({one["id"] for one in own}) == 2
    assert {one["step"]: one["choice"] for one in own} == {"close": "yes", again.id: "no"}


def sums(play):
    return see_step(BOARD, play.step("close"), play.state)["answers"]


def test_one_answer_a_person_and_question_and_it_can_be_changed(play):
    answer(play, 1, "yes")
    answer(play, 1, "some", "said")
    answer(play, 1, "no")
    answer(play, 2, "no")
    assert sorted((a.question, a.choice) for a in play.all(Answer)) == [
        ("said", "some"),
        ("understood", "no"),
        ("understood", "no"),
    ]


def test_sums_are_shown_when_revealed_and_nothing_more_comes(play):
    answer(play, 1, "yes")
    answer(play, 2, "yes")
    answer(play, 3, "no")
    assert sums(play) == {}
    play(FATIMA, RevealAnswers(step="close"))
    assert sums(play) == {"understood": {"yes": 2, "no": 1}}
    with refused(play, "vote_over"):
        answer(play, 1, "no")


@pytest.mark.parametrize(("question", "choice"), [("understood", "maybe"), ("other", "yes"), ("", "")])
def test_only_questions_that_are_asked_and_choices_that_are_given(play, question, choice):
    with refused(play, "unknown_choice"):
        answer(play, 1, choice, question)


def test_locked_and_closed_steps_take_no_answer(play):
    answer(play, 1, "yes")
    for act, code in (
        (LockStep(step="close", locked=True), "step_locked"),
        (CloseStep(step="close"), "step_closed"),
    ):
        play(FATIMA, act)
        with refused(play, code):
            answer(play, 1, "no")


def test_closing_erases_who_answered_and_the_sums_can_still_be_shown(play):
    for number in (1, 2, 3):
        answer(play, number, "yes")
    play(FATIMA, CloseStep(step="close"))
    assert [(a.tag, a.choice) for a in play.all(Answer)] == 3 * [("", "yes")]
    play(FATIMA, RevealAnswers(step="close"))
    assert sums(play) == {"understood": {"yes": 3}}


def test_an_answer_is_taken_back_until_they_are_shown(play):
    answer(play, 1, "yes")
    answer(play, 1, "no", "said")
    answer(play, 2, "yes")
    answer(play, 1, "")
    answer(play, 3, "")  # of nothing: nothing
    assert sorted((a.question, a.choice) for a in play.all(Answer)) == [("said", "no"), ("understood", "yes")]
    play(FATIMA, RevealAnswers(step="close"))
    with refused(play, "vote_over"):
        answer(play, 2, "")


def test_what_one_or_two_have_answered_is_not_shown(play):
    """Of one question it is left out; the other has been answered by three."""
    play.seat(1, 2, 3)
    for number in (1, 2, 3):
        answer(play, number, "yes")
    answer(play, 1, "no", "said")
    answer(play, 2, "yes", "said")
    play(FATIMA, RevealAnswers(step="close"))
    assert sums(play) == {"understood": {"yes": 3}}
    assert {given.question for given in play.all(Answer)} == {"understood"}


def test_where_nothing_could_be_shown_one_waits(play):
    play.seat(1, 2, 3)
    answer(play, 1, "yes")
    answer(play, 2, "no", "said")
    with refused(play, "too_few_answers"):
        play(FATIMA, RevealAnswers(step="close"))
    answer(play, 2, "yes")
    answer(play, 3, "yes")
    play(FATIMA, RevealAnswers(step="close"))
    assert sums(play) == {"understood": {"yes": 3}}


def test_where_two_are_in_the_room_both_are_enough(play):
    play.seat(1, 2)
    answer(play, 1, "yes")
    answer(play, 2, "no")
    play(FATIMA, RevealAnswers(step="close"))
    assert sums(play) == {"understood": {"yes": 1, "no": 1}}


def test_where_nobody_has_answered_that_can_be_shown(play):
    play.seat(1, 2, 3)
    play(FATIMA, RevealAnswers(step="close"))
    assert (play.step("close").stage, sums(play)) == ("revealed", {})


def test_papers_are_nobodys_company(play):
    play.seat(1, 2, 3)
    play(FATIMA, CountWithoutPhone(n=2))
    for question in ("understood", "said"):
        play(FATIMA, TypeAnswers(step="close", choices={question: "no"}))
    answer(play, 1, "yes")
    play(FATIMA, RevealAnswers(step="close"))
    assert sums(play) == {"said": {"no": 1}}


@pytest.mark.parametrize("papers", [0, 2])
def test_what_is_too_little_to_be_shown_goes_when_the_step_is_closed(play, papers):
    """Afterwards nothing would tell a phone's answer from a paper's, nor whether those who answered are still there."""
    play.seat(1, 2, 3)
    play(FATIMA, CountWithoutPhone(n=2))
    for _ in range(papers):
        play(FATIMA, TypeAnswers(step="close", choices={"understood": "no"}))
    answer(play, 1, "yes", "said")
    answer(play, 2, "yes", "said")
    play(FATIMA, CloseStep(step="close"))
    assert {given.question for given in play.all(Answer)} == ({"understood"} if papers else set())
    play(FATIMA, RevealAnswers(step="close"))
    assert sums(play) == ({"understood": {"no": 2}} if papers else {})
