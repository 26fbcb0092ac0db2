"""Which workshops are rehearsals, and since when: they are deleted by themselves."""

import sqlalchemy as sa

from app.storage.migrations.adding import add_columns

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    add_columns("workshop_index", {"rehearsal": (sa.BigInteger(), 0)})
