"""The bench's end of a load client: starts one for a server, on the other core, and asks it to do jobs."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack
from typing import ClassVar

from tests.bench.cores import LOAD, on_core
from tests.bench.load.clock import BOTTLENECK, STARVED
from tests.bench.options import ROOT
from tests.bench.servers import Served


class Told(dict):
    """What a job came to."""

    @property
    def void(self) -> bool:
        """Whether the load client was the bottleneck: by what it did, or because it was kept from doing it."""
        return self["load_share"] > BOTTLENECK or self["load_waited"] > STARVED


class Load:
    """A load client for one server and one workshop; ended when the `stack` is."""

    #: The largest share of its core that any of them has used in a job.
    busiest: ClassVar[float] = 0.0

    def __init__(self, stack: ExitStack, served: Served, workshop: str) -> None:
        self.name = served.name
        command = [sys.executable, "-m", "tests.bench.load", str(served.port), str(served.pid), workshop]
        with on_core(LOAD):
            self.process = subprocess.Popen(
                command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
            )
        stack.callback(self.end)

    def __call__(self, do: str, **job: object) -> Told:
        """Do a job and wait for what comes of it."""
        self.process.stdin.write(json.dumps({"do": do, **job}).encode() + b"\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the load client of {self.name} ended in the middle of “{do}”")
        told = Told(json.loads(line))
        if "load_share" in told:
            Load.busiest = max(Load.busiest, told["load_share"])
        return told

    def steadily(self, do: str, **job: object) -> Told:
        """A job that can be done again, done again where it was void; twice at most."""
        told = self(do, **job)
        for _ in range(2):
            if told.void:
                told = self(do, **job)
        return told

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
