"""What looks like the same idea and which themes are near, as a function."""

import random

from app.domain.alike import MOST_NEAR, MOST_SAME, Note, hints


def wall(*texts: str) -> list[Note]:
    return [Note(str(at), text, "") for at, text in enumerate(texts)]


OTHERS = ("Hissen är trasig", "Kaffet är kallt", "Bussen går sällan", "Öppet på kvällen")


def test_endings_filling_words_and_other_words_for_the_same_do_not_part_two() -> None:
    found = hints(wall("Breven är svåra att förstå", "svårt å fatta brevet", *OTHERS), {}).same
    assert found == {"0": ["1"], "1": ["0"]}


def test_a_slip_of_the_finger_does_not_part_two() -> None:
    found = hints(wall("Dålig handledning", "dålig handledningg", *OTHERS), {}).same
    assert found == {"0": ["1"], "1": ["0"]}


def test_the_same_sentence_about_something_else_is_not_the_same() -> None:
    assert (
        hints(wall("Blanketterna är bara på svenska", "Skyltarna är bara på svenska", *OTHERS), {}).same == {}
    )


def test_a_compound_is_what_it_is_made_of() -> None:
    assert hints(wall("anhörigstöd", "Stöd till anhöriga", *OTHERS), {}).same == {"0": ["1"], "1": ["0"]}


def test_near_are_themes_by_their_names_and_by_what_lies_in_them() -> None:
    notes = [
        Note("a", "Tolken kom inte", ""),
        Note("b", "Ingen tolk på mötet", "meetings"),
        Note("c", "Hissen är trasig", "house"),
    ]
    assert hints(notes, {"meetings": "Möten", "house": "Huset"}).near["a"] == ["meetings"]
    assert hints(notes[:1], {"tolk": "Tolkar", "house": "Huset"}).near["a"] == ["tolk"]


def test_what_shares_nothing_gets_no_suggestion() -> None:
    found = hints(wall("", "😀 🎉", "123", "och så att det", "ok"), {"t": "Tid"})
    assert found.same == {}
    assert found.near == {}
    assert hints([], {}) == ({}, {})


def test_an_idea_gets_few_suggestions_and_never_itself() -> None:
    themes = {str(n): f"Tolkar {n}" for n in range(9)}
    notes = [Note(str(n), f"Tolken kom aldrig {'!' * n}", str(n % 9)) for n in range(30)]
    found = hints(notes, themes)
    for id, others in found.same.items():
        assert id not in others
        assert len(others) <= MOST_SAME
    assert all(len(near) <= MOST_NEAR for near in found.near.values())


def test_the_order_in_which_they_come_changes_nothing() -> None:
    notes = [Note(f"{n:02}", text, f"t{n % 3}") for n, text in enumerate((*OTHERS, *OTHERS[::-1]))]
    themes = {"t0": "Huset", "t1": "Kvällar", "t2": "Bussar"}
    first = hints(notes, themes)
    for seed in range(5):
        random.Random(seed).shuffle(notes)
        assert hints(notes, dict(reversed(themes.items()))) == first
