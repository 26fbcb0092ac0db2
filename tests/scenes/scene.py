"""What a scene is: a screen in one state, as data. The gallery, axe and the other looks at it all take the same.

    Scene("vote-open", "phone", voting)                 # the state is made by commands before the server starts
    Scene("writing-text", "phone", writing, act=types)  # the rest by hands on the page, without words of any language

Each package has its scenes in a file of its own here, in a list called SCENES; `everything.py` finds them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

from app.demo.story import PhaseStory, story
from app.domain.entities import Group, Idea, Step, Theme
from app.domain.who import Who
from tests.browser.prepared import TITLE, Prepared

SURFACES = ("board", "phone", "lead", "group", "start", "print", "styleguide")
PERSPECTIVES = ("client", "staff", "manager")


class Stage(Prepared):
    """A workshop being made ready for a scene. `me` is whose phone a phone's scene shows; `path` what else to open."""

    def __init__(self, data: Path, format: str = "framtidsverkstad", beside: Prepared | None = None) -> None:
        super().__init__(data, format, beside)
        told = story()
        facts = {
            "title": TITLE,
            "language": "sv",
            "place": told.place,
            "influence": "involvement",
            "recipient": told.recipient,
            "becomes": told.becomes,
        }
        self.play(self.fatima, "edit_workshop", **facts)
        self.people: list[Who] = []
        self.me: Who | None = None
        self.path = ""

    def room(self, count: int = 17) -> None:
        """People sit down, the first of them Kim: a client, then one of the staff, a manager, a client …"""
        while len(self.people) < count:
            number = len(self.people)
            self.people.append(self.sits_down(number, PERSPECTIVES[number % 3]))
        self.me = self.me or self.people[0]

    def writes(self, texts: list[str], step: Step) -> None:
        """Everybody but the first, whose phone one looks at."""
        others = self.people[1:]
        for n, text in enumerate(texts):
            self.play(others[n % len(others)], "post_idea", step=step.id, handle=handle(n), text=text)

    def themes(self, step: Step, phase: PhaseStory) -> None:
        """The story's themes, with the ideas that are on the wall."""
        ideas = {idea.text: idea for idea in self.state.all(Idea, step=step.source)}
        for told in phase.themes:
            self.play(self.fatima, "add_theme", step=step.id, name=told.name)
            theme = next(t for t in self.state.all(Theme, step=step.id) if t.name == told.name)
            for text in told.ideas:
                if text in ideas:
                    self.play(self.fatima, "place_idea", idea=ideas[text].id, theme=theme.id)

    def group(self, number: int = 0) -> Group:
        return sorted(self.state.all(Group), key=lambda group: group.position)[number]

    def address(self, surface: str) -> str:
        """What is opened for a surface."""
        return (
            self.path
            or {
                "board": self.board_path,
                "phone": lambda: f"/w/{self.id}/phone#s={self.me.secret}.{self.me.meeting}",
                "lead": lambda: f"/w/{self.id}/lead",
                "group": lambda: f"/w/{self.id}/group#{self.group().token}",
            }[surface]()
        )


def handle(number: int) -> str:
    return f"handle{number:020}"


def many(count: int) -> list[str]:
    """So many different ideas as people write them, short and long."""
    told = [
        text for phase in (story().critique, story().vision) for theme in phase.themes for text in theme.ideas
    ]
    return [
        told[n % len(told)] + (f" ({n // len(told) + 1})" if n >= len(told) else "") for n in range(count)
    ]


def nothing(_stage: Stage) -> None:
    """As the workshop is when it has just been made."""


@dataclass(frozen=True, kw_only=True)
class Scene:
    """`act` is done on the page once it is drawn, anew in each language; `beat` is what the pulse says of the room.

    `ready` is what is on the screen when it is drawn; `who` says whose browser it is.
    """

    name: str
    surface: str
    prepare: Callable[[Stage], None] = nothing
    act: Callable[[Page], None] | None = None
    beat: dict = field(default_factory=dict)
    ready: str = "h1, h2"
    who: str = ""
    format: str = "framtidsverkstad"
    sizes: tuple[str, ...] = ()
    #: What `act` writes on the page: people's own words, as those the workshop holds.
    said: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.surface}-{self.name}"

    @property
    def signed_in(self) -> bool:
        return self.who == "fatima" or self.surface == "lead"
