"""The value of a workshop: what is adopted (`State`) and what a command in hand is deciding (`Draft`)."""

from collections.abc import Callable, Collection, Iterable, KeysView
from datetime import UTC, datetime
from operator import attrgetter
from random import Random
from typing import Any, TypeVar

from msgspec import structs

from app.domain.entities import ENTITIES, Entity
from app.errors import RuleBroken

E = TypeVar("E", bound=Entity)
Changes = dict[tuple[type[Entity], str], Entity | None]
NOTHING: dict = {}


def _reader(fields: tuple[str, ...]) -> Callable[[Any], tuple[str, ...]]:
    """What reads these fields of an entity, or as many empty ones of None."""
    if not fields:
        return lambda _entity: ()
    read, none = attrgetter(*fields), ("",) * len(fields)
    if len(fields) == 1:
        return lambda entity: none if entity is None else (read(entity),)
    return lambda entity: none if entity is None else read(entity)


INDEXED = {cls: _reader(cls.INDEX) for cls in ENTITIES}


class State:
    """Adopted entities by type and id, with an index for every field named in their `INDEX`."""

    def __init__(self) -> None:
        self.rows: dict[type[Entity], dict[str, Any]] = {cls: {} for cls in ENTITIES}
        self._index: dict[tuple[type[Entity], str], dict[str, dict[str, None]]] = {
            (cls, field): {} for cls in ENTITIES for field in cls.INDEX
        }

    def get(self, cls: type[E], id: str) -> E | None:
        return self.rows[cls].get(id)

    def one(self, cls: type[E]) -> E:
        """The only entity of its type: the workshop itself."""
        return next(iter(self.rows[cls].values()))

    def all(self, cls: type[E], **where: str) -> list[E]:
        """Entities of a type, all or by one indexed field, in no meaningful order. By "" none is found."""
        rows = self.rows[cls]
        return [rows[id] for id in self.ids(cls, where)] if where else list(rows.values())

    def any_of(self, cls: type[E], field: str, values: Iterable[str]) -> list[E]:
        """Entities of a type by several values of one indexed field."""
        rows = self.rows[cls]
        if field == "id":
            return [rows[value] for value in values if value in rows]
        index = self._index[cls, field]
        return [rows[id] for value in values if value in index for id in index[value]]

    def count(self, cls: type[E], **where: str) -> int:
        """How many there are, without looking at each."""
        return len(self.ids(cls, where))

    def ids(self, cls: type[E], where: dict[str, str]) -> KeysView[str]:
        """The ids of what `all` would give."""
        if not where:
            return self.rows[cls].keys()
        ((field, value),) = where.items()
        if field == "id":
            return {value: None}.keys() & self.rows[cls].keys()
        return self._index[cls, field].get(value, NOTHING).keys()

    def become(self, other: "State") -> None:
        """Hold what another state holds, which is then no longer to be used."""
        self.rows, self._index = other.rows, other._index

    def adopt(self, changes: Changes) -> None:
        """Make decided and persisted changes the state."""
        for (cls, id), entity in changes.items():
            rows = self.rows[cls]
            before = rows.get(id)
            if entity is not None:
                rows[id] = entity
            elif before is not None:
                del rows[id]
            read = INDEXED[cls]
            for field, old, new in zip(cls.INDEX, read(before), read(entity), strict=True):
                if old == new:
                    continue
                index = self._index[cls, field]
                if old:
                    bucket = index[old]
                    del bucket[id]
                    if not bucket:
                        del index[old]
                if new:
                    index.setdefault(new, {})[id] = None


