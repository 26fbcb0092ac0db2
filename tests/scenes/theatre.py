"""Where scenes are shown: their workshops are made first, then one server and two browsers carry all of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.prepared import Prepared
from tests.browser.server import Server
from tests.scenes.scene import Scene, Stage
from tests.scenes.translated import own_words

SOCKET = re.compile(r"/socket\.io/")
PATIENCE = 20_000
#: What is done inside each page before its own scripts.
IN_PAGE = Path(__file__).with_name("in_page.js").read_text("utf-8")


class Theatre:
    """`with Theatre(folder, browser, scenes) as theatre: page = theatre.show(scene, "sv")`.

    A scene is shown on one page, which is then looked at in many sizes; another language draws it anew.
    """

    program = Server.program

    def __init__(self, folder: Path, browser: Browser, scenes: Iterable[Scene], **env: str) -> None:
        self.browser = browser
        self.scenes = list(scenes)
        self.server = Server(folder / "theatre", **env)
        self.server.program = self.program
        self.addresses: dict[str, str] = {}
        self.known: dict[str, set[str]] = {}
        self.contexts: dict[bool, BrowserContext] = {}
        self.page: Page | None = None

    def __enter__(self) -> Theatre:
        first = Prepared(self.server.data)
        stages: dict[object, Stage] = {}
        for scene in self.scenes:
            # What only is looked at may share a workshop; who acts in one has it alone.
            key = scene.key if scene.act else (scene.prepare, scene.format)
            if key not in stages:
                stages[key] = Stage(self.server.data, scene.format, first)
                scene.prepare(stages[key])
            self.addresses[scene.key] = stages[key].address(scene.surface)
            self.known[scene.key] = own_words(stages[key].state) | set(scene.said)
        self.session = first.session()
        first.close()
        self.server.start()
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        for context in self.contexts.values():
            context.close()
        self.server.end()
        if kind is None:
            self.server.assert_clean()

    def context(self, signed_in: bool) -> BrowserContext:
        if signed_in not in self.contexts:
            context = self.browser.new_context(locale="sv-SE", device_scale_factor=1)
            context.set_default_timeout(PATIENCE)
            self.contexts[signed_in] = context
            if signed_in:
                context.add_cookies([{"name": "session", "value": self.session, "url": self.server.url}])
        return self.contexts[signed_in]

    def show(self, scene: Scene, language: str, size: tuple[int, int] = (390, 844)) -> Page:
        """The page with the scene drawn on it; the one before it is closed."""
        if self.page:
            self.page.close()
        page = self.page = self.context(scene.signed_in).new_page()
        page.set_viewport_size({"width": size[0], "height": size[1]})
        # A phone that has been somewhere else before would show that too: its group, what it has not sent.
        page.context.new_cdp_session(page).send(
            "Storage.clearDataForOrigin",
            {"origin": self.server.url, "storageTypes": "indexeddb,local_storage"},
        )
        page.add_init_script(f"{IN_PAGE}\nscenes.beat = {json.dumps(scene.beat)};")
        self.prepare(page)
        path, mark, fragment = self.addresses[scene.key].partition("#")
        page.goto(f"{self.server.url}{path}?lang={language}{mark}{fragment}")
        page.wait_for_selector(scene.ready)
        page.evaluate(DRESS)
        if scene.act:
            scene.act(page)
        rest(page)
        return page

    def prepare(self, page: Page) -> None:
        """What else is done to a page before it is opened."""


def goes_offline(page: Page) -> None:
    """The network is gone, and for so long that the page says so."""
    page.route(SOCKET, lambda route: route.abort())
    page.evaluate("scenes.cutLines()")
    page.wait_for_timeout(1500)


#: Every page is looked at once its letters are there: what is measured before is measured in others.
#: A phone puts its letters on at the next screen (`phone/letters.js`): here at once, so that all pictures have them.
DRESS = """async () => {
  const all = [["Atkinson Hyperlegible Next Variable", "a"], ["Noto Sans Arabic Variable", "\u0639"],
    ["Noto Sans Ethiopic Variable", "\u1275"], ["Noto Sans Cyrillic Variable", "\u0436"]];
  const faces = await Promise.all(all.map(([family, letter]) => document.fonts.load(`1em "${family}"`, letter)));
  await document.fonts.ready;
  if (document.body.dataset.screen !== "phone") return;
  if (faces.some((found) => !found.length)) throw new Error("a typeface is missing");
  document.body.style.setProperty("--font", all.map(([family]) => `"${family}"`).join() + ", system-ui, sans-serif");
}"""


def rest(page: Page) -> None:
    page.evaluate("scenes.rest()")
