"""What a workshop consists of: small immutable values, each stored as one row of one table.

Every text column is a `str`, every list a tuple, every map a dict of plain values; the tables are made
from these classes (`app/storage/tables.py`), so a field added here needs a migration beside it.
"""

import re
from typing import ClassVar

from msgspec import Struct

PERSPECTIVES = ("client", "staff", "manager", "other", "unsaid")
PHASES = ("preparation", "critique", "vision", "realisation", "follow_up")
STATUSES = ("not_begun", "infancy", "under_way", "ready", "done", "ended")
INFLUENCE = ("information", "grounding", "involvement", "codecision")
ACTION_FIELDS = ("what", "who", "with_whom", "by_when", "first_step", "measure")


class Entity(Struct, frozen=True, kw_only=True, gc=False):
    """A row: `INDEX` names the fields (and properties) others look it up by (`state.all(Idea, step=…)`).

    Plain values that never change can be part of no cycle, so the garbage collector need not look at them:
    with thousands of ideas in memory that is what its pauses would be spent on.
    """

    id: str
    INDEX: ClassVar[tuple[str, ...]] = ()


class Workshop(Entity, frozen=True, kw_only=True):
    """The process as a whole; `becomes` says what will become of the result, `recipient` who gets it."""

    title: str
    place: str = ""
    language: str = "sv"
    format: str = ""
    influence: str = "involvement"
    recipient: str = ""
    becomes: str = ""
    board_token: str = ""


class Lead(Entity, frozen=True, kw_only=True):
    """An account of the installation that may lead this workshop."""

    INDEX = ("account",)
    account: str
    role: str = "facilitator"


class Meeting(Entity, frozen=True, kw_only=True):
    """One gathering: `agenda` are step ids in order, `current` the one the board shows.

    `stage` is planned, open or ended. `token` and `code` let people in while `door` is open; `pass_hash`
    lets one phone in although it is shut. `seats` is the head count, written when the meeting ends.
    """

    key: str
    position: int
    names: dict[str, str]
    date: str = ""
    agenda: tuple[str, ...] = ()
    current: str = ""
    stage: str = "planned"
    door: bool = False
    token: str = ""
    code: str = ""
    pass_token: str = ""
    hidden: bool = False
    seats: int = 0


class Step(Entity, frozen=True, kw_only=True):
    """One item of an agenda. `stage` belongs to the kind; `source` is the step whose output it uses.

    `timer_ends` is a time in ms since 1970 (0: none running), `timer_left` the ms left while paused.
    `focus` is what the board has opened: a theme when clustering, a group when reviewing. `begun`: it has
    been on the board; before that nobody can write in it, after that its texts and settings stay. `reopened`:
    it has been unlocked, so a lock no longer says that nothing more can come.
    """

    INDEX = ("meeting",)
    meeting: str
    kind: str
    phase: str
    texts: dict[str, dict[str, str]]
    minutes: int = 0
    source: str = ""
    settings: dict = {}
    stage: str = ""
    begun: bool = False
    locked: bool = False
    reopened: bool = False
    closed: bool = False
    round: int = 1
    timer_ends: int = 0
    timer_left: int = 0
    focus: str = ""


class Seat(Entity, frozen=True, kw_only=True):
    """Somebody in the room: a hash of the phone's secret and a perspective, nothing else."""

    INDEX = ("meeting", "secret_hash")
    meeting: str
    secret_hash: str
    perspective: str = "unsaid"


class Idea(Entity, frozen=True, kw_only=True):
    """A piece of critique or a vision. `handle` is the phone's name for it, `tag` its owner's tag in this step.

    `tray` is "" (came in time), waiting, accepted or declined. `released`: the wall or the tray has let it through.
    """

    INDEX = ("step", "handle", "tag", "theme", "merged_into", "waits", "hidden_in")
    step: str
    text: str
    handle: str = ""
    tag: str = ""
    theme: str = ""
    hidden: bool = False
    reason: str = ""
    merged_into: str = ""
    tray: str = ""
    released: bool = False

    @property
    def late(self) -> bool:
        """Came too late, and has not been taken up on the wall."""
        return self.tray in ("waiting", "declined")

    @property
    def waits(self) -> str:
        """Where it waits to be let through: "wall:<step>", "tray:<step>", or "" once it has been."""
        return "" if self.released else f"{'tray' if self.tray else 'wall'}:{self.step}"

    @property
    def hidden_in(self) -> str:
        """The step on whose wall it is missing, "" if on none."""
        return self.step if self.hidden and not self.late else ""


