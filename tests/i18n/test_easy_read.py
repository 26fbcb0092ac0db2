"""Easy-read Swedish says the same as plain Swedish, in words that could be taken otherwise."""

import pytest
from babel.messages.pofile import read_po

from app.config import ROOT


@pytest.fixture(scope="module")
def easy() -> dict[str, str]:
    with (ROOT / "app" / "translations" / "sv-simple" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file)}


@pytest.mark.parametrize(
    ("english", "never"),
    [
        ("Ended", "vslutat"),  # which is finished, as "done" is
        ("The link does not work any more", " nu"),
        ("What people had written was deleted on {day}.", "Alla texter"),  # the groups' promises stand
        (
            "There is a name in it that the facilitator has asked us to look for. Everybody could read it.",
            "tar bort",
        ),
    ],
)
def test_it_does_not_say_what_could_be_taken_otherwise(easy, english, never):
    assert easy[english]
    assert never not in easy[english]


def test_the_word_one_is_told_to_choose_is_the_word_there_is(easy):
    told = easy["The promise has been given, so it stays. Say instead that it has ended."]
    assert f"”{easy['Ended']}”" in told
