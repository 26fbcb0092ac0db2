"""A random run: commands in batches of random size, screens that come, go, sleep and miss frames.

It begins as the day opens, or (`rich`) in the middle of everything, so that all commands get their turn.
"""

from collections import Counter
from contextlib import suppress
from pathlib import Path
from random import Random

import msgspec

from app import chance
from app.domain import perspectives
from app.domain.command import COMMANDS
from app.domain.entities import Group, Lead, Receipt
from app.domain.who import Who
from app.errors import RuleBroken
from app.live import registry, room
from app.live.room import Answer, Job
from app.steps.groups import company
from app.storage import engine
from tests import story
from tests.cast import OWNER, PHONES, Play, secret_of
from tests.live.chances import CHANCES
from tests.live.hall import Hall, command_id, write
from tests.live.screen import MINE, MY_CHANGES, Screen
from tests.live.situation import SIGNS, Situation
from tests.live.truth import compare
from tests.quick import quick_pragmas

NAMES = tuple(CHANCES)
OFTEN = tuple(often for often, _order in CHANCES.values())
MOST_SCREENS = 24


class Run:
    """`accepted` and `refused` count commands by name; `silent` are those that changed something nobody was told."""

    def __init__(self, seed: int, folder: Path, monkeypatch, *, rich: bool) -> None:
        self.random = Random(seed)
        # Power cuts are not what is tried here, and waiting for the disk at each batch is most of the time.
        monkeypatch.setattr(engine, "PRAGMAS", quick_pragmas())
        monkeypatch.setattr(chance, "new_id", lambda: "".join(self.random.choices(SIGNS, k=22)))
        # So that perspectives are told apart, and people are alone in groups, in a room of a dozen too.
        monkeypatch.setattr(perspectives, "FEWEST", 2)
        monkeypatch.setattr(company, "FEWEST_TOGETHER", 2)
        play = Play(seed=seed)
        if rich:
            story.rich(play)
        write(folder, play)
        self.hall = Hall(folder)
        self.hall.room()._random = self.random
        self.accepted: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.silent: set[str] = set()
        self.errors: list[tuple] = []
        monkeypatch.setattr(room.log, "error", lambda *said: self.errors.append(said))
        self.changed: set[type] = set()
        self.codes = Counter()
        self.last = ""
        self.seated: list[str] = []
        self._listen()
        self.screens = [self.hall.board(), self.hall.lead(OWNER)]
        self.screens += [self.hall.phone(name) for name in PHONES]

    def _listen(self) -> None:
        watch = self.hall.live.watch

        def watched(id, keys, frames, changes, befores) -> None:
            self.changed = {cls for cls, _id in changes}
            watch(id, keys, frames, changes, befores)

        self.hall.live.watch = watched

    def play(self, commands: int, *, check_every: int) -> None:
        done = 0
        while done < commands:
            size = self.random.choice((1, 1, 1, self.random.randint(2, 8), self.random.randint(2, 64)))
            for _ in range(size):
                self.send()
            self.run(size)
            self.stir()
            if done // check_every != (done + size) // check_every:
                self.check()
            done += size
        self.check()

    # --- commands ---

    def situation(self) -> Situation:
        s = Situation(self.random, self.hall.state)
        by_role = {"lead": s.leads, "phone": s.phones, "group": s.groups, "board": []}
        for screen in self.screens:
            if screen.sid and not screen.deaf:
                by_role[screen.auth["as"]].append(screen)
        return s

    def send(self) -> None:
        s = self.situation()
        name = s.urgent() or self.random.choices(NAMES, OFTEN)[0]
        sender, data = CHANCES[name][1](s) or (None, {})
        if isinstance(sender, Who):
            self.inside(sender, name, data)
        elif sender is not None:
            id = command_id()
            self.hall.send(sender, name, data, id)
            job = self.hall.waiting[self.hall.id][-1]
            job.reply = self._counting(name, job.reply)

    def inside(self, who: Who, name: str, data: dict) -> None:
        message = msgspec.convert(data, COMMANDS[name].message)

        def reply(answer: Answer) -> None:
            if name == "take_seat" and answer.broken is None:
                self.seated.append(who.secret)

        job = Job(lambda _state: who, message, self._counting(name, reply), command_id())
        self.hall.room().submit(job)

    def _counting(self, name: str, reply):
        def replied(answer: Answer) -> None:
            code = answer.broken.code if answer.broken else ""
            assert code not in ("unexpected", "not_saved", "bad_command"), f"{name}: {code}"
            (self.refused if code else self.accepted)[name] += 1
            self.last = "" if code else name
            self.codes[name, code] += 1
            reply(answer)

        return replied

    def run(self, size: int) -> None:
        wire = self.hall.wire
        self.changed, self.last = set(), ""
        wire.sent.clear()
        self.hall.run()
        assert not self.hall.waiting[self.hall.id]
        told = any(event in ("changes", "snapshot", MINE, MY_CHANGES, "goodbye") for event, _sid in wire.sent)
        if size == 1 and self.last and self.changed - {Receipt} and not told:
            self.silent.add(self.last)

    # --- screens ---

    def new_phone(self, secret: str) -> None:
        known = any(screen.auth.get("secret") == secret for screen in self.screens)
        if not known and len(self.screens) < MOST_SCREENS:
            auth = {"as": "phone", "secret": secret, "groups": []}
            with suppress(RuleBroken):  # the meeting may have ended in the same batch
                self.screens.append(self.hall.screen(auth, steady=self.random.random() < 0.5))

    def stir(self) -> None:
        """Between batches: those who may no longer be here go, others sleep, wake, lose the net or come."""
        while self.seated:
            self.new_phone(self.seated.pop())
        for screen in list(self.screens):
            if screen.goodbye or (not screen.sid and not self.come_back(screen)):
                self.screens.remove(screen)
                continue
            if screen.behind and not screen.deaf and screen.sid:
                self.hall.wake(screen)
            if not screen.steady and screen.sid:
                self.disturb(screen)
        if self.random.random() < 0.15:
            self.newcomer()

    def disturb(self, screen: Screen) -> None:
        luck = self.random.random()
        if luck < 0.1:
            screen.deaf = True
        elif luck < 0.3 and screen.deaf:
            self.hall.wake(screen)
        elif luck < 0.33:
            self.hall.hang_up(screen)

    def come_back(self, screen: Screen) -> bool:
        """Connect again with what the store has; a phone also with the groups it has been told of."""
        if self.random.random() < 0.5:
            screen.store = type(screen.store)()
        if screen.auth["as"] == "phone":
            own = screen.store.channels.get(MINE, {}).get("my_group", {})
            screen.auth["groups"] = [group["token"] for group in own.values()] or screen.auth["groups"]
        screen.deaf = screen.behind = False
        try:
            self.hall.connect(screen)
        except RuleBroken:
            return False
        return True

    def newcomer(self) -> None:
        """A lead, a group's page, another board, or a phone of the cast that sits down again."""
        state, steady = self.hall.state, self.random.random() < 0.5
        if len(self.screens) >= MOST_SCREENS:
            self.hall.hang_up(self.random.choice(self.screens[2:]))
            return
        leads, groups = state.all(Lead), state.all(Group)
        auth = self.random.choice(
            [
                {"as": "lead", "account": self.random.choice(leads).account},
                {"as": "board", "token": state.one(registry.process.Workshop).board_token},
                {"as": "group", "token": self.random.choice(groups).token if groups else ""},
                {"as": "phone", "secret": secret_of(self.random.choice(list(PHONES))), "groups": []},
            ]
        )
        with suppress(RuleBroken):
            self.screens.append(self.hall.screen(auth, steady=steady))

    # --- what must hold ---

    def check(self) -> None:
        """Every store == its fresh snapshot == what the database, loaded anew, shows."""
        assert not self.errors
        here = [screen for screen in self.screens if screen.sid and not screen.goodbye]
        for screen in here:
            if screen.deaf or screen.behind:
                assert not screen.steady
                self.hall.wake(screen)
            assert not (screen.steady and screen.out_of_order), "a frame is not the next"
        compare(self.hall, [screen for screen in here if not screen.goodbye])
