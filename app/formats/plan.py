"""The schema of a format: what a workshop of a kind consists of, before anybody has made one."""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from app.domain.entities import PHASES, TURNS
from app.languages import LANGUAGES
from app.steps.settings import KINDS

#: As much as the lead may write in one field later (`edit_step`).
LONGEST = 400

Key = Annotated[str, Meta(pattern="^[a-z][a-z0-9_]{0,39}$")]
Line = Annotated[str, Meta(min_length=1, max_length=LONGEST)]


class StepPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """A step to be: `source` is the key of the step whose output it uses, `turn` who writes first.

    `texts` are `{language: {key: words}}`.
    Once loaded, `settings` has every default filled in and `help` is one text, its lines parted by "\\n".
    """

    key: Key
    kind: Literal[KINDS]
    phase: Literal[PHASES]
    texts: dict[str, dict[str, Line | tuple[Line, ...]]]
    minutes: Annotated[int, Meta(ge=0, le=480)] = 0
    source: str = ""
    turn: Literal[("", *TURNS)] = ""
    settings: dict = {}


class MeetingPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """A meeting to be; its date is said when a workshop is made."""

    key: Key
    names: dict[str, Line]
    steps: Annotated[tuple[StepPlan, ...], Meta(min_length=1)] = field(name="step")


class FormatFile(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in one file."""

    languages: Annotated[tuple[Literal[tuple(LANGUAGES)], ...], Meta(min_length=1)]
    names: dict[str, Line]
    meetings: Annotated[tuple[MeetingPlan, ...], Meta(min_length=1)] = field(name="meeting")


class Format(FormatFile, frozen=True, kw_only=True):
    """A format once loaded; `key` is the file's name without its ending."""

    key: str
