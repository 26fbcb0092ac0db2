"""A day rehearsed on a real server, in both modes: simulated participants do what people do in every step."""

from __future__ import annotations

import pytest

from app.domain.entities import ENTITIES
from app.storage.engine import make_engine
from app.storage.rows import load_state
from tests.rehearsal.hall import PEOPLE, Rehearsed


def rows(hall: Rehearsed) -> dict:
    """Every row of the workshop that is rehearsed."""
    engine = make_engine(hall.settings, hall.settings.data_dir / "workshops" / f"{hall.id}.db")
    with engine.connect() as connection:
        state = load_state(connection, hall.id)
    engine.dispose()
    return {cls: sorted(state.all(cls), key=lambda each: each.id) for cls in ENTITIES}


def a_morning(hall: Rehearsed) -> None:
    """Everybody comes in and writes, and that is all."""
    hall.does("open_meeting", meeting=hall.meeting()["id"])
    hall.until(lambda: hall.pulse["present"] == sum(PEOPLE.values()), "everybody is in")
    step = next(step for step in hall.steps() if step["kind"] == "collect")
    hall.does("show_step", step=step["id"])
    collect(hall, step)


def a_day(hall: Rehearsed) -> None:
    hall.does("open_meeting", meeting=hall.meeting()["id"])
    hall.until(lambda: hall.pulse["present"] == sum(PEOPLE.values()), "everybody is in")
    for step in hall.steps():
        hall.does("show_step", step=step["id"])
        ACTS.get(step["kind"], lambda _hall, _step: None)(hall, step)
    hall.does("end_meeting", meeting=hall.meeting()["id"])
    hall.does("open_meeting", meeting=hall.meeting(1)["id"])
    hall.until(lambda: hall.pulse["present"] == sum(PEOPLE.values()), "everybody is back")
    (review,) = (step for step in hall.steps(1) if step["kind"] == "review")
    hall.does("show_step", step=review["id"])
    hall.until(lambda: len(hall.all("report")) >= 2, "groups say how it goes")


def counted(hall: Rehearsed, step: dict, **least: int) -> None:
    """The pulse of this step says so many."""
    enough = lambda: all(hall.pulse[name] >= n for name, n in least.items())  # noqa: E731
    hall.until(lambda: hall.pulse["step"] == step["id"] and enough(), f"{step['kind']}: {least}")


def collect(hall: Rehearsed, step: dict) -> None:
    counted(hall, step, written=12, finished=12)
    hall.does("gather", step=step["id"])
    hall.until(lambda: len(hall.all("idea", step=step["id"])) >= 12, "ideas")
    assert any(each.get("language") == "en" for each in hall.all("idea", step=step["id"])), "one in English"
    hall.does("reveal_ideas", step=step["id"])


def cluster(hall: Rehearsed, step: dict) -> None:
    for name in ("Ett", "Två", "Tre", "Fyra", "Fem"):
        hall.does("add_theme", step=step["id"], name=name)
    hall.until(lambda: hall.all("proposal", step=step["id"]), "themes are proposed")


def vote(hall: Rehearsed, step: dict) -> None:
    counted(hall, step, written=12, finished=9)
    hall.does("reveal_votes", step=step["id"])
    (result,) = hall.all("result", step=step["id"])
    assert 12 < sum(dots for _, dots in result["rows"]) <= 36


def groups(hall: Rehearsed, step: dict) -> None:
    hall.does("form_groups", step=step["id"])
    hall.until(lambda: sum(group["taken"] for group in hall.all("group")) == 12, "all have chosen")


def plan(hall: Rehearsed, step: dict) -> None:
    def planned() -> bool:
        whole = [each for each in hall.all("action") if each["who"] and each["first_step"]]
        return len(whole) >= 2

    hall.until(planned, "plans are written")


def close(hall: Rehearsed, step: dict) -> None:
    counted(hall, step, written=10, finished=9)


ACTS = {"collect": collect, "cluster": cluster, "vote": vote, "groups": groups, "plan": plan, "close": close}


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_a_day_is_rehearsed_and_nothing_is_left(tmp_path, mode, long):
    """With threads the whole of it only with --long: what people do is the same."""
    with Rehearsed(tmp_path / "hall", ASYNC_MODE=mode) as hall:
        before = rows(hall)
        copy = hall.begins()
        hall.leads()
        assert [each["rehearsal_of"] for each in hall.all("workshop")] == [hall.id]
        assert not hall.all("idea")
        (a_day if mode == "eventlet" or long else a_morning)(hall)
        assert hall.files()
        said = [idea["text"].encode() for idea in hall.all("idea")]
        marks = [copy.encode(), hall.board_token.encode(), *said]
        seized = hall.seized(tmp_path / "during")
        assert any(marks[0] in each for each in seized.values()), "control: it was there to be found"
        hall.ends()
        assert not hall.files()
        assert hall.installation.rehearsals() == []
        assert hall.installation.deletions() == []
        assert rows(hall) == before
        assert hall.posts(f"/w/{copy}/ticket")[0] == 404
    left = hall.seized(tmp_path / "after")
    found = {name for name, each in left.items() for mark in marks if mark in each}
    assert found == set()
