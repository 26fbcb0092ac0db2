"""What happens in the demo's workshop: `story.toml`, typed."""

from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct, field

FILE = Path(__file__).with_name("story.toml")
Counts = dict[str, int]


class Hidden(Struct, frozen=True, forbid_unknown_fields=True):
    """An idea the lead takes off the wall, and why."""

    text: str
    reason: str


class MergedTheme(Struct, frozen=True, forbid_unknown_fields=True):
    """A theme somebody proposes that another already covers."""

    name: str
    into: str


class ThemeStory(Struct, frozen=True, forbid_unknown_fields=True):
    """A theme, its ideas and its dots by perspective; the first of each row in `same` is the note that stays."""

    name: str
    dots: Counts
    ideas: list[str]
    same: list[list[str]] = []
    late: list[str] = []
    top: str = ""
    proposed: bool = False


class PhaseStory(Struct, frozen=True, forbid_unknown_fields=True):
    """What is written, sorted and voted on in one phase."""

    themes: list[ThemeStory] = field(name="theme")
    hidden: list[Hidden] = []
    declined_late: list[str] = []
    declined_themes: list[str] = []
    merged_themes: list[MergedTheme] = []

    @property
    def on_time(self) -> list[str]:
        """Everything written before the lead gathers."""
        return [text for theme in self.themes for text in theme.ideas] + [idea.text for idea in self.hidden]

    @property
    def late(self) -> list[str]:
        return [text for theme in self.themes for text in theme.late] + self.declined_late


class GroupStory(Struct, frozen=True, forbid_unknown_fields=True):
    """The group a theme becomes, who joins it by perspective, and what it promises (`action` fields)."""

    theme: str
    name: str
    purpose: str
    members: Counts
    actions: list[dict[str, str]] = field(name="action")
    convenes: bool = False


class Story(Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    place: str
    recipient: str
    becomes: str
    seats: Counts
    critique: PhaseStory
    vision: PhaseStory
    groups: list[GroupStory] = field(name="group")
    answers: dict[str, Counts]


@cache
def story() -> Story:
    return msgspec.toml.decode(FILE.read_bytes(), type=Story)
