"""Rings: of perspectives of at least five, counted once at the reveal; after it no ballot says whose it was."""

import pytest
from msgspec import structs

from app.domain.entities import Ballot, Meeting, Result, Step
from app.domain.state import Draft
from app.domain.view import BOARD
from app.domain.who import Who
from app.process.commands import CloseStep, EndMeeting
from app.process.door import TakeSeat
from app.process.invariants import broken
from app.steps.vote.commands import NewRound, RevealVotes, SetDots
from app.steps.vote.rings import above_the_fourth
from app.steps.vote.see import see_result
from tests.rules import FATIMA, opened

THEMES = ("Breven", "Tonen", "Tiden", "Rummet", "Språket", "Svaret")
CLIENTS = ((0, 3), (0, 1, 3), (3, 4), (4, 0), (4, 4, 1))
MANAGERS = ((0, 3, 4), (0, 3, 4))
STAFF = ((1, 2, 5), (1, 2, 5), (1, 1, 2), (5, 5, 2), (1, 0, 2), (3, 4, 5), (1, 2, 2))


pytestmark = pytest.mark.usefixtures("never_by_chance")


class Room:
    """A vote in which people of several perspectives sit."""

    def __init__(self, **people: int) -> None:
        self.play = opened().show("critique", "themes")
        self.themes = [self.play.theme(name).id for name in THEMES]
        self.phones = {name: [self.sits_down(name) for _ in range(many)] for name, many in people.items()}
        self.play.show("vote")

    def sits_down(self, perspective: str) -> Who:
        secret = f"secret {self.play.new_id()}"
        token = self.play.get(Meeting, "day").token
        self.play(Who("door", secret=secret, token=token), TakeSeat(perspective))
        return Who("phone", seat="s", meeting="day", perspective=perspective, secret=secret)

    def votes(self, who: Who, *themes: int) -> None:
        for theme in sorted(set(themes)):
            n = themes.count(theme)
            self.play(who, SetDots(step="vote", theme=self.themes[theme], dots=n))

    def all_vote(self) -> None:
        for name, ballots in (("client", CLIENTS), ("staff", STAFF), ("manager", MANAGERS)):
            for who, ballot in zip(self.phones.get(name, ()), ballots, strict=False):
                self.votes(who, *ballot)

    def reveal(self) -> Result:
        self.play(FATIMA, RevealVotes(step="vote"))
        return max(self.play.all(Result), key=lambda result: result.round)

    def rings(self) -> dict[str, set[str]]:
        rings = self.reveal().rings
        return {name: {THEMES[self.themes.index(theme)] for theme in those} for name, those in rings.items()}

    def perspectives(self) -> set[str]:
        return {ballot.perspective for ballot in self.play.all(Ballot)}


@pytest.fixture
def room():
    room = Room(client=5, staff=7, manager=4, unsaid=6)
    room.all_vote()
    return room


def test_rings_stand_where_each_perspective_has_its_three_heaviest(room):
    assert room.rings() == {"client": {"Breven", "Rummet", "Språket"}, "staff": {"Tonen", "Tiden", "Svaret"}}


@pytest.mark.parametrize(
    ("counts", "ringed"),
    [
        ([5, 4, 3, 2, 0], {0, 1, 2}),
        ([2, 0, 5, 2, 4], {2, 4}),
        ([1, 3, 1, 1, 1], {1}),
        ([3, 3, 3, 3, 1], set()),
        ([3, 0, 0, 0], {0}),
    ],
)
def test_of_equals_that_have_no_room_among_three_none_has_a_ring(counts, ringed):
    assert above_the_fourth(counts) == ringed


def test_a_ballot_carries_a_perspective_of_five_until_the_round_is_counted(room):
    few = room.phones["manager"][2], room.phones["unsaid"][0]
    for who in few:
        room.votes(who, 0)
    assert room.perspectives() == {"client", "staff", ""}
    room.reveal()
    assert room.perspectives() == {""}
    assert room.play.step("vote").heard == ()
    assert broken(room.play.state) == []


def test_somebody_who_comes_late_is_heard_if_there_were_five_when_the_vote_opened(room):
    client, manager = room.sits_down("client"), room.sits_down("manager")
    room.votes(client, 0)
    room.votes(manager, 1)
    kept = {ballot.tag: ballot.perspective for ballot in room.play.all(Ballot)}
    step = room.play.step("vote")
    assert (kept[client.tag(step)], kept[manager.tag(step)]) == ("client", "")


