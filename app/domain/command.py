"""How a rule becomes a command: a decorator that notes its name, its message and who may send it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from inspect import signature
from typing import Annotated, Any

from msgspec import Meta, Struct

from app.domain.entities import LEAD_ROLES, Entity
from app.domain.state import Draft
from app.domain.who import Who

Id = Annotated[str, Meta(min_length=1, max_length=64)]
# Many at once: how many are too many is for the rule to say (`together`).
Ids = Annotated[list[Id], Meta(min_length=1, max_length=5000)]
Handle = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{16,40}\Z")]
# Which leads may send what a lead sends. An owner also decides who else leads. A peer supporter moderates and helps:
# what can be taken back, and nothing that begins, ends, reveals or hands out. An interpreter looks on, and writes
# renderings.
OWNERS = frozenset({"owner"})
FACILITATORS = OWNERS | {"facilitator"}
MODERATORS = FACILITATORS | {"peer"}
EVERY_LEAD = frozenset(LEAD_ROLES)
# Long enough that an overlong text reaches the rule that says in words how long it may be.
Words = Annotated[str, Meta(max_length=20_000)]


class Command(Struct, frozen=True, forbid_unknown_fields=True):
    """A message: unknown fields and wrong types are refused when it is decoded."""


def given(message: Command, *fields: str) -> dict[str, Any]:
    """Those of a message's fields that it says. What it does not (None) stays: another lead may have changed it."""
    return {field: value for field in fields if (value := getattr(message, field)) is not None}


class Saying(Command, frozen=True, kw_only=True):
    """A message with words that others will read. `sure`: its sender has been asked about what stands in them."""

    sure: bool = False


class Written(Saying, frozen=True, kw_only=True):
    """Words in any language, with what they say in the meeting's, if their writer has typed that beside them."""

    text: Words
    language: str = ""
    rendering: Words = ""


@dataclass(frozen=True)
class Spec:
    """A command as registered: `undo` maps an entity type to the columns an undo may put back.

    `leads`: which leads may send it, where a lead may.
    `gathers`: many people send it in the same moment, and each may wait a little for the others.
    """

    name: str
    message: type[Command]
    rule: Callable[[Draft, Who, Any], None]
    roles: frozenset[str]
    undo: dict[type[Entity], tuple[str, ...]] = field(default_factory=dict)
    gathers: bool = False
    leads: frozenset[str] = FACILITATORS


COMMANDS: dict[str, Spec] = {}
BY_MESSAGE: dict[type[Command], Spec] = {}
HOOKS: dict[tuple[str, str], Callable] = {}


@cache
def sent_by(lead: str) -> tuple[str, ...]:
    """The names of all commands a lead of this role may send."""
    return tuple(
        sorted(name for name, spec in COMMANDS.items() if "lead" in spec.roles and lead in spec.leads)
    )


def command(
    *roles: str,
    leads: frozenset[str] = FACILITATORS,
    undo: dict[type[Entity], tuple[str, ...]] | None = None,
    gathers: bool = False,
) -> Callable:
    """Register a pure rule `(state, who, message)` under its own name for the roles, and leads, that may send it."""

    def register(rule: Callable) -> Callable:
        message = list(signature(rule).parameters.values())[2].annotation
        if rule.__name__ in COMMANDS or message in BY_MESSAGE:
            raise ValueError(f"{rule.__name__} is registered already")
        spec = Spec(rule.__name__, message, rule, frozenset(roles), undo or {}, gathers, leads)
        COMMANDS[spec.name] = BY_MESSAGE[message] = spec
        return rule

    return register


def on(kind: str, event: str) -> Callable:
    """Register what a step kind does when its step is shown, locked or closed: `(state, step) -> step`.

    And on "edit", when its settings are to be changed although it has begun: `(state, step, settings)`, which refuses
    what something depends on already. A kind without it has no setting that could be changed then.
    """

    def register(rule: Callable) -> Callable:
        HOOKS[kind, event] = rule
        return rule

    return register
