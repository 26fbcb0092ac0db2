"""Settings of collecting: a private wall (all at once when revealed) or an open one, and how long an idea may be."""

from typing import Annotated, Literal

from msgspec import Meta

from app.steps.settings import StepSettings

STAGE = "writing"


class Settings(StepSettings, frozen=True):
    wall: Literal["private", "open"] = "private"
    length: Annotated[int, Meta(ge=20, le=1000)] = 140


def has_turns(stage: str, settings: dict) -> bool:
    """One perspective may write before the others on a private wall, as long as nobody has read anything."""
    return stage == STAGE and settings.get("wall") == "private"
