"""The invitation: from the workshop's own facts, one sheet a language, for leads."""

import re
from datetime import date, timedelta
from html import unescape

from app.clock import today
from app.domain.entities import Meeting, Workshop
from app.domain.who import SYSTEM
from app.i18n import day, own, translate
from app.languages import LANGUAGES
from app.pages import invitation
from app.process.commands import EditMeeting, EndMeeting, OpenMeeting, ShowStep
from app.process.leads import AddLead
from app.process.workshop import EditWorkshop
from tests.cast import refused
from tests.pages.visitor import Visitor, words

#: Days to come, before what people write is deleted.
AHEAD, LATER = (str(date.fromisoformat(today()) + timedelta(days=n)) for n in (30, 31))

FACTS = {
    "title": "Så vill vi bli mötta",
    "place": "Hörnet, Storgatan 1",
    "influence": "codecision",
    "recipient": "Ledningsgruppen",
    "becomes": "Svar inom en månad",
    "why": "Ni vet hur det är att vänta <b>länge</b>",
    "contact": "Fatima, 08-123 45 67",
}


def sheets(page: str) -> dict[str, str]:
    """{language: markup} of each sheet."""
    found = re.findall(r'<article class="sheet invitation" lang="([\w-]+)".*?</article>', page, re.DOTALL)
    parts = re.findall(r"<article.*?</article>", page, re.DOTALL)
    return dict(zip(found, parts, strict=True))


def printed(sheet: str) -> str:
    """The words that come onto paper, by the classes the style sheet hides."""
    sheet = re.sub(r'<section class="all-lacking">.*?</section>', "", sheet, flags=re.DOTALL)
    sheet = re.sub(r'<p class="fill-in".*?</p>', "", sheet, flags=re.DOTALL)
    return words(re.sub(r'<div class="share".*?</div>', "", sheet, flags=re.DOTALL))


def test_everything_the_workshop_says_of_itself_in_every_language(fatima, workshop, does, state):
    does(EditWorkshop(**FACTS))
    first = min(state.all(Meeting), key=lambda meeting: meeting.position)
    does(EditMeeting(meeting=first.id, date=AHEAD, starts="13:00"))
    found = sheets(fatima.opens(f"/w/{workshop}/invitation").text)
    assert list(found) == list(LANGUAGES)
    for code, sheet in found.items():
        text = printed(sheet)
        for fact in ("title", "place", "recipient", "becomes", "contact"):
            assert FACTS[fact] in text, (code, fact)
        assert "&lt;b&gt;länge" in text
        assert f'dir="{LANGUAGES[code].dir}"' in sheet.split(">")[0]
        assert day(AHEAD, code) in text or day(AHEAD, "sv") in text, code
        assert "13:00" in text
        assert translate("You decide together with the others.", code) in unescape(text)
        assert 'class="fill-in"' not in sheet, code
        swedish_beside = code not in ("sv", "sv-simple", "en")
        assert ("vem som skrev vad" in text) == (swedish_beside or code == "sv"), code
        until = day(state.one(Workshop).contributions_until, code)
        assert until in text or day(state.one(Workshop).contributions_until, "sv") in text, code


def test_what_is_not_filled_in_is_said_to_the_lead_and_not_printed(fatima, workshop, does):
    does(EditWorkshop(**dict.fromkeys(("place", "recipient", "becomes", "why", "contact"), "")))
    sheet = sheets(fatima.opens(f"/w/{workshop}/invitation?in=sv").text)["sv"]
    for asked in (
        "när det börjar",
        "plats",
        "varför människors kunskap",
        "vem som tar emot",
        "vad det blir",
        "vem man kan fråga",
    ):
        assert f"Fyll i {asked}" in words(sheet), asked
    text = printed(sheet)
    assert "Fyll i" not in text
    assert "Har du frågor?" not in text, "no heading over nothing"
    assert "Det är frivilligt" in text


