"""The value of a workshop: found by index, and read through what a command has decided but not adopted."""

from random import Random

import pytest

from app.domain.entities import ENTITIES, Idea, kind_of
from app.domain.state import Decided, Draft, Moment, State
from app.errors import RuleBroken

NOON = 1_790_000_000_000


def adopted(*entities) -> State:
    state = State()
    state.adopt({(type(entity), entity.id): entity for entity in entities})
    return state


def draft(state: State, decided: dict | None = None) -> Draft:
    over = Decided()
    over.take(decided or {})
    return Draft(state, over, Moment(NOON, lambda: "new", lambda: "234567", Random(1)))


def ids(found) -> set[str]:
    return {entity.id for entity in found}


A = Idea(id="a", step="critique", text="Lång väntan", tag="t1")
B = Idea(id="b", step="vision", text="Korta brev", tag="t2")


def test_entities_are_found_by_the_fields_of_their_index():
    state = adopted(A, B)
    assert ids(state.all(Idea)) == {"a", "b"}
    assert ids(state.all(Idea, step="critique")) == {"a"}
    assert ids(state.all(Idea, tag="t2")) == {"b"}
    assert (state.count(Idea), state.count(Idea, step="vision"), state.count(Idea, step="x")) == (2, 1, 0)


def test_the_index_follows_what_changes_and_what_goes():
    state = adopted(A, B)
    draft_ = draft(state)
    draft_.change(A, step="vision", tag="")
    draft_.drop(B)
    state.adopt(draft_.mine)
    assert ids(state.all(Idea, step="vision")) == {"a"}
    assert state.all(Idea, step="critique") == state.all(Idea, tag="t1") == state.all(Idea, tag="t2") == []


def test_a_draft_reads_its_own_changes_over_the_batchs_over_the_adopted():
    state = adopted(A, B)
    here = draft(state, {Idea: {"a": None, "c": Idea(id="c", step="vision", text="Te")}})
    assert ids(here.all(Idea)) == {"b", "c"}
    here.change(here.get(Idea, "c"), step="critique")
    assert ids(here.all(Idea, step="vision")) == {"b"}
    assert ids(here.all(Idea, step="critique")) == {"c"}
    assert here.before(Idea, "c").step == "vision"
    assert ids(state.all(Idea)) == {"a", "b"}


@pytest.mark.parametrize("seed", range(30))
def test_looking_through_what_is_decided_is_looking_at_it_adopted(seed):
    """Whatever has been put, changed and dropped, by the batch and by the command itself."""
    random = Random(seed)
    state, straight, over = State(), State(), Decided()
    here = draft(state)
    for part in ("adopted", "decided", "mine"):
        for _ in range(12):
            id, step, tag = (random.choice(signs) for signs in ("abcdef", ("s1", "s2"), ("", "t1", "t2")))
            entity = None if random.random() < 0.3 else Idea(id=id, step=step, text=part, tag=tag)
            change = {(Idea, id): entity}
            straight.adopt(change)
            if part == "adopted":
                state.adopt(change)
            elif part == "decided":
                over.take({Idea: {id: entity}})
            else:
                here.put(entity) if entity else here.drop(Idea(id=id, step=step, text=""))
        here = Draft(state, over, here._moment) if part != "mine" else here
    for where in ({}, {"step": "s1"}, {"step": "s2"}, {"tag": "t1"}, {"tag": ""}, {"id": "a"}, {"id": "x"}):
        found, expected = here.all(Idea, **where), straight.all(Idea, **where)
        assert sorted(found, key=lambda idea: idea.id) == sorted(expected, key=lambda idea: idea.id), where


def test_what_is_not_there_is_gone():
    with pytest.raises(RuleBroken) as caught:
        draft(adopted()).need(Idea, "a")
    assert caught.value.code == "gone"


def test_shuffling_depends_on_chance_and_not_on_who_came_first():
    things = [Idea(id=f"{n}", step="s", text="") for n in range(9)]
    here, there = draft(adopted()), draft(adopted())
    assert here.shuffled(things) == there.shuffled(things[::-1])


def test_today_is_the_date_of_now():
    assert draft(adopted()).today == "2026-09-21"


def test_kinds_are_named_as_on_the_wire():
    assert [kind_of(cls) for cls in ENTITIES][:2] == ["workshop", "lead"]
    assert len({kind_of(cls) for cls in ENTITIES}) == len(ENTITIES)
