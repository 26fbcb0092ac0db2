"""Servers that are forks of one process have nothing to do with each other."""

import signal

import pytest

from tests.browser.nursery import possible


@pytest.mark.skipif(not possible(), reason="no forks here: each server is started by itself")
def test_each_server_ends_by_itself_and_says_how(make_server):
    first, second, third = (make_server() for _ in range(3))
    first.stop()
    assert first.process.returncode == 0
    assert second.healthy()
    assert third.healthy()
    second.kill()
    assert second.process.returncode == -signal.SIGKILL
    assert third.healthy()
    third.stop()
    assert third.process.returncode == 0
