"""A wrong file is refused in Swedish: which file, which line, which field, and what would be right."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.cli import FlaskGroup

from app import create_app
from app.config import Settings
from app.formats import FormatError, load_all
from app.formats.translation import untranslated

RIGHT = """\
languages = ["sv", "en"]
names = { sv = "Träff", en = "Meeting" }
# A short one.

[[meeting]]
key = "day"
names = { sv = "Dagen", en = "The day" }

[[meeting.step]]
key = "ideas"
kind = "collect"
phase = "critique"
minutes = 10
settings = { wall = "private", length = 140 }

[meeting.step.texts]
sv = { title = "Kritik", prompt = "Vad?", help = ["Kort"] }
en = { title = "Critique", prompt = "What?", help = ["Short"] }

[[meeting.step]]
key = "themes"
kind = "cluster"
phase = "critique"
source = "ideas"

[meeting.step.texts]
sv = { title = "Sortera", prompt = "Vad?" }
en = { title = "Sort", prompt = "What?" }

[[meeting.step]]
key = "close"
kind = "close"
phase = "realisation"
settings = { questions = ["understood"] }

[meeting.step.texts.sv]
title = "Avslut"
prompt = "Tack!"
question_understood = "Förstod ni varandra bättre?"

[meeting.step.texts.en]
title = "Closing"
prompt = "Thanks!"
question_understood = "Did you understand each other better?"
"""
IN_IDEAS = "i step ”ideas” i meeting ”day”"
IN_THEMES = "i step ”themes” i meeting ”day”"
IN_CLOSE = "i step ”close” i meeting ”day”"

# What is written, what is written instead, and what is then said: the line, the field, what would be right.
WRONG = {
    "unknown field": (
        "minutes = 10",
        "minuter = 10",
        (
            f"rad 13, fältet minuter {IN_IDEAS}: ”minuter” finns inte; menade du ”minutes”? "
            "Välj mellan key, kind, phase, texts, minutes, source, turn, settings."
        ),
    ),
    "missing field": (
        'kind = "collect"\n',
        "",
        f"rad 9, {IN_IDEAS.removeprefix('i ')}: fältet kind saknas; lägg till ”",
    ),
    "wrong type": (
        "minutes = 10",
        'minutes = "tio"',
        f"rad 13, fältet minutes {IN_IDEAS}: här ska vara ett heltal från 0 till 480, inte ”tio”.",
    ),
    "true is no number": (
        "minutes = 10",
        "minutes = true",
        f"rad 13, fältet minutes {IN_IDEAS}: här ska vara ett heltal från 0 till 480, inte true.",
    ),
    "number out of bounds": ("minutes = 10", "minutes = 481", "ett heltal från 0 till 480, inte 481."),
    "unknown kind": (
        'kind = "cluster"',
        'kind = "clutser"',
        f"rad 22, fältet kind {IN_THEMES}: ”clutser” finns inte; menade du ”cluster”? Välj mellan ",
    ),
    "unknown phase": (
        'phase = "realisation"',
        'phase = "dream"',
        (
            f"rad 33, fältet phase {IN_CLOSE}: ”dream” finns inte; "
            "välj mellan critique, follow_up, preparation, realisation, vision."
        ),
    ),
    "a key with spaces": (
        'key = "ideas"',
        'key = "mina idéer"',
        "rad 10, fältet key i step ”mina idéer” i meeting ”day”: här ska vara ett kort namn inom citattecken",
    ),
    "a step's key twice": (
        'key = "themes"',
        'key = "ideas"',
        f"rad 21, fältet key {IN_IDEAS}: ”ideas” finns redan tidigare i filen; välj en annan nyckel.",
    ),
    "a meeting's key twice": (
        '[[meeting.step]]\nkey = "close"',
        '[[meeting]]\nkey = "day"\nnames = { sv = "A", en = "B" }\n\n[[meeting.step]]\nkey = "close"',
        "rad 31, fältet key i meeting ”day”: ”day” finns redan",
    ),
    "no steps": (
        RIGHT[RIGHT.index("[[meeting.step]]") :],
        "",
        "rad 5, meeting ”day”: fältet step saknas; lägg till tabeller inom [[ ]], minst 1.",
    ),
    "unknown setting": (
        "length = 140",
        "lenght = 140",
        f"rad 14, fältet settings.lenght {IN_IDEAS}: ”lenght” finns inte; menade du ”length”? Välj mellan wall",
    ),
    "setting out of bounds": (
        "length = 140",
        "length = 5",
        f"rad 14, fältet settings.length {IN_IDEAS}: här ska vara ett heltal från 20 till 1000, inte 5.",
    ),
    "setting that is none of the words": (
        'wall = "private"',
        'wall = "opn"',
        f"rad 14, fältet settings.wall {IN_IDEAS}: ”opn” finns inte; menade du ”open”? Välj mellan ",
    ),
    "settings where there are none": (
        'source = "ideas"',
        'source = "ideas"\nsettings = { dots = 3 }',
        f"rad 25, fältet settings.dots {IN_THEMES}: ”dots” finns inte; ta bort det, här finns inga fält.",
    ),
    "an item of a list": (
        'questions = ["understood"]',
        'questions = [\n  "understood",\n  "Hej du",\n]',
        f"rad 36, fältet settings.questions[2] {IN_CLOSE}: här ska vara ett kort namn inom citattecken",
    ),
    "source that does not exist": (
        'source = "ideas"',
        'source = "idea"',
        (
            f"rad 24, fältet source {IN_THEMES}: ”idea” är inget steg i filen; "
            "här ska vara ett tidigare steg av sorten collect: menade du ”ideas”? Välj mellan ideas."
        ),
    ),
    "source that comes later": (
        'source = "ideas"',
        'source = "close"',
        (
            f"rad 24, fältet source {IN_THEMES}: ”close” kommer först senare i filen; "
            "här ska vara ett tidigare steg av sorten collect: välj mellan ideas."
        ),
    ),
    "source of the wrong kind": (
        'kind = "close"',
        'kind = "vote"\nsource = "ideas"',
        (
            f"rad 33, fältet source {IN_CLOSE}: ”ideas” är ett steg av sorten collect; "
            "här ska vara ett tidigare steg av sorten cluster: välj mellan themes."
        ),
    ),
    "source that is missing": (
        'source = "ideas"\n',
        "",
        (
            f"rad 20, {IN_THEMES.removeprefix('i ')}: fältet source saknas; "
            "skriv nyckeln för ett tidigare steg av sorten collect: ideas."
        ),
    ),
    "source where none is used": (
        'kind = "close"',
        'kind = "close"\nsource = "ideas"',
        f"rad 33, fältet source {IN_CLOSE}: ett steg av sorten close hämtar inget från andra steg; ta bort fältet.",
    ),
    "no Swedish": (
        'languages = ["sv", "en"]',
        'languages = ["en"]',
        "rad 1, fältet languages: svenska saknas; lägg till ”sv”.",
    ),
    "unknown language": (
        'languages = ["sv", "en"]',
        'languages = ["sv", "xx"]',
        "rad 1, fältet languages[2]: ”xx” finns inte; välj mellan ar, en, fa, so, sv, sv-simple, ti, uk.",
    ),
    "Swedish words missing": (
        'sv = { title = "Sortera", prompt = "Vad?" }\n',
        "",
        f"rad 26, fältet texts {IN_THEMES}: språket sv saknas; lägg till fältet sv.",
    ),
    "a language nobody promised": (
        'sv = { title = "Sortera"',
        'fi = { title = "A", prompt = "B" }\nsv = { title = "Sortera"',
        f"rad 27, fältet texts.fi {IN_THEMES}: ”fi” står inte i languages; välj mellan sv, en.",
    ),
    "a name in one language only": (
        'names = { sv = "Dagen", en = "The day" }',
        'names = { sv = "Dagen" }',
        "rad 7, fältet names i meeting ”day”: språket en saknas; lägg till fältet en.",
    ),
    "no title": (
        'title = "Kritik", ',
        "",
        f"rad 17, fältet texts.sv {IN_IDEAS}: texten title saknas; lägg till title på språket sv.",
    ),
    "help in one language only": (
        ', help = ["Short"]',
        "",
        f"rad 18, fältet texts.en {IN_IDEAS}: texten help saknas; lägg till help på språket en.",
    ),
    "help that is no list": (
        'help = ["Kort"]',
        'help = "Kort"',
        f"rad 17, fältet texts.sv.help {IN_IDEAS}: här ska vara en lista inom [ ] med korta rader.",
    ),
    "title that is a list": (
        'title = "Kritik"',
        'title = ["Kritik"]',
        f"rad 17, fältet texts.sv.title {IN_IDEAS}: här ska vara en text inom citattecken.",
    ),
    "help that is too long": (
        'help = ["Kort"]',
        f'help = ["{"a" * 300}", "{"b" * 300}"]',
        f"rad 17, fältet texts.sv.help {IN_IDEAS}: raderna är 601 tecken tillsammans; korta till högst 400.",
    ),
    "an empty text": (
        'title = "Avslut"',
        'title = ""',
        f"rad 37, fältet texts.sv.title {IN_CLOSE}: här ska vara en text inom citattecken från 1 till 400 tecken",
    ),
    "unknown words": (
        'prompt = "Tack!"',
        'promt = "Tack!"',
        (
            f"rad 38, fältet texts.sv.promt {IN_CLOSE}: ”promt” finns inte; menade du ”prompt”? "
            "Välj mellan title, prompt, subtitle, help, question_understood."
        ),
    ),
    "a question without words": (
        'question_understood = "Förstod ni varandra bättre?"\n',
        "",
        (
            f"rad 36, fältet texts.sv {IN_CLOSE}: "
            "texten question_understood saknas; lägg till question_understood på språket sv."
        ),
    ),
    "somebody's turn on an open wall": (
        'settings = { wall = "private"',
        'turn = "client"\nsettings = { wall = "open"',
        f"fältet turn {IN_IDEAS}: bara ett steg av sorten collect med sluten vägg",
    ),
    "text without quotation marks": (
        'kind = "collect"',
        "kind = collect",
        "rad 11, fältet kind: skriv texter inom citattecken och tal utan. Där står: kind = collect",
    ),
    "quotation mark forgotten": (
        'kind = "collect"',
        'kind = "collect',
        'rad 11, fältet kind: avsluta texten med ett citattecken på samma rad. Där står: kind = "collect',
    ),
    "equals sign forgotten": (
        "minutes = 10",
        "minutes 10",
        "rad 13, fältet minutes: skriv ett likhetstecken mellan fältets namn och värdet. Där står: minutes 10",
    ),
    "the same field twice": (
        "minutes = 10",
        "minutes = 10\nminutes = 11",
        "rad 14, fältet minutes: fältet står två gånger: behåll ett av dem. Där står: minutes = 11",
    ),
    "list without an end": (
        '["understood"] }',
        '["understood" }',
        "rad 34, fältet settings: skriv komma mellan delarna i listan och avsluta den med ]",
    ),
}


def refused(folder: Path, text: str | bytes) -> str:
    file = folder / "workshops" / "trial.toml"
    file.parent.mkdir()
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(FormatError) as error:
        load_all(file.parent)
    return str(error.value)


def test_the_right_file_is_right(tmp_path: Path):
    (tmp_path / "trial.toml").write_text(RIGHT, "utf-8")
    assert load_all(tmp_path)["trial"].names["sv"] == "Träff"


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_says_where_and_what_would_be_right(name: str, tmp_path: Path):
    before, after, said = WRONG[name]
    assert RIGHT.count(before) == 1, "the change must be one change"
    message = refused(tmp_path, RIGHT.replace(before, after))
    assert message.startswith("workshops/trial.toml, rad ")
    assert said in message


TRANSLATED = """\
name = "لقاء"

