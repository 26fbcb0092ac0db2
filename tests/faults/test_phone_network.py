"""What is written on phones in real browsers, through a bad network: nothing is lost, and nothing comes twice.

The short form runs always, all faults in one room after another; `--long` runs each as long as promised.
"""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from tests.faults.proxy import Proxy
from tests.faults.screens import NO_WEBSOCKETS, Phone, Screens, SwallowsWebSockets, words

EACH_STEP = 100  # what one phone may write in a step
# Shown, or waiting until three people have written late: "99 till väntar …"
IN_TRAY = """(n) => {
  const hint = document.querySelector(".queue .hint");
  return document.querySelectorAll(".queue .row").length + (hint ? parseInt(hint.textContent) : 0) === n;
}"""


class Day:
    """Two phones that write; one of them has a network of its own."""

    def __init__(self, room: Screens, wifi: Proxy) -> None:
        self.room, self.wifi = room, wifi
        self.kim = room.phone("kim", through=wifi).comes_in()
        self.sara = room.phone("sara").comes_in("Medarbetare")
        self.written: dict[Phone, list[str]] = {self.kim: [], self.sara: []}

    def writes(self, phone: Phone, count: int = 1) -> None:
        texts = words(phone.name, count, len(self.written[phone]))
        phone.writes_many(texts)
        self.written[phone] += texts

    def heals(self) -> None:
        """The fault is over."""
        self._over = time.monotonic()

    def healed(self) -> float:
        """Wait until everything has come through; the seconds since the fault was over."""
        self.room.is_current({phone: len(texts) for phone, texts in self.written.items()})
        return time.monotonic() - self._over

    @property
    def texts(self) -> list[str]:
        return [text for texts in self.written.values() for text in texts]


def stands_still(day: Day, seconds: float) -> str:
    """The server: everything is accepted and nothing answered. A page is reloaded meanwhile."""
    goes_on = day.room.freezes()
    began = time.monotonic()
    day.writes(day.kim, 2)
    day.writes(day.sara)
    day.kim.puts_in_field("Halva men")
    day.kim.begins_to_reload()
    threading.Timer(seconds, goes_on).start()
    if seconds > 20:
        day.sara.sees("Inget nät just nu")
    day.writes(day.sara)
    time.sleep(max(0, began + seconds - time.monotonic()))
    day.heals()
    expect(day.kim.page.get_by_role("textbox").first).to_have_value("Halva men")
    day.kim.puts_in_field("")
    return f"server frozen {seconds} s, a page reloaded meanwhile"


def is_cut(day: Day, seconds: float) -> str:
    every = min(10, seconds / 3)
    for _ in range(int(seconds / every)):
        day.writes(day.kim)
        time.sleep(every)
        day.room.network.cut()
        day.wifi.cut()
        day.heals()
        day.writes(day.sara)
    return f"connection cut every {every:.0f} s for {seconds} s"


def loses(day: Day, seconds: float) -> str:
    day.room.network.loss = day.wifi.loss = 0.2
    for _ in range(4):
        day.writes(day.kim)
        day.writes(day.sara)
        time.sleep(seconds / 4)
    day.room.network.loss = day.wifi.loss = 0
    day.heals()
    return f"20 % loss for {seconds} s"


def sleeps(day: Day, seconds: float) -> str:
    """A phone: it wakes after a restart of the server, on another day, with a dead line that looks alive."""
    day.kim.has_all_sent(len(day.written[day.kim]))
    day.wifi.abandon()
    day.writes(day.kim, 2)
    wakes = day.kim.goes_to_sleep()
    time.sleep(seconds)
    day.room.server.restart(CLOCK_OFFSET_DAYS="1")
    day.writes(day.sara)
    wakes()
    day.heals()
    return f"phone asleep {seconds} s, server restarted meanwhile"


SHORT = [(stands_still, 8), (is_cut, 4), (loses, 4), (sleeps, 3)]
LONG = [(stands_still, 75), (is_cut, 60), (loses, 60), (sleeps, 600)]


@pytest.mark.parametrize(
    "faults", [SHORT, *(pytest.param([fault], marks=pytest.mark.long) for fault in LONG)]
)
def test_nothing_is_lost_through_a_bad_network(tmp_path, browser, say, faults):
    with Screens(tmp_path, browser) as room, Proxy(room.server.port) as wifi:
        day = Day(room, wifi)
        day.writes(day.kim)
        for fault, seconds in faults:
            what = fault(day, seconds)
            say(f"{what}: {len(day.texts)} sent, screens equal after {day.healed():.1f} s")
        room.shows_everywhere(day.texts)
        figures = room.judge(day.texts)
    say(f"{', '.join(fault.__name__ for fault, _ in faults)}: {figures}")


@dataclass
class Writer:
    """Somebody with a phone on a network of its own, who writes `each` posts at a time."""

    over: str
    phone: Phone
    wifi: Proxy
    each: int

    def goes_offline(self) -> None:
        self.phone.sees("Skriv en sak i taget")
        self.wifi.refusing = True
        self.wifi.cut()

    def writes(self, about: str) -> list[str]:
        """Without a network; each is kept when this returns."""
        texts = words(f"{self.phone.name} {about}", self.each)
        self.phone.writes_many(texts)
        self.phone.sees("Inget nät just nu")
        return texts

    def comes_back(self) -> None:
        """The network is there again, and the browser says so."""
        self.wifi.refusing = False
        self.phone.page.evaluate("() => void window.dispatchEvent(new Event('online'))")


def test_two_hundred_posts_written_offline_arrive(tmp_path, browser, say):
    """A hundred to a step that has been read through meanwhile, for the lead's tray; a hundred to the next."""
    with Screens(tmp_path, browser) as room, ExitStack() as networks:

        def writer(over: str, network: type[Proxy], each: int, before: str = "") -> Writer:
            wifi = networks.enter_context(network(room.server.port))
            phone = room.phone(f"phone{len(room.phones)}", before=before, through=wifi).comes_in()
            return Writer(over, phone, wifi, each)

        writers = [
            writer("websocket", Proxy, EACH_STEP),
            writer("polling", Proxy, EACH_STEP, NO_WEBSOCKETS),
            writer("polling, websockets swallowed", SwallowsWebSockets, 10),
        ]
        for who in writers:
            who.goes_offline()
        late = [text for who in writers for text in who.writes("sent")]
        room.fatima.gathers()
        for who in writers:
            who.comes_back()
        for who in writers:
            told = who.phone.page.locator(".ideas li").filter(has_text="Den kom sent")
            expect(told).to_have_count(who.each)
        room.fatima.page.wait_for_function(IN_TRAY, arg=len(late))
        for step in ("Sortera kritiken", "Rösta om kritiken", "Vision"):
            room.fatima.goes_on_to(step)
        for who in writers:
            who.goes_offline()
        in_time = [text for who in writers for text in who.writes("i tid")]
        for who in writers:
            who.comes_back()
            who.phone.reload()
        for who in writers:
            who.phone.has_all_sent(who.each)
            assert (sum(who.phone.polled) > 2 * who.each) == who.over.startswith("polling"), who.over
        room.fatima.sees(f"{len(in_time)} idéer hittills")
        heaviest = max(max(who.phone.polled, default=0) for who in writers)
        assert heaviest <= 16, "long polling drops a request with more"
        figures = room.judge([*late, *in_time])
    each = ", ".join(f"{2 * who.each} over {who.over}" for who in writers)
    say(f"posts written offline, {each}: {figures}; half came late and are in the tray; at most {heaviest} packets"
        " in one request")  # fmt: skip
