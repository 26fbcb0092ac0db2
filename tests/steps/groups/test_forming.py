"""Groups: made from the heaviest themes or by hand, and what the lead may do with them."""

import pytest

from app.domain.entities import Group, Result, Step, Theme
from app.process.agenda import RepeatStep
from app.process.commands import EndMeeting
from app.steps.cluster.commands import MergeThemes
from app.steps.groups.commands import (
    AddGroup,
    ChooseGroup,
    EditGroup,
    FormGroups,
    LeaveGroup,
    RemoveGroup,
    ReplaceLink,
)
from app.steps.plan.commands import AddAction
from app.steps.vote.commands import NewRound, RevealVotes, SetDots
from tests.rules import FATIMA, follow_up, group, opened, phone, refused


def voted(*weights, **settings):
    """Themes with these many dots, shown; and the board shows the groups' step."""
    play = opened(**settings).show("critique", "themes")
    play.themes = [play.theme(f"Tema {n}").id for n in range(len(weights))]
    play.show("vote")
    vote(play, *weights)
    return play.show("groups")


def vote(play, *weights, step="vote"):
    people = iter(range(1, 99))
    for theme, weight in zip(play.themes, weights, strict=True):
        for _ in range(weight):
            play(phone(next(people)), SetDots(step=step, theme=theme, dots=1))
    play(FATIMA, RevealVotes(step=step))


def names(play):
    return [found.name for found in sorted(play.all(Group), key=lambda found: found.position)]


def test_the_top_themes_become_groups_the_heaviest_first():
    play = voted(1, 3, 0, 2, groups={"top": 2, "seats": 6, "minimum": 3})
    play(FATIMA, FormGroups(step="groups"))
    assert names(play) == ["Tema 1", "Tema 3"]
    first = min(play.all(Group), key=lambda found: found.position)
    assert (first.theme, first.seats, first.minimum, first.taken) == (play.themes[1], 6, 3, -1)
    assert len({found.token for found in play.all(Group)}) == 2


def test_a_theme_without_dots_becomes_no_group():
    play = voted(1, 0)
    play(FATIMA, FormGroups(step="groups"))
    assert names(play) == ["Tema 0"]


def test_forming_again_makes_only_those_that_are_not_there():
    play = voted(1, 2)
    play(FATIMA, FormGroups(step="groups"))
    assert play(FATIMA, FormGroups(step="groups")) == {}


def test_the_latest_round_counts():
    play = voted(3, 1, groups={"top": 1})
    play(FATIMA, NewRound(step="vote"))
    vote(play, 1, 3)
    play(FATIMA, FormGroups(step="groups"))
    assert names(play) == ["Tema 1"]


def test_a_repeated_vote_counts():
    play = voted(3, 1, groups={"top": 1})
    play(FATIMA, RepeatStep(step="vote"))
    again = next(step.id for step in play.all(Step) if step.kind == "vote" and step.id != "vote")
    play.show(again)
    vote(play, 1, 3, step=again)
    play.show("groups")
    play(FATIMA, FormGroups(step="groups"))
    assert names(play) == ["Tema 1"]


def test_a_repeated_vote_in_which_nobody_votes_does_not_count():
    play = voted(3, 1, groups={"top": 1})
    play(FATIMA, RepeatStep(step="vote"))
    again = next(step.id for step in play.all(Step) if step.kind == "vote" and step.id != "vote")
    play.show(again)
    play(FATIMA, RevealVotes(step=again))
    assert len(play.all(Result)) == 2
    play.show("groups")
    play(FATIMA, FormGroups(step="groups"))
    assert names(play) == ["Tema 0"]


def test_a_theme_merged_after_the_vote_becomes_no_group():
    play = voted(3, 2, 1)
    play(FATIMA, MergeThemes(theme=play.themes[1], into=play.themes[0]))
    play(FATIMA, FormGroups(step="groups"))
    assert names(play) == ["Tema 0", "Tema 2"]


def test_what_the_top_theme_was_merged_into_becomes_the_first_group():
    play = voted(3, 2, 0)
    play(FATIMA, MergeThemes(theme=play.themes[0], into=play.themes[2]))
    play(FATIMA, FormGroups(step="groups"))
    assert names(play) == ["Tema 2", "Tema 1"]


def test_without_a_result_there_are_no_top_themes():
    play = opened().show("groups")
    with refused(play, "no_result"):
        play(FATIMA, FormGroups(step="groups"))


