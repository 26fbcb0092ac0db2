"""How a rule becomes a command: a decorator that notes its name, its message and who may send it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from inspect import signature
from typing import Annotated, Any

from msgspec import Meta, Struct

from app.domain.entities import Entity
from app.domain.state import Draft
from app.domain.who import Who

Id = Annotated[str, Meta(min_length=1, max_length=64)]
Handle = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{16,40}\Z")]
# Long enough that an overlong text reaches the rule that says in words how long it may be.
Words = Annotated[str, Meta(max_length=20_000)]


class Command(Struct, frozen=True, forbid_unknown_fields=True):
    """A message: unknown fields and wrong types are refused when it is decoded."""


@dataclass(frozen=True)
class Spec:
    """A command as registered: `undo` maps an entity type to the columns an undo may put back."""

    name: str
    message: type[Command]
    rule: Callable[[Draft, Who, Any], None]
    roles: frozenset[str]
    undo: dict[type[Entity], tuple[str, ...]] = field(default_factory=dict)


COMMANDS: dict[str, Spec] = {}
BY_MESSAGE: dict[type[Command], Spec] = {}
HOOKS: dict[tuple[str, str], Callable] = {}


def command(*roles: str, undo: dict[type[Entity], tuple[str, ...]] | None = None) -> Callable:
    """Register a pure rule `(state, who, message)` under its own name for the roles that may send it."""

    def register(rule: Callable) -> Callable:
        message = list(signature(rule).parameters.values())[2].annotation
        if rule.__name__ in COMMANDS or message in BY_MESSAGE:
            raise ValueError(f"{rule.__name__} is registered already")
        spec = Spec(rule.__name__, message, rule, frozenset(roles), undo or {})
        COMMANDS[spec.name] = BY_MESSAGE[message] = spec
        return rule

    return register


def on(kind: str, event: str) -> Callable:
    """Register what a step kind does when its step is shown, locked or closed: `(state, step) -> step`."""

    def register(rule: Callable) -> Callable:
        HOOKS[kind, event] = rule
        return rule

    return register
