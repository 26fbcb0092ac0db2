"""One phone that sends far too much."""

from __future__ import annotations

import time

from tests.bench.load import wire
from tests.bench.load.crowd import Crowd, Person, Refused, connects

#: Seconds after which one that was cut off tries again.
AGAIN = 0.1


class Flooder:
    """A phone that sends so many messages a second; cut off, it tries to come back at once."""

    def __init__(
        self, crowd: Crowd, port: int, workshop: str, auth: dict, message: dict, per_second: float
    ) -> None:
        self.crowd = crowd
        self.port = port
        self.workshop = workshop
        self.auth = auth
        self.per_second = per_second
        self.message = message
        self.lasted: list[float] = []
        self.poured = self.turned_away = 0
        self.behind = b""
        crowd.on_in = self.is_in
        crowd.on_gone = self.is_gone
        self.come()

    def come(self) -> None:
        self.person = Person(self.crowd, self.port)
        self.flooding = False
        self.tried = time.perf_counter()
        script = connects(self.person, self.workshop, self.auth, ())
        self.crowd.start(self.person, script)

    def is_in(self, _: Person) -> None:
        self.flooding = True
        self.behind = b""
        self.since = self.poured_at = time.perf_counter()

    def is_gone(self, person: Person, why: str) -> None:
        if person is not self.person:
            raise Refused(why)
        if self.flooding:
            self.lasted.append(time.perf_counter() - self.since)
        else:
            self.turned_away += 1
        self.flooding = False

    def pour(self, now: float) -> None:
        """What is due since the last time, in one piece; it does not wait for a server that does not read."""
        if not self.flooding:
            if self.person.gone and now - self.tried > AGAIN:
                self.come()
            return
        due = int((now - self.poured_at) * self.per_second)
        if due and not self.behind:
            self.poured_at = now
            self.behind = b"".join(wire.frame(wire.command(**self.message)) for _ in range(due))
            self.poured += due
        if self.behind:
            try:
                self.behind = self.behind[self.person.send(self.behind) :]
            except BlockingIOError:
                pass
            except OSError as problem:
                self.crowd.lose(self.person, problem)

    def told(self) -> dict:
        if self.flooding:
            self.lasted.append(time.perf_counter() - self.since)
        if self.person.socket is not None:
            self.person.hang_up()
        return {"lasted": self.lasted, "poured": self.poured, "turned_away": self.turned_away}
