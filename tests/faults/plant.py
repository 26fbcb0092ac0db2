"""Plants faults and sees whether the tests catch them: `python -m tests.faults.plant [words of a fault …]`.

Each fault is put into a copy of the checkout, the tests that must catch it are run there, and it is taken out again.
Prints a table; ends with 1 if a fault was not caught, and with 2 if the tests fail without any.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "node_modules", "data", "__pycache__", ".*_cache", ".hypothesis"
)
#: Pytest's exit code when tests ran and some failed; any other says that they did not run as they should.
CAUGHT, PASSED = 1, 0


@dataclass(frozen=True)
class Fault:
    """`before` stands exactly once in `file`, and is made to read `after`; a test in `tests` must fail then."""

    what: str
    file: str
    before: str
    after: str
    tests: str


PERSIST = "                self._store.persist(changes, befores, over.files)\n"
FAULTS = (
    Fault(
        "answered before the commit",
        "app/live/room.py",
        PERSIST,
        "                for job, answer in zip(batch, answers, strict=True):\n"
        "                    if job.id:\n"  # by a socket: the tests' own preparations wait for theirs
        "                        self._answer(job, answer)\n" + PERSIST,
        "test_disk.py",
    ),
    Fault(
        "adopted before the commit",
        "app/live/room.py",
        PERSIST,
        "                self.state.adopt(changes)\n" + PERSIST,
        "test_disk.py",
    ),
    Fault(
        "a failed commit is taken for a good one",
        "app/live/room.py",
        '                answers = [Answer(broken=RuleBroken("not_saved")) for _ in batch]\n',
        "",
        "test_disk.py",
    ),
    Fault(
        "what was done is remembered in memory only",
        "app/live/room.py",
        "            over.take({Receipt: {receipt.id: receipt}})\n",
        "            self._remember_done([receipt])\n",
        "test_killed.py -k hundred",
    ),
    Fault(
        "what was done is not remembered",
        "app/live/room.py",
        "            if earlier is not None:\n",
        "            if False:\n",
        "test_killed.py -k hundred",
    ),
    Fault(
        "two ideas may have the same handle",
        "app/domain/owned.py",
        "    if state.count(cls, handle=handle):\n",
        "    if False:\n",
        "../steps/collect",
    ),
    Fault(
        "a ballot for each command",
        "app/steps/vote/commands.py",
        "    ballot = next(iter(state.all(Ballot, tag=tag)), None)\n",
        "    ballot = None\n",
        "test_votes.py",
    ),
    Fault(
        "one dot more than there are",
        "app/steps/vote/commands.py",
        "sum(dots.values()) + c.dots > settings.dots",
        "sum(dots.values()) + c.dots > settings.dots + 1",
        "test_votes.py",
    ),
    Fault(
        "a frame is skipped now and then",
        "app/live/views.py",
        "            (audience.channel, audience.add(change))\n",
        '            (audience.channel if audience.number % 10 != 9 else "nowhere", audience.add(change))\n',
        "test_races.py",
    ),
    Fault(
        "a frame is skipped and not counted",
        "app/live/views.py",
        "            if (change := changes[id(audience.view)]) is not None\n",
        "            if (change := changes[id(audience.view)]) is not None and hash(change) % 10\n",
        "test_races.py",
    ),
    Fault(
        "`since` off by one",
        "app/live/views.py",
        "        missed = [sent for n, sent in self.frames if n > int(number)]\n"
        "        return missed if len(missed) == self.number - int(number) else None\n",
        "        missed = [sent for n, sent in self.frames if n > int(number) + 1]\n"
        "        return missed if len(missed) >= self.number - int(number) - 1 else None\n",
        "test_network.py",
    ),
    Fault(
        "an epoch that outlives its process",
        "app/live/views.py",
        "        self._epoch = new_id()[:8]\n        self._views: ",
        '        self._epoch = "always"\n        self._views: ',
        "test_killed.py -k hundred",
    ),
    Fault(
        "what is no longer seen is not dropped",
        "app/live/views.py",
        "                drop.setdefault(kind, []).append(key[1])\n",
        "                pass\n",
        "test_random_run.py",
    ),
    Fault(
        "a personal part that is not sent again",
        "app/live/sockets.py",
        "        elif change := connection.own.change(",
        "        elif change := touched is None and connection.own.change(",
        "test_random_run.py",
    ),
    Fault(
        "a lock that locks nothing out",
        "app/steps/collect/commands.py",
        "    return step.closed or step.locked or read\n",
        "    return step.closed or read\n",
        "test_offline.py",
    ),
    Fault(
        "undo takes the oldest first",
        "app/domain/undo.py",
        "    return state.newest(Undo, account=account) or ",
        "    return min(state.all(Undo, account=account), key=lambda one: one.number, default=None) or ",
        "test_clock.py",
    ),
    Fault(
        "anybody may hold a workshop",
        "app/storage/ownership.py",
        "            _lock(self._file)\n",
        "            pass\n",
        "test_one_owner.py",
    ),
    Fault(
        "nobody is cut off for flooding",
        "app/live/engine.py",
        "        if self.closed or self.meter.take(time.monotonic(), cost):\n",
        "        if self.closed:\n",
        "test_flood.py",
    ),
    Fault(
        "a request may take as long as it likes",
        "app/serving.py",
        "REQUEST_SECONDS = 10\n",
        "REQUEST_SECONDS = 10_000\n",
        "test_slow.py",
    ),
    Fault(
        "what one has taken in part is not sent to the end",
        "app/live/fanout.py",
        "                    self.server.eio.sockets[lane.straight[at]].carrier.finish(frame[sent:])\n",
        "                    pass\n",
        "../live/test_ring.py -k goes_on",
    ),
    Fault(
        "a closed phone's place in the ring is not looked at",
        "app/live/ring.py",
        "        if list(map(number_of, self._sockets)) != self.numbers:\n",
        "        if False:\n",
        "../live/test_ring.py",
    ),
)


class Copy:
    """The checkout in a folder of its own, as it is now."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "checkout"
        shutil.copytree(ROOT, self.root, ignore=LEFT_OUT, symlinks=True)

    def run(self, tests: str) -> tuple[int, str]:
        """Run these tests: pytest's exit code, and the first that failed with why, or its last words."""
        first, *options = tests.split()
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:xdist", "-p", "no:cacheprovider"]
        # What does not come right in this time will not: a fault is not waited for as long as a slow machine is.
        env = {**os.environ, "FAULTS_PATIENCE": "40"}
        how = {"cwd": self.root, "env": env, "capture_output": True, "text": True, "encoding": "utf-8"}
        place = os.path.normpath(f"tests/faults/{first}")
        ended = subprocess.run([*command, place, *options], **how)
        failed = re.search(r"^FAILED \S*?([^/\s]+::\S+)", ended.stdout, re.MULTILINE)
        why = re.search(r"^E +(\S.*)", ended.stdout, re.MULTILINE)
        if failed and why:
            return ended.returncode, f"{failed[1]} | {why[1][:90]}"
        return ended.returncode, ended.stdout[-1000:] + ended.stderr[-1000:]

    def planted(self, fault: Fault) -> tuple[int, str]:
        file = self.root / fault.file
        text = file.read_text("utf-8")
        assert text.count(fault.before) == 1, f"“{fault.what}” does not fit {fault.file} any more"
        file.write_text(text.replace(fault.before, fault.after), "utf-8")
        try:
            return self.run(fault.tests)
        finally:
            file.write_text(text, "utf-8")


def main(words: list[str]) -> int:
    faults = [fault for fault in FAULTS if all(word in fault.what for word in words)]
    worst = 0
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        copy = Copy(Path(folder))
        for tests in sorted({fault.tests for fault in faults}):
            code, said = copy.run(tests)
            if code != PASSED:
                print(f"{tests} fails without any fault: {said}")
                return 2
        print("| fault | caught by | with | took |\n|---|---|---|---|", flush=True)
        for fault in faults:
            began = time.monotonic()
            code, said = copy.planted(fault)
            caught = code == CAUGHT
            by = f"NOT CAUGHT by {fault.tests} | " if code == PASSED else said
            worst = worst or (not caught)
            print(f"| {fault.what} | {by} | {time.monotonic() - began:.0f} s |", flush=True)
    return int(worst)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