def test_a_group_made_by_hand():
    play = opened().show("groups")
    play(FATIMA, AddGroup(step="groups", name=" Breven ", purpose="Enklare brev", seats=5, minimum=2))
    made = play.only(Group)
    assert (made.name, made.purpose, made.seats, made.minimum, made.theme) == (
        "Breven",
        "Enklare brev",
        5,
        2,
        "",
    )
    play(FATIMA, EditGroup(group=made.id, name="Brev", seats=6, minimum=6))
    assert play.only(Group).name == "Brev"
    assert play.only(Group).token == made.token
    assert play.only(Group).purpose == "Enklare brev", "what is not said stays"
    with refused(play, "few_seats", needed=6, seats=5):
        play(FATIMA, EditGroup(group=made.id, seats=5))
    play(FATIMA, EditGroup(group=made.id, purpose="", minimum=2))
    assert (play.only(Group).name, play.only(Group).purpose, play.only(Group).seats) == ("Brev", "", 6)


@pytest.mark.parametrize(
    ("seats", "minimum", "data"),
    [
        (0, 1, {"least": 1, "most": 40}),
        (41, 1, {"least": 1, "most": 40}),
        (4, 0, {"least": 1, "most": 4}),
    ],
)
def test_sizes_that_make_no_sense(seats, minimum, data):
    play = opened().show("groups")
    with refused(play, "bad_number", **data):
        play(FATIMA, AddGroup(step="groups", name="Breven", seats=seats, minimum=minimum))


def test_fewer_seats_than_are_needed_is_said_in_those_words():
    """Whoever made the seats few never touched how many are needed: four, unless somebody has said otherwise."""
    play = opened().show("groups")
    with refused(play, "few_seats", needed=4, seats=3):
        play(FATIMA, AddGroup(step="groups", name="Breven", seats=3))


def test_a_group_is_for_a_theme_that_is_there():
    play = opened().show("groups")
    with refused(play, "gone"):
        play(FATIMA, AddGroup(step="groups", name="Breven", theme="nowhere"))
    assert play.all(Theme) == []


def test_what_a_group_is_called_can_change_between_meetings_and_how_many_it_takes_cannot():
    play = opened().show("groups")
    play(FATIMA, AddGroup(step="groups", name="Breven", seats=5, minimum=2))
    id = play.only(Group).id
    play(FATIMA, EndMeeting(meeting="day"))
    play(FATIMA, EditGroup(group=id, name="Brev och besked", purpose="Lätta att förstå"))
    assert (play.only(Group).name, play.only(Group).purpose) == ("Brev och besked", "Lätta att förstå")
    with refused(play, "meeting_over"):
        play(FATIMA, EditGroup(group=id, seats=9))


def test_there_is_room_for_forty_groups():
    play = opened().show("groups")
    for n in range(40):
        play(FATIMA, AddGroup(step="groups", name=f"Grupp {n}"))
    with refused(play, "too_many", most=40):
        play(FATIMA, AddGroup(step="groups", name="En till"))


def test_only_a_group_without_people_and_actions_can_go():
    play = opened().show("groups")
    play(FATIMA, AddGroup(step="groups", name="Breven"))
    made = play.only(Group)
    play(phone(1), ChooseGroup(group=made.id))
    with refused(play, "group_not_empty"):
        play(FATIMA, RemoveGroup(group=made.id))
    play(phone(1), LeaveGroup(group=made.id))
    play(FATIMA, RemoveGroup(group=made.id))
    play(FATIMA, AddGroup(step="groups", name="Tonen"))
    made = play.only(Group)
    play(group(made.id), AddAction(group=made.id, what="Ringa"))
    with refused(play, "group_not_empty"):
        play(FATIMA, RemoveGroup(group=made.id))


def test_replacing_the_link_kills_the_old_one_also_half_a_year_later():
    play = opened().show("groups")
    play(FATIMA, AddGroup(step="groups", name="Breven"))
    for later in (False, True):
        if later:
            follow_up(play)
        old = play.only(Group).token
        assert play.state.all(Group, token=old)
        play(FATIMA, ReplaceLink(group=play.only(Group).id))
        assert play.only(Group).token not in ("", old)
        assert play.state.all(Group, token=old) == []


def test_phones_and_groups_do_not_make_groups():
    play = opened().show("groups")
    play(FATIMA, AddGroup(step="groups", name="Breven"))
    made = play.only(Group).id
    for who in (phone(1), phone(1, made), group(made)):
        with refused(play, "not_allowed"):
            play(who, ReplaceLink(group=made))
