"""What every screen should show: a fresh snapshot of the state, and of what the database holds, loaded anew."""

import orjson

from app.domain.state import State
from app.domain.view import Viewer
from app.live import registry
from app.live.connection import Connection
from app.live.views import View
from tests.live.hall import Hall
from tests.live.screen import MINE, Screen

Seen = dict[str, dict[str, dict]]


def compare(hall: Hall, screens: list[Screen]) -> None:
    """Each screen's store == its fresh snapshot == what the database shows."""
    state, loaded = hall.state, hall.loaded()
    assert loaded.rows == state.rows, unlike(loaded, state)
    fresh: dict[str, Seen] = {}
    for screen in screens:
        connection = hall.connection(screen)
        should = {}
        for viewer in connection.viewers(state):
            if viewer.channel not in fresh:
                fresh[viewer.channel] = seen(viewer, state)
                assert fresh[viewer.channel] == seen(viewer, loaded)
            should[viewer.channel] = fresh[viewer.channel]
        should[MINE] = own(connection, state)
        assert should[MINE] == own(connection, loaded)
        should = {channel: kinds for channel, kinds in should.items() if kinds}
        assert screen.store.seen() == should, difference(screen, should)


def seen(viewer: Viewer, state: State) -> Seen:
    return _by_id(View(viewer, state).entities())


def own(connection: Connection, state: State) -> Seen:
    """The personal part, of a connection that has just looked up whose it is."""
    fresh = Connection(
        "", connection.workshop, connection.role, "sv", connection.account, seat=connection.seat
    )
    fresh.secret = connection.secret
    fresh.look_up_keys(state)
    return _by_id(registry.mine(fresh.keys, state))


def _by_id(kinds: dict[str, list[dict]]) -> Seen:
    """As it is after the wire: {kind: {id: entity}}."""
    kinds = orjson.loads(orjson.dumps(kinds))
    return {kind: {entity["id"]: entity for entity in entities} for kind, entities in kinds.items()}


def unlike(loaded: State, state: State) -> list:
    """The rows that are not the same in memory and in the database."""
    pairs = (
        (rows.get(id), loaded.rows[cls].get(id))
        for cls, rows in state.rows.items()
        for id in rows.keys() | loaded.rows[cls].keys()
    )
    return [pair for pair in pairs if pair[0] != pair[1]]


def difference(screen: Screen, should: dict[str, Seen]) -> list:
    """Where a store differs: [who, (channel, kind, id, what it shows, what it should show), …]."""
    found: list = [screen.auth["as"]]
    shows = screen.store.seen()
    for channel in shows.keys() | should.keys():
        old, new = shows.get(channel, {}), should.get(channel, {})
        for kind in old.keys() | new.keys():
            ids = old.get(kind, {}).keys() | new.get(kind, {}).keys()
            both = ((id, old.get(kind, {}).get(id), new.get(kind, {}).get(id)) for id in ids)
            found += [(channel, kind, id, shown, true) for id, shown, true in both if shown != true]
    return found
