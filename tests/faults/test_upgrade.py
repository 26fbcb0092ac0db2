"""The program is upgraded: what every release wrote opens on a real server; a migration cut off has done nothing."""

import os
import re
import signal
import subprocess
import sys

import pytest
import requests
import socketio

from app.config import ROOT, Settings
from app.domain.entities import Group
from app.pages.guard import SESSION
from app.storage.workshop import WorkshopStore, file_of
from tests.storage.frozen import ENDED, OPEN, added, content_of, lay_out, missing, releases, seen

RELEASES = pytest.mark.parametrize("release", releases(), ids=lambda path: f"release-{path.name}")


@RELEASES
def test_a_groups_link_opens_it_on_a_real_server(make_server, say, tmp_path, release):
    data = tmp_path / "laid out"
    lay_out(release, Settings(data_dir=data))
    server = make_server(DATA_DIR=str(data))
    frozen = content_of(release)
    for id, links in frozen["links"].items():
        for group, token in links.items():
            channel = f"group:{group}"
            shown = snapshot(server.url, id, token)
            assert shown["channel"] == channel
            then = {channel: frozen["workshops"][id][channel]}
            assert missing(then, {channel: shown["put"]}) == []
    links = sum(map(len, frozen["links"].values()))
    say(f"release {release.name}: {links} of {links} links of groups open it on today's server")
    assert signed_in(server.url, frozen["session"]) == {ENDED, OPEN}


def signed_in(url: str, session: str) -> set[str]:
    """The workshops that stand on the page of whoever has this session's cookie."""
    page = requests.get(f"{url}/workshops", cookies={SESSION: session}, timeout=20)
    return set(re.findall(r"/w/(\w+)/lead", page.text))


def snapshot(url: str, workshop: str, token: str) -> dict:
    """What a group's page is shown when it connects with its link's token."""
    with socketio.SimpleClient() as client:
        client.connect(f"{url}?w={workshop}", auth={"as": "group", "token": token}, transports=["websocket"])
        while True:
            name, message = client.receive(timeout=20)
            if name == "snapshot":
                return message


KILLED = """
import os, signal
from pathlib import Path
from app.config import Settings
from app.storage import migrate
from app.storage.engine import make_engine
from tests.storage.planted import with_one_more

migrate._scripts = with_one_more(Path({folder!r}), "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
migrate.upgrade(make_engine(Settings(), Path({file!r})), "workshop")
"""


@RELEASES
def test_a_migration_that_is_killed_has_changed_nothing(say, tmp_path, release):
    """Every row was gone and every table changed when it was: the log beside the file is as if it had not been."""
    settings = Settings(data_dir=tmp_path / "data")
    lay_out(release, settings)
    script = KILLED.format(folder=str(tmp_path / "migrations"), file=str(file_of(settings, OPEN)))
    killed = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert killed.returncode == -signal.SIGKILL
    store = WorkshopStore(settings, OPEN)
    state = store.load()
    store.close()
    assert state.count(Group)
    then = content_of(release)["workshops"][OPEN]
    assert missing(then, seen(state)) == added(then, seen(state)) == []
    say(
        f"release {release.name}: killed in the middle of a migration, nothing missing and nothing added after it"
    )
