"""A real browser that tells on its pages: dialogs, broken policies, requests nobody meant, strange elements."""

from __future__ import annotations

import contextlib
import re
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Error, Page

from tests.attacks.payloads import PWNED
from tests.waiting import until

# Runs before any script of the page, in its frames too. What it finds it tells the test; nothing waits for it.
WATCH = """
(() => {
  const STRANGE = new Set(["object", "embed", "base", "math", "marquee", "video", "audio", "foreignobject",
    "animate", "frame", "frameset", "applet", "template"]);
  const ADDRESSES = ["href", "src", "action", "formaction", "data", "xlink:href", "background", "poster"];
  const tell = (kind, what) => window.told(kind, String(what).slice(0, 200));
  const look = (element) => {
    const tag = element.localName.toLowerCase();
    if (STRANGE.has(tag)) tell("element", tag);
    if (tag === "script" && !(element.getAttribute("src") || "").startsWith("/static/")) tell("element", "script");
    if (tag === "meta" && element.hasAttribute("http-equiv")) tell("element", "meta");
    if (tag === "iframe" && element.hasAttribute("srcdoc")) tell("element", "iframe");
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) tell("element", `${tag} ${name}`);
      const address = value.replace(/[\\u0000-\\u0020]/g, "").toLowerCase();
      if (ADDRESSES.includes(name) && (/^(javascript|vbscript):/.test(address)
        || /^data:(?!image)/.test(address) || address.includes("PWNED"))) tell("element", `${tag} ${name}`);
    }
  };
  const walk = (node) => {
    if (node.nodeType !== 1) return;
    look(node);
    node.querySelectorAll("*").forEach(look);
  };
  new MutationObserver((changes) => changes.forEach((change) => {
    if (change.type === "attributes") look(change.target);
    change.addedNodes.forEach(walk);
  })).observe(document, { childList: true, subtree: true, attributes: true });
  addEventListener("securitypolicyviolation",
    (event) => tell("policy", event.violatedDirective + " " + event.blockedURI), true);
})();
""".replace("PWNED", PWNED)

# A build that is careless: wherever a text with a tag in it is put on the page, it is put there as markup.
CARELESS = """
(() => {
  const done = new WeakSet();
  const put = (node) => {
    const parent = node.parentElement;
    if (node.nodeType === 3 && node.data.includes("<") && parent && !done.has(parent)
      && !["SCRIPT", "STYLE", "TEXTAREA", "TITLE"].includes(parent.tagName)) {
      done.add(parent);
      parent.innerHTML = node.data;
    } else if (node.childNodes) [...node.childNodes].forEach(put);
  };
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach(put)))
    .observe(document, { childList: true, subtree: true });
})();
"""

# All a person could read or hear of a page; nothing while the next one is only coming.
SAID = """() => {
  if (!document.body) return "";
  const said = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType === 3 && !["SCRIPT", "STYLE"].includes(node.parentElement.tagName)) said.push(node.data);
    else if (node.nodeType === 1) {
      if (["INPUT", "TEXTAREA"].includes(node.tagName)) said.push(node.value);
      for (const name of ["aria-label", "title", "placeholder", "alt"]) said.push(node.getAttribute(name) || "");
    }
  }
  return said.join("\\n");
}"""
# Until nothing is folded any more: what is opened is drawn a moment after.
UNFOLD = """async () => {
  for (let n = 0; n < 20; n += 1) {
    const folded = document.querySelectorAll("details:not([open])");
    if (!folded.length && n > 1) return;
    for (const it of folded) it.open = true;
    await new Promise((drawn) => setTimeout(drawn, 20));
  }
}"""
PATIENCE = 20_000
MISSING = re.compile(r"/(x|a|pwned[^/]*)$")


class Watched:
    """A browser of somebody's own. `alarms` are (kind, what); `read` is every text that stood on any of its pages."""

    def __init__(
        self, browser: Browser, url: str, *, careless: bool = False, session: str = "", **context: Any
    ) -> None:
        self.url = url
        self.alarms: set[tuple[str, str]] = set()
        self.read = ""
        self.pages = 0
        self.context = browser.new_context(locale="sv-SE", **context)
        self.context.set_default_timeout(PATIENCE)
        self.context.expose_binding("told", lambda _source, kind, what: self.alarms.add((kind, what)))
        self.context.add_init_script(WATCH + (CARELESS if careless else ""))
        self.context.on("request", self._asked)
        self.context.on("response", self._answered)
        if session:
            self.context.add_cookies([{"name": "session", "value": session, "url": url}])
        self.page: Page = self.context.new_page()
        self.page.on("dialog", self._dialog)
        self.page.on("popup", lambda page: self.alarms.add(("popup", page.url)))

    def kinds(self) -> set[str]:
        """Of alarms so far."""
        return {kind for kind, _ in self.alarms}

    def _dialog(self, dialog: Any) -> None:
        self.alarms.add(("dialog", dialog.message))
        with contextlib.suppress(Error):  # a page that is left takes its dialogs with it
            dialog.dismiss()

    def _asked(self, request: Any) -> None:
        ours = (self.url + "/", self.url.replace("http", "ws", 1) + "/", "data:", "blob:", "about:")
        path = urlsplit(request.url).path
        if not request.url.startswith(ours) or (MISSING.search(path) and not request.is_navigation_request()):
            self.alarms.add(("request", request.url))

    def _answered(self, response: Any) -> None:
        if response.status == 404 and not response.request.is_navigation_request():
            self.alarms.add(("missing", response.url))

    def opens(self, path: str) -> Watched:
        """A page of its own each time: going to another fragment of the same one would not load it."""
        self.page.goto("about:blank")
        self.page.goto(self.url + path)
        return self.reads()

    def reads(self) -> Watched:
        """Read the page when it has come to rest."""
        before, said = None, self.page.evaluate(SAID)
        for _ in range(12):
            if said and said == before:
                break
            self.page.wait_for_timeout(150)
            before, said = said, self.page.evaluate(SAID)
        self.read += "\n" + said
        self.pages += 1
        return self

    def unfolds(self) -> Watched:
        """Open all that is folded on the page, also what is folded within it."""
        self.page.evaluate(UNFOLD)
        return self

    def waits_for(self, *texts: str) -> None:
        """Until the page says one of them."""

        def says() -> bool:
            said = _plain(self.page.evaluate(SAID))
            return any(_plain(text) in said for text in texts)

        until(says, PATIENCE / 1000)

    def has_read(self, texts: set[str]) -> set[str]:
        """Which of the texts stood there, letter for letter but for the breaking of lines."""
        read = _plain(self.read)
        return {text for text in texts if _plain(text) in read}

    def close(self) -> None:
        self.context.close()


def _plain(text: str) -> str:
    return " ".join(text.split())
