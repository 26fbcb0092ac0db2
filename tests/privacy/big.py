"""Run by test_forgetting_big.py: 2,000 ideas are closed while somebody goes on writing. Prints figures as JSON.

python -m tests.privacy.big eventlet|threading FOLDER IDEAS
"""

import sys

if sys.argv[1] == "eventlet":
    import eventlet

    eventlet.monkey_patch()

import json
import threading
import time
from pathlib import Path

from app.domain.entities import Forgetting, Idea
from app.offload import under_eventlet
from app.storage.workshop import file_of
from tests.cast import ID, handle
from tests.privacy.test_forgetting import Day, found, marks


def fill(day: Day, ideas: int) -> None:
    """As many more, written in one go: how they came is not what is measured."""
    step = day.step("vision").id
    changes = {
        (Idea, f"{n:022}"): Idea(
            id=f"{n:022}",
            step=step,
            text=f"Någon svarar när jag ringer {n}",
            handle=f"h{n:021}",
            tag=f"{n:032x}",
        )
        for n in range(ideas)
    }
    day.live.room(ID)._store.persist(changes, dict.fromkeys(changes), {})
    day.live.state(ID).adopt(changes)


def longest(times: list[tuple[float, float]], since: float, until: float) -> int:
    """The longest of what began in between, in ms."""
    return round(1000 * max((took for at, took in times if since <= at < until), default=0))


def main(folder: Path, ideas: int) -> dict:
    with Day(folder) as day:
        day.people_write()
        fill(day, ideas)
        day.lead("show_step", step=day.step("critique").id)
        mine = marks(day.state, day.step("vision").id)
        waits: list[tuple[float, float]] = []
        beats: list[tuple[float, float]] = []
        over = threading.Event()
        ready = threading.Event()

        def write() -> None:
            who = day.people[0]
            for n in range(95):
                if over.is_set():
                    return
                began = time.monotonic()
                data = {"step": day.step("critique").id, "handle": handle(), "text": f"Väntan {n}"}
                day.live.submit(ID, who, day.command("post_idea", data))
                waits.append((began, time.monotonic() - began))
                ready.set()
                time.sleep(0.01)

        def beat() -> None:
            while not over.is_set():
                began = time.monotonic()
                time.sleep(0.005)
                beats.append((began, time.monotonic() - began - 0.005))

        at_work = [threading.Thread(target=work, daemon=True) for work in (write, beat)]
        for thread in at_work:
            thread.start()
        ready.wait()
        closing = time.monotonic()
        day.close()
        closed = time.monotonic()
        while day.state.count(Forgetting):
            time.sleep(0.005)
        done = time.monotonic()
        over.set()
        for thread in at_work:
            thread.join()
        left = found(day.data, mine)
        return {
            "eventlet": under_eventlet(),
            "ideas": day.state.count(Idea, step=day.step("vision").id),
            "bytes": file_of(day.settings, ID).stat().st_size,
            "closing_ms": round((closed - closing) * 1000),
            "forgetting_ms": round((done - closed) * 1000),
            "wait_before_ms": longest(waits, 0, closing),
            "wait_meanwhile_ms": longest(waits, closed, done),
            "standstill_closing_ms": longest(beats, closing - 0.1, closed),
            "standstill_meanwhile_ms": longest(beats, closed, done),
            "left": len(left),
            "looked_for": len(mine),
        }


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[2]), int(sys.argv[3]))), flush=True)
