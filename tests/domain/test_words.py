"""Words as they are kept: composed, on one line, without what could deceive or break a database."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.rules import clean
from app.errors import RuleBroken

BIDI_OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_words_are_composed():
    assert clean("mo\u0308ten pa\u030a fredag", 40) == "möten på fredag"


def test_a_text_is_one_line_unless_it_may_have_several():
    assert clean("  Svåra \t brev\r\noch  långa\n", 40) == "Svåra brev och långa"
    assert clean(" ring \r\n  på  måndag \n", 40, lines=True) == "ring\npå måndag"


@pytest.mark.parametrize(
    "unwanted", [*map(chr, range(9)), "\x0b", "\x1b", "\x7f", "\x85", "\ufeff", *BIDI_OVERRIDES]
)
def test_control_characters_and_bidirectional_overrides_are_taken_away(unwanted):
    assert clean(f"vi {unwanted}möts", 40) == "vi möts"


def test_half_a_character_is_taken_away():
    # A lone surrogate can stand in JSON but in no database.
    assert clean("vi \ud83dmöts", 40) == "vi möts"


def test_what_is_composed_only_when_something_between_is_gone_is_composed():
    assert clean("o\u0000\u0308", 10) == "ö"


@pytest.mark.parametrize("text", ["👩‍👧‍👦", "می‌خواهم", "ሰላም", "مرحبا\u200f!"])
def test_joiners_and_marks_that_languages_need_stay(text):
    assert clean(text, 40) == text


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\t", "\x00", "\u202e", "\u00a0", "\u200b\u200d", "\u2800", "\u3164 \uffa0"]
)
def test_a_text_nobody_could_see_is_empty(text):
    with pytest.raises(RuleBroken) as caught:
        clean(text, 40)
    assert caught.value.code == "text_empty"
    assert clean(text, 40, empty=True) == ""


def test_too_long_says_how_many_letters_too_many():
    assert clean("å" * 140, 140) == "å" * 140
    with pytest.raises(RuleBroken) as caught:
        clean("å" * 147, 140)
    assert (caught.value.code, caught.value.data) == ("text_long", {"limit": 140, "over": 7})


def test_only_what_is_kept_counts():
    assert clean("  " + "a\u030a" * 20 + "  ", 20) == "å" * 20


@settings(deadline=None)
@given(st.text(max_size=80), st.booleans())
def test_cleaning_twice_is_cleaning_once_and_any_text_can_be_stored(text, lines):
    once = clean(text, 1000, lines=lines, empty=True)
    assert clean(once, 1000, lines=lines, empty=True) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\x00" not in once
    assert lines or "\n" not in once
    once.encode()  # no half characters: it can be written to disk
