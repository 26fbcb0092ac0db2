"""What is taken away leaves nothing behind that names it, hangs loose, or counts somebody who has just written."""

from app.documents.minutes import minutes
from app.documents.seen import Seen
from app.domain.entities import (
    ENTITIES,
    Action,
    Group,
    Hidden,
    Meeting,
    Promise,
    Proposal,
    Question,
    Report,
    Step,
)
from app.domain.view import BOARD, MINUTES, Viewer
from app.live.registry import touched
from app.live.views import Views
from app.process.agenda import AddStep
from app.process.commands import EditMeeting, EndMeeting, OpenMeeting, UndoLast
from app.process.hiding import HideWords
from app.process.invariants import broken
from app.process.meetings import AddMeeting, RemoveMeeting
from app.steps.cluster.commands import (
    MergeIdea,
    MergeThemes,
    PlaceIdea,
    ProposeTheme,
    RemoveTheme,
    WithdrawProposal,
)
from app.steps.collect.commands import Gather, HideIdea, PostIdea, RevealIdeas, ShowIdea
from app.steps.groups.commands import AddGroup, FormGroups, RemoveGroup
from app.steps.plan.commands import AddAction, RemoveAction
from app.steps.relay.commands import AskQuestion, PostReply, RelayQuestion, SendOver
from app.steps.review.commands import SayHowItGoes
from app.steps.vote.commands import RevealVotes, SetDots
from tests.rules import FATIMA, group, handle, opened, phone, refused, sorting

FOREIGN = "ክፍት ቦታ የለን።"


def seen(play, viewer) -> dict:
    return Views(play.state).audience(viewer).view.entities()


def minutes_of(play):
    there = Seen(seen(play, MINUTES), "sv")
    return minutes(there, there.get("meeting", "day"))


def unrendered(play, step: str) -> int:
    return next(each["unrendered"] for each in seen(play, MINUTES)["step"] if each["id"] == step)


def voted_on(play, theme) -> None:
    play.show("vote").seat(1, 2, 3)
    for n in (1, 2, 3):
        play(phone(n), SetDots(step="vote", theme=theme.id, dots=2))
    play(FATIMA, RevealVotes(step="vote"))


def test_a_hidden_name_does_not_come_back_in_a_result_when_its_theme_goes():
    play = sorting()
    theme, other, idea = play.theme("Chefen Karin"), play.theme("Annat"), play.idea("Hård ton")
    play(FATIMA, PlaceIdea(idea=idea.id, theme=theme.id))
    voted_on(play, theme)
    play(FATIMA, HideWords(what="theme", id=theme.id, reason="name"))
    play(FATIMA, PlaceIdea(idea=idea.id, theme=other.id))
    play(FATIMA, RemoveTheme(theme=theme.id))
    for viewer in (BOARD, MINUTES):
        assert "Karin" not in repr(seen(play, viewer))
    assert broken(play.state) == []


def test_a_hidden_proposal_is_taken_back_with_its_cover():
    play = sorting().seat(1, 2, 3)
    for n in (1, 2, 3):
        play(phone(n), ProposeTheme(step="themes", handle=handle(f"p{n}"), name=f"Förslag {n}"))
    (mine,) = (each for each in play.all(Proposal) if each.name == "Förslag 1")
    play(FATIMA, HideWords(what="proposal", id=mine.id))
    play(phone(1), WithdrawProposal(handle=handle("p1")))
    assert play.all(Hidden) == []
    assert broken(play.state) == []


def test_a_group_of_which_something_has_been_told_stays():
    play = opened().show("groups", "plan")
    play(FATIMA, AddGroup(step="groups", name="Breven"))
    ours = play.only(Group).id
    play(group(ours), AddAction(group=ours, what="Ringa"))
    play(group(ours), SayHowItGoes(action=play.only(Action).id, status="done", note="klart"))
    play(group(ours), RemoveAction(action=play.only(Action).id, was="Ringa"))
    with refused(play, "group_not_empty"):
        play(FATIMA, RemoveGroup(group=ours))
    assert play.only(Report).group == ours


def test_a_meeting_whose_steps_others_go_on_with_is_not_taken_off():
    play = opened()
    added = []
    for kind, source in (("groups", "vote"), ("plan", "")):
        play(FATIMA, AddMeeting())
        meeting = max(play.all(Meeting), key=lambda each: each.position)
        source = source or added[0].agenda[-1]
        step = AddStep(meeting=meeting.id, kind=kind, texts={"sv": {"title": kind}}, source=source)
        play(FATIMA, step)
        added.append(play.get(Meeting, meeting.id))
    with refused(play, "needed_by", steps="plan"):
        play(FATIMA, RemoveMeeting(meeting=added[0].id))
    for meeting in reversed(added):
        play(FATIMA, RemoveMeeting(meeting=meeting.id))
    assert broken(play.state) == []


def test_a_theme_that_has_been_merged_has_its_group_already():
    play = sorting()
    theme, other = play.theme("Väntan"), play.theme("Svar")
    for text, where in (("Hård ton", theme), ("Lång väntan", other)):
        play(FATIMA, PlaceIdea(idea=play.idea(text).id, theme=where.id))
    voted_on(play, theme)
    play.show("groups")
    play(FATIMA, FormGroups(step="groups"))
    play(FATIMA, MergeThemes(theme=theme.id, into=other.id))
    play(FATIMA, FormGroups(step="groups"))
    assert len(play.all(Group)) == 1


def follows(play, views: Views, who, message) -> None:
    """Carry it out, and let the screens that are there follow."""
    before = {(type(each), each.id): each for cls in ENTITIES for each in play.all(cls)}
    changes = play(who, message)
    views.change(touched(changes, before, play.state))


