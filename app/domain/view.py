"""Whom something is shown to: a viewer is an audience, never a person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Viewer:
    """`role` is board, lead, phones, group or minutes (what the room has been shown)."""

    role: str
    perspective: str = ""
    group: str = ""

    @property
    def channel(self) -> str:
        """The audience's name on the wire: `board`, `phones:client`, `group:<id>`."""
        detail = self.perspective or self.group
        return f"{self.role}:{detail}" if detail else self.role

    @property
    def in_room(self) -> bool:
        """Sees what the room sees: everyone but the lead and the group pages."""
        return self.role in ("board", "phones", "minutes")


BOARD = Viewer("board")
LEAD = Viewer("lead")
MINUTES = Viewer("minutes")


def phones(perspective: str) -> Viewer:
    return Viewer("phones", perspective=perspective)


def group(id: str) -> Viewer:
    return Viewer("group", group=id)
