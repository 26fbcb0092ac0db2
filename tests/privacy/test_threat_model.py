"""The threat model names modules and tests that are there, and leaves no cell open."""

import re

from app.config import ROOT

TEXT = (ROOT / "app" / "decisions" / "0024-threat-model.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in TEXT.splitlines()
    if line.startswith("| ") and not line.startswith("| who |")
]
NAMED = re.findall(r"`((?:app|tests)/[\w./]+|requirements\.txt|package-lock\.json)`", TEXT)


def test_what_it_names_is_there():
    assert len(NAMED) > 20
    assert [path for path in NAMED if not (ROOT / path).exists()] == []


def test_every_row_says_who_what_what_stops_them_what_does_not_and_where_it_is_said():
    assert len(ROWS) > 20
    for row in ROWS:
        assert len(row) == 5, row
        assert all(row), row


def test_decisions_it_leans_on_are_there():
    numbers = set(re.findall(r"decision (\d+)", TEXT))
    there = {path.name[:4].lstrip("0") for path in (ROOT / "app" / "decisions").glob("*.md")}
    assert numbers
    assert numbers <= there


def test_what_users_are_told_is_on_their_screens():
    """The sentences it quotes stand in the program's own words."""
    scripts = "".join(path.read_text("utf-8") for path in (ROOT / "static" / "js").rglob("*.js"))
    said = scripts + (ROOT / "README.md").read_text("utf-8")
    said += (ROOT / "templates" / "about" / "privacy.en.html").read_text("utf-8")
    quoted = re.findall(r'"([A-Z][^"]+)"', "\n".join(row[4] for row in ROWS))
    assert len(quoted) > 5
    assert [words for words in quoted if words not in said] == []


def test_what_is_not_stopped_is_told_somewhere():
    """ "–" for where it is told stands only where nothing is left to be told."""
    assert [row[0] for row in ROWS if row[4] == "–" and row[3] != "–"] == []
