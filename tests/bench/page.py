"""page: how soon one can write on a slow phone, and how smooth the board is, in a real Chromium.

Six times slowed; for the phone also 400 kbit/s, with nothing of the page kept from before, and somebody who taps
without reading. Median of several, each in a browser profile of its own.
"""

from __future__ import annotations

import gzip
import json
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench import cores
from tests.bench.client import Load
from tests.bench.figures import middle
from tests.bench.options import ROOT, Options, rounds_said
from tests.bench.report import Report
from tests.bench.servers import Program
from tests.bench.workshop import InMemory
from tests.browser.people import BOARD, PHONE
from tests.conftest import CHROMIUM_ARGS, find_chromium

SLOWED = 6
BYTES_A_SECOND = 400_000 / 8
NOTES = 500
PATIENCE = 60_000

#: Taps whatever lets one in as soon as it is there; notes when there was something to read, and a field to write in.
TAPPING = """
new MutationObserver(() => {
  if (document.querySelector("textarea")) return void (window.canWrite ??= performance.now());
  if (document.querySelector("#app h1")) window.firstScreen ??= performance.now();
  const radio = document.querySelector("form.screen input[type=radio]");
  const button = document.querySelector("#app button.primary.last");
  if (radio && !document.querySelector("form.screen input:checked")) radio.click();
  else if (button && button.getAttribute("aria-disabled") !== "true") button.click();
}).observe(document, { subtree: true, childList: true, attributes: true });
"""

#: From a message with changes until the frame that shows it has been painted; then frames, for as long as it moves.
WATCHING = """
window.painted = [];
window.frames = [];
window.countFrames = () => new Promise((told) => {
  const at = [];
  const count = (now) => {
    at.push(now);
    if (now - at[0] < 400) requestAnimationFrame(count);
    else told(Math.round((at.length - 1) / (now - at[0]) * 1000));
  };
  requestAnimationFrame(count);
});
const handler = Object.getOwnPropertyDescriptor(WebSocket.prototype, "onmessage");
const next = (then) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = then;
  channel.port2.postMessage(0);
});
Object.defineProperty(WebSocket.prototype, "onmessage", {
  ...handler,
  set(hears) {
    handler.set.call(this, (event) => {
      const began = performance.now();
      hears.call(this, event);
      if (typeof event.data !== "string" || !event.data.startsWith('42["changes"')) return;
      next(() => {
        window.painted.push(performance.now() - began);
        window.countFrames().then((frames) => window.frames.push(frames));
      });
    });
  },
});
"""


def run(options: Options, report: Report) -> None:
    report.measured("page", "script", [script_size()])
    browser_needed = ("can write", "one move", "regroup")
    why = cores.why_not() or ("" if find_chromium() else "no Chromium found")
    if why:
        for key in browser_needed:
            report.not_measured("page", key, why)
        return
    with ExitStack() as stack:
        browser = stack.enter_context(chromium())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        mid_day = InMemory(40, id="phone0000001").mid_workshop(ideas=150)
        full = InMemory(40, id="board0000001")
        full.writes("critique", NOTES)
        full.sorts("critique_themes", "critique", 7)
        program = Program(folder).holds(mid_day, full)
        lead = Load(stack, program.serve(stack), full.id)
        lead("connect", people=[program.lead(full.id)], until=["snapshot"], role="others")
        phone(browser, program, mid_day, options.pick(5, 1), report)
        board(browser, program, full, lead, options, report)


def script_size() -> float:
    """KB of the phone page's script, gzip, as a phone fetches it."""
    dist = ROOT / "static" / "dist"
    name = json.loads((dist / "manifest.json").read_text("utf-8"))["js/pages/phone.js"]
    return len(gzip.compress((dist / name).read_bytes(), 9)) / 1024


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=CHROMIUM_ARGS)
        yield browser
        browser.close()


