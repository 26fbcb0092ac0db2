"""Making an account with the one-time link, signing in and out."""

import pytest

from app.clock import now_ms
from tests.pages.visitor import PASSWORD, Visitor

LATER = 7 * 24 * 3600 * 1000


@pytest.fixture
def invite(installation) -> str:
    return installation.new_invite(now_ms() + LATER)


def test_the_one_time_link_makes_an_account_and_signs_in(visitor, invite):
    answer = visitor.fills_in("/new-account", name="Fatima", password=PASSWORD, invite=invite)
    assert answer.location == "/workshops"
    assert "Mina framtidsverkstäder" in visitor.reads("/workshops")


def test_the_link_works_once(app, visitor, invite):
    visitor.fills_in("/new-account", name="Fatima", password=PASSWORD, invite=invite)
    answer = Visitor(app).fills_in("/new-account", name="Mo", password=PASSWORD, invite=invite)
    assert answer.status_code == 400
    assert "Länken är använd" in answer.text


def test_a_link_that_is_too_old_makes_no_account(visitor, installation):
    old = installation.new_invite(now_ms() - 1)
    answer = visitor.fills_in("/new-account", name="Fatima", password=PASSWORD, invite=old)
    assert "för gammal" in answer.text
    assert not installation.has_accounts()


def test_without_a_link_nobody_learns_which_names_there_are(fatima, visitor):
    answer = visitor.fills_in("/new-account", name="Fatima", password=PASSWORD, invite="guess")
    assert "Länken är använd" in answer.text
    assert "Någon har redan det namnet" not in answer.text


def test_a_bad_form_keeps_name_and_link_and_says_everything_at_once(visitor, invite):
    answer = visitor.fills_in("/new-account", name="  ", password="kort", invite=invite)
    assert "Skriv något först" in answer.text
    assert "minst 10 tecken" in answer.text
    assert invite in answer.text
    answer = visitor.sends("/new-account", fields_of(answer) | {"name": "Fatima", "password": PASSWORD})
    assert answer.location == "/workshops"


def test_whoever_signs_in_while_the_disk_is_full_is_told_that_nothing_can_be_saved(app, fatima, no_room):
    """And not that something went wrong with us; when there is room again it goes well."""
    visitor = Visitor(app)
    visitor.reads("/sign-in")
    with no_room():
        answer = visitor.signs_in("Fatima")
    assert answer.status_code == 503
    assert "Det gick inte att spara just nu. Försök igen om en stund." in answer.text
    assert visitor.signs_in("Fatima").location == "/workshops"


def fields_of(answer) -> dict[str, str]:
    from tests.pages.visitor import Form

    return Form(answer.text).fields


def test_names_are_the_same_whatever_their_capitals(fatima, visitor, installation):
    assert visitor.signs_in("  fATIMA ").location == "/workshops"
    token = installation.new_invite(now_ms() + LATER)
    answer = visitor.fills_in("/sign-in")  # signed in already, so the form is not there
    assert answer.status_code in (302, 403)
    answer = Visitor(visitor.app).fills_in("/new-account", name="FATIMA", password=PASSWORD, invite=token)
    assert "Någon har redan det namnet" in answer.text


@pytest.mark.parametrize(
    ("name", "password"), [("Fatima", "fel ord helt och hållet"), ("Ingen", PASSWORD), ("", "")]
)
def test_a_wrong_name_or_password_says_the_same(fatima, visitor, name, password):
    answer = visitor.signs_in(name, password)
    assert answer.status_code == 403
    assert "Namn och lösenord hör inte ihop" in answer.text
    assert name in answer.text
    assert "session" not in str(answer.headers.getlist("Set-Cookie"))


def test_whoever_has_forgotten_the_password_is_told_who_gives_a_new_one(visitor):
    assert "Den som har hand om installationen ger dig en länk till ett nytt." in visitor.reads("/sign-in")


def test_signing_in_leads_back_to_where_one_was_going(fatima, app):
    somebody = Visitor(app)
    answer = somebody.opens("/workshops/new")
    assert answer.location == "/sign-in?next=/workshops/new"
    answer = somebody.fills_in(answer.location, name="Fatima", password=PASSWORD)
    assert answer.location == "/workshops/new"


@pytest.mark.parametrize(
    "next_page",
    ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere", "/\t/elsewhere", "javascript:1"],
)
def test_signing_in_leads_to_no_other_server(fatima, visitor, next_page):
    answer = visitor.fills_in("/sign-in", name="Fatima", password=PASSWORD, next=next_page)
    assert answer.location == "/workshops"


def test_signing_out_ends_the_session_for_whoever_kept_the_cookie(fatima, app):
    kept = fatima.client.get_cookie("session").value
    fatima.fills_in("/workshops")  # nothing to fill in; the page holds the token of the form to sign out
    fatima.sends("/sign-out", fields_of(fatima.opens("/workshops")))
    assert fatima.opens("/workshops").status_code == 302
    thief = Visitor(app)
    thief.client.set_cookie("session", kept)
    assert thief.opens("/workshops").status_code == 302


def test_the_session_cookie_is_for_this_server_alone(fatima, visitor):
    cookie = next(
        c for c in visitor.signs_in("Fatima").headers.getlist("Set-Cookie") if c.startswith("session=")
    )
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie  # plain http, as in a room


def test_behind_https_the_cookie_is_secure(make_app, password_hash):
    app = make_app(public_url="https://verkstad.example.se")
    app.extensions["installation"].add_account("Fatima", password_hash)
    public = {"base_url": "https://verkstad.example.se"}
    visitor = Visitor(app)
    from tests.pages.visitor import Form

    fields = Form(visitor.opens("/sign-in", **public).text).fields | {"name": "Fatima", "password": PASSWORD}
    answer = visitor.client.post(
        "/sign-in", data=fields, headers={"Origin": "https://verkstad.example.se"}, **public
    )
    cookie = next(c for c in answer.headers.getlist("Set-Cookie") if c.startswith("session="))
    assert "Secure" in cookie


def test_a_session_ends_by_itself(app, fatima, monkeypatch):
    from app import clock

    monkeypatch.setattr(clock, "_offset_ms", 31 * clock.DAY_MS)
    assert fatima.opens("/workshops").status_code == 302


def test_no_token_is_kept_as_it_is(fatima, installation, tmp_path):
    cookie = fatima.client.get_cookie("session").value
    invite = installation.new_invite(now_ms() + LATER)
    kept = b"".join(file.read_bytes() for file in (tmp_path / "data").glob("installation.db*"))
    for secret in (cookie, invite, PASSWORD):
        assert secret.encode() not in kept


def test_guessing_a_password_comes_to_an_end(app, fatima, visitor):
    for _ in range(10):
        visitor.signs_in("Fatima", "gissning nummer ett")
    assert "många försök" in visitor.signs_in("Fatima", PASSWORD).text
    # Only for that name from that address.
    assert "hör inte ihop" in visitor.signs_in("Mo", PASSWORD).text
