"""What every request must pass: where it comes from, whom it is for, and what every answer carries."""

import pytest

from tests.pages.visitor import HOME, PASSWORD, Form, Visitor

FOREIGN = [
    "http://elsewhere.example",
    "",
    "http://localhost.elsewhere.example",
    "https://localhost:81",
]


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_form_from_elsewhere_is_refused(fatima, visitor, origin):
    fields = Form(visitor.opens("/sign-in").text).fields | {"name": "Fatima", "password": PASSWORD}
    answer = visitor.sends("/sign-in", fields, origin=origin)
    assert answer.status_code == 403
    assert "någon annanstans" in answer.text
    assert visitor.opens("/workshops").status_code == 302


SIGNS_IN = {"name": "Fatima", "password": PASSWORD}


def test_a_form_from_a_browser_that_tells_no_addresses_is_known_by_its_token(app, fatima, visitor):
    """Without a referrer a browser says "null" of its own pages' forms. Control: the same form, another's token."""
    fields = Form(visitor.opens("/sign-in").text).fields | SIGNS_IN
    others = Form(Visitor(app).opens("/sign-in").text).fields | SIGNS_IN
    assert visitor.sends("/sign-in", others, origin="null").status_code == 403
    assert visitor.sends("/sign-in", fields, origin="null").status_code == 302


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("origin", ["null", HOME])
def test_a_browser_that_says_it_was_a_page_elsewhere_is_believed(fatima, visitor, origin, site):
    fields = Form(visitor.opens("/sign-in").text).fields | SIGNS_IN
    headers = {"Origin": origin, "Sec-Fetch-Site": site}
    assert visitor.client.post("/sign-in", data=fields, headers=headers).status_code == 403
    assert visitor.client.post("/code", json={"code": "234567"}, headers=headers).status_code == 403
    headers["Sec-Fetch-Site"] = "same-origin"  # the control: nothing else was in the way
    assert visitor.client.post("/sign-in", data=fields, headers=headers).status_code == 302


@pytest.mark.parametrize("origin", ["null", *FOREIGN])
def test_a_script_from_elsewhere_is_refused(visitor, origin):
    answer = visitor.posts("/code", {"code": "234567"}, origin=origin)
    assert answer.status_code == 403
    assert answer.json["error"]["code"] == "cross_site"


@pytest.mark.parametrize(("language", "words"), [("sv", "någon annanstans"), ("en", "somewhere else")])
def test_what_is_refused_first_is_said_in_the_readers_language(app, language, words):
    reader = Visitor(app, language)
    assert words in reader.sends("/sign-in", {}, origin=FOREIGN[0]).text
    assert words in reader.posts("/code", {}, origin=FOREIGN[0]).json["error"]["text"]


def test_a_browser_that_only_sends_where_it_was_is_let_in(visitor):
    answer = visitor.client.post("/code", json={"code": "234567"}, headers={"Referer": f"{HOME}/"})
    assert answer.json["error"]["code"] == "unknown_code"


def test_a_form_without_its_token_is_refused(fatima, visitor):
    answer = visitor.sends("/sign-in", {"name": "Fatima", "password": PASSWORD})
    assert answer.status_code == 403
    assert "öppen länge" in answer.text


def test_a_form_with_somebody_elses_token_is_refused(app, fatima, visitor):
    token = Form(Visitor(app).opens("/sign-in").text).fields["form_token"]
    answer = visitor.fills_in("/sign-in", name="Fatima", password=PASSWORD, form_token=token)
    assert answer.status_code == 403


def test_the_token_is_not_the_cookie(visitor):
    page = visitor.opens("/sign-in")
    assert visitor.client.get_cookie("visitor").value not in page.text


def test_json_cannot_be_sent_as_a_form(visitor):
    answer = visitor.client.post(
        "/code", data='{"code": "234567"}', headers={"Origin": HOME}, content_type="text/plain"
    )
    assert answer.status_code == 403


PAGES = (
    "/",
    "/sign-in",
    "/new-account",
    "/workshops",
    "/workshops/new",
    "/nothing",
    "/w/nothing/phone",
    "/healthz",
)


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_says_what_the_browser_may_do(fatima, path):
    headers = fatima.opens(path).headers
    policy = headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "style-src 'self';" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "connect-src 'self' ws://localhost;" in policy, "no other server's sockets"
    assert "frame-ancestors 'self'" in policy
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "Strict-Transport-Security" not in headers, (
        "nothing is promised that a room without https cannot keep"
    )
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_a_script_or_style_of_its_own(fatima, path):
    page = fatima.opens(path).text
    assert "<style" not in page
    assert " style=" not in page
    assert " onclick=" not in page
    assert page.count("<script") == page.count('<script type="module" src=')


@pytest.mark.parametrize("path", ["/", "/sign-in", "/nothing"])
def test_every_page_says_its_language_and_where_the_content_is(visitor, path):
    page = visitor.opens(path).text
    assert '<html lang="sv" dir="ltr">' in page
    assert 'href="#main"' in page
    assert 'id="main"' in page


def test_a_wrong_method_is_a_sentence_too(visitor):
    answer = visitor.opens("/code")
    assert answer.status_code == 405
    assert "Ladda sidan igen" in answer.text
