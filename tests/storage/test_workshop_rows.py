"""What is written is what is read: every kind of row, any words, all of a batch or nothing."""

from secrets import token_hex
from typing import get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tries
from hypothesis import strategies as st
from msgspec import structs
from sqlalchemy.exc import IntegrityError

from app.chance import new_id
from app.config import Settings, load
from app.domain.entities import ENTITIES, HASH_LENGTH, Idea, Receipt, Theme, Undo
from app.domain.state import State
from app.errors import RuleBroken
from app.live.room import BATCH
from app.storage.workshop import WorkshopStore, exists
from tests.rules import everything

# PostgreSQL keeps no NUL, and nothing keeps half a character: `clean` lets neither through.
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
PLAIN = WORDS | st.booleans() | st.integers(-(2**53), 2**53)
VALUES = {
    str: WORDS,
    int: st.integers(-(2**63), 2**63 - 1),
    bool: st.booleans(),
    dict: st.dictionaries(WORDS, PLAIN | st.lists(WORDS, max_size=3), max_size=3),
    tuple: st.lists(st.lists(PLAIN | st.none(), max_size=3), max_size=3).map(tuple),
}


def values(type_: type) -> st.SearchStrategy:
    if type_ in VALUES:
        return VALUES[type_]
    if get_origin(type_) is dict:
        return st.dictionaries(*map(values, get_args(type_)), max_size=3)
    if get_args(type_)[-1] is Ellipsis:
        return st.lists(values(get_args(type_)[0]), max_size=3).map(tuple)
    return st.tuples(*map(values, get_args(type_)))


def entities() -> st.SearchStrategy:
    """One of each kind."""
    every = []
    for cls in ENTITIES:
        hints = get_type_hints(cls)
        every.append(
            st.builds(cls, **{field.name: values(hints[field.name]) for field in structs.fields(cls)})
        )
    return st.tuples(*every)


class Kept:
    """A store and the state it should hold."""

    def __init__(self, store: WorkshopStore) -> None:
        self.store = store
        self.state = State()

    def write(self, changes: dict) -> None:
        self.store.persist(changes, {key: self.state.get(*key) for key in changes}, {})
        self.state.adopt(changes)
        assert everything(self.store.load()) == everything(self.state)


@tries(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(entities(), entities())
def test_every_kind_of_row_is_written_changed_and_erased(store, ones, others):
    kept = Kept(store)
    kept.write({(type(entity), entity.id): entity for entity in ones})
    changed = [structs.replace(other, id=one.id) for one, other in zip(ones, others, strict=True)]
    kept.write({(type(entity), entity.id): entity for entity in changed})
    kept.write({(type(entity), entity.id): None for entity in ones})
    assert everything(kept.state) == {}


def idea(id: str, text: str = "Lång väntan") -> dict:
    return {(Idea, id): Idea(id=id, step="critique", text=text)}


def test_a_batch_that_cannot_be_written_whole_is_not_written_at_all(store):
    kept = Kept(store)
    theme = {(Theme, "b"): Theme(id="b", step="themes", name="Breven")}
    kept.write(theme)
    with pytest.raises(IntegrityError):  # after the idea has gone well: the theme is not new, as is said here
        store.persist(idea("a") | theme, {(Idea, "a"): None, (Theme, "b"): None}, {})
    assert everything(store.load()) == everything(kept.state)
    kept.write(idea("c"))


def test_on_postgresql_too_a_batch_lies_in_the_order_of_its_ids(postgres_url):
    """Where rows lie must not say who wrote first."""
    store = WorkshopStore(load({"DATABASE_URL": postgres_url}), "workshop1", new=True)
    batch = idea("c") | idea("a") | idea("b")
    store.persist(batch, dict.fromkeys(batch), {})
    with store._engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT id FROM idea ORDER BY ctid").scalars().all()
    store.close()
    assert rows == ["a", "b", "c"]


def test_what_has_a_number_comes_back_in_its_order(store):
    """The newest is found without looking at each."""
    entries = [
        Undo(id=new_id(), account="fatima", number=number, command="hide_idea") for number in range(30)
    ]
    changes = {(Undo, entry.id): entry for entry in entries}
    store.persist(changes, dict.fromkeys(changes), {})
    assert store.load().all(Undo, account="fatima") == entries


def test_the_longest_receipt_there_can_be_is_kept(store):
    """A key has its bounds: PostgreSQL's is 2,704 bytes, and this one is nearly that."""
    receipt = Receipt.of((token_hex(HASH_LENGTH // 2) for _ in range(BATCH)), seq=7)
    store.persist({(Receipt, receipt.id): receipt}, {(Receipt, receipt.id): None}, {})
    assert store.load().all(Receipt) == [receipt]


def test_dropping_what_was_never_written_writes_nothing(store):
    store.persist({(Idea, "a"): None}, {(Idea, "a"): None}, {})
    assert everything(store.load()) == {}


def test_workshops_in_one_database_do_not_see_each_other(settings, store):
    Kept(store).write(idea("a"))
    other = WorkshopStore(settings, "workshop2", new=True)
    try:
        assert everything(other.load()) == {}
        other.persist(idea("a", "Den andra"), {(Idea, "a"): None}, {})
        assert [found.text for found in store.load().all(Idea)] == ["Lång väntan"]
        assert [found.text for found in other.load().all(Idea)] == ["Den andra"]
    finally:
        other.close()


@pytest.mark.parametrize(
    "id",
    [
        "../workshop1",
        "a/b/c/d/e",
        "workshop1/",
        "workshop1.db",
        "",
        "kort",
        "x" * 41,
        "workshop1\n",
        "åäöåäöåäö",
    ],
)
def test_an_id_that_could_be_a_path_is_no_workshop(id, tmp_path):
    settings = Settings(data_dir=tmp_path)
    with pytest.raises(RuleBroken) as caught:
        WorkshopStore(settings, id, new=True)
    assert caught.value.code == "unknown_workshop"
    assert not exists(settings, id)
    assert list(tmp_path.rglob("*")) == []


def test_a_workshop_that_is_not_there_is_not_made_by_asking_for_it(tmp_path):
    with pytest.raises(RuleBroken) as caught:
        WorkshopStore(Settings(data_dir=tmp_path), "workshop1")
    assert caught.value.code == "unknown_workshop"
    assert list(tmp_path.rglob("*")) == []
