"""What a workshop consists of: small immutable values, each stored as one row of one table.

Every text column is a `str`, every list a tuple, every map a dict of plain values; the tables are made
from these classes (`app/storage/tables.py`), so a field added here needs a migration beside it.
"""

import re
from collections.abc import Iterable
from typing import ClassVar

from msgspec import Struct

PERSPECTIVES = ("client", "staff", "manager", "other", "unsaid")
PHASES = ("preparation", "critique", "vision", "realisation", "follow_up")
STATUSES = ("not_begun", "infancy", "under_way", "ready", "done", "ended")
#: Those of what nobody promises once more.
OVER = ("done", "ended")
# Who leads: see `domain/command.py` for what each may send.
LEAD_ROLES = ("owner", "facilitator", "peer", "interpreter")
INFLUENCE = ("information", "grounding", "involvement", "codecision")
# Whose turn to write a step may be; "" is everybody's. To rather not say is nobody's turn.
TURNS = PERSPECTIVES[:4]
# What people may say they write in; a "rare language" is one of the last, or another.
TONGUES = ("sv", "en", "ar", "so", "prs", "fa", "ti", "uk", "other")
# How much of the board's height is left empty at the bottom, in per cent: there heads hide a projection.
BOARD_MARGINS = (0, 8, 16)
ACTION_FIELDS = ("what", "who", "with_whom", "by_when", "first_step", "measure")


class Entity(Struct, frozen=True, kw_only=True, gc=False):
    """A row: `INDEX` names the fields (and properties) others look it up by (`state.all(Idea, step=…)`).

    Plain values that never change can be part of no cycle, so the garbage collector need not look at them:
    with thousands of ideas in memory that is what its pauses would be spent on.
    """

    id: str
    INDEX: ClassVar[tuple[str, ...]] = ()


class Workshop(Entity, frozen=True, kw_only=True):
    """The process as a whole; `becomes` says what will become of the result, `recipient` who gets it.

    `contributions_until` and `results_until` are the last days (ISO) on which what people wrote, and the workshop
    with what its groups came to, are kept; "" in a workshop from before there were such dates. `why` and `contact` are
    for the invitation: why one's knowledge is needed, and whom to ask. `second_language` stands under the board's own
    ("": none), `board_margin` is one of BOARD_MARGINS, and the wifi is the room's (without a password it is open).
    `rehearsal_of` is the workshop that is rehearsed, of which this is a copy to be thrown away.
    """

    title: str
    place: str = ""
    language: str = "sv"
    format: str = ""
    influence: str = "involvement"
    recipient: str = ""
    becomes: str = ""
    board_token: str = ""
    contributions_until: str = ""
    results_until: str = ""
    why: str = ""
    contact: str = ""
    second_language: str = ""
    board_margin: int = 0
    wifi_name: str = ""
    wifi_password: str = ""
    rehearsal_of: str = ""


class Lead(Entity, frozen=True, kw_only=True):
    """An account of the installation that may lead this workshop: `role` is one of LEAD_ROLES."""

    INDEX = ("account",)
    account: str
    role: str = "facilitator"


class Meeting(Entity, frozen=True, kw_only=True):
    """One gathering: `agenda` are step ids in order, `current` the one the board shows.

    `stage` is planned, open or ended. `token` and `code` let people in while `door` is open; `pass_hash`
    lets one phone in although it is shut. `seats` is the head count, written when the meeting ends;
    `most` is how many may sit down at all (0: as many as come). `starts` is the time of day it begins ("13:00"),
    `note` what the lead tells the whole room just now.
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
    most: int = 0
    starts: str = ""
    note: str = ""


class Step(Entity, frozen=True, kw_only=True):
    """One item of an agenda. `stage` belongs to the kind; `source` is the step whose output it uses.

    `timer_ends` is a time in ms since 1970 (0: none running), `timer_left` the ms left while paused.
    `focus` is what the board has opened: a theme when clustering, a group when reviewing. `begun`: it has
    been on the board; before that nobody can write in it, after that it stays where it is. `reopened`:
    it has been unlocked, so a lock no longer says that nothing more can come. `heard` are the perspectives that had
    enough people to be told apart when it opened. `said`, frozen at the reveal of closing questions: what most of a
    perspective answered, `{question: {perspective: choice}}`. `turn` is the perspective that may write now, before the
    others ("": everybody); `turns`: it has been somebody's turn, so counting who has written would count a perspective.
    `erased`: the day (ISO) on which what people had written in it was deleted, its time being over. `skipped`: it stays
    on the agenda, and going on passes it by.
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
    heard: tuple[str, ...] = ()
    said: dict[str, dict[str, str]] = {}
    turn: str = ""
    turns: bool = False
    erased: str = ""
    skipped: bool = False


