"""PostgreSQL is away for a while: pages say so in a sentence, and are there again when it is."""

from __future__ import annotations

import urllib.error
import urllib.request
from pathlib import Path

import sqlalchemy as sa

from tests.browser.server import Server
from tests.faults.proxy import Proxy
from tests.waiting import until

SENTENCE = "Något gick snett hos oss. Det som var sparat finns kvar. Försök igen."
#: Each asks the database something: who one is, and whether there is such a workshop.
PAGES = ("/workshops", "/w/abcdefgh1234/phone")


def got(server: Server, path: str) -> tuple[int, str]:
    asked = urllib.request.Request(
        server.url + path, headers={"Cookie": "session=somebody", "Accept-Language": "sv"}
    )
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode()


def test_pages_say_that_the_database_is_away_and_come_back_with_it(tmp_path: Path, postgres_url: str):
    url = sa.make_url(postgres_url)
    with Proxy(url.port or 5432) as network:
        near = url.set(host="127.0.0.1", port=network.port)
        server = Server(tmp_path, DATABASE_URL=near.render_as_string(hide_password=False)).start()
        try:
            before = {path: got(server, path)[0] for path in PAGES}
            network.refusing = True
            network.cut()
            for path in PAGES:
                status, page = got(server, path)
                assert (status, SENTENCE in page) == (503, True), (path, status, page[-400:])
            network.refusing = False
            until(lambda: {path: got(server, path)[0] for path in PAGES} == before)
            server.assert_clean()
        finally:
            server.end()
