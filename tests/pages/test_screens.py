"""The shells that the scripts fill, the language of a page, and square codes."""

import gzip
import html
import json
import re

import pytest

from app.steps.settings import KINDS
from tests.pages.visitor import Visitor

OPEN = ("board", "phone", "next", "group")


@pytest.mark.parametrize("screen", OPEN)
def test_a_shell_holds_what_its_script_needs_and_nothing_of_the_workshop(visitor, workshop, screen):
    page = visitor.opens(f"/w/{workshop}/{screen}").text
    assert '<main id="app"' in page
    assert f'data-workshop="{workshop}"' in page
    staff = screen == "board"
    assert f'data-languages="{"sv en" if staff else "sv sv-simple en ar so fa ti uk"}"' in page
    assert "&#34;ar&#34;:{&#34;name&#34;:&#34;العربية&#34;,&#34;locale&#34;:&#34;ar&#34;" in page
    assert 'data-lasting="no"' in page
    assert 'data-stored="files"' in page
    assert re.search(r'data-address="http://[^"/]+"', page)
    assert "<noscript>" in page
    assert "Så vill vi bli mötta" not in page


@pytest.mark.parametrize("screen", OPEN)
def test_where_there_is_no_workshop_a_page_says_so(visitor, screen):
    for id in ("nothing", "aaaaaaaaaaaa", "installation.db"):
        answer = visitor.opens(f"/w/{id}/{screen}")
        assert answer.status_code == 404
        assert "Här finns ingen verkstad. Kanske är den raderad" in answer.text


def test_the_leads_page_is_for_those_who_lead(app, fatima, peer, workshop):
    path = f"/w/{workshop}/lead"
    assert fatima.opens(path).status_code == 200
    assert Visitor(app).opens(path).location == f"/sign-in?next={path}"
    theirs, nothing = peer.opens(path), peer.opens("/w/aaaaaaaaaaaa/lead")
    assert theirs.status_code == nothing.status_code == 404
    assert "som du leder" in theirs.text
    assert re.sub(r"aaaaaaaaaaaa", workshop, nothing.text) == theirs.text  # nobody can tell them apart


def test_only_the_leads_page_knows_how_a_new_step_begins(visitor, fatima, workshop):
    page = fatima.opens(f"/w/{workshop}/lead").text
    plans = json.loads(html.unescape(re.search('data-plans="([^"]*)"', page)[1]))
    assert {plan["kind"] for plan in plans} == {*KINDS}
    assert all(plan["texts"]["sv"]["title"] for plan in plans)
    for screen in ("board", "phone"):
        assert "data-plans" not in visitor.opens(f"/w/{workshop}/{screen}").text


def test_a_public_address_lasts(make_app, fatima, workshop):
    app = make_app(public_url="https://verkstad.example.se")
    page = Visitor(app).opens(f"/w/{workshop}/phone").text
    assert 'data-address="https://verkstad.example.se"' in page
    assert 'data-lasting="yes"' in page


def test_built_files_are_named_by_the_manifest(visitor, workshop, tmp_path, monkeypatch):
    from app.pages import assets

    manifest = tmp_path / "manifest.json"
    manifest.write_text(
        json.dumps({"js/pages/phone.js": "phone-AAAAAAAA.js", "css/phone.css": "phone-BBBBBBBB.css"})
    )
    monkeypatch.setattr(assets, "MANIFEST", manifest)
    page = visitor.opens(f"/w/{workshop}/phone").text
    assert '<script type="module" src="/static/dist/phone-AAAAAAAA.js">' in page
    assert '<link rel="stylesheet" href="/static/dist/phone-BBBBBBBB.css">' in page


@pytest.mark.parametrize(("accepts", "encoding"), [("gzip, br", "gzip"), ("", None)])
def test_built_files_are_kept_for_ever_and_come_squeezed(visitor, tmp_path, monkeypatch, accepts, encoding):
    from app.pages import dist

    (tmp_path / "phone-AAAAAAAA.js").write_text("// å " * 500, "utf-8")
    monkeypatch.setattr(dist, "DIST", tmp_path)
    answer = visitor.client.get("/static/dist/phone-AAAAAAAA.js", headers={"Accept-Encoding": accepts})
    assert answer.headers.get("Content-Encoding") == encoding
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.mimetype == "text/javascript"
    body = gzip.decompress(answer.data) if encoding else answer.data
    assert body.decode() == "// å " * 500


