"""Settings of relaying: who asks, who replies (by default everybody else), and how long each may be."""

from typing import Annotated, Literal

from msgspec import Meta

from app.domain.entities import TURNS
from app.steps.settings import StepSettings

STAGE = "asking"
REST = "rest"


class Settings(StepSettings, frozen=True):
    asks: Literal[TURNS] = "client"
    replies: Literal[(REST, *TURNS)] = REST
    length: Annotated[int, Meta(ge=20, le=1000)] = 200

    def may_reply(self, perspective: str) -> bool:
        """Whether somebody with this perspective is on the replying side."""
        return perspective != self.asks if self.replies == REST else perspective == self.replies
