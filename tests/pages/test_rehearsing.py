"""Who may rehearse, how often, and where a rehearsal is not counted; with nobody listening its participants wait."""

from __future__ import annotations

import pytest

from app import clock
from app.domain.entities import ENTITIES, Lead, Meeting, Step, Workshop
from app.domain.who import SYSTEM, Who
from app.errors import RuleBroken
from app.keeping.backup import make_backup
from app.keeping.check import check
from app.keeping.due import due
from app.process.commands import OpenMeeting
from app.process.leads import AddLead
from app.rehearsal.rehearsals import HOURS
from app.storage.container import opened
from app.storage.workshop import file_of
from tests.pages.conftest import facilitator
from tests.pages.visitor import Visitor

PEOPLE = {"client": 2, "staff": 1}


def rehearse(visitor: Visitor, workshop: str, people: object = None, **more):
    return visitor.posts(f"/w/{workshop}/rehearse", {"people": people or PEOPLE}, **more)


def code(answer) -> str:
    return answer.json["error"]["code"]


@pytest.fixture
def rehearsal(fatima: Visitor, workshop: str) -> str:
    return rehearse(fatima, workshop).json["workshop"]


def test_the_copy_has_the_texts_and_nobodys_words(app, fatima, installation, workshop, open_door):
    live = app.extensions["live"]
    before = {cls: live.state(workshop).all(cls) for cls in ENTITIES}
    answer = rehearse(fatima, workshop).json
    here, there = live.state(answer["workshop"]), live.state(workshop)
    made, original = here.one(Workshop), there.one(Workshop)
    assert (made.rehearsal_of, made.title, made.place) == (workshop, original.title, original.place)
    assert made.board_token == answer["board_token"] != original.board_token
    assert made.contributions_until == made.results_until == clock.today()
    assert [lead.role for lead in here.all(Lead)] == ["owner"]
    assert {meeting.stage for meeting in here.all(Meeting)} == {"planned"}
    assert not any(meeting.token or meeting.code for meeting in here.all(Meeting))
    words = lambda state: sorted(  # noqa: E731
        (step.kind, step.minutes, str(step.texts), str(step.settings)) for step in state.all(Step)
    )
    assert words(here) == words(there)
    assert not any(step.begun for step in here.all(Step))
    ids = {step.id for step in here.all(Step)}
    assert {id for meeting in here.all(Meeting) for id in meeting.agenda} == ids
    assert all(step.source in ids for step in here.all(Step) if step.source)
    assert not ids & {step.id for step in there.all(Step)}
    assert all(not here.count(cls) for cls in ENTITIES if cls not in (Workshop, Lead, Meeting, Step))
    assert {cls: there.all(cls) for cls in ENTITIES} == before


def test_only_who_facilitates_may(app, fatima, peer, installation, workshop, password_hash):
    assert rehearse(Visitor(app), workshop).status_code == 401
    assert code(rehearse(peer, workshop)) == "not_lead"
    assert rehearse(fatima, workshop, origin="https://elsewhere.example").status_code == 403
    account = installation.account_named("Peer").id
    live = app.extensions["live"]
    live.submit(workshop, SYSTEM, AddLead(account=account, role="peer"))
    assert code(rehearse(peer, workshop)) == "not_your_part"
    assert installation.rehearsals() == []
    helper = facilitator(app, "Hjälp", password_hash)
    live.submit(workshop, SYSTEM, AddLead(account=installation.account_named("Hjälp").id))
    copy = rehearse(helper, workshop).json["workshop"]
    assert code(fatima.posts(f"/w/{copy}/rehearse/end", {})) == "not_lead", "it is another's"
    assert helper.posts(f"/w/{copy}/rehearse/end", {}).json == {"ok": True}


@pytest.mark.parametrize(
    ("people", "why"),
    [
        ({"client": 41}, "bad_number"),
        ({"client": 0}, "bad_number"),
        ({"client": -1, "staff": 5}, "bad_number"),
        ({"king": 1}, "unknown_choice"),
        ({"client": "2"}, "bad_request"),
    ],
)
def test_so_many_and_no_more(fatima, installation, workshop, people, why):
    assert code(rehearse(fatima, workshop, people)) == why
    assert installation.rehearsals() == []