@pytest.mark.parametrize(
    "name", ["nothing.js", "..%2F..%2Fwsgi.py", "%2e%2e%2f%2e%2e%2fwsgi.py", "..\\icon.svg"]
)
def test_nothing_but_built_files_is_found_there(visitor, name):
    answer = visitor.opens(f"/static/dist/{name}")
    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("asked", "cookie", "accepted", "shown"),
    [
        (None, None, "", "sv"),
        (None, None, "en-GB,en;q=0.9,sv;q=0.5", "en"),
        (None, None, "fi", "sv"),
        (None, None, "ar-SY,sv;q=0.5", "ar"),
        (None, None, "prs-AF", "fa"),
        (None, None, "sv-SE,en;q=0.5", "sv"),
        (None, "sv-simple", "en", "sv-simple"),
        (None, "en", "sv", "en"),
        ("sv", "en", "en", "sv"),
        ("tlh", "en", "sv", "en"),
        (None, "<script>", "en", "en"),
    ],
)
def test_the_language_is_the_one_asked_for_then_remembered_then_the_browsers(
    app, asked, cookie, accepted, shown
):
    visitor = Visitor(app, accepted)
    if cookie:
        visitor.client.set_cookie("lang", cookie)
    assert f'<html lang="{shown}"' in visitor.opens(f"/?lang={asked}" if asked else "/").text


@pytest.mark.parametrize(
    ("asked", "accepted", "shown"),
    [("ar", "en", "en"), ("uk", "", "sv"), ("sv-simple", "en", "sv"), ("en", "sv", "en")],
)
@pytest.mark.parametrize("page", ["/sign-in", "/w/{}/board"])
def test_what_staff_read_is_in_swedish_or_english(app, workshop, page, asked, accepted, shown):
    visitor = Visitor(app, accepted)
    visitor.opens(f"/?lang={asked}")
    assert f'<html lang="{shown}" dir="ltr"' in visitor.opens(page.format(workshop)).text
    assert f'<html lang="{asked}"' in visitor.opens("/").text  # and the choice is not forgotten


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("fa", "rtl"), ("ti", "ltr")])
def test_a_page_runs_the_way_its_language_does(visitor, workshop, language, direction):
    for page in ("/", f"/w/{workshop}/phone", "/nothing-here", "/privacy", "/accessibility"):
        assert f'<html lang="{language}" dir="{direction}"' in visitor.opens(f"{page}?lang={language}").text


def test_a_chosen_language_stays(visitor):
    visitor.opens("/?lang=en")
    assert "Type the code on the board" in visitor.reads("/")


def qr(visitor, text):
    return visitor.posts("/qr", {"text": text})


def test_our_own_addresses_become_square_codes(make_app):
    visitor = Visitor(make_app(public_url="https://verkstad.example.se"))
    answer = qr(visitor, "https://verkstad.example.se/w/abc/phone#j=token")
    assert answer.mimetype == "image/svg+xml"
    assert "<path" in answer.text
    assert "script" not in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "https://elsewhere.example/",
        "https://verkstad.example.se.elsewhere.example/",
        "https://verkstad.example.se@elsewhere.example/",
        "javascript:alert(1)",
        "",
        "x" * 500,
    ],
)
def test_other_addresses_do_not(make_app, text):
    answer = qr(Visitor(make_app(public_url="https://verkstad.example.se")), text)
    assert answer.status_code == 400
    assert answer.json["error"]["text"]


def test_a_square_code_reads_as_it_was_written(make_app, tmp_path):
    """Drawn again from the picture: every module of the code is where the picture has it."""
    import qrcode

    text = "https://verkstad.example.se/w/abc/phone#j=token"
    answer = qr(Visitor(make_app(public_url="https://verkstad.example.se")), text)
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make()
    size = float(re.search(r'viewBox="0 0 ([\d.]+)', answer.text)[1])
    corners = set(re.findall(r"M([\d.]+),([\d.]+)H", answer.text))
    module = size / len(code.modules)
    dark = {
        (row, column)
        for row, line in enumerate(code.modules)
        for column, is_dark in enumerate(line)
        if is_dark
    }
    assert {(round(float(y) / module), round(float(x) / module)) for x, y in corners} == dark
