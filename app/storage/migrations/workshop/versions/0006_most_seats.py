"""How many may sit down in a meeting: 0, as many as come."""

import sqlalchemy as sa

from app.storage.migrations.adding import add_columns

revision = "workshop_0006"
down_revision = "workshop_0005"


def upgrade() -> None:
    add_columns("meeting", {"most": (sa.BigInteger(), 0)})
