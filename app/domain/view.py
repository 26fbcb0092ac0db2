"""Whom something is shown to: a viewer is an audience, never a person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Viewer:
    """`role` is board, lead, phones, group or minutes (what the room has been shown).

    `part` is "" for leads who facilitate, else what the lead is here for: peer or interpreter.
    """

    role: str
    perspective: str = ""
    group: str = ""
    part: str = ""

    @property
    def channel(self) -> str:
        """The audience's name on the wire: `board`, `phones:client`, `group:<id>`."""
        detail = self.perspective or self.group or self.part
        return f"{self.role}:{detail}" if detail else self.role

    @property
    def in_room(self) -> bool:
        """Sees what the room sees: everyone but the lead and the group pages."""
        return self.role in ("board", "phones", "minutes")

    @property
    def hands_out(self) -> bool:
        """Is shown the groups' links: whoever has one may write in the group."""
        return self.role == "lead" and not self.part

    @property
    def lets_in(self) -> bool:
        """Is shown the pass for one phone."""
        return self.role == "lead" and self.part != "interpreter"


BOARD = Viewer("board")
LEAD = Viewer("lead")
MINUTES = Viewer("minutes")
HELPERS = (Viewer("lead", part="peer"), Viewer("lead", part="interpreter"))


def lead(role: str) -> Viewer:
    """What a lead of this role sees."""
    return next((viewer for viewer in HELPERS if viewer.part == role), LEAD)


def phones(perspective: str) -> Viewer:
    return Viewer("phones", perspective=perspective)


def group(id: str) -> Viewer:
    return Viewer("group", group=id)
