"""What stands in the minutes, and what never does."""

import re

from jinja2 import Environment, FileSystemLoader

from app.documents.sheet import rows, sheet
from app.domain.entities import Action, Meeting, Promise, Report, Step, Theme
from app.i18n import ngettext
from app.process.agenda import RepeatStep
from app.process.commands import EndMeeting, OpenMeeting
from app.process.hiding import HideWords
from app.process.paper import CountWithoutPhone, TypeAnswers, TypeBallot, TypeIdea
from app.steps.close.commands import GiveAnswer, RevealAnswers
from app.steps.collect.commands import RevealIdeas
from app.steps.plan.commands import AddAction, EditAction
from app.steps.review.commands import SayHowItGoes
from app.steps.vote.commands import NewRound, RevealVotes, SetDots
from tests.documents.conftest import PROMISE, minutes_of, named
from tests.rules import FATIMA, Play, group, opened, phone, planned, sorting


def part(made, kind, heading=""):
    (found,) = (each for each in made.parts if each.kind == kind and heading in each.heading)
    return found


def test_themes_stand_with_their_ideas_and_dots_most_first(day):
    wall = part(minutes_of(day, "day"), "wall", "Critique")
    assert [(theme.name, theme.dots) for theme in wall.themes] == [("Ton", 6), ("Väntan", 1)]
    assert wall.themes[0].ideas == [("Svåra brev", 1, "")]
    assert wall.voters == 3


def test_a_vote_that_is_repeated_is_what_the_room_came_to(day):
    (tone,) = (theme for theme in day.all(Theme) if theme.name == "Ton")
    day(FATIMA, RepeatStep(step="vote"))
    again = day.get(Meeting, "day").agenda[day.get(Meeting, "day").agenda.index("close") + 1]
    day.show(again)
    day(phone(1), SetDots(step=again, theme=tone.id, dots=1))
    assert part(minutes_of(day, "day"), "wall", "Critique").voters == 3
    day(FATIMA, RevealVotes(step=again))
    wall = part(minutes_of(day, "day"), "wall", "Critique")
    assert (wall.voters, [theme.dots for theme in wall.themes]) == (1, [1, 0])


def test_a_repeated_vote_in_which_nobody_votes_leaves_the_result_the_room_saw(day):
    day(FATIMA, RepeatStep(step="vote"))
    again = day.get(Meeting, "day").agenda[day.get(Meeting, "day").agenda.index("close") + 1]
    day.show(again)
    day(FATIMA, RevealVotes(step=again))
    wall = part(minutes_of(day, "day"), "wall", "Critique")
    assert (wall.voters, [theme.dots for theme in wall.themes]) == (3, [6, 1])


def test_a_vote_of_too_few_leaves_the_result_the_room_saw(day):
    day.seat(1, 2, 3)
    day(FATIMA, NewRound(step="vote"))
    day(phone(1), SetDots(step="vote", theme=day.all(Theme)[0].id, dots=1))
    day(FATIMA, RevealVotes(step="vote"))
    wall = part(minutes_of(day, "day"), "wall", "Critique")
    assert (wall.voters, [theme.dots for theme in wall.themes], wall.too_few) == (3, [6, 1], False)


def test_where_no_result_was_shown_it_says_why_and_nothing_of_the_dots(swedish):
    play = sorting().seat(1, 2, 3)
    themes = [play.theme(name).id for name in ("Ton", "Väntan")]
    play.show("vote")
    for number in (1, 2):
        play(phone(number), SetDots(step="vote", theme=themes[1], dots=3))
    play(FATIMA, RevealIdeas(step="critique"))
    assert not part(minutes_of(play, "day"), "wall", "Critique").too_few
    play(FATIMA, RevealVotes(step="vote"))
    made = minutes_of(play, "day")
    wall = part(made, "wall", "Critique")
    assert [theme.dots for theme in wall.themes if theme.name] == [None, None]
    assert (wall.voters, wall.too_few) == (0, True)
    says = "Så få har röstat att resultatet inte visas."
    assert says in drawn(made)
    assert says in "".join(str(cell) for row in rows(made) for cell in row)


def test_ideas_that_are_alike_stand_as_one_and_are_counted(day):
    waiting = part(minutes_of(day, "day"), "wall", "Critique").themes[1]
    assert waiting.ideas == [("Lång väntan", 2, "")]
    assert waiting.count == 2


def test_hidden_ideas_are_counted_and_not_told(day):
    made = minutes_of(day, "day")
    assert part(made, "wall", "Critique").hidden == 1
    assert "Hård ton" not in repr(made)


