"""Inviting somebody to lead, coming by the invitation, and what each kind of lead may fetch."""

import pytest

from app.clock import DAY_MS, now_ms
from app.domain.entities import Lead, Meeting
from app.domain.who import SYSTEM
from app.process.leads import AddLead, RemoveLead
from tests.pages.conftest import facilitator
from tests.pages.visitor import PASSWORD, Visitor


@pytest.fixture
def led_by(live, installation, workshop):
    """{name: role} of everybody who leads the workshop."""

    def look() -> dict[str, str]:
        there = live.state(workshop).all(Lead)
        names = installation.names_of({lead.account for lead in there})
        return {names[lead.account]: lead.role for lead in there}

    return look


def link(fatima, workshop, role="peer") -> str:
    return fatima.posts(f"/w/{workshop}/leads/invite", {"role": role}).json["token"]


def test_somebody_with_an_account_comes_by_the_link(fatima, peer, workshop, led_by):
    token = link(fatima, workshop)
    assert peer.opens(f"/w/{workshop}/lead").status_code == 404
    answer = peer.fills_in("/invited", invite=token)
    assert answer.location == f"/w/{workshop}/lead"
    assert led_by() == {"Fatima": "owner", "Peer": "peer"}
    assert peer.opens(answer.location).status_code == 200
    assert "Så vill vi bli mötta" in peer.reads("/workshops")


def test_somebody_signs_in_on_the_way(app, fatima, peer, workshop, led_by):
    token = link(fatima, workshop, "interpreter")
    stranger = Visitor(app)
    assert "Logga in" in stranger.reads("/invited") or "logga in" in stranger.reads("/invited")
    answer = stranger.fills_in("/sign-in", name="Peer", password=PASSWORD, invite=token)
    assert answer.location == f"/w/{workshop}/lead"
    assert led_by()["Peer"] == "interpreter"


def test_somebody_makes_an_account_on_the_way(app, installation, fatima, workshop, led_by):
    token = link(fatima, workshop, "facilitator")
    answer = Visitor(app).fills_in("/new-account", name="Amina", password=PASSWORD, invite=token)
    assert answer.location == f"/w/{workshop}/lead"
    assert led_by()["Amina"] == "facilitator"
    assert not installation.account_named("Amina").administrator


def test_the_link_works_once(app, password_hash, fatima, peer, workshop, led_by):
    token = link(fatima, workshop)
    peer.fills_in("/invited", invite=token)
    late = facilitator(app, "Sen", password_hash)
    answer = late.fills_in("/invited", invite=token)
    assert answer.status_code == 400
    assert "Länken är använd" in answer.text
    assert 'action="/invited"' not in answer.text, "there is nothing to say yes to"
    assert 'href="/workshops"' in answer.text
    assert 'action="/invited"' in late.opens("/invited").text
    stranger = Visitor(app).fills_in("/new-account", name="Ny", password=PASSWORD, invite=token)
    assert "Länken är använd" in stranger.text
    assert set(led_by()) == {"Fatima", "Peer"}


def test_who_comes_too_late_by_signing_in_is_signed_in_all_the_same(app, fatima, peer, workshop):
    stranger = Visitor(app)
    answer = stranger.fills_in("/sign-in", name="Peer", password=PASSWORD, invite="guess")
    assert answer.location == "/invited?used=yes"
    told = stranger.reads(answer.location)
    assert "Länken är använd" in told
    assert "Led verkstaden" not in told
    assert stranger.opens("/workshops").status_code == 200


def test_a_link_that_is_too_old_or_withdrawn_lets_nobody_lead(installation, fatima, peer, workshop, led_by):
    me = installation.account_named("Fatima").id
    old = installation.invite("lead", now_ms() - 1, workshop=workshop, role="owner", sender=me)
    assert peer.fills_in("/invited", invite=old).status_code == 400
    token = link(fatima, workshop)
    (waiting,) = fatima.posts(f"/w/{workshop}/leads", {}).json["invites"]
    fatima.posts(f"/w/{workshop}/leads/withdraw", {"invite": waiting["id"]})
    assert peer.fills_in("/invited", invite=token).status_code == 400
    assert set(led_by()) == {"Fatima"}


def test_the_link_dies_with_the_right_of_whoever_made_it(live, installation, fatima, peer, workshop, led_by):
    """A removed owner must not come back, or let others in, by a link made before."""
    token = link(fatima, workshop, "owner")
    other = installation.add_account("Mo", "hash")
    live.submit(workshop, SYSTEM, AddLead(account=other, role="owner"))
    live.submit(workshop, SYSTEM, RemoveLead(account=installation.account_named("Fatima").id))
    assert peer.fills_in("/invited", invite=token).status_code == 400
    assert fatima.fills_in("/invited", invite=token).status_code == 400
    assert set(led_by()) == {"Mo"}


