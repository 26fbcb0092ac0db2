"""Looking after the installation: who may, what each button does, and what is not shown."""

import re
from dataclasses import replace

import pytest

from app.clock import DAY_MS, now_ms
from app.domain.entities import Lead
from app.domain.who import SYSTEM
from app.errors import RuleBroken
from app.process.leads import AddLead
from tests.pages.visitor import PASSWORD, Form, Visitor

PATH = "/administration"


def does(admin: Visitor, what: str, id: str = ""):
    token = Form(admin.opens(PATH).text).fields["form_token"]
    return admin.sends(PATH, {"form_token": token, "what": what, "id": id})


def link_in(answer) -> str:
    return re.search(r'value="(http[^"]+#[\w-]+)"', answer.text)[1]


@pytest.fixture
def admin(fatima) -> Visitor:
    """Fatima made the first account."""
    return fatima


@pytest.fixture
def id_of(installation):
    return lambda name: installation.account_named(name).id


def test_the_first_account_administers_and_the_next_does_not(admin, peer, installation):
    assert installation.account_named("Fatima").administrator
    assert not installation.account_named("Peer").administrator
    assert admin.opens(PATH).status_code == 200


@pytest.mark.parametrize("what", ["", "invite", "password", "sign_out", "promote", "demote", "remove"])
def test_to_others_it_is_not_there(app, admin, peer, id_of, installation, what):
    before = installation.accounts(now_ms())
    if not what:
        assert peer.opens(PATH).status_code == 404
        assert Visitor(app).opens(PATH).status_code == 302
        return
    token = Form(peer.opens("/workshops").text).fields["form_token"]
    answer = peer.sends(PATH, {"form_token": token, "what": what, "id": id_of("Fatima")})
    assert answer.status_code == 404
    assert installation.accounts(now_ms()) == before


def test_it_says_how_things_are_and_nothing_that_was_written(admin, workshop):
    text = admin.reads(PATH)
    assert "1 verkstad" in text
    assert "utan https" in text
    assert "kan bara läsas av" in text
    assert "Så vill vi bli mötta" not in text, "what a workshop is called is its leads' business"


FORGOTTEN = {
    "sv": (
        "Vad som glöms",
        "När ett steg stängs",
        "Det raderade lämnar sedan också filerna",
        "Svagare än med filer: Postgre",
    ),
    "en": (
        "What is forgotten",
        "When a step is closed",
        "What was erased then leaves the files",
        "Weaker than with files: Postgre",
    ),
}


@pytest.mark.parametrize("language", FORGOTTEN)
def test_it_says_what_is_forgotten_here_and_where_that_is_weaker(app, admin, language):
    heading, everywhere, files, database = FORGOTTEN[language]
    admin.headers = {"Accept-Language": language}
    said = admin.reads(PATH)
    assert all(words in said for words in (heading, everywhere, files))
    assert database not in said
    known = app.extensions["settings"]
    app.extensions["settings"] = replace(known, database_url="postgresql://somebody@nowhere/nothing")
    said = admin.reads(PATH)
    assert all(words in said for words in (heading, everywhere, database))
    assert files not in said


def test_an_invitation_makes_an_account(app, admin, installation):
    link = link_in(does(admin, "invite"))
    assert "/new-account#" in link
    assert link not in admin.opens(PATH).text, "it is shown once"
    answer = Visitor(app).fills_in("/new-account", name="Mo", password=PASSWORD, invite=link.split("#")[1])
    assert answer.location == "/workshops"
    assert not installation.account_named("Mo").administrator


def test_two_invitations_both_work(app, admin):
    for name in ("Mo", "Sara"):
        link = link_in(does(admin, "invite"))
        answer = Visitor(app).fills_in(
            "/new-account", name=name, password=PASSWORD, invite=link.split("#")[1]
        )
        assert answer.location == "/workshops"


def test_a_new_password_by_link_signs_out_whoever_had_the_old(app, admin, peer, id_of):
    link = link_in(does(admin, "password", id_of("Peer")))
    assert peer.opens("/workshops").status_code == 200, "until it is used all is as before"
    browser = Visitor(app)
    answer = browser.fills_in("/new-password", password="ett alldeles nytt", invite=link.split("#")[1])
    assert answer.location == "/workshops"
    assert peer.opens("/workshops").status_code == 302
    assert Visitor(app).signs_in("Peer").status_code == 403
    assert Visitor(app).signs_in("Peer", "ett alldeles nytt").status_code == 302
    again = Visitor(app).fills_in("/new-password", password="och ett till här", invite=link.split("#")[1])
    assert "Länken är använd" in again.text


def test_a_short_password_does_not_use_the_link_up(app, admin, peer, id_of):
    token = link_in(does(admin, "password", id_of("Peer"))).split("#")[1]
    browser = Visitor(app)
    assert "minst 10" in browser.fills_in("/new-password", password="kort", invite=token).text
    assert browser.fills_in("/new-password", password="ett alldeles nytt", invite=token).status_code == 302


def test_of_two_links_for_a_password_the_newest_works(app, admin, peer, id_of):
    first, second = (link_in(does(admin, "password", id_of("Peer"))).split("#")[1] for _ in range(2))
    browser = Visitor(app)
    assert browser.fills_in("/new-password", password="ett alldeles nytt", invite=first).status_code == 400
    assert browser.fills_in("/new-password", password="ett alldeles nytt", invite=second).status_code == 302