def test_hidden_headings_and_groups_are_counted_and_not_told(day):
    """Before anything is hidden there is nothing to count: the difference is what hiding makes."""
    counts = []
    for hide in (False, True):
        if hide:
            (theme,) = (each for each in day.all(Theme) if each.name == "Ton")
            day(FATIMA, HideWords(what="theme", id=theme.id))
            day(FATIMA, HideWords(what="group", id=named(day, "Etik och moral").id))
        made = minutes_of(day, "day")
        wall, plan = part(made, "wall", "Critique"), part(made, "plan")
        counts.append((wall.hidden_themes, plan.hidden, sheet(made).decode("utf-8-sig")))
    assert [count[:2] for count in counts] == [(0, 0), (1, 1)]
    page = drawn(made)
    assert "1 tema eller förslag gömdes av processledaren." in page
    assert "1 text gömdes av processledaren." in page
    assert "Gömda teman och förslag" not in counts[0][2]
    assert "Gömda teman och förslag;1" in counts[1][2]
    for words in ("Etik och moral", "Ton"):
        assert words not in page


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


def test_what_a_group_is_for_and_how_many_it_has_are_two_sentences(swedish):
    group = {"name": "Etik och moral", "purpose": "En gemensam grund", "taken": 4}
    templates = Environment(loader=FileSystemLoader("templates"), autoescape=True)
    page = templates.get_template("minutes_group.html").render(group=group, ngettext=ngettext)
    assert re.findall(r"<p[^>]*>(.*?)</p>", page) == ["En gemensam grund", "4 personer är med i gruppen."]


def test_the_minutes_of_a_day_stay_as_promised_when_the_plan_changes_later(half_a_year_later):
    play = half_a_year_later
    (action,) = play.all(Action)
    ethics = named(play, "Etik och moral")
    play(group(ethics.id), EditAction(action=action.id, field="what", was=PROMISE, now="Något annat"))
    (promised,) = part(minutes_of(play, "day"), "plan").groups[0].actions
    assert promised.answers[0] == ("Vad ska vi göra?", PROMISE)
    (then,) = part(minutes_of(play, "follow_up"), "review").groups[0].actions
    assert then.answers[0] == ("Vad ska vi göra?", PROMISE)


def test_a_promise_changed_since_says_so_in_the_follow_up_and_keeps_saying_what_that_meeting_saw(
    half_a_year_later,
):
    play = half_a_year_later
    (action,) = play.all(Action)
    ethics = named(play, "Etik och moral")
    for what in ("Öppet hus", "Ett nytt rum"):
        play(group(ethics.id), AddAction(group=ethics.id, what=what))

    def edit(was, now, field="what"):
        play(group(ethics.id), EditAction(action=action.id, field=field, was=was, now=now))

    def kept(kind):
        return part(minutes_of(play, "follow_up"), kind).groups[0].actions

    play.show("next_plan")
    assert kept("review")[0].since == []
    assert [(each.new, each.before) for each in kept("plan")] == [(False, []), (True, None), (True, None)]
    edit(PROMISE, "Boka en talare")
    edit("=SUM(A1)", "", "first_step")
    since = [("Vad ska vi göra?", "Boka en talare"), ("Vad är första steget?", "Inte ifyllt")]
    before = [("Vad ska vi göra?", PROMISE), ("Vad är första steget?", "=SUM(A1)")]
    for stage in ("open", "ended"):
        assert kept("review")[0].since == since, stage
        assert [(each.new, each.before) for each in kept("plan")][:2] == [(False, before), (True, None)]
        if stage == "open":
            play(FATIMA, EndMeeting(meeting="follow_up"))
    edit("Boka en talare", "Något annat")
    assert kept("review")[0].since == since, "what is changed after the meeting was not seen there"
    first = part(minutes_of(play, "day"), "plan").groups[0].actions
    assert [(each.new, each.before, each.since) for each in first] == [(False, None, [])]
    play(FATIMA, HideWords(what="action", id=action.id, reason="name"))
    assert (kept("review")[0].since, kept("plan")[0].before) == ([], None)


def test_closing_answers_stand_as_sums(day):
    (asked,) = part(minutes_of(day, "day"), "closing").questions
    assert [n for _, n in asked[1]] == [2, 1, 0]


def test_a_question_that_too_few_have_answered_is_not_left_out_in_silence(swedish):
    play = opened(close={"questions": ["understood", "said"]}).show("close")
    for number in (1, 2, 3):
        play(phone(number), GiveAnswer(step="close", question="understood", choice="yes"))
    play.seat(1, 2, 3, 4)
    play(phone(4), GiveAnswer(step="close", question="said", choice="no"))
    play(FATIMA, RevealAnswers(step="close"))
    made = minutes_of(play, "day")
    closing = part(made, "closing")
    assert ([asked for asked, _given in closing.questions], closing.few) == (["understood"], ["said"])
    assert any("Så få har svarat att svaren inte visas." in row for row in rows(made))


