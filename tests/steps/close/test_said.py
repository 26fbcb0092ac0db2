"""What most of a perspective answered: in words, of at least five, frozen, where no answer can be worked out."""

from collections import defaultdict
from itertools import product

import pytest

from app.domain.entities import Answer, Meeting
from app.domain.state import Draft
from app.domain.view import BOARD, LEAD
from app.domain.who import Who
from app.process.agenda import RepeatStep
from app.process.commands import CloseStep
from app.process.door import TakeSeat
from app.process.invariants import broken
from app.steps.close import said as saying
from app.steps.close.commands import GiveAnswer, RevealAnswers
from app.steps.close.said import CHOICES, said
from app.steps.close.see import see_step
from tests.rules import FATIMA, opened

PEOPLE = {"client": 5, "staff": 6, "manager": 2}

pytestmark = pytest.mark.usefixtures("never_by_chance")


@pytest.fixture
def play():
    play = opened(close={"questions": ["understood", "said"]})
    play.phones = {}
    token = play.get(Meeting, "day").token
    for name, many in PEOPLE.items():
        play.phones[name] = []
        for n in range(many):
            play(Who("door", secret=f"secret {name} {n}", token=token), TakeSeat(name))
            play.phones[name].append(
                Who("phone", perspective=name, secret=f"secret {name} {n}", meeting="day")
            )
    return play.show("close")


def answer(play, perspective, choices, question="understood", step="close"):
    for who, choice in zip(play.phones[perspective], choices.split(), strict=False):
        play(who, GiveAnswer(step=step, question=question, choice=choice))


def words(play, viewer=BOARD, step="close"):
    return see_step(viewer, play.step(step), play.state).get("said")


def test_most_of_each_is_said_when_the_answers_are_shown_and_stays(play):
    answer(play, "client", "yes yes yes some no")
    answer(play, "staff", "no no no no yes some")
    answer(play, "manager", "yes no")
    assert {a.perspective for a in play.all(Answer)} == {"client", "staff", ""}
    assert words(play) is words(play, LEAD) is None
    play(FATIMA, RevealAnswers(step="close"))
    assert words(play) == words(play, LEAD) == {"understood": {"client": "yes", "staff": "no"}}
    assert {a.perspective for a in play.all(Answer)} == {""}
    play(FATIMA, RevealAnswers(step="close"))
    play(FATIMA, CloseStep(step="close"))
    assert words(play) == {"understood": {"client": "yes", "staff": "no"}}
    assert broken(play.state) == []


def test_asked_twice_in_one_meeting_it_is_said_once(play):
    """What changed between two times could be what one person changed."""
    play(FATIMA, RepeatStep(step="close"))
    again = play.get(Meeting, "day").agenda[-1]
    given = {"client": "yes yes yes some no", "staff": "no no no no yes some", "manager": "yes no"}
    for step in ("close", again):
        play.show(step)
        for perspective, choices in given.items():
            answer(play, perspective, choices, step=step)
        play(FATIMA, RevealAnswers(step=step))
    assert words(play) == {"understood": {"client": "yes", "staff": "no"}}
    assert not words(play, step=again)


def test_half_is_not_most_and_two_are_not_told_apart(play):
    answer(play, "client", "yes yes some some no")
    answer(play, "staff", "yes yes yes no no no")
    answer(play, "manager", "no no")
    play(FATIMA, RevealAnswers(step="close"))
    assert words(play) is None


def test_four_who_answer_are_not_told_apart(play):
    answer(play, "client", "yes yes yes yes")
    answer(play, "staff", "no no no no yes some")
    play(FATIMA, RevealAnswers(step="close"))
    assert "client" not in (words(play) or {}).get("understood", {})


def test_nothing_is_said_where_it_would_be_all(play):
    answer(play, "client", "yes yes yes yes yes")
    answer(play, "staff", "yes yes yes yes yes yes")
    play(FATIMA, RevealAnswers(step="close"))
    assert words(play) is None


def test_closing_before_the_answers_are_shown_forgets_whose_perspective_it_was(play):
    answer(play, "client", "yes yes yes some no")
    answer(play, "staff", "no no no no yes some")
    play(FATIMA, CloseStep(step="close"))
    assert {a.perspective for a in play.all(Answer)} == {""}
    play(FATIMA, RevealAnswers(step="close"))
    assert words(play) is None


def test_now_and_then_nothing_is_said_though_it_could_be(play, monkeypatch):
    asked = []
    monkeypatch.setattr(Draft, "once_in", lambda draft, times: asked.append(times) or True)
    answer(play, "client", "yes yes yes some no")
    answer(play, "staff", "no no no no yes some")
    play(FATIMA, RevealAnswers(step="close"))
    assert words(play) is None
    assert asked == [8, 8]


# --- whoever knows the sums and what is said, of every room of this size ---

ROOMS = [{"client": 5, "staff": 5}, {"client": 5, "staff": 7}, {"client": 6, "staff": 5, "": 1}]


@pytest.mark.parametrize("people", ROOMS)
def test_no_count_can_be_worked_out(people, say):
    """That nothing is said tells nothing either: it is so once in eight, whatever was answered."""
    heard, by_words = worked_out(people)
    say(f"answers of {people}: {heard} looks say something, {by_words} counts pinned by it")
    assert heard > 10
    assert by_words == 0


def test_control_words_that_are_always_said_are_worked_out(monkeypatch, say):
    monkeypatch.setattr(saying, "tells_too_much", lambda tables, totals: False)
    _, by_words = worked_out(ROOMS[0])
    say(f"answers, control, always said: {by_words} counts pinned")
    assert by_words > 10


def worked_out(people: dict[str, int]) -> tuple[int, int]:
    """How many looks say something; how many counts are the same in all that look so, though the sums do not say it."""
    looks: dict[tuple, dict[tuple, list]] = defaultdict(lambda: defaultdict(list))
    for table in product(*(rows(many) for many in people.values())):
        answers = [
            Answer(
                id=f"{name}{choice}{n}", step="close", question="q", tag="", choice=choice, perspective=name
            )
            for name, row in zip(people, table, strict=True)
            for choice, many in zip(CHOICES, row, strict=True)
            for n in range(many)
        ]
        sums = tuple(map(sum, zip(*table, strict=True)))
        looks[sums][tuple(sorted(said(answers).items()))].append(table)
    pinned = 0
    for sums, alike in looks.items():
        every = [table for tables in alike.values() for table in tables]
        for look, tables in alike.items():
            for row, place in product(range(len(people)), range(len(CHOICES))):
                could = {table[row][place] for table in tables}
                told_by_sums = len({table[row][place] for table in every}) == 1
                pinned += bool(look and sums[place] and len(could) == 1 and not told_by_sums)
    return sum(bool(look) for alike in looks.values() for look in alike), pinned


def rows(people: int) -> list[tuple[int, ...]]:
    """Every way a perspective can answer."""
    return [row for row in product(range(people + 1), repeat=len(CHOICES)) if sum(row) == people]
