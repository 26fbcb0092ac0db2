"""The attack of a stranger with keys of their own: every word of another workshop, put wherever a word can stand."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from app import clock
from app.domain.command import COMMANDS
from app.domain.entities import Group
from app.errors import RuleBroken
from tests.attacks.pair import MARK
from tests.attacks.undone import Undone
from tests.attacks.words import foreign, some, words_in, words_of
from tests.cast import ID, Finds
from tests.live.conftest import THERE
from tests.live.hall import Hall
from tests.live.screen import Screen
from tests.live.spoilt import whole
from tests.live.test_who_may import BY_SOCKET, MAY, screen_of

# How many words are tried in each place without --long: of every kind by one who may send it, and a few by the others.
EACH, FEW = 2, 4
# A phone's own new name for what it writes: each workshop has its own, so another's is as good as any.
NEW_NAMES = {"handle"}
SEED = 11


class Elsewhere(Finds):
    """The other workshop, to look things up in."""

    def __init__(self, hall: Hall) -> None:
        self.state = hall.room(THERE).state

    def find(self, cls: type, **fields: Any):
        """Accounts there are marked."""
        return super().find(
            cls, **{name: f"{it}-there" if name == "account" else it for name, it in fields.items()}
        )


class Swap:
    """`across` are the words that came over, `reached` the (command, field) and hellos that found what is there."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.mine = words_of(hall.room().state)
        self.theirs = foreign(words_of(hall.room(THERE).state, "-there"), self.mine)
        self.own = {word for words in self.mine.values() for word in words}
        self.secret = {word for words in self.theirs.values() for word in words} | {THERE, MARK}
        self.undone = Undone(hall, screen_of)
        self.sent = self.bytes = self.connects = 0
        self.across: set[str] = set()
        self.reached: set[tuple[str, str]] = set()
        self._said: set[str] = set()
        self._deliver = hall.wire.deliver
        hall.wire.deliver = self.deliver

    def deliver(self, event: str, data: bytes, to: str) -> None:
        """Every byte on its way to a screen of ours is looked through."""
        screens = self.hall.wire.screens
        sids = [to] if to in screens else list(self.hall.wire.rooms.get(to, ()))
        ours = [sid for sid in sids if screens[sid].workshop == ID]
        if ours:
            self.bytes += len(data) * len(ours)
            self.across |= (set(words_in(data.decode())) & self.secret) - self._said
        self._deliver(event, data, to)

    # --- commands ---

    def command(self, sender: str, name: str, example: dict, data: dict) -> None:
        """Send it; carried out although a word in it should have led to something of ours, it has reached too far."""
        self._said = set(words_in(data))
        self.sent += 1
        if self.undone.send(sender, name, data):
            return
        for field, value in data.items():
            ours = field not in NEW_NAMES and refers(values(example[field]), self.own)
            if ours and not refers(values(value), self.own):
                self.reached.add((name, field))

    def one_word_at_a_time(self, long: bool) -> None:
        everything, random = some(self.theirs, None if long else EACH), Random(SEED)
        for name in sorted(COMMANDS):
            example, tried = whole(self.hall, name), set()
            for sender in BY_SOCKET:
                role = self.undone.screen(sender).auth["as"]
                thorough = long or (sender in MAY.get(name, ()) and role not in tried)
                tried |= {role} if thorough else set()
                for data in self.spoilt(
                    example, everything if thorough else random.sample(everything, FEW), long
                ):
                    self.command(sender, name, example, data)

    def spoilt(self, example: dict, words: list[str], long: bool) -> Iterator[dict]:
        """Each word where one of ours stands; where only a text can stand, a few will do."""
        for number, word in enumerate(words):
            for field, data in swapped(example, word):
                if long or number < FEW or refers(values(example[field]), self.own):
                    yield data

    def whole_examples(self) -> None:
        """Each command as it would be good there, with all its words at once, sent here."""
        there = Elsewhere(self.hall)
        for name in sorted(COMMANDS):
            example, data = whole(self.hall, name), whole(there, name)
            for sender in BY_SOCKET:
                self.command(sender, name, example, data)

    # --- hellos ---

    def says_hello(self, auth: dict, workshop: str) -> Screen | None:
        self._said = set(words_in(auth))
        self.connects += 1
        try:
            return self.hall.screen(auth, workshop)
        except RuleBroken:
            return None

    def hellos(self, word: str) -> list[Screen]:
        """The word in each place of each hello here, and our own hellos there; who is let in, here."""
        let_in = []
        for auth in self.our_hellos():
            key = {"board": "token", "group": "token", "lead": "ticket", "phone": "secret"}[auth["as"]]
            if self.says_hello({**auth, key: word}, ID):
                self.reached.add(("hello", key))
            for more in ({"groups": [word]}, {"since": dict.fromkeys(names(word), "x:1")}):
                if screen := self.says_hello({**auth, **more}, ID):
                    let_in.append(screen)
        return let_in

    def hellos_there(self) -> None:
        for auth in self.our_hellos():
            if self.says_hello(auth, THERE):
                self.reached.add(("hello there", auth["as"]))

    def our_hellos(self) -> Iterator[dict]:
        """What ours say who are let in here; a ticket is good once."""
        for sender in ("board", "owner", "phone in the group", "group"):
            screen = screen_of(self.hall, sender)
            auth = dict(screen.auth)
            self.hall.hang_up(screen)
            if account := auth.pop("account", ""):
                auth["ticket"] = self.hall.tickets.issue(ID, account, clock.now_ms())
            yield auth

    def listens(self, screen: Screen) -> None:
        """Asks for every room there, by every name one might have."""
        groups = [group.id for group in self.hall.room(THERE).state.all(Group)]
        rooms = ["board", "lead", "phones:client", *(f"group:{id}" for id in groups)]
        frames = {f"{THERE}/{room}": "x:1" for room in rooms}
        self._said = set(words_in(frames))
        self.hall.wire.call("since", screen.sid, frames)
        self._said = set()

    def happens_there(self) -> int:
        """Something of each kind of audience's; how many commands."""
        hall, there = self.hall, Elsewhere(self.hall)
        lead, phone = hall.lead("fatima-there", THERE), hall.phone("kim-there", THERE)
        done = (
            hall.tell(lead, "edit_workshop", title=MARK),
            hall.tell(lead, "add_group", step=there.step("groups"), name=MARK),
            hall.tell(lead, "show_step", step=there.step("plan")),
            hall.tell(phone, "add_action", group=there.find(Group, name="Svar"), what=MARK),
        )
        assert all(one["ok"] for one in done)
        return len(done)


def refers(values: list[Any], words: set[str]) -> bool:
    return any(isinstance(value, str) and value in words for value in values)


def names(word: str) -> list[str]:
    """What a channel or a room of that name might be called."""
    return [word, f"group:{word}", f"{THERE}/{word}", f"{THERE}/group:{word}"]


def values(value: Any) -> list:
    return value if isinstance(value, list) else [value]


def swapped(example: dict, word: str) -> Iterator[tuple[str, dict]]:
    """(field, the data with the word in it); in a list alone, and beside what it had."""
    for field, value in example.items():
        if isinstance(value, str):
            yield field, {**example, field: word}
        elif isinstance(value, list):
            yield field, {**example, field: [word]}
            yield field, {**example, field: [*value, word]}
        elif isinstance(value, dict):
            yield field, {**example, field: {**value, word: next(iter(value.values()), "x")}}