def test_to_the_follow_up_one_is_welcomed_back(fatima, workshop, does, state):
    """And nothing is promised of words that are gone by then."""
    first, later = sorted(state.all(Meeting), key=lambda meeting: meeting.position)
    does(OpenMeeting(meeting=first.id))
    does(ShowStep(step=first.agenda[1]))
    does(EndMeeting(meeting=first.id))
    does(EditMeeting(meeting=later.id, date=state.one(Workshop).results_until))
    back = (
        "Welcome back. Together we look at what was promised, what has happened and what should be done now."
    )
    for code, sheet in sheets(fatima.opens(f"/w/{workshop}/invitation").text).items():
        text = unescape(printed(sheet))
        (said,) = (msgid for msgid in own("sv") if msgid.startswith(back))
        assert translate(said, code) in text, code
        assert translate("Come and say what does not work", code) not in text
        assert day(state.one(Workshop).contributions_until, code) not in text, code


def test_the_lead_is_told_that_the_day_has_been(fatima, workshop, does, state, monkeypatch):
    first = min(state.all(Meeting), key=lambda meeting: meeting.position)
    does(EditMeeting(meeting=first.id, date=AHEAD))
    said = f"Den dagen har varit: {day(AHEAD, 'sv')}."
    assert said not in words(fatima.opens(f"/w/{workshop}/invitation").text)
    monkeypatch.setattr(invitation, "today", lambda: LATER)
    page = fatima.opens(f"/w/{workshop}/invitation").text
    assert said in words(page)
    assert not any(said in printed(sheet) for sheet in sheets(page).values())


def test_chosen_languages_alone(fatima, workshop):
    page = fatima.opens(f"/w/{workshop}/invitation?in=so&in=ar&in=xx").text
    assert list(sheets(page)) == ["ar", "so"]
    assert len(sheets(fatima.opens(f"/w/{workshop}/invitation?in=xx").text)) == len(LANGUAGES)


def test_what_a_language_lacks_is_swedish_and_says_so(fatima, workshop, monkeypatch):
    lost = "It is voluntary"
    monkeypatch.setattr(invitation, "own", lambda code: {k: v for k, v in own(code).items() if k != lost})
    sheet = sheets(fatima.opens(f"/w/{workshop}/invitation?in=ar").text)["ar"]
    assert '<span lang="sv" dir="ltr">Det är frivilligt</span>' in sheet
    assert translate("Without a name", "ar") in sheet


def test_it_is_for_leads_of_every_part_and_nobody_else(app, installation, fatima, peer, workshop):
    path = f"/w/{workshop}/invitation"
    assert Visitor(app).opens(path).status_code == 302
    assert peer.opens(path).status_code == 404
    account = installation.account_named("Peer").id
    app.extensions["live"].submit(workshop, SYSTEM, AddLead(account=account, role="interpreter"))
    assert peer.opens(path).status_code == 200
    assert f'href="{path}"' in fatima.opens("/workshops").text


def test_a_new_workshop_takes_when_it_begins_why_and_whom_to_ask(app, fatima):
    made = fatima.fills_in("/workshops/new", title="Ny", starts="09:30", why="Ni vet", contact="Bo")
    state = app.extensions["live"].state(made.location.split("/")[2])
    assert (state.one(Workshop).why, state.one(Workshop).contact) == ("Ni vet", "Bo")
    assert sorted(meeting.starts for meeting in state.all(Meeting)) == ["", "09:30"]
    answer = fatima.fills_in("/workshops/new", title="Ny", starts="halv tio")
    assert answer.status_code == 400
    assert "13:00" in words(answer.text)


def test_a_meetings_time_is_kept_when_only_its_date_is_changed(does, state):
    first = min(state.all(Meeting), key=lambda meeting: meeting.position)
    does(EditMeeting(meeting=first.id, date=AHEAD, starts="13:00"))
    does(EditMeeting(meeting=first.id, date=LATER))
    assert (state.get(Meeting, first.id).date, state.get(Meeting, first.id).starts) == (LATER, "13:00")
    for wrong in ("24:00", "9:00", "09:60", "kl 9", "09:00\n"):
        with refused("bad_time"):
            does(EditMeeting(meeting=first.id, date=LATER, starts=wrong))
    does(EditMeeting(meeting=first.id, date=LATER, starts=""))
    assert state.get(Meeting, first.id).starts == ""
