"""That these tests can fail: each fault of `plant.py`, put into a copy of the checkout, is caught."""

from __future__ import annotations

import pytest

from tests.faults import plant


@pytest.mark.parametrize("fault", plant.FAULTS, ids=lambda fault: fault.what)
def test_a_fault_still_fits(fault: plant.Fault):
    """The text it replaces is there, once: whoever changes it changes the fault with it."""
    assert (plant.ROOT / fault.file).read_text("utf-8").count(fault.before) == 1


@pytest.mark.long
def test_every_planted_fault_is_caught(capsys: pytest.CaptureFixture[str]):
    with capsys.disabled():
        print()
        assert plant.main([]) == 0
