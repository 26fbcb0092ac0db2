"""Where collecting begins: the critique is shown, and nothing is written."""

import pytest

from tests.rules import Play, opened


@pytest.fixture
def play() -> Play:
    return opened().show("critique")
