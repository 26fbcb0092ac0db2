"""The formats that come with the product load, and say what a workshop needs in each of its languages."""

from pathlib import Path

import pytest
from msgspec import structs

from app.config import ROOT
from app.domain.entities import PHASES
from app.formats import FormatError, MeetingPlan, StepPlan, load_all
from app.formats.plan import FormatFile
from app.steps.settings import KINDS

FORMATS = load_all(ROOT / "workshops")


def steps(meeting):
    return [(step.key, step.kind, step.phase, step.source) for step in meeting.steps]


def test_a_future_workshop_has_a_day_and_a_follow_up():
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
        ("review", "review", "follow_up", "groups"),
        ("next_plan", "plan", "follow_up", "groups"),
        ("follow_up_close", "close", "follow_up", ""),
    ]


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
            for words in step.texts.values():
                assert len(words["title"]) <= 24
                assert len(words["prompt"]) <= 40


def test_the_schema_in_words_names_every_kind_phase_and_field():
    schema = (ROOT / "workshops" / "README.md").read_text("utf-8")
    tables = (FormatFile, MeetingPlan, StepPlan)
    fields = {field.encode_name for table in tables for field in structs.fields(table)} - {"meeting", "step"}
    words = ("title", "prompt", "subtitle", "help", "question_")
    for word in (*KINDS, *PHASES, *fields, *words):
        assert f"`{word}" in schema, word


def test_a_folder_without_formats_is_told(tmp_path: Path):
    with pytest.raises(FormatError, match="inget format"):
        load_all(tmp_path)