def test_what_a_groups_theme_lies_in_is_on_its_page():
    play = sorting()
    theme, other, third = play.theme("Väntan"), play.theme("Svar"), play.theme("Tid")
    play(FATIMA, RevealIdeas(step="critique"))
    for text, where in (("Hård ton", theme), ("Lång väntan", other), ("Svåra brev", third)):
        play(FATIMA, PlaceIdea(idea=play.idea(text).id, theme=where.id))
    play.show("groups")
    play(FATIMA, AddGroup(step="groups", name="Väntan", theme=theme.id))
    viewer = Viewer("group", group=play.only(Group).id)
    views = Views(play.state)
    page = views.audience(viewer).view

    def shown() -> set[str]:
        assert page.entities() == seen(play, viewer), "as on a page that is opened now"
        return {idea["text"] for idea in page.entities().get("our_idea", [])}

    assert shown() == {"Hård ton"}
    follows(play, views, FATIMA, MergeThemes(theme=theme.id, into=other.id))
    assert shown() == {"Hård ton", "Lång väntan"}
    follows(play, views, FATIMA, MergeThemes(theme=other.id, into=third.id))
    assert shown() == {"Hård ton", "Lång väntan", "Svåra brev"}
    for left in ({"Hård ton", "Lång väntan"}, {"Hård ton"}):
        follows(play, views, FATIMA, UndoLast())
        assert shown() == left


def test_a_hidden_theme_that_lies_in_another_is_not_missing():
    play = sorting()
    theme, other = play.theme("Chefen Karin"), play.theme("Annat")
    play(FATIMA, HideWords(what="theme", id=theme.id, reason="name"))
    views = Views(play.state)
    board = views.audience(BOARD).view

    def hidden() -> int:
        assert board.entities() == seen(play, BOARD)
        return next(step["hidden"] for step in board.entities()["step"] if step["id"] == "themes")

    assert hidden() == 1
    follows(play, views, FATIMA, MergeThemes(theme=theme.id, into=other.id))
    assert hidden() == 0
    follows(play, views, FATIMA, UndoLast())
    assert hidden() == 1


def test_without_a_day_what_is_promised_when_it_is_opened_again_counts():
    play = opened().show("groups", "plan")
    play(FATIMA, EditMeeting(meeting="day", date=""))
    play(FATIMA, AddGroup(step="groups", name="Breven"))
    ours = play.only(Group).id
    for what in ("Ringa", "Skriva"):
        play(group(ours), AddAction(group=ours, what=what))
        play(FATIMA, EndMeeting(meeting="day"))
        if what == "Ringa":
            play(FATIMA, OpenMeeting(meeting="day"))
    assert sorted(promise.what for promise in play.all(Promise)) == ["Ringa", "Skriva"]


def test_what_lies_under_an_idea_that_is_out_of_sight_stands_for_itself_in_the_minutes():
    play = opened().show("critique")
    play(phone(1), PostIdea(step="critique", handle=handle("x"), text=FOREIGN, language="ti"))
    for n, text in ((2, "Lång kö"), (3, "Ett"), (4, "Två")):
        play.write("critique", n, text)
    play(FATIMA, Gather(step="critique"))
    play(FATIMA, MergeIdea(idea=play.idea("Lång kö").id, into=play.idea(FOREIGN).id))
    play(FATIMA, RevealIdeas(step="critique"))
    play(FATIMA, MergeIdea(idea=play.idea("Två").id, into=play.idea("Ett").id))
    play(FATIMA, HideIdea(idea=play.idea("Ett").id))
    for each in ("Ett", "Två"):
        if play.idea(each).hidden:
            play(FATIMA, ShowIdea(idea=play.idea(each).id))
    play(FATIMA, HideIdea(idea=play.idea("Ett").id))
    (wall,) = (part for part in minutes_of(play).parts if part.kind == "wall" and part.phase == "critique")
    said = [idea.text for theme in wall.themes for idea in theme.ideas]
    assert "Lång kö" in said
    assert FOREIGN not in said


def test_the_minutes_of_an_open_meeting_count_nobody_who_has_just_written():
    play = opened().show("critique", "wall")
    words = {"text": FOREIGN, "language": "ti"}
    play(phone(1), PostIdea(step="critique", handle=handle("x"), **words))
    play(phone(1), PostIdea(step="wall", handle=handle("y"), **words))
    assert (unrendered(play, "critique"), unrendered(play, "wall")) == (0, 0)
    play(FATIMA, Gather(step="critique"))
    assert unrendered(play, "critique") == 1

    play.show("relay")
    for n in (1, 2, 3):
        who = phone(n, perspective="client")
        play(who, AskQuestion(step="relay", handle=handle(f"q{n}"), text=f"Fråga {n}?"))
    asked = play.all(Question)[0]
    play(FATIMA, RelayQuestion(question=asked.id))
    play(FATIMA, SendOver(step="relay"))
    (over,) = (each for each in play.all(Question) if each.relayed)
    play(phone(4, perspective="staff"), PostReply(question=over.id, handle=handle("r"), **words))
    assert unrendered(play, "relay") == 0


def test_a_screen_that_is_there_counts_what_is_hidden_as_one_that_comes():
    play = opened().show("groups")
    play(FATIMA, AddGroup(step="groups", name="Karins grupp"))
    ours = play.only(Group)
    play(FATIMA, HideWords(what="group", id=ours.id))
    before = {(Hidden, ours.id): play.only(Hidden), (Group, ours.id): play.only(Group)}
    changes = play(FATIMA, RemoveGroup(group=ours.id))
    assert (Step, "groups") in touched(changes, before, play.state)
