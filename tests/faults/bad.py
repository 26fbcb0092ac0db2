"""Connections that will not do, in a process of their own so that they cost the tests' phones nothing:

    python -m tests.faults.bad URL WORKSHOP SLOW STRANGERS HEAPS SECONDS

They are begun evenly over so many seconds. It ends, with 0, when the server has hung up on every one.
"""

from __future__ import annotations

import asyncio
import contextlib
import resource
import sys
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from tests.faults.line import Broken, WebSocket, http

HEAP = b"4" * 5_000_000


class Stranger(WebSocket):
    """Never gives up by itself, as a phone does whom nobody pings."""

    def _alive(self) -> None:
        pass


class Bad:
    def __init__(self, base: str, workshop: str) -> None:
        self.base, self.workshop, self.port = base, workshop, urlsplit(base).port

    async def all(self, slow: int, strangers: int, heaps: int, seconds: float) -> None:
        kinds = {
            self.slowloris: slow,
            self.stranger: strangers,
            self.heap_by_socket: heaps,
            self.heap_by_polling: heaps,
            self.heap_by_page: heaps,
        }
        tasks = [
            asyncio.create_task(self.until_hung_up(how, seconds * n / times))
            for how, times in kinds.items()
            for n in range(times)
        ]
        await asyncio.gather(*tasks)

    async def until_hung_up(self, how: Callable[[], Awaitable[None]], after: float) -> None:
        await asyncio.sleep(after)
        with contextlib.suppress(OSError, Broken):
            await how()

    async def slowloris(self) -> None:
        """A letter a second, of headers that have no end."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        while not reader.at_eof():
            writer.write(b"a")
            await writer.drain()
            try:
                await asyncio.wait_for(reader.read(1000), 1)
            except TimeoutError:
                continue
        writer.close()

    async def stranger(self) -> None:
        """A websocket that never says who it is."""
        line = Stranger(self.base, self.workshop, lambda *_: None)
        await line.open()
        await line.gone.wait()

    async def heap_by_socket(self) -> None:
        line = WebSocket(self.base, self.workshop, lambda *_: None)
        await line.open()
        line.send_bytes(HEAP)
        await line.gone.wait()

    async def heap_by_polling(self) -> None:
        status, _ = await http(self.base, "POST", "/socket.io/?EIO=4&transport=polling&sid=x", body=HEAP)
        assert status >= 400

    async def heap_by_page(self) -> None:
        headers = {"Content-Type": "application/json"}
        status, _ = await http(self.base, "POST", f"/w/{self.workshop}/seat", body=HEAP, headers=headers)
        assert status >= 400


if __name__ == "__main__":
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    base, workshop, *numbers = sys.argv[1:]
    asyncio.run(Bad(base, workshop).all(*map(int, numbers)))
