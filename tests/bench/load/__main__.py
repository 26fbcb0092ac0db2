"""The load client: a process of its own on a core of its own, that does one job for each line it is given.

python -m tests.bench.load PORT PID WORKSHOP      jobs and what came of them are lines of JSON
"""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Iterator

from tests.bench.load.crowd import READ, STDIN, Crowd
from tests.bench.load.jobs import Jobs


def raise_file_limit() -> None:
    """One socket a phone: as many as the computer lets us have."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def main(port: str, pid: str, workshop: str) -> None:
    raise_file_limit()
    jobs = Jobs(int(port), int(pid), workshop)
    # Between jobs too, pings are answered.
    jobs.crowd.epoll.register(STDIN, READ)
    for line in lines(jobs.crowd):
        job = json.loads(line)
        jobs.crowd.epoll.unregister(STDIN)
        answer = getattr(jobs, job.pop("do"))(**job)
        jobs.crowd.epoll.register(STDIN, READ)
        print(json.dumps(answer), flush=True)


def lines(crowd: Crowd) -> Iterator[bytes]:
    """What comes on stdin, line by line, until it is closed."""
    read = b""
    while True:
        line, found, rest = read.partition(b"\n")
        if found:
            read = rest
            yield line
        elif crowd.turn(60):
            more = os.read(STDIN, 1 << 20)
            if not more:
                return
            read += more


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
