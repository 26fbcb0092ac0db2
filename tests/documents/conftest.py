"""A day and its follow-up, held with real commands, and the minutes made of what the room was shown."""

import pytest
from flask import Flask

from app import i18n
from app.documents.minutes import Minutes, minutes
from app.documents.seen import Seen
from app.domain.entities import Action, Group
from app.domain.view import MINUTES
from app.live.views import View
from app.process.commands import EndMeeting, OpenMeeting
from app.steps.close.commands import GiveAnswer, RevealAnswers
from app.steps.cluster.commands import MergeIdea, PlaceIdea
from app.steps.collect.commands import HideIdea, RevealIdeas
from app.steps.groups.commands import AddGroup, ChooseGroup
from app.steps.plan.commands import AddAction, EditAction
from app.steps.review.commands import SayHowItGoes
from app.steps.vote.commands import RevealVotes, SetDots
from tests.rules import FATIMA, Play, group, phone, sorting

PROMISE = "Boka utbildningsdagar"


@pytest.fixture
def swedish():
    """Inside a request, since that is where the reader's language is known."""
    app = Flask("minutes")
    i18n.init_app(app)
    with app.test_request_context("/?lang=sv"):
        app.preprocess_request()
        yield


@pytest.fixture
def day(swedish) -> Play:
    """The day, up to the closing: four ideas, one hidden and two alike, a vote, two groups, one promise."""
    play = sorting()
    waiting, rude = play.theme("Väntan"), play.theme("Ton")
    for text, theme in (("Lång väntan", waiting), ("Ny handläggare", waiting), ("Svåra brev", rude)):
        play(FATIMA, PlaceIdea(idea=play.idea(text).id, theme=theme.id))
    play(FATIMA, MergeIdea(idea=play.idea("Ny handläggare").id, into=play.idea("Lång väntan").id))
    play(FATIMA, HideIdea(idea=play.idea("Hård ton").id, reason="name"))
    play(FATIMA, RevealIdeas(step="critique"))
    play.show("vote")
    for number in (1, 2, 3):
        play(phone(number), SetDots(step="vote", theme=rude.id, dots=2))
    play(phone(1), SetDots(step="vote", theme=waiting.id, dots=1))
    play(FATIMA, RevealVotes(step="vote"))
    play.show("groups")
    play(FATIMA, AddGroup(step="groups", name="Etik och moral", purpose="En gemensam grund"))
    play(FATIMA, AddGroup(step="groups", name="Bred samverkan"))
    ethics = named(play, "Etik och moral")
    for number in (1, 2, 3):
        play(phone(number), ChooseGroup(group=ethics.id))
    play.show("plan")
    play(group(ethics.id), AddAction(group=ethics.id, what=PROMISE))
    (action,) = play.all(Action)
    play(group(ethics.id), EditAction(action=action.id, field="first_step", was="", now="=SUM(A1)"))
    play.show("close")
    for number, choice in ((1, "yes"), (2, "yes"), (3, "some")):
        play(phone(number), GiveAnswer(step="close", question="understood", choice=choice))
    play(FATIMA, RevealAnswers(step="close"))
    return play


@pytest.fixture
def half_a_year_later(day: Play) -> Play:
    """The follow-up is on: one group has told how it goes, the other one has promised nothing."""
    day(FATIMA, EndMeeting(meeting="day"))
    (action,) = day.all(Action)
    ethics = named(day, "Etik och moral")
    day(group(ethics.id), SayHowItGoes(action=action.id, status="infancy", note="Vi letar lokal"))
    day(FATIMA, OpenMeeting(meeting="follow_up"))
    day.show("review")
    day(FATIMA, SayHowItGoes(action=action.id, status="under_way", note="Bokade i maj"))
    return day


def named(play: Play, name: str) -> Group:
    (found,) = (each for each in play.all(Group) if each.name == name)
    return found


def minutes_of(play: Play, meeting: str) -> Minutes:
    seen = Seen(View(MINUTES, play.state).entities(), "sv")
    return minutes(seen, seen.get("meeting", meeting))
