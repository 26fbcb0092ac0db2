"""The same whole story, killed twice, with everything in PostgreSQL."""

from __future__ import annotations

import pytest

from tests.browser.test_story import Room, the_story


# The short form that always runs is the demo's story and every command on PostgreSQL (tests/demo, tests/storage).
@pytest.mark.long
def test_the_whole_story_on_postgresql(make_server, postgres_url, browser) -> None:
    the_story(Room(make_server(DATABASE_URL=postgres_url), browser))
