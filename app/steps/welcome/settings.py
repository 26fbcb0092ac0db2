"""Settings: none."""

from app.steps.settings import StepSettings


class Settings(StepSettings, frozen=True):
    pass