class Decided(Changes):
    """What a batch has decided so far, with the same look-ups as `State`: {(type, id): entity or None}."""

    def __init__(self) -> None:
        super().__init__()
        self._of: dict[type[Entity], dict[str, Any]] = {}
        self._index: dict[tuple[type[Entity], str, str], dict[str, None]] = {}

    def take(self, changes: Changes) -> None:
        """Add what a command has decided, over what was decided before."""
        for key, entity in changes.items():
            cls, id = key
            before = self.get(key)
            read = INDEXED[cls]
            for field, old, new in zip(cls.INDEX, read(before), read(entity), strict=True):
                if old and old != new:
                    del self._index[cls, field, old][id]
                if new and old != new:
                    self._index.setdefault((cls, field, new), {})[id] = None
            self[key] = entity
            self._of.setdefault(cls, {})[id] = entity

    def of(self, cls: type[E]) -> dict[str, E | None]:
        """What was decided about one type, by id; None where it was dropped."""
        return self._of.get(cls, NOTHING)

    def ids(self, cls: type[E], where: dict[str, str]) -> Collection[str]:
        """The ids of the entities put, of one type, all or by one indexed field."""
        of = self.of(cls)
        if not where:
            return [id for id, entity in of.items() if entity is not None]
        ((field, value),) = where.items()
        if field == "id":
            return [value] if of.get(value) is not None else []
        return self._index.get((cls, field, value), NOTHING)


class Moment:
    """What `run` lends a command so that it needs no clock and no chance of its own."""

    def __init__(
        self, now: int, new_id: Callable[[], str], new_code: Callable[[], str], random: Random
    ) -> None:
        self.now = now
        self.new_id = new_id
        self.new_code = new_code
        self.random = random


class Draft:
    """What one command reads and writes: its own changes over the batch's over the adopted state."""

    def __init__(self, state: State, over: Decided, moment: Moment) -> None:
        self._state = state
        self._over = over
        self._moment = moment
        self._own: dict[type[Entity], dict[str, Any]] = {}

    @property
    def mine(self) -> Changes:
        """What this command has decided."""
        return {(cls, id): entity for cls, of in self._own.items() for id, entity in of.items()}

    @property
    def now(self) -> int:
        """Milliseconds since 1970, UTC."""
        return self._moment.now

    @property
    def today(self) -> str:
        """The ISO date of `now` where the server stands."""
        return datetime.fromtimestamp(self.now / 1000, UTC).astimezone().date().isoformat()

    def new_id(self) -> str:
        """A random id nobody can guess (128 bits)."""
        return self._moment.new_id()

    def new_code(self) -> str:
        """A short join code that is free in this installation."""
        return self._moment.new_code()

    def shuffled(self, things: list) -> list:
        things = sorted(things, key=lambda thing: thing.id)
        self._moment.random.shuffle(things)
        return things

    def before(self, cls: type[E], id: str) -> E | None:
        """The entity as it was when this command began."""
        decided = self._over.of(cls)
        return decided[id] if id in decided else self._state.get(cls, id)

    def get(self, cls: type[E], id: str) -> E | None:
        own = self._own.get(cls)
        if own and id in own:
            return own[id]
        return self.before(cls, id)

    def need(self, cls: type[E], id: str) -> E:
        """The entity, or `RuleBroken("gone")`."""
        entity = self.get(cls, id)
        if entity is None:
            raise RuleBroken("gone")
        return entity

    def one(self, cls: type[E]) -> E:
        return next(iter(self.all(cls)))

    def all(self, cls: type[E], **where: str) -> list[E]:
        """As `State.all`, with what has been decided but not yet adopted."""
        decided, own = self._over.of(cls), self._own.get(cls, NOTHING)
        if not decided and not own:
            return self._state.all(cls, **where)
        rows = self._state.rows[cls]
        found = [rows[id] for id in self._state.ids(cls, where) if id not in decided and id not in own]
        found += [decided[id] for id in self._over.ids(cls, where) if id not in own]
        for entity in own.values():
            if entity is not None and all(
                getattr(entity, field) == value != "" for field, value in where.items()
            ):
                found.append(entity)
        return found

    def count(self, cls: type[E], **where: str) -> int:
        """How many `all` would give, without looking at each that was there before the batch."""
        if self._own.get(cls):
            return len(self.all(cls, **where))
        there, decided = self._state.ids(cls, where), self._over.of(cls)
        if not decided:
            return len(there)
        replaced = len(there & decided.keys()) if there else 0
        return len(there) - replaced + len(self._over.ids(cls, where))

    def put(self, entity: E) -> E:
        self._own.setdefault(type(entity), {})[entity.id] = entity
        return entity

    def change(self, entity: E, **fields: Any) -> E:
        return self.put(structs.replace(entity, **fields))

    def drop(self, entity: Entity) -> None:
        self._own.setdefault(type(entity), {})[entity.id] = None
