"""README says what is true: the defaults, the words on the screens, and the files it names."""

import re

import pytest

from app.config import NAMES, ROOT, Settings
from app.i18n import catalogue

README = (ROOT / "README.md").read_text("utf-8")
ROWS = re.findall(r"^\| `([A-Z_]+)` \|([^|]*)\|", README, re.MULTILINE)


@pytest.mark.parametrize(("name", "default"), ROWS)
def test_the_default_is_the_programs_own(name, default):
    own = getattr(Settings(), name.lower())
    own = own.relative_to(ROOT) if name == "DATA_DIR" else own
    own = ",".join(own) if isinstance(own, tuple) else str(own)
    assert default.strip().strip("`") == own


def test_the_settings_stand_in_the_programs_order():
    assert tuple(name for name, _ in ROWS) == NAMES


def quoted():
    """What the Swedish quarter of an hour says stands on a screen."""
    section = README[README.index("## En processledares") : README.index("## Settings")]
    return re.findall(r"”([^”]+)”", section)


@pytest.mark.parametrize("words", quoted())
def test_words_a_facilitator_looks_for_are_on_a_screen(words):
    swedish = {
        text
        for texts in catalogue("sv").values()
        for text in ([texts] if isinstance(texts, str) else texts.values())
    }
    assert any(text == words or text.startswith(f"{words}:") for text in swedish)


@pytest.mark.parametrize("path", re.findall(r"`((?:app|workshops|bin)/[\w./]+)`", README))
def test_files_it_names_are_there(path):
    assert (ROOT / path).exists()


@pytest.mark.parametrize("path", re.findall(r"\]\((static/[^)]+)\)", README))
def test_pictures_are_there(path):
    assert (ROOT / path).exists()