@contextmanager
def slowed(browser: Browser, script: str, viewport: dict, bytes_a_second: float = 0) -> Iterator[Page]:
    """A page in a new profile, on a processor six times slower, and on a slow network if asked."""
    # Playwright waits by code of its own in the page, which the page's policy would stop.
    context = browser.new_context(viewport=viewport, locale="sv-SE", bypass_csp=True)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.add_init_script(script)
    devtools = context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    if bytes_a_second:
        speed = {"downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second}
        devtools.send("Network.enable")
        devtools.send("Network.emulateNetworkConditions", {"offline": False, "latency": 0, **speed})
    yield page
    context.close()


def phone(browser: Browser, program: Program, workshop: InMemory, times: int, report: Report) -> None:
    """From the scanned code until there is a field to write in."""
    shown, took = [], []
    for _ in range(times):
        with slowed(browser, TAPPING, PHONE, BYTES_A_SECOND) as page:
            page.goto(f"{program.url}/w/{workshop.id}/phone#j={workshop.door_token}")
            page.wait_for_function("window.canWrite")
            shown.append(page.evaluate("window.firstScreen") / 1000)
            took.append(page.evaluate("window.canWrite") / 1000)
    rounds_said("until one is asked in", shown, "s")
    rounds_said("until one can write", took, "s")
    report.figure("page", "phone, until one is asked in", middle(shown), "s")
    report.measured("page", "can write", took)


def board(
    browser: Browser, program: Program, workshop: InMemory, lead: Load, options: Options, report: Report
) -> None:
    """A board with five hundred notes under seven themes. One move as the themes stand side by side; regrouping with
    a theme opened, where each note that leaves makes all others on the wall travel.
    """
    notes, themes = workshop.ideas("critique"), workshop.themes("critique_themes")
    with slowed(browser, WATCHING, BOARD) as page:
        page.goto(f"{program.url}/w/{workshop.id}/board#{workshop.board_token}")
        page.get_by_text(themes[-1].name).first.wait_for()
        time.sleep(1)  # the typeface has arrived
        moved = []
        for n, note in enumerate(notes[: options.pick(15, 3)]):
            theme = themes[(n + 1) % len(themes)]
            moved.append(after(page, lead, "place_idea", idea=note.id, theme=theme.id))
        told(report, "one move", [one["painted"] for one in moved], "ms")
        at_rest = median(page.evaluate("countFrames()") for _ in range(5))
        report.figure("page", "board, frames a second when nothing moves", at_rest, "fps")
        if options.quick or at_rest < 60:
            slow = f"this browser draws {at_rest:g} frames a second even when nothing moves"
            report.not_measured("page", "regroup", "left out by --quick" if options.quick else slow)
            return
        after(page, lead, "focus", step=workshop.step("critique_themes").id, on=themes[0].id)
        regrouped = []
        for _ in range(15):
            leaving = page.locator("[data-note]").first.get_attribute("data-note")
            regrouped.append(after(page, lead, "place_idea", idea=leaving, theme=themes[1].id))
        told(report, "regroup", [one["frames"] for one in regrouped], "fps")
        report.figure("page", "regroup, until painted", middle([one["painted"] for one in regrouped]), "ms")


def after(page: Page, lead: Load, name: str, **data: str) -> dict[str, float]:
    """What a board needs for a command of the lead's: ms until it is `painted`, and then `frames` a second."""
    page.evaluate("() => { painted.length = 0; frames.length = 0; }")
    answer = lead("tell", said={"name": name, "data": data})
    if not answer["ok"]:
        raise RuntimeError(f"refused: {answer}")
    page.wait_for_function("frames.length")
    time.sleep(0.7)  # what was moved has arrived
    return page.evaluate("({ painted: painted[0], frames: frames[0] })")


def told(report: Report, key: str, rounds: list[float], unit: str) -> None:
    rounds_said(key, rounds, unit)
    report.measured("page", key, rounds)
