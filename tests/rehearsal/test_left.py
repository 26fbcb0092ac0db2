"""A rehearsal that nobody ended is deleted at the next start; on PostgreSQL no row is left of one that was."""

from __future__ import annotations

import sqlalchemy as sa

from app.storage.installation_tables import closing, door, keeping, workshop_index
from app.storage.tables import ALL
from tests.rehearsal.hall import PEOPLE, Rehearsed


def ideas_come(hall: Rehearsed) -> list[bytes]:
    """Everybody is in and writes; what was written, as the lead reads it."""
    hall.begins()
    hall.leads()
    hall.does("open_meeting", meeting=hall.meeting()["id"])
    hall.until(lambda: hall.pulse["present"] == sum(PEOPLE.values()), "everybody is in")
    collect = next(step for step in hall.steps() if step["kind"] == "collect")
    hall.does("show_step", step=collect["id"])
    hall.until(lambda: hall.pulse["step"] == collect["id"] and hall.pulse["written"] > 8, "ideas come")
    hall.does("gather", step=collect["id"])
    hall.until(lambda: len(hall.all("idea")) > 8, "they are read")
    return [idea["text"].encode() for idea in hall.all("idea")]


def test_the_next_start_deletes_it(tmp_path):
    with Rehearsed(tmp_path / "hall") as hall:
        marks = ideas_come(hall)
        marks.append(hall.copy.encode())
        hall.lead.close()
        hall.server.kill()
        assert hall.files(), "control: a killed server leaves it"
        assert any(marks[-1] in each for each in hall.seized(tmp_path / "killed").values())
        hall.server.restart()
        assert not hall.files()
        assert hall.installation.rehearsals() == []
        assert hall.installation.deletions() == []
        assert hall.posts(f"/w/{hall.id}/rehearse", {"people": PEOPLE})[0] == 200
        hall.server.restart()
        assert hall.installation.rehearsals() == [], "also one that was stopped politely"
    left = hall.seized(tmp_path / "after")
    assert {name for name, each in left.items() for mark in marks if mark in each} == set()


def test_no_row_is_left_on_postgresql(tmp_path, postgres_url):
    with Rehearsed(tmp_path / "hall", DATABASE_URL=postgres_url) as hall:
        ideas_come(hall)

        def rows() -> int:
            tables = [*ALL, workshop_index, door, closing, keeping]
            with hall.installation.engine.connect() as connection:
                counts = (
                    sa.select(sa.func.count()).select_from(table).where(table.c.workshop == hall.copy)
                    for table in tables
                )
                return sum(connection.scalar(count) for count in counts)

        assert rows() > 20, "control: they were there to be found"
        hall.ends()
        assert rows() == 0
        assert hall.installation.deletions() == []
