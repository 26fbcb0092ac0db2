"""An installation with two facilitators, and visitors with browsers."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from flask import Flask

from app.clock import DAY_MS, now_ms, today
from app.config import Settings
from app.domain.entities import Meeting
from app.domain.state import State
from app.domain.who import Who
from app.live.live import Live
from app.pages.new_workshop import FOLLOW_UP_WEEKS
from app.passwords import hash_password
from app.process.commands import OpenMeeting
from app.storage.installation import Installation
from tests.pages.visitor import PASSWORD, Visitor
from tests.quick import quick_app, quickly


@pytest.fixture(scope="session")
def password_hash() -> str:
    return hash_password(PASSWORD)


@pytest.fixture
def make_app(tmp_path: Path) -> Iterator[Callable[..., Flask]]:
    made: list[Flask] = []

    def make(**settings) -> Flask:
        settings.setdefault("data_dir", tmp_path / "data")
        made.append(quick_app(Settings(async_mode="threading", **settings)))
        return made[-1]

    with quickly():
        yield make
        for app in made:
            app.extensions["live"].close()
            app.extensions["installation"].close()


@pytest.fixture
def app(make_app: Callable[..., Flask]) -> Flask:
    return make_app()


@pytest.fixture
def installation(app: Flask) -> Installation:
    return app.extensions["installation"]


@pytest.fixture
def visitor(app: Flask) -> Visitor:
    """Somebody nobody knows."""
    return Visitor(app)


def facilitator(app: Flask, name: str, password_hash: str) -> Visitor:
    """Signed in already: checking a password takes a while, and few tests are about that."""
    installation = app.extensions["installation"]
    account = installation.add_account(name, password_hash)
    somebody = Visitor(app)
    token = installation.start_session(account, now_ms(), now_ms() + 30 * DAY_MS)
    somebody.client.set_cookie("session", token)
    return somebody


@pytest.fixture
def fatima(app: Flask, password_hash: str) -> Visitor:
    """A facilitator."""
    return facilitator(app, "Fatima", password_hash)


@pytest.fixture
def peer(app: Flask, password_hash: str) -> Visitor:
    """Another facilitator, with workshops of his own."""
    return facilitator(app, "Peer", password_hash)


@pytest.fixture
def live(app: Flask) -> Live:
    return app.extensions["live"]


@pytest.fixture
def workshop(app: Flask, live: Live, installation: Installation, fatima: Visitor) -> str:
    """The id of a workshop of Fatima's that has not been held yet, on the days that the page for a new one proposes."""
    day = today()
    follow_up = (date.fromisoformat(day) + timedelta(weeks=FOLLOW_UP_WEEKS)).isoformat()
    facts = {"title": "Så vill vi bli mötta", "place": "Hörnet", "day": day, "follow_up": follow_up}
    account = installation.account_named("Fatima").id
    return live.create(app.extensions["formats"]["framtidsverkstad"], account=account, **facts)


@pytest.fixture
def state(live: Live, workshop: str) -> State:
    return live.state(workshop)


@pytest.fixture
def does(live: Live, installation: Installation, workshop: str) -> Callable:
    """Fatima sends a command."""
    fatima = Who("lead", account=installation.account_named("Fatima").id, lead="owner")
    return lambda message: live.submit(workshop, fatima, message)


@pytest.fixture
def open_door(live: Live, installation: Installation, workshop: str) -> tuple[str, str]:
    """(code, token): the first meeting is open, and so is its door."""
    first = min(live.state(workshop).all(Meeting), key=lambda meeting: meeting.position)
    account = installation.account_named("Fatima").id
    live.submit(workshop, Who("lead", account=account), OpenMeeting(meeting=first.id))
    meeting = live.state(workshop).get(Meeting, first.id)
    return meeting.code, meeting.token
