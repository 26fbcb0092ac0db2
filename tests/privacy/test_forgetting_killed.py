"""kill -9 between erasing and forgetting: what was answered is closed, and the next start goes on with the rest."""

import subprocess
import sys
from pathlib import Path

from app.config import ROOT, load
from app.domain.entities import Forgetting, Idea, Step
from app.domain.who import tag_of
from app.live.live import Live
from app.storage.installation import Installation
from tests.cast import ID, secret_of
from tests.privacy.test_forgetting import IDEAS, PEOPLE, files
from tests.waiting import until


def tags(live: Live, people: int) -> set[bytes]:
    """Every tag the phones would make in the step, which only their secrets tell."""
    secrets = [secret_of(f"nr{number:02}x") for number in range(people)]
    state = live.state(ID)
    step = state.get(Step, state.all(Idea)[0].step)
    return {tag_of(secret, step).encode() for secret in secrets}


def test_killed_between_erasing_and_forgetting(tmp_path: Path, say):
    with subprocess.Popen(
        [sys.executable, "-m", "tests.privacy.killed", str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE
    ) as running:
        assert running.stdout.readline() == b"closed\n"
        running.kill()
    data = tmp_path / "data"
    before = b"\0".join(files(data).values())

    settings = load({"DATA_DIR": str(data)})
    live = Live(settings, Installation(settings))
    mine = tags(live, PEOPLE)
    assert all(tag in before for tag in mine), "the control: the files told when it was killed"
    assert live.state(ID).count(Idea) == IDEAS
    assert not [idea for idea in live.state(ID).all(Idea) if idea.tag or idea.handle]
    until(lambda: not live.state(ID).count(Forgetting))
    after = b"\0".join(files(data).values())
    live.close()
    live.installation.close()
    left = sum(tag in after for tag in mine)
    say(f"killed before the file was written anew: {len(mine)} tags in it then, {left} after the next start")
    assert left == 0