def test_answers_that_were_not_shown_are_not_there(swedish):
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


def test_what_was_taken_up_since_and_told_of_stands_in_the_follow_up_as_new(half_a_year_later):
    play = half_a_year_later
    broad = named(play, "Bred samverkan")
    for what in ("Öppet hus", "Ett nytt rum"):
        play(group(broad.id), AddAction(group=broad.id, what=what))
    action = next(action for action in play.all(Action) if action.what == "Öppet hus")
    play(group(broad.id), SayHowItGoes(action=action.id, status="done", note="20 kom"))
    _, new = part(minutes_of(play, "follow_up"), "review").groups
    assert [(each.answers[0][1], each.new, len(each.reports)) for each in new.actions] == [
        ("Öppet hus", True, 1)
    ]
    play.show("next_plan")
    _, plan = part(minutes_of(play, "follow_up"), "plan").groups
    assert [each.answers[0][1] for each in plan.actions] == ["Ett nytt rum"], "what is done is not promised"


def test_nothing_is_promised_at_a_meeting_that_is_to_come(day):
    day(FATIMA, EndMeeting(meeting="day"))
    assert all(each.kind != "plan" for each in minutes_of(day, "follow_up").parts)


def test_silence_shows_as_silence(day):
    day(FATIMA, EndMeeting(meeting="day"))
    day(FATIMA, OpenMeeting(meeting="follow_up"))
    day.show("review")
    ethics = part(minutes_of(day, "follow_up"), "review").groups[0]
    assert ethics.silent
    assert ethics.actions[0].reports == []


def test_what_is_heard_after_a_follow_up_does_not_change_its_minutes(half_a_year_later):
    """Neither from a group that was heard there nor from one whose silence was seen."""
    play = half_a_year_later
    (action,) = play.all(Action)
    broad = named(play, "Bred samverkan")
    play(group(broad.id), AddAction(group=broad.id, what="Öppet hus"))
    opened_house = next(each for each in play.all(Action) if each.what == "Öppet hus")
    follow_up = play.get(Meeting, "follow_up")

    def kept():
        groups = part(minutes_of(play, "follow_up"), "review").groups
        return {
            each.name: [[said["note"] for said in one.reports] for one in each.actions] for each in groups
        }

    def told(id, of, number, day, note):
        facts = {"number": number, "day": day, "note": note, "status": "done"}
        made = Report(id=id, group=of.group, action=of.id, **facts)
        play.save({(Report, id): made})

    def held(date):
        play.save({(Meeting, "follow_up"): changed(follow_up, date=date, stage="ended")})

    seen = {"Etik och moral": [["Vi letar lokal", "Bokade i maj"]], "Bred samverkan": []}
    held("2027-05-23")
    told("late", action, 3, "2027-05-23", "Samma kväll")
    told("later", opened_house, 1, "2028-01-02", "I januari")
    assert kept() == seen
    told("between", opened_house, 1, "2027-05-20", "Veckan innan")
    assert kept() == seen | {"Bred samverkan": [["Veckan innan"]]}


def test_what_was_known_when_something_was_promised_again_is_no_news_at_the_next_follow_up(half_a_year_later):
    play = half_a_year_later
    (action,) = play.all(Action)
    third = changed(play.get(Meeting, "follow_up"), id="third", key="third", position=9, stage="planned")
    review = changed(play.get(Step, "review"), id="review_3", meeting="third")
    play(FATIMA, EndMeeting(meeting="follow_up"))
    play.save(
        {(Meeting, "third"): changed(third, agenda=("review_3",), stage="open"), (Step, "review_3"): review}
    )
    assert [each.meeting for each in play.all(Promise)] == ["day", "follow_up"]

    def ethics():
        return part(minutes_of(play, "third"), "review").groups[0]

    assert [each.reports for each in ethics().actions] == [[]]
    assert ethics().silent
    play(FATIMA, SayHowItGoes(action=action.id, status="done", note="Talaren kom"))
    assert [[said["note"] for said in each.reports] for each in ethics().actions] == [["Talaren kom"]]


def test_the_next_meeting_stands_in_the_first_ones_minutes(day):
    day.save({(Meeting, "follow_up"): changed(day.get(Meeting, "follow_up"), date="2027-04-14")})
    assert minutes_of(day, "day").next_date == "2027-04-14"
    assert minutes_of(day, "follow_up").next_date == ""


def changed(entity, **fields):
    from msgspec import structs

    return structs.replace(entity, **fields)


