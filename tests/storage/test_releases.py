"""Six months pass, the program is upgraded: what every release wrote opens, reads the same, and can be gone on with."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from app import create_app
from app.config import Settings, load
from app.domain.entities import Group, Meeting
from app.domain.who import Who
from app.process.commands import EndMeeting, OpenMeeting
from app.steps.plan.commands import AddAction
from app.storage import migrate
from app.storage.engine import make_engine
from app.storage.workshop import WorkshopStore
from tests.storage.frozen import (
    ENDED,
    OPEN,
    added,
    content_of,
    lay_out,
    missing,
    releases,
    seen,
)
from tests.storage.planted import with_one_more

LEAD = Who("lead", account="fatima")
RELEASES = pytest.mark.parametrize("release", releases(), ids=lambda path: f"release-{path.name}")


@pytest.fixture(params=["sqlite", "postgresql"])
def settings(request, tmp_path: Path) -> Settings:
    if request.param == "postgresql":
        return load({"DATABASE_URL": request.getfixturevalue("postgres_url")})
    return Settings(data_dir=tmp_path / "data", async_mode="threading")


@pytest.fixture
def app(settings: Settings):
    app = create_app(settings)
    yield app
    app.extensions["live"].close()
    app.extensions["installation"].close()


def test_there_are_frozen_releases():
    assert [path.name for path in releases()] == [str(number + 1) for number in range(len(releases()))]
    assert releases()


@RELEASES
def test_what_a_release_wrote_reads_the_same_today(app, settings, release):
    lay_out(release, settings)
    frozen = content_of(release)
    assert set(frozen["workshops"]) == {ENDED, OPEN}
    for id, then in frozen["workshops"].items():
        now = seen(app.extensions["live"].state(id))
        assert missing(then, now) == []
        assert added(then, now) == []
    installation = app.extensions["installation"]
    assert {each.workshop for each in installation.workshops_of("fatima")} == {ENDED, OPEN}
    (open_day,) = (m for m in app.extensions["live"].state(OPEN).all(Meeting) if m.stage == "open")
    assert installation.find_door(open_day.code) == (OPEN, open_day.token)


@RELEASES
def test_it_can_be_gone_on_with(app, settings, release):
    """The follow-up half a year later, and the rest of a day that was interrupted by the upgrade."""
    lay_out(release, settings)
    live = app.extensions["live"]
    follow_up = next(m for m in live.state(ENDED).all(Meeting) if m.stage == "planned")
    live.submit(ENDED, LEAD, OpenMeeting(meeting=follow_up.id))
    (group,) = live.state(ENDED).all(Group)
    live.submit(ENDED, Who("group", groups=frozenset({group.id})), AddAction(group=group.id, what="Ett till"))
    day = next(m for m in live.state(OPEN).all(Meeting) if m.stage == "open")
    live.submit(OPEN, LEAD, EndMeeting(meeting=day.id))
    again = {id: live.state(id).rows for id in (ENDED, OPEN)}
    live.close()
    for id, rows in again.items():
        store = WorkshopStore(settings, id)
        assert store.load().rows == rows
        store.close()


# --- a migration that fails ---


@pytest.fixture
def failing(tmp_path, monkeypatch):
    """One more migration in each history, that has changed everything when it fails."""
    monkeypatch.setattr(
        migrate, "_scripts", with_one_more(tmp_path / "migrations", 'raise RuntimeError("planted")')
    )


@RELEASES
@pytest.mark.parametrize("history", migrate.HISTORIES)
def test_a_migration_that_fails_leaves_every_byte_and_row(settings, release, failing, history):
    lay_out(release, settings)
    path = settings.data_dir / ("installation.db" if history == "installation" else f"workshops/{OPEN}.db")
    before = contents(settings, path)
    engine = make_engine(settings, path)
    with pytest.raises(RuntimeError, match="planted"):
        migrate.upgrade(engine, history)
    engine.dispose()
    assert contents(settings, path) == before


def contents(settings: Settings, path: Path) -> dict:
    """Every row of every table with its columns, and on SQLite the file's bytes."""
    engine = make_engine(settings, path)
    with engine.connect() as connection:
        there = sa.inspect(connection)
        found = {
            name: (
                [column["name"] for column in there.get_columns(name)],
                sorted(map(tuple, connection.exec_driver_sql(f'SELECT * FROM "{name}"'))),
            )
            for name in there.get_table_names()
        }
    engine.dispose()
    if not settings.database_url:
        found["bytes"] = path.read_bytes()
    return found
