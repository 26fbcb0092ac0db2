"""Where sorting begins: the critique is on the wall."""

import pytest

from tests.rules import Play, sorting


@pytest.fixture
def play() -> Play:
    return sorting()
