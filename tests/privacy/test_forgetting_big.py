"""A big workshop forgets 2,000 ideas while the room goes on, in both ways of serving. How long it waits is printed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.config import ROOT

IDEAS = 2000


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_two_thousand_ideas_are_forgotten_and_the_room_goes_on(tmp_path: Path, mode: str, say):
    words = [sys.executable, "-W", "ignore", "-m", "tests.privacy.big", mode, str(tmp_path), str(IDEAS)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    figures = json.loads(done.stdout.splitlines()[-1])
    assert figures["eventlet"] is (mode == "eventlet")
    assert figures["looked_for"] > 2 * IDEAS
    assert figures["left"] == 0
    say(f"forgetting, {mode}: {json.dumps(figures)}")
