"""Paper slips to print: for those who lead, in the workshop's language, with the way in while the door is open."""

import re
from html import unescape
from urllib.parse import unquote

import pytest

from app.domain.entities import Meeting, Step, Theme
from app.domain.hidden import COVER
from app.pages.qr import svg
from app.process.commands import EditStep, ShowStep
from app.process.door import SetDoor
from app.process.hiding import HideWords
from app.process.workshop import EditWorkshop
from app.steps.cluster.commands import AddTheme
from tests.pages.visitor import Visitor, words


@pytest.fixture
def steps(app, workshop) -> dict[str, list[Step]]:
    """The day's steps by kind."""
    state = app.extensions["live"].state(workshop)
    day = min(state.all(Meeting), key=lambda meeting: meeting.position)
    found: dict[str, list[Step]] = {}
    for id in day.agenda:
        step = state.get(Step, id)
        found.setdefault(step.kind, []).append(step)
    return found


def slips(page: str) -> int:
    return len(re.findall(r'<li class="slip"', page))


def test_eight_slips_with_the_question_and_lines(fatima, workshop, steps):
    page = fatima.opens(f"/w/{workshop}/slips/{steps['collect'][0].id}").text
    assert slips(page) == 8
    assert page.count('class="slip-line"') == 8 * 3
    text = words(page)
    assert text.count("Vad fungerar inte när vi möts?") == 8
    assert text.count("Skriv en sak på varje lapp.") == 8
    assert text.count("Skriv inga namn.") == 8


def test_a_question_to_the_other_side_can_be_asked_on_paper(app, fatima):
    answer = fatima.fills_in("/workshops/new", title="Lika", format="lika_villkor")
    workshop = answer.location.split("/")[2]
    relay, *_ = (s for s in app.extensions["live"].state(workshop).all(Step) if s.kind == "relay")
    page = fatima.opens(f"/w/{workshop}/slips/{relay.id}").text
    assert slips(page) == 8
    assert page.count('class="slip-line"') == 8 * 3
    assert words(page).count(relay.texts["sv"]["prompt"]) == 8
    assert words(page).count("Skriv en sak på varje lapp.") == 8


def test_while_the_door_is_open_they_show_the_way_in(fatima, workshop, steps, open_door, does, app):
    path = f"/w/{workshop}/slips/{steps['collect'][0].id}"
    code, token = open_door
    page = fatima.opens(path).text
    assert words(page).count(f"{code[:3]} {code[3:]}") == 8
    (picture,) = set(re.findall(r'src="data:image/svg\+xml,([^"]+)"', page))
    address = re.search(r'data-address="([^"]+)"', page)[1]
    assert unquote(unescape(picture)) == svg(f"{address}/w/{workshop}/phone#j={token}").decode()
    does(SetDoor(open=False))
    shut = fatima.opens(path).text
    assert "data:image" not in shut
    assert code not in shut
    assert "Dörren är stängd" in shut


@pytest.mark.parametrize(("themes", "on_a_page"), [(0, 8), (4, 8), (5, 4), (14, 4), (15, 1), (40, 1)])
def test_a_ballot_has_rings_for_each_theme_and_as_many_slips_as_there_is_room_for(
    fatima, workshop, steps, open_door, does, themes, on_a_page
):
    sorting = steps["cluster"][0]
    does(ShowStep(step=sorting.id))
    for number in range(themes):
        does(AddTheme(step=sorting.id, name=f"Tema {number}"))
    page = fatima.opens(f"/w/{workshop}/slips/{steps['vote'][0].id}").text
    assert slips(page) == on_a_page
    assert page.count("slip-ring") == on_a_page * themes * 3
    assert ("Det finns inga teman än." in page) is (themes == 0)
    if themes:
        assert words(page).count("Du har 3 prickar. Fyll i en ring för varje.") == on_a_page


def test_one_ring_a_theme_when_there_may_be_no_more(fatima, workshop, steps, open_door, does):
    sorting, vote = steps["cluster"][0], steps["vote"][0]
    does(EditStep(step=vote.id, settings={"spread": "one"}))
    does(ShowStep(step=sorting.id))
    does(AddTheme(step=sorting.id, name="<b>Fet</b>"))
    page = fatima.opens(f"/w/{workshop}/slips/{vote.id}").text
    assert page.count("slip-ring") == 8
    assert "<b>" not in page
    assert "Högst en på varje tema." in page


def test_a_hidden_theme_is_on_no_paper(app, fatima, workshop, steps, open_door, does):
    sorting = steps["cluster"][0]
    does(ShowStep(step=sorting.id))
    does(AddTheme(step=sorting.id, name="Lisa i receptionen"))
    path = f"/w/{workshop}/slips/{steps['vote'][0].id}"
    assert words(fatima.opens(path).text).count("Lisa i receptionen") == 8, (
        "control: it is there until hidden"
    )
    (theme,) = app.extensions["live"].state(workshop).all(Theme)
    does(HideWords(what="theme", id=theme.id))
    page = fatima.opens(path).text
    assert "Lisa" not in page
    assert words(page).count(COVER) == slips(page) == 8
    assert page.count("slip-ring") == 8 * 3, "it can still be voted on"


def test_closing_questions_have_their_answers_to_cross(fatima, workshop, steps):
    page = fatima.opens(f"/w/{workshop}/slips/{steps['close'][0].id}").text
    assert words(page).count("Fick du sagt det du ville säga?") == slips(page) == 8
    assert page.count("slip-square") == 8 * 3 * len(steps["close"][0].settings["questions"])


def test_they_are_in_the_workshops_language_whoever_prints_them(app, fatima, workshop, steps, does):
    path = f"/w/{workshop}/slips/{steps['collect'][0].id}"
    english = Visitor(app, "en")
    english.client.set_cookie("session", fatima.client.get_cookie("session").value)
    page = english.opens(path).text
    assert '<html lang="sv"' in page
    assert "Skriv inga namn." in page
    does(EditWorkshop(title="How we meet", language="en"))
    page = fatima.opens(path).text
    assert '<html lang="en"' in page
    assert "Write no names." in page
    assert "What does not work when we meet?" in page


def test_they_are_for_those_who_lead(app, fatima, peer, workshop, steps):
    path = f"/w/{workshop}/slips/{steps['collect'][0].id}"
    assert fatima.opens(path).status_code == 200
    assert Visitor(app).opens(path).location == f"/sign-in?next={path}"
    assert peer.opens(path).status_code == 404
    for step in ("nothing", steps["welcome"][0].id):
        assert fatima.opens(f"/w/{workshop}/slips/{step}").status_code == 404
