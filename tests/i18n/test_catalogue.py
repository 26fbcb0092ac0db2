"""Words in the reader's language, and that none are missing."""

import ast
import inspect
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from app import messages
from app.domain.command import COMMANDS
from app.domain.entities import TONGUES
from app.i18n import FOLDER, catalogue, categories, day, ntranslate, own, reviewed, sentence, translate
from app.languages import EARLIER_TONGUES, LANGUAGES, STAFF, base
from app.sentences import SENTENCES, TO_PARTICIPANTS

ROOT = Path(__file__).parents[2]
HOLE = re.compile(r"\{(\w+)\}")
PYTHON = sorted((ROOT / "app").rglob("*.py"))
JAVASCRIPT = sorted((ROOT / "static" / "js").rglob("*.js"))


def test_swedish_lacks_nothing():
    assert messages.lacking("sv") == {}


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code not in STAFF])
def test_what_a_language_lacks_is_said_in_swedish(language, capsys):
    """So nothing stops: the list is for whoever translates."""
    missing = {messages.msgid_of(message) for message in messages.lacking(language)}
    with capsys.disabled():
        print(
            f"\n{language}: {len(missing)} messages are said in Swedish", *sorted(missing), sep="\n  ", end=""
        )
    assert missing.isdisjoint(own(language))
    assert {messages.msgid_of(each) for each in messages.for_participants()} - missing <= own(language).keys()
    assert all(catalogue(language)[msgid] == own("sv")[msgid] for msgid in missing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_left_over(language):
    assert messages.left_over(language) == []


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_control_what_a_file_loses_is_lacking_and_what_it_has_too_much_is_left_over(language, monkeypatch):
    """The first words it has that participants read, and the first that are counted, if there are any."""
    before, known = messages.lacking(language), own(language)
    said = [each for each in messages.for_participants() if messages.msgid_of(each) in known]
    plain, counted = ([each for each in said if isinstance(each, kind)] for kind in (str, tuple))
    assert plain
    for message in (*plain[:1], *counted[:1]):
        msgid = messages.msgid_of(message)
        changed = {each: words for each, words in known.items() if each != msgid} | {"Nobody says this": "…"}
        monkeypatch.setattr(messages, "own", lambda _, changed=changed: changed)
        assert messages.lacking(language).keys() - before.keys() == {message}
        assert messages.left_over(language) == ["Nobody says this"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_stands_twice(language):
    text = (FOLDER / language / "LC_MESSAGES" / "messages.po").read_text("utf-8")
    ids = Counter(re.findall(r'^msgid ((?:".*"\n)+)', text, re.MULTILINE))
    assert [msgid for msgid, times in ids.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_values_its_message_has(language):
    with (FOLDER / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        found = read_po(file, locale=LANGUAGES[language].locale.replace("-", "_"))
    for message in found:
        if not message.id:
            continue
        if message.pluralizable:
            forms = dict(zip(categories(language), message.string, strict=True))
            for category, words in forms.items():
                # None, one and two need not say their number: they are words of their own.
                fits = set.__le__ if category in ("zero", "one", "two") else set.__eq__
                assert fits(holes(words), holes(message.id[1])), (message.id, category)
        else:
            assert holes(message.string) == holes(message.id), message.id


# Where one form stands for several numbers ("one" is 1, 21, 31 … in Ukrainian), it says which.
@pytest.mark.parametrize(("language", "category"), [("uk", "one"), ("fa", "one"), ("ti", "one")])
def test_a_form_for_several_numbers_says_the_number(language, category):
    for msgid, forms in own(language).items():
        if isinstance(forms, dict) and "{" in forms["other"]:
            assert holes(forms[category]) == holes(forms["other"]), msgid


def holes(words: str) -> set[str]:
    return set(HOLE.findall(words))


def test_the_copy_never_blames():
    for language, unkind in {
        "sv": r"\b(fel|felaktig\w*|ogiltig\w*|tyvärr)\b",
        "en": r"\b(invalid|error|sorry)\b",
    }.items():
        for words in own(language).values():
            for text in (words,) if isinstance(words, str) else words.values():
                assert not re.search(unkind, text, re.IGNORECASE), text
    for message in messages.in_code():
        assert not re.search(r"\b(invalid|error|sorry)\b", str(message), re.IGNORECASE), message


# --- every refusal has a sentence ---


def raised() -> dict[str, str]:
    """Every code that is raised in app/, with where."""
    found = {}
    for path in PYTHON:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and _raises(node):
                code = node.args[0]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    found[code.value] = f"{path.name}:{node.lineno}"
    return found


def _raises(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Name):
        return call.func.id in ("RuleBroken", "answer", "sentence")
    # A subclass that gives its own code: super().__init__("workshop_held").
    return isinstance(call.func, ast.Attribute) and call.func.attr == "__init__"


def test_every_code_that_is_raised_has_a_sentence():
    codes = raised()
    assert len(codes) > 40
    assert {code: place for code, place in codes.items() if code not in SENTENCES} == {}


def test_every_sentence_is_about_something():
    whole = "\n".join(path.read_text("utf-8") for path in PYTHON if path.name != "sentences.py")
    assert [code for code in SENTENCES if f'"{code}"' not in whole] == []


def test_a_refusal_is_a_sentence_in_each_language():
    assert (
        sentence("text_long", "sv", over=1, limit=140)
        == "Det är 1 tecken för långt. Det finns plats för 140."
    )
    assert (
        sentence("text_long", "en", over=2, limit=140) == "It is 2 letters too long. There is room for 140."
    )
    assert sentence("nobody has written this one", "sv") == "Det gick inte. Försök igen."


def test_what_participants_commands_refuse_with_is_among_what_every_language_says():
    for spec in COMMANDS.values():
        if spec.roles & {"phone", "group", "door"}:
            for code in re.findall(r'RuleBroken\(\s*"(\w+)"', inspect.getsource(spec.rule)):
                assert code in TO_PARTICIPANTS, (spec.name, code)


# --- what each language is ---


def test_a_language_that_lacks_words_is_read_in_swedish_and_english_in_english():
    only_staff = "New future workshop"
    assert only_staff not in own("ar")
    assert translate(only_staff, "ar") == translate(only_staff, "sv-simple") == translate(only_staff, "sv")
    assert translate(only_staff, "en") == only_staff


@pytest.mark.parametrize(
    ("language", "numbers"),
    [
        ("sv", {1: "one", 0: "other", 2: "other"}),
        ("ar", {0: "zero", 1: "one", 2: "two", 3: "few", 110: "few", 11: "many", 99: "many", 100: "other"}),
        ("uk", {1: "one", 21: "one", 2: "few", 24: "few", 11: "many", 5: "many", 0: "many"}),
        ("fa", {0: "one", 1: "one", 2: "other"}),
    ],
)
def test_every_plural_form_of_a_language_is_said(language, numbers, monkeypatch):
    forms = {category: f"{{n}} {category}" for category in categories(language)}
    monkeypatch.setattr("app.i18n.catalogue", lambda _: {"{n} thing": forms})
    for n, category in numbers.items():
        assert ntranslate("{n} thing", "{n} things", n, language) == f"{n} {category}"


def test_the_readme_says_which_translations_are_reviewed():
    """A table row for each language: its name, its code, and whether somebody who speaks it has read it all."""
    readme = (ROOT / "README.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| [^|]+ \| `([a-z-]+)` \| (yes|no|original) \|", readme, re.MULTILINE))
    assert rows == {
        code: "original" if code in STAFF else "yes" if reviewed(code) else "no" for code in LANGUAGES
    }


def test_a_translation_is_reviewed_when_its_file_says_by_whom(tmp_path, monkeypatch):
    from app import i18n

    for name, header in (("so", "X-Reviewed-By: Amina\\n"), ("uk", "X-Reviewed-By: \\n")):
        folder = tmp_path / name / "LC_MESSAGES"
        folder.mkdir(parents=True)
        (folder / "messages.po").write_text(
            f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"{header}"\n'
        )
    monkeypatch.setattr(i18n, "FOLDER", tmp_path)
    says = reviewed.__wrapped__  # read anew
    assert (says("so"), says("uk")) == (True, False)


def test_what_one_may_write_in_is_named_by_the_table():
    assert {base(code) for code in LANGUAGES} | EARLIER_TONGUES.keys() | {"other"} == set(TONGUES)


# --- what the extraction cannot see ---


def test_javascript_names_its_messages_where_it_uses_them():
    """`t(word)`, `t(`…`)` or `t("a" + b)` would be drawn in English, and nobody would be told."""
    words = r'"(?:[^"\\\n]|\\.)*"'
    plain = re.compile(rf"(?<![\w.$])(?:(?:t|tSure)\(\s*{words}\s*[,)]|tn\(\s*{words},\s*{words},)")
    calls = re.compile(r"(?<![\w.$])(?:tn?|tSure)\((?!written\.dataset\.says)")  # the templates' own words
    for path in JAVASCRIPT:
        script = re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", path.read_text("utf-8"), flags=re.DOTALL)
        hidden = [
            script[call.start() : call.start() + 60]
            for call in calls.finditer(script)
            if not plain.match(script, call.start())
            and "function" not in script[call.start() - 10 : call.start()]
        ]
        assert hidden == [], path.name


def test_python_names_no_message_inside_an_f_string():
    for path in PYTHON:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr):
                called = [
                    call.func.id
                    for call in ast.walk(node)
                    if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
                ]
                assert not {"gettext", "ngettext"} & set(called), f"{path.name}:{node.lineno}"


# --- how words are put together ---


def test_values_are_put_in_as_they_are():
    assert translate("{a} of {b}", "en", a="{b}", b=2) == "{b} of 2"
    assert translate("{a} of {b}", "en", a=1) == "1 of {b}"


@pytest.mark.parametrize(("n", "words"), [(0, "0 things"), (1, "1 thing"), (2, "2 things")])
def test_one_and_many(n, words):
    assert ntranslate("{n} thing", "{n} things", n, "en") == words


@pytest.mark.parametrize(
    ("language", "with_year", "without"),
    [
        ("sv", "7 oktober 2025", "7 oktober"),
        ("sv-simple", "7 oktober 2025", "7 oktober"),
        ("en", "7 October 2025", "7 October"),
        ("ar", "7 أكتوبر 2025", "7 أكتوبر"),
        ("fa", "7 اکتوبر 2025", "7 اکتوبر"),
        ("uk", "7 жовтня 2025", "7 жовтня"),
    ],
)
def test_dates_are_said_as_people_say_them(language, with_year, without):
    assert day("2025-10-07", language) == with_year
    assert day("2025-10-07", language, year=False) == without
    assert day("", language) == ""


def test_browsers_get_only_what_they_use(tmp_path, monkeypatch):
    monkeypatch.setattr(messages, "DIST", tmp_path)
    messages.write_catalogues()
    swedish = json.loads((tmp_path / "messages.sv.json").read_text("utf-8"))
    assert swedish["Not begun"] == "Inte börjat"
    assert "Ny framtidsverkstad" not in swedish.values()
    assert all(isinstance(words, str) or words.keys() == {"one", "other"} for words in swedish.values())
    phone = json.loads((tmp_path / "phone.sv.json").read_text("utf-8"))
    assert phone["Not begun"] == swedish["Not begun"], "by way of what the phone's script imports"
    assert phone.items() < swedish.items()
    assert "Everything is saved" in swedish.keys() - phone.keys(), "what only a lead reads"


def test_participants_pages_have_every_language_and_the_others_those_of_the_staff(tmp_path, monkeypatch):
    monkeypatch.setattr(messages, "DIST", tmp_path)
    messages.write_catalogues()
    assert {path.name.split(".")[1] for path in tmp_path.glob("messages.*.json")} == set(STAFF)
    for page in messages.OF_THEIR_OWN:
        assert {path.name.split(".")[1] for path in tmp_path.glob(f"{page}.*.json")} == set(LANGUAGES)


def test_what_a_template_writes_and_the_script_says_again_is_the_same_message():
    assert {"Personal data", "Accessibility", "Skip to the content"} == messages.said_again()
    assert messages.said_again() <= {messages.msgid_of(each) for each in messages.for_participants()}


def test_beside_a_translation_nobody_has_reviewed_stands_the_swedish_sentence_on_privacy(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(messages, "DIST", tmp_path)
    promise = "We do not ask what you are called. We save what you write and choose, but not who wrote what."

    def read(language):
        return json.loads((tmp_path / f"phone.{language}.json").read_text("utf-8"))

    messages.write_catalogues()
    assert read("ar")[f"sv:{promise}"] == read("sv")[promise]
    assert not [
        key for language in ("sv", "sv-simple", "en") for key in read(language) if key.startswith("sv:")
    ]
    monkeypatch.setattr(messages, "reviewed", lambda _: True)
    messages.write_catalogues()
    assert f"sv:{promise}" not in read("ar")
