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
# What is too large to be part of the value, by the id of the entity it goes with.
Files = dict[str, bytes]
NOTHING: dict = {}
_BY_ID = attrgetter("id")
# By field, by value: the ids, in the order they were put.
Index = dict[str, dict[str, dict[str, None]]]


def _reader(fields: tuple[str, ...]) -> Callable[[Any], tuple[str, ...]]:
    """What reads these fields of an entity, or as many empty ones of None."""
    if not fields:
        return lambda _entity: ()
    read, none = attrgetter(*fields), ("",) * len(fields)
    if len(fields) == 1:
        return lambda entity: none if entity is None else (read(entity),)
    return lambda entity: none if entity is None else read(entity)


INDEXED = {cls: _reader(cls.INDEX) for cls in ENTITIES}


def _move(id: str, index: dict[str, dict], olds: tuple[str, ...], news: tuple[str, ...]) -> None:
    """In the index of each field, from the bucket of its old value to that of its new one."""
    if olds == news:
        return
    for buckets, old, new in zip(index.values(), olds, news, strict=True):
        if old == new:
            continue
        if old:
            bucket = buckets[old]
            del bucket[id]
            if not bucket:
                del buckets[old]
        if new:
            bucket = buckets.get(new)
            if bucket is None:
                buckets[new] = {id: None}
            else:
                bucket[id] = None


class State:
    """Adopted entities by type and id, with an index for every field named in their `INDEX`."""

    def __init__(self) -> None:
        self.rows: dict[type[Entity], dict[str, Any]] = {cls: {} for cls in ENTITIES}
        self._index: dict[type[Entity], Index] = {cls: {field: {} for field in cls.INDEX} for cls in ENTITIES}

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
        index = self._index[cls][field]
        return [rows[id] for value in values if value in index for id in index[value]]

    def newest(self, cls: type[E], **where: str) -> E | None:
        """The last of entities with a `number`, which are put in its order and never changed."""
        for id in reversed(self.ids(cls, where)):
            return self.rows[cls][id]
        return None

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
        return self._index[cls][field].get(value, NOTHING).keys()

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
            _move(id, self._index[cls], read(before), read(entity))


class Decided:
    """What a batch has decided so far, with the same look-ups as `State`.

    A field is indexed from the first time somebody looks something up by it: most never are in one batch.
    """

    def __init__(self) -> None:
        self.files: Files = {}
        self._of: dict[type[Entity], dict[str, Any]] = {}
        self._index: dict[type[Entity], Index] = {}
        self._read: dict[type[Entity], Callable[[Any], tuple[str, ...]]] = {}

    def take(self, decided: dict[type[Entity], dict[str, Any]], files: Files = NOTHING) -> None:
        """Add what a command has decided (`Draft.own`, `Draft.files`), over what was decided before."""
        self.files |= files
        for cls, own in decided.items():
            of = self._of.get(cls)
            if of is None:
                of = self._of[cls] = {}
            if index := self._index.get(cls):
                read = self._read[cls]
                for id, entity in own.items():
                    before = of.get(id)
                    if before is not None or entity is not None:
                        _move(id, index, read(before), read(entity))
            of.update(own)

    def changes(self, state: State) -> tuple[Changes, Changes]:
        """All that will be otherwise than in the state, and what it was there."""
        changes: Changes = {}
        befores: Changes = {}
        for cls, of in self._of.items():
            rows = state.rows[cls]
            for id, entity in of.items():
                before = rows.get(id)
                if entity != before:
                    key = cls, id
                    changes[key], befores[key] = entity, before
        return changes, befores

    def of(self, cls: type[E]) -> dict[str, E | None]:
        """What was decided about one type, by id; None where it was dropped."""
        return self._of.get(cls, NOTHING)

    def ids(self, cls: type[E], where: dict[str, str]) -> Collection[str]:
        """The ids of the entities put, of one type, all or by one indexed field."""
        of = self.of(cls)
        if not of:
            return NOTHING
        if not where:
            return [id for id, entity in of.items() if entity is not None]
        ((field, value),) = where.items()
        if field == "id":
            return [value] if of.get(value) is not None else []
        index = self._index.setdefault(cls, {})
        if field not in index:
            buckets = index[field] = {}
            for id, entity in of.items():
                if entity is not None and (found := getattr(entity, field)):
                    buckets.setdefault(found, {})[id] = None
            self._read[cls] = _reader(tuple(index))
        return index[field].get(value, NOTHING)


def _fits(entity: Entity | None, where: dict[str, str]) -> bool:
    """Whether there is an entity, and `all` would give it."""
    if entity is None:
        return False
    for field, value in where.items():  # noqa: SIM110  asked for every idea of a batch: twice as fast as all()
        if not value or getattr(entity, field) != value:
            return False
    return True


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
        #: What this command has decided: by type, by id; None where it drops something.
        self.own: dict[type[Entity], dict[str, Any]] = {}
        #: What goes to the disk beside it, and into no memory.
        self.files: Files = {}

    @property
    def mine(self) -> Changes:
        """What this command has decided, as changes."""
        return {(cls, id): entity for cls, of in self.own.items() for id, entity in of.items()}

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
        things = sorted(things, key=_BY_ID)
        self._moment.random.shuffle(things)
        return things

    def once_in(self, times: int) -> bool:
        """Yes once in so many times, by chance."""
        return self._moment.random.randrange(times) == 0

    def before(self, cls: type[E], id: str) -> E | None:
        """The entity as it was when this command began."""
        decided = self._over.of(cls)
        return decided[id] if id in decided else self._state.rows[cls].get(id)

    def get(self, cls: type[E], id: str) -> E | None:
        own = self.own.get(cls)
        if own and id in own:
            return own[id]
        decided = self._over.of(cls)
        return decided[id] if id in decided else self._state.rows[cls].get(id)

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
        decided, own = self._over.of(cls), self.own.get(cls, NOTHING)
        if not decided and not own:
            return self._state.all(cls, **where)
        rows = self._state.rows[cls]
        found = []
        if there := self._state.ids(cls, where):
            found += [rows[id] for id in there if id not in decided and id not in own]
        if put := self._over.ids(cls, where):
            found += [decided[id] for id in put if id not in own]
        found += [entity for entity in own.values() if _fits(entity, where)]
        return found

    def newest(self, cls: type[E], **where: str) -> E | None:
        """As `State.newest`."""
        decided, own = self._over.of(cls), self.own.get(cls, NOTHING)
        for entity in reversed(own.values()):
            if _fits(entity, where):
                return entity
        for id in reversed(self._over.ids(cls, where)):
            if id not in own:
                return decided[id]
        for id in reversed(self._state.ids(cls, where)):
            if id not in decided and id not in own:
                return self._state.rows[cls][id]
        return None

    def count(self, cls: type[E], **where: str) -> int:
        """How many `all` would give, without looking at each that was there before the command."""
        there, decided = self._state.ids(cls, where), self._over.of(cls)
        found = len(there)
        if decided:
            found += len(self._over.ids(cls, where))
            if there:
                found -= len(there & decided.keys())
        if cls in self.own:
            for id, entity in self.own[cls].items():
                found += _fits(entity, where)
                if (before := self.before(cls, id)) is not None:
                    found -= _fits(before, where)
        return found

    def put(self, entity: E) -> E:
        own = self.own.get(type(entity))
        if own is None:
            own = self.own[type(entity)] = {}
        own[entity.id] = entity
        return entity

    def change(self, entity: E, **fields: Any) -> E:
        return self.put(structs.replace(entity, **fields))

    def drop(self, entity: Entity) -> None:
        self.own.setdefault(type(entity), {})[entity.id] = None
