"""What a translator is given: filled in as it is printed, it is a translation."""

import re

import pytest

from app import i18n, messages
from app.config import ROOT
from app.formats import load_all
from app.formats.translation import untranslated
from app.translating import wanted, wanted_of

HEAD = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals={n}; plural=0;\\n"

"""


@pytest.mark.parametrize(("language", "forms"), [("so", 2), ("uk", 4), ("ar", 6)])
def test_what_is_printed_of_the_messages_is_a_catalogue_once_it_is_filled_in(
    language, forms, tmp_path, monkeypatch
):
    file = tmp_path / "messages.po"
    path_of = i18n._path
    monkeypatch.setattr(i18n, "_path", lambda code: file if code == language else path_of(code))
    monkeypatch.setattr(i18n, "_file", i18n._file.__wrapped__)
    monkeypatch.setattr(messages, "own", i18n.own.__wrapped__)
    swedish = i18n.own("sv")
    monkeypatch.setattr("app.translating.own", lambda _: swedish)
    file.write_text(HEAD.format(n=forms), "utf-8")
    printed = wanted(language)
    assert "msgstr[1]" in printed
    assert "#. Alla kan läsa det du skriver" in printed
    file.write_text(
        HEAD.format(n=forms) + re.sub(r'^(msgstr.*) ""$', r'\1 "x"', printed, flags=re.MULTILINE), "utf-8"
    )
    assert messages.lacking(language) == {}


def test_what_is_printed_of_a_format_is_its_file_once_it_is_filled_in(tmp_path):
    (tmp_path / "trial.toml").write_text(
        (ROOT / "workshops" / "framtidsverkstad.toml").read_text("utf-8"), "utf-8"
    )
    form = load_all(tmp_path)["trial"]
    printed = wanted_of(form, "uk")
    filled = re.sub(r'= ""$', '= "x"', printed, flags=re.MULTILINE).replace("= []", '= ["x"]')
    (tmp_path / "trial.uk.toml").write_text(filled, "utf-8")
    done = load_all(tmp_path)["trial"]
    assert untranslated(done, "uk") == []
    assert wanted_of(done, "uk") == ""
