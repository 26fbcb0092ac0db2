"""What a script can see of a picture: what runs over, is cut off or covered, and what axe finds."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def seen(page: Page, surface: str) -> list[str]:
    """What is wrong with the picture as it stands, in a line each."""
    found = page.evaluate("still => scenes.look(still)", surface == "board")
    if surface in ("phone", "group") and page.viewport_size["width"] < 900:
        found += page.evaluate("scenes.small()")
    return found


def axe(page: Page, *, only: list[str] | None = None, enhanced: bool = False) -> list[str]:
    """What axe finds, in a line each: rule, and the element. `enhanced` asks for AAA contrast too."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    asked: dict = {"runOnly": {"type": "rule", "values": only} if only else {"type": "tag", "values": TAGS}}
    asked["resultTypes"] = ["violations"]
    if enhanced:
        asked["rules"] = {"color-contrast-enhanced": {"enabled": True}}
    found = page.evaluate("asked => axe.run(document, asked)", asked)["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]
