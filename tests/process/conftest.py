"""Where most of a workshop's own rules begin: the day is open, and three have sat down."""

import pytest

from tests.rules import Play, opened


@pytest.fixture
def play() -> Play:
    return opened()
