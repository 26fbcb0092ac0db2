"""Pictures of every scene in every size that makes sense for it, and a page to look at them: `bin/test --gallery`.

    python -m tests.scenes.gallery [words in a scene's key …]

Writes `gallery/index.html`, contact sheets and the pictures. Ends with 1 if a script found anything wrong with one.
"""

from __future__ import annotations

import html
import os
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from app.languages import DEFAULT, LANGUAGES
from tests.conftest import CHROMIUM_ARGS, find_chromium
from tests.scenes.everything import scenes
from tests.scenes.looking import axe, seen
from tests.scenes.scene import SURFACES, Scene
from tests.scenes.theatre import Theatre, rest

ROOT = Path(__file__).resolve().parents[2]
GALLERY = ROOT / "gallery"
#: Width and height of the window. At a zoom of 200 % a window is half as large in the page's own pixels.
SIZES = {
    "320": (320, 640),
    "390": (390, 844),
    "768": (768, 1024),
    "1440": (1440, 900),
    "1080p": (1920, 1080),
    "4k": (3840, 2160),
    "4x3": (1024, 768),
    "zoom": (960, 540),
}
OF_SURFACE = {
    "board": ("1080p", "4k", "4x3", "zoom"),
    "phone": ("390", "320", "768"),
    "lead": ("1440", "320", "390", "768", "1080p", "4k"),
    "group": ("390", "320", "768", "1080p"),
    "start": ("390", "320", "768", "1080p"),
    "print": ("390", "768", "1080p"),
    "styleguide": ("1440", "390"),
}
FOR_PARTICIPANTS = ("phone", "group", "start", "styleguide")
#: How many pictures stand beside each other on a contact sheet.
COLUMNS = {"board": 4, "phone": 8, "lead": 4, "group": 6, "start": 6, "print": 6, "styleguide": 3}


class Picture(NamedTuple):
    scene: Scene
    language: str
    size: str
    found: list[str]

    @property
    def file(self) -> str:
        return f"{self.scene.key}-{self.language}-{self.size}.png"


def offered() -> list[str]:
    """Swedish, and the first language written from the right; before there is one, the next that is offered."""
    others = [code for code in LANGUAGES if code != DEFAULT]
    right = [code for code in others if LANGUAGES[code].dir == "rtl"]
    return [DEFAULT, *(right or others)[:1]]


def languages_of(scene: Scene, all_: list[str]) -> list[str]:
    return all_ if scene.surface in FOR_PARTICIPANTS else all_[:1]


def sizes_of(scene: Scene) -> list[str]:
    """A phone's 390 and the like: what is asked of the surface, unless the scene is only for some."""
    return [size for size in OF_SURFACE[scene.surface] if not scene.sizes or size in scene.sizes]


def draw(theatre: Theatre, scene: Scene, language: str) -> list[Picture]:
    """The scene in one language, in all its sizes. One that cannot be drawn is a finding too."""
    pictures = []
    sizes = sizes_of(scene)
    try:
        page = theatre.show(scene, language, SIZES[sizes[0]])
        for size in sizes:
            width, height = SIZES[size]
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(120)  # it is measured anew a moment after
            rest(page)
            found = seen(page, scene.surface)
            found += axe(page) if size == sizes[0] else axe(page, only=["color-contrast"])
            pictures.append(Picture(scene, language, size, found))
            whole = scene.surface != "board" and width < 3000
            page.screenshot(path=GALLERY / pictures[-1].file, full_page=whole, animations="disabled")
    except Exception as problem:
        pictures.append(Picture(scene, language, "", [f"not drawn: {str(problem)[:300]}"]))
    return pictures


def sheet(page: Page, title: str, pictures: list[Picture], columns: int) -> str:
    """Many small pictures on one: Chromium draws a page of them."""
    cells = "".join(
        f"<figure><img src='{each.file}'><figcaption{' class=found' if each.found else ''}>"
        f"{html.escape(each.scene.name)}</figcaption></figure>"
        for each in pictures
    )
    file = f"sheet-{title}"
    style = f"""body{{margin:12px;font:14px sans-serif;background:#555;color:#fff}} main{{display:grid;gap:10px;
      grid-template-columns:repeat({columns},1fr);align-items:start}} figure{{margin:0}} figcaption.found{{color:#fd0}}
      img{{width:100%;max-height:560px;object-fit:cover;object-position:top}}"""
    (GALLERY / f"{file}.html").write_text(
        f"<!doctype html><meta charset=utf-8><title>{title}</title><style>{style}</style><h1>{title}</h1>"
        f"<main>{cells}</main>",
        "utf-8",
    )
    page.set_viewport_size({"width": 1800, "height": 1000})
    page.goto((GALLERY / f"{file}.html").as_uri())
    page.wait_for_load_state("load")
    page.screenshot(path=GALLERY / f"{file}.png", full_page=True)
    return file


def index(pictures: list[Picture], sheets: list[str]) -> None:
    """What was found first, then the sheets, then every picture."""
    rows = [(each, line) for each in pictures for line in each.found]
    said = "".join(
        f"<tr><td><a href='{html.escape(each.file)}'>{each.scene.key}</a><td>{each.language}<td>{each.size}"
        f"<td>{html.escape(line)}"
        for each, line in rows
    )
    seen_on = "".join(f"<li><a href='{name}.png'>{name}</a></li>" for name in sheets)
    listed = "".join(
        f"<li><a href='{each.file}'>{each.scene.key} {each.language} {each.size}</a></li>"
        for each in pictures
        if each.size
    )
    (GALLERY / "index.html").write_text(
        f"<!doctype html><meta charset=utf-8><title>Gallery</title><style>body{{font:16px sans-serif}}"
        f"td{{padding:2px 8px;vertical-align:top}}ul.all{{columns:4}}</style><h1>{len(pictures)} pictures</h1>"
        f"<h2>Found: {len(rows)}</h2><table>{said}</table><h2>Contact sheets</h2><ul>{seen_on}</ul>"
        f"<h2>All</h2><ul class=all>{listed}</ul>",
        "utf-8",
    )


def paint(browser: Browser, wanted: list[Scene], languages: list[str]) -> list[Picture]:
    pictures = []
    with Theatre(Path(tempfile.mkdtemp()), browser, wanted, STYLEGUIDE="on") as theatre:
        for number, scene in enumerate(wanted, 1):
            for language in languages_of(scene, languages):
                pictures += draw(theatre, scene, language)
            print(f"\r{number} of {len(wanted)} scenes, {len(pictures)} pictures", end="", flush=True)
    print()
    return pictures


def main(words: list[str]) -> int:
    began = time.monotonic()
    wanted = [scene for scene in scenes() if not words or any(word in scene.key for word in words)]
    shutil.rmtree(GALLERY, ignore_errors=True)
    GALLERY.mkdir()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_ARGS)
        pictures = paint(browser, wanted, offered())
        groups = defaultdict(list)
        for each in pictures:
            if each.size:
                groups[each.scene.surface, each.language, each.size].append(each)
        page = browser.new_page()
        ordered = sorted(groups, key=lambda key: (SURFACES.index(key[0]), key[1:]))
        sheets = [sheet(page, "-".join(key), groups[key], COLUMNS[key[0]]) for key in ordered]
        browser.close()
    index(pictures, sheets)
    found = sum(len(each.found) for each in pictures)
    print(
        f"{len(pictures)} pictures in {time.monotonic() - began:.0f} s, {found} findings: {GALLERY / 'index.html'}"
    )
    return 1 if found else 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUTF8", "1")
    sys.exit(main(sys.argv[1:]))
