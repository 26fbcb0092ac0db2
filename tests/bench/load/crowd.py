"""Many people on real sockets in one epoll loop.

Written for little work a message, as the load must not be the bottleneck: `picows` took 7.3 µs a message here, this
takes 5.4, most of it the kernel's. A person follows a script, a generator that is sent each response and message;
when it has ended, what comes is told to the crowd's `on_changes` and `on_event`.
"""

from __future__ import annotations

import json
import select
import socket
import time
from collections.abc import Callable, Generator, Iterable

from tests.bench.load import wire

Script = Generator[None, str, None]
READ, DIALLING = 1, 4  # EPOLLIN, EPOLLOUT: `select` has the names on Linux only, and others may import this
MOST = 65536
STDIN = 0


class Refused(Exception):
    """Somebody was not let in, or cut off."""


class Person:
    """Somebody with a socket; `received` is how many bytes have come since it began to follow its script."""

    def __init__(self, crowd: Crowd, port: int) -> None:
        self.crowd = crowd
        self.port = port
        self.rest = bytearray()
        self.received = 0
        self.upgraded = False
        self.gone = False
        self.script: Script | None = None
        self.socket: socket.socket | None = None

    # --- the socket ---

    def dial(self, first: bytes) -> None:
        """A new connection, and what is said first on it, once it stands."""
        self.hang_up()
        self.rest.clear()
        self.upgraded = False
        self.first = first
        self.socket = socket.socket()
        self.socket.setblocking(False)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.connect_ex(("127.0.0.1", self.port))
        self.recv, self.send = self.socket.recv, self.socket.send
        self.crowd.add(self, DIALLING)

    def connected(self) -> None:
        if self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
            raise Refused("no connection")
        self.crowd.epoll.modify(self.socket.fileno(), READ)
        self.send(self.first)

    def hang_up(self) -> None:
        if self.socket is not None:
            self.crowd.remove(self)
            self.socket.close()
            self.socket = None

    def says(self, text: str) -> None:
        self.send(wire.frame(text))

    def asks(self, method: str, path: str, body: object = None) -> None:
        """Another request on the same connection."""
        self.send(wire.request(method, path, self.port, body))

    # --- what comes ---

    def read(self, data: bytes) -> None:
        """Responses and messages, in whatever pieces they come."""
        if not data:
            raise Refused("the server hung up")
        self.received += len(data)
        self.rest += data
        while self.rest and self.socket is not None:
            if not self.upgraded:
                status, ends = wire.response(self.rest)
                if not status:
                    return
                self.upgraded = status == 101
                if status >= 300:
                    raise Refused(f"status {status}")
                told = self.rest[:ends].decode()
                del self.rest[:ends]
                self.goes_on(told)
                continue
            opcode, begins, ends = wire.first_frame(self.rest)
            if not opcode:
                return
            text = self.rest[begins:ends].decode()
            del self.rest[:ends]
            if opcode == wire.CLOSE:
                raise Refused("the server said goodbye")
            if text == "2":
                self.says("3")
            else:
                self.goes_on(text)

    def goes_on(self, text: str) -> None:
        if self.script is not None:
            try:
                self.script.send(text)
            except StopIteration:
                self.script = None
                self.crowd.on_in(self)
        elif wire.name_of(text) == "changes":
            self.crowd.on_changes(self, text)
        else:
            self.crowd.on_event(self, text)


class Crowd:
    """`turn` reads what has come; `on_in`, `on_changes`, `on_event` and `on_gone` are the job's to set."""

    def __init__(self) -> None:
        self.epoll = select.epoll()
        self.people: dict[int, Person] = {}
        self.reset()

    def reset(self) -> None:
        self.on_in: Callable[[Person], None] = lambda _: None
        self.on_changes: Callable[[Person, str], None] = lambda *_: None
        self.on_event: Callable[[Person, str], None] = lambda *_: None
        self.on_gone: Callable[[Person, str], None] = _unexpected

    def add(self, person: Person, events: int) -> None:
        self.people[person.socket.fileno()] = person
        self.epoll.register(person.socket.fileno(), events)

    def remove(self, person: Person) -> None:
        self.epoll.unregister(person.socket.fileno())
        del self.people[person.socket.fileno()]

    def turn(self, timeout: float) -> bool:
        """Wait for something, and read what there is; whether there is something to read on stdin."""
        people, asked = self.people, False
        for fd, events in self.epoll.poll(max(0.0, timeout)):
            person = people.get(fd)
            if person is None:
                asked = asked or fd == STDIN
                continue
            try:
                if events & DIALLING:
                    person.connected()
                    continue
                data = person.recv(MOST)
                # The usual: one frame with changes, all of it, for somebody who waits for nothing else.
                if (
                    data.startswith(b'42["changes"', 4)
                    and len(data) == 4 + (data[2] << 8 | data[3])
                    and data[1] == 126
                    and person.script is None
                    and not person.rest
                ):
                    self.on_changes(person, data)
                else:
                    person.read(data)
            except (Refused, OSError) as problem:
                self.lose(person, problem)
        return asked

    def lose(self, person: Person, problem: Exception) -> None:
        """The server has hung up on somebody, or would not let them in."""
        person.hang_up()
        person.gone = True
        self.on_gone(person, str(problem) or type(problem).__name__)

    def until(self, done: Callable[[], bool], patience: float = 60) -> None:
        """Turn until `done()`."""
        give_up = time.perf_counter() + patience
        while not done():
            left = give_up - time.perf_counter()
            if left <= 0:
                raise TimeoutError("what was waited for did not come")
            self.turn(min(left, 0.5))

    def quiet(self, seconds: float) -> None:
        """Turn for so long."""
        ends = time.perf_counter() + seconds
        while (left := ends - time.perf_counter()) > 0:
            self.turn(left)

    def start(self, person: Person, script: Script) -> None:
        person.script = script
        next(script)


def _unexpected(_person: Person, why: str) -> None:
    raise Refused(why)


# --- Scripts ----------------------------------------------------------------------------------------------


def connects(
    person: Person, workshop: str, auth: dict, until: Iterable[str], kept: dict[str, str] | None = None
) -> Script:
    """A websocket, the greeting, and the events named in `until`, which are `kept` by name."""
    person.dial(wire.upgrade(workshop, person.port))
    yield  # 101
    yield  # the engine's greeting
    person.says(wire.CONNECT + json.dumps(auth))
    missing = {*until, wire.CONNECTED}
    while missing:
        text = yield
        if text.startswith(wire.REFUSED):
            raise Refused(text)
        name = wire.CONNECTED if text.startswith(wire.CONNECTED) else wire.name_of(text)
        missing.discard(name)
        if kept is not None:
            kept[name] = text


def arrives(
    person: Person,
    workshop: str,
    door: dict,
    auth: dict,
    until: Iterable[str],
    kept: dict[str, str] | None = None,
) -> Script:
    """Somebody who has scanned the QR code: the page, a seat, then the socket."""
    person.dial(wire.request("GET", f"/w/{workshop}/phone", person.port))
    yield
    person.asks("POST", f"/w/{workshop}/seat", door)
    yield
    yield from connects(person, workshop, auth, until, kept)
