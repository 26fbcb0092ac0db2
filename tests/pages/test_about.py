"""The pages about personal data and accessibility: what must stand there does, and what is not filled in is said."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from app.i18n import day, reviewed, translate
from app.languages import LANGUAGES, STAFF, base
from tests.pages.visitor import Visitor

ROOT = Path(__file__).parents[2]
JS = ROOT / "static" / "js"
FILLED = {
    "controller": "Göteborgs stad, socialförvaltningen",
    "controller_contact": "socialforvaltningen@example.se",
    "dpo_contact": "dataskydd@example.se",
    "legal_basis": "artikel 6.1 e, allmänt intresse",
    "recipients": "Stadens driftsavdelning",
    "accessibility_contact": "tillganglighet@example.se",
    "accessibility_checked": "2026-11-01",
    "accessibility_updated": "2026-12-24",
    "accessibility_method": "Egen granskning med två skärmläsare",
}
ON = {
    "/privacy": ("controller", "controller_contact", "dpo_contact", "legal_basis", "recipients"),
    "/accessibility": (
        "controller",
        "accessibility_contact",
        "accessibility_checked",
        "accessibility_updated",
        "accessibility_method",
    ),
}
UNFILLED = {
    "sv": "Inte ifyllt än",
    "sv-simple": "Det här är inte ifyllt än",
    "en": "Not filled in yet",
    "ar": "لم يُملأ بعد",
    "so": "Weli lama buuxin",
    "fa": "هنوز پر نشده است",
    "ti": "ክሳብ ሕጂ ኣይተመልአን",
    "uk": "Ще не заповнено",
}
# GDPR, article 13; the act on accessibility of digital public services and Digg's regulations on the statement.
MUST = {
    ("/privacy", "sv"): (
        "Personuppgiftsansvarig", "Dataskyddsombud", "Varför vi sparar något", "Rättslig grund", "Mottagare", "EES",
        "Hur länge", "30 dagar", "730 dagar", "rättat, raderat eller begränsat", "invända", "samtycke", "flytta",
        "IMY", "frivilligt", "Inga beslut fattas av programmet", "lyssna",
    ),
    ("/privacy", "en"): (
        "Controller", "Data protection officer", "Why anything is kept", "Legal basis", "Recipients", "EEA",
        "For how long", "30 days", "730 days", "corrected, erased or restricted", "object", "consent", "elsewhere",
        "IMY", "voluntary", "The program makes no decisions", "listen",
    ),
    ("/accessibility", "sv"): (
        "delvis förenlig", "DOS-lagen", "EN 301 549", "Brister vi känner till", "Säg till", "Digg",
        "Senast bedömt", "senast ändrad",
        "Metod", "på ett annat sätt",
    ),
    ("/accessibility", "en"): (
        "partially compliant", "DOS-lagen", "EN 301 549", "Shortcomings we know of", "Tell us", "Digg",
        "Last assessed", "last changed", "Method", "in another way",
    ),
}  # fmt: skip
# What stands there as it is in every language.
ALIKE = {
    "/privacy": ("IP", "https", "IMY", "imy.se", "657 61 00", "30 ", "730 "),
    "/accessibility": (
        "DOS-lagen", "WCAG 2.1", "AA", "EN 301 549", "Digg", "digg.se/tdosanmalan",
        "Chromium", "Safari", "Firefox", "WCAG 3.1.2", "CSV", "48", "400",
    ),
}  # fmt: skip
TRANSLATED = [code for code in LANGUAGES if code not in STAFF]
NOT_REVIEWED = "Nobody has reviewed this translation yet. The Swedish text is the one that counts."
TO_THE_SWEDISH = "Read the Swedish text"


class Text(HTMLParser):
    """The article of such a page: its elements in order, and what each that holds words says."""

    HOLDS = ("h1", "h2", "p", "li", "dt")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.says: list[str] = []
        self._holds = False
        note = r'<div class="unreviewed">.*?</div>'
        article = re.search(r"<article.*?</article>", page, re.DOTALL)[0]
        self.feed(re.sub(note, "", article, flags=re.DOTALL))

    def handle_starttag(self, tag, _attributes):
        if tag not in ("bdi", "span"):  # they say what language a name is in, where it is not the page's own
            self.elements.append(tag)
        if tag in self.HOLDS:
            self.says.append("")
            self._holds = True

    def handle_endtag(self, tag):
        self._holds = self._holds and tag not in self.HOLDS

    def handle_data(self, data):
        if self._holds:
            self.says[-1] += data


@pytest.mark.parametrize(("page", "language"), MUST)
def test_what_must_stand_there_does(app, page, language):
    said = Visitor(app, language).reads(page)
    for words in MUST[page, language]:
        assert words in said, words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ON)
def test_each_language_has_the_whole_text_in_its_own_words(app, page, language):
    """As many headings, lines and links as the Swedish has, in the same order, and not one of its sentences."""
    visitor = Visitor(app, "sv")
    swedish, english = (Text(visitor.opens(f"{page}?lang={code}").text) for code in STAFF)
    shown = visitor.opens(f"{page}?lang={language}").text
    own = Text(shown)
    assert f'<html lang="{language}" dir="{LANGUAGES[language].dir}"' in shown
    assert own.elements == swedish.elements
    assert all(own.says)
    for said in ALIKE[page]:
        assert said in visitor.reads(f"{page}?lang={language}"), said
    if base(language) != "sv":
        assert not {*own.says} & {*swedish.says}
    if language != "en":
        assert not {*own.says} & {*english.says}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ON)
def test_a_text_nobody_has_reviewed_says_so_with_a_way_to_the_swedish_one(app, page, language):
    visitor = Visitor(app, language)
    shown = visitor.opens(f"{page}?lang={language}").text
    said, swedish = (translate(NOT_REVIEWED, code) for code in (language, "sv"))
    assert (said in shown) == ('class="unreviewed"' in shown) == (not reviewed(language))
    if reviewed(language):
        return
    assert translate(TO_THE_SWEDISH, language) in shown
    assert shown.index(said) < shown.index("<h2>")
    beside = f'<p lang="sv" dir="ltr">{swedish}</p>'
    assert (beside in shown) == (base(language) != "sv")
    assert 'href="?in=sv"' in shown
    assert Text(visitor.opens(f"{page}?in=sv").text).says == Text(visitor.opens(f"{page}?lang=sv").text).says


def test_the_swedish_text_is_read_without_choosing_swedish(app):
    visitor = Visitor(app, "en")
    visitor.opens("/privacy?lang=ti")
    assert '<html lang="sv" dir="ltr"' in visitor.opens("/privacy?in=sv").text
    for page in ("/privacy", "/"):
        assert '<html lang="ti"' in visitor.opens(page).text


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("page", ON)
def test_once_it_is_reviewed_it_says_nothing_of_that(app, page, language, monkeypatch):
    monkeypatch.setattr("app.pages.about.reviewed", lambda _: True)
    assert 'class="unreviewed"' not in Visitor(app).opens(f"{page}?lang={language}").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_statement_says_which_translations_are_not_reviewed(app, language, monkeypatch):
    def says():
        shown = Visitor(app).opens(f"/accessibility?lang={language}").text
        return re.findall(r'<bdi class="own-name" lang="([a-z-]+)">', shown), Text(shown).elements.count("li")

    said, shortcomings = says()
    assert said == [code for code in LANGUAGES if not reviewed(code)]
    monkeypatch.setattr("app.pages.about.reviewed", lambda code: code != "ti")
    assert says() == (["ti"], shortcomings)
    monkeypatch.setattr("app.pages.about.reviewed", lambda _: True)
    assert says() == ([], shortcomings - 1)


@pytest.mark.parametrize("page", ON)
def test_they_are_offered_in_every_language(visitor, page):
    shown = visitor.opens(page).text
    for code, each in LANGUAGES.items():
        assert f'lang="{code}"' in shown
        assert each.name in shown


# As app/PRIVACY.md says of ballots, members and answers.
BESIDE = {
    "sv": ("minst fem samma", "prickar och avslutande svar tills de räknas", "i grupper tills steget stängs"),
    "en": (
        "at least five have the same",
        "dots and closing answers until they are",
        "in groups until the step",
    ),
}


@pytest.mark.parametrize("language", BESIDE)
def test_where_the_perspective_stands_is_said_on_the_page_and_on_the_phone(app, language):
    """No more is promised than is kept: the page, and what the phone says of itself under "More"."""
    page = Visitor(app, language).reads("/privacy")
    phone = re.search(
        r't\("(Where at least five[^"]*)"\)', (JS / "phone" / "undermore.js").read_text("utf-8")
    )[1]
    for said in (page, translate(phone, language)):
        for words in BESIDE[language]:
            assert words in said, words
    for untrue in ("hänger inte ihop", "is not connected"):
        assert untrue not in page


@pytest.mark.parametrize("language", UNFILLED)
@pytest.mark.parametrize("page", ON)
def test_what_is_not_filled_in_is_said_by_its_name(app, make_app, page, language):
    empty = Visitor(app).reads(f"{page}?lang={language}")
    assert empty.count(UNFILLED[language]) == len(ON[page])
    for name in ON[page]:
        assert f"({name.upper()})" in empty
    full = Visitor(make_app(**FILLED)).reads(f"{page}?lang={language}")
    assert UNFILLED[language] not in full
    for name in ON[page]:
        if name not in ("accessibility_checked", "accessibility_updated"):
            assert FILLED[name] in full
    if page == "/accessibility":
        assert day("2026-11-01", language) in full
        assert day("2026-12-24", language) in full


DAYS = {
    "sv": ("61 dagar", "400 dagar", "högst 9 dagar"),
    "sv-simple": ("61 dagar", "400 dagar", "högst 9 dagar"),
    "en": ("61 days", "400 days", "9 days at most"),
    "ar": ("61 يومًا", "400 يوم ", "9 أيام"),
    "so": ("61 maalmood", "400 maalmood", "ugu badnaan 9 maalmood"),
    "fa": ("61 روز", "400 روز", "حداکثر 9 روز"),
    "ti": ("61 መዓልታት", "400 መዓልታት", "ን9 መዓልታት"),
    "uk": ("61 день", "400 днів", "не довше ніж 9 днів"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_days_are_the_settings(make_app, language):
    app = make_app(keep_contributions_days=61, keep_results_days=400, backup_days=9)
    said = Visitor(app).reads(f"/privacy?lang={language}")
    for words in DAYS[language]:
        assert words in said, words


def test_a_setting_is_text(make_app):
    page = Visitor(make_app(controller="<script>alert(1)</script>")).opens("/privacy").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


@pytest.mark.parametrize(
    "path", ["/", "/sign-in", "/new-account", "/nothing-here", "/privacy", "/accessibility"]
)
def test_every_page_leads_to_both(visitor, path):
    page = visitor.opens(path).text
    assert 'href="/privacy"' in page
    assert 'href="/accessibility"' in page


def test_so_do_those_of_whoever_is_signed_in(fatima, workshop, app):
    from app.domain.entities import Meeting

    meeting = app.extensions["live"].state(workshop).all(Meeting)[0].id
    for path in ("/workshops", "/workshops/new", f"/w/{workshop}/minutes/{meeting}"):
        page = fatima.opens(path).text
        assert 'href="/privacy"' in page, path
        assert 'href="/accessibility"' in page, path


@pytest.mark.parametrize("screen", ["phone", "group"])
def test_so_do_a_phone_and_a_groups_page(visitor, workshop, screen):
    page = visitor.opens(f"/w/{workshop}/{screen}").text
    assert 'href="/privacy" target="_blank"' in page
    assert 'href="/accessibility" target="_blank"' in page


@pytest.mark.parametrize("page", ON)
def test_nothing_on_them_is_fetched_from_elsewhere(visitor, page):
    text = visitor.opens(page).text
    assert 'src="http' not in text
    assert "cookie" not in visitor.opens(page).headers.get("Set-Cookie", "").lower()


def test_each_of_the_languages_has_its_texts_and_there_are_no_others():
    texts = {path.name for path in (ROOT / "templates" / "about").glob("*.*.html")}
    assert texts == {f"{name}.{code}.html" for name in ("privacy", "accessibility") for code in LANGUAGES}
