"""bin/bench: measures the program beside others, and says which targets are met."""

from __future__ import annotations

import argparse
import json
import signal
import sys
import time
import traceback
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from tests.bench.client import Load
from tests.bench.cores import CORES, busy
from tests.bench.options import Options, say
from tests.bench.report import NOT_MEASURED, Report, as_json, exit_code, table
from tests.bench.targets import BENCHES

#: A computer that is used more than this by others is not quiet.
QUIET = 0.15
MEANT = """exit code: 0 every target that was measured is met, 1 one is missed or a benchmark broke, 3 a run does
not count because the load client was the bottleneck"""


def main(arguments: list[str] | None = None) -> int:
    options, benches, file = read(arguments)
    report = Report()
    begun = time.monotonic()
    if CORES and (others := busy()) > QUIET:
        say(f"Other programs use {others:.0%} of this computer: what follows is that much less certain.")
        report.figure("machine", "in use by other programs before it began", others * 100, "%")
    for bench in benches:
        say(f"— {bench}")
        Load.busiest = 0.0
        try:
            import_module(f"tests.bench.{bench}").run(options, report)
        except Exception as problem:
            # What the others find is worth knowing all the same.
            traceback.print_exc()
            report.broke(bench, problem)
        if Load.busiest:
            report.figure(bench, "the load client's share of its core, at most", Load.busiest * 100, "%")
    rows = report.rows(benches)
    say("")
    for figure in report.figures:
        say(str(figure))
    say(f"\n{table(rows)}\n")
    left = sum(row.verdict == NOT_MEASURED for row in rows)
    say(f"{len(rows)} targets, {left} not measured; {time.monotonic() - begun:.0f} s.")
    if file:
        when = datetime.now(UTC).isoformat(timespec="seconds")
        written = json.dumps(
            as_json(report, rows, quick=options.quick, when=when), indent=1, ensure_ascii=False
        )
        file.write_text(written + "\n", "utf-8")
    return exit_code(rows)


def read(arguments: list[str] | None) -> tuple[Options, tuple[str, ...], Path | None]:
    parser = argparse.ArgumentParser(prog="bin/bench", description=__doc__, epilog=MEANT)
    parser.add_argument("bench", nargs="*", choices=[*BENCHES, []], help="all when none is named")
    parser.add_argument("--quick", action="store_true", help="under a minute: fewer phones, shorter rounds")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write what was measured here too")
    chosen = parser.parse_args(arguments)
    benches = tuple(bench for bench in BENCHES if bench in chosen.bench) or BENCHES
    return Options(quick=chosen.quick), benches, chosen.json


def stop(*_: object) -> NoReturn:
    """Ctrl-C and a polite kill: once is enough, and what was started is ended on the way out."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


if __name__ == "__main__":
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