def test_one_for_each_and_three_in_all(app, fatima, installation, workshop, rehearsal, password_hash):
    assert code(rehearse(fatima, workshop)) == "already_rehearsing"
    assert code(rehearse(fatima, rehearsal)) == "already_rehearsing"
    live = app.extensions["live"]
    answers = []
    for name in ("Ada", "Bo", "Cai"):
        other = facilitator(app, name, password_hash)
        live.submit(workshop, SYSTEM, AddLead(account=installation.account_named(name).id))
        answers.append(rehearse(other, workshop))
    assert [each.status_code for each in answers] == [200, 200, 400]
    assert code(answers[-1]) == "too_many_rehearsals"
    assert "3 övningar" in answers[-1].json["error"]["text"]


def test_it_is_counted_nowhere(app, fatima, installation, workshop, rehearsal, tmp_path):
    settings = app.extensions["settings"]
    live = app.extensions["live"]
    meeting = min(live.state(rehearsal).all(Meeting), key=lambda each: each.position)
    account = installation.account_named("Fatima").id
    live.submit(rehearsal, Who("lead", account=account), OpenMeeting(meeting=meeting.id))
    assert installation.count_workshops() == 1
    assert [each.workshop for each in installation.workshops_of(account)] == [workshop]
    assert list(installation.kept_until()) == [workshop]
    assert list(due(settings, installation, live)) == []
    assert list(installation.kept_until()) == [workshop]
    assert list(check(settings)) == []
    backup = tmp_path / "all.zip"
    make_backup(settings, installation, backup)
    with opened(backup) as container:
        assert container.manifest.workshops == [workshop]
    assert rehearsal.encode() not in backup.read_bytes()
    with pytest.raises(RuleBroken, match="unknown_workshop"):
        make_backup(settings, installation, tmp_path / "one.zip", workshop=rehearsal)
    page = fatima.reads("/workshops")
    assert "Till övningen som pågår" in page
    assert page.count("Så vill vi bli mötta") == 1
    assert "Allt i den raderas efteråt." in fatima.reads(f"/w/{rehearsal}/minutes/{meeting.id}")


@pytest.mark.parametrize("how", ["rehearse/end", "delete", "old", "left"])
def test_it_ends_and_is_noted_nowhere(app, fatima, installation, workshop, rehearsal, monkeypatch, how):
    rehearsals = app.extensions["rehearsals"]
    file = file_of(app.extensions["settings"], rehearsal)
    assert file.exists()
    if how == "old":
        began = clock.now_ms()
        monkeypatch.setattr(clock, "now_ms", lambda: began + HOURS * 3600 * 1000 - 60_000)
        rehearsals.end_old()
        assert file.exists(), "not yet"
        monkeypatch.setattr(clock, "now_ms", lambda: began + HOURS * 3600 * 1000 + 1000)
        rehearsals.end_old()
    elif how == "left":
        rehearsals.end_left()
    else:
        fatima.posts(f"/w/{rehearsal}/{how}", {"title": "Så vill vi bli mötta"} if how == "delete" else {})
    assert not file.exists()
    assert installation.rehearsals() == []
    assert installation.deletions() == []
    assert file_of(app.extensions["settings"], workshop).exists()
    assert rehearse(fatima, workshop).status_code == 200, "one may begin again"


def test_a_workshop_is_never_ended_as_a_rehearsal(app, fatima, installation, workshop):
    assert code(fatima.posts(f"/w/{workshop}/rehearse/end", {})) == "no_rehearsal"
    account = installation.account_named("Fatima").id
    installation.index_workshop(workshop, {account: "owner"}, "", "2027-04-14", "planned", rehearsal=1)
    app.extensions["rehearsals"].end_left()
    assert file_of(app.extensions["settings"], workshop).exists(), "whatever the index says"


def test_its_door_makes_nobody_known(app, fatima, installation, rehearsal):
    """A door in a rehearsal is no room's: neither who comes in nor who is turned away is counted."""
    live, limits = app.extensions["live"], app.extensions["limits"]
    meeting = min(live.state(rehearsal).all(Meeting), key=lambda each: each.position)
    live.submit(
        rehearsal,
        Who("lead", account=installation.account_named("Fatima").id),
        OpenMeeting(meeting=meeting.id),
    )
    token = live.state(rehearsal).get(Meeting, meeting.id).token
    visitor = Visitor(app)
    assert visitor.posts(f"/w/{rehearsal}/door", {"token": token}).json["workshop"]["rehearsal_of"]
    seat = {"token": token, "secret": "s" * 22, "perspective": "client"}
    assert visitor.posts(f"/w/{rehearsal}/seat", seat).json == {"ok": True}
    assert code(visitor.posts(f"/w/{rehearsal}/door", {"token": "x"})) == "door_shut"
    assert "127.0.0.1" not in limits._rooms
