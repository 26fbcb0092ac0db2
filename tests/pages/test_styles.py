"""Stylesheets as they are written: a brace that is missing puts all rules after it inside another, without a word."""

import re
from pathlib import Path

import pytest

CSS = Path(__file__).parents[2] / "static" / "css"


def misplaced(css: str) -> list[str]:
    """Selectors inside a rule that is no at-rule, and what is left open at the end."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    opened: list[str] = []
    found = []
    for head, brace in re.findall(r"([^{};]*)([{};])", css):
        name = " ".join(head.split())
        if brace == "{":
            if opened and not opened[-1].startswith("@"):
                found.append(f"{name} in {opened[-1]}")
            opened.append(name)
        elif brace == "}":
            if not opened:
                found.append("one brace too many")
            else:
                opened.pop()
    return found + opened


@pytest.mark.parametrize("sheet", sorted(CSS.glob("**/*.css")), ids=lambda sheet: sheet.name)
def test_every_rule_stands_by_itself(sheet: Path):
    assert misplaced(sheet.read_text("utf-8")) == []


def test_control_a_missing_brace_is_found():
    assert misplaced(".a { color: red; .b { color: blue; }") == [".b in .a", ".a"]
    assert misplaced("@media print { .a { color: red; } } .b { color: blue; }") == []
