"""A screen of ours in Python: dials again, keeps what is said until it is answered, holds what it is told.

It behaves as `static/js/{connection,redial,outbox,store}.js` do, with their pauses: what is true of a room full of
these is true of phones.
"""

from __future__ import annotations

import asyncio
import random
import secrets
import string
from collections import Counter
from collections.abc import Awaitable, Callable

from tests.faults.line import TRANSPORTS, Broken, Line, Refused
from tests.live.screen import MINE, MY_CHANGES, Store

FIRST_PAUSE, LONGEST_PAUSE, FIRST_TRY, LONGEST_TRY = 0.5, 4.0, 5.0, 10.0
LONGEST_SILENCE = 5.0
TRY_AGAIN = 2.0
IN_FLIGHT, TOGETHER = 4, "post_idea"
NOT_NOW = ("not_saved", "too_fast")
FINAL = (
    "bad_command", "meeting_ended", "newer_than_program", "no_seat", "not_lead", "unknown_link", "unknown_workshop",
)  # fmt: skip
SIGNS = string.ascii_letters + string.digits


def random_id() -> str:
    return "".join(secrets.choice(SIGNS) for _ in range(22))


class Client:
    """`base` is where it connects to, and may be changed; `hello` gives who it is, anew at each connect."""

    def __init__(
        self, base: str, workshop: str, hello: Callable[[], Awaitable[dict]], *, over: str = "websocket"
    ) -> None:
        self.base = base
        self.workshop = workshop
        self.over = over
        self.store = Store()
        self.outbox: dict[str, dict] = {}
        #: The last answer to each command, and how often each was told "ok".
        self.done: dict[str, dict] = {}
        self.oks: Counter[str] = Counter()
        #: Answers to what was sent once more, that were not the first one.
        self.changed_answers: list[dict] = []
        #: Why it may not be here, and why it could not come in at once.
        self.refusal = ""
        self.hindrances: list[str] = []
        self.goodbye = ""
        #: Of groups, by their ids: what a phone remembers and brings along.
        self.tokens: dict[str, str] = {}
        self.pulse: dict = {}
        self.connects = 0
        #: How often a frame was not the next one.
        self.gaps = 0
        self._hello = hello
        self._flying: set[str] = set()
        self._line: Line | None = None
        self._answers: dict[str, asyncio.Future[dict]] = {}
        self._asking = False
        self._resting: asyncio.TimerHandle | None = None
        self._life: asyncio.Task | None = None
        self._tasks: set[asyncio.Task] = set()

    def __repr__(self) -> str:
        state = self.refusal or ("online" if self.online else "offline")
        return f"<{state}, {len(self.outbox)} waiting, {self.connects} connects, turned away: {self.hindrances[-3:]}>"

    # --- Being connected ---

    @property
    def online(self) -> bool:
        return self._line is not None

    def opens(self) -> Client:
        """Connect, and stay so whatever happens, until `closes`."""
        self._life = asyncio.create_task(self._stay_connected())
        return self

    async def opened(self) -> Client:
        """Connect and wait until let in and told everything."""
        if self._life is None:
            self.opens()
        while not (self.online and self.store.last):
            if self.refusal:
                raise Refused({"code": self.refusal})
            await asyncio.sleep(0.01)
        return self

    async def closes(self) -> None:
        """Hang up and stay away; what it holds and what it has not got rid of is kept."""
        tasks = [task for task in (self._life, *self._tasks) if task is not None]
        self._life = None
        for task in tasks:
            task.cancel()
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        self._hang_up()
        for problem in ended:
            if isinstance(
                problem, Exception
            ):  # a mistake in this file, which must not look like a bad network
                raise problem

    async def _stay_connected(self) -> None:
        failures = 0
        while True:
            line, least = None, 0.0
            try:
                async with asyncio.timeout(LONGEST_TRY if failures else FIRST_TRY):
                    line = await self._dial()
            except (Broken, OSError, TimeoutError):
                pass
            except Refused as refused:
                self.hindrances.append(refused.code)
                if refused.code in FINAL:
                    self.refusal = refused.code
                    return
                least = refused.wait
            if line is not None:
                failures = 0
                await line.gone.wait()
                self._shut(line)
            longest = min(LONGEST_PAUSE, FIRST_PAUSE * 2**failures)
            failures += 1
            await asyncio.sleep(least + longest * random.uniform(0.5, 1))

    async def _dial(self) -> Line:
        line = TRANSPORTS[self.over](self.base, self.workshop, self.hears)
        try:
            await line.open()
            await line.connect({"lang": "sv", "since": self.store.frames(), **await self._hello()})
        except BaseException:
            line.hang_up()
            raise
        self.connects += 1
        self._line = line
        self._asking = False
        self._flying.clear()
        self._pump()
        return line

    def _shut(self, line: Line) -> None:
        if line is self._line:
            self._line = None
            self._flying.clear()

    def _hang_up(self) -> None:
        if self._line is not None:
            line, self._line = self._line, None
            line.hang_up()
            self._flying.clear()

    # --- What it says ---

    def says(self, name: str, /, **data: object) -> str:
        """Keep a command until it is answered; its id."""
        id = random_id()
        self.outbox[id] = {"id": id, "name": name, "data": data}
        self._pump()
        return id

    async def tells(self, name: str, /, **data: object) -> dict:
        """Say it and wait for the answer, however long the way to it is."""
        return await self.answer_to(self.says(name, **data))

    async def answer_to(self, id: str) -> dict:
        """The answer to a command just said."""
        self._answers[id] = asyncio.get_running_loop().create_future()
        return await self._answers[id]

    async def does(self, name: str, /, **data: object) -> dict:
        """As `tells`; a refusal is the test's mistake."""
        done = await self.tells(name, **data)
        assert done["ok"], f"{name}: {done['error']['code']}"
        return done

    def says_again(self, id: str, name: str, /, **data: object) -> None:
        """Send a command that was answered once more, as a phone that never heard the answer does."""
        if self._line is not None:
            self._line.emit("command", {"id": id, "name": name, "data": data})

    def _pump(self) -> None:
        """Ideas fly together; all else one at a time, so that of two votes for a theme the last comes through last."""
        if self._line is None or self._resting is not None:
            return
        for id, command in self.outbox.items():
            together = command["name"] == TOGETHER
            if id not in self._flying:
                if len(self._flying) >= (IN_FLIGHT if together else 1):
                    return
                self._flying.add(id)
                self._transmit(self._line, command)
            if not together:
                return

    def _transmit(self, line: Line, command: dict) -> None:
        line.emit("command", command)
        asyncio.get_running_loop().call_later(LONGEST_SILENCE, self._wonder, line, command)

    def _wonder(self, line: Line, command: dict) -> None:
        """No answer: nobody may be there any more, or the command got lost on its way."""
        if line is self._line and command["id"] in self._flying:
            self.catch_up()
            self._transmit(line, command)

    def _rest(self, seconds: float) -> None:
        """Nothing goes for so long: the server asked for it."""

        def go_on() -> None:
            self._resting = None
            self._pump()

        if self._resting is not None:
            self._resting.cancel()
        self._resting = asyncio.get_running_loop().call_later(seconds * random.uniform(1, 1.5), go_on)

    # --- What it hears ---

    def hears(self, event: str, data: dict) -> None:
        if event == "snapshot":
            if data["frame"]:
                self.store.replace(data["channel"], data["frame"], data["put"])
            else:
                self.store.channels.pop(data["channel"], None)
                self.store.last.pop(data["channel"], None)
        elif event == "changes":
            if self.store.changes(**data) == "gap":
                self.gaps += 1
                self.catch_up()
        elif event == MINE:
            self.store.replace(MINE, "", data["put"])
        elif event == MY_CHANGES:
            self.store.change(MINE, data["put"], data["drop"])
        elif event == "done":
            self._settle(data)
            return
        elif event == "pulse":
            self.pulse = data
        elif event == "goodbye":
            self.goodbye = data["code"]
        self._keep_tokens()

    def _keep_tokens(self) -> None:
        """Of the groups it is let into, as `static/js/phone/groups.js` keeps them; one in each step."""
        # Of all channels: whoever changes perspective is let into the new one before they are taken out of the old.
        steps = {
            id: group["step"]
            for kinds in self.store.channels.values()
            for id, group in kinds.get("group", {}).items()
        }
        for mine in self.store.channels.get(MINE, {}).get("my_group", {}).values():
            here = steps.get(mine["group"])
            others = {id for id in self.tokens if here and steps.get(id) == here}
            self.tokens = {id: token for id, token in self.tokens.items() if id not in others}
            self.tokens[mine["group"]] = mine["token"]

    def _settle(self, done: dict) -> None:
        """The answer to one that was sent. One that only has to wait is none: it goes again by itself."""
        id = done["id"]
        self._flying.discard(id)
        self.oks[id] += done["ok"]
        not_now = not done["ok"] and done["error"]["code"] in NOT_NOW
        if id not in self.outbox:  # sent twice, answered twice
            if not not_now and done["ok"] != self.done[id]["ok"]:
                self.changed_answers.append(done)
            return
        if not_now:
            self._rest(done["error"]["data"].get("wait_ms", TRY_AGAIN * 1000) / 1000)
            return
        command = self.outbox.pop(id)
        self.done[id] = done
        if done["ok"] and command["name"] == "leave_group":
            self.tokens.pop(command["data"]["group"], None)
        if (waiting := self._answers.pop(id, None)) is not None and not waiting.done():
            waiting.set_result(done)
        self._pump()

    def catch_up(self) -> None:
        """Ask for what was missed; nobody who answers means that the line is dead."""
        if self._line is not None and not self._asking:
            self._asking = True
            task = asyncio.create_task(self._ask(self._line))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def asks_since(self) -> list:
        """As `catch_up`, for a test that wants to hear what the server answers."""
        async with asyncio.timeout(LONGEST_SILENCE):
            return await self._line.ask("since", self.store.frames())

    async def _ask(self, line: Line) -> None:
        try:
            async with asyncio.timeout(LONGEST_SILENCE):
                (answer,) = await line.ask("since", self.store.frames())
        except (TimeoutError, Broken):
            line.hang_up()
            return
        finally:
            if line is self._line:
                self._asking = False
        if answer == "gone":
            line.hang_up()
        elif isinstance(answer, dict):
            await asyncio.sleep(answer["wait_ms"] / 1000)
            self.catch_up()
