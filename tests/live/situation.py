"""What a random run looks at to choose what is sent next: the state, and who is connected."""

from random import Random
from typing import Any

from app.domain.entities import Entity, Group, Idea, Meeting, Step, Theme
from app.domain.state import State
from tests.live.screen import Screen

WORDS = (
    "väntan",
    "telefon",
    "någon",
    "som",
    "lyssnar",
    "blankett",
    "tid",
    "möte",
    "beslut",
    "svar",
    "ärligt",
)
SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
NOWHERE = Meeting(id="nothing", key="", position=0, names={})


class Situation:
    """What a run looks at to choose: the state and who is connected."""

    def __init__(self, random: Random, state: State) -> None:
        self.random = random
        self.state = state
        self.leads: list[Screen] = []
        self.phones: list[Screen] = []
        self.groups: list[Screen] = []

    def pick(self, things: Any) -> Any:
        things = list(things)
        return self.random.choice(things) if things else None

    def some(self, cls: type[Entity], **where: Any) -> Any:
        """A random id of a kind, preferring those that fit; now and then one of anything."""
        if self.random.random() < 0.03:
            cls, where = self.pick((Idea, Theme, Group, Step, Meeting)), {}
        everything = self.state.all(cls)
        fits = [e for e in everything if all(getattr(e, name) == value for name, value in where.items())]
        found = self.pick(fits or everything)
        return found.id if found else "nothing"

    def urgent(self) -> str:
        """What a run would stand still without: an open meeting, and people in it."""
        if not self.open_meeting():
            return "open_meeting"
        return "take_seat" if len(self.phones) < 4 and self.random.random() < 0.3 else ""

    def open_meeting(self) -> Meeting | None:
        return next((m for m in self.state.all(Meeting) if m.stage == "open"), None)

    def step(self, kind: str, **where: Any) -> str:
        return self.some(Step, kind=kind, **(where or {"closed": False, "begun": True}))

    def on_agenda(self) -> str:
        """A step of the open meeting that is not closed."""
        meeting = self.open_meeting()
        steps = [self.state.get(Step, id) for id in meeting.agenda] if meeting else []
        return (self.pick([s for s in steps if s.begun and not s.closed]) or self.pick(steps or [NOWHERE])).id

    def idea(self) -> str:
        """An idea, most often one the lead already sees."""
        seen = [
            i for i in self.state.all(Idea) if i.released or self.state.get(Step, i.step).stage == "gathered"
        ]
        return self.pick(seen).id if seen and self.random.random() < 0.9 else self.some(Idea)

    def words(self, most: int = 6) -> str:
        return " ".join(self.random.choices(WORDS, k=self.random.randint(1, most)))

    def handle(self) -> str:
        return "".join(self.random.choices(SIGNS, k=22))

    def own(self, screen: Screen, kind: str) -> list[dict]:
        """What the screen itself has been told is its own."""
        return list(screen.store.channels.get("mine", {}).get(kind, {}).values())

    def lead(self) -> Screen:
        return self.pick(self.leads)

    def phone(self) -> Screen | None:
        return self.pick(self.phones)

    def member(self) -> Screen | None:
        """A phone in a group, or a group's page."""
        return self.pick([*self.groups, *(p for p in self.phones if self.own(p, "my_group"))] or self.phones)

    def group_of(self, screen: Screen) -> str:
        groups = screen.store.all("our_group") if screen else []
        return self.pick(groups)["id"] if groups and self.random.random() < 0.95 else self.some(Group)
