"""What has become of a theme that was merged into another."""

from app.domain.entities import Theme
from app.domain.state import Draft, State


def now_in(state: State | Draft, id: str) -> Theme | None:
    """The theme, or the one it lies in now, however often it has been merged; None if that is gone."""
    theme = state.get(Theme, id)
    while theme and theme.merged_into:
        theme = state.get(Theme, theme.merged_into)
    return theme
