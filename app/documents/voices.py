"""What the minutes say by perspective: rings and words, by the same rules as static/js/parts/rings.js."""

from app.i18n import gettext
from app.words import people

HEAVIEST = 3
Difference = tuple[str, list[str]]


def ringed(result: dict | None, theme: str) -> list[str]:
    """Those for whom a theme is among the three heaviest, in words."""
    rings = result.get("rings", {}) if result else {}
    return [words for each, words in people().items() if theme in rings.get(each, ())]


def differences(result: dict) -> list[Difference]:
    """(sentence, names of themes): what is among the heaviest for some, and not for others who have all three."""
    rings, names, found = result.get("rings", {}), people(), []
    for some in [each for each in names if each in rings]:
        others = [each for each in names if each != some and len(rings.get(each, ())) == HEAVIEST]
        theirs = [
            result["names"][theme]
            for theme, _dots in result["rows"]
            if theme in rings[some] and not any(theme in rings[each] for each in others)
        ]
        if others and theirs:
            sides = {"whom": names[some], "others": ", ".join(names[each] for each in others)}
            found.append((gettext("Among the heaviest for {whom}, but not for {others}", **sides), theirs))
    return found
