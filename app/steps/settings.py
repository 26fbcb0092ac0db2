"""What a step kind says of itself: its settings, the stage it begins in, and where its material comes from."""

from functools import cache
from importlib import import_module
from pathlib import Path

import msgspec
from msgspec import Struct

from app.errors import RuleBroken

KINDS = tuple(
    sorted(entry.name for entry in Path(__file__).parent.iterdir() if (entry / "settings.py").exists())
)


class StepSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of each kind's `Settings`; every field has a default and its bounds in its type."""

    @classmethod
    def of(cls, step):
        """A step's settings, typed."""
        return msgspec.convert(step.settings, cls)


def has_turns(kind: str, stage: str, settings: dict) -> bool:
    """Whether one perspective may write before the others in a step of the kind that has come so far.

    Only where all is kept from everybody until it is mixed: what appears meanwhile would be known to be theirs.
    """
    module = import_module(f"app.steps.{kind}.settings")
    return hasattr(module, "has_turns") and module.has_turns(stage, settings)


class Kind(Struct, frozen=True):
    """`stage` is where a step of the kind begins; `sources` are the kinds it may take its material from."""

    name: str
    settings: type[StepSettings]
    stage: str = ""
    sources: tuple[str, ...] = ()

    def checked(self, settings: dict) -> dict:
        """The settings with every default filled in; `bad_setting` with what is wrong."""
        try:
            # By way of JSON, so that they are the same now as when they are loaded again.
            return msgspec.json.decode(msgspec.json.encode(msgspec.convert(settings, self.settings)))
        except msgspec.ValidationError as error:
            raise RuleBroken("bad_setting", why=str(error)) from None


@cache
def kind(name: str) -> Kind:
    """The kind of that name; `KeyError` if there is none."""
    if name not in KINDS:
        raise KeyError(name)
    module = import_module(f"app.steps.{name}.settings")
    return Kind(name, module.Settings, getattr(module, "STAGE", ""), getattr(module, "SOURCES", ()))
