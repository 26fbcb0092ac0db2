"""What the load client is asked to do. Each job is a method that takes and gives plain data (`client.py` asks)."""

from __future__ import annotations

import random
import secrets
import time
from collections import deque
from itertools import cycle

from tests.bench.load import wire
from tests.bench.load.clock import Window
from tests.bench.load.crowd import Crowd, Person, arrives, connects
from tests.bench.load.flooder import Flooder

#: So many are on their way in at the same time when it is not the coming in that is measured.
GENTLY = 40
#: What everybody writes, with a number after it.
THOUGHT = "Den som ringer hit slipper borja om fran borjan varje gang"
#: As many ideas as one may write in a step (`MOST_EACH` in `app/steps/collect/commands.py`).
MOST_EACH = 100
#: As fast as it goes, but with a rest of this share between two: to read a message costs us more than it costs the
#: floor to send it, and without rest it would be this side that is always busy.
BREATH = 0.2
#: Seconds after which a flood pours again.
BEAT = 0.005


class Jobs:
    """One server's crowd: phones, who look on and write, and others (a lead, a board), who are not counted."""

    def __init__(self, port: int, pid: int, workshop: str) -> None:
        self.port = port
        self.pid = pid
        self.workshop = workshop
        self.crowd = Crowd()
        self.phones: list[Person] = []
        self.others: list[Person] = []

    # --- coming and going ---

    def connect(self, people: list[dict], until: list[str], role: str) -> dict:
        """Let these in, some at a time; `role` is phones or others. Everybody has to get in."""
        waiting = deque(people)
        ready: list[Person] = []

        def next_one(_: Person | None = None) -> None:
            if waiting:
                person = Person(self.crowd, self.port)
                getattr(self, role).append(person)
                self.crowd.start(person, connects(person, self.workshop, waiting.popleft(), until))

        def came(person: Person) -> None:
            ready.append(person)
            next_one()

        self.crowd.reset()
        self.crowd.on_in = came
        for _ in range(GENTLY):
            next_one()
        self.crowd.until(lambda: len(ready) == len(people), patience=120)
        self.crowd.on_event = lambda *_: None
        self.crowd.on_changes = lambda *_: None
        self.crowd.quiet(0.1)  # pulses and the like about those who came
        return {"in": len(ready)}

    def greet(self, door: dict, auth: dict, until: list[str]) -> dict:
        """One comes by the QR code: what it is sent, by name, as it is."""
        kept: dict[str, str] = {}
        person = Person(self.crowd, self.port)
        self.crowd.reset()
        self.crowd.start(person, arrives(person, self.workshop, door, auth, until, kept))
        self.crowd.until(lambda: person.script is None)
        person.hang_up()
        return kept

    def arrive(self, people: list[dict], over: float, until: list[str], patience: float) -> dict:
        """All come by the QR code within `over` seconds: page, seat, socket, snapshot. Some may not get in."""
        took: list[float] = []
        refused: list[str] = []
        begun: dict[Person, float] = {}
        self.crowd.reset()
        self.crowd.on_in = lambda person: took.append(time.perf_counter() - begun[person])
        self.crowd.on_gone = lambda _, why: refused.append(why)
        with Window(self.pid) as window:
            for number, who in enumerate(people):
                due = window.begun + over * number / len(people)
                while (left := due - time.perf_counter()) > 0:
                    self.crowd.turn(left)
                person = Person(self.crowd, self.port)
                begun[person] = time.perf_counter()
                self.phones.append(person)
                script = arrives(person, self.workshop, who["door"], who["auth"], until)
                try:
                    self.crowd.start(person, script)
                except OSError as problem:
                    refused.append(str(problem))
                if number % 20 == 0:
                    self.crowd.turn(0)
            give_up = time.perf_counter() + patience
            while len(took) + len(refused) < len(people) and time.perf_counter() < give_up:
                self.crowd.turn(0.2)
        received = sum(person.received for person in self.phones)
        return {
            "asked": len(people),
            "took": took,
            "refused": refused[:5],
            "bytes": received / len(people),
            **window.told(),
        }

    # --- one sends, all are shown ---

    def learn(self, commands: list[dict]) -> dict:
        """The commands the first other sends from now on, in turn, over and over."""
        self.turns = cycle(commands)
        return {}

    def sample(
        self, said: dict | None = None, sender: str = "others", number: int = 0, watcher: str = "phones"
    ) -> dict:
        """One command of a `sender`: what the first `watcher` is sent of it, and the answer, as they are."""
        heard: dict[str, str] = {}
        sends, shown = getattr(self, sender)[number], getattr(self, watcher)[0]

        def changes(person: Person, data: bytes | str) -> None:
            if person is shown:
                heard["changes"] = data[4:].decode() if isinstance(data, bytes) else data

        def event(person: Person, text: str) -> None:
            if person is sends:
                heard[wire.name_of(text)] = text

        self.crowd.reset()
        self.crowd.on_changes, self.crowd.on_event = changes, event
        sends.says(wire.command(**(said or next(self.turns))))
        self.crowd.until(lambda: {"changes", "done"} <= heard.keys(), patience=20)
        return heard

    def tell(self, said: dict) -> dict:
        """A command of the first other's, and its answer."""
        answers: list[dict] = []

        def event(_: Person, text: str) -> None:
            if wire.name_of(text) == "done":
                answers.append(wire.data_of(text))

        self.crowd.reset()
        self.crowd.on_event = event
        self.others[0].says(wire.command(**said))
        self.crowd.until(lambda: bool(answers), patience=20)
        return answers[0]

    def broadcast(self, seconds: float, rate: float) -> dict:
        """The first other sends what it has learnt, the next when all have the one before, for some seconds.

        `rate` is how many a second at most (0: as fast as it goes). Gives the time until the last phone had each.
        """
        sender = self.others[0]
        others = set(self.others)
        missing = 0
        shown_at = 0.0
        answered = True

        def complete() -> bool:
            return missing <= 0 and answered

        def changes(person: Person, _: bytes | str) -> None:
            nonlocal missing, shown_at
            if person not in others:
                missing -= 1
                if not missing:
                    shown_at = time.perf_counter()

        def event(person: Person, text: str) -> None:
            nonlocal answered
            if person is sender and wire.name_of(text) == "done":
                if not wire.data_of(text)["ok"]:
                    raise RuntimeError(f"refused: {text}")
                answered = True

        self.crowd.reset()
        self.crowd.on_changes, self.crowd.on_event = changes, event
        last: list[float] = []
        with Window(self.pid) as window:
            while (now := time.perf_counter()) - window.begun < seconds:
                if rate:
                    # A little off the beat, so that nothing periodic in a server is always met, or never.
                    self.crowd.quiet(window.begun + (len(last) + random.random() * 0.3) / rate - now)
                missing, answered = len(self.phones), False
                text = wire.command(**next(self.turns))
                sent = time.perf_counter()
                sender.says(text)
                self.crowd.until(complete)
                last.append(shown_at - sent)
                if not rate:
                    time.sleep(last[-1] * BREATH)
        return {"last": last, "delivered": len(last) * len(self.phones), **window.told()}

    # --- all write ---

    def post(
        self,
        step: str,
        in_flight: int,
        count: int,
        seconds: float = 600,
        writers: tuple[int, int] | None = None,
    ) -> dict:
        """Phones write ideas in turn, `in_flight` at a time, until there are `count` new ones or time is up.

        `writers`: only the phones from one number to another. One that has written as many as a person may is done.
        """
        writing = deque(self.phones[slice(*writers)] if writers else self.phones)
        waiting: dict[Person, float] = {}
        left = dict.fromkeys(writing, MOST_EACH)
        took: list[float] = []
        refused: list[str] = []
        sent = 0

        def write() -> None:
            nonlocal sent
            person = writing.popleft()
            left[person] -= 1
            idea = {"step": step, "handle": secrets.token_urlsafe(16), "text": f"{THOUGHT} {sent}"}
            waiting[person] = time.perf_counter()
            sent += 1
            person.says(wire.command("post_idea", idea))

        def event(person: Person, text: str) -> None:
            if wire.name_of(text) == "done":
                if not wire.data_of(text)["ok"]:
                    refused.append(text)
                took.append(time.perf_counter() - waiting.pop(person))
                if left[person]:
                    writing.append(person)
                if writing and sent < count and time.perf_counter() < ends:
                    write()

        self.crowd.reset()
        self.crowd.on_event = event
        with Window(self.pid) as window:
            ends = window.begun + seconds
            for _ in range(min(in_flight, count, len(writing))):
                write()
            self.crowd.until(lambda: not waiting, patience=seconds + 60)
        if refused:
            raise RuntimeError(f"{len(refused)} refused: {refused[0]}")
        self.crowd.quiet(0.1)
        return {"posts": len(took), "took": took, **window.told()}

    # --- one floods ---

    def flood(self, seconds: float, rate: float, flooding: dict | None = None) -> dict:
        """The first other sends at a pace while `flooding` pours, and comes back when it is cut off.

        Gives every phone's time for every command, who missed any, and how long the flood lasted each time.
        """
        phones, sender = set(self.phones), self.others[0]
        counts = dict.fromkeys(phones, 0)
        took: list[float] = []
        answered = 0
        sent = 0.0

        def changes(person: Person, _: bytes | str) -> None:
            if person in phones:
                counts[person] += 1
                took.append(time.perf_counter() - sent)

        def event(person: Person, text: str) -> None:
            nonlocal answered
            answered += person is sender and wire.name_of(text) == "done"

        self.crowd.reset()
        self.crowd.on_changes, self.crowd.on_event = changes, event
        flooder = Flooder(self.crowd, self.port, self.workshop, **flooding) if flooding else None
        number = 0
        with Window(self.pid) as window:
            while (now := time.perf_counter()) - window.begun < seconds:
                due = window.begun + number / rate
                while now < due:
                    if flooder is not None:
                        flooder.pour(now)
                    self.crowd.turn(min(due - now, BEAT if flooder else 1))
                    now = time.perf_counter()
                number += 1
                sent = time.perf_counter()
                sender.says(wire.command(**next(self.turns)))
                target = number * len(phones)
                while len(took) < target and time.perf_counter() - sent < 10:
                    if flooder is not None:
                        flooder.pour(time.perf_counter())
                    self.crowd.turn(BEAT)
        self.crowd.quiet(0.3)
        lost = sum(number - count for count in counts.values()) + number - answered
        told = flooder.told() if flooder else {}
        return {"took": took, "sent": number, "lost": lost, **told, **window.told()}
