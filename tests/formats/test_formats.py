"""The formats that come with the product load, and say what a workshop needs in each of its languages."""

from pathlib import Path

import pytest
from msgspec import structs

from app.config import ROOT
from app.domain.entities import PHASES
from app.formats import FormatError, MeetingPlan, StepPlan, load_all
from app.formats.plan import FormatFile
from app.formats.translation import Translation, untranslated
from app.languages import LANGUAGES, STAFF
from app.steps.settings import KINDS

FORMATS = load_all(ROOT / "workshops")


def steps(meeting):
    return [(step.key, step.kind, step.phase, step.source) for step in meeting.steps]


def test_a_future_workshop_criticises_envisions_and_realises_and_meets_again():
    """What makes it one; its steps may be others."""
    day, follow_up = FORMATS["framtidsverkstad"].meetings
    assert list(dict.fromkeys(step.phase for step in day.steps)) == [
        "preparation",
        "critique",
        "vision",
        "realisation",
    ]
    for phase in ("critique", "vision"):
        kinds = [step.kind for step in day.steps if step.phase == phase]
        assert kinds == ["collect", "cluster", "vote"], "written by all, sorted, and chosen among"
    (groups,) = (step.key for step in day.steps if step.kind == "groups")
    assert {step.source for step in follow_up.steps if step.kind in ("review", "plan")} == {groups}


def test_a_future_workshop_has_a_day_and_a_follow_up():
    """Step by step: what the whole story and the demo walk through."""
    day, follow_up = FORMATS["framtidsverkstad"].meetings
    assert (day.key, follow_up.key) == ("day", "follow_up")
    assert steps(day) == [
        ("welcome", "welcome", "preparation", ""),
        ("critique", "collect", "critique", ""),
        ("critique_themes", "cluster", "critique", "critique"),
        ("critique_vote", "vote", "critique", "critique_themes"),
        ("vision", "collect", "vision", ""),
        ("vision_themes", "cluster", "vision", "vision"),
        ("vision_vote", "vote", "vision", "vision_themes"),
        ("groups", "groups", "realisation", "vision_vote"),
        ("plan", "plan", "realisation", "groups"),
        ("close", "close", "realisation", ""),
    ]
    assert steps(follow_up) == [
        ("follow_up_welcome", "welcome", "follow_up", ""),
        ("review", "review", "follow_up", "groups"),
        ("next_plan", "plan", "follow_up", "groups"),
        ("follow_up_close", "close", "follow_up", ""),
    ]


def test_every_meeting_begins_with_a_welcome():
    """Its board has the code to come in by, large: whoever comes to the follow-up needs it as on the day."""
    for name, made in FORMATS.items():
        assert [meeting.steps[0].kind for meeting in made.meetings] == ["welcome", "welcome"], name


def test_settings_are_filled_in_with_the_kinds_own_defaults():
    vote = FORMATS["framtidsverkstad"].meetings[0].steps[3]
    assert vote.settings == {"dots": 3, "spread": "free"}


def test_help_is_one_text_of_short_lines():
    critique = FORMATS["framtidsverkstad"].meetings[0].steps[1]
    assert critique.texts["sv"]["help"] == "Kort\nRättvist eller inte\nInga lösningar än"


def test_both_meetings_ask_whether_people_understood_each_other_better():
    for meeting in FORMATS["framtidsverkstad"].meetings:
        close = meeting.steps[-1]
        assert close.settings["questions"][0] == "understood"
        assert close.texts["sv"]["question_understood"] == "Förstod ni varandra bättre?"


@pytest.mark.parametrize("key", FORMATS)
def test_every_format_has_both_languages_and_phases_in_order(key):
    form = FORMATS[key]
    assert form.key == key
    assert form.languages == ("sv", "en")
    for meeting in form.meetings:
        places = [PHASES.index(step.phase) for step in meeting.steps]
        assert places == sorted(places)
        for step in meeting.steps:
            assert step.kind in KINDS
            assert step.texts["sv"].keys() == step.texts["en"].keys()


@pytest.mark.parametrize("key", FORMATS)
def test_words_that_stand_large_on_the_board_are_short(key):
    for meeting in FORMATS[key].meetings:
        for step in meeting.steps:
            for code, words in step.texts.items():
                if code in STAFF:  # the board's languages; on a phone there is room for more
                    assert len(words["title"]) <= 24
                    assert len(words["prompt"]) <= 40


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code not in STAFF])
def test_what_the_formats_do_not_say_in_a_language_is_listed(language, capsys):
    """What is lacking is said in Swedish, so nothing stops: it is printed, and all else is there."""
    for form in FORMATS.values():
        lacking = untranslated(form, language)
        with capsys.disabled():
            print(f"\n{language}, {form.key}: {len(lacking)} texts are said in Swedish", end="")
        steps = {step.key: step for meeting in form.meetings for step in meeting.steps}
        said = {f"steps.{key}.{word}" for key, step in steps.items() for word in step.texts.get(language, {})}
        assert not said & dict(lacking).keys()
        assert len(said) + len([where for where, _ in lacking if where.startswith("steps.")]) == sum(
            len(step.texts["sv"]) for step in steps.values()
        )
        # Control: with one text fewer it says of that one where it stands, and what.
        day, *later = form.meetings
        at, step = next((at, step) for at, step in enumerate(day.steps) if step.texts.get(language))
        word, *others = step.texts[language]
        kept = {language: {name: step.texts[language][name] for name in others}}
        fewer = structs.replace(step, texts=step.texts | kept)
        day = structs.replace(day, steps=(*day.steps[:at], fewer, *day.steps[at + 1 :]))
        found = untranslated(structs.replace(form, meetings=(day, *later)), language)
        assert set(found) - set(lacking) == {(f"steps.{step.key}.{word}", step.texts["sv"][word])}


def test_the_schema_in_words_names_every_kind_phase_and_field():
    schema = (ROOT / "workshops" / "README.md").read_text("utf-8")
    tables = (FormatFile, MeetingPlan, StepPlan, Translation)
    fields = {field.encode_name for table in tables for field in structs.fields(table)} - {"meeting", "step"}
    words = ("title", "prompt", "subtitle", "help", "question_")
    for word in (*KINDS, *PHASES, *fields, *words):
        assert f"`{word}" in schema, word


def test_a_folder_without_formats_is_told(tmp_path: Path):
    with pytest.raises(FormatError, match="inget format"):
        load_all(tmp_path)