[meetings]
day = "اليوم"

[steps.ideas]
title = "نقد"
help = ["باختصار", "بلا حلول"]
"""
WRONG_TRANSLATIONS = {
    "a step that is not there": (
        "trial.ar.toml",
        "[steps.ideas]",
        "[steps.idea]",
        "rad 6, fältet steps.idea: ”idea” finns inte; menade du ”ideas”?",
    ),
    "a meeting that is not there": (
        "trial.ar.toml",
        "day =",
        "night =",
        "rad 4, fältet meetings.night: ”night” finns inte; välj mellan day.",
    ),
    "words the step does not have": (
        "trial.ar.toml",
        "title =",
        "subtitle =",
        "rad 7, fältet steps.ideas.subtitle: ”subtitle” finns inte",
    ),
    "help that is one text": (
        "trial.ar.toml",
        'help = ["باختصار", "بلا حلول"]',
        'help = "باختصار"',
        "rad 8, fältet steps.ideas.help: här ska vara en lista inom [ ] med korta rader.",
    ),
    "a language there is not": ("trial.xx.toml", "name", "name", "”xx” i filens namn; välj mellan"),
    "a language the format's own file has": ("trial.en.toml", "name", "name", "”en” i filens namn"),
    "no format of that name": ("other.ar.toml", "name", "name", "det finns inget format med det namnet"),
}


def test_a_translation_beside_a_format_adds_what_it_says_and_nothing_else(tmp_path: Path):
    (tmp_path / "trial.toml").write_text(RIGHT, "utf-8")
    (tmp_path / "trial.ar.toml").write_text(TRANSLATED, "utf-8")
    forms = load_all(tmp_path)
    assert list(forms) == ["trial"]
    form = forms["trial"]
    (meeting,) = form.meetings
    assert (form.names["ar"], meeting.names["ar"]) == ("لقاء", "اليوم")
    assert meeting.steps[0].texts["ar"] == {"title": "نقد", "help": "باختصار\nبلا حلول"}
    assert [set(step.texts) for step in meeting.steps] == [{"sv", "en", "ar"}, {"sv", "en"}, {"sv", "en"}]
    assert ("steps.ideas.prompt", "Vad?") in untranslated(form, "ar")
    assert "steps.ideas.title" not in dict(untranslated(form, "ar"))


@pytest.mark.parametrize("name", WRONG_TRANSLATIONS)
def test_a_wrong_translation_says_where_and_what_would_be_right(name: str, tmp_path: Path):
    file, before, after, said = WRONG_TRANSLATIONS[name]
    (tmp_path / "trial.toml").write_text(RIGHT, "utf-8")
    (tmp_path / file).write_text(TRANSLATED.replace(before, after, 1), "utf-8")
    with pytest.raises(FormatError) as error:
        load_all(tmp_path)
    assert f"{tmp_path.name}/{file}" in str(error.value)
    assert said in str(error.value)


def test_a_file_in_another_encoding_is_told_which_line(tmp_path: Path):
    said = refused(tmp_path, RIGHT.encode("latin-1"))
    assert said == "workshops/trial.toml, rad 2: spara filen som UTF-8, så att å, ä och ö blir rätt."


@pytest.mark.parametrize("command", [["db", "upgrade"], ["demo"]])
def test_a_wrong_file_stops_a_command_with_one_sentence(command, tmp_path, monkeypatch):
    (tmp_path / "trial.toml").write_text(RIGHT.replace('"cluster"', '"clutser"'), "utf-8")
    monkeypatch.setattr("app.load_all", lambda _folder: load_all(tmp_path))
    answer = CliRunner().invoke(
        FlaskGroup(create_app=lambda: create_app(Settings(data_dir=tmp_path, async_mode="threading"))),
        command,
    )
    assert answer.exit_code == 2
    assert answer.output.startswith(f"{tmp_path.name}/trial.toml, rad 22, fältet kind i step ”themes”")
    assert answer.output.count("\n") == 1
