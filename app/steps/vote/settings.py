"""Settings of voting: how many dots a person has, and whether several may go to one theme."""

from typing import Annotated, Literal

from msgspec import Meta

from app.steps.settings import StepSettings

STAGE = "ready"
SOURCES = ("cluster",)


class Settings(StepSettings, frozen=True):
    dots: Annotated[int, Meta(ge=1, le=20)] = 3
    spread: Literal["free", "one"] = "free"
