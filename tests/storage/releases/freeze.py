"""Freezes a release: run it once, with the code that is about to be released, and never change the files after.

    TEST_DATABASE_URL=postgresql://postgres@127.0.0.1:5432/postgres \
        .venv/bin/python -m tests.storage.releases.freeze 2

It plays two workshops (`tests/every_command.py`, `tests/story.py`), writes them to SQLite and to PostgreSQL with what
everybody saw of them, and from then on `tests/storage/test_releases.py` opens them with every later program.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from msgspec import structs

from app import clock
from app.config import Settings, load
from app.domain.entities import ENTITIES, Action, Group, Meeting, Picture, Receipt, Workshop
from app.domain.state import Changes, State
from app.live.live import Live
from app.storage.engine import write
from app.storage.installation import Installation
from app.storage.installation_tables import account
from app.storage.workshop import WorkshopStore
from tests import every_command, rules, story
from tests.cast import OWNER, Play
from tests.conftest import fresh_database
from tests.storage.frozen import ENDED, OPEN, RELEASES, seen

LATER = 4_102_444_800_000  # the year 2100: nothing closes and nobody is signed out because time has passed


def main(number: str) -> None:
    release = RELEASES / number
    release.mkdir()
    workshops = {ENDED: day_ended(), OPEN: in_the_middle()}
    empty = [cls.__name__ for cls in ENTITIES if not any(state.count(cls) for state in workshops.values())]
    assert not empty, f"nothing of these is frozen: {empty}"
    session = lay_in(Settings(data_dir=release / "data"), workshops)
    for lock in (release / "data").rglob("*.lock"):
        lock.unlink()
    with fresh_database(os.environ["TEST_DATABASE_URL"]) as url:
        lay_in(load({"DATABASE_URL": url}), workshops)
        (release / "postgresql.sql").write_text(dumped(url), "utf-8")
    content = {
        "workshops": {id: seen(state) for id, state in workshops.items()},
        "links": {
            id: {group.id: group.token for group in state.all(Group)} for id, state in workshops.items()
        },
        "session": session,
    }
    words = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    (release / "content.json").write_text(words + "\n", "utf-8")


def day_ended() -> State:
    """Every command up to the end of the day; the follow-up is planned."""
    made = rules.planned()
    workshop = structs.replace(made.pop((Workshop, "workshop1")), id=ENDED)
    play = rules.Play({(Workshop, ENDED): workshop, **made})
    for part in ("prepare", "collect", "sort", "vote", "form_groups", "promise"):
        getattr(every_command, part)(play)
    return play.state


def in_the_middle() -> State:
    """A day with everything open: tags, ballots, seats in groups, a late tray, something to undo."""
    play = Play(OPEN)
    story.rich(play)
    play.fatima("report", action=play.find(Action), status="infancy", note="Vi har börjat")
    play.fatima("rename_theme", theme=play.those(story.Theme)[0], name="Köer")
    receipt = Receipt(id="0123456789abcdef" * 2, seq=7)
    play.state.adopt({(Receipt, receipt.id): receipt})
    return play.state


def lay_in(settings: Settings, workshops: dict[str, State]) -> str:
    """Write an installation with these workshops; the token of a session of the one who leads them."""
    installation = Installation(settings)
    fatima = {"id": OWNER, "name": "Fatima", "name_key": "fatima", "password_hash": "none"}
    fatima["administrator"] = 1
    write(installation.engine, lambda connection: connection.execute(account.insert().values(fatima)))
    live = Live(settings, installation)
    for id, state in workshops.items():
        rows: Changes = {(cls, key): row for cls, kept in state.rows.items() for key, row in kept.items()}
        store = WorkshopStore(settings, id, new=True)
        files = {picture.id: story.PICTURE for picture in state.all(Picture)}
        store.persist(rows, dict.fromkeys(rows), files)
        store.close()
        live.index(id, state)
        for meeting in state.all(Meeting):
            if meeting.stage == "open":
                installation.open_door(meeting.code, id, meeting.token)
                installation.plan_closing(id, meeting.id, LATER)
    session = installation.start_session(OWNER, clock.now_ms(), LATER)
    installation.close()
    return session


def dumped(url: str) -> str:
    """The database as plain statements that any version of PostgreSQL, and any driver, can carry out."""
    words = subprocess.run(
        ["pg_dump", "--inserts", "--no-owner", "--no-privileges", url],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    kept = [line for line in words.splitlines() if not re.match(r"(SET |SELECT pg_catalog|--|\\|$)", line)]
    return "\n".join(kept) + "\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]).name)
