"""A bad network between a server and its phones: a TCP proxy that delays, stalls, cuts, loses and refuses.

    with Proxy(server.port) as network:
        phone.opens(network.url)
        network.cut()                  # every connection is reset, new ones come through
        network.stall()                # nothing moves, nothing is closed; `flow()` lets it go on
        network.refusing = True        # nobody new gets through
        network.abandon()              # the connections of now are dead, and neither side is told
        network.loss = 0.2             # a fifth of what is sent comes late or ends its connection

It runs in a thread of its own, so that plain tests and asyncio ones use it alike. Whoever talks HTTP or WebSocket
through it uses its address as if it were the server's.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading
from random import Random

CHUNK = 16 * 1024
# What TCP makes of a lost packet: it is sent again after a while, and what came after it waits meanwhile.
RESENT_AFTER = (0.2, 1.0)
# One in so many losses is one too many: the connection breaks.
BREAKS = 0.1
RESET = struct.pack("ii", 1, 0)  # SO_LINGER for no time at all: closing says "reset", not "goodbye"


class Proxy:
    def __init__(self, port: int, *, seed: int = 1) -> None:
        """Leads to `port` on this computer."""
        self.delay = 0.0
        self.loss = 0.0
        self.refusing = False
        self.cuts = 0
        self._target = port
        self._random = Random(seed)
        self._pairs: set[Pair] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="proxy", daemon=True)
        self._ready = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Proxy:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()
        self._loop.close()

    # --- What is done to those who are connected ---

    def cut(self) -> None:
        """Reset every connection."""
        self.cuts += 1
        self._for_each(Pair.reset)

    def stall(self) -> None:
        """Hold everything back, of connections to come too."""
        self._loop.call_soon_threadsafe(self._flowing.clear)

    def flow(self) -> None:
        self._loop.call_soon_threadsafe(self._flowing.set)

    def abandon(self) -> None:
        """Half-open: nothing passes on these connections ever again, and neither end is told."""
        self._for_each(Pair.forget)

    def _for_each(self, what) -> None:
        done = threading.Event()

        def work() -> None:
            for pair in list(self._pairs):
                what(pair)
            done.set()

        self._loop.call_soon_threadsafe(work)
        done.wait()

    # --- In the thread ---

    def _run(self) -> None:
        self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        self._flowing = asyncio.Event()
        self._flowing.set()
        self._stop = asyncio.Event()
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0, backlog=2048, limit=CHUNK)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        for pair in list(self._pairs):
            pair.reset()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        near, cuts = (reader, writer), self.cuts
        if self.refusing or self._random.random() < self.loss:
            _reset(writer)
            return
        try:
            far = await asyncio.open_connection("127.0.0.1", self._target, limit=CHUNK)
        except OSError:
            _reset(writer)
            return
        pair = Pair(near[1], far[1])
        if self.refusing or self.cuts != cuts:  # meanwhile
            pair.reset()
            return
        self._pairs.add(pair)
        try:
            ways = self._pump(pair, near[0], far[1]), self._pump(pair, far[0], near[1])
            await asyncio.gather(*ways)
        except asyncio.CancelledError:
            pass  # the proxy ends
        finally:
            pair.reset()
            self._pairs.discard(pair)

    async def _pump(self, pair: Pair, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One way of one connection. What is read waits for its turn, so that order and back-pressure are TCP's."""
        with contextlib.suppress(OSError):
            while data := await reader.read(CHUNK):
                await self._flowing.wait()
                await asyncio.sleep(self.delay)
                if self.loss and self._random.random() < self.loss:
                    if self._random.random() < BREAKS:
                        break
                    await asyncio.sleep(self._random.uniform(*RESENT_AFTER))
                if not pair.forgotten:
                    writer.write(data)
                    await writer.drain()
            else:
                if not pair.forgotten:
                    writer.write_eof()
                return
        pair.reset()


class Pair:
    """A connection from a phone and the one it became to the server."""

    def __init__(self, *writers: asyncio.StreamWriter) -> None:
        self.writers = writers
        self.forgotten = False

    def reset(self) -> None:
        for writer in self.writers:
            _reset(writer)

    def forget(self) -> None:
        self.forgotten = True


def _reset(writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError, AttributeError):
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
    writer.transport.abort()