def test_five_who_sit_there_and_four_who_vote_are_not_told_apart(room):
    ballot = room.phones["client"][0]
    for theme in (0, 3):
        room.play(ballot, SetDots(step="vote", theme=room.themes[theme], dots=0))
    assert "client" not in room.reveal().rings


def test_another_round_asks_again_who_is_there_until_rings_have_been_shown(room, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(Draft, "once_in", lambda draft, times: True)
        assert room.rings() == {}
    room.sits_down("manager")
    room.play(FATIMA, NewRound(step="vote"))
    assert room.play.step("vote").heard == ("client", "staff", "manager")
    room.all_vote()
    second = room.reveal()
    assert set(second.rings) == {"client", "staff"}
    room.play(FATIMA, NewRound(step="vote"))
    assert room.play.step("vote").heard == ()
    room.all_vote()
    assert room.perspectives() == {""}
    assert room.reveal().rings == {}
    assert room.play.get(Result, second.id) == second


def test_another_vote_on_the_same_themes_shows_no_second_rings(room):
    """Also if it was opened before the first was shown."""
    other = structs.replace(room.play.step("vote"), id="other", begun=False, stage="ready", heard=())
    day = room.play.get(Meeting, "day")
    day = structs.replace(day, agenda=(*day.agenda, "other"))
    room.play.save({(Step, "other"): other, (Meeting, "day"): day})
    room.play.show("other")
    assert room.play.step("other").heard == ("client", "staff")
    for who, ballot in zip(room.phones["client"] + room.phones["staff"], CLIENTS + STAFF, strict=True):
        for theme in ballot:
            room.play(who, SetDots(step="other", theme=room.themes[theme], dots=ballot.count(theme)))
    assert room.reveal().rings
    room.play(FATIMA, RevealVotes(step="other"))
    (result,) = room.play.state.all(Result, step="other")
    assert result.rings == {}


def test_a_vote_opened_once_rings_have_been_shown_keeps_nobodys_perspective(room):
    assert room.reveal().rings
    other = structs.replace(room.play.step("vote"), id="other", begun=False, stage="ready", heard=())
    day = room.play.get(Meeting, "day")
    day = structs.replace(day, agenda=(*day.agenda, "other"))
    room.play.save({(Step, "other"): other, (Meeting, "day"): day})
    room.play.show("other")
    assert room.play.step("other").heard == ()
    room.play(room.phones["client"][0], SetDots(step="other", theme=room.themes[0], dots=1))
    assert room.perspectives() == {""}


@pytest.mark.parametrize("close", [CloseStep(step="vote"), EndMeeting(meeting="day")])
def test_closing_before_the_reveal_forgets_whose_perspective_it_was(room, close):
    room.play(FATIMA, close)
    assert room.perspectives() == {""}
    assert room.play.step("vote").heard == ()
    assert broken(room.play.state) == []


def test_a_closed_vote_that_is_shown_has_totals_and_no_rings(room):
    room.play(FATIMA, CloseStep(step="vote"))
    result = room.reveal()
    assert result.voters == 14
    assert result.rings == {}


def test_a_result_shows_rings_without_numbers_and_in_no_order(room):
    result = room.reveal()
    seen = see_result(BOARD, result, room.play.state)
    assert set(seen) == {"id", "step", "round", "voters", "rows", "names", "rings"}
    assert all(themes == sorted(themes) for themes in seen["rings"].values())
    assert not any(isinstance(value, int) for themes in seen["rings"].values() for value in themes)


def test_now_and_then_nothing_is_shown_though_it_could_be(room, monkeypatch):
    """So that nothing shown never has a known reason."""
    asked = []
    monkeypatch.setattr(Draft, "once_in", lambda draft, times: asked.append(times) or True)
    assert room.reveal().rings == {}
    assert asked == [8]


def test_a_theme_with_few_dots_has_no_ring(room):
    """Whose they are would be told: nearly all of them would be the perspective's."""
    totals = dict(room.reveal().rows)
    assert all(totals[theme] >= 5 for rings in room.play.only(Result).rings.values() for theme in rings)
