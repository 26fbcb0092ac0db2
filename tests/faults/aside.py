"""Runs a story of sockets in a thread of its own: browser tests before it may have left a loop in this one."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def run_aside(story: Coroutine[Any, Any, T]) -> T:
    """As `asyncio.run`, wherever it is called from."""
    with ThreadPoolExecutor(1, thread_name_prefix="story") as thread:
        return thread.submit(asyncio.run, story).result()
