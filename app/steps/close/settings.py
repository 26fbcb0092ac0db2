"""Settings of closing: the questions' keys; their words stand in the step's texts as `question_<key>`."""

from typing import Annotated

from msgspec import Meta

from app.steps.settings import StepSettings

STAGE = "asking"
Key = Annotated[str, Meta(pattern="^[a-z_]{1,40}$")]


class Settings(StepSettings, frozen=True):
    questions: Annotated[tuple[Key, ...], Meta(max_length=8)] = ("understood",)