class Seat(Entity, frozen=True, kw_only=True):
    """Somebody in the room: a hash of the phone's secret and a perspective, nothing else.

    Without a hash it is somebody without a phone, counted by the lead.
    """

    INDEX = ("meeting", "secret_hash")
    meeting: str
    secret_hash: str
    perspective: str = "unsaid"


class Idea(Entity, frozen=True, kw_only=True):
    """A piece of critique or a vision. `handle` is the phone's name for it, `tag` its owner's tag in this step.

    `tray` is "" (came in time), waiting, accepted or declined. `released`: the wall or the tray has let it through.
    `language` is what its writer says it is in, "" for the meeting's own; in another it waits for a `rendering` in
    the meeting's language beside it, typed by its writer or by a lead (`rendered`).
    """

    INDEX = ("step", "handle", "tag", "theme", "merged_into", "waits", "hidden_in", "unrendered_in")
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
    language: str = ""
    rendering: str = ""
    rendered: str = ""

    @property
    def unrendered(self) -> bool:
        """Is in another language than the meeting's, and cannot be read by the room yet."""
        return bool(self.language) and not self.rendering

    @property
    def unrendered_in(self) -> str:
        """The step on whose wall it lacks a rendering, "" if on none."""
        return self.step if self.unrendered and not self.hidden and not self.late else ""

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
    """One voter's dots in one round: `dots` maps theme id to how many.

    `perspective` is the voter's, if its step hears it, and only until the round has been counted or closed.
    """

    INDEX = ("step", "tag")
    step: str
    round: int
    tag: str
    dots: dict[str, int] = {}
    perspective: str = ""


class Result(Entity, frozen=True, kw_only=True):
    """A revealed round, frozen: `rows` are (theme id, dots), most first; `names` are the themes' names then.

    Without both where so few voted that the result is not shown (decision 32).
    `rings` are the themes that are among a perspective's three heaviest, by their ids: never how heavy.
    """

    INDEX = ("step",)
    step: str
    round: int
    voters: int
    rows: tuple[tuple[str, int], ...] = ()
    names: dict[str, str] = {}
    rings: dict[str, tuple[str, ...]] = {}


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
    """A seat taken in a group while groups are being formed.

    Without a tag it is somebody without a phone, put there by the lead.
    `perspective` is whose it is, if the step hears it. `asks`: its owner wishes for company of the same perspective.
    """

    INDEX = ("step", "group", "tag")
    step: str
    group: str
    tag: str
    convenes: bool = False
    perspective: str = ""
    asks: bool = False


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
    """How it goes with an action: one of STATUSES and a note, on a day (`number` orders those of one group)."""

    INDEX = ("group", "action")
    group: str
    action: str
    number: int
    status: str
    note: str = ""
    day: str = ""
    meeting: str = ""


class Answer(Entity, frozen=True, kw_only=True):
    """One person's answer to one closing question; `perspective` as on a ballot."""

    INDEX = ("step", "tag")
    step: str
    question: str
    tag: str
    choice: str
    perspective: str = ""


class Question(Entity, frozen=True, kw_only=True):
    """A question from one side to the other. `released`: the lead has been let read it; `relayed`: it goes over."""

    INDEX = ("step", "handle", "tag", "waits", "hidden_in", "unrendered_in")
    step: str
    text: str
    handle: str = ""
    tag: str = ""
    released: bool = False
    relayed: bool = False
    hidden: bool = False
    language: str = ""
    rendering: str = ""
    rendered: str = ""

    @property
    def unrendered(self) -> bool:
        return bool(self.language) and not self.rendering

    @property
    def unrendered_in(self) -> str:
        """The step in which it lacks a rendering, "" if in none."""
        return self.step if self.relayed and self.unrendered and not self.hidden else ""

    @property
    def waits(self) -> str:
        """The step in which it waits for company, "" once the lead sees it."""
        return "" if self.released else self.step

    @property
    def hidden_in(self) -> str:
        return self.step if self.hidden else ""


