"""Settings of forming groups: seats, how many a group needs, and how many themes become groups."""

from typing import Annotated

from msgspec import Meta

from app.steps.settings import StepSettings

SOURCES = ("vote",)


class Settings(StepSettings, frozen=True):
    seats: Annotated[int, Meta(ge=2, le=40)] = 8
    minimum: Annotated[int, Meta(ge=1, le=40)] = 4
    top: Annotated[int, Meta(ge=1, le=12)] = 5
