"""Until when each workshop is kept, and what has been deleted when: never what it was about."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "keeping",
        sa.Column("workshop", sa.Text(), primary_key=True, nullable=False),
        sa.Column("contributions", sa.Text(), nullable=False),
        sa.Column("results", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "deletion",
        sa.Column("id", sa.Text(), primary_key=True, nullable=False),
        sa.Column("workshop", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("begun", sa.BigInteger(), nullable=False),
        sa.Column("finished", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
