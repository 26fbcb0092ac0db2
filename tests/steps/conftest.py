"""What several kinds of steps are tried with."""

import pytest

from app.domain.state import Draft


@pytest.fixture
def never_by_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept back now and then by chance never is."""
    monkeypatch.setattr(Draft, "once_in", lambda draft, times: False)
