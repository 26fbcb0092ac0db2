"""Two workshops behind one app's pages and posts, and everybody who leads one of them signed in."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import msgspec
from flask import Flask
from werkzeug.routing import Rule

from app import clock
from app.config import Settings
from app.domain.entities import Forgetting
from app.domain.who import Who
from app.pages.posted import Message
from app.process.door import SetDoor
from app.process.workshop import EditWorkshop
from app.storage.installation import Installation
from app.storage.installation_tables import account as accounts
from app.storage.workshop import file_of
from tests.attacks.words import words_of
from tests.cast import ID
from tests.live.conftest import THERE
from tests.pages.visitor import Visitor
from tests.quick import quick_app
from tests.waiting import until

# Looks after the installation and leads nothing.
ADMINISTRATOR = "rut"
LEADS = tuple(name + mark for mark in ("", "-there") for name in ("fatima", "peer", "stod", "tolk"))
# What the workshop there is called: on a page of ours it would be seen at once.
MARK = "hemligt-dar-0001"
DAYS_MS = 30 * 24 * 3600 * 1000


class Pair:
    """`visitor("fatima")` leads the one here, `visitor("fatima-there")` the one there, `visitor()` is nobody.

    `invites` are links nobody has used yet, by what they are for.
    """

    def __init__(self, scene: Path, folder: Path) -> None:
        shutil.copytree(scene, folder)
        self.settings = Settings(data_dir=folder, async_mode="threading")
        self.app: Flask = quick_app(self.settings)
        self.live = self.app.extensions["live"]
        self.installation = self.app.extensions["installation"]
        # Or whoever tries to sign out as well would be nobody from then on.
        self.installation.end_session = lambda _token: None
        self.sessions: dict[str, str] = {}
        now = clock.now_ms()
        for name in (*LEADS, ADMINISTRATOR):
            add_account(self.installation, name)
            self.sessions[name] = self.installation.start_session(name, now, now + DAYS_MS)
        later = now + DAYS_MS
        self.invites = {
            "account": self.installation.invite("account", later, sender=ADMINISTRATOR),
            "password": self.installation.invite("password", later, account="stod"),
            "lead": self.installation.invite("lead", later, workshop=ID, role="interpreter", sender="fatima"),
        }
        for id, name in ((ID, "fatima"), (THERE, "fatima-there")):
            for open in (False, True):  # or both doors had the same code
                self.live.submit(id, Who("lead", account=name), SetDoor(open=open))
        self.live.submit(THERE, Who("lead", account="fatima-there"), EditWorkshop(title=MARK))
        # What the scene has closed is still being forgotten: whoever looks for changes must not find those.
        until(lambda: not any(self.live.state(id).count(Forgetting) for id in (ID, THERE)))

    def close(self) -> None:
        self.live.close()
        self.installation.close()

    def visitor(self, name: str = "", language: str = "sv") -> Visitor:
        visitor = Visitor(self.app, language)
        visitor.name = name
        return self.signed_in(visitor)

    def signed_in(self, visitor: Visitor) -> Visitor:
        """The same with its cookie, should an answer have taken it away."""
        if visitor.name:
            visitor.client.set_cookie("session", self.sessions[visitor.name])
        return visitor

    def words(self, id: str) -> dict[str, list[str]]:
        mark = "-there" if id == THERE else ""
        found = words_of(self.live.state(id), mark)
        return {**found, "session": [self.sessions[f"fatima{mark}"]]}

    def bytes_of(self, id: str) -> dict[str, bytes]:
        """What its rows hold, by kind."""
        return {cls.__name__: msgspec.json.encode(rows) for cls, rows in self.live.state(id).rows.items()}

    def files(self) -> list[str]:
        return sorted(path.name for path in file_of(self.settings, ID).parent.glob("*.db"))


def add_account(installation: Installation, name: str) -> None:
    """Its id is its name too, and no password fits."""
    row = {"id": name, "name": name, "name_key": name, "password_hash": "none fits"}
    with installation.engine.begin() as connection:
        connection.execute(accounts.insert().values(**row, administrator=int(name == ADMINISTRATOR)))


def routes(app: Flask) -> list[tuple[Rule, str]]:
    """Every route with every method of its own, the library's built files left out."""
    return [
        (rule, method)
        for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule)
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"})
    ]


def filled(rule: Rule, **values: str) -> str:
    """The route's path with these values; others are taken as they come."""
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda hole: values.get(hole[1], "x"), rule.rule)


def messages() -> list[type[Message]]:
    """Every message that is posted as JSON anywhere."""
    found, waiting = [], [Message]
    while waiting:
        cls = waiting.pop()
        found.append(cls)
        waiting += cls.__subclasses__()
    return found


def messages_of(rule: Rule) -> list[type[Message]]:
    """Those that the part of the program reads which this route is of, and the empty one."""
    module = f"app.pages.{rule.endpoint.split('.')[0]}"
    return [message for message in messages() if message.__module__ == module] + [Message]
