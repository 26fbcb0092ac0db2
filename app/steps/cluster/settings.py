"""Settings of clustering: none; it sorts what one collecting step has brought in."""

from app.steps.settings import StepSettings

SOURCES = ("collect",)


class Settings(StepSettings, frozen=True):
    pass
