"""The lists of Swedish words (`app/domain/swedish`): each entry can be read, and counts for something."""

from collections import Counter

import pytest

from app.domain.said import Words, lexicon, lines, pairs

SIDES = [side.split() for line in lines("ways") for side in line.split("|")]


def test_a_word_counts_as_one_thing_only():
    many = Counter(word for words in (*map(str.split, lines("same")), *SIDES) for word in words)
    assert [word for word, times in many.items() if times > 1] == []


@pytest.mark.parametrize("name", ["same", "ways", "nearly", "phrases"])
def test_no_entry_stands_twice(name):
    assert [line for line, times in Counter(lines(name)).items() if times > 1] == []


def test_how_something_is_has_another_way_round_or_stands_alone():
    assert {line.count("|") for line in lines("ways")} <= {0, 1}


def test_a_phrase_counts_as_one_thing_only():
    phrases = [phrase.strip() for _heads, phrases in pairs("phrases") for phrase in phrases.split(",")]
    assert [phrase for phrase, times in Counter(phrases).items() if times > 1] == []


def test_no_phrase_holds_what_is_taken_out_before_it_is_looked_for():
    denies = lexicon().denies
    held = [
        phrase
        for _heads, phrases in pairs("phrases")
        for phrase in phrases.split(",")
        if denies & {*phrase.split()}
    ]
    assert held == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Telefontiden är för kort", "för kort telefontid"),
        ("ingen lyssnar", "Man blir inte lyssnad på"),
        ("Omorganisation igen", "ännu en omorganisation"),
    ],
)
def test_the_same_said_in_other_words_is_read_as_the_same(one, other):
    words = Words(lexicon())
    assert words.said(one)[:2] == words.said(other)[:2]
