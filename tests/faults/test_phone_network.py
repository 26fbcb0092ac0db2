"""What is written on phones in real browsers, through a bad network: nothing is lost, nothing comes twice.

The short form runs always; `--long` runs the same stories with the figures promised.
"""

from __future__ import annotations

import threading
import time

import pytest
from playwright.sync_api import expect

from tests.faults.proxy import Proxy
from tests.faults.screens import NO_WEBSOCKETS, Screens, SwallowsWebSockets, words

long = pytest.mark.long
EACH_STEP = 100  # what one phone may write in a step


@pytest.mark.parametrize("seconds", [8, pytest.param(75, marks=long)])
def test_the_server_stands_still_and_a_page_is_reloaded_meanwhile(tmp_path, browser, say, seconds):
    with Screens(tmp_path, browser) as room:
        kim, sara = room.phone("kim").comes_in(), room.phone("sara").comes_in("Medarbetare")
        kim.writes_many(words("kim", 3))
        sara.writes_many(words("sara", 3))
        goes_on = room.freezes()
        kim.writes_many(words("kim", 3, 3))
        sara.writes_many(words("sara", 3, 3))
        kim.puts_in_field("Halva men")
        kim.begins_to_reload()
        threading.Timer(seconds, goes_on).start()
        if seconds > 20:
            sara.sees("Inget nät just nu")
            sara.writes_many(words("sara", 3, 6))
        time.sleep(seconds - 20 if seconds > 20 else seconds)
        expect(kim.page.get_by_role("textbox").first).to_have_value("Halva men", timeout=60_000)
        healed = room.healed({kim: 6, sara: 9 if seconds > 20 else 6})
        written = words("kim", 6) + words("sara", 9 if seconds > 20 else 6)
        room.shows_everywhere(written)
        figures = room.judge(written)
    say(
        f"server frozen {seconds} s, a page reloaded meanwhile: {figures}, screens equal after {healed:.1f} s"
    )


@pytest.mark.parametrize(("every", "times"), [(1.5, 3), pytest.param(10, 6, marks=long)])
def test_the_connection_is_cut_again_and_again(tmp_path, browser, say, every, times):
    with Screens(tmp_path, browser) as room:
        kim, sara = room.phone("kim").comes_in(), room.phone("sara").comes_in("Medarbetare")
        for n in range(times):
            until = time.monotonic() + every
            kim.writes_many(words("kim", 2, 2 * n))
            room.network.cut()
            sara.writes_many(words("sara", 2, 2 * n))
            time.sleep(max(0, until - time.monotonic()))
        healed = room.healed({kim: 2 * times, sara: 2 * times})
        written = words("kim", 2 * times) + words("sara", 2 * times)
        room.shows_everywhere(written)
        figures = room.judge(written)
    say(f"connection cut every {every} s, {times} times: {figures}, screens equal after {healed:.1f} s")


@pytest.mark.parametrize("seconds", [5, pytest.param(60, marks=long)])
@pytest.mark.parametrize("over", ["websocket", pytest.param("polling", marks=long)])
def test_a_fifth_of_everything_is_lost(tmp_path, browser, say, seconds, over):
    with Screens(tmp_path, browser) as room:
        before = NO_WEBSOCKETS if over == "polling" else ""
        kim = room.phone("kim", before=before).comes_in()
        sara = room.phone("sara", before=before).comes_in("Medarbetare")
        room.network.loss = 0.2
        count, until = 0, time.monotonic() + seconds
        while time.monotonic() < until and count < 12:
            kim.writes_many(words("kim", 1, count))
            sara.writes_many(words("sara", 1, count))
            count += 1
            time.sleep(seconds / 12)
        room.network.loss = 0
        healed = room.healed({kim: count, sara: count})
        written = words("kim", count) + words("sara", count)
        room.shows_everywhere(written)
        figures = room.judge(written)
    say(f"20 % loss for {seconds} s over {over}: {figures}, screens equal after {healed:.1f} s")


@pytest.mark.parametrize("seconds", [3, pytest.param(600, marks=long)])
def test_a_phone_sleeps_while_the_server_is_restarted(tmp_path, browser, say, seconds):
    """It wakes on another day's clock, with a connection that is dead and does not know it."""
    with Screens(tmp_path, browser) as room, Proxy(room.server.port) as wifi:
        kim, sara = room.phone("kim", through=wifi).comes_in(), room.phone("sara").comes_in("Medarbetare")
        kim.writes_many(words("kim", 2))
        kim.has_all_sent(2)
        wifi.abandon()
        kim.writes_many(words("kim", 2, 2))
        wakes = kim.goes_to_sleep()
        time.sleep(seconds)
        room.server.restart(CLOCK_OFFSET_DAYS="1")
        sara.writes_many(words("sara", 2))
        wakes()
        kim.writes_many(words("kim", 1, 4))
        healed = room.healed({kim: 5, sara: 2})
        written = words("kim", 5) + words("sara", 2)
        room.shows_everywhere(written)
        figures = room.judge(written)
    say(f"phone asleep {seconds} s, server restarted: {figures}, screens equal after {healed:.1f} s")


@pytest.mark.parametrize("over", ["websocket", "polling", "polling where websockets are swallowed"])
def test_two_hundred_posts_written_offline_arrive(tmp_path, browser, say, over):
    """A hundred come to a step that has been locked meanwhile, and wait in the lead's tray; a hundred to the next."""
    network = SwallowsWebSockets if "swallowed" in over else Proxy
    late, in_time = words("sent", EACH_STEP), words("i tid", EACH_STEP)
    with Screens(tmp_path, browser) as room, network(room.server.port) as wifi:
        kim = room.phone(before=NO_WEBSOCKETS if over == "polling" else "", through=wifi).comes_in()
        goes_offline(kim, wifi)
        kim.writes_many(late)
        room.fatima.gathers()
        wifi.refusing = False
        expect(kim.page.locator(".ideas li").filter(has_text="Den kom sent")).to_have_count(EACH_STEP)
        room.fatima.sees(f"{EACH_STEP} till väntar")
        for step in ("Sortera kritiken", "Rösta om kritiken", "Vision"):
            room.fatima.goes_on_to(step)
        kim.sees("Skriv en sak i taget")
        goes_offline(kim, wifi)
        kim.writes_many(in_time)
        wifi.refusing = False
        kim.reload()
        kim.has_all_sent(EACH_STEP)
        room.fatima.sees(f"{EACH_STEP} idéer hittills")
        assert bool(kim.polls) == over.startswith("polling")
        assert bool(kim.websockets) == (over != "polling")
        heaviest = max(kim.polls, default=0)
        assert heaviest <= 16, "long polling drops a request with more"
        figures = room.judge([*late, *in_time])
    say(f"200 posts written offline, over {over}: {figures}, {EACH_STEP} after the lock in the tray, "
        f"at most {heaviest} packets in one request")  # fmt: skip


def goes_offline(phone, network) -> None:
    network.refusing = True
    network.cut()
    phone.sees("Inget nät just nu")
