"""Which backups have been made, so that `purge` finds them when their time is over."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "backup",
        sa.Column("path", sa.Text(), primary_key=True, nullable=False),
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("made", sa.BigInteger(), nullable=False),
        sa.Column("kept_until", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