def test_signed_out_everywhere(admin, peer, id_of):
    does(admin, "sign_out", id_of("Peer"))
    assert peer.opens("/workshops").status_code == 302
    assert admin.opens(PATH).status_code == 200


def test_another_administrator_and_back(admin, peer, id_of):
    does(admin, "promote", id_of("Peer"))
    assert peer.opens(PATH).status_code == 200
    does(peer, "demote", id_of("Fatima"))
    assert admin.opens(PATH).status_code == 404


@pytest.mark.parametrize("what", ["demote", "remove"])
def test_somebody_must_look_after_it(admin, peer, id_of, installation, what):
    answer = does(admin, what, id_of("Fatima"))
    assert answer.status_code == 400
    assert "Någon måste sköta installationen" in answer.text
    assert installation.account_named("Fatima").administrator


def test_a_removed_account_leads_nothing_and_is_gone(app, admin, peer, id_of, installation, workshop):
    live, id = app.extensions["live"], id_of("Peer")
    live.submit(workshop, SYSTEM, AddLead(account=id, role="facilitator"))
    installation.invite("password", now_ms() + DAY_MS, account=id)
    assert does(admin, "remove", id).status_code == 302
    assert [lead.account for lead in live.state(workshop).all(Lead)] == [id_of("Fatima")]
    assert installation.account(id) is None
    assert peer.opens("/workshops").status_code == 302
    assert Visitor(app).signs_in("Peer").status_code == 403


def test_a_removed_accounts_rehearsal_ends(admin, peer, id_of, app, installation, workshop):
    live, id = app.extensions["live"], id_of("Peer")
    live.submit(workshop, SYSTEM, AddLead(account=id, role="facilitator"))
    copy = peer.posts(f"/w/{workshop}/rehearse", {"people": {"client": 1}}).json["workshop"]
    of_peer = next(one for one in installation.accounts(now_ms()) if one.id == id)
    assert of_peer.workshops == 1, "a rehearsal is counted nowhere"
    assert does(admin, "remove", id).status_code == 302
    assert installation.account(id) is None
    assert (installation.rehearsals(), live.exists(copy), live.exists(workshop)) == ([], False, True)


def test_whoever_alone_owns_a_workshop_is_not_removed(admin, peer, id_of, installation, app):
    peer.fills_in("/workshops/new", title="Peers egen")
    answer = does(admin, "remove", id_of("Peer"))
    assert answer.status_code == 400
    assert "ensam ägare till 1 verkstad" in answer.text
    assert "Peers egen" not in answer.text
    assert installation.account_named("Peer")
    assert peer.opens("/workshops").status_code == 200


def test_one_workshop_that_cannot_be_written_leaves_everything_as_it_was(
    app, admin, peer, id_of, installation, monkeypatch
):
    """An administrator who leads something keeps both until all of it has been given up; then it is done again."""
    live, id = app.extensions["live"], id_of("Peer")
    peer.fills_in("/workshops/new", title="Peers egen")
    (led,) = installation.workshops_of(id)
    live.submit(led.workshop, SYSTEM, AddLead(account=id_of("Fatima"), role="owner"))
    does(admin, "promote", id)

    def full(*_args):
        raise RuleBroken("not_saved")

    with monkeypatch.context() as patch:
        patch.setattr(live, "submit", full)
        assert does(admin, "remove", id).status_code == 400
    assert installation.account(id).administrator
    assert peer.opens(PATH).status_code == 200
    assert does(admin, "remove", id).status_code == 302
    assert installation.account(id) is None
    assert id not in {lead.account for lead in live.state(led.workshop).all(Lead)}


def test_one_workshop_that_cannot_be_opened_stops_it_before_anything_is_changed(
    app, admin, peer, id_of, installation, monkeypatch
):
    live, id = app.extensions["live"], id_of("Peer")
    for title in ("Första", "Andra"):
        peer.fills_in("/workshops/new", title=title)
    led = [each.workshop for each in installation.workshops_of(id)]
    for workshop in led:
        live.submit(workshop, SYSTEM, AddLead(account=id_of("Fatima"), role="owner"))
    real = live.state

    def held(workshop: str):
        if workshop == led[-1]:
            raise RuleBroken("workshop_held")
        return real(workshop)

    with monkeypatch.context() as patch:
        patch.setattr(live, "state", held)
        assert does(admin, "remove", id).status_code == 400
    assert all(id in {lead.account for lead in real(workshop).all(Lead)} for workshop in led)
    assert installation.account(id)


@pytest.mark.parametrize(("what", "id"), [("dance", ""), ("", ""), ("remove", "nobody"), ("password", "")])
def test_what_there_is_no_button_for_changes_nothing(admin, installation, what, id):
    before = installation.accounts(now_ms())
    assert does(admin, what, id).status_code == 400
    assert installation.accounts(now_ms()) == before


def test_a_page_elsewhere_presses_no_button(admin, peer, id_of, installation):
    token = Form(admin.opens(PATH).text).fields["form_token"]
    fields = {"form_token": token, "what": "sign_out", "id": id_of("Peer")}
    assert admin.sends(PATH, fields, origin="http://elsewhere.example").status_code == 403
    assert admin.sends(PATH, fields | {"form_token": "guess"}).status_code == 403
    assert peer.opens("/workshops").status_code == 200
    assert admin.sends(PATH, fields).status_code == 302  # the control
    assert peer.opens("/workshops").status_code == 302