class Reply(Entity, frozen=True, kw_only=True):
    """The other side's answer to a question; `question` is "" when the question has been taken back."""

    INDEX = ("step", "question", "handle", "tag", "hidden_in", "unrendered_in")
    step: str
    text: str
    question: str = ""
    handle: str = ""
    tag: str = ""
    hidden: bool = False
    language: str = ""
    rendering: str = ""
    rendered: str = ""

    @property
    def unrendered(self) -> bool:
        return bool(self.language) and not self.rendering

    @property
    def unrendered_in(self) -> str:
        """The step in which it lacks a rendering, "" if in none."""
        return self.step if self.question and self.unrendered and not self.hidden else ""

    @property
    def hidden_in(self) -> str:
        return self.step if self.hidden else ""


class Paper(Entity, frozen=True, kw_only=True):
    """A paper somebody wrote on, typed in by a lead: by `tag`, a fresh owner, it is known what was on it.

    When the step closes or the round is over `account` and `tag` are erased, and what is left is a count.
    """

    INDEX = ("step", "account", "tag")
    step: str
    round: int = 1
    account: str = ""
    tag: str = ""


class Hidden(Entity, frozen=True, kw_only=True):
    """Something whose words the lead has hidden (`kind`: see domain/hidden.py); the id is its own."""

    kind: str
    reason: str = "other"


class ListedName(Entity, frozen=True, kw_only=True):
    """A name the lead has asked to be looked for in what people write; only leads ever see it."""

    name: str


class Undo(Entity, frozen=True, kw_only=True):
    """What a lead's command changed: `changes` are [type, id, before, after] with the changed columns only."""

    INDEX = ("account",)
    account: str
    number: int
    command: str
    changes: tuple = ()


class Forgetting(Entity, frozen=True, kw_only=True):
    """What closing the step or ending the meeting `what` has erased may still lie in the files.

    Put in the same transaction that erases, taken away when the files have been written anew.
    """

    what: str


class Picture(Entity, frozen=True, kw_only=True):
    """A picture a lead has taken into a step: of a paper wall, of a drawing. `width` and `height` are pixels.

    Its bytes are no part of the value: they lie in the table `picture_file` (`app/storage/tables.py`).
    """

    INDEX = ("step",)
    step: str
    position: int
    width: int
    height: int
    caption: str = ""


#: Hex digits of each hash in a `Receipt`: 128 bits.
HASH_LENGTH = 32


class Receipt(Entity, frozen=True, kw_only=True):
    """What was carried out in a batch: its id is hashes of the commands' random ids, in a row and in their own order.

    At most as many as a batch has (`BATCH` in `app/live/room.py`): PostgreSQL takes no longer key than 2,704 bytes.
    """

    seq: int

    @classmethod
    def of(cls, hashes: Iterable[str], seq: int) -> "Receipt":
        return cls(id="".join(sorted(hashes)), seq=seq)

    @property
    def hashes(self) -> list[str]:
        return [self.id[at : at + HASH_LENGTH] for at in range(0, len(self.id), HASH_LENGTH)]


ENTITIES = (
    Workshop, Lead, Meeting, Step, Seat, Idea, Theme, Proposal, Ballot, Result, Group, Member,
    Action, Promise, Report, Answer, Hidden, ListedName, Paper, Question, Reply, Picture, Undo, Forgetting, Receipt,
)  # fmt: skip
# Raw contributions: what single people wrote, chose and answered, and pictures of it. Everything else a workshop
# consists of is made by its leads and its groups, or is a sum; it is kept until the workshop goes.
RAW = (Idea, Proposal, Question, Reply, Ballot, Answer, Picture)
BY_NAME = {cls.__name__: cls for cls in ENTITIES}


def kind_of(cls: type[Entity]) -> str:
    """The name of an entity's kind on the wire and in the database: `Idea` → "idea"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
