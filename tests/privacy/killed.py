"""Run by test_forgetting_killed.py: closes a step, and is killed when the file is about to be written anew."""

import sys
import time
from pathlib import Path

from app.storage.workshop import WorkshopStore
from tests.privacy.test_forgetting import Day


def never(_store: WorkshopStore) -> bool:
    print("closed", flush=True)
    time.sleep(600)
    return False


if __name__ == "__main__":
    with Day(Path(sys.argv[1])) as day:
        day.people_write()
        WorkshopStore.rewrite = never
        day.close()
        time.sleep(600)