class Theme(Entity, frozen=True, kw_only=True):
    """A heading ideas are gathered under; `top` is the idea the lead has put first."""

    INDEX = ("step",)
    step: str
    name: str
    position: int = 0
    merged_into: str = ""
    top: str = ""


class Proposal(Entity, frozen=True, kw_only=True):
    """A theme somebody in the room would like; `outcome` is waiting, accepted, merged or declined."""

    INDEX = ("step", "handle", "tag", "waits")
    step: str
    name: str
    handle: str = ""
    tag: str = ""
    outcome: str = "waiting"
    theme: str = ""
    released: bool = False

    @property
    def waits(self) -> str:
        """The step in which it waits for company, "" once the lead sees it."""
        return "" if self.released else self.step


class Ballot(Entity, frozen=True, kw_only=True):
    """One voter's dots in one round: `dots` maps theme id to how many."""

    INDEX = ("step", "tag")
    step: str
    round: int
    tag: str
    dots: dict[str, int] = {}


class Result(Entity, frozen=True, kw_only=True):
    """A revealed round, frozen: `rows` are (theme id, dots), most first; `names` are the themes' names then."""

    INDEX = ("step",)
    step: str
    round: int
    voters: int
    rows: tuple[tuple[str, int], ...] = ()
    names: dict[str, str] = {}


class Group(Entity, frozen=True, kw_only=True):
    """A working group. Whoever holds `token` is in it; `taken` freezes the head count at closing (-1: count)."""

    INDEX = ("step", "token")
    step: str
    name: str
    position: int = 0
    purpose: str = ""
    seats: int = 8
    minimum: int = 3
    theme: str = ""
    token: str = ""
    taken: int = -1
    convened: bool = False


class Member(Entity, frozen=True, kw_only=True):
    """A seat taken in a group while groups are being formed."""

    INDEX = ("step", "group", "tag")
    step: str
    group: str
    tag: str
    convenes: bool = False


class Action(Entity, frozen=True, kw_only=True):
    """What a group will do: six answers in the group's own words, empty until filled in."""

    INDEX = ("group",)
    group: str
    position: int = 0
    what: str = ""
    who: str = ""
    with_whom: str = ""
    by_when: str = ""
    first_step: str = ""
    measure: str = ""


class Promise(Entity, frozen=True, kw_only=True):
    """An action as it read when the meeting `meeting` ended: never changed afterwards."""

    INDEX = ("meeting", "group", "action")
    meeting: str
    action: str
    group: str
    position: int = 0
    what: str = ""
    who: str = ""
    with_whom: str = ""
    by_when: str = ""
    first_step: str = ""
    measure: str = ""


class Report(Entity, frozen=True, kw_only=True):
    """How it goes with an action: one of STATUSES and a note, on a day (`number` orders those of one action)."""

    INDEX = ("group", "action")
    group: str
    action: str
    number: int
    status: str
    note: str = ""
    day: str = ""
    meeting: str = ""


class Answer(Entity, frozen=True, kw_only=True):
    """One person's answer to one closing question."""

    INDEX = ("step", "tag")
    step: str
    question: str
    tag: str
    choice: str


class Undo(Entity, frozen=True, kw_only=True):
    """What a lead's command changed: `changes` are [type, id, before, after] with the changed columns only."""

    INDEX = ("account",)
    account: str
    number: int
    command: str
    changes: tuple = ()


class Receipt(Entity, frozen=True, kw_only=True):
    """A command that was carried out: its id is a hash of the command's random id."""

    seq: int


ENTITIES = (
    Workshop, Lead, Meeting, Step, Seat, Idea, Theme, Proposal, Ballot, Result, Group, Member,
    Action, Promise, Report, Answer, Undo, Receipt,
)  # fmt: skip
BY_NAME = {cls.__name__: cls for cls in ENTITIES}


def kind_of(cls: type[Entity]) -> str:
    """The name of an entity's kind on the wire and in the database: `Idea` → "idea"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