def test_an_invitation_that_could_not_be_kept_can_be_used_again(
    live, monkeypatch, fatima, peer, workshop, led_by
):
    token = link(fatima, workshop)
    from app.errors import RuleBroken
    from app.pages import invited

    def fails(*_):
        raise RuleBroken("not_saved")

    with monkeypatch.context() as patch:
        patch.setattr(invited, "begin_leading", fails)
        assert peer.fills_in("/invited", invite=token).status_code == 400
    assert peer.fills_in("/invited", invite=token).status_code == 302
    assert led_by()["Peer"] == "peer"


def test_a_lead_invited_as_less_stays_what_they_are(fatima, workshop, led_by):
    assert fatima.fills_in("/invited", invite=link(fatima, workshop, "interpreter")).status_code == 302
    assert led_by() == {"Fatima": "owner"}


def test_a_link_to_lead_is_no_link_for_a_password_or_the_other_way_round(
    app, installation, fatima, peer, workshop
):
    me = installation.account_named("Fatima").id
    lead, password = link(fatima, workshop), installation.invite("password", now_ms() + DAY_MS, account=me)
    assert "Länken är använd" in Visitor(app).fills_in("/new-password", password=PASSWORD, invite=lead).text
    assert peer.fills_in("/invited", invite=password).status_code == 400
    answer = Visitor(app).fills_in("/new-account", name="Ny", password=PASSWORD, invite=password)
    assert "Länken är använd" in answer.text


# --- who may what ---

ROLES = ("facilitator", "peer", "interpreter")


@pytest.fixture(params=ROLES)
def helper(request, live, installation, peer, workshop):
    """Peer, as something less than an owner."""
    live.submit(workshop, SYSTEM, AddLead(installation.account_named("Peer").id, request.param))
    peer.role = request.param
    return peer


def test_only_an_owner_invites(helper, fatima, workshop):
    for path, body in (("invite", {"role": "peer"}), ("withdraw", {"invite": "x"})):
        answer = helper.posts(f"/w/{workshop}/leads/{path}", body)
        assert (answer.status_code, answer.json["error"]["code"]) == (403, "not_your_part")
    link(fatima, workshop)
    assert helper.posts(f"/w/{workshop}/leads", {}).json["invites"] == []
    assert len(fatima.posts(f"/w/{workshop}/leads", {}).json["invites"]) == 1


def test_every_lead_sees_by_name_who_leads(helper, workshop):
    leads = helper.posts(f"/w/{workshop}/leads", {}).json["leads"]
    assert [(one["name"], one["role"], one["me"]) for one in leads] == [
        ("Fatima", "owner", False),
        ("Peer", helper.role, True),
    ]
    assert set(leads[0]) == {"id", "name", "role", "me"}


def test_only_who_facilitates_takes_the_minutes_home(live, helper, workshop):
    meeting = live.state(workshop).all(Meeting)[0].id
    expected = 200 if helper.role == "facilitator" else 403
    for end in ("", ".csv"):
        assert helper.opens(f"/w/{workshop}/minutes/{meeting}{end}").status_code == expected
    assert helper.opens(f"/w/{workshop}/lead").status_code == 200
    assert helper.posts(f"/w/{workshop}/ticket", {}).status_code == 200


@pytest.mark.parametrize("path", ["leads", "leads/invite", "leads/withdraw"])
def test_to_others_it_is_not_there(app, peer, workshop, path):
    body = {"leads": {}, "leads/invite": {"role": "peer"}, "leads/withdraw": {"invite": "x"}}[path]
    for somebody, status, code in ((peer, 404, "not_lead"), (Visitor(app), 401, "not_signed_in")):
        answer = somebody.posts(f"/w/{workshop}/{path}", body)
        assert (answer.status_code, answer.json["error"]["code"]) == (status, code)


@pytest.mark.parametrize("body", [{"role": "king"}, {"role": 1}, {}, {"role": "peer", "workshop": "x"}])
def test_a_strange_invitation_is_not_made(fatima, workshop, body):
    assert fatima.posts(f"/w/{workshop}/leads/invite", body).status_code == 400
    assert fatima.posts(f"/w/{workshop}/leads", {}).json["invites"] == []


def test_no_more_links_than_anybody_needs(fatima, workshop):
    for _ in range(20):
        link(fatima, workshop)
    answer = fatima.posts(f"/w/{workshop}/leads/invite", {"role": "peer"})
    assert answer.json["error"]["code"] == "too_many"


def test_guessing_an_invitation_comes_to_an_end_and_the_right_one_still_works(fatima, peer, workshop):
    for _ in range(20):
        assert "många försök" not in peer.fills_in("/invited", invite="guess").text
    assert "många försök" in peer.fills_in("/invited", invite="guess").text
    answer = peer.fills_in("/invited", invite=link(fatima, workshop))
    assert answer.location == f"/w/{workshop}/lead"


def test_no_token_is_kept_as_it_is(fatima, installation, workshop, tmp_path):
    """Control: what is kept, the hash, is found in the same files."""
    from app.storage.installation.invites import hashed

    token = link(fatima, workshop)
    kept = b"".join(file.read_bytes() for file in (tmp_path / "data").rglob("*") if file.is_file())
    assert hashed(token).encode() in kept
    assert token.encode() not in kept
