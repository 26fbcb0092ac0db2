"""A workshop met by another version of the program: a newer file is refused in words, a failed step undone."""

import shutil

import pytest
import sqlalchemy as sa

from app import i18n
from app.domain.entities import Idea
from app.errors import RuleBroken
from app.storage import migrate
from app.storage.workshop import WorkshopStore
from tests.rules import everything

NEXT = '''
"""A step that makes a table, changes another, erases a row, and then fails if it is told to."""

import sqlalchemy as sa
from alembic import op

revision = "extra"
down_revision = {newest}
fails = {fails}


def upgrade():
    op.create_table("extra", sa.Column("id", sa.Text(), primary_key=True))
    op.add_column("idea", sa.Column("tongue", sa.Text(), nullable=True))
    op.execute("DELETE FROM idea WHERE id = 'b'")
    if fails:
        raise RuntimeError("the disk is full")
'''


@pytest.fixture
def next_version(tmp_path, monkeypatch):
    """Makes this the program's next version, which has one migration more."""

    def make(*, fails: bool) -> None:
        folder = tmp_path / f"migrations{fails}"
        shutil.copytree(migrate.FOLDER, folder)
        newest = migrate._scripts("workshop").get_current_head()
        words = NEXT.replace("{newest}", repr(newest)).replace("{fails}", str(fails))
        (folder / "workshop" / "versions" / "extra.py").write_text(words)
        monkeypatch.setattr(migrate, "FOLDER", folder)
        migrate._scripts.cache_clear()

    yield make
    monkeypatch.undo()
    migrate._scripts.cache_clear()


@pytest.fixture
def written(settings):
    """A workshop with two ideas, closed."""
    store = WorkshopStore(settings, "workshop1", new=True)
    changes = {(Idea, id): Idea(id=id, step="s", text=id) for id in "ab"}
    store.persist(changes, dict.fromkeys(changes), {})
    before = everything(store.load())
    store.close()
    return before


def schema(settings) -> dict:
    engine = migrate_engine(settings)
    with engine.connect() as connection:
        there = sa.inspect(connection)
        found = {
            name: {column["name"] for column in there.get_columns(name)} for name in there.get_table_names()
        }
    engine.dispose()
    return found


def migrate_engine(settings) -> sa.Engine:
    path = settings.data_dir / "workshops" / "workshop1.db"
    return sa.create_engine(settings.database_url or f"sqlite:///{path}")


def test_a_migration_that_fails_half_way_changes_nothing_and_the_old_program_still_opens_it(
    settings, written, next_version, monkeypatch
):
    before = schema(settings)
    next_version(fails=True)
    with pytest.raises(RuntimeError):
        WorkshopStore(settings, "workshop1")
    assert schema(settings) == before
    monkeypatch.undo()
    migrate._scripts.cache_clear()
    store = WorkshopStore(settings, "workshop1")
    assert everything(store.load()) == written
    store.close()


def test_a_file_from_a_newer_program_is_refused_in_words_and_left_as_it_is(
    settings, written, next_version, monkeypatch
):
    next_version(fails=False)
    WorkshopStore(settings, "workshop1").close()
    newer = schema(settings)
    assert "extra" in newer
    assert "tongue" in newer["idea"]
    monkeypatch.undo()
    migrate._scripts.cache_clear()
    for _ in range(2):  # refused each time, and let go of each time
        with pytest.raises(RuleBroken) as caught:
            WorkshopStore(settings, "workshop1")
        assert caught.value.code == "newer_than_program"
    assert "program" in i18n.sentence(caught.value.code, "en")
    assert schema(settings) == newer
