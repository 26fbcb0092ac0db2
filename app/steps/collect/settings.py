"""Settings of collecting: a private wall (all at once when revealed) or an open one, and how long an idea may be."""

from typing import Annotated, Literal

from msgspec import Meta

from app.steps.settings import StepSettings

STAGE = "writing"


class Settings(StepSettings, frozen=True):
    wall: Literal["private", "open"] = "private"
    length: Annotated[int, Meta(ge=20, le=1000)] = 140
