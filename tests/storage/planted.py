"""A migration planted after today's: it changes everything there is, and then does not get to its end."""

import shutil
from collections.abc import Callable
from pathlib import Path

from alembic.script import ScriptDirectory

from app.storage import migrate

PLANTED = """
import sqlalchemy as sa
from alembic import op

revision = "planted"
down_revision = "{head}"


def upgrade():
    database = op.get_bind()
    for table in sa.inspect(database).get_table_names():
        if not table.startswith("alembic"):
            op.add_column(table, sa.Column("new", sa.Text(), nullable=False, server_default="new"))
            op.execute(f'DELETE FROM "{{table}}"')
    {end}
"""


def with_one_more(folder: Path, end: str) -> Callable[[str], ScriptDirectory]:
    """In place of `migrate._scripts`: each history, copied to the folder, with one more that ends so."""
    whole = migrate._scripts

    def scripts(history: str) -> ScriptDirectory:
        copy = folder / history
        if not copy.exists():
            shutil.copytree(migrate.FOLDER / history, copy, ignore=shutil.ignore_patterns("__pycache__"))
            head = whole(history).get_current_head()
            (copy / "versions" / "planted.py").write_text(PLANTED.format(head=head, end=end), "utf-8")
        return ScriptDirectory(str(copy))

    return scripts
