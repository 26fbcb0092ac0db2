"""What stands in the minutes, and what never does."""

from app.domain.entities import Meeting
from app.process.commands import EndMeeting, OpenMeeting
from tests.documents.conftest import PROMISE, minutes_of
from tests.rules import FATIMA, Play, planned


def part(made, kind, heading=""):
    (found,) = (each for each in made.parts if each.kind == kind and heading in each.heading)
    return found


def test_themes_stand_with_their_ideas_and_dots_most_first(day):
    wall = part(minutes_of(day, "day"), "wall", "Critique")
    assert [(theme.name, theme.dots) for theme in wall.themes] == [("Ton", 6), ("Väntan", 1)]
    assert wall.themes[0].ideas == [("Svåra brev", 1)]
    assert wall.voters == 3


def test_ideas_that_are_alike_stand_as_one_and_are_counted(day):
    waiting = part(minutes_of(day, "day"), "wall", "Critique").themes[1]
    assert waiting.ideas == [("Lång väntan", 2)]
    assert waiting.count == 2


def test_hidden_ideas_are_counted_and_not_told(day):
    made = minutes_of(day, "day")
    assert part(made, "wall", "Critique").hidden == 1
    assert "Hård ton" not in repr(made)


def test_a_wall_the_room_never_saw_is_not_in_the_minutes(swedish):
    from tests.rules import opened

    play = opened().show("critique")
    play.write("critique", 1, "Lång väntan")
    made = minutes_of(play, "day")
    assert not part(made, "wall").shown
    assert "Lång väntan" not in repr(made)


def test_steps_that_never_began_are_not_there(swedish):
    play = Play(planned())
    assert minutes_of(play, "day").parts == []


def test_groups_stand_with_purpose_and_all_they_filled_in(day):
    groups = part(minutes_of(day, "day"), "plan").groups
    assert [(each.name, each.purpose, each.taken) for each in groups] == [
        ("Etik och moral", "En gemensam grund", 3),
        ("Bred samverkan", "", 0),
    ]
    (action,) = groups[0].actions
    assert action.answers == [("Vad ska vi göra?", PROMISE), ("Vad är första steget?", "=SUM(A1)")]
    assert groups[1].actions == []


def test_the_minutes_of_a_day_stay_as_promised_when_the_plan_changes_later(half_a_year_later):
    from app.domain.entities import Action
    from app.steps.plan.commands import EditAction
    from tests.documents.conftest import named
    from tests.rules import group

    play = half_a_year_later
    (action,) = play.all(Action)
    ethics = named(play, "Etik och moral")
    play(group(ethics.id), EditAction(action=action.id, field="what", was=PROMISE, now="Något annat"))
    (promised,) = part(minutes_of(play, "day"), "plan").groups[0].actions
    assert promised.answers[0] == ("Vad ska vi göra?", PROMISE)
    (then,) = part(minutes_of(play, "follow_up"), "review").groups[0].actions
    assert then.answers[0] == ("Vad ska vi göra?", PROMISE)


def test_closing_answers_stand_as_sums(day):
    (asked,) = part(minutes_of(day, "day"), "closing").questions
    assert [n for _, n in asked[1]] == [2, 1, 0]


def test_answers_that_were_not_shown_are_not_there(swedish):
    from tests.rules import opened

    play = opened().show("close")
    assert all(each.kind != "closing" for each in minutes_of(play, "day").parts)


def test_the_follow_up_sets_then_beside_now(half_a_year_later):
    review = part(minutes_of(half_a_year_later, "follow_up"), "review")
    ethics, broad = review.groups
    (action,) = ethics.actions
    assert [(report["status"], report["note"]) for report in action.reports] == [
        ("infancy", "Vi letar lokal"),
        ("under_way", "Bokade i maj"),
    ]
    assert not ethics.silent
    assert broad.actions == []


def test_silence_shows_as_silence(day):
    day(FATIMA, EndMeeting(meeting="day"))
    day(FATIMA, OpenMeeting(meeting="follow_up"))
    day.show("review")
    ethics = part(minutes_of(day, "follow_up"), "review").groups[0]
    assert ethics.silent
    assert ethics.actions[0].reports == []


def test_the_next_meeting_stands_in_the_first_ones_minutes(day):
    day.save({(Meeting, "follow_up"): changed(day.get(Meeting, "follow_up"), date="2027-04-14")})
    assert minutes_of(day, "day").next_date == "2027-04-14"
    assert minutes_of(day, "follow_up").next_date == ""


def changed(entity, **fields):
    from msgspec import structs

    return structs.replace(entity, **fields)
