"""What each release wrote, kept as it was: `tests/storage/releases/<n>/`, made by `releases/freeze.py`.

A release is an installation with one facilitator and two workshops: one whose day has ended with promises and
whose follow-up is planned, and one in the middle of its day with everything open. `content.json` is what every
audience saw of them then, with the keys that must still open them.
"""

import json
import shutil
from pathlib import Path

import msgspec
import sqlalchemy as sa

from app.config import Settings
from app.domain.entities import Group, Seat
from app.domain.state import State
from app.domain.view import BOARD, LEAD, MINUTES, Viewer, group, phones
from app.domain.who import hash_secret
from app.live import registry
from app.live.connection import Connection
from app.live.views import View
from tests.cast import PHONES, secret_of

RELEASES = Path(__file__).parent / "releases"
ENDED, OPEN = "dagenslut0001", "mittidagen001"
Kinds = dict[str, list[dict]]


def releases() -> list[Path]:
    """The folder of each release, oldest first."""
    return sorted(
        (path for path in RELEASES.iterdir() if path.name.isdigit()), key=lambda path: int(path.name)
    )


def content_of(release: Path) -> dict:
    """`workshops` {id: {channel: {kind: [entity]}}} as seen then, `links` {workshop: {group: its token}},
    `session`: a token of the facilitator's, signed in on SQLite."""
    return json.loads((release / "content.json").read_text("utf-8"))


def lay_out(release: Path, settings: Settings) -> None:
    """A copy of the release's data where `settings` look for it; the frozen files stay as they are."""
    if settings.database_url:
        engine = sa.create_engine(settings.database_url)
        with engine.begin() as connection:
            raw = connection.connection.driver_connection
            raw.cursor().execute((release / "postgresql.sql").read_text("utf-8"))
        engine.dispose()
    else:
        shutil.copytree(release / "data", settings.data_dir, dirs_exist_ok=True)


def seen(state: State) -> dict[str, Kinds]:
    """What every audience sees of a workshop, and what each phone of the cast in it has of its own."""
    viewers: list[Viewer] = [BOARD, LEAD, MINUTES, phones("client"), phones("unsaid")]
    viewers += [group(each.id) for each in state.all(Group)]
    found = {viewer.channel: View(viewer, state).entities() for viewer in viewers}
    for name in PHONES:
        for seat in state.all(Seat, secret_hash=hash_secret(secret_of(name))):
            found[f"mine:{name}"] = own(state, seat, secret_of(name))
    for kinds in found.values():
        kinds.pop("forgetting", None)  # goes by itself, sooner or later
    return json.loads(msgspec.json.encode(found))


def own(state: State, seat: Seat, secret: str) -> Kinds:
    phone = Connection(sid="", workshop="", role="phone", lang="sv", seat=seat.id, secret=secret)
    phone.look_up_keys(state)
    return registry.mine(phone.keys, state)


#: What is called otherwise on the wire today than a release called it, by kind; what is stored is the same.
CALLED = {"my_answer": lambda entity: f"{entity['step']}/{entity['question']}"}


def called_as_today(then: dict[str, Kinds]) -> dict[str, Kinds]:
    """What was seen then, by today's ids."""
    return {
        channel: {
            kind: [{**entity, "id": CALLED[kind](entity)} for entity in entities]
            if kind in CALLED
            else entities
            for kind, entities in kinds.items()
        }
        for channel, kinds in then.items()
    }


def missing(then: dict[str, Kinds], now: dict[str, Kinds]) -> list[tuple]:
    """What was seen then and is not now: (channel, kind, entity then, entity now). Fields may have been added."""
    lacking = []
    for channel, kinds in called_as_today(then).items():
        for kind, entities in kinds.items():
            today = {entity["id"]: entity for entity in now.get(channel, {}).get(kind, ())}
            for entity in entities:
                reads = today.get(entity["id"], {})
                if any(name not in reads or reads[name] != value for name, value in entity.items()):
                    lacking.append((channel, kind, entity, reads))
    return lacking


def added(then: dict[str, Kinds], now: dict[str, Kinds]) -> list[tuple]:
    """Entities seen now that were not seen then, of the kinds there were: (channel, kind, id)."""
    return [
        (channel, kind, id)
        for channel, kinds in called_as_today(then).items()
        for kind, entities in kinds.items()
        for id in {e["id"] for e in now.get(channel, {}).get(kind, ())} - {e["id"] for e in entities}
    ]
