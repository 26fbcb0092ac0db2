"""A server in a process of its own, under eventlet: the program's own sending and reading, without the program."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.browser.server import ROOT, free_port


@contextmanager
def apart(module: str, *what: object) -> Iterator[tuple[str, subprocess.Popen]]:
    """Run `module.main(port, *what)`, which prints "ready": its address, and the process, which can be told lines."""
    port = free_port()
    patched = f"import eventlet; eventlet.monkey_patch(); from {module} import main; main{(port, *what)}"
    process = subprocess.Popen(
        [sys.executable, "-c", patched],
        cwd=ROOT,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout.readline() == "ready\n"
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.kill()
        process.communicate()
