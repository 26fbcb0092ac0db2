"""The value of a workshop: what is adopted (`State`) and what a command in hand is deciding (`Draft`)."""

from collections.abc import Callable
from datetime import UTC, datetime
from random import Random
from typing import Any, TypeVar

from msgspec import structs

from app.domain.entities import ENTITIES, Entity
from app.errors import RuleBroken

E = TypeVar("E", bound=Entity)
Changes = dict[tuple[type[Entity], str], Entity | None]


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
        """Entities of a type, all or by one indexed field, in no meaningful order."""
        rows = self.rows[cls]
        if not where:
            return list(rows.values())
        ((field, value),) = where.items()
        if field == "id":
            return [rows[value]] if value in rows else []
        return [rows[id] for id in self._index[cls, field].get(value, ())]

    def count(self, cls: type[E], **where: str) -> int:
        """How many there are, without looking at each."""
        if not where:
            return len(self.rows[cls])
        ((field, value),) = where.items()
        return len(self._index[cls, field].get(value, ()))

    def adopt(self, changes: Changes) -> None:
        """Make decided and persisted changes the state."""
        for (cls, id), entity in changes.items():
            before = self.rows[cls].pop(id, None) if entity is None else self.rows[cls].get(id)
            if entity is not None:
                self.rows[cls][id] = entity
            for field in cls.INDEX:
                index = self._index[cls, field]
                old = getattr(before, field, None)
                new = getattr(entity, field, None)
                if old == new:
                    continue
                if old is not None:
                    bucket = index[old]
                    bucket.pop(id, None)
                    if not bucket:
                        del index[old]
                if new is not None:
                    index.setdefault(new, {})[id] = None


class Decided(Changes):
    """What a batch has decided so far, with the same look-ups as `State`: {(type, id): entity or None}."""

    def __init__(self) -> None:
        super().__init__()
        self._index: dict[tuple, dict[str, None]] = {}

    def take(self, changes: Changes) -> None:
        """Add what a command has decided, over what was decided before."""
        for key, entity in changes.items():
            cls, id = key
            for sign in self._signs(cls, self.get(key)):
                self._index[sign].pop(id, None)
            for sign in self._signs(cls, entity):
                self._index.setdefault(sign, {})[id] = None
            self[key] = entity

    @staticmethod
    def _signs(cls: type[Entity], entity: Entity | None) -> list[tuple]:
        if entity is None:
            return []
        return [(cls,), *((cls, field, getattr(entity, field)) for field in cls.INDEX)]

    def all(self, cls: type[E], **where: str) -> list[E]:
        """The entities put, of one type, all or by one indexed field."""
        (sign,) = [(cls, *item) for item in where.items()] or [(cls,)]
        if "id" in where:
            entity = self.get((cls, where["id"]))
            return [entity] if entity is not None else []
        return [self[cls, id] for id in self._index.get(sign, ())]


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
        self.mine: Changes = {}

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
        if (cls, id) in self._over:
            return self._over[cls, id]
        return self._state.get(cls, id)

    def get(self, cls: type[E], id: str) -> E | None:
        if (cls, id) in self.mine:
            return self.mine[cls, id]
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
        over = self._over
        found = {
            entity.id: entity for entity in self._state.all(cls, **where) if (cls, entity.id) not in over
        }
        for entity in over.all(cls, **where):
            found[entity.id] = entity
        for (changed, id), entity in self.mine.items():
            if changed is cls:
                if entity is not None and all(
                    getattr(entity, field) == value for field, value in where.items()
                ):
                    found[id] = entity
                else:
                    found.pop(id, None)
        return list(found.values())

    def put(self, entity: E) -> E:
        self.mine[type(entity), entity.id] = entity
        return entity

    def change(self, entity: E, **fields: Any) -> E:
        return self.put(structs.replace(entity, **fields))

    def drop(self, entity: Entity) -> None:
        self.mine[type(entity), entity.id] = None
