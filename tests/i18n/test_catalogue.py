"""Words in the reader's language, and that none are missing."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from app import messages
from app.i18n import FOLDER, LANGUAGES, catalogue, day, ntranslate, sentence, translate
from app.sentences import SENTENCES

ROOT = Path(__file__).parents[2]
HOLE = re.compile(r"\{(\w+)\}")
PYTHON = sorted((ROOT / "app").rglob("*.py"))
JAVASCRIPT = sorted((ROOT / "static" / "js").rglob("*.js"))


def test_swedish_lacks_nothing():
    assert messages.lacking("sv") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_left_over(language):
    assert messages.left_over(language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_stands_twice(language):
    text = (FOLDER / language / "LC_MESSAGES" / "messages.po").read_text("utf-8")
    ids = Counter(re.findall(r'^msgid ((?:".*"\n)+)', text, re.MULTILINE))
    assert [msgid for msgid, times in ids.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_values_its_message_has(language):
    with (FOLDER / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        found = read_po(file, locale=language)
    for message in found:
        if not message.id:
            continue
        if message.pluralizable:
            assert len(message.string) == 2, message.id
            assert holes(message.string[0]) <= holes(message.id[1]), message.id  # one need not say its number
            assert holes(message.string[1]) == holes(message.id[1]), message.id
        else:
            assert holes(message.string) == holes(message.id), message.id


def holes(words: str) -> set[str]:
    return set(HOLE.findall(words))


def test_the_copy_never_blames():
    for language, unkind in {
        "sv": r"\b(fel|felaktig\w*|ogiltig\w*|tyvärr)\b",
        "en": r"\b(invalid|error|sorry)\b",
    }.items():
        for words in catalogue(language).values():
            for text in (words,) if isinstance(words, str) else words:
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
        == "Det är 1 bokstav för långt. Det finns plats för 140."
    )
    assert (
        sentence("text_long", "en", over=2, limit=140) == "It is 2 letters too long. There is room for 140."
    )
    assert sentence("nobody has written this one", "sv") == "Det gick inte. Försök igen."


# --- what the extraction cannot see ---


def test_javascript_names_its_messages_where_it_uses_them():
    """`t(word)`, `t(`…`)` or `t("a" + b)` would be drawn in English, and nobody would be told."""
    words = r'"(?:[^"\\\n]|\\.)*"'
    plain = re.compile(rf"(?<![\w.$])(?:t\(\s*{words}\s*[,)]|tn\(\s*{words},\s*{words},)")
    calls = re.compile(r"(?<![\w.$])tn?\(")
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
    [("sv", "7 oktober 2025", "7 oktober"), ("en", "7 October 2025", "7 October")],
)
def test_dates_are_said_as_people_say_them(language, with_year, without):
    assert day("2025-10-07", language) == with_year
    assert day("2025-10-07", language, year=False) == without
    assert day("", language) == ""


def test_browsers_get_only_what_they_use(tmp_path, monkeypatch):
    import json

    monkeypatch.setattr(messages, "DIST", tmp_path)
    messages.write_catalogues()
    swedish = json.loads((tmp_path / "messages.sv.json").read_text("utf-8"))
    assert swedish["Not begun"] == "Inte börjat"
    assert "Ny framtidsverkstad" not in swedish.values()
    assert all(isinstance(words, str) or len(words) == 2 for words in swedish.values())
    phone = json.loads((tmp_path / "phone.sv.json").read_text("utf-8"))
    assert phone["Not begun"] == swedish["Not begun"], "by way of what the phone's script imports"
    assert phone.items() < swedish.items()
    assert "Everything is saved" in swedish.keys() - phone.keys(), "what only a lead reads"
