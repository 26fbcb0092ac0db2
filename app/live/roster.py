"""Finds connections: by socket, by workshop, by whose they are, and by what their personal part is found by.

So that what concerns three people in a hall of two thousand costs three look-ups.
"""

from collections.abc import Iterable

from app.domain.state import State
from app.live.connection import Connection
from app.live.views import Key


class Roster:
    """All connections of this process."""

    def __init__(self) -> None:
        self.by_sid: dict[str, Connection] = {}
        # Dicts with nothing in them are sets that keep the order of arrival.
        self._here: dict[str, dict[Connection, None]] = {}
        self._of_one: dict[tuple[str, ...], dict[Connection, None]] = {}
        self._by_value: dict[tuple[str, str], dict[Connection, None]] = {}
        self._leading: dict[str, dict[Connection, None]] = {}

    def add(self, connection: Connection) -> None:
        self.by_sid[connection.sid] = connection
        self._here.setdefault(connection.workshop, {})[connection] = None
        self._of_one.setdefault(connection.key, {})[connection] = None
        if connection.role == "lead":
            self._leading.setdefault(connection.workshop, {})[connection] = None
        self._enter(connection)

    def remove(self, sid: str) -> Connection | None:
        """Forget a socket; the connection it had."""
        connection = self.by_sid.pop(sid, None)
        if connection is not None:
            _drop(self._here, connection.workshop, connection)
            _drop(self._of_one, connection.key, connection)
            _drop(self._leading, connection.workshop, connection)
            self._leave(connection)
        return connection

    def look_up_keys(self, connection: Connection, state: State) -> None:
        """Find it by its tags, its seat, its account as they are now."""
        self._leave(connection)
        connection.look_up_keys(state)
        self._enter(connection)

    def _enter(self, connection: Connection) -> None:
        for value in _values(connection):
            self._by_value.setdefault(value, {})[connection] = None

    def _leave(self, connection: Connection) -> None:
        for value in _values(connection):
            _drop(self._by_value, value, connection)

    def here(self, workshop: str) -> list[Connection]:
        return list(self._here.get(workshop, ()))

    def count(self, workshop: str) -> int:
        return len(self._here.get(workshop, ()))

    def leading(self, workshop: str) -> int:
        """How many lines of leads are open."""
        return len(self._leading.get(workshop, ()))

    def of_one(self, key: tuple[str, ...]) -> list[Connection]:
        """Everything one seat, lead, link or board has open, the oldest first."""
        return list(self._of_one.get(key, ()))

    def found_by(self, workshop: str, values: Iterable[str]) -> dict[Connection, None]:
        """Whoever any of these tags, seats and accounts belongs to."""
        found: dict[Connection, None] = {}
        for value in values:
            found.update(self._by_value.get((workshop, value), {}))
        return found

    def owners(self, workshop: str, concerned: dict[str, set[Key]]) -> dict[Connection, set[Key]]:
        """Whoever these tags, seats and accounts belong to, with all that is said of theirs."""
        found: dict[Connection, set[Key]] = {}
        for value, keys in concerned.items():
            for connection in self._by_value.get((workshop, value), ()):
                found[connection] = found[connection] | keys if connection in found else keys
        return found


def _values(connection: Connection) -> list[tuple[str, str]]:
    return [(connection.workshop, value) for values in connection.keys.values() for value in values]


def _drop(table: dict, key: object, connection: Connection) -> None:
    """Out of one of the table's rows, and the row with it when it is the last."""
    row = table.get(key, {})
    row.pop(connection, None)
    if not row:
        table.pop(key, None)
