"""Real browsers behind a bad network: a facilitator, the board and phones, and what stands on their screens.

with Screens(tmp_path, browser) as room:
    kim = room.phone("kim").comes_in()
    room.network.cut()                     # proxy.py
    kim.writes_many(["en", "två"])
    room.is_current({kim: 2})
    room.shows_everywhere(["en", "två"])
    figures = room.judge(["en", "två"])    # the database holds each once
"""

from __future__ import annotations

import asyncio
import resource
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Browser, expect

from app.domain.entities import Idea
from app.storage.workshop import WorkshopStore
from tests.browser.people import PATIENCE, Board, Facilitator, Participant
from tests.browser.prepared import Prepared
from tests.browser.server import Server
from tests.faults.proxy import CHUNK, Proxy

WAITING = ".idea.waiting, .idea.refused"
# What a hand does, without a hand's pauses.
WRITE = """async (texts) => {
  const form = document.querySelector("form.field");
  const field = form.querySelector("textarea");
  for (const text of texts) {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((rendered) => setTimeout(rendered));
    form.requestSubmit();
    while (field.value) await new Promise((kept) => setTimeout(kept, 1));
  }
}"""
#: The browser has no websockets, as one behind some proxies.
NO_WEBSOCKETS = "delete window.WebSocket"


class Phone(Participant):
    """Somebody's phone, at the step where one writes."""

    join = ""

    def __init__(self, browser: Browser, url: str, name: str, before: str) -> None:
        super().__init__(browser, url, name)
        #: How many packets each request of long polling brought along.
        self.polled: list[int] = []
        self.context.add_init_script(before)

    def _note(self, request) -> None:
        super()._note(request)
        if "transport=polling" in request.url and request.post_data:
            self.polled.append(request.post_data.count("\x1e") + 1)

    def opens_tab(self) -> None:
        """A tab in the same browser, from the address one came by."""
        self.page = self._page()
        self.page.goto(self.join)

    def comes_in(self, perspective: str = "Brukare") -> Phone:
        self.joins(self.join, perspective)
        return self

    def writes_many(self, texts: list[str]) -> None:
        """Write them one after another; each is kept on the phone when this returns, and need not be sent."""
        self.page.evaluate(WRITE, texts)

    def goes_to_sleep(self) -> Callable[[], None]:
        """Its scripts stand still until what this returns is called."""
        browser = self.context.new_cdp_session(self.page)
        browser.send("Page.setWebLifecycleState", {"state": "frozen"})
        return lambda: browser.send("Page.setWebLifecycleState", {"state": "active"})

    def begins_to_reload(self) -> None:
        """A frozen server does not let a page load before it goes on."""
        self.page.evaluate("() => void setTimeout(() => location.reload())")

    def has_all_sent(self, count: int) -> None:
        expect(self.page.locator(".ideas li")).to_have_count(count)
        expect(self.page.locator(WAITING)).to_have_count(0)


class SwallowsWebSockets(Proxy):
    """A network where a websocket's handshake is never answered, and never refused."""

    async def _pump(self, pair, reader, writer) -> None:
        if writer is pair.writers[1]:
            first = await reader.read(CHUNK)
            if b"transport=websocket" in first:
                await asyncio.Event().wait()
            with suppress(OSError):
                writer.write(first)
        await super()._pump(pair, reader, writer)


class Screens:
    """Fatima and the board at the critique; `phone(name)` for more. All of them go through `network`."""

    def __init__(
        self,
        folder: Path,
        browser: Browser,
        *,
        prepare: Callable[[Prepared], object] = lambda prepared: prepared.shows(prepared.step("collect")),
    ) -> None:
        self.browser = browser
        self.server = Server(folder / "server")
        prepared = Prepared(self.server.data)
        prepared.open()
        prepare(prepared)
        self.id = prepared.id
        self.settings = prepared.app.extensions["settings"]
        self._board, self._join = prepared.board_path(), prepared.join_path()
        self._session = prepared.session()
        prepared.close()
        self.network = Proxy(self.server.port)
        self.phones: list[Phone] = []

    def __enter__(self) -> Screens:
        self.server.start()
        self.network.__enter__()
        self.fatima = Facilitator(self.browser, self.network.url, "lead")
        self.fatima.is_signed_in(self._session)
        self.fatima.leads(self.id)
        self.board = Board(self.browser, self.network.url, "board")
        self.board.opens(self.network.url + self._board)
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        for somebody in (self.fatima, self.board, *self.phones):
            somebody.context.close()
        self.network.__exit__()
        if kind is None:
            self.server.end()
            self.server.assert_clean()
        else:  # what the test itself found comes first
            self.server.kill()

    def phone(
        self,
        name: str = "kim",
        *,
        before: str = "",
        through: Proxy | None = None,
        browser: Browser | None = None,
    ) -> Phone:
        """A phone that has not come in yet, perhaps on a network of its own; `before` runs before any script."""
        network = through or self.network
        phone = Phone(browser or self.browser, network.url, name, before)
        phone.join = network.url + self._join
        self.phones.append(phone)
        return phone

    @contextmanager
    def full_disk(self) -> Iterator[None]:
        """The server can write nothing to any file meanwhile."""
        process = self.server.process.pid
        before = resource.prlimit(process, resource.RLIMIT_FSIZE)
        resource.prlimit(process, resource.RLIMIT_FSIZE, (0, before[1]))
        yield
        resource.prlimit(process, resource.RLIMIT_FSIZE, before)

    def freezes(self) -> Callable[[], None]:
        """The server's process stands still, with all its connections open, until what this returns is called."""
        return self.server.freezes()

    # --- What became of it ---

    def is_current(self, counts: dict[Phone, int]) -> None:
        """Wait until each phone has sent what it wrote, and lead and board know how many."""
        for phone, count in counts.items():
            phone.has_all_sent(count)
        self.fatima.sees(f"{sum(counts.values())} idéer hittills")
        self.board.shows(f"{len(counts)} av {len(self.phones)} har skrivit")

    def shows_everywhere(self, texts: Iterable[str]) -> None:
        """The lead shows the ideas: the same words on every screen, each once."""
        self.fatima.gathers()
        self.fatima.reveals_ideas()
        wanted = sorted(texts)
        screens = {self.board: "[data-note]", self.fatima: "main li.idea p"}
        for who, notes in {**screens, **dict.fromkeys(self.phones, ".wall .note")}.items():
            there = who.page.locator(notes)
            expect(there).to_have_count(len(wanted), timeout=PATIENCE)
            assert sorted(text.strip() for text in there.all_inner_texts()) == wanted, who.name

    def stored(self) -> Counter[str]:
        """What the database holds, text by text; the server is stopped."""
        self.server.end()
        with closing(WorkshopStore(self.settings, self.id)) as store:
            return Counter(idea.text for idea in store.load().all(Idea))

    def judge(self, written: Iterable[str]) -> str:
        """What is stored against what was written, in words."""
        wanted, stored = Counter(written), self.stored()
        lost, twice = wanted - stored, stored - wanted
        figures = f"{wanted.total()} written, {lost.total()} lost, {twice.total()} twice"
        assert not lost, figures
        assert not twice, figures
        return figures


def words(who: str, count: int, begin: int = 0) -> list[str]:
    return [f"{who} {n}" for n in range(begin, begin + count)]