def test_how_many_wrote_on_paper_is_told_and_never_which(day):
    wall, closing = part(minutes_of(day, "day"), "wall", "Critique"), part(minutes_of(day, "day"), "closing")
    assert (wall.papers, wall.paper_voters, closing.papers) == (0, 0, 0)
    play = sorting()
    play(FATIMA, CountWithoutPhone(n=2))
    play(FATIMA, TypeIdea(step="critique", text="Från en lapp"))
    play(FATIMA, RevealIdeas(step="critique"))
    tone = play.theme("Ton")
    play.show("vote")
    play(phone(1), SetDots(step="vote", theme=tone.id, dots=1))
    for _ in range(2):
        play(FATIMA, TypeBallot(step="vote", dots={tone.id: 1}))
    play(FATIMA, RevealVotes(step="vote"))
    play.show("close")
    play(FATIMA, TypeAnswers(step="close", choices={"understood": "yes"}))
    play(FATIMA, RevealAnswers(step="close"))
    play(FATIMA, EndMeeting(meeting="day"))
    made = minutes_of(play, "day")
    wall, closing = part(made, "wall", "Critique"), part(made, "closing")
    assert (wall.voters, wall.papers, wall.paper_voters, closing.papers) == (3, 1, 2, 1)
    assert made.meeting["seats"] == 2


def test_when_it_is_deleted_stands_there_and_what_has_been_says_so(day):
    """Nothing pretends that nobody wrote, or that no idea was hidden."""
    from app.domain.who import SYSTEM
    from app.process.erasing import EraseContributions
    from app.process.workshop import EditKeeping

    day(FATIMA, EditKeeping("2027-01-01", "2028-01-01"))
    day(FATIMA, EndMeeting(meeting="day"))
    day(SYSTEM, EraseContributions())
    made = minutes_of(day, "day")
    assert (made.workshop["contributions_until"], made.workshop["results_until"]) == (
        "2027-01-01",
        "2028-01-01",
    )
    wall = part(made, "wall", "Critique")
    assert wall.erased == day.draft().today
    assert [(theme.name, theme.dots, theme.ideas) for theme in wall.themes] == [
        ("Ton", 6, []),
        ("Väntan", 1, []),
    ]
    assert "Lång väntan" not in repr(made)
    assert part(made, "closing").erased
    assert part(made, "plan").groups
    page = drawn(made)
    assert page.count("Det som deltagarna hade skrivit raderades den") == 2
    assert "Ingen idé gömdes" not in page
    assert "raderas efter den 1 januari 2028" in page
    table = sheet(made).decode("utf-8-sig")
    assert table.count("Det som deltagarna hade skrivit raderades") == 2
    assert "Gömda idéer" not in table


def drawn(made) -> str:
    """The page, as the server draws it."""
    from app import create_app
    from app.config import Settings
    from app.words import influences, statuses

    app = create_app(Settings(async_mode="threading"))
    with app.test_request_context("/?lang=sv"):
        app.preprocess_request()
        return app.jinja_env.get_template("minutes.html").render(
            made=made, influence=influences(), statuses=statuses(), workshop="framtid00001"
        )


def test_rings_and_words_by_perspective_stand_in_the_minutes(swedish):
    """Without numbers; and what differs in words, where the others have all three of theirs."""
    from app.documents.voices import differences, ringed
    from app.words import most

    names = {theme: f"Tema {theme}" for theme in "abcd"}
    result = {"rows": [[theme, 9] for theme in "abcd"], "names": names}
    result["rings"] = {"staff": ["a", "b", "c"], "client": ["c", "d"]}
    assert ringed(result, "c") == ["brukare", "medarbetare"]
    assert ringed(result, "d") == ["brukare"]
    assert ringed({**result, "rings": {}}, "c") == ringed(None, "c") == []
    assert differences(result) == [
        ("Bland de tyngsta för brukare, men inte för medarbetare", ["Tema d"]),
    ]
    assert most("client", "yes") == "De flesta brukare svarar ja."


def test_what_was_shown_by_perspective_stands_on_the_page_and_in_the_table(day):
    from msgspec import structs

    from app.documents.sheet import rows
    from app.domain.entities import Result, Step

    result, step = day.only(Result), day.step("close")
    themes = tuple(sorted(result.names))
    day.save({(Result, result.id): structs.replace(result, rings={"client": themes})})
    day.save({(Step, "close"): structs.replace(step, said={"understood": {"client": "yes"}})})
    made = minutes_of(day, "day")
    assert [theme.rings for theme in part(made, "wall", "Critique").themes] == [["brukare"], ["brukare"]]
    assert part(made, "closing").said == [("understood", ["De flesta brukare svarar ja."])]
    cells = [row[3:] for row in rows(made)]
    assert cells.count(("Bland de tre tyngsta för", "brukare")) == 2
    assert ("Efter perspektiv", "De flesta brukare svarar ja.") in cells
